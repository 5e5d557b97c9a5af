"""Rows of Wikidata as a file of tenures: offices in the words of the register, dates as precise as they are known."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from onrecord.errors import OnrecordError
from onrecord.register.offices import offices_of, told
from onrecord.register.reading import COLUMNS, known, parsed
from onrecord.register.tenures import Tenure, folded
from onrecord.register.wikidata import Row

FEMALE = "Q6581072"  # the item of Wikidata
DAY, MONTH, YEAR = 11, 10, 9  # precisions of its dates
NAMES = 12  # spellings that are kept of somebody
_ITEM = re.compile(r"Q[1-9]\d*$")
_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)T")


@dataclass(frozen=True)
class Filled:
    """What became of the rows: tenures in order, and how many rows could not be used, by reason."""

    tenures: tuple[Tenure, ...]
    left_out: tuple[tuple[str, int], ...]


def tenures_of(rows: Iterable[Row], as_of: str) -> Filled:
    """Tenures out of rows; a row without a known state, office, name or date is left out and counted."""
    made: dict[tuple[str, str, str, str], Tenure] = {}
    left: dict[str, int] = {}
    for row in rows:
        found = _tenure(row, as_of)
        if isinstance(found, str):
            left[found] = left.get(found, 0) + 1
        else:
            made.setdefault((*found.seat, found.wikidata or "", found.start), found)
    ordered = sorted(made.values(), key=lambda t: (t.of, t.office, t.start, t.name))
    return Filled(tuple(ordered), tuple(sorted(left.items())))


def _tenure(row: Row, as_of: str) -> Tenure | str:
    """The tenure of a row, or why there is none."""
    of, name = row.get("code", ""), " ".join(row.get("name", "").split())
    item = _ITEM.search(row.get("person", ""))
    office = _office(row.get("office", ""), row.get("sex", ""))
    start, end = _day(row, "start"), _day(row, "end")
    if of not in known():
        return "no state that onrecord knows"
    if office is None:
        return "no name of an office"
    if item is None or len(folded(name)) < 2:
        return "no name"
    if start is None or (end is None and row.get("end")) or start > as_of or (end or "9999") < start:
        return "no date"
    end = None if end is not None and end > as_of else end
    names = (" ".join(n.split()) for n in row.get("aliases", "").split("|"))
    also = tuple(n for n in dict.fromkeys(names) if _spelling(n, name))[:NAMES]
    return Tenure(of, office, name, start, end, item[0], also, None if end else as_of, of)


def _office(label: str, sex: str) -> str | None:
    """The office of the register that a label names ("President of the Ruritanian Republic"), else the label's own."""
    label = re.sub(r"\([^)]*\)", "", label).strip()
    found = told(label)
    bare = re.split(r" of | for ", label.casefold(), maxsplit=1)[0].strip()
    offices = found.offices if found else offices_of(bare)
    if {"king", "queen"} <= offices:
        return "queen" if sex.endswith(FEMALE) else "king"
    offices = frozenset(o for o in offices if o in label.casefold()) or offices
    if len(offices) == 1:
        return next(iter(offices))
    return bare if bare in offices or (bare and not offices and bare.replace(" ", "").isalpha()) else None


def _spelling(alias: str, name: str) -> bool:
    """Whether an alias is a full name in another spelling: initials and nicknames of one word say too little."""
    whole = folded(alias)
    long = [w for w in whole.split() if len(w) > 1]
    return len(long) > 1 and whole != folded(name) and ";" not in alias and not any(c.isdigit() for c in alias)


def _day(row: Row, key: str) -> str | None:
    """The date of a row, cut to its precision; None where it is less than a year, or none."""
    found = _DATE.match(row.get(key, ""))
    precision = row.get(f"{key}Precision", "")
    if found is None or not precision.isdigit() or int(precision) < YEAR:
        return None
    whole = "-".join(found.groups()[: min(int(precision), DAY) - YEAR + 1])
    try:
        date(int(found[1]), int(found[2]) or 1, int(found[3]) or 1)
    except ValueError:
        return None
    return whole


def written(filled: Filled, *, as_of: str, endpoint: str, since: int) -> str:
    """The file, checked by reading it once more."""
    out = io.StringIO()
    out.write(f"# Offices and their holders since {since}, from Wikidata (CC0) by {endpoint}\n# as of {as_of}\n")
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(COLUMNS)
    for t in filled.tenures:
        rows.writerow([t.of, t.office, t.name, t.start, t.end or "", t.wikidata or "", "; ".join(t.also)])
    text = out.getvalue()
    if len(list(parsed(text, "the answer"))) != len(filled.tenures):
        raise OnrecordError("E024", endpoint, detail="rows that cannot be written as a register")
    return text
