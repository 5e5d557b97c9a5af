"""Two statements held against one another: everything that is measured of a pair, one named feature a line.

`FEATURES` is the list; what each is worth, and from which sum on two statements tell one utterance, was fitted on
labelled pairs (`training/sameness`, `models/sameness.json`).
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
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
        self.sentence, self.part = nearest_sentences(a, b, worth)

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


FEATURES: dict[str, Callable[[Pair], float]] = {
    "one actor": lambda p: p.one_actor,
    "voice": lambda p: p.voice,
    "sources": lambda p: p.sources,
    "sources of nobody": lambda p: p.sources if p.unnamed else 0.0,
    "evidence": lambda p: math.log1p(max(p.evidence, 0.0)),
    "shared of the longer": lambda p: p.evidence / p.most,
    "shared of both": lambda p: p.evidence / p.union,
    "run": lambda p: math.log1p(p.run),
    "run of the shorter": lambda p: p.run / p.shorter,
    "wording": lambda p: fuzz.partial_ratio(p.x.text, p.y.text) / 100,
    "context": lambda p: fuzz.token_set_ratio(p.x.context, p.y.context) / 100,
    "quoted": lambda p: p.quoted,
    "quotation": lambda p: p.quotation,
    "length": lambda p: math.log(p.shorter),
    "lengths": lambda p: math.log(p.longer / p.shorter),
    "polarity": lambda p: p.x.negated != p.y.negated,
    "numbers": lambda p: bool(p.x.numbers & p.y.numbers),
    "other numbers": lambda p: bool(p.x.numbers and p.y.numbers and not p.x.numbers & p.y.numbers),
    "act": lambda p: p.a.act != p.b.act,
    "cue": lambda p: p.x.cue == p.y.cue,
    "one occasion": lambda p: common_occasion(p.a, p.b) is True,
    "two occasions": lambda p: common_occasion(p.a, p.b) is False,
    "nesting": lambda p: bool(p.a.statement.nested_in) != bool(p.b.statement.nested_in),
    "sentence": lambda p: p.sentence,
    "part": lambda p: p.part,
}
RIVAL = "rival"  # how far a pair is ahead of the next best that one of its statements has in the other's report
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


def measured(pairs: Sequence[Pair]) -> list[dict[str, float]]:
    """The features of each of some pairs; rivals are looked for among these."""
    plain = [likeness(pair) for pair in pairs]
    best: dict[Side, list[float]] = defaultdict(lambda: [0.0, 0.0])
    for pair, value in zip(pairs, plain, strict=True):
        for side in sides(pair):
            best[side] = sorted((*best[side], value))[-2:]
    return [features(p, max(ahead(best[s], v) for s in sides(p))) for p, v in zip(pairs, plain, strict=True)]


def sides(pair: Pair) -> tuple[Side, Side]:
    """Each statement of a pair with the report of the other."""
    return (pair.a.id, pair.b.path), (pair.b.id, pair.a.path)


def ahead(best: Sequence[float], value: float) -> float:
    """How far a value is ahead of the best other one; less than 0 where it is behind."""
    return value - (best[0] if value == best[1] else best[1])


def features(pair: Pair, rival: float) -> dict[str, float]:
    """What is measured of a pair, by name."""
    return {name: float(of(pair)) for name, of in FEATURES.items()} | {RIVAL: rival}


def reasons(pair: Pair, worth: Worth) -> tuple[str, ...]:
    """What speaks for a pair, in words."""
    ordered = sorted(pair.shared, key=lambda t: (-worth.of(t), t))[: SAME.shown]
    words = ", ".join(t.lstrip(NAMED + CONCEPT).replace("-", " ") for t in ordered)
    parts = {
        "one speaker" if pair.one_actor else f"one voice ({pair.voice:.2f})": pair.voice > 0,
        "sources in the same words": not pair.voice and pair.sources >= SAME.sources,
        f"shared words: {words}": bool(words),
        f"{pair.run} words in a row": pair.run >= SAME.run,
        "the same words quoted": pair.quotation >= SAME.quotation,
    }
    return tuple(told for told, holds in parts.items() if holds)
