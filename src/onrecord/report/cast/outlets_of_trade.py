"""Names of outlets beside or with a noun of the trade: "the weekly Foo", "Radio Foo", "the Foo Gazette", "state TV"."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from onrecord.knowledge.grammar import (
    ADJECTIVE,
    ADPOSITION,
    DETERMINER_WORD,
    IN_NOUN_PHRASES,
    OF_NAMES,
    PEOPLE,
    PROPER,
    STATE,
)
from onrecord.knowledge.language import Language
from onrecord.options.reports import LONGEST_OUTLET
from onrecord.report.page import Page
from onrecord.spans import Span


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet as a report names it. `named` is False for "Western outlets" and the like."""

    name: str
    span: Span
    named: bool = True


@dataclass(frozen=True)
class Tokens:
    """The words in which an outlet is looked for, without white space, and the page they stand on."""

    page: Page
    all: tuple[Token, ...]

    def __len__(self) -> int:
        return len(self.all)

    def __getitem__(self, i: int) -> Token:
        return self.all[i]

    @property
    def language(self) -> Language:
        return self.page.language

    def text(self, first: Token, last: Token) -> str:
        """The words from one token to another in one line."""
        return " ".join(self.page.doc[first.i : last.i + 1].text.split())

    def outlet(self, first: Token, last: Token, *, named: bool = True) -> Outlet:
        """The outlet that the words from one token to another name."""
        name, span = self.text(first, last), Span(first.idx, last.idx + len(last))
        opens = first.text in self.language.mentions.articles["definite"]
        return Outlet(name[0].upper() + name[1:] if opens else name, span, named)

    def before(self, i: int) -> Token | None:
        return self.all[i - 1] if i else None

    def after(self, i: int) -> Token | None:
        return self.all[i + 1] if i + 1 < len(self.all) else None

    def is_the(self, token: Token) -> bool:
        return token.lower_ in self.language.mentions.articles["definite"]


def capital(token: Token | None) -> bool:
    """Whether a word of a name: in capitals, or a number."""
    return token is not None and (token.text[:1].isupper() or token.is_digit)


def name_like(token: Token) -> bool:
    """A word of a name, with a number behind a hyphen perhaps: "Foo", "Foo-1"."""
    return capital(token) and token.text.replace("-", "").isalnum()


def introduced(tokens: Tokens) -> Outlet | None:
    """ "the weekly Foo", "Foo radio": the name right after the noun or before it."""
    nouns = (i for i in range(len(tokens)) if noun_of_trade(tokens, i))
    found = (name_from(tokens, i + 1) or capitals_before(tokens, i) for i in nouns)
    return next(filter(None, found), None)


def noun_of_trade(tokens: Tokens, i: int) -> bool:
    """Whether a token is a noun of the trade: not the "agency" of "the ratings agency", nor part of a name, as in "Foo
    Daily", "Weekly Foo"."""
    language, prior = tokens.language, tokens.before(i)
    if tokens[i].lower_ not in language.hops.outlets["nouns"]:
        return False
    if capital(tokens[i]) and (capital(prior) or capital(tokens.after(i))):
        return False
    companies = language.titles.organisation_words["company_nouns"]
    return prior is None or f"{prior.lower_} {tokens[i].lower_}" not in companies


def name_from(tokens: Tokens, at: int) -> Outlet | None:
    """A name that begins at a token: capitals, and lower-case words of a foreign name between or after them."""
    at += at < len(tokens) and tokens[at].is_quote
    if at >= len(tokens) or not capital(tokens[at]):
        return None
    small = tokens.language.venues.particles["names"]
    last, foreign = tokens[at], False  # whether a particle of a foreign name stands right before
    for token in tokens.all[at + 1 : at + LONGEST_OUTLET]:
        if token.pos_ in OF_NAMES or (token.is_alpha and (capital(token) or foreign)):
            last = token
        elif not (token.is_alpha and token.lower_ in small):
            break
        foreign = token.lower_ in small - tokens.language.mentions.joins["of_the"]
    return tokens.outlet(tokens[at], last)


