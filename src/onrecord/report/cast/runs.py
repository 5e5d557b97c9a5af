"""Runs of capitalised words that stand together and may be names, and what stands beside a word."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from onrecord.knowledge.grammar import LOUD, NOT_IN_NAMES, NOUNS, PERSON, POINTING, PROPER
from onrecord.knowledge.words import (
    TIMES,
    Word,
    Words,
    body_of_many,
    calendar_words,
    given_names,
    legal_forms,
    organisation_words,
    particles,
)

HYPHENS = ("-", "‐", "‑")
DASHES = ("-", "–", "—", "‑")


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words that stand together: indices `start` to `end` (exclusive) of the words."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def words(self, words: Words) -> tuple[Word, ...]:
        return words[self.start : self.end]

    def norms(self, words: Words) -> tuple[str, ...]:
        return tuple(w.norm for w in words[self.start : self.end])


@dataclass(frozen=True)
class Capitals:
    """What tells whether a word goes on a name: `heard` are words that stand capitalised inside sentences, `taken` are
    words that belong to no name."""

    words: Words
    taken: frozenset[int]
    heard: frozenset[str]

    def free(self, i: int) -> bool:
        """Whether there is a word at a position that a name may take."""
        return i < len(self.words) and i not in self.taken

    def capital(self, i: int) -> bool:
        return i < len(self.words) and self.words[i].capital


def runs_of(words: Words, taken: frozenset[int]) -> list[Run]:
    """The runs of a report over words not `taken`."""
    capitals = Capitals(words, taken, heard_in(words))
    out: list[Run] = []
    for i, word in enumerate(words):
        if (out and i < out[-1].end) or i in taken or not named(word, words, capitals.heard):
            continue
        end = i + 1
        while (step := goes_on(capitals, i, end)) > end:
            end = step
        out.append(Run(i, end))
    return out


def named(word: Word, words: Words, heard: frozenset[str]) -> bool:
    """Whether a capitalised word may belong to a name; `heard` are words seen capitalised inside sentences."""
    if not word.capital or (word.token.ent_type_ in TIMES and word.norm in calendar_words(words.language)):
        return False
    if word.token.pos_ == PROPER or word.token.ent_type_ or word.norm in given_names(words.language):
        return word.token.pos_ not in POINTING or bool(word.token.ent_type_)
    if word.norm in heard:
        return word.token.pos_ not in POINTING
    return not word.first and word.token.pos_ not in NOT_IN_NAMES and not {"“", '"'} & set(word.before)


def heard_in(words: Words) -> frozenset[str]:
    """Words that stand capitalised, as proper nouns, inside sentences of the body."""
    behind = {" "} | words.language.mentions.marks["behind"]
    return frozenset(
        w.norm
        for w in words
        if w.capital and w.zone == "body" and w.token.pos_ == PROPER and w.before in behind  # inside a sentence
    )


def goes_on(capitals: Capitals, start: int, at: int) -> int:
    """Where the run that reached `at` goes on to; `at` where it ends."""
    if not capitals.free(at):
        return at
    return next((to for rule in RULES if (to := rule(capitals, start, at)) is not None), at)


def over_owner(capitals: Capitals, start: int, at: int) -> int | None:
    """ "the Pilots' Union": past a possessive the name of a body alone goes on."""
    return body_of_many(capitals.words, at) if capitals.words[at - 1].possessive else None


def over_hyphen(capitals: Capitals, start: int, at: int) -> int | None:
    """ "Roe-Smith", "al-Roe", "Yun Seok-jin"; not "Roe-Doe summit", "Roe-led"."""
    word, last = capitals.words[at], capitals.words[at - 1]
    if word.before not in HYPHENS:
        return None
    half = at - start > 1 and given_half(capitals.words, at)
    joins = word.capital or last.norm in particles(capitals.words.language) or half
    return at + 1 if joins and not two_names(capitals, start, at) else at


def over_nickname(capitals: Capitals, start: int, at: int) -> int | None:
    """ "Denise 'Dee' Roe"."""
    words = capitals.words
    if words[at].before not in (' "', " “", " '", " ‘") or not words[at].capital or not capitals.free(at + 1):
        return None
    closes = words[at + 1].before in ('" ', "” ", "' ", "’ ") and capitals.capital(at + 1)
    given = words[at - 1].norm in given_names(words.language)
    return at + 2 if closes and given and not joined(words, at + 1, "and") else at


def over_legal_form(capitals: Capitals, start: int, at: int) -> int | None:
    """ "Roe & Doe", "Acme, Inc"."""
    word = capitals.words[at]
    if word.before == " & " or (word.before == ", " and word.norm in legal_forms(capitals.words.language)):
        return at + word.capital
    return None


def over_bracket(capitals: Capitals, start: int, at: int) -> int | None:
    """ "(Jane) Roe": a first name that the report put in. Whatever else parts two words but a blank ends a name."""
    words = capitals.words
    if words[at].before == " ":
        return None
    opened = words[at - 1].before.endswith("(") or any("[" in w.before for w in words[max(0, at - 3) : at])
    return at + (words[at].before in (") ", "] ") and opened and words[at].capital)


def over_name(capitals: Capitals, start: int, at: int) -> int | None:
    """The next word of a name, or "Jr" behind it."""
    words, word = capitals.words, capitals.words[at]
    behind = word.capital and word.norm in words.language.persons.particles["after"]
    return at + 1 if behind or named(word, words, capitals.heard) else None


def over_particles(capitals: Capitals, start: int, at: int) -> int | None:
    """ "Jane van der Roe"."""
    words, ahead = capitals.words, at
    small = particles(words.language)
    while ahead < min(len(words), at + 3) and words[ahead].norm in small and words[ahead].before in (" ", "-"):
        ahead += 1
    joins = ahead > at and capitals.capital(ahead) and words[ahead].before in (" ", "-")
    return ahead + 1 if joins and capitals.free(ahead) else None


def over_preposition(capitals: Capitals, start: int, at: int) -> int | None:
    """ "the Agency for Lands": what a body is of goes with its name; not "told the Tarn Agency on Sunday"."""
    words = capitals.words
    if not joined(words, at, "of_bodies") or words[at - 1].norm not in organisation_words(words.language):
        return None
    ahead = at + 1 + (at + 1 < len(words) and is_article(words, at + 1))
    if not capitals.free(ahead) or words[ahead].before != " " or words[ahead].norm in calendar_words(words.language):
        return None
    return ahead + 1 if named(words[ahead], words, capitals.heard) else None


def over_and(capitals: Capitals, start: int, at: int) -> int | None:
    """ "the Ministry of Lands and Forests", "the Food and Drug Administration"."""
    words = capitals.words
    joins = joined(words, at, "and") and at + 1 not in capitals.taken and and_joins(words, start, at)
    return at + 2 if joins else None


# In this order: the first that says anything is right.
RULES: tuple[Callable[[Capitals, int, int], int | None], ...] = (
    over_owner,
    over_hyphen,
    over_nickname,
    over_legal_form,
    over_bracket,
    over_name,
    over_particles,
    over_preposition,
    over_and,
)


def and_joins(words: Words, start: int, at: int) -> bool:
    """Whether "and" stands inside one name of a body."""
    language = words.language
    left, end = words[start + is_article(words, start) : at], at + 1
    while end < min(len(words), at + 5) and words[end].capital and words[end].before == " ":
        end += 1
    right = words[at + 1 : end]
    if not left or not right or any(loud(word, words) for word in (left[-1], right[0])):
        return False
    bodies = language.titles.organisation_words["bodies"]
    if left[0].norm in organisation_words(language) and any(joined(words, w.i, "of_bodies") for w in left):
        return not any(w.norm in bodies for w in right)
    return len(left) < 4 and right[-1].norm in bodies and len(right) > 1


def loud(word: Word, words: Words) -> bool:
    """Whether a word stands for itself: an acronym, a given name, a person, a place, a people."""
    return word.text.isupper() or word.norm in given_names(words.language) or word.token.ent_type_ in LOUD


def given_half(words: Words, at: int) -> bool:
    """Whether a lower-case word after a hyphen is the other half of a given name: "Yun Seok-jin", not "Roe-led"."""
    word, last = words[at], words[at - 1]
    if not word.norm.isalpha() or not 1 < len(word.norm) < 7 or word.norm in words.language.persons.particles["tails"]:
        return False
    return word.token.pos_ == PROPER or PERSON in (word.token.ent_type_, last.token.ent_type_)


def two_names(capitals: Capitals, start: int, at: int) -> bool:
    """Whether the hyphen before `at` parts two actors ("Roe-Doe summit") rather than joining a double name."""
    words, left = capitals.words, capitals.words[at - 1]
    given = left.norm in given_names(words.language) and capitals.capital(at + 1)
    if given or left.norm in particles(words.language):
        return False
    # Lower-case nouns only: in a headline every noun is capitalised and a double name may stand before one.
    nouns = words.language.metonyms.acting["compound_nouns"]
    return at - 1 == start and at + 1 < len(words) and words[at + 1].before == " " and words[at + 1].norm in nouns


def word_at(words: Words, i: int) -> Word | None:
    """The word at a position; None before the first and after the last."""
    return words[i] if 0 <= i < len(words) else None


def before(words: Words, i: int) -> Word | None:
    """The word before a position where a single blank parts the two."""
    return words[i - 1] if 0 < i < len(words) and words[i].before == " " else None


def article_before(words: Words, i: int, kind: str = "definite") -> bool:
    """Whether an article ("definite", "indefinite", "any") and a blank stand before a word."""
    prior = before(words, i)
    return prior is not None and prior.norm in words.language.mentions.articles[kind]


def is_article(words: Words, i: int, kind: str = "definite") -> bool:
    """Whether a word is an article of a kind."""
    return words[i].norm in words.language.mentions.articles[kind]


def with_article(words: Words, i: int) -> int:
    """Where a mention begins that begins at a word: at the definite article before it, if there is one."""
    return i - article_before(words, i)


def joined(words: Words, i: int, *joins: str) -> bool:
    """Whether a word is one of a kind of small words ("and", "of", "to" ...)."""
    return 0 <= i < len(words) and any(words[i].norm in words.language.mentions.joins[kind] for kind in joins)


def before_noun(words: Words, i: int) -> bool:
    """Whether a word only tells of the noun after it: "the ministry building"."""
    after = word_at(words, i + 1)
    return after is not None and after.before in (" ", "-") and after.token.pos_ in NOUNS


def phrase_at(words: Words, i: int, length: int) -> str:
    """Some words from a position on, as phrases are written in the data."""
    return " ".join(word.norm for word in words[i : i + length])
