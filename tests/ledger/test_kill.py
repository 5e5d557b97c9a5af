"""A build that is killed leaves a record that opens, and the next build completes it."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.ledger.conftest import tables_of

from onrecord.errors import OnrecordError
from onrecord.ledger import Record

PROGRAM = Path(__file__).with_name("small_build.py")
KILLS = 5


def start(desk: Path, record: Path, pause: float) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, str(PROGRAM), str(desk), str(record), str(pause)], stderr=subprocess.PIPE)


@pytest.mark.parametrize("seed", [7])
def test_killed_five_times_then_finished(desk: Path, seed: int) -> None:
    chance = random.Random(seed)
    for n in range(20):
        (desk / "b" / f"more{n}.txt").write_text(f'Matter {n % 6}\nOdo{n % 3} said "number {n % 4}".', encoding="utf-8")
    record = desk / "killed.db"
    for _ in range(KILLS):
        running = start(desk, record, 0.02)
        until = time.monotonic() + 20
        while not record.exists() and running.poll() is None and time.monotonic() < until:
            time.sleep(0.005)
        time.sleep(chance.uniform(0, 0.5))
        running.send_signal(signal.SIGKILL)
        running.communicate()
        opens(record)
    finish(desk, record)
    finish(desk, desk / "undisturbed.db")
    with Record(record) as killed, Record(desk / "undisturbed.db") as undisturbed:
        assert tables_of(killed) == tables_of(undisturbed)
        assert len(killed.articles) == 25


def finish(desk: Path, record: Path) -> None:
    done = start(desk, record, 0)
    _, errors = done.communicate(timeout=60)
    assert done.returncode == 0, errors.decode()


def opens(record: Path) -> None:
    """The record opens and every cell of it slices its article; only one that holds nothing yet may not."""
    try:
        with Record(record) as found:
            texts = {a.path: a.text for a in found.articles}
            for s in found.statements:
                assert s.content[0].of(texts[s.article])
            assert {path for s in found.stories for path in s.articles} <= set(texts)
    except OnrecordError as error:
        assert error.code in ("E001", "E010")
