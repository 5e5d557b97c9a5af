"""What the choice of whom a pronoun stands for rests on: the scene it stands in, and how much a mention puts its party
before the reader."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from onrecord.knowledge.grammar import (
    AUXILIARY,
    OBJECT,
    OBJECTS_AND_AGENTS,
    PARTS_OF_NAMES,
    PLURAL_NOUN,
    POSSESSOR,
    PREPOSITION_OBJECT,
    ROOT,
    SINGULAR_NOUN,
    SUBJECT,
    SUBJECTS,
    VERBS,
    WITHIN_NAMES,
)
from onrecord.knowledge.titles import Gender
from onrecord.knowledge.words import Word, Words
from onrecord.options.reports import PRONOUNS
from onrecord.report.cast.party import Mention, Party, Settling
from onrecord.spans import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

Number = Literal["masculine", "feminine", "plural", "neuter"]  # of a personal pronoun


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
    def paragraphs(self) -> tuple[int, ...]:
        return tuple(block.span.start for block in self.state.page.article.blocks)

    def distance(self, word: Word, mention: Mention) -> int:
        """Sentences back to a mention; those wholly inside quotations do not part the narrator's own."""
        there = self.words[mention.start].sentence
        if word.i in self.inside:
            return word.sentence - there
        return self.narrated[word.sentence] - self.narrated[there]

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


def head_of_name(token: Token, within: frozenset[str]) -> Token:
    """What a token hangs on that is only part of a name or one of several."""
    while token.dep_ in within and token.head != token:
        token = token.head
    return token


def prominence(words: Words, mention: Mention) -> float:
    """How much a mention puts its party before the reader: subjects first, most of all those that speak."""
    last = words[mention.end - 1]
    if last.possessive:
        owned = last.token.head
        return 1.6 if owned.dep_ == SUBJECT and owned.head.dep_ == ROOT else 0.8
    token = head_of_name(last.token, PARTS_OF_NAMES)
    if token.dep_ in SUBJECTS:
        verb = token.head
        return 2.0 + (verb.dep_ == ROOT) + (verb.lemma_ in words.language.persons.saying["verbs"])
    return 1.0 if token.dep_ in OBJECTS_AND_AGENTS else 0.7


def value(scene: Scene, word: Word, number: Number, mention: Mention, weight: float) -> float:
    """What one mention counts for a pronoun after it."""
    distance = scene.distance(word, mention)
    if number in ("neuter", "plural") and distance > 1:
        return 0.0
    counts = weight * float(PRONOUNS.decay**distance) * by_quotation(scene, word, mention, weight)
    if scene.same_sentence(word, mention) and subject_of_clause(scene.words, word, mention, number):
        counts += 4.5 if number == "neuter" else 3.0
    return counts + (5.0 if told_to(scene.words, word, mention) else 0.0)


def by_quotation(scene: Scene, word: Word, mention: Mention, weight: float) -> float:
    """What a mention keeps of its weight across the marks of a quotation.

    Who speaks says "I": a third person inside a quotation is hardly the speaker.
    """
    if mention.start in scene.inside:
        return 1.0 if word.i in scene.inside else 0.35
    if word.i not in scene.inside:
        return 1.0
    return 0.25 if weight >= PRONOUNS.speaking else 0.8


def told_to(words: Words, word: Word, mention: Mention) -> bool:
    """ "Roe urged Doe to give up his seat": the mention is asked to do what the pronoun stands in."""
    verb: Token = word.token
    while verb.pos_ not in VERBS and verb.head != verb:
        verb = verb.head
    joins, children = words.language.mentions.joins, tuple(verb.children)
    if verb.head == verb or not any(c.dep_ == AUXILIARY and c.lower_ in joins["to"] for c in children):
        return False
    other = words[mention.end - 1].token
    if other.i > verb.i or any(c.dep_ == SUBJECT for c in children):
        return False
    if other.dep_ == PREPOSITION_OBJECT:
        return other.head.head == verb.head and other.head.lower_ in joins["calling"]
    return other.dep_ == OBJECT and other.head == verb.head


def subject_of_clause(words: Words, word: Word, mention: Mention, number: Number) -> bool:
    """ "X said he ...": the mention is the subject of the verb whose clause the pronoun stands in (for "its" also
    whose the subject is: "X's position has not changed since its ...")."""
    other = head_of_name(words[mention.end - 1].token, WITHIN_NAMES)
    neuter = number == "neuter"
    if neuter and other.dep_ == POSSESSOR:
        other = other.head
    if other.dep_ not in SUBJECTS:
        return False
    verb: Token = word.token.head
    for depth in range(12):
        if verb == other.head:
            return not neuter or depth < 6
        if verb.head == verb or (neuter and any(c.dep_ == SUBJECT for c in verb.children)):
            return False
        verb = verb.head
    return False


def rival_thing(scene: Scene, word: Word, number: Number) -> float:
    """What the last subject before "it" or "they" weighs that is no actor: "the cable also warned ... it said"."""
    token: Token = word.token
    start: int = token.sent.start
    sentences = [token.sent, *([token.doc[start - 1].sent] if start else [])]
    saying, fitting = scene.words.language.persons.saying["verbs"], PLURAL_NOUN if number == "plural" else SINGULAR_NOUN
    for distance, sentence in enumerate(sentences):
        for subject in sentence.root.children:
            if subject.dep_ in SUBJECTS and subject.i < token.i and subject.idx not in scene.covered:
                weight = (3.0 + (sentence.root.lemma_ in saying)) * float(PRONOUNS.decay**distance)
                return weight if subject.tag_ == fitting else 0.0
    return 0.0
