"""The cast of a story: actors of its reports merged, so that nobody stands in two rows and no row holds two.

Local actors are joined from the surest evidence to the weakest: one country, one full name, spellings of one full name,
one body by country and core name, initials, and last a bare surname where a single bearer of it is known.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from onrecord.models import Actor, Passage, Report, RoleMention
from onrecord.story.names import initials, near, plain, same_full_name, slug, surname
from onrecord.story.offices import bare_name, core_of, country_in, is_name

Local = tuple[str, str]  # path of the article, id of the actor in its report


@dataclass(frozen=True)
class Merged:
    """The actors of a story and whose local id is whose."""

    actors: tuple[Actor, ...]
    of: Mapping[Local, str] = field(default_factory=dict)
    locals: Mapping[str, tuple[tuple[str, Actor], ...]] = field(default_factory=dict)

    def get(self, actor_id: str | None) -> Actor | None:
        """The actor of an id; None where there is none."""
        return self._by_id.get(actor_id or "")

    @property
    def _by_id(self) -> Mapping[str, Actor]:
        return {a.id: a for a in self.actors}


class _Joined:
    """Disjoint sets of local actors; a join is refused where the two sides are certainly different."""

    def __init__(self, locals_: Sequence[tuple[str, Actor]]) -> None:
        self.locals = locals_
        self.sets = {i: [i] for i in range(len(locals_))}
        self.root = list(range(len(locals_)))

    def actors(self, i: int) -> list[Actor]:
        return [self.locals[m][1] for m in self.sets[self.root[i]]]

    def join(self, i: int, j: int) -> None:
        a, b = sorted((self.root[i], self.root[j]))
        if a == b or _apart(self.actors(a), self.actors(b)):
            return
        for m in self.sets[b]:
            self.root[m] = a
        self.sets[a] += self.sets.pop(b)

    def groups(self) -> list[list[int]]:
        return [sorted(members) for _, members in sorted(self.sets.items())]


def _apart(one: Iterable[Actor], other: Iterable[Actor]) -> bool:
    """Whether two groups of local actors cannot be one: two countries, a person and a state, two full names."""
    a, b = list(one), list(other)
    if {x.kind for x in a + b} >= {"person", "state"}:
        return True
    first, second = ({c for x in side if (c := _country(x))} for side in (a, b))
    if first and second and not first & second:
        return not any(_full(x) and _full(x) == _full(y) for x in a for y in b if x.kind == y.kind == "person")
    persons = [{n for x in side if x.kind == "person" for n in _full_names(x)} for side in (a, b)]
    return bool(persons[0] and persons[1]) and not any(same_full_name(m, n) for m in persons[0] for n in persons[1])


def _country(actor: Actor) -> str | None:
    if actor.kind in ("person", "media") or actor.country:
        return actor.country
    return country_in(actor.name or "")


def _full(actor: Actor) -> str | None:
    name = bare_name(actor.name or "")
    return plain(name) if len(plain(name).split()) > 1 else None


def merged(reports: Sequence[Report]) -> Merged:
    """Merge the actors of the reports of one story. Ids are slugs of names; the order does not matter."""
    locals_ = [(r.article.path, a) for r in sorted(reports, key=lambda r: r.article.path) for a in r.actors]
    joined = _Joined(locals_)
    named = [i for i, (_, a) in enumerate(locals_) if a.name]
    _join_states(joined, named)
    _join_equal(joined, named, _own_names)
    _join_spellings(joined, named)
    _join_equal(joined, named, _body)
    _join_cores(joined, named)
    _join_surnames(joined, named)
    return _built(joined, reports)


def _full_names(actor: Actor) -> set[str]:
    """The names of two words or more that a report gives a person."""
    names = {bare_name(n) for n in (actor.name or "", *actor.aliases)}
    return {plain(n) for n in names if is_name(n) and " " in plain(n)}


def _own_names(actor: Actor) -> set[str]:
    return _full_names(actor) if actor.kind == "person" else {plain(bare_name(actor.name or ""))}


def _body(actor: Actor) -> set[str]:
    return {f"{_country(actor)}|{core_of(actor.name or '')}"} if actor.kind not in ("person", "state") else set()


def _join_states(joined: _Joined, named: Sequence[int]) -> None:
    seats = [i for i in named if joined.locals[i][1].kind == "state" and joined.locals[i][1].country]
    first: dict[str, int] = {}
    for i in seats:
        joined.join(first.setdefault(joined.locals[i][1].country or "", i), i)


def _join_equal(joined: _Joined, named: Sequence[int], keys: Callable[[Actor], set[str]]) -> None:
    holders: dict[str, list[int]] = defaultdict(list)
    for i in named:
        for found in sorted(keys(joined.locals[i][1])):
            if not found or found.endswith("|"):
                continue
            for j in holders[found]:
                joined.join(j, i)
            holders[found].append(i)


def _join_spellings(joined: _Joined, named: Sequence[int]) -> None:
    """Full names that are spellings of one; only names that share two first letters, two first words or a last meet."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for i in named:
        actor = joined.locals[i][1]
        parts = plain(bare_name(actor.name or "")).split()
        if actor.kind == "person" and len(parts) > 1:
            for key in {f"{parts[0][0]}.{parts[-1][0]}", f"{parts[0]} {parts[1]}", f". {parts[-1]}"}:
                blocks[key].append(i)
    for _, members in sorted(blocks.items()):
        for at, i in enumerate(members):
            for j in members[:at]:
                if same_full_name(bare_name(joined.locals[i][1].name or ""), bare_name(joined.locals[j][1].name or "")):
                    joined.join(j, i)


