"""Ministries, parliaments and the like: bodies every country has, with the country the words around them tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.report.actors_piece import Piece
from onrecord.report.metonyms import LEARNED, Entry, match, one_of
from onrecord.report.names import Run, Words, slug
from onrecord.report.roles import Role


def offices_of(words: Words, roles: Sequence[Role]) -> Iterator[Piece]:
    """Ministries and the like: "the Ruritanian Foreign Ministry", "Ruritania's foreign ministry"."""
    taken = frozenset(i for r in roles for i in range(r.start, r.end))
    i = 0
    while i < len(words):
        length, entries = match(words, i)
        entry = one_of(entries, "office")
        if entry is None or i in taken or (len(entries) > 1 and one_of(entries, "name")):
            i += max(1, length if entries and not entry else 1)
            continue
        start, country = _country_before(words, i)
        end = i + length
        if country is None:
            country, end = _country_after(words, end)
        capital = words[i].capital and not (words[i].first and length == 1)
        the = start > 0 and words[start - 1].norm == "the" and words[start].before == " "
        if country or (capital and length > 1) or (the and (length > 1 or capital)):
            owner = " ".join(w.text for w in words[start:i]) + words[i].before.rstrip() if start < i else ""
            name = f"{owner} {entry.name}" if owner else entry.name
            own = Entry(f"{entry.id}", name, "government-body", country, "office")
            yield Piece(Run(start, end), start, end, "name", own)
        i = max(end, i + 1)


def _country_before(words: Words, i: int) -> tuple[int, str | None]:
    """The adjective or possessor right before an office, and the country it names."""
    for start in range(max(0, i - 3), i):
        length, entries = match(words, start, i)
        if start + length == i and words[i].before in (" ", "'s ", "’s ", "' ", "’ "):
            entry = one_of(entries, "adjective", "name", "capital")
            if entry is not None and entry.country:
                return start, entry.country
    return i, None


def _country_after(words: Words, end: int) -> tuple[str | None, int]:
    """ "the foreign ministry of Ruritania"."""
    if end + 1 < len(words) and words[end].norm == "of" and words[end].before == " ":
        at = end + 2 if words[end + 1].norm == "the" else end + 1
        length, entries = match(words, at)
        entry = one_of(entries, "name")
        if entry is not None and entry.kind == "state":
            return entry.country, at + length
    return None, end


def office_id(entry: Entry) -> str:
    """Id of a ministry: with the country where it is known."""
    return slug(f"{entry.country.removeprefix(LEARNED)} {entry.id}") if entry.country else entry.id
