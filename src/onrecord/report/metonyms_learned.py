"""States that no gazetteer knows, learned from the report that speaks of their offices, armies and capitals."""

from __future__ import annotations

from functools import cache

from onrecord.lang import load
from onrecord.lang import words as listed
from onrecord.report.metonyms import LEARNED, Entry, Sense, gazetteer
from onrecord.report.names import Word, Words, calendar_words, given_names, slug

SHORTEST = 4  # letters of a name that a report may teach
STEM = 3  # letters that a state and its adjective share at least


def learn_states(words: Words) -> None:
    """Set `words.learned`: states the report shows, with their adjectives and peoples.

    A name is a state's where offices or forces are its own ("Ruritania's foreign minister"), or where an adjective of
    its stem stands before such ("the Ruritanian minister", "Ruritania"). The code of such a state is `x-` and the
    name; it stays inside the report.
    """
    found: dict[tuple[str, ...], tuple[Entry, ...]] = {}
    capitals = {w.norm: w.text for w in words if _name(w)}
    for word in words:
        if not word.capital or (word.norm,) in gazetteer() or _no_state(word):
            continue
        after = [w.norm for w in words[word.i + 1 : word.i + 4]]
        if word.possessive and _owns(words, word, after):
            found.setdefault((word.norm,), (_learned(word.text, "name"),))
        elif word.norm.endswith(_suffixes()) and _before_state_noun(word, after):
            names = [n for n in capitals if adjective_of(n, word.norm)]
            many = f"{word.text}s"
            if not names and any(w.text == many for w in words):
                # The state is told by its people alone: "the Kastrians".
                people = Entry(slug(many), many, "state", f"{LEARNED}{slug(many)}", "people")
                found[(word.norm + "s",)] = (people,)
            for name in names if len(names) == 1 else ():
                found[(name,)] = (_learned(capitals[name], "name"),)
                found[(word.norm,)] = (_learned(capitals[name], "adjective"),)
                found[(word.norm + "s",)] = (_learned(capitals[name], "people"),)
    words.learned = found


def _name(word: Word) -> bool:
    """Whether a word may be the name of a state."""
    known = (word.norm,) in gazetteer() or word.norm in calendar_words()
    return word.capital and word.token.pos_ == "PROPN" and not known and not _no_state(word)


def _no_state(word: Word) -> bool:
    """Whether a word is too short for a state or an adjective of one, or is a party's or a faith's."""
    others = listed("titles", "modifiers", "party") | listed("persons", "particles", "no_places")
    return len(word.norm) < SHORTEST or word.norm in others or word.norm.removesuffix("s") in others


def _owns(words: Words, word: Word, after: list[str]) -> bool:
    """Whether what follows a possessive is a state's: "Ruritania's army", not "Jane Roe's army"."""
    prior = words[word.i - 1] if word.i and word.before == " " else None
    if word.norm in given_names() or (prior is not None and prior.capital and not prior.first):
        return False
    if " ".join(after[:2]) in listed("metonyms", "learned", "offices"):
        return True
    if word.token.ent_type_ in ("ORG", "PERSON") or word.norm in calendar_words():
        return False
    return after[0] in listed("metonyms", "learned", "owned") if after else False


def _before_state_noun(word: Word, after: list[str]) -> bool:
    return bool((_office_nouns() | listed("metonyms", "learned", "nouns")) & {*after, " ".join(after[:2])}) or (
        word.token.ent_type_ == "NORP" and word.token.pos_ == "ADJ"
    )


def _learned(name: str, sense: Sense) -> Entry:
    return Entry(slug(name), name, "state", f"{LEARNED}{slug(name)}", sense)


@cache
def _office_nouns() -> frozenset[str]:
    own = frozenset(("embassy", "ministry", "parliament", "presidency"))
    return listed("titles", "heads", "offices") | listed("metonyms", "acting", "side_nouns") | own


@cache
def _suffixes() -> tuple[str, ...]:
    """What adjectives of places end in."""
    return tuple(load("metonyms")["learned"]["suffixes"])


def adjective_of(name: str, adjective: str) -> bool:
    """Whether an adjective is made of a name: "Ruritania" and "Ruritanian", "Qarsh" and "Qarshi"."""
    stem = name.rstrip("aeiouy")
    if name == adjective or len(stem) < STEM or not adjective.startswith(stem):
        return False
    return adjective == name + "n" or adjective[len(stem) :] in _suffixes()
