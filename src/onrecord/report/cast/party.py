"""The actors of a report while they are settled: parties, mentions, and what the passes hand on to one another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from onrecord.knowledge.roles import Role
from onrecord.knowledge.titles import Gender
from onrecord.knowledge.words import Words
from onrecord.models import ActorKind
from onrecord.report.cast.piece import Form, Name, Piece
from onrecord.report.page import Page


@dataclass(frozen=True)
class Party:
    """One actor while a report is being settled. `forms` are the names it bears, in the order they were found."""

    name: str
    kind: ActorKind
    country: str | None = None
    gender: Gender = ""
    forms: tuple[Name, ...] = ()
    pieces: tuple[Piece, ...] = ()
    roles: tuple[tuple[Role, Piece | None], ...] = ()
    described: str | None = None
    key: str = ""

    @property
    def surname(self) -> str:
        return max(self.forms, key=len)[-1]

    @property
    def full(self) -> tuple[Piece, ...]:
        """The mentions by a name of several words."""
        return tuple(piece for piece in self.pieces if len(piece.run) > 1)

    @property
    def bare(self) -> bool:
        """Whether some mention is by one word alone."""
        return any(len(piece.run) == 1 for piece in self.pieces)

    def with_piece(self, piece: Piece, *names: Name, roles: tuple[Role, ...] = ()) -> Party:
        """The party with one more mention by name, the names it shows and the roles beside it."""
        return replace(
            self,
            pieces=(*self.pieces, piece),
            forms=tuple(dict.fromkeys((*self.forms, *names))),
            roles=(*self.roles, *((role, piece) for role in roles)),
        )


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention of a settled party: words `opens` to `closes`, the name alone `start` to `end`."""

    opens: int
    closes: int
    start: int
    end: int
    party: int  # position in the parties
    form: Form


@dataclass(frozen=True)
class Settling:
    """What the passes have settled of a cast so far; each pass gives a new one."""

    page: Page
    names: tuple[Piece, ...]  # of running text, whose they are not settled
    heads: tuple[Piece, ...]  # the same of titles and headings
    loose: tuple[Role, ...]  # roles without a name
    kinds: Mapping[Piece, str] = field(default_factory=dict)  # of `names`; "" where a name tells none
    parties: tuple[Party, ...] = ()
    mentions: tuple[Mention, ...] = ()  # in order of their first word

    @property
    def words(self) -> Words:
        return self.page.words

    @property
    def taken(self) -> frozenset[int]:
        """The words of mentions."""
        return frozenset(i for mention in self.mentions for i in range(mention.opens, mention.closes))

    def settled(self) -> frozenset[Piece]:
        """The names whose they are."""
        return frozenset(piece for party in self.parties for piece in party.pieces)

    def people(self) -> Iterator[tuple[int, Party]]:
        """The named people among the parties, with their positions."""
        return ((n, party) for n, party in enumerate(self.parties) if party.kind == "person" and party.name)

    def with_mentions(self, *found: Mention) -> Settling:
        """With further mentions, all in order; those found first stand first where two begin at one word."""
        return replace(self, mentions=tuple(sorted((*self.mentions, *found), key=lambda m: m.opens)))
