"""Which words name a country, its people or a place in it, by the gazetteers.

A country is ISO 3166-1 alpha-3. Bodies of several states have the code IGO there, bodies of none NGO, as in PLOVER.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from onrecord.knowledge.added import SPELLINGS
from onrecord.knowledge.language import Language

if TYPE_CHECKING:
    from spacy.tokens import Token


@cache
def countries(language: Language) -> dict[tuple[str, ...], str]:
    """Words that name a country, its people or its seat -> ISO code (or IGO, NGO)."""
    found: dict[tuple[str, ...], str] = {}
    for code, row in language.countries.items():
        for name in (name for kind in SPELLINGS for name in row.get(kind, ())):
            found.setdefault(_key(name), code)
    for part in (language.events.bodies, language.events.elsewhere, language.events.groups):
        for code, names in part.ordered.items():
            for name in names:
                found[_key(name)] = code
    return found


@cache
def _towns(language: Language) -> frozenset[tuple[str, ...]]:
    rows = language.countries.values()
    named = {_key(n) for r in rows for n in (*r.get("names", ()), *r.get("adjectives", ()))}
    cities = {_key(n) for n in language.events.elsewhere.every}
    cities |= {_key(n) for r in rows for n in (*r.get("capitals", ()), *r.get("places", ()))}
    return frozenset(cities - named)


def is_town(text: str, language: Language) -> bool:
    """Whether a name is that of a capital, which alone before a meeting is its place ("the Foo City summit")."""
    return _key(text) in _towns(language)


def country_named(text: str, language: Language) -> str | None:
    """The country (or IGO, NGO) that a whole phrase names ("Foo", "western Foo", "the Foo region"); None where none."""
    key, known, around = _key(text), countries(language), language.events.around
    while key and key not in known and key[0] in around["before"]:
        key = key[1:]
    while key and key not in known and key[-1] in around["after"]:
        key = key[:-1]
    return known.get(key)


def _key(text: str) -> tuple[str, ...]:
    return tuple(text.lower().replace(".", "").split())


def country_in(tokens: Iterable[Token], language: Language) -> str | None:
    """The country (or IGO, NGO) that a run of words names; the last one named is the head's. None where none is."""
    return next(reversed([*named_in(tokens, language)]), None)


def states_in(token: Token, language: Language) -> frozenset[str]:
    """The codes of all that the sentence of a word names of states and their people."""
    return frozenset(named_in(token.sent, language))


def named_in(tokens: Iterable[Token], language: Language) -> Iterator[str]:
    """The codes that words name, in order, each by its longest name; "pro-Foovian" names nobody."""
    run = [t for t in tokens if not t.is_punct and not t.is_space]
    at = 0
    while at < len(run):
        against = run[at].lower_ in language.events.around["against"]
        size, code = (2, None) if against else longest(run, at, language)
        if code:
            yield code
        at += size


def longest(run: Sequence[Token], at: int, language: Language) -> tuple[int, str | None]:
    """How many words from one on are a name, and the code that it has; (1, None) where none is."""
    known = countries(language)
    for size in range(min(longest_name(language), len(run) - at), 0, -1):
        key = tuple(k for t in run[at : at + size] for k in _key(t.text))
        code = known.get(key)
        if code and written_as_name(" ".join(key), run[at].text, language):
            return size, code
    return 1, None


@cache
def longest_name(language: Language) -> int:
    """Words of the longest name."""
    return max(map(len, countries(language)))


def written_as_name(key: str, first: str, language: Language) -> bool:
    """Whether the capitals of a name fit: "US" and "WHO" are names, "Us" and "Who" begin sentences."""
    around = language.events.around
    if key in around["pronouns"]:
        return first[1:] != first[1:].lower() and first[:1].isupper()
    return first[:1].isupper() or key in around["lower"]


@cache
def seats(language: Language) -> dict[str, str | None]:
    """The name of a seat of government, whose word is its holder's -> the country it is of."""
    rows = language.metonyms.seats.values()
    return {name: row.get("country") for row in rows for name in row.get("names", ())}


def country_of_place(place: str, language: Language) -> str | None:
    """The country (or IGO, NGO) a place lies in: a country, a capital, a well-known town or a seat."""
    name = " ".join(_key(place))
    return seats(language)[name] if name in seats(language) else country_named(place, language)
