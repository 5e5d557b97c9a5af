"""Who stands by somebody and later lets them go: "he had my full confidence", then "I have accepted the resignation".

The two share no word but the name. What the later one lets go may stand right before it: "X has offered to resign. I
have accepted it."
"""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.alike import CONCEPT
from onrecord.options import LED_BY
from onrecord.spans import Span
from onrecord.story.claims import Telling, Word, negation, told_of

GOING = frozenset({CONCEPT + "resign", CONCEPT + "sack"})


def backs(t: Telling) -> bool:
    """Whether a statement stands by somebody, in so many words."""
    return affirmed(t) and told_of(t.plain, t.language.disputes.backing, "backs")


def lets_go(t: Telling) -> bool:
    """Whether a statement accepts, asks for or tells as done that somebody goes."""
    lets = t.language.disputes.backing["lets"]
    return affirmed(t) and not lets.isdisjoint(t.plain) and not GOING.isdisjoint(w.term for w in led(t))


def affirmed(t: Telling) -> bool:
    """Whether neither a statement nor its cue is negated."""
    return not t.statement.negated and not negation(t.plain, t.language)


def let_go(a: Telling, b: Telling) -> bool:
    """Whether the first of two statements stands by somebody whom the second lets go."""
    speaker = (a.speaker.name or "").split() if a.speaker else ()
    return backs(a) and lets_go(b) and bool((named(a.words, a) & named(led(b), b)) - set(speaker))


def led(t: Telling) -> tuple[Word, ...]:
    """The words of a statement and those right before it."""
    content = t.statement.content[0]
    return t.reading.within(Span(max(0, content.start - LED_BY), content.end))


def named(words: Iterable[Word], t: Telling) -> frozenset[str]:
    """The words with a capital that are none of grammar and no title."""
    titles = t.language.differences.abbreviations
    return frozenset(w.text for w in words if w.capital and not w.function and w.plain not in titles)
