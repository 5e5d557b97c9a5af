"""Statements that cannot both hold: one asserts what another denies, calls untrue, or tells the other way round.

Statements are compared clause by clause, by the terms they share and by polarity (a negation, a cue that denies). A
denial in so many words needs little else in common; two clauses that differ in a negation alone must be nearly one
clause, or stand beside one another in one report.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from onrecord.knowledge.names_compared import plain
from onrecord.knowledge.terms import WORD, is_function, stem
from onrecord.lang import load, words
from onrecord.models import Actor
from onrecord.spans import Span
from onrecord.story.claims.clauses import Clause, clauses_of
from onrecord.story.claims.messages import unreceived
from onrecord.story.claims.stances import Stance, calls_untrue, denied_by_cue, others_words, side_of
from onrecord.story.claims.tellings import NAMED, Telling, Worth, one_voice, spoken_for, term_of, terms_in
from onrecord.story.people.cast import Merged

DENIED = 0.4  # share of what is denied that the claim must hold
NEGATED = 0.6  # share of the poorer clause that two clauses of opposite polarity must have in common
UNION = 0.45  # and of both together, where they stand in two reports
OF_BOTH = 0.25  # the same where both stand close together in one report
LEAST = 3  # terms of a statement that says enough to be contradicted
DEMANDS = frozenset({"REQUEST", "COERCE", "THREATEN"})
TIED = 2.4  # worth of what they share where both stand close together in one report
POLES = 1.6  # the same where the two use words that exclude one another
KNOWN = 4.2  # and anywhere
BESIDE = 700  # code points between two statements of one report that answer one another
POINTED = 500  # code points back to what "that" points to
SHORT = 60  # code points of a statement that only points
FEW = 2  # terms it may have beside the word that calls untrue
SENT = 0.7  # surety that word sent and word never had contradict one another
BARE = 6  # words of a denial of guilt that tells no more
BEST = 0.8  # of the surest claim against a denial that another must reach


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A statement and one against it, the passage that both are about, and how surely (0 to 1)."""

    claim: Stance
    against: Stance
    about: Span
    reading: str
    surety: float
    matter: frozenset[str] = frozenset()  # the terms they share


def contradictions(stances: Sequence[Stance], cast: Merged, worth: Worth) -> tuple[Contradiction, ...]:
    """Pairs of statements of two voices that contradict one another, the surest first."""
    told = {s.telling.id: clauses_of(s) for s in stances}
    sides = {a.id: side_of(a) for a in cast.actors}
    found: dict[tuple[str, str], Contradiction] = {}
    for claim, against in _candidates(stances, told):
        if _answers(claim, against):
            made = _contradiction(claim, against, told, sides, worth)
            if made:
                found[claim.telling.id, against.telling.id] = made
    for made in (*_pointed(stances, told), *_guilt(stances, told)):
        found.setdefault((made.claim.telling.id, made.against.telling.id), made)
    for claim, against, about in unreceived(stances, told, cast, worth):
        if _answers(claim, against):
            made = Contradiction(claim, against, about, "denial", SENT)
            found.setdefault((claim.telling.id, against.telling.id), made)
    best: dict[str, float] = defaultdict(float)
    for made in found.values():
        best[made.against.telling.id] = max(best[made.against.telling.id], made.surety)
    kept = [c for c in found.values() if c.surety >= BEST * best[c.against.telling.id]]
    return tuple(sorted(kept, key=lambda c: (-c.surety, c.claim.telling.id, c.against.telling.id)))


def _candidates(stances: Sequence[Stance], told: Mapping[str, Sequence[Clause]]) -> Iterable[tuple[Stance, Stance]]:
    """Pairs of an assertion and a negation that share a term; each against each other in both orders."""
    holders: dict[str, list[int]] = defaultdict(list)
    for i, s in enumerate(stances):
        for term in {t for c in told[s.telling.id] for t in c.terms}:
            holders[term].append(i)
    pairs = {(i, j) for held in holders.values() if len(held) <= 60 for i in held for j in held if i != j}
    for i, j in sorted(pairs):
        yield stances[i], stances[j]


