"""Whether two speakers can be one voice: one actor, a body and who speaks for it, an office in other words."""

from __future__ import annotations

from functools import lru_cache
from typing import Protocol

from onrecord.knowledge.language import DEFAULT, Language
from onrecord.knowledge.names_compared import plain
from onrecord.knowledge.terms import is_function, stem
from onrecord.models import Actor, Statement
from onrecord.options.stories import VOICE

BODIES = frozenset({"government-body", "organisation"})
OFFICIAL = frozenset({"state", "government-body"})


class Voiced(Protocol):
    """A statement with its speaker as the story knows them; None where the report leaves them open."""

    @property
    def statement(self) -> Statement: ...
    @property
    def speaker(self) -> Actor | None: ...
    @property
    def language(self) -> Language: ...


def one_voice(a: Voiced, b: Voiced) -> float:
    """How far two statements can be of one voice (see `spoken_for`); a speaker that a report leaves open may be any."""
    if (a.speaker is None) == (b.speaker is None):
        return spoken_for(a.speaker, b.speaker, a.language)
    opened, known = (a, b) if a.speaker is None else (b, a)
    told = opened.statement.speaker_text or ""
    if known.speaker and described_as(told, known.speaker, a.language):
        return VOICE.described
    alike = bool(a.statement.nested_in) == bool(b.statement.nested_in)
    return VOICE.unresolved if alike and only_grammar(told, a.language) else 0.0


def only_grammar(told: str, language: Language = DEFAULT) -> bool:
    """Whether a mention names nobody: a pronoun, or nothing at all."""
    return all(is_function(w, language) for w in told.split())


def described_as(told: str, actor: Actor, language: Language = DEFAULT) -> bool:
    """Whether a description ("the head of the port authority") fits the roles or the name of an actor."""
    words = described(told, language)
    held = [described(r.role, language) for r in actor.roles] + [described(actor.name or "", language)]
    return len(words) > 1 and any(len(words & h) >= max(2, VOICE.of_description * len(words)) for h in held)


@lru_cache(maxsize=20_000)
def described(told: str, language: Language) -> frozenset[str]:
    """The words of a description as compared; all words for who leads a body are one."""
    heads = language.differences.heads["words"]
    found = [w for w in plain(told).split() if not is_function(w, language)]
    return frozenset("head" if w in heads else stem(w, language) for w in found)


def spoken_for(a: Actor | None, b: Actor | None, language: Language = DEFAULT) -> float:
    """How far two speakers can be one voice: 1 the same actor; less for a body and who speaks for it; 0 otherwise."""
    if a is None or b is None:
        return 0.0
    if a.id == b.id:
        return 1.0
    if a.name is None or b.name is None:
        return without_name(a, b, language)
    if speaks_for_body(a, b) or speaks_for_body(b, a):
        return VOICE.body
    official = all(x.kind in OFFICIAL or x.roles for x in (a, b))
    people = a.kind == b.kind == "person"
    return VOICE.country if a.country and a.country == b.country and official and not people else 0.0


def speaks_for_body(person: Actor, body: Actor) -> bool:
    """Whether a role of a person names a body: "spokeswoman of the port authority"."""
    if person.kind != "person" or body.kind not in BODIES:
        return False
    words = {w for alias in (body.name or "", *body.aliases) for w in plain(alias).split()}
    return bool(words & {w for r in person.roles for w in plain(r.role).split()})


def without_name(a: Actor, b: Actor, language: Language = DEFAULT) -> float:
    """How far sources can be one of which one or both have no name: by the words that describe them."""
    known, other = (a, b) if a.name else (b, a)
    if known.name:
        return VOICE.described if other.described and described_as(other.described, known, language) else 0.0
    x, y = (set(plain(actor.described or "").split()) for actor in (a, b))
    return VOICE.unnamed if x and y and 2 * len(x & y) >= len(x | y) else 0.0
