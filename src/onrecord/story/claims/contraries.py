"""Contrary outcomes: a title against its own body, and two reports that give one voice contrary deeds.

"Bill passes" above a bill that was rejected: only where the body nowhere says what the title says, but the contrary
word of a pair, or the title's own word under a negation, in a sentence that shares what else the title speaks of.
"Her party had abstained" and "her party had voted against it", both of one speaker: of one doer, done and not planned.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from onrecord.knowledge.terms import WORD, is_function
from onrecord.lang import load, words
from onrecord.models import Article, Passage, Report
from onrecord.spans import Span
from onrecord.story.claims.tellings import Telling, Worth, spoken_for, term_of
from onrecord.story.claims.wording import sentences
from onrecord.story.grouping.group import day_of

TIED = 4.0  # worth of what the title and the sentence share beside the outcome
REACH = 4  # words before an outcome in which a negation turns it
ONE_VOICE = 0.9
AT_ONCE = 7  # days between two reports of one vote
PHRASE = 3  # words of the longest outcome
OBJECT = 4  # words behind an outcome that may say of what it is
_CLAUSE = re.compile(r"[,;:]\s|\s[–—-]\s")
SELF = "self"  # the doer in words of a person


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


@dataclass(frozen=True, slots=True)
class Deed:
    """An outcome as a passage tells it: who does it (a term, `SELF` for a pronoun), of what, whether it is turned by a
    negation or only planned."""

    outcome: str
    doer: str
    objects: frozenset[str]
    turned: bool
    planned: bool
    place: Span


def deeds_of(text: str, span: Span) -> Iterator[Deed]:
    """The outcomes of a passage, in order."""
    found = list(WORD.finditer(text, span.start, span.end))
    told = [m.group() if m.group() == "May" else m.group().casefold().replace("’", "'") for m in found]
    at = 0
    while at < len(told):
        size, outcome = _outcome(told[at : at + PHRASE])
        if outcome:
            before = told[max(0, at - REACH) : at]
            turned = bool(set(before) & words("differences", "polarity", "negations"))
            planned = bool(
                set(before) & (words("differences", "ahead", "words") | words("differences", "open", "words"))
            )
            last = found[at + size - 1]
            objects = _objects(text, found[at + size - 1 :])
            yield Deed(outcome, _doer(told[:at]), objects, turned, planned, Span(found[at].start(), last.end()))
        at += size


def _outcome(told: Sequence[str]) -> tuple[int, str | None]:
    """The outcome that some words begin with, and how many of them tell it."""
    for size in range(len(told), 0, -1):
        outcome = _outcomes().get(" ".join(told[:size]))
        if outcome:
            return size, outcome
    return 1, None


def _doer(before: Sequence[str]) -> str:
    """The term of the nearest word before an outcome that is none of grammar; `SELF` where a pronoun stands nearer."""
    for word in reversed(before):
        if word in words("differences", "selves", "words"):
            return SELF
        if not is_function(word):
            return term_of(word)
    return ""


def _objects(text: str, found: Sequence[re.Match[str]]) -> frozenset[str]:
    """The terms right behind an outcome, as far as its clause goes."""
    end, terms = found[0].end(), set()
    for match in found[1 : OBJECT + 1]:
        if text[end : match.start()].strip() or match.group().casefold() in ("because", "and", "but", "after", "while"):
            break
        if not is_function(match.group()):
            terms.add(term_of(match.group()))
        end = match.end()
    return frozenset(terms)


def _told(article: Article, span: Span) -> dict[str, bool]:
    """The outcomes that a passage tells, each with whether a negation turns it wherever it stands."""
    found: dict[str, bool] = {}
    for deed in deeds_of(article.text, span):
        found[deed.outcome] = found.get(deed.outcome, True) and deed.turned
    return found


# One voice, contrary deeds


def contrary_deeds(tellings: Sequence[Telling], worth: Worth) -> Iterable[tuple[Passage, Passage]]:
    """Passages of two reports in which one speaker says of one doer that it did contrary things."""
    told = [(t, deed) for t in tellings if t.statement.zone != "title" for deed in _done(t)]
    for (a, x), (b, y) in combinations(told, 2):
        if a.path != b.path and spoken_for(a.speaker, b.speaker) >= ONE_VOICE and _clash(a, x, b, y, worth):
            yield _place(a), _place(b)


def turned_deed(a: Telling, b: Telling, worth: Worth) -> str | None:
    """The two outcomes where one statement tells the contrary of the other, as "abstain, then oppose"."""
    pairs = ((x, y) for x in _done(a) for y in _done(b))
    return next((f"{x.outcome}, then {y.outcome}" for x, y in pairs if _clash(a, x, b, y, worth)), None)


def votes(t: Telling) -> bool:
    """Whether a statement tells how somebody voted."""
    return any(d.outcome in words("differences", "contraries", "ballots") for d in _done(t))


def _done(t: Telling) -> list[Deed]:
    """What a statement says was done, as far as it is said outright."""
    text = t.report.article.text
    found = [deed for span in t.statement.content for deed in deeds_of(text, span)]
    return [] if t.statement.negated else [d for d in found if d.doer and not (d.turned or d.planned)]


def _clash(a: Telling, x: Deed, b: Telling, y: Deed, worth: Worth) -> bool:
    if x.doer != y.doer or y.outcome not in _opposites().get(x.outcome, frozenset()):
        return False
    shared = (a.content_terms & b.content_terms) - {x.doer}
    if worth.sum(shared) >= TIED:
        return True
    voted = {x.outcome, y.outcome} <= words("differences", "contraries", "ballots")
    one_of_it = not (x.objects and y.objects) or bool(x.objects & y.objects)
    return voted and one_of_it and _at_once(a, b)


def _at_once(a: Telling, b: Telling) -> bool:
    days = [day_of(t.report.article.published) for t in (a, b)]
    return not days[0] or not days[1] or abs(days[0] - days[1]) <= AT_ONCE


def _place(t: Telling) -> Passage:
    span = t.statement.content[0]
    return Passage(t.path, span, span.of(t.report.article.text))


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
                against.append(_clause(article, span, contrary or {outcome}))
    if against:
        yield Contrary(Passage(article.path, title, title.of(article.text)), outcome, tuple(against[:2]))


def _clause(article: Article, sentence: Span, outcomes: Container[str]) -> Passage:
    """A sentence as far as the clause goes that tells one of some outcomes."""
    told = next(d.place for d in deeds_of(article.text, sentence) if d.outcome in outcomes)
    stop = _CLAUSE.search(article.text, told.end, sentence.end)
    place = Span(sentence.start, stop.start() if stop else sentence.end)
    return Passage(article.path, place, place.of(article.text))


def _terms(article: Article, span: Span) -> frozenset[str]:
    """What a passage speaks of beside outcomes."""
    found = (m.group() for m in WORD.finditer(article.text, span.start, span.end))
    told = {w for phrase in _outcomes() for w in phrase.split()}
    return frozenset(term_of(w) for w in found if not is_function(w) and w.casefold() not in told)
