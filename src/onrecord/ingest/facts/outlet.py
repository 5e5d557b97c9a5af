"""The outlet a report names as its own: in its header, in a copyright line, in a reference to itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import cache

from onrecord.ingest.zones import Layout, Piece, is_help, outlet_in, without_byline_sign
from onrecord.knowledge.language import Language
from onrecord.knowledge.lists import either
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
    without_article,
    without_role,
)
from onrecord.spans import Span

YEAR = r"(?:19|20|21)\d\d"


@dataclass(frozen=True, slots=True)
class Found:
    """A value and where in the text it was read."""

    value: str
    span: Span

    @classmethod
    def within(cls, piece: Piece, raw: str, value: str, start: int = 0) -> Found:
        """A value that stands in a piece's words, at `start` or behind it."""
        at = piece.span.start + raw.find(value, start)
        return cls(value, Span(at, at + len(value)))


def outlet_of(marked: Layout) -> Found | None:
    """The outlet's name and where it stands; None where the text does not tell, or names several."""
    ways = (keyed, in_masthead, in_header, in_copyright, of_itself, in_feed, in_bio, in_source, in_signature)
    return next((named for way in ways if (named := way(marked))), None)


def keyed(marked: Layout) -> Found | None:
    """ "Outlet: The Foo", or "Source: The Foo" in the header where the source is no agency."""
    for piece in (p for p in marked.pieces if p.of("header", "outlet", "source")):
        raw = piece.span.of(marked.text)
        name = raw.partition(":")[2].strip()
        if name and not agency_list(name, marked.language) and len(name.split()) <= 6:
            return Found.within(piece, raw, name)
    return None


def in_masthead(marked: Layout) -> Found | None:
    """The name above the headline."""
    for piece in (p for p in marked.pieces if p.of("header", "masthead")):
        raw = piece.span.of(marked.text)
        if name := outlet_in(raw, marked.language):
            return Found.within(piece, raw, name)
    return None


def in_header(marked: Layout) -> Found | None:
    """A name that its line shows to be an outlet, or that recurs in the header; the most frequent one of several."""
    pieces = (p for p in marked.pieces if p.zone == "furniture" and p.of("header", "date", "byline", "label"))
    found = [one for piece in pieces for one in names_in(marked, piece)]
    times = Counter(squeezed(named.value) for named, _ in found)
    shown = {squeezed(named.value) for named, shows in found if shows}
    best = commonest(times, shown or times.keys() - once_or_persons(found, times, marked.language))
    same = (named for named, _ in found if squeezed(named.value) == best)
    return max(same, key=lambda named: (named.value.count(" "), -named.span.start), default=None)


def once_or_persons(found: list[tuple[Found, bool]], times: Counter[str], language: Language) -> set[str]:
    names = {squeezed(named.value): person_like(named.value, language) for named, _ in found}
    return {name for name, person in names.items() if person or times[name] < 2}


def commonest(times: Counter[str], names: Set[str]) -> str | None:
    """The name that stands there most often; None where two do."""
    (first, count), (_, second) = [*Counter({name: times[name] for name in names}).most_common(2), ("", 0), ("", 0)][:2]
    return first if count > second else None


def names_in(marked: Layout, piece: Piece) -> Iterator[tuple[Found, bool]]:
    """Names in a line of the header, and whether the line alone shows an outlet."""
    raw, language = piece.span.of(marked.text), marked.language
    line = piece.mark.rest if piece.mark and piece.mark.kind == "date" else raw
    apart = rf"\b(?i:{either(language.furniture.bylines['specials'])})\s|\s?[|•·,\n\t»›>()]\s?|\s[-–—/]\s|\s{{2,9}}"
    for part in re.split(apart, line):
        bare = part.strip(" ()-–—")
        words = without_byline_sign(bare, language)
        name, role = own_words(words, language)
        if name in raw and is_name(name, language):
            found = Found.within(piece, raw, name)
            house = role and words.split()[-1].casefold() in language.furniture.small["houses"]
            signed = words != bare and not role
            yield found, house or shows_outlet(marked.text, found, language, signed=signed)


