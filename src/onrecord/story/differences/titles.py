"""Titles that contradict their own body: a title says that somebody admits or agrees, the body that they deny it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from onrecord.alike import Worth, spoken_for
from onrecord.knowledge.names_compared import plain
from onrecord.knowledge.terms import WORD, is_function
from onrecord.lang import load
from onrecord.models import Actor, Article, Discrepancy, Passage, Report
from onrecord.spans import Span
from onrecord.story.claims import Telling, contrary_deeds, contrary_titles, side_of, term_of
from onrecord.story.differences.difference import Compared, discrepancy
from onrecord.story.people.cast import Merged

BEFORE = 3  # words between an actor and the verb of a title
TIED = 2.0  # worth of the terms that a title and a statement must share


@dataclass(frozen=True, slots=True)
class Misheaded:
    """A title, and the statements that say the contrary: of its own report first, then of the others."""

    title: Passage
    verb: str
    actor: str
    against: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class _Title:
    passage: Passage
    verb: str
    kind: str
    actor: Actor
    terms: frozenset[str]


@cache
def _verbs() -> Mapping[str, str]:
    return {form: kind for kind, forms in load("differences")["takes"].items() for form in forms}


def misheaded(
    reports: Sequence[Report], cast: Merged, tellings: Sequence[Telling], worth: Worth
) -> Iterable[Misheaded]:
    """Titles whose own report has the actor say the contrary, and nothing of what the title says."""
    for report in reports:
        title = _title(report, cast)
        if title is None:
            continue
        mine = [t for t in tellings if t.statement.zone != "title" and _of_side(t, title.actor)]
        mine = [t for t in mine if _tied(t, title, worth)]
        own = [t for t in mine if t.path == report.article.path]
        against = [t for t in mine if _takes(t) not in (title.kind, "")]
        if not any(t in own for t in against) or any(_takes(t) == title.kind for t in own):
            continue
        ordered = sorted(against, key=lambda t: (t.path != report.article.path, t.path, _start(t)))
        yield Misheaded(title.passage, title.verb, title.actor.name or "", tuple(_passage(t) for t in ordered))


def _title(report: Report, cast: Merged) -> _Title | None:
    """Who takes which stand in a title, where an actor stands right before a verb that takes one."""
    article = report.article
    block = next((b.span for b in article.blocks if b.zone == "title"), None)
    if block is None:
        return None
    tokens = [(m.group(), m.start(), m.end()) for m in WORD.finditer(article.text, block.start, block.end)]
    for at, (word, start, _) in enumerate(tokens):
        kind = _verbs().get(word.casefold())
        if not kind:
            continue
        actor = _before(report, cast, tokens[max(0, at - BEFORE)][1] if at else start, start)
        if actor is None:
            return None
        rest = [w for w, _, _ in tokens[at + 1 :]]
        terms = frozenset(term_of(w) for w in rest if not is_function(w))
        first = max(block.start, min((m.span.start for m in actor[1]), default=block.start))
        place = Span(first, block.end)
        return _Title(Passage(article.path, place, place.of(article.text)), word, kind, actor[0], terms)
    return None


def _before(report: Report, cast: Merged, low: int, high: int) -> tuple[Actor, list[Passage]] | None:
    """The actor named last before a place of a title, with the mention."""
    found = [
        (m.span.end, local, m)
        for local in report.actors
        if local.name
        for m in local.mentions
        if m.span.end <= high and m.span.end >= low
    ]
    if not found:
        return None
    _, local, mention = max(found, key=lambda f: (f[0], f[1].id))
    actor = cast.get(cast.of.get((report.article.path, local.id)))
    return (actor, [mention]) if actor else None


def _of_side(t: Telling, actor: Actor) -> bool:
    """Whether a statement is made by an actor or for it: its sentence names the speaker after the actor."""
    if t.speaker and (spoken_for(t.speaker, actor) or side_of(t.speaker) == side_of(actor)):
        return True
    text, start = t.report.article.text, _start(t)
    led = text[max(text.rfind(mark, 0, start) + 1 for mark in ("\n", ". ", "” ", "’ ")) : start]
    name = plain(actor.name or "")
    return bool(name) and plain(led).startswith(name) and bool(t.statement.cue) and t.statement.cue[0].end <= start


def _tied(t: Telling, title: _Title, worth: Worth) -> bool:
    words = {term_of(m.group()) for m in WORD.finditer(t.text) if not is_function(m.group())}
    return worth.sum(words & title.terms) >= TIED


def _takes(t: Telling) -> str:
    """What stand a statement takes by its cue: a kind of `takes`, "" for none; a negated cue counts as denying."""
    if t.statement.negated:
        return "denies"
    text = t.report.article.text
    told = [w for span in t.statement.cue for w in span.of(text).casefold().split()]
    return next((kind for w in told if (kind := _verbs().get(w))), "")


def _start(t: Telling) -> int:
    return t.statement.content[0].start


def _passage(t: Telling) -> Passage:
    """The cue with the content that follows it; the content alone where the cue stands elsewhere."""
    article: Article = t.report.article
    span = t.statement.content[0]
    cues = [c for c in t.statement.cue if 0 <= span.start - c.end <= 40]
    whole = Span(cues[0].start, span.end) if cues else span
    return Passage(article.path, whole, whole.of(article.text))


def titles_against_reports(compared: Compared) -> Iterable[Discrepancy]:
    """What a title says somebody does, against what the reports say."""
    for one in misheaded(compared.reports, compared.cast, compared.tellings, compared.worth):
        told = " / ".join(f"“{p.text}”" for p in one.against)
        what = f"a title says that {one.actor} {one.verb}, the report says {told}"
        yield discrepancy("status", "high", what, [one.title, *one.against])


def contrary_outcomes(compared: Compared) -> Iterable[Discrepancy]:
    """An outcome that a title tells, against the outcome its report tells."""
    for contrary in contrary_titles(compared.reports, compared.worth):
        told = " / ".join(f"“{p.text}”" for p in contrary.against)
        what = f"a title tells “{contrary.outcome}”, the report {told}"
        yield discrepancy("status", "high", what, [contrary.title, *contrary.against])


def contraries_of_one_voice(compared: Compared) -> Iterable[Discrepancy]:
    """Deeds that exclude one another, told by one voice."""
    for a, b in contrary_deeds(compared.tellings, compared.worth):
        yield discrepancy("status", "medium", f"one voice says “{a.text}” and “{b.text}”", [a, b])
