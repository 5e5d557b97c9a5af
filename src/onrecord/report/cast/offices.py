"""Ministries, parliaments and the like: bodies every country has, with the country the words around them tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.knowledge.places import LEARNED, Entry, match, one_of
from onrecord.knowledge.roles import Role
from onrecord.knowledge.words import Words, slug
from onrecord.report.cast.piece import Piece
from onrecord.report.page.runs import Run

REACH = 80  # words back in which the state stands that "its" is


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
        if country is None and i and words[i - 1].norm == "its" and words[i].before == " ":
            state = _state_before(words, i - 1)
            if state is not None:
                name = f"{state.name}'s {entry.name if entry.id.endswith('-ministry') else _as_given(words, i, end)}"
                own = Entry(entry.id, name, "government-body", state.country, "office")
                yield Piece(Run(i, end), i - 1, end, "name", own)
                i = max(end, i + 1)
                continue
        capital = words[i].capital and not (words[i].first and length == 1)
        the = start > 0 and words[start - 1].norm == "the" and words[start].before == " "
        if country or (capital and length > 1) or (the and (length > 1 or capital)):
            owner = " ".join(w.text for w in words[start:i]) + words[i].before.rstrip() if start < i else ""
            as_given = _as_given if owner else _titled
            own_name = entry.name if entry.id.endswith("-ministry") else as_given(words, i, i + length)
            name = f"{owner} {own_name}" if owner else own_name
            own = Entry(f"{entry.id}", name, "government-body", country, "office")
            yield Piece(Run(start, end), start, end, "name", own)
        i = max(end, i + 1)


def _state_before(words: Words, at: int) -> Entry | None:
    """The state that "its" stands for: the only one of this sentence so far, else the only one, or the subject, of the
    sentence before."""
    here = words[at].sentence
    for number in (here, here - 1):
        found: dict[str, Entry] = {}
        subjects: dict[str, Entry] = {}
        for k in range(max(0, at - REACH), at):
            entry = one_of(match(words, k, at)[1], "name") if words[k].sentence == number else None
            if entry is not None and entry.kind == "state" and entry.country:
                found[entry.country] = entry
                if words[k].token.dep_ in ("nsubj", "nsubjpass"):
                    subjects[entry.country] = entry
        choice = found if len(found) == 1 else subjects
        if found:
            return next(iter(choice.values())) if len(choice) == 1 else None
    return None


def _as_given(words: Words, start: int, end: int) -> str:
    """The words of an office as the report writes them: "presidency" after "Ruritanian"."""
    first, *rest = words[start:end]
    return first.text + "".join(w.before + w.text for w in rest)


def _titled(words: Words, start: int, end: int) -> str:
    """The words of an office as the report gives them, in capitals."""
    parts = [words[start].text[0].upper() + words[start].text[1:]]
    for word in words[start + 1 : end]:
        small = word.norm in ("of", "the", "and", "for")
        parts.append(word.before.rstrip() + " " + (word.text if small else word.text[0].upper() + word.text[1:]))
    return "".join(parts)


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
