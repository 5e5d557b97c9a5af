"""Whose a role is: the country and the body that its phrase names."""

from __future__ import annotations

from onrecord.knowledge.places import Entry, match
from onrecord.knowledge.words import Words


def whose(words: Words, start: int, end: int) -> tuple[str | None, str | None]:
    """Country and body that a role phrase names; the country only where one alone is named."""
    titles = words.language.titles
    located = next((k for k in range(start, end) if words[k].norm in titles.grammar["located"]), end)
    end = located if located > start else end
    countries: list[str] = []
    body: str | None = None
    k = start
    while k < end:
        length, entries = match(words, k, end)
        entry: Entry | None = entries[0] if entries else None
        if entry is None or (entry.sense == "office" and length == 1):
            k += 1
            continue
        if k + length < end and words[k + length].norm in titles.organisation_words["things"]:
            k += length  # "an Iraq war veteran" is no Iraqi
            continue
        if entry.country and entry.country not in countries:
            countries.append(entry.country)
        if entry.kind in ("government-body", "organisation", "group") and body is None:
            body = entry.id
        k += length
    return (countries[0] if len(countries) == 1 else None), body
