"""What is handed on while a cast is settled: names as they stand, the parties they are settled to, and mentions."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, TypeVar

from onrecord.knowledge.places import Entry
from onrecord.knowledge.roles import Role
from onrecord.knowledge.titles import Gender
from onrecord.knowledge.words import Word, Words, given_names, legal_forms, particles
from onrecord.models import ActorKind
from onrecord.report.cast.runs import Run, is_article
from onrecord.report.page import Page

Form = Literal["name", "state", "people", "adjective", "capital", "description", "unnamed", "pronoun"]
Kind = Literal["", "person", "personal-body", "organisation", "government-body", "media", "place", "thing"]
Name = tuple[str, ...]
Found = TypeVar("Found")
PERSONAL = ("office", "spokes", "rank", "occupation", "honorific", "unnamed")
BODIES: tuple[Kind, ...] = ("media", "organisation", "government-body")


def only(found: Collection[Found]) -> Found | None:
    """The one thing found; None where nothing was, or several were."""
    return next(iter(found)) if len(found) == 1 else None


@dataclass(frozen=True, slots=True)
class Piece:
    """A name as it stands: the words of the name alone, what stands before and after it, and what the gazetteer knows.

    `opens` and `closes` bound the whole mention in words; `kind_hint` is set where the words around tell the kind."""

    run: Run
    opens: int
    closes: int
    form: Form = "name"
    entry: Entry | None = None
    before: tuple[Role, ...] = ()
    after: Role | None = None
    kind_hint: Kind = ""

    @property
    def title(self) -> Role | None:
        """The person's role or honorific right before the name."""
        return next((role for role in reversed(self.before) if role.trade in PERSONAL), None)

    @property
    def personal(self) -> bool:
        """Whether a role beside the name is a person's."""
        return self.title is not None or (self.after is not None and self.after.trade in PERSONAL)

    @property
    def roles(self) -> tuple[Role, ...]:
        return self.before if self.after is None else (*self.before, self.after)


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

    def bears(self, fits: Callable[[Name], bool]) -> bool:
        """Whether one of its names fits."""
        return any(map(fits, self.forms))

    def with_piece(self, piece: Piece, *names: Name, roles: tuple[Role, ...] = ()) -> Party:
        """The party with one more mention by name, the names it shows and the roles beside it."""
        return replace(
            self,
            pieces=(*self.pieces, piece),
            forms=tuple(dict.fromkeys((*self.forms, *names))),
            roles=(*self.roles, *((role, piece) for role in roles)),
        )


def where(parties: Iterable[Party], fits: Callable[[Party], bool]) -> list[int]:
    """The positions of the parties that fit."""
    return [n for n, party in enumerate(parties) if fits(party)]


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
    kinds: Mapping[Piece, Kind] = field(default_factory=dict)  # of `names`; "" where a name tells none
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


def plain(words: Words, piece: Piece) -> Name:
    """The words of a name without initials' periods, "Jr.", "Inc." and a leading article."""
    norms = [word.norm for word in unquoted(words, piece)]
    behind = words.language.persons.particles["after"] | legal_forms(words.language)
    while len(norms) > 1 and norms[-1] in behind:
        norms.pop()
    return tuple(norms[1:] if len(norms) > 1 and is_article(words, piece.run.start) else norms)


def unquoted(words: Words, piece: Piece) -> tuple[Word, ...]:
    """The words of a name without a nickname in quotation marks inside it."""
    first, *rest = piece.run.words(words)
    return (first, *(w for w in rest if w is rest[-1] or w.before.strip() not in ('"', "“", "'", "‘")))


def written(words: Words, piece: Piece) -> str:
    """The name as it stands, brackets left out ("President (John) Doe" is John Doe), with hyphens and "&"."""
    first, *rest = unquoted(words, piece)
    while rest and rest[-1].norm in legal_forms(words.language):
        rest.pop()
    kept = ("-", "‑", " & ")
    glued = ((w.before if w.before in kept or w.before.startswith(("'", "’")) else " ") + w.text for w in rest)
    return first.text + "".join(glued)


def bare_surname(words: Words, name: Name) -> bool:
    """Whether a name is a surname alone: one word, with particles before it or none ("Van den Berg")."""
    return set(name[:-1]) <= particles(words.language) - given_names(words.language).keys()


def short_names(words: Words, piece: Piece, name: Name) -> frozenset[str]:
    """What a body may be called in one word of two letters or more: initials, or the word in brackets behind."""
    small, at = words.language.mentions.joins["small"], piece.run.end
    found = {"".join(word[0] for word in name), "".join(word[0] for word in name if word not in small)}
    if at < len(words) and words[at].before == " (" and words[at].capital:
        closed = at + 1 >= len(words) or words[at + 1].before.startswith(")") or words[at + 1].first
        found |= {words[at].norm} if closed else set()
    return frozenset(short for short in found if len(short) > 1)
