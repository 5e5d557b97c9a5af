"""What a paragraph is by its own words: a date line, a byline, a counter, a box of other stories, a notice.

A mark is only a sighting; `layout` decides by place whether it counts ("By the Numbers" between two paragraphs of a
report is a heading, not a byline). Whatever is told by words stands in `lang/en/furniture.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Literal

from onrecord.ingest.zones.captions import caption_pieces, is_photo_credit
from onrecord.ingest.zones.credits import source_credit
from onrecord.ingest.zones.lines import Paragraph, ink
from onrecord.ingest.zones.notes import is_contact, is_initials, is_note
from onrecord.ingest.zones.stamps import is_stamp
from onrecord.knowledge.language import Language
from onrecord.knowledge.lists import either
from onrecord.knowledge.press import capitalised, is_agency, is_outlet, outlet_like, without_role
from onrecord.knowledge.printed_dates import date_shapes, days, times
from onrecord.models import Zone
from onrecord.spans import Span

Kind = Literal[
    "abstract", "ago", "box", "byline", "caption", "copyright", "counter", "date", "gist", "image", "label", "lead",
    "masthead", "note", "notice", "outlet", "photo", "points", "reporters", "rule", "source", "stamp", "teaser",
    "title", "url",
]  # fmt: skip
# Furniture wherever they stand; the others count at the head and the foot of a report only.
ANYWHERE = frozenset(
    {"abstract", "ago", "box", "caption", "copyright", "counter", "gist", "image", "lead", "note", "notice", "photo"}
    | {"reporters", "rule", "stamp", "url"}
)
_NOTE_WORDS = 120
_BY_GLUED = re.compile(r"By[A-Z][\w.]{0,30}\s[A-Z]")
_BY = re.compile(r"^(?:(?:published|written|posted|reported) )?by ", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,6}")
_DIGITS = re.compile(r"\d")
_YEAR = re.compile(r"(?:19|20|21)\d\d")
_ADDRESS = re.compile(r"(?:www\.)?[a-z0-9-]{2,40}(?:\.[a-z]{2,10}){1,2}", re.IGNORECASE)
_FROM = re.compile(
    r"(?:[A-Z][\w.’'-]{0,20},?\s(?:and\s)?){1,6}(?:also\s)?reported from\s(?:[A-Z][\w.’'-]{0,20},?\s?(?:and\s)?){1,8}$"
)
_PAGE = re.compile(r",?\s(?:page|p\.|pg\.?)\s?[A-Z]?\d{1,3}\b", re.IGNORECASE)
_BULLETS = re.compile(r"\s*[|•·»›>/]\s*")


@dataclass(frozen=True, slots=True)
class Mark:
    """What a paragraph looks like. `pieces` part it where only some of it is furniture; `rest` is what a date line
    holds besides dates ("Foo Report", "By Jane Doe")."""

    kind: Kind
    pieces: tuple[tuple[Span, Zone], ...] = ()
    rest: str = ""


def mark_of(text: str, paragraph: Paragraph, language: Language) -> Mark | None:
    """The mark of a paragraph, or None where it reads as part of the report. Long paragraphs carry captions only."""
    plain = paragraph.plain
    if not any(c.isalnum() for c in plain[:200]):
        return Mark("rule") if paragraph.words <= 12 else None
    if paragraph.words <= 45 and len(plain) <= 400:
        keyed = _keyed(text, paragraph, language)
        if keyed:
            return keyed
        low = plain.casefold().strip(" .:!*")
        for kind, test in _TESTS:
            if test(plain, low, paragraph.words, language):
                return Mark(kind)
        if is_note(plain, language):
            return Mark("note")
        date = _date_line(plain, paragraph.words, language)
        if date is not None:
            return Mark("date" if _YEAR.search(plain) else "label", rest=date)
        if _byline(plain, low, paragraph.words, language):
            return Mark("byline")
    if paragraph.words <= _NOTE_WORDS and is_note(plain, language):
        return Mark("note")
    if paragraph.words <= 90:
        pieces = caption_pieces(text, paragraph.span, language)
        if pieces:
            return Mark("caption", pieces)
    return None


def _keyed(text: str, paragraph: Paragraph, language: Language) -> Mark | None:
    """A line of a header with keys: "Title: ...", "Outlet: ...", "Section: ..."."""
    raw = paragraph.span.of(text)
    head, colon, rest = raw[:400].partition(":")
    keys = language.furniture.keys
    key = head.casefold().strip(" *_")
    if not colon or not rest.strip() or len(key) > 20:
        return None
    if key in keys["title"] and len(raw) <= 400:
        value = ink(text, paragraph.span.start + len(head) + 1, paragraph.span.end)
        label = ink(text, paragraph.span.start, paragraph.span.start + len(head) + 1)
        return Mark("title", ((label, "furniture"), (value, "title"))) if value and label else None
    if key in keys["outlet"] and paragraph.words <= 8:
        return Mark("outlet", rest=rest.strip())
    return Mark("label") if key in keys["others"] and paragraph.words <= 20 else None


def _url(plain: str, low: str, count: int, language: Language) -> bool:
    links = either(language.furniture.small["links"])
    return count <= 2 and re.match(rf"(?:{links}\s?:\s?)?(?:https?://|www\.)\S+$", low) is not None


@cache
def _ago_pattern(language: Language) -> re.Pattern[str]:
    dates = language.furniture.dates.ordered
    small = {name: either(words) for name, words in language.furniture.small.items()}
    units, reading = either(dates["ago"]), either(dates["reading"])
    number = rf"(?:{small['about']}\s)?(?:{small['numbers']}|\d{{1,3}})"
    return re.compile(
        rf"(?:(?:[a-z]{{2,12}}\s){{0,2}}(?:{number}\s?)?{units}{small['plural']}?\s{small['ago']}"
        rf"|{small['recent']}|\d{{1,3}}\s?{reading})"
        rf"(?:[\s|•·-]{{1,3}}\d{{1,3}}\s?{reading})?"
    )


def _ago(plain: str, low: str, count: int, language: Language) -> bool:
    if count > 7:
        return False
    if re.fullmatch(rf"\d{{1,2}}\s?{either(language.furniture.small['ages'])}", low):
        return True
    if _ago_pattern(language).fullmatch(low) is None:
        return False
    before, told, _ = low.partition(f" {next(iter(language.furniture.small['ago']))}")
    return not told or all(w in _ago_words(language) for w in re.findall(r"[a-z]+", before))


@cache
def _ago_words(language: Language) -> frozenset[str]:
    small = language.furniture.small
    units = {u + s for u in language.furniture.dates["ago"] for s in ("", *small["plural"])}
    return language.furniture.dates["labels"] | units | small["counts"]


@cache
def _counter_pattern(language: Language) -> re.Pattern[str]:
    nouns = "|".join(re.escape(n) for n in sorted(language.furniture.counters["nouns"], key=len, reverse=True))
    number = r"(?:\d{1,3}(?:[.,]\d{1,3}){0,3}|\d{4,9})\s?[km]?"
    one = rf"(?:{number}\s(?:{nouns})|(?:{nouns})\s?:?\s?{number})"
    return re.compile(rf"{one}(?:[\s|•·,/-]{{1,3}}{one}){{0,5}}|\d{{1,3}}(?:[.,]\d{{1,3}}){{0,2}}\s?[km]?")


def _counter(plain: str, low: str, count: int, language: Language) -> bool:
    if count > 12 or len(low) > 80 or (plain.endswith(".") and count == 1):
        return False
    return _counter_pattern(language).fullmatch(low.strip("|•·- ()")) is not None


def _box(plain: str, low: str, count: int, language: Language) -> bool:
    return count <= 7 and low.rstrip("→»>…- ") in language.furniture.boxes["heads"]


def _lead(plain: str, low: str, count: int, language: Language) -> bool:
    if count > 35:
        return False
    head, colon, rest = plain.partition(":")
    if not colon:
        head, colon, rest = plain.partition(" – ") if " – " in plain else plain.partition(" | ")
    return bool(rest.strip()) and head.casefold().strip(" *[(") in language.furniture.boxes["leads"]


def _gist(plain: str, low: str, count: int, language: Language) -> bool:
    return count <= 6 and low in language.furniture.boxes["gists"]


def _teaser(plain: str, low: str, count: int, language: Language) -> bool:
    """ "Watch: ...", "In pictures | ...": a pointer to something else, where it does not stand as the headline."""
    head, sign, rest = plain.partition(":") if ":" in plain[:30] else plain.partition(" | ")
    return (
        bool(sign and rest.strip()) and count <= 20 and head.casefold().strip() in language.furniture.boxes["teasers"]
    )


def _points(plain: str, low: str, count: int, language: Language) -> bool:
    return count <= 3 and low in language.furniture.boxes["points"]


def _notice(plain: str, low: str, count: int, language: Language) -> bool:
    exact = language.furniture.notices["exact"]
    if low.strip("-–—[]() ") in exact or (count <= 5 and _NUMBER.sub("#", low) in exact):
        return True
    if plain[:1] in "\"“‘'«„":
        return False
    if _buttons(low, count, language) or all(t.startswith("#") and len(t) > 1 for t in plain.split()):
        return True
    start = low.lstrip("([*- ")
    starts, firsts, pairs = _notice_starts(language)
    return start.startswith(starts) or (
        start.startswith(firsts) and any(start.startswith(a) and b in start for a, b in pairs)
    )


def _buttons(low: str, count: int, language: Language) -> bool:
    """Two names of buttons or more and nothing else: "Share on Facebook Share via Email"."""
    return 2 <= count <= 16 and all(t in language.furniture.notices["buttons"] for t in re.findall(r"[^\s|•·,/]+", low))


@cache
def _notice_starts(language: Language) -> tuple[tuple[str, ...], tuple[str, ...], tuple[tuple[str, str], ...]]:
    notices = language.furniture.notices.ordered
    pairs = tuple((a, b) for a, b in language.furniture.notice_pairs)
    return tuple(notices["starts"]), tuple(a for a, _ in pairs), pairs


def _copyright(plain: str, low: str, count: int, language: Language) -> bool:
    furniture = language.furniture.notices
    begins = (
        re.match(
            rf"(?:{either(language.furniture.small['copyright'])}\b|©|\(c\)\s?(?:19|20|21)\d\d|(?:19|20|21)\d\d\s?©)",
            low,
        )
        is not None
    )
    return begins or any(r in low for r in furniture["rights"])


def _source(plain: str, low: str, count: int, language: Language) -> bool:
    return bool(source_credit(plain, language)) and count <= 14


def _reporters(plain: str, low: str, count: int, language: Language) -> bool:
    bylines = language.furniture.bylines.ordered
    start = low.lstrip("([—–-* ")
    if any(c in low for c in bylines["contains"]) or _FROM.match(plain):
        return True
    end = next((s for s in bylines["ends"] if start.startswith((s + " ", s + ":"))), None)
    return end is not None and _only_writers(plain[plain.casefold().find(end) + len(end) :], language)


def _only_writers(rest: str, language: Language) -> bool:
    """Names, places and words of the trade, and no sentence: "Jane Roe in Foo; Editing by John Doe"."""
    tokens = [t for t in re.findall(r"[\w.'’-]+", rest) if any(c.isalpha() for c in t)]
    known = _writers_words(language)
    other = sum(1 for t in tokens if t[:1].islower() and t.strip(".'’-") not in known)
    return bool(tokens) and other * 6 <= len(tokens) and any(t[:1].isupper() for t in tokens[:3])


@cache
def _writers_words(language: Language) -> frozenset[str]:
    bylines = language.furniture.bylines
    phrases = [
        *bylines["ends"],
        *bylines["starts"],
        *bylines["roles"],
        *bylines["joints"],
        *language.furniture.small["writers"],
    ]
    return frozenset(w for phrase in phrases for w in phrase.split())


def _image(plain: str, low: str, count: int, language: Language) -> bool:
    bare = language.furniture.images["bare"]
    return count <= 3 and (low in bare or low.strip("[]()") in bare)


def _photo(plain: str, low: str, count: int, language: Language) -> bool:
    return count <= 14 and is_photo_credit(plain, language)


def _label(plain: str, low: str, count: int, language: Language) -> bool:
    sections = language.furniture.labels["sections"]
    if low in sections:
        return True
    parts = [p for p in _BULLETS.split(low) if p]
    if _YEAR.search(low):
        return False
    if len(parts) < 2 or len(parts) > 6:
        return False
    return any(p in sections for p in parts) and all(len(p.split()) <= 3 for p in parts)


def _abstract(plain: str, low: str, count: int, language: Language) -> bool:
    return count <= 2 and low in language.furniture.labels["abstracts"]


def _date_line(plain: str, count: int, language: Language) -> str | None:
    """The names a line holds besides a date and a time ("" without any), or None where it is no date line."""
    if count > 25 or not _DIGITS.search(plain):
        return None
    whole = _YEAR.search(plain) is not None and any(True for _ in date_shapes(plain, language))
    if not whole and (count > 8 or not any(True for way in (days, times) for _ in way(plain, language))):
        return None
    rest = plain
    for found in (date_shapes, times, days):
        for match in reversed(list(found(rest, language))):
            rest = rest[: match.start()] + " | " + rest[match.end() :]
    rest = _PAGE.sub(" ", rest)
    units, read = (either(language.furniture.small[name]) for name in ("reads", "reading"))
    rest = re.sub(rf"\d{{1,3}}\s?{units}\.?\s{read}", " ", rest, flags=re.IGNORECASE)
    parts = [_unlabelled(p, language) for p in re.split(r"[|•·;()\[\]]|\s[-–—,/]\s|^[-–—,/:.\s]+|[-–—,/:.\s]+$", rest)]
    left = [p for p in parts if p]
    names = all(_ADDRESS.fullmatch(p) or capitalised(without_role(_BY.sub("", p), language)[0], language) for p in left)
    most = 10 if whole else 0
    if left and (not names or sum(len(p.split()) for p in left) > most or plain[-1:] in ".!?"):
        return None
    return " | ".join(left)


def _unlabelled(part: str, language: Language) -> str:
    """A piece of a date line without the words that only say what the date is."""
    label = _date_words(language)
    tokens = [t for t in part.split() if t.strip(",.:-–—/")]
    while tokens and tokens[0].casefold().strip(",.:") in label:
        tokens = tokens[1:]
    while tokens and tokens[-1].casefold().strip(",.:") in label:
        tokens = tokens[:-1]
    return " ".join(tokens).strip(" ,:-–—/")


@cache
def _date_words(language: Language) -> frozenset[str]:
    return frozenset().union(*(language.furniture.dates[k] for k in ("labels", "zones", "weekdays")))


def _byline(plain: str, low: str, count: int, language: Language) -> bool:
    """A line that names who wrote: "By Jane Doe", "Jane Doe, Staff Writer", "Foo Editor"."""
    if count > 16:
        return False
    bylines = language.furniture.bylines.ordered
    for start in bylines["starts"]:
        if low.startswith((start + " ", start + ":")):
            return _names_writer(plain.lstrip("*_ ")[len(start) :].strip(" :"), language)
    if _BY_GLUED.match(plain):
        return _names_writer(plain[2:], language)
    role = any(low.endswith((" " + r, "," + r)) or low == r for r in bylines["roles"])
    return (
        count <= 9
        and capitalised(plain, language)
        and (role or is_agency(plain, language) or (count <= 5 and is_outlet(plain, language)))
    )


def written_by(plain: str, language: Language) -> bool:
    """Whether a line begins as bylines do: "By Jane Doe", "Author: Jane Doe"."""
    low = plain.casefold().lstrip("*_ ")
    return low.startswith(tuple(s + e for s in language.furniture.bylines["starts"] for e in (" ", ":")))


def _names_writer(rest: str, language: Language) -> bool:
    """Names and nothing else, as they follow "By"."""
    rest = _without_special(rest, language)
    article, _, others = rest.partition(" ")
    articled = article.casefold() in language.furniture.small["articles"]
    bare = others if articled else rest
    if is_agency(rest, language) or is_agency(bare, language):
        return True
    if articled and not outlet_like(rest, language):
        return False
    groups = rest.split(", ")
    named = bool(groups[0]) and all(
        capitalised(without_role(g, language)[0], language) or is_role(g, language) for g in groups
    )
    return named and not is_role(groups[0], language) and not rest.endswith((".", "!", "?"))


def is_role(plain: str, language: Language) -> bool:
    """A role of the newsroom with up to four words before it: "world affairs editor"."""
    tokens = plain.casefold().split()
    roles = language.furniture.bylines["roles"]
    return 1 <= len(tokens) <= 5 and (tokens[-1] in roles or plain.casefold() in roles)


def _without_special(name: str, language: Language) -> str:
    """A writer's name without what follows "special to"."""
    low = name.casefold()
    cuts = (low.find(mark + s + " ") for s in language.furniture.bylines["specials"] for mark in (", ", "| "))
    return name[: min((c for c in cuts if c > 0), default=len(name))]


_TESTS: tuple[tuple[Kind, Callable[[str, str, int, Language], bool]], ...] = (
    ("url", _url), ("ago", _ago), ("stamp", lambda plain, low, count, language: is_stamp(plain, language)),
    ("counter", _counter),
    ("gist", _gist), ("abstract", _abstract), ("points", _points), ("box", _box), ("lead", _lead), ("notice", _notice),
    ("teaser", _teaser),
    ("note", lambda plain, low, count, language: is_contact(plain, language)),
    ("label", lambda plain, low, count, language: is_initials(plain)),
    ("copyright", _copyright), ("reporters", _reporters), ("image", _image), ("source", _source), ("photo", _photo),
    ("label", _label),
)  # fmt: skip
