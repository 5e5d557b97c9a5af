"""Articles with other names in them: persons, countries, cities and bodies swapped for those of elsewhere.

The training articles tell of one country in two years; a model that has seen its politicians under other names leans on
how a name stands in its sentence. One name is swapped alike throughout an article, with every span put right.
"""

from __future__ import annotations

import random
import re
from bisect import bisect_right
from collections import Counter
from functools import cache
from typing import Any

from onrecord.lang import load

Replacement = tuple[int, int, str]  # start, end, what stands there now

_ONSETS = [
    "b",
    "br",
    "ch",
    "d",
    "dr",
    "f",
    "g",
    "gr",
    "h",
    "j",
    "k",
    "kh",
    "kl",
    "l",
    "m",
    "n",
    "ng",
    "p",
    "pr",
    "r",
    "s",
    "sh",
    "sk",
    "st",
    "t",
    "th",
    "tr",
    "v",
    "vl",
    "w",
    "y",
    "z",
    "zh",
]
_NUCLEI = ["a", "a", "e", "e", "i", "i", "o", "o", "u", "ai", "ao", "ei", "ia", "ie", "ou", "ua", "ü", "ö"]
_CODAS = ["", "", "", "n", "n", "r", "l", "s", "m", "k", "t", "ng", "rd", "sh", "v"]
_TAILS = [
    "ov",
    "ova",
    "ev",
    "eva",
    "enko",
    "uk",
    "ski",
    "ska",
    "ić",
    "son",
    "sen",
    "ez",
    "es",
    "i",
    "ian",
    "yan",
    "adze",
    "dze",
    "vili",
    "oglu",
    "ullah",
    "zai",
    "pour",
    "nen",
    "as",
    "is",
    "os",
    "escu",
    "eanu",
    "wala",
    "kar",
    "singh",
    "ani",
    "awi",
    "moto",
    "mura",
    "yama",
    "saka",
    "ato",
    "wan",
    "ang",
    "ong",
    "eng",
    "amo",
    "ombe",
    "asa",
    "eke",
    "ama",
    "are",
    "iro",
    "ell",
    "ert",
    "mann",
    "berg",
    "er",
    "ley",
    "ton",
    "ford",
]
_PLACES = (
    "abad",
    "ar",
    "berg",
    "dor",
    "grad",
    "ham",
    "ia",
    "iv",
    "ka",
    "more",
    "o",
    "pur",
    "stan",
    "stead",
    "ton",
    "vik",
    "ville",
    "",
)
_PAPERS = ("Post", "Times", "Herald", "Gazette", "Tribune", "Mail", "Guardian", "Observer", "Star", "News", "Monitor")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]{3,})*")


def swapped(row: dict[str, Any], rng: random.Random) -> dict[str, Any]:
    """A row (text, attributions, names) with most of its names swapped."""
    text, names = row["text"], row["names"]
    told = _persons(text, names, rng)
    taken = {at for start, end, _ in told for at in range(start, end)}
    other = [r for r in _places(text, names, rng) + _bodies(text, names, rng) if not taken & set(range(r[0], r[1]))]
    return _rewritten(row, sorted([*told, *other]))


def _syllables(rng: random.Random, least: int, most: int) -> str:
    return "".join(
        rng.choice(_ONSETS) + rng.choice(_NUCLEI) + rng.choice(_CODAS) for _ in range(rng.randint(least, most))
    )


def surname(rng: random.Random) -> str:
    """An invented surname, of no country in particular."""
    stem = _syllables(rng, 1, 2) + (rng.choice(_TAILS) if rng.random() < 0.6 else "")
    return ("Al-" if rng.random() < 0.05 else "") + stem.capitalize()


@cache
def _given() -> list[str]:
    data = load("persons")["given_names"]
    return sorted({*data["masculine"], *data["feminine"], *data["either"]})


def _persons(text: str, names: list[Any], rng: random.Random) -> list[Replacement]:
    """Given names and surnames word by word, also where a surname stands in another name, if mostly a person's."""
    inside = [(m, k == len(found) - 1) for found in _word_lists(text, names) for k, m in enumerate(found)]
    count, last = Counter(m.group() for m, _ in inside), Counter(m.group() for m, final in inside if final)
    table: dict[str, str] = {}
    for word in count:
        if word[0].isupper() and len(word) == 1:
            table[word] = rng.choice("ABCDEFGHIJKLMNOPRSTUVWYZ")
        elif word[0].isupper():
            made = surname(rng) if 2 * last[word] >= count[word] or rng.random() < 0.3 else rng.choice(_given()).title()
            table[word] = made.upper() if word.isupper() else made
    spans = {m.span() for m, _ in inside}
    everywhere = Counter(_WORD.findall(text))
    out = []
    for m in _WORD.finditer(text):
        new = table.get(m.group())
        if new and (m.span() in spans or (len(m.group()) > 2 and 2 * count[m.group()] > everywhere[m.group()])):
            out.append((*m.span(), new))
    return out


