"""What the stages of attribution hand on: cues, contents, and the attributions of one report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Token

from onrecord.models import QuoteKind, StatementClass, Zone
from onrecord.spans import Span

Positions = tuple[int, ...]
# What a cue takes; the frames that are prepositions are named in the data of the language.
Frame = Literal["clause", "quote", "question", "object_to", "predicate", "role", "infinitive", "ing", "np"]
Frames = Mapping[str, StatementClass]

# Frames whose content is somebody's words even where the act is told as possible ("would only say that").
SPOKEN = frozenset[str]({"clause", "quote", "question"})


@dataclass(frozen=True)
class Cue:
    """A cue in a sentence: its head word, all its words (positions, in order), and what the lexicon says of it.

    `linked`: it is told with a form of "be", whose subject is its source.
    """

    head: Token
    positions: Positions
    lemma: str
    frames: Frames
    negated: bool = False
    noun: bool = False
    linked: bool = False

    @property
    def end(self) -> int:
        """Position after the last word of the cue that follows its head."""
        return max(self.positions[-1], self.head.i) + 1

    @property
    def class_(self) -> StatementClass:
        """Speech or attitude, where no frame decides."""
        return next(iter(self.frames.values()))

    def span(self) -> tuple[Span, ...]:
        """The words of the cue as spans, neighbours joined."""
        doc, out, after = self.head.doc, list[Span](), 0
        for i in self.positions:
            token = doc[i]
            start, end = token.idx, token.idx + len(token)
            if out and all(between.is_space for between in doc[after:i]):
                start = out.pop().start
            out.append(Span(start, end))
            after = i + 1
        return tuple(out)


@dataclass(frozen=True)
class Content:
    """What a cue reports: spans, the frame it was read by, and X in "accuse X of Y" or "tell X that Y"."""

    spans: tuple[Span, ...]
    frame: str
    target: Span | None = None
    addressee: Span | None = None
    confidence: float = 0.8


@dataclass(frozen=True)
class Aside:
    """A phrase of attribution found by its words or its line: cue, source, and the content around it."""

    source: tuple[Span, ...]
    cue: Span
    content: tuple[Span, ...]
    lemma: str
    position: int
    confidence: float
    verbatim: bool = False  # a transcript: direct without marks


@dataclass(frozen=True, slots=True)
class Attribution:
    """One attribution, before its source is resolved to an actor.

    `content` leaves out the cue, `that` and the outer quotation marks. `outer` is the index, in the same result, of
    the attribution whose content holds this one. `target` is X in "accusing X of Y", "urged X to Y"; `addressee` is X
    in "told X that Y".
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    class_: StatementClass
    kind: QuoteKind
    zone: Zone = "body"
    cue_lemma: str = ""  # "say", "accuse", "according to"
    negated: bool = False
    evidential: str | None = None
    addressee: Span | None = None
    target: Span | None = None
    outer: int | None = None
    confidence: float = 1.0
