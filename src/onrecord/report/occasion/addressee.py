"""To whom something was said: "told X that", "informed X", "speaking to reporters"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from spacy.tokens import Token

from onrecord.lang import words
from onrecord.report.attribution import Attribution
from onrecord.report.cast import Cast, outlet_in
from onrecord.report.occasion.venues import Venue, is_press, kind_of
from onrecord.report.page import Page
from onrecord.spans import Span

LONGEST = 12  # tokens of an addressee


def addressee_of(page: Page, attribution: Attribution, clause: Span) -> Span | None:
    """The words for the addressee: those the attribution gives, else the object of a cue like "told", else whom the
    speaker of "speaking to reporters" faces."""
    if attribution.addressee is not None and _addresses(page, attribution.addressee):
        return attribution.addressee
    if attribution.target is None and (found := _object(page, attribution)):
        return found
    return _faced(page, clause)


def _addresses(page: Page, span: Span) -> bool:
    """Whether words can be an addressee: a short noun phrase without a clause."""
    tokens = page.tokens(span)
    if any(mark in span.of(page.text) for mark in '"“”'):
        return False
    if not len(tokens) or tokens[-1].pos_ in ("CCONJ", "ADP", "DET") or tokens[-1].ent_type_ in ("DATE", "TIME"):
        return False
    return len(tokens) <= LONGEST and not any(t.pos_ in ("VERB", "AUX", "SCONJ") for t in tokens)


def _object(page: Page, attribution: Attribution) -> Span | None:
    """The noun phrase right after "told" or "informed"."""
    for span in attribution.cue:
        for token in page.tokens(span):
            if token.lemma_.lower() not in words("venues", "words", "addressing"):
                continue
            run = _noun_phrase(page, token.i + 1)
            if run and not any(c.overlaps(run) for c in attribution.content):
                return run
    return None


def _noun_phrase(page: Page, start: int) -> Span | None:
    """The noun phrase that begins at a token: its head is the last noun before anything that is no part of one."""
    last = None
    for token in page.doc[start : start + LONGEST]:
        if not _nominal(token):
            break
        if token.pos_ in ("NOUN", "PROPN", "PRON", "X"):
            last = token
    if last is None:
        return None
    return Span(page.doc[start].idx, last.idx + len(last))


def _nominal(token: Token) -> bool:
    if token.ent_type_ in ("DATE", "TIME") and token.lower_ not in words("hops", "outlets", "nouns"):
        return False
    if token.tag_ in ("IN", "WDT", "WP"):
        return False
    return (
        token.pos_ in ("DET", "ADJ", "NOUN", "PROPN", "NUM", "X", "PRON") or token.tag_ == "POS" or token.text in "-–'’"
    )


def _faced(page: Page, clause: Span) -> Span | None:
    """ "speaking to reporters", "in remarks to lawmakers": a press group after "to" or "with" in the clause."""
    tokens = [t for t in page.tokens(clause) if clause.start <= t.idx < clause.end]
    for before, token in pairwise(tokens):
        if before.lower_ in words("venues", "words", "with") and is_press(token.text):
            return Span(token.idx, token.idx + len(token))
    return None


def spoken_to(page: Page, cast: Cast, venue: Venue) -> Venue:
    """ "Speaking to" an outlet is an interview with it, to the press an occasion without a name; else as it was."""
    if venue.kind != "speaking" or venue.partner is None:
        return venue
    partner = " ".join(venue.partner.of(page.text).split())
    if is_press(partner) and not partner[:1].isupper():
        return replace(venue, kind="press", words="")
    if outlet_in(page, cast, venue.partner) is not None:
        return replace(venue, kind="interview", words=f"interview with {partner}")
    return replace(venue, words=f"speaking {venue.words}")


def before_the_press(page: Page, addressee: Span | None) -> Venue | None:
    """An occasion without a name: "told reporters" is a venue without words; the place ("in Foo") is no venue."""
    if addressee is None:
        return None
    text = " ".join(addressee.of(page.text).split())
    if kind := kind_of(text):
        bare = text.split(" ", 1)[1] if text.split(" ", 1)[0] in words("venues", "words", "articles") else text
        return Venue(kind, bare, addressee)
    if not is_press(text):
        return None
    return Venue("press", "", addressee)
