"""States as a whole story shows them: names that are no people's, and capitals that stand for their state."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from onrecord.knowledge.names_compared import plain
from onrecord.knowledge.places_learned import adjective_of
from onrecord.lang import words as listed
from onrecord.models import Actor, Report
from onrecord.story.people.offices import bare_name

Local = tuple[str, Actor]
REFERRED = 200  # characters back in which the place stands that words refer to


def as_states(reports: Sequence[Report], locals_: Sequence[Local]) -> list[Local]:
    """The actors of a story, those that are a person in one report and a state in another made the state they are.

    Only bare names that no person of the story bears count. A capital that the reports tell gets its state's name.
    """
    seats = seats_of(reports, locals_)
    shown = {
        plain(a.name): a.name for _, a in locals_ if a.name and (a.kind == "state" or plain(a.name) in seats.values())
    }
    borne = _borne(locals_)
    return [(path, _as_state(a, seats, shown) if plain(a.name or "") not in borne else a) for path, a in locals_]


def _as_state(actor: Actor, seats: Mapping[str, str], shown: Mapping[str, str]) -> Actor:
    name = plain(actor.name or "")
    if actor.kind not in ("person", "state") or (name not in seats and name not in shown):
        return actor
    called = shown[seats[name]] if name in seats else actor.name
    return replace(actor, kind="state", name=called, aliases=tuple(dict.fromkeys((*actor.aliases, actor.name or ""))))


def _borne(locals_: Sequence[Local]) -> set[str]:
    """The parts of the names of those who are certainly people: in full, with a role."""
    people = [(plain(bare_name(a.name)).split(), a) for _, a in locals_ if a.kind == "person" and a.name]
    return {part for parts, a in people if len(parts) > 1 or a.roles for part in parts}


def seats_of(reports: Sequence[Report], locals_: Sequence[Local]) -> Mapping[str, str]:
    """Capitals that the reports tell ("Hadwen, the Tolvarian capital") -> the state, both as compared.

    A place that is told to be two states' capital is nobody's.
    """
    names = {plain(a.name) for _, a in locals_ if a.name and " " not in a.name}
    told: dict[str, Counter[str]] = {}
    for report in reports:
        for place, whose in _told(report.article.text, names):
            state = next((n for n in sorted(names) if n != place and (n == whose or adjective_of(n, whose))), None)
            if state and place in names:
                told.setdefault(place, Counter())[state] += 1
    return {place: next(iter(found)) for place, found in told.items() if len(found) == 1}


def _told(text: str, names: set[str]) -> list[tuple[str, str]]:
    """Every place that a text calls somebody's capital, with the word that tells whose."""
    found = [(plain(m["place"]), plain(m["whose"])) for pattern in _patterns() for m in pattern.finditer(text)]
    for m in _referring().finditer(text):
        before = [w for w in re.findall(r"[^\W\d_]+", text[max(0, m.start() - REFERRED) : m.start()]) if w.istitle()]
        last = next((plain(w) for w in reversed(before) if plain(w) in names), None)
        found += [(last, plain(m["whose"]))] if last else []
    filed = {plain(m["place"]) for m in _DATELINE.finditer(text)}
    here = {plain(m["whose"]) for m in _here().finditer(text)}
    if len(filed) == 1 and len(here) == 1:
        found.append((filed.pop(), here.pop()))
    return found


_WORD = r"[^\W\d_][^\W\d_’'\-]{2,30}"
_DATELINE = re.compile(r"^(?P<place>[^\W\d_a-z]{3,30})(?:, [^\n(—–]{3,20})?(?: \([^\n)]{2,30}\))? ?[—–-] ", re.M)


def _capital() -> str:
    return "|".join(sorted(listed("metonyms", "learned", "seats")))


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """ "Tolvaria's capital, Hadwen", "the Tolvarian capital Hadwen", "Hadwen, the Tolvarian capital" and the like."""
    place, whose, seat = rf"(?P<place>{_WORD})", rf"(?P<whose>{_WORD})", f"(?:{_capital()})"
    return (
        re.compile(rf"\b{whose}(?:['’]s)? {seat},? (?:of )?{place}\b"),
        re.compile(rf"\b{place}, (?:the )?{whose}(?:['’]s)? {seat}\b"),
        re.compile(rf"\b{place}, (?:the )?{seat} of {whose}\b"),
        re.compile(rf"\b{seat} of {whose},? {place}\b"),
    )


@cache
def _referring() -> re.Pattern[str]:
    referring = "|".join(sorted(listed("metonyms", "learned", "referring")))
    return re.compile(rf"\b(?:{referring}) (?:the )?(?P<whose>{_WORD})(?:['’]s)? (?:{_capital()})\b")


@cache
def _here() -> re.Pattern[str]:
    """The state whose capital a report is filed from, when it names the capital in its dateline alone."""
    return re.compile(rf"\bin (?:the )?(?P<whose>{_WORD})(?:['’]s)? (?:{_capital()})\b(?!,? [^\W\d_a-z])")
