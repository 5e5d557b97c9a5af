"""The country of those whom a report names without one, where one state alone can be meant.

Reports leave out what goes without saying: "police in Foo arrested three activists" are Foo's activists, "students in
Foo demanded that the president resign" means Foo's. It is taken only for what states do at home, only for offices and
for people without a name, and only where the sentence names one state; else the country stays unknown.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from onrecord.knowledge.language import Language
from onrecord.knowledge.tree import below, says
from onrecord.models import Participant

NO_STATE = frozenset({"IGO", "NGO", "IMG"})
DOMESTIC = frozenset({"ACCUSE", "COERCE", "CONCEDE", "MOBILIZE", "PROTEST"})  # what is done at home, mostly
LOCAL = DOMESTIC | {"ASSAULT"}  # what is done to those of the place where it is done
OFFICES = frozenset({"COP", "GOV", "JUD", "LEG", "MIL"})
OPPOSING = frozenset({"OPP", "REB", "LAB"})  # with the offices, those that a government deals with at home
ACTING = ("initiator", "host")

Told = tuple[Participant, Token]


@dataclass(frozen=True, slots=True)
class Setting:
    """What a deed tells of states: its PLOVER type, the state of its place, and the only one its sentence names."""

    code: str | None
    there: str | None
    only: str | None


def at_home(
    code: str | None, told: Sequence[Told], there: str | None, named: Iterable[str], language: Language
) -> tuple[Participant, ...]:
    """The participants, with the country of those that a sentence names without one.

    `there` is the country of the place, `named` the codes of all states that the sentence names."""
    states = set(named) - NO_STATE
    only = next(iter(states)) if len(states) == 1 else None
    setting = Setting(code, None if there in NO_STATE else there, only)
    return tuple(
        party if party.country else replace(party, country=home_of(party, head, told, setting, language))
        for party, head in told
    )


def home_of(party: Participant, head: Token, told: Sequence[Told], setting: Setting, language: Language) -> str | None:
    """The state of one who is named without it; None where it may be any."""
    others = [other for other, _ in told if other is not party]
    acting = {p.country for p in others if p.role in ACTING and p.country} - NO_STATE
    if says(head, language.events.function["whose"], "poss"):  # "its forces", "their leader"
        return next(iter(acting)) if len(acting) == 1 and party.role == "recipient" else None
    if not is_at_home(party, head, language):
        return None
    if setting.code in LOCAL and setting.there:
        return setting.there
    if party.role == "recipient":
        return setting.only if acting == {setting.only} and _suffers(party, others, setting) else None
    return setting.only if party.role == "initiator" and _acts_alone(others, setting) else None


def is_at_home(party: Participant, head: Token, language: Language) -> bool:
    """Whether it goes without saying of which state somebody is: an office or people, from nowhere else."""
    known = dealt_with(party) or is_unnamed(party, head, language)
    return known and not is_from_elsewhere(head, language)


def dealt_with(party: Participant) -> bool:
    """Whether somebody is of an office, or of those that offices deal with at home."""
    return party.sector in OFFICES or (party.sector in OPPOSING and party.role == "recipient")


def _suffers(party: Participant, others: Sequence[Participant], setting: Setting) -> bool:
    """Whether what is done to somebody is done by the own state: by its offices, or to them by its people."""
    by_people = all(p.sector not in OFFICES for p in others if p.role in ACTING)
    return setting.code in DOMESTIC or (by_people and party.sector in OFFICES)


def _acts_alone(others: Sequence[Participant], setting: Setting) -> bool:
    return setting.code in DOMESTIC | {"RETREAT"} and all(p.country is None for p in others)


def is_from_elsewhere(head: Token, language: Language) -> bool:
    """Whether a phrase says whose or where from they are, in words that no list knows: "a missionary from Brask"."""
    prepositions = language.events.prepositions
    preps = [c for c in below(head, "prep") if c.lower_ in prepositions["from"]]
    preps += [c for c in below(head.head, "prep") if c.lower_ in prepositions["away"] and c.i > head.i]
    named = any(t.pos_ == "PROPN" for p in preps for t in p.children)
    return named or says(head, language.events.function["foreign"])


def is_unnamed(party: Participant, head: Token, language: Language) -> bool:
    """Whether people are told without a name: "three activists", "dozens"."""
    known = party.sector is not None or head.lemma_.lower() in language.events.people["nouns"]
    return known and head.pos_ in ("NOUN", "NUM")
