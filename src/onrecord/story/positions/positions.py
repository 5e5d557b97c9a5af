"""Positions: what one actor said on one matter over time, and where a later statement differs in stance.

A matter is a concept or a word that several statements of the actor share; nothing is chosen from a fixed list. A line
runs over moments: renderings of one utterance are one moment. A change is told where the later moment takes another
stance (another fate of a plan, a refusal taken back, a denial, an admission, a condition), never for other words alone.
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from onrecord.knowledge.terms import WORD, kind_of
from onrecord.lang import words
from onrecord.models import PositionChange, PositionLine, Utterance
from onrecord.story.claims.clauses import Clause, clauses_of
from onrecord.story.claims.contradictions import TIED
from onrecord.story.claims.contraries import turned_deed, votes
from onrecord.story.claims.stances import OFFICIAL, Stance, denied_by_cue, side_of, stance_of
from onrecord.story.claims.tellings import Telling, Worth, term_of
from onrecord.story.grouping.group import day_of
from onrecord.story.people.cast import Merged
from onrecord.story.positions.backing import backs, let_go, lets_go
from onrecord.story.utterances.align import REPORTS_APART, common_occasion

LINES = 4  # matters shown for one actor
PLEDGES = frozenset({"AGREE", "SUPPORT", "COOPERATE", "AID", "CONSULT"})
ENDED = frozenset({"cancelled", "postponed"})
CLOSE = 4.2  # worth of the terms that two moments must share where only a condition or a denial is new
HALF = 0.55  # share of two clauses' worth in common from which one is the other with or without a negation
TURN = "turn"  # the matter of denials and admissions
FATE = "fate"  # the matter of statements that say what becomes of a plan


@dataclass(frozen=True, slots=True)
class _Moment:
    """One utterance of an actor: all its renderings, the one that shows it first, and its day where that is known."""

    every: tuple[Stance, ...]
    day: int | None
    order: tuple[int, str, int]

    @property
    def shown(self) -> Stance:
        return self.every[0]

    @property
    def matter(self) -> frozenset[str]:
        fate = {FATE} if any(s.status for s in self.every) else set()
        turn = {TURN} if any(_takes_sides(s) for s in self.every) else set()
        return frozenset(t for s in self.every for t in s.matter if t[0] == "=" or kind_of(t) != "common") | fate | turn


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
    """The day of each statement where it is known: as said; for a nested one that of what precedes it inside the same
    statement; for what a report quotes without a day, its publication, which also ends a month or an interval."""
    days: dict[str, int] = {}
    inside: dict[str, int] = {}
    latest = _latest(tellings)
    for t in sorted(tellings, key=_place):
        published = day_of(t.report.article.published) or latest.get(t.path)
        said = t.statement.said
        own = day_of(said.value.split("/")[-1]) if said else None
        if own and said and (len(said.value) < 10 or "/" in said.value) and published:
            own = published
        outer = t.statement.nested_in
        own = own or (inside.get(outer) if outer else published)
        if outer and own:
            inside[outer] = own
        if own:
            days[t.id] = own
    return days


def _latest(tellings: Sequence[Telling]) -> Mapping[str, int]:
    """The latest day that a report gives a statement: an undated report tells of it, and is no older."""
    latest: dict[str, int] = {}
    for t in tellings:
        said = t.statement.said
        day = day_of(said.value) if said and said.span and len(said.value) == 10 else None
        if day:
            latest[t.path] = max(day, latest.get(t.path, day))
    return latest


def _place(t: Telling) -> tuple[str, int]:
    return t.path, min((s.start for s in t.statement.content), default=0)


def _moments(stances: Sequence[Stance], utterances: Sequence[Utterance], days: Mapping[str, int]) -> list[_Moment]:
    """Renderings of one utterance together, in order of time; the report's own dated rendering shows the moment."""
    left = {s.telling.id: s for s in stances}
    moments: list[_Moment] = []
    for s in sorted(stances, key=_surest):
        if s.telling.id not in left:
            continue
        told = {i for u in utterances if s.telling.id in u.statements for i in u.statements}
        told = {i for i in told & left.keys() if _one_stance(s, left[i], days)}
        every = tuple(sorted((left.pop(i) for i in (told & left.keys()) | {s.telling.id}), key=_surest))
        known = [days[x.telling.id] for x in every if x.telling.id in days]
        day = min(known) if known else None
        moments.append(_Moment(every, day, (day or date.max.toordinal(), *_place(s.telling))))
    return sorted(moments, key=lambda m: m.order)


