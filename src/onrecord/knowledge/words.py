"""A word of a report as names are built from it, and what lists of the language say of single words.

The tokens of the parser glue ("U.S.–Russia") and split ("D-N.Y.") what names need otherwise, so names are found over
words of our own; each word keeps the parser's token for its part of speech, its place in the tree and its entity label.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from onrecord.knowledge.folding import fold
from onrecord.knowledge.grammar import PERSON
from onrecord.knowledge.language import Language
from onrecord.models import Zone
from onrecord.spans import Span

if TYPE_CHECKING:
    from spacy.tokens import Token


WORD = re.compile(r"(?:[^\W\d_]\.){2,8}|[^\W_](?:\w|['’](?=\w))*\+?")
TIMES = ("DATE", "TIME", "PERCENT", "MONEY", "QUANTITY")


@dataclass(frozen=True, slots=True)
class Word:
    """One word: `span` without a possessive ending, `norm` folded and without periods, `before` the characters
    between it and the word before in the same sentence ("\\n" at its start)."""

    i: int
    span: Span
    text: str
    norm: str
    before: str
    possessive: bool
    token: Token
    sentence: int
    zone: Zone

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()

    @property
    def first(self) -> bool:
        return self.before == "\n"

    @property
    def owned(self) -> bool:
        """Whether an apostrophe, with or without its letter, stands between the word before and this one."""
        return self.before[:1] in ("'", "’") and self.before.endswith(" ")


class Words(tuple[Word, ...]):
    """The words of one report and their language."""

    language: Language

    def __new__(cls, words: Iterable[Word], language: Language) -> Words:
        made = super().__new__(cls, words)
        made.language = language
        return made


def normal(text: str) -> str:
    """`fold` without periods: the key two spellings of one name share."""
    return fold(text).replace(".", "")


def phrase(text: str) -> tuple[str, ...]:
    """A name of the data files as the norms of its words."""
    return tuple(normal(m.group()) for m in WORD.finditer(text))


def slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-") or "x"


@cache
def given_names(language: Language) -> dict[str, str]:
    """Given name -> "m" or "f"; "" for names that both bear."""
    data = language.persons.given_names
    men, women, either = data["masculine"], data["feminine"], data["either"]
    return {**dict.fromkeys(men, "m"), **dict.fromkeys(women, "f"), **dict.fromkeys(either, "")}


@cache
def abbreviated(language: Language) -> frozenset[str]:
    """Words whose period belongs to them: "Sen.", "Mr.", "Lt."."""
    data, particles = language.titles, language.persons.particles
    found = data.heads["abbreviations"] | data.heads["ranks"] | data.honorifics.every
    return frozenset(w for entry in found for w in entry.split()) | particles["after"] | particles["saints"]


@cache
def calendar_words(language: Language) -> frozenset[str]:
    """Days and months; the tagger's dates alone are no proof ("President Doe spoke on Monday")."""
    data = language.calendar
    return frozenset((*data.weekdays, *data.weekday_short, *data.months, *data.month_short))


@cache
def organisation_words(language: Language) -> frozenset[str]:
    data = language.titles.organisation_words
    return data["bodies"] | data["organisations"]


def legal_forms(language: Language) -> frozenset[str]:
    """What ends the name of a company and is left out as often: "Inc", "Ltd"."""
    return language.titles.organisation_words["legal"]


def particles(language: Language) -> frozenset[str]:
    return language.persons.particles["inside"]


def capitals(words: Words, at: int, most: int, *, glued: bool = True) -> int:
    """Where the words in capitals from `at` on end, `most` of them; the first stands behind a space where `glued`."""
    end = at
    while end < len(words) and end - at < most and words[end].capital and (words[end].before == " " or end == at):
        end += 1
    return at if glued and end > at and words[at].before != " " else end


def body_of_many(words: Words, at: int) -> int:
    """Where the name of a body goes on after its members' possessive ("the Pilots' Union"); `at` where none does."""
    last, language = words[at - 1], words.language
    many = last.norm in language.persons.particles["owners"] or (
        words[at].before in ("' ", "’ ") and last.norm not in _plural_states(language)
    )
    if not (many and last.capital) or last.norm in organisation_words(language) or last.token.ent_type_ == PERSON:
        return at
    end = capitals(words, at, 5, glued=False)
    ends = [k + 1 for k in range(at, end) if words[k].norm in organisation_words(language)]
    return ends[-1] if ends else at


@cache
def _plural_states(language: Language) -> frozenset[str]:
    """Last words of the names of states, some of which end like plurals."""
    return frozenset(phrase(name)[-1] for row in language.countries.values() for name in row.get("names", ()))
