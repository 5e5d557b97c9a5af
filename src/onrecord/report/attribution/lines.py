"""Attributions by lay-out: "X: Y" and "Y: X" in titles and headings, lines that name the source of what they follow."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from spacy.tokens import Token

from onrecord.knowledge import grammar
from onrecord.knowledge.language import Language
from onrecord.models import Block
from onrecord.options.reports import HEADING_NAME, SAYING_NEAR
from onrecord.report.attribution.content import RUNNING, Draft, cut
from onrecord.report.attribution.model import Aside
from onrecord.report.attribution.source import mention
from onrecord.report.page import Page
from onrecord.spans import Span, trimmed

HEADINGS = frozenset({"title", "heading"})


def headings(page: Page) -> Iterator[Aside]:
    """ "X: Y" where X names somebody, and "Y: X" where X does, in titles and headings."""
    for block in page.article.blocks:
        found = heading(page, block) if block.zone in HEADINGS else None
        if found:
            yield found


def heading(page: Page, block: Block) -> Aside | None:
    """The attribution of a heading with one colon."""
    start, line = block.span.start, block.span.of(page.text)
    at = line.find(": ")
    if at < 1 or line.count(": ") > 1:
        return None
    left = trimmed(page.text, start, start + at)
    right = trimmed(page.text, start + at + 2, block.span.end)
    colon = Span(start + at, start + at + 1)
    for who, what in ((left, right), (right, left)):
        content = cut(Draft(page, (colon,)), (what,)) if who and what and is_name(page, who) else ()
        if who and content:
            return Aside((who,), colon, content, ":", page.tokens(colon).start, 0.6)
    return None


def is_name(page: Page, span: Span) -> bool:
    """Is a part of a heading somebody's name, with a role perhaps?"""
    tokens = [token for token in page.tokens(span) if not token.is_punct]
    if not 1 <= len(tokens) <= HEADING_NAME or any(token.pos_ in grammar.VERBS for token in tokens):
        return False
    if len(tokens) <= 3 and all(token.pos_ == grammar.PROPER for token in tokens):
        return True
    return tokens[-1].pos_ == grammar.PROPER and any(token.ent_type_ in grammar.AGENTS for token in tokens)


def source_lines(page: Page) -> Iterator[Aside]:
    """A line that names the source of the sentence before it: "The X reports this, citing people who ..."."""
    for token in page.doc:
        if not reports_before(page, token):
            continue
        relay, content = relay_of(page, token), sentence_before(page, token)
        source = relayed(page, relay) if relay is not None and content else None
        if relay is not None and source:
            cue = Span(relay.idx, relay.idx + len(relay))
            yield Aside((source,), cue, content, relay.lemma_.lower(), relay.i, 0.75)


def reports_before(page: Page, verb: Token) -> bool:
    """A verb of saying whose object points at the sentence before."""
    cues = page.language.cues
    if verb.pos_ != grammar.VERB or verb.lemma_.lower() not in cues.said["clause"] or page.zone(verb) == "furniture":
        return False
    objects = (child for child in verb.children if child.dep_ in grammar.UNDERGOERS)
    return any(child.lower_ in cues.relays["covered"] for child in objects)


def relay_of(page: Page, verb: Token) -> Token | None:
    """The innermost "citing", "referring to", "quoting" of a source line: the last one of the sentence."""
    words = page.language.cues.relays["words"]
    return next((token for token in reversed(list(verb.sent)) if token.i > verb.i and token.lower_ in words), None)


def relayed(page: Page, relay: Token) -> Span | None:
    """Who is cited."""
    head = cited_head(relay, page.language)
    return mention(page, head) if head is not None else None


def cited_head(verb: Token, language: Language) -> Token | None:
    """The object of "citing", of "referring to"."""
    particles = language.cues.particles["addressee"]
    holders = (child for child in verb.children if child.dep_ == grammar.PREPOSITION and child.lower_ in particles)
    holder = next(holders, verb)
    return next((child for child in holder.children if child.dep_ in grammar.OBJECTS), None)


def sentence_before(page: Page, token: Token) -> tuple[Span, ...]:
    """The sentence before the one around a token, in the same paragraph or the one before."""
    start = page.sentence(token)[0] - 1
    while start > 0 and page.doc[start].is_space:
        start -= 1
    if start <= 0 or page.zone(page.doc[start]) not in RUNNING:
        return ()
    first, last = page.sentence(page.doc[start])
    found = page.span(first, last)
    return cut(Draft(page, (Span(token.idx, token.idx + len(token)),)), (found,)) if found else ()


def relays(token: Token, language: Language) -> bool:
    """Does "citing X" name a source ("reported, citing officials"), not a reason ("left, citing his health")?"""
    head = cited_head(token, language)
    if head is None:
        return False
    if head.pos_ == grammar.PROPER or head.ent_type_ in grammar.CITED:
        return True
    return head.lemma_.lower() in language.cues.sources["nouns"]


def quotes_as_saying(token: Token, language: Language) -> bool:
    """Is "quoted" the first half of "quoted X as saying", whose second half tells the content?"""
    cues = language.cues
    ahead = pairwise(token.doc[token.i + 1 : token.i + SAYING_NEAR])
    saying = (verb for mark, verb in ahead if mark.lower_ in cues.particles["comment"] and verb.tag_ == grammar.GERUND)
    return any(verb.lemma_ in cues.said["clause"] for verb in saying)


def is_relaying(verb: Token, language: Language) -> bool:
    """Does a verb only name whose words another cue tells: "quoted X as saying Y", "citing X"?"""
    if verb.lemma_ not in language.cues.relays["verbs"]:
        return False
    return relays(verb, language) or quotes_as_saying(verb, language)
