"""Disputes: parties that deny, contradict or blame one another. The record never says who is right.

Five readings: one plan that is cancelled to one and not to another; a claim and its denial; mutual
accusation; opposite demands on one matter; terms that several sides set for one thing. Each position is one actor's,
with the statements it rests on, the same utterances in other reports included.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from onrecord.alike import Worth
from onrecord.models import Dispute, Position, Utterance
from onrecord.story.claims import Stance, Telling, side_of, stance_of
from onrecord.story.disputes.denials import denials, replies
from onrecord.story.disputes.found import Found
from onrecord.story.disputes.plans import statuses
from onrecord.story.disputes.questions import position_of
from onrecord.story.disputes.sides import blame, opposites, terms
from onrecord.story.people import Merged

NOBODY = "others, not named"
Side = tuple[str | None, str]  # the actor, and the name or the words for them


def disputes_of(
    tellings: Sequence[Telling], cast: Merged, utterances: Sequence[Utterance], worth: Worth
) -> tuple[Dispute, ...]:
    """The disputes of a story."""
    stances = [stance_of(t, cast) for t in tellings if t.statement.zone in ("body", "standfirst")]
    found = [
        *statuses(stances),
        *denials(stances, worth),
        *replies(stances),
        *blame(stances, cast),
        *opposites(stances),
        *terms(stances, worth),
    ]
    same = same_utterance(utterances)
    by_id = {s.telling.id: s for s in stances}
    made = [d for f in merged(found) if (d := dispute(f, by_id, same))]
    return tuple(sorted(made, key=lambda d: (-sum(len(p.statements) for p in d.positions), d.id)))


def same_utterance(utterances: Sequence[Utterance]) -> Mapping[str, set[str]]:
    """Statement -> the statements that tell the same utterance."""
    same: dict[str, set[str]] = defaultdict(set)
    for u in utterances:
        for s in u.statements:
            same[s].update(u.statements)
    return same


def merged(found: Sequence[Found]) -> list[Found]:
    """Readings of one matter as one; the surest gives the question."""
    kept: list[Found] = []
    for f in found:
        mine = [one_matter(f, k) for k in kept]
        if True not in mine:
            kept = [*kept, f]
            continue
        at = mine.index(True)
        joined = together([k for k, holds in zip(kept, mine, strict=True) if holds], f)
        rest = [k for k, holds in zip(kept[at + 1 :], mine[at + 1 :], strict=True) if not holds]
        kept = [*kept[:at], joined, *rest]
    return kept


def together(mine: Sequence[Found], reading: Found) -> Found:
    """Several readings as one, which asks what the first of them asks."""
    both = {s.telling.id: s for k in (*mine, reading) for s in k.stances}
    return Found(mine[0].reading, mine[0].question, tuple(both[i] for i in sorted(both)))


def one_matter(reading: Found, k: Found) -> bool:
    """Whether two readings are of one matter: most statements of one are the other's, or two sides meet in denials."""
    common = len(reading.ids & k.ids)
    sides, other = ({side_of(s.telling.speaker) for s in x.stances} - {None} for x in (reading, k))
    denied = reading.reading == k.reading == "denial"
    return 2 * common >= min(len(reading.ids), len(k.ids)) or bool(denied and common and len(sides & other) > 1)


def dispute(found: Found, by_id: Mapping[str, Stance], same: Mapping[str, set[str]]) -> Dispute | None:
    """The dispute with a position for every actor; None where only one is left."""
    every = sorted({i for s in found.ids for i in (s, *same.get(s, ())) if i in by_id})
    sides: dict[Side, list[Stance]] = defaultdict(list)
    for i in every:
        sides[side_told(by_id[i].telling)].append(by_id[i])
    if len(sides) < 2:
        return None
    positions = [
        Position(actor, name, words(held, found.ids), tuple(s.telling.id for s in held))
        for (actor, name), held in sorted(sides.items(), key=lambda p: (first_said(p[1]), p[0][1]))
    ]
    key = hashlib.sha256("\n".join(every).encode()).hexdigest()[:12]
    return Dispute(f"dp-{key}", found.question, tuple(positions), found.reading)


def side_told(telling: Telling) -> Side:
    """Whose position a statement is, by name, description or the words of its report."""
    name = (telling.speaker.name or telling.speaker.described) if telling.speaker else None
    return telling.speaker.id if telling.speaker else None, name or telling.statement.speaker_text or NOBODY


def first_said(held: Sequence[Stance]) -> str:
    """The first day on which one of some statements was made, after all days where none is known."""
    return min((s.telling.statement.said.value for s in held if s.telling.statement.said), default="9999")


def words(held: Sequence[Stance], chosen: Collection[str]) -> str:
    """A position in the words of its reports: its shortest statement that takes the stance."""
    own = [s for s in held if s.telling.id in chosen] or list(held)
    texts = sorted({position_of(s.telling) for s in own}, key=lambda t: (len(t), t))
    return " / ".join(texts[:2])
