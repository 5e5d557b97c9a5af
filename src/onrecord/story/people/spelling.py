"""Names that reports spell differently: marks left out, a slip of letters, an older name of a capital."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from rapidfuzz.distance import OSA

from onrecord.knowledge.names_compared import near, plain
from onrecord.lang import load
from onrecord.models import Actor, Passage, Severity
from onrecord.spans import Span

_WORD = re.compile(r"[^\W\d_]+(?:[’'\-][^\W\d_]+)*")
_PARTICLE = re.compile(r"^(?:al|el|ul|ad|an|ar|as|ash|at|az)-")
LETTERS = 4  # letters of the shortest name that is compared; one with marks ("Pål") may be shorter by one


def spellings(actor: Actor) -> tuple[tuple[Severity, tuple[Passage, ...]], ...]:
    """The spellings of an actor's name that differ: how grave, and one passage for each spelling in each report."""
    if actor.kind not in ("person", "state"):
        return ()
    forms = _forms(actor)
    found: list[tuple[Severity, tuple[Passage, ...]]] = []
    done: set[str] = set()
    for form in sorted(forms, key=lambda f: (-len(forms[f]), f)):
        if form in done:
            continue
        variants = [f for f in sorted(forms) if f not in done and f != form and _variant(actor, form, f)]
        if variants:
            done |= {form, *variants}
            found.append((_severity([form, *variants], forms), _places([form, *variants], forms)))
    return tuple(found)


def _forms(actor: Actor) -> Mapping[str, list[Passage]]:
    """The words an actor is named by, as written, with the passages; for a state only names and capitals."""
    known = _state_names(actor.country) if actor.kind == "state" else None
    forms: dict[str, list[Passage]] = defaultdict(list)
    for mention in actor.mentions:
        for match in _WORD.finditer(mention.text):
            word = re.sub(r"[’']s$", "", match.group())
            short = len(word) + (not word.isascii()) < LETTERS
            if short or not word[0].isupper() or (known is not None and plain(word) not in known):
                continue
            start = mention.span.start + match.start()
            forms[word].append(Passage(mention.article, Span(start, start + len(word)), word))
    return forms


def _state_names(country: str | None) -> frozenset[str]:
    entry = load("countries").get(country or "", {})
    return frozenset(plain(w) for w in (*entry.get("names", ()), *entry.get("capitals", ())))


def _variant(actor: Actor, a: str, b: str) -> bool:
    """Whether two words are spellings of one: but for marks and case alike, or a slip or two apart.

    A land and its people ("Norland", "Norlander") are no spellings of one name.
    """
    x, y = plain(a), plain(b)
    if _of_land(x, y) or _of_land(y, x):
        return False
    if _PARTICLE.sub("", x) == _PARTICLE.sub("", y) and x != y:
        return True
    x, y = _PARTICLE.sub("", x), _PARTICLE.sub("", y)
    if x == y:
        return a.casefold() != b.casefold() and _same_letters(a, b)
    if actor.kind == "state":
        return x[0] == y[0] and len(x) == len(y) and OSA.distance(x, y) <= 2 and x[-1] == y[-1]
    return near(x, y) and x + "s" != y and y + "s" != x  # no plural or genitive


def _of_land(land: str, people: str) -> bool:
    """Whether one word is the other with an ending of peoples."""
    stem = land.rstrip("aeiouy")
    endings = load("differences")["peoples"]["endings"]
    return land != people and any(people in (r + e, r + e + "s") for e in endings for r in (land, stem))


def _same_letters(a: str, b: str) -> bool:
    return re.sub(r"[’'\-]", "", a).casefold() != re.sub(r"[’'\-]", "", b).casefold()


def _severity(forms: Sequence[str], places: Mapping[str, list[Passage]]) -> Severity:
    """Marks left out and older names are style; a spelling that its own report contradicts is a slip of the pen."""
    if len({plain(f) for f in forms}) == 1 or all(len(f) < 5 for f in forms):
        return "style"
    held = [{p.article for p in places[f]} for f in forms]
    return "medium" if any(x & y for i, x in enumerate(held) for y in held[:i]) else "low"


def _places(forms: Sequence[str], places: Mapping[str, list[Passage]]) -> tuple[Passage, ...]:
    """The first place of each spelling in each report; the spellings that fewest reports use come first."""
    shown: list[Passage] = []
    for form in sorted(forms, key=lambda f: (len({p.article for p in places[f]}), len(places[f]), f)):
        first: dict[str, Passage] = {}
        for p in sorted(places[form], key=lambda p: (p.article, p.span)):
            first.setdefault(p.article, p)
        shown += first.values()
    return tuple(shown)
