"""Who stands by somebody and later lets them go: "he had my full confidence", then "I have accepted the resignation".

The two share no word but the name. What the later one lets go may stand right before it: "X has offered to resign. I
have accepted it."
"""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.alike import CONCEPT
from onrecord.options.stories import LED_BY
from onrecord.spans import Span
from onrecord.story.claims import Telling, Word, negation, told_of

GOING = frozenset({CONCEPT + "resign", CONCEPT + "sack"})


def backs(telling: Telling) -> bool:
    """Whether a statement stands by somebody, in so many words."""
    return affirmed(telling) and told_of(telling.plain, telling.language.disputes.backing, "backs")


def lets_go(telling: Telling) -> bool:
    """Whether a statement accepts, asks for or tells as done that somebody goes."""
    lets = telling.language.disputes.backing["lets"]
    return (
        affirmed(telling) and not lets.isdisjoint(telling.plain) and not GOING.isdisjoint(w.term for w in led(telling))
    )


def affirmed(telling: Telling) -> bool:
    """Whether neither a statement nor its cue is negated."""
    return not telling.statement.negated and not negation(telling.plain, telling.language)


def let_go(a: Telling, b: Telling) -> bool:
    """Whether the first of two statements stands by somebody whom the second lets go."""
    speaker = (a.speaker.name or "").split() if a.speaker else ()
    return backs(a) and lets_go(b) and bool((named(a.words, a) & named(led(b), b)) - set(speaker))


def led(telling: Telling) -> tuple[Word, ...]:
    """The words of a statement and those right before it."""
    content = telling.statement.content[0]
    return telling.reading.within(Span(max(0, content.start - LED_BY), content.end))


def named(words: Iterable[Word], telling: Telling) -> frozenset[str]:
    """The words with a capital that are none of grammar and no title."""
    titles = telling.language.differences.abbreviations
    return frozenset(w.text for w in words if w.capital and not w.function and w.plain not in titles)
