"""Whose party "her party" is: the organisation that the report ties the person behind the pronoun to."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.knowledge.language import Language
from onrecord.models import Actor
from onrecord.report.cast import Cast
from onrecord.report.page import Page, span_of
from onrecord.spans import Span

GAP = 6  # code points between a party and its member: "the Foo League's Jane Roe"
AFTER = 40  # code points from a name to its party: "Jane Roe, who leads the opposition Foo League"


def party_of(page: Page, cast: Cast, source: Span) -> str | None:
    """The id of the party that a source names by its member ("her party and the government"); None where the report
    ties the member to none or to several."""
    tokens = [t for t in page.tokens(source) if not t.is_space]
    if len(tokens) < 2 or tokens[0].lower_ not in page.language.persons.pronouns["possessive"]:
        return None
    if tokens[1].lower_ not in page.language.venues.joint["member_of"] or (
        len(tokens) > 2 and tokens[2].pos_ == "NOUN"
    ):
        return None
    owners = {a for _, a in cast.in_span(span_of(tokens[0])) if cast.get(a).kind == "person"}
    owners = owners or _nearest(cast, source)
    found = {p for a in owners for p in _tied(page, cast, a)} if len(owners) == 1 else set()
    return found.pop() if len(found) == 1 else None


def _nearest(cast: Cast, source: Span) -> set[str]:
    """The one person named in the words right before a source."""
    near = cast.in_span(Span(max(0, source.start - 200), source.start)) if source.start else []
    return {a for _, a in near if cast.get(a).kind == "person" and cast.get(a).name}


def _tied(page: Page, cast: Cast, person: str) -> Iterator[str]:
    """Organisations right before a name as its owners, right after it, or in its role."""
    text = page.text
    for mention in (m for m, a in cast.mentions.items() if a == person and cast.forms[m] == "name"):
        for other, actor in cast.in_span(Span(max(0, mention.start - GAP), mention.end + AFTER)):
            if not _club(cast.get(actor)):
                continue
            before = other.end <= mention.start and text[other.end : mention.start].strip() in ("'s", "’s", "'", "’")
            after = mention.end <= other.start and _leads(text[mention.end : other.start], page.language)
            if before or after or mention.contains(other):
                yield actor
    roles = [r.role for r in cast.get(person).roles]
    for club in (a for a in cast.actors if _club(a)):
        if any(name in role for name in (club.name, *club.aliases) if name for role in roles):
            yield club.id


def _club(actor: Actor) -> bool:
    return actor.kind in ("organisation", "group") and actor.name is not None


def _leads(between: str, language: Language) -> bool:
    """Whether words between a name and a party tie them: " of the ", ", who leads the opposition "."""
    parts = between.lower().replace(",", " ").split()
    small = language.venues.joint["of_party"]
    return bool(parts) and len(parts) < 6 and all(p in small for p in parts)
