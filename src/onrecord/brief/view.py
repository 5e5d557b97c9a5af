"""What a brief shows, as plain frozen objects: templates only lay out, they decide nothing."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.models import Article, Event, Hop, Statement, When


@dataclass(frozen=True, slots=True)
class Cite:
    """A link to a passage: `number` is the report's number in this brief, `anchor` where the passage stands."""

    number: int
    anchor: str
    text: str


Quoted = tuple[str, str | None, Cite]  # words, the day they were said, where


@dataclass(frozen=True, slots=True)
class Line:
    """A statement as told by one report, or an utterance told by several. `lead` is the one that speaks for all; what
    it does not tell (day, venue, through whom, to whom) another one may."""

    text: str
    lead: Statement
    said: When | None
    venue: str | None
    via: tuple[str, ...]
    addressee: str | None
    mention: str | None  # who speaks, in the report's words, where it names nobody or the register tells who is meant
    inside: str | None  # name of the outer speaker, where this was said inside another's statement
    reports: int
    independent: int
    cites: tuple[Cite, ...]
    renderings: tuple[tuple[str, Cite], ...]  # other wordings of the same, where the reports differ


@dataclass(frozen=True, slots=True)
class Speaker:
    """An actor with everything it said, by day; undated last."""

    name: str
    roles: tuple[tuple[str, Cite], ...]  # those that most reports give first
    days: tuple[tuple[str | None, tuple[Line, ...]], ...]
    lines: int
    reports: int


@dataclass(frozen=True, slots=True)
class Claim:
    """A status of an event according to one party."""

    status: str
    according_to: str
    said: str | None
    cite: Cite | None


@dataclass(frozen=True, slots=True)
class Happening:
    """An event as a line of the timeline; `words` is the fullest mention."""

    event: Event
    who: tuple[str, ...]
    claims: tuple[Claim, ...]
    words: str
    cites: tuple[Cite, ...]

    @property
    def date(self) -> str | None:
        return self.event.when.value if self.event.when else None


@dataclass(frozen=True, slots=True)
class Disputed:
    """A dispute: its sides by name, each with the lines that it rests on."""

    question: str
    sides: tuple[tuple[str, tuple[Quoted, ...]], ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a passage, marked where they are not in the passage it is compared with."""

    text: str
    differs: bool


@dataclass(frozen=True, slots=True)
class Difference:
    """Passages side by side."""

    kind: str
    severity: str
    what: str
    sides: tuple[tuple[Cite, tuple[Piece, ...]], ...]


@dataclass(frozen=True, slots=True)
class Change:
    """From one statement of an actor to a later one on the same matter."""

    name: str
    about: str
    what: str
    before: Quoted
    after: Quoted


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of a report's text: its anchors (passages that begin here), the passages that cover it, and its zone."""

    text: str
    begins: tuple[str, ...]
    covers: tuple[str, ...]
    zone: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A report as read, at the foot of the page, with what it rests on."""

    number: int
    article: Article
    statements: int
    rests: tuple[tuple[Hop, Cite], ...]
    segments: tuple[Segment, ...]

    @property
    def label(self) -> str:
        return self.article.outlet or self.article.agency or self.article.path.rpartition("/")[2]

    @property
    def furniture(self) -> tuple[str, ...]:
        return tuple(" ".join(span.of(self.article.text).split()) for span in self.article.furniture)


@dataclass(frozen=True, slots=True)
class StoryBrief:
    """One story."""

    id: str
    title: str
    first_day: str | None
    last_day: str | None
    independent: int
    lede: tuple[str, Cite] | None  # how the report that shares most with the others begins
    shared: tuple[tuple[str, tuple[Line, ...]], ...]  # what several reports carry, by whom it was said
    timeline: tuple[Happening, ...]
    undated: tuple[Happening, ...]
    background: tuple[Happening, ...]
    speakers: tuple[Speaker, ...]
    attitudes: tuple[tuple[str, Line], ...]
    disputes: tuple[Disputed, ...]
    differences: tuple[Difference, ...]
    changes: tuple[Change, ...]
    sheets: tuple[Sheet, ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """The page: its stories, and what was left out of it."""

    stories: tuple[StoryBrief, ...]
    left_out: int
    version: str
