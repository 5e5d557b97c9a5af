"""Reports written by hand for the story stage: texts of invented countries, with what the report stage would find."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

from tests.factories import tokens

from onrecord.models import (
    Actor,
    Article,
    Block,
    Event,
    EventStatus,
    Hop,
    HopKind,
    Participant,
    Passage,
    QuoteKind,
    Report,
    RoleMention,
    Statement,
    StatusClaim,
    When,
)
from onrecord.spans import Span


class Desk:
    """One report in the making; everything is found in its text by the words given."""

    def __init__(self, path: str, text: str, published: str | None = "2031-04-06", title: str | None = None) -> None:
        paragraphs = [Span(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text)]
        blocks = tuple(
            Block(p, "title" if title and p.of(text) == title else "body") for p in paragraphs if p.of(text).strip()
        )
        digest = hashlib.sha256((path + text).encode()).hexdigest()
        self.article = Article("a-" + digest[:12], path, text, digest, blocks, title=title, published=published)
        self.actors: list[Actor] = []
        self.statements: list[Statement] = []
        self.events: list[Event] = []
        self.hops: list[Hop] = []

    def span(self, words: str) -> Span:
        start = self.article.text.index(words)
        return Span(start, start + len(words))

    def spans(self, words: str) -> list[Span]:
        return [Span(m.start(), m.end()) for m in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", self.article.text)]

    def actor(
        self,
        name: str | None,
        *aliases: str,
        kind: str = "person",
        country: str | None = None,
        roles: Sequence[str] = (),
    ) -> str:
        path, local = self.article.path, f"a{len(self.actors)}"
        taken: list[Span] = []
        for alias in sorted({*([name] if name else []), *aliases}, key=lambda a: (-len(a), a)):
            taken += [s for s in self.spans(alias) if not any(s.overlaps(t) for t in taken)]
        mentions = tuple(Passage(path, s, s.of(self.article.text)) for s in sorted(taken))
        told = tuple(RoleMention(r, path, self.span(r)) for r in roles)
        described = None if name else aliases[0]
        self.actors.append(Actor(local, name, kind, country, described, tuple(aliases), told, mentions))  # type: ignore[arg-type]
        return local

    def said(
        self,
        speaker: str | None,
        cue: str,
        *content: str,
        kind: QuoteKind = "indirect",
        said: tuple[str, str] | None = None,
        act: str = "STATE",
        targets: Sequence[str] = (),
        nested_in: str | None = None,
        venue: str | None = None,
    ) -> str:
        number = f"{self.article.path}-s{len(self.statements)}"
        who = next((a for a in self.actors if a.id == speaker), None)
        self.statements.append(
            Statement(
                number,
                self.article.path,
                "said",
                tuple(self.span(c) for c in content),
                (self.span(cue),),
                (),
                kind,
                speaker=speaker,
                speaker_name=who.name if who else None,
                speaker_text=(who.name or who.described) if who else None,
                speaker_country=who.country if who else None,
                said=When(said[0], "resolved", self.span(said[1])) if said else None,
                act=act,
                targets=tuple(targets),
                nested_in=nested_in,
                venue=venue,
            )
        )
        return number

    def event(
        self,
        type_: str,
        words: str,
        *parties: str,
        status: EventStatus = "happened",
        place: str | None = None,
        when: tuple[str, str] | None = None,
    ) -> None:
        by_id = {a.id: a for a in self.actors}
        passage = Passage(self.article.path, self.span(words), words)
        self.events.append(
            Event(
                f"{self.article.path}-e{len(self.events)}",
                type_,
                None,
                tuple(Participant(p, by_id[p].name or "", "participant", by_id[p].country) for p in parties),
                (passage,),
                status,
                (StatusClaim(status, None, passage=passage),),
                place,
                When(when[0], "explicit", self.span(when[1])) if when else None,
            )
        )

    def hop(self, origin: str, words: str, kind: HopKind = "cites") -> None:
        self.hops.append(Hop(self.article.path, origin, kind, self.span(words)))

    def report(self) -> Report:
        found = (self.actors, self.statements, self.events, self.hops)
        return Report(self.article, *map(tuple, found), tokens=tokens(self.article.text))  # type: ignore[arg-type]
