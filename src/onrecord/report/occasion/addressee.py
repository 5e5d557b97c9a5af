"""To whom something was said: "told X that", "informed X", "speaking to reporters"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise, takewhile

from spacy.tokens import Token

from onrecord.knowledge.grammar import BREAKS, CLAUSE_TAGS, DATES, FOREIGN, NOMINALS, PHRASE_OPENERS, POSSESSIVE
from onrecord.knowledge.language import Language
from onrecord.knowledge.venues import is_press, kind_of
from onrecord.options.reports import OCCASION
from onrecord.report.attribution import Attribution
from onrecord.report.cast import Cast, outlet_in
from onrecord.report.occasion.venues import Kind, Venue
from onrecord.report.page import Page, span_of
from onrecord.spans import Span

SPEAKING: Kind = "speaking"
PHRASE = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "X", "PRON"})
QUOTES = '"“”'


def addressee_of(page: Page, attribution: Attribution, clause: Span) -> Span | None:
    """The words for the addressee: those the attribution gives, else the object of a cue like "told", else whom the
    speaker of "speaking to reporters" faces."""
    if attribution.addressee is not None and can_be_addressed(page, attribution.addressee):
        return attribution.addressee
    told = next(objects_of(page, attribution), None) if attribution.target is None else None
    return told or press_faced(page, clause)


def can_be_addressed(page: Page, span: Span) -> bool:
    """Whether words can be an addressee: a short noun phrase without a clause."""
    tokens = page.tokens(span)
    if not 0 < len(tokens) <= OCCASION.addressee or any(mark in span.of(page.text) for mark in QUOTES):
        return False
    if tokens[-1].pos_ in PHRASE_OPENERS or tokens[-1].ent_type_ in DATES:
        return False
    return not any(token.pos_ in BREAKS for token in tokens)


def objects_of(page: Page, attribution: Attribution) -> Iterator[Span]:
    """The noun phrases right after "told" or "informed"."""
    addressing = page.language.venues.words["addressing"]
    for token in (token for cue in attribution.cue for token in page.tokens(cue)):
        if token.lemma_.lower() in addressing:
            run = noun_phrase_at(page, token.i + 1)
            if run and not any(content.overlaps(run) for content in attribution.content):
                yield run


def noun_phrase_at(page: Page, start: int) -> Span | None:
    """The noun phrase that begins at a token: its head is the last noun before anything that is no part of one."""
    following = page.doc[start : start + OCCASION.addressee]
    run = list(takewhile(lambda token: is_nominal(token, page.language), following))
    heads = [token for token in run if token.pos_ in NOMINALS or token.pos_ == FOREIGN]
    return Span(run[0].idx, heads[-1].idx + len(heads[-1])) if heads else None


def is_nominal(token: Token, language: Language) -> bool:
    """Whether a token can stand in a noun phrase; a time cannot, but "the weekly Foo" is none."""
    if token.ent_type_ in DATES and token.lower_ not in language.hops.outlets["nouns"]:
        return False
    return token.tag_ not in CLAUSE_TAGS and (token.pos_ in PHRASE or token.tag_ == POSSESSIVE or token.text in "-–'’")


def press_faced(page: Page, clause: Span) -> Span | None:
    """ "Speaking to reporters", "in remarks to lawmakers": a press group after "to" or "with" in the clause."""
    joins = page.language.venues.words["with"]
    tokens = [token for token in page.tokens(clause) if clause.start <= token.idx < clause.end]
    faced = (t for before, t in pairwise(tokens) if before.lower_ in joins and is_press(t.text, page.language))
    return next((span_of(token) for token in faced), None)


def spoken_to(page: Page, cast: Cast, venue: Venue) -> Venue:
    """ "Speaking to" an outlet is an interview with it, to the press an occasion without a name; else as it was."""
    if venue.kind != SPEAKING or venue.partner is None:
        return venue
    partner = " ".join(venue.partner.of(page.text).split())
    if is_press(partner, page.language) and not partner[:1].isupper():
        return replace(venue, kind="press", words="")
    if outlet_in(page, cast, venue.partner) is not None:
        return replace(venue, kind="interview", words=f"interview with {partner}")
    return replace(venue, words=f"speaking {venue.words}")


def before_the_press(page: Page, addressee: Span | None) -> Venue | None:
    """An occasion without a name: "told reporters" is a venue without words; the place ("in Foo") is no venue."""
    if addressee is None:
        return None
    text = " ".join(addressee.of(page.text).split())
    if kind := kind_of(text, page.language):
        first, _, rest = text.partition(" ")
        return Venue(kind, rest if first in page.language.venues.words["articles"] else text, addressee)
    return Venue("press", "", addressee) if is_press(text, page.language) else None
