"""Whether two names of one report are one: of a person, of a body."""

from __future__ import annotations

from functools import cache

from rapidfuzz.distance import OSA

from onrecord.knowledge.language import Language
from onrecord.knowledge.transliteration import first_names_meet, sound_alike
from onrecord.options.reports import LONG_SURNAME, SAME_START, VERY_LONG_SURNAME
from onrecord.report.cast.piece import Name


def same_person(a: Name, b: Name, language: Language) -> bool:
    """Whether two full names are one: surname alike, and given names that agree, shorten or abbreviate each other."""
    if len(a) < 2 or len(b) < 2:
        return False
    if set(a) <= set(b) or set(b) <= set(a):
        return a[-1] == b[-1] or a[0] == b[0]
    return alike(a[-1], b[-1], language) and first_names_meet(a[0], b[0], language)


@cache
def alike(a: str, b: str, language: Language) -> bool:
    """Whether two folded names are spellings of one: one edit from five letters on, two from eight."""
    if a == b or sound_alike(a, b, language):
        return True
    shorter = min(len(a), len(b))
    if a[0] != b[0] or shorter < LONG_SURNAME:
        return False
    allowed = 2 if shorter >= VERY_LONG_SURNAME or a[:SAME_START] == b[:SAME_START] else 1
    return OSA.distance(a, b, score_cutoff=allowed) <= allowed


def same_body(a: Name, b: Name, language: Language) -> bool:
    """Whether two names are one body's: one is the other's beginning or its initials, or they differ by a plural."""
    plural = language.mentions.endings.ordered["plural"]
    if a == b or any("".join(a).removesuffix(s) == "".join(b).removesuffix(s) for s in plural):
        return True
    short, long = sorted((a, b), key=len)
    if len(short) > 1:
        return long[: len(short)] == short
    small = language.mentions.joins["small"]
    initials = "".join(word[0] for word in long if word not in small)
    return len(long) > 1 and len(initials) > 1 and short[0] == initials
