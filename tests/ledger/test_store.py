"""A record is one SQLite file that any tool opens; nothing else is taken for one."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.factories import Stages

from onrecord.errors import OnrecordError
from onrecord.ledger import Record, schema, store
from onrecord.pipeline import build, forget


@pytest.fixture
def whole(desk: Path, stages: Stages) -> Path:
    build([desk], desk / "whole.db").close()
    return desk / "whole.db"


def test_a_record_of_the_first_version_has_the_schema_of_a_new_one(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "r.db") as raw:
        raw.executescript((Path(__file__).parent / "data" / "0.1.0.sql").read_text(encoding="utf-8"))
    new = store.open_engine(tmp_path / "new.db", create=True)
    engine = store.open_engine(tmp_path / "r.db")
    with engine.connect() as connection, new.connect() as other:
        others = "SELECT type, name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY 1, 2"
        assert connection.exec_driver_sql(others).all() == other.exec_driver_sql(others).all()
    new.dispose()
    with engine.connect() as connection:
        made = MigrationContext.configure(connection, opts={"include_object": lambda o, n, t, r, c: _ours(t, n)})
        assert not compare_metadata(made, schema.metadata)
    engine.dispose()


def _ours(kind: str, name: str) -> bool:
    return kind != "table" or "_search" not in name


def test_the_newest_migration_is_the_one_that_is_asked_for() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(store.__file__).parent / "migrations"))
    assert ScriptDirectory.from_config(config).get_current_head() == store.HEAD


def test_any_sqlite_tool_opens_it(whole: Path) -> None:
    with sqlite3.connect(whole) as raw:
        assert raw.execute("SELECT DISTINCT who FROM who_said_what ORDER BY 1").fetchall() == [
            ("Brannoc",), ("Ilse",), ("Mara",), ("Odo",),
        ]  # fmt: skip
        for (view,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'view'").fetchall():
            assert raw.execute(f"SELECT count(*) FROM {view}").fetchone()[0] > 0, view
        assert raw.execute("PRAGMA foreign_key_check").fetchall() == []
        assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert raw.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_every_cited_piece_is_the_text_it_cites(whole: Path) -> None:
    with sqlite3.connect(whole) as raw:
        for table in ("event_mentions", "event_statuses", "discrepancy_passages", "actor_mentions"):
            wrong = raw.execute(
                f"SELECT count(*) FROM {table} p JOIN articles a ON a.path = p.article "
                "WHERE substr(a.text, p.start + 1, p.stop - p.start) <> p.text"
            ).fetchone()
            assert wrong == (0,), table


def test_search_finds_and_forgets(whole: Path) -> None:
    with Record(whole) as record:
        hits = record.search("wheat")
        assert [(h.table, h.article) for h in hits] == [("statements", "b/four.txt"), ("articles", "b/four.txt")]
        assert "wheat" in hits[0].snippet
        assert record.search('"good year"') and not record.search('"year good"')
    forget(whole, "b/four.txt")
    with Record(whole) as record:
        assert not record.search("wheat")
    with sqlite3.connect(whole) as raw:
        for index in ("article_search", "statement_search"):
            raw.execute(f"INSERT INTO {index}({index}, rank) VALUES ('integrity-check', 1)")


@settings(deadline=None)
@given(words=st.text(max_size=40))
def test_any_words_can_be_searched(words: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.getbasetemp() / "search.db"
    store.open_engine(path, create=True).dispose()
    with Record(path) as record:
        assert record.search(words) == ()


def test_a_newer_record_is_refused(whole: Path) -> None:
    with sqlite3.connect(whole) as raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")
    raw.close()
    with pytest.raises(OnrecordError, match="E011"):
        Record(whole)


@pytest.mark.parametrize("content", [b"", b"not a record", b"SQLite format 3\0 but broken" * 50])
def test_another_file_is_no_record(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "file"
    path.write_bytes(content)
    with pytest.raises(OnrecordError, match="E010"):
        Record(path)
    assert path.read_bytes() == content


def test_somebody_elses_database_is_left_alone(tmp_path: Path, desk: Path, stages: Stages) -> None:
    path = tmp_path / "theirs.db"
    with sqlite3.connect(path) as raw:
        raw.execute("CREATE TABLE notes (text)")
    raw.close()
    before = path.read_bytes()
    for attempt in (lambda: Record(path), lambda: build([desk], path)):
        with pytest.raises(OnrecordError, match="E010"):
            attempt()
    assert path.read_bytes() == before


def test_no_file_and_folder(tmp_path: Path) -> None:
    with pytest.raises(OnrecordError, match="E001"):
        Record(tmp_path / "none.db")
    with pytest.raises(OnrecordError, match="E0"):
        build([], tmp_path)


def test_article_by_path_id_and_end_of_path(whole: Path) -> None:
    with Record(whole) as record:
        one = record.article("a/one.txt")
        assert record.article(one.id) == one == record.article("one.txt")
        for wrong in ("nowhere", "txt"):
            with pytest.raises(OnrecordError, match="E018"):
                record.article(wrong)


def test_a_record_that_cannot_be_written_can_be_read(whole: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "writable", lambda path: False)
    before = whole.read_bytes()
    with Record(whole) as record:
        assert len(record.articles) == 5 and record.search("wheat")
    assert whole.read_bytes() == before


def test_a_record_is_one_file_whatever_it_is_called(desk: Path, stages: Stages) -> None:
    folder = desk / "odd ?#%20é"
    folder.mkdir()
    (folder / "one.txt").write_text("Harvest\nNothing.", encoding="utf-8")
    build([folder], folder / "r?.db").close()
    with Record(folder / "r?.db") as record:
        assert len(record.articles) == 1
    assert sorted(p.name for p in folder.iterdir()) == ["one.txt", "r?.db"]
