"""Role phrases as grammar has them: what is said of somebody else, what calls somebody, and what it tells of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onrecord.knowledge.grammar import FINITE, PREDICATES_OF_ROLES, PREPOSITION_OBJECT, SMALL_WORDS, VERBS
from onrecord.knowledge.roles import Role
from onrecord.knowledge.titles import modifiers
from onrecord.knowledge.words import Words

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
