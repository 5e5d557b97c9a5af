"""Attributions as spans of the text: from runs of word pieces to whole words, and how likely each is right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp

from onrecord.report.network.assembly import Link, Run
from onrecord.report.network.wordpieces import Pieces
from onrecord.spans import Span, trimmed


@dataclass(frozen=True, slots=True)
class RawAttribution:
    """One attribution as the network proposes it: spans of whole words, and the chance that an annotator would agree.

    Content keeps its quotation marks; an attribution without a named source has no source spans.
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


def attributions(text: str, pieces: Pieces, links: Sequence[Link], calibration: Calibration) -> list[RawAttribution]:
    """Links as attributions of the text, in order of their first character of content."""
    out = []
    for link in links:
        content = tuple(sorted(whole_words(text, pieces, run) for run in link.content))
        named = whole_words(text, pieces, link.source) if link.source else None
        source = trimmed(text, named.start, named.end, ", ") if named else None
        cue = whole_words(text, pieces, link.cue)
        out.append(RawAttribution((source,) if source else (), (cue,), content, round(calibration.chance(link), 4)))
    return sorted(out, key=lambda found: found.content[0])


def whole_words(text: str, pieces: Pieces, run: Run) -> Span:
    """A run of pieces as a span of whole words."""
    start, end = int(pieces.start[run[0]]), int(pieces.end[run[1] - 1])
    while start and text[start].isalnum() and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return Span(start, end)
