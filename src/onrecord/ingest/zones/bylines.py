"""Who wrote a report, by a line's own words: "By Jane Doe", "Foo Editor", "Jane Doe covers trade for The Foo"."""

from __future__ import annotations

import re
from functools import cache

from onrecord.ingest.zones.lines import Paragraph
from onrecord.knowledge.language import Language
from onrecord.knowledge.lists import either
from onrecord.knowledge.press import capitalised, is_agency, is_outlet, outlet_like, person_like, without_role

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
