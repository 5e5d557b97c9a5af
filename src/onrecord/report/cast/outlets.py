"""Which words name an outlet: known outlets and agencies, names with a noun of the trade, outlets left unnamed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Token

from onrecord.lang import load, words
from onrecord.report.cast.cast import Cast
from onrecord.report.cast.outlets_learned import learned_outlets
from onrecord.report.page import Page
from onrecord.spans import Span

SEVERAL = re.compile(r"/|,|;|&| and ")
LONGEST = 6  # words of an outlet's name


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet as a report names it. `named` is False for "Western outlets" and the like."""

    name: str
    span: Span
    named: bool = True


@cache
def _known() -> frozenset[str]:
    agencies = {form for forms in load("agencies")["agencies"] for form in forms}
    every = agencies | set(load("outlets")["outlets"])
    return frozenset(every | {name.removeprefix("The ") for name in every if name.removeprefix("The ").count(" ")})


@cache
def _last_words() -> frozenset[str]:
    return words("outlets", "nouns")


def outlet_in(page: Page, cast: Cast, span: Span) -> Outlet | None:
    """The outlet that the words of `span` name; the first where they name several; None where they name none."""
    tokens = [t for t in page.tokens(span) if not t.is_space]
    if not tokens:
        return None
    introduced = _introduced(page.doc, tokens)
    if introduced:
        return introduced
    found = _found(page, cast, span, tokens)
    if found and found.name in learned_outlets(page.text):
        return found
    if found and any(_is_person(cast, actor) for _, actor in cast.in_span(found.span)):
        return None
    return found


def _is_person(cast: Cast, actor_id: str) -> bool:
    actor = cast.get(actor_id)
    return actor.kind == "person" and actor.name is not None


def _found(page: Page, cast: Cast, span: Span, tokens: list[Token]) -> Outlet | None:
    return (
        _short_form(page, tokens)
        or _known_name(page.doc, tokens, _own_names(page))
        or _cast_name(page, cast, span)
        or _opening_name(page.doc, tokens)
        or _of_trade(page, cast, tokens)
        or _of_state(page.doc, tokens)
        or _generic(page.doc, tokens)
    )


def _outlet(doc: Doc, first: Token, last: Token) -> Outlet:
    run = doc[first.i : last.i + 1]
    name = " ".join(run.text.split())
    return Outlet(f"T{name[1:]}" if first.text == "the" else name, Span(run.start_char, run.end_char))


def _own_names(page: Page) -> frozenset[str]:
    """The outlet and the agencies a report names as its own, and those it shows to be outlets."""
    article = page.article
    return learned_outlets(page.text).union(n for n in (article.outlet, *agencies_of(article.agency)) if n)


def agencies_of(credit: str | None) -> list[str]:
    """The names of an agency credit: "Foo/agencies" is two."""
    return [n.strip() for n in SEVERAL.split(credit) if n.strip()] if credit else []


def _known_name(doc: Doc, tokens: list[Token], more: frozenset[str]) -> Outlet | None:
    """The first known outlet among tokens."""
    for start, first in enumerate(tokens):
        article = first.lower_ == "the"
        if not (article or first.text in _openings() or any(n.startswith(first.text) for n in more)):
            continue
        for last in reversed(tokens[start : start + LONGEST]):
            name = " ".join(doc[first.i : last.i + 1].text.split())
            known = _is_known(name, more) or (article and _is_known(f"The{name[3:]}", more))
            if known and not _goes_on(doc, first, last):
                return _outlet(doc, first, last)
    return None


def _is_known(name: str, more: frozenset[str]) -> bool:
    return name in _known() or name in more


@cache
def _openings() -> frozenset[str]:
    """All that a first token of a known outlet can be: whatever its name begins with, up to a space."""
    firsts = {name.split()[0] for name in _known()}
    return frozenset(first[:end] for first in firsts for end in range(1, len(first) + 1))


def _short_form(page: Page, tokens: list[Token]) -> Outlet | None:
    """ "the Gazette" for the one Gazette that the report names in full: "the Foo Gazette"."""
    if len(tokens) < 2 or tokens[0].lower_ != "the" or not _capital(tokens[1]) or tokens[1].lower_ not in _last_words():
        return None
    if len(tokens) > 2 and (_capital(tokens[2]) or tokens[2].tag_ == "POS"):
        return None
    full = {m[0].removeprefix("The ") for m in _ending(tokens[1].text).finditer(page.text)} - {tokens[1].text}
    found = _outlet(page.doc, tokens[0], tokens[1])
    return Outlet(full.pop(), found.span) if len(full) == 1 else None


