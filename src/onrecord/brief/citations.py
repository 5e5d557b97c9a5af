"""From spans to links: which passages a brief cites, and a report's text cut at their borders."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import pairwise

from onrecord.brief.view import Cite, Segment
from onrecord.models import Article
from onrecord.spans import Span, hull


class Citations:
    """Gives out links and remembers them, so that the texts at the foot carry every anchor that is used."""

    def __init__(self, articles: Iterable[Article], prefix: str = "") -> None:
        self.prefix = prefix  # parts the anchors of several stories on one page
        self.articles: Mapping[str, Article] = {a.path: a for a in articles}
        self.number = {path: n for n, path in enumerate(self.articles, 1)}
        self.used: dict[str, set[Span]] = {path: set() for path in self.articles}

    def __contains__(self, path: str) -> bool:
        return path in self.articles

    def cite(self, path: str, span: Span) -> Cite:
        """A link to a passage of an article of this brief. Raises KeyError for any other article."""
        self.used[path].add(span)
        return Cite(self.number[path], self.anchor(path, span), span.of(self.articles[path].text))

    def anchor(self, path: str, span: Span) -> str:
        """The id of a passage in the page; letters, digits and hyphens only."""
        return f"{self.prefix}r{self.number[path]}-{span.start}-{span.end}"

    def hull(self, path: str, spans: Iterable[Span]) -> Cite:
        return self.cite(path, hull(spans))


def segments(article: Article, citations: Citations) -> tuple[Segment, ...]:
    """An article's whole text as runs that no cited passage or block border cuts; joined, they are the text."""
    cited = sorted(citations.used[article.path])
    edges = {0, len(article.text)}
    for span in [*cited, *(b.span for b in article.blocks)]:
        edges |= {span.start, span.end}
    borders = sorted(edges)
    out = []
    block, opened = 0, 0
    active: list[Span] = []
    for start, end in pairwise(borders):
        while block < len(article.blocks) and article.blocks[block].span.end <= start:
            block += 1
        here = article.blocks[block] if block < len(article.blocks) else None
        zone = here.zone if here and here.span.start <= start else "gap"
        begins: list[Span] = []
        while opened < len(cited) and cited[opened].start == start:
            begins.append(cited[opened])
            opened += 1
        active = [s for s in active if s.end > start] + begins
        out.append(
            Segment(
                article.text[start:end],
                tuple(citations.anchor(article.path, s) for s in begins),
                tuple(citations.anchor(article.path, s) for s in active),
                zone,
            )
        )
    return tuple(out)
