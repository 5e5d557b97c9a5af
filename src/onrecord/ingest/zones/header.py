"""The head of a report: which line is the title, and how far section, standfirst, date, byline and picture reach."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.ingest.zones.lines import Paragraph
from onrecord.ingest.zones.marks import Mark, written_by
from onrecord.knowledge.language import Language
from onrecord.knowledge.press import capitalised, is_outlet, outlet_like, squeezed, without_role
from onrecord.spans import Span

_REACH = 24  # paragraphs a header may have
_PROSE_WORDS = 110  # of running text above the last date or byline: more is no standfirst
_TITLE_WORDS = 35
_SUFFIXES = 3  # section, city, site
_SUFFIX = re.compile(r"\s[|–—-]\s([^|–—\n]{2,40})$")
_STRONG = frozenset({"date", "byline"})
_PICTURE = frozenset({"image", "photo"})
_WEAK = frozenset(
    {"image", "label", "ago", "counter", "notice", "photo", "caption", "rule", "url", "abstract", "source", "outlet"}
    | {"masthead", "stamp", "gist"}
)


@dataclass(frozen=True, slots=True)
class Header:
    """`title` is the number of its paragraph, `end` that of the first paragraph of the body. `names` are the letters of
    the titles the text may repeat; `captions` the paragraphs below a picture mark."""

    end: int
    title: int | None = None
    title_span: Span | None = None
    suffix: Span | None = None
    names: frozenset[str] = frozenset()
    captions: frozenset[int] = frozenset()


def letters(title: str) -> str:
    """A title as it is compared: letters and digits alone, without case."""
    return "".join(c for c in title.casefold() if c.isalnum())


def same_title(plain: str, names: frozenset[str]) -> bool:
    """Whether a paragraph repeats a title, with an outlet's name behind it or not."""
    if not any(len(n) <= len(plain) <= 1.5 * len(n) + 45 for n in names):
        return False
    suffix = _SUFFIX.search(plain)
    return letters(plain) in names or (suffix is not None and letters(plain[: suffix.start()]) in names)


def header_of(
    text: str, found: list[Paragraph], marks: list[Mark | None], title: str | None, language: Language
) -> Header:
    """Find title and header. `title` is the article's title where it is known from elsewhere."""
    number = _known_title(found, title) if title else None
    if number is None:
        number = _own_title(found, marks, title, language)
    end = _end(found, marks, number, language)
    names = {letters(title)} if title else set()
    span = suffix = None
    if number is not None:
        mark = marks[number]
        keyed = mark is not None and mark.kind == "title"
        span, suffix = (mark.pieces[-1][0], None) if mark and keyed else _title_spans(text, found[number], language)
        names |= {letters(span.of(text)), letters(found[number].plain)}
    big = frozenset(n for n in names if len(n) >= 12)
    captions = frozenset(i for i in range(1, end) if _below_picture(found, marks, i, end))
    return Header(end, number, span, suffix, big, captions)


def _known_title(found: list[Paragraph], title: str) -> int | None:
    """The first paragraph near the head that is the title."""
    names = frozenset({letters(title)})
    return next((i for i, p in enumerate(found[:8]) if letters(title) and same_title(p.plain, names)), None)


def _own_title(found: list[Paragraph], marks: list[Mark | None], known: str | None, language: Language) -> int | None:
    """The first line that reads as a title, before any running text; None where the text begins with its report."""
    for i, paragraph in enumerate(found[:10]):
        if marks[i] is not None:
            if _titled(found, marks, i, language):
                return i
            continue
        if not _reads_as_title(found, marks, i):
            return None
        if not _kicker(found, marks, i, language) and (known is None or _shares_words(paragraph.plain, known)):
            return i
    return None


def _titled(found: list[Paragraph], marks: list[Mark | None], i: int, language: Language) -> bool:
    """A title with its key, or a headline that happens to end with a date or with a writer's role."""
    mark, here = marks[i], found[i]
    if mark is None or mark.kind == "title":
        return mark is not None
    if mark.kind == "byline" and here.words >= 3 and not written_by(here.plain, language):
        following = marks[i + 1] if i + 1 < len(marks) else None
        return i + 1 < len(found) and (found[i + 1].prose or (following is not None and following.kind in _STRONG))
    if mark.kind != "date" or here.terminal or "|" in mark.rest:
        return False
    return len(mark.rest.split()) >= 4 and not mark.rest.casefold().startswith("by ")


def _shares_words(plain: str, known: str) -> bool:
    """Half of the words of a known title: another wording of the headline."""
    a, b = (set(re.findall(r"\w{3,}", s.casefold())) for s in (plain, known))
    return bool(a and b) and 2 * len(a & b) >= min(len(a), len(b))


def _reads_as_title(found: list[Paragraph], marks: list[Mark | None], i: int) -> bool:
    here = found[i]
    if not here.words <= _TITLE_WORDS or len(here.plain) > 300 or here.plain[:1].islower():
        return False
    if here.plain[-1:] in (":", ";", ","):
        return False
    if len(found) == 1:
        return not here.terminal and here.words <= 14
    if here.marked or not here.terminal:
        return True
    if here.plain.rstrip("\"'”’")[-1:] in "?!" and here.words <= 20:
        return True
    following = marks[i + 1] if i + 1 < len(marks) else None
    dated = following is not None and following.kind in _STRONG
    return here.words <= 20 and (dated or letters(here.plain) in {letters(p.plain) for p in found[i + 1 : i + 3]})


