"""Whether two statements tell one thing said: by voice, occasion, shared terms and act, each named in the verdict.

Terms are weighed against those of the shorter sentence (so a part meets the whole) and of both (so the whole meets the
whole). `evidence_of` measures, `judged` decides: another rule of sameness replaces that one function.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Protocol

from onrecord.alike.occasions import Placed, common_occasion
from onrecord.alike.sameness import Sameness
from onrecord.alike.voices import Voiced, one_voice
from onrecord.alike.worth import CONCEPT, NAMED, Worth
from onrecord.options.stories import SAME


class Said(Protocol):
    """One sentence of a statement: its terms, how they are written, whether it is negated, how many words it has."""

    @property
    def terms(self) -> frozenset[str]: ...
    @property
    def capital(self) -> frozenset[str]: ...
    @property
    def small(self) -> frozenset[str]: ...
    @property
    def negated(self) -> bool: ...
    @property
    def length(self) -> int: ...


class Told(Voiced, Placed, Protocol):
    """A statement as two of them are compared."""

    @property
    def id(self) -> str: ...
    @property
    def terms(self) -> frozenset[str]: ...
    @property
    def act(self) -> frozenset[str]: ...
    @property
    def sentences(self) -> Sequence[Said]: ...


@dataclass(frozen=True, slots=True)
class Evidence:
    """What two statements have in common: `voice` and `likeness` from 0 to 1, the occasion (None: not told), the terms
    the likeness rests on, the weightiest first, and whether what the one does by its words the other does too."""

    voice: float = 0.0
    occasion: bool | None = None
    likeness: float = 0.0
    shared: tuple[str, ...] = ()
    one_act: bool = True


Alike = tuple[float, frozenset[str]]  # likeness and the terms it rests on
UNLIKE: Alike = (0.0, frozenset())


def judged(evidence: Evidence) -> Sameness:
    """The rule: likeness as far as the voices are one, more on one occasion, less where one of them does another thing;
    nothing below a bound, or on two occasions."""
    score = evidence.voice * evidence.likeness + (SAME.occasion if evidence.occasion else 0.0)
    score *= 1.0 if evidence.one_act else SAME.other_act
    if not evidence.voice or evidence.occasion is False or score < SAME.least:
        return Sameness(0.0)
    return Sameness(round(score, 4), reasons(evidence))


def reasons(evidence: Evidence) -> tuple[str, ...]:
    """The parts of a verdict in words."""
    shown = ", ".join(t.lstrip(NAMED + CONCEPT).replace("-", " ") for t in evidence.shared[: SAME.shown])
    told = (
        "one speaker" if evidence.voice == 1.0 else f"one voice ({evidence.voice:.2f})",
        f"shared words: {shown}" if shown else "",
        "one occasion" if evidence.occasion else "",
        "" if evidence.one_act else "another act",
    )
    return tuple(filter(None, told))


def evidence_of(a: Told, b: Told, worth: Worth) -> Evidence:
    """What two statements have in common; nothing where no voice is, or one stands in the other."""
    voice = one_voice(a, b)
    occasion = common_occasion(a, b)
    if not voice or occasion is False or a.statement.nested_in == b.id or b.statement.nested_in == a.id:
        return Evidence()
    likeness, shared = liveliest(sentences_alike(x, y, worth) for x, y in product(a.sentences, b.sentences))
    if not likeness and voice >= SAME.sure_voice and a.path != b.path:
        likeness, shared = liveliest(brief_alike(x, y, worth) for x, y in product(wholes(a), wholes(b)))
    ordered = tuple(sorted(shared, key=lambda t: (-worth.of(t), t)))
    return Evidence(voice, occasion, likeness, ordered, a.act <= b.terms and b.act <= a.terms)


def liveliest(pairs: Iterable[Alike]) -> Alike:
    """The most alike of some pairs, the first of several."""
    return max(pairs, key=lambda pair: pair[0], default=UNLIKE)


def sentences_alike(a: Said, b: Said, worth: Worth) -> Alike:
    """How alike two sentences are; 0 where they share too little, or little but names.

    A word of a name in one is not the same word elsewhere: "Port Ansel" is no port.
    """
    apart = (a.capital & b.small) | (b.capital & a.small)
    x, y = a.terms - apart, b.terms - apart
    shared = x & y
    own = {t for t in shared if not t.startswith(NAMED)} - worth.proper - (a.capital & b.capital)
    if min(len(x), len(y)) < SAME.terms or len(shared) < SAME.few or not own or worth.sum(shared) < SAME.evidence:
        return UNLIKE
    of_part, of_both = worth.share(shared, min(x, y, key=worth.sum)), worth.share(shared, x | y)
    if len(shared) == SAME.few and of_both < SAME.of_both:
        return UNLIKE  # two words that a long sentence has among others are its matter, not what it says
    return (of_part + of_both) / 2, shared


@dataclass(frozen=True, slots=True)
class Whole:
    """A sentence or a short statement: its terms, whether it is negated, and how many words it has."""

    terms: frozenset[str]
    negated: bool
    length: int


def wholes(t: Told) -> Iterable[Whole]:
    """The sentences of a statement, and the whole of a short one."""
    units = [Whole(s.terms - t.act, s.negated, s.length) for s in t.sentences]
    yield from units
    if 1 < len(units) <= SAME.sentences:
        terms = frozenset(term for unit in units for term in unit.terms)
        yield Whole(terms, any(u.negated for u in units), sum(u.length for u in units))


def brief_alike(a: Whole, b: Whole, worth: Worth) -> Alike:
    """Likeness of short sentences: all that one says stands in the other, with a negation in both or in neither; one
    word alone must be all that both say, and neither a mere name for the matter."""
    shared = a.terms & b.terms
    own = [t for t in shared - worth.proper if not t.startswith(NAMED) and not t[0].isdigit()]
    if not own or shared not in (a.terms, b.terms) or a.negated != b.negated or worth.sum(own) < SAME.telling:
        return UNLIKE
    if len(own) < SAME.few and (a.terms != b.terms or min(a.length, b.length) < SAME.clause):
        return UNLIKE
    return (1.0 + worth.share(shared, a.terms | b.terms)) / 2, shared