def _answers(claim: Stance, against: Stance) -> bool:
    """Whether two statements come from two voices, neither inside the other unless the outer one denies it."""
    a, b = claim.telling, against.telling
    if _one_voice(a, b):
        return False
    if b.statement.nested_in == a.id:
        return False
    if a.statement.nested_in == b.id:
        return against.denies == "strong"
    if a.path == b.path and any(x.overlaps(y) for x in a.statement.content for y in b.statement.content):
        return False
    if a.statement.kind != "direct" and not _asserts(a.text):
        return False
    if len(a.terms) < LEAST and a.statement.act not in DEMANDS | {"ACCUSE"}:
        return False
    return not (a.statement.nested_in and a.statement.nested_in == b.statement.nested_in)


def _asserts(text: str) -> bool:
    """Whether a content told in other words says that something is, was done or is to be done, and is no mere name."""
    told = [m.group().casefold().replace("’", "'") for m in WORD.finditer(text)]
    if not told or told[0] in words("disputes", "asserting", "objects"):
        return False
    if told[0] == "to" or told[0].endswith("ing"):
        return True
    return any(w in words("disputes", "asserting", "words") or w.endswith(("ed", "n't")) for w in told)


def _one_voice(a: Telling, b: Telling) -> bool:
    """Whether two statements come from one side: an actor, a body and who speaks for it, one office in other words."""
    if a.speaker is None and b.speaker is None:
        return True
    if a.speaker is None or b.speaker is None:
        opened, _ = (a, b) if a.speaker is None else (b, a)
        told = opened.statement.speaker_text or ""
        return not (told or opened.statement.nested_in) or one_voice(a, b) > 0
    side = side_of(a.speaker)
    one_side = spoken_for(a.speaker, b.speaker) > 0 or (side is not None and side == side_of(b.speaker))
    return one_side or _one_surname(a.speaker, b.speaker)


def _one_surname(a: Actor, b: Actor) -> bool:
    """Whether one of two people is named by the other's surname alone: who they are is open."""
    names = sorted((plain(x.name or "").split() for x in (a, b)), key=len)
    return len(names[0]) == 1 and names[1][-1:] == names[0]


def _contradiction(
    claim: Stance,
    against: Stance,
    told: Mapping[str, Sequence[Clause]],
    sides: Mapping[str, str | None],
    worth: Worth,
) -> Contradiction | None:
    best: Contradiction | None = None
    for x in told[claim.telling.id]:
        for y in told[against.telling.id]:
            surety = _surety(claim, x, against, y, sides, worth)
            if surety and (best is None or surety > best.surety):
                reading = "denial" if y.denied else "contradiction"
                best = Contradiction(claim, against, x.span, reading, round(surety, 4), x.terms & y.terms)
    return best


def _surety(
    claim: Stance, x: Clause, against: Stance, y: Clause, sides: Mapping[str, str | None], worth: Worth
) -> float:
    """How surely one clause denies the other; 0 where it does not."""
    shared = x.terms & y.terms
    if not shared or x.denied or _asks(claim.telling, x) or _asks(against.telling, y):
        return 0.0
    evidence = worth.sum(shared)
    near = _apart(claim.telling, against.telling) <= BESIDE
    if y.denied:
        if len(shared) == 1 < len(y.terms) and not near:
            return 0.0
        tied = near or _about(claim, against, sides)
        least = DENIED if y.denied == "cue" else NEGATED
        agree = bool(x.negated & shared) == bool(y.negated & shared)
        share = evidence / max(worth.sum(y.terms), 1e-9)
        if not _about(claim, against, sides) and evidence < OF_BOTH * worth.sum(x.terms | y.terms):
            return 0.0
        return share if agree and share >= least and evidence >= (TIED if tied else KNOWN) else 0.0
    says_enough = len(x.terms) > 1 or claim.telling.statement.act in DEMANDS
    says_enough = says_enough and (len(shared) > 1 or all(t[0] == "=" for t in shared))
    turned = says_enough and bool(shared & y.negated & y.own) and not x.negated
    poles = x.opposable | y.opposable if opposite(x, y) else frozenset()
    if not turned and not poles:
        return 0.0
    left, right = x.terms - poles, y.terms - poles
    share = evidence / max(min(worth.sum(left), worth.sum(right)), 1e-9)
    both = evidence / max(worth.sum(left | right), 1e-9)
    least = POLES if poles and near else TIED if near else KNOWN
    sure = share >= NEGATED and both >= (OF_BOTH if near else UNION) and evidence >= least
    return 0.9 * share if sure else 0.0


