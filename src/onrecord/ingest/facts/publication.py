"""What a report says of itself: title, date, outlet, agency, address, dateline, language - each with its evidence.

Metadata and table fields come first, then the text's own header and foot. Nothing is taken from the report's
sentences but a dateline and the outlet's own name ("The Foo reports this"); a date of a happening is none of
publication.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, takewhile

from onrecord.ingest.facts.dateline import Dateline, dateline_of, is_place
from onrecord.ingest.facts.outlet import Found, outlet_of
from onrecord.ingest.zones import Layout, Piece, is_help, source_credit, without_byline_sign
from onrecord.knowledge.language import Language
from onrecord.knowledge.lists import either
from onrecord.knowledge.press import (
    agency_list,
    closing_agency,
    is_agency,
    is_outlet,
    outlet_like,
    person_like,
    squeezed,
)
from onrecord.knowledge.printed_dates import address_date, normal_date, printed_dates
from onrecord.models import PublishedHow
from onrecord.spans import Span


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


def publication_of(marked: Layout, fields: Mapping[str, str], path: str = "") -> Publication:
    """Read the fields of an article out of its metadata, then its text, then its address and file name."""
    line = first_dateline(marked)
    outlet, agency, address = *names_of(marked, line), address_of(marked)
    url = value(fields, "url", address)
    date, published, how = date_of(marked, fields, line, (url or "", path.rpartition("/")[2]))
    title = Found(" ".join(marked.title.of(marked.text).split()), marked.title) if marked.title else None
    read = {"outlet": outlet, "agency": agency, "url": address}
    spans = {"title": marked.title, "published": date}
    spans |= {name: found.span for name, found in read.items() if found and not fields.get(name)}
    spans |= {"dateline": line.span if line else None}
    return Publication(
        title=value(fields, "title", title),
        outlet=value(fields, "outlet", outlet),
        agency=value(fields, "agency", agency),
        url=url,
        published=published,
        published_how=how,
        dateline=line.place if line else None,
        evidence=tuple((name, span) for name, span in spans.items() if span),
    )


def value(fields: Mapping[str, str], name: str, found: Found | None) -> str | None:
    """A field as it is told, else as the text has it."""
    return fields.get(name) or (found.value if found else None)


def first_dateline(marked: Layout) -> Dateline | None:
    """A place alone on its line, or the dateline of one of the first three paragraphs."""
    if place := lone_place(marked):
        return place
    first = [p.span for p in marked.pieces if p.zone in ("body", "standfirst")][:3]
    return next((found for span in first if (found := dateline_of(marked.text, span, marked.language))), None)


def lone_place(marked: Layout) -> Dateline | None:
    """A place in capitals on a line of its own between the page's date and the first sentence."""
    first = next((i for i, p in enumerate(marked.pieces) if p.zone in ("body", "standfirst")), 0)
    if first < 2 or not any(p.of("header", "date") for p in marked.pieces[:first]):
        return None
    above, following = marked.pieces[first - 1 : first + 1]
    place = above.span.of(marked.text)
    named = is_place(place, marked.language, beside=False) and not is_other(place, marked.language)
    return Dateline(above.span, following.span.start, place) if named and above.of("header", "label") else None


def names_of(marked: Layout, line: Dateline | None) -> tuple[Found | None, Found | None]:
    """Outlet and agency, each where the text names it; what a dateline credits is the one or the other."""
    outlet, agency = outlet_of(marked), agency_of(marked)
    if line and line.credit and agency is None:
        credit = wire_of(marked, line.credit)
        if is_outlet(credit.value, marked.language) and not is_agency(credit.value, marked.language):
            outlet = outlet or credit
        else:
            agency = credit
    if outlet and agency and same_wire(outlet.value, agency.value, marked.language):
        return None, max(agency, outlet, key=lambda found: len(found.value))
    return outlet, agency


def wire_of(marked: Layout, span: Span) -> Found:
    """Who a dateline credits: "Foo Press", and of "Foo Press wire" the same."""
    name, services = span.of(marked.text), either(marked.language.agencies.services)
    bare = name if is_agency(name, marked.language) else re.sub(rf"\s{services}$", "", name)
    return Found(bare, Span(span.start, span.start + len(bare)))


def same_wire(outlet: str, agency: str, language: Language) -> bool:
    """Whether a page's name and its credit are one agency: the same words, or their initials."""
    articles = language.furniture.small["articles"]
    initials = "".join(w[0] for w in outlet.split() if w[:1].isalpha() and w.casefold() not in articles)
    return squeezed(outlet) == squeezed(agency) or (len(initials) > 1 and initials.casefold() == agency.casefold())


def date_of(
    marked: Layout, fields: Mapping[str, str], line: Dateline | None, addresses: tuple[str, str]
) -> tuple[Span | None, str | None, PublishedHow | None]:
    """Where the date of publication stands in the text, the date, and how it was found; `addresses` are those of the
    web and of the file."""
    if told := normal_date(fields.get("published", ""), marked.language):
        return None, told, "metadata"
    if found := printed_date(marked, line):
        return found.span, found.value, "text"
    url, name = map(address_date, addresses)
    return None, url or name, "url" if url else "filename" if name else None


