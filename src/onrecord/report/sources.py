"""What a report rests on: agency credits, interviews given to others, outlets cited, statements that bodies put out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.knowledge.language import Language
from onrecord.knowledge.venues import kind_of
from onrecord.models import Article, Hop, HopKind, Statement
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
    same_outlet,
    without_article,
)
from onrecord.spans import Span, without

BODIES = ("government-body", "organisation", "state", "group")
RANK: dict[HopKind, int] = {"agency": 0, "interview": 1, "cites": 2, "text-reuse": 3}


def hops_of(page: Page, cast: Cast, statements: Sequence[Statement]) -> tuple[Hop, ...]:
    """The origins that a report names, each once, in the order of the text; the report's own outlet only where it
    points to an earlier report of its own."""
    credited = _agency(page.article, page.language)
    every = [*credited, *_sentences(page, cast, statements), *_bodies(page, cast, statements)]
    best: dict[str, Hop] = {}
    for hop in sorted(every, key=lambda h: (RANK[h.kind], h.span)):
        if not any(_same(bare_name(hop.derived_from, page.language), other) for other in best):
            best[bare_name(hop.derived_from, page.language)] = hop
    return tuple(sorted(best.values(), key=lambda h: h.span))


def _same(a: str, b: str) -> bool:
    """Whether two names are one: equal, or one begins or ends the other ("foo", "foo (jane doe)", "the bar foo")."""
    longer, shorter = (a, b) if len(a) >= len(b) else (b, a)
    return a == b or longer.startswith(shorter + " ") or longer.endswith(" " + shorter)


def _agency(article: Article, language: Language) -> Iterator[Hop]:
    """The agency credit, where the text shows it."""
    span = next((s for field, s in article.evidence if field == "agency"), None)
    if span is None:
        return
    for name in agencies_of(article.agency):
        generic = name.lower() in language.hops.outlets["credits"]
        yield Hop(article.path, "agencies (unspecified)" if generic else name, "agency", span)


def _sentences(page: Page, cast: Cast, statements: Sequence[Statement]) -> Iterator[Hop]:
    """Interviews and citations in what the report itself says, outside of what it quotes."""
    quoted = [q.span for q in page.quotes if len(q.span) > STATEMENT.quoted_name]
    dates = [found.span for found in page.dated]
    for sentence in page.sentences("standfirst", "body"):
        for piece in without(span_of(sentence), quoted):
            venue = venue_in(page, piece, dates)
            yield from _interview(page, cast, venue, piece)
            for relay in (r for r in relays_in(page, cast, piece) if not r.again):
                yield from _cited(page.article, relay, _spoken(relay, venue, statements), page.language)
    yield from _speakers(page, cast, statements)


def _interview(page: Page, cast: Cast, venue: Venue | None, piece: Span) -> Iterator[Hop]:
    """An interview with an outlet or its journalist, or on its air: "Foo (Jane Doe)" where both are told."""
    if venue is None or venue.kind not in page.language.hops.statements["given"]:
        return
    partner = outlet_in(page, cast, venue.partner) if venue.partner else None
    person = _journalist(page, venue.partner) if venue.partner and partner is None else None
    if venue.kind != "interview" and (partner is None or not partner.named):
        return
    if venue.partner and partner is None and person is None:
        person = _name_of(page, cast, venue.partner)
    relay = relay_of_venue(page, cast, venue)
    outlet = partner.name if partner else relay.name if relay else None
    if outlet and same_name(outlet, page.article.outlet or "", page.language):
        return
    origin = f"{outlet} ({person})" if outlet and person else outlet or person
    if origin:
        yield Hop(page.article.path, origin, "interview", venue.span)


def _journalist(page: Page, span: Span) -> str | None:
    """The name behind "journalist", "host" and the like."""
    tokens = [t for t in page.tokens(span) if not t.is_space]
    for i, token in enumerate(tokens):
        if token.lower_ in page.language.hops.outlets["journalists"]:
            names = []
            for t in tokens[i + 1 :]:
                if not t.text[:1].isupper():
                    break
                names.append(t.text)
            return " ".join(names) or None
    return None


def _name_of(page: Page, cast: Cast, span: Span) -> str | None:
    """A partner with a proper name of unknown kind, as written, when it is no politician of the cast."""
    tokens = [t for t in page.tokens(span) if not t.is_space]
    actor = cast.at(span)
    if actor is not None and cast.get(actor).kind in ("state", "government-body"):
        return None
    names = [t for t in tokens if t.pos_ == "PROPN" and t.text[:1].isupper()]
    if not names or names[-1].i - names[0].i != len(names) - 1:
        return None
    return page.text[names[0].idx : names[-1].idx + len(names[-1])]


def _spoken(relay: Relay, venue: Venue | None, statements: Sequence[Statement]) -> bool:
    """Whether a relay is an interview: the occasion is one, or somebody with a name "told Foo"."""
    if venue and venue.kind == "interview" and venue.partner is None:
        return True
    return relay.told and any(s.speaker_name and any(c.overlaps(relay.evidence) for c in s.cue) for s in statements)


def _cited(article: Article, relay: Relay, spoken: bool, language: Language) -> Iterator[Hop]:
    own = article.outlet is not None and same_name(relay.name, article.outlet, language)
    if own and not relay.earlier:
        return
    kind: HopKind = "interview" if spoken else "cites"
    name = f"{relay.name} (own earlier report)" if own else relay.name if relay.named else f"{relay.name} (unnamed)"
    yield Hop(article.path, name, "cites" if own else kind, relay.evidence)


def _speakers(page: Page, cast: Cast, statements: Sequence[Statement]) -> Iterator[Hop]:
    """Outlets that a statement is attributed to: "Foo reported that"."""
    own = bare_name(page.article.outlet or "", page.language)
    for statement in statements:
        if statement.nested_in or not statement.source or statement.zone not in ("body", "standfirst"):
            continue
        outlet = _outlet_speaker(page, cast, statement)
        if outlet and not same_outlet(bare_name(outlet.name, page.language), own, page.language):
            name = outlet.name if outlet.named else f"{outlet.name} (unnamed)"
            yield Hop(page.article.path, name, "cites", statement.source[0])


def _outlet_speaker(page: Page, cast: Cast, statement: Statement) -> Outlet | None:
    if statement.speaker and cast.get(statement.speaker).kind in ("state", "government-body"):
        return None
    if len(page.tokens(statement.source[0])) > STATEMENT.source:
        return None
    return outlet_in(page, cast, statement.source[0])


def _bodies(page: Page, cast: Cast, statements: Sequence[Statement]) -> Iterator[Hop]:
    """What a body put out itself: "in a statement, the ministry said" rests on the "ministry statement"."""
    for s in statements:
        if s.nested_in or not (s.venue and s.venue_span and s.speaker and s.source):
            continue
        here = venue_in(page, s.venue_span) or venue_in(page, Span(max(0, s.venue_span.start - 5), s.venue_span.end))
        if cast.get(s.speaker).kind not in BODIES or here is None:
            continue
        if here.kind in page.language.hops.statements["kinds"] and kind_of(s.speaker_text or "", page.language) is None:
            name = without_article(s.speaker_text or s.speaker_name or "", page.language)
            if name.split(" ")[0].lower() in page.language.persons.pronouns["possessive"]:
                continue  # "her party" names no origin
            start, end = min(s.venue_span.start, s.source[0].start), max(s.venue_span.end, s.source[0].end)
            yield Hop(page.article.path, f"{name} {here.kind}", "cites", Span(start, end))
