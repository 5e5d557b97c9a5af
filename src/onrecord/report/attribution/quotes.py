"""Which cue a quotation belongs to: read from the marks, commas and order of words, not from the parse.

A quotation goes to the cue that follows it in its sentence ("A," X said), else to the one that leads up to it
(X said: "A"), else, in the same paragraph, to the cue of the quotation just before ("A," X said. "B.").
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from onrecord.lang import words
from onrecord.options import QUOTED_SENTENCE
from onrecord.report.attribution.cues import Cue
from onrecord.report.page import STOPS, Page, Quotation

SPEAKS = frozenset({"clause", "quote"})
NEAR = 28  # tokens between a quotation and the cue after it: a name with its role
FAR = 40  # tokens between a cue and the quotation it leads up to by a colon


@dataclass(frozen=True)
class Links:
    """Quotations by the position of the cue they belong to, and those of their own paragraph that nobody claims."""

    by_cue: Mapping[int, tuple[Quotation, ...]]
    free: tuple[Quotation, ...]


def links(page: Page, cues: Sequence[Cue]) -> Links:
    """Give every quoted sentence to at most one cue outside quotation marks."""
    speaking = [c for c in cues if not c.noun and SPEAKS & set(c.frames) and page.quote_at[c.head.i] < 0]
    owner: dict[int, int] = {}
    quotes = page.outer_quotes
    bounds = [_bounds(page, q) for q in quotes]
    for number, quotation in enumerate(quotes):
        cue = _after(page, quotation, bounds[number], speaking) or _before(page, quotation, bounds[number], speaking)
        if cue is not None:
            owner[number] = cue.head.i
    _carry_on(page, quotes, bounds, owner, speaking)
    by_cue: dict[int, tuple[Quotation, ...]] = {}
    for number in sorted(owner):
        by_cue[owner[number]] = (*by_cue.get(owner[number], ()), quotes[number])
    free = tuple(q for n, q in enumerate(quotes) if n not in owner and q.sentence)
    return Links(by_cue, free)


def _place(cue: Cue) -> int:
    return cue.head.i


def _bounds(page: Page, quotation: Quotation) -> tuple[int, int]:
    """First token of a quotation, its mark, and the position after its last."""
    found = page.tokens(quotation.span)
    return found.start, found.end


def _after(page: Page, quotation: Quotation, at: tuple[int, int], cues: Sequence[Cue]) -> Cue | None:
    """The cue that follows a quotation in the same sentence, with its subject between or right behind it."""
    if not quotation.sentence and quotation.words < 2:
        return None
    if _tail_of_clause(page, quotation, at[0]):
        return None
    last, behind = quotation.inner.of(page.text)[-1], page.doc[at[1]] if at[1] < len(page.doc) else None
    comma = last in ",?!—–…" or (behind is not None and behind.text == ",")
    block = page.block_of[at[0]]
    for cue in cues[bisect_left(cues, at[1], key=_place) :]:
        if cue.head.i > at[1] + NEAR:
            return None
        if page.block_of[cue.head.i] != block:
            continue
        gap = list(page.tokens_between(at[1], cue.positions[0]))
        if _closed(page, gap) or not (comma or (len(gap) <= 8 and _abrupt(gap, cue, last))):
            return None
        return cue if _speaks_of(page, cue, gap, at) else None
    return None


def _tail_of_clause(page: Page, quotation: Quotation, start: int) -> bool:
    """Does a quotation end a clause begun outside it ("the plan ''is a mistake,'' X said"), or name a programme?"""
    first, before = quotation.inner.of(page.text)[:1], page.doc[start - 1] if start else None
    if before is None or not _same_block(page, start, before.i) or page.quote_at[before.i] >= 0:
        return False
    if before.pos_ in {"ADP", "DET"} and not first.islower():
        return quotation.words <= QUOTED_SENTENCE
    return first.islower() and (before.is_alpha or before.text[:1] in "’'")


def _abrupt(gap: Sequence[Token], cue: Cue, last: str) -> bool:
    """No comma parts quotation and cue: then the cue's clause must start right there, in lower case or with a name."""
    first = gap[0] if gap else cue.head
    if last == ".":
        return first.text[:1].islower()
    return first.pos_ in {"PRON", "PROPN"} or (not gap and cue.head.tag_ in {"VBD", "VBZ"})


def _closed(page: Page, gap: Sequence[Token]) -> bool:
    """Does a sentence end, or another quotation stand, between quotation and cue?"""
    return any(page.quote_at[t.i] >= 0 or (t.text in STOPS and t.i + 1 < len(page.doc)) for t in gap)


