"""The outlet a report names as its own: in its header, in a copyright line, in a reference to itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from onrecord.ingest.zones.layout import Layout, Piece
from onrecord.ingest.zones.masthead import outlet_in
from onrecord.knowledge.language import Language
from onrecord.knowledge.press import (
    agency_list,
    capitalised,
    closing_agency,
    closing_outlet,
    is_agency,
    is_outlet,
    outlet_like,
    person_like,
    squeezed,
    without_role,
)
from onrecord.spans import Span

_NAME = r"((?:[Tt]he\s)?[A-Z0-9][\w.&'’-]{0,30}(?:\s(?:of\s|de\s|la\s)?[A-Z0-9][\w.&'’-]{0,30}){0,3}|[A-Z][\w.-]{1,30})"
_BY = re.compile(r"^(?:(?i:(?:published|written|posted|reported) )?(?i:by|from)\s+|By(?=[A-Z][\w.]{0,30}\s[A-Z]))")
_HOLDER = re.compile(
    r"(?:©|\([cC]\)|[Cc]opyright)(?:\s?(?:©|\([cC]\)))?\s?(?:by\s)?"
    r"(?:(?:19|20|21)\d\d)?(?:\s?[-–]\s?\d{4})?,?\s{0,2}(?:by\s)?" + _NAME
)
_STAFF = re.compile(r"\b(?:is|at|of|for|with)\s(?:the\s|an?\s)?" + _NAME)
Named = tuple[str, Span]


def outlet_of(text: str, marked: Layout, language: Language) -> Named | None:
    """The outlet's name and where it stands; None where the text does not tell, or names several."""
    ways = (_keyed, _in_masthead, _in_header, _in_copyright, _of_itself, _in_notice, _in_bio, _in_source, _in_signature)
    named = next((named for way in ways if (named := way(text, marked, language))), None)
    return _in_full(text, marked, named) if named else None


def _in_full(text: str, marked: Layout, named: Named) -> Named:
    """The name with its "The" where a line of the page, or the middle of a sentence, writes it so."""
    name = named[0]
    if name.casefold().startswith("the ") or name.isupper():
        return named
    full = re.compile(rf"(?<!\w)The {re.escape(name)}(?!\w)")
    for piece in marked.pieces:
        raw = piece.span.of(text)
        for match in full.finditer(raw):
            if piece.zone == "furniture" or raw[max(match.start() - 2, 0) : match.start()][:1].islower():
                return match[0], Span(piece.span.start + match.start(), piece.span.start + match.end())
    return named


def _keyed(text: str, marked: Layout, language: Language) -> Named | None:
    """ "Outlet: The Foo", or "Source: The Foo" in the header where the source is no agency."""
    for piece in marked.pieces:
        if piece.mark is None or piece.region != "header" or piece.mark.kind not in ("outlet", "source"):
            continue
        raw = piece.span.of(text)
        name = raw.partition(":")[2].strip()
        if name and not agency_list(name, language) and len(name.split()) <= 6:
            start = piece.span.start + raw.rfind(name)
            return name, Span(start, start + len(name))
    return None


def _in_masthead(text: str, marked: Layout, language: Language) -> Named | None:
    """The name above the headline; where that is in capitals, as the text spells it elsewhere."""
    for piece in marked.pieces:
        name = outlet_in(piece.span.of(text), language) if piece.mark and piece.mark.kind == "masthead" else None
        if name:
            start = piece.span.start + piece.span.of(text).find(name)
            found = Span(start, start + len(name))
            other = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE) if name.isupper() else None
            again = (m for m in other.finditer(text, found.end) if m[0][:1].isupper()) if other else ()
            spelt = next((m for m in again if not m[0].isupper() and capitalised(m[0], language)), None)
            return (spelt[0], Span(*spelt.span())) if spelt else (name, found)
    return None


def _candidates(text: str, marked: Layout, language: Language) -> Iterator[tuple[Named, bool]]:
    """Names in lines of the header, and whether the line alone shows an outlet."""
    for piece in marked.pieces:
        if piece.region != "header" or piece.mark is None or piece.zone != "furniture":
            continue
        if piece.mark.kind in ("date", "byline", "label"):
            yield from _names_in(text, piece, language)


