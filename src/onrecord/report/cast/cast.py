"""The cast of one report: who and what is mentioned, settled by the whole document, not mention by mention."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, cached_property, reduce
from itertools import takewhile

from onrecord.knowledge.language import Language
from onrecord.knowledge.roles import roles_of
from onrecord.knowledge.titles import plural_of
from onrecord.knowledge.words import Words, normal, slug
from onrecord.models import Actor, Passage, RoleMention
from onrecord.report.cast.bodies import bodies_by_name, shortened
from onrecord.report.cast.described import described
from onrecord.report.cast.known_names import begun, finished, linked
from onrecord.report.cast.names import pieces_of
from onrecord.report.cast.party import Form, Mention, Party, Settling
from onrecord.report.cast.people import people_named
from onrecord.report.cast.pronouns import resolved
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
        at = max(0, bisect_left(self.in_order, span.start, key=lambda mention: mention.start) - 1)
        near = takewhile(lambda mention: mention.start < span.end, self.in_order[at:])
        return [(mention, self.mentions[mention]) for mention in near if mention.overlaps(span)]

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
    """The settled parties as actors, each with its mentions; of two mentions that overlap the first."""
    page, words, ids = state.page, state.words, ids_of(state.parties)
    apart: dict[Span, Mention] = {}
    last, of_party = 0, defaultdict[int, list[Span]](list)
    for mention in state.mentions:
        span = span_of(words, mention.opens, mention.closes)
        if span.start >= last:
            apart[span], last = mention, span.end
            of_party[mention.party].append(span)
    named = (n for n in range(len(state.parties)) if n in of_party)
    own = tuple(actor_of(page, state.parties[n], ids[n], {s: apart[s] for s in of_party[n]}) for n in named)
    return Cast(
        with_publisher(page, own),
        {span: ids[mention.party] for span, mention in apart.items()},
        {span: mention.form for span, mention in apart.items()},
        {span: span_of(words, mention.start, mention.end) for span, mention in apart.items()},
    )


def span_of(words: Words, start: int, end: int) -> Span:
    return Span(words[start].span.start, words[end - 1].span.end)


def ids_of(parties: Sequence[Party]) -> list[str]:
    """Ids by name, told apart by number where two parties share one."""
    seen: Counter[str] = Counter()
    out = []
    for party in parties:
        key = party.key or slug(party.name)
        seen[key] += 1
        out.append(key if seen[key] == 1 else f"{key}-{seen[key]}")
    return out


def actor_of(page: Page, party: Party, actor_id: str, mentions: Mapping[Span, Mention]) -> Actor:
    """A party as an actor of the report; a role is told with the span of role and name together."""
    words, path, text = page.words, page.article.path, page.text
    told = [
        RoleMention(r.text(words, text), path, span_of(words, min(r.start, p.run.start), max(r.end, p.run.end)))
        for r, p in party.roles
        if p is not None and r.trade != "honorific"
    ]
    return Actor(
        id=actor_id,
        name=party.name or None,
        kind=party.kind,
        country=party.country,
        described=None if party.name else party.described,
        aliases=aliases_of(text, words, mentions),
        roles=tuple(told),
        mentions=tuple(Passage(path, span, span.of(text)) for span in mentions),
    )


def aliases_of(text: str, words: Words, mentions: Mapping[Span, Mention]) -> tuple[str, ...]:
    """Distinct mention strings as they stand, whole and the name alone, without pronouns."""
    found: dict[str, None] = {}
    for span, mention in mentions.items():
        whole = mention.closes == mention.end
        if mention.form == "pronoun" or (mention.form == "adjective" and whole):
            continue  # of "the Ruritanian-Borduran talks" neither half is what a state is called by
        found[in_one_line(span.of(text))] = None
        # "the Ruritanian side", "the Roe administration" are aliases, "Ruritanian" and "Roe" not.
        if whole or mention.form == "unnamed":
            found[in_one_line(span_of(words, mention.start, mention.end).of(text))] = None
    return tuple(found)


def in_one_line(text: str) -> str:
    """A mention in one line, without a bracket that its other half is missing of."""
    out = " ".join(text.split())
    return out if out.count("(") == out.count(")") else out.replace("(", "").replace(")", "")


def with_publisher(page: Page, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """The actors and the report's outlet and agency, also where only its head or foot names them; one known already
    gains these places, and the name that it gives itself."""
    article, found = page.article, list(actors)
    for told, name in (("outlet", article.outlet), ("agency", article.agency)):
        spans = sorted(span for key, span in article.evidence if key == told)
        if not name or not spans or normal(name) in trade_words(page.language):
            continue
        passages = tuple(Passage(article.path, span, span.of(article.text)) for span in spans)
        written = sorted({name, *(" ".join(passage.text.split()) for passage in passages)})
        at = next((n for n, actor in enumerate(found) if is_publisher(actor, slug(name), written, page)), len(found))
        known = found[at] if at < len(found) else Actor(slug(name), name, "media")
        found[at : at + 1] = [
            replace(
                known,
                name=name if bare(name, page) == bare(known.name or "", page) else known.name,
                kind="media",
                aliases=tuple(dict.fromkeys((*known.aliases, *written))),
                mentions=tuple(sorted({*known.mentions, *passages}, key=lambda passage: passage.span)),
            )
        ]
    return tuple(found)


def is_publisher(actor: Actor, key: str, written: Sequence[str], page: Page) -> bool:
    """Whether an actor bears the id or one of the names of an outlet."""
    own = {bare(name, page) for name in (actor.name or "", *actor.aliases) if name}
    body = actor.kind in ("media", "organisation")
    return actor.id == key or (body and not own.isdisjoint(bare(name, page) for name in written))


@cache
def trade_words(language: Language) -> frozenset[str]:
    """Words of the trade that name nobody: "Agencies"."""
    nouns = language.titles.organisation_words["outlet_nouns"]
    return nouns | {plural_of(noun, language) for noun in nouns} | language.mentions.nouns["newsrooms"]


def bare(name: str, page: Page) -> str:
    """A name to compare by: folded, without an article."""
    first, _, rest = normal(name).partition(" ")
    return rest if rest and first in page.language.mentions.articles["definite"] else normal(name)
