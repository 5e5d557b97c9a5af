"""Titles that contradict their own body: a title says that somebody admits or agrees, the body that they deny it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from onrecord.alike import Worth, spoken_for
from onrecord.knowledge.names_compared import plain
from onrecord.models import Actor, Discrepancy, Passage
from onrecord.options.stories import TITLE_TIED, TITLE_VERB
from onrecord.spans import Span
from onrecord.story.claims import Reading, Telling, Word, contrary_deeds, contrary_titles, passage, side_of
from onrecord.story.differences.difference import Compared, discrepancy
from onrecord.story.people import Merged

DENIES = "denies"  # the stand of a negated cue
CUE_BEFORE = 40  # code points between a cue and the content that it is shown with
EDGE = re.compile(r"\n|\. |” |’ ")  # before the words that lead a statement


@dataclass(frozen=True, slots=True)
class Title:
    """Who takes which stand in a title by which word, and the terms of what follows it."""

    passage: Passage
    verb: str
    kind: str
    actor: Actor
    terms: frozenset[str]


def titles_against_reports(compared: Compared) -> Iterable[Discrepancy]:
    """What a title says somebody does, against what the reports say: its own first, which says nothing else."""
    for reading in compared.readings.values():
        title = title_of(reading, compared.cast)
        against = said_against(title, compared) if title else []
        if title and against:
            told = [shown(t) for t in against]
            what = f"a title says that {title.actor.name} {title.verb}, the report says "
            yield discrepancy("status", "high", what + " / ".join(f"“{p.text}”" for p in told), [title.passage, *told])


def said_against(title: Title, compared: Compared) -> list[Telling]:
    """The statements of the actor that say the contrary of a title, where its own report has one and none like it."""
    path = title.passage.article
    mine = [t for t in compared.tellings if t.statement.zone != "title" and of_side(t, title.actor)]
    takes = {t.id: stand_of(t) for t in mine if tied(t, title, compared.worth)}
    against = [t for t in mine if takes.get(t.id, "") not in (title.kind, "")]
    own = {takes.get(t.id) for t in mine if t.path == path}
    if title.kind in own or not any(t.path == path for t in against):
        return []
    return sorted(against, key=lambda t: (t.path != path, t.path, t.statement.content[0].start))


def title_of(reading: Reading, cast: Merged) -> Title | None:
    """Who takes which stand in a title, where an actor stands right before a verb that takes one."""
    blocks = [block.span for block in reading.report.article.blocks if block.zone == "title"][:1]
    words = reading.within(*blocks)
    kinds = reading.language.differences.takes.kinds
    at = next((n for n, word in enumerate(words) if word.text.casefold() in kinds), None)
    named = named_before(reading, cast, words, at) if at is not None else None
    if at is None or named is None:
        return None
    actor, mention = named
    verb, whole = words[at].text, Span(max(blocks[0].start, mention.start), blocks[0].end)
    terms = frozenset(word.term for word in words[at + 1 :] if not word.function)
    return Title(passage(reading, whole), verb, kinds[verb.casefold()], actor, terms)


def named_before(reading: Reading, cast: Merged, words: Sequence[Word], at: int) -> tuple[Actor, Span] | None:
    """The actor named last before a word of a title, and where."""
    low, high = words[max(0, at - TITLE_VERB)].span.start, words[at].span.start
    named = ((m.span, a.id) for a in reading.report.actors if a.name for m in a.mentions)
    near = [(local, span) for span, local in named if low <= span.end <= high]
    local, mention = max(near, key=lambda f: (f[1].end, f[0]), default=(None, None))
    actor = cast.of_local(reading.report.article.path, local)
    return (actor, mention) if actor and mention else None


def of_side(t: Telling, actor: Actor) -> bool:
    """Whether a statement is made by an actor or for it: its sentence names the speaker after the actor."""
    if t.speaker and (spoken_for(t.speaker, actor, t.language) or side_of(t.speaker) == side_of(actor)):
        return True
    text, start = t.report.article.text, t.statement.content[0].start
    led = EDGE.split(text[:start])[-1]
    name = plain(actor.name or "")
    return bool(name) and plain(led).startswith(name) and any(cue.end <= start for cue in t.statement.cue[:1])


def tied(t: Telling, title: Title, worth: Worth) -> bool:
    """Whether a statement tells of what the title tells of."""
    return worth.sum({w.term for w in t.words if not w.function} & title.terms) >= TITLE_TIED


def stand_of(t: Telling) -> str:
    """What stand a statement takes by its cue: a kind of `takes`, "" for none; a negated cue counts as denying."""
    kinds = t.language.differences.takes.kinds
    return DENIES if t.statement.negated else next((kinds[w.plain] for w in t.cue if w.plain in kinds), "")


def shown(t: Telling) -> Passage:
    """The cue with the content that follows it; the content alone where the cue stands elsewhere."""
    span = t.statement.content[0]
    cues = (c.start for c in t.statement.cue if 0 <= span.start - c.end <= CUE_BEFORE)
    return passage(t.reading, Span(next(cues, span.start), span.end))


def contrary_outcomes(compared: Compared) -> Iterator[Discrepancy]:
    """An outcome that a title tells, against the outcome its report tells."""
    for contrary in contrary_titles(compared.reports, compared.worth):
        told = " / ".join(f"“{p.text}”" for p in contrary.against)
        what = f"a title tells “{contrary.outcome}”, the report {told}"
        yield discrepancy("status", "high", what, [contrary.title, *contrary.against])


def contraries_of_one_voice(compared: Compared) -> Iterator[Discrepancy]:
    """Deeds that exclude one another, told by one voice."""
    for a, b in contrary_deeds(compared.tellings, compared.worth):
        yield discrepancy("status", "medium", f"one voice says “{a.text}” and “{b.text}”", [a, b])
