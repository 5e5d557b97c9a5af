"""The two behind "both leaders", "the two countries", "they": speakers who are named together right before."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from onrecord.report.cast import Cast
from onrecord.report.page import Page, span_of
from onrecord.spans import Span

BACK = 400  # code points "both leaders" reach back to the two
PERSONS = frozenset({"person"})
BODIES = frozenset({"state", "government-body", "organisation", "media"})


def both_of(page: Page, cast: Cast, source: Span) -> tuple[str, str] | None:
    """Ids of the two actors a source stands for; None where it is no such source or not exactly two are at hand."""
    said = source.of(page.text).lower().split()
    opening, noun = " ".join(said[:-1]), said[-1] if said else ""
    tokens = page.tokens(source)
    if not len(tokens):
        return None
    if noun in page.language.persons.pronouns["relative"] and not opening:
        return _ahead_of(cast, tokens[0])
    if noun in page.language.venues.joint["alone"] and (not opening or opening == "the"):
        return _coordinated(page, cast, tokens[0], PERSONS) or _coordinated(page, cast, tokens[0], BODIES)
    lead = next(
        (n for n in range(len(said) - 1, 0, -1) if " ".join(said[:n]) in page.language.venues.joint["before"]), 0
    )
    if not lead or len(said) - lead > 2:
        return None
    for nouns, kinds in (("nouns", PERSONS), ("bodies", BODIES)):
        if noun in page.language.venues.joint[nouns]:
            return _coordinated(page, cast, tokens[0], kinds) or _last_two(page, cast, source, kinds)
    return None


def _actor(cast: Cast, token: Token) -> str | None:
    """The named actor whose mention a token is in."""
    found = cast.in_span(span_of(token))
    return found[0][1] if found and cast.get(found[0][1]).name and cast.forms[found[0][0]] != "pronoun" else None


def _pair(cast: Cast, first: Token, kinds: frozenset[str]) -> tuple[str, str] | None:
    """The two of "Roe and Doe", where they are two and of these kinds."""
    joined = [c for c in first.children if c.dep_ == "conj"]
    if len(joined) != 1 or any(c.dep_ == "conj" for c in joined[0].children):
        return None
    if not any(c.lower_ == "and" for t in (first, joined[0]) for c in t.children):
        return None
    one, other = _actor(cast, first), _actor(cast, joined[0])
    if one is None or other is None or one == other or {cast.get(one).kind, cast.get(other).kind} - kinds:
        return None
    return one, other


def _coordinated(page: Page, cast: Cast, source: Token, kinds: frozenset[str]) -> tuple[str, str] | None:
    """The pair that is subject before a source in its sentence, else in the two before it; None where another subject
    of these kinds stands between."""
    for token in _before(page.doc, source):
        if token.dep_ not in ("nsubj", "nsubjpass"):
            continue
        if pair := _pair(cast, token, kinds):
            return pair
        actor = _actor(cast, token)
        if actor is not None and cast.get(actor).kind in kinds:
            return None
    return None


def _before(doc: Doc, source: Token) -> Sequence[Token]:
    """The tokens before a source back to the start of the second sentence before, last first."""
    start = source.sent.start
    for _ in range(2):
        start = doc[start - 1].sent.start if start else 0
    return [doc[i] for i in range(source.i - 1, start - 1, -1)]


def _ahead_of(cast: Cast, relative: Token) -> tuple[str, str] | None:
    """The pair right before "who", "which": "Roe and Doe, who"."""
    last = relative.nbor(-1) if relative.i else relative
    last = last.nbor(-1) if last.text == "," and last.i else last
    if last.dep_ != "conj":
        return None
    return _pair(cast, last.head, PERSONS | BODIES | {"group"})


def _last_two(page: Page, cast: Cast, source: Span, kinds: frozenset[str]) -> tuple[str, str] | None:
    """The two named in the sentences before: those of the nearest sentences that name two at all, and no third."""
    found: dict[str, None] = {}
    sentence = page.tokens(source)[0].sent
    while len(found) < 2 and source.start - sentence.start_char < BACK:
        if sentence.start_char < source.start:
            here = cast.in_span(Span(sentence.start_char, min(sentence.end_char, source.start)))
            found |= {a: None for m, a in here if cast.forms[m] in ("name", "state") and _named(cast, a, kinds)}
        if not sentence.start:
            break
        sentence = page.doc[sentence.start - 1].sent
    ids = sorted(found, key=lambda a: _first(cast, a, source))
    return (ids[0], ids[1]) if len(ids) == 2 else None


def _named(cast: Cast, actor: str, kinds: frozenset[str]) -> bool:
    return cast.get(actor).kind in kinds and cast.get(actor).name is not None


def _first(cast: Cast, actor: str, source: Span) -> int:
    return min(
        (m.start for m, a in cast.in_span(Span(max(0, source.start - BACK), source.start)) if a == actor),
        default=source.start,
    )
