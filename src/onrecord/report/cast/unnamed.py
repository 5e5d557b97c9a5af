"""Sources that stay unnamed: "a Ruritanian official", "two people familiar with the talks"."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
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
from onrecord.report.cast.near import is_article, joined
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
    """A new unnamed actor where a source speaks or is spoken to; one of a group told before joins that group."""
    words = state.words
    told = role.determiner or role.plural or role.country or role.body or words[role.start].token.pos_ == NUMBER
    if not told or not takes_part(words, role) or predicate(words, role):
        return state, None
    group = next(groups_of(state, role), None)
    if group is not None:
        return state, group
    return replace(state, parties=(*state.parties, source_of(state, role))), len(state.parties)


def groups_of(state: Settling, role: Role) -> Iterator[int]:
    """The groups of before that a source may be of: the same crowd, "one of them", "a source" of the sources."""
    words, listed = state.words, state.page.language.mentions
    crowd = role.plural and role.head in words.language.titles.unnamed["crowds"]
    alone = role.opens + 1 == role.start and role.end == role.start + 1
    one = role.determiner in listed.articles["one"] and alone
    some = role.determiner in listed.articles["some"] and role.head in listed.nouns["sources"]
    for n, party in enumerate(state.parties if crowd or one or some else ()):
        first = party.roles[0][0] if not party.name and party.roles else None
        if first is not None and first.head == role.head and first.plural:
            yield n


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
    if role.head in language.mentions.nouns["sources"] and of_something(words, role):
        return False
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


def of_something(words: Words, role: Role) -> bool:
    """Whether "of" stands in a role: "a source of income"."""
    return any(joined(words, i, "of") for i in range(role.start, role.end))


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
