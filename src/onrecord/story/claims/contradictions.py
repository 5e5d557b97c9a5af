"""Statements that cannot both hold: one asserts what another denies, calls untrue, or tells the other way round.

Statements are compared clause by clause, by the terms they share and by polarity (a negation, a cue that denies). A
denial in so many words needs little else in common; two clauses that differ in a negation alone must be nearly one
clause, or stand beside one another in one report.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from onrecord.alike import CONCEPT, Worth
from onrecord.options.stories import AGAINST
from onrecord.story.claims.answers import DEMANDS, Contradiction, Floor, answers
from onrecord.story.claims.clauses import Clause, clauses_of, opposite
from onrecord.story.claims.replies import replies
from onrecord.story.claims.stances import Stance, side_of
from onrecord.story.claims.tellings import Telling
from onrecord.story.people import Merged


def contradictions(stances: Sequence[Stance], cast: Merged, worth: Worth) -> tuple[Contradiction, ...]:
    """Pairs of statements of two voices that contradict one another, the surest first."""
    told = {s.telling.id: clauses_of(s) for s in stances}
    floor = Floor(tuple(stances), told, {a.id: side_of(a) for a in cast.actors}, worth)
    made = [
        *(c for a, b in candidates(floor) if answers(a, b) and (c := contradiction(a, b, floor))),
        *replies(floor),
    ]
    return surest({c.pair: c for c in reversed(made)}.values())


def surest(found: Iterable[Contradiction]) -> tuple[Contradiction, ...]:
    """For each statement that denies the claims nearly as sure as the surest, all of them the surest first."""
    every = tuple(found)
    best: dict[str, float] = defaultdict(float)
    for c in every:
        best[c.against.telling.id] = max(best[c.against.telling.id], c.surety)
    kept = (c for c in every if c.surety >= AGAINST.of_best * best[c.against.telling.id])
    return tuple(sorted(kept, key=lambda c: (-c.surety, *c.pair)))


def candidates(floor: Floor) -> Iterator[tuple[Stance, Stance]]:
    """Pairs of statements that share a term which is not everywhere; each against each other in both orders."""
    holders: dict[str, list[int]] = defaultdict(list)
    for i, s in enumerate(floor.stances):
        for term in {t for c in floor.told[s.telling.id] for t in c.terms}:
            holders[term].append(i)
    few = (held for held in holders.values() if len(held) <= AGAINST.holders)
    pairs = {(i, j) for held in few for i, j in product(held, held) if i != j}
    return ((floor.stances[i], floor.stances[j]) for i, j in sorted(pairs))


def contradiction(claim: Stance, against: Stance, floor: Floor) -> Contradiction | None:
    """The surest of the clauses of two statements that deny one another; None where none do."""
    best: tuple[float, Clause, Clause] | None = None
    for x, y in product(floor.told[claim.telling.id], floor.told[against.telling.id]):
        sure = surety(claim, x, against, y, floor)
        if sure and (best is None or sure > best[0]):
            best = sure, x, y
    if best is None:
        return None
    sure, x, y = best
    reading = "denial" if y.denied else "contradiction"
    return Contradiction(claim, against, x.span, reading, round(sure, 4), x.terms & y.terms)


def surety(claim: Stance, x: Clause, against: Stance, y: Clause, floor: Floor) -> float:
    """How surely one clause denies the other; 0 where it does not."""
    if not x.terms & y.terms or x.denied or asks(claim.telling, x) or asks(against.telling, y):
        return 0.0
    near = apart(claim.telling, against.telling) <= AGAINST.beside
    if y.denied:
        about = floor.about(claim.telling, side_of(against.telling.speaker))
        return of_denial(x, y, near, about, floor.worth)
    return of_polarity(claim, x, y, near, floor.worth)


def of_denial(x: Clause, y: Clause, near: bool, about: bool, worth: Worth) -> float:
    """How surely a clause that its statement denies is another's; less is needed near it or about the denier."""
    shared = x.terms & y.terms
    if len(shared) == 1 < len(y.terms) and not near:
        return 0.0
    if bool(x.negated & shared) != bool(y.negated & shared):
        return 0.0
    evidence, share = worth.sum(shared), worth.share(shared, y.terms)
    if not about and evidence < AGAINST.of_both * worth.sum(x.terms | y.terms):
        return 0.0
    least = AGAINST.denied if y.denied == "cue" else AGAINST.negated
    return share if share >= least and evidence >= (AGAINST.tied if near or about else AGAINST.known) else 0.0


def of_polarity(claim: Stance, x: Clause, y: Clause, near: bool, worth: Worth) -> float:
    """How surely two clauses are one but for a negation or for words that exclude one another."""
    shared = x.terms & y.terms
    poles = x.opposable | y.opposable if opposite(x, y, claim.telling.language) else frozenset()
    if not poles and not turned(claim, x, y):
        return 0.0
    left, right = x.terms - poles, y.terms - poles
    share, evidence = worth.share(shared, min(left, right, key=worth.sum)), worth.sum(shared)
    least, both = (AGAINST.tied, AGAINST.of_both) if near else (AGAINST.known, AGAINST.union)
    sure = share >= AGAINST.negated and worth.share(shared, left | right) >= both and evidence >= least
    return AGAINST.polarity * share if sure else 0.0


def turned(claim: Stance, x: Clause, y: Clause) -> bool:
    """Whether a clause that says enough negates what another one affirms."""
    shared = x.terms & y.terms
    enough = len(x.terms) > 1 or claim.telling.statement.act in DEMANDS
    of_more = len(shared) > 1 or all(t.startswith(CONCEPT) for t in shared)
    return enough and of_more and bool(shared & y.negated & y.own) and not x.negated


def asks(telling: Telling, clause: Clause) -> bool:
    """Whether a clause opens a question told in other words ("whether the dam held"), so that it asserts nothing."""
    asking = telling.language.disputes.asking["words"]
    return telling.statement.kind == "indirect" and not asking.isdisjoint(clause.piece.plain[:1])


def apart(a: Telling, b: Telling) -> float:
    """Code points between two statements of one report; infinite where they stand in two."""
    if a.path != b.path:
        return float("inf")
    first, second = sorted((a.extent, b.extent))
    return max(0, second.start - first.end)
