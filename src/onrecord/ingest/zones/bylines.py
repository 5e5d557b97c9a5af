"""Who wrote a report: by a line's own words ("By Jane Doe", "Foo Editor"), or, where no "By" says it, by what stands
around it: names in a line of the header, bios at the end."""

from __future__ import annotations

import re
from functools import cache

from onrecord.ingest.zones.lines import Paragraph
from onrecord.ingest.zones.sheet import Sheet
from onrecord.knowledge.language import Language
from onrecord.knowledge.lists import either
from onrecord.knowledge.press import capitalised, is_agency, is_outlet, outlet_like, person_like, without_role
from onrecord.options.reports import BIO_WORDS, BIOS_WITHIN, NAMES_ALONE_WITHIN, NAMES_WITHIN

BESIDE = frozenset({"date", "byline", "ago", "stamp", "photo", "source"})
NAME = re.compile(r"((?:[A-Z][\w'’.-]{0,20}\s){1,3}[A-Z][\w'’-]{1,20})(?:\s\([^()]{1,40}\))?,?\s([a-z]{2,10})\s")
ROLE = re.compile(r"([A-Z][\w'’.-]{1,20}\s[A-Z][\w'’-]{1,20}),?((?:\s[\w-]{1,20}){1,5})$")


def is_byline(line: Paragraph, language: Language) -> bool:
    """A line that names who wrote: "By Jane Doe", "Jane Doe, Staff Writer", "Foo Editor"."""
    if line.words > 16:
        return False
    sign = byline_sign(language).match(line.plain)
    if sign:
        return names_writer(line.plain[sign.end() :].strip(" :"), language)
    if line.words > 9 or not capitalised(line.plain, language):
        return False
    role = any(line.low == r or line.low.endswith((" " + r, "," + r)) for r in language.furniture.bylines["roles"])
    return role or is_agency(line.plain, language) or (line.words <= 5 and is_outlet(line.plain, language))


@cache
def byline_sign(language: Language) -> re.Pattern[str]:
    """What a byline begins with; "ByJane Doe" too."""
    glued = either(map(str.capitalize, language.furniture.small["by"]))
    starts = either(language.furniture.bylines["starts"])
    return re.compile(rf"[*_ ]*(?:(?i:{starts})[ :]|{glued}(?=[A-Z][\w.]{{0,30}}\s[A-Z]))")


def written_by(plain: str, language: Language) -> bool:
    """Whether a line begins as bylines do: "By Jane Doe", "Author: Jane Doe"."""
    return byline_sign(language).match(plain) is not None


def without_byline_sign(plain: str, language: Language) -> str:
    sign = byline_sign(language).match(plain)
    return plain[sign.end() :].lstrip() if sign else plain


def names_writer(rest: str, language: Language) -> bool:
    """Names and nothing else, as they follow "By"."""
    article, _, others = rest.partition(" ")
    articled = article.casefold() in language.furniture.small["articles"]
    if is_agency(rest, language) or (articled and is_agency(others, language)):
        return True
    groups = rest.split(", ")
    if rest.endswith((".", "!", "?")) or (articled and not outlet_like(rest, language)) or is_role(groups[0], language):
        return False
    return all(capitalised(without_role(g, language)[0], language) or is_role(g, language) for g in groups)


def is_role(plain: str, language: Language) -> bool:
    """A role of the newsroom with up to four words before it: "world affairs editor"."""
    tokens = plain.casefold().split()
    roles = language.furniture.bylines["roles"]
    return 1 <= len(tokens) <= 5 and (tokens[-1] in roles or plain.casefold() in roles)


def is_reporters(line: Paragraph, language: Language) -> bool:
    """Who else worked on a report: "Editing by Jane Doe", "Jane Doe contributed to this report"."""
    bylines = language.furniture.bylines
    bare = line.plain.casefold().lstrip("([—–-* ")
    if any(phrase in bare for phrase in bylines["contains"]):
        return True
    between = next((phrase for phrase in bylines["between"] if f" {phrase} " in bare), None)
    if between:
        return all(only_writers(side, language) for side in re.split(between, line.plain, maxsplit=1))
    end = re.match(rf"{either(bylines['ends'])}[ :]", bare)
    return end is not None and only_writers(line.plain[len(line.plain) - len(bare) + end.end() :], language)


def only_writers(rest: str, language: Language) -> bool:
    """Names, places and words of the trade, and no sentence: "Jane Roe in Foo; Editing by John Doe"."""
    tokens = [t for t in re.findall(r"[\w.'’-]+", rest) if any(c.isalpha() for c in t)]
    other = sum(t[:1].islower() and t.strip(".'’-") not in writers_words(language) for t in tokens)
    return other * 6 <= len(tokens) and any(t[:1].isupper() for t in tokens[:3])


