"""States, seats, bodies and organisations by name, and whether a place acts or is only where something happens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

from onrecord.knowledge.language import DEFAULT, Language
from onrecord.knowledge.lists import Lists
from onrecord.knowledge.words import Word, Words, particles, phrase, slug
from onrecord.models import ActorKind

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


Gazetteer = dict[tuple[str, ...], tuple[Entry, ...]]


@cache
def gazetteer(language: Language = DEFAULT) -> Gazetteer:
    """Every phrase of countries.toml and metonyms.toml with what it can stand for, likeliest first."""
    found: dict[tuple[str, ...], list[Entry]] = {}

    def add(spelling: str, entry: Entry) -> None:
        found.setdefault(phrase(spelling), []).append(entry)

    for code, row in language.countries.items():
        needs = frozenset(row.get("with", ()))
        for sense, field in _SENSES:
            for spelling in row.get(field, ()):
                add(spelling, Entry(slug(row["name"]), row["name"], "state", code, sense, needs))
    data = language.metonyms
    for table, kind in _TABLES:
        for key, row in getattr(data, table).items():
            own: Sense = "office" if table == "offices" else "name"
            key, needs = row.get("same_as", key), frozenset(row.get("with", ()))
            for spelling in row["names"]:
                add(spelling, Entry(slug(key), row["name"], kind, row.get("country"), own, needs))
            for spelling in row.get("adjectives", ()):
                add(spelling, Entry(slug(key), row["name"], kind, row.get("country"), "adjective"))
    further = ((code, row.get("places", ())) for code, row in language.countries.items())
    for code, names in (*data.places.ordered.items(), *further):
        for place in names:
            add(place, Entry(slug(place), place, "state", code, "place"))
    for forms in (*language.agencies.agencies, *((name,) for name in sorted(language.outlets.outlets))):
        for spelling in forms:
            add(spelling, Entry(slug(forms[0]), forms[0], "media", None, "name"))
    named = {entry.id: entry for entries in found.values() for entry in entries}
    for place, target in data.stand_ins.items():
        whose = named[target]
        add(place, Entry(whose.id, whose.name, whose.kind, whose.country, "capital"))
    return {key: tuple(entries) for key, entries in found.items()}


_SENSES: tuple[tuple[Sense, str], ...] = (
    ("name", "names"),
    ("people", "people"),
    ("adjective", "adjectives"),
    ("capital", "capitals"),
)
_TABLES: tuple[tuple[str, ActorKind], ...] = (
    ("seats", "government-body"),
    ("bodies", "government-body"),
    ("offices", "government-body"),
    ("organisations", "organisation"),
    ("groups", "group"),
)
LONGEST = 8


@cache
def _openings(language: Language) -> frozenset[str]:
    """What the phrases of the gazetteer begin with: most words need no further look."""
    return frozenset(key[0] for key in gazetteer(language) if key)


def match(words: Words, i: int, end: int | None = None) -> tuple[int, tuple[Entry, ...]]:
    """How many words from `i` on are a phrase of the gazetteer, the longest, and what it can stand for (0, ())."""
    if i >= len(words) or words[i].norm not in _openings(words.language):
        return (0, ())
    stop = min(len(words) if end is None else end, i + LONGEST)
    best: tuple[int, tuple[Entry, ...]] = (0, ())
    key: tuple[str, ...] = ()
    for n in range(i, stop):
        if n > i and words[n].before not in (" ", "-", "'s ", "’s ", ", "):
            break
        key = (*key, words[n].norm)
        entries = gazetteer(words.language).get(key, ())
        if fit := tuple(e for e in entries if _written(words[i : n + 1], e, words.language)):
            best = (n + 1 - i, fit)
    return best


def _written(piece: Sequence[Word], entry: Entry, language: Language) -> bool:
    """Whether the capitals fit: acronyms stand in capitals ("us" is no country), offices in any case."""
    if entry.sense == "office":
        return True
    if not piece[0].capital:
        return False
    if len(piece) == 1 and len(piece[0].norm) <= 3 and piece[0].norm.isalpha():
        return piece[0].text.upper() == piece[0].text
    if entry.kind == "media" and " ".join(w.norm for w in piece) in language.metonyms.common_words["outlets"]:
        return piece[-1].token.ent_type_ == "ORG" and piece[-1].text.upper() != piece[-1].text
    return (
        entry.kind != "media"
        or len(piece) > 2
        or all(w.capital or w.norm in particles(language) | {"of"} for w in piece)
    )


def one_of(entries: Sequence[Entry], *senses: Sense) -> Entry | None:
    """The first entry of one of the senses."""
    return next((e for sense in senses for e in entries if e.sense == sense), None)


def fits_report(entry: Entry, heard: frozenset[str]) -> bool:
    """Whether an ambiguous name ("Georgia") may be the state: the report has a word that goes with it."""
    return not entry.needs or bool(entry.needs & heard)


def acts(words: Words, start: int, end: int) -> bool:
    """Whether a capital at words `start` to `end` acts, so that it stands for its state.

    It does as the subject of a verb (not of one that tells a place), with a possessive and a noun of stance, between
    X and Y, as one half of "X-Y talks", and after prepositions and verbs that take a party. Anything else is a place.
    """
    last, acting = words[end - 1], words.language.metonyms.acting
    after = words[end] if end < len(words) and words[end].sentence == last.sentence else None
    before = words[start - 1] if start and words[start].before != "\n" else None
    if last.possessive:
        return after is not None and (after.norm in acting["stance_nouns"] or _stance_ahead(words, end))
    if after is not None and after.before == " " and after.norm in acting["side_nouns"]:
        return True
    if _half_of_compound(words, start, end):
        return True
    if before is not None and before.norm in acting["place_prepositions"]:
        return False
    return _by_tree(last.token, acting)


def _stance_ahead(words: Words, at: int) -> bool:
    """A noun of stance after one or two adjectives: "X's main demand"."""
    acting = words.language.metonyms.acting
    for word in words[at : at + 3]:
        if word.norm in acting["stance_nouns"]:
            return True
        if word.token.pos_ not in ("ADJ", "NOUN", "PROPN") or (
            word.before != " " and "'" not in word.before and "’" not in word.before
        ):
            return False
    return False


def _half_of_compound(words: Words, start: int, end: int) -> bool:
    dashed = words[start].before in ("-", "–", "—", "‑") or (
        end < len(words) and words[end].before in ("-", "–", "—", "‑")
    )
    if not dashed:
        return False
    far = end + 1 if end < len(words) and words[end].before in ("-", "–", "—", "‑") else end
    return any(w.norm in words.language.metonyms.acting["compound_nouns"] for w in words[far : far + 2])


def _by_tree(token: Token, acting: Lists) -> bool:
    """Whether the parser's tree gives a place name a part to play."""
    head, dep = token.head, token.dep_
    while (
        dep in ("conj", "appos")
        and head.dep_ in ("nsubj", "nsubjpass", "pobj", "dobj", "conj", "appos")
        and head != token
    ):
        token, head, dep = head, head.head, head.dep_
    if dep == "nsubj":
        return not (head.lemma_ in ("be", "remain", "become") and any(_place_noun(c, acting) for c in head.children))
    if dep == "nsubjpass":
        return head.lemma_ not in acting["verbs_of_place"]
    if dep in ("dobj", "dative", "iobj"):
        return head.lemma_ not in acting["visited_verbs"] and head.pos_ in ("VERB", "AUX")
    if dep == "pobj":
        return _after_preposition(head, acting)
    return False


def _after_preposition(preposition: Token, acting: Lists) -> bool:
    word = preposition.lower_
    if word in acting["actor_prepositions"]:
        return True
    if word in acting["open_prepositions"]:
        return (
            preposition.head.pos_ == "VERB" and preposition.head.lemma_ not in acting["motion_verbs"] and word != "for"
        )
    return False


def _place_noun(token: Token, acting: Lists) -> bool:
    near = [token, *token.children, *(g for c in token.children for g in c.children)]
    return token.dep_ in ("attr", "acomp", "prep") and any(t.lower_ in acting["place_nouns"] for t in near)
