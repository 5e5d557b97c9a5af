"""Attributions by lay-out, without a cue verb beside the words: headings, turns, signed letters, lines of sources."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from spacy.tokens import Token

from onrecord.knowledge import grammar
from onrecord.knowledge.language import Language
from onrecord.knowledge.lists import Listed
from onrecord.models import Block
from onrecord.options.reports import HEADING_NAME, PARTICLE_NEAR, QUOTED_SENTENCE, SAYING_NEAR, SMALL_WORD
from onrecord.report.attribution.content import RUNNING, Draft, cut
from onrecord.report.attribution.model import Aside, Cue
from onrecord.report.attribution.source import mention, source_of
from onrecord.report.page import MARKS, Page
from onrecord.spans import Span, trimmed

HEADINGS = frozenset({"title", "heading"})
BLANKS = r"[ \t\u00a0]"
# A name in capitals, also with a role in brackets; a paragraph may open with a mark.
TURN = re.compile(
    r"[\"“”]?(?P<who>[A-Z][A-Z.'’\-]{1,25}(?: [A-Z][A-Z.'’\-]{0,25}){0,4})(?: ?\([^()\n]{1,60}\))?:"
    rf"{BLANKS}+(?=\S)"
)
# A member of a house: name, then party or seat in brackets.
MEMBER = re.compile(
    rf"(?P<who>(?:[A-Z][\w.'’\-]{{0,25}} ){{1,4}}[A-Z][\w.'’\-]{{1,25}}) \([^()\n]{{1,60}}\):{BLANKS}+(?=\S)"
)
# A name as names are written, which only its return makes a turn.
NAMED = re.compile(rf"[\"“”]?(?P<who>[A-Z][\w.'’\-]{{1,25}}(?: [A-Z][\w.'’\-]{{0,25}}){{0,3}}):{BLANKS}+(?=\S)")
# A dash and a name to the end of the line, or to the handle, role or place after it.
SIGNED = re.compile(r"\s{0,3}(?P<dash>[—–―]|--?)\s?(?P<who>[A-Z][^\n(,@]{1,60}?)\s?(?=$|[\n(,@])")
PLAIN = re.compile(r"[A-Z0-9…'‘][^:<]{25}")  # how a quoted paragraph begins: no list item, no label, no code


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


def turns(page: Page) -> Iterator[Aside]:
    """Turns of a transcript: a name, a colon, and what was said to the end of the paragraph."""
    blocks = [block for block in page.article.blocks if block.zone == "body"]
    for block, match in turns_in(page.text, blocks, page.language.cues.layout["labels"]):
        said = trimmed(page.text, match.end(), block.span.end)
        if said is not None:
            colon = match.start() + match.group().rindex(":")
            cue = Span(colon, colon + 1)
            yield Aside(
                (Span(*match.span("who")),), cue, (page.unquoted(said) or said,), ":", page.tokens(cue).start, 0.8, True
            )


def turns_in(text: str, blocks: Sequence[Block], labels: Listed) -> list[tuple[Block, re.Match[str]]]:
    """Blocks that open with a turn: a label in capitals needs another beside it, a name as names are written needs
    to return, and another that does."""
    found = [
        (block, match) for block in blocks if (match := label_of(text, block)) and match["who"].lower() not in labels
    ]
    loud = {match["who"] for _, match in found if match.re is not NAMED}
    names = Counter(match["who"] for _, match in found if match.re is NAMED)
    again = {name for name, count in names.items() if count > 1}
    speakers = {who for who in loud if len(loud) > 1 or not who.isupper()} | (again if len(again) > 1 else set())
    return [(block, match) for block, match in found if match["who"] in speakers]


def label_of(text: str, block: Block) -> re.Match[str] | None:
    """What looks like the name of a speaker at the start of a block."""
    tried = (pattern.match(text, block.span.start, block.span.end) for pattern in (TURN, MEMBER, NAMED))
    return next(filter(None, tried), None)


def signatures(page: Page) -> Iterator[Aside]:
    """A quotation that is a paragraph of its own, signed: "..." - Name. Marks inside of it are the writer's."""
    for block in page.article.blocks:
        inside = [q for q in page.outer_quotes if block.span.contains(q.span)]
        if not inside or inside[0].span.start > block.span.start + 1:
            continue
        match = SIGNED.match(page.text, inside[-1].span.end, block.span.end)
        words = match["who"].split() if match else []
        if match and len(words) <= HEADING_NAME and all(w[:1].isupper() or len(w) <= SMALL_WORD for w in words):
            said = Span(inside[0].inner.start, inside[-1].inner.end)
            who, dash = page.without_stop(Span(*match.span("who"))), Span(*match.span("dash"))
            yield Aside((who,), dash, (said,), "-", page.tokens(dash).start, 0.8, True)


def led(page: Page, cues: Sequence[Cue]) -> Iterator[Aside]:
    """A paragraph without marks behind one that ends in a cue and a colon: "The mayor added:"."""
    for before, block in pairwise(page.article.blocks):
        if {before.zone, block.zone} != {"body"} or not before.span.of(page.text).endswith(":"):
            continue
        cue = leading(page, before, cues) if is_plain(block.span.of(page.text)) else None
        source = source_of(page, cue) if cue else ()
        if cue and source:
            yield Aside(source, cue.span()[-1], (block.span,), cue.lemma, cue.head.i, 0.8, True)


def is_plain(text: str) -> bool:
    """A paragraph of whole sentences."""
    return bool(PLAIN.match(text)) and text[-1] in ".!?…" and len(text.split()) >= QUOTED_SENTENCE


def leading(page: Page, block: Block, cues: Sequence[Cue]) -> Cue | None:
    """The cue of speech right before the colon at the end of a paragraph."""
    end = page.tokens(Span(block.span.end - 1, block.span.end)).start
    near = [cue for cue in cues if end - PARTICLE_NEAR <= cue.end <= end and "said" in cue.frames.values()]
    inside = (cue for cue in reversed(near) if block.span.start <= cue.head.idx)
    cue = next((cue for cue in inside if not any(parts(token) for token in page.doc[cue.end : end])), None)
    return cue if cue and "clause" in cue.frames and cue.head.tag_ != grammar.GERUND else None


def parts(token: Token) -> bool:
    """A mark or a verb, behind which a colon is no longer the cue's."""
    return token.text in MARKS or token.pos_ in grammar.VERBS
