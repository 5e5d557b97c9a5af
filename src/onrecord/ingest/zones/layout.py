"""What of a text is the report and what stands around it: every paragraph gets a zone, nothing is cut.

A report is read as a header (section, title, standfirst, date, byline, picture), a body and a foot (credits, counters,
boxes of other stories). Inside the body only what says by its own words that it is no part of the report is furniture:
furniture yields no statements, so in doubt a paragraph is body.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Literal

from onrecord.ingest.zones.bylines import with_names, with_roles
from onrecord.ingest.zones.credits import credit_at_end
from onrecord.ingest.zones.dates import date_at_start, stamp_before
from onrecord.ingest.zones.header import Header, captioned, header_of, names_only, same_title
from onrecord.ingest.zones.lines import Mark, Paragraph, Sheet, paragraphs
from onrecord.ingest.zones.marks import ANYWHERE, mark_of
from onrecord.ingest.zones.masthead import with_mastheads
from onrecord.knowledge.language import DEFAULT, Language
from onrecord.knowledge.press import capitalised
from onrecord.models import Block, Zone
from onrecord.options.reports import HEADING_WORDS, LONGEST_LIST, SIGNATURE_WORDS, SUMMARY_WORDS, TEASER_WORDS
from onrecord.spans import Span

Region = Literal["header", "body", "foot"]
IN_BODY = ANYWHERE | {"teaser"}
BOXES = frozenset({"box", "points"})
ENDS_BOX = frozenset({"source", "copyright", "reporters"})
BEFORE_ITEM = frozenset({"ago", "counter", "date", "label"})
OF_LISTS = frozenset({"ago", "counter", "box"})


@dataclass(frozen=True, slots=True)
class Piece:
    """A block with the mark it was known by and the part of the page it stands in."""

    span: Span
    zone: Zone
    region: Region
    mark: Mark | None = None

    def of(self, region: Region, *kinds: str) -> bool:
        """Stands in a part of the page, with a mark of these kinds."""
        return self.region == region and self.mark is not None and self.mark.kind in kinds


@dataclass(frozen=True, slots=True)
class Layout:
    """The pieces of a text in order, disjoint; every ink character (`lines.is_ink`) lies in exactly one."""

    text: str
    language: Language
    pieces: tuple[Piece, ...]
    title: Span | None = None  # without Markdown marks and the outlet's name behind it

    @property
    def blocks(self) -> tuple[Block, ...]:
        return tuple(Block(p.span, p.zone) for p in self.pieces)


def layout(text: str, title: str | None = None, language: Language = DEFAULT) -> Layout:
    """Mark a text. `title` is a title known from elsewhere, which the text may repeat."""
    found = paragraphs(text)
    sheet = Sheet(text, language, found, [mark_of(text, p, language) for p in found])
    for marking in (with_mastheads, with_roles, with_names, with_note_bodies):
        marking(sheet)
    header = header_of(replace(sheet, marks=[None if m and m.kind == "teaser" else m for m in sheet.marks]), title)
    pieces = [*header_pieces(sheet, header), *body_pieces(sheet, header)]
    following = zip_longest(pieces, (p.zone for p in pieces[1:]))
    pieces = [part for piece, zone in following for part in unstamped(sheet, piece, zone)]
    return Layout(text, language, tuple(pieces), header.title_span)


def with_note_bodies(sheet: Sheet) -> None:
    """Mark the paragraph below a note's own line ("Correction: March 4, 2031")."""
    notes = [i for i, here in enumerate(sheet.found) if sheet.kind(i) == "note" and not here.terminal]
    for i in notes:
        opens = sheet.line(i).last == ":" or sheet.line(i).words <= 5
        if opens and i + 1 < len(sheet) and not sheet.kind(i + 1):
            sheet.mark(i + 1, "note")


def unstamped(sheet: Sheet, piece: Piece, following: Zone | None) -> Iterator[Piece]:
    """A live entry, parted from the time before it; a heading where no stop ends it and a sentence follows."""
    readable = piece.zone in ("body", "standfirst", "heading")
    parts = stamp_before(sheet.text, piece.span, sheet.language) if readable else None
    if parts is None:
        yield piece
        return
    entry = parts[1].of(sheet.text)
    heads = following == "body" and len(entry.split()) <= HEADING_WORDS and entry[-1] not in '.!?…:;,"”'
    yield Piece(parts[0], "furniture", piece.region, Mark("stamp"))
    yield Piece(parts[1], "heading" if heads else piece.zone, piece.region, piece.mark)


