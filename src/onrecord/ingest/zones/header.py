"""The head of a report: which line is the title, and how far section, standfirst, date, byline and picture reach."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.ingest.zones.bylines import written_by
from onrecord.ingest.zones.lines import Paragraph, Sheet
from onrecord.ingest.zones.masthead import articled, without_article
from onrecord.knowledge.language import Language
from onrecord.knowledge.lists import either
from onrecord.knowledge.press import capitalised, is_outlet, outlet_like, squeezed, without_role
from onrecord.options.reports import HEADER_REACH, STANDFIRST_WORDS, TITLE_SUFFIXES, TITLE_WORDS
from onrecord.spans import Span

SUFFIX = re.compile(r"\s[|–—-]\s([^|–—\n]{2,40})$")
STRONG = frozenset({"date", "byline"})
PICTURE = frozenset({"image", "photo"})
WEAK = PICTURE | {"label", "ago", "counter", "notice", "caption", "rule", "url", "abstract", "source", "outlet"}
WEAK |= {"bio", "masthead", "stamp", "gist"}
CLOSING = frozenset({"box", "points", "reporters", "copyright"})


@dataclass(frozen=True, slots=True)
class Header:
    """`title` is the number of its paragraph, `end` that of the first paragraph of the body. `names` are the letters of
    the titles the text may repeat."""

    end: int
    title: int | None = None
    title_span: Span | None = None
    suffix: Span | None = None
    names: frozenset[str] = frozenset()


def letters(title: str) -> str:
    """A title as it is compared: letters and digits alone, without case."""
    return "".join(c for c in title.casefold() if c.isalnum())


def same_title(plain: str, names: frozenset[str]) -> bool:
    """Whether a paragraph repeats a title, with an outlet's name behind it or not."""
    if not any(len(n) <= len(plain) <= 1.5 * len(n) + 45 for n in names):
        return False
    return not names.isdisjoint((letters(plain), letters(SUFFIX.sub("", plain))))


def header_of(sheet: Sheet, title: str | None) -> Header:
    """Find title and header. `title` is the article's title where it is known from elsewhere."""
    number = known_title(sheet, title) if title else None
    if number is None:
        number = own_title(sheet)
    end = beyond(sheet, end_of(sheet, number), number)
    names = {letters(title)} if title else set()
    span = suffix = None
    if number is not None:
        span, suffix = title_spans(sheet, number)
        names |= {letters(span.of(sheet.text)), letters(sheet.line(number).plain)}
    return Header(end, number, span, suffix, frozenset(n for n in names if len(n) >= 12))


def known_title(sheet: Sheet, title: str) -> int | None:
    """The first paragraph near the head that is the title."""
    names = frozenset({letters(title)} - {""})
    return next((i for i, p in enumerate(sheet.found[:8]) if same_title(p.plain, names)), None)


def own_title(sheet: Sheet) -> int | None:
    """The first line that reads as a title, before any running text; None where the text begins with its report."""
    for i in range(min(10, len(sheet))):
        if sheet.kind(i) == "title" or ends_like_byline(sheet, i):
            return i
        if not sheet.kind(i) and not kicker(sheet, i):
            return i if reads_as_title(sheet, i) else None
    return None


def ends_like_byline(sheet: Sheet, i: int) -> bool:
    """A headline that happens to end with a writer's role."""
    signed = sheet.kind(i) == "byline" and not written_by(sheet.line(i).plain, sheet.language)
    return signed and sheet.line(i).words >= 3 and (sheet.line(i + 1).prose or sheet.kind(i + 1) in STRONG)


def reads_as_title(sheet: Sheet, i: int) -> bool:
    here = sheet.line(i)
    if here.words > TITLE_WORDS or len(here.plain) > 300 or here.runs_on or here.last in (":", ";", ","):
        return False
    if len(sheet) == 1:
        return not here.terminal and here.words <= 14
    return here.marked or not here.terminal or (here.words <= 20 and sentence_as_title(sheet, i))


def sentence_as_title(sheet: Sheet, i: int) -> bool:
    """A question or a call, a sentence above a date or a byline, or one that follows again."""
    plain = sheet.line(i).plain
    again = letters(plain) in {letters(p.plain) for p in sheet.found[i + 1 : i + 3]}
    return plain.rstrip("\"'”’").endswith(("?", "!")) or sheet.kind(i + 1) in STRONG or again


def kicker(sheet: Sheet, i: int) -> bool:
    """A word or two above the title, or the name of an outlet: a section or a topic."""
    here, below, language = sheet.line(i), sheet.line(i + 1), sheet.language
    known = is_outlet(here.plain, language) or (outlet_like(here.plain, language) and articled(here.plain, language))
    if here.marked or not (here.words <= 2 or (here.words <= 5 and known)) or sheet.kind(i + 1):
        return False
    return 4 <= below.words <= TITLE_WORDS and not below.terminal


