"""Days that reports name without their year: well-known ones, and those of elections and meetings to come."""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.days import as_day
from onrecord.lang import load, words
from onrecord.models import When
from onrecord.report.deeds.status import Outlook
from onrecord.report.deeds.triggers import Trigger

HALF = 183  # days: a month named alone is the nearest of its name


def turned(published: str | None, trigger: Trigger, view: Outlook, when: When) -> When:
    """The date of a happening with the year that its words mean, where the nearest past one is not it.

    "The Sept. 11 attacks" are those of 2001 in any later report; "the November election", told in July and by nothing
    told as held, is the one to come."""
    day = as_day(published)
    if day is None or when.span is None or "/" in when.value or not trigger.is_noun:
        return when
    if re.search(r"\d{4}", when.span.of(trigger.token.doc.text)):
        return when  # the year is told
    known = _known(trigger, when, str(published))
    if known:
        return replace(when, value=known, how="explicit")
    arranged = trigger.rule.type in words("events", "kinds", "arranged")
    if len(when.value) == 7 and arranged and (view.assumed or view.status != "happened") and not view.past:
        past = (day.year - int(when.value[:4])) * 12 + day.month - int(when.value[5:])
        if past * 30 > HALF and past < 12:
            return replace(when, value=f"{int(when.value[:4]) + 1}{when.value[4:]}")
    return when


def _known(trigger: Trigger, when: When, published: str) -> str | None:
    """The full date of a day that is a name: it stands before its noun, which is one of the kinds that bear it."""
    if when.span is None or when.span.start > trigger.token.idx:
        return None
    for row in load("events")["known_days"]:
        if row["day"][5:] == when.value[5:] and trigger.rule.type in row["types"] and published > row["day"]:
            return str(row["day"])
    return None