def marked(sheet: Sheet, i: int, region: Region) -> Iterator[Piece]:
    """The pieces of a marked paragraph."""
    mark = sheet.marks[i]
    for span, zone in (mark and mark.pieces) or ((sheet.line(i).span, "furniture"),):
        yield Piece(span, zone, region, mark)


def header_pieces(sheet: Sheet, header: Header) -> Iterator[Piece]:
    """Zones of the header: the title, what reads as a sentence below it, and furniture."""
    for i in range(header.end):
        here = sheet.line(i)
        if i == header.title and sheet.kind(i) != "title":
            yield from title_pieces(here, header)
        elif i != header.title and same_title(here.plain, header.names):
            yield Piece(here.span, "furniture", "header", Mark("label"))
        elif sheet.kind(i):
            yield from marked(sheet, i, "header")
        else:
            yield from unmarked(sheet, i, header)


def unmarked(sheet: Sheet, i: int, header: Header) -> Iterator[Piece]:
    """A line of the header without a mark: a caption, a sentence below the title or without one, a name."""
    here = sheet.line(i)
    if below_picture(sheet, i, header.end):
        yield Piece(here.span, "caption", "header")
    elif header.title is not None and i > header.title and not names_only(here, sheet.language):
        yield from undated(sheet, here.span, "standfirst", "header")
    elif here.prose:
        yield from undated(sheet, here.span, "body", "header")
    else:
        yield Piece(here.span, "furniture", "header", Mark("label"))


def below_picture(sheet: Sheet, i: int, end: int) -> bool:
    """A caption directly below a picture mark: a line without a stop, or a sentence with more of the header behind."""
    sentence = sheet.kind(i - 1) == "image" and sheet.line(i).prose
    return captioned(sheet, i) or (sentence and i + 1 < end and sheet.kind(i + 1) != "")


def undated(sheet: Sheet, span: Span, zone: Zone, region: Region) -> Iterator[Piece]:
    """A first paragraph, parted from a date that was run into it."""
    date = date_at_start(sheet.text, span, sheet.language)
    if date:
        yield Piece(date[0], "furniture", "header", Mark("date"))
    yield Piece(date[1] if date else span, zone, region)


def title_pieces(paragraph: Paragraph, header: Header) -> Iterator[Piece]:
    """The title; an outlet's name behind a bar is furniture."""
    if header.suffix is None or header.title_span is None:
        yield Piece(paragraph.span, "title", "header")
        return
    yield Piece(Span(paragraph.span.start, header.title_span.end), "title", "header")
    yield Piece(header.suffix, "furniture", "header", Mark("byline"))


def body_pieces(sheet: Sheet, header: Header) -> Iterator[Piece]:
    """Zones behind the header."""
    foot = foot_of(sheet, header.end)
    box = header.end  # up to here paragraphs are those of a box
    for i in range(header.end, len(sheet)):
        here = sheet.line(i)
        region: Region = "foot" if i >= foot else "body"
        if i < box:
            yield Piece(here.span, "furniture", "foot", Mark("box"))
        elif same_title(here.plain, header.names):
            yield Piece(here.span, "furniture", region, Mark("label"))
        elif sheet.kind(i) in BOXES:
            box = box_end(sheet, i, body_before=i > header.end)
            yield Piece(here.span, "furniture", region, sheet.marks[i])
        elif region == "foot":
            yield from foot_pieces(sheet, i)
        elif sheet.kind(i) in IN_BODY or (sheet.kind(i) and beside_list(sheet, i)):
            yield from marked(sheet, i, "body")
        elif (i == header.end and sheet.kind(i - 1) != "stamp") or i + 1 == foot:
            yield from edge(sheet, here.span, first=i == header.end, last=i + 1 == foot)
        else:
            yield Piece(here.span, inner_zone(sheet, i), "body")


def foot_pieces(sheet: Sheet, i: int) -> Iterator[Piece]:
    """Below the last sentence: marks of any kind, and headlines of a list."""
    here = sheet.line(i)
    if sheet.kind(i):
        yield from marked(sheet, i, "foot")
    elif not here.prose and beside_list(sheet, i):
        yield Piece(here.span, "furniture", "foot", Mark("box"))
    elif is_signature(here, sheet.language):
        yield Piece(here.span, "furniture", "foot", Mark("byline"))
    else:
        yield Piece(here.span, inner_zone(sheet, i), "foot")


