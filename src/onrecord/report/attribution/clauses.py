"""Contents that are clauses: "said (that) S", "asked whether S", "as X said, S"."""

from __future__ import annotations

from itertools import takewhile

from spacy.tokens import Token

from onrecord.knowledge import grammar
from onrecord.knowledge.language import Language
from onrecord.options.reports import CUE_NEAR, QUESTION_NEAR
from onrecord.report.attribution.model import Content, Cue
from onrecord.report.attribution.polarity import infinitive_mark, opens_clause
from onrecord.report.attribution.reach import limit_of, stretched
from onrecord.report.attribution.source import subject_of
from onrecord.report.page import STOPS, Page
from onrecord.spans import Span

COMMAS = frozenset({",", "—", "–", "-", ";"})


def clause(page: Page, cue: Cue) -> Content | None:
    """The clause a cue governs, or the one that its "that" opens, with X in "told X that S"."""
    limit, governed = limit_of(page, cue), complement(cue, page.language)
    if governed is not None:
        start = max(governed.left_edge.i, cue.end)
        end = max(governed.right_edge.i + 1, start)
        end = min(end if cue.noun else stretched(page, end, limit), limit)
    else:
        start, end = opened(page, cue, limit), limit
    spans = piece(page, start, end)
    sure = 0.9 if governed is not None else 0.8
    return Content(spans, "clause", addressee=addressee_of(page, cue, start), confidence=sure) if spans else None


def starts_sentence(page: Page, verb: Token) -> bool:
    """Does nothing but its subject stand in the sentence before a verb?"""
    subject = next((child for child in verb.lefts if child.dep_ in grammar.SUBJECTS), None)
    first = page.sentence(verb)[0]
    return subject is not None and all(t.is_punct for t in page.tokens_between(first, subject.left_edge.i))


def opened(page: Page, cue: Cue, limit: int) -> int:
    """The position after a `that` near a verb, whatever the parser made of the clause; the limit where none stands.

    In the words of others also behind a comma, where subject and verb open the sentence: "Roe answered, fine, come".
    """
    quoted = page.quote_at[cue.head.i] >= 0
    if quoted and cue.end < limit and page.doc[cue.end].text == "," and starts_sentence(page, cue.head):
        return cue.end + 1
    for token in () if cue.noun else page.tokens_between(cue.end, min(limit, cue.end + CUE_NEAR)):
        if opens_clause(token, page.language):
            return token.i + 1
        if token.tag_ in grammar.FINITE or token.tag_ == grammar.GERUND or token.text in STOPS | {":"}:
            break
    return limit


def piece(page: Page, start: int, end: int) -> tuple[Span, ...]:
    """Tokens `start` to `end` as a proposal; () where there are none."""
    if start >= min(end, len(page.doc)):
        return ()
    last = page.doc[end - 1]
    return (Span(page.doc[start].idx, last.idx + max(1, len(last))),)


def complement(cue: Cue, language: Language) -> Token | None:
    """The finite clause a cue governs, standing after it."""
    takes = noun_takes if cue.noun else verb_takes
    return next((child for child in cue.head.rights if takes(child, language) and is_finite(child)), None)


def noun_takes(child: Token, language: Language) -> bool:
    """Is a child of a noun its clause with "that"?"""
    marks = language.cues.particles["clause"]
    marked = any(token.lower_ in marks and token.dep_ == grammar.MARKER for token in child.children)
    return marked and child.dep_ in grammar.CLAUSES_OF_NOUNS


def verb_takes(child: Token, language: Language) -> bool:
    """Is a child of a verb its clause, and no infinitive?"""
    return child.dep_ == grammar.CLAUSAL_COMPLEMENT and not is_infinitive(child, language)


def is_finite(verb: Token) -> bool:
    """A verb, but no participle without auxiliary and subject."""
    return verb.tag_ != grammar.GERUND or any(child.dep_ in grammar.FINITE_PARTS for child in verb.children)


def is_infinitive(verb: Token, language: Language) -> bool:
    """A base form with "to"."""
    return verb.tag_ == grammar.BASE_FORM and infinitive_mark(verb, language) is not None


def addressee_of(page: Page, cue: Cue, start: int) -> Span | None:
    """X in "told X that": the object between cue and content."""
    for child in cue.head.children:
        head = addressed(child, page.language) if cue.end <= child.i < start else None
        if head is not None:
            return page.span(head.left_edge.i, min(head.right_edge.i + 1, start))
    return None


def addressed(child: Token, language: Language) -> Token | None:
    """The head of an object, or of what stands behind "to"."""
    if child.dep_ in grammar.RECIPIENTS and child.pos_ in grammar.NOMINALS:
        return child
    if child.dep_ in grammar.RECIPIENT_PHRASES and child.lower_ in language.cues.particles["addressee"]:
        return next((token for token in child.children if token.dep_ == grammar.PREPOSITION_OBJECT), None)
    return None


def question(page: Page, cue: Cue) -> Content | None:
    """An embedded question: "asked whether", "would not say why" (silence is sorted out elsewhere)."""
    limit, joins = limit_of(page, cue), page.language.cues.joins
    for token in page.tokens_between(cue.end, min(limit, cue.end + QUESTION_NEAR)):
        if token.lower_ in joins["questions"]:
            return Content(
                piece(page, token.i, limit), "question", addressee=addressee_of(page, cue, token.i), confidence=0.8
            )
        if token.lower_ in joins["adverbial"] or token.tag_ in grammar.FINITE or token.text in STOPS:
            return None
    return None


def comment(page: Page, cue: Cue) -> tuple[Span, ...]:
    """What "as X said" comments on, set off by a comma or at the start of its sentence; () where nothing is."""
    subject, (first, last) = subject_of(cue.head), page.sentence(cue.head)
    start = min(cue.positions[0], subject.left_edge.i if subject is not None else cue.positions[0]) - 1
    if start < first or page.doc[start].lower_ not in page.language.cues.particles["comment"]:
        return ()
    if start > first and page.doc[start - 1].text not in COMMAS:
        return ()
    end = max(cue.end, subject.right_edge.i + 1 if subject is not None else 0)
    return contents(page, start, clause_end(page, end, last))


def clause_end(page: Page, start: int, last: int) -> int:
    """The next comma or stop."""
    return next((i for i in range(start, last) if page.doc[i].text in COMMAS | STOPS), max(start, last))


def contents(page: Page, start: int, end: int) -> tuple[Span, ...]:
    """What stands around a phrase in its sentence: after it where it opens the sentence, else before it."""
    first, last = page.sentence(page.doc[start])
    before = [token for token in page.tokens_between(first, start) if token.pos_ != grammar.PUNCTUATION]
    if len(before) <= 2 and all(token.pos_ in grammar.SENTENCE_LINKS for token in before):
        return piece(page, end, last)
    return piece(page, body_of(page, first, start), start)


def body_of(page: Page, first: int, end: int) -> int:
    """Start of a clause without a conjunction that joins it to the sentence before."""
    return first + sum(1 for _ in takewhile(lambda i: is_link(page, page.doc[i]), range(first, end - 2)))


def is_link(page: Page, token: Token) -> bool:
    """A conjunction, an adverb that ties a sentence to the one before, or a comma behind either."""
    links = page.language.cues.joins["links"]
    return token.is_space or token.pos_ == grammar.COORDINATOR or token.lower_ in links or token.text == ","
