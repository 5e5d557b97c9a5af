"""Role phrases as grammar has them, and the sources they tell of that stay unnamed: "a Ruritanian official"."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from onrecord.knowledge.grammar import (
    FINITE,
    NOUN,
    NUMBER,
    OTHER_NAMES,
    PARTS_OF_CLAUSES,
    PREDICATES_OF_ROLES,
    PREPOSITION_OBJECT,
    SMALL_WORDS,
    SUBJECT,
    SUBJECT_OR_OBJECT,
    VERBS,
)
from onrecord.knowledge.roles import Role
from onrecord.knowledge.titles import modifiers
from onrecord.knowledge.words import Words, slug
from onrecord.models import ActorKind
from onrecord.report.cast.party import Party, Settling
from onrecord.report.cast.runs import is_article

if TYPE_CHECKING:
    from spacy.tokens import Token


def head_token(words: Words, role: Role) -> Token:
    """The token of the head noun: the last word of the phrase before its complement."""
    wanted = role.head.split()[-1][:4]
    found = (word.token for word in reversed(words[role.start : role.end]) if word.norm.startswith(wanted))
    return next(found, words[role.start].token)


def predicate(words: Words, role: Role) -> bool:
    """Whether a role is said of somebody else ("became the first president"), not a way to call its bearer."""
    token = head_token(words, role)
    as_such = token.dep_ == PREPOSITION_OBJECT and token.head.lower_ in words.language.mentions.joins["as"]
    return as_such or token.dep_ in PREDICATES_OF_ROLES


def definite(words: Words, role: Role, *, bare: bool = False) -> bool:
    """Whether a phrase calls somebody the reader knows; `bare`: "Foreign minister says ...", as headlines and
    standfirsts leave the article out."""
    if role.determiner or role.plural:
        return role.determiner in words.language.titles.grammar["definite"]
    return role.country is not None or role.body is not None or (bare and role.trade in ("office", "spokes"))


def holds(words: Words, role: Role, kind: str) -> bool:
    """Whether a small word of a kind ("past", "not_yet") stands in a role."""
    listed = words.language.titles.grammar[kind]
    return any(word.norm in listed for word in words[role.start : role.end])


def qualities(words: Words, role: Role) -> frozenset[str]:
    """The words that tell one office of a head from another ("foreign", "deputy"), without country, body and time."""
    language = words.language
    plain = language.titles.modifiers["time"] | language.titles.grammar["soft"] | set(role.head.split())
    if role.body:
        plain |= language.mentions.nouns["in_bodies"]
    norms = (word.norm for word in words[role.start : role.end])
    return frozenset(norm for norm in norms if norm in modifiers(language) and norm not in plain)


def side_of(words: Words, role: Role) -> str | None:
    """The party of a role: "GOP presidential nominee"."""
    sides = words.language.residence.side_words
    found = {side for word in words[role.start : role.end] if (side := sides.get(word.norm))}
    return found.pop() if len(found) == 1 else None


def far_end(words: Words, role: Role) -> int:
    """Where the words that go with an unnamed source end: "familiar with the talks", "close to the ministry"."""
    end, marks = role.end, words.language.mentions.marks
    if end >= len(words) or words[end].before != " " or words[end].norm not in words.language.titles.grammar["tails"]:
        return end
    inside = {" ", "-"} | marks["behind"]
    while end < min(len(words), role.end + 9) and words[end].before in inside:
        token = words[end].token
        if end > role.end and token.pos_ in VERBS and token.tag_ in FINITE:
            break
        end += 1
    while end > role.end and words[end - 1].token.pos_ in SMALL_WORDS:
        end -= 1
    return end


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
