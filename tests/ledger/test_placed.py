"""Reports fed in portions stand in the stories they would stand in had all been fed at once."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

import pytest
from evals.grouping import rand_index
from evals.growth import OWN
from evals.varied import stories
from sqlalchemy import Engine, select
from tests.story.desk import Desk
from tests.story.grouping.test_group import FERRY, TREATY

from onrecord.ingest import read
from onrecord.ledger import keep, placed, schema, sketched
from onrecord.ledger.store import open_engine
from onrecord.models import Article, Report
from onrecord.options import DEFAULTS
from onrecord.story.grouping import group, sketch_of

Stories = set[frozenset[str]]


@pytest.fixture(scope="module")
def reports() -> list[Report]:
    """Some 150 reports of 60 stories, varied out of the example stories; some have no date."""
    patterns = [[Report(a) for a in read([folder]) if isinstance(a, Article)] for folder in OWN]
    found = [r for told in islice(stories(patterns, seed=3), 60) for r in told]
    return [
        r if n % 9 else replace(r, article=replace(r.article, published=None, published_how=None))
        for n, r in enumerate(found)
    ]


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    return open_engine(tmp_path / "r.db", create=True)


def feed(engine: Engine, portion: Iterable[Report]) -> None:
    with engine.begin() as connection:
        for report in portion:
            keep.put_report(connection, report, keep.Input(report.article.id, report.article.sha256), "f")
            sketched.add(connection, [sketch_of(report)], "m")


def place(engine: Engine, by: str = "code") -> Stories:
    with engine.begin() as connection:
        placed.place(connection, DEFAULTS, by)
        return {frozenset(paths) for paths in sketched.members(connection).values()}


def at_once(reports: Sequence[Report]) -> Stories:
    return {frozenset(g.members) for g in group(reports)}


def likeness(found: Stories, wanted: Stories) -> float:
    """The adjusted Rand index of two groupings."""
    one, other = ({path: n for n, story in enumerate(told) for path in story} for told in (found, wanted))
    return rand_index(one, other)


@pytest.fixture
def piecemeal(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """No record is too small to be extended report by report; how often all reports were grouped."""
    whole = placed.place_all
    calls: list[int] = []
    monkeypatch.setattr(placed, "FEW", 0)
    monkeypatch.setattr(placed, "ONE", 1)
    monkeypatch.setattr(placed, "place_all", lambda *given: (calls.append(1), whole(*given))[1])
    return calls


@pytest.mark.parametrize("seed", range(3))
def test_one_by_one_or_at_once(reports: list[Report], engine: Engine, piecemeal: list[int], seed: int) -> None:
    order = list(reports)
    random.Random(seed).shuffle(order)
    first = len(order) * 19 // 20
    feed(engine, order[:first])
    assert place(engine) == at_once(order[:first])
    for report in order[first:]:
        feed(engine, [report])
        found = place(engine)
    assert likeness(found, at_once(order)) > 0.99  # what hangs on a hair may fall otherwise under older weights
    assert len(piecemeal) == 1


@pytest.mark.parametrize("seed", range(3))
def test_real_stories_one_by_one_or_at_once(engine: Engine, piecemeal: list[int], seed: int) -> None:
    order = [Report(a) for folder in OWN for a in read([folder]) if isinstance(a, Article)]
    order += [Desk(f"{n}.txt", text).report() for n, text in enumerate(FERRY + TREATY)]
    random.Random(seed).shuffle(order)
    feed(engine, order[:-2])
    place(engine)
    for report in order[-2:]:
        feed(engine, [report])
        found = place(engine)
    assert found == at_once(order)
    assert len(piecemeal) == 1


def test_removed_and_changed_reports(reports: list[Report], engine: Engine, piecemeal: list[int]) -> None:
    feed(engine, reports)
    place(engine)
    gone = random.Random(5).sample(reports, len(reports) // 30)
    with engine.begin() as connection:
        for report in gone[1:]:
            keep.forget(connection, report.article.path)
    other = replace(reports[-1].article, path=gone[0].article.path, id="another")
    feed(engine, [Report(other)])
    left = [r for r in reports if r not in gone] + [Report(other)]
    assert likeness(place(engine), at_once(left)) > 0.99
    assert len(piecemeal) == 1


def test_all_are_grouped_anew_when_a_record_has_grown(
    reports: list[Report], engine: Engine, piecemeal: list[int]
) -> None:
    feed(engine, reports[:100])
    place(engine)
    for report in reports[100:111]:
        feed(engine, [report])
        place(engine)
    assert len(piecemeal) == 2
    place(engine, by="newer code")
    assert len(piecemeal) == 3


def test_small_records_are_grouped_at_once(reports: list[Report], engine: Engine) -> None:
    for n in range(0, 30, 5):
        feed(engine, reports[n : n + 5])
        assert place(engine) == at_once(reports[: n + 5])


def test_what_is_stored_is_what_is_held(reports: list[Report], engine: Engine) -> None:
    feed(engine, reports[:20])
    place(engine)
    with engine.begin() as connection:
        for report in reports[:12]:
            keep.forget(connection, report.article.path)
    place(engine)
    left = [sketch_of(r) for r in reports[12:20]]
    with engine.connect() as connection:
        held = {row.term: row.held for row in connection.execute(select(schema.terms))}
        keys = set(connection.scalars(select(schema.term_reports.c.report).distinct()))
        linked = set(connection.scalars(select(schema.report_links.c.report).distinct()))
        assert {s.key: s for s in sketched.sketches(connection)} == {s.key: s for s in left}
    assert held == {t: n for t in held if (n := sum(t in s.terms for s in left))}
    assert keys == {s.key for s in left} and linked <= keys
