"""Attributions as spans of the text: from runs of word pieces, with boundaries put right at quotation marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp

from onrecord.report.assembly import Link, Run
from onrecord.report.wordpieces import Pieces
from onrecord.spans import Span, merged, trimmed

MARKS = " \t\r\n\u00a0\"'“”‘’«»„"


@dataclass(frozen=True, slots=True)
class RawAttribution:
    """One attribution as the tagger gives it: spans of the text, and the chance that an annotator would agree.

    Content keeps its outer quotation marks; an attribution without a named source has no source spans.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    confidence: float
    outer: int | None = None  # index, in the same result, of the attribution whose content holds this one


@dataclass(frozen=True)
class Calibration:
    """Logistic regression from the parts of a link to the chance that it is right (Platt), fitted on held-out text."""

    bias: float = -7.0
    cue: float = 2.0
    source: float = 2.0
    content: float = 2.0
    link: float = 2.0
    nobody: float = 0.0

    def chance(self, link: Link) -> float:
        """The chance that a link is right."""
        weights = (self.cue, self.source, self.content, self.link, self.nobody)
        return 1 / (1 + exp(-self.bias - sum(w * x for w, x in zip(weights, link.evidence, strict=True))))


def attributions(text: str, pieces: Pieces, links: Sequence[Link], calibration: Calibration) -> list[RawAttribution]:
    """Links as attributions of the text, in order of their first character of content."""
    out: list[RawAttribution] = []
    for link in links:
        content = merged(_joined(text, [_span(text, pieces, run) for run in link.content]))
        source = (_span(text, pieces, link.source),) if link.source else ()
        out.append(
            RawAttribution(source, (_span(text, pieces, link.cue),), content, round(calibration.chance(link), 4))
        )
    return sorted(out, key=lambda a: a.content[0])


def _span(text: str, pieces: Pieces, run: Run) -> Span:
    """A run of pieces as a span of whole words."""
    start, end = int(pieces.start[run[0]]), int(pieces.end[run[1] - 1])
    while start and text[start].isalnum() and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return Span(start, end)


def _joined(text: str, spans: Sequence[Span]) -> list[Span]:
    """Spans with nothing but blanks between them as one, inside a paragraph."""
    out: list[Span] = []
    for span in sorted(spans):
        between = text[out[-1].end : span.start] if out else "\n"
        if not between.strip() and "\n" not in between:
            out[-1] = Span(out[-1].start, span.end)
        else:
            out.append(span)
    return out


def readable(text: str, attribution: RawAttribution) -> list[Span]:
    """The content of an attribution as paragraphs to read by themselves: no marks around it, no "that" before it."""
    out: list[Span] = []
    for span in attribution.content:
        bare = trimmed(text, span.start, span.end, MARKS)
        if bare and text[bare.start : bare.end].lower().startswith("that "):
            bare = trimmed(text, bare.start + len("that "), bare.end, MARKS)
        if bare:
            out.append(bare)
    return out