def _asks(t: Telling, clause: Clause) -> bool:
    """Whether a clause opens a question told in other words ("whether the dam held"), so that it asserts nothing."""
    if t.statement.kind != "indirect":
        return False
    opening = WORD.search(t.report.article.text, clause.span.start, clause.span.end)
    return opening is not None and opening.group().casefold() in words("disputes", "asking", "words")


def _apart(a: Telling, b: Telling) -> int:
    """Code points between two statements of one report; very far where they stand in two."""
    if a.path != b.path:
        return 10**9
    first, second = sorted((_extent(a), _extent(b)))
    return max(0, second.start - first.end)


def _extent(t: Telling) -> Span:
    return Span(min(c.start for c in t.statement.content), max(c.end for c in t.statement.content))


def _about(claim: Stance, against: Stance, sides: Mapping[str, str | None]) -> bool:
    """Whether a claim speaks of who denies it, or of that side."""
    side = side_of(against.telling.speaker)
    named = {t.removeprefix(NAMED) for t in claim.telling.terms if t.startswith(NAMED)}
    named |= set(claim.telling.statement.targets)
    return side is not None and side in {sides.get(n) for n in named}


@cache
def _pairs() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(term_of(w) for w in pair) for pair in load("disputes")["antonyms"]["pairs"])


def opposite(x: Clause, y: Clause) -> bool:
    """Whether two clauses, neither negated, use words that exclude one another: "lawful" and "illegal"."""
    if x.negated or y.negated:
        return False
    return any(frozenset((a, b)) in _pairs() for a in x.opposable for b in y.opposable)


# What points back: "called that an invention", "dismissed the claim as nonsense"


def _pointed(stances: Sequence[Stance], told: Mapping[str, Sequence[Clause]]) -> Iterable[Contradiction]:
    """Statements that only call untrue what stands before them, or what another's document says."""
    in_order = sorted(stances, key=lambda s: (s.telling.path, _extent(s.telling)))
    for at, s in enumerate(in_order):
        points = denied_by_cue(s.telling) and others_words(s.telling) and not _introduces(s.telling)
        if s.admits or not (points or calls_untrue(s.telling.text)):
            continue
        document = [] if points else _document(s, stances)
        if document:
            yield from (Contradiction(c, s, told_span(told, c), "denial", 0.8) for c in document)
            continue
        matter = {t for c in told[s.telling.id] for t in c.terms} - _of_claims()
        if s.telling.nested or len(s.telling.text) > SHORT or len(matter) > FEW:
            continue
        before = [o for o in in_order[:at] if 0 < _extent(s.telling).start - _extent(o.telling).end <= POINTED]
        before = [o for o in before if o.telling.path == s.telling.path and not o.telling.statement.nested_in]
        if points and matter:
            before = [o for o in before if o.telling.terms & matter]
        if _names_owner(s.telling):
            claims = [o for o in before if _owned(o.telling, s.telling) and not _one_voice(o.telling, s.telling)][-2:]
        else:
            claims = [o for o in before[-1:] if sourced(o.telling) and not _one_voice(o.telling, s.telling)]
        for claim in claims:
            yield Contradiction(claim, s, told_span(told, claim), "denial", 0.7)


@cache
def _of_claims() -> frozenset[str]:
    """The terms of words for what others say, which tell no matter."""
    return frozenset(term_of(w) for w in load("disputes")["denial"]["claims"])


