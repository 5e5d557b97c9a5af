"""Bodies by name, and by short descriptions ("the ministry", "the agency", "the newspaper") of the ones so named."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from onrecord.knowledge.grammar import COMPOUND
from onrecord.knowledge.language import Language
from onrecord.knowledge.places import gazetteer
from onrecord.knowledge.words import Word, Words, normal
from onrecord.models import ActorKind
from onrecord.options.reports import NEAR_BODY
from onrecord.report.cast.party import Kind, Mention, Name, Party, Settling, only, plain, short_names, where
from onrecord.report.cast.people import same_body
from onrecord.report.cast.runs import before_noun, is_article

ACTING: tuple[ActorKind, ...] = ("state", "government-body", "organisation", "media")


def bodies_by_name(state: Settling) -> Settling:
    """With organisations, outlets and bodies; acronyms and short forms join their long form."""
    words, bodies = state.words, list[Party]()
    others = [piece for piece in state.names if state.kinds[piece] not in ("person", "")]
    for piece in sorted(others, key=lambda p: -len(p.run)):
        name, kind = plain(words, piece), state.kinds[piece]
        if kind == "personal-body":
            name = (*name, words[piece.closes - 1].norm)
        number = body_called(words, name, bodies)
        party = Party("", kind_of(words, name, kind)) if number is None else bodies[number]
        grown = party.with_piece(piece, name, roles=piece.roles)
        bodies = [*bodies, grown] if number is None else [*bodies[:number], grown, *bodies[number + 1 :]]
    return replace(state, parties=(*state.parties, *bodies))


def body_called(words: Words, name: Name, bodies: Sequence[Party]) -> int | None:
    """The body a name is of, as its position: by name, else the only one of that acronym, else of that first word."""
    same = where(bodies, lambda party: party.bears(lambda form: same_body(name, form, words.language)))
    if same or len(name) > 1:
        return same[0] if same else None
    called = where(bodies, lambda party: name[0] in acronyms_of(words, party))
    return only(called or where(bodies, lambda party: party.bears(lambda form: len(form) > 1 and form[0] == name[0])))


def acronyms_of(words: Words, party: Party) -> frozenset[str]:
    """The one-word names that the mentions of a body show."""
    return frozenset(short for piece in party.pieces for short in short_names(words, piece, plain(words, piece)))


def kind_of(words: Words, name: Name, kind: Kind) -> ActorKind:
    """The kind of actor that a name of a body tells of: "the Roe administration" is a government's."""
    if kind == "media":
        return "media"
    governs = kind == "personal-body" and name[-1] in words.language.mentions.nouns["governments"]
    return "government-body" if governs or kind == "government-body" else "organisation"


def shortened(state: Settling) -> Settling:
    """With every "the NOUN" whose noun ends the name of one body mentioned before, and of no other."""
    words, taken = state.words, state.taken
    for word in words:
        if word.i in taken or not calls_body(words, word):
            continue
        who = meant(state, word) if is_article(words, word.i - 1) else None
        if who is not None:
            found = Mention(word.i - 1, word.i + 1, word.i - 1, word.i + 1, who, "description")
            state = replace(state, mentions=(*state.mentions, found))
    return state.with_mentions()


def calls_body(words: Words, word: Word) -> bool:
    """Whether a word is a noun by which bodies are called, and not one that only tells of another noun."""
    if word.norm not in nouns_of_bodies(words.language) or not word.i or word.before != " " or word.zone == "title":
        return False
    return not before_noun(words, word.i) and word.token.dep_ != COMPOUND


def meant(state: Settling, word: Word) -> int | None:
    """The one body a noun calls; of several companies the only one named in this sentence or the two before."""
    words, parties, lists = state.words, state.parties, state.page.language.titles.organisation_words
    seen = [mention for mention in state.mentions if mention.start < word.i and may_mean(parties[mention.party], word)]
    near = {mention.party for mention in seen if word.sentence - words[mention.start].sentence <= NEAR_BODY}
    everyone = {mention.party for mention in seen}
    called = {n for n in everyone if is_called(word.norm, parties[n], words.language)}
    if word.norm in lists["personal_bodies"]:
        called &= near
    if not called and word.norm in lists["company_nouns"] | lists["generic"]:
        called = {n for n in everyone if trades(word.norm, parties[n], words.language)}
        any_body = word.norm in words.language.mentions.nouns["any_body"]
        if any_body or (len(called) > 1 and word.norm in lists["generic"]):
            called &= near
    return only(called)


def may_mean(party: Party, word: Word) -> bool:
    """Whether a party is a body; "The Journal" is an outlet's, never a firm's, and no word that begins a sentence: the
    gazetteer knows those that bear no other name."""
    return party.kind in ACTING if not word.capital else party.kind == "media" and not word.first


def trades(noun: str, party: Party, language: Language) -> bool:
    """Whether a body may be a company ("the firm", "the miner"), or, for words that any body is called, be such."""
    if party.kind != "organisation" or party.key in long_names(language):
        return False
    civil = language.titles.organisation_words["civil"]
    heads = {role.head for role, _ in party.roles if role.trade == "company"}
    if noun in language.mentions.nouns["any_body"]:
        return noun in heads or not heads
    named = {*normal(party.name).split()[-1:], *heads, *(head.split()[-1] for head in heads)}
    return civil.isdisjoint({noun, *named})


@cache
def nouns_of_bodies(language: Language) -> frozenset[str]:
    """The nouns by which bodies are called."""
    lists = language.titles.organisation_words
    short = lists["outlet_nouns"] | lists["company_nouns"] | lists["generic"]
    return short | lists["media"] | lists["bodies"] | lists["organisations"]


@cache
def long_names(language: Language) -> Mapping[str, frozenset[str]]:
    """Gazetteer id -> the words of all its names."""
    found: dict[str, set[str]] = {}
    for key, entries in gazetteer(language).items():
        for entry in entries:
            found.setdefault(entry.id, set()).update(key)
    return {key: frozenset(words) for key, words in found.items()}


def is_called(noun: str, party: Party, language: Language) -> bool:
    """Whether a noun ends a name of a body or a role it is told with."""
    nouns, named = language.mentions.nouns, normal(party.name).split()
    heads = {role.head for role, _ in party.roles}
    if party.kind == "media":
        paper = noun in nouns["papers"] and not heads.isdisjoint(nouns["newspapers"])
        return paper or noun in heads or noun in named[-1:]
    if any(noun == role.head.split()[-1] for role, _ in party.roles if role.trade == "company"):
        return True
    forms = {word for form in party.forms for word in form}
    return noun in forms.union(named) or noun in long_names(language).get(party.key, frozenset())
