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
from onrecord.story.people.apart import alone_named, country_of, full_name, full_names, genders_differ
from onrecord.story.people.described import join_described
from onrecord.story.people.joined import Joined
from onrecord.story.people.offices import bare_name, core_of, office_words

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


def item(actor: Actor, language: Language) -> set[str]:
    """The item of Wikidata that the register gave."""
    return {actor.wikidata} if actor.wikidata else set()


def own_names(actor: Actor, language: Language) -> set[str]:
    """The full names of a person, the name of anything else."""
    if actor.kind == "person":
        return {" ".join(parts(name, language)) for name in full_names(actor, language)}
    return {plain(bare_name(actor.name or "", language))}


def body(actor: Actor, language: Language) -> set[str]:
    """The country of a body, told or in its name, with the rest of the name."""
    core = core_of(actor.name or "", language)
    return {f"{country_of(actor, language)}|{core}"} if actor.kind not in ("person", "state") and core else set()


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
        if same_full_name(names[0], names[1], joined.language) and not contrary(
            joined.actor(i), joined.actor(j), joined.language
        ):
            joined = joined.join(i, j)
    return joined


def contrary(one: Actor, other: Actor, language: Language) -> bool:
    """Whether two spellings, apart in both names, bear offices that have nothing in common."""
    x, y = (parts(bare_name(a.name or "", language), language) for a in (one, other))
    offices = [words_of_office(a, language) for a in (one, other)]
    return x[0] != y[0] and x[-1] != y[-1] and all(offices) and offices[0].isdisjoint(offices[1])


def words_of_office(actor: Actor, language: Language) -> frozenset[str]:
    """The words of the roles of somebody that name or qualify an office."""
    return office_words(language) & {word for r in actor.roles for word in plain(r.role).replace("-", " ").split()}


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
    """Joins a bare surname to the one person who bears it, or a spelling of it; where two bear it, to nobody."""
    persons = joined.named("person")
    full = [i for i in persons if full_name(joined.actor(i), joined.language)]
    bare = [i for i in persons if i not in full]
    for i in bare:
        candidates = joined.roots(bearers(joined, surname(joined.name(i), joined.language), full))
        joined = joined.join_only(i, (c for c in candidates if not others(joined, i, c)))
    return join_bare(joined, bare)


def others(joined: Joined, i: int, j: int) -> bool:
    """Whether two are certainly two, or a woman and a man."""
    return joined.apart(i, j) or genders_differ(joined.one_with(i), joined.one_with(j), joined.language)


def bearers(joined: Joined, name: str, full: Sequence[int]) -> list[int]:
    """Who bears a name: as a surname, else as the first name, where it is none that is given, else in a spelling."""
    words = {i: plain(bare_name(joined.name(i), joined.language)).split() for i in full}
    last = {i: surname(bare_name(joined.name(i), joined.language), joined.language) for i in full}
    exact = [i for i in full if last[i] == name]
    first = [i for i in full if words[i][0] == name and name not in given_names(joined.language)]
    return exact or first or [i for i in full if near(last[i], name, joined.language)]


def join_bare(joined: Joined, bare: Sequence[int]) -> Joined:
    """Joins those who go by one surname and are joined to nobody in full."""
    left = [i for i in bare if not alone_named(joined.one_with(i), joined.language)]
    held = holders_of(left, lambda i: [surname(joined.name(i), joined.language)])
    for _, members in sorted(held.items()):
        for i, j in combinations(members, 2):
            joined = joined.join(i, j)
    return joined


JOINS: tuple[Join, ...] = (
    by(state),
    by(item),
    by(own_names),
    join_spellings,
    by(body),
    join_cores,
    join_surnames,
    join_described,
)
