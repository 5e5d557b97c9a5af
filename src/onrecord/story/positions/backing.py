"""Who stands by somebody and later lets them go: "he had my full confidence", then "I have accepted the resignation".

The two share no word but the name. What the later one lets go may stand in the sentence before it: "X has offered to
resign. I have accepted it."
"""

from __future__ import annotations

import re
from functools import cache

from onrecord.knowledge.terms import WORD, is_function
from onrecord.lang import load, words
from onrecord.story.claims.tellings import Telling, term_of

BACK = 300  # code points before a statement in which it may be told who goes


@cache
def _pattern(name: str) -> re.Pattern[str]:
    found = sorted(load("disputes")["backing"][name], key=lambda p: (-len(p), p))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, found))})(?!\w)")


def backs(t: Telling) -> bool:
    """Whether a statement stands by somebody, in so many words."""
    text = " ".join(t.text.casefold().split())
    return not t.statement.negated and not _negated(t.text) and bool(_pattern("backs").search(text))


def lets_go(t: Telling) -> bool:
    """Whether a statement accepts, asks for or tells as done that somebody goes."""
    told = {m.group().casefold() for m in WORD.finditer(t.text)}
    goes = {term_of(w) for w in (m.group() for m in WORD.finditer(_led(t))) if not is_function(w)}
    done = bool(told & words("disputes", "backing", "lets")) and not t.statement.negated and not _negated(t.text)
    return done and bool(goes & {"=resign", "=sack"})


def let_go(a: Telling, b: Telling) -> bool:
    """Whether the first of two statements stands by somebody whom the second lets go."""
    return backs(a) and lets_go(b) and bool(_named(a.text) & _named(_led(b)) - _speaker(a))


def _negated(text: str) -> bool:
    told = {m.group().casefold().replace("’", "'") for m in WORD.finditer(text)}
    return bool(told & words("differences", "polarity", "negations"))


def _led(t: Telling) -> str:
    """A statement with what stands right before it."""
    span, text = t.statement.content[0], t.report.article.text
    return text[max(0, text.rfind("\n\n", 0, max(0, span.start - BACK)), span.start - BACK) : span.end]


def _named(text: str) -> frozenset[str]:
    found = [m.group() for m in WORD.finditer(text)]
    titles = load("differences")["abbreviations"]
    return frozenset(w for w in found if w[0].isupper() and not is_function(w) and w.casefold() not in titles)


def _speaker(t: Telling) -> frozenset[str]:
    return frozenset((t.speaker.name or "").split()) if t.speaker else frozenset()
