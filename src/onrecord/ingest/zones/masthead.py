"""Mastheads: the site's name above the headline, with its section, its city or nothing beside it."""

from __future__ import annotations

import re

from onrecord.ingest.zones.dates import ADDRESS
from onrecord.ingest.zones.lines import Sheet
from onrecord.knowledge.language import Language
from onrecord.knowledge.press import capitalised, outlet_like
from onrecord.options.reports import MASTHEAD_REACH, OUTLET_WORDS

PARTS = re.compile(r"\s?[|•·»›>/()\[\]]\s?|\s[-–—:]\s|,\s")


def articled(name: str, language: Language) -> bool:
    """Begins with an article in whatever case: "The Foo"."""
    return name.partition(" ")[0].casefold() in language.furniture.small["articles"]


def without_article(name: str, language: Language) -> str:
    return name.partition(" ")[2] if articled(name, language) else name


def with_mastheads(sheet: Sheet) -> None:
    """Mark every line above the headline that names an outlet and says nothing else."""
    for i in range(min(MASTHEAD_REACH, len(sheet))):
        if sheet.kind(i):
            continue
        named = names_outlet(sheet.line(i).plain, sheet.language) or stands_as_name(sheet, i)
        if not named or sheet.line(i).marked:
            return
        sheet.mark(i, "masthead")


def parts_of(plain: str, language: Language) -> list[str]:
    """The names on a line, each without the section that was run into it: "FOO NOW LIVE"."""
    return [bare(part.strip(), language) for part in PARTS.split(plain.strip(" *_#")) if part.strip()]


def bare(part: str, language: Language) -> str:
    name, _, last = part.rpartition(" ")
    section = last.casefold() in language.furniture.labels["sections"]
    return name if section and name and is_name(name, language) else part


def names_outlet(plain: str, language: Language) -> bool:
    """Whether a line is an outlet's name or address, or such a name beside its section or city."""
    parts = parts_of(plain, language)
    if not 1 <= len(parts) <= 4 or plain[-1:] in ".?!":
        return False
    named = [is_name(part, language) for part in parts]
    return any(named) and all(name or beside(part, language) for name, part in zip(named, parts, strict=True))


def outlet_in(plain: str, language: Language) -> str | None:
    """The outlet that a masthead names; None for the body that issued a press release."""
    parts = parts_of(plain, language)
    alone = parts[0] if len(parts) == 1 and not is_issuer(parts[0], language) else None
    return next((part for part in parts if is_name(part, language)), alone)


def is_issuer(part: str, language: Language) -> bool:
    """A public body that issues statements: "Ministry of Foreign Affairs"."""
    return part.casefold().startswith(tuple(f"{first} " for first in language.outlets.issuers))


def stands_as_name(sheet: Sheet, i: int) -> bool:
    """Whether a line of capitals on top is a name by its place: a section follows, it is that of a public body, or it
    is "The Foo" above a headline of more words."""
    here = sheet.line(i)
    if i or here.words > 6 or here.last in ".?!:" or not sheet.names(i):
        return False
    short = here.words <= 3 and sheet.line(1).words >= 6 and articled(here.plain, sheet.language)
    return short or sheet.kind(1) == "label" or is_issuer(here.plain, sheet.language)


def is_name(part: str, language: Language) -> bool:
    """An address of the web, or a name of few words that is or may be an outlet's."""
    short = len(part.split()) <= OUTLET_WORDS and capitalised(part, language)
    return ADDRESS.fullmatch(part) is not None or (short and outlet_like(part, language))


def beside(part: str, language: Language) -> bool:
    """A section, a city, a slogan of capitals."""
    labels, low = language.furniture.labels, part.casefold()
    known = low in labels["sections"] or low.split()[-1] in labels["editions"]
    return known or (len(part.split()) <= 3 and capitalised(part, language))
