"""What editors say of the report itself: corrections, editor's notes, addresses to write to, their initials."""

from __future__ import annotations

import re
from functools import cache

from onrecord.lang import words

_INITIALS = re.compile(
    r"\(?[a-z]{2,4}(?:[/,] ?[a-z]{2,4}){1,3}\)?|[A-Z]{2}(?:/[A-Z]{2}){1,2}|-\s?[a-z]{2,4}(?:/[a-z]{2,4})?\s?-"
)
_ADDRESS = re.compile(r"(?<![\w.+-])[\w.+-]{1,60}@[\w-]{1,60}\.[\w.-]{2,60}")
_MAIL = re.compile(_ADDRESS.pattern + r"|(?<!\w)@\w{2,30}")


def _either(name: str) -> str:
    return "|".join(re.escape(w) for w in sorted(words("furniture", "notes", name), key=len, reverse=True))


@cache
def _note_pattern() -> re.Pattern[str]:
    """Sentences about "this article": what was changed in it, where it stood before."""
    piece = rf"(?:{_either('pieces')})"
    day = r"(?:[a-z]{3,9}\.?\s\d{1,2}(?:st|nd|rd|th)?\s)?"
    version = (
        rf"(?:an?|the|in an?)\s(?:{_either('earlier')})\s(?:version|edition|draft)s?\sof\s(?:this|the)\s{day}{piece}\b"
    )
    change = rf"(?:this|the)\s{day}(?:[a-z]{{3,12}}\s)?{piece}\s(?:{_either('changes')})\b"
    slug = rf"\((?:{_either('slugs')})\s[^()]{{3,200}}\)$"
    return re.compile(
        rf"(?:{_either('openers')})\s?:|(?:{_either('openers')}),[^:.]{{3,30}}:|{slug}|{_lead()}(?:{version}|{change})"
    )


def _lead() -> str:
    """Marks and labels that may stand before such a sentence."""
    return r"[(\[*•·-]{0,3}\s?(?:note|update|updated|n\.b\.)?\s?:?\s?"


def is_note(plain: str) -> bool:
    """Whether a paragraph is a correction or another word about the report itself."""
    low = plain.replace("’", "'").casefold()
    match = _note_pattern().match(low.lstrip("(*•- ") if not low.startswith("(") else low)
    match = match or _note_pattern().match(low.lstrip("([*•- "))
    if match is None:
        return False
    return "this" in match[0] or ":" in match[0] or low.startswith("(")


def is_contact(plain: str) -> bool:
    """Whether a short line tells an address to write to or an account to follow, and little else."""
    if "@" not in plain or len(plain) > 300 or _MAIL.search(plain) is None:
        return False
    low = plain.casefold().lstrip("([*•- ")
    bare = _MAIL.sub(" ", plain).split() if _ADDRESS.search(plain) else plain.split()
    contact = words("furniture", "notes", "contacts")
    return (
        (len(bare) <= 2 and _ADDRESS.search(plain) is not None)
        or low.startswith(tuple(c + end for c in contact for end in (" ", ":")))
        or any(f" {c} " in low for c in contact if " " in c)
    )


def is_initials(plain: str) -> bool:
    """Editors' initials at the end: "(cp/rh)", "JR/AB", "-jr-"."""
    return len(plain) <= 20 and _INITIALS.fullmatch(plain) is not None
