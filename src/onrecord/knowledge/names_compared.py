"""Names compared across reports: the same name, a variant spelling of it, or another name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from rapidfuzz.distance import OSA

from onrecord.knowledge.folding import fold
from onrecord.knowledge.language import DEFAULT, Language
from onrecord.knowledge.transliteration import first_names_meet, sound_alike, without_article

_PART = re.compile(r"[^\W_]+(?:[’'\-][^\W_]+)*")
_INITIALS = re.compile(r"\b([^\W\d_])\.\s?(?=[^\W\d_](?:\.|\b))")


@lru_cache(maxsize=100_000)
def plain(text: str, language: Language = DEFAULT) -> str:
    """A name as compared: lower case, no diacritics, no dots in initials, no possessive, no leading article."""
    text = _INITIALS.sub(r"\1", text)
    small = language.persons.particles
    words = [part for part in (bare(p, small["possessive"]) for p in _PART.findall(fold(text))) if part]
    return " ".join(words[1:] if len(words) > 1 and words[0] in small["articles"] else words)


def bare(word: str, endings: Iterable[str]) -> str:
    """A word without the first of some endings that it has."""
    ending = next((e for e in endings if word.endswith(e)), "")
    return word.removesuffix(ending)


def near(a: str, b: str, language: Language) -> bool:
    """Whether two words of names are spellings of one: equal, or one slip apart in five letters, two in nine.

    The slips are those of optimal string alignment (insert, delete, replace, swap neighbours).
    """
    if a == b or sound_alike(a, b, language):
        return True
    shorter = min(len(a), len(b))
    allowed = 0 if shorter < 5 else 1 if shorter < 9 else 2
    return bool(allowed) and a[0] == b[0] and OSA.distance(a, b, score_cutoff=allowed) <= allowed


def same_full_name(a: str, b: str, language: Language) -> bool:
    """Whether two names of two words or more are one person's: first and last word are spellings of one.

    Middle names and initials may be missing in one of them, not differ.
    """
    x, y = parts(a, language), parts(b, language)
    if len(x) < 2 or len(y) < 2:
        return False
    short = min(len(x), len(y))
    if x[:short] == y[:short]:
        return True  # a title in capitals runs on after the name: "Mira Solane Resigns"
    if _double(a, y, language) or _double(b, x, language):
        return True
    return ends_meet(x, y, language) and all(m[0] == n[0] for m, n in zip(x[1:-1], y[1:-1], strict=False))


def ends_meet(x: Sequence[str], y: Sequence[str], language: Language) -> bool:
    """Whether the first and the last words of two names are spellings of one, in one of them no more than by sound."""
    if not (near(x[-1], y[-1], language) and first_names_meet(x[0], y[0], language)):
        return False
    return x[-1] == y[-1] or x[0] == y[0] or sound_alike(x[-1], y[-1], language)


def parts(name: str, language: Language) -> list[str]:
    """The words of a name as two reports may write it: hyphens are spaces, an Arabic article before the last goes."""
    words = plain(name, language).split()
    if len(words) > 1:
        words[-1] = without_article(words[-1], language)
        if len(words) > 2 and words[-2] in language.persons.transliteration["articles"]:
            words.pop(-2)
    return " ".join(words).replace("-", " ").split()


def _double(name: str, other: list[str], language: Language) -> bool:
    """Whether a name ends in a double surname that the other is alone, without its hyphen: "Osei-Mensa"."""
    last = plain(name, language).split()[-1]
    return "-" in last and without_article(last, language) == last and last.split("-") == other


def surname(name: str, language: Language = DEFAULT) -> str:
    """The last word of a name as compared, without an Arabic article."""
    words = plain(name, language).split()
    return without_article(words[-1], language) if words else ""


def initials(name: str) -> str:
    """The first letters of the capitalised words of a name: "Interim Monitoring Force" -> "imf"."""
    return "".join(w[0] for w in _PART.findall(name) if w[0].isupper()).casefold()


def slug(name: str, language: Language = DEFAULT) -> str:
    """A name as an id: lower case, words parted by hyphens."""
    return "-".join(plain(name, language).replace("'", "").split()) or "unnamed"
