"""Words given without a cue verb beside them: turns of a transcript, signed letters, what follows "X added:"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, takewhile

from spacy.tokens import Token

from onrecord.knowledge import grammar
from onrecord.models import Block
from onrecord.options.reports import HEADING_NAME, PARTICLE_NEAR, QUOTED_SENTENCE, SMALL_WORD
from onrecord.report.attribution.content import is_marked, line_of
from onrecord.report.attribution.model import Aside, Cue
from onrecord.report.attribution.source import source_of
from onrecord.report.page import MARKS, Page
from onrecord.spans import Span

Turns = Mapping[int, re.Match[str]]  # number of a block -> the start of the turn that it opens with

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


def turns(page: Page) -> Iterator[Aside]:
    """Turns of a transcript: a name, a colon, and what was said to the end of the paragraph, or, where every paragraph
    opens with a mark, to the next turn."""
    blocks = [block for block in page.article.blocks if block.zone == "body"]
    found = turns_in(page, blocks)
    for number, match in found.items():
        following = rest_of(page.text, blocks, found, number) if is_marked(page.text, blocks[number]) else ()
        said = line_of(page, match.end(), blocks[number])
        if said is not None:
            more = (line_of(page, block.span.start, block) for block in following)
            colon = match.start() + match.group().rindex(":")
            cue = Span(colon, colon + 1)
            content = (said, *(line for line in more if line))
            yield Aside((Span(*match.span("who")),), cue, content, ":", page.tokens(cue).start, 0.8, True)


def turns_in(page: Page, blocks: Sequence[Block]) -> Turns:
    """The turns of a report.

    A label in capitals needs another beside it, or a report that names whom it names; others need to return.
    """
    text, labels = page.text, page.language.cues.layout["labels"]
    loud = {n: match for n, block in enumerate(blocks) if (match := label_of(text, block))}
    quiet = {n: match for n, block in enumerate(blocks) if n not in loud and (match := matched(NAMED, text, block))}
    loud = {n: match for n, match in loud.items() if match["who"].lower() not in labels}
    if len({match["who"] for match in loud.values()}) < 2:
        loud = {n: match for n, match in loud.items() if not match["who"].isupper() or is_named(text, match["who"])}
    names = Counter(match["who"] for match in quiet.values())
    again = {name for name, count in names.items() if count > 1 and name.lower() not in labels}
    if len(again) > 1:
        loud |= {n: match for n, match in quiet.items() if match["who"] in again}
    return dict(sorted(loud.items()))


def matched(pattern: re.Pattern[str], text: str, block: Block) -> re.Match[str] | None:
    """A pattern at the start of a block."""
    return pattern.match(text, block.span.start, block.span.end)


def label_of(text: str, block: Block) -> re.Match[str] | None:
    """A label that names a speaker by its look."""
    return matched(TURN, text, block) or matched(MEMBER, text, block)


def is_named(text: str, label: str) -> bool:
    """Does a report name, as names are written, whom a label in capitals names?"""
    name = label.split()[-1]
    return len(name) > SMALL_WORD and name.capitalize() in text


def rest_of(text: str, blocks: Sequence[Block], found: Turns, number: int) -> Iterator[Block]:
    """The paragraphs, each opened with a mark, between a turn and the next one or another label."""
    following = next((other for other in found if other > number), number)
    for block in takewhile(lambda block: not label_of(text, block), blocks[number + 1 : following]):
        if is_marked(text, block) and text[block.span.start + 1 : block.span.start + 2] not in {"(", "["}:
            yield block


def signatures(page: Page) -> Iterator[Aside]:
    """A quotation that is a paragraph of its own, signed: "..." - Name. Marks inside of it are the writer's."""
    for block in page.article.blocks:
        inside = [q for q in page.outer_quotes if block.span.contains(q.span)]
        if not inside or inside[0].span.start > block.span.start + 1:
            continue
        match = SIGNED.match(page.text, inside[-1].span.end, block.span.end)
        if match and is_signature(match["who"].split()):
            said = Span(inside[0].inner.start, inside[-1].inner.end)
            dash = Span(*match.span("dash"))
            yield Aside((signer(match),), dash, (said,), "-", page.tokens(dash).start, 0.8, True)


def is_signature(words: Sequence[str]) -> bool:
    """A name with its small words in lower case."""
    return len(words) <= HEADING_NAME and all(word[:1].isupper() or len(word) <= SMALL_WORD for word in words)


def signer(match: re.Match[str]) -> Span:
    """Who signs, without a full stop that belongs to no initial."""
    who, last = Span(*match.span("who")), match["who"].split()[-1]
    return Span(who.start, who.end - 1) if last.endswith(".") and len(last) > SMALL_WORD else who


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
