"""Offices and names without them: what a role says, and what is left of a name once its titles are taken off."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, cast

from onrecord.knowledge.language import DEFAULT, Language
from onrecord.knowledge.names_compared import plain
from onrecord.options.stories import LONGEST_COUNTRY, LONGEST_TITLE

Modifier = Literal["former", "elect", "deputy", "acting", "candidate"]  # lists of `offices.modifiers`


@dataclass(frozen=True, slots=True)
class Office:
    """An office read from a role: which, of which country (ISO alpha-3), and what qualifies it ("former")."""

    name: str
    country: str | None
    modifiers: frozenset[Modifier]


@cache
def phrases(language: Language) -> Mapping[str, str]:
    """Phrase as compared -> the one office it names."""
    return {plain(phrase): office for phrase, office in language.offices.exclusive.kinds.items()}


@cache
def modifiers(language: Language) -> Mapping[str, Modifier]:
    """Word as compared -> how it qualifies an office: "former", "deputy"."""
    return {plain(word): cast(Modifier, kind) for word, kind in language.offices.modifiers.kinds.items()}


@cache
def titles(language: Language) -> frozenset[str]:
    """All that may stand before a name and is no part of it, as compared."""
    told = language.offices
    honorifics = frozenset(map(plain, told.honorifics["words"])) | told.grammar["article"]
    return honorifics.union(phrases(language), modifiers(language), nationals(language))


@cache
def nationals(language: Language = DEFAULT) -> Mapping[str, str]:
    """Words that qualify a noun by country, as compared -> ISO alpha-3; names of states count as such."""
    found: dict[str, str] = {}
    for code, row in sorted(language.countries.items()):
        for word in (*row.get("names", ()), *row.get("adjectives", ()), row["name"]):
            found.setdefault(plain(word), code)
    return found


@lru_cache(maxsize=20_000)
def country_in(phrase: str, language: Language = DEFAULT) -> str | None:
    """The one country a phrase names or qualifies by; None where it names none or several."""
    found = {nationals(language).get(run) for _, run in runs(plain(phrase).split(), LONGEST_COUNTRY)} - {None}
    return found.pop() if len(found) == 1 else None


def runs(words: Sequence[str], longest: int) -> Iterator[tuple[int, str]]:
    """Where runs of words begin, and the runs; at each word the longest first."""
    for start in range(len(words)):
        for size in range(min(longest, len(words) - start), 0, -1):
            yield start, " ".join(words[start : start + size])


@lru_cache(maxsize=20_000)
def office_of(role: str, language: Language = DEFAULT) -> Office | None:
    """The office a role names; None where it names none that is held by one person at a time."""
    words = plain(role.replace("-", " ")).split()
    found = [(start, run) for start, run in runs(words, len(words)) if run in phrases(language)]
    if not found:
        return None
    start, run = max(found, key=lambda f: (len(f[1].split()), -f[0]))
    end = start + len(run.split())
    beside = (modifiers(language).get(word) for word in (*words[:start], *words[end : end + 1]))
    return Office(phrases(language)[run], country_in(role, language), frozenset(kind for kind in beside if kind))


@lru_cache(maxsize=50_000)
def bare_name(name: str, language: Language = DEFAULT) -> str:
    """A name without the titles, offices and countries before it: "Foreign Minister Mira Solane" -> "Mira Solane"."""
    words = name.replace("(", "").replace(")", "").split()
    start = 0
    while size := title_size(words[start:-1], language):
        start += size
    if start and plain(words[start - 1]) in nationals(language):
        start -= 1  # a country before a name that no title follows is part of the name
    return " ".join(words[start:])


def title_size(words: Sequence[str], language: Language) -> int:
    """How many words the longest title has that some words begin with; 0 where they begin with none."""
    sizes = range(min(LONGEST_TITLE, len(words)), 0, -1)
    return next((size for size in sizes if is_title(words[:size], language)), 0)


def is_title(words: Sequence[str], language: Language) -> bool:
    """Whether words are a title, an office or a country."""
    return plain(" ".join(words).replace("-", " ")) in titles(language)


def is_name(phrase: str, language: Language = DEFAULT) -> bool:
    """Whether a phrase is written as a name: capitals at both ends, and no title or office at its end."""
    words = phrase.split()
    return bool(words) and words[0][0].isupper() and words[-1][0].isupper() and not is_title(words[-1:], language)


@lru_cache(maxsize=50_000)
def core_of(name: str, language: Language = DEFAULT) -> str:
    """The name of a body without its country: "the U.S. Harbour Department" -> "harbour department"."""
    words = plain(name).split()
    sizes = range(min(LONGEST_COUNTRY, len(words) - 1), 0, -1)
    cut = next((size for size in sizes if " ".join(words[:size]) in nationals(language)), 0)
    return " ".join(words[cut:])
