"""What of a text is the report and what stands around it: every paragraph gets a zone, nothing is cut.

A report is read as a header (section, title, standfirst, date, byline, picture), a body and a foot (credits, counters,
boxes of other stories). Inside the body only what says by its own words that it is no part of the report is furniture:
furniture yields no statements, so in doubt a paragraph is body.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from onrecord.ingest.zones.boxes import box_end
from onrecord.ingest.zones.glued import credit_at_end, date_at_start
from onrecord.ingest.zones.header import Header, caption_below, header_of, names_only, same_title
from onrecord.ingest.zones.lines import Paragraph, paragraphs
from onrecord.ingest.zones.marks import ANYWHERE, Mark, mark_of
from onrecord.ingest.zones.masthead import with_mastheads
from onrecord.ingest.zones.stamps import is_live, stamp_before
from onrecord.ingest.zones.writers import with_writers
from onrecord.knowledge.language import DEFAULT, Language
from onrecord.knowledge.press import capitalised
from onrecord.models import Block, Zone
from onrecord.spans import Span

Region = Literal["header", "body", "foot"]
_HEADING_WORDS = 14
_IN_BODY = ANYWHERE | {"teaser"}
_NAMES = 8  # words of a line at the end that names who wrote


@dataclass(frozen=True, slots=True)
class Piece:
    """A block with the mark it was known by and the part of the page it stands in."""

    span: Span
    zone: Zone
    region: Region
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Layout:
    """The pieces of a text in order, disjoint; every ink character (`lines.is_ink`) lies in exactly one."""

    pieces: tuple[Piece, ...]
    title: Span | None = None  # without Markdown marks and the outlet's name behind it

    @property
    def blocks(self) -> tuple[Block, ...]:
        return tuple(Block(p.span, p.zone) for p in self.pieces)


def layout(text: str, title: str | None = None, language: Language = DEFAULT) -> Layout:
    """Mark a text. `title` is a title known from elsewhere, which the text may repeat."""
    found = paragraphs(text)
    marks = with_writers(found, with_mastheads(found, [mark_of(text, p, language) for p in found], language), language)
    marks = _with_note_bodies(found, marks)
    header = header_of(text, found, [None if m and m.kind == "teaser" else m for m in marks], title, language)
    foot = _foot(found, marks, header.end)
    pieces = [
        *_header_pieces(text, found, marks, header, language),
        *_body_pieces(text, found, marks, header, foot, language),
    ]
    if is_live(text, found, language):
        following = [*(p.zone for p in pieces[1:]), None]
        pieces = [
            part
            for piece, zone in zip(pieces, following, strict=True)
            for part in _unstamped(text, piece, zone, language)
        ]
    return Layout(tuple(pieces), header.title_span)


def _with_note_bodies(found: list[Paragraph], marks: list[Mark | None]) -> list[Mark | None]:
    """The marks with a note on the paragraph below a note's own line ("Correction: March 4, 2031")."""
    out = list(marks)
    for i, mark in enumerate(marks[:-1]):
        opens = mark is not None and mark.kind == "note" and (found[i].plain.endswith(":") or found[i].words <= 5)
        if opens and out[i + 1] is None and not found[i].terminal:
            out[i + 1] = Mark("note")
    return out


def _unstamped(text: str, piece: Piece, following: Zone | None, language: Language) -> Iterator[Piece]:
    """A live entry, parted from the time before it; a heading where no stop ends it and a sentence follows."""
    parts = stamp_before(text, piece.span, language) if piece.zone in ("body", "standfirst", "heading") else None
    if parts:
        entry = parts[1].of(text)
        heads = following == "body" and len(entry.split()) <= _HEADING_WORDS and entry[-1] not in '.!?…:;,"”'
        yield Piece(parts[0], "furniture", piece.region, Mark("stamp"))
        yield Piece(parts[1], "heading" if heads else piece.zone, piece.region, piece.mark)
        return
    yield piece


def blocks_of(text: str, title: str | None = None, language: Language = DEFAULT) -> tuple[Block, ...]:
    """The blocks of a text: sorted, disjoint, each slicing the text."""
    return layout(text, title, language).blocks


def _foot(found: list[Paragraph], marks: list[Mark | None], start: int) -> int:
    """Where the foot begins: behind the last paragraph of running text that no box of other stories holds."""
    last = start
    i = start
    while i < len(found):
        mark = marks[i]
        if mark and mark.kind in ("box", "points"):
            i = box_end(found, marks, i, body_before=last > start)
            continue
        if mark is None and (found[i].prose or last == start):
            last = i + 1
        i += 1
    return last


def _parted(piece: Mark, paragraph: Paragraph, region: Region) -> Iterator[Piece]:
    """The pieces of a marked paragraph."""
    for span, zone in piece.pieces or ((paragraph.span, "furniture"),):
        yield Piece(span, zone, region, piece)


def _header_pieces(
    text: str, found: list[Paragraph], marks: list[Mark | None], header: Header, language: Language
) -> Iterator[Piece]:
    """Zones of the header: the title, what reads as a sentence below it, and furniture."""
    for i in range(header.end):
        paragraph, mark = found[i], marks[i]
        if i == header.title:
            yield from (
                _parted(mark, paragraph, "header")
                if mark and mark.kind == "title"
                else _title_pieces(paragraph, header)
            )
        elif header.names and same_title(paragraph.plain, header.names):
            yield Piece(paragraph.span, "furniture", "header", Mark("label"))
        elif mark:
            yield from _parted(mark, paragraph, "header")
        elif i in header.captions:
            yield Piece(paragraph.span, "caption", "header")
        elif header.title is not None and i > header.title and not names_only(paragraph, language):
            yield from _undated(text, paragraph, "standfirst", language)
        elif paragraph.prose:
            yield from _undated(text, paragraph, "body", language)
        else:
            yield Piece(paragraph.span, "furniture", "header", Mark("label"))


