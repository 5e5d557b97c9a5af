"""The objects of a record: frozen, typed, each with the spans it rests on.

Text offsets are Unicode code points of `Article.text`, end exclusive. Dates are strings with the precision that is
known: `2025`, `2025-10`, `2025-10-26` or an interval `2025-10-20/2025-10-25`. Unknown is None, never a default.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from onrecord.spans import Span

if TYPE_CHECKING:
    from onrecord.errors import OnrecordError

Zone = Literal["title", "standfirst", "heading", "caption", "body", "furniture"]
How = Literal["explicit", "resolved", "carried", "story", "published"]
PublishedHow = Literal["metadata", "text", "filename", "url"]
ActorKind = Literal["person", "state", "government-body", "organisation", "media", "group"]
StatementClass = Literal["said", "attitude"]
QuoteKind = Literal["direct", "indirect", "mixed"]
EventStatus = Literal["happened", "planned", "proposed", "postponed", "cancelled", "denied", "uncertain"]
ParticipantRole = Literal["initiator", "recipient", "participant", "host"]
SpeakerHow = Literal["register"]
HopKind = Literal["agency", "cites", "interview", "text-reuse"]
DiscrepancyKind = Literal["date", "role", "quote-wording", "number", "name-spelling", "status", "attribution", "place"]
Severity = Literal["high", "medium", "low", "style"]


@dataclass(frozen=True, slots=True)
class Block:
    """A run of text of one kind: a paragraph, a heading, the title, a piece of furniture. Blocks never overlap."""

    span: Span
    zone: Zone


@dataclass(frozen=True, slots=True)
class Article:
    """A report as read. `text` is stored once, as decoded; `blocks` say what of it is what; nothing is cut."""

    id: str
    path: str
    text: str
    sha256: str
    blocks: tuple[Block, ...]
    title: str | None = None
    outlet: str | None = None
    agency: str | None = None
    url: str | None = None
    published: str | None = None
    published_how: PublishedHow | None = None
    dateline: str | None = None  # the place a report was filed from, as written
    language: str | None = None  # ISO 639-1
    read_at: str | None = None  # ISO 8601, UTC
    # Where the fields above were read in the text: ("outlet", span), ("agency", span), ("published", span) ...
    evidence: tuple[tuple[str, Span], ...] = ()

    @property
    def furniture(self) -> tuple[Span, ...]:
        return tuple(b.span for b in self.blocks if b.zone == "furniture")


@dataclass(frozen=True, slots=True)
class Passage:
    """Characters of one article, cited. `article` is its path; `text` is exactly what the span slices."""

    article: str
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class When:
    """A date with its precision, how it was found, and the words it was read from (None where it was carried)."""

    value: str
    how: How
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class RoleMention:
    """A role as one report gives it: "former U.S. President", with its span in that report."""

    role: str
    article: str
    span: Span


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, state, body, organisation, outlet or group. Inside one report the id is local to the report;
    in a record it is unique. `name` is None for unnamed sources, whose words stand in `described`."""

    id: str
    name: str | None
    kind: ActorKind
    country: str | None = None  # ISO 3166-1 alpha-3
    described: str | None = None
    aliases: tuple[str, ...] = ()
    roles: tuple[RoleMention, ...] = ()
    mentions: tuple[Passage, ...] = ()
    wikidata: str | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """One attribution in one report. `content`, `cue`, `source` are spans of that report's text; `via` runs
    outermost first, without the report's own outlet and without outer speakers."""

    id: str
    article: str
    class_: StatementClass
    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    kind: QuoteKind
    zone: Zone = "body"
    speaker: str | None = None  # actor id
    speaker_name: str | None = None  # None for an unnamed source
    speaker_text: str | None = None  # the mention
    speaker_country: str | None = None
    co_speakers: tuple[str, ...] = ()
    said: When | None = None
    # A day whose year ("--10-16") or week ("-W-1", a Monday) the report leaves out; never both this and `said`.
    said_in_part: When | None = None
    venue: str | None = None
    venue_span: Span | None = None
    addressee: str | None = None
    via: tuple[str, ...] = ()
    nested_in: str | None = None  # statement id
    act: str = "STATE"  # PLOVER type or STATE
    targets: tuple[str, ...] = ()  # actor ids
    target_countries: tuple[str, ...] = ()
    evidential: str | None = None
    negated: bool = False  # the cue is negated or denied: "did not say", "denied that"
    utterances: tuple[str, ...] = ()
    confidence: float = 1.0
    # "register": the words tell an office, and who held it that day is told by the register, not by this report.
    speaker_how: SpeakerHow | None = None


@dataclass(frozen=True, slots=True)
class Participant:
    """Who took part in an event, and how."""

    actor: str | None
    name: str
    role: ParticipantRole
    country: str | None = None
    sector: str | None = None