def _names_in(text: str, piece: Piece, language: Language) -> Iterator[tuple[Named, bool]]:
    raw = piece.span.of(text)
    line = piece.mark.rest if piece.mark and piece.mark.kind == "date" else raw
    for part in re.split(r"\s?[|•·,\n\t»›>()]\s?|\s[-–—/]\s|\sfor\s|\s{2,9}", line):
        name, role = _own_words(_BY.sub("", part.strip(" ()-–—")), language)
        if not name or not capitalised(name, language) or len(name.split()) > 5 or closing_agency(name, language):
            continue
        if name.casefold() in language.furniture.labels["sections"]:
            continue
        start = raw.find(name)
        if start >= 0:
            end = start + len(name)
            glued = raw[start - 1 : start].isdigit() or raw[end : end + 1].isalnum()
            by = part.strip(" ()-–—")[:3].casefold() == "by " and not role
            shows = outlet_like(name, language) and not (
                by and len(name.split()) == 2 and not is_outlet(name, language)
            )
            shows = shows or role == "house" or (glued and not by and not person_like(name, language))
            yield (name, Span(piece.span.start + start, piece.span.start + end)), shows


def _own_words(part: str, language: Language) -> tuple[str, str]:
    """Of a part of a byline the words that may name an outlet, and the role beside them: "Jane Roe of Foo Post",
    "Foo Post political editor", "Foo Post reporter Jane Roe", "Foo Post Politics Desk"."""
    before, _, behind = part.partition(" of ")
    part = behind if behind and person_like(before, language) else part
    inner = _role_inside(language).search(part)
    if inner and person_like(part[inner.end() :].strip(), language):
        return part[: inner.start()].removeprefix("the "), "role"
    name, role = without_role(part, language)
    name = re.sub(r"(?:\s[a-z][\w-]{0,20}){1,4}$", "", name) if role else name
    first, _, last = name.rpartition(" ")
    name = first if role and last.casefold() in language.furniture.labels["sections"] else name
    name = re.sub(r"^(?:in|at|via|on)\s", "", name)
    return (closing_outlet(name, language) or name).removeprefix("the "), role


@cache
def _role_inside(language: Language) -> re.Pattern[str]:
    roles = sorted(language.furniture.bylines["roles"], key=len, reverse=True)
    return re.compile(rf"\s(?:[a-z]{{2,20}}\s)?(?:{'|'.join(map(re.escape, roles))})\s(?=[A-Z])")


def _in_header(text: str, marked: Layout, language: Language) -> Named | None:
    """A name that recurs in the header, or that its line shows to be an outlet."""
    found = list(_candidates(text, marked, language))
    times = Counter(squeezed(name) for (name, _), _ in found)
    spellings = {squeezed(name): {n for (n, _), _ in found if squeezed(n) == squeezed(name)} for (name, _), _ in found}
    again = {n for n, c in times.items() if c > 1 and not all(person_like(s, language) for s in spellings[n])}
    shown = {squeezed(name) for (name, _), shows in found if shows} or again
    if len(shown) > 1:
        most = max(times[s] for s in shown)
        shown = {s for s in shown if times[s] == most}
    if len(shown) != 1:
        return None
    same = [named for named, _ in found if squeezed(named[0]) in shown]
    return max(same, key=lambda n: (n[0].count(" "), -n[1].start))


def _in_copyright(text: str, marked: Layout, language: Language) -> Named | None:
    """The holder of a copyright line: "© 2031 The Foo"."""
    for piece in marked.pieces:
        if piece.mark is None or piece.mark.kind != "copyright":
            continue
        raw = piece.span.of(text)
        mark = _HOLDER.search(raw)
        if mark and not is_agency(mark[1], language) and mark[1].casefold() not in ("all", "all rights"):
            name = re.sub(r",?\s(?:All|Inc\.?|Ltd\.?|LLC|(?:19|20|21)\d\d)$", "", mark[1]).rstrip(" .,")
            return name, Span(piece.span.start + mark.start(1), piece.span.start + mark.start(1) + len(name))
    return None


