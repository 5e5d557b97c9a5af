"""Mastheads: the site's name above the headline, with its section, its city or nothing beside it."""

from __future__ import annotations

import re

from onrecord.ingest.lines import Paragraph
from onrecord.ingest.marks import Mark
from onrecord.ingest.names import capitalised, is_agency, is_outlet, outlet_like
from onrecord.lang import words

_REACH = 4  # paragraphs above the headline
_BETWEEN = 3  # lines of the page that may stand between a masthead and the headline
_PARTS = re.compile(r"\s?[|•·»›>/]\s?|\s[-–—:]\s|,\s")
_ADDRESS = re.compile(r"(?:www\.)?[a-z0-9-]{2,40}(?:\.[a-z]{2,10}){1,2}", re.IGNORECASE)
_NAME_WORDS = 5


def with_mastheads(found: list[Paragraph], marks: list[Mark | None]) -> list[Mark | None]:
    """The marks with a `masthead` on every line above the headline that names an outlet and says nothing else."""
    out = list(marks)
    for i in range(min(_REACH, len(found))):
        if out[i] is None and not _headline_below(found, out, i):
            break
        if out[i] is None and not found[i].marked and names_outlet(found[i].plain):
            out[i] = Mark("masthead")
        elif out[i] is None:
            break
    return out


def names_outlet(plain: str) -> bool:
    """Whether a line is an outlet's name or address, or such a name beside its section or city."""
    parts = [p.strip() for p in _PARTS.split(plain.strip(" *_#")) if p.strip()]
    if not 1 <= len(parts) <= 4 or plain[-1:] in ".?!":
        return False
    return any(_is_name(p) for p in parts) and all(_is_name(p) or _beside(p) for p in parts)


def outlet_in(plain: str) -> str | None:
    """The outlet that a masthead names."""
    return next((p.strip() for p in _PARTS.split(plain.strip(" *_#")) if p.strip() and _is_name(p.strip())), None)


def _is_name(part: str) -> bool:
    if _ADDRESS.fullmatch(part):
        return True
    return len(part.split()) <= _NAME_WORDS and capitalised(part) and (outlet_like(part) or is_outlet(part))


def _beside(part: str) -> bool:
    """A section, a city, a slogan of capitals."""
    low = part.casefold()
    return low in words("furniture", "labels", "sections") or (len(part.split()) <= 3 and capitalised(part))


def _headline_below(found: list[Paragraph], marks: list[Mark | None], i: int) -> bool:
    """Whether a line of four words or more without a stop follows, at most a few lines of the page between."""
    for j in range(i + 1, min(len(found), i + 2 + _BETWEEN)):
        if marks[j] is not None:
            continue
        here = found[j]
        if here.words >= 4:
            return not here.prose and here.words <= 35 and not is_agency(here.plain)
        if not capitalised(here.plain):
            return False
    return False
