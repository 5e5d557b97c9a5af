"""Positions: what one actor said on one matter over time, and where a later statement differs in stance.

A matter is a concept or a word that several statements of the actor share; nothing is chosen from a fixed list. A line
runs over moments: renderings of one utterance are one moment. A change is told where the later moment takes another
stance (another fate of a plan, a denial, a condition, a turn from offering to refusing), never for other words alone.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from onrecord.models import PositionChange, PositionLine, Utterance
from onrecord.story.cast import Merged
from onrecord.story.group import day_of
from onrecord.story.stances import OFFICIAL, Stance, side_of, stance_of
from onrecord.story.tellings import Telling, Worth, term_of
from onrecord.story.terms import WORD

LINES = 6  # matters shown for one actor
WARM = frozenset({"AGREE", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "CONSULT"})
COLD = frozenset({"REJECT", "THREATEN", "ACCUSE", "RETREAT", "COERCE", "SANCTION"})
FATE = "fate"  # the matter of statements that say what becomes of a plan


@dataclass(frozen=True, slots=True)
class _Moment:
    """One utterance of an actor: the statement that shows it, all its renderings, and when it was."""

    shown: Stance
    every: tuple[Stance, ...]
    day: int


def positions_of(
    tellings: Sequence[Telling], cast: Merged, utterances: Sequence[Utterance], worth: Worth
) -> tuple[PositionLine, ...]:
    """A line for every actor and matter with two moments or more."""
    stances = [stance_of(t, cast) for t in tellings if t.statement.zone in ("body", "standfirst")]
    days = _days(tellings)
    held: dict[str, list[Stance]] = defaultdict(list)
    for s in stances:
        for who in _voices(s, cast):
            held[who].append(s)
    lines: list[PositionLine] = []
    for who, mine in sorted(held.items()):
        actor = cast.get(who)
        if actor and actor.name:
            lines += _lines(who, actor.name, _moments(mine, utterances, days), worth)
    return tuple(lines)


def _voices(s: Stance, cast: Merged) -> Iterable[str]:
    """The speaker; and the state that the speaker holds an office of, for what becomes of a plan."""
    speaker = s.telling.speaker
    if speaker is None or speaker.name is None:
        return
    yield speaker.id
    side = side_of(speaker)
    states = [a for a in cast.actors if a.kind == "state" and a.country == side]
    if s.status and states and states[0].id != speaker.id and (speaker.kind in OFFICIAL or speaker.kind == "person"):
        yield states[0].id


def _days(tellings: Sequence[Telling]) -> Mapping[str, int]:
    """When each statement was made, for the order alone: the day said; else, for a nested one, that of what precedes it
    inside the same statement; else the day of publication."""
    days: dict[str, int] = {}
    inside: dict[str, int] = {}
    for t in sorted(tellings, key=_place):
        own = day_of(t.statement.said.value.split("/")[0]) if t.statement.said else None
        outer = t.statement.nested_in
        if own is None and outer in inside:
            own = inside[outer]
        if outer and own:
            inside[outer] = own
        days[t.id] = own or day_of(t.report.article.published) or date.max.toordinal()
    return days


def _place(t: Telling) -> tuple[str, int]:
    return t.path, min((s.start for s in t.statement.content), default=0)


def _moments(stances: Sequence[Stance], utterances: Sequence[Utterance], days: Mapping[str, int]) -> list[_Moment]:
    """Renderings of one utterance together, in order of time; the surest dated rendering shows the moment."""
    own = {s.telling.id: s for s in stances}
    left = dict(own)
    moments: list[_Moment] = []
    for s in sorted(stances, key=lambda s: (s.telling.statement.said is None, s.telling.id)):
        if s.telling.id not in left:
            continue
        told = {i for u in utterances if s.telling.id in u.statements for i in u.statements}
        same = (told & left.keys()) | {s.telling.id}
        every = tuple(left.pop(i) for i in sorted(same))
        moments.append(_Moment(s, every, days[s.telling.id]))
    return sorted(moments, key=lambda m: (m.day, *_place(m.shown.telling)))


def _lines(who: str, name: str, moments: Sequence[_Moment], worth: Worth) -> Iterable[PositionLine]:
    by_matter: dict[str, list[_Moment]] = defaultdict(list)
    for m in moments:
        matter = set(m.shown.matter) | ({FATE} if m.shown.status else set())
        for term in matter:
            by_matter[term].append(m)
    ranked = sorted(by_matter, key=lambda t: (t != FATE, -len(by_matter[t]), -worth.of(t), t))
    taken: list[set[str]] = []
    for term in ranked:
        line = by_matter[term]
        ids = {m.shown.telling.id for m in line}
        if len(line) < 2 or len(taken) == LINES or any(3 * len(ids & t) > 2 * len(ids) for t in taken):
            continue
        taken.append(ids)
        statements = tuple(s.telling.id for m in line for s in m.every)
        key = hashlib.sha256(f"{who}\n{term}\n{statements}".encode()).hexdigest()[:12]
        about = _about(term, line)
        yield PositionLine(f"po-{key}", who, name, about, tuple(dict.fromkeys(statements)), tuple(_changes(line)))


def _changes(line: Sequence[_Moment]) -> Iterable[PositionChange]:
    for earlier, later in pairwise(line):
        what = _turn(earlier.shown, later.shown)
        if what and (earlier.day < later.day or earlier.shown.telling.path == later.shown.telling.path):
            told = f"{what}: from “{_shown(earlier)}” to “{_shown(later)}”"
            yield PositionChange(earlier.shown.telling.id, later.shown.telling.id, told)


def _turn(a: Stance, b: Stance) -> str | None:
    """What sort of turn a later statement takes; None where its stance is the same."""
    if a.status and b.status and a.status != b.status:
        return f"{' and '.join(sorted(a.status))}, then {' and '.join(sorted(b.status))}"
    acts = a.telling.statement.act, b.telling.statement.act
    if (acts[0] in WARM and acts[1] in COLD) or (acts[0] in COLD and acts[1] in WARM):
        return "another attitude"
    if b.conditional and not a.conditional:
        return "a condition added"
    if a.conditional and not b.conditional and acts[0] != acts[1]:
        return "a condition dropped"
    return "denied later" if b.denies == "strong" and not a.denies else None


def _shown(moment: _Moment) -> str:
    text = " ".join(moment.shown.telling.text.split()).rstrip(",.;")
    return text if len(text) <= 160 else text[:160].rsplit(" ", 1)[0] + " …"


def _about(term: str, line: Sequence[_Moment]) -> str:
    """The matter in the word the statements use most for it."""
    counts: dict[str, int] = defaultdict(int)
    for m in line:
        terms = m.shown.matter if term == FATE else {term}
        for match in WORD.finditer(m.shown.telling.text):
            if term_of(match.group()) in terms:
                counts[match.group().casefold()] += 1
    return min(counts, key=lambda w: (-counts[w], -len(w), w)) if counts else "the plan"
