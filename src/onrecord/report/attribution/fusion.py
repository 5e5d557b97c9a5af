"""Rules and tagger together: which attributions of either stand, and with whose spans.

The tagger was trained on outer attributions of news, said and thought; it finds more of them than the rules and knows
better where they begin and end. The rules read what it does not give: which verb a cue is, whether it tells speech or
thought, addressee and target, statements inside others, and the lines of a report that only name a speaker.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord.report.attribution.cues import Cue
from onrecord.report.attribution.kind import kind_of
from onrecord.report.attribution.model import Attribution
from onrecord.report.attribution.tagged import contents, passes_on, sources, tells, told
from onrecord.report.network import RawAttribution
from onrecord.report.page import EDGES, Page
from onrecord.spans import Span, covered, hull, trimmed

VAGUE = 0.5  # confidence under which the subject of a cue goes before what the tagger points at
CERTAIN = 0.75  # ... from which the tagger knows where a content begins
OF_TO = re.compile(r"\s+(?:of|to)\b")  # between the target and what it is accused of or urged to
ALIKE = 0.5  # Jaccard index of two contents from which they are one attribution, whatever their cues


@dataclass(frozen=True)
class Trust:
    """How sure one must be of what the other does not find, tuned on articles kept back from training."""

    said: float = 0.35  # the tagger, of speech
    unsourced: float = 0.3  # of speech of nobody in particular
    attitude: float = 0.2
    unknown: float = 0.2  # of a cue that is not in the lexicon
    alone: float = 0.93  # the rules, of speech
    doubted: float = 2.0  # the rules, of an attitude (above 1: never)


def fused(
    page: Page,
    rules: Sequence[Attribution],
    raw: Sequence[RawAttribution],
    cues: Sequence[Cue],
    kept: Collection[Attribution] = (),
    trust: Trust = Trust(),
) -> list[Attribution]:
    """Attributions of both, each once; `kept` are those of the rules that need no second voice."""
    covered_by_lines = [s for one in kept for s in (*one.cue, *one.source)]
    raw = [one for one in raw if not _meet(one.content, covered_by_lines)]
    by_head = {c.head.i: c for c in cues}
    passing = [n for n, one in enumerate(raw) if passes_on(page, one)]
    pairs = matched(rules, raw, passing)
    split = _split(rules, raw, pairs)
    out: list[Attribution] = []
    inner: list[Attribution] = []
    for number, one in enumerate(rules):
        other = pairs.get(number)
        if one in kept or other in passing:
            out.append(one)
        elif other is not None:
            own = number in split.values() or _holds_more(number, rules, raw[other])
            alone = None if own or _meet(one.cue, raw[other].cue) else told(page, raw[other], by_head)
            out.append(alone or _joined(page, one, raw[other], own=own))
        elif _sure(one, trust) or one.zone != "body" or number in split:
            out.append(one)
        elif one.outer is not None and _inner(page, one):
            inner.append(one)
    rest = [told(page, one, by_head) for n, one in enumerate(raw) if n not in pairs.values()]
    out += [one for one in rest if one is not None and one.confidence >= _needed(one, trust)]
    return _with_inner(out, inner)


def _with_inner(found: list[Attribution], inner: Sequence[Attribution]) -> list[Attribution]:
    """What stands, and of the rules' inner attributions (outer ones first) those that its contents hold."""
    out = list(found)
    for one in inner:
        if any(content.contains(cue) for held in out for content in held.content for cue in one.cue[:1]):
            out.append(one)
    return out


def _sure(one: Attribution, trust: Trust) -> bool:
    return one.confidence >= (trust.alone if one.class_ == "said" else trust.doubted)


def _needed(alone: Attribution, trust: Trust) -> float:
    if not alone.cue_lemma:
        return trust.unknown
    if alone.class_ == "attitude":
        return trust.attitude
    return trust.said if alone.source else trust.unsourced


def _split(rules: Sequence[Attribution], raw: Sequence[RawAttribution], pairs: Mapping[int, int]) -> dict[int, int]:
    """Rules' attributions that the tagger holds for a part of another of the same speaker -> that other.

    One cue, one statement: "said A, adding that B" is two.
    """
    out: dict[int, int] = {}
    for number, one in enumerate(rules):
        if number in pairs or not one.cue or one.class_ != "said":
            continue
        for other, found in pairs.items():
            part = _meet(one.content, raw[found].content) and not _meet(one.content, rules[other].content)
            if part and one.outer != other and (_meet(one.source, rules[other].source) or not one.source):
                out[number] = other
    return out