def is_name(name: str, language: Language) -> bool:
    """Words with capitals that name no section and no agency."""
    if not capitalised(name, language) or len(name.split()) > 5 or closing_agency(name, language):
        return False
    return name.casefold() not in language.furniture.labels["sections"]


def shows_outlet(text: str, found: Found, language: Language, *, signed: bool) -> bool:
    """Whether a name alone is an outlet's: by its words, which a writer's name behind "By" may have too, or because it
    was run into the date beside it."""
    name, start, end = found.value, found.span.start, found.span.end
    if outlet_like(name, language):
        return not signed or len(name.split()) != 2 or is_outlet(name, language)
    glued = text[max(start - 1, 0) : start].isdigit() or text[end : end + 1].isalnum()
    return glued and not signed and not person_like(name, language)


def own_words(part: str, language: Language) -> tuple[str, bool]:
    """Of a part of a byline the words that may name an outlet, and whether a role stands beside them: "Jane Roe of Foo
    Post", "Foo Post political editor", "Foo Post reporter Jane Roe", "Foo Post Politics Desk"."""
    before, *behind = re.split(rf"\s{either(language.furniture.small['of'])}\s", part, maxsplit=1)
    part = behind[0] if behind and person_like(before, language) else part
    inner = role_inside(language).search(part)
    if inner and person_like(part[inner.end() :].strip(), language):
        return without_article(part[: inner.start()], language), True
    name, role = without_role(part, language)
    name = re.sub(r"(?:\s[a-z][\w-]{0,20}){1,4}$", "", name) if role else name
    first, _, last = name.rpartition(" ")
    name = first if role and last.casefold() in language.furniture.labels["sections"] else name
    name = re.sub(rf"^{either(language.furniture.small['before_outlets'])}\s", "", name)
    return without_article(closing_outlet(name, language) or name, language), bool(role)