def sourced(t: Telling) -> bool:
    """Whether somebody stands behind a statement: an actor, or a source in words that are no pronoun."""
    return t.speaker is not None or any(not is_function(w) for w in (t.statement.speaker_text or "").split())


def _introduces(t: Telling) -> bool:
    """Whether a statement names something new, so that it points to nothing told before: "a report in a newspaper"."""
    return t.text.split(" ")[0].casefold() in ("a", "an")


def _guilt(stances: Sequence[Stance], told: Mapping[str, Sequence[Clause]]) -> Iterable[Contradiction]:
    """Denials of guilt in no more words ("any wrongdoing"), against the accusation of the denier told before it."""
    in_order = sorted(stances, key=lambda s: (s.telling.path, _extent(s.telling)))
    for at, s in enumerate(in_order):
        if not (denied_by_cue(s.telling) and _of_guilt(s.telling)):
            continue
        before = [o for o in in_order[:at] if o.telling.path == s.telling.path and _accuses(o)]
        before = [o for o in before if 0 < _extent(s.telling).start - _extent(o.telling).end <= POINTED]
        claims = [o for o in before[-1:] if sourced(o.telling) and _of_denier(o.telling, s.telling)]
        yield from (Contradiction(o, s, told_span(told, o), "denial", 0.7) for o in claims)


def _of_guilt(t: Telling) -> bool:
    said = [m.group().casefold() for m in WORD.finditer(t.text)]
    return len(said) <= BARE and bool(set(said) & words("disputes", "guilt", "words"))


def _accuses(s: Stance) -> bool:
    told = {m.group().casefold() for m in WORD.finditer(s.telling.text)}
    accused = s.telling.statement.act == "ACCUSE" or bool(told & words("disputes", "guilt", "accusing"))
    return accused and not s.denies


def _of_denier(claim: Telling, denial: Telling) -> bool:
    """Whether an accusation is of the one who denies it; "he", left open, is whom the report speaks of, and none of the
    people who accuse."""
    if denial.speaker is None:
        pronoun = all(is_function(w) for w in (denial.statement.speaker_text or "").split())
        return pronoun and (claim.speaker is None or claim.speaker.kind != "person")
    named = {t.removeprefix(NAMED) for t in claim.terms if t.startswith(NAMED)} | set(claim.statement.targets)
    return denial.speaker.id in named and not _one_voice(claim, denial)


def _names_owner(t: Telling) -> bool:
    """Whether a statement says whose words it calls untrue: "the union's claims"."""
    return "'s " in t.text.replace("’", "'") or "s' " in t.text.replace("’", "'")


def _owned(claim: Telling, t: Telling) -> bool:
    """Whether a statement that calls words untrue names the source of a claim as their owner."""
    named = {stem(w) for w in WORD.findall(t.text) if not is_function(w)}
    source = f"{claim.statement.speaker_text or ''} {claim.speaker.name or '' if claim.speaker else ''}"
    return bool(named & {stem(w) for w in source.split()})


def told_span(told: Mapping[str, Sequence[Clause]], s: Stance) -> Span:
    """The first clause of a statement."""
    return told[s.telling.id][0].span if told[s.telling.id] else s.telling.statement.content[0]


def _document(s: Stance, stances: Sequence[Stance]) -> list[Stance]:
    """What is told out of a document that a statement calls untrue, named by its words: its maker and its kind."""
    named = {t for t in s.telling.terms if not t[0].isdigit()}
    return [
        o
        for o in stances
        if not _one_voice(o.telling, s.telling)
        and o.telling.id != s.telling.id
        and len(named & _source(o.telling)) > 1
        and any(t[0] in "=" for t in named & _source(o.telling))
    ]


def _source(t: Telling) -> frozenset[str]:
    """The terms of the words that name a source; an actor by its id and by its name."""
    spans = t.statement.source
    found = set(terms_in(t.report.article, spans))
    if t.speaker:
        found.add(NAMED + t.speaker.id)
    name = " ".join(w for w in (t.statement.speaker_text or "").split() if not is_function(w))
    return frozenset(found | {term_of(w) for w in name.split()} | {stem(w) for w in name.split()})
