"""Short descriptions of bodies ("the ministry", "the agency", "the newspaper") led back to the one the report named."""

from __future__ import annotations

from bisect import insort
from collections.abc import Sequence
from functools import cache

from onrecord.knowledge.places import gazetteer
from onrecord.knowledge.words import Word, Words, normal
from onrecord.lang import load
from onrecord.lang import words as listed
from onrecord.report.cast.described import Placed
from onrecord.report.cast.kinds import Party

BODIES = ("government-body", "organisation", "media")
ANY = ("group", "organisation", "organization")  # what any body may be called
NEAR = 2  # sentences back in which one of several companies may be meant


def shorten(words: Words, parties: Sequence[Party], placed: list[Placed]) -> None:
    """Add to `placed` every "the NOUN" whose noun ends the name of one body mentioned before, and of no other."""
    taken = frozenset(i for p in placed for i in range(p.opens, p.closes))
    found: list[Placed] = []
    for word in words:
        if word.norm not in _nouns() or word.i in taken or not word.i or word.before != " " or word.zone == "title":
            continue
        after = words[word.i + 1] if word.i + 1 < len(words) else None
        modifies = after is not None and after.before in (" ", "-") and after.token.pos_ in ("NOUN", "PROPN")
        opens = _opens(words, word.i)
        if words[opens].norm != "the" or modifies or word.token.dep_ == "compound":
            continue
        before = [p for p in placed if p.start < word.i and parties[p.party].kind in BODIES]
        if word.capital:
            # "The Journal" is an outlet's, never a firm's; the gazetteer knows those that bear no other name.
            before = [p for p in before if parties[p.party].kind == "media" and not word.first]
        who = _meant(words, word, parties, before)
        if who is not None:
            found.append(Placed(opens, word.i + 1, opens, word.i + 1, who, "description"))
            insort(placed, found[-1], key=lambda p: p.opens)


def _opens(words: Words, at: int) -> int:
    """Where the article of a noun stands: right before it, or before its seat ("the Lisbon-based gold company")."""
    start = at - 1
    while start and at - start < 7 and words[start].norm != "the" and words[start].before in (" ", "-"):
        start -= 1
    seat = [w for w in words[start + 1 : at] if w.norm in ("based", "headquartered", "listed") and w.before == "-"]
    return start if seat and words[start].norm == "the" else at - 1


def _meant(words: Words, word: Word, parties: Sequence[Party], before: Sequence[Placed]) -> int | None:
    """The one body a noun calls; of several companies the only one named in this sentence or the two before."""
    near = {p.party for p in before if word.sentence - words[p.start].sentence <= NEAR}
    fitting = {p.party for p in before if _called(word.norm, parties[p.party])}
    if word.norm in load("titles")["organisation_words"]["personal_bodies"]:
        fitting &= near
    if len(fitting) == 1:
        return fitting.pop()
    if fitting or word.norm not in _trades():
        return None
    fitting = {p.party for p in before if _trading(word.norm, parties[p.party])}
    several = len(fitting) > 1 and word.norm in listed("titles", "organisation_words", "generic")
    if several or word.norm in ANY:
        fitting &= near
    return fitting.pop() if len(fitting) == 1 else None


@cache
def _trades() -> frozenset[str]:
    """Nouns any company may be called by, general ones and trades."""
    data = load("titles")["organisation_words"]
    return frozenset(data["company_nouns"]) | frozenset(data["generic"])


def _trading(noun: str, party: Party) -> bool:
    """Whether a body may be a company ("the firm", "the miner"), or, for words that any body is called, be such."""
    if party.kind != "organisation" or party.key in _long_names():
        return False
    civil = listed("titles", "organisation_words", "civil")
    heads = {role.head for role, _ in party.roles if role.trade == "company"}
    if noun in ANY:
        return noun in heads or not heads
    named = normal(party.name).split()[-1:]
    return noun not in civil and not civil & {*named, *heads, *(h.split()[-1] for h in heads)}


@cache
def _nouns() -> frozenset[str]:
    data = load("titles")["organisation_words"]
    return frozenset(
        w
        for group in ("media", "bodies", "organisations", "outlet_nouns", "company_nouns", "generic")
        for w in data[group]
    )


@cache
def _long_names() -> dict[str, frozenset[str]]:
    """Gazetteer id -> the words of all its names."""
    found: dict[str, set[str]] = {}
    for key, entries in gazetteer().items():
        for entry in entries:
            found.setdefault(entry.id, set()).update(key)
    return {key: frozenset(words) for key, words in found.items()}


def _called(noun: str, party: Party) -> bool:
    if party.kind == "media":
        heads = {role.head for role, _ in party.roles}
        return noun in heads or (noun == "paper" and "newspaper" in heads) or noun in normal(party.name).split()[-1:]
    if any(noun == role.head.split()[-1] for role, _ in party.roles if role.trade == "company"):
        return True
    named = set(normal(party.name).split()) | {w for form in party.forms for w in form}
    return noun in named or noun in _long_names().get(party.key, frozenset())
