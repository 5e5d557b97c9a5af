"""Boxes of other stories: how far "HIGHLIGHTS", "Related" or "Most read" reach."""

from __future__ import annotations

from onrecord.ingest.zones.lines import Paragraph
from onrecord.ingest.zones.marks import Mark

_TEASER_WORDS = 25
_SUMMARY_WORDS = 40
_LONGEST_LIST = 120  # paragraphs: a longer one is no foot, and every head of a box would read it again
_BEFORE_ITEM = frozenset({"ago", "label", "date", "counter"})


def _teaser(paragraph: Paragraph) -> bool:
    """Reads as another story's headline: no sentence, or a short question or call."""
    plain = paragraph.plain
    if paragraph.words > _TEASER_WORDS or plain[:1].islower():
        return False
    return not paragraph.terminal or (paragraph.words <= 16 and plain[-1:] in "?!")


def box_end(found: list[Paragraph], marks: list[Mark | None], head: int, *, body_before: bool) -> int:
    """The number of the paragraph behind the box whose first line is `head`.

    A box holds headlines, times, sections and counters, and a summary sentence that stands between such lines; it ends
    at the next paragraph of running text. At the head of a report a list of main points is the report's own.
    """
    if not body_before:
        mark = marks[head]
        if mark and mark.kind == "points" and not _dated_items(marks, head):
            return head + 1
    i = head + 1
    if i < len(found) and not body_before and not _dated_items(marks, head):
        return i
    summaries = _summaries(found, marks, i)
    while i < len(found):
        mark = marks[i]
        if mark is None and not _teaser(found[i]) and not (summaries or _inside_item(found, marks, i)):
            break
        if mark and mark.kind in ("source", "copyright", "reporters"):
            break
        i += 1
    return i


def _dated_items(marks: list[Mark | None], head: int) -> bool:
    """Whether times or sections stand between the next lines, as they do in lists of other stories."""
    return any(m is not None and m.kind in ("ago", "label", "counter") for m in marks[head + 1 : head + 4])


def _inside_item(found: list[Paragraph], marks: list[Mark | None], i: int) -> bool:
    """A single sentence that the next story's section or time follows."""
    following = marks[i + 1] if i + 1 < len(marks) else None
    return found[i].words <= _SUMMARY_WORDS and following is not None and following.kind in _BEFORE_ITEM


def _summaries(found: list[Paragraph], marks: list[Mark | None], start: int) -> bool:
    """Whether up to the end every headline has one sentence below it, at least twice: a list with summaries."""
    if len(found) - start > _LONGEST_LIST:
        return False
    items, teaser = 0, False
    for i in range(start, len(found)):
        if marks[i] is not None:
            continue
        if _teaser(found[i]):
            teaser = True
        elif not teaser or found[i].words > _SUMMARY_WORDS:
            return False
        else:
            items, teaser = items + 1, False
    return items >= 2
