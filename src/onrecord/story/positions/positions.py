"""Positions: what one actor said on one matter over time, and where a later statement differs in stance.

A matter is a concept or a word that several statements of the actor share; nothing is chosen from a fixed list. A line
runs over moments: renderings of one utterance are one moment. A change is told where the later moment takes another
stance (another fate of a plan, a pledge that comes to nothing, a condition), never for other words alone.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from onrecord.alike import CONCEPT, OFFICIAL, Worth, common_occasion
from onrecord.models import Actor, PositionChange, PositionLine, Utterance
from onrecord.options.stories import REPORTS_APART, TURN
from onrecord.story.claims import Stance, Telling, shortened, side_of, stance_of
from onrecord.story.people import Merged
from onrecord.story.positions.moments import FATE, Moment, days_said, moments
from onrecord.story.positions.turns import fates, turn

Line = Sequence[Moment]


def positions_of(
    tellings: Sequence[Telling], cast: Merged, utterances: Sequence[Utterance], worth: Worth
) -> tuple[PositionLine, ...]:
    """A line for every actor and matter with two moments or more."""
    days = days_said(tellings)
    held: dict[str, list[Stance]] = defaultdict(list)
    for s in (stance_of(t, cast) for t in tellings if t.statement.zone in ("body", "standfirst")):
        for who in voices(s, cast):
            held[who].append(s)
    named = [(actor, mine) for who, mine in sorted(held.items()) if (actor := cast.get(who)) and actor.name]
    return tuple(line for actor, mine in named for line in lines(actor, moments(mine, utterances, days), worth))


def voices(stance: Stance, cast: Merged) -> Iterator[str]:
    """The speaker; and the state that the speaker holds an office of, for what becomes of a plan."""
    speaker = stance.telling.speaker
    if speaker is None or speaker.name is None:
        return
    yield speaker.id
    side = side_of(speaker)
    state = next((a.id for a in cast.actors if a.kind == "state" and a.country == side), speaker.id)
    if stance.status and state != speaker.id and speaker.kind in OFFICIAL | {"person"}:
        yield state


def lines(actor: Actor, told: Line, worth: Worth) -> Iterator[PositionLine]:
    """The lines of one actor: those with changes that no other line tells, and the longest of what else spans days."""
    by_matter: dict[str, list[Moment]] = defaultdict(list)
    for m in told:
        for term in m.matter:
            by_matter[term].append(m)
    own = {term: line for term, line in by_matter.items() if len(line) > 1}
    turns = {term: tuple(changes(actor.id, line, worth)) for term, line in own.items()}
    ranked = sorted(turns, key=lambda t: (not turns[t], t != FATE, -len(turns[t]), -worth.of(t), t))
    taken: list[set[str]] = []
    seen: set[tuple[str, str]] = set()
    for term in ranked:
        new = tuple(c for c in turns[term] if (c.earlier, c.later) not in seen)
        if new or (term != FATE and len(taken) < TURN.lines and adds(own[term], taken)):
            taken.append(ids(own[term]))
            seen |= {(c.earlier, c.later) for c in new}
            yield line_of(actor, term, own[term], new)


def ids(line: Line) -> set[str]:
    """The statements that show the moments of a line."""
    return {m.shown.telling.id for m in line}


def adds(line: Line, taken: Sequence[set[str]]) -> bool:
    """Whether a line spans two days and is not for the most part another one."""
    mine = ids(line)
    return len({m.day for m in line if m.day}) > 1 and not any(3 * len(mine & t) > 2 * len(mine) for t in taken)


def line_of(actor: Actor, term: str, line: Line, new: tuple[PositionChange, ...]) -> PositionLine:
    """A line with its changes."""
    statements = tuple(dict.fromkeys(s.telling.id for m in line for s in m.every))
    key = hashlib.sha256(f"{actor.id}\n{term}\n{statements}".encode()).hexdigest()[:12]
    return PositionLine(f"po-{key}", actor.id, actor.name or "", about(term, line), statements, new)


def about(term: str, line: Line) -> str:
    """The matter in the word the statements use most for it."""
    counts: Counter[str] = Counter()
    for m in line:
        terms = {t for t in m.matter if t.startswith(CONCEPT)} or m.matter if term == FATE else {term}
        counts.update(w.text.casefold() for w in m.shown.telling.words if w.term in terms)
    return min(counts, key=lambda w: (-counts[w], -len(w), w)) if counts else "the plan"


# Changes


def changes(who: str, line: Line, worth: Worth) -> Iterator[PositionChange]:
    """For each moment the turn from the earlier one that has most in common with it, where there is one."""
    for at, later in enumerate(line):
        pairs = [side_by_side(earlier, later) for earlier in line[:at] if comparable(who, earlier, later)]
        told = [(a, b, what) for a, b in pairs if (what := turn(a, b, worth))]
        if told:
            a, b, what = max(reversed(told), key=lambda t: worth.sum(t[0].telling.terms & t[1].telling.terms))
            words = f"{what}: from {voiced(a, b)}“{shown(a)}” to {voiced(b, a)}“{shown(b)}”"
            yield PositionChange(a.telling.id, b.telling.id, words)


def side_by_side(earlier: Moment, later: Moment) -> tuple[Stance, Stance]:
    """Two renderings out of one report, where one report has both; else those that show the moments."""
    pairs = ((a, b) for a in earlier.every for b in later.every if a.telling.path == b.telling.path)
    return next(pairs, (earlier.shown, later.shown))


def comparable(who: str, earlier: Moment, later: Moment) -> bool:
    """Whether a change between two moments would be an actor's: one precedes the other, and a state's two moments are
    not of one speaker."""
    a, b = side_by_side(earlier, later)
    theirs = a.telling.speaker == b.telling.speaker and a.telling.statement.speaker != who
    return not theirs and before(earlier, later, a, b)


def before(earlier: Moment, later: Moment, a: Stance, b: Stance) -> bool:
    """Whether one moment is known to precede the other and both speak of one thing; the fate of a plan may turn within
    a day where one report tells both."""
    if not earlier.day or not later.day or common_occasion(a.telling, b.telling):
        return False
    days = later.day - earlier.day
    if fates(a) & fates(b):
        return days > REPORTS_APART
    if a.status and b.status:
        return days > 0 or a.telling.path == b.telling.path
    return days > 0 and not a.telling.content_terms.isdisjoint(b.telling.content_terms)


def voiced(stance: Stance, other: Stance) -> str:
    """Through whom a state takes a position, where two voices speak for it."""
    speaker = stance.telling.speaker
    return f"{speaker.name}: " if speaker and speaker != other.telling.speaker else ""


def shown(stance: Stance) -> str:
    """A statement on one line, cut where it is long."""
    return shortened(stance.telling.text, TURN.long, ",.;")
