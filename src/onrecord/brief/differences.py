"""Where reports differ, the words side by side, where parties dispute each other, and who changed position."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from onrecord.brief.told import Told
from onrecord.brief.view import Change, Cite, Difference, Disputed, Piece
from onrecord.models import Passage

SEVERITY = ("high", "medium", "low", "style")
TOKEN = re.compile(r"\w+|\W", re.UNICODE)


def differences(told: Told) -> tuple[Difference, ...]:
    """Gravest first; variants of house style last."""
    every = sorted(told.story.discrepancies, key=lambda d: (SEVERITY.index(d.severity), d.kind, d.what))
    return tuple(Difference(d.kind, d.severity, d.what, sides_of(told, d.between)) for d in every)


def sides_of(told: Told, passages: Sequence[Passage]) -> tuple[tuple[Cite, tuple[Piece, ...]], ...]:
    """The passages of this story's reports, each compared with the first, the first with the second."""
    here = [p for p in passages if p.article in told.articles]
    others = [here[min(1, len(here) - 1)], *here[:1] * (len(here) - 1)] if here else []
    return tuple((told.cite(p.article, p.span), compared(p.text, o.text)) for p, o in zip(here, others, strict=True))


def compared(text: str, other: str) -> tuple[Piece, ...]:
    """`text` in pieces, those marked whose words `other` has not in that place; joined, they are the text."""
    mine, theirs = TOKEN.findall(text), TOKEN.findall(other)
    matcher = SequenceMatcher(None, [t.casefold() for t in mine], [t.casefold() for t in theirs], autojunk=False)
    runs = ((op, "".join(mine[start:end])) for op, start, end, _, _ in matcher.get_opcodes())
    return tuple(Piece(run, op != "equal" and bool(re.search(r"\w", run))) for op, run in runs if run)


def disputes(told: Told) -> tuple[Disputed, ...]:
    """Every dispute with its sides, each with the statements it rests on."""
    return tuple(
        Disputed(d.question, tuple((p.name, tuple(map(told.quoted, told.of(p.statements)))) for p in d.positions))
        for d in told.story.disputes
    )


def changes(told: Told) -> tuple[Change, ...]:
    """What actors added, dropped or reversed, both passages."""
    return tuple(
        Change(line.name, line.about, change.what, *map(told.quoted, both))
        for line in told.story.positions
        for change in line.changes
        if len(both := told.of((change.earlier, change.later))) == 2
    )