def _one_stance(a: Stance, b: Stance, days: Mapping[str, int]) -> bool:
    """Whether two statements in like words can be renderings of one: of two days they take one stance."""
    x, y = days.get(a.telling.id), days.get(b.telling.id)
    if not x or not y or x == y or common_occasion(a.telling, b.telling):
        return True
    apart = _fates(a) and _fates(b) and not _fates(a) & _fates(b)
    return not apart and _condition(a) == _condition(b)


def _surest(s: Stance) -> tuple[bool, bool, str]:
    said = s.telling.statement.said
    return bool(s.telling.statement.nested_in), said is None, s.telling.id


def _lines(who: str, name: str, moments: Sequence[_Moment], worth: Worth) -> Iterable[PositionLine]:
    by_matter: dict[str, list[_Moment]] = defaultdict(list)
    for m in moments:
        for term in m.matter:
            by_matter[term].append(m)
    own = {term: line for term, line in by_matter.items() if len(line) > 1 and not _one_persons(who, line)}
    turns = {term: tuple(_changes(who, line, worth)) for term, line in own.items()}
    ranked = sorted(turns, key=lambda t: (not turns[t], t not in (FATE, TURN), -len(turns[t]), -worth.of(t), t))
    taken: list[set[str]] = []
    told: set[tuple[str, str]] = set()
    for term in ranked:
        line = by_matter[term]
        ids = {m.shown.telling.id for m in line}
        new = [c for c in turns[term] if (c.earlier, c.later) not in told]
        days = {m.day for m in line if m.day}
        repeats = any(3 * len(ids & t) > 2 * len(ids) for t in taken)
        if not new and (len(days) < 2 or repeats or len(taken) >= LINES or term in (FATE, TURN)):
            continue
        taken.append(ids)
        told |= {(c.earlier, c.later) for c in new}
        statements = tuple(dict.fromkeys(s.telling.id for m in line for s in m.every))
        key = hashlib.sha256(f"{who}\n{term}\n{statements}".encode()).hexdigest()[:12]
        yield PositionLine(f"po-{key}", who, name, _about(term, line), statements, tuple(new))


def _one_persons(who: str, line: Sequence[_Moment]) -> bool:
    """Whether a state's line is made of one person's words alone; it stands under the person."""
    return len({m.shown.telling.speaker.id for m in line if m.shown.telling.speaker} | {who}) == 2 and all(
        m.shown.telling.speaker and m.shown.telling.speaker.id != who for m in line
    )


def _changes(who: str, line: Sequence[_Moment], worth: Worth) -> Iterable[PositionChange]:
    """For each moment the turn from the earlier one that has most in common with it, where there is one."""
    for at, later in enumerate(line):
        best: tuple[float, Stance, Stance, str] | None = None
        for earlier in line[:at]:
            a, b = _side_by_side(earlier, later)
            theirs = a.telling.speaker == b.telling.speaker and a.telling.statement.speaker != who
            what = None if theirs or not _before(earlier, later, a, b) else _turn(a, b, worth)
            shared = worth.sum(a.telling.terms & b.telling.terms)
            if what and (best is None or shared >= best[0]):
                best = (shared, a, b, what)
        if best:
            _, a, b, what = best
            told = f"{what}: from {_voiced(a, b)}“{_shown(a)}” to {_voiced(b, a)}“{_shown(b)}”"
            yield PositionChange(a.telling.id, b.telling.id, told)


def _voiced(stance: Stance, other: Stance) -> str:
    """Through whom a state takes a position, where two voices speak for it."""
    speakers = [s.telling.speaker for s in (stance, other)]
    return f"{speakers[0].name}: " if speakers[0] and speakers[0] != speakers[1] else ""


def _before(earlier: _Moment, later: _Moment, a: Stance, b: Stance) -> bool:
    """Whether one moment is known to precede the other and both speak of one thing; the fate of a plan may turn within
    a day where one report tells both."""
    if not earlier.day or not later.day or common_occasion(a.telling, b.telling):
        return False
    if _fates(a) & _fates(b):
        return later.day - earlier.day > REPORTS_APART
    if a.status and b.status:
        return earlier.day < later.day or a.telling.path == b.telling.path
    return earlier.day < later.day and (
        b.admits or let_go(a.telling, b.telling) or bool(a.telling.content_terms & b.telling.content_terms)
    )


def _side_by_side(earlier: _Moment, later: _Moment) -> tuple[Stance, Stance]:
    """Two renderings out of one report, where one report has both; else those that show the moments."""
    pairs = [(a, b) for a in earlier.every for b in later.every if a.telling.path == b.telling.path]
    return pairs[0] if pairs else (earlier.shown, later.shown)


