"""Where reports differ, the words side by side, and where parties dispute each other."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from onrecord.brief.citations import Citations
from onrecord.brief.lines import cite
from onrecord.brief.tables import StoryTables
from onrecord.brief.view import Change, Cite, Difference, Disputed, Piece, Side
from onrecord.models import Passage, Statement

SEVERITY = {"high": 0, "medium": 1, "low": 2, "style": 3}
TOKEN = re.compile(r"\w+|\W", re.UNICODE)


def differences(tables: StoryTables, citations: Citations) -> tuple[Difference, ...]:
    """Gravest first; variants of house style last."""
    made = [
        Difference(
            kind=d.kind,
            severity=d.severity,
            what=d.what,
            sides=_sides([p for p in d.between if p.article in citations], citations),
        )
        for d in tables.discrepancies
    ]
    return tuple(sorted(made, key=lambda d: (SEVERITY[d.severity], d.kind, d.what)))


def _sides(passages: list[Passage], citations: Citations) -> tuple[tuple[Cite, tuple[Piece, ...]], ...]:
    first = passages[0].text if passages else ""
    return tuple(
        (
            citations.cite(p.article, p.span),
            compared(p.text, passages[1].text if n == 0 and len(passages) > 1 else first),
        )
        for n, p in enumerate(passages)
    )


def compared(text: str, other: str) -> tuple[Piece, ...]:
    """`text` in pieces, those marked whose words `other` has not in that place; joined, they are the text."""
    mine, theirs = TOKEN.findall(text), TOKEN.findall(other)
    matcher = SequenceMatcher(None, [t.casefold() for t in mine], [t.casefold() for t in theirs], autojunk=False)
    pieces = []
    for op, start, end, _, _ in matcher.get_opcodes():
        run = "".join(mine[start:end])
        if run:
            pieces.append(Piece(run, op != "equal" and bool(re.search(r"\w", run))))
    return tuple(pieces)


def disputes(tables: StoryTables, citations: Citations) -> tuple[Disputed, ...]:
    """Every dispute with its sides, each with the statements it rests on."""
    return tuple(
        Disputed(
            d.question,
            tuple(
                Side(
                    p.name,
                    p.position,
                    tuple(
                        _told(tables, citations, tables.statements[i]) for i in p.statements if i in tables.statements
                    ),
                )
                for p in d.positions
            ),
        )
        for d in tables.disputes
    )


def changes(tables: StoryTables, citations: Citations) -> tuple[Change, ...]:
    """What actors added, dropped or reversed, both passages."""
    return tuple(
        Change(
            line.name,
            line.about,
            change.what,
            _told(tables, citations, tables.statements[change.earlier]),
            _told(tables, citations, tables.statements[change.later]),
        )
        for line in tables.positions
        for change in line.changes
        if change.earlier in tables.statements and change.later in tables.statements
    )


def _told(tables: StoryTables, citations: Citations, statement: Statement) -> tuple[str, str | None, Cite]:
    said = statement.said.value if statement.said else None
    return tables.words(statement), said, cite(tables, citations, statement)
