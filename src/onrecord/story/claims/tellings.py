"""A statement as one report tells it, ready to be compared: its words as terms, its actors, its occasion.

A telling is made once, from what the report stage found; nothing after it reads the text of a report again.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from onrecord.alike import CONCEPT, NAMED, Saying, Worth
from onrecord.knowledge.language import Language, shared_language
from onrecord.models import Actor, Report, Statement
from onrecord.options.stories import CONTEXT, HEADLINE, LONG_WORD
from onrecord.spans import Span
from onrecord.story.claims.pieces import Piece, pieces_of
from onrecord.story.claims.reading import Reading, Word, read
from onrecord.story.people import Merged

MARKS = re.compile(r'["“«„]([^“”"«»„\n]{2,2000})[”"»“]')


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a statement: its words and terms, and how these are written.

    `capital` are the terms with a capital alone, parts of names, `small` those in lower case; none of either where the
    sentence is written like a headline, for capitals tell nothing there. `negated`: a negation stands in it.
    """

    span: Span
    words: tuple[Word, ...]
    terms: frozenset[str]
    capital: frozenset[str] = frozenset()
    small: frozenset[str] = frozenset()
    negated: bool = False

    @property
    def length(self) -> int:
        """How many words it has."""
        return len(self.words)


@dataclass(frozen=True)
class Telling:
    """A statement with its actors resolved, the reading of its report, and its sentences that say something.

    `act` is the concept of a cue that says more than "said"; `nested` the ids of the statements inside this one.
    """

    statement: Statement
    reading: Reading
    sentences: tuple[Sentence, ...] = ()
    act: frozenset[str] = frozenset()
    speaker: Actor | None = None
    nested: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        return self.statement.id

    @property
    def report(self) -> Report:
        return self.reading.report

    @property
    def path(self) -> str:
        return self.report.article.path

    @property
    def published(self) -> str | None:
        return self.report.article.published

    @property
    def language(self) -> Language:
        return self.reading.language

    @cached_property
    def text(self) -> str:
        """The content as written."""
        return " ".join(span.of(self.report.article.text) for span in self.statement.content)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words of the content."""
        return self.reading.within(*self.statement.content)

    @cached_property
    def plain(self) -> tuple[str, ...]:
        """The words of the content as compared."""
        return tuple(w.plain for w in self.words)

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """The clauses of its sentences."""
        return tuple(p for sentence in self.sentences for p in pieces_of(self.reading, sentence.span))

    @cached_property
    def cue(self) -> tuple[Word, ...]:
        """The words of the cue."""
        return self.reading.within(*self.statement.cue)

    @cached_property
    def terms(self) -> frozenset[str]:
        """The terms of all sentences."""
        return frozenset(term for sentence in self.sentences for term in sentence.terms)

    @cached_property
    def content_terms(self) -> frozenset[str]:
        """The terms that stand for no actor."""
        return frozenset(t for t in self.terms if not t.startswith(NAMED))

    @cached_property
    def named(self) -> frozenset[str]:
        """The actors that it names or is aimed at."""
        told = {t.removeprefix(NAMED) for t in self.terms if t.startswith(NAMED)}
        return frozenset(told | set(self.statement.targets))

    @cached_property
    def saying(self) -> Saying:
        """Its words as they are compared with those of another."""
        text, told = self.report.article.text, self.statement
        start, end = self.extent.start, self.extent.end
        source = " ".join(span.of(text) for span in told.source)
        return Saying(
            self.text.lower(),
            text[max(0, start - CONTEXT) : end + CONTEXT].lower(),
            (told.speaker_text or source).lower(),
            " ".join(w.plain for w in self.cue),
            self.plain,
            frozenset(w.plain for w in self.quoted),
            frozenset(full for w in self.words for full in w.face.full if full[0].isdigit()),
            any(sentence.negated for sentence in self.sentences),
        )

    @cached_property
    def quoted(self) -> tuple[Word, ...]:
        """The words of the content that stand inside quotation marks; of direct speech all."""
        if self.statement.kind == "indirect":
            return ()
        text, extent = self.report.article.text, self.extent
        inside = [Span(*m.span(1)) for m in MARKS.finditer(text, max(0, extent.start - 2), extent.end + 2)]
        if not inside and self.statement.kind == "direct":
            return self.words
        return self.reading.within(*inside)

    @property
    def extent(self) -> Span:
        """From the start of its content to the end."""
        return Span(min(c.start for c in self.statement.content), max(c.end for c in self.statement.content))


def tellings_of(reports: Sequence[Report], cast: Merged, language: Language | None = None) -> tuple[Telling, ...]:
    """All statements of the reports with the actors of the record, in order of path and place."""
    language = language or shared_language(r.article.language for r in reports)
    ordered = sorted(reports, key=lambda r: r.article.path)
    readings = [read(report, language, mentions_of(report, cast)) for report in ordered]
    return tuple(telling for reading in readings for telling in told_in(reading, cast))


def told_in(reading: Reading, cast: Merged) -> Sequence[Telling]:
    """The statements of one report, in its order."""
    inside: dict[str, list[str]] = defaultdict(list)
    for s in reading.report.statements:
        inside[s.nested_in or ""].append(s.id)
    return [telling_of(s, reading, cast, tuple(inside[s.id])) for s in reading.report.statements]


def telling_of(statement: Statement, reading: Reading, cast: Merged, nested: tuple[str, ...] = ()) -> Telling:
    """One statement, ready to be compared."""
    report = reading.report
    speaker = cast.get(cast.of.get((report.article.path, statement.speaker or "")))
    if statement.speaker is None:
        speaker = cast.described(report, statement.source)
    act = frozenset(
        t for t in reading.terms(*statement.cue, named=False) if t.startswith(CONCEPT)
    )  # "proposed", "warned"
    sentences = [sentence_of(reading, span, act) for span in reading.sentences(*statement.content)]
    return Telling(
        resolved(statement, report.article.path, cast, speaker),
        reading,
        tuple(sentence for sentence in sentences if sentence.terms),
        act,
        speaker,
        nested,
    )


def sentence_of(reading: Reading, span: Span, act: frozenset[str] = frozenset()) -> Sentence:
    """A sentence of a report; its terms are joined by those of the act it is told with."""
    words = reading.within(span)
    negated = any(w.plain in reading.language.differences.polarity["negations"] for w in words)
    capital, small = written(words)
    return Sentence(span, words, act | reading.terms(span), capital, small, negated)


def written(words: Sequence[Word]) -> tuple[frozenset[str], frozenset[str]]:
    """The terms of a sentence with a capital alone, and those in lower case; none in a headline."""
    long = [w.capital for w in words if len(w.text) >= LONG_WORD]
    if sum(long) > HEADLINE * len(long):
        return frozenset(), frozenset()
    small = frozenset(w.term for w in words if w.text.islower())
    return frozenset(w.term for w in words[1:] if w.capital) - small, small


def resolved(statement: Statement, path: str, cast: Merged, speaker: Actor | None) -> Statement:
    """A statement with the actors of the record in place of those of its report."""
    told = {"co_speakers": statement.co_speakers, "targets": statement.targets}
    named = {name: [x for c in ids if (x := cast.of.get((path, c)))] for name, ids in told.items()}
    return replace(
        statement,
        speaker=speaker.id if speaker else None,
        speaker_name=speaker.name if speaker else statement.speaker_name,
        speaker_country=(speaker.country if speaker else None) or statement.speaker_country,
        co_speakers=tuple(named["co_speakers"]),
        targets=tuple(dict.fromkeys(named["targets"])),
    )


def mentions_of(report: Report, cast: Merged) -> Mapping[int, tuple[int, str]]:
    """Where a mention of an actor starts in a report -> its end and the actor of the record, the longest of several."""
    local = [(a, cast.of.get((report.article.path, a.id))) for a in report.actors if a.name]
    found = [(m.span.start, m.span.end, actor) for a, actor in local[::-1] if actor for m in a.mentions]
    return {start: (end, actor) for start, end, actor in sorted(found, key=lambda f: f[:2])}


def worth_of(tellings: Sequence[Telling]) -> Worth:
    """What the terms of some statements are worth."""
    held = Counter(term for t in tellings for term in t.terms)
    language = shared_language(t.report.article.language for t in tellings)
    return Worth(len(tellings), held, proper_terms(tellings), language)


def proper_terms(tellings: Sequence[Telling]) -> frozenset[str]:
    """The terms that are written with a capital within a statement, and nowhere in lower case."""
    small = {w.term for t in tellings for w in t.words if w.text.islower()}
    return frozenset({w.term for t in tellings for w in t.words[1:] if w.capital} - small)
