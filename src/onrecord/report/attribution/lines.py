"""Attributions by lay-out: "X: Y" and "Y: X" in titles and headings, lines that name the source of what they follow."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from spacy.tokens import Token

from onrecord.lang import words
from onrecord.report.attribution.asides import Aside
from onrecord.report.attribution.source import mention
from onrecord.report.page import Page
from onrecord.spans import Span, trimmed

HEADING_NAME = 6  # words of a name beside the colon of a title
OBJECTS = frozenset({"dobj", "nsubjpass"})
AS_SAYING = 16  # tokens after "quoted" in which "as saying" follows


def headings(page: Page) -> Iterator[Aside]:
    """ "X: Y" where X names somebody, and "Y: X" where X does, in titles and headings."""
    for block in page.article.blocks:
        if block.zone not in {"title", "heading"}:
            continue
        line = block.span.of(page.text)
        at = line.find(": ")
        if at < 1 or ": " in line[at + 2 :]:
            continue
        left = trimmed(page.text, block.span.start, block.span.start + at)
        right = trimmed(page.text, block.span.start + at + 2, block.span.end)
        if left is None or right is None:
            continue
        colon = Span(block.span.start + at, block.span.start + at + 1)
        for who, what in ((left, right), (right, left)):
            found = page.unquoted(what)
            if found and _names(page, who):
                yield Aside((who,), colon, (found,), ":", page.tokens(colon).start, 0.6)
                break


def _names(page: Page, span: Span) -> bool:
    tokens = [t for t in page.tokens(span) if not t.is_punct]
    if not 1 <= len(tokens) <= HEADING_NAME or any(t.pos_ in {"VERB", "AUX"} for t in tokens):
        return False
    if len(tokens) <= 3 and all(t.pos_ == "PROPN" for t in tokens):
        return True
    return tokens[-1].pos_ == "PROPN" and any(t.ent_type_ in {"PERSON", "ORG", "GPE", "NORP"} for t in tokens)


def source_lines(page: Page) -> Iterator[Aside]:
    """A line that names the source of the sentence before it: "The X reports this, citing people who ..."."""
    for token in page.doc:
        if token.pos_ != "VERB" or token.lemma_.lower() not in words("cues", "said", "clause"):
            continue
        covers = words("cues", "relays", "covered")
        covered = next((c for c in token.children if c.dep_ in OBJECTS and c.lower_ in covers), None)
        if covered is None or page.zone(token) == "furniture":
            continue
        relay = _relay(token)
        sentence = _previous(page, token)
        if relay is None or sentence is None:
            continue
        source = _relayed(page, relay)
        if source:
            yield Aside(
                (source,), Span(relay.idx, relay.idx + len(relay)), (sentence,), relay.lemma_.lower(), relay.i, 0.75
            )


def _relay(verb: Token) -> Token | None:
    """The innermost "citing", "referring to", "quoting" of a source line: the last one of the sentence."""
    found = None
    for token in verb.sent:
        if token.i > verb.i and token.lower_ in words("cues", "relays", "words"):
            found = token
    return found


def _relayed(page: Page, relay: Token) -> Span | None:
    holder = next((c for c in relay.children if c.dep_ == "prep" and c.lower_ == "to"), relay)
    head = next((c for c in holder.children if c.dep_ in {"dobj", "pobj"}), None)
    return mention(page, head) if head is not None else None


def _previous(page: Page, token: Token) -> Span | None:
    """The sentence before the one around a token, in the same paragraph or the one before."""
    start = page.sentence(token)[0] - 1
    while start > 0 and page.doc[start].is_space:
        start -= 1
    if start <= 0 or page.zone(page.doc[start]) not in {"body", "standfirst"}:
        return None
    first, last = page.sentence(page.doc[start])
    found = page.span(first, last)
    return page.without_stop(found) if found else None


def relays(token: Token) -> bool:
    """Does "citing X" name a source ("reported, citing officials"), not a reason ("left, citing his health")?"""
    holder = next((c for c in token.children if c.dep_ == "prep" and c.lower_ == "to"), token)
    head = next((c for c in holder.children if c.dep_ in {"dobj", "pobj"}), None)
    if head is None:
        return False
    return (
        head.lemma_.lower() in words("cues", "sources", "nouns")
        or head.ent_type_ in {"PERSON", "ORG"}
        or head.pos_ == "PROPN"
    )


def quotes_as_saying(token: Token) -> bool:
    """Is "quoted" the first half of "quoted X as saying", whose second half tells the content?"""
    ahead = token.doc[token.i + 1 : token.i + AS_SAYING]
    return any(
        a.lower_ == "as" and b.tag_ == "VBG" and b.lemma_ in words("cues", "said", "clause") for a, b in pairwise(ahead)
    )