def _speaks_of(page: Page, cue: Cue, gap: Sequence[Token], at: tuple[int, int]) -> bool:
    """Is the cue the main verb of the clause after a quotation, and its subject inside that clause?"""
    if cue.head.tag_ == "VBG" and not any(t.pos_ == "AUX" for t in gap):
        return False
    plain = [t for t in gap if t.text not in {",", "—", "–", "-"}]
    if any(
        t.lower_ in words("cues", "joins", "complementizers") | words("cues", "joins", "subordinators")
        for t in plain[:1]
    ):
        return False
    if any(t.dep_ in {"nsubj", "nsubjpass"} or t.pos_ in {"PROPN", "PRON"} for t in plain):
        return any(t.pos_ in {"PROPN", "PRON", "NOUN"} for t in plain)
    behind = list(page.tokens_between(cue.end, cue.end + 3))
    inverted = bool(behind) and (
        behind[0].pos_ in {"PROPN", "PRON", "DET", "NOUN", "ADJ", "NUM"} or behind[0].ent_type_ != ""
    )
    if inverted and not any(t.pos_ in {"NOUN", "PROPN"} for t in plain):
        return behind[0].lower_ not in words("cues", "joins", "complementizers")
    return any(t.pos_ == "NOUN" for t in plain)


def _before(page: Page, quotation: Quotation, at: tuple[int, int], cues: Sequence[Cue]) -> Cue | None:
    """The cue that leads up to a quotation: by a colon, a comma, or directly."""
    previous = cues[bisect_left(cues, at[0] - FAR, key=_place) : bisect_left(cues, at[0], key=_place)]
    if not previous:
        return None
    gap_end = at[0]
    before = list(page.tokens_between(at[0] - 3, at[0]))
    lead = before[-1].text if before else ""
    for cue in reversed(previous):
        gap = list(page.tokens_between(cue.end, gap_end))
        if any(t.text in STOPS for t in gap) or any(page.quote_at[t.i] >= 0 for t in gap):
            return None
        if lead == ":":
            if _joined(page, cue, at, lead) and (quotation.sentence or len(gap) <= 3):
                return cue
            return None
        if not _same_block(page, cue.head.i, at[0]):
            return None
        if _direct(page, quotation, cue, gap, at):
            return cue
        if not _fillers(cue, gap):
            return None
    return None


def _same_block(page: Page, a: int, b: int) -> bool:
    return page.block_of[a] == page.block_of[b]


def _joined(page: Page, cue: Cue, at: tuple[int, int], lead: str) -> bool:
    """In the same block, or in the block before one that is all quotation."""
    mine, other = page.block_of[cue.head.i], page.block_of[at[0]]
    if mine == other:
        return True
    return other == mine + 1 and page.article.blocks[other].span.start >= page.doc[at[0]].idx - 2


def _direct(page: Page, quotation: Quotation, cue: Cue, gap: Sequence[Token], at: tuple[int, int]) -> bool:
    """Does the quotation follow the cue with nothing but the cue's own adverbials between, and end its clause?"""
    if gap and not _fillers(cue, gap):
        return False
    if gap and gap[-1].text != "," and not (quotation.sentence and quotation.inner.of(page.text)[:1].isupper()):
        return False
    if gap and gap[-1].pos_ in {"ADP", "DET", "SCONJ", "CCONJ", "AUX", "PART"}:
        return False
    return ends_clause(page, quotation, at[1])


def ends_clause(page: Page, quotation: Quotation, end: int) -> bool:
    """Is nothing left of the clause after a quotation: stop, comma, end of block, or a new cue's clause?"""
    if quotation.inner.of(page.text)[-1] in ".,!?…":
        return True
    behind = next(iter(page.tokens_between(end, end + 2)), None)
    return (
        behind is None or behind.text in STOPS | {",", "—", "–", ")", ":"} or not _same_block(page, end - 1, behind.i)
    )


def _fillers(cue: Cue, gap: Sequence[Token]) -> bool:
    """Only adverbials, addressees and objects of the cue: no finite verb, no `that`, no subject."""
    for token in gap:
        if token.tag_ in {"VBD", "VBZ", "VBP", "MD"} and token.dep_ not in {"relcl", "aux", "amod"}:
            return False
        if token.lower_ in words("cues", "joins", "complementizers") and token.dep_ in {"mark", "advmod"}:
            return False
    return True


def _carry_on(
    page: Page,
    quotes: Sequence[Quotation],
    bounds: Sequence[tuple[int, int]],
    owner: dict[int, int],
    cues: Sequence[Cue],
) -> None:
    """Give quotations without a cue of their own to that of the quotation just before them."""
    heads = {c.head.i: c for c in cues}
    for number in range(1, len(quotes)):
        here, before = quotes[number], quotes[number - 1]
        if number in owner or number - 1 not in owner:
            continue
        if here.continued:
            owner[number] = owner[number - 1]
            continue
        if not here.sentence or not _same_block(page, bounds[number][0], bounds[number - 1][0]):
            continue
        cue = heads[owner[number - 1]]
        gap = list(page.tokens_between(bounds[number - 1][1], bounds[number][0]))
        if _belongs(page, cue, gap, bounds[number][0], before):
            owner[number] = owner[number - 1]


def _belongs(page: Page, cue: Cue, gap: Sequence[Token], start: int, before: Quotation) -> bool:
    """Between two quotations stands nothing but the clause of the first one's cue, or nothing at all."""
    if not gap:
        return True
    if cue.head.i > start or not any(t.i == cue.head.i for t in gap):
        return False
    stops = [n for n, t in enumerate(gap) if t.text in STOPS]
    return not (stops and stops[0] != len(gap) - 1)
