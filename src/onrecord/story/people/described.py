"""People whom one report calls by their office alone, led to the one of the story who holds it."""

from __future__ import annotations

import re

from onrecord.knowledge.names_compared import plain
from onrecord.knowledge.places_learned import adjective_of
from onrecord.lang import words as listed
from onrecord.models import Actor
from onrecord.story.people.joined import Joined, country_of
from onrecord.story.people.offices import country_in, names_office, nationals, office_of

INDEFINITE = ("a", "an", "another", "any", "every", "one", "some")
_OWNED = re.compile(r"([^\W\d_][^\W\d_]{3,30})['’]s (.{3,60})")
PAST = frozenset({"former"})


def join_described(joined: Joined) -> None:
    """Join "Ruritania's president", "the lands minister" to the one named person who holds that office.

    The country must be the same; where one of the two is not told, only one person of the story may hold the office.
    """
    named = [i for i, (_, a) in enumerate(joined.locals) if a.name and a.kind == "person"]
    states = _states(joined)
    for i, (path, actor) in enumerate(joined.locals):
        asked = _asked(actor, states)
        if asked is None:
            continue
        office, country = asked
        held: dict[int, set[str | None]] = {}
        for j in named:
            if joined.locals[j][0] == path:
                continue  # the report itself had nobody for it
            for holder in _held(joined.locals[j][1], states):
                if holder[0] == office:
                    held.setdefault(joined.root[j], set()).add(holder[1])
        sure = {root for root, countries in held.items() if country and country in countries}
        open_ = {root for root, countries in held.items() if country is None or countries == {None}}
        fitting = sure or open_
        if len(fitting) == 1:
            joined.join(fitting.pop(), i)


def _states(joined: Joined) -> frozenset[str]:
    """States that no list of countries has: those that act, and those whose office somebody holds."""
    found = {plain(a.name) for _, a in joined.locals if a.kind == "state" and a.name and not a.country}
    for _, actor in joined.locals:
        for told in (*(r.role for r in actor.roles), actor.described or ""):
            owned = _OWNED.match(told)
            if owned and country_in(owned[1]) is None and office_of(owned[2]) is not None:
                found.add(plain(owned[1]))
    return frozenset(found)


def _asked(actor: Actor, states: frozenset[str]) -> tuple[str, str | None] | None:
    """Office and country of a definite description of one person; None for anything else."""
    if actor.name or actor.kind != "person" or not actor.described or not actor.mentions:
        return None
    if actor.mentions[0].text.split()[0].lower() in INDEFINITE or " of " in actor.described:
        return None
    office = _office(actor.described, states)
    country = actor.country or country_in(actor.described) or _state_in(actor.described, states)
    return None if office is None else (office, country)


def _held(actor: Actor, states: frozenset[str]) -> set[tuple[str, str | None]]:
    """Offices that a report gives somebody, each with its country."""
    return {
        (office, country_in(r.role) or country_of(actor) or _state_in(r.role, states))
        for r in actor.roles
        if (office := _office(r.role, states))
    }


def _state_in(role: str, states: frozenset[str]) -> str | None:
    """The state that no list of countries has, that a role names or qualifies by."""
    return next((s for w in plain(role).split() for s in sorted(states) if w == s or adjective_of(s, w)), None)


def _office(role: str, states: frozenset[str]) -> str | None:
    """An office that one person holds; None for a former one, for one of many or of a body, for bare "minister"."""
    own = _state_in(role, states)
    words = [w for w in plain(role.replace("-", " ")).split() if w not in ("the", "of", "s")]
    words = [w for w in words if own is None or not (w == own or adjective_of(own, w))]
    role = " ".join(words) if own else role
    found = office_of(role)
    if found is None:
        words = [w for w in words if w not in nationals()]
        return " ".join(words) if len(words) > 1 and words[-1] in ("minister", "secretary", "commissioner") else None
    if PAST & found.modifiers or found.name in listed("offices", "shared", "names"):
        return None
    of_body = [w for w in words if not names_office(w) and country_in(w) is None and country_in(role) is None]
    return None if of_body else " ".join((*sorted(found.modifiers), found.name))