def matched(
    rules: Sequence[Attribution], raw: Sequence[RawAttribution], passing: Collection[int] = ()
) -> dict[int, int]:
    """Index of the rules' attribution -> index of the tagger's, one to one, the likest first.

    An attribution whose cue stands in a content is told inside of it, and another; unless the tagger's (its index is
    among `passing`) only passes on, as "quoted" does in "quoted X as saying Y".
    """
    scored = []
    around = [hull(other.content) if other.content else None for other in raw]
    for i, one in enumerate(rules):
        here = hull(one.content) if one.content else None
        for j, (other, there) in enumerate(zip(raw, around, strict=True)):
            within, near = _meet(one.cue, other.content), bool(here and there and here.overlaps(there))
            cue = _meet(one.cue, other.cue) or (within and j in passing)
            content = _jaccard(one.content, other.content) if near and (cue or not within) else 0.0
            if cue or content >= ALIKE:
                scored.append((2 * cue + content + 0.3 * _meet(one.source, other.source), -i, -j))
    out: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted(scored, reverse=True):
        if -i not in out and -j not in taken:
            out[-i] = -j
            taken.add(-j)
    return out


def _meet(one: Sequence[Span], other: Sequence[Span]) -> bool:
    return any(a.overlaps(b) for a in one for b in other)


def _jaccard(one: Sequence[Span], other: Sequence[Span]) -> float:
    """Shared code points over all of two contents, neither empty."""
    both = covered((*one, *other))
    return (covered(one) + covered(other) - both) / both


def _inner(page: Page, one: Attribution) -> bool:
    """Does a statement inside another tell more than one word, so that it is worth a row of its own?"""
    words = [t for s in one.content for t in page.tokens(s) if t.is_alpha or t.like_num]
    return one.target is not None or one.kind == "direct" or len(words) > 1


def _holds_more(number: int, rules: Sequence[Attribution], found: RawAttribution) -> bool:
    """Do the rules see, in a content that the tagger begins later, another statement: "X said [Y stressed that Z]"?"""
    start = min(s.start for s in found.content)
    if rules[number].content[0].start >= start or found.confidence >= CERTAIN:
        return False
    return any(k.outer == number and k.cue and k.cue[0].start < start for k in rules)


def _joined(page: Page, one: Attribution, other: RawAttribution, *, own: bool) -> Attribution:
    """An attribution of both: read by the rules, with the spans of the tagger; `own`: with the content of the rules."""
    content = one.content if own else _agreed(page, one, contents(page, other))
    return replace(
        one,
        source=_speaker(one, other, sources(page, other)),
        cue=other.cue if _meet(one.cue, other.cue) else one.cue,
        content=content,
        kind=one.kind if content == one.content else kind_of(page.text, content, page.outer_quotes),
        confidence=other.confidence,
    )


def _speaker(one: Attribution, other: RawAttribution, found: tuple[Span, ...]) -> tuple[Span, ...]:
    """The source of the tagger, unless it is in doubt where the rules read another beside the cue."""
    if not found:
        return one.source
    return one.source if other.confidence < VAGUE and one.source and not _meet(one.source, found) else found


def _agreed(page: Page, one: Attribution, found: tuple[Span, ...]) -> tuple[Span, ...]:
    """The content of both: the tagger's, in the pieces of the rules ("that A and that B" is two), and in "accused X of
    Y" and "urged X to Y" from behind X on."""
    if not found or not tells(page, found):
        return one.content
    if one.target is None or not _meet(one.content, found) or not _behind(page.text, one.target, one.content[0]):
        return one.content if hull(one.content) == hull(found) else found
    start = one.content[0].start
    rest = [trimmed(page.text, max(s.start, start), s.end, EDGES) for s in found if s.end > start]
    return tuple(s for s in rest if s) or one.content


def _behind(text: str, target: Span, content: Span) -> bool:
    """Does a content follow the target of its cue with "of" or "to"?"""
    return target.end <= content.start and bool(OF_TO.match(text, target.end))
