"""The cast of one report: who and what is mentioned, settled by the whole document, not mention by mention."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from onrecord.knowledge.places import LEARNED
from onrecord.knowledge.places_learned import learn_states
from onrecord.knowledge.roles import Role, roles_of
from onrecord.knowledge.words import Words, slug
from onrecord.models import Actor, Passage, RoleMention
from onrecord.report.cast.bodies import shorten
from onrecord.report.cast.described import Placed, describe
from onrecord.report.cast.kinds import Party
from onrecord.report.cast.people import people_and_names
from onrecord.report.cast.piece import Form, Piece
from onrecord.report.cast.pieces import pieces_of
from onrecord.report.cast.pronouns import resolve
from onrecord.report.cast.publisher import with_publisher
from onrecord.report.cast.residence import reside
from onrecord.report.page import Page
from onrecord.spans import Span

# A line of marks alone parts the items of a report that goes from one matter to the next.
BREAK = re.compile(r"\n[ \t]*(?:[_*=~•#—–-][ \t]?){2,40}\.?[ \t]*(?=\n)")


@dataclass(frozen=True)
class Cast:
    """Actors of one report (ids local to it) and which mention is whose.

    `mentions` maps every resolved mention (names, titles with names, descriptions, metonyms, demonyms used as nouns,
    pronouns where they resolve to one candidate) to an actor id; no two overlap. Unnamed sources are actors with
    `name` None. `forms` tells how each mention calls its actor, `names` where in it the name alone stands.
    """

    actors: tuple[Actor, ...]
    mentions: Mapping[Span, str] = field(default_factory=dict)
    forms: Mapping[Span, Form] = field(default_factory=dict)
    names: Mapping[Span, Span] = field(default_factory=dict)

    @cached_property
    def _by_id(self) -> dict[str, Actor]:
        return {a.id: a for a in self.actors}

    @cached_property
    def _sorted(self) -> list[Span]:
        return sorted(self.mentions)

    def get(self, actor_id: str) -> Actor:
        """The actor of an id. Raises KeyError for an id that is not of this cast."""
        return self._by_id[actor_id]

    def in_span(self, span: Span) -> list[tuple[Span, str]]:
        """Every mention that shares a character with a span, in order, with its actor's id."""
        at = max(0, bisect_left(self._sorted, Span(span.start, span.start + 1)) - 1)
        found = []
        for mention in self._sorted[at:]:
            if mention.start >= span.end:
                break
            if mention.overlaps(span):
                found.append((mention, self.mentions[mention]))
        return found

    def at(self, span: Span) -> str | None:
        """The actor whose mention lies in or overlaps the span; None where none does, or mentions of several actors do
        and none of them covers most of it."""
        found = self.in_span(span)
        ids = {actor for _, actor in found}
        if len(ids) == 1:
            return found[0][1]
        big = [a for m, a in found if 2 * (min(m.end, span.end) - max(m.start, span.start)) > len(span)]
        return big[0] if len(big) == 1 else None


def cast_of(page: Page) -> Cast:
    """Resolve the actors of a report: names first, then descriptions by the roles the names bear, then pronouns."""
    words = page.words
    learn_states(words)
    pieces = pieces_of(words, roles_of(words))
    parties, owner = people_and_names(words, pieces.names)
    number = {id(party): n for n, party in enumerate(parties)}
    placed = [
        Placed(p.opens, p.closes, p.run.start, p.run.end, number[id(party)], p.form) for p, party in owner.items()
    ]
    placed.sort(key=lambda p: p.opens)
    describe(words, page.text, pieces.loose, parties, placed)
    reside(words, parties, placed)
    shorten(words, parties, placed)
    quoted = [q.inner for q in page.quotes if q.sentence]
    breaks = [m.end() for m in BREAK.finditer(page.text)]
    resolve(words, quoted, parties, placed, breaks, [b.span.start for b in page.article.blocks])
    return _cast(page, words, parties, placed)


def _cast(page: Page, words: Words, parties: Sequence[Party], placed: Sequence[Placed]) -> Cast:
    ids = _ids(parties)
    mentions: dict[Span, str] = {}
    forms: dict[Span, Form] = {}
    names: dict[Span, Span] = {}
    of: dict[int, list[Placed]] = {}
    last = 0
    for place in placed:
        span = Span(words[place.opens].span.start, words[place.closes - 1].span.end)
        if span.start < last:
            continue
        last = span.end
        mentions[span], forms[span] = ids[place.party], place.form
        names[span] = Span(words[place.start].span.start, words[place.end - 1].span.end)
        of.setdefault(place.party, []).append(place)
    actors = tuple(_actor(page, words, party, ids[n], of[n]) for n, party in enumerate(parties) if n in of)
    actors = with_publisher(page.article, actors)
    return Cast(actors, mentions, forms, names)


def _ids(parties: Sequence[Party]) -> list[str]:
    """Ids by name, told apart by number where two parties share one."""
    seen: Counter[str] = Counter()
    out = []
    for party in parties:
        key = party.key or slug(party.name)
        seen[key] += 1
        out.append(key if seen[key] == 1 else f"{key}-{seen[key]}")
    return out


def _actor(page: Page, words: Words, party: Party, actor_id: str, placed: Sequence[Placed]) -> Actor:
    spans = [Span(words[p.opens].span.start, words[p.closes - 1].span.end) for p in placed]
    return Actor(
        id=actor_id,
        name=party.name or None,
        kind=party.kind,
        country=_code(party.country),
        described=None if party.name else party.described,
        aliases=_aliases(page.text, words, placed),
        roles=tuple(
            _role(page, words, role, piece)
            for role, piece in party.roles
            if piece is not None and role.trade != "honorific"
        ),
        mentions=tuple(Passage(page.article.path, s, s.of(page.text)) for s in spans),
    )


def _code(country: str | None) -> str | None:
    return None if country is None or country.startswith(LEARNED) else country


def _aliases(text: str, words: Words, placed: Sequence[Placed]) -> tuple[str, ...]:
    """Distinct mention strings as they stand, whole and the name alone, without pronouns."""
    found: dict[str, None] = {}
    for p in placed:
        if p.form == "pronoun" or (p.form == "adjective" and p.closes == p.end):
            continue  # of "the Ruritanian-Borduran talks" neither half is what a state is called by
        for a, b in ((p.opens, p.closes), (p.start, p.end)):
            if (a, b) == (p.start, p.end) and p.closes != p.end and p.form != "unnamed":
                continue  # "the Ruritanian side", "the Roe administration" are aliases, "Ruritanian" and "Roe" not
            found[_string(text, words[a].span.start, words[b - 1].span.end)] = None
    return tuple(found)


def _string(text: str, start: int, end: int) -> str:
    """A mention in one line, without a bracket that its other half is missing of."""
    out = " ".join(text[start:end].split())
    return out if out.count("(") == out.count(")") else out.replace("(", "").replace(")", "")


def _role(page: Page, words: Words, role: Role, piece: Piece) -> RoleMention:
    """A role with the span of role and name together."""
    start, end = min(role.start, piece.run.start), max(role.end, piece.run.end)
    span = Span(words[start].span.start, words[end - 1].span.end)
    return RoleMention(role.text(words, page.text), page.article.path, span)
