"""Rules and network together: which attributions of either stand, and with whose spans.

The network was trained on outer attributions of news, said and thought; it finds more of them than the rules and knows
better where they begin and end. The rules read what it does not give: which verb a cue is, whether it tells speech or
thought, addressee and target, statements inside others, and the lines of a report that only name a speaker.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from onrecord.options.reports import ALIKE_CONTENTS, CERTAIN, VAGUE, Trust
from onrecord.report.attribution.content import Pieces, kind_of
from onrecord.report.attribution.model import Attribution, Cue
from onrecord.report.attribution.tagged import contents, passes_on, sources, tells, told
from onrecord.report.network import RawAttribution
from onrecord.report.page import Page
from onrecord.spans import Span, covered, hull, merged

TRUST = Trust()


def fused(
    page: Page,
    rules: Sequence[Attribution],
    raw: Sequence[RawAttribution],
    cues: Sequence[Cue],
    kept: Collection[Attribution] = (),
    trust: Trust = TRUST,
) -> list[Attribution]:
    """Attributions of both, each once; `kept` are those of the rules that need no second voice."""
    lines = tuple(span for one in kept for span in (*one.cue, *one.source))
    both = Both(page, tuple(rules), tuple(one for one in raw if not meet(one.content, lines)), tuple(cues), trust)
    numbers = range(len(rules))
    of_rules = {number: rules[number] if rules[number] in kept else both.standing(number) for number in numbers}
    out = [one for one in of_rules.values() if one is not None]
    out.extend(both.of_network())
    inside = (rules[number] for number, one in of_rules.items() if one is None and is_inner(page, rules[number]))
    return with_inner(out, inside)


@dataclass(frozen=True)
class Both:
    """What rules and network find in one report, and what is the same in both."""

    page: Page
    rules: tuple[Attribution, ...]
    raw: tuple[RawAttribution, ...]
    cues: tuple[Cue, ...]
    trust: Trust

    @cached_property
    def passing(self) -> frozenset[int]:
        """The network's attributions that only pass on."""
        return frozenset(number for number, one in enumerate(self.raw) if passes_on(self.page, one))

    @cached_property
    def pairs(self) -> dict[int, int]:
        """Index of the rules' attribution -> index of the network's."""
        return matched(self.rules, self.raw, self.passing)

    @cached_property
    def split(self) -> dict[int, int]:
        """Rules' attributions that the network holds for a part of another of the same speaker -> that other.

        One cue, one statement: "said A, adding that B" is two.
        """
        alone = [n for n, one in enumerate(self.rules) if n not in self.pairs and one.cue and one.class_ == "said"]
        return {number: other for number in alone for other in self.pairs if self.is_part(number, other)}

    def is_part(self, number: int, other: int) -> bool:
        """Is an attribution of the rules a part of what the network takes for another one of the same speaker?"""
        one, whole = self.rules[number], self.rules[other]
        if not meet(one.content, self.raw[self.pairs[other]].content) or meet(one.content, whole.content):
            return False
        return one.outer != other and (not one.source or meet(one.source, whole.source))

    @cached_property
    def heads(self) -> dict[int, Cue]:
        """The cues by the position of their heads."""
        return {cue.head.i: cue for cue in self.cues}

    @cached_property
    def taken(self) -> Pieces:
        """All that some attribution of the network holds."""
        return merged(span for one in self.raw for span in (*one.content, *one.cue, *one.source))

    def standing(self, number: int) -> Attribution | None:
        """What stands of an attribution of the rules; None where it does not stand by itself."""
        one, other = self.rules[number], self.pairs.get(number)
        if other is None:
            stands = one.zone != "body" or number in self.split or self.is_sure(one)
            return one if stands else None
        return one if other in self.passing else self.agreed(number, self.raw[other])

    def agreed(self, number: int, found: RawAttribution) -> Attribution:
        """What both find, read by the rules, with the spans of the network; where their cues differ the network names
        it. The content of the rules stands where it is a part of another, or holds more."""
        one = self.rules[number]
        own = number in self.split.values() or self.holds_more(number, found)
        alone = None if own or meet(one.cue, found.cue) else told(self.page, found, self.heads, self.taken)
        if alone is not None:
            return alone
        content = one.content if own else self.content_of(one, found)
        return replace(
            one,
            source=speaker(one, found, sources(self.page, found)),
            cue=found.cue if meet(one.cue, found.cue) else one.cue,
            content=content,
            kind=one.kind if content == one.content else kind_of(self.page.text, content, self.page.outer_quotes),
            confidence=found.confidence,
        )

    def content_of(self, one: Attribution, found: RawAttribution) -> Pieces:
        """The content that the network proposes, where it tells something; the rules' if both begin and end alike."""
        target = one.target if one.target and one.target.end <= one.content[0].start else None
        content = contents(self.page, found, self.taken, target)
        if not content or not tells(self.page, content) or hull(content) == hull(one.content):
            return one.content
        return content

    def holds_more(self, number: int, found: RawAttribution) -> bool:
        """Do the rules see another statement where the network begins later: "said [Y stressed that Z]"?"""
        start = min(span.start for span in found.content)
        if found.confidence >= CERTAIN or self.rules[number].content[0].start >= start:
            return False
        return any(one.outer == number and one.cue and one.cue[0].start < start for one in self.rules)

    def is_sure(self, one: Attribution) -> bool:
        """Are the rules sure enough to stand alone?"""
        return one.confidence >= (self.trust.alone if one.class_ == "said" else self.trust.doubted)

    def of_network(self) -> Iterator[Attribution]:
        """The attributions of the network that the rules do not find, where it is sure enough."""
        paired = set(self.pairs.values())
        for number, found in enumerate(self.raw):
            one = told(self.page, found, self.heads, self.taken) if number not in paired else None
            if one is not None and one.confidence >= needed(one, self.trust):
                yield one


