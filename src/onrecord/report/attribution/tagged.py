"""Attributions of the network as the record gives them: spans without marks and joins, cues read with the lexicon."""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Token

from onrecord.knowledge import grammar
from onrecord.models import QuoteKind, StatementClass
from onrecord.options.reports import NICKNAME
from onrecord.report.attribution.content import Draft, Pieces, cut, kind_of, quotation_of
from onrecord.report.attribution.lines import is_relaying
from onrecord.report.attribution.model import SPOKEN, Attribution, Cue
from onrecord.report.attribution.polarity import negated, silent, unspoken
from onrecord.report.network import RawAttribution
from onrecord.report.page import EDGES, Page
from onrecord.spans import Span, trimmed


def told(page: Page, found: RawAttribution, cues: Mapping[int, Cue], taken: Pieces = ()) -> Attribution | None:
    """An attribution of the network alone, its cue read with the lexicon (`cues` by position of their heads).

    None where the record has no statement: silence, a pronoun for content, talks on a matter.
    """
    tokens = page.tokens(found.cue[0])
    cue = next((cues[token.i] for token in tokens if token.i in cues), None)
    head = cue.head if cue else tokens.root
    content = contents(page, found, taken)
    if not content or not tells(page, content) or is_refused(page, found, cue, head):
        return None
    kind = kind_of(page.text, content, page.outer_quotes)
    class_, lemma = class_of(page, cue, tokens.text.lower(), kind)
    return Attribution(
        source=sources(page, found),
        cue=found.cue,
        content=content,
        class_=class_,
        kind=kind,
        zone=page.zone(head),
        cue_lemma=lemma,
        negated=cue.negated if cue else negated(head, page.language),
        confidence=found.confidence,
    )


def is_refused(page: Page, found: RawAttribution, cue: Cue | None, head: Token) -> bool:
    """Silence, the sources an outlet cites, the first half of "quoted X as saying", "asked whether A, X said B"."""
    language = page.language
    if not found.source and head.tag_ == grammar.PARTICIPLE and head.dep_ == grammar.ADVERBIAL_CLAUSE:
        return True
    if cue is None:
        return head.lemma_.lower() in language.cues.narration["verbs"]
    return silent(cue, language) or is_relaying(cue.head, language)


def passes_on(page: Page, found: RawAttribution) -> bool:
    """Does the cue only name whose words another cue tells: "quoted X as saying Y", "citing X"?"""
    return any(is_relaying(token, page.language) for token in page.tokens(found.cue[0]))


def sources(page: Page, found: RawAttribution) -> Pieces:
    """Who is cited, without commas at the edges and without the dateline before; an article alone is nobody."""
    out: list[Span] = []
    for given in found.source:
        piece = quoted_apart(page, given)[0]
        start = next((token.idx for token in page.tokens(piece) if token.i in page.filed), piece.start)
        bare = trimmed(page.text, max(piece.start, start), piece.end, EDGES)
        if bare and any(token.pos_ not in grammar.ARTICLES_AND_MARKS for token in page.tokens(bare)):
            out.append(bare)
    return tuple(out)


def quoted_apart(page: Page, source: Span) -> tuple[Span, Span | None]:
    """A source that runs over a comma into a quotation: without it, and the quotation."""
    for quotation in page.quotes_by(source):
        if quotation.level or not source.start < quotation.span.start < source.end <= quotation.span.end:
            continue
        before = page.text[source.start : quotation.span.start].rstrip()
        if before.endswith(",") and len(page.tokens(quotation.span)) >= NICKNAME:
            return Span(source.start, source.start + len(before)), quotation.span
    return source, None


def contents(page: Page, found: RawAttribution, taken: Pieces = (), target: Span | None = None) -> Pieces:
    """What is reported, `taken` being the spans of all attributions of the network; a quotation that the network took
    into the source belongs to it."""
    draft = Draft(page, found.cue, target, taken)
    held = ((given, quoted_apart(page, given)[1]) for given in found.source)
    moved = (quoted for given, quoted in held if quoted is not None and draft.is_free(given.end, quoted.end))
    return cut(draft, (*found.content, *moved))


def tells(page: Page, content: Pieces) -> bool:
    """Is there more to a content than a pronoun or a determiner? Quoted words always tell something."""
    for span in content:
        tokens = page.tokens(span)
        if any(token.pos_ not in grammar.IDLE and not token.is_space for token in tokens):
            return True
        if quotation_of(page, span) and sum(token.is_alpha for token in tokens) > 1:
            return True
    return False


def class_of(page: Page, cue: Cue | None, text: str, kind: QuoteKind) -> tuple[StatementClass, str]:
    """Class and lemma of a cue; a cue that the lexicon lacks has no lemma and tells speech where it leads to words."""
    if cue is None:
        if text in page.language.cues.phrases["according"]:
            return "said", text
        return ("said" if kind == "direct" else "attitude"), ""
    if unspoken(cue, page.language) and not SPOKEN & cue.frames.keys():
        return "attitude", cue.lemma  # "will reject the offer" tells a plan
    return cue.frames.get("clause", cue.frames.get("quote", cue.class_)), cue.lemma
