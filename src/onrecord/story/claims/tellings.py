"""A statement as one report tells it, ready to be compared: its words as terms, its actors, its occasion."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache

from onrecord.knowledge.names_compared import plain
from onrecord.knowledge.sentences import sentence_spans
from onrecord.knowledge.terms import SHARES, WORD, is_function, kind_of, stem
from onrecord.lang import load
from onrecord.models import Actor, Article, Report, Statement
from onrecord.spans import Span
from onrecord.story.people.cast import Merged

PRIOR = 60  # statements that the prior share of a term counts as
OF_ACTOR = 0.5  # an actor named in two statements says less about what they tell than another rare word
UNRESOLVED = 0.75  # how far a speaker that a report leaves open can be any other
DESCRIBED = 0.9  # how far a source described by the office of a named speaker is that speaker
HEADLINE = 0.9  # share of longer words with a capital from which a sentence is written like a headline
NAMED = "@"  # marks a term that stands for an actor


@cache
def _concepts() -> Mapping[str, str]:
    return {stem(word): f"={name}" for name, found in load("concepts")["concepts"].items() for word in found}


@cache
def _phrases() -> Mapping[tuple[str, str], str]:
    return {
        (verb, particle): f"={name}"
        for name, found in load("concepts")["phrases"].items()
        for verb, particle in (phrase.split() for phrase in found)
    }


@dataclass(frozen=True, slots=True)
class Cases:
    """The terms a sentence has with a capital alone, parts of names, and those it has in lower case; none of either
    where it is written like a headline, for capitals tell nothing there."""

    capital: frozenset[str] = frozenset()
    small: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Telling:
    """A statement with its actors resolved, its report, the words of its content and its terms."""

    statement: Statement
    report: Report
    text: str
    terms: frozenset[str]
    units: tuple[frozenset[str], ...] = ()  # the terms of each of its sentences
    sentences: tuple[Span, ...] = ()  # where these stand
    act: frozenset[str] = frozenset()  # the concept of a cue that says more than "said"
    cases: tuple[Cases, ...] = ()  # how the terms of each of its sentences are written
    speaker: Actor | None = None
    nested: tuple[str, ...] = field(default=())

    @property
    def id(self) -> str:
        return self.statement.id

    @property
    def path(self) -> str:
        return self.report.article.path

    @property
    def content_terms(self) -> frozenset[str]:
        """The terms that stand for no actor."""
        return frozenset(t for t in self.terms if not t.startswith(NAMED))


def tellings_of(reports: Sequence[Report], cast: Merged) -> tuple[Telling, ...]:
    """All statements of the reports with the actors of the record, in order of path and place."""
    found: list[Telling] = []
    for report in sorted(reports, key=lambda r: r.article.path):
        mentions = _mentions(report, cast)
        inside: dict[str, list[str]] = defaultdict(list)
        for s in report.statements:
            if s.nested_in:
                inside[s.nested_in].append(s.id)
        for s in report.statements:
            pieces = [p for span in s.content for p in sentence_spans(report.article.text, span)]
            act = frozenset(t for t in terms_in(report.article, s.cue) if t[0] == "=")  # "proposed", "warned"
            told = [(act.union(terms_in(report.article, [p], mentions)), p) for p in pieces]
            speaker = cast.get(cast.of.get((report.article.path, s.speaker or "")))
            if s.speaker is None:
                speaker = cast.described(report, s.source)
            found.append(
                Telling(
                    _resolved(s, report, cast, speaker),
                    report,
                    " ".join(span.of(report.article.text) for span in s.content),
                    frozenset(term for unit, _ in told for term in unit),
                    tuple(unit for unit, _ in told if unit),
                    tuple(piece for unit, piece in told if unit),
                    act,
                    tuple(_cases(report.article.text, piece) for unit, piece in told if unit),
                    speaker,
                    tuple(inside[s.id]),
                )
            )
    return tuple(found)


def _cases(text: str, sentence: Span) -> Cases:
    told = [m.group() for m in WORD.finditer(text, sentence.start, sentence.end)]
    long = [w for w in told if len(w) > 3]
    if sum(w[0].isupper() for w in long) > HEADLINE * len(long):
        return Cases()
    small = frozenset(term_of(w) for w in told if w.islower())
    return Cases(frozenset(term_of(w) for w in told[1:] if w[0].isupper()) - small, small)


def _resolved(s: Statement, report: Report, cast: Merged, speaker: Actor | None) -> Statement:
    def of(local: str) -> str | None:
        return cast.of.get((report.article.path, local))

    return replace(
        s,
        speaker=speaker.id if speaker else None,
        speaker_name=speaker.name if speaker else s.speaker_name,
        speaker_country=(speaker.country if speaker else None) or s.speaker_country,
        co_speakers=tuple(x for c in s.co_speakers if (x := of(c))),
        targets=tuple(dict.fromkeys(x for t in s.targets if (x := of(t)))),
    )


def _mentions(report: Report, cast: Merged) -> list[tuple[int, int, str]]:
    """Where actors are named in a report, with the actor of the record; longest first where they start together."""
    found = [
        (m.span.start, m.span.end, actor)
        for local in report.actors
        if (actor := cast.of.get((report.article.path, local.id))) and local.name
        for m in local.mentions
    ]
    return sorted(found, key=lambda f: (f[0], -f[1]))


def terms_in(article: Article, spans: Iterable[Span], mentions: Sequence[tuple[int, int, str]] = ()) -> Iterable[str]:
    """The terms of some passages: actors by their id, words of one concept by it, other words by their stem."""
    return terms_of(article.text, spans, mentions)


def terms_of(text: str, spans: Iterable[Span], mentions: Sequence[tuple[int, int, str]] = ()) -> Iterable[str]:
    """The terms of some passages of a text, as in `terms_in`."""
    starts = [m[0] for m in mentions]
    for span in spans:
        done = span.start
        phrase: tuple[str, str] | None = None
        for match in WORD.finditer(text, span.start, span.end):
            if match.start() < done:
                continue
            at = bisect_left(starts, match.start())
            if at < len(mentions) and mentions[at][0] == match.start() and mentions[at][1] <= span.end:
                done = mentions[at][1]
                if phrase:
                    yield phrase[1]
                yield NAMED + mentions[at][2]
                phrase = None
                continue
            word = match.group().casefold()
            two = two_words(phrase[0], word) if phrase else None
            if phrase:
                yield two or phrase[1]
            phrase = None
            if two is None and not is_function(word):
                phrase = (word, term_of(match.group()))
        if phrase:
            yield phrase[1]


def two_words(verb: str, particle: str) -> str | None:
    """The concept of a verb with its particle ("called off"); None where the two tell none."""
    return _phrases().get((verb.casefold(), particle.casefold()))


def term_of(word: str) -> str:
    """The term of one word: its concept where it has one, else its stem."""
    found = stem(word)
    return _concepts().get(found, found)


def _proper(tellings: Sequence[Telling]) -> frozenset[str]:
    """Terms that are names of places and things: capitals inside sentences, never in lower case."""
    inside: set[str] = set()
    lower: set[str] = set()
    for t in tellings:
        for n, match in enumerate(WORD.finditer(t.text)):
            if match.group().islower():
                lower.add(term_of(match.group()))
            elif n and match.group()[0].isupper():
                inside.add(term_of(match.group()))
    return frozenset(inside - lower)


class Worth:
    """What a term is worth where statements of one story are compared; rarer in the story is worth more."""

    def __init__(self, tellings: Sequence[Telling]) -> None:
        self.statements = len(tellings)
        self.held = Counter(term for t in tellings for term in t.terms)
        self.proper = _proper(tellings)

    def of(self, term: str) -> float:
        share = SHARES["name" if term[0] in NAMED else "word" if term[0] == "=" else kind_of(term)]
        raw = math.log((self.statements + PRIOR) / (self.held[term] + PRIOR * share))
        return raw * (OF_ACTOR if term.startswith(NAMED) else 1.0)

    def sum(self, terms: Iterable[str]) -> float:
        return sum(self.of(t) for t in sorted(terms))


def one_voice(a: Telling, b: Telling) -> float:
    """How far two statements can be of one voice (see `spoken_for`); a speaker that a report leaves open may be any."""
    if (a.speaker is None) != (b.speaker is None):
        opened, known = (a, b) if a.speaker is None else (b, a)
        told = opened.statement.speaker_text or ""
        if known.speaker and described_as(told, known.speaker):
            return DESCRIBED
        alike = bool(a.statement.nested_in) == bool(b.statement.nested_in)
        return UNRESOLVED if alike and all(is_function(w) for w in told.split()) else 0.0
    return spoken_for(a.speaker, b.speaker)


def described_as(told: str, actor: Actor) -> bool:
    """Whether a description ("the head of the port authority") fits the roles or the name of an actor."""
    words = _described(told)
    held = [_described(r.role) for r in actor.roles] + [_described(actor.name or "")]
    return len(words) > 1 and any(len(words & h) >= max(2, 0.66 * len(words)) for h in held)


@lru_cache(maxsize=20_000)
def _described(told: str) -> frozenset[str]:
    """The words of a description as compared; all words for who leads a body are one."""
    heads = load("differences")["heads"]["words"]
    found = [w for w in plain(told).split() if not is_function(w)]
    return frozenset("head" if w in heads else stem(w) for w in found)


def spoken_for(a: Actor | None, b: Actor | None) -> float:
    """How far two speakers can be one voice: 1 the same actor; less for a body and who speaks for it; 0 otherwise."""
    if a is None or b is None:
        return 0.0
    if a.id == b.id:
        return 1.0
    if a.name is None or b.name is None:
        known, other = (a, b) if a.name else (b, a)
        if known.name and other.described and described_as(other.described, known):
            return DESCRIBED
        return _unnamed(a, b)
    persons = [x for x in (a, b) if x.kind == "person"]
    others = [x for x in (a, b) if x.kind != "person"]
    if len(persons) == 1:
        words = {w for alias in (others[0].name or "", *others[0].aliases) for w in plain(alias).split()}
        told = {w for r in persons[0].roles for w in plain(r.role).split()}
        if words & told and others[0].kind in ("government-body", "organisation"):
            return 0.9
    official = all(x.kind in ("state", "government-body") or x.roles for x in (a, b))
    if a.country and a.country == b.country and official and len(persons) < 2:
        return 0.8
    return 0.0


def _unnamed(a: Actor, b: Actor) -> float:
    """Two sources without a name, or one with and one without, described in nearly the same words."""
    if (a.name is None) != (b.name is None):
        return 0.0
    x, y = (set(plain(actor.described or "").split()) for actor in (a, b))
    return 0.7 if x and y and 2 * len(x & y) >= len(x | y) else 0.0