def _undated(text: str, paragraph: Paragraph, zone: Zone, language: Language) -> Iterator[Piece]:
    """A paragraph of the header, parted from a date that was run into it."""
    date = date_at_start(text, paragraph.span, language)
    if date:
        yield Piece(date[0], "furniture", "header", Mark("date"))
    yield Piece(date[1] if date else paragraph.span, zone, "header")


def _title_pieces(paragraph: Paragraph, header: Header) -> Iterator[Piece]:
    """The title; an outlet's name behind a bar is furniture."""
    if header.suffix is None:
        yield Piece(paragraph.span, "title", "header")
        return
    end = header.title_span.end if header.title_span else header.suffix.start
    yield Piece(Span(paragraph.span.start, end), "title", "header")
    yield Piece(header.suffix, "furniture", "header", Mark("byline"))


def _body_pieces(
    text: str, found: list[Paragraph], marks: list[Mark | None], header: Header, foot: int, language: Language
) -> Iterator[Piece]:
    """Zones behind the header. In the body only marks that count anywhere make furniture."""
    box = header.end  # up to here paragraphs are those of a box
    for i in range(header.end, len(found)):
        paragraph, mark = found[i], marks[i]
        region: Region = "foot" if i >= foot else "body"
        if i < box:
            yield Piece(paragraph.span, "furniture", "foot", Mark("box"))
        elif header.names and same_title(paragraph.plain, header.names):
            yield Piece(paragraph.span, "furniture", region, Mark("label"))
        elif mark and mark.kind in ("box", "points"):
            box = box_end(found, marks, i, body_before=i > header.end)
            yield Piece(paragraph.span, "furniture", region, mark)
        elif mark and (mark.kind in _IN_BODY or region == "foot" or _beside_furniture(marks, i)):
            yield from _parted(mark, paragraph, region)
        elif region == "foot" and not paragraph.prose and _beside_furniture(marks, i):
            yield Piece(paragraph.span, "furniture", region, Mark("box"))
        elif region == "foot" and i > header.end and _signed(paragraph, language):
            yield Piece(paragraph.span, "furniture", region, Mark("byline"))
        elif (i == header.end and not _below_stamp(marks, i)) or i + 1 == foot:
            yield from _edge(text, paragraph, first=i == header.end, last=i + 1 == foot, language=language)
        else:
            yield Piece(paragraph.span, _inner_zone(found, marks, i, language), region)


def _signed(paragraph: Paragraph, language: Language) -> bool:
    """Names and nothing else below the last sentence: "Jane Roe, Foo Post", "Foo | Bar"."""
    plain = paragraph.plain.strip(" -–—()[]")
    return (
        2 <= paragraph.words <= _NAMES
        and not paragraph.terminal
        and capitalised(plain, language)
        and not plain.isupper()
    )


def _beside_furniture(marks: list[Mark | None], i: int) -> bool:
    """Whether a neighbour is a time or a counter of a list of stories."""
    near = [marks[j] for j in (i - 1, i + 1) if 0 <= j < len(marks)]
    return any(m is not None and m.kind in ("ago", "counter", "box") for m in near)


def _below_stamp(marks: list[Mark | None], i: int) -> bool:
    """Whether the time of an entry stands above: then the entry's heading may follow."""
    above = marks[i - 1] if i else None
    return above is not None and above.kind == "stamp"


def _edge(text: str, paragraph: Paragraph, *, first: bool, last: bool, language: Language) -> Iterator[Piece]:
    """The first and the last paragraph of the body, with a date or a credit that was run into them."""
    span = paragraph.span
    date = date_at_start(text, span, language) if first else None
    if date:
        yield Piece(date[0], "furniture", "header", Mark("date"))
        span = date[1]
    credit = credit_at_end(text, span, language) if last else None
    if credit:
        yield Piece(credit[0], "body", "body")
        yield Piece(credit[1], "furniture", "foot", Mark("source"))
        return
    yield Piece(span, "body", "body")


def _inner_zone(found: list[Paragraph], marks: list[Mark | None], i: int, language: Language) -> Zone:
    """A paragraph between others: a heading where it is short, ends without a stop and running text follows."""
    here = found[i]
    following = found[i + 1] if i + 1 < len(found) else None
    if here.marked:
        return "heading"
    if here.bullet:
        return "body"
    above = marks[i - 1] if i else None
    runs_on = following is not None and following.plain[:1].islower()
    if above is not None and above.kind in ("image", "photo") and caption_below(here) and not runs_on:
        return "caption"
    if following is None or marks[i + 1] is not None or not following.prose or following.plain[:1].islower():
        return "body"
    first = here.plain[:1]
    if here.words > _HEADING_WORDS or not (first.isupper() or first in "\"“‘'«„") or here.plain[-1:] in ":;,…-–—":
        return "body"
    if here.terminal and (not capitalised(here.plain, language) or here.words == 1 or here.words > 9):
        return "body"
    return "heading"
