"""Where a later statement of an actor differs in stance from an earlier one, and how."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from onrecord.alike import Worth
from onrecord.knowledge.language import Language
from onrecord.knowledge.lists import Phrases, phrases_of
from onrecord.options.stories import TURN
from onrecord.story.claims import (
    NOT,
    Clause,
    Stance,
    Telling,
    clauses_of,
    denied_by_cue,
    not_done,
    phrases_in,
    turned_deed,
    votes,
)
from onrecord.story.positions.backing import backs, let_go, lets_go

PLEDGES = frozenset({"AGREE", "SUPPORT", "COOPERATE", "AID", "CONSULT"})
ENDED = frozenset({"cancelled", "postponed"})
OPEN_ACTS = frozenset({"REQUEST", "ACCUSE", "REJECT"})


def turn(a: Stance, b: Stance, worth: Worth) -> str | None:
    """What sort of turn a later statement takes; None where its stance is the same. The first that holds is told."""
    return next((told for way in WAYS if (told := way(a, b, worth))), None)


def another_fate(a: Stance, b: Stance, worth: Worth) -> str | None:
    """A plan that meets another fate."""
    turned = fates(a) and fates(b) and fates(a) != fates(b)
    return f"{' and '.join(sorted(a.status))}, then {' and '.join(sorted(b.status))}" if turned else None


def owned_up(a: Stance, b: Stance, worth: Worth) -> str | None:
    """What was denied or refused and is admitted."""
    held = b.admits and not a.admits and (a.denies == "strong" or refuses(a))
    return "denied, then admitted" if held else None


def gone(a: Stance, b: Stance, worth: Worth) -> str | None:
    """Somebody who was stood by and is let go."""
    return "backed, then let go" if let_go(a.telling, b.telling) else None


def unpledged(a: Stance, b: Stance, worth: Worth) -> str | None:
    """A plan that was agreed to and comes to nothing."""
    pledged = a.telling.statement.act in PLEDGES and not a.status
    ended = bool(b.status) and b.status <= ENDED and bool(a.matter & b.matter)
    return f"agreed, then {' and '.join(sorted(b.status))}" if pledged and ended else None


def contrary_deed(a: Stance, b: Stance, worth: Worth) -> str | None:
    """A deed of which the contrary is told later."""
    return turned_deed(a.telling, b.telling, worth)


def reversed_clause(a: Stance, b: Stance, worth: Worth) -> str | None:
    """Whether the later statement affirms what the earlier one negated, or negates what it affirmed."""
    pairs = ((x, y) for x in clauses_of(a) for y in clauses_of(b))
    return next((told for x, y in pairs if (told := turned(x, y, b.telling, worth))), None)


def new_condition(a: Stance, b: Stance, worth: Worth) -> str | None:
    """A condition or a denial that is new in what else is nearly the same."""
    if worth.sum(a.telling.content_terms & b.telling.content_terms) < TURN.close:
        return None
    if sets_condition(b) and not a.conditional:
        return "a condition added"
    return "denied later" if denied_by_cue(b.telling) and not a.denies else None


WAYS: tuple[Callable[[Stance, Stance, Worth], str | None], ...] = (
    another_fate,
    owned_up,
    gone,
    unpledged,
    contrary_deed,
    reversed_clause,
    new_condition,
)


def turned(x: Clause, y: Clause, later: Telling, worth: Worth) -> str | None:
    """How a later clause takes back an earlier one; None where it does not."""
    if x.denied == "cue" and not leaves_open(later, y) and affirms(x, y, worth):
        return "denied, then affirmed"
    shared = x.terms & y.terms
    polar = shared & x.own & y.own & (x.negated ^ y.negated)
    least = max(TURN.tied, TURN.half * worth.sum(x.terms | y.terms))
    if not polar or x.denied or y.denied or worth.sum(shared) < least:
        return None
    return "refused, then affirmed" if polar & x.negated else "affirmed, then refused"


def affirms(x: Clause, y: Clause, worth: Worth) -> bool:
    """Whether a clause affirms most of what one that was denied tells."""
    told = worth.sum(x.terms & y.terms & x.own & y.own)
    return not (y.denied or y.negated or x.negated) and told >= max(TURN.tied, TURN.half * worth.sum(x.terms))


def leaves_open(telling: Telling, clause: Clause) -> bool:
    """Whether a clause tells what is to come or may be, or asks."""
    ahead = not_done(telling.language) - telling.language.differences.open["aim"]
    return not ahead.isdisjoint(clause.piece.plain) or telling.statement.act in OPEN_ACTS


def fates(stance: Stance) -> frozenset[str]:
    """What becomes of a plan; that another's word for it is wrong tells nothing of that."""
    return frozenset(f for f in stance.status if not f.startswith(NOT))


def sets_condition(stance: Stance) -> bool:
    """Whether a statement pledges something on a condition: "we are ready if", "we will go only when"."""
    pledging = stance.telling.language.disputes.conditions["pledging"]
    pledged = stance.conditional and not pledging.isdisjoint(stance.telling.plain)
    return pledged and any(phrases_in(stance.telling.plain, strict(stance.telling.language)))


@cache
def strict(language: Language) -> Phrases:
    """Words of a condition that tell nothing else."""
    conditions = language.disputes.conditions
    return phrases_of(conditions["words"] - conditions["loose"])


def takes_sides(stance: Stance) -> bool:
    """Whether a statement can be the one or the other side of a turn whatever it is about."""
    deed = votes(stance.telling) or backs(stance.telling) or lets_go(stance.telling)
    return stance.admits or stance.denies == "strong" or deed or refuses(stance)


def refuses(stance: Stance) -> bool:
    """Whether a clause of a statement is negated."""
    return any(c.negated for c in clauses_of(stance))
