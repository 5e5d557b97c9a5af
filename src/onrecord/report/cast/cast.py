"""The cast of one report: who and what is mentioned, settled by the whole document, not mention by mention."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, reduce

from onrecord.knowledge.roles import Role, roles_of
from onrecord.knowledge.words import Words, slug
from onrecord.models import Actor, Passage, RoleMention
from onrecord.report.cast.bodies import shortened
from onrecord.report.cast.bodies_named import bodies_by_name
from onrecord.report.cast.described import described
from onrecord.report.cast.finished import finished
from onrecord.report.cast.known_names import begun, linked
from onrecord.report.cast.party import Mention, Party, Settling
from onrecord.report.cast.people import people_named
from onrecord.report.cast.piece import Form, Piece
from onrecord.report.cast.pieces import pieces_of
from onrecord.report.cast.pronouns import resolved
from onrecord.report.cast.publisher import with_publisher
from onrecord.report.cast.residence import resided
from onrecord.report.page import Page
from onrecord.spans import Span

# The passes in the order they run: each takes what is settled so far and gives it with more. Names come before what
# stands for them, and each pass reads the mentions of all before it.
PASSES: tuple[Callable[[Settling], Settling], ...] = (
    people_named,  # people, by full names and then by bare ones
    bodies_by_name,  # organisations, outlets and bodies
    linked,  # names of headlines, and names nothing was said of
    finished,  # every party gets its name, gender, country and key, every name its mention
    described,  # "the Ruritanian president", "two officials"
    resided,  # "Roe, R-Ariz.", "the Arizona Republican"
    shortened,  # "the ministry", "the agency"
    resolved,  # "she", "it", "who"
)


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
    def by_id(self) -> Mapping[str, Actor]:
        return {actor.id: actor for actor in self.actors}

    @cached_property
    def in_order(self) -> tuple[Span, ...]:
        """The mentions in order."""
        return tuple(sorted(self.mentions))

    def get(self, actor_id: str) -> Actor:
        """The actor of an id. Raises KeyError for an id that is not of this cast."""
        return self.by_id[actor_id]

    def in_span(self, span: Span) -> list[tuple[Span, str]]:
        """Every mention that shares a character with a span, in order, with its actor's id."""
        at = max(0, bisect_left(self.in_order, Span(span.start, span.start + 1)) - 1)
        found = []
        for mention in self.in_order[at:]:
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
    start = begun(page, pieces_of(page.words, roles_of(page.words)))
    return cast_made(reduce(lambda state, settle: settle(state), PASSES, start))


def cast_made(state: Settling) -> Cast:
    """The settled parties as actors, each with its mentions."""
    page, words, ids = state.page, state.words, ids_of(state.parties)
    apart = tuple(without_overlaps(words, state.mentions))
    of_party: dict[int, list[Mention]] = {}
    for mention in apart:
        of_party.setdefault(mention.party, []).append(mention)
    own = tuple(actor_of(page, party, ids[n], of_party[n]) for n, party in enumerate(state.parties) if n in of_party)
    return Cast(
        with_publisher(page, own),
        {span_of(words, mention): ids[mention.party] for mention in apart},
        {span_of(words, mention): mention.form for mention in apart},
        {span_of(words, m): Span(words[m.start].span.start, words[m.end - 1].span.end) for m in apart},
    )


def without_overlaps(words: Words, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions without those that begin inside one before."""
    last = 0
    for mention in mentions:
        span = span_of(words, mention)
        if span.start >= last:
            last = span.end
            yield mention


def span_of(words: Words, mention: Mention) -> Span:
    return Span(words[mention.opens].span.start, words[mention.closes - 1].span.end)


def ids_of(parties: Sequence[Party]) -> list[str]:
    """Ids by name, told apart by number where two parties share one."""
    seen: Counter[str] = Counter()
    out = []
    for party in parties:
        key = party.key or slug(party.name)
        seen[key] += 1
        out.append(key if seen[key] == 1 else f"{key}-{seen[key]}")
    return out


def actor_of(page: Page, party: Party, actor_id: str, mentions: Sequence[Mention]) -> Actor:
    """A party as an actor of the report."""
    words, path, text = page.words, page.article.path, page.text
    spans = [span_of(words, mention) for mention in mentions]
    told = [(role, piece) for role, piece in party.roles if piece is not None and role.trade != "honorific"]
    return Actor(
        id=actor_id,
        name=party.name or None,
        kind=party.kind,
        country=party.country,
        described=None if party.name else party.described,
        aliases=aliases_of(text, words, mentions),
        roles=tuple(role_told(page, role, piece) for role, piece in told),
        mentions=tuple(Passage(path, span, span.of(text)) for span in spans),
    )


def aliases_of(text: str, words: Words, mentions: Sequence[Mention]) -> tuple[str, ...]:
    """Distinct mention strings as they stand, whole and the name alone, without pronouns."""
    found: dict[str, None] = {}
    for mention in mentions:
        if mention.form == "pronoun" or (mention.form == "adjective" and mention.closes == mention.end):
            continue  # of "the Ruritanian-Borduran talks" neither half is what a state is called by
        found[in_one_line(span_of(words, mention).of(text))] = None
        # "the Ruritanian side", "the Roe administration" are aliases, "Ruritanian" and "Roe" not.
        if mention.closes == mention.end or mention.form == "unnamed":
            found[in_one_line(text[words[mention.start].span.start : words[mention.end - 1].span.end])] = None
    return tuple(found)


def in_one_line(text: str) -> str:
    """A mention in one line, without a bracket that its other half is missing of."""
    out = " ".join(text.split())
    return out if out.count("(") == out.count(")") else out.replace("(", "").replace(")", "")


def role_told(page: Page, role: Role, piece: Piece) -> RoleMention:
    """A role with the span of role and name together."""
    words, start, end = page.words, min(role.start, piece.run.start), max(role.end, piece.run.end)
    span = Span(words[start].span.start, words[end - 1].span.end)
    return RoleMention(role.text(words, page.text), page.article.path, span)