def needed(alone: Attribution, trust: Trust) -> float:
    """How sure the network must be of an attribution."""
    if not alone.cue_lemma:
        return trust.unknown
    if alone.class_ == "attitude":
        return trust.attitude
    return trust.said if alone.source else trust.unsourced


def with_inner(found: list[Attribution], inner: Iterator[Attribution]) -> list[Attribution]:
    """What stands, and of the rules' inner attributions (outer ones first) those that its contents hold."""
    out = list(found)
    for one in inner:
        if any(content.contains(cue) for held in out for content in held.content for cue in one.cue[:1]):
            out.append(one)
    return out


def is_inner(page: Page, one: Attribution) -> bool:
    """Does a statement inside another tell more than one word, so that it is worth a row of its own?"""
    if one.outer is None:
        return False
    words = [token for span in one.content for token in page.tokens(span) if token.is_alpha or token.like_num]
    return one.target is not None or one.kind == "direct" or len(words) > 1


def matched(
    rules: Sequence[Attribution], raw: Sequence[RawAttribution], passing: Collection[int] = ()
) -> dict[int, int]:
    """Index of the rules' attribution -> index of the network's, one to one, the likest first.

    An attribution whose cue stands in a content is told inside of it, and another; unless the network's (its index is
    among `passing`) only passes on, as "quoted" does in "quoted X as saying Y".
    """
    every = ((likeness(a, b, j in passing), -i, -j) for i, a in enumerate(rules) for j, b in enumerate(raw))
    out: dict[int, int] = {}
    taken: set[int] = set()
    for score, i, j in sorted(every, reverse=True):
        if score and -i not in out and -j not in taken:
            out[-i] = -j
            taken.add(-j)
    return out


def likeness(one: Attribution, other: RawAttribution, passing: bool) -> float:
    """How much two attributions are alike; 0 where they are two."""
    within = meet(one.cue, other.content)
    cue = meet(one.cue, other.cue) or (within and passing)
    content = jaccard(one.content, other.content) if cue or not within else 0.0
    if not cue and content < ALIKE_CONTENTS:
        return 0.0
    return 2 * cue + content + 0.3 * meet(one.source, other.source)


def meet(one: Sequence[Span], other: Sequence[Span]) -> bool:
    """Do two lists of spans share a character?"""
    return any(a.overlaps(b) for a in one for b in other)


def jaccard(one: Sequence[Span], other: Sequence[Span]) -> float:
    """Shared code points over all of two contents."""
    if not one or not other or not hull(one).overlaps(hull(other)):
        return 0.0
    both = covered((*one, *other))
    return (covered(one) + covered(other) - both) / both


def speaker(one: Attribution, other: RawAttribution, found: Pieces) -> Pieces:
    """The source of the network, unless it is in doubt where the rules read another beside the cue."""
    doubtful = other.confidence < VAGUE and one.source and not meet(one.source, found)
    return one.source if doubtful or not found else found
