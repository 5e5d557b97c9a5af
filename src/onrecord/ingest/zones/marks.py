"""What a paragraph is by its own words: a date line, a byline, a counter, a box of other stories, a notice.

A mark is only a sighting; `layout` decides by place whether it counts ("By the Numbers" between two paragraphs of a
report is a heading, not a byline). Whatever is told by words stands in `lang/en/furniture.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from onrecord.ingest.zones.bylines import is_bio, is_byline, is_reporters
from onrecord.ingest.zones.credits import caption_pieces, is_photo_credit, source_credit
from onrecord.ingest.zones.dates import YEAR, date_line, is_stamp
from onrecord.ingest.zones.lines import Kind, Mark, Paragraph, ink
from onrecord.knowledge.language import Language
from onrecord.knowledge.lists import either
from onrecord.options.reports import NOTE_WORDS

# Furniture wherever they stand; the others count at the head and the foot of a report only.
ANYWHERE = frozenset(
    {"abstract", "ago", "box", "caption", "copyright", "counter", "gist", "image", "lead", "note", "notice", "photo"}
    | {"reporters", "rule", "stamp", "url"}
)
BULLETS = re.compile(r"\s*[|•·»›>/]\s*")
INITIALS = re.compile(
    r"\(?[a-z]{2,4}(?:[/,] ?[a-z]{2,4}){1,3}\)?|[A-Z]{2}(?:/[A-Z]{2}){1,2}|-\s?[a-z]{2,4}(?:/[a-z]{2,4})?\s?-"
)
ADDRESS = re.compile(r"(?<![\w.+-])[\w.+-]{1,60}@[\w-]{1,60}\.[\w.-]{2,60}")
MAIL = re.compile(ADDRESS.pattern + r"|(?<!\w)@\w{2,30}")


def mark_of(text: str, line: Paragraph, language: Language) -> Mark | None:
    """The mark of a paragraph, or None where it reads as part of the report. Long paragraphs carry captions only."""
    if not any(c.isalnum() for c in line.plain[:200]):
        return Mark("rule") if line.words <= 12 else None
    short = line.words <= 45 and len(line.plain) <= 400
    ways = (keyed, worded, noted, dated, captioned) if short else (noted, captioned)
    return next((mark for way in ways if (mark := way(text, line, language))), None)


def keyed(text: str, line: Paragraph, language: Language) -> Mark | None:
    """A line of a header with keys: "Title: ...", "Outlet: ...", "Section: ..."."""
    head, colon, rest = line.span.of(text)[:400].partition(":")
    keys, key = language.furniture.keys, head.casefold().strip(" *_") if colon and rest.strip() else ""
    if key in keys["outlet"] and line.words <= 8:
        return Mark("outlet", rest=rest.strip())
    if key not in keys["title"]:
        return Mark("label") if key in keys["others"] and line.words <= 20 else None
    at = line.span.start + len(head) + 1
    label, value = ink(text, line.span.start, at), ink(text, at, line.span.end)
    return Mark("title", ((label, "furniture"), (value, "title"))) if label and value else None


def worded(text: str, line: Paragraph, language: Language) -> Mark | None:
    """A line that its words or its shape tell; the first test that fits."""
    kind = whole_kind(line, language) or next((kind for kind, test in TESTS if test(line, language)), None)
    return Mark(kind) if kind else None


def noted(text: str, line: Paragraph, language: Language) -> Mark | None:
    return Mark("note") if line.words <= NOTE_WORDS and is_note(line.plain, language) else None


def dated(text: str, line: Paragraph, language: Language) -> Mark | None:
    """A date line, a time without its day being no more than a label; else a byline or a bio."""
    rest = date_line(line, language)
    if rest is not None:
        return Mark("date" if YEAR.search(line.plain) else "label", rest=rest)
    signed = is_byline(line, language)
    return Mark("byline") if signed else Mark("bio") if is_bio(line, language) else None


def captioned(text: str, line: Paragraph, language: Language) -> Mark | None:
    pieces = caption_pieces(text, line.span, language) if line.words <= 90 else ()
    return Mark("caption", pieces) if pieces else None


def is_url(line: Paragraph, language: Language) -> bool:
    links = either(language.furniture.small["links"])
    return re.fullmatch(rf"(?:{links}\s?:\s?)?(?:https?://|www\.)\S+", line.low) is not None


def is_ago(line: Paragraph, language: Language) -> bool:
    """ "2 hours ago", "Updated an hour ago", "3 min read", "5h", "yesterday"."""
    match = ago_pattern(language).fullmatch(line.low) if line.words <= 7 else None
    return match is not None and all(word in ago_words(language) for word in (match["before"] or "").split())


@cache
def ago_pattern(language: Language) -> re.Pattern[str]:
    dates = language.furniture.dates
    small = {name: either(words) for name, words in language.furniture.small.items()}
    units, reading = rf"{either(dates['ago'])}{small['plural']}?", rf"\d{{1,3}}\s?{either(dates['reading'])}"
    return re.compile(
        rf"(?:(?P<before>(?:[a-z]{{1,12}}\s){{0,3}})(?:\d{{1,3}}\s?)?{units}\s{small['ago']}"
        rf"|{small['recent']}|{reading}|\d{{1,2}}\s?{small['ages']})(?:[\s|•·-]{{1,3}}{reading})?"
    )


@cache
def ago_words(language: Language) -> frozenset[str]:
    return language.furniture.dates["labels"] | language.furniture.small["counts"]


@cache
def counter_pattern(language: Language) -> re.Pattern[str]:
    nouns = either(language.furniture.counters["nouns"])
    number = r"(?:\d{1,3}(?:[.,]\d{1,3}){0,3}|\d{4,9})\s?[km]?"
    one = rf"(?:{number}\s{nouns}|{nouns}\s?:?\s?{number})"
    return re.compile(rf"{one}(?:[\s|•·,/-]{{1,3}}{one}){{0,5}}|\d{{1,3}}(?:[.,]\d{{1,3}}){{0,2}}\s?[km]?")


def is_counter(line: Paragraph, language: Language) -> bool:
    """ "12 comments", "3.4k views | 12 shares"; a number with a stop is an item of a list."""
    if line.words > 12 or (line.words == 1 and line.last == "."):
        return False
    return counter_pattern(language).fullmatch(line.low.strip("|•·- ()")) is not None


def is_lead(line: Paragraph, language: Language) -> bool:
    """ "Read more: ...", "Related – ..."."""
    return line.words <= 35 and pointer(line.plain, (":", " – ", " | ")) in language.furniture.boxes["leads"]


def is_teaser(line: Paragraph, language: Language) -> bool:
    """ "Watch: ...", "In pictures | ...": a pointer to something else, where it does not stand as the headline."""
    return line.words <= 20 and pointer(line.plain, (":", " | ")) in language.furniture.boxes["teasers"]


def pointer(plain: str, signs: tuple[str, ...]) -> str:
    """What stands before the first of these signs that the line has; "" where nothing follows it."""
    head, _, rest = plain.partition(next((sign for sign in signs if sign in plain), "\n"))
    return head.casefold().strip(" *[(") if rest.strip() else ""


def is_notice(line: Paragraph, language: Language) -> bool:
    """What the site says to readers: its buttons, its beginnings, tags."""
    if line.plain[:1] in "\"“‘'«„":
        return False
    tags = all(tag.startswith("#") and len(tag) > 1 for tag in line.plain.split())
    start = line.low.lstrip("([*- ")
    pairs = any(start.startswith(first) and inside in start for first, inside in language.furniture.notice_pairs)
    names = re.findall(r"[^\s|•·,/]+", line.low)
    buttons = 2 <= len(names) <= 16 and language.furniture.notices["buttons"].issuperset(names)
    return tags or pairs or buttons or start.startswith(notice_starts(language))


@cache
def notice_starts(language: Language) -> tuple[str, ...]:
    return tuple(language.furniture.notices["starts"])


def is_copyright(line: Paragraph, language: Language) -> bool:
    """ "© 2031 Foo Post", "All rights reserved"; "(c)" without a year counts items."""
    notices = language.furniture.notices
    sign = re.match(rf"(?:{YEAR.pattern}\s?)?{either(notices['copyright'])}", line.low)
    begins = sign is not None and (not line.low.startswith("(") or YEAR.search(line.low) is not None)
    return begins or any(right in line.low for right in notices["rights"])


def is_label(line: Paragraph, language: Language) -> bool:
    """Sections parted by bars: "World | Europe"."""
    parts = [p for p in BULLETS.split(line.low) if p]
    if not 2 <= len(parts) <= 6 or YEAR.search(line.low) or any(len(p.split()) > 3 for p in parts):
        return False
    return any(p in language.furniture.labels["sections"] for p in parts)


@cache
def whole_lines(language: Language) -> dict[str, Kind]:
    """Words that tell what a line is where nothing else stands on it; the first kind where several lists have them."""
    furniture = language.furniture
    kinds: tuple[tuple[Kind, frozenset[str]], ...] = (
        ("label", furniture.labels["sections"]), ("image", furniture.images["bare"]),
        ("notice", furniture.notices["exact"]), ("box", furniture.boxes["heads"]),
        ("points", furniture.boxes["points"]), ("abstract", furniture.labels["abstracts"]),
        ("gist", furniture.boxes["gists"]),
    )  # fmt: skip
    return {words: kind for kind, listed in kinds for words in listed}


def whole_kind(line: Paragraph, language: Language) -> Kind | None:
    """The kind of a line that a list has as a whole, whatever its numbers."""
    bare = line.low.strip("→»>…-–—[]() ")
    forms = (form for words in (line.low, bare) for form in (words, re.sub(r"\d{1,6}", "#", words)))
    return next((kind for form in forms if (kind := whole_lines(language).get(form))), None)


@cache
def note_pattern(language: Language) -> re.Pattern[str]:
    """Sentences about "this article": what was changed in it, where it stood before."""
    notes = {name: either(words) for name, words in language.furniture.notes.items()}
    opener, this = notes["openers"], notes["these"]
    day = rf"(?:[a-z]{{3,9}}\.?\s\d{{1,2}}{either(language.furniture.small['ordinals'])}?\s)?"
    piece = rf"{day}(?:{notes['pieces']})\b"
    version = rf"{notes['before_earlier']}\s{notes['earlier']}\s{notes['versions']}\s{this}\s{piece}"
    change = rf"{this}\s{day}(?:[a-z]{{3,12}}\s)?{notes['pieces']}\s{notes['changes']}\b"
    slug = rf"\({notes['slugs']}\s[^()]{{3,200}}\)$"
    lead = rf"[(\[*•·-]{{0,3}}\s?{notes['leads']}?\s?:?\s?"
    return re.compile(rf"{opener}\s?:|{opener},[^:.]{{3,30}}:|{slug}|{lead}(?:{version}|{change})")


def is_note(plain: str, language: Language) -> bool:
    """Whether a paragraph is a correction or another word about the report itself."""
    low = plain.replace("’", "'").casefold()
    pattern = note_pattern(language)
    match = pattern.match(low if low.startswith("(") else low.lstrip("(*•- ")) or pattern.match(low.lstrip("([*•- "))
    if match is None:
        return False
    return low.startswith("(") or any(w in match[0] for w in (":", *language.furniture.notes["pointing"]))


def is_contact(line: Paragraph, language: Language) -> bool:
    """Whether a short line tells an address to write to or an account to follow, and little else."""
    if MAIL.search(line.plain) is None or len(line.plain) > 300:
        return False
    asked = language.furniture.notes["contacts"]
    inside = either(phrase for phrase in asked if " " in phrase)
    sign = re.search(rf"^[(\[*•-]*\s?{either(asked)}[ :]|\s{inside}\s", line.plain, re.IGNORECASE)
    return sign is not None or (ADDRESS.search(line.plain) is not None and len(MAIL.sub(" ", line.plain).split()) <= 2)


def is_initials(line: Paragraph, language: Language) -> bool:
    """Editors' initials at the end: "(cp/rh)", "JR/AB", "-jr-"."""
    return len(line.plain) <= 20 and INITIALS.fullmatch(line.plain) is not None


TESTS: tuple[tuple[Kind, Callable[[Paragraph, Language], bool]], ...] = (
    ("url", is_url), ("ago", is_ago), ("stamp", lambda line, language: is_stamp(line.plain, language)),
    ("counter", is_counter),
    ("lead", is_lead), ("notice", is_notice), ("teaser", is_teaser),
    ("note", is_contact),
    ("label", is_initials),
    ("copyright", is_copyright), ("reporters", is_reporters),
    ("source", lambda line, language: line.words <= 14 and bool(source_credit(line.plain, language))),
    ("photo", lambda line, language: line.words <= 14 and is_photo_credit(line.plain, language)),
    ("label", is_label),
)  # fmt: skip
