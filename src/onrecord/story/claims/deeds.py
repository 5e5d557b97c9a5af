"""Outcomes as statements and titles tell them: who does what, of what, and whether it is done or only planned."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from onrecord.knowledge.language import Language
from onrecord.options.stories import OUTCOME
from onrecord.spans import Span
from onrecord.story.claims.reading import Reading, Word
from onrecord.story.claims.stances import negation
from onrecord.story.claims.tellings import Telling

SELF = "self"  # the doer in words of a person


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


def deeds_of(reading: Reading, *spans: Span) -> Iterator[Deed]:
    """The outcomes of some passages, in order."""
    return (deed for span in spans for deed in deeds_in(reading, reading.within(span)))


def deeds_in(reading: Reading, words: Sequence[Word]) -> Iterator[Deed]:
    """The outcomes that some words tell, in order."""
    language, plain = reading.language, [w.plain for w in words]
    at = 0
    while at < len(words):
        size, outcome = outcome_of(plain[at : at + OUTCOME.words], language)
        if outcome:
            before, last = plain[max(0, at - OUTCOME.reach) : at], words[at + size - 1]
            yield Deed(
                outcome,
                doer(words[:at], language),
                objects(reading, words[at + size - 1 :]),
                negation(before, language),
                not not_done(language).isdisjoint(before),
                Span(words[at].span.start, last.span.end),
            )
        at += size


def outcome_of(told: Sequence[str], language: Language) -> tuple[int, str | None]:
    """How many words tell an outcome that some words begin with, and which; one and None where they tell none."""
    kinds = language.differences.outcomes.kinds
    sizes = (size for size in range(len(told), 0, -1) if " ".join(told[:size]) in kinds)
    size = next(sizes, 0)
    return (size, kinds[" ".join(told[:size])]) if size else (1, None)


def doer(before: Sequence[Word], language: Language) -> str:
    """The term of the nearest word before an outcome that is none of grammar; `SELF` where a pronoun stands nearer."""
    selves = language.differences.selves["words"]
    nearest = next((w for w in reversed(before) if w.plain in selves or not w.function), None)
    if nearest is None:
        return ""
    return SELF if nearest.plain in selves else nearest.term


def objects(reading: Reading, words: Sequence[Word]) -> frozenset[str]:
    """The terms right behind an outcome, the first of some words, as far as its clause goes."""
    text, ends = reading.report.article.text, reading.language.differences.outcome_ends["words"]
    terms: set[str] = set()
    for before, word in pairwise(words[: OUTCOME.objects + 1]):
        if text[before.span.end : word.span.start].strip() or word.plain in ends:
            break
        terms |= set() if word.function else {word.term}
    return frozenset(terms)


@cache
def not_done(language: Language) -> frozenset[str]:
    """Words by which what follows is to come, or left open."""
    return language.differences.ahead["words"] | language.differences.open.every


@cache
def opposites(language: Language) -> Mapping[str, frozenset[str]]:
    """Outcome -> those that cannot be told of the same thing."""
    pairs = language.differences.contraries["pairs"]
    return {a: frozenset(y for pair in pairs if a in pair for y in pair if y != a) for pair in pairs for a in pair}


def exclude(a: str, b: str, language: Language) -> bool:
    """Whether two outcomes cannot both be told of one thing."""
    return b in opposites(language).get(a, frozenset())


def done(telling: Telling) -> list[Deed]:
    """What a statement says was done, as far as it is said outright."""
    found = deeds_of(telling.reading, *telling.statement.content)
    return [] if telling.statement.negated else [d for d in found if d.doer and not (d.turned or d.planned)]


def votes(telling: Telling) -> bool:
    """Whether a statement tells how somebody voted."""
    return any(d.outcome in telling.language.differences.contraries["ballots"] for d in done(telling))
