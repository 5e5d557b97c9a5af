"""Who said what: statements and utterances as lines, by speaker and by day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from onrecord.brief.told import Told, speaker_of
from onrecord.brief.view import Cite, Line, Speaker
from onrecord.knowledge.language import language
from onrecord.models import Actor, Statement, Utterance
from onrecord.options.stories import SENTENCE, SHARED_LINES

KINDS = ("direct", "mixed", "indirect")
SHOWN = ("body", "standfirst")
OPEN = "Speaker left open"
PRONOUNS = language().persons.pronouns.every | {"not named", "that", "this"}
Group = tuple[list[Statement], Utterance | None]  # statements that are the same, and what several reports make of them


def line_of(told: Told, same: Sequence[Statement], utterance: Utterance | None) -> Line:
    """One line for statements that are the same. The shortest direct rendering speaks for them: it is what they share,
    where another report quotes a longer passage."""
    order = sorted(same, key=lambda s: (KINDS.index(s.kind), sum(map(len, s.content)), s.article))
    lead, articles = order[0], {s.article for s in same}
    outer = told.statements.get(lead.nested_in or "")
    others = [s for s in order[1:] if told.words(s) != told.words(lead)]
    return Line(
        text=told.words(lead),
        lead=lead,
        said=first_of(order, "said"),
        venue=first_of(order, "venue"),
        via=first_of(order, "via") or (),
        addressee=first_of(order, "addressee"),
        inside=speaker_of(outer) if outer else None,
        mention=lead.speaker_text if not lead.speaker_name or lead.speaker_how else None,
        reports=utterance.reports if utterance else len(articles),
        independent=utterance.independent_sources if utterance else len({told.root[a] for a in articles}),
        cites=tuple(map(told.cite_content, order)),
        renderings=tuple((told.words(s), told.cite_content(s)) for s in others),
    )


def first_of(statements: Iterable[Statement], field: str) -> Any:
    """The first value that any of some statements has for a field."""
    return next(filter(None, (getattr(s, field) for s in statements)), None)


def grouped(told: Told, statements: Iterable[Statement]) -> list[Group]:
    """Statements as told once or several times; each stands in one group, that of its widest utterance."""
    left = {s.id: s for s in statements}
    widest = sorted(told.story.utterances, key=lambda u: (-u.reports, -len(u.statements), u.id))
    groups: list[Group] = [
        (same, utterance if len({s.article for s in same}) > 1 else None)
        for utterance in widest
        if (same := [left.pop(id) for id in utterance.statements if id in left])
    ]
    return groups + [([s], None) for s in left.values()]


def speakers(told: Told) -> tuple[Speaker, ...]:
    """Everybody who is on record, those heard in most reports first; lines by day, undated last."""
    by_actor = defaultdict[str, list[Statement]](list)
    for s in told.story.statements:
        if s.class_ == "said" and s.zone in SHOWN:
            left_open = s.speaker_name is None and speaker_of(s).casefold() in PRONOUNS
            by_actor[OPEN if left_open else s.speaker or f"? {speaker_of(s)}"].append(s)
    actors = {actor.id: actor for actor in told.story.actors}
    made = [speaker(told, key, actors.get(key), same) for key, same in by_actor.items()]
    return tuple(sorted(made, key=lambda s: (s.name == OPEN, -s.reports, -s.lines, s.name)))


def speaker(told: Told, key: str, actor: Actor | None, said: Sequence[Statement]) -> Speaker:
    """What one speaker said, with the roles that the reports give."""
    days = defaultdict[str | None, list[Line]](list)
    for group in grouped(told, said):
        line = line_of(told, *group)
        days[line.said.value if line.said else None].append(line)
    ordered = sorted(days.items(), key=lambda day: (day[0] is None, day[0] or ""))
    return Speaker(
        name=OPEN if key == OPEN else (actor.name if actor else None) or speaker_of(said[0]),
        roles=roles_of(told, actor) if actor else (),
        days=tuple((d, tuple(sorted(held, key=lambda n: (-n.reports, n.cites[0].anchor)))) for d, held in ordered),
        lines=sum(map(len, days.values())),
        reports=len({s.article for s in said}),
    )


def roles_of(told: Told, actor: Actor) -> tuple[tuple[str, Cite], ...]:
    """The roles that the reports give an actor, each where it is told first, those that most reports give first."""
    here = [mention for mention in actor.roles if mention.article in told.articles]
    cited: dict[str, Cite] = {}
    for mention in here:
        cited.setdefault(mention.role, told.cite(mention.article, mention.span))
    reports = {role: len({m.article for m in here if m.role == role}) for role in cited}
    return tuple(sorted(cited.items(), key=lambda r: (-reports[r[0]], -len(r[0]), r[0])))


def attitudes(told: Told) -> tuple[tuple[str, Line], ...]:
    """Wants, fears, plans told by the narrators: apart from what was said."""
    own = (s for s in told.story.statements if s.class_ == "attitude" and s.zone in SHOWN and not s.nested_in)
    return tuple((speaker_of(same[0]), line_of(told, same, None)) for same, _ in grouped(told, own))


def shared(told: Told) -> tuple[tuple[str, tuple[Line, ...]], ...]:
    """The utterances that most independent reports carry, by speaker. A scrap of a sentence is none of them, and what
    somebody tells of another's words stands under the teller where his own statement is among them."""
    found, shown = defaultdict[str, list[Line]](list), dict[str, list[Statement]]()
    every = sorted(told.story.utterances, key=lambda u: (-u.independent_sources, -u.reports, nested(told, u), u.id))
    for utterance in every:
        same = told.of(utterance.statements)
        if utterance.reports < 2 or not same or any(s.zone not in SHOWN for s in same):
            continue
        line, tellers = line_of(told, same, utterance), {s.id for held in shown.values() for s in held}
        if line.text in shown or len(line.text.split()) < SENTENCE or any(s.nested_in in tellers for s in same):
            continue
        shown[line.text] = same
        found[utterance.speaker_name or speaker_of(same[0])].append(line)
        if len(shown) == SHARED_LINES:
            break
    return tuple((name, tuple(lines)) for name, lines in found.items())


def nested(told: Told, utterance: Utterance) -> bool:
    """Is it told inside the statements of others alone?"""
    return all(s.nested_in for s in told.of(utterance.statements))
