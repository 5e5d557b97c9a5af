"""Where a later statement of an actor differs in stance from an earlier one, and how."""

from __future__ import annotations

from collections.abc import Callable

from onrecord.alike import Worth
from onrecord.knowledge.lists import phrases_of
from onrecord.options.stories import TURN
from onrecord.story.claims import NOT, Stance, phrases_in

PLEDGES = frozenset({"AGREE", "SUPPORT", "COOPERATE", "AID", "CONSULT"})
ENDED = frozenset({"cancelled", "postponed"})


def turn(a: Stance, b: Stance, worth: Worth) -> str | None:
    """What sort of turn a later statement takes; None where its stance is the same. The first that holds is told."""
    return next((told for way in WAYS if (told := way(a, b, worth))), None)


def another_fate(a: Stance, b: Stance, worth: Worth) -> str | None:
    """A plan that meets another fate."""
    turned = fates(a) and fates(b) and fates(a) != fates(b)
    return f"{' and '.join(sorted(a.status))}, then {' and '.join(sorted(b.status))}" if turned else None


def unpledged(a: Stance, b: Stance, worth: Worth) -> str | None:
    """A plan that was agreed to and comes to nothing."""
    pledged = a.telling.statement.act in PLEDGES and not a.status
    ended = bool(b.status) and b.status <= ENDED and bool(a.matter & b.matter)
    return f"agreed, then {' and '.join(sorted(b.status))}" if pledged and ended else None


def new_condition(a: Stance, b: Stance, worth: Worth) -> str | None:
    """A condition that is new in what else is nearly the same."""
    close = worth.sum(a.telling.content_terms & b.telling.content_terms) >= TURN.close
    return "a condition added" if close and sets_condition(b) and not a.conditional else None


WAYS: tuple[Callable[[Stance, Stance, Worth], str | None], ...] = (another_fate, unpledged, new_condition)


def fates(stance: Stance) -> frozenset[str]:
    """What becomes of a plan; that another's word for it is wrong tells nothing of that."""
    return frozenset(f for f in stance.status if not f.startswith(NOT))


def sets_condition(stance: Stance) -> bool:
    """Whether a statement pledges something on a condition: "we are ready if", "we will go only when"; words that also
    tell a time or a duty do not count."""
    told, conditions = stance.telling.plain, stance.telling.language.disputes.conditions
    strict = phrases_of(conditions["words"] - conditions["loose"])
    return stance.conditional and not conditions["pledging"].isdisjoint(told) and any(phrases_in(told, strict))
