"""First names and spellings that stand for one name: short forms, and the ways other scripts are written in Latin."""

from __future__ import annotations

from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from onrecord.knowledge.language import DEFAULT, Language
from onrecord.knowledge.words import given_names

SHORT = 4  # letters from which one slip in a first name is a spelling
LONG = 6  # letters from which vowels that other scripts leave open do not count
HEARD = 4  # letters from which names that sound alike are one


@lru_cache(maxsize=50_000)
def sounds(name: str, open_vowels: bool = False, language: Language = DEFAULT) -> str:
    """A folded name as it sounds, for spellings of one name: "dmitriy" and "dmitry", "muhammad" and "mohamed".

    `open_vowels` takes o for u and e for a, which other scripts leave open, as in every long name.
    """
    out = name
    for written, heard in language.persons.transliteration["pairs"]:
        if written.startswith("$"):
            out = out.removesuffix(written[1:]) + heard if out.endswith(written[1:]) else out
        else:
            out = out.replace(written, heard)
    if open_vowels or len(name) >= LONG:
        out = out.translate(str.maketrans(*language.persons.transliteration["vowels"]))
    return "".join(c for i, c in enumerate(out) if not i or c != out[i - 1])


@lru_cache(maxsize=50_000)
def without_digraphs(name: str, language: Language = DEFAULT) -> str:
    """A folded name with one letter for the two that stand for a letter with a mark: "mueller" is "müller" folded."""
    out = name
    for written, letter in language.persons.transliteration["digraphs"]:
        out = out.replace(written, letter)
    return out


def sound_alike(a: str, b: str, language: Language = DEFAULT) -> bool:
    """Whether two folded names may be one name out of another script, or of letters with marks, read twice."""
    if (
        a[:1] == b[:1]
        and max(len(a), len(b)) >= HEARD
        and without_digraphs(a, language) == without_digraphs(b, language)
    ):
        return True
    if a[:1] != b[:1] or min(len(a), len(b)) < HEARD:
        return False
    vowels = max(len(a), len(b)) >= LONG
    return sounds(a, vowels, language) == sounds(b, vowels, language)


@lru_cache(maxsize=50_000)
def without_article(name: str, language: Language = DEFAULT) -> str:
    """A folded surname without the Arabic article that some reports write: "al-Dahwan", "el-Dahwan" and "Dahwan"."""
    article, dash, rest = name.partition("-")
    return rest if dash and article in language.persons.transliteration["articles"] else name


@cache
def short_forms(name: str, language: Language = DEFAULT) -> frozenset[str]:
    """What a first name is shortened to in news, by custom."""
    return language.nicknames.nicknames.get(name, frozenset())


def first_names_meet(a: str, b: str, language: Language = DEFAULT) -> bool:
    """Whether two folded first names may be one person's: one abbreviates, shortens or misspells the other."""
    if a == b or not a or not b:
        return a == b
    if min(len(a), len(b)) == 1:
        return a[0] == b[0]
    if b in short_forms(a, language) or a in short_forms(b, language):
        return True
    if {given_names(language).get(a), given_names(language).get(b)} == {"m", "f"}:
        return False
    if sound_alike(a, b, language) or (min(len(a), len(b)) >= 3 and (a.startswith(b) or b.startswith(a))):
        return True
    slip = a[0] == b[0] and min(len(a), len(b)) >= SHORT and OSA.distance(a, b, score_cutoff=1) <= 1
    # "Maria" and "Mario", "Jana" and "Jano" are two people; "Olexiy" and "Olexij" one.
    return slip and a[:-1] != b[:-1]
