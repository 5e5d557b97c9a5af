"""Mastheads: the site's name above the headline, with its section, its city or nothing beside it."""

from __future__ import annotations

import re

from onrecord.ingest.zones.lines import Paragraph
from onrecord.ingest.zones.marks import Mark
from onrecord.knowledge.language import Language
from onrecord.knowledge.press import capitalised, is_agency, is_outlet, outlet_like, squeezed

_REACH = 4  # paragraphs above the headline
_BETWEEN = 3  # lines of the page that may stand between a masthead and the headline
_PARTS = re.compile(r"\s?[|•·»›>/()\[\]]\s?|\s[-–—:]\s|,\s")
_ADDRESS = re.compile(r"(?:www\.)?[a-z0-9-]{2,40}(?:\.[a-z]{2,10}){1,2}", re.IGNORECASE)
_NAME_WORDS = 5


def with_mastheads(found: list[Paragraph], marks: list[Mark | None], language: Language) -> list[Mark | None]:
    """The marks with a `masthead` on every line above the headline that names an outlet and says nothing else."""
    out = list(marks)
    for i in range(min(_REACH, len(found))):
        if out[i] is None and not _headline_below(found, out, i, language):
            break
        if (
            out[i] is None
            and not found[i].marked
            and (names_outlet(found[i].plain, language) or _stands_as_name(found, out, i, language))
        ):
            out[i] = Mark("masthead")
        elif out[i] is None:
            break
    return out


def names_outlet(plain: str, language: Language) -> bool:
    """Whether a line is an outlet's name or address, or such a name beside its section or city."""
    parts = [p.strip() for p in _PARTS.split(plain.strip(" *_#")) if p.strip()]
    if not 1 <= len(parts) <= 4 or plain[-1:] in ".?!":
        return False
    return any(_is_name(_bare(p, language), language) for p in parts) and all(
        _is_name(_bare(p, language), language) or _beside(p, language) for p in parts
    )


def outlet_in(plain: str, language: Language) -> str | None:
    """The outlet that a masthead names; None for the body that issued a press release."""
    parts = [_bare(p.strip(), language) for p in _PARTS.split(plain.strip(" *_#")) if p.strip()]
    named = next((p for p in parts if _is_name(p, language)), None)
    return named or (parts[0] if len(parts) == 1 and not _issuer(parts[0], language) else None)


def _bare(part: str, language: Language) -> str:
    """A name without the section that was run into it: "FOO NOW LIVE"."""
    name, _, last = part.rpartition(" ")
    return (
        name if name and _is_name(name, language) and last.casefold() in language.furniture.labels["sections"] else part
    )


def _issuer(part: str, language: Language) -> bool:
    return part.casefold().startswith(tuple(w + " " for w in language.outlets.issuers))


def _stands_as_name(found: list[Paragraph], marks: list[Mark | None], i: int, language: Language) -> bool:
    """Whether a short line of capitals on top is a name by its place: it recurs beside the report, a section follows,
    it is that of a public body, or it is "The Foo" above a headline of more words."""
    here = found[i]
    if i or here.words > 6 or here.plain[-1:] in ".?!:" or not capitalised(here.plain, language):
        return False
    following = marks[1] if len(marks) > 1 else None
    name = squeezed(here.plain)
    again = any(
        name in squeezed(p.plain)
        for p in found[1:]
        if p.words <= 12 and not p.prose and _ends_with(p.plain, here.plain)
    )
    short = here.plain.startswith("The ") and here.words <= 3 and len(found) > 1 and found[1].words >= 6
    return again or _issuer(here.plain, language) or short or (following is not None and following.kind == "label")


def _ends_with(line: str, name: str) -> bool:
    """Whether a line ends with a name: behind a copyright, a byline, a bar."""
    return line.strip(" .").casefold().endswith(name.casefold())


def _is_name(part: str, language: Language) -> bool:
    if _ADDRESS.fullmatch(part):
        return True
    return (
        len(part.split()) <= _NAME_WORDS
        and capitalised(part, language)
        and (outlet_like(part, language) or is_outlet(part, language))
    )


def _beside(part: str, language: Language) -> bool:
    """A section, a city, a slogan of capitals."""
    low = part.casefold()
    if low in language.furniture.labels["sections"] or low.split()[-1] in language.furniture.labels["editions"]:
        return True
    return len(part.split()) <= 3 and capitalised(part, language)


def _headline_below(found: list[Paragraph], marks: list[Mark | None], i: int, language: Language) -> bool:
    """Whether a line of four words or more without a stop follows, at most a few lines of the page between."""
    for j in range(i + 1, min(len(found), i + 2 + _BETWEEN)):
        if marks[j] is not None:
            continue
        here = found[j]
        if here.words >= 4:
            return not here.prose and here.words <= 35 and not is_agency(here.plain, language)
        if not capitalised(here.plain, language):
            return False
    return False
