"""The stance a statement takes: what it denies, what becomes of a plan, what it depends on, whom it blames."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from onrecord.alike import NAMED, OFFICIAL
from onrecord.knowledge.language import Language
from onrecord.knowledge.lists import Lists
from onrecord.knowledge.terms import is_function, stem
from onrecord.models import Actor
from onrecord.options.stories import NEGATION_BEFORE, OPENING_WORDS
from onrecord.story.claims.pieces import Piece
from onrecord.story.claims.reading import phrases_in, stems, term_of
from onrecord.story.claims.tellings import Telling
from onrecord.story.people import Merged, country_in

Denies = Literal["", "weak", "strong"]
Fate = Literal["cancelled", "postponed", "going ahead"]  # the lists of `disputes.status`
AHEAD: Fate = "going ahead"
CANCELLED: Fate = "cancelled"
NOT: Literal["not "] = "not "  # before the fate of a plan that a statement calls untrue


@dataclass(frozen=True, slots=True)
class Stance:
    """A statement read for what it can be disputed for."""

    telling: Telling
    denies: Denies
    status: frozenset[str]
    conditional: bool
    matter: frozenset[str]  # terms it is about: no actors, no words of status, none too vague
    blames: frozenset[str]  # sides, see `side_of`


def stance_of(telling: Telling, cast: Merged) -> Stance:
    """The stance of one statement."""
    idle, known = no_matter(telling.language), telling.language.disputes
    return Stance(
        telling,
        denies(telling),
        frozenset(fates(telling)),
        told_of(telling.plain, known.conditions),
        frozenset(t for t in telling.content_terms if t not in idle and not t[0].isdigit()),
        blames(telling, cast),
    )


@cache
def no_matter(language: Language) -> frozenset[str]:
    """Terms that are no matter: words of status, of condition, of denial and those too vague."""
    known = language.disputes
    denial = known.denial["content"] | known.denial["cues"] | known.denial["rejections"]
    phrases = known.status.every | known.vague["words"] | known.conditions["words"] | denial
    words = {w for phrase in phrases for w in phrase.split()}
    return frozenset(term_of(w, language) for w in words if not is_function(w, language))


def told_of(words: Sequence[str], lists: Lists, name: str = "words") -> bool:
    """Whether one of the phrases of a list stands among some words."""
    return any(phrases_in(words, lists.phrases(name)))


def negation(words: Iterable[str], language: Language) -> bool:
    """Whether a negation stands among some words."""
    return not language.differences.polarity["negations"].isdisjoint(words)


def fates(telling: Telling) -> set[str]:
    """The fates a statement gives a plan; one that is negated leaves the plan going ahead."""
    found = {fate for piece in telling.pieces for fate in fates_in(piece, telling.language)}
    untrue = calls_untrue(telling.plain, telling.language)
    told = {NOT + fate if untrue and not turned else fate for fate, turned in found}
    return told - {AHEAD} if CANCELLED in told else told


def fates_in(piece: Piece, language: Language) -> Iterator[tuple[str, bool]]:
    """The fates that a clause gives a plan, each with whether a negation before it turned it."""
    status, words = language.disputes.status, piece.plain
    for name in status:
        for place in phrases_in(words, status.phrases(name)):
            turned = negation(words[max(0, place.start - NEGATION_BEFORE) : place.start], language)
            yield AHEAD if turned else name, turned


def calls_untrue(words: Sequence[str], language: Language) -> bool:
    """Whether some words call what another says untrue or worthless."""
    untrue = language.disputes.untrue
    return not untrue["words"].isdisjoint(words) or told_of(words, untrue, "phrases")


def denies(telling: Telling) -> Denies:
    """How a statement denies: "strong" by its cue or in so many words, "weak" by a negation, "" not at all."""
    denial = telling.language.disputes.denial
    if denied_by_cue(telling) or told_of(telling.plain, denial, "strong"):
        return "strong"
    return "weak" if telling.statement.negated or told_of(telling.plain, denial, "content") else ""


def denied_by_cue(telling: Telling) -> bool:
    """Whether the cue denies what follows; "rejected" does so only where that is said to be another's words."""
    language, told = telling.language, [w.plain for w in telling.cue]
    if telling.statement.negated or negation(told, language):
        return False
    cue, denial = {stem(w, language) for w in told}, language.disputes.denial
    if cue & stems(denial["cues"], language):
        return True
    return bool(cue & stems(denial["rejections"], language)) and relays(telling)


def relays(telling: Telling) -> bool:
    """Whether a content is what others say: it names their words, is told as relayed, or holds a statement."""
    relay = telling.language.disputes.clauses["relay"]
    return others_words(telling) or bool(relay.intersection(telling.plain[:1])) or bool(telling.nested)


def others_words(telling: Telling) -> bool:
    """Whether a content opens by a word for what others say: "the claim that", "his accusations"."""
    return not telling.language.disputes.denial["claims"].isdisjoint(telling.plain[:OPENING_WORDS])


def side_of(actor: Actor | None) -> str | None:
    """The side an actor stands on: its country for those who hold an office of it, else the actor."""
    if actor is None:
        return None
    official = actor.kind in OFFICIAL or any(of_state(r.role) for r in actor.roles)
    return actor.country if official and actor.country else actor.id


def of_state(role: str) -> bool:
    """Whether a role is one of a state: it names the state, or is written with a capital."""
    return country_in(role) is not None or role[:1].isupper()


def blames(telling: Telling, cast: Merged) -> frozenset[str]:
    """The sides a statement accuses: its targets; where it names none, the one other side that it speaks of."""
    if telling.statement.act != "ACCUSE":
        return frozenset()
    aimed = {side_of(cast.get(t)) for t in telling.statement.targets} | set(telling.statement.target_countries)
    left_out = {None, side_of(telling.speaker)}
    named = {side_of(cast.get(t.removeprefix(NAMED))) for t in telling.terms if t.startswith(NAMED)} - left_out
    found = aimed or (named if len(named) == 1 else set())
    return frozenset(t for t in found - left_out if t)
