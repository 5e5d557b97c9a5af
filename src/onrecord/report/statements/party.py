"""Whose party "her party" is: the organisation that the report ties the person behind the pronoun to."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.knowledge.grammar import NOUN
from onrecord.knowledge.language import Language
from onrecord.models import Actor
from onrecord.options.reports import STATEMENT
from onrecord.report.cast import Cast
from onrecord.report.page import Page, span_of
from onrecord.spans import Span

CLUBS = frozenset({"group", "organisation"})


def party_of(page: Page, cast: Cast, source: Span) -> str | None:
    """The id of the party that a source names by its member ("her party and the government"); None where the report
    ties the member to none or to several."""
    if not names_member(page, source):
        return None
    whose = span_of(next(t for t in page.tokens(source) if not t.is_space))
    owners = {a for _, a in cast.in_span(whose) if cast.get(a).kind == "person"} or nearest(cast, source)
    found = {club for a in owners for club in tied(page, cast, a)} if len(owners) == 1 else set()
    return found.pop() if len(found) == 1 else None


def names_member(page: Page, source: Span) -> bool:
    """Whether a source is "her party", alone or with what is joined to it."""
    first, noun, after = [*(t for t in page.tokens(source) if not t.is_space), None, None, None][:3]
    if first is None or noun is None or (after is not None and after.pos_ == NOUN):
        return False
    language = page.language
    own = first.lower_ in language.persons.pronouns["possessive"]
    return own and noun.lower_ in language.venues.joint["member_of"]


def nearest(cast: Cast, source: Span) -> set[str]:
    """The one person named in the words right before a source."""
    near = cast.in_span(Span(max(0, source.start - STATEMENT.member), source.start)) if source.start else []
    return {a for _, a in near if cast.get(a).kind == "person" and cast.get(a).name}


def tied(page: Page, cast: Cast, person: str) -> Iterator[str]:
    """Organisations right before a name as its owners, right after it, or in its role."""
    for mention in (m for m, a in cast.mentions.items() if a == person and cast.forms[m] == "name"):
        near = cast.in_span(Span(max(0, mention.start - STATEMENT.party_before), mention.end + STATEMENT.party_after))
        yield from (a for other, a in near if is_club(cast.get(a)) and is_tied(page, other, mention))
    roles = [r.role for r in cast.get(person).roles]
    for club in filter(is_club, cast.actors):
        if any(name in role for name in (club.name, *club.aliases) if name for role in roles):
            yield club.id


def is_tied(page: Page, club: Span, member: Span) -> bool:
    """Whether an organisation is in the name of a member, or tied to it by the words between."""
    owning = {mark.strip() for mark in page.language.mentions.marks["owning"]}
    before = club.end <= member.start and page.text[club.end : member.start].strip() in owning
    after = member.end <= club.start and leads(page.text[member.end : club.start], page.language)
    return before or after or member.contains(club)


def is_club(actor: Actor) -> bool:
    return actor.kind in CLUBS and actor.name is not None


def leads(between: str, language: Language) -> bool:
    """Whether words between a name and a party tie them: " of the ", ", who leads the opposition "."""
    parts = between.lower().replace(",", " ").split()
    return 0 < len(parts) < 6 and language.venues.joint["of_party"].issuperset(parts)
