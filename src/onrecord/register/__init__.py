"""Who held which office when: a small dated list that helps to name people and never overrules what reports say.

The list is data (`data/*.csv`); users extend it with a file of the same columns. It is read when it is first asked.
"""

from __future__ import annotations

from onrecord.register.offices import Told, state_or_body, told
from onrecord.register.people import Mentioned, day_of, definite, person_of, word_before
from onrecord.register.tenures import Person, Register, Tenure, folded

__all__ = [
    "Mentioned",
    "Person",
    "Register",
    "Tenure",
    "Told",
    "day_of",
    "definite",
    "filled",
    "folded",
    "load",
    "person_of",
    "state_or_body",
    "told",
    "wikidata",
    "word_before",
]


def load(path: str = "") -> Register:
    """The register of the package, extended by a file of the user's; read once a process.

    Raises OnrecordError E001, E009 or E025 for a file that cannot be read as one.
    """
    from onrecord.register.reading import opened

    return opened(path)
