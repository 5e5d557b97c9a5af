"""Where something was said and to whom: an interview, a press conference, a letter, aboard a plane, on a platform."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from spacy.tokens import Token

from onrecord.knowledge.grammar import (
    ADVERB,
    BEFORE_NAMES,
    COMPOUND,
    COORDINATOR,
    GERUND,
    INFINITIVE,
    LINKING_WORDS,
    MODIFIER,
    MODIFYING_WORDS,
    NOUNS,
    PLURAL_NOUN,
    POSSESSIVE_PRONOUN,
    PROPER,
    VERB,
    VERBS,
)
from onrecord.knowledge.language import Language
from onrecord.knowledge.lists import Listed, Lists
from onrecord.knowledge.venues import last_words
from onrecord.options.reports import OCCASION
from onrecord.report.cast import known_outlet_at
from onrecord.report.page import Page
from onrecord.spans import Span

AFTER_AND = frozenset({"ADJ", "DET", "NOUN", "PROPN"})
NAMING = frozenset({"NOUN", "PROPN", "X", "ADJ"})
INSIDE = frozenset({"ADJ", "NOUN", "PROPN", "DET", "NUM", "PART", "X", "ADV"})  # a noun phrase
MARKS = "-–’'&"
Kind = Literal["speaking", "broadcast", "post"]  # of venues without a noun


@dataclass(frozen=True, slots=True)
class Venue:
    """An occasion of speech or writing as one clause names it.

    `kind` is a key of `venues.toml` ("" for a bare place or platform), `words` the report's words without article and
    date, `partner` whom with ("with Foo"), `relay` who published it ("aired by Foo"). `held`: "the meeting" refers to
    one told before, at which nothing need have been said.
    """

    kind: str
    words: str
    span: Span
    partner: Span | None = None
    relay: Span | None = None
    held: bool = False


@dataclass(frozen=True)
class Piece:
    """A piece of a clause in which a venue is looked for: its tokens without those of white space.

    `dates` are left out of the words of a venue; it ends before any of `stops` (source and cue of the statement)."""

    page: Page
    tokens: tuple[Token, ...]
    dates: Sequence[Span] = ()
    stops: Sequence[Span] = ()

    @property
    def language(self) -> Language:
        return self.page.language

    @property
    def words(self) -> Lists:
        return self.page.language.venues.words

    def is_dated(self, token: Token) -> bool:
        """Whether a token is part of a time."""
        return any(date.start <= token.idx < date.end for date in self.dates)

    def is_relayed(self, at: int) -> bool:
        """Whether a participle like "aired" stands at a token, behind a comma or an adverb at most ("first posted")."""
        for token in self.tokens[at : at + 3]:
            if token.lower_ in self.words["relays"]:
                return True
            if token.text != "," and token.pos_ not in MODIFYING_WORDS:
                return False
        return False

    def goes_on(self, at: int) -> bool:
        """Whether a token can stand in the description of a venue."""
        token = self.tokens[at]
        if self.is_dated(token):
            return True
        if token.lower_ in self.words["bounds"] - self.words["passing"]:
            return False
        if token.text == ",":
            return self.is_relayed(at)
        if token.pos_ == COORDINATOR:
            return at + 1 < len(self.tokens) and self.tokens[at + 1].pos_ in AFTER_AND
        if (token.pos_ in VERBS or token.pos_ in LINKING_WORDS) and not self.is_relayed(at):
            return token.lower_ in self.words["joins"] or token.tag_ == POSSESSIVE_PRONOUN
        return not token.is_punct or token.is_quote or token.text in MARKS

    def is_tied(self, at: int) -> bool:
        """Whether a token may follow the noun of a venue: a preposition, a time, "aired by"."""
        token = self.tokens[at]
        return token.lower_ in self.words["joins"] or token.is_quote or self.is_relayed(at) or self.is_dated(token)

    def may_end(self, token: Token) -> bool:
        """Whether a description can end with a token."""
        return not (self.is_dated(token) or token.pos_ in BEFORE_NAMES or token.tag_ == INFINITIVE or token.is_punct)

    def end_of(self, noun: int, *, joined: bool = True) -> int:
        """The last token of the description that begins with a noun, before the source or cue of the statement;
        `joined`: only what a preposition, a time or "aired by" joins to it."""
        last = noun
        for at in range(noun + 1, min(len(self.tokens), noun + 1 + OCCASION.description)):
            token, first = self.tokens[at], at == noun + 1
            stopped = any(stop.start <= token.idx < stop.end for stop in self.stops)
            if stopped or (joined and first and not self.is_tied(at)) or not self.goes_on(at):
                break
            if self.may_end(token) or (not first and (token.is_quote or token.text in "”’")):
                last = at
        return self.without_rest(noun, last)

    def without_rest(self, noun: int, last: int) -> int:
        """The last token of a description without adverbs, participles and commas that nothing follows."""
        while last > noun and (self.tokens[last].pos_ == ADVERB or self.tokens[last].lower_ in self.words["relays"]):
            last -= 1
        while last > noun and self.tokens[last].text in ",;":
            last -= 1
        return last

    def worded(self, run: Sequence[Token], *, dated: bool = False) -> str:
        """The words of a venue on one line, without its article and (but for `dated`) its date."""
        kept = [token for token in run if dated or not self.is_dated(token)]
        if sum(token.is_quote for token in kept) == 1:  # the other mark stands outside
            kept = [token for token in kept if not token.is_quote]
        leading = self.words["articles"] | self.words["possessives"]
        while kept and kept[0].lower_ in leading:
            kept = kept[1:]
        gaps = [" " if t.whitespace_ or t.i + 1 != after.i else "" for t, after in pairwise(kept)]
        return " ".join("".join(t.text + gap for t, gap in zip(kept, [*gaps, ""], strict=False)).split())

    def after(self, tokens: Sequence[Token], joins: Listed) -> Span | None:
        """The words after the first of `joins` up to the next preposition of place or publication."""
        relays = self.words["relays"]
        at = next((i for i, token in enumerate(tokens) if token.lower_ in joins or token.lower_ in relays), None)
        return run_span(self.until_join(tokens[at + 1 :])) if at is not None and tokens[at].lower_ in joins else None

    def until_join(self, tokens: Sequence[Token]) -> Sequence[Token]:
        """The tokens up to the next preposition, comma or "aired"."""
        ends = (self.words["joins"] | self.words["relays"] | {","}) - self.words["of"]
        size = next((i for i, token in enumerate(tokens) if token.lower_ in ends), len(tokens))
        return tokens[:size]


def run_span(run: Sequence[Token]) -> Span | None:
    """Where a run of tokens stands; None where there is none."""
    return Span(run[0].idx, run[-1].idx + len(run[-1])) if run else None


def piece_of(page: Page, span: Span, dates: Sequence[Span] = (), stops: Sequence[Span] = ()) -> Piece:
    """The tokens that lie wholly in a span."""
    tokens = (t for t in page.tokens(span) if span.start <= t.idx and t.idx + len(t) <= span.end)
    return Piece(page, tuple(t for t in tokens if not t.is_space), dates, stops)


def venue_in(page: Page, clause: Span, dates: Sequence[Span] = (), stops: Sequence[Span] = ()) -> Venue | None:
    """The occasion that a clause names; None where it names none.

    `dates` are left out of its words; it ends before any of `stops` (source and cue of the statement).
    """
    piece = piece_of(page, clause, dates, stops)
    return next((venue for find in FINDERS if (venue := find(piece))), None)


def by_noun(piece: Piece) -> Venue | None:
    """ "In an interview with Foo", "gave a speech": the first noun of an occasion that a preposition or verb opens."""
    for i in range(len(piece.tokens)):
        kind = kind_at(piece, i)
        head = opening(piece, i, kind) if kind else None
        if kind and head is not None:
            return described(piece, head, i, kind)
    return None


def kind_at(piece: Piece, i: int) -> str | None:
    """The kind of occasion whose noun ends at token `i`; a longer noun there or one token on has precedence."""
    token, venues = piece.tokens[i], piece.language.venues
    lower, lemma = token.lower_, token.lemma_.lower()
    names = token.pos_ in NAMING and token.text[:1].islower()
    if not names or last_words(piece.language).isdisjoint((lower, lemma)) or is_only_part(piece, i):
        return None
    forms: tuple[str, ...] = (lower, lemma)
    if i:
        forms = (*(f"{piece.tokens[i - 1].lower_} {form}" for form in forms), *forms)
    kind = next((venues.kinds.kinds[form] for form in forms if form in venues.kinds.kinds), None)
    several = token.tag_ == PLURAL_NOUN and not any(
        form in venues.kinds.kinds for form in forms if form.endswith(lower)
    )
    return None if several and kind not in venues.written["kinds"] else kind


def is_only_part(piece: Piece, i: int) -> bool:
    """Whether the noun of an occasion goes on: "phone" of "phone call", "summit" of "summit declaration"."""
    if i + 1 == len(piece.tokens):
        return False
    token, after = piece.tokens[i], piece.tokens[i + 1]
    longer = f"{token.lower_} {after.lower_}" in piece.language.venues.kinds.kinds
    return longer or (after.pos_ in NOUNS and token.dep_ == COMPOUND)


def opening(piece: Piece, i: int, kind: str) -> int | None:
    """Where the noun phrase of an occasion begins, when "in", "at" ... or "gave", "issued" ... stands before it."""
    words, happenings = piece.words, piece.language.venues.happenings
    joins = words["prepositions"] | (words["prepositions_of_calls"] if kind in happenings["calls"] else frozenset())
    for k in range(i - 1, max(-1, i - 1 - OCCASION.opening), -1):
        token = piece.tokens[k]
        if token.lower_ in joins:
            return k + 1
        if token.pos_ == VERB and token.lemma_ in words["verbs"]:
            held = token.lemma_ not in words["speaking"]
            return None if held and kind in happenings["kinds"] else k + 1
        if not stands_inside(piece, token):
            return None
    return None


def stands_inside(piece: Piece, token: Token) -> bool:
    """Whether a token can stand between the preposition and the noun of an occasion."""
    if token.lower_ in piece.words["never_before"]:
        return False
    named = token.pos_ in INSIDE or token.is_quote or token.tag_ == POSSESSIVE_PRONOUN or token.text in MARKS[:-1]
    return named or token.dep_ == MODIFIER or token.lower_ in piece.words["relays"]


def described(piece: Piece, head: int, noun: int, kind: str) -> Venue:
    """An occasion with what follows its noun: with whom, where, published by whom."""
    last = piece.end_of(noun)
    body = piece.tokens[head : last + 1]
    definite = body[0].lower_ in piece.words["definite"] and noun == last
    tail = [token for token in piece.tokens[noun + 1 : last + 1] if not piece.is_dated(token)]
    return Venue(
        kind=kind,
        words=piece.worded(body) or kind,
        span=Span(body[0].idx, body[-1].idx + len(body[-1])),
        partner=piece.after(tail, piece.words["with"]),
        relay=relay_in(piece, tail),
        held=definite and kind in piece.language.venues.happenings["kinds"],
    )


def relay_in(piece: Piece, tokens: Sequence[Token]) -> Span | None:
    """Who aired or published it: the words after "aired by", "posted online by" or "published in"."""
    relays, by = piece.words["relays"], piece.words["relayed_by"]
    at = next((i for i, token in enumerate(tokens) if token.lower_ in relays), len(tokens))
    join = next((k for k in range(at + 1, min(at + 4, len(tokens))) if tokens[k].lower_ in by), len(tokens))
    return run_span(piece.until_join(tokens[join + 1 :]))


def on_platform(piece: Piece) -> Venue | None:
    """ "Wrote on Foo": a platform after "on" or "to"."""
    for i, token in enumerate(piece.tokens[:-1]):
        if token.lower_ in piece.words["on_platforms"] and piece.tokens[i + 1].text[:1].isupper():
            for size in (2, 1):
                name = piece.tokens[i + 1 : i + 1 + size]
                if len(name) == size and " ".join(t.lower_ for t in name) in piece.words["platforms"]:
                    run = piece.page.doc[name[0].i : name[-1].i + 1]
                    return Venue("post", f"post on {run.text}", Span(token.idx, run.end_char))
    return None


def on_air(piece: Piece) -> Venue | None:
    """ "Said on Foo News", "on Foo's “Morning Hour”": a known outlet after "on"."""
    for i, token in enumerate(piece.tokens[:-1]):
        if token.lower_ in piece.words["on"]:
            start = i + 1 + piece.tokens[i + 1].is_quote
            outlet = known_outlet_at(piece.page, list(piece.tokens[start:])) if piece.tokens[start:] else None
            if outlet is not None:
                run = piece.tokens[i + 1 : max(piece.end_of(i, joined=False), start) + 1]
                words = piece.worded(run, dated=True)  # a programme may bear a day's name
                return Venue("broadcast", words, Span(run[0].idx, run[-1].idx + len(run[-1])), outlet.span)
    return None


def speaking(piece: Piece) -> Venue | None:
    """ "Speaking to the Foo channel", "in Bar", "at the gate": the words after the verb of speaking; a place's name
    alone is no word for one."""
    verbs = (i for i, t in enumerate(piece.tokens[:-2]) if t.tag_ == GERUND and t.lemma_ in piece.words["speaking"])
    at = next(verbs, None)
    run = piece.tokens[at + 1 : piece.end_of(at) + 1] if at is not None else ()
    if not is_addressing(piece, run):
        return None
    span, partner = Span(run[0].idx, run[-1].idx + len(run[-1])), piece.after(run, piece.words["with"])
    if partner is not None:
        return Venue("speaking", piece.worded(run), span, partner)
    if all(t.pos_ == PROPER or t.text in ",-" for t in run[1:]):
        return Venue("", "", span)
    text = piece.worded(run[1:] if run[0].lower_ in piece.words["at_place"] else run)
    return Venue("", text, span) if text else None


def is_addressing(piece: Piece, run: Sequence[Token]) -> bool:
    """Whether words join whom one speaks to or where: "in Foo", "at the gate", not "in a whisper"."""
    words = piece.words
    if len(run) < 2 or run[0].lower_ not in words["speaking_joins"]:
        return False
    return run[0].lower_ in words["with"] or run[1].pos_ == PROPER or run[1].lower_ in words["the"]


def aboard(piece: Piece) -> Venue | None:
    """ "Aboard the plane", "en route to Bar", "on the sidelines of the summit"."""
    known = piece.words.phrases("aboard")
    for i, token in enumerate(piece.tokens):
        for parts in known.get(token.lower_, ()):
            behind = i + len(parts)
            if behind < len(piece.tokens) and tuple(t.lower_ for t in piece.tokens[i:behind]) == parts:
                run = piece.tokens[i : piece.end_of(behind - 1, joined=False) + 1]
                return Venue("", piece.worded(run), Span(run[0].idx, run[-1].idx + len(run[-1])))
    return None


FINDERS: tuple[Callable[[Piece], Venue | None], ...] = (by_noun, on_platform, on_air, speaking, aboard)
