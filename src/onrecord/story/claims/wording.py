"""The wording inside quotation marks: where two reports quote one utterance in different words.

A quotation shortened at its ends is no difference, and neither is what an editor puts in brackets.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from onrecord.alike import Worth
from onrecord.knowledge.language import Language
from onrecord.knowledge.terms import is_function, stem
from onrecord.models import Passage, Severity
from onrecord.options.stories import QUOTE
from onrecord.story.claims.alignment import aligned
from onrecord.story.claims.quoted import Sentence, likeness, quoted
from onrecord.story.claims.reading import phrases_in
from onrecord.story.claims.tellings import Telling


@dataclass(frozen=True, slots=True)
class Reworded:
    """One sentence as two reports quote it, and how far the renderings are from one another."""

    sentences: tuple[Sentence, Sentence]
    severity: Severity
    overlap: float

    @property
    def a(self) -> Passage:
        return self.sentences[0].passage

    @property
    def b(self) -> Passage:
        return self.sentences[1].passage


def reworded(a: Telling, b: Telling, worth: Worth, *, one_occasion: bool = False) -> tuple[Reworded, ...]:
    """The sentences that two statements of one utterance quote in different words.

    Speakers repeat themselves. Where the reports do not name one occasion, two sentences are renderings of one only if
    they are much alike or stand beside a sentence that is.
    """
    pairs = [(x, y, likeness(x, y, worth)) for x, y in aligned(quoted(a), quoted(b), worth, one_occasion)]
    sure = one_occasion or any(like >= QUOTE.identical for _, _, like in pairs)
    told = [(x, y) for x, y, like in pairs if sure or like >= QUOTE.alike]
    return tuple(compared(x, y, worth) for x, y in told if enough(x) and enough(y) and differ(x, y))


def enough(sentence: Sentence) -> bool:
    """Whether a sentence is long enough to compare."""
    return sentence.content >= QUOTE.short or len(sentence.said) >= 2 * QUOTE.short


def differ(a: Sentence, b: Sentence) -> bool:
    """Whether two renderings differ in words; one that only stops short or leaves out marked parts does not."""
    if a.letters == b.letters:
        return False
    shorter, longer = sorted((a, b), key=lambda s: len(s.said))
    mine, other = common_part(a.said, b.said)
    if within(shorter.said, longer.said) or (mine == other and len(mine) >= 2 * QUOTE.short):
        return False
    return not (len(shorter.pieces) > 1 and all(within(p, longer.said) for p in shorter.pieces))


def within(part: Sequence[str], whole: Sequence[str]) -> bool:
    """Whether some words stand in a row among others."""
    n = len(part)
    return any(tuple(whole[i : i + n]) == tuple(part) for i in range(len(whole) - n + 1))


def common_part(x: Sequence[str], y: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """Two renderings without the words at an edge that only one of them goes on to quote."""
    blocks = LCSseq.editops(x, y).as_matching_blocks()[:-1]  # the last one is empty
    if not blocks:
        return x, y
    first, last = blocks[0], blocks[-1]
    low = (first.a, first.b) if 0 in (first.a, first.b) else (0, 0)
    high = last.a + last.size, last.b + last.size
    high = high if high[0] == len(x) or high[1] == len(y) else (len(x), len(y))
    return x[low[0] : high[0]], y[low[1] : high[1]]


def compared(a: Sentence, b: Sentence, worth: Worth) -> Reworded:
    """Two renderings with how grave their difference is, and the share of content they have in common."""
    overlap = worth.share(a.terms & b.terms, a.terms | b.terms)
    return Reworded((a, b), severity(a, b, overlap, worth.language), overlap)


def severity(a: Sentence, b: Sentence, overlap: float, language: Language) -> Severity:
    """How grave a difference of wording is.

    Other numbers or another polarity change what is said; little common content may; the rest are ways of rendering.
    """
    x, y = common_part(a.said, b.said)
    sides = ((a.said, b.said), (x, y))
    if numbers(x) != numbers(y) or all(odd(one, language) != odd(other, language) for one, other in sides):
        return "high"
    if a.terms == b.terms or stems(x, language) == stems(y, language):
        return "style"
    return "low" if overlap >= QUOTE.low else "medium"


def numbers(told: Sequence[str]) -> frozenset[str]:
    """The numbers among some words."""
    return frozenset(w for w in told if w[0].isdigit())


def stems(told: Sequence[str], language: Language) -> list[str]:
    """The stems of some words, those of grammar left out."""
    return [stem(w, language) for w in told if not is_function(w, language)]


def odd(told: Sequence[str], language: Language) -> bool:
    """Whether the negations among some words are odd, but for phrases that deny nothing: "cannot help but"."""
    polarity = language.differences.polarity
    idle = {n for place in phrases_in(told, polarity.phrases("idle")) for n in place}
    return sum(w in polarity["negations"] and n not in idle for n, w in enumerate(told)) % 2 == 1
