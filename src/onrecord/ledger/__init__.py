"""Where records live: one SQLite file, written story by story, read as typed objects.

`Record` reads. The modules in `__all__` write (`keep`, `placed`, `runs`, `sketched`) or explain
(`codebook`), and are loaded by those who need them, because reading has to begin at once.
"""

from __future__ import annotations

from onrecord.ledger.ask import Answer, Question, rows_of, specified
from onrecord.ledger.fields import out_all
from onrecord.ledger.heart import StoryHeart, heart_of
from onrecord.ledger.record import Account, FileOutcome, Hit, Outcome, Record
from onrecord.ledger.store import building, open_engine
from onrecord.ledger.tables import TABLES

__all__ = [
    "TABLES",
    "Account",
    "Answer",
    "FileOutcome",
    "Hit",
    "Outcome",
    "Question",
    "Record",
    "StoryHeart",
    "building",
    "codebook",
    "heart_of",
    "keep",
    "open_engine",
    "out_all",
    "placed",
    "rows_of",
    "runs",
    "sketched",
    "sound",
    "specified",
]
