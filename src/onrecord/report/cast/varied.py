"""Descriptions by a role that the report never states with the name: "the Borduran candidate" after "Roe"."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from onrecord.knowledge.roles import Role, same_head
from onrecord.knowledge.words import Word
from onrecord.lang import load
from onrecord.lang import words as listed
from onrecord.report.cast.kinds import Party
from onrecord.report.cast.piece import PERSONAL

LONGEST = 5  # words of such a role
BACK = 3  # sentences back that the person is looked for


def varied(
    words: Sequence[Word], role: Role, head: Token, parties: Sequence[Party], placed: Sequence[tuple[int, int]]
) -> int | None:
    """Whom a subject like "the nominee" calls otherwise: the one person without another office named in the nearest
    sentence before that names any; None where that names two.

    `head` is the token of its noun, `placed` are the names before it, as the first word of each and its party.
    """
    office = role.trade == "office" and _past(words, role)
    if role.determiner != "the" or role.plural or not (office or role.head in listed("titles", "heads", "varied")):
        return None
    if head.dep_ != "nsubj" or role.end - role.start > LONGEST:
        return None
    here = words[role.start].sentence
    for sentence in range(here, here - BACK - 1, -1):
        named = {n for start, n in placed if start < role.start and words[start].sentence == sentence}
        able = {n for n in named if _able(words, role, parties[n])}
        if able:
            return able.pop() if len(able) == 1 else None
    return None


def side_of(words: Sequence[Word], role: Role) -> str | None:
    """The party of a role: "GOP presidential nominee"."""
    sides = load("residence")["side_words"]
    found = {side for w in words[role.start : role.end] if (side := sides.get(w.norm))}
    return found.pop() if len(found) == 1 else None


def _able(words: Sequence[Word], role: Role, party: Party) -> bool:
    """Whether a person may bear a role: a person who bears no other, is of no other party or country."""
    if party.kind != "person" or not party.name:
        return False
    if role.country and party.country and role.country != party.country:
        return False
    own = [r for r, _ in party.roles if r.trade in PERSONAL and r.trade not in ("honorific", "occupation")]
    if not _past(words, role) and any(
        not _past(words, r) and not same_head(role.head, r.head) and not same_head(r.head, role.head) for r in own
    ):
        return False
    if _past(words, role) and any(same_head(role.head, r.head) and not _past(words, r) for r in own):
        return False  # "Mayor Roe" is not "the former mayor"
    told = {side_of(words, r) for r in own} - {None}
    return side_of(words, role) is None or not told or told == {side_of(words, role)}


def _past(words: Sequence[Word], role: Role) -> bool:
    past = listed("titles", "grammar", "past")
    return any(w.norm in past for w in words[role.start : role.end])
