"""Whose a role is: the country and the body that its phrase names."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.knowledge.places import Entry, match
from onrecord.knowledge.words import Words

BODIES = ("government-body", "organisation", "group")


def whose(words: Words, start: int, end: int) -> tuple[str | None, str | None]:
    """Country and body that a role phrase names; the country only where one alone is named."""
    named = list(named_in(words, start, end))
    countries = {entry.country for entry in named if entry.country}
    body = next((entry.id for entry in named if entry.kind in BODIES), None)
    return (countries.pop() if len(countries) == 1 else None), body


def named_in(words: Words, start: int, end: int) -> Iterator[Entry]:
    """What a role phrase names of states and bodies, without where it is: "ambassador in X" is of no X."""
    titles = words.language.titles
    located = next((k for k in range(start, end) if words[k].norm in titles.grammar["located"]), start)
    end = located if located > start else end
    k = start
    while k < end:
        length, entries = match(words, k, end)
        thing = k + length < end and words[k + length].norm in titles.organisation_words["things"]
        # "an Iraq war veteran" is no Iraqi
        if entries and not thing and not (entries[0].sense == "office" and length == 1):
            yield entries[0]
        k += max(1, length)
