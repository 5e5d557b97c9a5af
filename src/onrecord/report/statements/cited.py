"""Who speaks where an outlet only passes on: "Foo, quoting an unnamed officer, reports that S"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from spacy.tokens import Token

from onrecord.knowledge.grammar import FINITE
from onrecord.options.reports import STATEMENT
from onrecord.report.attribution import Attribution
from onrecord.report.cast import Cast, outlet_in
from onrecord.report.page import Page
from onrecord.spans import Span, hull

SPEAKING = frozenset({"person", "government-body", "group", "state"})


def is_citation(page: Page, cast: Cast, one: Attribution) -> bool:
    """Does an attribution hold nothing but whom an outlet cites?"""
    named = (behind_citing(page, token) for span in one.cue for token in page.tokens(span))
    return any(who and one.content == (who,) and can_be_cited(page, cast, who) for who in named)


def with_cited(page: Page, cast: Cast, found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, those to an outlet given to whom it cites in the sentence of their cue."""
    return [replace(a, source=(who,)) if (who := cited_by(page, cast, a, found)) else a for a in found]


def cited_by(page: Page, cast: Cast, one: Attribution, found: Sequence[Attribution]) -> Span | None:
    """Whom the outlet behind an attribution cites, where nothing is attributed to them."""
    if not one.cue or not one.source or outlet_in(page, cast, one.source[0]) is None:
        return None
    taken = [s for other in found for s in (*other.content, *(() if other is one else other.source))]
    for token in page.tokens(one.cue[0])[0].sent:
        who = behind_citing(page, token)
        if who and not any(span.overlaps(hull((Span(token.idx, token.idx + 1), who))) for span in taken):
            return who if can_be_cited(page, cast, who) else None
    return None


def behind_citing(page: Page, token: Token) -> Span | None:
    """Whom a form of "cite" names, up to the next mark or verb; not in "cited Roe as a model"."""
    language = page.language
    if token.lower_ not in language.hops.cites["quoting_forms"]:
        return None
    ahead = page.doc[token.i + 1 : min(token.sent.end, token.i + 1 + STATEMENT.cited)]
    run = list(takewhile(lambda t: not (t.text in ",.;:" or t.is_quote or t.tag_ in FINITE), ahead))
    if not run or any(word.lower_ in language.cues.particles["comment"] for word in run):
        return None
    return Span(run[0].idx, run[-1].idx + len(run[-1]))


def can_be_cited(page: Page, cast: Cast, who: Span) -> bool:
    """Are words people without a name ("two officials"), or somebody who can speak?"""
    unnamed, actor = page.language.hops.unnamed, cast.at(who)
    nouns = unnamed["nouns"] | unnamed["told"]
    if any(t.lower_ in nouns or t.lemma_.lower() in nouns for t in page.tokens(who)):
        return True
    return actor is not None and cast.get(actor).kind in SPEAKING
