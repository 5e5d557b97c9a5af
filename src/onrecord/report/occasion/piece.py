"""A piece of a clause in which a venue is looked for, and how far the description of one runs on in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from onrecord.knowledge.grammar import (
    ADPOSITION,
    ADVERB,
    BEFORE_NAMES,
    COORDINATOR,
    INFINITIVE,
    LINKING_WORDS,
    MODIFYING_WORDS,
    POSSESSIVE_PRONOUN,
    VERBS,
)
from onrecord.knowledge.language import Language
from onrecord.knowledge.lists import Listed, Lists
from onrecord.options.reports import OCCASION
from onrecord.report.page import Page
from onrecord.spans import Span

AFTER_AND = frozenset({"ADJ", "DET", "NOUN", "PROPN"})
MARKS = "-–’'&"


@dataclass(frozen=True)
class Piece:
    """The tokens that lie wholly in a span, without those of white space.

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

    def is_of_date(self, token: Token) -> bool:
        """Whether a token belongs to a date: "on Sunday", "late Monday", "Tuesday's"."""
        if token.text in self.words["possessives"]:
            return token.i > 0 and self.is_dated(token.nbor(-1))
        if token.i + 1 == len(token.doc):
            return False
        after, joins = token.nbor(1), token.pos_ == ADPOSITION
        if not (joins or token.lower_ in self.language.calendar.words["parts_of_period"]):
            return False
        return self.is_dated(after) or (joins and self.is_of_date(after))

    def is_timed(self, token: Token) -> bool:
        """Whether a token is part of a time or belongs to one."""
        return self.is_dated(token) or self.is_of_date(token)

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
        joins = token.lower_ in self.words["joins"] or token.is_quote
        return joins or self.is_relayed(at) or self.is_timed(token)

    def end_of(self, noun: int, *, joined: bool = True) -> int:
        """The last token of the description that begins with a noun; `joined`: only what a preposition joins to it."""
        last = noun
        for at in range(noun + 1, min(len(self.tokens), noun + 1 + OCCASION.description)):
            untied = joined and at == noun + 1 and not self.is_tied(at)
            if self.is_stopped(at) or untied or not (self.goes_on(at) or self.is_dated(self.tokens[at])):
                break
            if self.may_end(at) or (at > noun + 1 and self.closes_quote(at)):
                last = at
        return self.without_rest(noun, last)

    def is_stopped(self, at: int) -> bool:
        """Whether the source or cue of the statement begins or goes on at a token."""
        return any(stop.start <= self.tokens[at].idx < stop.end for stop in self.stops)

    def may_end(self, at: int) -> bool:
        """Whether a description can end with a token."""
        token = self.tokens[at]
        return not (self.is_dated(token) or token.pos_ in BEFORE_NAMES or token.tag_ == INFINITIVE or token.is_punct)

    def closes_quote(self, at: int) -> bool:
        """Whether a token may close the quotation marks of a title."""
        return self.tokens[at].is_quote or self.tokens[at].text in "”’"

    def without_rest(self, noun: int, last: int) -> int:
        """The last token of a description without adverbs, participles and commas that nothing follows."""
        while last > noun and (self.tokens[last].pos_ == ADVERB or self.tokens[last].lower_ in self.words["relays"]):
            last -= 1
        while last > noun and self.tokens[last].text in ",;":
            last -= 1
        return last

    def worded(self, run: Sequence[Token], *, dated: bool = False) -> str:
        """The words of a venue on one line, without its article and (but for `dated`) its date."""
        kept = [token for token in run if dated or not self.is_timed(token)]
        if sum(token.is_quote for token in kept) == 1:  # the other mark stands outside
            kept = [token for token in kept if not token.is_quote]
        leading = self.words["articles"] | self.words["possessives"]
        while kept and kept[0].lower_ in leading:
            kept = kept[1:]
        parts = [token.text + (" " if _is_apart(kept, i) else "") for i, token in enumerate(kept)]
        return " ".join("".join(parts).split())

    def after(self, tokens: Sequence[Token], joins: Listed) -> Span | None:
        """The words after the first of `joins` up to the next preposition of place or publication."""
        for i, token in enumerate(tokens):
            if token.lower_ in joins:
                return run_span(self.until_join(tokens[i + 1 :]))
            if token.lower_ in self.words["relays"]:
                return None
        return None

    def until_join(self, tokens: Sequence[Token]) -> Sequence[Token]:
        """The tokens up to the next preposition, comma or "aired"."""
        ends = (self.words["joins"] | self.words["relays"] | {","}) - self.words["of"]
        size = next((i for i, token in enumerate(tokens) if token.lower_ in ends), len(tokens))
        return tokens[:size]


def _is_apart(kept: Sequence[Token], i: int) -> bool:
    """Whether a space follows a token, or a date was left out behind it."""
    return bool(kept[i].whitespace_) or (i + 1 < len(kept) and kept[i + 1].i != kept[i].i + 1)


def run_span(run: Sequence[Token]) -> Span | None:
    """Where a run of tokens stands; None where there is none."""
    return Span(run[0].idx, run[-1].idx + len(run[-1])) if run else None


def piece_of(page: Page, span: Span, dates: Sequence[Span] = (), stops: Sequence[Span] = ()) -> Piece:
    """The piece of a span."""
    tokens = (t for t in page.tokens(span) if span.start <= t.idx and t.idx + len(t) <= span.end)
    return Piece(page, tuple(t for t in tokens if not t.is_space), dates, stops)
