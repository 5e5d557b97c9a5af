"""Disputes: parties that deny, contradict or blame one another. The record never says who is right.

Five readings: one plan that is cancelled to one and not to another; a claim and its denial; mutual
accusation; opposite demands on one matter; terms that several sides set for one thing. Each position is one actor's,
with the statements it rests on, the same utterances in other reports included.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from onrecord.knowledge.terms import WORD, is_function
from onrecord.lang import load
from onrecord.models import Dispute, Position, Utterance
from onrecord.story.claims.clauses import clauses_of
from onrecord.story.claims.contradictions import Contradiction, contradictions, sourced
from onrecord.story.claims.stances import Stance, denied_by_cue, side_of, stance_of
from onrecord.story.claims.tellings import NAMED, Telling, Worth, spoken_for, term_of
from onrecord.story.disputes.questions import position_of, question_of
from onrecord.story.people.cast import Merged

CLAIM = 0.36  # likeness of a claim and its denial
CLAUSE = 3  # terms that a claim must have to be asked about
EVIDENCE = 4.0  # worth that a claim and its denial must share
RARE = 3.0  # worth of one shared term that ties a denial to a claim about the denier
TWO = 5.0  # worth of several such terms together
ABOUT = 0.3  # share of what is denied that such a claim must hold
OPPOSED = frozenset({"REQUEST", "REJECT", "THREATEN", "AGREE"})  # acts that take a side on what is to be done
CLAIMED = frozenset({"denial", "contradiction"})  # readings of a claim and what is said against it
NOBODY = "others, not named"


@dataclass(frozen=True)
class _Found:
    """Statements that stand against one another, before they are told as a dispute."""

    reading: str
    question: str
    stances: tuple[Stance, ...]
    matter: frozenset[str] = (
        frozenset()
    )  # terms that both sides speak of, where a clause of one denies one of the other


def disputes_of(
    tellings: Sequence[Telling], cast: Merged, utterances: Sequence[Utterance], worth: Worth
) -> tuple[Dispute, ...]:
    """The disputes of a story."""
    stances = [stance_of(t, cast) for t in tellings if t.statement.zone in ("body", "standfirst")]
    found = [
        *_statuses(stances),
        *_contradicted(contradictions(stances, cast, worth), cast),
        *_denials(stances, worth),
        *_blame(stances, cast),
        *_opposites(stances, worth),
        *_terms(stances, worth),
    ]
    same = _same(utterances)
    by_id = {s.telling.id: s for s in stances}
    made = [d for f in _merged(found) if (d := _dispute(f, by_id, same))]
    return tuple(sorted(made, key=lambda d: (-sum(len(p.statements) for p in d.positions), d.id)))


def _same(utterances: Sequence[Utterance]) -> Mapping[str, set[str]]:
    same: dict[str, set[str]] = defaultdict(set)
    for u in utterances:
        for s in u.statements:
            same[s].update(u.statements)
    return same


def _against(a: Stance, b: Stance) -> bool:
    """Whether two statements come from two voices."""
    return a.telling.id != b.telling.id and spoken_for(a.telling.speaker, b.telling.speaker) < 0.9


# Clauses that cannot both hold


def _contradicted(found: Sequence[Contradiction], cast: Merged) -> Iterable[_Found]:
    """For each statement that denies, the claims it denies; the surest gives the question."""
    by_denial: dict[str, list[Contradiction]] = defaultdict(list)
    for c in found:
        by_denial[c.against.telling.id].append(c)
    for _, held in sorted(by_denial.items()):
        best = min(held, key=lambda c: (-c.surety, c.about.end - c.about.start, c.claim.telling.id))
        terms = frozenset(t for c in held for t in c.matter)
        claims = {c.claim.telling.id: c.claim for c in held}
        yield _Found(best.reading, _question(best, cast), (*(claims[i] for i in sorted(claims)), best.against), terms)


def _question(c: Contradiction, cast: Merged) -> str:
    """The passage that both are about, as a question that takes no side."""
    telling = c.claim.telling
    blamed = next((a.name for t in telling.statement.targets if (a := cast.get(t)) and a.name), None)
    asked = c.against.telling.speaker.name if c.against.telling.speaker else None
    return question_of(telling, c.about.of(telling.report.article.text), blamed, asked)


# A claim and its denial


def _denials(stances: Sequence[Stance], worth: Worth) -> Iterable[_Found]:
    by_id = {s.telling.id: s for s in stances}
    for denial in stances:
        if not denial.denies:
            continue
        inside = [by_id[i] for i in denial.telling.nested if i in by_id]
        claims = [s for s in inside if _rejected(denial) and _against(s, denial) and _tellable(s)]
        others = [s for s in stances if s not in claims and sourced(s.telling) and _tellable(s)]
        scored = {s.telling.id: c for s in others if (c := _claim(s, denial, worth))}
        best = 1.0 if any(c == 1.0 for c in scored.values()) else CLAIM
        claims += [s for s in stances if scored.get(s.telling.id, 0.0) >= best]
        if claims:
            told = max(claims, key=lambda s: (scored.get(s.telling.id, 2.0), not _infinitive(s), s.telling.id))
            yield _Found("denial", question_of(told.telling, told.telling.text), (*claims, denial))


def _tellable(claim: Stance) -> bool:
    """Whether a claim says enough to be asked about: a name or a noun alone does not."""
    return len(claim.telling.terms) >= CLAUSE


def _infinitive(claim: Stance) -> bool:
    return claim.telling.text[:3].casefold() == "to "


def _rejected(denial: Stance) -> bool:
    """Whether the cue itself denies, so that what stands inside is the claim."""
    statement = denial.telling.statement
    return statement.act == "REJECT" and not statement.negated and denial.denies == "strong"


def _claim(claim: Stance, denial: Stance, worth: Worth) -> float:
    """How surely a statement claims what another denies: 1 where it is about the denier and shares a rare term with the
    denial, their likeness where they are alike, 0 where it does not."""
    if claim.denies or denial.denies != "strong" or not _against(claim, denial):
        return 0.0
    outer = (claim.telling.statement.nested_in, denial.telling.statement.nested_in)
    shared = claim.matter & denial.matter
    if denial.telling.id in (*claim.telling.nested, outer[0]) or (outer[0] and outer[0] == outer[1]) or not shared:
        return 0.0
    denier = denial.telling.speaker
    about = denier is not None and NAMED + denier.id in claim.telling.terms
    denied = _denied(denial)
    tied = shared & denied
    if about and (any(worth.of(t) >= RARE for t in tied) or (len(tied) > 1 and worth.sum(tied) >= TWO)):
        return 1.0 if worth.sum(tied) >= ABOUT * worth.sum(denied) else 0.0
    own_deed = is_function(denial.telling.text.split(" ")[0]) and denial.telling.statement.kind != "direct"
    if (own_deed and not about) or len(shared) < 2 or not denied_by_cue(denial.telling):
        return 0.0  # "he never did so" answers those who say that he did
    terms = claim.telling.terms & denial.telling.terms
    if worth.sum(terms) < EVIDENCE:
        return 0.0
    least = min(worth.sum(claim.telling.terms), worth.sum(denial.telling.terms))
    both = worth.sum(claim.telling.terms | denial.telling.terms)
    return min(0.99, (worth.sum(terms) / max(least, 1e-9) + worth.sum(terms) / max(both, 1e-9)) / 2)


def _denied(denial: Stance) -> frozenset[str]:
    """The terms of the clauses that deny."""
    return frozenset(t for c in clauses_of(denial) if c.denied or c.negated for t in c.terms)


# One plan, several fates


def _statuses(stances: Sequence[Stance]) -> Iterable[_Found]:
    told = [s for s in stances if s.status and s.telling.speaker]
    for group in _tied(told):
        fates = sorted({f for s in group for f in s.status})
        voices = {s.telling.speaker.id for s in group if s.telling.speaker}
        if len(fates) > 1 and len(voices) > 1 and _parted(group):
            yield _Found("status", f"{_noun(group)}: {_either(fates)}?", tuple(group))


def _either(fates: Sequence[str]) -> str:
    """The fates of a plan as alternatives; that one is denied goes without saying where there are others."""
    named = [f for f in fates if not f.startswith("not ")]
    shown = named if len(named) > 1 else list(fates)
    return f"{', '.join(shown[:-1])} or {shown[-1]}"


def _parted(group: Sequence[Stance]) -> bool:
    return any(not a.status & b.status and _against(a, b) for a, b in combinations(group, 2))


def _tied(stances: Sequence[Stance]) -> list[list[Stance]]:
    """Statements about one plan: those that share a matter, or a speaker and a fate; one that names no matter goes with
    its own report."""
    groups: list[list[Stance]] = []
    for s in sorted(stances, key=lambda s: (not s.matter, s.telling.id)):
        mine = [g for g in groups if any(_one_plan(s, o) for o in g)]
        groups = [g for g in groups if g not in mine] + [[x for g in mine for x in g] + [s]]
    return groups


def _one_plan(s: Stance, o: Stance) -> bool:
    if s.matter & o.matter or (not s.matter and s.telling.path == o.telling.path):
        return True
    return s.telling.speaker == o.telling.speaker and bool(s.status & o.status)


# Mutual accusation


def _blame(stances: Sequence[Stance], cast: Merged) -> Iterable[_Found]:
    by_pair: dict[tuple[str, str], list[Stance]] = defaultdict(list)
    for s in stances:
        own = side_of(s.telling.speaker)
        for other in sorted(s.blames) if _tellable(s) else ():
            if own:
                by_pair[own, other].append(s)
    names = _side_names(stances, cast)
    for (x, y), one in sorted(by_pair.items()):
        back = by_pair.get((y, x), [])
        if x < y and back:
            yield _Found("blame", f"Who is to blame, {names[x]} or {names[y]}?", (*one, *back))


def _side_names(stances: Sequence[Stance], cast: Merged) -> Mapping[str, str]:
    names: dict[str, str] = {}
    for actor in sorted(cast.actors, key=lambda a: (a.kind != "state", a.id)):
        side = side_of(actor)
        if side:
            names.setdefault(side, actor.name or actor.described or side)
            names.setdefault(actor.country or side, actor.name or side)
    return defaultdict(lambda: "another side", names)


# Opposite demands


def _opposites(stances: Sequence[Stance], worth: Worth) -> Iterable[_Found]:
    wanted = [s for s in stances if s.telling.statement.act in OPPOSED and s.telling.speaker]
    for one, other in load("disputes")["opposites"]["pairs"]:
        left = [s for s in wanted if f"={one}" in s.telling.terms and f"={other}" not in s.telling.terms]
        right = [s for s in wanted if f"={other}" in s.telling.terms and f"={one}" not in s.telling.terms]
        by_matter: dict[str, set[Stance]] = defaultdict(set)
        for a in left:
            for b in right:
                if side_of(a.telling.speaker) != side_of(b.telling.speaker):
                    for term in (a.matter & b.matter) - {f"={one}", f"={other}"}:
                        by_matter[term] |= {a, b}
        for term, held in sorted(by_matter.items()):
            noun = _surface(term, held)
            yield _Found("demands", f"The {noun}: {one} or {other}?", tuple(sorted(held, key=lambda s: s.telling.id)))


# Terms set for one thing


def _terms(stances: Sequence[Stance], worth: Worth) -> Iterable[_Found]:
    """Conditions that two sides or more set for one thing; what most conditions speak of is the thing."""
    set_by = [s for s in stances if s.conditional and _official(s)]
    counted: dict[str, set[str]] = defaultdict(set)
    for s in set_by:
        side = side_of(s.telling.speaker)
        for term in s.matter:
            counted[term].add(side or "")
    shared = [t for t in counted if len(counted[t]) > 1 and t.startswith("=")]
    if not shared:
        return
    thing = min(shared, key=lambda t: (-sum(t in s.matter for s in set_by), -worth.of(t), t))
    held = [s for s in set_by if thing in s.matter]
    if len({s.telling.speaker.id for s in held if s.telling.speaker}) > 2:
        yield _Found("terms", f"On what terms: the {_surface(thing, held)}?", tuple(held))


def _official(s: Stance) -> bool:
    """Whether a statement is made for a state."""
    speaker = s.telling.speaker
    return (
        speaker is not None
        and bool(speaker.name)
        and speaker.country is not None
        and side_of(speaker) == speaker.country
    )


# Telling a dispute


def _merged(found: Sequence[_Found]) -> list[_Found]:
    """Readings of one matter as one; the surest gives the question.

    They rest on the same statements for the most part, or the same sides contradict one another on the same terms.
    """
    kept: list[_Found] = []
    for f in found:
        mine = [k for k in kept if _one_matter(f, k)]
        first = mine[0] if mine else f
        both = {s.telling.id: s for k in (*mine, f) for s in k.stances}
        matter = frozenset(t for k in (*mine, f) for t in k.matter)
        joined = _Found(first.reading, first.question, tuple(both[i] for i in sorted(both)), matter) if mine else f
        at = kept.index(first) if mine else len(kept)
        kept = [*kept[:at], joined, *(k for k in kept[at + 1 :] if k not in mine)]
    return kept


def _one_matter(f: _Found, k: _Found) -> bool:
    ids, other = ({s.telling.id for s in x.stances} for x in (f, k))
    if 2 * len(ids & other) >= min(len(ids), len(other)):
        return True
    sides = [{side_of(s.telling.speaker) for s in x.stances} for x in (f, k)]
    if len((sides[0] & sides[1]) - {None}) < 2:
        return False
    denied = {f.reading, k.reading} <= CLAIMED and bool(ids & other)
    return denied or (bool(f.matter & k.matter) and (sides[0] == sides[1] or bool(ids & other)))


def _dispute(found: _Found, by_id: Mapping[str, Stance], same: Mapping[str, set[str]]) -> Dispute | None:
    """The dispute with a position for every actor; None where only one is left."""
    ids = {s.telling.id for s in found.stances}
    every = {i for s in ids for i in (s, *same.get(s, ())) if i in by_id}
    sides: dict[tuple[str | None, str], list[Stance]] = defaultdict(list)
    for i in sorted(every):
        speaker = by_id[i].telling.speaker
        name = (speaker.name or speaker.described) if speaker else None
        sides[speaker.id if speaker else None, name or by_id[i].telling.statement.speaker_text or NOBODY].append(
            by_id[i]
        )
    if len(sides) < 2:
        return None
    positions = [
        Position(actor, name, _words(held, ids), tuple(s.telling.id for s in held))
        for (actor, name), held in sorted(sides.items(), key=lambda p: (_first(p[1]), p[0][1]))
    ]
    key = hashlib.sha256("\n".join(sorted(every)).encode()).hexdigest()[:12]
    return Dispute(f"dp-{key}", found.question, tuple(positions), found.reading)


def _first(held: Sequence[Stance]) -> str:
    return min((s.telling.statement.said.value for s in held if s.telling.statement.said), default="9999")


def _words(held: Sequence[Stance], chosen: set[str]) -> str:
    """A position in the words of its reports: its shortest statement that takes the stance."""
    own = [s for s in held if s.telling.id in chosen] or list(held)
    texts = sorted({position_of(s.telling) for s in own}, key=lambda t: (len(t), t))
    return " / ".join(texts[:2])


def _noun(group: Iterable[Stance]) -> str:
    """What the statements are about, in their own word: the matter most of them share."""
    stances = list(group)
    counts = Counter(t for s in stances for t in s.matter)
    if not counts:
        return "The plan"
    term = min(counts, key=lambda t: (-counts[t], not t.startswith("="), t))
    return f"The {_surface(term, stances)}"


def _surface(term: str, stances: Iterable[Stance]) -> str:
    """The word most used for a term; of several the longest."""
    told = Counter(
        m.group().casefold() for s in stances for m in WORD.finditer(s.telling.text) if term_of(m.group()) == term
    )
    return min(told, key=lambda w: (-told[w], -len(w), w)) if told else term.lstrip("=")
