"""Contrary outcomes: a title against its own body, and two reports that give one voice contrary deeds.

"Bill passes" above a bill that was rejected: only where the body nowhere says what the title says, but the contrary
word of a pair, or the title's own word under a negation, in a sentence that shares what else the title speaks of.
"Her party had abstained" and "her party had voted against it", both of one speaker: of one doer, done and not planned.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from onrecord.alike import Worth, close_reports, spoken_for
from onrecord.knowledge.language import Language
from onrecord.models import Passage, Report
from onrecord.options.stories import OUTCOME
from onrecord.spans import Span
from onrecord.story.claims.deeds import Deed, deeds_of, done, exclude
from onrecord.story.claims.passages import passage
from onrecord.story.claims.reading import Reading, read
from onrecord.story.claims.tellings import Telling

CLAUSE = re.compile(r"[,;:]\s|\s[–—-]\s")
TOLD = ("body", "standfirst")


@dataclass(frozen=True, slots=True)
class Contrary:
    """A title with the word of its outcome, and the sentences of its report that tell the contrary."""

    title: Passage
    outcome: str
    against: tuple[Passage, ...]


# A title against its body


def contrary_titles(reports: Iterable[Report], worth: Worth) -> Iterator[Contrary]:
    """The titles of the reports that their own bodies contradict."""
    for report in reports:
        reading = read(report, worth.language)
        for title in [b.span for b in report.article.blocks if b.zone == "title"][:1]:
            outcomes = outcomes_in(reading, title)
            if list(outcomes.values()) == [False]:
                yield from contrary_title(reading, title, *outcomes, worth=worth)


def outcomes_in(reading: Reading, span: Span) -> dict[str, bool]:
    """The outcomes that a passage tells, each with whether a negation turns it wherever it stands."""
    found: dict[str, bool] = {}
    for deed in deeds_of(reading, span):
        found[deed.outcome] = found.get(deed.outcome, True) and deed.turned
    return found


def contrary_title(reading: Reading, title: Span, outcome: str, *, worth: Worth) -> Iterator[Contrary]:
    """A title with what its body tells to the contrary; none where the body says so too."""
    body = [s for b in reading.report.article.blocks if b.zone in TOLD for s in reading.sentences(b.span)]
    told = [(span, outcomes) for span in body if (outcomes := outcomes_in(reading, span))]
    if any(outcomes.get(outcome) is False for _, outcomes in told):
        return
    terms = matter(reading, title)
    against = [
        clause(reading, span, contrary)
        for span, outcomes in told
        if (contrary := against_outcome(outcome, outcomes, reading.language))
        and worth.sum(terms & matter(reading, span)) >= OUTCOME.tied
    ]
    if against:
        yield Contrary(passage(reading, title), outcome, tuple(against[: OUTCOME.shown]))


def against_outcome(outcome: str, told: dict[str, bool], language: Language) -> frozenset[str]:
    """The outcomes of a passage that exclude one; else that one itself where the passage negates it."""
    contrary = frozenset(o for o, turned in told.items() if not turned and exclude(outcome, o, language))
    return contrary or frozenset({outcome} & told.keys())


def clause(reading: Reading, sentence: Span, outcomes: Container[str]) -> Passage:
    """A sentence as far as the clause goes that tells one of some outcomes."""
    told = next(d.place for d in deeds_of(reading, sentence) if d.outcome in outcomes)
    stop = CLAUSE.search(reading.report.article.text, told.end, sentence.end)
    return passage(reading, Span(sentence.start, stop.start() if stop else sentence.end))


def matter(reading: Reading, span: Span) -> frozenset[str]:
    """What a passage speaks of beside outcomes."""
    outcomes = outcome_words(reading.language)
    return frozenset(w.term for w in reading.within(span) if not w.function and w.plain not in outcomes)


@cache
def outcome_words(language: Language) -> frozenset[str]:
    """The words that tell outcomes."""
    return frozenset(w for phrase in language.differences.outcomes.every for w in phrase.split())


# One voice, contrary deeds


def contrary_deeds(tellings: Sequence[Telling], worth: Worth) -> Iterator[tuple[Passage, Passage]]:
    """Passages of two reports in which one speaker says of one doer that it did contrary things."""
    told = [(t, deed) for t in tellings if t.statement.zone != "title" for deed in done(t)]
    for (a, x), (b, y) in combinations(told, 2):
        if a.path != b.path and one_speaker(a, b) and clash(a, x, b, y, worth):
            yield passage(a.reading, a.statement.content[0]), passage(b.reading, b.statement.content[0])


def one_speaker(a: Telling, b: Telling) -> bool:
    """Whether two statements are surely of one voice."""
    return spoken_for(a.speaker, b.speaker, a.language) >= OUTCOME.one_voice


def turned_deed(a: Telling, b: Telling, worth: Worth) -> str | None:
    """The two outcomes where one statement tells the contrary of the other, as "abstain, then oppose"."""
    pairs = ((x, y) for x in done(a) for y in done(b))
    return next((f"{x.outcome}, then {y.outcome}" for x, y in pairs if clash(a, x, b, y, worth)), None)


def clash(a: Telling, x: Deed, b: Telling, y: Deed, worth: Worth) -> bool:
    """Whether two deeds of one doer are contrary and of one matter: of a vote its object, else what else is told."""
    if x.doer != y.doer or not exclude(x.outcome, y.outcome, a.language):
        return False
    if worth.sum((a.content_terms & b.content_terms) - {x.doer}) >= OUTCOME.tied:
        return True
    voted = {x.outcome, y.outcome} <= set(a.language.differences.contraries["ballots"])
    return voted and (not (x.objects and y.objects) or bool(x.objects & y.objects)) and close_reports(a, b)
