"""What a report rests on: agency credits, interviews given to others, outlets cited, statements that bodies put out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from spacy.tokens import Token

from onrecord.knowledge.grammar import PROPER
from onrecord.knowledge.venues import kind_of
from onrecord.models import Hop, HopKind, Statement
from onrecord.options.reports import STATEMENT
from onrecord.report.cast import Cast, Outlet, agencies_of, outlet_in
from onrecord.report.occasion import Venue, venue_in
from onrecord.report.page import Page, span_of
from onrecord.report.statements import (
    Relay,
    bare_name,
    relay_of_venue,
    relays_in,
    same_name,
    without_article,
)
from onrecord.spans import Span, without

STATES = frozenset({"state", "government-body"})
BODIES = STATES | {"organisation", "group"}
RANK: dict[HopKind, int] = {"agency": 0, "interview": 1, "cites": 2, "text-reuse": 3}


def hops_of(page: Page, cast: Cast, statements: Sequence[Statement]) -> tuple[Hop, ...]:
    """The origins that a report names, each once, in the order of the text; the report's own outlet only where it
    points to an earlier report of its own."""
    every = (*agency_credits(page), *in_sentences(page, cast, statements), *by_bodies(page, cast, statements))
    best: dict[str, Hop] = {}
    for hop in sorted(every, key=lambda h: (RANK[h.kind], h.span)):
        name = bare_name(hop.derived_from, page.language)
        if not any(is_one(name, other) for other in best):
            best[name] = hop
    return tuple(sorted(best.values(), key=lambda h: h.span))


def is_one(a: str, b: str) -> bool:
    """Whether two names are one: equal, or one begins or ends the other ("foo", "foo (jane doe)", "the bar foo")."""
    longer, shorter = (a, b) if len(a) >= len(b) else (b, a)
    return a == b or longer.startswith(shorter + " ") or longer.endswith(" " + shorter)


def agency_credits(page: Page) -> Iterator[Hop]:
    """The agency credit, where the text shows it."""
    article, generic = page.article, page.language.hops.outlets["credits"]
    span = next((s for field, s in article.evidence if field == "agency"), None)
    for name in agencies_of(article.agency):
        if span:
            yield Hop(article.path, "agencies (unspecified)" if name.lower() in generic else name, "agency", span)


def in_sentences(page: Page, cast: Cast, statements: Sequence[Statement]) -> Iterator[Hop]:
    """Interviews and citations in what the report itself says, outside of what it quotes."""
    quoted = [q.span for q in page.quotes if len(q.span) > STATEMENT.quoted_name]
    dates = [found.span for found in page.dated]
    for sentence in page.sentences("standfirst", "body"):
        for piece in without(span_of(sentence), quoted):
            venue = venue_in(page, piece, dates)
            given = interviewer(page, cast, venue) if venue else None
            if venue and given:
                yield Hop(page.article.path, given, "interview", venue.span)
            for relay in relays_in(page, cast, piece):
                if not relay.again:
                    yield from cited(page, relay, is_interview(relay, venue, statements))
    yield from reporting(page, cast, statements)


def interviewer(page: Page, cast: Cast, venue: Venue) -> str | None:
    """The outlet an interview was given to or aired by, and its journalist: "Foo (Jane Doe)" where both are told."""
    if venue.kind not in page.language.hops.statements["given"]:
        return None
    partner = outlet_in(page, cast, venue.partner) if venue.partner else None
    if venue.kind != "interview" and not (partner and partner.named):
        return None
    person = asking(page, cast, venue.partner) if venue.partner and not partner else None
    outlet = partner or relay_of_venue(page, cast, venue)
    if outlet is None:
        return person
    if same_name(outlet.name, page.article.outlet or "", page.language):
        return None
    return f"{outlet.name} ({person})" if person else outlet.name


def asking(page: Page, cast: Cast, span: Span) -> str | None:
    """The name behind "journalist", "host"; else one of unknown kind, as written, of no politician of the cast."""
    tokens = [t for t in page.tokens(span) if not t.is_space]
    trade = next((i for i, t in enumerate(tokens) if t.lower_ in page.language.hops.outlets["journalists"]), None)
    named = "" if trade is None else " ".join(t.text for t in takewhile(is_capital, tokens[trade + 1 :]))
    actor = cast.at(span)
    if named or (actor is not None and cast.get(actor).kind in STATES):
        return named or None
    names = [t for t in tokens if t.pos_ == PROPER and is_capital(t)]
    if not names or names[-1].i - names[0].i != len(names) - 1:
        return None
    return page.text[names[0].idx : names[-1].idx + len(names[-1])]


def is_capital(token: Token) -> bool:
    return token.text[:1].isupper()


def is_interview(relay: Relay, venue: Venue | None, statements: Sequence[Statement]) -> bool:
    """Whether a relay is an interview: the occasion is one, or somebody with a name "told Foo"."""
    if venue and venue.kind == "interview" and venue.partner is None:
        return True
    return relay.told and any(s.speaker_name and any(c.overlaps(relay.evidence) for c in s.cue) for s in statements)


def cited(page: Page, relay: Relay, spoken: bool) -> Iterator[Hop]:
    """The outlet that a relay names; the report's own only where it points to an earlier report."""
    if same_name(relay.name, page.article.outlet or "", page.language):
        if relay.earlier:
            yield Hop(page.article.path, f"{relay.name} (own earlier report)", "cites", relay.evidence)
    else:
        yield Hop(page.article.path, told_name(relay), "interview" if spoken else "cites", relay.evidence)