def _word_lists(text: str, names: list[Any]) -> list[list[re.Match[str]]]:
    return [list(_WORD.finditer(text, start, end)) for start, end, kind in names if kind == "PERSON"]


@cache
def _states() -> dict[str, tuple[str, str]]:
    """Lower-case name, adjective, people or capital -> (code, which of them)."""
    out: dict[str, tuple[str, str]] = {}
    for code, entry in load("countries").items():
        for field in ("capitals", "people", "adjectives", "names"):
            out.update(dict.fromkeys(entry.get(field, ()), (code, field)))
    return out


@cache
def _capitals() -> list[str]:
    return sorted(name for name, (_, field) in _states().items() if field == "capitals")


def _title(name: str) -> str:
    return re.sub(r"(?<![\w'’])\w", lambda m: m.group().upper(), name)


def _places(text: str, names: list[Any], rng: random.Random) -> list[Replacement]:
    """Countries with their adjectives, peoples and capitals; other places by invented ones."""
    data, states = load("countries"), _states()
    codes = sorted(code for code, entry in data.items() if entry.get("adjectives") and entry.get("capitals"))
    table: dict[str, str] = {}
    made: dict[str, str] = {}
    out: list[Replacement] = []
    for start, end, kind in names:
        if kind not in ("GPE", "NORP", "LOC"):
            continue
        the = re.match(r"the ", text[start:end], re.I)
        begin = start + (the.end() if the else 0)
        name = text[begin:end]
        code, field = states.get(name.lower(), ("", ""))
        if code:
            entry = data[table.setdefault(code, rng.choice(codes))]
            if field == "names" and kind == "GPE" and re.match(r" [a-z]", text[end : end + 2]) and name.startswith("U"):
                field = "adjectives"
            new = str(entry["name"] if field == "names" else _title((entry.get(field) or entry["adjectives"])[0]))
            if field == "names" and text[max(0, begin - 4) : begin].lower() == "the ":
                begin -= 4
        elif kind == "GPE" and name[:1].isupper():
            if name not in made:
                invented = (_syllables(rng, 1, 2) + rng.choice(_PLACES)).capitalize()
                made[name] = _title(rng.choice(_capitals())) if rng.random() < 0.4 else invented
            new = made[name]
        else:
            continue
        out.append((begin, end, new.upper() if name.isupper() and len(name) > 4 else new))
    return out


def _bodies(text: str, names: list[Any], rng: random.Random) -> list[Replacement]:
    """Abbreviations and newspapers by invented ones; other bodies stay."""
    made: dict[str, str] = {}
    out: list[Replacement] = []
    for start, end, kind in names:
        name = text[start:end]
        bare = re.sub(r"^[Tt]he ", "", name)
        begin = end - len(bare)
        if kind != "ORG" or not bare:
            continue
        if re.fullmatch(r"[A-Z]{2,5}", bare):
            made.setdefault(bare, "".join(rng.choice("ABCDEFGHIKLMNOPRSTUVZ") for _ in bare))
        elif bare.split()[-1] in _PAPERS:
            made.setdefault(bare, f"{_syllables(rng, 1, 2).capitalize()} {rng.choice(_PAPERS)}")
        elif " " not in bare and rng.random() < 0.5:
            made.setdefault(bare, _syllables(rng, 2, 3).capitalize())
        if bare in made:
            out.append((begin, end, made[bare]))
    return out


def _rewritten(row: dict[str, Any], changes: list[Replacement]) -> dict[str, Any]:
    """The row with its changes made, all spans moved; a border inside a changed name goes to that name's end."""
    kept: list[Replacement] = []
    for change in changes:
        if not kept or kept[-1][1] <= change[0]:
            kept.append(change)
    pieces, starts, moved, at, size = [], [], [], 0, 0
    for start, end, new in kept:
        pieces += [row["text"][at:start], new]
        size += start - at
        starts.append(start)
        moved.append((end, size, size + len(new)))
        size += len(new)
        at = end
    pieces.append(row["text"][at:])

    def to(offset: int, last: bool) -> int:
        k = bisect_right(starts, offset - last) - 1
        if k < 0:
            return offset
        end, new_start, new_end = moved[k]
        return offset - end + new_end if offset >= end else (new_end if last else new_start)

    def spans(found: list[Any]) -> list[Any]:
        return [[to(s, False), to(e, True), *rest] for s, e, *rest in found]

    told = [
        {role: spans(found) if isinstance(found, list) else found for role, found in a.items()}
        for a in row["attributions"]
    ]
    text, states = "".join(pieces), _states()
    names = spans(row["names"])
    for name in names:  # "U.S. officials" is told with an adjective now
        if name[2] == "GPE" and states.get(text[name[0] : name[1]].lower(), ("", ""))[1] == "adjectives":
            name[2] = "NORP"
    return {**row, "text": text, "attributions": told, "names": names}
