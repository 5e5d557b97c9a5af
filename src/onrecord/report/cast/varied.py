"""Descriptions by a role that the report never states with the name: "the Borduran candidate" after "Roe"."""

from __future__ import annotations

from onrecord.knowledge.grammar import SUBJECT
from onrecord.knowledge.roles import Role
from onrecord.knowledge.titles import same_head
from onrecord.knowledge.words import Words
from onrecord.options.reports import BACK_VARIED, LONGEST_VARIED
from onrecord.report.cast.party import Party, Settling
from onrecord.report.cast.piece import PERSONAL
from onrecord.report.cast.role_phrases import head_token, holds, side_of


def varied(state: Settling, role: Role) -> int | None:
    """Whom a subject like "the nominee" calls otherwise: the one person without another office named in the nearest
    sentence before that names any; None where that names two."""
    words = state.words
    if not may_vary(words, role) or head_token(words, role).dep_ != SUBJECT:
        return None
    here = words[role.start].sentence
    named = [(words[m.start].sentence, m.party) for m in state.mentions if m.form == "name" and m.start < role.start]
    for sentence in range(here, here - BACK_VARIED - 1, -1):
        able = {n for told, n in named if told == sentence and may_bear(words, role, state.parties[n])}
        if able:
            return able.pop() if len(able) == 1 else None
    return None


def may_vary(words: Words, role: Role) -> bool:
    """Whether a role is one that people are called by in turn with their names: "the nominee", "the former mayor"."""
    the = role.determiner in words.language.mentions.articles["definite"]
    if not the or role.plural or role.end - role.start > LONGEST_VARIED:
        return False
    over = role.trade == "office" and holds(words, role, "past")
    return over or role.head in words.language.titles.heads["varied"]


def may_bear(words: Words, role: Role, party: Party) -> bool:
    """Whether a party may bear a role: a person who bears no other, is of no other party or country."""
    if party.kind != "person" or not party.name:
        return False
    if role.country and party.country and role.country != party.country:
        return False
    own = [r for r, _ in party.roles if r.trade in PERSONAL and r.trade not in ("honorific", "occupation")]
    told = {side_of(words, r) for r in own} - {None}
    return no_other(words, role, own) and (side_of(words, role) is None or not told or told == {side_of(words, role)})


def no_other(words: Words, role: Role, own: list[Role]) -> bool:
    """Whether the roles of somebody leave room for one: "Mayor Roe" is not "the former mayor" nor "the senator"."""
    held, language = [r for r in own if not holds(words, r, "past")], words.language
    if holds(words, role, "past"):
        return not any(same_head(role.head, r.head, language) for r in held)
    return all(same_head(role.head, r.head, language) or same_head(r.head, role.head, language) for r in held)
