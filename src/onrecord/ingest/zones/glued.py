"""What was run into a paragraph of the report: a date before its first sentence, an agency behind its last."""

from __future__ import annotations

import re

from onrecord.ingest.zones.credits import source_credit
from onrecord.ingest.zones.lines import ink
from onrecord.knowledge.language import Language
from onrecord.knowledge.press import agency_list
from onrecord.knowledge.printed_dates import printed_dates, times
from onrecord.spans import Span

_OPENING = "\"'“‘«„([*"
_CREDIT = re.compile(
    r"[(\[]([^()\[\]\n]{2,80})[)\]]\s{0,2}\.?$"
    r"|(?:(?<=[.!?\"”’)])\s{0,3}|\s)(?:[—–]|--?)\s{0,2}([^—–\n]{2,60})$"
)


def date_at_start(text: str, span: Span, language: Language) -> tuple[Span, Span] | None:
    """A page's date before the first sentence ("date 2031-05-13 The minister ...") and the sentence behind it.

    The sentence must begin with a capital and no comma after the date: "May 13, 2031, saw" goes on with it.
    """
    head = text[span.start : min(span.end, span.start + 120)]
    date = next((d for d in printed_dates(head, language) if len(d.value) == 10), None)
    if date is None or not _only_labels(head[: date.start], language):
        return None
    end = date.end
    for match in times(head, language):
        if match.start() >= end and not head[end : match.start()].strip(" ,|·•-–—at"):
            end = match.end()
    gap = re.match(r"\s{0,3}(?:[-–—|:·•]{1,2}\s{0,3})?", head[end:])
    behind = head[end + (gap.end() if gap else 0) :]
    first = behind.lstrip(_OPENING)[:1]
    if not first or not (first.isupper() or (first.isalpha() and not first.islower())):
        return None
    prefix, rest = ink(text, span.start, span.start + end), ink(text, span.start + end, span.end)
    if prefix is None or rest is None:
        return None
    begin = rest.start
    while text[begin] in "-–—|:·• ":
        begin += 1
    return ink(text, prefix.start, begin) or prefix, Span(begin, rest.end)


def _only_labels(before: str, language: Language) -> bool:
    """Whether nothing but words for a date of publication stands before it."""
    labels = language.furniture.dates["labels"] - language.furniture.small["sentence_labels"]
    return all(w.casefold().strip(",.:-–—|") in labels or not any(c.isalnum() for c in w) for w in before.split())


def credit_at_end(text: str, span: Span, language: Language) -> tuple[Span, Span] | None:
    """The last paragraph without the agency credit run into it ("... the talks. — Agencies"), and the credit."""
    tail = text[max(span.start, span.end - 130) : span.end]
    match = _CREDIT.search(tail)
    if match is None:
        return None
    name = match[1] or match[2]
    if not (agency_list(name, language) or (source_credit(name, language) and name != source_credit(name, language))):
        return None
    start = span.end - len(tail) + match.start()
    rest, credit = ink(text, span.start, start), ink(text, start, span.end)
    return (rest, credit) if rest and credit and text[rest.end - 1] in ".!?\"”’')…" else None
