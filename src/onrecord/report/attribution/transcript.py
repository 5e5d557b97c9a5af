"""Words given without a cue verb beside them: turns of a transcript, signed letters, what follows "X added:"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from onrecord.lang import words
from onrecord.models import Block
from onrecord.options import QUOTED_SENTENCE
from onrecord.report.attribution.asides import Aside
from onrecord.report.attribution.cues import Cue
from onrecord.report.attribution.lines import HEADING_NAME
from onrecord.report.attribution.source import source_of
from onrecord.report.page import MARKS, Page
from onrecord.spans import Span, trimmed

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
LINK = 3  # letters of a name's small words ("de", "van")
BEHIND = 6  # tokens between a cue and the colon that ends its paragraph
PLAIN = re.compile(r"[A-Z0-9…'‘][^:<]{25}")  # how a quoted paragraph begins: no list item, no label, no code


def turns(page: Page) -> Iterator[Aside]:
    """Turns of a transcript: a name, a colon, and what was said to the end of the paragraph, or, where every paragraph
    opens with a mark, to the next turn."""
    blocks = [b for b in page.article.blocks if b.zone == "body"]
    found = _turns(page.text, blocks)
    for number, match in found.items():
        said = _said(page, match.end(), blocks[number])
        if said is None:
            continue
        marked = _marked(page.text, blocks[number])
        more = [_said(page, b.span.start, b) for b in _rest(page.text, blocks, found, number)] if marked else []
        colon = match.start() + match.group().rindex(":")
        cue = Span(colon, colon + 1)
        content = (said, *(s for s in more if s))
        yield Aside((Span(*match.span("who")),), cue, content, ":", page.tokens(cue).start, 0.8, True)


def _turns(text: str, blocks: Sequence[Block]) -> dict[int, re.Match[str]]:
    """Number of a block -> the start of the turn that it opens with.

    A label in capitals needs another beside it, or a report that names whom it names; others need to return.
    """
    loud: dict[int, re.Match[str]] = {}
    named: dict[int, re.Match[str]] = {}
    for number, block in enumerate(blocks):
        if match := _label(text, block):
            loud[number] = match
        elif match := NAMED.match(text, block.span.start, block.span.end):
            named[number] = match
    labels = words("cues", "layout", "labels")
    loud = {n: m for n, m in loud.items() if m["who"].lower() not in labels}
    if len({m["who"] for m in loud.values()}) < 2:
        loud = {n: m for n, m in loud.items() if not m["who"].isupper() or _named(text, m["who"].split()[-1])}
    names = Counter(m["who"] for m in named.values())
    again = {name for name, count in names.items() if count > 1 and name.lower() not in labels}
    return dict(sorted({**loud, **{n: m for n, m in named.items() if len(again) > 1 and m["who"] in again}}.items()))


def _named(text: str, name: str) -> bool:
    """Does a report name, as names are written, whom a label in capitals names?"""
    return len(name) > LINK and name.capitalize() in text


def _label(text: str, block: Block) -> re.Match[str] | None:
    start, end = block.span.start, block.span.end
    return TURN.match(text, start, end) or MEMBER.match(text, start, end)


def _rest(text: str, blocks: Sequence[Block], found: dict[int, re.Match[str]], number: int) -> Iterator[Block]:
    """The paragraphs, each opened with a mark, between a turn and the next one or another label."""
    following = next((n for n in found if n > number), number)
    for block in blocks[number + 1 : following]:
        if _label(text, block):
            return
        if _marked(text, block) and text[block.span.start + 1 : block.span.start + 2] not in {"(", "["}:
            yield block


def _marked(text: str, block: Block) -> bool:
    return text[block.span.start] in '"“”'


def _said(page: Page, start: int, block: Block) -> Span | None:
    """The words from `start` to the end of a block, without the marks that open and close the block."""
    said = trimmed(page.text, start, block.span.end)
    if said is None or not _marked(page.text, block):
        return (page.unquoted(said) or said) if said else None
    return trimmed(page.text, said.start, said.end, ' \t\r\n\u00a0"“”')


def signatures(page: Page) -> Iterator[Aside]:
    """A quotation that is a paragraph of its own, signed: "..." - Name. Marks inside of it are the writer's."""
    for block in page.article.blocks:
        inside = [q for q in page.outer_quotes if block.span.contains(q.span)]
        if not inside or inside[0].span.start > block.span.start + 1:
            continue
        match = SIGNED.match(page.text, inside[-1].span.end, block.span.end)
        if not match or len(match["who"].split()) > HEADING_NAME:
            continue
        if all(word[:1].isupper() or len(word) <= LINK for word in match["who"].split()):
            yield _signed(page, Span(inside[0].inner.start, inside[-1].inner.end), match)


def _signed(page: Page, said: Span, match: re.Match[str]) -> Aside:
    who, dash = Span(*match.span("who")), Span(*match.span("dash"))
    last = match["who"].split()[-1]
    if last.endswith(".") and len(last) > LINK:
        who = Span(who.start, who.end - 1)
    return Aside((who,), dash, (said,), "-", page.tokens(dash).start, 0.8, True)


def led(page: Page, cues: Sequence[Cue]) -> Iterator[Aside]:
    """A paragraph without marks behind one that ends in a cue and a colon: "The mayor added:"."""
    blocks = page.article.blocks
    for before, block in pairwise(blocks):
        if {before.zone, block.zone} != {"body"} or not before.span.of(page.text).endswith(":"):
            continue
        text = block.span.of(page.text)
        if not PLAIN.match(text) or text[-1] not in ".!?…" or len(text.split()) < QUOTED_SENTENCE:
            continue
        cue = _leading(page, before, cues)
        source = source_of(page, cue) if cue else ()
        if cue and source:
            yield Aside(source, cue.span()[-1], (block.span,), cue.lemma, cue.head.i, 0.8, True)


def _leading(page: Page, block: Block, cues: Sequence[Cue]) -> Cue | None:
    """The cue of speech right before the colon at the end of a paragraph."""
    end = page.tokens(Span(block.span.end - 1, block.span.end)).start
    near = [c for c in cues if end - BEHIND <= c.end <= end and "said" in c.frames.values()]
    for cue in reversed(near):
        between = page.doc[cue.end : end]
        if block.span.start <= cue.head.idx and not any(t.text in MARKS or t.pos_ in {"VERB", "AUX"} for t in between):
            return cue if "clause" in cue.frames and cue.head.tag_ != "VBG" else None
    return None
