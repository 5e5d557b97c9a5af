"""What the choice of whom a pronoun stands for rests on: quotations, paragraphs, items, genders."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from onrecord.knowledge.titles import Gender
from onrecord.knowledge.words import Word, Words
from onrecord.report.cast.party import Mention, Party, Settling
from onrecord.spans import Span

# A line of marks alone parts the items of a report that goes from one matter to the next.
BREAK = re.compile(r"\n[ \t]*(?:[_*=~•#—–-][ \t]?){2,40}\.?[ \t]*(?=\n)")


@dataclass(frozen=True)
class Scene:
    """A cast with its names settled: the words inside quotations, and the narrator's sentences counted without them.

    `genders` are those that pronouns told of parties whose names tell none.
    """

    state: Settling
    genders: Mapping[int, Gender] = field(default_factory=dict)

    @property
    def words(self) -> Words:
        return self.state.words

    @property
    def parties(self) -> Sequence[Party]:
        return self.state.parties

    @cached_property
    def inside(self) -> frozenset[int]:
        """The words inside quoted sentences."""
        return words_inside(self.words, [q.inner for q in self.state.page.quotes if q.sentence])

    @cached_property
    def narrated(self) -> Mapping[int, int]:
        """Sentence -> how many sentences up to it the narrator tells."""
        outside = {word.sentence for word in self.words if word.i not in self.inside}
        found, count = {}, 0
        for sentence in sorted({word.sentence for word in self.words}):
            count += sentence in outside
            found[sentence] = count
        return found

    @cached_property
    def covered(self) -> frozenset[int]:
        """Where the tokens of mentions by name begin."""
        return frozenset(self.words[i].token.idx for i in self.state.taken)

    @cached_property
    def items(self) -> tuple[int, ...]:
        """Where the items of the report begin, after the first."""
        return tuple(found.end() for found in BREAK.finditer(self.state.page.text))

    @cached_property
    def paragraphs(self) -> tuple[int, ...]:
        return tuple(block.span.start for block in self.state.page.article.blocks)

    def distance(self, word: Word, mention: Mention) -> int:
        """Sentences back to a mention; those wholly inside quotations do not part the narrator's own."""
        there = self.words[mention.start].sentence
        if word.i in self.inside:
            return word.sentence - there
        return self.narrated[word.sentence] - self.narrated[there]

    def item_of(self, word: Word) -> int:
        """Where the item of the report begins that a word stands in."""
        return max((start for start in self.items if start <= word.span.start), default=0)

    def paragraph(self, at: int) -> int:
        """Which paragraph the word at an index stands in."""
        return bisect_right(self.paragraphs, self.words[at].span.start)

    def gender(self, party: int) -> Gender:
        return self.parties[party].gender or self.genders.get(party, "")

    def same_sentence(self, word: Word, mention: Mention) -> bool:
        return self.words[mention.start].sentence == word.sentence


def words_inside(words: Words, quoted: Sequence[Span]) -> frozenset[int]:
    """The words inside quotations, up to the first that leaves each."""
    starts = [word.span.start for word in words]
    found: set[int] = set()
    for quote in quoted:
        first = bisect_left(starts, quote.start)
        while first < len(words) and quote.contains(words[first].span):
            found.add(first)
            first += 1
    return frozenset(found)