@cache
def role_inside(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\s(?:[a-z]{{2,20}}\s)?{either(language.furniture.bylines['roles'])}\s(?=[A-Z])")


@cache
def name_pattern(language: Language) -> str:
    """A name of up to four words with capitals, an article before it or not, as group 1."""
    small = {name: either(words) for name, words in language.furniture.small.items()}
    word, first = r"[A-Z0-9][\w.&'’-]{0,30}", rf"(?!(?i:{small['as']})\s)"
    return rf"{first}((?:(?i:{small['articles']})\s)?{word}(?:\s(?:{small['inside_names']}\s)?{word}){{0,3}})"


@cache
def holder_pattern(language: Language) -> re.Pattern[str]:
    sign, by = either(language.furniture.notices["copyright"]), either(language.furniture.small["by"])
    years = rf"(?:{YEAR})?(?:\s?[-–]\s?\d{{4}})?"
    return re.compile(rf"(?i:{sign}\s?){{1,2}}(?:{by}\s)?{years},?\s{{0,2}}(?:{by}\s)?{name_pattern(language)}")


def in_copyright(marked: Layout) -> Found | None:
    """The holder of a copyright line: "© 2031 The Foo"."""
    furniture = marked.language.furniture
    behind = rf",?\s(?:(?i:{either(furniture.small['companies'])})|{YEAR})$"
    for piece in (p for p in marked.pieces if p.mark and p.mark.kind == "copyright"):
        raw = piece.span.of(marked.text)
        mark = holder_pattern(marked.language).search(raw)
        right = mark and any(right.startswith(mark[1].casefold()) for right in furniture.notices["rights"])
        if mark and not right and not is_agency(mark[1], marked.language):
            name = re.sub(behind, "", mark[1]).rstrip(" .,")
            return Found.within(piece, raw, name, mark.start(1))
    return None


@cache
def self_patterns(kind: str, language: Language) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Patterns of `selves` with the name as group 1, each with the words it cannot do without."""
    out = []
    for phrase in language.furniture.selves.ordered[kind]:
        before, _, after = phrase.partition("NAME")
        first = f"(?i:{re.escape(before[:1])}){re.escape(before[1:])}" if before else r"(?<![\w’'])"
        out.append((after or before, re.compile(first + name_pattern(language) + re.escape(after) + r"\b")))
    return tuple(out)


def named_in(marked: Layout, pieces: list[Piece], kind: str) -> list[Found]:
    """What a report calls its own outlet with the phrases of one list."""
    return [
        Found.within(piece, piece.span.of(marked.text), match[1], match.start(1))
        for piece in pieces
        for needed, pattern in self_patterns(kind, marked.language)
        if needed in piece.span.of(marked.text)
        for match in pattern.finditer(piece.span.of(marked.text))
    ]


def of_itself(marked: Layout) -> Found | None:
    """The name in "The Foo reports this" or "As The Foo previously reported"; no name that the report also cites."""
    body, language = [p for p in marked.pieces if p.zone == "body"], marked.language
    sure = named_in(marked, body, "sure")
    asking = (named for named in named_in(marked, body, "asking") if outlet_like(named.value, language))
    found = sorted([*sure, *named_in(marked, body, "earlier"), *asking], key=lambda named: named.span.start)
    if len({squeezed(named.value) for named in found}) != 1:
        return None
    cited = rf"{either(language.furniture.selves['others'])}\s{re.escape(found[0].value)}\b"
    other = is_agency(found[0].value, language) or re.search(cited, marked.text)
    return found[0] if sure or not other else None


def in_feed(marked: Layout) -> Found | None:
    """The site's name in its own notices: "The post ... appeared first on Foo Post", "Subscribe to the Foo Post"."""
    notices = [p for p in marked.pieces if p.zone == "furniture" and p.mark and p.mark.kind == "notice"]
    asking = (named for named in named_in(marked, notices, "notices") if outlet_like(named.value, marked.language))
    found = next(iter([*named_in(marked, notices, "feeds"), *asking]), None)
    if found is None:
        return None
    name = found.value.rstrip(".")
    bare = without_article(name, marked.language) if name[:1].islower() else name
    end = found.span.start + len(name)
    return Found(bare, Span(end - len(bare), end))


def in_bio(marked: Layout) -> Found | None:
    """The outlet of whoever the byline names: "Jane Roe is the Foo Post's diplomatic editor"."""
    signed = " ".join(p.span.of(marked.text) for p in marked.pieces if p.of("header", "byline", "date")).casefold()
    bios = [p for p in marked.pieces if p.mark and p.mark.kind == "bio"]
    return next((found for piece in bios for found in employers(marked, piece, signed)), None)


def employers(marked: Layout, piece: Piece, signed: str) -> Iterator[Found]:
    """The outlets in a bio of somebody who signed."""
    small, raw = marked.language.furniture.small, piece.span.of(marked.text)
    staff = rf"\b{either(small['staff'])}\s(?:{either(small['determiners'])}\s)?{name_pattern(marked.language)}"
    for match in re.finditer(staff, raw):
        name = re.sub(rf"{either(small['possessives'])}$", "", match[1].rstrip("."))
        if outlet_like(name, marked.language) and " ".join(raw.split()[:2]).casefold() in signed:
            yield Found.within(piece, raw, name, match.start(1))


def in_source(marked: Layout) -> Found | None:
    """A well-known outlet in a closing credit: "SOURCE: Foo World and agencies"."""
    apart = rf"[:,./&()—–]|\s{either(marked.language.furniture.small['and'])}\s"
    for piece in (p for p in marked.pieces if p.of("foot", "source")):
        raw = piece.span.of(marked.text)
        for part in () if is_help(raw, marked.language) else map(str.strip, re.split(apart, raw)):
            if outlet_like(part, marked.language) and not is_agency(part, marked.language):
                return Found.within(piece, raw, part)
    return None


def in_signature(marked: Layout) -> Found | None:
    """The one outlet that the lines of names below the report name: "Jane Roe, Foo Post"."""
    signed = (p for p in marked.pieces if p.of("foot", "byline"))
    shown = [named for piece in signed for named, shows in names_in(marked, piece) if shows]
    return shown[0] if len({squeezed(named.value) for named in shown}) == 1 else None
