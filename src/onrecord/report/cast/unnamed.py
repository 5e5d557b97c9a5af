"""Sources that stay unnamed: "a Ruritanian official", "two people familiar with the talks"."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.knowledge.grammar import (
    NOUN,
    NUMBER,
    OTHER_NAMES,
    PARTS_OF_CLAUSES,
    PREPOSITION_OBJECT,
    SUBJECT,
    SUBJECT_OR_OBJECT,
)
from onrecord.knowledge.roles import Role
from onrecord.knowledge.words import Words, slug
from onrecord.models import ActorKind
from onrecord.report.cast.near import is_article
from onrecord.report.cast.party import Party, Settling
from onrecord.report.cast.role_phrases import definite, far_end, head_token, predicate, qualities

if TYPE_CHECKING:
    from spacy.tokens import Token


def again(state: Settling, role: Role) -> int | None:
    """ "the official" after "a Ruritanian official": the unnamed actor told last with the same noun."""
    words = state.words
    if role.determiner not in words.language.mentions.articles["pointing"]:
        return None
    for seen in reversed([mention for mention in state.mentions if mention.start < role.start]):
        party = state.parties[seen.party]
        if not party.name and same_source(words, role, party):
            return seen.party
    return None


def same_source(words: Words, role: Role, party: Party) -> bool:
    """Whether an unnamed source is told with the noun of a role, and with all that this tells."""
    first = party.roles[0][0]
    told = first.head == role.head and not first.plural and qualities(words, role) <= qualities(words, first)
    return told and (not role.country or role.country == party.country)


def unnamed(state: Settling, role: Role) -> tuple[Settling, int | None]:
    """A new unnamed actor where a source speaks or is spoken to."""
    words = state.words
    told = role.determiner or role.plural or role.country or role.body or words[role.start].token.pos_ == NUMBER
    if not told or not takes_part(words, role) or predicate(words, role):
        return state, None
    return replace(state, parties=(*state.parties, source_of(state, role))), len(state.parties)


def source_of(state: Settling, role: Role) -> Party:
    """An unnamed source as one more party, its key made of its words and where they stand."""
    words, start, end = state.words, role.opens, far_end(state.words, role)
    first = start + (end - start > 1 and is_article(words, start, "any"))
    described = state.page.text[words[first].span.start : words[end - 1].span.end]
    digest = hashlib.sha256(f"{described}@{words[start].span.start}".encode()).hexdigest()[:8]
    kind: ActorKind = "group" if role.plural else "person"
    key = f"unnamed-{slug(described)[:24]}-{digest}"
    return Party("", kind, role.country, roles=((role, None),), described=described, key=key)


def takes_part(words: Words, role: Role) -> bool:
    """Whether a role stands where a source or a hearer stands: by a verb of saying, or after "according to"."""
    token, language = head_token(words, role), words.language
    definite_or_no_subject = role.determiner in language.mentions.articles["definite"] or token.dep_ != SUBJECT
    if definite_or_no_subject and role.head in language.titles.unnamed["anybody"]:
        return False
    while token.dep_ in OTHER_NAMES and token.head != token:
        token = token.head
    if token.dep_ == PREPOSITION_OBJECT:
        return told_by(words, token.head)
    if token.dep_ not in PARTS_OF_CLAUSES:
        return False
    return token.head.lemma_ in language.persons.saying["verbs"] or (token.dep_ == SUBJECT and does(words, role))


def does(words: Words, role: Role) -> bool:
    """Whether somebody definite and of an office may do something else than say."""
    determined = role.determiner in words.language.titles.grammar["determiners"]
    return determined and role.trade != "unnamed" and definite(words, role)


def told_by(words: Words, preposition: Token) -> bool:
    """Whether what hangs on a preposition is told or tells: "said to X", "according to X", "a letter from X"."""
    language, verb = words.language, preposition.head
    verbs, saying = language.mentions.verbs, language.persons.saying["verbs"]
    if verb.lower_ in verbs["according"]:
        return True
    if preposition.lower_ not in language.mentions.joins["from_or_to"]:
        return False
    of_noun = verb.dep_ in SUBJECT_OR_OBJECT and verb.pos_ == NOUN
    return of_noun or verb.lemma_ in saying | verbs["accord"]
