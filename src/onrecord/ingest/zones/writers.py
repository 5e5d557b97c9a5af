"""Who wrote a report, where no "By" says it: names in a line of the header, bios at the end.

Both are known by what stands around them, so they are looked for when every paragraph has its own mark.
"""

from __future__ import annotations

import re

from onrecord.ingest.zones.lines import Paragraph
from onrecord.ingest.zones.marks import Mark, is_role
from onrecord.knowledge.language import Language
from onrecord.knowledge.press import capitalised, is_agency, person_like

_HEADER = 12  # paragraphs in which a header's names stand
_EARLY = 5  # paragraphs in which names stand alone above the report
_LAST = 4  # paragraphs at the end among which bios stand
_BIO_WORDS = 60
_BESIDE = frozenset({"date", "byline", "ago", "stamp", "photo", "source"})
_GROUPS = re.compile(r",\s|\sfor\s(?:the\s)?|\s(?:and|&|with)\s|;\s|\s?\|\s?")
_IN = re.compile(r"\sin\s(.{2,40})$")
_NAME = re.compile(r"((?:[A-Z][\w'’.-]{0,20}\s){1,3}[A-Z][\w'’-]{1,20})(?:\s\([^()]{1,40}\))?,?\s([a-z]{2,10})\s")
_ROLE = re.compile(r"([A-Z][\w'’.-]{1,20}\s[A-Z][\w'’-]{1,20}),?((?:\s[\w-]{1,20}){1,5})$")


def with_writers(found: list[Paragraph], marks: list[Mark | None], language: Language) -> list[Mark | None]:
    """The marks with a byline on lines of names in the header and a notice on bios at the end."""
    return _with_bios(found, _with_names(found, marks, language), language)


def _with_names(found: list[Paragraph], marks: list[Mark | None], language: Language) -> list[Mark | None]:
    out = list(marks)
    for i in range(1, min(_HEADER, len(found) - 1)):
        if out[i] is None and _role(found[i].plain, language) and person_like(found[i - 1].plain, language):
            out[i] = Mark("byline")
            out[i - 1] = out[i - 1] or Mark("byline")
    for i in range(1, min(_HEADER, len(found) - 1)):
        beside = any(m is not None and m.kind in _BESIDE for m in (out[i - 1], out[i + 1]))
        beside = beside or (i <= _EARLY and found[i + 1].prose)
        if out[i] is None and beside and _names(found[i].plain, found[i].words, language):
            out[i] = Mark("byline")
    return out


def _names(plain: str, count: int, language: Language) -> bool:
    """Names of persons, with places, roles or agencies: "Jane Roe in Foo and John Doe", "Jane Roe and agencies"."""
    if not 3 <= count <= 16 or plain[-1:] in ".?!:;":
        return False
    groups = [_IN.sub("", g).strip() for g in _GROUPS.split(plain)]
    if _reporter(groups[0], language):
        return True
    if not _person(groups[0], language) or (len(groups) == 1 and groups[0] == plain and person_like(plain, language)):
        return False
    return all(
        _person(g, language) or is_agency(g, language) or (len(g.split()) <= 3 and capitalised(g, language))
        for g in groups[1:]
    )


def _role(plain: str, language: Language) -> bool:
    """A role, with a place or not: "Diplomatic correspondent, Foo"."""
    role, _, place = plain.partition(", ")
    return is_role(role, language) and plain[-1:] not in ".?!" and (not place or capitalised(place, language))


def _reporter(group: str, language: Language) -> bool:
    """ "Foo Post reporter Jane Roe"."""
    tokens = group.split()
    return (
        len(tokens) >= 5
        and person_like(" ".join(tokens[-2:]), language)
        and is_role(tokens[-3], language)
        and capitalised(tokens[0], language)
    )


def _person(group: str, language: Language) -> bool:
    """A person's name, with a role behind it or not."""
    if person_like(group, language):
        return True
    match = _ROLE.match(group)
    return match is not None and match[2].split()[-1].casefold() in language.furniture.bylines["roles"]


def _with_bios(found: list[Paragraph], marks: list[Mark | None], language: Language) -> list[Mark | None]:
    """A bio names a person whom the report itself does not, and a trade of the newsroom."""
    out = list(marks)
    seen = 0
    for i in range(len(found) - 1, 0, -1):
        if out[i] is not None:
            continue
        if seen >= _LAST or not _bio(found, i, language):
            break
        out[i], seen = Mark("notice"), seen + 1
    return out


def _bio(found: list[Paragraph], i: int, language: Language) -> bool:
    here = found[i]
    match = _NAME.match(here.plain) if here.words <= _BIO_WORDS else None
    if match is None or not capitalised(match[1], language) or any(c in here.plain for c in '“”"'):
        return False
    if match[2] not in language.furniture.bylines["bio_verbs"]:
        return False
    behind = " ".join(re.findall(r"[\w'’-]+", here.plain[match.start(2) :].casefold())[:12])
    trade = any(re.search(rf"\b{re.escape(t)}s?\b", behind) for t in language.furniture.bylines["trades"])
    return trade and not _named_before(found, i, match[1].split()[-1])


def _named_before(found: list[Paragraph], i: int, name: str) -> bool:
    """Whether running text above names the person: then the report tells of them."""
    named = re.compile(rf"\b{re.escape(name)}\b")
    return any(p.prose and named.search(p.plain) for p in found[:i])
