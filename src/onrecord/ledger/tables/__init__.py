"""The tables of a record, each specified once: from here come the schema, the rows, the objects, the exports, the
columns of `show`, the codebook and the tables of the docs.

`article` is always the path of an article. Offsets are Unicode code points of its text, the end exclusive.
"""

from __future__ import annotations

from onrecord.ledger.tables.reports import ACTORS, ARTICLES, STATEMENTS
from onrecord.ledger.tables.stories import (
    DISCREPANCIES,
    DISPUTES,
    EVENTS,
    LINEAGE,
    POSITIONS,
    RUNS,
    STORIES,
    UTTERANCES,
)
from onrecord.ledger.tables.table import Table

__all__ = ["OF_STORIES", "TABLES", "Table"]

TABLES = {
    table.name: table
    for table in (
        ARTICLES,
        ACTORS,
        STATEMENTS,
        UTTERANCES,
        EVENTS,
        STORIES,
        DISPUTES,
        DISCREPANCIES,
        POSITIONS,
        LINEAGE,
        RUNS,
    )
}
OF_STORIES = ("statements", "utterances", "events", "disputes", "discrepancies", "positions", "lineage")
