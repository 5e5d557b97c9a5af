"""The codebook: every table and every exported column with its type and meaning, out of the specification."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.ledger.tables import TABLES

COLUMNS = ("table", "column", "type", "meaning")
GENERATED = re.compile(r"(<!-- (?P<name>[a-z]+), from the specification -->\n).*?(?=<!-- end -->)", re.DOTALL)


def entries() -> Iterator[dict[str, str]]:
    """A row for every exported column, in the order of the exports."""
    for table in TABLES.values():
        for field in table.fields:
            for told in field.told():
                yield dict(zip(COLUMNS, (table.name, *told), strict=True))


def columns_of(table: str) -> str:
    """The columns of a table as a table in Markdown; of `tables`, what a row of each is."""
    if table == "tables":
        return grid(("table", "one row is"), ((f"`{t.name}`", t.meaning) for t in TABLES.values()))
    mine = (entry for entry in entries() if entry["table"] == table)
    return grid(COLUMNS[1:], ((f"`{entry['column']}`", entry["type"], entry["meaning"]) for entry in mine))


def grid(header: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> str:
    """Rows as a table in Markdown."""
    lines = [header, tuple("---" for _ in header), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines).replace("| --- ", "|---").replace("--- |", "---|")


def filled(page: str) -> str:
    """A page of the docs with its generated tables as the specification has them."""
    return GENERATED.sub(lambda found: f"{found[1]}\n{columns_of(found['name'])}\n\n", page)
