"""States, seats, bodies and organisations by name, and whether a place acts or is only where something happens."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Any, Literal

from onrecord.knowledge.added import Spelling
from onrecord.knowledge.grammar import (
    IN_NOUN_PHRASES,
    OBJECTS_OF_VERBS,
    ORGANISATION,
    OTHER_NAMES,
    PARTIES_OF_VERBS,
    PASSIVE_SUBJECT,
    PREDICATE,
    PREPOSITION_OBJECT,
    SUBJECT,
    VERB,
    VERBS,
)  # fmt: skip
from onrecord.knowledge.language import Language
from onrecord.knowledge.lists import Lists
from onrecord.knowledge.words import Word, Words, particles, phrase, slug
from onrecord.models import ActorKind
from onrecord.options.reports import ACRONYM_NAME

if TYPE_CHECKING:
    from spacy.tokens import Token

Sense = Literal["name", "people", "adjective", "capital", "office", "place"]


@dataclass(frozen=True, slots=True)
class Entry:
    """What a phrase of the gazetteer can stand for. `sense` "office" is a body every country has one of."""

    id: str
    name: str
    kind: ActorKind
    country: str | None
    sense: Sense
    needs: frozenset[str] = frozenset()


Spelt = tuple[str, Entry]
Gazetteer = dict[tuple[str, ...], tuple[Entry, ...]]


@cache
def gazetteer(language: Language) -> Gazetteer:
    """Every phrase of countries.toml and metonyms.toml with what it can stand for, likeliest first."""
    found: dict[tuple[str, ...], list[Entry]] = {}
    for spelling, entry in chain(states(language), bodies(language), places(language), media(language)):
        found.setdefault(phrase(spelling), []).append(entry)
    named = {entry.id: entry for entries in found.values() for entry in entries}
    for place, target in language.metonyms.stand_ins.items():
        found.setdefault(phrase(place), []).append(replace(named[target], sense="capital", needs=frozenset()))
    return {key: tuple(entries) for key, entries in found.items()}


def states(language: Language) -> Iterator[Spelt]:
    """The spellings of states, their people and their seats."""
    for code, row in language.countries.items():
        entry = Entry(slug(row["name"]), row["name"], "state", code, "name", frozenset(row.get("with", ())))
        for sense, field in SENSES:
            yield from ((spelling, replace(entry, sense=sense)) for spelling in row.get(field, ()))


def bodies(language: Language) -> Iterator[Spelt]:
    """The spellings of seats, bodies, offices, organisations and groups."""
    metonyms = language.metonyms
    tables: tuple[tuple[Mapping[str, Any], ActorKind, Sense], ...] = (
        (metonyms.seats, "government-body", "name"),
        (metonyms.bodies, "government-body", "name"),
        (metonyms.offices, "government-body", "office"),
        (metonyms.organisations, "organisation", "name"),
        (metonyms.groups, "group", "name"),
    )
    for table, kind, sense in tables:
        for key, row in table.items():
            known, needs = slug(row.get("same_as", key)), frozenset(row.get("with", ()))
            entry = Entry(known, row["name"], kind, row.get("country"), sense, needs)
            yield from ((spelling, entry) for spelling in row["names"])
            other = replace(entry, sense="adjective", needs=frozenset())
            yield from ((spelling, other) for spelling in row.get("adjectives", ()))


def places(language: Language) -> Iterator[Spelt]:
    """Towns and regions of states."""
    more = ((code, row.get("places", ())) for code, row in language.countries.items())
    for code, names in (*language.metonyms.places.ordered.items(), *more):
        yield from ((place, Entry(slug(place), place, "state", code, "place")) for place in names)


def media(language: Language) -> Iterator[Spelt]:
    """Agencies in all their forms, and outlets."""
    for forms in (*language.agencies.agencies, *((name,) for name in sorted(language.outlets.outlets))):
        yield from ((form, Entry(slug(forms[0]), forms[0], "media", None, "name")) for form in forms)


SENSES: tuple[tuple[Sense, Spelling], ...] = (
    ("name", "names"), ("people", "people"), ("adjective", "adjectives"), ("capital", "capitals"),
)  # fmt: skip


@cache
def openings(language: Language) -> frozenset[tuple[str, ...]]:
    """What the phrases of the gazetteer begin with, and they themselves: most words need no further look."""
    return frozenset(key[:n] for key in gazetteer(language) for n in range(1, len(key) + 1))


def match(words: Words, i: int, end: int | None = None) -> tuple[int, tuple[Entry, ...]]:
    """How many words from `i` on are a phrase of the gazetteer, the longest, and what it can stand for (0, ())."""
    known, begun = gazetteer(words.language), openings(words.language)
    best: tuple[int, tuple[Entry, ...]] = (0, ())
    key: tuple[str, ...] = ()
    for n in range(i, len(words) if end is None else end):
        key = (*key, words[n].norm)
        if key not in begun or (n > i and not words[n].owned and words[n].before not in (" ", "-", ", ")):
            break
        entries = known.get(key, ())
        if fit := tuple(e for e in entries if written_as(words[i : n + 1], e, words.language)):
            best = (n + 1 - i, fit)
    return best


def written_as(piece: Sequence[Word], entry: Entry, language: Language) -> bool:
    """Whether the capitals fit: acronyms stand in capitals ("us" is no country), offices in any case."""
    if entry.sense == "office":
        return True
    if not piece[0].capital:
        return False
    if len(piece) == 1 and len(piece[0].norm) <= ACRONYM_NAME and piece[0].norm.isalpha():
        return piece[0].text.upper() == piece[0].text
    return entry.kind != "media" or written_as_medium(piece, language)


def written_as_medium(piece: Sequence[Word], language: Language) -> bool:
    """Whether the name of an outlet stands in capitals, and where it is a common word too, as a name."""
    if " ".join(w.norm for w in piece) in language.metonyms.common_words["outlets"]:
        return piece[-1].token.ent_type_ == ORGANISATION and piece[-1].text.upper() != piece[-1].text
    small = particles(language) | language.titles.grammar["of"]
    return len(piece) > 2 or all(w.capital or w.norm in small for w in piece)


def one_of(entries: Sequence[Entry], *senses: Sense) -> Entry | None:
    """The first entry of one of the senses."""
    return next((e for sense in senses for e in entries if e.sense == sense), None)


def fits_report(entry: Entry, heard: frozenset[str]) -> bool:
    """Whether an ambiguous name ("Georgia") may be the state: the report has a word that goes with it."""
    return not entry.needs or bool(entry.needs & heard)


def acts(words: Words, start: int, end: int) -> bool:
    """Whether a capital at words `start` to `end` acts, so that it stands for its state.

    It does as the subject of a verb (not of one that tells a place), with a possessive and a noun of stance, between
    X and Y, before "side", and after prepositions and verbs that take a party. Anything else is a place.
    """
    last, acting = words[end - 1], words.language.metonyms.acting
    after = words[end] if end < len(words) and words[end].sentence == last.sentence else None
    before = words[start - 1] if start and words[start].before != "\n" else None
    if last.possessive:
        return after is not None and stance_ahead(words, end)
    if after is not None and after.before == " " and after.norm in acting["side_nouns"]:
        return True
    placed = before is not None and before.norm in acting["place_prepositions"]
    return not placed and acts_by_tree(last.token, acting)


def stance_ahead(words: Words, at: int) -> bool:
    """A noun of stance, at once or after one or two adjectives: "X's main demand"."""
    acting = words.language.metonyms.acting
    for word in words[at : at + 3]:
        if word.norm in acting["stance_nouns"]:
            return True
        if word.token.pos_ not in IN_NOUN_PHRASES or not (word.before == " " or {"'", "’"} & {*word.before}):
            return False
    return False


def acts_by_tree(token: Token, acting: Lists) -> bool:
    """Whether the parser's tree gives a place name a part to play."""
    while token.dep_ in OTHER_NAMES and token.head.dep_ in PARTIES_OF_VERBS | OTHER_NAMES and token.head != token:
        token = token.head
    rule = BY_TREE.get(token.dep_)
    return rule is not None and rule(token.head, acting)


def of_subject(verb: Token, acting: Lists) -> bool:
    """Not "X is the venue"."""
    return not any(word.dep_ == PREDICATE and word.lower_ in acting["place_nouns"] for word in verb.children)


def of_passive(verb: Token, acting: Lists) -> bool:
    """Not "X was hit"."""
    return verb.lemma_ not in acting["verbs_of_place"]


def of_object(verb: Token, acting: Lists) -> bool:
    """Not "left X"."""
    return verb.lemma_ not in acting["visited_verbs"] and verb.pos_ in VERBS


def of_preposition(preposition: Token, acting: Lists) -> bool:
    """ "with X", not "travelled to X"."""
    word, verb = preposition.lower_, preposition.head
    open_ = word in acting["open_prepositions"] and verb.pos_ == VERB and verb.lemma_ not in acting["motion_verbs"]
    return open_ or word in acting["actor_prepositions"]


BY_TREE = {
    SUBJECT: of_subject,
    PASSIVE_SUBJECT: of_passive,
    PREPOSITION_OBJECT: of_preposition,
    **dict.fromkeys(OBJECTS_OF_VERBS, of_object),
}