@cache
def _self_patterns(kind: str, language: Language) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Patterns of `selves` with the name as group 1, each with the words it cannot do without."""
    out = []
    for phrase in language.furniture.selves.ordered[kind]:
        before, _, after = phrase.partition("NAME")
        first = f"(?i:{re.escape(before[:1])}){re.escape(before[1:])}" if before else r"(?<![\w’'])"
        out.append((after, re.compile(first + _NAME + re.escape(after) + r"\b")))
    return tuple(out)


def _of_itself(text: str, marked: Layout, language: Language) -> Named | None:
    """The name in "The Foo reports this" or "As The Foo previously reported"; no name that the report also cites."""
    found: list[tuple[Named, bool]] = []
    for piece in marked.pieces:
        if piece.zone == "body":
            raw = piece.span.of(text)
            for kind in ("sure", "earlier", "asking"):
                for needed, pattern in _self_patterns(kind, language):
                    if needed in raw:
                        said = [_named(piece, m) for m in pattern.finditer(raw)]
                        found += [(n, kind == "sure") for n in said if kind != "asking" or outlet_like(n[0], language)]
    names = {squeezed(named[0]) for named, _ in found}
    if len(names) != 1:
        return None
    named = found[0][0]
    cited = "|".join(re.escape(o) for o in language.furniture.selves.ordered["others"])
    other = re.search(rf"(?:{cited})\s{re.escape(named[0])}\b", text)
    sure = any(s for _, s in found)
    return named if sure or not (other or is_agency(named[0], language)) else None


def _in_notice(text: str, marked: Layout, language: Language) -> Named | None:
    """The site's name in its own notices: "The post ... appeared first on Foo Post", "Subscribe to the Foo Post"."""
    for piece in marked.pieces:
        if piece.zone == "furniture" and piece.mark and piece.mark.kind == "notice":
            for _, pattern in _self_patterns("notices", language):
                match = pattern.search(piece.span.of(text))
                if match and (outlet_like(match[1].rstrip("."), language) or "appeared" in match[0]):
                    name = match[1].rstrip(".")
                    start = piece.span.start + match.start(1)
                    return name, Span(start, start + len(name))
    return None


def _in_bio(text: str, marked: Layout, language: Language) -> Named | None:
    """The outlet of whoever the byline names: "Jane Roe is the Foo Post's diplomatic editor"."""
    bylines = " ".join(p.span.of(text) for p in marked.pieces if p.mark and p.mark.kind in ("byline", "date"))
    for piece in marked.pieces:
        if piece.region != "foot" or piece.mark is None or piece.mark.kind != "notice":
            continue
        raw = piece.span.of(text)
        writer = " ".join(raw.split()[:2])
        for match in _STAFF.finditer(raw) if writer.casefold() in bylines.casefold() else ():
            name = match[1].removesuffix("’s").removesuffix("'s")
            if outlet_like(name, language):
                return name, Span(piece.span.start + match.start(1), piece.span.start + match.start(1) + len(name))
    return None


def _in_signature(text: str, marked: Layout, language: Language) -> Named | None:
    """The one outlet that the lines of names below the report name: "Jane Roe, Foo Post"."""
    signed = (p for p in marked.pieces if p.region == "foot" and p.mark and p.mark.kind == "byline")
    shown = [named for piece in signed for named, shows in _names_in(text, piece, language) if shows]
    return shown[0] if len({squeezed(name) for name, _ in shown}) == 1 else None


def _named(piece: Piece, match: re.Match[str]) -> Named:
    name = match[1].removeprefix("As ")
    return name, Span(piece.span.start + match.end(1) - len(name), piece.span.start + match.end(1))


def _in_source(text: str, marked: Layout, language: Language) -> Named | None:
    """A well-known outlet in a closing credit: "SOURCE: Foo World and agencies"."""
    for piece in marked.pieces:
        if piece.region == "foot" and piece.mark and piece.mark.kind == "source":
            raw = piece.span.of(text)
            for match in re.finditer(r"[^:,/&()—–]{2,40}?(?=\sand\s|[,/&()]|$)", raw):
                name = match[0].strip()
                if outlet_like(name, language) and not is_agency(name, language):
                    start = piece.span.start + match.start() + match[0].find(name)
                    return name, Span(start, start + len(name))
    return None
