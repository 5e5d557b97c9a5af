"""The occasion of a statement as the clause of its cue tells it: when it was said, where, and to whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Span as DocSpan
from spacy.tokens import Token

from onrecord.knowledge.grammar import NOUNS, VERBS
from onrecord.knowledge.tree import below
from onrecord.knowledge.venues import kind_of
from onrecord.models import When
from onrecord.options.reports import OCCASION
from onrecord.report.attribution import Attribution
from onrecord.report.cast import Cast
from onrecord.report.occasion.addressee import addressee_of, before_the_press, spoken_to
from onrecord.report.occasion.clause import Clause, clause_of
from onrecord.report.occasion.dating import is_to_come, time_of, times_near
from onrecord.report.occasion.venues import Venue, venue_in
from onrecord.report.page import Page, TimeExpression, span_of
from onrecord.spans import Span

NOMINAL = NOUNS | {"DET", "ADJ"}  # cues that are nouns: "her warning that"


@dataclass(frozen=True, slots=True)
class Occasion:
    """When (`said`), where (`venue`) and to whom (`addressee`) something was said, as far as one clause tells.

    `partial` is a day without its year or week; `apart`: told as of another time ("had said", "previously"); `earlier`:
    "previously"; `later`: "later said"; `fresh`: one of its own without a day, "last week" in a report without a date.
    """

    clause: Clause
    said: When | None = None
    partial: When | None = None
    venue: Venue | None = None
    addressee: Span | None = None
    apart: bool = False
    later: bool = False
    fresh: bool = False
    earlier: bool = False

    @property
    def opens(self) -> bool:
        """Whether the clause tells of an occasion: a day, a venue, or "after the vote"."""
        place = self.venue is not None and not self.venue.held
        return bool(self.said or self.partial or place or self.fresh or self.later)


def occasion_of(
    page: Page,
    cast: Cast,
    attributions: Sequence[Attribution],
    index: int,
    times: Sequence[TimeExpression],
    reference: str | None = None,
) -> Occasion:
    """The occasion that the clause of one attribution tells of.

    `times` are the time expressions of the report; `reference` is the day of speech of a direct outer statement, from
    which relative words count."""
    mine, clause = attributions[index], clause_of(page, attributions, index)
    near = times_near(page, clause, times)
    named = venue_of(page, cast, mine, clause, near)
    time = time_of(page, mine, clause.anchor, named, near)
    said = time.when(reference) if time and not is_to_come(page, time, reference) else None
    partial = When(time.partial, "resolved", time.span) if time and time.partial and not said else None
    undated = time is not None and not (said or partial)
    whom = addressee_of(page, mine, clause.own)
    venue = named or before_the_press(page, whom)
    earlier = is_marked(page, mine, "apart")
    return Occasion(
        clause=clause,
        said=said,
        partial=partial,
        venue=venue,
        addressee=None if whom and kind_of(whom.of(page.text), page.language) else whom,
        apart=earlier or undated or is_apart(page, mine),
        later=is_marked(page, mine, "later"),
        fresh=undated,
        earlier=earlier,
    )


def venue_of(
    page: Page, cast: Cast, attribution: Attribution, clause: Clause, near: Sequence[TimeExpression]
) -> Venue | None:
    """The venue that the pieces of a clause name, the first of them first."""
    stops, dates = (*attribution.cue, *attribution.source), [time.span for time in near]
    venue = next((found for piece in clause.pieces if (found := venue_in(page, piece, dates, stops))), None)
    return spoken_to(page, cast, venue) if venue else None


def is_apart(page: Page, attribution: Attribution) -> bool:
    """ "Had said", "her warning that": told as of another time."""
    cue = [token for span in attribution.cue for token in page.tokens(span)]
    helpers = (helper for token in cue for helper in below(token, "aux", "auxpass"))
    perfect = page.language.venues.words["perfect"]
    noun = bool(cue) and all(token.pos_ in NOMINAL for token in cue)
    return noun or any(token.lower_ in perfect for token in (*helpers, *cue))


def is_marked(page: Page, attribution: Attribution, group: str) -> bool:
    """Whether the cue, or an adverb beside it, is a word of a group of `venues.toml`."""
    cue = [token for span in attribution.cue for token in page.tokens(span)]
    before = [page.doc[cue[0].i - 1]] if cue and cue[0].i else []
    near = (*cue, *before, *(adverb for token in cue for adverb in below(token, "advmod")))
    return not page.language.venues.words[group].isdisjoint(token.lower_ for token in near)


def bare_occasion(
    page: Page, cast: Cast, sentence: DocSpan, times: Sequence[TimeExpression]
) -> tuple[Token, Occasion] | None:
    """The subject and the occasion of a sentence that begins with one: "Speaking to Foo radio on Friday, she
    discussed ..."; None where a sentence does not."""
    span, root = span_of(sentence), sentence.root
    subjects = below(root, "nsubj", "nsubjpass")
    if not subjects or root.pos_ not in VERBS:
        return None
    inside = [time for time in times if span.contains(time.span)]
    found = venue_in(page, span, [time.span for time in inside], [span_of(subjects[0])])
    venue = spoken_to(page, cast, found) if found else None
    if venue is None or venue.kind not in page.language.venues.happenings["spoken"]:
        return None
    said = day_beside(venue, inside)
    return subjects[0], Occasion(Clause(span, span, span), said, venue=venue)


def day_beside(venue: Venue, inside: Sequence[TimeExpression]) -> When | None:
    """The one day that stands beside a venue's words."""
    near = (
        time
        for time in inside
        if time.span.start - venue.span.end < OCCASION.day_after
        and venue.span.start - time.span.end < OCCASION.day_before
    )
    dates = [when for time in near if time.outlook != "ahead" and (when := time.when())]
    return dates[0] if len(dates) == 1 else None