def printed_date(marked: Layout, line: Dateline | None) -> Found | None:
    """The date of the header, of the dateline or of the foot: a precise one before a month, none of an update."""
    spans = [p.span for p in marked.pieces if p.of("header", "date", "source")]
    dates = [found for span in spans for found in dates_in(marked, span)]
    if not dates:
        dates = list(dates_in(marked, line.date)) if line and line.date else foot_dates(marked)
    return min(dates, key=lambda one: (one[0], len(one[1].value) < 10, one[1].span.start))[1] if dates else None


def foot_dates(marked: Layout) -> list[tuple[bool, Found]]:
    """Dates below the report, before any box of other stories and any correction; only where all of them are one."""
    foot = takewhile(
        lambda p: not (p.of("foot", "box", "points", "lead", "note") or p.of("body", "note")), marked.pieces
    )
    dates = [found for p in foot if p.of("foot", "date") for found in dates_in(marked, p.span)]
    return dates if len({one.value for later, one in dates if not later}) <= 1 else []


def dates_in(marked: Layout, span: Span) -> Iterator[tuple[bool, Found]]:
    """The dates of a line, and whether a word before each says that it is a later one ("Updated")."""
    line, end = span.of(marked.text), 0
    for date in printed_dates(line, marked.language):
        before = {word.casefold().strip(",.:()") for word in line[end : date.start].split()}
        later = not before.isdisjoint(marked.language.furniture.dates["later"])
        yield later, Found(date.value, Span(date.start, date.end).shift(span.start))
        end = date.end


def agency_of(marked: Layout) -> Found | None:
    """The agency of a closing credit or of a byline; never that of a photo."""
    sources = (
        credited(marked, p) for p in reversed(marked.pieces) if p.of("foot", "source") or p.of("header", "source")
    )
    bylines = (of_byline(marked, p) for p in marked.pieces if p.of("header", "byline", "date"))
    helpers = (of_helpers(marked, p) for p in marked.pieces if p.mark and p.mark.kind == "reporters")
    return next(filter(None, chain(sources, bylines, helpers)), None)


def credited(marked: Layout, piece: Piece) -> Found | None:
    """The agency of a credit; in the header only what is nothing but agencies, and is no photo's."""
    raw, language = piece.span.of(marked.text), marked.language
    credit = source_credit(" ".join(raw.split()), language) or ""
    name = without_outlets(credit, language) or (
        credit if is_help(raw, language) and not person_like(credit, language) else ""
    )
    sure = name in raw
    if piece.region == "header":
        sure = agency_list(name, language) and not below_caption(marked, piece)
    return Found.within(piece, raw, name) if name and sure else None


def without_outlets(credit: str, language: Language) -> str:
    """Of "Foo World, AFP and agencies" the agencies; the whole credit where it names no outlet and no person."""
    parts = [part.strip() for part in re.split(rf",|/|&|\b{either(language.furniture.small['and'])}\b", credit)]
    left = [part for part in parts if part and not is_other(part, language)]
    if len(left) in (0, len(parts)):
        return credit if left else ""
    run = credit[credit.find(left[0]) : credit.rfind(left[-1]) + len(left[-1])]
    return run if agency_list(run, language) else left[0]


def is_other(part: str, language: Language) -> bool:
    """An outlet or a person, and no agency."""
    return not is_agency(part, language) and (outlet_like(part, language) or person_like(part, language))


def below_caption(marked: Layout, piece: Piece) -> bool:
    """A credit alone directly below a caption is the photo's."""
    above = [p for p in marked.pieces if p.span.end <= piece.span.start][-1:]
    return any(p.zone == "caption" or p.of("header", "caption", "image", "photo") for p in above)


def of_helpers(marked: Layout, piece: Piece) -> Found | None:
    """The agency in "The XX contributed to this report"."""
    raw, language = piece.span.of(marked.text), marked.language
    articles, helpers = either(language.furniture.small["articles"]), either(language.furniture.bylines["helpers"])
    named = re.match(rf"[(—–-]?\s?(?:{articles}\s)?(.{{2,60}}?)\s{helpers}\b", raw, re.IGNORECASE)
    return Found.within(piece, raw, named[1]) if named and agency_list(named[1], language) else None


def of_byline(marked: Layout, piece: Piece) -> Found | None:
    """ "By Associated Press", "Reuters", "Jane Doe, AFP" in the header."""
    raw, language = piece.span.of(marked.text), marked.language
    small = language.furniture.small
    if below_caption(marked, piece):
        return None
    for part in re.split(rf"\s(?:{either(small['and_with'] | small['in'])})\s|[|,/•·–—\n]", raw):
        name = without_byline_sign(part.strip(), language).strip(" ()")
        credit = name if agency_list(name, language) else closing_agency(name, language)
        if credit:
            return Found.within(piece, raw, credit)
    return None


def address_of(marked: Layout) -> Found | None:
    """An address that stands alone in the header ("URL: https://...")."""
    for piece in (p for p in marked.pieces if p.of("header", "url")):
        raw = piece.span.of(marked.text)
        if match := re.search(r"(?:https?://|www\.)\S{3,2000}", raw):
            return Found.within(piece, raw, match[0])
    return None