def _kicker(found: list[Paragraph], marks: list[Mark | None], i: int, language: Language) -> bool:
    """A word or two above the title, or the name of an outlet: a section or a topic."""
    here = found[i]
    name = here.words <= 5 and (
        is_outlet(here.plain, language) or (outlet_like(here.plain, language) and here.plain.startswith("The "))
    )
    if not (here.words <= 2 or name) or here.marked or i + 1 >= len(found) or marks[i + 1] is not None:
        return False
    return found[i + 1].words >= 4 and not found[i + 1].terminal and found[i + 1].words <= _TITLE_WORDS


def _title_spans(text: str, paragraph: Paragraph, language: Language) -> tuple[Span, Span | None]:
    """The title without Markdown marks, and the section and the outlet's name behind bars or dashes."""
    raw = paragraph.span.of(text)
    start = paragraph.span.start + max(raw.find(paragraph.plain[:12]), 0)
    end = paragraph.span.end - (len(raw) - len(raw.rstrip("*_# ")))
    cut = len(raw)
    for _ in range(_SUFFIXES):
        suffix = _SUFFIX.search(raw[:cut])
        if (
            suffix is None
            or len(raw[: suffix.start()].split()) < 4
            or not _is_site(suffix, text[paragraph.span.end :], language)
        ):
            break
        cut = suffix.start()
    if cut == len(raw):
        return Span(start, max(end, start + 1)), None
    return Span(start, paragraph.span.start + cut), Span(paragraph.span.start + cut + 1, paragraph.span.end)


def _is_site(suffix: re.Match[str], below: str, language: Language) -> bool:
    """Whether what stands behind a headline is the site or its section, not the outlet that the headline cites."""
    name = suffix[1].strip()
    if "|" in suffix[0][:3]:
        return len(name.split()) <= 4 and capitalised(name, language)
    if not (
        is_outlet(name, language)
        or (outlet_like(name, language) and capitalised(name, language) and len(name.split()) <= 5)
    ):
        return False
    selves = language.furniture.selves.ordered
    before, after = ("|".join(re.escape(w) for w in selves[kind]) for kind in ("others", "verbs"))
    bare = re.escape(name.removeprefix("The "))
    cited = rf"(?i:{before})\s(?:[Tt]he\s)?{bare}\b|\b{bare},?\s(?:{after})\b"
    return re.search(cited, below) is None


def _end(found: list[Paragraph], marks: list[Mark | None], title: int | None, language: Language) -> int:
    """The paragraph behind the last header mark. Running text before a date or a byline is the standfirst."""
    end = 0 if title is None else title + 1
    count = prose = 0
    for i in range(end, min(len(found), end + _REACH)):
        mark = marks[i]
        if mark is None:
            if found[i].prose:
                prose, count = prose + found[i].words, count + 1
            if count > 2 or prose > _PROSE_WORDS or (count and not found[i].prose and found[i].words > 6):
                break
        elif (mark.kind in _STRONG and _in_header(found[i], mark, count)) or (mark.kind in _WEAK and end == i):
            end = i + 1
        elif mark.kind in ("box", "points", "reporters", "copyright") and count:
            break
    return _beyond(found, marks, end, title, language)


def _in_header(paragraph: Paragraph, mark: Mark, count: int) -> bool:
    """Whether a date or byline may belong to the header: below running text only without words of its own."""
    return count <= 2 and not (mark.kind == "date" and bool(mark.rest) and paragraph.terminal)


def _beyond(found: list[Paragraph], marks: list[Mark | None], end: int, title: int | None, language: Language) -> int:
    """Names and a subtitle that follow directly: an outlet's name again, a line without a stop."""
    seen = {squeezed(p.plain) for p in found[:end] if p.words <= 6}
    while end < len(found) and end < _REACH:
        here, mark = found[end], marks[end]
        following = found[end + 1] if end + 1 < len(found) else None
        name = mark is None and here.words <= 5 and capitalised(here.plain, language) and not here.terminal
        glued = any(squeezed(here.plain) and squeezed(here.plain) in s for s in seen)
        subtitle = (
            title is not None
            and end == title + 1
            and mark is None
            and not here.terminal
            and here.words >= 4
            and not here.prose
        )
        page = mark is not None and mark.kind in _WEAK | _STRONG and not (mark.kind == "date" and mark.rest)
        own = name and (glued or outlet_like(here.plain, language))
        own = own or (end > (title or 0) + 1 and names_only(here, language) and _mark_soon(marks, end))
        picture = mark is None and end > 0 and marks[end - 1] is not None and marks[end - 1].kind in _PICTURE  # type: ignore[union-attr]
        own = own or (picture and caption_below(here) and following is not None and following.prose)
        if not (page or own or (subtitle and following is not None and following.prose)):
            break
        end += 1
    return end


def names_only(paragraph: Paragraph, language: Language) -> bool:
    """A short line of names or a role: who wrote, or the outlet again."""
    role = without_role("x " + paragraph.plain, language)[1]
    return not paragraph.prose and paragraph.words <= 5 and (bool(role) or capitalised(paragraph.plain, language))


def _mark_soon(marks: list[Mark | None], i: int) -> bool:
    """Whether one of the next two lines is the page's."""
    return any(m is not None and m.kind in _WEAK | _STRONG for m in marks[i + 1 : i + 3])


def _below_picture(found: list[Paragraph], marks: list[Mark | None], i: int, end: int) -> bool:
    """Directly below a picture mark: a line without a stop, or a sentence with more of the header behind it."""
    above, behind = marks[i - 1], marks[i + 1] if i + 1 < end else None
    if marks[i] is not None or above is None or above.kind not in _PICTURE:
        return False
    return caption_below(found[i]) or (above.kind == "image" and found[i].prose and behind is not None)


def caption_below(paragraph: Paragraph) -> bool:
    """Reads as a caption and as nothing else where it stands below a picture: some words without a stop."""
    return 4 <= paragraph.words <= 30 and not paragraph.terminal and paragraph.plain[:1].isupper()
