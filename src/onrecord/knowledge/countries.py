"""Which words name a country, its people or a place in it, by the gazetteers.

A country is ISO 3166-1 alpha-3. Bodies of several states have the code IGO there, bodies of none NGO, as in PLOVER.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from onrecord.knowledge.language import Language

if TYPE_CHECKING:
    from spacy.tokens import Token

LONGEST = 6  # words a name of the gazetteer can have


@cache
def countries(language: Language) -> dict[tuple[str, ...], str]:
    """Words that name a country, its people or its seat -> ISO code (or IGO, NGO)."""
    found: dict[tuple[str, ...], str] = {}
    for code, row in language.countries.items():
        for kind in ("names", "adjectives", "people", "capitals", "places"):
            for name in row.get(kind, ()):
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
    run = [t for t in tokens if not t.is_punct and not t.is_space]
    last = None
    at = 0
    while at < len(run):
        size, code = _longest(run, at, language)
        if run[at].lower_ in language.events.around["against"]:
            size, code = 2, None
        last = code or last
        at += size or 1
    return last


def _longest(run: list[Token], at: int, language: Language) -> tuple[int, str | None]:
    for size in range(min(LONGEST, len(run) - at), 0, -1):
        piece = run[at : at + size]
        key = tuple(k for t in piece for k in _key(t.text))
        code = countries(language).get(key)
        if code and written_as_name(" ".join(key), piece[0].text, language):
            return size, code
    return 0, None


def written_as_name(key: str, first: str, language: Language) -> bool:
    """Whether the capitals of a name fit: "US" and "WHO" are names, "Us" and "Who" begin sentences."""
    around = language.events.around
    if key in around["pronouns"]:
        return first[1:] != first[1:].lower() and first[:1].isupper()
    return first[:1].isupper() or key in around["lower"]


def states_in(token: Token, language: Language) -> frozenset[str]:
    """The codes of all that the sentence of a word names of states and their people."""
    run = [t for t in token.sent if not t.is_punct and not t.is_space]
    found: set[str] = set()
    at = 0
    while at < len(run):
        size, code = _longest(run, at, language) if run[at].text[:1].isupper() else (1, None)
        found |= {code} if code else set()
        at += size or 1
    return frozenset(found)


@cache
def seats(language: Language) -> dict[str, str | None]:
    """The name of a seat of government, whose word is its holder's -> the country it is of."""
    rows = language.metonyms.seats.values()
    return {name: row.get("country") for row in rows for name in row.get("names", ())}


def country_of_place(place: str, language: Language) -> str | None:
    """The country (or IGO, NGO) a place lies in: a country, a capital, a well-known town or a seat."""
    name = " ".join(_key(place))
    return seats(language)[name] if name in seats(language) else country_named(place, language)
