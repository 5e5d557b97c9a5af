"""A record as the pages of a brief."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from textwrap import shorten
from typing import Protocol

from onrecord.brief.differences import changes, differences, disputes
from onrecord.brief.lines import attitudes, shared, speakers
from onrecord.brief.timeline import happenings
from onrecord.brief.told import Told
from onrecord.brief.view import Brief, Cite, Sheet, StoryBrief
from onrecord.models import Article, Story
from onrecord.options.stories import LEDE, SHORTEST_LEDE, STORIES_SHOWN
from onrecord.version import __version__


class Tables(Protocol):
    """What a brief needs of a record."""

    @property
    def articles(self) -> tuple[Article, ...]: ...
    @property
    def stories(self) -> tuple[Story, ...]: ...


def brief_of(record: Tables, *, story: str | None = None) -> Brief:
    """The brief of a record: its stories, those with most reports first; `story` picks one by its id.

    `Brief.left_out` counts those that no longer have a place on the page.
    """
    stories = sorted(record.stories, key=lambda s: (-len(s.articles), s.title, s.id))
    wanted = [s for s in stories if story in (None, s.id)]
    told = (Told(s, record.articles, f"s{n}") for n, s in enumerate(wanted[:STORIES_SHOWN], 1))
    return Brief(tuple(map(story_brief, told)), max(0, len(wanted) - STORIES_SHOWN), __version__)


def story_brief(told: Told) -> StoryBrief:
    """One story; texts are cut last, when every passage that the page cites is known."""
    days = sorted(a.published for a in told.articles.values() if a.published)
    timeline, undated, background = happenings(told)
    made = StoryBrief(
        id=told.story.id,
        title=told.story.title,
        first_day=days[0] if days else None,
        last_day=days[-1] if days else None,
        independent=len(set(told.root.values())),
        lede=lede_of(told),
        shared=shared(told),
        timeline=timeline,
        undated=undated,
        background=background,
        speakers=speakers(told),
        attitudes=attitudes(told),
        disputes=disputes(told),
        differences=differences(told),
        changes=changes(told),
        sheets=(),
    )
    return replace(made, sheets=sheets_of(told))


def sheets_of(told: Told) -> tuple[Sheet, ...]:
    """The texts of the reports, each with what it rests on and how much it cites; last, for they mark what is cited."""
    rests = {
        path: [(h, told.cite(path, h.span)) for h in told.story.lineage if h.article == path] for path in told.articles
    }
    said = Counter(s.article for s in told.story.statements if s.class_ == "said")
    return tuple(Sheet(told.number[p], a, said[p], tuple(rests[p]), told.segments(p)) for p, a in told.articles.items())


def lede_of(told: Told) -> tuple[str, Cite] | None:
    """The first paragraph of the report that shares most utterances with others (the earliest of several)."""
    widely = Counter(s.article for u in told.story.utterances for s in told.of(u.statements))
    for article in sorted(told.articles.values(), key=lambda a: -widely[a.path]):
        for block in article.blocks:
            words = " ".join(block.span.of(article.text).split())
            if block.zone == "body" and len(words) >= SHORTEST_LEDE:
                return shorten(words, LEDE, placeholder=" …"), told.cite(article.path, block.span)
    return None
