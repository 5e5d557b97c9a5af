"""Who said what: statements and utterances as lines, by speaker and by day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from onrecord.brief.citations import Citations
from onrecord.brief.tables import StoryTables
from onrecord.brief.view import Cite, Line, Speaker
from onrecord.knowledge.language import language
from onrecord.models import Statement, Utterance

KINDS = {"direct": 0, "mixed": 1, "indirect": 2}
SHOWN = ("body", "standfirst")
OPEN = "Speaker left open"
SENTENCE = 4  # words under which a content does not stand for itself
PRONOUNS = language().persons.pronouns.every | {"not named", "that", "this"}


def cite(tables: StoryTables, citations: Citations, statement: Statement) -> Cite:
    """A link to a statement: the words between its first and last content character."""
    return citations.hull(statement.article, statement.content)


def line_of(tables: StoryTables, citations: Citations, told: list[Statement], utterance: Utterance | None) -> Line:
    """One line for statements that are the same. The shortest direct rendering speaks for them: it is what they share,
    where another report quotes a longer passage."""
    root = tables.root
    order = sorted(told, key=lambda s: (KINDS[s.kind], sum(map(len, s.content)), s.article))
    lead = order[0]
    dated = next((s for s in order if s.said), lead)
    placed = next((s for s in order if s.venue), lead)
    outer = tables.statements.get(lead.nested_in or "")
    others = [s for s in order[1:] if tables.words(s) != tables.words(lead)]
    articles = {s.article for s in told}
    return Line(
        text=tables.words(lead),
        kind=lead.kind,
        said=dated.said.value if dated.said else None,
        said_how=dated.said.how if dated.said else None,
        venue=placed.venue,
        via=next((s.via for s in order if s.via), ()),
        addressee=next((s.addressee for s in order if s.addressee), None),
        act=lead.act,
        evidential=lead.evidential,
        inside=tables.name(outer) if outer else None,
        mention=lead.speaker_text if not lead.speaker_name or lead.speaker_how else None,
        reports=utterance.reports if utterance else len(articles),
        independent=utterance.independent_sources if utterance else len({root[a] for a in articles}),
        cites=tuple(cite(tables, citations, s) for s in order),
        renderings=tuple((tables.words(s), cite(tables, citations, s)) for s in others),
    )


def grouped(tables: StoryTables, statements: Iterable[Statement]) -> list[tuple[list[Statement], Utterance | None]]:
    """Statements as told once or several times; each stands in one group, that of its widest utterance."""
    wanted = {s.id: s for s in statements}
    groups: list[tuple[list[Statement], Utterance | None]] = []
    taken: set[str] = set()
    for utterance in sorted(tables.utterances, key=lambda u: (-u.reports, -len(u.statements), u.id)):
        told = [wanted[i] for i in utterance.statements if i in wanted and i not in taken]
        if told:
            taken |= {s.id for s in told}
            groups.append((told, utterance if len({s.article for s in told}) > 1 else None))
    groups += [([s], None) for i, s in wanted.items() if i not in taken]
    return groups


def speakers(tables: StoryTables, citations: Citations) -> tuple[Speaker, ...]:
    """Everybody who is on record, those heard in most reports first; lines by day, undated last."""
    by_actor: defaultdict[str, list[Statement]] = defaultdict(list)
    for statement in tables.statements.values():
        if statement.class_ == "said" and statement.zone in SHOWN:
            by_actor[_key(tables, statement)].append(statement)
    made = {key: _speaker(tables, citations, key, told) for key, told in by_actor.items()}
    return tuple(
        made[k] for k in sorted(made, key=lambda k: (k == OPEN, -made[k].reports, -made[k].lines, made[k].name))
    )


def _key(tables: StoryTables, statement: Statement) -> str:
    """One key for all statements of a speaker; pronouns that stand for nobody known share one of their own."""
    if statement.speaker_name is None and tables.name(statement).casefold() in PRONOUNS:
        return OPEN
    return statement.speaker or f"? {tables.name(statement)}"


def _speaker(tables: StoryTables, citations: Citations, key: str, told: list[Statement]) -> Speaker:
    actor = tables.actors.get(key)
    days: defaultdict[str | None, list[Line]] = defaultdict(list)
    for group, utterance in grouped(tables, told):
        line = line_of(tables, citations, group, utterance)
        days[line.said].append(line)
    ordered = sorted(days.items(), key=lambda d: (d[0] is None, d[0] or ""))
    roles: dict[str, Cite] = {}
    told_by: defaultdict[str, set[str]] = defaultdict(set)
    for mention in actor.roles if actor else ():
        if mention.article in citations:
            roles.setdefault(mention.role, citations.cite(mention.article, mention.span))
            told_by[mention.role].add(mention.article)
    by_weight = sorted(roles.items(), key=lambda r: (-len(told_by[r[0]]), -len(r[0]), r[0]))  # most reports first
    return Speaker(
        name=OPEN if key == OPEN else (actor.name if actor else None) or tables.name(told[0]),
        role=by_weight[0][0] if by_weight else None,
        roles=tuple(by_weight),
        days=tuple(
            (day, tuple(sorted(lines, key=lambda n: (-n.reports, n.cites[0].anchor)))) for day, lines in ordered
        ),
        lines=sum(len(lines) for lines in days.values()),
        reports=len({s.article for s in told}),
    )


def attitudes(tables: StoryTables, citations: Citations) -> tuple[tuple[str, Line], ...]:
    """Wants, fears, plans told by the narrators: apart from what was said."""
    told = [s for s in tables.statements.values() if s.class_ == "attitude" and s.zone in SHOWN and not s.nested_in]
    return tuple((tables.name(group[0]), line_of(tables, citations, group, None)) for group, _ in grouped(tables, told))


def shared(tables: StoryTables, citations: Citations, limit: int = 6) -> tuple[tuple[str, tuple[Line, ...]], ...]:
    """The utterances that most independent reports carry, by speaker. A scrap of a sentence is none of them, and what
    somebody tells of another's words stands under the teller where his own statement is among them."""
    found: defaultdict[str, list[Line]] = defaultdict(list)
    outer_first = sorted(
        tables.utterances, key=lambda u: (-u.independent_sources, -u.reports, _nested(tables, u), u.id)
    )
    shown: set[str] = set()
    leads: set[str] = set()
    for utterance in outer_first:
        told = [tables.statements[i] for i in utterance.statements if i in tables.statements]
        if utterance.reports < 2 or not told or any(s.zone not in SHOWN for s in told):
            continue
        line = line_of(tables, citations, told, utterance)
        if len(line.text.split()) < SENTENCE or any(s.nested_in in shown for s in told) or line.text in leads:
            continue
        leads.add(line.text)
        shown |= {s.id for s in told}
        found[utterance.speaker_name or tables.name(told[0])].append(line)
        if sum(map(len, found.values())) >= limit:
            break
    return tuple((name, tuple(lines)) for name, lines in found.items())


def _nested(tables: StoryTables, utterance: Utterance) -> bool:
    """Is it told inside the statements of others alone?"""
    return all(tables.statements[i].nested_in for i in utterance.statements if i in tables.statements)
