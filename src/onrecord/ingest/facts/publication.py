"""What a report says of itself: title, date, outlet, agency, address, dateline, language - each with its evidence.

Metadata and table fields come first, then the text's own header and foot. Nothing is taken from the report's
sentences but a dateline and the outlet's own name ("The Foo reports this"); a date of a happening is none of
publication.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.ingest.facts.dateline import Dateline, dateline_of
from onrecord.ingest.facts.outlet import outlet_of
from onrecord.ingest.sources import Raw
from onrecord.ingest.zones.credits import source_credit
from onrecord.ingest.zones.layout import Layout, Piece
from onrecord.knowledge.language import Language
from onrecord.knowledge.press import agency_list, closing_agency, is_agency, is_outlet, outlet_like, squeezed
from onrecord.knowledge.printed_dates import PrintedDate, address_date, normal_date, printed_dates
from onrecord.models import PublishedHow
from onrecord.spans import Span

_DATED = frozenset({"date", "source"})
_CONTRIBUTED = re.compile(r"[(—–-]?\s?(?:[Tt]he\s)?(.{2,60}?)\s(?:contributed|writers?|journalists?|reporters?)\b")


@dataclass(frozen=True, slots=True)
class Publication:
    """Fields of an article; None is unknown."""

    title: str | None = None
    outlet: str | None = None
    agency: str | None = None
    url: str | None = None
    published: str | None = None
    published_how: PublishedHow | None = None
    dateline: str | None = None
    evidence: tuple[tuple[str, Span], ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """A value and where in the text it was read."""

    value: str
    span: Span


def publication_of(raw: Raw, marked: Layout, language: Language) -> Publication:
    """Read the fields of an article out of metadata, then its text, then its address and file name."""
    text = raw.text
    first = [p.span for p in marked.pieces if p.zone in ("body", "standfirst")][:3]
    line = _own_line(text, marked) or next(
        (found for span in first if (found := dateline_of(text, span, language))), None
    )
    outlet = outlet_of(text, marked, language)
    agency = _agency(text, marked, language)
    if line and line.credit and agency is None:
        credit = line.credit.of(text)
        if is_outlet(credit, language) and not is_agency(credit, language):
            outlet = outlet or (credit, line.credit)
        else:
            agency = Found(credit, line.credit)
    if outlet and agency and _same_wire(outlet[0], agency.value):
        agency, outlet = (Found(*outlet) if len(outlet[0]) > len(agency.value) else agency), None
    agency = _without_wire(text, agency, language) if agency else None
    url, address = raw.field("url"), _address(text, marked)
    date, how = _published(
        raw, text, marked, line.date if line else None, url or (address.value if address else None), language
    )
    evidence: list[tuple[str, Span | None]] = [
        ("title", marked.title),
        ("published", date.span if date else None),
        ("outlet", outlet[1] if outlet and not raw.field("outlet") else None),
        ("agency", agency.span if agency and not raw.field("agency") else None),
        ("url", address.span if address and not url else None),
        ("dateline", line.span if line else None),
    ]
    title = raw.field("title") or (" ".join(marked.title.of(text).split()) if marked.title else None)
    return Publication(
        title,
        raw.field("outlet") or (outlet[0] if outlet else None),
        raw.field("agency") or (agency.value if agency else None),
        url or (address.value if address else None), how[0], how[1], line.place if line else None,
        evidence=tuple((name, span) for name, span in evidence if span),
    )  # fmt: skip


def _same_wire(outlet: str, agency: str) -> bool:
    """Whether a page's name and its credit are one agency: the same words, or their initials."""
    initials = "".join(w[0] for w in outlet.split() if w[:1].isalpha() and w.casefold() != "the")
    return squeezed(outlet) == squeezed(agency) or (len(initials) > 1 and initials.casefold() == agency.casefold())


def _without_wire(text: str, agency: Found, language: Language) -> Found:
    """ "Foo Press" for "Foo Press wire"; for "Foo Press Wire" where the text has the name alone too."""
    name, _, last = agency.value.rpartition(" ")
    if not name or last.casefold() not in language.agencies.services or is_agency(agency.value, language):
        return agency
    alone = re.search(rf"(?<!\w){re.escape(name)}(?!\w)(?! {re.escape(last)})", text)
    plain = last.islower() or alone is not None
    return Found(name, Span(agency.span.start, agency.span.start + len(name))) if plain else agency


def _own_line(text: str, marked: Layout) -> Dateline | None:
    """A place in capitals on a line of its own between the header and the first sentence."""
    first = next((i for i, p in enumerate(marked.pieces) if p.zone == "body"), None)
    if first is None or first + 1 >= len(marked.pieces) or marked.pieces[first].region != "body":
        return None
    place, dated = (
        marked.pieces[first].span.of(text),
        any(p.mark and p.mark.kind == "date" for p in marked.pieces[:first]),
    )
    own = dated and len(place) > 2 and len(place.split()) <= 3 and place.replace(" ", "").isalpha() and place.isupper()
    return Dateline(marked.pieces[first].span, marked.pieces[first + 1].span.start, place) if own else None


def _published(
    raw: Raw, text: str, marked: Layout, line_date: Span | None, address: str | None, language: Language
) -> tuple[Found | None, tuple[str | None, PublishedHow | None]]:
    """The date of publication, where it was read, and how it was found."""
    told = normal_date(raw.field("published") or "", language)
    if told:
        return None, (told, "metadata")
    found = (
        _header_date(text, marked, language)
        or _dateline_date(text, line_date, language)
        or _foot_date(text, marked, language)
    )
    if found:
        return found, (found.value, "text")
    if address and address_date(address):
        return None, (address_date(address), "url")
    name = address_date(raw.path.rsplit("/", 1)[-1])
    return None, (name, "filename" if name else None)


