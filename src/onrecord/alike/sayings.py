"""Two statements held against one another: everything that is measured of a pair, a named feature each.

`Measures` is the list; what each is worth, and from which sum on two statements tell one utterance, was fitted on
labelled pairs (`training/sameness`, `models/sameness.json`).
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from itertools import product
from typing import Protocol

from rapidfuzz import fuzz

from onrecord.alike.occasions import Placed, common_occasion
from onrecord.alike.voices import Voiced, one_voice
from onrecord.alike.worth import CONCEPT, NAMED, Worth
from onrecord.options.stories import SAME, TELLING


@dataclass(frozen=True, slots=True)
class Saying:
    """The words of a statement as they are compared.

    `plain` are the words of the content, `quoted` those inside its quotation marks; `context` is the text around it
    (200 code points each way), `source` and `cue` the words of who says it and how, all in lower case. `negated`: a
    negation stands in it.
    """

    text: str
    context: str
    source: str
    cue: str
    plain: tuple[str, ...]
    quoted: frozenset[str]
    numbers: frozenset[str]
    negated: bool


class Said(Protocol):
    """One sentence of a statement."""

    @property
    def terms(self) -> frozenset[str]: ...


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
    @property
    def saying(self) -> Saying: ...


class Pair:
    """Two statements with what several features ask for: voice, shared terms and their worth, the longest run."""

    def __init__(self, a: Told, b: Told, worth: Worth) -> None:
        self.a, self.b, self.x, self.y = a, b, a.saying, b.saying
        self.voice = one_voice(a, b)
        mine, other = a.terms - a.act, b.terms - b.act
        self.shared = mine & other
        sums = worth.sum(mine), worth.sum(other)
        self.evidence = worth.sum(self.shared)
        self.most = max(*sums, 1e-9)
        self.union = max(sum(sums) - self.evidence, 1e-9)
        self.shorter, self.longer = sorted(max(1, len(s.plain)) for s in (self.x, self.y))
        self.run = longest_run(self.x.plain, self.y.plain)
        self.worth = worth

    @cached_property
    def nearest(self) -> tuple[float, float]:
        """What `nearest_sentences` gives; asked only of pairs that share enough."""
        return nearest_sentences(self.a, self.b, self.worth)

    @property
    def telling(self) -> bool:
        """Whether they share more than their matter: terms, words in a row, or all that both say."""
        whole = self.shared == self.a.terms - self.a.act == self.b.terms - self.b.act
        return len(self.shared) >= SAME.few or self.run >= SAME.in_a_row or whole

    @property
    def unnamed(self) -> bool:
        """Neither has a speaker."""
        return self.a.speaker is None and self.b.speaker is None

    @property
    def one_actor(self) -> bool:
        """Both have the same speaker."""
        return self.a.speaker is not None and self.b.speaker is not None and self.a.speaker.id == self.b.speaker.id

    @property
    def sources(self) -> float:
        """How alike the words are for who speaks."""
        return fuzz.token_set_ratio(self.x.source, self.y.source) / 100 if self.x.source and self.y.source else 0.0

    @property
    def quoted(self) -> bool:
        """Both have words in quotation marks."""
        return bool(self.x.quoted and self.y.quoted)

    @property
    def quotation(self) -> float:
        """The share of the words quoted in one that the other quotes too."""
        common = len(self.x.quoted & self.y.quoted)
        return common / min(len(self.x.quoted), len(self.y.quoted)) if self.quoted else 0.0


def nearest_sentences(a: Told, b: Told, worth: Worth) -> tuple[float, float]:
    """The most that two sentences share of all their terms, and of those of the one that has fewer, by worth.

    A long statement holds several utterances: another report may tell one of its sentences alone."""
    both = part = 0.0
    for x, y in product([s.terms - a.act for s in a.sentences], [s.terms - b.act for s in b.sentences]):
        if shared := worth.sum(x & y):
            sums = worth.sum(x), worth.sum(y)
            both = max(both, shared / max(sum(sums) - shared, 1e-9))
            part = max(part, shared / max(min(sums), 1e-9) * math.tanh(shared / TELLING))
    return both, part


def longest_run(a: Sequence[str], b: Sequence[str]) -> int:
    """How many words the longest passage has that stands in both."""
    at: dict[str, list[int]] = defaultdict(list)
    for n, word in enumerate(b):
        at[word].append(n)
    best, ending = 0, dict[int, int]()
    for word in a:
        ending = {n: ending.get(n - 1, 0) + 1 for n in at.get(word, ())}
        best = max(best, max(ending.values(), default=0))
    return best


@dataclass(frozen=True, slots=True)
class Measures:
    """What is measured of a pair, one feature a field: yes or no as 1 or 0, shares from 0 to 1, logarithms."""

    one_actor: float
    voice: float
    sources: float  # how alike the words are for who speaks
    sources_of_nobody: float  # the same where neither has a speaker
    evidence: float  # worth of the terms they share, as a logarithm
    of_longer: float  # share of the worth of all terms of the longer
    of_both: float
    run: float  # words in a row, as a logarithm
    run_of_shorter: float
    wording: float  # likeness of letters, of the shorter within the longer
    context: float  # likeness of the words around both
    both_quote: float
    quotation: float  # share of the quoted words that are the same
    length: float  # words of the shorter, as a logarithm
    lengths: float
    polarity: float  # a negation in one alone
    numbers: float  # a number in both
    other_numbers: float  # numbers in both, none the same
    act: float  # one proposes, warns ... and the other does not
    cue: float
    one_occasion: float
    two_occasions: float
    nesting: float  # one alone stands inside another statement
    sentence: float  # share of all terms of the two sentences most alike
    part: float  # share of the terms of the shorter of two sentences
    rival: float  # how far a pair is ahead of the next best that one of its statements has in the other's report


FEATURES = tuple(feature.name for feature in fields(Measures))
Side = tuple[str, str]


def likeness(pair: Pair) -> float:
    """A plain measure by which the rivals of a pair are told: shared terms, and words of the context."""
    return pair.evidence / pair.union + fuzz.token_set_ratio(pair.x.context, pair.y.context) / 200


def comparable(a: Told, b: Told) -> bool:
    """Whether two statements can be one at all: neither stands in the other, and no two names that are not one voice.

    Within one report only a heading and the sentence that it repeats can be.
    """
    if a.statement.nested_in == b.id or b.statement.nested_in == a.id:
        return False
    if a.path == b.path and a.statement.zone == b.statement.zone:
        return False
    named = a.speaker and a.speaker.name and b.speaker and b.speaker.name
    return not named or one_voice(a, b) > 0


def paired(pairs: Iterable[tuple[Told, Told]], worth: Worth) -> list[Pair]:
    """Of some pairs of statements those that can be one and share enough to tell."""
    made = (Pair(a, b, worth) for a, b in pairs if comparable(a, b))
    return [pair for pair in made if pair.telling]


def measured(pairs: Sequence[Pair]) -> list[Measures]:
    """The features of each of some pairs; rivals are looked for among these."""
    plain = [likeness(pair) for pair in pairs]
    best: dict[Side, list[float]] = defaultdict(lambda: [0.0, 0.0])
    for pair, value in zip(pairs, plain, strict=True):
        for side in sides(pair):
            best[side] = sorted((*best[side], value))[-2:]
    return [measures(p, max(ahead(best[s], v) for s in sides(p))) for p, v in zip(pairs, plain, strict=True)]


def sides(pair: Pair) -> tuple[Side, Side]:
    """Each statement of a pair with the report of the other."""
    return (pair.a.id, pair.b.path), (pair.b.id, pair.a.path)


def ahead(best: Sequence[float], value: float) -> float:
    """How far a value is ahead of the best other one; less than 0 where it is behind."""
    return value - (best[0] if value == best[1] else best[1])


def measures(p: Pair, rival: float) -> Measures:
    """What is measured of a pair."""
    occasion = common_occasion(p.a, p.b)
    numbers = p.x.numbers & p.y.numbers
    return Measures(
        one_actor=p.one_actor,
        voice=p.voice,
        sources=p.sources,
        sources_of_nobody=p.sources if p.unnamed else 0.0,
        evidence=math.log1p(max(p.evidence, 0.0)),
        of_longer=p.evidence / p.most,
        of_both=p.evidence / p.union,
        run=math.log1p(p.run),
        run_of_shorter=p.run / p.shorter,
        wording=fuzz.partial_ratio(p.x.text, p.y.text) / 100,
        context=fuzz.token_set_ratio(p.x.context, p.y.context) / 100,
        both_quote=p.quoted,
        quotation=p.quotation,
        length=math.log(p.shorter),
        lengths=math.log(p.longer / p.shorter),
        polarity=p.x.negated != p.y.negated,
        numbers=bool(numbers),
        other_numbers=bool(p.x.numbers and p.y.numbers and not numbers),
        act=p.a.act != p.b.act,
        cue=p.x.cue == p.y.cue,
        one_occasion=occasion is True,
        two_occasions=occasion is False,
        nesting=bool(p.a.statement.nested_in) != bool(p.b.statement.nested_in),
        sentence=p.nearest[0],
        part=p.nearest[1],
        rival=rival,
    )


def reasons(pair: Pair, worth: Worth) -> tuple[str, ...]:
    """What speaks for a pair, in words."""
    ordered = sorted(pair.shared, key=lambda t: (-worth.of(t), t))[: SAME.shown]
    words = ", ".join(t.lstrip(NAMED + CONCEPT).replace("-", " ") for t in ordered)
    told = (
        ("one speaker" if pair.one_actor else f"one voice ({pair.voice:.2f})") if pair.voice else "",
        "sources in the same words" if not pair.voice and pair.sources >= SAME.sources else "",
        f"shared words: {words}" if words else "",
        f"{pair.run} words in a row" if pair.run >= SAME.run else "",
        "the same words quoted" if pair.quotation >= SAME.quotation else "",
    )
    return tuple(filter(None, told))
