"""A build adds, skips, replaces and forgets; the record depends on what was read, not on how."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Connection
from tests.factories import Stages
from tests.ledger.conftest import tables_of

from onrecord.errors import OnrecordError
from onrecord.ledger import Record, building, keep
from onrecord.pipeline import build, forget, told_apart

FILES = ("a/one.txt", "a/two.txt", "b/three.txt", "b/four.txt", "b/five.txt")


def outcomes(record: Record) -> dict[str, str]:
    assert record.account
    return {f.path: f.outcome for f in record.account.files}


@pytest.fixture
def whole(desk: Path, stages: Stages) -> Path:
    build([desk / "a", desk / "b"], desk / "whole.db").close()
    return desk / "whole.db"


def test_every_table_is_filled_and_typed(whole: Path) -> None:
    with Record(whole) as record:
        assert [len(s.articles) for s in record.stories] == [3, 2]
        assert all(tables_of(record).values())
        talks = record.stories[0]
        assert {a.name for a in talks.actors} == {"Brannoc", "Ilse", "Odo"}
        assert {len(u.statements) for u in talks.utterances} == {1, 2}
        assert talks.disputes and talks.discrepancies and talks.positions and talks.lineage and talks.events
        assert talks.why == "shares 3"


def test_statements_slice_their_articles(whole: Path) -> None:
    with Record(whole) as record:
        texts = {a.path: a.text for a in record.articles}
        assert {s.cue[0].of(texts[s.article]) for s in record.statements} == {"said"}
        for event in record.events:
            for passage in event.mentions:
                assert passage.span.of(texts[passage.article]) == passage.text


def test_twice_changes_nothing(whole: Path, desk: Path, stages: Stages) -> None:
    before = whole.read_bytes()
    stages.annotated.clear(), stages.related.clear()
    with build([desk / "a", desk / "b"], whole) as again:
        assert set(outcomes(again).values()) == {"unchanged"}
    assert not stages.annotated and not stages.related
    assert whole.read_bytes() == before


def test_a_new_file_adds_only_itself(whole: Path, desk: Path, stages: Stages) -> None:
    stages.annotated.clear(), stages.related.clear()
    (desk / "b" / "six.txt").write_text('Harvest\nMara said "a good year".', encoding="utf-8")
    with build([desk / "b"], whole) as record:
        assert outcomes(record)["b/six.txt"] == "new"
        assert stages.annotated == ["b/six.txt"]
        assert stages.related == [("b/five.txt", "b/four.txt", "b/six.txt")]
        assert len(record.articles) == 6


def test_a_changed_file_replaces_its_article_and_keeps_the_old_version(whole: Path, desk: Path) -> None:
    (desk / "a" / "one.txt").write_text('Talks at Port\nBrannoc said "we will not talk".', encoding="utf-8")
    with build([desk], whole) as record:
        assert outcomes(record)["a/one.txt"] == "changed"
        assert "we will not talk" in record.article("a/one.txt").text
        assert "Ilse" not in {a.name for a in record.actors}
    with sqlite3.connect(whole) as raw:
        (old,) = raw.execute("SELECT text FROM article_versions WHERE article = 'a/one.txt'").fetchall()
    assert "never again" in old[0]


@pytest.mark.parametrize("seed", range(4))
def test_order_and_portions_do_not_matter(whole: Path, desk: Path, seed: int) -> None:
    files = [desk / f for f in FILES]
    random.Random(seed).shuffle(files)
    cut = seed + 1
    build(files[:cut], desk / "parts.db").close()
    with build(files[cut:], desk / "parts.db") as parts, Record(whole) as at_once:
        assert tables_of(parts) == tables_of(at_once)


def test_forget_removes_an_article_and_rebuilds_its_story(whole: Path, desk: Path, stages: Stages) -> None:
    (desk / "a" / "one.txt").write_text("Talks at Port\nNothing.", encoding="utf-8")
    build([desk], whole).close()
    stages.related.clear()
    assert forget(whole, "a/one.txt") == "a/one.txt"
    assert stages.related == [("a/two.txt", "b/three.txt")]
    build([desk / f for f in FILES if f != "a/one.txt"], desk / "without.db").close()
    with Record(whole) as left, Record(desk / "without.db") as never:
        assert tables_of(left) == tables_of(never)
    with sqlite3.connect(whole) as raw:
        assert raw.execute("SELECT count(*) FROM article_versions").fetchone() == (0,)


def test_forgetting_the_last_story_of_an_actor_removes_the_actor(whole: Path) -> None:
    forget(whole, "b/five.txt")
    forget(whole, "b/four.txt")
    with Record(whole) as record:
        assert {a.name for a in record.actors} == {"Brannoc", "Ilse", "Odo"}
        assert all(r.article.startswith("a/") for a in record.actors if a.name == "Brannoc" for r in a.roles)


def test_only_the_actors_of_what_went_are_settled(whole: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settled: list[set[str] | None] = []
    settle = keep.settle_actors

    def spy(connection: Connection, ids: Iterable[str] | None = None) -> None:
        settled.append(None if ids is None else set(ids))
        settle(connection, ids)

    monkeypatch.setattr(keep, "settle_actors", spy)
    forget(whole, "b/five.txt")
    assert settled == [{"Brannoc", "Mara"}]
    with Record(whole) as record:
        assert {a.name for a in record.actors} == {"Brannoc", "Ilse", "Odo"}


def test_an_actor_of_two_stories_is_one_row_with_what_both_say(whole: Path) -> None:
    with Record(whole) as record:
        (brannoc,) = [a for a in record.actors if a.name == "Brannoc"]
        assert {r.article for r in brannoc.roles} == {"a/one.txt", "a/two.txt", "b/four.txt"}
        assert sum(brannoc in s.actors for s in record.stories) == 2


def test_what_fails_is_told_and_the_rest_goes_on(whole: Path, desk: Path) -> None:
    (desk / "b" / "x.bad").touch()
    (desk / "b" / "y.txt").write_text("Harvest\nBREAK", encoding="utf-8")
    (desk / "b" / "z.txt").write_text('Harvest\nMara said "more".', encoding="utf-8")
    with build([desk / "b"], whole) as record:
        assert record.account
        assert {f.code for f in record.account.failed} == {"E003", "E017"}
        assert len(record.articles) == 6
        assert {f.code for f in record.runs[-1].failed} == {"E003", "E017"}
    runs = len(Record(whole).runs)
    build([desk / "b"], whole).close()
    assert len(Record(whole).runs) == runs


def test_a_file_that_breaks_later_keeps_its_article(whole: Path, desk: Path) -> None:
    (desk / "a" / "one.txt").write_text("Talks at Port\nBREAK", encoding="utf-8")
    with build([desk], whole) as record:
        assert outcomes(record)["a/one.txt"] == "failed"
        assert "never again" in record.article("a/one.txt").text


def test_a_story_that_cannot_be_related_does_not_stop_the_others(
    desk: Path, stages: Stages, monkeypatch: pytest.MonkeyPatch
) -> None:
    relate = stages.relate

    def broken(reports, options):  # type: ignore[no-untyped-def]
        if reports[0].article.title == "Harvest":
            raise RuntimeError("no")
        return relate(reports, options)

    monkeypatch.setattr("onrecord.story.relate", broken)
    with build([desk], desk / "r.db") as record:
        assert [s.title for s in record.stories] == ["Talks at Port"]
        assert record.account and [f.code for f in record.account.skipped] == ["E017"]
    monkeypatch.setattr("onrecord.story.relate", relate)
    with build([desk], desk / "r.db") as record:
        assert len(record.stories) == 2


def test_same_name_and_content_in_two_folders(desk: Path, stages: Stages) -> None:
    text = (desk / "a" / "two.txt").read_text(encoding="utf-8")
    (desk / "b" / "two.txt").write_text(text, encoding="utf-8")
    build([desk / "b"], desk / "parts.db").close()
    with build([desk / "a"], desk / "parts.db") as parts, build([desk], desk / "once.db") as once:
        assert len({a.id for a in once.articles}) == 6
        assert tables_of(parts) == tables_of(once)
    forget(desk / "parts.db", "b/two.txt")
    build([desk / f for f in FILES], desk / "never.db").close()
    assert tables_of(Record(desk / "parts.db")) == tables_of(Record(desk / "never.db"))


def test_ids_are_told_apart_by_path_only_where_they_clash() -> None:
    ids = told_apart({"a": "1" * 12, "b": "2" * 12, "c": "2" * 12})
    assert ids["a"] == "1" * 12 and len({*ids.values()}) == 3 and "2" * 12 not in ids.values()


def test_one_builder_at_a_time(whole: Path, desk: Path) -> None:
    with building(whole), pytest.raises(OnrecordError, match="E012"):
        build([desk], whole)
    build([desk], whole).close()
    assert not whole.with_name("whole.db.lock").exists()


def test_without_a_file_the_record_lives_as_long_as_it_is_open(
    desk: Path, stages: Stages, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(desk)
    with build([desk]) as record:
        path = record.path
        assert len(record.articles) == 5
    assert not path.exists()


def test_a_text_that_comes_back_before_the_build_ended(
    whole: Path, desk: Path, stages: Stages, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A build is cut off after a change was kept and before its story was related; then the change is undone."""
    path, before = desk / "a" / "one.txt", tables_of(Record(whole))
    old = path.read_text(encoding="utf-8")

    def stop(*args: object, **kwargs: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("onrecord.ledger.placed.place", stop)
        for text in ("Talks at Port\nNothing.", old):
            path.write_text(text, encoding="utf-8")
            with pytest.raises(KeyboardInterrupt):
                build([desk], whole)
    with build([desk], whole) as record:
        assert tables_of(record) == before


def test_an_older_analysis_is_made_anew(whole: Path, desk: Path, stages: Stages) -> None:
    with sqlite3.connect(whole) as raw:
        raw.execute("UPDATE annotations SET fingerprint = 'old' WHERE article = 'a/one.txt'")
    stages.annotated.clear()
    with build([desk / "b"], whole) as record:
        assert outcomes(record)["a/one.txt"] == "again"
    assert stages.annotated == ["a/one.txt"]


def test_what_cites_nothing_is_left_out_and_told_and_the_rest_of_its_story_kept(
    desk: Path, stages: Stages, monkeypatch: pytest.MonkeyPatch
) -> None:
    relate = stages.relate

    def twice(reports, options):  # type: ignore[no-untyped-def]
        made = relate(reports, options)
        return replace(made, utterances=(*made.utterances, replace(made.utterances[0], id="u-x", statements=("s-x",))))

    monkeypatch.setattr("onrecord.story.relate", twice)
    with build([desk], desk / "r.db") as record:
        assert len(record.stories) == 2 and record.utterances
        assert "u-x" not in {u.id for u in record.utterances}
        assert record.account and {f.code for f in record.account.skipped} == {"E017"}
        assert "utterance u-x cites what is not there" in record.account.skipped[0].message
