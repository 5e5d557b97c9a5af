"""What a story may cite: checked before it is kept, so that every cell of a record slices its article."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from onrecord.models import Actor, Dispute, Event, Passage, PositionLine, Statement, Story, cited
from onrecord.spans import Span

T = TypeVar("T")


class Inspection:
    """A story beside the texts it cites. What is not sound is left out and named in `problems`."""

    def __init__(self, story: Story, texts: Mapping[str, str]) -> None:
        self.story, self.texts = story, texts
        self.problems: list[str] = []
        self.actors = {a.id for a in story.actors}
        self.statements: set[str] = set()

    def sound(self) -> Story:
        """The story without what cites what is not there."""
        story = self.story
        statements = self._once(story.statements, "statement", self._cites)
        self.statements = {s.id for s in statements}
        utterances = self._once(story.utterances, "utterance", lambda u: bool(set(u.statements) & self.statements))
        discrepancies = self._once(story.discrepancies, "discrepancy", lambda d: all(map(self._slices, d.between)))
        return replace(
            story,
            actors=tuple(map(self._actor, self._once(story.actors, "actor", lambda a: True))),
            statements=tuple(map(self._statement, statements)),
            utterances=tuple(
                replace(u, speaker=self._known(u.speaker), statements=self._told(u.statements)) for u in utterances
            ),
            events=tuple(map(self._event, self._once(story.events, "event", lambda e: True))),
            disputes=tuple(map(self._dispute, self._once(story.disputes, "dispute", lambda d: True))),
            discrepancies=discrepancies,
            positions=tuple(map(self._line, self._once(story.positions, "position", lambda p: p.actor in self.actors))),
            lineage=tuple(h for h in story.lineage if self._inside(h.article, [h.span], f"lineage of {h.article}")),
        )

    def _once(self, items: Iterable[T], what: str, holds: Callable[[T], bool]) -> tuple[T, ...]:
        """Each item that holds, once an id."""
        seen: dict[str, T] = {}
        for item in items:
            key = str(getattr(item, "id", ""))
            if key in seen:
                self.problems.append(f"two of {what} {key}")
            elif holds(item):
                seen[key] = item
            else:
                self.problems.append(f"{what} {key} cites what is not there")
        return tuple(seen.values())

    def _cites(self, s: Statement) -> bool:
        return bool(s.content) and self._inside(s.article, cited(s), f"statement {s.id}")

    def _inside(self, article: str, spans: Iterable[Span], what: str) -> bool:
        text = self.texts.get(article)
        good = text is not None and all(span.end <= len(text) for span in spans)
        if not good:
            self.problems.append(f"{what}: a span outside {article}")
        return good

    def _slices(self, passage: Passage) -> bool:
        text = self.texts.get(passage.article)
        good = text is not None and passage.span.end <= len(text) and passage.span.of(text) == passage.text
        if not good:
            self.problems.append(f"{passage.article}: {passage.span.start}..{passage.span.end} is not what is cited")
        return good

    def _known(self, actor: str | None) -> str | None:
        if actor is None or actor in self.actors:
            return actor
        self.problems.append(f"no actor {actor}")
        return None

    def _cast(self, actors: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(a for a in actors if self._known(a)))

    def _told(self, statements: Iterable[str]) -> tuple[str, ...]:
        every = tuple(dict.fromkeys(statements))
        if missing := [s for s in every if s not in self.statements]:
            self.problems.append(f"no statement {', '.join(missing)}")
        return tuple(s for s in every if s in self.statements)

    def _actor(self, actor: Actor) -> Actor:
        roles = tuple(r for r in actor.roles if self._inside(r.article, [r.span], f"actor {actor.id}"))
        return replace(actor, roles=roles, mentions=tuple(filter(self._slices, actor.mentions)))

    def _statement(self, s: Statement) -> Statement:
        return replace(
            s,
            speaker=self._known(s.speaker),
            targets=self._cast(s.targets),
            co_speakers=self._cast(s.co_speakers),
            nested_in=next(iter(self._told([s.nested_in])), None) if s.nested_in else None,
        )

    def _event(self, event: Event) -> Event:
        claims = tuple(
            replace(
                c,
                statement=next(iter(self._told([c.statement])), None) if c.statement else None,
                passage=c.passage if c.passage and self._slices(c.passage) else None,
            )
            for c in event.statuses
        )
        return replace(
            event,
            participants=tuple(replace(p, actor=self._known(p.actor)) for p in event.participants),
            mentions=tuple(filter(self._slices, event.mentions)),
            statuses=claims,
        )

    def _dispute(self, dispute: Dispute) -> Dispute:
        sides = (replace(p, actor=self._known(p.actor), statements=self._told(p.statements)) for p in dispute.positions)
        return replace(dispute, positions=tuple(sides))

    def _line(self, line: PositionLine) -> PositionLine:
        changes = tuple(c for c in line.changes if {c.earlier, c.later} <= self.statements)
        return replace(line, statements=self._told(line.statements), changes=changes)
