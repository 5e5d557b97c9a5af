"""Names compared across reports: the same name, a variant spelling of it, or another name."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rapidfuzz.distance import OSA

from onrecord.report.transliteration import first_names_meet, sound_alike

_PART = re.compile(r"[^\W_]+(?:[’'\-][^\W_]+)*")
_INITIALS = re.compile(r"\b([^\W\d_])\.\s?(?=[^\W\d_](?:\.|\b))")


@lru_cache(maxsize=100_000)
def plain(text: str) -> str:
    """A name as compared: lower case, no diacritics, no dots in initials, no possessive, no leading article."""
    text = _INITIALS.sub(r"\1", text.replace("’", "'"))
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)).casefold()
    bare = bare.replace("ł", "l").replace("ø", "o").replace("đ", "d").replace("ı", "i")
    parts = [p.removesuffix("'s") for p in _PART.findall(bare)]
    if len(parts) > 1 and parts[0] in ("the", "a", "an"):
        parts = parts[1:]
    return " ".join(p for p in parts if p)


def near(a: str, b: str) -> bool:
    """Whether two words of names are spellings of one: equal, or one slip apart in five letters, two in nine.

    The slips are those of optimal string alignment (insert, delete, replace, swap neighbours).
    """
    if a == b or sound_alike(a, b):
        return True
    shorter = min(len(a), len(b))
    allowed = 0 if shorter < 5 else 1 if shorter < 9 else 2
    return bool(allowed) and a[0] == b[0] and OSA.distance(a, b, score_cutoff=allowed) <= allowed


def same_full_name(a: str, b: str) -> bool:
    """Whether two names of two words or more are one person's: first and last word are spellings of one.

    Middle names and initials may be missing in one of them, not differ.
    """
    x, y = plain(a).split(), plain(b).split()
    if len(x) < 2 or len(y) < 2:
        return False
    if x == y[: len(x)] or y == x[: len(y)]:
        return True  # a title in capitals runs on after the name: "Mira Solane Resigns"
    if not (near(x[-1], y[-1]) and first_names_meet(x[0], y[0])) or (x[-1] != y[-1] and x[0] != y[0]):
        return False
    return not (len(x) > 2 and len(y) > 2) or all(m[0] == n[0] for m, n in zip(x[1:-1], y[1:-1], strict=False))


def surname(name: str) -> str:
    """The last word of a name as compared."""
    parts = plain(name).split()
    return parts[-1] if parts else ""


def initials(name: str) -> str:
    """The first letters of the capitalised words of a name: "Interim Monitoring Force" -> "imf"."""
    return "".join(w[0] for w in _PART.findall(name) if w[0].isupper()).casefold()


def slug(name: str) -> str:
    """A name as an id: lower case, words parted by hyphens."""
    return "-".join(plain(name).replace("'", "").split()) or "unnamed"
