"""Who wrote a report, by a line's own words: "By Jane Doe", "Foo Editor", "Jane Doe covers trade for The Foo"."""

from __future__ import annotations

import re
from functools import cache

from onrecord.ingest.zones.lines import Paragraph, Sheet
from onrecord.knowledge.language import Language
from onrecord.knowledge.lists import either
from onrecord.knowledge.press import capitalised, is_agency, is_outlet, outlet_like, person_like, without_role
from onrecord.options.reports import EARLY_NAMES, HEADER_NAMES

BESIDE = frozenset({"ago", "byline", "date", "photo", "source", "stamp"})
ROLE = re.compile(r"([A-Z][\w'’.-]{1,20}\s[A-Z][\w'’-]{1,20}),?((?:\s[\w-]{1,20}){1,5})$")
BIO = re.compile(r"((?:[A-Z][\w'’.-]{0,20}\s){1,3}[A-Z][\w'’-]{1,20})(?:\s\([^()]{1,40}\))?,?\s([a-z]{2,10})\s")


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


def is_bio(line: Paragraph, language: Language) -> bool:
    """A sentence on who wrote: a name, what the person does, and within a dozen words a trade of the newsroom."""
    match = BIO.match(line.plain)
    if match is None or not person_like(match[1], language) or any(c in line.plain for c in '“”"'):
        return False
    behind = " ".join(re.findall(r"[\w'’-]+", line.plain[match.start(2) :].casefold())[:12])
    trade = rf"\b{either(language.furniture.bylines['trades'])}{either(language.furniture.small['plural'])}?\b"
    return match[2] in language.furniture.bylines["bio_verbs"] and re.search(trade, behind) is not None


def written_by(plain: str, language: Language) -> bool:
    """Whether a line begins as bylines do: "By Jane Doe", "Author: Jane Doe"."""
    return byline_sign(language).match(plain) is not None


def without_byline_sign(plain: str, language: Language) -> str:
    sign = byline_sign(language).match(plain)
    return plain[sign.end() :].lstrip() if sign else plain


def names_writer(rest: str, language: Language) -> bool:
    """Names and nothing else, as they follow "By", with or without "special to" somebody."""
    rest = without_special(rest, language)
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


def without_special(names: str, language: Language) -> str:
    """Names without the outlet behind them: "Jane Roe, special to Foo Post"."""
    return re.split(rf"\s?[,|]\s{either(language.furniture.bylines['specials'])}\s", names, flags=re.IGNORECASE)[0]


def with_roles(sheet: Sheet) -> None:
    """Mark a name and the role on the line below it."""
    for i in range(1, min(HEADER_NAMES, len(sheet) - 1)):
        role = not sheet.kind(i) and placed_role(sheet.line(i).plain, sheet.language)
        if role and person_like(sheet.line(i - 1).plain, sheet.language):
            sheet.mark(i, "byline")
            sheet.marks[i - 1] = sheet.marks[i - 1] or sheet.marks[i]


def with_names(sheet: Sheet) -> None:
    """Mark the header's lines of names without "by": beside a date, or directly above the report."""
    for i in range(1, min(HEADER_NAMES, len(sheet) - 1)):
        beside = not BESIDE.isdisjoint((sheet.kind(i - 1), sheet.kind(i + 1)))
        placed = beside or (i <= EARLY_NAMES and sheet.line(i + 1).prose)
        if placed and not sheet.kind(i) and are_writers(sheet.line(i), sheet.language):
            sheet.mark(i, "byline")


def placed_role(plain: str, language: Language) -> bool:
    """A role, with a place or not: "Diplomatic correspondent, Foo"."""
    role, _, place = plain.partition(", ")
    return is_role(role, language) and plain[-1:] not in ".?!" and (not place or capitalised(place, language))


def are_writers(line: Paragraph, language: Language) -> bool:
    """Names of persons, with places, roles or agencies: "Jane Roe in Foo and John Doe", "Jane Roe and agencies"."""
    if not 3 <= line.words <= 16 or line.last in ".?!:;":
        return False
    first, *others = writer_groups(without_special(line.plain, language), language)
    if first == line.plain and person_like(first, language):
        return False
    signed = is_writer(first, language) and all(stands_beside(group, language) for group in others)
    return signed or all(is_agency(group, language) for group in (first, *others))


def stands_beside(group: str, language: Language) -> bool:
    """Another writer, an agency, or a place of up to three words."""
    place = len(group.split()) <= 3 and capitalised(group, language)
    return place or is_writer(group, language) or is_agency(group, language)


def writer_groups(plain: str, language: Language) -> list[str]:
    """The parts of a line of names, each without the place behind it."""
    small = {name: either(words) for name, words in language.furniture.small.items()}
    joints = rf",\s|\s{small['for']}\s(?:{small['articles']}\s)?|\s(?:{small['and_with']}|&)\s|;\s|\s?\|\s?"
    return [re.sub(rf"\s{small['in']}\s.{{2,40}}$", "", group).strip() for group in re.split(joints, plain)]


def is_reporter(group: str, language: Language) -> bool:
    """ "Foo Post reporter Jane Roe"."""
    tokens = group.split()
    named = len(tokens) >= 5 and person_like(" ".join(tokens[-2:]), language)
    return named and is_role(tokens[-3], language) and capitalised(tokens[0], language)


def is_writer(group: str, language: Language) -> bool:
    """A person's name, with a role behind it, one before it, or none."""
    match = ROLE.match(group)
    role = match is not None and match[2].split()[-1].casefold() in language.furniture.bylines["roles"]
    return role or person_like(group, language) or is_reporter(group, language)
