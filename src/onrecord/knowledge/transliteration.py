"""First names and spellings that stand for one name: short forms, and the ways other scripts are written in Latin."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import OSA

from onrecord.knowledge.language import Language
from onrecord.knowledge.words import given_names
from onrecord.options.reports import LETTERS_COMPARED, LETTERS_LONG


@lru_cache(maxsize=50_000)
def sounds(name: str, open_vowels: bool, language: Language) -> str:
    """A folded name as it sounds, for spellings of one name: "dmitriy" and "dmitry", "muhammad" and "mohamed".

    `open_vowels` takes o for u and e for a, which other scripts leave open.
    """
    out = name
    for written, heard in language.persons.transliteration["pairs"]:
        if not written.startswith("$"):
            out = out.replace(written, heard)
        elif out.endswith(written[1:]):
            out = out.removesuffix(written[1:]) + heard
    if open_vowels:
        out = out.translate(str.maketrans(*language.persons.transliteration["vowels"]))
    return "".join(c for i, c in enumerate(out) if not i or c != out[i - 1])


@lru_cache(maxsize=50_000)
def without_digraphs(name: str, language: Language) -> str:
    """A folded name with one letter for the two that stand for a letter with a mark: "mueller" is "müller" folded."""
    out = name
    for written, letter in language.persons.transliteration["digraphs"]:
        out = out.replace(written, letter)
    return out


def sound_alike(a: str, b: str, language: Language) -> bool:
    """Whether two folded names may be one name out of another script, or of letters with marks, read twice."""
    shorter, longer = sorted((len(a), len(b)))
    if a[:1] != b[:1] or longer < LETTERS_COMPARED:
        return False
    if without_digraphs(a, language) == without_digraphs(b, language):
        return True
    heard = {sounds(name, longer >= LETTERS_LONG, language) for name in (a, b)}
    return shorter >= LETTERS_COMPARED and len(heard) == 1


@lru_cache(maxsize=50_000)
def without_article(name: str, language: Language) -> str:
    """A folded surname without the Arabic article that some reports write: "al-Dahwan", "el-Dahwan" and "Dahwan"."""
    article, dash, rest = name.partition("-")
    return rest if dash and article in language.persons.transliteration["articles"] else name


def short_forms(name: str, language: Language) -> frozenset[str]:
    """What a first name is shortened to in news, by custom."""
    return language.nicknames.nicknames.get(name, frozenset())


def first_names_meet(a: str, b: str, language: Language) -> bool:
    """Whether two folded first names may be one person's: one abbreviates, shortens or misspells the other."""
    shorter, longer = sorted((a, b), key=len)
    if a == b or not shorter:
        return a == b
    if len(shorter) == 1:
        return longer.startswith(shorter)
    if b in short_forms(a, language) or a in short_forms(b, language):
        return True
    if {given_names(language).get(a), given_names(language).get(b)} == {"m", "f"}:
        return False
    return sound_alike(a, b, language) or (len(shorter) >= 3 and longer.startswith(shorter)) or one_slip(a, b)


def one_slip(a: str, b: str) -> bool:
    """ "Olexiy" and "Olexij"; but "Maria" and "Mario", "Jana" and "Jano" are two people."""
    long = a[0] == b[0] and min(len(a), len(b)) >= LETTERS_COMPARED
    return long and a[:-1] != b[:-1] and OSA.distance(a, b, score_cutoff=1) <= 1
