"""Where something was said and to whom: an interview, a press conference, a letter, aboard a plane, on a platform."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from onrecord.knowledge.grammar import COMPOUND, GERUND, MODIFIER, NOUNS, PLURAL_NOUN, POSSESSIVE_PRONOUN, PROPER, VERB
from onrecord.knowledge.venues import last_words
from onrecord.options.reports import OCCASION
from onrecord.report.cast import known_outlet_at
from onrecord.report.occasion.piece import Piece, piece_of, run_span
from onrecord.report.page import Page
from onrecord.spans import Span

NAMING = frozenset({"NOUN", "PROPN", "X", "ADJ"})
INSIDE = frozenset({"ADJ", "NOUN", "PROPN", "DET", "NUM", "PART", "X", "ADV"})  # a noun phrase
MARKS = "-–’'"


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
    token, kinds = piece.tokens[i], piece.language.venues.kinds.kinds
    if not may_name(piece, i) or is_only_part(piece, i):
        return None
    forms = forms_of(piece, i)
    kind = next((kinds[form] for form in forms if form in kinds), None)
    several = token.tag_ == PLURAL_NOUN and not any(form in kinds for form in forms if form.endswith(token.lower_))
    unsaid = several and kind not in piece.language.venues.written["kinds"]
    return None if unsaid or is_wish(piece, i, kind) else kind


def may_name(piece: Piece, i: int) -> bool:
    """Whether a token can be the noun of an occasion."""
    token = piece.tokens[i]
    noun = token.pos_ in NAMING and token.text[:1].islower()
    return noun and not last_words(piece.language).isdisjoint((token.lower_, token.lemma_.lower()))


def forms_of(piece: Piece, i: int) -> tuple[str, ...]:
    """A token and its lemma, first with the word before it."""
    forms = (piece.tokens[i].lower_, piece.tokens[i].lemma_.lower())
    return (*(f"{piece.tokens[i - 1].lower_} {form}" for form in forms), *forms) if i else forms


def is_call(piece: Piece, kind: str | None) -> bool:
    """Whether a kind of occasion is one of calls."""
    return kind in piece.language.venues.happenings["calls"]


def is_wish(piece: Piece, i: int, kind: str | None) -> bool:
    """ "In a call for reform"."""
    return is_call(piece, kind) and i + 1 < len(piece.tokens) and piece.tokens[i + 1].lower_ in piece.words["wanting"]


def is_only_part(piece: Piece, i: int) -> bool:
    """Whether the noun of an occasion goes on: "phone" of "phone call", "summit" of "summit declaration"."""
    if i + 1 == len(piece.tokens):
        return False
    token, after = piece.tokens[i], piece.tokens[i + 1]
    longer = f"{token.lower_} {after.lower_}" in piece.language.venues.kinds.kinds
    return longer or (after.pos_ in NOUNS and token.dep_ == COMPOUND)


def opening(piece: Piece, i: int, kind: str) -> int | None:
    """Where the noun phrase of an occasion begins, when "in", "at" ... or "gave", "issued" ... stands before it."""
    for k in range(i - 1, max(-1, i - 1 - OCCASION.opening), -1):
        token = piece.tokens[k]
        if token.lower_ in joins_of(piece, kind):
            return k + 1
        if token.pos_ == VERB and token.lemma_ in piece.words["verbs"]:
            held = token.lemma_ not in piece.words["speaking"]
            return None if held and kind in piece.language.venues.happenings["kinds"] else k + 1
        if not stands_inside(piece, token):
            return None
    return None


def joins_of(piece: Piece, kind: str) -> frozenset[str]:
    """The prepositions that may stand before a kind of occasion."""
    words = piece.words
    return words["prepositions"] | words["prepositions_of_calls"] if is_call(piece, kind) else words["prepositions"]


def stands_inside(piece: Piece, token: Token) -> bool:
    """Whether a token can stand between the preposition and the noun of an occasion."""
    if token.lower_ in piece.words["never_before"]:
        return False
    named = token.pos_ in INSIDE or token.is_quote or token.tag_ == POSSESSIVE_PRONOUN or token.text in MARKS
    return named or token.dep_ == MODIFIER or token.lower_ in piece.words["relays"]


def described(piece: Piece, head: int, noun: int, kind: str) -> Venue:
    """An occasion with what follows its noun: with whom, where, published by whom."""
    last = piece.end_of(noun)
    body = piece.tokens[head : last + 1]
    definite = body[0].lower_ in piece.words["definite"] and noun == last
    tail = [token for token in piece.tokens[noun + 1 : last + 1] if not piece.is_timed(token)]
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
        if token.lower_ in piece.words["on_platforms"]:
            for size in (2, 1):
                name = piece.tokens[i + 1 : i + 1 + size]
                known = " ".join(t.lower_ for t in name) in piece.words["platforms"]
                if len(name) == size and known and name[0].text[:1].isupper():
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
    """ "Speaking to the Foo channel", "speaking in Bar", "speaking aboard": the words after the verb of speaking."""
    verbs = piece.words["speaking"]
    at = next((i for i, t in enumerate(piece.tokens[:-2]) if t.tag_ == GERUND and t.lemma_ in verbs), None)
    if at is None or not is_addressing(piece, at + 1):
        return None
    run = piece.tokens[at + 1 : piece.end_of(at) + 1]
    return spoken_at(piece, run) if len(run) > 1 else None


def spoken_at(piece: Piece, run: Sequence[Token]) -> Venue | None:
    """The venue that the words after a verb of speaking name; a place's name alone is no word for one."""
    span = Span(run[0].idx, run[-1].idx + len(run[-1]))
    partner = piece.after(run, piece.words["with"])
    if partner is not None:
        return Venue("speaking", piece.worded(run), span, partner)
    if all(t.pos_ == PROPER or t.text in ",-" for t in run[1:]):
        return Venue("", "", span)
    text = piece.worded(run[1:] if run[0].lower_ in piece.words["at_place"] else run)
    return Venue("", text, span) if text else None


def is_addressing(piece: Piece, at: int) -> bool:
    """Whether a token joins whom one speaks to or where: "in Foo", "at the gate", not "in a whisper"."""
    join, after = piece.tokens[at], piece.tokens[at + 1]
    if join.lower_ not in piece.words["speaking_joins"]:
        return False
    return join.lower_ in piece.words["with"] or after.pos_ == PROPER or after.lower_ in piece.words["the"]


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