@dataclass(frozen=True, slots=True)
class StatusClaim:
    """The status of an event according to one party (None: the report's own words)."""

    status: EventStatus
    according_to: str | None  # name of the party
    said: str | None = None
    statement: str | None = None  # statement id
    passage: Passage | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One happening. In a report it has that report's mentions; in a story those of all reports that tell it."""

    id: str
    type: str  # plain words: meeting, call, summit, sanction, strike ...
    code: str | None  # PLOVER type
    participants: tuple[Participant, ...]
    mentions: tuple[Passage, ...]
    status: EventStatus
    statuses: tuple[StatusClaim, ...] = ()
    place: str | None = None
    when: When | None = None
    when_in_part: When | None = None  # a day whose year or week the report leaves out, as in Statement.said_in_part
    background: bool = False  # history that the report recalls
    renewed: bool = False  # told as a further one beside an earlier: "another summit", "any future meeting"


@dataclass(frozen=True, slots=True)
class Hop:
    """What a report rests on: an agency credit, an outlet cited, an interview given to another outlet, shared text."""

    article: str
    derived_from: str
    kind: HopKind
    span: Span


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of a report in order, as parallel rows, so that nobody has to read its text a second time.

    Word `i` stands at `starts[i]` to `ends[i]` (code points, end exclusive); `lemmas[i]` is its base form, lower case;
    `sentences` holds the first word of every sentence; `negated` the words in the scope of an odd number of negations.
    """

    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()
    lemmas: tuple[str, ...] = ()
    sentences: tuple[int, ...] = ()
    negated: tuple[int, ...] = ()

    def within(self, span: Span) -> range:
        """The words that stand wholly inside a span."""
        return range(bisect_left(self.starts, span.start), bisect_right(self.ends, span.end))

    def span(self, word: int) -> Span:
        """Where a word stands."""
        return Span(self.starts[word], self.ends[word])


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that one article alone tells; actor ids are local to it. The unit that is stored and related."""

    article: Article
    actors: tuple[Actor, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    hops: tuple[Hop, ...] = ()
    tokens: Tokens = Tokens()


@dataclass(frozen=True, slots=True)
class Utterance:
    """The same statement in several reports. `independent_sources` counts reports that do not rest on one another."""

    id: str
    speaker: str | None
    speaker_name: str | None
    said: str | None
    statements: tuple[str, ...]
    reports: int
    independent_sources: int
    why: str = ""  # what the statements share


@dataclass(frozen=True, slots=True)
class Position:
    """One side of a dispute."""

    actor: str | None
    name: str
    position: str  # words of the reports
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dispute:
    """Parties that contradict or blame one another. The record never says who is right."""

    id: str
    question: str
    positions: tuple[Position, ...]
    why: str = ""


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """Reports (or two places of one report) that differ on the same thing."""

    id: str
    kind: DiscrepancyKind
    severity: Severity
    what: str
    between: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class PositionChange:
    """From one statement of an actor to a later one on the same matter; `earlier` and `later` are statement ids."""

    earlier: str
    later: str
    what: str


@dataclass(frozen=True, slots=True)
class PositionLine:
    """What one actor said on one matter over time."""

    id: str
    actor: str
    name: str
    about: str
    statements: tuple[str, ...]
    changes: tuple[PositionChange, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """Reports that tell one story, and everything that only several reports together can tell.

    Actor ids in here are those of the record; statements are those of the reports with their actors resolved."""

    id: str
    title: str
    articles: tuple[str, ...]  # paths
    why: str = ""
    actors: tuple[Actor, ...] = ()
    statements: tuple[Statement, ...] = ()
    utterances: tuple[Utterance, ...] = ()
    events: tuple[Event, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    discrepancies: tuple[Discrepancy, ...] = ()
    positions: tuple[PositionLine, ...] = ()
    lineage: tuple[Hop, ...] = ()


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that could not be read, with the error that names it and the remedy."""

    path: str
    code: str
    message: str
    remedy: str

    @classmethod
    def of(cls, path: str, error: OnrecordError) -> Failure:
        """An error as a value, for a batch that goes on."""
        return cls(path, error.code, error.message, error.remedy)


@dataclass(frozen=True, slots=True)
class Run:
    """One build: when, with which version and options, and what became of every file."""

    id: str
    started: str
    version: str
    model_sha256: str | None
    options: str  # JSON
    files: int
    failed: tuple[Failure, ...] = ()


def cited(statement: Statement) -> Iterator[Span]:
    """Every span a statement rests on."""
    yield from statement.content
    yield from statement.cue
    yield from statement.source
    if statement.venue_span:
        yield statement.venue_span
    if statement.said and statement.said.span:
        yield statement.said.span
