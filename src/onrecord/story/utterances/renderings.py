"""What each report quotes of a speaker, all of it together: a sentence is held against its best counterpart only.

Speakers repeat themselves within a speech, so two sentences that resemble one another are no renderings of one where
the other report quotes the sentence itself elsewhere. Where two reports share a sentence of a speaker word for word,
neither translates: renderings of one sentence share most words in one order, and no other sentence is liker.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from onrecord.alike import Worth
from onrecord.options.stories import QUOTE
from onrecord.story.claims import Reworded, Sentence, Telling, differ, likeness, quoted

Held = Sequence[Sentence]


@dataclass(frozen=True)
class Renderings:
    """The sentences inside quotation marks, by speaker and report, and what their terms are worth."""

    held: Mapping[tuple[str, str], Held]
    worth: Worth

    def of_one(self, found: Reworded, a: Telling, b: Telling) -> bool:
        """Whether two passages are renderings of one sentence, given all that both reports quote of the speaker."""
        if a.path == b.path or not a.speaker or not b.speaker:
            return True
        x, y = found.sentences
        left, right = self.held.get((a.speaker.id, a.path), ()), self.held.get((b.speaker.id, b.path), ())
        if itself(x, right) or itself(y, left):
            return False
        if not verbatim(left, right):
            return True
        told = len(x.terms & y.terms) > 1 and in_order(x, y) >= QUOTE.in_order
        return told and not (self.liker(x, y, right) or self.liker(y, x, left))

    def liker(self, sentence: Sentence, other: Sentence, among: Held) -> bool:
        """Whether a sentence is liker to some sentence than to the other one."""
        alike = likeness(sentence, other, self.worth) + QUOTE.liker
        apart = (s for s in among if not s.passage.span.overlaps(other.passage.span))
        return any(likeness(sentence, s, self.worth) > alike for s in apart)


def renderings_of(tellings: Sequence[Telling], worth: Worth) -> Renderings:
    """What the reports quote of each speaker."""
    held: dict[tuple[str, str], list[Sentence]] = defaultdict(list)
    for t in tellings:
        if t.speaker and t.statement.zone in ("body", "standfirst"):
            held[t.speaker.id, t.path] += quoted(t)
    return Renderings(held, worth)


def verbatim(left: Held, right: Held) -> bool:
    """Whether two reports quote a longer sentence of a speaker in the same words."""
    mine, other = ({s.said for s in side if len(s.said) >= QUOTE.verbatim} for side in (left, right))
    return not mine.isdisjoint(other)


def itself(sentence: Sentence, among: Held) -> bool:
    """Whether a sentence is quoted in the same words; a short part of it is not it."""
    least = max(QUOTE.short, QUOTE.part * len(sentence.said))
    return any(len(s.said) > least and not differ(sentence, s) for s in among)


def in_order(a: Sentence, b: Sentence) -> float:
    """The share of the shorter sentence's words that both have in one order."""
    return LCSseq.similarity(a.said, b.said) / max(1, min(len(a.said), len(b.said)))