def told_name(outlet: Outlet | Relay) -> str:
    return outlet.name if outlet.named else f"{outlet.name} (unnamed)"


def reporting(page: Page, cast: Cast, statements: Sequence[Statement]) -> Iterator[Hop]:
    """Outlets that a statement is attributed to: "Foo reported that"."""
    for statement in statements:
        if statement.nested_in or statement.zone not in ("body", "standfirst"):
            continue
        outlet = outlet_of(page, cast, statement)
        if outlet and not same_name(outlet.name, page.article.outlet or "", page.language):
            yield Hop(page.article.path, told_name(outlet), "cites", statement.source[0])


def outlet_of(page: Page, cast: Cast, statement: Statement) -> Outlet | None:
    """The outlet that is the source of a statement."""
    if not statement.source or (statement.speaker and cast.get(statement.speaker).kind in STATES):
        return None
    short = len(page.tokens(statement.source[0])) <= STATEMENT.source
    return outlet_in(page, cast, statement.source[0]) if short else None


def by_bodies(page: Page, cast: Cast, statements: Sequence[Statement]) -> Iterator[Hop]:
    """What a body put out itself: "in a statement, the ministry said" rests on the "ministry statement"."""
    for s in statements:
        if s.nested_in or not (s.venue and s.venue_span and s.speaker and s.source):
            continue
        kind = document_at(page, s.venue_span)
        name = without_article(s.speaker_text or s.speaker_name or "", page.language)
        own = name.split(" ")[0].lower() in page.language.persons.pronouns["possessive"]  # "her party" is no origin
        if (
            cast.get(s.speaker).kind in BODIES
            and kind
            and not own
            and kind_of(s.speaker_text or "", page.language) is None
        ):
            start, end = min(s.venue_span.start, s.source[0].start), max(s.venue_span.end, s.source[0].end)
            yield Hop(page.article.path, f"{name} {kind}", "cites", Span(start, end))


def document_at(page: Page, span: Span) -> str | None:
    """The kind of a venue that is put out, a statement or a letter; also where its preposition stands before."""
    here = venue_in(page, span) or venue_in(page, Span(max(0, span.start - 5), span.end))
    return here.kind if here and here.kind in page.language.hops.statements["kinds"] else None
