"""The cast of a story: actors of its reports merged, so that nobody stands in two rows and no row holds two.

Local actors are joined from the surest evidence to the weakest: one country, one full name, spellings of one full name,
one body by country and core name, initials, and last a bare surname where a single bearer of it is known.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from onrecord.knowledge.names_compared import initials, near, parts, plain, same_full_name, slug, surname
from onrecord.knowledge.words import given_names
from onrecord.models import Actor, Passage, Report, RoleMention
from onrecord.spans import Span
from onrecord.story.people.described import join_described
from onrecord.story.people.joined import Joined, apart, country_of, full_name, full_names, genders_differ
from onrecord.story.people.offices import bare_name, core_of, is_name, names_office
from onrecord.story.people.seats import as_states

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

    def described(self, report: Report, source: Sequence[Span]) -> Actor | None:
        """Who of the story a source without a name is by its office ("Ruritania's president"); None where nobody."""
        for local in report.actors:
            actor = self.get(self.of.get((report.article.path, local.id)))
            if local.name is None and actor is not None and actor.name:
                spans = [m.span for m in local.mentions]
                if any(s.contains(m) and 2 * len(m) >= len(s) for s in source for m in spans):
                    return actor
        return None

    @property
    def _by_id(self) -> Mapping[str, Actor]:
        return {a.id: a for a in self.actors}


def merged(reports: Sequence[Report]) -> Merged:
    """Merge the actors of the reports of one story. Ids are slugs of names; the order does not matter."""
    locals_ = [(r.article.path, a) for r in sorted(reports, key=lambda r: r.article.path) for a in r.actors]
    locals_ = as_states(reports, locals_)
    joined = Joined(locals_)
    named = [i for i, (_, a) in enumerate(locals_) if a.name]
    _join_states(joined, named)
    _join_equal(joined, named, _item)
    _join_equal(joined, named, _own_names)
    _join_peoples(joined, named)
    _join_spellings(joined, named)
    _join_equal(joined, named, _body)
    _join_cores(joined, named)
    _join_surnames(joined, named)
    join_described(joined)
    return _built(joined, reports)


def _own_names(actor: Actor) -> set[str]:
    if actor.kind == "person":
        return {" ".join(parts(name)) for name in full_names(actor)}
    return {plain(bare_name(actor.name or ""))}


def _item(actor: Actor) -> set[str]:
    return {actor.wikidata} if actor.wikidata else set()


def _body(actor: Actor) -> set[str]:
    return {f"{country_of(actor)}|{core_of(actor.name or '')}"} if actor.kind not in ("person", "state") else set()


def _join_states(joined: Joined, named: Sequence[int]) -> None:
    seats = [i for i in named if joined.locals[i][1].kind == "state" and joined.locals[i][1].country]
    first: dict[str, int] = {}
    for i in seats:
        joined.join(first.setdefault(joined.locals[i][1].country or "", i), i)


def _join_equal(joined: Joined, named: Sequence[int], keys: Callable[[Actor], set[str]]) -> None:
    holders: dict[str, list[int]] = defaultdict(list)
    for i in named:
        for found in sorted(keys(joined.locals[i][1])):
            if not found or found.endswith("|"):
                continue
            for j in holders[found]:
                joined.join(j, i)
            holders[found].append(i)


def _join_peoples(joined: Joined, named: Sequence[int]) -> None:
    """A state that one report tells by its people alone ("the Ruritanians") joins the one named like them."""
    states = [i for i in named if joined.locals[i][1].kind == "state"]
    for i in states:
        people = plain(joined.locals[i][1].name or "")
        if joined.locals[i][1].country or not people.endswith("ns"):
            continue
        stem = people.removesuffix("ns").rstrip("aeiou")
        roots = {
            joined.root[j] for j in states if j != i and plain(joined.locals[j][1].name or "").rstrip("aeiou") == stem
        }
        if len(roots) == 1 and len(stem) > 2:
            joined.join(roots.pop(), i)


def _join_spellings(joined: Joined, named: Sequence[int]) -> None:
    """Full names that are spellings of one; only names that share two first letters, two first words or a last meet."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for i in named:
        actor = joined.locals[i][1]
        words = parts(bare_name(actor.name or ""))
        if actor.kind == "person" and len(words) > 1:
            for key in {f"{words[0][0]}.{words[-1][0]}", f"{words[0]} {words[1]}", f". {words[-1]}"}:
                blocks[key].append(i)
    for _, members in sorted(blocks.items()):
        for at, i in enumerate(members):
            for j in members[:at]:
                one, other = joined.locals[i][1], joined.locals[j][1]
                if same_full_name(bare_name(one.name or ""), bare_name(other.name or "")) and not _contrary(one, other):
                    joined.join(j, i)


def _contrary(one: Actor, other: Actor) -> bool:
    """Whether two spellings, apart in both names, bear offices that have nothing in common."""
    x, y = parts(bare_name(one.name or "")), parts(bare_name(other.name or ""))
    if x[0] == y[0] or x[-1] == y[-1] or not one.roles or not other.roles:
        return False
    words = [{w for r in a.roles for w in plain(r.role).replace("-", " ").split()} for a in (one, other)]
    offices = [{w for w in side if names_office(w)} for side in words]
    return bool(offices[0] and offices[1]) and not offices[0] & offices[1]


def _join_cores(joined: Joined, named: Sequence[int]) -> None:
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
        fitting = {joined.root[j] for j in candidates if not apart(joined.actors(i), joined.actors(j))}
        fitting.discard(joined.root[i])
        if len(fitting) == 1 and core_of(name):
            joined.join(i, fitting.pop())


def _join_surnames(joined: Joined, named: Sequence[int]) -> None:
    """A bare surname joins the one person who bears it, or a spelling of it; where two bear it, nobody."""
    persons = [i for i in named if joined.locals[i][1].kind == "person"]
    bare = [i for i in persons if not full_name(joined.locals[i][1])]
    full = [i for i in persons if full_name(joined.locals[i][1])]
    for i in bare:
        name = surname(joined.locals[i][1].name or "")
        exact = {joined.root[j] for j in full if surname(bare_name(joined.locals[j][1].name or "")) == name}
        first = {joined.root[j] for j in full if plain(bare_name(joined.locals[j][1].name or "")).split()[0] == name}
        spelt = {joined.root[j] for j in full if near(surname(bare_name(joined.locals[j][1].name or "")), name)}
        for candidates in (exact, first if name not in given_names() else set(), spelt):
            fitting = {c for c in candidates if not apart(joined.actors(i), joined.actors(c))}
            fitting = {c for c in fitting if not genders_differ(joined.actors(i), joined.actors(c))}
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


def _built(joined: Joined, reports: Sequence[Report]) -> Merged:
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
        None if name else next((a.described for a in locals_ if a.described), None),
        tuple(sorted(aliases)),
        tuple(sorted(roles, key=lambda r: (r.article, r.span, r.role))),
        tuple(sorted(mentions, key=lambda m: (m.article, m.span))),
        min((a.wikidata for a in locals_ if a.wikidata), default=None),
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
        named = (*map(bare_name, names), *filter(is_name, written))  # "the Ruritanian president" is no name
        full = [n for n in named if " " in n and n[:1].isupper()]
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
