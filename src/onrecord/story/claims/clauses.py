"""The clauses of a statement as they are held against others: what each is about, and whether it is denied."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from onrecord.alike import CONCEPT
from onrecord.knowledge.language import Language
from onrecord.knowledge.terms import stem
from onrecord.options.stories import NEGATION_REACH
from onrecord.spans import Span
from onrecord.story.claims.pieces import Piece
from onrecord.story.claims.reading import Reading
from onrecord.story.claims.stances import Stance, calls_untrue, denied_by_cue
from onrecord.story.claims.terms import particles, terms_of_words


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause: its terms (no actors, none too vague), those that have an antonym, and its polarity.

    `negated` are the terms that a negation turns; `denied` is "cue" where the statement denies it, "untrue" where it
    calls it so; `own` are the terms that are no name.
    """

    piece: Piece
    terms: frozenset[str]
    opposable: frozenset[str]
    negated: frozenset[str]
    denied: str
    own: frozenset[str]

    @property
    def span(self) -> Span:
        return self.piece.span


@dataclass(frozen=True, slots=True)
class Held:
    """One term of a clause: whether a negation turns it, and whether it is no name."""

    term: str
    negated: bool
    own: bool


def clauses_of(stance: Stance) -> tuple[Clause, ...]:
    """The clauses of a statement, in order."""
    telling = stance.telling
    names = names_in(telling.reading)
    cue = "cue" if denied_by_cue(telling) else ""
    return tuple(clause_of(piece, names, cue or untrue_in(piece, stance), telling.language) for piece in telling.pieces)


def untrue_in(piece: Piece, stance: Stance) -> str:
    """ "untrue" where a clause calls something so and nothing is owned up to."""
    return "untrue" if not stance.admits and calls_untrue(piece.plain, stance.telling.language) else ""


def clause_of(piece: Piece, names: frozenset[str], denied: str, language: Language) -> Clause:
    """A clause with its terms and polarity."""
    held = tuple(held_in(piece, names, language))
    return Clause(
        piece,
        frozenset(h.term for h in held),
        frozenset(w.term for w in piece.words) & antonyms(language),
        frozenset(h.term for h in held if h.negated),
        denied,
        frozenset(h.term for h in held if h.own),
    )


def held_in(piece: Piece, names: frozenset[str], language: Language) -> Iterator[Held]:
    """The terms of a clause as far as it leaves no alternative open."""
    either, degrees = language.disputes.clauses["either"], language.disputes.degrees
    turned = {at + n for at in piece.negations for n in range(NEGATION_REACH + 1)}
    told = list(takewhile(lambda w: w.plain not in either, piece.words))
    for at, word in enumerate(told):
        if word.function or word.text[0].isdigit() or stem(word.text, language) in names:
            continue
        pair = tuple(w.plain for w in piece.words[at : at + 2])
        term = particles(language).get(pair, word.term)
        if term not in vague(language):
            degree = degrees.get(term.removeprefix(CONCEPT)) if term.startswith(CONCEPT) else None
            yield Held(CONCEPT + degree if degree else term, at in turned, not word.capital or at == 0)


@cache
def vague(language: Language) -> frozenset[str]:
    """The terms too vague to be a matter: those that point, and those that only call something untrue."""
    known = language.disputes
    return terms_of_words(known.vague["words"] | known.pointing["words"] | known.untrue["words"], language)


@cache
def antonyms(language: Language) -> frozenset[str]:
    """The terms that exclude another one."""
    return frozenset(term for pair in opposed(language) for term in pair)


@cache
def opposed(language: Language) -> frozenset[frozenset[str]]:
    """The pairs of terms that exclude one another."""
    pairs = language.disputes.antonyms["pairs"]
    return frozenset(terms_of_words(frozenset(pair), language) for pair in pairs)


def opposite(x: Clause, y: Clause, language: Language) -> bool:
    """Whether two clauses, neither negated, use words that exclude one another: "lawful" and "illegal"."""
    if x.negated or y.negated:
        return False
    return any(frozenset((a, b)) in opposed(language) for a in x.opposable for b in y.opposable)


def names_in(reading: Reading) -> frozenset[str]:
    """The stems of the words of the names of actors in a report, which are no matter of dispute."""
    spans = (m.span for a in reading.report.actors if a.name for m in a.mentions)
    return frozenset(stem(w.text, reading.language) for span in spans for w in reading.within(span) if w.capital)
