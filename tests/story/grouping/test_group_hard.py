"""What makes grouping hard, on invented reports: recurring topics, shared actors, sidebars, copies, long stories."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest
from evals.grouping import bcubed, rand_index, table_of

from onrecord.ingest import article_of_row
from onrecord.models import Article, Report
from onrecord.story.grouping import copied, group, sketch_of

HARD = Path(__file__).resolve().parents[3] / "evals" / "hard.jsonl"


@pytest.fixture(scope="module")
def told() -> tuple[dict[str, str], dict[str, int]]:
    """The story of every report: as it is, and as it is found."""
    articles, stories = table_of(HARD)
    of = {a.path: i for i, a in articles.items()}
    found = group([Report(a) for a in articles.values()])
    return stories, {of[path]: n for n, g in enumerate(found) for path in g.members}


def test_hard_reports_are_grouped(told: tuple[dict[str, str], dict[str, int]]) -> None:
    assert bcubed(*told) > 0.95
    assert rand_index(*told) > 0.9


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("harvest2028", "harvest2029"),  # every year the same
        ("jobs3", "jobs4"),  # every month the same
        ("lumina", "strike"),  # one harbour, one week
        ("herring", "villa"),  # one minister, one week
        ("bridge", "measles"),  # one in a sidebar of the other
        ("visit1", "visit2"),  # the same two leaders, one week
        ("quake1", "quake2"),
        ("salt", "beer"),  # some without a date
    ],
)
def test_two_stories_are_two(told: tuple[dict[str, str], dict[str, int]], one: str, other: str) -> None:
    gold, found = told
    held = defaultdict(set)
    for id, story in gold.items():
        held[story].add(found[id])
    assert not held[one] & held[other]


@pytest.mark.parametrize("story", ["lumina", "salt", "strike", "bridge"])
def test_a_story_is_one(told: tuple[dict[str, str], dict[str, int]], story: str) -> None:
    gold, found = told
    assert len({found[id] for id, name in gold.items() if name == story}) == 1


def sketched(text: str, published: str = "2031-05-12"):  # type: ignore[no-untyped-def]
    article = article_of_row({"id": "x", "text": text, "published": published})
    assert isinstance(article, Article)
    return sketch_of(Report(article))


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("The ferry burned on 6 April, a court heard.", ["2031-04-06"]),
        ("The ferry burned on April 6, 2031.", ["2031-04-06"]),
        ("It closed on 20 November.", ["2030-11-20"]),
        ("The court meets on 10 May.", []),  # not yet past by more than a day or two
        ("The ship was built on 6 April 1998.", []),  # history
        ("A line: 1 March, 2 March, 3 March, 4 March, 5 March, 6 March, 7 March.", []),  # a chronicle
    ],
)
def test_days_a_report_looks_back_on(text: str, back: list[str]) -> None:
    from onrecord.days import day_of

    assert list(sketched(text).back) == [day_of(day) for day in back]


def test_copies_are_told_from_reports_of_the_same() -> None:
    articles, stories = table_of(HARD)
    salt = [sketch_of(Report(a)) for i, a in sorted(articles.items()) if stories[i] == "salt"]
    assert copied(salt[0], salt[1]) and copied(salt[0], salt[2])
    assert not copied(salt[0], salt[3])
    assert not copied(sketched("Short."), sketched("Short."))
