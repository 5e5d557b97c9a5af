"""A story as it is cited: its reports by number, links to their passages, and their texts cut at the passages."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise

from onrecord.brief.view import Cite, Quoted, Segment
from onrecord.models import Article, Statement, Story
from onrecord.spans import Span, hull
from onrecord.story import roots_of


class Told:
    """A story with its reports in reading order. It remembers the links it gave out, so that the texts at the foot
    carry every anchor that is used; `prefix` parts the anchors of several stories on one page."""

    def __init__(self, story: Story, articles: Iterable[Article], prefix: str = "") -> None:
        own = [article for article in articles if article.path in story.articles]
        self.story, self.prefix = story, prefix
        self.articles = {a.path: a for a in sorted(own, key=lambda a: (a.published or "9999", a.path))}
        self.number = {path: n for n, path in enumerate(self.articles, 1)}
        self.statements = {s.id: s for s in story.statements}
        self.root = roots_of(own, story.lineage)  # path -> one path for all reports that rest on one another
        self.used: dict[str, set[Span]] = {path: set() for path in self.articles}

    def of(self, ids: Iterable[str]) -> list[Statement]:
        """Statements by their ids, those of this story."""
        return [self.statements[id] for id in ids if id in self.statements]

    def words(self, statement: Statement) -> str:
        """A statement's content as one line, pieces parted by an ellipsis."""
        text = self.articles[statement.article].text
        return " … ".join(" ".join(span.of(text).split()) for span in statement.content)

    def cite(self, path: str, span: Span) -> Cite:
        """A link to a passage of an article of this story. Raises KeyError for any other article."""
        self.used[path].add(span)
        return Cite(self.number[path], self.anchor(path, span), span.of(self.articles[path].text))

    def cite_content(self, statement: Statement) -> Cite:
        """A link to the words between the first and the last content character of a statement."""
        return self.cite(statement.article, hull(statement.content))

    def quoted(self, statement: Statement) -> Quoted:
        """A statement as one line with its day."""
        return self.words(statement), statement.said.value if statement.said else None, self.cite_content(statement)

    def anchor(self, path: str, span: Span) -> str:
        """The id of a passage in the page; letters, digits and hyphens only."""
        return f"{self.prefix}r{self.number[path]}-{span.start}-{span.end}"

    def segments(self, path: str) -> tuple[Segment, ...]:
        """An article's whole text as runs that no cited passage or block border cuts; joined, they are the text."""
        article, cited = self.articles[path], sorted(self.used[path])
        spans = [*cited, *(block.span for block in article.blocks)]
        borders = sorted({0, len(article.text), *(edge for span in spans for edge in (span.start, span.end))})
        begins = defaultdict[int, list[Span]](list)
        for span in cited:
            begins[span.start].append(span)
        runs, active = list[Segment](), list[Span]()
        for start, end in pairwise(borders):
            active = [span for span in active if span.end > start] + begins[start]
            first, covers = ([self.anchor(path, span) for span in found] for found in (begins[start], active))
            runs.append(Segment(article.text[start:end], tuple(first), tuple(covers), zone_at(article, start)))
        return tuple(runs)


def zone_at(article: Article, place: int) -> str:
    """The zone of the block that holds a place; "gap" between blocks."""
    n = bisect_right(article.blocks, place, key=lambda block: block.span.start) - 1
    return article.blocks[n].zone if n >= 0 and article.blocks[n].span.end > place else "gap"


def speaker_of(statement: Statement) -> str:
    """The speaker's name; for an unnamed source the report's words."""
    return statement.speaker_name or statement.speaker_text or "not named"
