"""A name as it stands in a report, before it is settled whose it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from onrecord.knowledge.places import Entry
from onrecord.knowledge.roles import Role
from onrecord.report.page.runs import Run

Form = Literal["name", "state", "people", "adjective", "capital", "description", "unnamed", "pronoun"]
PERSONAL = ("office", "spokes", "rank", "occupation", "honorific", "unnamed")


@dataclass(frozen=True, slots=True)
class Piece:
    """A name as it stands: the words of the name alone, what stands before and after it, and what the gazetteer knows.

    `opens` and `closes` bound the whole mention in words; `kind_hint` is set where the words around tell the kind."""

    run: Run
    opens: int
    closes: int
    form: Form = "name"
    entry: Entry | None = None
    before: tuple[Role, ...] = ()
    after: Role | None = None
    kind_hint: str = ""
