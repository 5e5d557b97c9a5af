"""A word of a report as names are built from it, and what lists of the language say of single words.

The tokens of the parser glue ("U.S.–Russia") and split ("D-N.Y.") what names need otherwise, so names are found over
words of our own; each word keeps the parser's token for its part of speech, its place in the tree and its entity label.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from onrecord.knowledge.folding import fold
from onrecord.lang import load
from onrecord.lang import words as listed
from onrecord.models import Zone
from onrecord.spans import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

    from onrecord.knowledge.places import Entry

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


class Words(tuple[Word, ...]):
    """The words of one report, with the phrases of places that only this report knows (`learned`)."""

    learned: Mapping[tuple[str, ...], tuple[Entry, ...]] = {}


def normal(text: str) -> str:
    """`fold` without periods: the key two spellings of one name share."""
    return fold(text).replace(".", "")


def phrase(text: str) -> tuple[str, ...]:
    """A name of the data files as the norms of its words."""
    return tuple(normal(m.group()) for m in WORD.finditer(text))


def slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-") or "x"


@cache
def given_names() -> dict[str, str]:
    """Given name -> "m" or "f"; "" for names that both bear."""
    data = load("persons")["given_names"]
    men, women = set(data["masculine"]), set(data["feminine"])
    return {**dict.fromkeys(men, "m"), **dict.fromkeys(women, "f"), **dict.fromkeys(data["either"], "")}


@cache
def abbreviated() -> frozenset[str]:
    """Words whose period belongs to them: "Sen.", "Mr.", "Lt."."""
    data = load("titles")
    found = [*data["heads"]["abbreviations"], *data["heads"]["ranks"]]
    found += [w for group in data["honorifics"].values() for w in group]
    return (
        frozenset(w for entry in found for w in entry.split()) | listed("persons", "particles", "after") | {"st", "mt"}
    )


@cache
def calendar_words() -> frozenset[str]:
    """Days and months; the tagger's dates alone are no proof ("President Doe spoke on Monday")."""
    data = load("calendar")
    return frozenset(w for key in ("weekdays", "weekday_short", "months", "month_short") for w in data[key])


@cache
def organisation_words() -> frozenset[str]:
    data = load("titles")["organisation_words"]
    return frozenset(w for group in ("bodies", "organisations") for w in data[group])


@cache
def legal_forms() -> frozenset[str]:
    """What ends the name of a company and is left out as often: "Inc", "Ltd"."""
    return listed("titles", "organisation_words", "legal")


@cache
def particles() -> frozenset[str]:
    return listed("persons", "particles", "inside")


def body_of_many(words: Sequence[Word], at: int) -> int:
    """Where the name of a body goes on after its members' possessive ("the Pilots' Union"); `at` where none does."""
    last = words[at - 1]
    many = last.norm in listed("persons", "particles", "owners") or (
        words[at].before in ("' ", "’ ") and last.norm not in _plural_states()
    )
    if not (many and last.capital) or last.norm in organisation_words() or last.token.ent_type_ == "PERSON":
        return at
    end = at
    while end < len(words) and end - at < 5 and words[end].capital and (end == at or words[end].before == " "):
        end += 1
    ends = [k + 1 for k in range(at, end) if words[k].norm in organisation_words()]
    return ends[-1] if ends else at


@cache
def _plural_states() -> frozenset[str]:
    """Last words of the names of states, some of which end like plurals."""
    return frozenset(phrase(name)[-1] for row in load("countries").values() for name in row.get("names", ()))
