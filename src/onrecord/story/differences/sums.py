"""What a sum of money is, and which numbers count jobs that go: by the word that governs the number.

A report tells many amounts; two of them are one thing only where both are of one kind, a loan and a loan, a fine and
a fine (`sums` in the word lists). "1,200 jobs are to go", "some 900 people will lose their jobs" and "job cuts, put at
1,000" count the same, whatever noun follows the number.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise, takewhile

from onrecord.knowledge.language import Language
from onrecord.options.stories import REACH
from onrecord.spans import Span
from onrecord.story.claims import Word, term_of
from onrecord.story.differences.lines import Line, Value

COMMA = ","


@cache
def telling_kind(kind: str, language: Language) -> frozenset[str]:
    """The terms of the words that tell a kind of sum, which tie no two of it."""
    forms = language.differences.sums.get(kind, frozenset())
    return frozenset(term_of(word, language) for form in forms for word in form.split())


def head_of(line: Line, value: Value) -> str:
    """The kind of an amount of money by the noun that follows it, else by the nearest word before it; "" for none."""
    kinds = line.told.sums.kinds
    behind = clause(line, line.clause_after(value.span.end, REACH.kind_behind))
    before = clause(line, line.clause_before(value.span.start, REACH.kind))
    two = (f"{word} {other}" for other, word in pairwise(["", *before]))  # "took out"
    by_verb = (kinds.get(pair) or kinds.get(word) for pair, word in zip(two, before, strict=True))
    return next(filter(None, (*map(kinds.get, behind), *by_verb)), "")


def clause(line: Line, words: Iterator[Word]) -> list[str]:
    """Words as compared, up to one that joins another clause."""
    ends = line.told.clauses["joins"] | line.told.clauses["comparing"]
    return list(takewhile(lambda word: word not in ends, (w.plain for w in words)))


def losing(line: Line, value: Value) -> Span | None:
    """Where a number counts jobs that go, the place that tells it; None where jobs are made, or are told by the month
    as a whole country's are."""
    near = [] if value.sign else [*run_before(line, value), *run_after(line, value)]
    told, data = {w.plain.casefold() for w in near}, line.told.losses
    if told.isdisjoint(data["jobs"]) or told.isdisjoint(data["lost"]) or not told.isdisjoint(data["not"]):
        return None
    jobs = (w.span for w in near if w.plain in data["jobs"])
    first = min(jobs, key=lambda s: min(abs(s.start - value.span.end), abs(value.span.start - s.end)))
    return Span(min(first.start, value.span.start), max(first.end, value.span.end))


def run_before(line: Line, value: Value) -> Iterator[Word]:
    """The words of the clause before a number, the nearest first, up to a number; "job cuts, put at 900" is one."""
    edge, put = value.span.start, False
    for word in line.before(edge)[: REACH.jobs]:
        parted = line.stopped(word.span.end, edge) and not (put and comma(line, word.span.end, edge))
        if parted or ends(line, word):
            return
        yield word
        edge, put = word.span.start, word.plain in line.told.putting["given"]


def run_after(line: Line, value: Value) -> Iterator[Word]:
    """The words of the clause behind a number, up to another one."""
    return takewhile(lambda w: not ends(line, w), line.clause_after(value.span.end, REACH.jobs))


def comma(line: Line, start: int, end: int) -> bool:
    """Whether a comma alone stands between two places."""
    return line.text[start:end].strip() == COMMA


def ends(line: Line, word: Word) -> bool:
    """Whether another number or another clause begins with a word."""
    return word.text[0].isdigit() or word.plain in line.told.clauses["runs_on"]
