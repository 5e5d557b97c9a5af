"""Rules and tagger together: which attributions of either stand, and with whose spans.

The tagger was trained on outer attributions of news, said and thought; it finds more of them than the rules and knows
better where they begin and end. The rules read what it does not give: which verb a cue is, whether it tells speech or
thought, addressee and target, statements inside others, and the lines of a report that only name a speaker.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord.lang import words
from onrecord.models import QuoteKind, StatementClass
from onrecord.report.attribution_kind import kind_of
from onrecord.report.attribution_model import Attribution
from onrecord.report.attribution_reading import EDGES, Reading
from onrecord.report.boundaries import RawAttribution
from onrecord.report.content_lines import quotes_as_saying
from onrecord.report.cues import Cue, negated, silent, unspoken
from onrecord.spans import Span, covered, hull, merged, trimmed

ALIKE = 0.5  # Jaccard index of two contents from which they are one attribution, whatever their cues
IDLE = frozenset({"PRON", "DET", "PUNCT", "PART", "ADP", "AUX"})
SPOKEN = frozenset({"clause", "quote", "question"})


@dataclass(frozen=True)
class Trust:
    """How sure one must be of what the other does not find, tuned on articles kept back from training."""

    said: float = 0.35  # the tagger, of speech
    unsourced: float = 0.5  # of speech of nobody in particular
    attitude: float = 0.2
    unknown: float = 0.3  # of a cue that is not in the lexicon
    alone: float = 0.9  # the rules, of speech
    doubted: float = 2.0  # the rules, of an attitude (above 1: never)


def fused(
    reading: Reading,
    rules: Sequence[Attribution],
    raw: Sequence[RawAttribution],
    cues: Sequence[Cue],
    kept: Collection[Attribution] = (),
    trust: Trust = Trust(),
) -> list[Attribution]:
    """Attributions of both, each once; `kept` are those of the rules that need no second voice."""
    covered_by_lines = [s for one in kept for s in (*one.cue, *one.source)]
    raw = [one for one in raw if not _meet(one.content, covered_by_lines)]
    pairs = matched(rules, raw)
    split = _split(rules, raw, pairs)
    out: list[Attribution] = []
    for number, one in enumerate(rules):
        other = pairs.get(number)
        sure = one.confidence >= (trust.alone if one.class_ == "said" else trust.doubted)
        if one in kept:
            out.append(one)
        elif other is not None:
            out.append(_joined(reading, one, raw[other], whole=number not in split.values()))
        elif sure or one.outer is not None or one.zone != "body" or number in split:
            out.append(one)
    taken = set(pairs.values())
    by_head = {c.head.i: c for c in cues}
    for number, found in enumerate(raw):
        if number in taken:
            continue
        alone = _read(reading, found, by_head)
        if alone is not None and found.confidence >= _needed(alone, trust):
            out.append(alone)
    return out


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


def matched(rules: Sequence[Attribution], raw: Sequence[RawAttribution]) -> dict[int, int]:
    """Index of the rules' attribution -> index of the tagger's, one to one, the likest first."""
    scored = []
    for i, one in enumerate(rules):
        for j, other in enumerate(raw):
            cue, content = _meet(one.cue, other.cue), _jaccard(one.content, other.content)
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
    if not one or not other or not hull(one).overlaps(hull(other)):
        return 0.0
    both = covered((*one, *other))
    return (covered(one) + covered(other) - both) / both


def _joined(reading: Reading, one: Attribution, other: RawAttribution, *, whole: bool) -> Attribution:
    """An attribution that both find: read by the rules, its spans those of the tagger where nothing speaks against."""
    content = _agreed(reading, one, contents(reading, other.content)) if whole else one.content
    return replace(
        one,
        source=_sources(reading, other.source) or one.source,
        content=content,
        kind=one.kind if content == one.content else kind_of(reading.text, content, reading.outer_quotes),
        confidence=other.confidence,
    )


def _agreed(reading: Reading, one: Attribution, found: tuple[Span, ...]) -> tuple[Span, ...]:
    """The content of both: the tagger's, from behind a target on, in the pieces of the rules."""
    if not found or not _meet(one.content, found):
        return found or one.content
    if one.target is not None and one.content[0].start >= one.target.end:
        start = one.content[0].start
        rest = [trimmed(reading.text, max(s.start, start), s.end, EDGES) for s in found if s.end > start]
        return tuple(s for s in rest if s) or one.content
    return one.content if hull(one.content) == hull(found) else found


def _sources(reading: Reading, pieces: Sequence[Span]) -> tuple[Span, ...]:
    bare = (trimmed(reading.text, s.start, s.end, EDGES) for s in pieces)
    return tuple(s for s in bare if s)


def contents(reading: Reading, pieces: Sequence[Span]) -> tuple[Span, ...]:
    """The content of the tagger as the record gives it: without outer marks, `that` and the stop that ends it."""
    out: list[Span] = []
    for piece in pieces:
        bare = trimmed(reading.text, piece.start, piece.end, EDGES)
        bare = _without_that(reading, bare) if bare else None
        quoted = reading.unquoted(bare) if bare else None
        if bare is None or quoted is None:
            continue
        inside = any(q.inner.contains(quoted) for q in reading.quotes_by(quoted) if q.level == 0)
        out.append(quoted if inside else reading.without_stop(quoted))
    return merged(out)


def _without_that(reading: Reading, piece: Span) -> Span | None:
    if piece.of(reading.text)[:5].lower() != "that ":
        return piece
    return trimmed(reading.text, piece.start + 5, piece.end, EDGES)


def _read(reading: Reading, found: RawAttribution, cues: Mapping[int, Cue]) -> Attribution | None:
    """An attribution of the tagger alone, its cue read with the lexicon; None where it is no statement."""
    content = contents(reading, found.content)
    tokens = reading.parsed.tokens(found.cue[0])
    cue = next((cues[t.i] for t in tokens if t.i in cues), None)
    head = cue.head if cue else tokens.root
    if not content or not _tells(reading, content) or (cue is not None and _refused(reading, cue)):
        return None
    if cue is None and head.lemma_.lower() in words("cues", "narration", "verbs"):
        return None
    kind = kind_of(reading.text, content, reading.outer_quotes)
    class_, lemma = _class(cue, tokens.text.lower(), kind)
    return Attribution(
        source=_sources(reading, found.source),
        cue=found.cue,
        content=content,
        class_=class_,
        kind=kind,
        zone=reading.zone(head),
        cue_lemma=lemma,
        negated=cue.negated if cue else negated(head),
        confidence=found.confidence,
    )


def _tells(reading: Reading, content: Sequence[Span]) -> bool:
    """Is there more to a content than a pronoun or a determiner?"""
    return any(t.pos_ not in IDLE for s in content for t in reading.parsed.tokens(s) if not t.is_space)


def _refused(reading: Reading, cue: Cue) -> bool:
    """Silence, speech that is only possible, and the first half of "quoted X as saying" are no statements."""
    if silent(cue) or (unspoken(cue) and not SPOKEN & set(cue.frames)):
        return True
    return cue.head.lemma_ in words("cues", "relays", "verbs") and quotes_as_saying(cue.head)


def _class(cue: Cue | None, text: str, kind: QuoteKind) -> tuple[StatementClass, str]:
    """Class and lemma of a cue; a cue that the lexicon lacks has no lemma and tells speech where it leads to words."""
    if cue is not None:
        return cue.frames.get("clause") or cue.frames.get("quote") or next(iter(cue.frames.values())), cue.lemma
    if text in words("cues", "phrases", "according"):
        return "said", text
    return ("said" if kind == "direct" else "attitude"), ""
