"""The attribute ruler of the English pipelines without its matcher: the same attributes set, in a tenth of the time.

Their rules look at one token, or at two in a row, by tag, dependency, lower case and white space. What applies to a
token therefore hangs on those four values, of which a text holds few combinations, and is worked out once for each.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, MorphAnalysis, Token
from spacy.vocab import Vocab

TESTED = ("TAG", "DEP", "LOWER", "IS_SPACE")
SET = frozenset({"TAG", "POS", "MORPH", "LEMMA", "DEP"})
Values = tuple[str, str, str, bool]
Key = tuple[int, ...]
Test = Callable[[Values], bool]


@dataclass(frozen=True)
class Rule:
    """One pattern: the tests of its one or two tokens, which of them it changes, and what it sets there."""

    tests: tuple[Test, ...]
    index: int
    sets: Mapping[str, str]


@dataclass(frozen=True)
class Fit:
    """What the rules say of tokens of one key: the rules of one token, and the rules of two that begin or end here."""

    alone: tuple[int, ...]
    first: frozenset[int]
    second: frozenset[int]


def rules_of(patterns: Sequence[Mapping[str, Any]]) -> list[Rule] | None:
    """The patterns of an attribute ruler as rules, in their order; None where one asks for more than rules can test."""
    out: list[Rule] = []
    for one in patterns:
        for pattern in one["patterns"]:
            tests = tuple(_test(token) for token in pattern)
            complete = [test for test in tests if test is not None]
            if len(complete) != len(pattern) or len(pattern) > 2 or not set(one["attrs"]) <= SET:
                return None
            out.append(Rule(tuple(complete), one["index"], one["attrs"]))
    return out


def _test(token: Mapping[str, Any]) -> Test | None:
    """The test of one token of a pattern."""
    parts: list[Test] = []
    for name, asked in token.items():
        part = _part(TESTED.index(name), asked) if name in TESTED else None
        if part is None:
            return None
        parts.append(part)
    return (lambda values: all(part(values) for part in parts)) if parts else None


def _part(at: int, asked: Any) -> Test | None:
    """The test of one value: equal to, one of, none of, or holding a match of what is asked."""
    if isinstance(asked, (str, bool)):
        return lambda values: values[at] == asked
    if not isinstance(asked, Mapping) or len(asked) != 1:
        return None
    (how, what), *_ = asked.items()
    if how == "IN":
        return lambda values: values[at] in what
    if how == "NOT_IN":
        return lambda values: values[at] not in what
    if how == "REGEX":
        return lambda values: re.search(what, str(values[at])) is not None
    return None


@dataclass
class AttributeRules:
    """The component; `patterns` as `AttributeRuler.patterns` gives them."""

    vocab: Vocab
    rules: Sequence[Rule]
    _fits: dict[Key, Fit] = field(default_factory=dict, repr=False)
    _writes: dict[tuple[int, ...], Callable[[Token], None]] = field(default_factory=dict, repr=False)

    def __call__(self, doc: Doc) -> Doc:
        keys = [tuple(row) for row in doc.to_array(list(TESTED)).tolist()]
        fits = [self._fits.get(key) or self._learn(key) for key in keys]
        pairs: dict[int, list[int]] = {}  # token -> the rules of two tokens that change it
        for i in range(len(fits) - 1):
            if fits[i].first and fits[i + 1].second:
                for number in fits[i].first & fits[i + 1].second:
                    pairs.setdefault(i + self.rules[number].index, []).append(number)
        for token in doc:
            wanted = fits[token.i].alone
            if token.i in pairs:
                wanted = tuple(sorted((*wanted, *pairs[token.i])))
            if wanted:
                (self._writes.get(wanted) or self._written(wanted))(token)
        return doc

    def _learn(self, key: Key) -> Fit:
        strings = self.vocab.strings
        tag, dep, lower = (strings[value] if value else "" for value in key[:3])
        values = (tag, dep, lower, bool(key[3]))
        alone = tuple(n for n, rule in enumerate(self.rules) if len(rule.tests) == 1 and rule.tests[0](values))
        two = [(n, rule) for n, rule in enumerate(self.rules) if len(rule.tests) == 2]
        first, second = (frozenset(n for n, rule in two if rule.tests[k](values)) for k in (0, 1))
        fit = self._fits[key] = Fit(alone, first, second)
        return fit

    def _written(self, wanted: tuple[int, ...]) -> Callable[[Token], None]:
        """What sets the attributes of some rules together, the later before the earlier."""
        sets: dict[str, str] = {}
        for number in wanted:
            sets.update(self.rules[number].sets)
        values: dict[str, Any] = {
            name.lower(): self.vocab.strings.add(sets[name]) for name in ("TAG", "LEMMA", "DEP") if name in sets
        }
        if "POS" in sets:
            values["pos_"] = sets["POS"]
        if "MORPH" in sets:
            values["morph"] = MorphAnalysis(self.vocab, sets["MORPH"])

        def write(token: Token) -> None:
            for name, value in values.items():
                setattr(token, name, value)

        self._writes[wanted] = write
        return write


@Language.factory("onrecord_attribute_rules")
def _component(nlp: Language, name: str, patterns: list[dict[str, Any]]) -> AttributeRules:
    return AttributeRules(nlp.vocab, rules_of(patterns) or [])
