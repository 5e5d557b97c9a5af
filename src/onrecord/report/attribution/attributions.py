"""Who is cited (source), by what words (cue), for what (content): the attributions of one report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.lang import words
from onrecord.models import QuoteKind, StatementClass
from onrecord.options import QUOTED_SENTENCE
from onrecord.report.attribution.asides import Aside, asides, broken, comment, parenthetical
from onrecord.report.attribution.clauses import Content
from onrecord.report.attribution.content import content_of
from onrecord.report.attribution.cues import Cue, cues_in, silent, unspoken
from onrecord.report.attribution.fusion import fused
from onrecord.report.attribution.kind import kind_of
from onrecord.report.attribution.limits import said_frames, sibling
from onrecord.report.attribution.lines import headings, quotes_as_saying, relays, source_lines
from onrecord.report.attribution.model import Attribution
from onrecord.report.attribution.nested import outer_of, unhooked
from onrecord.report.attribution.quotes import Links, links
from onrecord.report.attribution.source import beside, source_of
from onrecord.report.attribution.transcript import led, signatures, turns
from onrecord.report.page import Page
from onrecord.spans import Span, covered, hull, without

__all__ = ["Attribution", "attribute"]

# Frames whose content is somebody's words even where the act is told as possible ("would only say that").
TRAILING = 60  # code points after the last words or cue of a paragraph: the speaker's name and role
SPOKEN = frozenset({"clause", "quote", "question"})


def attribute(page: Page) -> tuple[Attribution, ...]:
    """The attributions of a report in order of their first content character."""
    if not len(page.doc):
        return ()
    cues = list(cues_in(page))
    linked = links(page, cues)
    lines = [_by_aside(page, aside) for aside in _lines(page, cues)]
    found = [*_by_cues(page, cues, linked), *lines, *(_by_aside(page, aside) for aside in asides(page))]
    both = fused(page, _nested(_distinct(found)), page.reading.attributions, cues, lines)
    return _nested(_distinct(_continued(page, linked, both)))


def _continued(page: Page, linked: Links, found: Sequence[Attribution]) -> list[Attribution]:
    """Quotations that are paragraphs of their own, and nobody else's, go on with what the paragraph before ends in."""
    blocks, out = page.article.blocks, list(found)
    for quotation in linked.free:
        number = page.block_of[page.tokens(quotation.inner).start]
        if (
            quotation.words < QUOTED_SENTENCE
            or number < 1
            or {blocks[number].zone, blocks[number - 1].zone} != {"body"}
        ):
            continue
        if any(c.isalnum() for hole in without(blocks[number].span, [quotation.span]) for c in hole.of(page.text)):
            continue
        if any(s.overlaps(quotation.inner) for a in out for s in a.content):
            continue
        before = blocks[number - 1].span
        held = [(_end_in(a, before), i) for i, a in enumerate(out) if a.kind == "direct" and a.source]
        end, last = max(held, default=(0, 0))
        if end and before.end - end <= TRAILING:
            out[last] = replace(out[last], content=(*out[last].content, quotation.inner))
    return out


def _end_in(attribution: Attribution, paragraph: Span) -> int:
    """Where the last words or cue of an attribution in a paragraph end; 0 where it has none there."""
    return max((s.end for s in (*attribution.content, *attribution.cue) if paragraph.contains(s)), default=0)


def _lines(page: Page, cues: Sequence[Cue]) -> Iterator[Aside]:
    """Attributions told by the make of a line, which a text of plain sentences does not have."""
    yield from headings(page)
    yield from turns(page)
    yield from signatures(page)
    yield from led(page, cues)
    yield from source_lines(page)


def _by_cues(page: Page, cues: Sequence[Cue], linked: Links) -> list[Attribution]:
    """One attribution for every cue with content; "adding that" has the source of the cue it is added to."""
    out: list[Attribution] = []
    shared: dict[int, tuple[Span, ...]] = {}  # position of a cue without subject -> source
    for cue in cues:
        source = shared.get(cue.head.i) or (cue.head.i in linked.by_cue and beside(page, cue)) or source_of(page, cue)
        found = _by_cue(page, cue, linked, source)
        if found is None:
            continue
        out.append(found)
        following = sibling(page, cue)
        if following is not None and found.class_ == "said":
            shared.setdefault(following.i, found.source)
    return out


def _by_cue(page: Page, cue: Cue, linked: Links, source: tuple[Span, ...]) -> Attribution | None:
    content = _content(page, cue, linked)
    if content is None or silent(cue) or (content.frame not in SPOKEN and unspoken(cue)):
        return None
    class_ = cue.frames[content.frame] if content.frame in cue.frames else next(iter(cue.frames.values()))
    if not _sound(page, cue, content, source, class_):
        return None
    return Attribution(
        source=source,
        cue=cue.span(),
        content=content.spans,
        class_=class_,
        kind=_kind(page, content.spans, cue),
        zone=page.zone(cue.head),
        cue_lemma=cue.lemma,
        negated=cue.negated,
        evidential=_evidential(cue),
        addressee=content.addressee,
        target=content.target,
        confidence=round(content.confidence * (1 if source else 0.7) * (1 if class_ == "said" else 0.8), 3),
    )


