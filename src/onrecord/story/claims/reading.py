"""A report as a story reads it: the words the report stage found, each once with what it is compared by."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from onrecord.alike import CONCEPT, NAMED
from onrecord.knowledge.language import DEFAULT, Language
from onrecord.knowledge.lists import Phrases
from onrecord.knowledge.sentences import DROP, sentence_spans
from onrecord.knowledge.terms import is_function, stem
from onrecord.models import Passage, Report
from onrecord.spans import Span, trimmed


@dataclass(frozen=True, slots=True)
class Face:
    """A word as compared: `plain` in lower case, its term, whether it is one of grammar, and what it says in full.

    The name of a month keeps its capital, so that "May" is not "may"; in full "can't" is "can not", "three" is "3".
    """

    plain: str
    term: str
    function: bool
    full: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a report: where it stands, as written and as compared."""

    span: Span
    text: str
    face: Face

    @property
    def plain(self) -> str:
        return self.face.plain

    @property
    def term(self) -> str:
        return self.face.term

    @property
    def function(self) -> bool:
        return self.face.function

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()


@dataclass(frozen=True)
class Reading:
    """A report with its words, and where actors of the story are named in it: start of a mention -> (end, actor)."""

    report: Report
    language: Language = DEFAULT
    words: tuple[Word, ...] = ()
    mentions: Mapping[int, tuple[int, str]] = field(default_factory=dict)

    def within(self, *spans: Span) -> tuple[Word, ...]:
        """The words that stand wholly inside some spans."""
        held = map(self.report.tokens.within, spans)
        return tuple(word for numbers in held for word in self.words[numbers.start : numbers.stop])

    def sentences(self, *spans: Span) -> tuple[Span, ...]:
        """The sentences of some passages, each trimmed to its words."""
        return tuple(piece for span in spans for piece in sentence_spans(self.report.article.text, span))

    def trimmed(self, start: int, end: int) -> Span | None:
        """A stretch of the text without marks at its edges; None where nothing is left."""
        return trimmed(self.report.article.text, start, end, DROP)

    def terms(self, *spans: Span, named: bool = True) -> frozenset[str]:
        """The terms of some passages: actors by their id (with `named`), words of one concept by it, others by stem."""
        return frozenset(t for s in spans for t in self._terms(self.within(s), s.end if named else 0))

    def _terms(self, words: Sequence[Word], end: int) -> Iterator[str]:
        at = 0
        while at < len(words):
            size, term = self._mention(words, at, end) or self._meaning(words[at : at + 2], end)
            if term:
                yield term
            at += size

    def _mention(self, words: Sequence[Word], at: int, end: int) -> tuple[int, str] | None:
        """How many words an actor's mention has that begins with one and ends in time, and the term of the actor."""
        close, actor = self.mentions.get(words[at].span.start, (end + 1, ""))
        return (bisect_left(words, close, at, key=lambda w: w.span.start) - at, NAMED + actor) if close <= end else None

    def _meaning(self, words: Sequence[Word], end: int) -> tuple[int, str | None]:
        """The term of the first of two words, or of both where they are a verb and its particle; None for grammar."""
        if words[0].function:
            return 1, None
        alone = len(words) == 1 or self._mention(words, 1, end)
        two = None if alone else particles(self.language).get((words[0].plain, words[1].plain))
        return (2, two) if two else (1, words[0].term)


def read(
    report: Report, language: Language = DEFAULT, mentions: Mapping[int, tuple[int, str]] | None = None
) -> Reading:
    """A report as a story reads it; its words are those of `Report.tokens`."""
    text, tokens = report.article.text, report.tokens
    spans = map(tokens.span, range(len(tokens.starts)))
    words = tuple(Word(span, span.of(text), face_of(span.of(text), language)) for span in spans)
    return Reading(report, language, words, mentions or {})


@lru_cache(maxsize=200_000)
def face_of(word: str, language: Language) -> Face:
    """A word as compared."""
    plain = word.casefold().replace("’", "'")
    month = word[0].isupper() and plain in language.calendar.months
    full = tuple(piece for part in plain.split("-") for piece in in_full(part.replace(".", ""), language))
    return Face(word if month else plain, term_of(word, language), is_function(word, language), full)


def in_full(word: str, language: Language) -> Sequence[str]:
    """A word written out: a number below a hundred in digits, a contraction as its words, an abbreviation as itself."""
    told = language.differences
    number = told.numbers.get(word, 0)
    written = str(number) if 1 < number < 100 else word
    return told.contractions.get(word, told.abbreviations.get(word, written)).split()


def phrases_in(words: Sequence[str], phrases: Phrases) -> Iterator[range]:
    """Where phrases stand among words, as the numbers of their words, in order; from one word the longest."""
    at = 0
    while at < len(words):
        found = next((p for p in phrases.get(words[at], ()) if tuple(words[at : at + len(p)]) == p), ())
        if found:
            yield range(at, at + len(found))
        at += len(found) or 1


# Terms: words of one meaning by their concept, other words by their stem


def term_of(word: str, language: Language = DEFAULT) -> str:
    """The term of one word: its concept where it has one, else its stem."""
    found = stem(word, language)
    return concepts(language).get(found, found)


@cache
def concepts(language: Language) -> Mapping[str, str]:
    """Stem -> the term of the concept it tells."""
    kinds = language.concepts.concepts.kinds
    return {stem(word, language): CONCEPT + name for word, name in kinds.items()}


@cache
def particles(language: Language) -> Mapping[tuple[str, ...], str]:
    """A verb and its particle ("called", "off") -> the term of the concept that the two tell."""
    return {tuple(phrase.split()): CONCEPT + name for phrase, name in language.concepts.phrases.kinds.items()}


@cache
def terms_of_words(words: frozenset[str], language: Language) -> frozenset[str]:
    """The terms of a list of words."""
    return frozenset(term_of(w, language) for w in words)


@cache
def stems(words: frozenset[str], language: Language) -> frozenset[str]:
    """The stems of a list of words."""
    return frozenset(stem(w, language) for w in words)


# Passages as they are cited and shown


def passage(reading: Reading, span: Span) -> Passage:
    """A passage of a report."""
    article = reading.report.article
    return Passage(article.path, span, span.of(article.text))


def shortened(text: str, long: int, marks: str = ",.;?") -> str:
    """A text on one line without marks at its end, cut at a word where it is longer than `long` code points."""
    text = " ".join(text.split()).rstrip(marks)
    return text if len(text) <= long else text[:long].rsplit(" ", 1)[0] + " …"
