"""Titles that tell one outcome where their own body tells the contrary: "bill passes" above a bill that was rejected.

Only where the body nowhere says what the title says: it tells the contrary word of a pair, or the title's own word
under a negation, in a sentence that shares what else the title speaks of.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from onrecord.lang import load, words
from onrecord.models import Article, Passage, Report
from onrecord.spans import Span
from onrecord.story.tellings import Worth, term_of
from onrecord.story.terms import WORD, is_function
from onrecord.story.wording import sentences

TIED = 4.0  # worth of what the title and the sentence share beside the outcome
REACH = 4  # words before an outcome in which a negation turns it


@dataclass(frozen=True, slots=True)
class Contrary:
    """A title with the word of its outcome, and the sentences of its report that tell the contrary."""

    title: Passage
    outcome: str
    against: tuple[Passage, ...]


@cache
def _outcomes() -> Mapping[str, str]:
    """Every form of a word of outcome -> the outcome."""
    return {form: name for name, forms in load("differences")["outcomes"].items() for form in forms}


@cache
def _opposites() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for a, b in load("differences")["contraries"]["pairs"]:
        found.setdefault(a, set()).add(b)
        found.setdefault(b, set()).add(a)
    return {name: frozenset(others) for name, others in found.items()}


def contrary_titles(reports: Iterable[Report], worth: Worth) -> Iterable[Contrary]:
    """The titles of the reports that their own bodies contradict."""
    for report in reports:
        article = report.article
        block = next((b.span for b in article.blocks if b.zone == "title"), None)
        told = _told(article, block) if block else {}
        if block and len(told) == 1 and not next(iter(told.values())):
            yield from _against(article, block, next(iter(told)), worth)


def _told(article: Article, span: Span) -> dict[str, bool]:
    """The outcomes that a passage tells, each with whether a negation turns it wherever it stands."""
    found: dict[str, bool] = {}
    before: list[str] = []
    for match in WORD.finditer(article.text, span.start, span.end):
        word = match.group().casefold().replace("’", "'")
        outcome = _outcomes().get(word)
        if outcome:
            turned = bool(set(before[-REACH:]) & words("differences", "polarity", "negations"))
            found[outcome] = found.get(outcome, True) and turned
        before.append(word)
    return found


def _against(article: Article, title: Span, outcome: str, worth: Worth) -> Iterable[Contrary]:
    terms = _terms(article, title)
    against: list[Passage] = []
    for block in article.blocks:
        for sentence in sentences(article, block.span) if block.zone in ("body", "standfirst") else ():
            span = sentence.passage.span
            told = _told(article, span)
            if told.get(outcome) is False:
                return  # the body says so too
            contrary = {o for o, turned in told.items() if not turned} & _opposites().get(outcome, frozenset())
            if (contrary or told.get(outcome)) and worth.sum(terms & _terms(article, span)) >= TIED:
                against.append(sentence.passage)
    if against:
        yield Contrary(Passage(article.path, title, title.of(article.text)), outcome, tuple(against[:2]))


def _terms(article: Article, span: Span) -> frozenset[str]:
    """What a passage speaks of beside outcomes."""
    found = (m.group() for m in WORD.finditer(article.text, span.start, span.end))
    return frozenset(term_of(w) for w in found if not is_function(w) and w.casefold() not in _outcomes())
