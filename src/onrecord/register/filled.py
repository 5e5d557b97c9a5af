"""Rows of Wikidata as a file of tenures: offices in the words of the register, dates as precise as they are known."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from onrecord.days import bounds
from onrecord.errors import OnrecordError
from onrecord.knowledge.language import DEFAULT, Language
from onrecord.options.reports import SPELLINGS
from onrecord.register.offices import known, offices_of, told
from onrecord.register.reading import AS_OF, COLUMNS, parsed
from onrecord.register.tenures import Tenure, folded
from onrecord.register.wikidata import Row

FEMALE = "Q6581072"  # the item of Wikidata
PARTS = {"9": 1, "10": 2, "11": 3, "12": 3, "13": 3, "14": 3}  # precision of its dates -> how much of a day is known
ITEM = re.compile(r"Q[1-9]\d*$")
DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)T")


@dataclass(frozen=True)
class Filled:
    """What became of the rows: tenures in order, and how many rows could not be used, by reason."""

    tenures: tuple[Tenure, ...]
    left_out: tuple[tuple[str, int], ...]


def tenures_of(rows: Iterable[Row], as_of: str) -> Filled:
    """Tenures out of rows; a row without a known state, office, name or date is left out and counted."""
    found = [tenure_of(row, as_of) for row in rows]
    made: dict[tuple[str, ...], Tenure] = {}
    for tenure in found:
        if isinstance(tenure, Tenure):
            made.setdefault((*tenure.seat, tenure.wikidata or "", tenure.start), tenure)
    ordered = sorted(made.values(), key=lambda t: (t.of, t.office, t.start, t.name))
    return Filled(tuple(ordered), tuple(sorted(Counter(why for why in found if isinstance(why, str)).items())))


def tenure_of(row: Row, as_of: str) -> Tenure | str:
    """The tenure of a row, or why there is none."""
    of, name, item = row.get("code", ""), " ".join(row.get("name", "").split()), ITEM.search(row.get("person", ""))
    office = office_of(row.get("office", ""), row.get("sex", ""))
    start, end = day_of(row, "start"), day_of(row, "end")
    if of not in known():
        return "no state that onrecord knows"
    if not office:
        return "no name of an office"
    if item is None or len(folded(name)) < 2:
        return "no name"
    if not start or (row.get("end") and not end) or start > as_of or (end or start) < start:
        return "no date"
    over = bool(end) and end <= as_of
    until, looked = (end, None) if over else (None, as_of)
    return Tenure(of, office, name, start, until, item[0], spellings(row, name), looked, of)


def spellings(row: Row, name: str) -> tuple[str, ...]:
    """The aliases that are a full name in another spelling: initials and nicknames of one word say too little."""
    found = dict.fromkeys(" ".join(alias.split()) for alias in row.get("aliases", "").split("|"))
    whole = (alias for alias in found if sum(len(word) > 1 for word in folded(alias).split()) > 1)
    other = (alias for alias in whole if folded(alias) != folded(name) and not re.search(r"[;\d]", alias))
    return tuple(islice(other, SPELLINGS))


def office_of(label: str, sex: str, language: Language = DEFAULT) -> str:
    """The office of the register that a label names ("President of the Ruritanian Republic"), else the label's own; ""
    where it has none."""
    label = re.sub(r"\([^)]*\)", "", label).strip().casefold()
    found = told(label)
    bare = re.split(r" of | for ", label, maxsplit=1)[0].strip()
    offices = found.offices if found else offices_of(bare)
    for man, woman in language.register.of_women.items():
        if {man, woman} <= offices:
            return woman if sex.endswith(FEMALE) else man
    offices = frozenset(o for o in offices if o in label) or offices
    if len(offices) == 1:
        return next(iter(offices))
    own = bare in offices if offices else bare.replace(" ", "").isalpha()
    return bare if own else ""


def day_of(row: Row, key: str) -> str:
    """The date of a row, cut to its precision; "" where it is less than a year, or none."""
    found = DATE.match(row.get(key, ""))
    day = "-".join(found.groups()[: PARTS.get(row.get(f"{key}Precision", ""), 0)]) if found else ""
    try:
        bounds(day)
    except ValueError:
        return ""
    return day


def written(filled: Filled, *, as_of: str, endpoint: str, since: int) -> str:
    """The file, checked by reading it once more."""
    out = io.StringIO()
    out.write(f"# Offices and their holders since {since}, from Wikidata (CC0) by {endpoint}\n{AS_OF}{as_of}\n")
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(COLUMNS)
    for t in filled.tenures:
        rows.writerow([t.of, t.office, t.name, t.start, t.end, t.wikidata, "; ".join(t.also)])
    text = out.getvalue()
    if len(list(parsed(text, "the answer"))) != len(filled.tenures):
        raise OnrecordError("E024", endpoint, detail="rows that cannot be written as a register")
    return text