def capitals_before(tokens: Tokens, at: int) -> Outlet | None:
    """The run of names right before a noun: "Foo radio", "Foo Bar TV"; demonyms and articles are not names."""
    start = at
    while start and of_name(tokens[start - 1]):
        start -= 1
    run = tokens.all[start:at]
    nouns = tokens.language.hops.outlets["nouns"]
    told = any(not of_place(tokens, token) and token.lower_ not in nouns for token in run)
    return tokens.outlet(run[0], run[-1]) if told and len(run) <= LONGEST_OUTLET else None


def of_name(token: Token) -> bool:
    """Whether a word may be part of a name that is no demonym."""
    return name_like(token) and token.pos_ != DETERMINER_WORD and token.ent_type_ != PEOPLE


def of_place(tokens: Tokens, token: Token) -> bool:
    """Whether a capital is a place's or tells of one: "the Tarn broadcaster", "Ruritanian radio"."""
    demonyms = tokens.language.mentions.endings.ordered["demonyms"]
    return token.ent_type_ == STATE or (token.pos_ == ADJECTIVE and token.lower_.endswith(demonyms))


def opening_name(tokens: Tokens) -> Outlet | None:
    """A name whose first word is of the trade: "Radio Foo", "Channel 6"."""
    for i, token in enumerate(tokens.all[:-1]):
        prior, end = tokens.before(i), i + 1
        inside = prior is not None and capital(prior) and prior.pos_ == PROPER
        if inside or not capital(token) or token.lower_ not in tokens.language.hops.outlets["first"]:
            continue
        while end < len(tokens) and end - i <= LONGEST_OUTLET and name_like(tokens[end]):
            end += 1
        if end > i + 1:
            return tokens.outlet(token, tokens[end - 1])
    return None


def trade_name(tokens: Tokens) -> Outlet | None:
    """A name whose last word is of the trade: "the Foo Gazette", "the Foo Telegraph Agency"."""
    language = tokens.language
    lasts = language.outlets.nouns.union(language.hops.outlets["last"])
    for i, token in enumerate(tokens.all):
        if not capital(token) or token.lower_ not in lasts or not capital(tokens.before(i)):
            continue
        start = start_of_capitals(tokens, i)
        end = i + 1
        while end < len(tokens) and capital(tokens[end]) and tokens[end].lower_ in language.hops.outlets["further"]:
            end += 1
        if start < i:
            return tokens.outlet(tokens[start], tokens[end - 1])
    return None


def start_of_capitals(tokens: Tokens, at: int) -> int:
    """Where the capitalised words before a token begin, an article left out."""
    start = at
    while start and at - start < LONGEST_OUTLET and capital(tokens[start - 1]) and tokens[start - 1].is_alpha:
        start -= 1
    return start + (tokens[start].pos_ == DETERMINER_WORD)


def of_state(tokens: Tokens) -> Outlet | None:
    """An outlet named by whose it is: "Ruritanian state TV", "state television"."""
    lists = tokens.language.hops.outlets
    for i, token in enumerate(tokens.all[1:]):
        if token.lower_ in lists["of_state"] and tokens[i].lower_ in lists["state"]:
            demonym = i > 0 and of_place(tokens, tokens[i - 1]) and capital(tokens[i - 1])
            return tokens.outlet(tokens[i - demonym], token)
    return None


def generic(tokens: Tokens) -> Outlet | None:
    """Outlets without a name: "Western outlets", "local media"."""
    last = next((i for i in range(len(tokens)) if is_generic(tokens, i)), None)
    if last is None:
        return None
    first = last
    while first and tokens[first - 1].pos_ in IN_NOUN_PHRASES:
        first -= 1
    return tokens.outlet(tokens[first], tokens[last], named=False)


def is_generic(tokens: Tokens, i: int) -> bool:
    """Whether a word means outlets in general: not "social media", not "in media"."""
    lists, word, prior = tokens.language.hops.outlets, tokens[i].lower_, tokens.before(i)
    if prior is None:
        return word in lists["generic"]
    if prior.lower_ in lists["never_before_generic"] or prior.pos_ == ADPOSITION:
        return False
    return word in lists["generic"] or (prior.lower_ in lists["news"] and word in lists["generic_of_news"])
