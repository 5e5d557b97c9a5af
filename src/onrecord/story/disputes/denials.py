"""Claims and what is said against them: clauses that cannot both hold, and denials of what another says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from onrecord.alike import NAMED, Worth
from onrecord.options.stories import DISPUTE
from onrecord.story.claims import Contradiction, Stance, clauses_of, denied_by_cue, sourced
from onrecord.story.disputes.found import Found, against, tellable
from onrecord.story.disputes.questions import question_of
from onrecord.story.people import Merged


def contradicted(found: Sequence[Contradiction], cast: Merged) -> Iterator[Found]:
    """For each statement that denies, the claims it denies; the surest gives the question."""
    by_denial: dict[str, list[Contradiction]] = defaultdict(list)
    for c in found:
        by_denial[c.against.telling.id].append(c)
    for _, held in sorted(by_denial.items()):
        best = min(held, key=lambda c: (-c.surety, c.about.end - c.about.start, c.claim.telling.id))
        matter = frozenset(t for c in held for t in c.matter)
        claims = {c.claim.telling.id: c.claim for c in held}
        yield Found(best.reading, question(best, cast), (*(claims[i] for i in sorted(claims)), best.against), matter)


def question(c: Contradiction, cast: Merged) -> str:
    """The passage that both are about, as a question that takes no side."""
    telling = c.claim.telling
    blamed = next((a.name for t in telling.statement.targets if (a := cast.get(t)) and a.name), None)
    asked = c.against.telling.speaker.name if c.against.telling.speaker else None
    return question_of(telling, c.about.of(telling.report.article.text), blamed, asked)


def denials(stances: Sequence[Stance], worth: Worth) -> Iterator[Found]:
    """Each denial with the claims it denies."""
    by_id = {s.telling.id: s for s in stances}
    for denial in (s for s in stances if s.denies == "strong"):
        inside = rejected_inside(denial, by_id)
        others = by_id.keys() - {s.telling.id for s in inside}
        held = {i: s for i, s in by_id.items() if i in others and sourced(s.telling) and tellable(s)}
        scores = {i: score for i, s in held.items() if (score := score_of(s, denial, worth))}
        least = 1.0 if 1.0 in scores.values() else DISPUTE.claim
        claims = [*inside, *(held[i] for i, score in scores.items() if score >= least)]
        if claims:
            told = max(claims, key=lambda s: (scores.get(s.telling.id, 2.0), not infinitive(s), s.telling.id))
            yield Found("denial", question_of(told.telling, told.telling.text), (*claims, denial))


def rejected_inside(denial: Stance, by_id: Mapping[str, Stance]) -> list[Stance]:
    """The claims of others that stand inside a statement whose cue itself denies them."""
    statement = denial.telling.statement
    if statement.act != "REJECT" or statement.negated:
        return []
    inside = [by_id[i] for i in denial.telling.nested if i in by_id]
    return [s for s in inside if against(s, denial) and tellable(s)]


def infinitive(claim: Stance) -> bool:
    """Whether a claim tells what is to be done."""
    return not claim.telling.language.disputes.clauses["aim"].isdisjoint(claim.telling.plain[:1])


def score_of(claim: Stance, denial: Stance, worth: Worth) -> float:
    """How surely a statement claims what another denies: 1 where it is about the denier and shares a rare term with the
    denial, their likeness where they are alike, 0 where it does not."""
    shared = claim.matter & denial.matter
    if claim.denies or not shared or not apart(claim, denial):
        return 0.0
    denied = frozenset(t for c in clauses_of(denial) if c.denied or c.negated for t in c.terms)
    about = speaks_of_denier(claim, denial)
    if about and telling(shared & denied, worth):
        return float(worth.share(shared & denied, denied) >= DISPUTE.of_denied)
    if (own_deed(denial) and not about) or len(shared) < 2 or not denied_by_cue(denial.telling):
        return 0.0
    return likeness(claim.telling.terms, denial.telling.terms, worth)


def apart(claim: Stance, denial: Stance) -> bool:
    """Whether two statements come from two voices, neither inside the other nor both inside one."""
    outer = claim.telling.statement.nested_in
    if denial.telling.id in (*claim.telling.nested, outer):
        return False
    return against(claim, denial) and (outer is None or outer != denial.telling.statement.nested_in)


def speaks_of_denier(claim: Stance, denial: Stance) -> bool:
    """Whether a claim names who denies it."""
    denier = denial.telling.speaker
    return denier is not None and NAMED + denier.id in claim.telling.terms


def telling(tied: frozenset[str], worth: Worth) -> bool:
    """Whether terms tie a denial to a claim about the denier: a rare one, or several that are worth as much."""
    rare = any(worth.of(t) >= DISPUTE.rare for t in tied)
    return rare or (len(tied) > 1 and worth.sum(tied) >= DISPUTE.several)


def own_deed(denial: Stance) -> bool:
    """Whether a denial is of the denier's own deed: "he never did so" answers those who say that he did."""
    return denial.telling.statement.kind != "direct" and any(w.function for w in denial.telling.words[:1])


def likeness(a: frozenset[str], b: frozenset[str], worth: Worth) -> float:
    """How alike a claim and its denial are, by the worth of their terms; 0 where they share too little."""
    if worth.sum(a & b) < DISPUTE.evidence:
        return 0.0
    return min(0.99, (worth.share(a & b, min(a, b, key=worth.sum)) + worth.share(a & b, a | b)) / 2)
