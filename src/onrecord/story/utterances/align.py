"""Utterances: which statements of different reports tell one and the same utterance, and why.

Two statements are compared by the worth of the terms they share against the terms of the shorter one (so a part meets
the whole) and of both (so the whole meets the whole), by who speaks, and by the occasion. Groups are not transitive:
one long quotation may hold two utterances that another report tells apart.
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.knowledge.names_compared import plain
from onrecord.knowledge.terms import WORD
from onrecord.lang import words
from onrecord.models import Utterance
from onrecord.story.claims.tellings import NAMED, Cases, Telling, Worth, one_voice
from onrecord.story.grouping.group import day_of
from onrecord.story.utterances.lineage import Lineage

LIKE = 0.34  # likeness from which two statements tell one utterance
SAME_OCCASION = 0.06  # what a known common occasion adds to it
OTHER_ACT = 0.8  # what is left of it where one reports a proposal, a warning ... and the other does not
EVIDENCE = 4.2  # worth that the shared terms must have together
LEAST = 3  # terms of a sentence below which it is too short to be known again
SURELY = 0.85  # voice from which a short sentence is known again
SHORT = 3  # sentences of a statement that is also taken as a whole
CLAUSE = 3  # words of the shortest sentence that says something
TELLING = 2.4  # worth that a short sentence must have
OF_BOTH = 0.15  # share of all their terms that two words must be
FEW = 2  # terms they must share, one of them no name
REPORTS_APART = 10  # days between two reports beyond which an undated utterance is not taken for the same


Alike = tuple[float, frozenset[str]]  # likeness and the terms it rests on


@dataclass(frozen=True, slots=True)
class Whole:
    """A sentence or a short statement: its terms, whether a negation stands in it, and how many words it has."""

    terms: frozenset[str]
    negated: bool
    words: int


@dataclass(frozen=True, slots=True)
class Match:
    """Two statements that tell one utterance: how alike they are (0 to 1) and the terms they share."""

    a: str
    b: str
    likeness: float
    shared: tuple[str, ...]
    by_outer: bool = False  # settled by the statements that hold them


def matches(tellings: Sequence[Telling], worth: Worth) -> tuple[Match, ...]:
    """Pairs of statements that tell one utterance, of two reports or of one (a heading and the sentence it repeats)."""
    found: dict[tuple[str, str], Match] = {}
    for a, b in _candidates(tellings, worth):
        match = _match(a, b, worth)
        if match:
            found[match.a, match.b] = match
    by_id = {t.id: t for t in tellings}
    for match in sorted(found.values(), key=lambda m: (-m.likeness, m.a, m.b)):
        for inner in _inner(by_id[match.a], by_id[match.b], by_id):
            found.setdefault((inner.a, inner.b), inner)
    return tuple(sorted(found.values(), key=lambda m: (-m.likeness, m.a, m.b)))


def _candidates(tellings: Sequence[Telling], worth: Worth) -> Iterable[tuple[Telling, Telling]]:
    """Pairs that share a term which is not everywhere in the story."""
    cap = max(30, len(tellings) // 10)
    holders: dict[str, list[int]] = defaultdict(list)
    for i, t in enumerate(tellings):
        for term in t.terms:
            if worth.held[term] <= cap:
                holders[term].append(i)
    pairs = {(i, j) for held in holders.values() for at, j in enumerate(held) for i in held[:at]}
    return ((tellings[i], tellings[j]) for i, j in sorted(pairs))


def _match(a: Telling, b: Telling, worth: Worth) -> Match | None:
    voice = one_voice(a, b)
    if not voice or a.statement.nested_in == b.id or b.statement.nested_in == a.id:
        return None
    occasion = common_occasion(a, b)
    if occasion is False:
        return None
    sides = [list(zip(t.units, t.cases, strict=True)) for t in (a, b)]
    pairs = [_sentences(x, y, worth) for x in sides[0] for y in sides[1]]
    best = max(pairs, key=lambda u: u[0], default=(0.0, frozenset()))
    if not best[0] and voice >= SURELY and a.path != b.path:
        briefs = [_brief(x, y, worth) for x in _wholes(a) for y in _wholes(b)]
        best = max(briefs, key=lambda u: u[0], default=best)
    likeness = voice * best[0] + (SAME_OCCASION if occasion else 0.0)
    if not (a.act <= b.terms and b.act <= a.terms):
        likeness *= OTHER_ACT
    if likeness < LIKE:
        return None
    first, second = sorted((a.id, b.id))
    return Match(first, second, round(likeness, 4), _shown(best[1], worth))


def _sentences(a: tuple[frozenset[str], Cases], b: tuple[frozenset[str], Cases], worth: Worth) -> Alike:
    """How alike two sentences are; a word of a name in one is not the same word elsewhere: "Port Ansel" is no port."""
    (x, mine), (y, other) = a, b
    apart = (mine.capital & other.small) | (other.capital & mine.small)
    return _units(x - apart, y - apart, worth.proper | (mine.capital & other.capital), worth)


def _units(a: frozenset[str], b: frozenset[str], names: frozenset[str], worth: Worth) -> Alike:
    """How alike two sentences are, and the terms they share; 0 where they share too little, or little but names."""
    shared = a & b
    evidence = worth.sum(shared)
    own = [t for t in shared if not t.startswith(NAMED) and t not in names]
    if min(len(a), len(b)) < LEAST or len(shared) < FEW or not own or evidence < EVIDENCE:
        return 0.0, frozenset()
    of_part = evidence / max(min(worth.sum(a), worth.sum(b)), 1e-9)
    of_both = evidence / max(worth.sum(a | b), 1e-9)
    if len(shared) == FEW and of_both < OF_BOTH:
        return 0.0, frozenset()  # two words that a long sentence has among others are its matter, not what it says
    return (of_part + of_both) / 2, shared


def _wholes(t: Telling) -> Iterable[Whole]:
    """The sentences of a statement, and the whole of a short one."""
    text = t.report.article.text
    units = [
        Whole(u - t.act, _negated(s.of(text)), len(WORD.findall(s.of(text))))
        for u, s in zip(t.units, t.sentences, strict=True)
    ]
    yield from units
    if 1 < len(units) <= SHORT:
        terms = frozenset(term for unit in units for term in unit.terms)
        yield Whole(terms, any(u.negated for u in units), sum(u.words for u in units))


def _negated(text: str) -> bool:
    told = re.findall(r"[\w']+", text.casefold().replace("’", "'"))
    return any(w in words("differences", "polarity", "negations") for w in told)


def _brief(a: Whole, b: Whole, worth: Worth) -> Alike:
    """Likeness of short sentences: all that one says stands in the other, with a negation in both or in neither; one
    word alone must be all that both say, and neither a mere name for the matter."""
    x, y = a.terms, b.terms
    shared = x & y
    own = [t for t in shared if not t.startswith(NAMED) and t not in worth.proper and not t[0].isdigit()]
    if not own or shared not in (x, y) or a.negated != b.negated or worth.sum(own) < TELLING:
        return 0.0, frozenset()
    if len(own) < FEW and (x != y or min(a.words, b.words) < CLAUSE):
        return 0.0, frozenset()
    return (1.0 + worth.sum(shared) / max(worth.sum(x | y), 1e-9)) / 2, shared


def common_occasion(a: Telling, b: Telling) -> bool | None:
    """Whether two statements were made on one occasion: True, False, or None where nothing tells."""
    if a.path == b.path:
        return None
    venues = [_venue_words(t) for t in (a, b)]
    days = [t.statement.said.value if t.statement.said else None for t in (a, b)]
    if days[0] and days[1] and not _days_meet(days[0], days[1]):
        return False
    if venues[0] and venues[1]:
        return True if venues[0] & venues[1] else None if days[0] and days[1] else False
    if days[0] and days[1]:
        return True
    published = [day_of(t.report.article.published) for t in (a, b)]
    if published[0] and published[1] and abs(published[0] - published[1]) > REPORTS_APART:
        return False
    return None


def one_venue(a: Telling, b: Telling) -> bool:
    """Whether two reports name one place of speech: an interview with one outlet, one conference."""
    return bool(_venue_words(a) & _venue_words(b)) and common_occasion(a, b) is True


def _venue_words(t: Telling) -> set[str]:
    """The words of a venue that tell it from others: those written with a capital."""
    return {plain(w) for w in (t.statement.venue or "").split() if w[:1].isupper() or not w[:1].isalpha()} - {""}


def _days_meet(a: str, b: str) -> bool:
    """Whether two dates, each with its own precision, can be one day; reports a day apart in dating still meet."""
    (a1, a2), (b1, b2) = ((x.split("/")[0], x.split("/")[-1]) for x in (a, b))
    if a1[: len(b1)] == b1 or b1[: len(a1)] == a1 or (a1 <= b2 and b1 <= a2):
        return True
    days = [day_of(x) for x in (a1, b1)]
    return bool(days[0] and days[1] and abs(days[0] - days[1]) <= 3)


def _inner(a: Telling, b: Telling, by_id: Mapping[str, Telling]) -> Iterable[Match]:
    """Statements of one speaker inside two that match tell one utterance, where each has one by that speaker."""
    speakers: dict[str, list[list[str]]] = defaultdict(lambda: [[], []])
    for side, outer in enumerate((a, b)):
        for inner in outer.nested:
            who = by_id[inner].speaker if inner in by_id else None
            if who:
                speakers[who.id][side].append(inner)
    for _, (left, right) in sorted(speakers.items()):
        if len(left) == len(right) == 1 and a.path != b.path:
            first, second = sorted((left[0], right[0]))
            shared = by_id[first].terms & by_id[second].terms
            yield Match(first, second, LIKE, tuple(sorted(shared)), by_outer=True)


def _shown(shared: Iterable[str], worth: Worth) -> tuple[str, ...]:
    return tuple(sorted(shared, key=lambda t: (-worth.of(t), t)))


def utterances_of(tellings: Sequence[Telling], found: Sequence[Match], lineage: Lineage) -> tuple[Utterance, ...]:
    """Groups of statements that tell one utterance; a statement may stand in several groups."""
    by_id = {t.id: t for t in tellings}
    links = {(m.a, m.b): m for m in found}
    groups = _cliques(found, links)
    made = [
        _utterance([by_id[i] for i in sorted(g)], links, lineage) for g in groups if len({by_id[i].path for i in g}) > 1
    ]
    return tuple(sorted(made, key=lambda u: (u.said or "9999", u.id)))


def _cliques(found: Sequence[Match], links: Mapping[tuple[str, str], Match]) -> list[set[str]]:
    """Groups in which everything matches everything, grown from the surest match; every match stands in one."""

    def linked(x: str, y: str) -> bool:
        return (min(x, y), max(x, y)) in links

    neighbours: dict[str, set[str]] = defaultdict(set)
    for m in found:
        neighbours[m.a].add(m.b)
        neighbours[m.b].add(m.a)
    groups: list[set[str]] = []
    covered: set[tuple[str, str]] = set()
    for m in found:
        if (m.a, m.b) in covered:
            continue
        group = {m.a, m.b}
        common = neighbours[m.a] & neighbours[m.b]
        for other in sorted(common, key=lambda o: (-_bond(o, group, links), o)):
            if all(linked(other, member) for member in group):
                group.add(other)
        covered |= {(x, y) for x in group for y in group if x < y}
        groups.append(group)
    return groups


def _bond(other: str, group: Iterable[str], links: Mapping[tuple[str, str], Match]) -> float:
    return sum(links[min(other, g), max(other, g)].likeness for g in group if (min(other, g), max(other, g)) in links)


def _utterance(members: Sequence[Telling], links: Mapping[tuple[str, str], Match], lineage: Lineage) -> Utterance:
    ids = tuple(t.id for t in members)
    paths = sorted({t.path for t in members})
    speakers = [t.speaker for t in members if t.speaker]
    speaker = min(speakers, key=lambda s: (s.kind != "person", s.name is None, s.id)) if speakers else None
    days = sorted({t.statement.said.value for t in members if t.statement.said}, key=lambda d: (-len(d[:10]), d))
    return Utterance(
        "ut-" + hashlib.sha256("\n".join(ids).encode()).hexdigest()[:12],
        speaker.id if speaker else None,
        speaker.name if speaker else None,
        days[0] if days and all(d == days[0] or days[0].startswith(d) for d in days) else None,
        ids,
        len(paths),
        lineage.independent(paths),
        _why(members, links),
    )


def _why(members: Sequence[Telling], links: Mapping[tuple[str, str], Match]) -> str:
    """What the statements share, in words."""
    inside = [links[a.id, b.id] for a in members for b in members if (a.id, b.id) in links]
    shared = [t for t in inside[0].shared if all(t in m.shared for m in inside)] or list(inside[0].shared)
    words = [t.lstrip(NAMED + "=").replace("-", " ") for t in shared[:6]]
    reasons = ["one speaker" if len({t.speaker.id for t in members if t.speaker}) == 1 else "one voice"]
    if words:
        reasons.append("shared words: " + ", ".join(words))
    if any(m.by_outer for m in inside):
        reasons.append("told inside statements that match")
    venues = {t.statement.venue for t in members if t.statement.venue}
    if len(venues) == 1 and sum(1 for t in members if t.statement.venue) > 1:
        reasons.append(f"one occasion: {venues.pop()}")
    return "; ".join(reasons)
