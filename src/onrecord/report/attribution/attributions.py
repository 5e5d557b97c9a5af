"""Who is cited (source), by what words (cue), for what (content): the attributions of one report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.knowledge import grammar
from onrecord.models import QuoteKind, StatementClass
from onrecord.options.reports import QUOTED_SENTENCE, SURE_ALONE, TRAILING
from onrecord.report.attribution.asides import asides, broken, comment, parenthetical
from onrecord.report.attribution.content import Draft, Pieces, cut, kind_of
from onrecord.report.attribution.cues import cues_in, said_frames
from onrecord.report.attribution.fusion import fused
from onrecord.report.attribution.lines import headings, is_relaying, led, signatures, source_lines, turns
from onrecord.report.attribution.model import SPOKEN, Aside, Attribution, Content, Cue
from onrecord.report.attribution.nested import apart, outer_of
from onrecord.report.attribution.objects import content_of
from onrecord.report.attribution.polarity import silent, unspoken
from onrecord.report.attribution.quotes import Links, links
from onrecord.report.attribution.reach import sibling
from onrecord.report.attribution.source import beside, source_of
from onrecord.report.page import Page, Quotation
from onrecord.spans import Span, covered, hull, without


def attribute(page: Page) -> tuple[Attribution, ...]:
    """The attributions of a report in order of their first content character."""
    if not len(page.doc):
        return ()
    cues = list(cues_in(page))
    linked = links(page, cues)
    lines = [of_aside(page, aside) for aside in by_lines(page, cues)]
    found = [*by_cues(page, cues, linked), *lines, *(of_aside(page, aside) for aside in asides(page))]
    both = fused(page, with_outer(distinct(found)), page.reading.attributions, cues, lines)
    return with_outer(distinct(continued(page, linked, both)))


def by_lines(page: Page, cues: Sequence[Cue]) -> Iterator[Aside]:
    """Attributions told by the make of a line, which a text of plain sentences does not have."""
    yield from headings(page)
    yield from turns(page)
    yield from signatures(page)
    yield from led(page, cues)
    yield from source_lines(page)


def of_aside(page: Page, aside: Aside) -> Attribution:
    """An attribution found by its words or its line."""
    return Attribution(
        source=aside.source,
        cue=(aside.cue,),
        content=aside.content,
        class_="said",
        kind="direct" if aside.verbatim else kind_of(page.text, aside.content, page.outer_quotes),
        zone=page.zone(page.doc[aside.position]),
        cue_lemma=aside.lemma,
        confidence=aside.confidence,
    )


def by_cues(page: Page, cues: Sequence[Cue], linked: Links) -> list[Attribution]:
    """One attribution for every cue with content; "adding that" has the source of the cue it is added to."""
    out: list[Attribution] = []
    shared: dict[int, Pieces] = {}  # position of a cue without subject -> source
    for cue in cues:
        quoted = linked.by_cue.get(cue.head.i, ())
        source = shared.get(cue.head.i) or (quoted and beside(page, cue)) or source_of(page, cue)
        found = by_cue(page, cue, quoted, source)
        if found is None:
            continue
        out.append(found)
        following = sibling(page, cue)
        if following is not None and found.class_ == "said":
            shared.setdefault(following.i, found.source)
    return out


def by_cue(page: Page, cue: Cue, quoted: Sequence[Quotation], source: Pieces) -> Attribution | None:
    """The attribution of a cue; None where it is no statement that an editor would list."""
    content = reported(page, cue, quoted)
    if content is None or silent(cue, page.language):
        return None
    if content.frame not in SPOKEN and unspoken(cue, page.language):
        return None
    class_ = cue.frames.get(content.frame, cue.class_)
    if of_speaker(page, cue, source, class_) or any(s.overlaps(c) for s in source for c in content.spans):
        return None
    if not source and not stands_alone(page, cue, content, class_):
        return None
    return Attribution(
        source=source,
        cue=cue.span(),
        content=content.spans,
        class_=class_,
        kind=kind_by_cue(page, content.spans, cue),
        zone=page.zone(cue.head),
        cue_lemma=cue.lemma,
        negated=cue.negated,
        evidential=evidential(page, cue),
        addressee=content.addressee,
        target=content.target,
        confidence=round(content.confidence * (1 if source else 0.7) * (1 if class_ == "said" else 0.8), 3),
    )


def reported(page: Page, cue: Cue, quoted: Sequence[Quotation]) -> Content | None:
    """The content of a cue: its quotations, what it comments on, what its grammar governs, what it is set beside."""
    draft, clausal = Draft(page, cue.span()), "clause" in cue.frames and not cue.noun
    if quoted:
        inner = tuple(quotation.inner for quotation in quoted)
        opened = inner[0].of(page.text)[0].islower() and quoted[0].span.start > cue.head.idx
        spans = cut(draft, (*(broken(page, cue) if opened else ()), *inner))
        return Content(spans, "clause" if "clause" in cue.frames else "quote", confidence=0.95)
    commented = cut(draft, comment(page, cue)) if clausal else ()
    if commented:
        return Content(commented, "clause", confidence=0.75)
    if is_relaying(cue.head, page.language):
        return None
    found = content_of(page, cue)
    if found is None and clausal:
        around = cut(draft, parenthetical(page, cue))
        return Content(around, "clause", confidence=0.85) if around else None
    return found


def of_speaker(page: Page, cue: Cue, source: Pieces, class_: StatementClass) -> bool:
    """Inside quotation marks: the speaker's own "I mean", and what he holds others to think."""
    if page.quote_at[cue.head.i] < 0:
        return False
    self = page.language.cues.pronouns["self"]
    return class_ == "attitude" or any(span.of(page.text).lower() in self for span in source[:1])


