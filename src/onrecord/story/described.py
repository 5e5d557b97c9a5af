"""People whom one report calls by their office alone, led to the one of the story who holds it."""

from __future__ import annotations

from onrecord.lang import words as listed
from onrecord.models import Actor
from onrecord.story.joined import Joined, country_of
from onrecord.story.names import plain
from onrecord.story.offices import country_in, names_office, nationals, office_of

INDEFINITE = ("a", "an", "another", "any", "every", "one", "some")
PAST = frozenset({"former"})


def join_described(joined: Joined) -> None:
    """Join "Ruritania's president", "the lands minister" to the one named person who holds that office.

    The country must be the same; where one of the two is not told, only one person of the story may hold the office.
    """
    named = [i for i, (_, a) in enumerate(joined.locals) if a.name and a.kind == "person"]
    for i, (path, actor) in enumerate(joined.locals):
        asked = _asked(actor)
        if asked is None:
            continue
        office, country = asked
        held: dict[int, set[str | None]] = {}
        for j in named:
            if joined.locals[j][0] == path:
                continue  # the report itself had nobody for it
            for holder in _held(joined.locals[j][1]):
                if holder[0] == office:
                    held.setdefault(joined.root[j], set()).add(holder[1])
        sure = {root for root, countries in held.items() if country and country in countries}
        open_ = {root for root, countries in held.items() if country is None or countries == {None}}
        fitting = sure or open_
        if len(fitting) == 1:
            joined.join(fitting.pop(), i)


def _asked(actor: Actor) -> tuple[str, str | None] | None:
    """Office and country of a definite description of one person; None for anything else."""
    if actor.name or actor.kind != "person" or not actor.described or not actor.mentions:
        return None
    if actor.mentions[0].text.split()[0].lower() in INDEFINITE or " of " in actor.described:
        return None
    office = _office(actor.described)
    return None if office is None else (office, actor.country or country_in(actor.described))


def _held(actor: Actor) -> set[tuple[str, str | None]]:
    """Offices that a report gives somebody, each with its country."""
    held = {(office, country_in(r.role) or country_of(actor)) for r in actor.roles if (office := _office(r.role))}
    return {(office, country) for office, country in held}


def _office(role: str) -> str | None:
    """An office that one person holds; None for a former one, for one of many or of a body, for bare "minister"."""
    words = [w for w in plain(role.replace("-", " ")).split() if w not in ("the", "of", "s")]
    found = office_of(role)
    if found is None:
        words = [w for w in words if w not in nationals()]
        return " ".join(words) if len(words) > 1 and words[-1] in ("minister", "secretary", "commissioner") else None
    if PAST & found.modifiers or found.name in listed("offices", "shared", "names"):
        return None
    of_body = [w for w in words if not names_office(w) and country_in(w) is None and country_in(role) is None]
    return None if of_body else " ".join((*sorted(found.modifiers), found.name))
