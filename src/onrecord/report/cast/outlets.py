"""Which words name an outlet: known outlets and agencies, names with a noun of the trade, outlets left unnamed, and
those that a report itself shows to be outlets."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from spacy.tokens import Token

from onrecord.knowledge.grammar import PROPER
from onrecord.knowledge.language import DEFAULT, Language
from onrecord.options.reports import LEARNED_FROM, LONGEST_OUTLET
from onrecord.report.cast.cast import Cast
from onrecord.report.cast.outlets_of_trade import (
    Outlet,
    Tokens,
    capital,
    generic,
    introduced,
    of_state,
    opening_name,
    trade_name,
)
from onrecord.report.page import Page
from onrecord.spans import Span

SEVERAL = re.compile(r"/|,|;|&")
NAME = r"(?P<name>[A-Z][A-Z0-9]{1,6}(?:-[A-Z0-9]{1,3})?)"


def outlet_in(page: Page, cast: Cast, span: Span) -> Outlet | None:
    """The outlet that the words of `span` name; the first where they name several; None where they name none."""
    tokens = Tokens(page, tuple(token for token in page.tokens(span) if not token.is_space))
    if not tokens:
        return None
    if (found := introduced(tokens)) is not None:
        return found
    found = known_name(tokens) or name_of_cast(tokens, cast, span) or opening_name(tokens)
    found = found or name_of_trade(tokens, cast) or of_state(tokens) or generic(tokens)
    if found is None or found.name in learned_outlets(page.text, page.language):
        return found
    called = (cast.get(actor) for _, actor in cast.in_span(found.span))
    return None if any(actor.kind == "person" and actor.name is not None for actor in called) else found


def bare(name: str, language: Language) -> str:
    """A name without the article it begins with."""
    first, _, rest = name.partition(" ")
    return rest if rest and first in language.mentions.articles["capital"] else name


def known_name(tokens: Tokens) -> Outlet | None:
    """The first known outlet among the words: of the list, or the report's own."""
    own, language = own_names(tokens.page), tokens.language
    known = known_outlets(language) | own
    for start, first in enumerate(tokens.all):
        opens = tokens.is_the(first) or first.text in openings(language)
        if not (opens or any(name.startswith(first.text) for name in own)):
            continue
        for last in reversed(tokens.all[start : start + LONGEST_OUTLET]):
            if called(tokens, first, last, known) and not goes_on(tokens, first, last):
                return tokens.outlet(first, last)
    return None


def called(tokens: Tokens, first: Token, last: Token, known: frozenset[str]) -> bool:
    """Whether some words are a known name, with its article in capitals or not."""
    name = tokens.text(first, last)
    return name in known or (tokens.is_the(first) and first.text.capitalize() + name[len(first) :] in known)


@cache
def known_outlets(language: Language) -> frozenset[str]:
    """All outlets and agencies of the lists, by name, those of several words also without their article."""
    every = {form for forms in language.agencies.agencies for form in forms} | language.outlets.outlets
    without = {bare(name, language) for name in every}
    return frozenset(every | {name for name in without if " " in name})


@cache
def openings(language: Language) -> frozenset[str]:
    """All that a first token of a known outlet can be: whatever its name begins with, up to a space."""
    firsts = {name.split()[0] for name in known_outlets(language)}
    return frozenset(first[:end] for first in firsts for end in range(1, len(first) + 1))


def own_names(page: Page) -> frozenset[str]:
    """The outlet and the agencies a report names as its own, and those it shows to be outlets."""
    told = (page.article.outlet, *agencies_of(page.article.agency, page.language))
    return learned_outlets(page.text, page.language).union(name for name in told if name)


def agencies_of(credit: str | None, language: Language = DEFAULT) -> list[str]:
    """The names of an agency credit: "Foo/agencies" is two."""
    parts = SEVERAL.split(credit or "")
    for word in language.mentions.joins["and"]:
        parts = [name for part in parts for name in part.split(f" {word} ")]
    return [name.strip() for name in parts if name.strip()]


def goes_on(tokens: Tokens, first: Token, last: Token) -> bool:
    """Whether a name of one word (and an article) is the beginning or end of a longer name: "The National Guard"."""
    if last.i - first.i > 1 or (last.i > first.i and not tokens.is_the(first)):
        return False
    doc = tokens.page.doc
    near = [doc[i] for i in (first.i - 1, last.i + 1) if 0 <= i < len(doc)]
    return any(token.pos_ == PROPER and capital(token) for token in near)


def name_of_cast(tokens: Tokens, cast: Cast, span: Span) -> Outlet | None:
    """An outlet of the cast that is no possessor."""
    text, owner = tokens.page.text, tuple(tokens.language.mentions.marks["own"])
    for mention, actor_id in cast.in_span(span):
        actor = cast.get(actor_id)
        if span.contains(mention) and not text.startswith(owner, mention.end) and actor.kind == "media" and actor.name:
            return Outlet(actor.name, mention)
    return None


def name_of_trade(tokens: Tokens, cast: Cast) -> Outlet | None:
    """A name of the trade, unless the cast holds it as an organisation: "Foo Rights Watch"."""
    found = trade_name(tokens)
    actor = cast.at(found.span) if found else None
    return None if actor and cast.get(actor).kind == "organisation" else found


def known_outlet_at(page: Page, run: Sequence[Token]) -> Outlet | None:
    """The known outlet that a run of tokens begins with."""
    tokens = Tokens(page, tuple(run))
    for last in reversed(run[:LONGEST_OUTLET]):
        if tokens.text(run[0], last) in known_outlets(page.language):
            return tokens.outlet(run[0], last)
    return None


@lru_cache(maxsize=256)
def learned_outlets(text: str, language: Language) -> frozenset[str]:
    """Names in capitals ("BXC", "KTV-2") that a text uses as it uses outlets ("BXC, citing officials", "an official
    told BXC"), none of a known organisation: other names need a noun of the trade or an entry in the list."""
    found = {m["name"] for pattern in patterns(language) for m in pattern.finditer(text[:LEARNED_FROM])}
    groups = (language.metonyms.organisations, language.metonyms.bodies)
    never = {form for group in groups for entry in group.values() for form in entry["names"]}
    return frozenset(name for name in found if name.lower() not in never | language.hops.learned["never"])


@cache
def patterns(language: Language) -> tuple[re.Pattern[str], ...]:
    """Frames of the data with a name where they have "NAME" and any word of a list where they name it."""
    hops = language.hops
    lists = {**hops.learned, **hops.outlets, "sources": hops.unnamed["nouns"] | hops.unnamed["told"]}

    def filled(frame: str) -> str:
        for name, words in lists.items():
            if f"<{name}>" in frame:
                longest_first = sorted(words, key=lambda word: (-len(word), word))
                frame = frame.replace(f"<{name}>", rf"(?:{'|'.join(map(re.escape, longest_first))})")
        return rf"\b{frame.replace('NAME', NAME)}\b"

    return tuple(re.compile(filled(frame)) for frame in hops.frames.values())
