"""Boxes of other stories: how far "HIGHLIGHTS", "Related" or "Most read" reach, and where a report ends with them."""

from __future__ import annotations

from onrecord.ingest.zones.lines import Paragraph
from onrecord.ingest.zones.sheet import Sheet
from onrecord.options.reports import TEASER_WORDS

BOXES = frozenset({"box", "points"})
ENDS_BOX = frozenset({"source", "copyright", "reporters"})


def is_teaser(paragraph: Paragraph) -> bool:
    """Reads as another story's headline: no sentence, or a short question or call."""
    if paragraph.words > TEASER_WORDS or paragraph.runs_on:
        return False
    return not paragraph.terminal or (paragraph.words <= 16 and paragraph.last in "?!")


def box_end(sheet: Sheet, head: int, *, body_before: bool) -> int:
    """The number of the paragraph behind the box whose first line is `head`.

    A box holds headlines, times, sections and counters; it ends at the next paragraph of running text. At the head of a
    report a list of main points is the report's own.
    """
    if not body_before:
        return head + 1
    ends = (
        i
        for i in range(head + 1, len(sheet))
        if sheet.kind(i) in ENDS_BOX or not (sheet.kind(i) or is_teaser(sheet.line(i)))
    )
    return next(ends, len(sheet))


def foot_of(sheet: Sheet, start: int) -> int:
    """Where the foot begins: behind the last paragraph of running text that no box of other stories holds."""
    last = i = start
    while i < len(sheet):
        if sheet.kind(i) in BOXES:
            i = box_end(sheet, i, body_before=last > start)
            continue
        if not sheet.kind(i) and (sheet.line(i).prose or last == start):
            last = i + 1
        i += 1
    return last
