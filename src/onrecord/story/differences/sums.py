"""What a sum of money is, and which numbers count jobs that go: by the word that governs the number.

A report tells many amounts; two of them are one thing only where both are of one kind, a loan and a loan, a fine and
a fine (`sums` in the word lists). "1,200 jobs are to go", "some 900 people will lose their jobs" and "job cuts, put at
1,000" count the same, whatever noun follows the number.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from onrecord.lang import load, words
from onrecord.story.claims import term_of
from onrecord.story.differences.tallies import Value

Token = tuple[str, int, int]

LOST = "#jobs"  # the unit of jobs that go
AFTER = 2  # words after an amount in which a noun may say what it is
BEFORE = 8  # words before it in which a verb or a noun may
NEAR = 8  # words to either side of a number in which jobs and their loss are told
_STOP = re.compile(r"[,;:.!?()]")
_JOINS = frozenset({"after", "and", "as", "but", "while", "instead", "than"})


@cache
def _kinds() -> Mapping[str, str]:
    return {form: kind for kind, forms in load("differences")["sums"].items() for form in forms}


@cache
def telling_kind(kind: str) -> frozenset[str]:
    """The terms of the words that tell a kind of sum, which tie no two of it."""
    return frozenset(term_of(w) for form in load("differences")["sums"].get(kind, ()) for w in form.split())


def head_of(text: str, tokens: Sequence[Token], value: Value) -> str:
    """The kind of an amount of money by the noun that follows it, else by the nearest word before it; "" for none."""
    end = value.end
    for word, start, stop in [t for t in tokens if t[1] >= value.end][:AFTER]:
        if _STOP.search(text, end, start) or word.casefold() in _JOINS:
            break
        if word.casefold() in _kinds():
            return _kinds()[word.casefold()]
        end = stop
    left, behind = value.start, ""
    for word, start, stop in [t for t in tokens if t[2] <= value.start][: -BEFORE - 1 : -1]:
        folded = word.casefold()
        if _STOP.search(text, stop, left) or folded in _JOINS:
            break
        kind = _kinds().get(f"{folded} {behind}") or _kinds().get(folded)
        if kind:
            return kind
        left, behind = start, folded
    return ""


def losing(text: str, tokens: Sequence[Token], value: Value) -> list[tuple[str, int, int]]:
    """The unit of jobs that go, with its place, where a number counts them; none where jobs are made, or are told by
    the month as a whole country's are."""
    if value.sign:
        return []
    near = [*_run(text, tokens, value, before=True), *_run(text, tokens, value, before=False)]
    told = {word.casefold() for word, _, _ in near}
    data = load("differences")["losses"]
    if not told & set(data["jobs"]) or not told & set(data["lost"]) or told & words("differences", "losses", "not"):
        return []
    jobs = [t for t in near if t[0].casefold() in data["jobs"]]
    first = min(jobs, key=lambda t: min(abs(t[1] - value.end), abs(value.start - t[2])))
    return [(LOST, min(first[1], value.start), max(first[2], value.end))]


def _run(text: str, tokens: Sequence[Token], value: Value, *, before: bool) -> list[Token]:
    """The words of the clause to one side of a number, the nearest first, up to another number."""
    side = [t for t in tokens if t[2] <= value.start][::-1] if before else [t for t in tokens if t[1] >= value.end]
    found: list[Token] = []
    edge = value.start if before else value.end
    for token in side[:NEAR]:
        between = (token[2], edge) if before else (edge, token[1])
        put = before and bool(found) and found[-1][0].casefold() in ("put", "estimated")  # "job cuts, put at 900"
        stopped = _STOP.search(text, *between) and not (put and text[slice(*between)].strip() == ",")
        if stopped or token[0][:1].isdigit() or token[0].casefold() in ("and", "but", "while"):
            break
        found.append(token)
        edge = token[1] if before else token[2]
    return found