def _turn(a: Stance, b: Stance, worth: Worth) -> str | None:
    """What sort of turn a later statement takes; None where its stance is the same."""
    if _fates(a) and _fates(b) and _fates(a) != _fates(b):
        return f"{' and '.join(sorted(a.status))}, then {' and '.join(sorted(b.status))}"
    if b.admits and not a.admits and (a.denies == "strong" or _refuses(a)):
        return "denied, then admitted"
    if let_go(a.telling, b.telling):
        return "backed, then let go"
    shared = worth.sum(a.telling.content_terms & b.telling.content_terms)
    if a.telling.statement.act in PLEDGES and not a.status and b.status and b.status <= ENDED and a.matter & b.matter:
        return f"agreed, then {' and '.join(sorted(b.status))}"
    turned = turned_deed(a.telling, b.telling, worth) or _reversed(a, b, worth)
    if turned or shared < CLOSE:
        return turned
    if _condition(b) and not a.conditional:
        return "a condition added"
    return "denied later" if denied_by_cue(b.telling) and not a.denies else None


def _fates(s: Stance) -> frozenset[str]:
    """What becomes of a plan; that another's word for it is wrong tells nothing of that."""
    return frozenset(f for f in s.status if not f.startswith("not "))


@cache
def _conditions() -> re.Pattern[str]:
    strict = words("disputes", "conditions", "words") - words("disputes", "conditions", "loose")
    return re.compile(rf"(?<!\w)(?:{'|'.join(sorted(strict, key=lambda w: (-len(w), w)))})(?!\w)")


def _condition(s: Stance) -> bool:
    """Whether a statement pledges something on a condition: "we are ready if", "we will go only when"."""
    text = s.telling.text.casefold()
    told = {m.group() for m in WORD.finditer(text)}
    pledged = bool(told & words("disputes", "conditions", "pledging"))
    return s.conditional and pledged and bool(_conditions().search(text))


def _takes_sides(s: Stance) -> bool:
    """Whether a statement can be the one or the other side of a turn whatever it is about."""
    return s.admits or s.denies == "strong" or _refuses(s) or _deed(s.telling)


def _deed(t: Telling) -> bool:
    return votes(t) or backs(t) or lets_go(t)


def _refuses(s: Stance) -> bool:
    return any(c.negated for c in clauses_of(s))


def _reversed(a: Stance, b: Stance, worth: Worth) -> str | None:
    """Whether the later statement affirms what the earlier one negated, or negates what it affirmed."""
    for x in clauses_of(a):
        for y in clauses_of(b):
            shared = x.terms & y.terms
            if x.denied == "cue" and not _open(b.telling, y) and _own_up(x, y, worth):
                return "denied, then affirmed"
            turned = shared & x.own & y.own & (x.negated ^ y.negated)
            least = max(TIED, HALF * worth.sum(x.terms | y.terms))
            if turned and worth.sum(shared) >= least and x.denied == y.denied == "":
                return "refused, then affirmed" if turned & x.negated else "affirmed, then refused"
    return None


def _own_up(x: Clause, y: Clause, worth: Worth) -> bool:
    """Whether a clause affirms most of what one that was denied tells."""
    told = worth.sum(x.terms & y.terms & x.own & y.own)
    return not (y.denied or y.negated or x.negated) and told >= max(TIED, HALF * worth.sum(x.terms))


def _open(t: Telling, clause: Clause) -> bool:
    """Whether a clause tells what is to come or may be, or asks."""
    found = [m.group() for m in WORD.finditer(t.report.article.text, clause.span.start, clause.span.end)]
    told = {w.casefold() for w in found if w != "May"}
    ahead = words("differences", "ahead", "words") | words("differences", "open", "words")
    return bool(told & (ahead - {"to"})) or t.statement.act in ("REQUEST", "ACCUSE", "REJECT")


def _shown(stance: Stance) -> str:
    text = " ".join(stance.telling.text.split()).rstrip(",.;")
    return text if len(text) <= 160 else text[:160].rsplit(" ", 1)[0] + " …"


def _about(term: str, line: Sequence[_Moment]) -> str:
    """The matter in the word the statements use most for it."""
    counts: dict[str, int] = defaultdict(int)
    for m in line:
        terms = {t for t in m.matter if t[0] == "="} or m.matter if term in (FATE, TURN) else {term}
        for match in WORD.finditer(m.shown.telling.text):
            if term_of(match.group()) in terms:
                counts[match.group().casefold()] += 1
    return min(counts, key=lambda w: (-counts[w], -len(w), w)) if counts else "the plan"
