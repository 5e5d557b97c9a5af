"""What a story cites has to be there, so that every cell of a record slices its article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from onrecord.models import Passage, Story, cited
from onrecord.spans import Span


def check(story: Story, texts: Mapping[str, str]) -> None:
    """Raises ValueError for the first citation that its article (path -> text) does not have."""
    for s in story.statements:
        if not s.content:
            raise ValueError(f"statement {s.id} has no content")
    for article, span in spans_of(story):
        if span.end > len(texts.get(article, "")):
            raise ValueError(f"a span outside {article}: {span.start}..{span.end}")
    for passage in passages_of(story):
        if passage.span.of(texts.get(passage.article, "")) != passage.text:
            raise ValueError(f"{passage.article}: {passage.span.start}..{passage.span.end} is not what is cited")


def spans_of(story: Story) -> Iterator[tuple[str, Span]]:
    """Where a story cites by place alone."""
    yield from ((s.article, span) for s in story.statements for span in cited(s))
    yield from ((role.article, role.span) for actor in story.actors for role in actor.roles)
    yield from ((hop.article, hop.span) for hop in story.lineage)


def passages_of(story: Story) -> Iterator[Passage]:
    """Where a story cites words."""
    yield from (mention for actor in story.actors for mention in actor.mentions)
    yield from (mention for event in story.events for mention in event.mentions)
    yield from (claim.passage for event in story.events for claim in event.statuses if claim.passage)
    yield from (passage for one in story.discrepancies for passage in one.between)
