"""Annotating reports on this machine: in this process, or in several that may die without taking the batch along."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from itertools import islice

from onrecord.errors import OnrecordError, failed_in
from onrecord.models import Article, Failure, Report

Outcome = Report | Failure
Input = Article | Failure
Work = Callable[[Sequence[Input]], list[Outcome]]


def annotate(
    articles: Iterable[Input], *, workers: int = 1, batch: int = 16, register: str = "", places: str = ""
) -> Iterator[Outcome]:
    """The report of every article, in order; a Failure (E017) for one that cannot be analysed, and one that is given
    (what could not be read) as it is."""
    batches = batches_of(articles, batch)
    if workers <= 1:
        for group in batches:
            yield from annotate_batch(group, register, places)
    else:
        yield from Pool(partial(annotate_batch, register=register, places=places), workers).run(batches)


def annotate_batch(given: Sequence[Input], register: str = "", places: str = "") -> list[Outcome]:
    """The reports of a few articles, in order, a Failure for each that has none; failures given stay in their place."""
    outcomes = iter(outcomes_of([one for one in given if isinstance(one, Article)], register, places))
    return [one if isinstance(one, Failure) else next(outcomes) for one in given]


def outcomes_of(articles: Sequence[Article], register: str = "", places: str = "") -> list[Outcome]:
    """The reports of a few articles, in order, a Failure for each that has none."""
    from onrecord.report import annotate as annotate_reports

    made: list[Outcome] = []

    def failed(article: Article, error: OnrecordError) -> None:
        made.append(Failure.of(article.path, error))

    try:
        for report in annotate_reports(articles, register=register, places=places, failed=failed):
            made.append(report)  # noqa: PERF402 - what fails is put between them
        if len(made) != len(articles):
            raise ValueError(f"{len(made)} reports of {len(articles)} articles")
    except OnrecordError:  # no article's fault: those were handed to `failed`
        raise
    except Exception as error:  # whatever a hostile text sets off must not take the batch along
        if len(articles) == 1:
            return [Failure.of(articles[0].path, failed_in("annotate", articles[0].path, error))]
        return [outcome for article in articles for outcome in outcomes_of([article], register, places)]
    return made


class Pool:
    """Processes that work batch by batch. A batch whose process dies is done again; an article that kills its
    process even when alone becomes a Failure."""

    def __init__(self, work: Work, workers: int) -> None:
        self.work, self.workers = work, workers

    def run(self, batches: Iterable[Sequence[Input]]) -> Iterator[Outcome]:
        """The outcomes of all batches, in order."""
        source = iter(batches)
        waiting: deque[Sequence[Input]] = deque()  # handed out, in order, not yet answered
        while True:
            executor = self.executor()
            try:
                futures = deque((group, executor.submit(self.work, group)) for group in waiting)
                while True:
                    for group in islice(source, self.workers * 2 - len(futures)):  # two ahead
                        waiting.append(group)
                        futures.append((group, self.submitted(executor, group)))
                    if not futures:
                        return
                    outcomes = futures[0][1].result()
                    futures.popleft()
                    waiting.popleft()
                    yield from outcomes
            except BrokenProcessPool:
                suspects = list(waiting)
                waiting.clear()
            finally:
                stop(executor)
            yield from self.apart(suspects)  # whose fault it was is not known

    def submitted(self, executor: ProcessPoolExecutor, group: Sequence[Input]) -> Future[list[Outcome]]:
        try:
            return executor.submit(self.work, group)
        except BrokenProcessPool as error:  # told when the result is asked for, in its turn
            broken: Future[list[Outcome]] = Future()
            broken.set_exception(error)
            return broken

    def apart(self, groups: Iterable[Sequence[Input]]) -> Iterator[Outcome]:
        """The outcomes of batches tried one after the other, and article by article where a batch kills again."""
        queue = deque(groups)
        executor = self.executor(1)
        try:
            while queue:
                group = queue.popleft()
                try:
                    yield from executor.submit(self.work, group).result()
                except BrokenProcessPool:
                    executor = self.executor(1)
                    if len(group) == 1:
                        yield Failure.of(
                            group[0].path, OnrecordError("E017", stage="annotate", detail="its process died")
                        )
                    else:
                        queue.extendleft([article] for article in reversed(group))
        finally:
            stop(executor)

    def executor(self, workers: int | None = None) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(
            workers or self.workers,
            mp_context=multiprocessing.get_context("spawn"),
            initializer=prepare,
            initargs=(os.getpid(),),
            max_tasks_per_child=64,  # then a fresh one takes over, so that what a library leaks stays bounded
        )


def stop(executor: ProcessPoolExecutor) -> None:
    """End the processes of a pool now. A plain shutdown would let Ctrl-C wait for the batches they are at."""
    processes = list((getattr(executor, "_processes", None) or {}).values())
    executor.shutdown(wait=False, cancel_futures=True)
    for process in processes:
        process.terminate()


def prepare(parent: int) -> None:
    """Make a worker one thread wide, deaf to Ctrl-C (its parent decides), and end it with its parent."""
    os.environ["OMP_NUM_THREADS"] = "1"
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=watch, args=(parent,), daemon=True).start()


def watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(1)


def batches_of(articles: Iterable[Input], size: int) -> Iterator[list[Input]]:
    source = iter(articles)
    while group := list(islice(source, max(size, 1))):
        yield group
