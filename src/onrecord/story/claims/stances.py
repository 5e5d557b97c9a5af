"""The stance a statement takes: what it denies, what becomes of a plan, what it depends on, whom it blames."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from onrecord.knowledge.terms import WORD, is_function, stem
from onrecord.lang import load, words
from onrecord.models import Actor
from onrecord.story.claims.tellings import NAMED, Telling, term_of
from onrecord.story.people.cast import Merged
from onrecord.story.people.offices import country_in

AHEAD = "going ahead"
NEGATED = 30  # code points before a fate in which a negation turns it
OPENING = 8  # words of a content in which its head stands
OFFICIAL = frozenset({"state", "government-body"})


@dataclass(frozen=True, slots=True)
class Stance:
    """A statement read for what it can be disputed for. `denies`: "" (no), "weak" or "strong"."""

    telling: Telling
    denies: str
    status: frozenset[str]
    conditional: bool
    matter: frozenset[str]  # terms it is about: no actors, no words of status, none too vague
    blames: frozenset[str]  # sides, see `side_of`
    admits: bool = False  # gives up what was said or done before


@cache
def _pattern(*path: str) -> re.Pattern[str]:
    found = load("disputes")
    for part in path:
        found = found[part]
    phrases = sorted(found, key=lambda p: (-len(p), p))
    return re.compile(r"(?<!\w)(?<!\w')(?:" + "|".join(map(re.escape, phrases)) + r")(?!\w|'\w)")


@cache
def _idle() -> frozenset[str]:
    """Terms that are no matter: words of status, of condition and those too vague."""
    found = load("disputes")
    phrases = [p for words in found["status"].values() for p in words] + [*found["vague"]["words"]]
    denial = found["denial"]
    phrases += found["conditions"]["words"] + denial["content"] + denial["cues"] + denial["rejections"]
    return frozenset(term_of(w) for phrase in phrases for w in phrase.split() if not is_function(w))


def stance_of(telling: Telling, cast: Merged) -> Stance:
    """The stance of one statement."""
    text = telling.text.replace("’", "'").casefold()
    status = _status(text)
    matter = frozenset(t for t in telling.content_terms if t not in _idle() and not t[0].isdigit())
    conditional = bool(_pattern("conditions", "words").search(text))
    admits = bool(_pattern("admission", "words").search(text))
    return Stance(telling, _denies(telling, text), status, conditional, matter, _blames(telling, cast), admits)


def _status(text: str) -> frozenset[str]:
    """The fates a text gives a plan; one that is negated leaves the plan going ahead."""
    found: set[str] = set()
    untrue = calls_untrue(text)
    for name in load("disputes")["status"]:
        for match in _pattern("status", name).finditer(text):
            before = text[max(0, match.start() - NEGATED) : match.start()].split()[-3:]
            turned = any(w in words("differences", "polarity", "negations") for w in before)
            found.add(AHEAD if turned else f"not {name}" if untrue else name)
    return frozenset(found - {AHEAD} if "cancelled" in found else found)


def calls_untrue(text: str) -> bool:
    """Whether a text calls what another says untrue or worthless."""
    told = (m.group().casefold() for m in WORD.finditer(text))
    return any(w in words("disputes", "untrue", "words") for w in told) or bool(
        _pattern("untrue", "phrases").search(text.casefold())
    )


def _denies(telling: Telling, text: str) -> str:
    if denied_by_cue(telling):
        return "strong"
    if _pattern("denial", "strong").search(text):
        return "strong"
    return "weak" if telling.statement.negated or _pattern("denial", "content").search(text) else ""


@cache
def _stems(*path: str) -> frozenset[str]:
    found = load("disputes")
    for part in path:
        found = found[part]
    return frozenset(stem(w) for w in found)


def denied_by_cue(telling: Telling) -> bool:
    """Whether the cue denies what follows; "rejected" does so only where that is said to be another's words."""
    told = [w for span in telling.statement.cue for w in span.of(telling.report.article.text).casefold().split()]
    turned = {w.replace("’", "'") for w in told} & words("differences", "polarity", "negations")
    if telling.statement.negated or turned:
        return False
    cue = {stem(w) for w in told}
    if cue & _stems("denial", "cues"):
        return True
    opening = next((m.group().casefold() for m in WORD.finditer(telling.text)), "")
    others = others_words(telling) or opening == "that" or bool(telling.nested)
    return others and bool(cue & _stems("denial", "rejections"))


def others_words(telling: Telling) -> bool:
    """Whether a content opens by a word for what others say: "the claim that", "his accusations"."""
    opening = [m.group().casefold() for m in WORD.finditer(telling.text)][:OPENING]
    return bool(set(opening) & words("disputes", "denial", "claims"))


def side_of(actor: Actor | None) -> str | None:
    """The side an actor stands on: its country for those who hold an office of it, else the actor."""
    if actor is None:
        return None
    official = actor.kind in OFFICIAL or any(_of_state(r.role) for r in actor.roles)
    return actor.country if official and actor.country else actor.id


def _of_state(role: str) -> bool:
    return country_in(role) is not None or role[:1].isupper()


def _blames(telling: Telling, cast: Merged) -> frozenset[str]:
    """The sides a statement accuses: its targets; where it names none, the one other side that it speaks of."""
    if telling.statement.act != "ACCUSE":
        return frozenset()
    own = side_of(telling.speaker)
    targets = {side_of(cast.get(t)) for t in telling.statement.targets} | set(telling.statement.target_countries)
    if not targets:
        named = {side_of(cast.get(t.removeprefix(NAMED))) for t in telling.terms if t.startswith(NAMED)}
        named -= {None, own}
        targets = named if len(named) == 1 else set()
    return frozenset(t for t in targets if t and t != own)