def _join_cores(joined: _Joined, named: Sequence[int]) -> None:
    """Bodies whose country one report leaves out, and bodies known by their initials, where there is one candidate."""
    bodies = [i for i in named if joined.locals[i][1].kind not in ("person", "state")]
    cores: dict[str, list[int]] = defaultdict(list)
    letters: dict[str, list[int]] = defaultdict(list)
    for i in bodies:
        for name in {joined.locals[i][1].name or "", *joined.locals[i][1].aliases}:
            cores[core_of(name)].append(i)
            if len(initials(name)) >= 3 and " " in name:
                letters[initials(name)].append(i)
    for i in bodies:
        name = joined.locals[i][1].name or ""
        candidates = cores.get(core_of(name), []) or []
        if name.isupper() and len(name) >= 3:
            candidates = candidates + letters.get(plain(name), [])
        fitting = {joined.root[j] for j in candidates if not _apart(joined.actors(i), joined.actors(j))}
        fitting.discard(joined.root[i])
        if len(fitting) == 1 and core_of(name):
            joined.join(i, fitting.pop())


def _join_surnames(joined: _Joined, named: Sequence[int]) -> None:
    """A bare surname joins the one person who bears it, or a spelling of it; where two bear it, nobody."""
    persons = [i for i in named if joined.locals[i][1].kind == "person"]
    bare = [i for i in persons if not _full(joined.locals[i][1])]
    full = [i for i in persons if _full(joined.locals[i][1])]
    for i in bare:
        name = surname(joined.locals[i][1].name or "")
        exact = {joined.root[j] for j in full if surname(bare_name(joined.locals[j][1].name or "")) == name}
        spelt = {joined.root[j] for j in full if near(surname(bare_name(joined.locals[j][1].name or "")), name)}
        for candidates in (exact, spelt):
            fitting = {c for c in candidates if not _apart(joined.actors(i), joined.actors(c))}
            if len(fitting) == 1:
                joined.join(i, fitting.pop())
            if candidates:
                break
    for at, i in enumerate(bare):
        for j in bare[:at]:
            same = surname(joined.locals[i][1].name or "") == surname(joined.locals[j][1].name or "")
            alone = joined.root[i] in bare and joined.root[j] in bare
            if same and alone:
                joined.join(j, i)


def _built(joined: _Joined, reports: Sequence[Report]) -> Merged:
    taken: set[str] = set()
    actors: list[Actor] = []
    of: dict[Local, str] = {}
    members: dict[str, tuple[tuple[str, Actor], ...]] = {}
    rows = [[joined.locals[m] for m in group] for group in joined.groups()]
    for row in sorted(rows, key=lambda row: sorted((a.name or a.described or "", path) for path, a in row)):
        actor = _united(row, taken)
        taken.add(actor.id)
        actors.append(actor)
        members[actor.id] = tuple(row)
        of.update({(path, local.id): actor.id for path, local in row})
    return Merged(tuple(sorted(actors, key=lambda a: a.id)), of, members)


def _united(row: Sequence[tuple[str, Actor]], taken: set[str]) -> Actor:
    """One record actor out of local ones: the fullest of the most frequent names, everything else united."""
    locals_ = [a for _, a in row]
    name = _name(locals_)
    kinds = Counter(a.kind for a in locals_)
    kind = min(kinds, key=lambda k: (-kinds[k], k))
    countries = Counter(a.country for a in locals_ if a.country)
    mentions: set[Passage] = {m for a in locals_ for m in a.mentions}
    roles: set[RoleMention] = {r for a in locals_ for r in a.roles}
    aliases = {x for a in locals_ for x in (*a.aliases, *([a.name] if a.name else []))}
    return Actor(
        _id(row, name, taken),
        name,
        kind,
        min(countries, key=lambda c: (-countries[c], c)) if countries else None,
        next((a.described for a in locals_ if a.described), None),
        tuple(sorted(aliases)),
        tuple(sorted(roles, key=lambda r: (r.article, r.span, r.role))),
        tuple(sorted(mentions, key=lambda m: (m.article, m.span))),
        next((a.wikidata for a in locals_ if a.wikidata), None),
    )


def _name(locals_: Sequence[Actor]) -> str | None:
    """The name of a person in full as it is written most; of anything else the name most reports give it.

    Titles do not count; of equals the one with diacritics, then the shorter.
    """
    names = [a.name for a in locals_ if a.name]
    if not names:
        return None
    if all(a.kind == "person" for a in locals_):
        written = [bare_name(m.text.removesuffix("’s").removesuffix("'s")) for a in locals_ for m in a.mentions]
        full = [n for n in (*map(bare_name, names), *written) if " " in n and n[:1].isupper()]
        names = full or names
        bare = Counter(surname(n) for n in (*map(bare_name, (a.name or "" for a in locals_)), *written))
        return min(names, key=lambda n: (-bare[surname(n)], -names.count(n), n.isascii(), len(n), n))
    return min(names, key=lambda n: (-names.count(n), n.isascii(), len(n), n))


def _id(row: Sequence[tuple[str, Actor]], name: str | None, taken: set[str]) -> str:
    if name is None:
        path, actor = row[0]
        spot = actor.mentions[0].span.start if actor.mentions else 0
        key = f"{path}\n{actor.described}\n{spot}"
        return "unnamed-" + hashlib.sha256(key.encode()).hexdigest()[:10]
    base = slug(name)
    if base not in taken:
        return base
    country = next((a.country for _, a in row if a.country), None)
    choices = [f"{base}-{country.lower()}"] if country else []
    choices += [f"{base}-{n}" for n in range(2, len(taken) + 3)]
    return next(c for c in choices if c not in taken)
