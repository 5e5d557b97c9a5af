"""A record as the pages of a brief."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from textwrap import shorten

from onrecord.brief.citations import Citations, segments
from onrecord.brief.differences import changes, differences, disputes
from onrecord.brief.lines import attitudes, shared, speakers
from onrecord.brief.tables import StoryTables, Tables, tables_of
from onrecord.brief.timeline import happenings
from onrecord.brief.view import Brief, Cite, Rest, Sheet, StoryBrief
from onrecord.models import Article, Story
from onrecord.version import __version__

LEDE = 480  # code points; a longer first paragraph is cut after a word


def brief_of(record: Tables, *, story: str | None = None, most: int = 20) -> Brief:
    """The brief of a record: its stories, those with most reports first.

    `story` picks one by its id; `most` bounds how many stand on the page, `Brief.left_out` counts the rest.
    """
    stories = sorted(record.stories, key=lambda s: (-len(s.articles), s.title, s.id))
    wanted = [s for s in stories if story in (None, s.id)]
    shown = tuple(story_brief(s, record, f"s{n}") for n, s in enumerate(wanted[:most], 1))
    return Brief(shown, max(0, len(wanted) - most), __version__)


def story_brief(story: Story, record: Tables, prefix: str = "") -> StoryBrief:
    """One story, its anchors behind `prefix`; texts are cut last, when every passage that the page cites is known."""
    tables = tables_of(story, record)
    citations = Citations(tables.articles, prefix)
    days = sorted(a.published for a in tables.articles if a.published)
    dated, undated, background = happenings(tables, citations)
    told = speakers(tables, citations)
    wishes, common = attitudes(tables, citations), shared(tables, citations)
    opposed, unlike, moved = disputes(tables, citations), differences(tables, citations), changes(tables, citations)
    rests = {a.path: _rests(tables, citations, a) for a in tables.articles}
    return StoryBrief(
        id=story.id,
        title=story.title,
        first_day=days[0] if days else None,
        last_day=days[-1] if days else None,
        independent=len(set(tables.root.values())),
        lede=_lede(tables, citations),
        shared=common,
        timeline=dated,
        undated=undated,
        background=background,
        speakers=told,
        attitudes=wishes,
        disputes=opposed,
        differences=unlike,
        changes=moved,
        sheets=tuple(_sheet(tables, citations, a, rests[a.path]) for a in tables.articles),
    )


def _lede(tables: StoryTables, citations: Citations) -> tuple[str, Cite] | None:
    """The first paragraph of the report that shares most utterances with others (the earliest of several)."""
    known = tables.statements
    widely = Counter(known[s].article for u in tables.utterances for s in u.statements if s in known)
    for article in sorted(tables.articles, key=lambda a: -widely[a.path]):
        for block in article.blocks:
            words = " ".join(block.span.of(article.text).split())
            if block.zone == "body" and len(words) >= 60:
                return shorten(words, LEDE, placeholder=" …"), citations.cite(article.path, block.span)
    return None


def _rests(tables: StoryTables, citations: Citations, article: Article) -> tuple[Rest, ...]:
    return tuple(
        Rest(h.derived_from, h.kind, citations.cite(h.article, h.span))
        for h in tables.lineage
        if h.article == article.path
    )


def _sheet(tables: StoryTables, citations: Citations, article: Article, rests: Iterable[Rest]) -> Sheet:
    number = citations.number[article.path]
    return Sheet(
        number=number,
        path=article.path,
        outlet=article.outlet,
        agency=article.agency,
        title=article.title,
        published=article.published,
        published_how=article.published_how,
        url=article.url,
        statements=sum(s.article == article.path and s.class_ == "said" for s in tables.statements.values()),
        rests=tuple(rests),
        furniture=tuple(" ".join(s.of(article.text).split()) for s in article.furniture),
        segments=segments(article, citations),
    )
