"""States that no gazetteer knows, learned from the report that speaks of their offices, armies and capitals."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from onrecord.knowledge.language import DEFAULT as ENGLISH
from onrecord.knowledge.places import LEARNED, Entry, Sense, gazetteer
from onrecord.knowledge.words import Word, Words, calendar_words, given_names, slug

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
    speaking = frozenset(n for w in words if (n := w.norm) in capitals and n not in given_names() and _speaks(words, w))
    for word in words:
        if not word.capital or (word.norm,) in gazetteer() or _no_state(word):
            continue
        after = [w.norm for w in words[word.i + 1 : word.i + 4]]
        if word.possessive and _owns(words, word, after):
            found.setdefault((word.norm,), (_learned(word.text, "name"),))
        elif (adjective := _told_with(word, after, speaking)) is not None:
            found.update(_family(capitals, adjective, next(n for n in speaking if adjective_of(n, adjective))))
        elif word.norm.endswith(_suffixes()) and _before_state_noun(word, after):
            names = [n for n in capitals if adjective_of(n, word.norm)]
            many = f"{word.text}s"
            if not names and any(w.text == many for w in words):
                # The state is told by its people alone: "the Kastrians".
                people = Entry(slug(many), many, "state", f"{LEARNED}{slug(many)}", "people")
                found[(word.norm + "s",)] = (people,)
            for name in names if len(names) == 1 else ():
                found.update(_family(capitals, word.norm, name))
    words.learned = found


def _family(capitals: Mapping[str, str], adjective: str, name: str) -> dict[tuple[str, ...], tuple[Entry, ...]]:
    """A state, its adjective and its people."""
    return {
        (name,): (_learned(capitals[name], "name"),),
        (adjective,): (_learned(capitals[name], "adjective"),),
        (adjective + "s",): (_learned(capitals[name], "people"),),
    }


def _told_with(word: Word, after: list[str], speaking: frozenset[str]) -> str | None:
    """The adjective of a name that says something in the report, where its people or its radio stand too ("Kastria
    says", "the Kastrians", "Kastrian television"); None for other words."""
    adjective = word.norm.removesuffix("s") if word.token.tag_ in ("NNS", "NNPS") else word.norm
    people = adjective != word.norm
    outlet = bool(set(ENGLISH.hops.outlets["nouns"]).intersection(after[:1]))
    if not adjective.endswith(_suffixes()) or not (people or outlet):
        return None
    return adjective if sum(adjective_of(n, adjective) for n in speaking) == 1 else None


def _speaks(words: Words, word: Word) -> bool:
    """Whether a name of one word, without a title or a given name, is the subject of a verb of saying."""
    near = (words[k] for k in (word.i - 1, word.i + 1) if 0 <= k < len(words))
    alone = not any(w.capital and (w.before == " " if w.i > word.i else word.before == " ") for w in near)
    verb = word.token.head
    return alone and word.token.dep_ == "nsubj" and verb.lemma_ in ENGLISH.persons.saying["verbs"]


def _name(word: Word) -> bool:
    """Whether a word may be the name of a state."""
    known = (word.norm,) in gazetteer() or word.norm in calendar_words()
    return word.capital and word.token.pos_ == "PROPN" and not known and not _no_state(word)


def _no_state(word: Word) -> bool:
    """Whether a word is too short for a state or an adjective of one, or is a party's or a faith's."""
    others = ENGLISH.titles.modifiers["party"] | ENGLISH.persons.particles["no_places"]
    return len(word.norm) < SHORTEST or word.norm in others or word.norm.removesuffix("s") in others


def _owns(words: Words, word: Word, after: list[str]) -> bool:
    """Whether what follows a possessive is a state's: "Ruritania's army", not "Jane Roe's army"."""
    prior = words[word.i - 1] if word.i and word.before == " " else None
    if word.norm in given_names() or (prior is not None and prior.capital and not prior.first):
        return False
    if " ".join(after[:2]) in ENGLISH.metonyms.learned["offices"]:
        return True
    if word.token.ent_type_ in ("ORG", "PERSON") or word.norm in calendar_words():
        return False
    return after[0] in ENGLISH.metonyms.learned["owned"] if after else False


def _before_state_noun(word: Word, after: list[str]) -> bool:
    return bool((_office_nouns() | ENGLISH.metonyms.learned["nouns"]) & {*after, " ".join(after[:2])}) or (
        word.token.ent_type_ == "NORP" and word.token.pos_ == "ADJ"
    )


def _learned(name: str, sense: Sense) -> Entry:
    return Entry(slug(name), name, "state", f"{LEARNED}{slug(name)}", sense)


@cache
def _office_nouns() -> frozenset[str]:
    own = frozenset(("embassy", "ministry", "parliament", "presidency"))
    return ENGLISH.titles.heads["offices"] | ENGLISH.metonyms.acting["side_nouns"] | own


@cache
def _suffixes() -> tuple[str, ...]:
    """What adjectives of places end in."""
    return ENGLISH.metonyms.learned.ordered["suffixes"]


def adjective_of(name: str, adjective: str) -> bool:
    """Whether an adjective is made of a name: "Ruritania" and "Ruritanian", "Qarsh" and "Qarshi"."""
    stem = name.rstrip("aeiouy")
    if name == adjective or len(stem) < STEM or not adjective.startswith(stem):
        return False
    return adjective == name + "n" or adjective[len(stem) :] in _suffixes()