def is_signature(here: Paragraph, language: Language) -> bool:
    """Names and nothing else below the last sentence: "Jane Roe, Foo Post", "Foo | Bar"."""
    plain = here.plain.strip(" -–—()[]")
    short = 2 <= here.words <= SIGNATURE_WORDS and not here.terminal
    return short and capitalised(plain, language) and not plain.isupper()


def beside_list(sheet: Sheet, i: int) -> bool:
    """Whether a neighbour is a time or a counter of a list of stories."""
    return not OF_LISTS.isdisjoint((sheet.kind(i - 1), sheet.kind(i + 1)))


def edge(sheet: Sheet, span: Span, *, first: bool, last: bool) -> Iterator[Piece]:
    """The first and the last paragraph of the body, with a date or a credit that was run into them."""
    *date, piece = undated(sheet, span, "body", "body") if first else [Piece(span, "body", "body")]
    yield from date
    credit = credit_at_end(sheet.text, piece.span, sheet.language) if last else None
    yield replace(piece, span=credit[0]) if credit else piece
    if credit:
        yield Piece(credit[1], "furniture", "foot", Mark("source"))


def inner_zone(sheet: Sheet, i: int) -> Zone:
    """A paragraph between others: a heading where it is short, ends without a stop and running text follows."""
    here, following = sheet.line(i), sheet.line(i + 1)
    if here.marked:
        return "heading"
    if here.bullet or following.runs_on:
        return "body"
    if captioned(sheet, i):
        return "caption"
    return "heading" if not sheet.kind(i + 1) and following.prose and reads_as_heading(here, sheet.language) else "body"


def reads_as_heading(here: Paragraph, language: Language) -> bool:
    first = here.plain[:1]
    if here.words > HEADING_WORDS or not (first.isupper() or first in "\"“‘'«„") or here.last in ":;,…-–—":
        return False
    return not here.terminal or (2 <= here.words <= 9 and capitalised(here.plain, language))


def is_teaser(paragraph: Paragraph) -> bool:
    """Reads as another story's headline: no sentence, or a short question or call."""
    if paragraph.words > TEASER_WORDS or paragraph.runs_on:
        return False
    return not paragraph.terminal or (paragraph.words <= 16 and paragraph.last in "?!")


def box_end(sheet: Sheet, head: int, *, body_before: bool) -> int:
    """The number of the paragraph behind the box whose first line is `head`.

    A box holds headlines, times, sections and counters, and a summary below a headline; it ends at the next
    paragraph of running text. At the head of a
    report a list of main points is the report's own.
    """
    if not body_before:
        return head + 1
    listed = with_summaries(sheet, head + 1)
    return next((i for i in range(head + 1, len(sheet)) if ends_box(sheet, i, listed=listed)), len(sheet))


def ends_box(sheet: Sheet, i: int, *, listed: bool) -> bool:
    """The paragraph is no headline of a list, no page mark, and no sentence that the next story's section follows."""
    if sheet.kind(i):
        return sheet.kind(i) in ENDS_BOX
    summary = sheet.line(i).words <= SUMMARY_WORDS and sheet.kind(i + 1) in BEFORE_ITEM
    return not (listed or summary or is_teaser(sheet.line(i)))


def with_summaries(sheet: Sheet, start: int) -> bool:
    """Whether up to the end every headline has one sentence below it, at least twice: a list with summaries."""
    if len(sheet) - start > LONGEST_LIST:
        return False
    lines = [sheet.line(i) for i in range(start, len(sheet)) if not sheet.kind(i)]
    heads = [is_teaser(line) for line in lines]
    below = (line.words <= SUMMARY_WORDS and above for line, above in zip(lines, [False, *heads], strict=False))
    return heads.count(False) >= 2 and all(map(max, heads, below))


def foot_of(sheet: Sheet, start: int) -> int:
    """Where the foot begins: behind the last paragraph of running text that no box of other stories holds."""
    last = i = start
    while i < len(sheet):
        if sheet.kind(i) in BOXES:
            i = box_end(sheet, i, body_before=last > start)
            continue
        if not sheet.kind(i) and (sheet.line(i).prose or last == start):
            last = i + 1
        i += 1
    return last