@cache
def writers_words(language: Language) -> frozenset[str]:
    bylines = language.furniture.bylines
    phrases = bylines["ends"] | bylines["starts"] | bylines["roles"] | bylines["joints"]
    return frozenset(w for phrase in phrases | language.furniture.small["writers"] for w in phrase.split())


def with_names(sheet: Sheet) -> None:
    """Mark lines of names in the header: a name with its role below it, names beside a date or above the report."""
    for i in range(1, min(NAMES_WITHIN, len(sheet) - 1)):
        named = not sheet.kind(i) and is_place_role(sheet.line(i).plain, sheet.language)
        if named and person_like(sheet.line(i - 1).plain, sheet.language):
            sheet.mark(i, "byline")
            if not sheet.kind(i - 1):
                sheet.mark(i - 1, "byline")
    for i in range(1, min(NAMES_WITHIN, len(sheet) - 1)):
        beside = {sheet.kind(i - 1), sheet.kind(i + 1)} & BESIDE
        above = i <= NAMES_ALONE_WITHIN and sheet.line(i + 1).prose
        if not sheet.kind(i) and (beside or above) and names_writers(sheet.line(i), sheet.language):
            sheet.mark(i, "byline")


def is_place_role(plain: str, language: Language) -> bool:
    """A role, with a place or not: "Diplomatic correspondent, Foo"."""
    role, _, place = plain.partition(", ")
    return is_role(role, language) and plain[-1:] not in ".?!" and (not place or capitalised(place, language))


def names_writers(line: Paragraph, language: Language) -> bool:
    """Names of persons, with places, roles or agencies: "Jane Roe in Foo and John Doe", "Jane Roe and agencies"."""
    if not 3 <= line.words <= 16 or line.last in ".?!:;":
        return False
    first, *others = groups_of(line.plain, language)
    if is_reporter(first, language):
        return True
    alone = not others and first == line.plain and person_like(first, language)
    return not alone and is_person(first, language) and all(beside_name(group, language) for group in others)


def groups_of(plain: str, language: Language) -> list[str]:
    """The names of a line, without the places they wrote from."""
    small = {name: either(words) for name, words in language.furniture.small.items()}
    joint = rf",\s|\s{small['for']}\s(?:{small['articles']}\s)?|\s(?:{small['and_with']}|&)\s|;\s|\s?\|\s?"
    return [re.sub(rf"\s{small['in']}\s.{{2,40}}$", "", group).strip() for group in re.split(joint, plain)]


def beside_name(group: str, language: Language) -> bool:
    short = len(group.split()) <= 3 and capitalised(group, language)
    return short or is_person(group, language) or is_agency(group, language)


def is_reporter(group: str, language: Language) -> bool:
    """ "Foo Post reporter Jane Roe"."""
    tokens = group.split()
    return (
        len(tokens) >= 5
        and person_like(" ".join(tokens[-2:]), language)
        and is_role(tokens[-3], language)
        and capitalised(tokens[0], language)
    )


def is_person(group: str, language: Language) -> bool:
    """A person's name, with a role behind it or not."""
    match = ROLE.match(group)
    role = match is not None and match[2].split()[-1].casefold() in language.furniture.bylines["roles"]
    return role or person_like(group, language)


def with_bios(sheet: Sheet) -> None:
    """Mark bios at the end: each names a person whom the report itself does not, and a trade of the newsroom."""
    unmarked = [i for i in range(len(sheet) - 1, 0, -1) if not sheet.kind(i)]
    for i in unmarked[:BIOS_WITHIN]:
        if not is_bio(sheet, i):
            return
        sheet.mark(i, "notice")


def is_bio(sheet: Sheet, i: int) -> bool:
    line, bylines = sheet.line(i), sheet.language.furniture.bylines
    match = NAME.match(line.plain) if line.words <= BIO_WORDS else None
    if match is None or match[2] not in bylines["bio_verbs"] or any(c in line.plain for c in '“”"'):
        return False
    behind = " ".join(re.findall(r"[\w'’-]+", line.plain[match.start(2) :].casefold())[:12])
    trade = rf"\b{either(bylines['trades'])}{either(sheet.language.furniture.small['plural'])}?\b"
    surname = re.compile(rf"\b{re.escape(match[1].split()[-1])}\b")
    return re.search(trade, behind) is not None and not any(
        p.prose and surname.search(p.plain) for p in sheet.found[:i]
    )
