"""The cast of a story: actors of its reports merged, so that nobody stands in two rows and no row holds two.

Local actors are joined from the surest evidence to the weakest: one country, one full name, spellings of one full name,
one body by country and core name, initials, and last a bare surname where a single bearer of it is known.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, reduce

from onrecord.knowledge.language import DEFAULT, Language
from onrecord.models import Actor, Report
from onrecord.spans import Span
from onrecord.story.people.joined import Joined, Member, alone
from onrecord.story.people.joins import JOINS
from onrecord.story.people.united import united

Local = tuple[str, str]  # path of the article, id of the actor in its report


@dataclass(frozen=True)
class Merged:
    """The actors of a story and whose local id is whose."""

    actors: tuple[Actor, ...]
    of: Mapping[Local, str] = field(default_factory=dict)
    locals: Mapping[str, tuple[Member, ...]] = field(default_factory=dict)

    @cached_property
    def by_id(self) -> Mapping[str, Actor]:
        return {a.id: a for a in self.actors}

    def get(self, actor_id: str | None) -> Actor | None:
        """The actor of an id; None where there is none."""
        return self.by_id.get(actor_id or "")

    def of_local(self, path: str, local: str | None) -> Actor | None:
        """The actor of the story that one of a report is; None where there is none."""
        return self.get(self.of.get((path, local or "")))

    def described(self, report: Report, source: Sequence[Span]) -> Actor | None:
        """Who of the story a source without a name is by its office ("Ruritania's president"); None where nobody."""
        found = (
            self.of_local(report.article.path, a.id) for a in report.actors if a.name is None and named_by(a, source)
        )
        return next((actor for actor in found if actor and actor.name), None)


def named_by(actor: Actor, source: Sequence[Span]) -> bool:
    """Whether a source is for the most part a mention of an actor."""
    spans = [m.span for m in actor.mentions]
    return any(s.contains(m) and 2 * len(m) >= len(s) for s in source for m in spans)


def merged(reports: Sequence[Report], language: Language = DEFAULT) -> Merged:
    """Merge the actors of the reports of one story. Ids are slugs of names; the order does not matter."""
    told = [(r.article.path, a) for r in sorted(reports, key=lambda r: r.article.path) for a in r.actors]
    joined: Joined = reduce(lambda so_far, join: join(so_far), JOINS, alone(told, language))
    return cast_of(joined.groups(), language)


def cast_of(rows: Iterable[Sequence[Member]], language: Language = DEFAULT) -> Merged:
    """The cast whose actors these rows of local actors are."""
    locals_: dict[str, tuple[Member, ...]] = {}
    actors: list[Actor] = []
    for row in sorted(rows, key=lambda row: sorted((a.name or a.described or "", path) for path, a in row)):
        actors.append(united(row, locals_.keys(), language))
        locals_[actors[-1].id] = tuple(row)
    of = {(path, local.id): id for id, row in locals_.items() for path, local in row}
    return Merged(tuple(sorted(actors, key=lambda a: a.id)), of, locals_)
