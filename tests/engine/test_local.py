"""Annotating in several processes gives what one gives, in the same order, whatever dies on the way."""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from collections.abc import Sequence

import pytest
from tests.factories import Stages, article

from onrecord.engine import local
from onrecord.engine.local import Outcome, Pool, annotate_batch
from onrecord.models import Article, Failure, Report


def work(articles: Sequence[Article]) -> list[Outcome]:
    """A batch in a worker: an article that says KILL kills its process."""
    if any("KILL" in a.text for a in articles):
        os.kill(os.getpid(), signal.SIGKILL)
    assert os.environ["OMP_NUM_THREADS"] == "1"
    return [Report(a) for a in articles]


def batches(words: str) -> list[list[Article]]:
    return [
        [article(f"{n}{m}", word) for m, word in enumerate(batch)]
        for n, batch in enumerate(w.split() for w in words.split("|"))
    ]


def told(outcomes: list[Outcome]) -> list[str]:
    return [o.path if isinstance(o, Failure) else o.article.path for o in outcomes]


def test_order_is_kept() -> None:
    given = batches("a b|c|d e f|g")
    found = list(Pool(work, 2).run(given))
    assert told(found) == [a.path for batch in given for a in batch]
    assert all(isinstance(o, Report) for o in found)


def test_a_killed_process_costs_only_its_article() -> None:
    given = batches("a|c KILL|e")
    found = list(Pool(work, 2).run(given))
    assert told(found) == [a.path for batch in given for a in batch]
    assert [o.path for o in found if isinstance(o, Failure)] == ["11"]


def slow(articles: Sequence[Article]) -> list[Outcome]:
    if articles[0].path != "00":
        time.sleep(60)
    return [Report(a) for a in articles]


def test_whoever_stops_early_does_not_wait() -> None:
    outcomes = Pool(slow, 2).run(batches("a|b|c|d"))
    assert told([next(outcomes)]) == ["00"]
    start = time.monotonic()
    outcomes.close()  # type: ignore[attr-defined]
    until = start + 20
    while multiprocessing.active_children() and time.monotonic() < until:
        time.sleep(0.05)
    assert time.monotonic() < until


def test_nothing_to_do() -> None:
    assert list(Pool(work, 2).run([])) == []


def test_a_broken_article_costs_only_itself(stages: Stages) -> None:
    made = [article("a", "T\nfine"), article("b", "T\nBREAK"), article("c", "T\nfine")]
    found = annotate_batch(made)
    assert told(found) == ["a", "b", "c"]
    assert [o.code for o in found if isinstance(o, Failure)] == ["E017"]


def test_one_process_by_default(stages: Stages) -> None:
    given = [article(str(n), 'T\nOdo said "yes".') for n in range(5)]
    assert told(list(local.annotate(given, batch=2))) == [a.path for a in given]
    assert stages.annotated == [a.path for a in given]


@pytest.fixture
def stages(monkeypatch: pytest.MonkeyPatch) -> Stages:
    from tests.ledger.conftest import put_by

    return Stages().install(put_by(monkeypatch))  # type: ignore[arg-type]