@cache
def _ending(word: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:[A-Z][\w’'.-]{{1,20}} ){{1,3}}{re.escape(word)}\b")


def _goes_on(doc: Doc, first: Token, last: Token) -> bool:
    """Whether a name of one word (and an article) is the beginning or end of a longer name: "The National Guard"."""
    if last.i - first.i > 1 or (last.i > first.i and first.lower_ != "the"):
        return False
    near = [doc[i] for i in (first.i - 1, last.i + 1) if 0 <= i < len(doc)]
    return any(t.pos_ == "PROPN" and _capital(t) for t in near)


def _cast_name(page: Page, cast: Cast, span: Span) -> Outlet | None:
    for mention, actor_id in cast.in_span(span):
        if span.contains(mention) and page.text[mention.end : mention.end + 2] not in ("'s", "’s"):
            actor = cast.get(actor_id)
            if actor.kind == "media" and actor.name:
                return Outlet(actor.name, mention)
    return None


def _noun_at(tokens: list[Token], i: int) -> bool:
    """Whether a token is a noun of the trade: not the "agency" of "the ratings agency"."""
    before = f"{tokens[i - 1].lower_} {tokens[i].lower_}" if i else ""
    return tokens[i].lower_ in words("hops", "outlets", "nouns") and before not in _company_nouns()


@cache
def _company_nouns() -> frozenset[str]:
    return words("titles", "organisation_words", "company_nouns")


def _in_name(tokens: list[Token], i: int) -> bool:
    """Whether a noun of the trade is itself part of a name: "Foo Daily", "National Foo Agency", "Weekly Foo"."""
    before = i > 0 and _capital(tokens[i - 1])
    after = i + 1 < len(tokens) and _capital(tokens[i + 1])
    return _capital(tokens[i]) and (before or after)


def _introduced(doc: Doc, tokens: list[Token]) -> Outlet | None:
    """ "the weekly Foo", "“Foo” television channel": the name right after the noun, in quotation marks or before it."""
    for i in range(len(tokens)):
        if not _noun_at(tokens, i) or _in_name(tokens, i):
            continue
        if i + 1 < len(tokens) and (name := _name_from(doc, tokens[i + 1 :])):
            return name
        if name := _before_noun(doc, tokens[:i]):
            return name
    return None


def _before_noun(doc: Doc, tokens: list[Token]) -> Outlet | None:
    """ "“Foo” video channel", "Foo radio": a name in quotation marks, or in capitals, before a noun of the trade."""
    for k in range(len(tokens) - 1, -1, -1):
        if tokens[k].is_quote or tokens[k].text in "”’'":
            return _quoted_before(doc, tokens[: k + 1])
        if not (tokens[k].pos_ in ("NOUN", "ADJ", "PROPN") or tokens[k].is_punct):
            break
    return _capitals_before(doc, tokens)


def _capital(token: Token) -> bool:
    return token.text[:1].isupper() or token.is_digit


def _name_from(doc: Doc, tokens: list[Token]) -> Outlet | None:
    """A name at the beginning of the tokens: capitals, and lower-case words of a foreign name between or after them."""
    tokens = tokens[1:] if tokens[0].is_quote else tokens
    if not tokens or not _capital(tokens[0]):
        return None
    last, after_particle = 0, False
    for i, token in enumerate(tokens[1:LONGEST], start=1):
        foreign = token.is_alpha and (
            token.pos_ in ("X", "PROPN") or token.lower_ in words("venues", "particles", "names")
        )
        if (_capital(token) and token.is_alpha) or token.pos_ in ("X", "PROPN") or (after_particle and token.is_alpha):
            last = i
        elif not foreign:
            break
        after_particle = token.lower_ in words("venues", "particles", "names") and token.lower_ not in ("of", "the")
    return _outlet(doc, tokens[0], tokens[last])


def _quoted_before(doc: Doc, tokens: list[Token]) -> Outlet | None:
    """The words in the quotation marks that end a run of tokens."""
    for k in range(len(tokens) - 2, max(-1, len(tokens) - 2 - LONGEST), -1):
        if tokens[k].is_quote or tokens[k].text in "“‘'":
            return _outlet(doc, tokens[k + 1], tokens[-2]) if k + 1 < len(tokens) - 1 else None
    return None


def _capitals_before(doc: Doc, tokens: list[Token]) -> Outlet | None:
    """The run of names right before a noun: "Foo radio", "Foo Bar TV"; demonyms and articles are not names."""
    run: list[Token] = []
    for token in reversed(tokens):
        if not _named(token) or token.pos_ == "DET" or token.ent_type_ == "NORP":
            break
        run.append(token)
    named = any(not _of_place(t) and t.lower_ not in words("hops", "outlets", "nouns") for t in run)
    return _outlet(doc, run[-1], run[0]) if named and len(run) <= LONGEST else None


def _of_place(token: Token) -> bool:
    """Whether a capital is a place's or tells of one: "the Tarn broadcaster", "Ruritanian radio"."""
    return token.ent_type_ == "GPE" or (token.pos_ == "ADJ" and token.lower_.endswith(_demonyms()))


@cache
def _demonyms() -> tuple[str, ...]:
    """What adjectives of places end in."""
    return tuple(load("metonyms")["learned"]["suffixes"])


def _named(token: Token) -> bool:
    """A word of a name, with a number behind a hyphen perhaps: "Foo", "Foo-1"."""
    return _capital(token) and token.text.replace("-", "").isalnum()


def _opening_name(doc: Doc, tokens: list[Token]) -> Outlet | None:
    """A name whose first word is of the trade: "Radio Foo", "Channel 6"."""
    for i, token in enumerate(tokens[:-1]):
        if not (_capital(token) and token.lower_ in words("hops", "outlets", "first") and _named(tokens[i + 1])):
            continue
        if i and _capital(tokens[i - 1]) and tokens[i - 1].pos_ == "PROPN":
            continue
        last = i + 1
        while last + 1 < len(tokens) and last - i < LONGEST and _named(tokens[last + 1]):
            last += 1
        return _outlet(doc, token, tokens[last])
    return None


def _of_trade(page: Page, cast: Cast, tokens: list[Token]) -> Outlet | None:
    """A name of the trade, unless the cast holds it as an organisation: "Foo Rights Watch"."""
    found = _trade_name(page.doc, tokens)
    actor = cast.at(found.span) if found else None
    return None if actor and cast.get(actor).kind == "organisation" else found


def _trade_name(doc: Doc, tokens: list[Token]) -> Outlet | None:
    """A name whose last word is of the trade: "the Foo Gazette", "the Foo Telegraph Agency"."""
    for i, token in enumerate(tokens):
        of_trade = token.lower_ in _last_words() | words("hops", "outlets", "last")
        if not (_capital(token) and of_trade and i and _capital(tokens[i - 1])):
            continue
        end = i
        while end + 1 < len(tokens) and _capital(tokens[end + 1]) and _further(tokens[end + 1]):
            end += 1
        start = i
        while start and i - start < LONGEST and _capital(tokens[start - 1]) and tokens[start - 1].is_alpha:
            start -= 1
        start += tokens[start].pos_ == "DET"
        if start < i:
            return _outlet(doc, tokens[start], tokens[end])
    return None


def _further(token: Token) -> bool:
    return token.lower_ in words("hops", "outlets", "further")


def _of_state(doc: Doc, tokens: list[Token]) -> Outlet | None:
    """An outlet named by whose it is: "Ruritanian state TV", "state television"."""
    for i, token in enumerate(tokens[1:], start=1):
        if token.lower_ in words("hops", "outlets", "of_state") and tokens[i - 1].lower_ == "state":
            first = i - 1
            while first and _of_place(tokens[first - 1]) and _capital(tokens[first - 1]):
                first -= 1
            return _outlet(doc, tokens[first], token)
    return None


def _generic(doc: Doc, tokens: list[Token]) -> Outlet | None:
    for i, token in enumerate(tokens):
        before = tokens[i - 1].lower_ if i else ""
        news = before == "news" and token.lower_ in words("hops", "outlets", "generic_of_news")
        if before in words("hops", "outlets", "never_before_generic") or (i and tokens[i - 1].pos_ == "ADP"):
            continue
        if news or token.lower_ in words("hops", "outlets", "generic"):
            first = i
            while first and tokens[first - 1].pos_ in ("ADJ", "NOUN", "PROPN"):
                first -= 1
            found = _outlet(doc, tokens[first], token)
            return Outlet(found.name, found.span, named=False)
    return None


def known_outlet_at(doc: Doc, tokens: list[Token]) -> Outlet | None:
    """The known outlet that a run of tokens begins with."""
    for last in reversed(tokens[:LONGEST]):
        if " ".join(doc[tokens[0].i : last.i + 1].text.split()) in _known():
            return _outlet(doc, tokens[0], last)
    return None
