"""Time expressions of a report as dates: with the precision the words have, how it was found, never a made-up day.

The reference is the publication date or, inside a quotation, the day of speech. Where it is missing only what the words
say in full becomes a date; the rest stays in part ("--10-16" a day without its year, "-W-1" a Monday of some week: the
truncated forms of ISO 8601:2000) for a later stage that knows the story.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, Literal

from onrecord.days import as_day, valid
from onrecord.knowledge.dates import Found, Reading
from onrecord.knowledge.grammar import AUXILIARIES, INFINITIVE, PAST, PAST_FORMS, POSSESSOR, PRESENT, ROOT, VERBS
from onrecord.knowledge.lists import Lists
from onrecord.knowledge.reference import MonthDay, day_in_part, shifted, written_on
from onrecord.knowledge.tree import below, governors
from onrecord.models import How, When
from onrecord.options.reports import BESIDE_TOLD, CLIMB, TOLD_WITHIN
from onrecord.report.page.resolution import Outlook, resolve
from onrecord.spans import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

    from onrecord.report.page.page import Page


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words that name a time, and what they come to.

    `value` and `how` are None where the reference is missing or the words are open; `partial` then holds what is
    known. `outlook` tells whether the words look back or ahead; `told` is the day that "two days earlier" counts from.
    """

    span: Span
    reading: Reading
    outlook: Outlook
    value: str | None = None
    how: How | None = None
    partial: str | None = None
    told: str | None = None

    def when(self, reference: str | None = None) -> When | None:
        """The date against another reference day (`YYYY-MM-DD`), else as resolved already; None where unknown."""
        if reference is None:
            return When(self.value, self.how, self.span) if self.value and self.how else None
        value = resolve(self.reading, as_day(reference), self.outlook, as_day(self.told))
        return When(value, how_of(self.reading), self.span) if value else None


@dataclass(frozen=True, slots=True)
class Reference:
    """The day that the relative words of a report count from; where its year is not known, month and day alone."""

    day: date | None = None
    part: MonthDay | None = None


def reference_of(page: Page) -> Reference:
    """What the times of a report count from, as far as its dateline and its publication tell."""
    day = written_on(page.article, as_day(page.article.published))
    return Reference(day, day_in_part(page.article) if day is None else None)


def times_of(page: Page) -> tuple[TimeExpression, ...]:
    """Every time expression of a report in order, furniture and captions included, resolved where it can be."""
    return counted(page, ((item, outlook(page, item.span), True) for item in page.dated))


def times_outside(page: Page, quoted: Sequence[Span]) -> tuple[TimeExpression, ...]:
    """The times of a report, relative words inside `quoted` (direct speech) left unresolved: they count from the day
    of speech."""
    outside = [not any(q.contains(time.span) for q in quoted) for time in page.times]
    if all(outside):
        return page.times
    items = ((Found(time.span, time.reading), time.outlook) for time in page.times)
    return counted(page, ((*item, apart) for item, apart in zip(items, outside, strict=True)))


def counted(page: Page, items: Iterable[tuple[Found, Outlook, bool]]) -> tuple[TimeExpression, ...]:
    """Expressions with their outlook, resolved; the last of each tells whether its relative words count from the
    reference of the report."""
    reference = reference_of(page)
    out: list[TimeExpression] = []
    for item, view, relative in items:
        out.append(expression(item, view, reference, told_before(out, item.span), relative=relative))
    return tuple(out)


def expression(item: Found, view: Outlook, reference: Reference, told: str | None, *, relative: bool) -> TimeExpression:
    """What one expression comes to; only where `relative` do words other than a date count from the reference."""
    reading, how = item.reading, how_of(item.reading)
    day, part = (reference.day, reference.part) if relative or reading.form == "date" else (None, None)
    value = resolve(reading, day, view, as_day(told))
    if value is None and reference.day is None and (value := beside(reading, as_day(told))):
        how = "resolved"
    partial = None if value else in_part(reading, view, part)
    return TimeExpression(item.span, reading, view, value, how if value else None, partial, told)


def beside(reading: Reading, told: date | None) -> str | None:
    """A day without its year that is within weeks of a full date told right before: "Oct. 16, 2030 ... Oct. 20"."""
    if told is None or reading.form != "date" or reading.until or not (reading.month and reading.day):
        return None
    day = valid(told.year, reading.month, reading.day)
    return day.isoformat() if day and abs(day - told) <= BESIDE_TOLD else None


def told_before(before: Sequence[TimeExpression], span: Span) -> str | None:
    """The last single day told shortly before."""
    for other in reversed(before):
        if span.start - other.span.end > TOLD_WITHIN:
            return None
        if other.value and as_day(other.value):
            return other.value
    return None


def how_of(reading: Reading) -> How:
    """How a date was found that comes of a reading."""
    return "explicit" if reading.form == "date" else "resolved"


def in_part(reading: Reading, view: Outlook, part: MonthDay | None) -> str | None:
    """What is known without a year; "yesterday" counts from the day of the dateline."""
    if reading.form == "date" and reading.month and reading.day and not reading.until:
        return f"--{reading.month:02}-{reading.day:02}"
    if reading.form == "weekday" and not reading.lead and view == "back":
        return f"-W-{reading.weekday}"
    if reading.form == "offset" and reading.unit == "day" and part and (day := shifted(part, reading.shift)):
        return f"--{day[0]:02}-{day[1]:02}"
    return None


def outlook(page: Page, span: Span) -> Outlook:
    """ "back" for the past, "ahead" for the future, "open" where grammar leaves it open."""
    tense = page.language.calendar.tense
    before = words_before(page, span.start)
    if before & tense["future_before"]:
        return "ahead"
    if before & tense["past_before"]:
        return "back"
    tokens = page.tokens(span)
    return of_heads(tokens.root, tense) if len(tokens) else "back"


def words_before(page: Page, offset: int) -> frozenset[str]:
    """The last word before an offset, and the one before it where that is an article."""
    line = page.text[max(0, offset - 30) : offset].rsplit("\n", 1)[-1]
    found = [word.lower() for word in re.findall(r"[^\W\d_]{1,20}", line)[-2:]]
    leads = found and found[-1] in page.language.calendar.words["articles"]
    return frozenset(found if leads else found[-1:])


def of_heads(token: Token, tense: Lists) -> Outlook:
    """The first verb or noun of plan above a token decides; an infinitive leaves it to what governs it."""
    infinitive = False
    for head in islice(governors(token), CLIMB):
        view = of_head(head, told=token.dep_ == POSSESSOR, tense=tense)
        if view == "infinitive":
            infinitive = True
        elif view:
            return "open" if infinitive and view == "back" else view
    return "open" if infinitive else "back"


def of_head(head: Token, *, told: bool, tense: Lists) -> Outlook | Literal["infinitive", ""]:
    """What one head says of the time that hangs on it: also that it is an infinitive, or nothing."""
    if head.lemma_.lower() in tense["future_governors"]:
        return "ahead"
    if head.pos_ not in VERBS:
        return ""
    helpers = below(head, *AUXILIARIES)
    if any(c.lower_ in tense["future_aux"] for c in helpers):
        return "ahead"
    tags = {c.tag_ for c in helpers}
    if INFINITIVE in tags:
        return "infinitive"
    if head.tag_ in PAST_FORMS or PAST in tags:
        return "back"
    if head.tag_ in PRESENT and head.dep_ == ROOT:
        return "back" if told or head.lemma_ in tense["reporting"] else "open"
    return ""