def title_spans(sheet: Sheet, number: int) -> tuple[Span, Span | None]:
    """The title without its key and Markdown marks, and the section and the outlet's name behind bars or dashes."""
    mark, here = sheet.marks[number], sheet.line(number)
    if mark and mark.kind == "title":
        return mark.pieces[-1][0], None
    raw = here.span.of(sheet.text)
    start = here.span.start + max(raw.find(here.plain[:12]), 0)
    cut = len(raw)
    for _ in range(TITLE_SUFFIXES):
        suffix = SUFFIX.search(raw[:cut])
        if suffix is None or len(raw[: suffix.start()].split()) < 4 or not is_site(sheet, suffix, here.span.end):
            break
        cut = suffix.start()
    if cut == len(raw):
        return Span(start, max(here.span.start + len(raw.rstrip("*_# ")), start + 1)), None
    return Span(start, here.span.start + cut), Span(here.span.start + cut + 1, here.span.end)


def is_site(sheet: Sheet, suffix: re.Match[str], end: int) -> bool:
    """Whether what stands behind a headline is the site or its section, not the outlet that the headline cites."""
    name, language = suffix[1].strip(), sheet.language
    if "|" in suffix[0][:3]:
        return len(name.split()) <= 4 and capitalised(name, language)
    like = outlet_like(name, language) and capitalised(name, language) and len(name.split()) <= 5
    if not (like or is_outlet(name, language)):
        return False
    before, after, article = (
        either(words)
        for words in (
            language.furniture.selves["others"],
            language.furniture.selves["verbs"],
            language.furniture.small["articles"],
        )
    )
    bare = re.escape(without_article(name, language))
    cited = rf"(?i:{before})\s(?:(?i:{article})\s)?{bare}\b|\b{bare},?\s{after}\b"
    return re.search(cited, sheet.text[end:]) is None


def end_of(sheet: Sheet, title: int | None) -> int:
    """The paragraph behind the last header mark. Running text before a date or a byline is the standfirst."""
    start = end = 0 if title is None else title + 1
    for i in range(start, min(len(sheet), start + HEADER_REACH)):
        kind = sheet.kind(i)
        if body_begins(sheet, start, i):
            break
        if (kind in WEAK and end == i) or (kind in STRONG and not (sheet.rest(i) and sheet.line(i).terminal)):
            end = i + 1
    return end


def body_begins(sheet: Sheet, start: int, i: int) -> bool:
    """More running text than a standfirst has, or a heading or a box below some."""
    above = [sheet.line(j) for j in range(start, i + 1) if sheet.line(j).prose and not sheet.kind(j)]
    if len(above) > 2 or sum(line.words for line in above) > STANDFIRST_WORDS:
        return True
    here = sheet.line(i)
    heading = not sheet.kind(i) and not here.prose and here.words > 6
    return bool(above) and (heading or sheet.kind(i) in CLOSING)


def beyond(sheet: Sheet, end: int, title: int | None) -> int:
    """Names and a subtitle that follow directly: an outlet's name again, a line without a stop."""
    seen = {squeezed(p.plain) for p in sheet.found[:end] if p.words <= 6}
    while end < min(len(sheet), HEADER_REACH) and goes_on(sheet, end, title, seen):
        end += 1
    return end


def goes_on(sheet: Sheet, i: int, title: int | None, seen: set[str]) -> bool:
    """Whether a paragraph directly below a header is of it too."""
    kind, here = sheet.kind(i), sheet.line(i)
    if kind:
        return kind in WEAK | STRONG and not (kind == "date" and sheet.rest(i))
    if sheet.line(i + 1).prose and (is_subtitle(sheet, i, title) or captioned(sheet, i)):
        return True
    names = i > (title or 0) + 1 and names_only(here, sheet.language)
    return names or is_name_again(sheet, i, seen)


def is_subtitle(sheet: Sheet, i: int, title: int | None) -> bool:
    here = sheet.line(i)
    return i - 1 == title and here.words >= 4 and not here.terminal and not here.prose


def is_name_again(sheet: Sheet, i: int, seen: set[str]) -> bool:
    """The name of an outlet, or one that stood above."""
    here = sheet.line(i)
    name = squeezed(here.plain)
    if here.words > 5 or here.terminal or not sheet.names(i):
        return False
    return outlet_like(here.plain, sheet.language) or (name != "" and any(name in other for other in seen))


def names_only(paragraph: Paragraph, language: Language) -> bool:
    """A short line of names or a role: who wrote, or the outlet again."""
    role = without_role("x " + paragraph.plain, language)[1]
    return not paragraph.prose and paragraph.words <= 5 and (bool(role) or capitalised(paragraph.plain, language))


def captioned(sheet: Sheet, i: int) -> bool:
    """Reads as a caption and as nothing else where it stands below a picture: some words without a stop."""
    here = sheet.line(i)
    return sheet.kind(i - 1) in PICTURE and 4 <= here.words <= 30 and not here.terminal and here.plain[:1].isupper()
