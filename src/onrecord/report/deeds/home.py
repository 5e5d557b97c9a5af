"""The country of those whom a report names without one, where one state alone can be meant.

Reports leave out what goes without saying: "police in Foo arrested three activists" are Foo's activists, "students in
Foo demanded that the president resign" means Foo's. It is taken only for what states do at home, only for offices and
for people without a name, and only where the sentence names one state; else the country stays unknown.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from spacy.tokens import Token

from onrecord.lang import words
from onrecord.models import Participant

NO_STATE = frozenset({"IGO", "NGO", "IMG"})
DOMESTIC = frozenset({"ACCUSE", "COERCE", "CONCEDE", "MOBILIZE", "PROTEST"})  # what is done at home, mostly
LOCAL = DOMESTIC | {"ASSAULT"}  # what is done to those of the place where it is done
OFFICES = frozenset({"COP", "GOV", "JUD", "LEG", "MIL"})
OPPOSING = frozenset({"OPP", "REB", "LAB"})  # with the offices, those that a government deals with at home
OWN = frozenset({"his", "her", "its", "their", "own", "our", "my"})

Told = tuple[Participant, Token]


def at_home(code: str | None, told: Sequence[Told], there: str | None, named: Iterable[str]) -> tuple[Participant, ...]:
    """The participants, with the country of those that a sentence names without one.

    `there` is the country of the place, `named` the codes of all states that the sentence names."""
    states = set(named) - NO_STATE
    only = next(iter(states)) if len(states) == 1 else None
    done: list[Participant] = []
    for party, head in told:
        if party.country is None:
            others = [p for p, _ in told if p is not party]
            party = replace(party, country=_home(code, party, head, others, there, only))
        done.append(party)
    return tuple(done)


def _home(
    code: str | None,
    party: Participant,
    head: Token,
    others: Sequence[Participant],
    there: str | None,
    only: str | None,
) -> str | None:
    acting = {p.country for p in others if p.role in ("initiator", "host") and p.country} - NO_STATE
    if _owned(head):
        return acting.pop() if len(acting) == 1 and party.role == "recipient" else None
    known = party.sector in OFFICES or (party.sector in OPPOSING and party.role == "recipient")
    if _from_elsewhere(head) or not (known or _unnamed(party, head)):
        return None
    if code in LOCAL and there and there not in NO_STATE:
        return there
    if only is None:
        return None
    if party.role == "recipient" and acting == {only}:
        of_people = all(p.sector not in OFFICES for p in others if p.role in ("initiator", "host"))
        return only if code in DOMESTIC or (of_people and party.sector in OFFICES) else None
    if party.role == "initiator" and code in DOMESTIC | {"RETREAT"} and all(p.country is None for p in others):
        return only
    return None


def _from_elsewhere(head: Token) -> bool:
    """Whether a phrase says whose or where from they are, in words that no list knows: "a missionary from Brask"."""
    preps = [c for c in head.children if c.dep_ == "prep" and c.lower_ in ("from", "of", "in")]
    preps += [c for c in head.head.children if c.dep_ == "prep" and c.lower_ == "from" and c.i > head.i]
    named = any(t.pos_ == "PROPN" for p in preps for t in p.children)
    return named or any(c.lower_ == "foreign" for c in head.children)


def _owned(head: Token) -> bool:
    """Whether a phrase is somebody's who acts: "its forces", "their leader"."""
    return any(c.dep_ == "poss" and c.lower_ in OWN for c in head.children)


def _unnamed(party: Participant, head: Token) -> bool:
    """Whether people are told without a name: "three activists", "dozens"."""
    return head.pos_ in ("NOUN", "NUM") and (
        party.sector is not None or head.lemma_.lower() in words("events", "people", "nouns")
    )
