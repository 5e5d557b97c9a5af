"""What each report quotes of a speaker, all of it together: a sentence is held against its best counterpart only.

Speakers repeat themselves within a speech, so two sentences that resemble one another are no renderings of one where
the other report quotes the sentence itself elsewhere. Where two reports share a sentence of a speaker word for word,
neither translates: renderings of one sentence share most words in one order, and no other sentence is liker.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from rapidfuzz.distance import LCSseq

from onrecord.knowledge.terms import WORD, is_function
from onrecord.models import Passage
from onrecord.story.claims.tellings import Telling, Worth, term_of
from onrecord.story.claims.wording import Reworded, Sentence, differ, likeness, quoted, words_of

LIKER = 0.05  # how much liker another sentence must be to be the counterpart
VERBATIM = 8  # words of a sentence that two translators do not share
PART = 0.7  # share of a sentence's words that a part must have to stand for it
FEW = 3  # words of a fragment that is part of many sentences
IN_ORDER = 0.6  # share of the shorter rendering's words that both have in one order, where nothing is translated


class Renderings:
    """The sentences inside quotation marks, by speaker and report."""

    def __init__(self, tellings: Sequence[Telling], worth: Worth) -> None:
        self.worth = worth
        self.held: dict[tuple[str, str], list[Sentence]] = defaultdict(list)
        for t in tellings:
            if t.speaker and t.statement.zone in ("body", "standfirst"):
                self.held[t.speaker.id, t.path] += quoted(t)
        self._untranslated: dict[tuple[str, str, str], bool] = {}

    def of_one(self, found: Reworded, a: Telling, b: Telling) -> bool:
        """Whether two passages are renderings of one sentence, given all that both reports quote of the speaker."""
        if a.path == b.path or not a.speaker or not b.speaker:
            return True
        x, y = _sentence(found.a), _sentence(found.b)
        left, right = self.held[a.speaker.id, a.path], self.held[b.speaker.id, b.path]
        if _itself(x, right) or _itself(y, left):
            return False
        if not self._verbatim(a, b, left, right):
            return True
        told = len(x.terms & y.terms) > 1 and _in_order(x, y) >= IN_ORDER
        return told and not (self._liker(x, y, right) or self._liker(y, x, left))

    def _liker(self, sentence: Sentence, other: Sentence, among: Iterable[Sentence]) -> bool:
        """Whether a sentence is liker to some sentence than to the other one."""
        alike = likeness(sentence, other, self.worth) + LIKER
        apart = (s for s in among if not s.passage.span.overlaps(other.passage.span))
        return any(likeness(sentence, s, self.worth) > alike for s in apart)

    def _verbatim(self, a: Telling, b: Telling, left: Sequence[Sentence], right: Sequence[Sentence]) -> bool:
        """Whether two reports quote a longer sentence of a speaker in the same words."""
        key = (a.speaker.id if a.speaker else "", min(a.path, b.path), max(a.path, b.path))
        if key not in self._untranslated:
            mine, other = ({tuple(words_of(s.passage.text)) for s in side} for side in (left, right))
            self._untranslated[key] = any(len(words) >= VERBATIM for words in mine & other)
        return self._untranslated[key]


def _itself(sentence: Sentence, among: Iterable[Sentence]) -> bool:
    """Whether a sentence is quoted in the same words; a short part of it is not it."""
    told = len(words_of(sentence.passage.text))
    whole = (s for s in among if len(words_of(s.passage.text)) > max(FEW, PART * told))
    return any(not differ(sentence.passage.text, s.passage.text) for s in whole)


def _in_order(a: Sentence, b: Sentence) -> float:
    x, y = words_of(a.passage.text), words_of(b.passage.text)
    return LCSseq.similarity(x, y) / max(1, min(len(x), len(y)))


def _sentence(passage: Passage) -> Sentence:
    found = (m.group() for m in WORD.finditer(passage.text))
    return Sentence(passage, frozenset(term_of(w) for w in found if not is_function(w)))
