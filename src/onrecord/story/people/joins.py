"""Who of the actors of several reports are one: the evidence, from the surest to the weakest, a line each.

A new kind of evidence is a function from actors joined so far to actors joined further, and a line in `JOINS`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from onrecord.knowledge.language import Language
from onrecord.knowledge.names_compared import initials, near, parts, plain, same_full_name, surname
from onrecord.knowledge.words import given_names
from onrecord.models import Actor
from onrecord.options.stories import SHORTEST_INITIALS
from onrecord.story.people.apart import full_name, full_names
from onrecord.story.people.described import join_described
from onrecord.story.people.joined import Joined
from onrecord.story.people.offices import bare_name, core_of

Keys = Callable[[Actor, Language], Iterable[str]]
Join = Callable[[Joined], Joined]


def holders_of(members: Iterable[int], keys: Callable[[int], Iterable[str]]) -> Mapping[str, list[int]]:
    """Key -> the members that have it."""
    found: dict[str, list[int]] = defaultdict(list)
    for member in members:
        for key in keys(member):
            found[key].append(member)
    return found


def sharing(joined: Joined, keys: Keys) -> Iterator[tuple[int, int]]:
    """Pairs of named actors that share a key."""
    held = holders_of(joined.named(), lambda i: keys(joined.actor(i), joined.language))
    for _, members in sorted(held.items()):
        yield from combinations(members, 2)


def by(keys: Keys) -> Join:
    """Joins the named actors that share a key."""

    def join(joined: Joined) -> Joined:
        for i, j in sharing(joined, keys):
            joined = joined.join(i, j)
        return joined

    return join


def state(actor: Actor, language: Language) -> set[str]:
    """The code of a state."""
    return {actor.country} if actor.kind == "state" and actor.country else set()


def own_names(actor: Actor, language: Language) -> set[str]:
    """The full names of a person, the name of anything else."""
    if actor.kind == "person":
        return {" ".join(parts(name, language)) for name in full_names(actor, language)}
    return {plain(bare_name(actor.name or "", language))}


def name_edges(actor: Actor, language: Language) -> set[str]:
    """What spellings of one full name share: two first letters, two first words or a last word."""
    words = parts(bare_name(actor.name or "", language), language)
    if actor.kind != "person" or len(words) < 2:
        return set()
    return {f"{words[0][0]}.{words[-1][0]}", f"{words[0]} {words[1]}", f". {words[-1]}"}


def join_spellings(joined: Joined) -> Joined:
    """Joins people whose full names are spellings of one."""
    for i, j in sharing(joined, name_edges):
        names = [bare_name(joined.name(x), joined.language) for x in (i, j)]
        if same_full_name(names[0], names[1], joined.language):
            joined = joined.join(i, j)
    return joined


def join_cores(joined: Joined) -> Joined:
    """Joins bodies whose country one report leaves out, and bodies known by initials, where there is one candidate."""
    bodies = [i for i in joined.named() if joined.actor(i).kind not in ("person", "state")]
    cores = holders_of(bodies, lambda i: {core_of(name, joined.language) for name in names_of(joined.actor(i))} - {""})
    letters = holders_of(bodies, lambda i: {initials(name) for name in names_of(joined.actor(i)) if " " in name})
    for i in bodies:
        short = plain(joined.name(i)) if joined.name(i).isupper() else ""
        by_letters = letters.get(short, []) if len(short) >= SHORTEST_INITIALS else []
        same = cores.get(core_of(joined.name(i), joined.language), [])
        fitting = joined.roots(j for j in (*same, *by_letters) if not joined.apart(i, j)) - {joined.root[i]}
        joined = joined.join_only(i, fitting)
    return joined


def names_of(actor: Actor) -> set[str]:
    """All names of an actor."""
    return {actor.name or "", *actor.aliases}


def join_surnames(joined: Joined) -> Joined:
    """Joins a bare surname to the one person who bears it, or a spelling of it, where two bear it to nobody; and those
    who go by one surname and are joined to nobody in full."""
    persons = joined.named("person")
    full = [i for i in persons if full_name(joined.actor(i), joined.language)]
    bare = [i for i in persons if i not in full]
    for i in bare:
        candidates = joined.roots(bearers(joined, surname(joined.name(i), joined.language), full))
        joined = joined.join_only(i, (c for c in candidates if not joined.apart(i, c)))
    left = [i for i in bare if not any(full_name(a, joined.language) for a in joined.one_with(i))]
    held = holders_of(left, lambda i: [surname(joined.name(i), joined.language)])
    for _, members in sorted(held.items()):
        for i, j in combinations(members, 2):
            joined = joined.join(i, j)
    return joined


def bearers(joined: Joined, name: str, full: Sequence[int]) -> list[int]:
    """Who bears a name: as a surname, else as the first name, where it is none that is given, else in a spelling."""
    words = {i: plain(bare_name(joined.name(i), joined.language)).split() for i in full}
    last = {i: surname(bare_name(joined.name(i), joined.language), joined.language) for i in full}
    exact = [i for i in full if last[i] == name]
    first = [i for i in full if words[i][0] == name and name not in given_names(joined.language)]
    return exact or first or [i for i in full if near(last[i], name, joined.language)]


JOINS: tuple[Join, ...] = (
    by(state),
    by(own_names),
    join_spellings,
    join_cores,
    join_surnames,
    join_described,
)