def _content(page: Page, cue: Cue, linked: Links) -> Content | None:
    """The content of a cue: its quotations, what it comments on, what its grammar governs, what it is set beside."""
    quotes = linked.by_cue.get(cue.head.i)
    if quotes:
        spans = tuple(q.inner for q in quotes)
        opening = quotes[0].inner.of(page.text)[:1]
        head = broken(page, cue) if opening.islower() and quotes[0].span.start > cue.head.idx else None
        return Content(
            (head, *spans) if head else spans, "clause" if "clause" in cue.frames else "quote", confidence=0.95
        )
    if "clause" in cue.frames and not cue.noun:
        commented = comment(page, cue)
        if commented:
            return Content(commented, "clause", confidence=0.75)
    if cue.head.lemma_ in words("cues", "relays", "verbs") and (relays(cue.head) or quotes_as_saying(cue.head)):
        return None
    found = content_of(page, cue)
    if found is None and "clause" in cue.frames and not cue.noun:
        beside = parenthetical(page, cue)
        return Content(beside, "clause", confidence=0.85) if beside else None
    return found


def _sound(page: Page, cue: Cue, content: Content, source: tuple[Span, ...], class_: StatementClass) -> bool:
    """Is it a statement an editor would list: somebody's words, not the speaker's own "I mean", not a bare noun?"""
    if not content.spans:
        return False
    inside = page.quote_at[cue.head.i] >= 0
    if inside and (
        class_ == "attitude" or (source and source[0].of(page.text).lower() in words("cues", "pronouns", "self"))
    ):
        return False
    if any(s.overlaps(c) for s in source for c in content.spans):
        return False
    if source:
        return True
    definite = any(c.lower_ in words("cues", "pronouns", "definite") for c in cue.head.children)
    definite = definite or (cue.head.dep_ == "dobj" and "np" in said_frames(cue.head.head))  # "rejected claims that S"
    return (cue.noun and definite and content.frame == "clause" and class_ == "said") or content.confidence > 0.9


def _kind(page: Page, content: tuple[Span, ...], cue: Cue) -> QuoteKind:
    inside = page.quotation(cue.head)
    if inside is None:
        return kind_of(page.text, content, page.outer_quotes)
    after = next(iter(page.tokens_between(cue.end, cue.end + 1)), None)
    if after is not None and after.text in {",", ":"} and content[0].start > cue.head.idx:
        return "direct"
    inner = [q for q in page.quotes if q.level == 1 and inside.inner.contains(q.span)]
    return "direct" if kind_of(page.text, content, inner) == "direct" else "indirect"


def _evidential(cue: Cue) -> str | None:
    adverbs = words("cues", "evidential", "adverbs")
    return next((c.lower_ for c in cue.head.children if c.lower_ in adverbs), None)


def _by_aside(page: Page, aside: Aside) -> Attribution:
    quotes = page.outer_quotes
    return Attribution(
        source=aside.source,
        cue=(aside.cue,),
        content=aside.content,
        class_="said",
        kind="direct" if aside.verbatim else kind_of(page.text, aside.content, quotes),
        zone=page.zone(page.doc[aside.position]),
        cue_lemma=aside.lemma,
        confidence=aside.confidence,
    )


def _distinct(found: Sequence[Attribution]) -> list[Attribution]:
    """One attribution for one cue, and for one content of one source or cue, the surest first."""
    out: list[Attribution] = []
    cues, contents = set[tuple[Span, ...]](), dict[tuple[Span, ...], list[Attribution]]()
    for one in sorted(found, key=lambda a: -a.confidence):
        alike = contents.setdefault(one.content, [])
        if (one.cue and one.cue in cues) or any(_same(one, other) for other in alike):
            continue
        cues.add(one.cue)
        alike.append(one)
        out.append(one)
    return sorted(out, key=lambda a: (a.content[0].start, -covered(a.content), a.cue))


def _same(one: Attribution, other: Attribution) -> bool:
    """Of one content: do two cues overlap, or name one source?"""
    return bool(one.cue and other.cue) and (hull(one.cue).overlaps(hull(other.cue)) or one.source == other.source)


def _nested(found: Sequence[Attribution]) -> tuple[Attribution, ...]:
    contents = unhooked([(a.cue, a.content) for a in found])
    outer = outer_of([(a.cue, c) for a, c in zip(found, contents, strict=True)])
    return tuple(replace(a, content=c, outer=o) for a, c, o in zip(found, contents, outer, strict=True))
