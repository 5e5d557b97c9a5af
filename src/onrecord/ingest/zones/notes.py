"""What editors say of the report itself: corrections, editor's notes, addresses to write to, their initials."""

from __future__ import annotations

import re
from functools import cache

from onrecord.knowledge.language import Language
from onrecord.knowledge.lists import either

INITIALS = re.compile(
    r"\(?[a-z]{2,4}(?:[/,] ?[a-z]{2,4}){1,3}\)?|[A-Z]{2}(?:/[A-Z]{2}){1,2}|-\s?[a-z]{2,4}(?:/[a-z]{2,4})?\s?-"
)
ADDRESS = re.compile(r"(?<![\w.+-])[\w.+-]{1,60}@[\w-]{1,60}\.[\w.-]{2,60}")
MAIL = re.compile(ADDRESS.pattern + r"|(?<!\w)@\w{2,30}")


@cache
def note_pattern(language: Language) -> re.Pattern[str]:
    """Sentences about "this article": what was changed in it, where it stood before."""
    notes = {name: either(words) for name, words in language.furniture.notes.items()}
    opener, this = notes["openers"], notes["these"]
    day = rf"(?:[a-z]{{3,9}}\.?\s\d{{1,2}}{either(language.furniture.small['ordinals'])}?\s)?"
    piece = rf"{day}(?:{notes['pieces']})\b"
    version = rf"{notes['before_earlier']}\s{notes['earlier']}\s{notes['versions']}\s{this}\s{piece}"
    change = rf"{this}\s{day}(?:[a-z]{{3,12}}\s)?{notes['pieces']}\s{notes['changes']}\b"
    slug = rf"\({notes['slugs']}\s[^()]{{3,200}}\)$"
    lead = rf"[(\[*•·-]{{0,3}}\s?{notes['leads']}?\s?:?\s?"
    return re.compile(rf"{opener}\s?:|{opener},[^:.]{{3,30}}:|{slug}|{lead}(?:{version}|{change})")


def is_note(plain: str, language: Language) -> bool:
    """Whether a paragraph is a correction or another word about the report itself."""
    low = plain.replace("’", "'").casefold()
    pattern = note_pattern(language)
    match = pattern.match(low if low.startswith("(") else low.lstrip("(*•- ")) or pattern.match(low.lstrip("([*•- "))
    if match is None:
        return False
    return low.startswith("(") or any(w in match[0] for w in (":", *language.furniture.notes["pointing"]))


def is_contact(plain: str, language: Language) -> bool:
    """Whether a short line tells an address to write to or an account to follow, and little else."""
    if "@" not in plain or len(plain) > 300 or MAIL.search(plain) is None:
        return False
    low = plain.casefold().lstrip("([*•- ")
    bare = MAIL.sub(" ", plain).split() if ADDRESS.search(plain) else plain.split()
    contact = language.furniture.notes["contacts"]
    return (
        (len(bare) <= 2 and ADDRESS.search(plain) is not None)
        or low.startswith(tuple(c + end for c in contact for end in (" ", ":")))
        or any(f" {c} " in low for c in contact if " " in c)
    )


def is_initials(plain: str) -> bool:
    """Editors' initials at the end: "(cp/rh)", "JR/AB", "-jr-"."""
    return len(plain) <= 20 and INITIALS.fullmatch(plain) is not None
