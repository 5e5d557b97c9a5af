"""Attributions of the tagger as the record gives them: spans without marks and joins, cues read with the lexicon."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Token

from onrecord.lang import words
from onrecord.models import QuoteKind, StatementClass
from onrecord.report.attribution.cues import Cue, negated, silent, unspoken
from onrecord.report.attribution.kind import kind_of
from onrecord.report.attribution.limits import decided
from onrecord.report.attribution.lines import quotes_as_saying, relays
from onrecord.report.attribution.model import Attribution
from onrecord.report.network import RawAttribution
from onrecord.report.page import EDGES, Page
from onrecord.spans import Span, merged, trimmed

IDLE = frozenset({"PRON", "DET", "PUNCT", "PART", "ADP", "AUX"})
SPOKEN = frozenset({"clause", "quote", "question"})
RUNNING = frozenset({"body", "standfirst"})


def told(page: Page, found: RawAttribution, cues: Mapping[int, Cue]) -> Attribution | None:
    """An attribution of the tagger alone, its cue read with the lexicon (`cues` by position of their heads).

    None where the record has no statement: silence, a pronoun for content, talks on a matter.
    """
    tokens = page.tokens(found.cue[0])
    cue = next((cues[t.i] for t in tokens if t.i in cues), None)
    content = contents(page, found)
    head = cue.head if cue else tokens.root
    if not content or not tells(page, content) or (cue is not None and _refused(page, cue)):
        return None
    if not found.source and head.tag_ == "VBN" and head.dep_ == "advcl":
        return None  # "Asked whether A, X said B"
    if cue is None and head.lemma_.lower() in words("cues", "narration", "verbs"):
        return None
    kind = kind_of(page.text, content, page.outer_quotes)
    class_, lemma = _class(cue, tokens.text.lower(), kind)
    return Attribution(
        source=sources(page, found),
        cue=found.cue,
        content=content,
        class_=class_,
        kind=kind,
        zone=page.zone(head),
        cue_lemma=lemma,
        negated=cue.negated if cue else negated(head),
        confidence=found.confidence,
    )


def passes_on(page: Page, found: RawAttribution) -> bool:
    """Does the cue only name whose words another cue tells: "quoted X as saying Y", "citing X"?"""
    return any(_relaying(t) for t in page.tokens(found.cue[0]))


def sources(page: Page, found: RawAttribution) -> tuple[Span, ...]:
    """Who is cited, without commas at the edges and without the dateline before; an article alone is nobody."""
    out: list[Span] = []
    for piece in found.source:
        start = next((t.idx for t in page.tokens(piece) if t.i in page.filed), piece.start)
        bare = trimmed(page.text, max(piece.start, start), piece.end, EDGES)
        if bare and any(t.pos_ not in {"DET", "ADP", "PUNCT"} for t in page.tokens(bare)):
            out.append(bare)
    return tuple(out)


def contents(page: Page, found: RawAttribution) -> tuple[Span, ...]:
    """What is reported, without outer marks, `that`, the stop and the join at its end, and headings between.

    Two pieces of one quotation are one, unless the cue parts them.
    """
    out: list[Span] = []
    for piece in _until_decided(page, _of_text(page, found)):
        bare = trimmed(page.text, piece.start, piece.end, EDGES)
        bare = _without_that(page, bare) if bare else None
        bare = page.unquoted(_without_join(page, bare)) if bare else None
        if bare is None:
            continue
        inside = _quotation(page, bare)
        if inside and not any(c.isalnum() for c in page.text[bare.end : inside.end]):
            bare = Span(bare.start, inside.end)
        if inside and out and inside == _quotation(page, out[-1]) and not _between(out[-1], bare, found.cue):
            out[-1] = Span(out[-1].start, bare.end)
        else:
            out.append(bare if inside else page.without_stop(bare))
    return merged(out)


def _of_text(page: Page, found: RawAttribution) -> list[Span]:
    """The pieces of a content in running text; all of them where the cue stands in a heading itself."""
    zone = _zone(page, found.cue[0])
    return [s for s in found.content if zone not in RUNNING or _zone(page, s) in RUNNING] or list(found.content)


def _until_decided(page: Page, pieces: Sequence[Span]) -> Iterator[Span]:
    """The pieces of a content without what its sentence holds from a participle on that tells a decision."""
    beyond: Span | None = None
    for piece in pieces:
        tokens = page.tokens(piece)
        if not len(tokens) or (beyond and beyond.overlaps(piece)):
            continue
        last = decided(page, tokens.start, tokens[-1].sent.end)
        if last < tokens[-1].sent.end:
            beyond = Span(page.doc[last].idx, max(tokens[-1].sent.end_char, page.doc[last].idx + 1))
            piece = Span(piece.start, min(piece.end, beyond.start))
        yield piece


def _zone(page: Page, span: Span) -> str:
    block = page.block_at(span.start)
    return block.zone if block else "furniture"


def _quotation(page: Page, span: Span) -> Span | None:
    """The outer quotation that holds all of a span."""
    return next((q.inner for q in page.quotes_by(span) if q.level == 0 and q.inner.contains(span)), None)


def _between(one: Span, other: Span, cue: Sequence[Span]) -> bool:
    return any(one.end <= c.start and c.end <= other.start for c in cue)


def _without_that(page: Page, piece: Span) -> Span | None:
    """A piece without the conjunction before it; "that" which points at something ("that plan") stays."""
    first = next((t for t in page.tokens(piece) if not t.is_space), None)
    if first is None or first.lower_ != "that" or not (first.tag_ == "IN" or first.dep_ == "mark"):
        return piece
    return trimmed(page.text, first.idx + len(first), piece.end, EDGES)


def _without_join(page: Page, piece: Span) -> Span:
    """A piece without the conjunction that joins the next one to it."""
    tokens = [t for t in page.tokens(piece) if not t.is_space]
    if len(tokens) < 2 or tokens[-1].pos_ != "CCONJ":
        return piece
    return trimmed(page.text, piece.start, tokens[-1].idx, EDGES) or piece


def tells(page: Page, content: Sequence[Span]) -> bool:
    """Is there more to a content than a pronoun or a determiner? Quoted words always tell something."""
    if any(_quotation(page, s) and sum(t.is_alpha for t in page.tokens(s)) > 1 for s in content):
        return True
    return any(t.pos_ not in IDLE for s in content for t in page.tokens(s) if not t.is_space)


def _refused(page: Page, cue: Cue) -> bool:
    """Silence, the sources an outlet cites, and the first half of "quoted X as saying" are no statements."""
    return silent(cue) or _relaying(cue.head)


def _relaying(verb: Token) -> bool:
    return verb.lemma_ in words("cues", "relays", "verbs") and (relays(verb) or quotes_as_saying(verb))


def _class(cue: Cue | None, text: str, kind: QuoteKind) -> tuple[StatementClass, str]:
    """Class and lemma of a cue; a cue that the lexicon lacks has no lemma and tells speech where it leads to words."""
    if cue is not None and unspoken(cue) and not SPOKEN & set(cue.frames):
        return "attitude", cue.lemma  # "will reject the offer" tells a plan
    if cue is not None:
        first = next(iter(cue.frames.values()))
        return cue.frames.get("clause", cue.frames.get("quote", first)), cue.lemma
    if text in words("cues", "phrases", "according"):
        return "said", text
    return ("said" if kind == "direct" else "attitude"), ""
