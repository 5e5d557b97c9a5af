"""Attributions as spans of the text: from runs of word pieces, with boundaries put right at quotation marks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import exp

import numpy as np
import numpy.typing as npt

from onrecord.options import NICKNAME
from onrecord.report.network.assembly import Link, Run
from onrecord.report.network.wordpieces import CLOSING, INSIDE, OPENING, OUTSIDE, Pieces
from onrecord.spans import Span, merged, trimmed

Flags = npt.NDArray[np.bool_]
BREAK = re.compile(r"[.,;:!?()\[\]—–\"“”]|''")


@dataclass(frozen=True, slots=True)
class RawAttribution:
    """One attribution as the tagger gives it: spans of the text, and the chance that an annotator would agree.

    Content keeps its outer quotation marks; an attribution without a named source has no source spans.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    confidence: float


@dataclass(frozen=True)
class Calibration:
    """Logistic regression of the log odds of a link's parts to its chance of being right (Platt), on held-out text."""

    bias: float = -1.5
    cue: float = 0.4
    source: float = 0.2
    content: float = 0.6
    link: float = 0.2
    nobody: float = 0.0

    def chance(self, link: Link) -> float:
        """The chance that a link is right."""
        weights = (self.cue, self.source, self.content, self.link, self.nobody)
        return 1 / (1 + exp(-self.bias - sum(w * x for w, x in zip(weights, link.evidence, strict=True))))


@dataclass(frozen=True)
class Mending:
    """How far content boundaries are put right, in word pieces."""

    gap: int = 4
    quotation: int = 12


def attributions(
    text: str, pieces: Pieces, links: Sequence[Link], calibration: Calibration, mending: Mending = Mending()
) -> list[RawAttribution]:
    """Links as attributions of the text, in order of their first character of content."""
    out: list[RawAttribution] = []
    taken = _taken(len(pieces), links)
    for link in links:
        named, quoted = _parted(text, pieces, link.source, taken)
        runs = _filled(text, pieces, [*link.content, *quoted], taken, mending)
        runs = [_whole_quotation(pieces, run, taken, mending) for run in runs]
        content = merged(_joined(text, [_span(text, pieces, run) for run in runs]))
        source = _bare(text, _span(text, pieces, named)) if named else ()
        cue = (_span(text, pieces, link.cue),)
        out.append(RawAttribution(source, cue, content, round(calibration.chance(link), 4)))
    return sorted(out, key=lambda a: a.content[0])


def _taken(count: int, links: Sequence[Link]) -> Flags:
    """Which pieces some attribution holds."""
    taken = np.zeros(count, dtype=np.bool_)
    for link in links:
        for start, end in (*link.content, link.cue, *([link.source] if link.source else [])):
            taken[start:end] = True
    return taken


def _filled(text: str, pieces: Pieces, runs: Sequence[Run], taken: Flags, mending: Mending) -> list[Run]:
    """Runs with a few loose words between them as one."""
    out: list[Run] = []
    for start, end in sorted(runs):
        before = out[-1][1] if out else -1
        if out and start - before <= mending.gap and pieces.paragraph[before - 1] == pieces.paragraph[start]:
            gap = text[int(pieces.end[before - 1]) : int(pieces.start[start])]
            if not taken[before:start].any() and not BREAK.search(gap):
                out[-1] = (out[-1][0], end)
                continue
        out.append((start, end))
    return out


def _whole_quotation(pieces: Pieces, run: Run, taken: Flags, mending: Mending) -> Run:
    """A run that begins or ends inside a quotation, with the rest of it if nothing else holds it."""
    start, end = run
    first, last = start, end
    while first and pieces.place[first] == INSIDE and pieces.paragraph[first - 1] == pieces.paragraph[start]:
        first -= 1
    if start - first <= mending.quotation and pieces.place[first] == OPENING and not taken[first:start].any():
        start = first
    while last < len(pieces) and pieces.place[last] == INSIDE and pieces.paragraph[last] == pieces.paragraph[end - 1]:
        last += 1
    if pieces.place[end - 1] in (INSIDE, OPENING) and last - end <= mending.quotation and not taken[end:last].any():
        end = last
    return start, end


def _span(text: str, pieces: Pieces, run: Run) -> Span:
    """A run of pieces as a span of whole words."""
    start, end = int(pieces.start[run[0]]), int(pieces.end[run[1] - 1])
    while start and text[start].isalnum() and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return Span(start, end)


def _parted(text: str, pieces: Pieces, source: Run | None, taken: Flags) -> tuple[Run | None, list[Run]]:
    """A source that runs over a comma into a quotation, without it, and the quotation, if nothing else holds it."""
    if source is None or pieces.place[source[0]] != OUTSIDE or pieces.place[source[1] - 1] == OUTSIDE:
        return source, []
    start = int(source[0] + np.flatnonzero(pieces.place[source[0] : source[1]] == OPENING)[-1:].sum())
    end = start + 1
    while end < len(pieces) and pieces.place[end] in (INSIDE, CLOSING):
        end += 1
    if start == source[0] or text[pieces.end[start - 1] - 1] != "," or end - start < NICKNAME:
        return source, []
    if pieces.paragraph[start] != pieces.paragraph[end - 1]:
        return source, []
    return (source[0], start), [] if taken[source[1] : end].any() else [(start, end)]


def _bare(text: str, span: Span) -> tuple[Span, ...]:
    """A source without the comma before a quotation."""
    bare = trimmed(text, span.start, span.end, ", ")
    return (bare,) if bare else ()


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
