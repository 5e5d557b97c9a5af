"""The two behind "both leaders", "the two countries", "they": speakers who are named together right before."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from onrecord.knowledge.grammar import CONJUNCT, SUBJECTS
from onrecord.knowledge.language import Language
from onrecord.knowledge.tree import below, says
from onrecord.report.cast import Cast
from onrecord.report.page import Page, span_of
from onrecord.spans import Span

Two = tuple[str, str]
PERSONS = frozenset({"person"})
BODIES = frozenset({"state", "government-body", "organisation", "media"})


def both_of(page: Page, cast: Cast, source: Span) -> Two | None:
    """Ids of the two actors a source stands for; None where it is no such source or not exactly two are at hand."""
    *opening, noun = source.of(page.text).lower().split() or [""]
    language, joint, tokens = page.language, page.language.venues.joint, page.tokens(source)
    if not len(tokens):
        return None
    if noun in joint["alone"] and language.mentions.articles["definite"].issuperset(opening) and len(opening) < 2:
        return coordinated(page, cast, tokens[0], PERSONS) or coordinated(page, cast, tokens[0], BODIES)
    kinds = next((kinds for nouns, kinds in (("nouns", PERSONS), ("bodies", BODIES)) if noun in joint[nouns]), None)
    return coordinated(page, cast, tokens[0], kinds) if kinds and is_of_two(opening, language) else None


def is_of_two(opening: Sequence[str], language: Language) -> bool:
    """Whether words before a noun are "both", "the two", with at most one word between."""
    before = language.venues.joint["before"]
    lead = next((n for n in range(len(opening), 0, -1) if " ".join(opening[:n]) in before), 0)
    return lead > 0 and len(opening) - lead < 2


def named_at(cast: Cast, token: Token) -> str | None:
    """The named actor whose mention a token is in."""
    found = cast.in_span(span_of(token))
    return found[0][1] if found and cast.get(found[0][1]).name and cast.forms[found[0][0]] != "pronoun" else None


def pair(cast: Cast, first: Token, kinds: frozenset[str], language: Language) -> Two | None:
    """The two of "Roe and Doe", where they are two and of these kinds."""
    joined, joins = below(first, CONJUNCT), language.mentions.joins["and"]
    if len(joined) != 1 or below(joined[0], CONJUNCT) or not (says(first, joins) or says(joined[0], joins)):
        return None
    one, other = named_at(cast, first), named_at(cast, joined[0])
    if one is None or other is None or one == other:
        return None
    return (one, other) if kinds.issuperset((cast.get(one).kind, cast.get(other).kind)) else None


def coordinated(page: Page, cast: Cast, source: Token, kinds: frozenset[str]) -> Two | None:
    """The pair that is subject before a source in its sentence, else in the two before it; None where another subject
    of these kinds stands between."""
    for token in (t for t in tokens_before(page.doc, source) if t.dep_ in SUBJECTS):
        if found := pair(cast, token, kinds, page.language):
            return found
        actor = named_at(cast, token)
        if actor is not None and cast.get(actor).kind in kinds:
            return None
    return None


def tokens_before(doc: Doc, source: Token) -> Sequence[Token]:
    """The tokens before a source back to the start of the second sentence before, last first."""
    start = source.sent.start
    for _ in range(2):
        start = doc[start - 1].sent.start if start else 0
    return [doc[i] for i in range(source.i - 1, start - 1, -1)]