def stands_alone(page: Page, cue: Cue, content: Content, class_: StatementClass) -> bool:
    """Is a content without source somebody's words: quoted, or told by a definite noun ("the claim that S")?"""
    if content.confidence > SURE_ALONE:
        return True
    if not cue.noun or content.frame != "clause" or class_ != "said":
        return False
    definite = page.language.cues.pronouns["definite"]
    if any(child.lower_ in definite for child in cue.head.children):
        return True
    # "rejected claims that S"
    return cue.head.dep_ == grammar.OBJECT and "np" in said_frames(cue.head.head, page.language)


def kind_by_cue(page: Page, content: Pieces, cue: Cue) -> QuoteKind:
    """Direct, indirect or mixed; inside quotation marks by the inner marks, or by the comma behind the cue."""
    inside = page.quotation(cue.head)
    if inside is None:
        return kind_of(page.text, content, page.outer_quotes)
    after = next(iter(page.tokens_between(cue.end, cue.end + 1)), None)
    if after is not None and after.text in {",", ":"} and content[0].start > cue.head.idx:
        return "direct"
    inner = [q for q in page.quotes if q.level == 1 and inside.inner.contains(q.span)]
    return "direct" if kind_of(page.text, content, inner) == "direct" else "indirect"


def evidential(page: Page, cue: Cue) -> str | None:
    """The adverb that marks a statement as hearsay."""
    adverbs = page.language.cues.evidential["adverbs"]
    return next((child.lower_ for child in cue.head.children if child.lower_ in adverbs), None)


def distinct(found: Sequence[Attribution]) -> list[Attribution]:
    """One attribution for one cue, and for one content of one source or cue, the surest first."""
    out: list[Attribution] = []
    cues, contents = set[Pieces](), dict[Pieces, list[Attribution]]()
    for one in sorted(found, key=lambda a: -a.confidence):
        alike = contents.setdefault(one.content, [])
        if (one.cue and one.cue in cues) or any(is_same(one, other) for other in alike):
            continue
        cues.add(one.cue)
        alike.append(one)
        out.append(one)
    return sorted(out, key=lambda a: (a.content[0].start, -covered(a.content), a.cue))


def is_same(one: Attribution, other: Attribution) -> bool:
    """Of one content: do two cues overlap, or name one source?"""
    return bool(one.cue and other.cue) and (hull(one.cue).overlaps(hull(other.cue)) or one.source == other.source)


def with_outer(found: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Attributions whose contents do not cross, each with the one it stands in."""
    contents = apart([(one.cue, one.content) for one in found])
    outer = outer_of([(one.cue, content) for one, content in zip(found, contents, strict=True)])
    return tuple(replace(a, content=c, outer=o) for a, c, o in zip(found, contents, outer, strict=True))


def continued(page: Page, linked: Links, found: Sequence[Attribution]) -> list[Attribution]:
    """Quotations that are paragraphs of their own, and nobody else's, go on with what the paragraph before ends in."""
    out = list(found)
    for quotation in linked.free:
        before = paragraph_before(page, quotation)
        if before is None or any(span.overlaps(quotation.inner) for one in out for span in one.content):
            continue
        ends = [(end_in(one, before), i) for i, one in enumerate(out) if one.kind == "direct" and one.source]
        end, last = max(ends, default=(0, 0))
        if end and before.end - end <= TRAILING:
            out[last] = replace(out[last], content=(*out[last].content, quotation.inner))
    return out


def paragraph_before(page: Page, quotation: Quotation) -> Span | None:
    """The paragraph before a long quotation that is a paragraph of its own; None for any other."""
    blocks, number = page.article.blocks, page.block_of[page.tokens(quotation.inner).start]
    if quotation.words < QUOTED_SENTENCE or number < 1 or {blocks[number].zone, blocks[number - 1].zone} != {"body"}:
        return None
    beside = without(blocks[number].span, [quotation.span])
    return None if any(c.isalnum() for hole in beside for c in hole.of(page.text)) else blocks[number - 1].span


def end_in(attribution: Attribution, paragraph: Span) -> int:
    """Where the last words or cue of an attribution in a paragraph end; 0 where it has none there."""
    return max((s.end for s in (*attribution.content, *attribution.cue) if paragraph.contains(s)), default=0)
