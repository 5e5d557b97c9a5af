"""Ministries, parliaments and the like: bodies every country has, with the country the words around them tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.knowledge.grammar import SUBJECTS
from onrecord.knowledge.places import Entry, Sense, match, one_of
from onrecord.knowledge.roles import Role
from onrecord.knowledge.words import Words, slug
from onrecord.options.reports import STATE_OF_ITS
from onrecord.report.cast.near import article_before, before, is_article, joined, owned
from onrecord.report.cast.piece import Piece
from onrecord.report.cast.runs import Run


def offices_of(words: Words, roles: Sequence[Role]) -> Iterator[Piece]:
    """Ministries and the like: "the Ruritanian Foreign Ministry", "Ruritania's foreign ministry"."""
    taken = frozenset(i for role in roles for i in range(role.start, role.end))
    i = 0
    while i < len(words):
        length, entries = match(words, i)
        entry = one_of(entries, "office")
        if entry is None:
            i += max(1, length)
            continue
        end = i + 1
        if i not in taken and (len(entries) == 1 or not one_of(entries, "name")):
            piece, end = office_at(words, i, i + length, entry)
            if piece is not None:
                yield piece
        i = max(end, i + 1)


def office_at(words: Words, i: int, end: int, entry: Entry) -> tuple[Piece | None, int]:
    """The body that an office at words `i` to `end` is, and where its words end; None where it may be any country's."""
    start, country = country_before(words, i)
    own_end = end
    if country is None:
        country, end = country_after(words, end)
    state = None if country else state_of_its(words, i)
    if state is not None:
        (own,) = words.language.mentions.marks["owner"]
        name = f"{state.name}{own} {entry.name if is_ministry(words, entry) else as_given(words, i, end)}"
        return placed(i, end, i - 1, Entry(entry.id, name, "government-body", state.country, "office")), end
    if not country and not definite(words, i, start, own_end - i):
        return None, end
    owner = " ".join(word.text for word in words[start:i]) + words[i].before.rstrip() if start < i else ""
    given = (as_given if owner else in_capitals)(words, i, own_end)
    own_name = entry.name if is_ministry(words, entry) else given
    name = f"{owner} {own_name}" if owner else own_name
    return placed(start, end, start, Entry(entry.id, name, "government-body", country, "office")), end


def placed(start: int, end: int, opens: int, entry: Entry) -> Piece:
    return Piece(Run(start, end), opens, end, "name", entry)


def definite(words: Words, i: int, start: int, length: int) -> bool:
    """Whether an office without its country stands for one body: in capitals, or of several words behind "the"."""
    capital = words[i].capital and not (words[i].first and length == 1)
    return (capital and length > 1) or (article_before(words, start) and (length > 1 or capital))


def is_ministry(words: Words, entry: Entry) -> bool:
    """Whether an office is a ministry, which has one name whatever a report calls it."""
    return entry.id.endswith(words.language.mentions.endings.ordered["ministries"])


def state_of_its(words: Words, i: int) -> Entry | None:
    """The state that "its" before an office stands for."""
    prior = before(words, i)
    its = prior is not None and prior.norm in words.language.mentions.articles["its"]
    return state_before(words, i - 1) if its else None


def state_before(words: Words, at: int) -> Entry | None:
    """The only state of this sentence up to a word, else the only one, or the subject, of the sentence before."""
    here = words[at].sentence
    for number in (here, here - 1):
        found: dict[str, Entry] = {}
        subjects: dict[str, Entry] = {}
        for k in (k for k in range(max(0, at - STATE_OF_ITS), at) if words[k].sentence == number):
            entry = one_of(match(words, k, at)[1], "name")
            if entry is not None and entry.kind == "state" and entry.country:
                found[entry.country] = entry
                if words[k].token.dep_ in SUBJECTS:
                    subjects[entry.country] = entry
        if found:
            choice = found if len(found) == 1 else subjects
            return next(iter(choice.values())) if len(choice) == 1 else None
    return None


def as_given(words: Words, start: int, end: int) -> str:
    """The words of an office as the report writes them: "presidency" after "Ruritanian"."""
    first, *rest = words[start:end]
    return first.text + "".join(word.before + word.text for word in rest)


def in_capitals(words: Words, start: int, end: int) -> str:
    """The words of an office as the report gives them, in capitals."""
    first, *rest = words[start:end]
    small = words.language.mentions.joins["lower"]
    parts = (w.before.rstrip() + " " + (w.text if w.norm in small else capital(w.text)) for w in rest)
    return capital(first.text) + "".join(parts)


def capital(text: str) -> str:
    return text[0].upper() + text[1:]


def country_before(words: Words, i: int) -> tuple[int, str | None]:
    """The adjective or possessor right before an office, and the country it names."""
    if words[i].before != " " and not owned(words, i):
        return i, None
    for start in range(max(0, i - 3), i):
        length, entries = match(words, start, i)
        senses: tuple[Sense, ...] = ("adjective", "name", "capital", *(("place",) if owned(words, i) else ()))
        entry = one_of(entries, *senses) if start + length == i else None
        if entry is not None and entry.country:
            return start, entry.country
    return i, None


def country_after(words: Words, end: int) -> tuple[str | None, int]:
    """ "the foreign ministry of Ruritania"."""
    if end + 1 < len(words) and words[end].before == " " and joined(words, end, "of"):
        at = end + 1 + is_article(words, end + 1)
        length, entries = match(words, at)
        entry = one_of(entries, "name")
        if entry is not None and entry.kind == "state":
            return entry.country, at + length
    return None, end


def office_id(entry: Entry) -> str:
    """Id of a ministry: with the country where it is known."""
    return slug(f"{entry.country} {entry.id}") if entry.country else entry.id