def _dates(text: str, piece: Piece, language: Language) -> list[tuple[PrintedDate, Span, bool]]:
    """The dates of a date line with their spans, and whether a word before says that it is a later one ("Updated")."""
    line, out, end = piece.span.of(text), [], 0
    later = language.furniture.dates["later"]
    for date in printed_dates(line, language):
        before = {w.casefold().strip(",.:()") for w in line[end : date.start].split()}
        span = Span(piece.span.start + date.start, piece.span.start + date.end)
        out.append((date, span, bool(before & later)))
        end = date.end
    return out


def _chosen(dates: list[tuple[PrintedDate, Span, bool]]) -> Found | None:
    """The first date that is none of an update; the precise one before the month."""
    ranked = sorted(dates, key=lambda d: (d[2], len(d[0].value) < 10, d[1].start))
    return Found(ranked[0][0].value, ranked[0][1]) if ranked else None


def _header_date(text: str, marked: Layout, language: Language) -> Found | None:
    return _chosen(
        [
            d
            for p in marked.pieces
            if p.region == "header" and p.mark and p.mark.kind in _DATED
            for d in _dates(text, p, language)
        ]
    )


def _dateline_date(text: str, span: Span | None, language: Language) -> Found | None:
    date = next(printed_dates(span.of(text), language), None) if span else None
    return Found(date.value, span) if date and span else None


def _foot_date(text: str, marked: Layout, language: Language) -> Found | None:
    """A date below the report and before any box of other stories; only where all of them are one."""
    dates = []
    for piece in marked.pieces:
        if piece.region == "foot" and piece.mark:
            if piece.mark.kind in ("box", "points", "lead"):
                break
            if piece.mark.kind == "date":
                dates += _dates(text, piece, language)
    return _chosen(dates) if len({d[0].value for d in dates if not d[2]}) <= 1 else None


def _agency(text: str, marked: Layout, language: Language) -> Found | None:
    """The agency of a closing credit, of a byline, or of "X contributed to this report"; never that of a photo."""
    for piece in reversed(marked.pieces):
        if piece.mark and piece.mark.kind == "source" and piece.region != "body":
            credit = source_credit(" ".join(piece.span.of(text).split()), language)
            name = _without_outlets(credit, language) if credit else None
            if name and piece.region == "header" and not agency_list(name, language):
                continue
            if name and piece.span.of(text).find(name) >= 0 and not _below_caption(marked, piece):
                start = piece.span.start + piece.span.of(text).find(name)
                return Found(name, Span(start, start + len(name)))
    ways = (
        _byline_agency(text, p, marked, language) if p.region == "header" else _helper(text, p, language)
        for p in marked.pieces
    )
    return next((found for found in ways if found), None)


def _helper(text: str, piece: Piece, language: Language) -> Found | None:
    """The agency in "The XX contributed to this report"."""
    if piece.mark is None or piece.mark.kind != "reporters":
        return None
    match = _CONTRIBUTED.match(piece.span.of(text))
    if match is None or not agency_list(match[1], language):
        return None
    return Found(match[1], Span(piece.span.start + match.start(1), piece.span.start + match.end(1)))


def _without_outlets(credit: str, language: Language) -> str | None:
    """Of "Foo World and agencies" the agencies; the whole credit where it names no outlet."""
    parts = [p.strip() for p in re.split(r",|\band\b|/|&", credit) if p.strip()]
    left = [p for p in parts if not outlet_like(p, language) or is_agency(p, language)]
    if len(left) == len(parts):
        return credit
    return left[0] if len(left) == 1 else None


def _below_caption(marked: Layout, piece: Piece) -> bool:
    """A lone credit in the header directly below a caption is the photo's."""
    i = marked.pieces.index(piece)
    above = marked.pieces[i - 1] if i else None
    if above is None or piece.region != "header":
        return False
    return above.zone == "caption" or (above.mark is not None and above.mark.kind in ("caption", "image", "photo"))


def _byline_agency(text: str, piece: Piece, marked: Layout, language: Language) -> Found | None:
    """ "By Associated Press", "Reuters", "Jane Doe, AFP" in the header."""
    if piece.mark is None or piece.mark.kind not in ("byline", "date") or _below_caption(marked, piece):
        return None
    raw = piece.span.of(text)
    for match in re.finditer(r"(?:(?!\s(?:and|in|with)\s)[^|,/•·–—\n]){2,60}", raw):
        name = re.sub(r"^\s*(?:[Bb]y|[Ff]rom|BY)\s+", "", match[0]).strip(" ()")
        credit = name if agency_list(name, language) else closing_agency(name, language)
        if credit:
            start = piece.span.start + match.start() + match[0].rfind(credit)
            return Found(credit, Span(start, start + len(credit)))
    return None


def _address(text: str, marked: Layout) -> Found | None:
    """An address that stands alone in the header ("URL: https://...")."""
    for piece in marked.pieces:
        if piece.region == "header" and piece.mark and piece.mark.kind == "url":
            match = re.search(r"(?:https?://|www\.)\S{3,2000}", piece.span.of(text))
            if match:
                return Found(match[0], Span(piece.span.start + match.start(), piece.span.start + match.end()))
    return None
