"""The log of builds: a row for each that changed something or failed anew, with what became of every file."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import Engine, select

from onrecord.ledger import Account, FileOutcome, open_engine, schema
from onrecord.ledger.runs import Run, set_state, state
from onrecord.models import Failure

READ = FileOutcome("a.txt", "new")
BROKEN = FileOutcome("b.bad", "failed", Failure("b.bad", "E003", "the file is empty", "fill it"))
STRAY = FileOutcome("c.pdf", "skipped", Failure("c.pdf", "E020", "no format", "convert it"))


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    return open_engine(tmp_path / "r.db", create=True)


def runs(engine: Engine) -> int:
    with engine.connect() as connection:
        return len(connection.execute(select(schema.runs)).all())


def ended(engine: Engine, *files: FileOutcome, changed: bool = False, skipped: tuple[Failure, ...] = ()) -> Run:
    run = Run(engine, "m", {"workers": 1})
    if changed:
        run.begin()
        run.begin()
    run.end(Account(files, skipped=skipped))
    return run


def test_a_run_that_changes_nothing_leaves_no_trace(engine: Engine) -> None:
    ended(engine)
    assert runs(engine) == 0
    ended(engine, READ, changed=True)
    ended(engine, FileOutcome("a.txt", "unchanged"))
    assert runs(engine) == 1


def test_a_failure_is_told_once(engine: Engine) -> None:
    for _ in range(2):
        ended(engine, BROKEN)
    assert runs(engine) == 1
    ended(engine, BROKEN, skipped=(Failure("a.txt", "E017", "no", "yes"),))
    assert runs(engine) == 2


def test_a_run_that_was_cut_off_is_followed_by_another(engine: Engine) -> None:
    Run(engine, "m", {}).begin()
    ended(engine)
    assert runs(engine) == 2


def test_every_file_has_a_row_with_what_became_of_it(engine: Engine) -> None:
    run = ended(engine, READ, BROKEN, STRAY, changed=True, skipped=(Failure("x, y", "E017", "no", "yes"),))
    with engine.connect() as connection:
        rows = connection.execute(select(schema.run_files).order_by(schema.run_files.c.rank)).all()
        (row,) = connection.execute(select(schema.runs)).all()
    assert [(r.path, r.outcome, r.code) for r in rows] == [
        ("a.txt", "new", None),
        ("b.bad", "failed", "E003"),
        ("c.pdf", "skipped", "E020"),
        ("x, y", "failed", "E017"),
    ]
    assert {r.run for r in rows} == {run.id} and row.files == 2 and row.ended


def test_what_a_build_leaves_for_the_next_one(engine: Engine) -> None:
    with engine.begin() as connection:
        assert state(connection, "drift") is None
        for value in ("1", "2"):
            set_state(connection, "drift", value)
        assert state(connection, "drift") == "2"
