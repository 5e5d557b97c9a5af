"""Which words name an outlet: known outlets and agencies, names with a noun of the trade, outlets left unnamed."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from spacy.tokens import Token

from onrecord.knowledge.grammar import POSSESSIVE, PROPER
from onrecord.knowledge.language import DEFAULT, Language
from onrecord.options.reports import LONGEST_OUTLET
from onrecord.report.cast.cast import Cast
from onrecord.report.cast.outlet_words import Outlet, Tokens, capital
from onrecord.report.cast.outlets_learned import learned_outlets
from onrecord.report.cast.outlets_of_trade import generic, introduced, of_state, opening_name, trade_name
from onrecord.report.page import Page
from onrecord.spans import Span

SEVERAL = re.compile(r"/|,|;|&")


def outlet_in(page: Page, cast: Cast, span: Span) -> Outlet | None:
    """The outlet that the words of `span` name; the first where they name several; None where they name none."""
    tokens = Tokens(page, tuple(token for token in page.tokens(span) if not token.is_space))
    if not tokens:
        return None
    if (found := introduced(tokens)) is not None:
        return found
    found = next((found for rule in RULES if (found := rule(tokens, cast, span)) is not None), None)
    if found is None or found.name in learned_outlets(page.text, page.language):
        return found
    return None if any(is_person(cast, actor) for _, actor in cast.in_span(found.span)) else found


def is_person(cast: Cast, actor_id: str) -> bool:
    """Whether an actor is a person with a name."""
    actor = cast.get(actor_id)
    return actor.kind == "person" and actor.name is not None


def short_form(tokens: Tokens, cast: Cast, span: Span) -> Outlet | None:
    """ "the Gazette" for the one Gazette that the report names in full: "the Foo Gazette"."""
    if len(tokens) < 2 or not tokens.is_the(tokens[0]) or not capital(tokens[1]):
        return None
    after = tokens.after(1)
    if capital(after) or (after is not None and after.tag_ == POSSESSIVE):
        return None
    if tokens[1].lower_ not in tokens.language.outlets.nouns:
        return None
    names = {found[0] for found in ending_in(tokens[1].text).finditer(tokens.page.text)}
    full = {bare(name, tokens.language) for name in names} - {tokens[1].text}
    return Outlet(full.pop(), tokens.outlet(tokens[0], tokens[1]).span) if len(full) == 1 else None


@cache
def ending_in(word: str) -> re.Pattern[str]:
    """Names of up to four words that end in a word."""
    return re.compile(rf"\b(?:[A-Z][\w’'.-]{{1,20}} ){{1,3}}{re.escape(word)}\b")


def bare(name: str, language: Language) -> str:
    """A name without the article it begins with."""
    first, _, rest = name.partition(" ")
    return rest if rest and first in language.mentions.articles["capital"] else name


def known_name(tokens: Tokens, cast: Cast, span: Span) -> Outlet | None:
    """The first known outlet among the words: of the list, or the report's own."""
    own, language = own_names(tokens.page), tokens.language
    for start, first in enumerate(tokens.all):
        article = tokens.is_the(first)
        if not (article or first.text in openings(language) or any(name.startswith(first.text) for name in own)):
            continue
        for last in reversed(tokens.all[start : start + LONGEST_OUTLET]):
            known = known_outlets(language) | own
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


def name_of_trade(tokens: Tokens, cast: Cast, span: Span) -> Outlet | None:
    """A name of the trade, unless the cast holds it as an organisation: "Foo Rights Watch"."""
    found = trade_name(tokens)
    actor = cast.at(found.span) if found else None
    return None if actor and cast.get(actor).kind == "organisation" else found


# In this order: the first that finds an outlet is right.
RULES: tuple[Callable[[Tokens, Cast, Span], Outlet | None], ...] = (
    short_form,
    known_name,
    name_of_cast,
    lambda tokens, cast, span: opening_name(tokens),
    name_of_trade,
    lambda tokens, cast, span: of_state(tokens),
    lambda tokens, cast, span: generic(tokens),
)


def known_outlet_at(page: Page, run: Sequence[Token]) -> Outlet | None:
    """The known outlet that a run of tokens begins with."""
    tokens = Tokens(page, tuple(run))
    for last in reversed(run[:LONGEST_OUTLET]):
        if tokens.text(run[0], last) in known_outlets(page.language):
            return tokens.outlet(run[0], last)
    return None
