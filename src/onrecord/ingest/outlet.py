"""The outlet a report names as its own: in its header, in a copyright line, in a reference to itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from onrecord.ingest.clean import Layout, Piece
from onrecord.ingest.names import capitalised, is_agency, is_outlet, outlet_like, squeezed
from onrecord.lang import load, words
from onrecord.spans import Span

_NAME = r"((?:[Tt]he\s)?[A-Z0-9][\w.&'’-]{0,30}(?:\s(?:of\s|de\s|la\s)?[A-Z0-9][\w.&'’-]{0,30}){0,3}|[A-Z][\w.-]{1,30})"
_BY = re.compile(r"^(?:(?:published|written|posted|reported) )?(?:by|from)\s+", re.IGNORECASE)
_HOLDER = re.compile(
    r"(?:©|\([cC]\)|[Cc]opyright)(?:\s?(?:©|\([cC]\)))?\s?(?:by\s)?"
    r"(?:(?:19|20|21)\d\d)?(?:\s?[-–]\s?\d{4})?,?\s{0,2}(?:by\s)?" + _NAME
)
Named = tuple[str, Span]


def outlet_of(text: str, marked: Layout) -> Named | None:
    """The outlet's name and where it stands; None where the text does not tell, or names several."""
    ways = (_in_header, _in_copyright, _of_itself, _in_source)
    return next((named for way in ways if (named := way(text, marked))), None)


def _candidates(text: str, marked: Layout) -> Iterator[tuple[Named, bool]]:
    """Names in lines of the header, and whether the line alone shows an outlet."""
    for piece in marked.pieces:
        if piece.region != "header" or piece.mark is None or piece.zone != "furniture":
            continue
        if piece.mark.kind in ("date", "byline", "label"):
            yield from _names_in(text, piece)


def _names_in(text: str, piece: Piece) -> Iterator[tuple[Named, bool]]:
    raw = piece.span.of(text)
    line = piece.mark.rest if piece.mark and piece.mark.kind == "date" else raw
    for part in re.split(r"\s?[|•·,\n]\s?|\s[-–—]\s", line):
        name, role = _without_role(_BY.sub("", part.strip(" ()")))
        if not name or not capitalised(name) or len(name.split()) > 5 or is_agency(name):
            continue
        if name.casefold() in words("furniture", "labels", "sections"):
            continue
        start = raw.find(name)
        if start >= 0:
            glued = piece.mark is not None and piece.mark.kind == "date" and raw[start - 1 : start].isdigit()
            person = part.strip(" ()") != name and not role
            shows = (outlet_like(name) and not (person and len(name.split()) == 2 and not is_outlet(name))) or glued
            yield (name, Span(piece.span.start + start, piece.span.start + start + len(name))), shows or role == "staff"


def _without_role(name: str) -> tuple[str, str]:
    """A name without the role behind it; "staff" where only an outlet can have it ("Foo Staff", "Foo Web Desk")."""
    roles = sorted(words("furniture", "bylines", "roles"), key=len, reverse=True)
    low = name.casefold()
    for role in roles:
        if low.endswith(" " + role):
            house = role.split()[-1] in ("staff", "desk", "newsroom", "team", "newsdesk", "service", "board")
            return name[: -len(role)].strip(), "staff" if house else "role"
    return name, ""


def _in_header(text: str, marked: Layout) -> Named | None:
    """A name that recurs in the header, or that its line shows to be an outlet."""
    found = list(_candidates(text, marked))
    times = Counter(squeezed(name) for (name, _), _ in found)
    shown = {squeezed(name) for (name, _), shows in found if shows} or {n for n, c in times.items() if c > 1}
    if len(shown) > 1:
        most = max(times[s] for s in shown)
        shown = {s for s in shown if times[s] == most}
    if len(shown) != 1:
        return None
    same = [named for named, _ in found if squeezed(named[0]) in shown]
    return max(same, key=lambda n: (n[0].count(" "), -n[1].start))


def _in_copyright(text: str, marked: Layout) -> Named | None:
    """The holder of a copyright line: "© 2031 The Foo"."""
    for piece in marked.pieces:
        if piece.mark is None or piece.mark.kind != "copyright":
            continue
        raw = piece.span.of(text)
        mark = _HOLDER.search(raw)
        if mark and not is_agency(mark[1]) and mark[1].casefold() not in ("all", "all rights"):
            name = re.sub(r"[.,]$|\s(?:All|Inc\.?|Ltd\.?|LLC)$", "", mark[1]).strip()
            return name, Span(piece.span.start + mark.start(1), piece.span.start + mark.start(1) + len(name))
    return None


@cache
def _self_patterns(kind: str) -> tuple[re.Pattern[str], ...]:
    """Patterns of `selves` with the name as group 1; the words around it in either case of their first letter."""
    out = []
    for phrase in load("furniture")["selves"][kind]:
        before, _, after = phrase.partition("NAME")
        first = f"(?i:{re.escape(before[:1])}){re.escape(before[1:])}" if before else r"(?<![\w’'])"
        out.append(re.compile(first + _NAME + re.escape(after) + r"\b"))
    return tuple(out)


def _of_itself(text: str, marked: Layout) -> Named | None:
    """The name in "The Foo reports this" or "As The Foo previously reported"; no name that the report also cites."""
    found: list[tuple[Named, bool]] = []
    for piece in marked.pieces:
        if piece.zone == "body":
            raw = piece.span.of(text)
            for kind in ("sure", "earlier"):
                for pattern in _self_patterns(kind):
                    found += [(_named(piece, m), kind == "sure") for m in pattern.finditer(raw)]
    names = {squeezed(named[0]) for named, _ in found}
    if len(names) != 1:
        return None
    named = found[0][0]
    cited = "|".join(re.escape(o) for o in load("furniture")["selves"]["others"])
    other = re.search(rf"(?:{cited})\s{re.escape(named[0])}\b", text)
    return None if is_agency(named[0]) or (other and not any(sure for _, sure in found)) else named


def _named(piece: Piece, match: re.Match[str]) -> Named:
    name = match[1].removeprefix("As ")
    return name, Span(piece.span.start + match.end(1) - len(name), piece.span.start + match.end(1))


def _in_source(text: str, marked: Layout) -> Named | None:
    """A well-known outlet in a closing credit: "SOURCE: Foo World and agencies"."""
    for piece in marked.pieces:
        if piece.region == "foot" and piece.mark and piece.mark.kind == "source":
            raw = piece.span.of(text)
            for match in re.finditer(r"[^:,/&]{2,40}?(?=\sand\s|[,/&]|$)", raw):
                name = match[0].strip()
                if is_outlet(name) and not is_agency(name):
                    start = piece.span.start + match.start() + match[0].find(name)
                    return name, Span(start, start + len(name))
    return None
