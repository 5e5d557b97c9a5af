"""Which of the times near a cue is the time of what it tells, and which is that of something else."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from onrecord.days import as_day
from onrecord.knowledge.grammar import DATES, GERUND, NOUN, RELATIVE_CLAUSE, TIMES_OF_VERBS, VERBS
from onrecord.options.reports import NEAR_PAST, OCCASION
from onrecord.report.attribution import Attribution
from onrecord.report.occasion.clause import Clause
from onrecord.report.occasion.venues import Venue
from onrecord.report.page import Page, TimeExpression
from onrecord.spans import Span

BESIDE, HANGING = 0, 1  # how surely a time dates a cue, the surest first
PARTING = frozenset({"VERB", "AUX", "SCONJ"})


def times_near(page: Page, clause: Clause, times: Sequence[TimeExpression]) -> list[TimeExpression]:
    """The times in a clause that are of the report itself: neither in furniture nor in the line that dates it."""
    inside = (time for time in times if any(piece.contains(time.span) for piece in clause.pieces))
    return [time for time in inside if is_told(page, time.span)]


def is_told(page: Page, span: Span) -> bool:
    """Whether a time stands in the report itself."""
    block = page.block_at(span.start)
    header = any(read.overlaps(span) for _, read in page.article.evidence)
    return block is not None and block.zone != "furniture" and not header


def is_to_come(page: Page, time: TimeExpression, reference: str | None) -> bool:
    """Whether a time comes to a day after the report, when nothing can have been said yet."""
    when, published = time.when(reference), as_day(page.article.published)
    day = as_day(when.value) if when else None
    return day is not None and published is not None and day > published + NEAR_PAST


def time_of(
    page: Page, attribution: Attribution, anchor: Span, venue: Venue | None, near: Sequence[TimeExpression]
) -> TimeExpression | None:
    """The expression that dates the cue; the closest to its `anchor` where several could."""
    ranks = ((rank_of(page, attribution, venue, time), time) for time in near)
    ranked = [(rank, gap(time.span, anchor), time) for rank, time in ranks if rank is not None]
    return min(ranked, key=lambda found: found[:2])[2] if ranked else None


def gap(one: Span, other: Span) -> int:
    """Code points between two spans."""
    return max(other.start - one.end, one.start - other.end, 0)


def rank_of(page: Page, attribution: Attribution, venue: Venue | None, time: TimeExpression) -> int | None:
    """How surely a time dates the cue: beside it or in its occasion, or by grammar."""
    span, tokens = time.span, page.tokens(time.span)
    if time.outlook == "ahead" or is_bounded(page, span):
        return None
    if venue and venue.span.contains(span):
        return BESIDE
    if not len(tokens) or page.text.startswith(tuple(page.language.venues.words["possessives"]), span.end):
        return None
    if is_beside(page, attribution, span):
        return BESIDE
    return HANGING if hangs_on(page, attribution, tokens.root, venue) else None


def is_bounded(page: Page, span: Span) -> bool:
    """ "After Monday's vote", "since March": the time of something else."""
    words = page.language.venues.words
    before = page.text[max(0, span.start - OCCASION.bound) : span.start].rsplit("\n", 1)[-1].lower().split()[-2:]
    deciding = before[:1] if before and before[-1] in words["before_day"] else before[-1:]
    return not words["bounds"].isdisjoint(deciding)


def is_beside(page: Page, attribution: Attribution, span: Span) -> bool:
    """Nothing but names and prepositions between the cue and the time: "told reporters late Monday"."""
    for cue in attribution.cue:
        if cue.end <= span.start and span.start - cue.end <= OCCASION.beside:
            between = page.doc.char_span(cue.end, span.start, alignment_mode="contract")
            return between is None or not any(t.pos_ in PARTING or t.text in ",;:" for t in between)
        if span.end <= cue.start and only_auxiliaries(page, span.end, cue.start):
            return True
    return False


def only_auxiliaries(page: Page, start: int, end: int) -> bool:
    """Nothing, or no more than "had", between the day and the cue: "who on Saturday had described"."""
    between = page.text[start:end].lower().split()
    return len(between) <= OCCASION.auxiliaries and page.language.venues.words["auxiliaries"].issuperset(between)


def hangs_on(page: Page, attribution: Attribution, token: Token, venue: Venue | None) -> bool:
    """Whether the time hangs on the cue, on a verb of speaking before it, or on the verb that governs the cue."""
    cue = {t.i for span in attribution.cue for t in page.tokens(span)}
    for _ in range(OCCASION.climb):
        if token.i in cue:
            return True
        if token.pos_ in VERBS:
            return is_of_speaking(page, token, venue) or governs(page, token, cue)
        if is_of_another(page, token, venue):
            return False
        if token.head.i == token.i:
            return not cue
        token = token.head
    return False


def is_of_speaking(page: Page, verb: Token, venue: Venue | None) -> bool:
    """Whether the time of a verb is that of the speech: "speaking on Monday", "an interview aired on Monday"."""
    words = page.language.venues.words
    speaks = verb.tag_ == GERUND and verb.lemma_ in words["speaking"]
    return speaks or (venue is not None and verb.lower_ in words["dating"])


def governs(page: Page, verb: Token, cue: set[int]) -> bool:
    """Whether a verb stands above the cue, and no relative clause between."""
    above = {ancestor.i for i in cue for ancestor in page.doc[i].ancestors}
    return verb.i in above and not any(page.doc[i].dep_ == RELATIVE_CLAUSE for i in cue)


def is_of_another(page: Page, token: Token, venue: Venue | None) -> bool:
    """Whether a word above a time is a noun whose time it is, and not that of the speech."""
    if token.pos_ != NOUN or token.lower_ in page.language.venues.words["press"]:
        return False
    inside = venue is not None and venue.span.start <= token.idx < venue.span.end
    return not inside and not (token.dep_ in TIMES_OF_VERBS and token.ent_type_ in DATES)
