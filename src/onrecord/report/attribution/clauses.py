"""Contents that are clauses: "said (that) S", "asked whether S"."""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.knowledge import grammar
from onrecord.knowledge.language import Language
from onrecord.options.reports import CUE_NEAR, QUESTION_NEAR
from onrecord.report.attribution.model import Content, Cue, Frame
from onrecord.report.attribution.polarity import infinitive_mark, opens_clause
from onrecord.report.attribution.reach import limit_of, stretched
from onrecord.report.page import STOPS, Page
from onrecord.spans import Span

# Verbs that take these besides are plain verbs of saying no more: what follows them need not be a clause.
TAKING_MORE: frozenset[Frame | str] = frozenset({"quote", "np", "about"})


def clause(page: Page, cue: Cue) -> Content | None:
    """The clause a cue governs, or the one that its "that" opens, or the rest of the sentence."""
    limit = limit_of(page, cue)
    governed = complement(cue, page.language)
    if governed is not None:
        start = max(governed.left_edge.i, cue.end)
        end = max(governed.right_edge.i + 1, start)
        return clausal(page, cue, start, min(end if cue.noun else stretched(page, end, limit), limit), 0.9)
    that = opening_that(page, cue, limit)
    if that is not None:
        return clausal(page, cue, that + 1, limit, 0.8)
    return unparsed(page, cue, limit)


def clausal(page: Page, cue: Cue, start: int, end: int, confidence: float) -> Content:
    """A clause by its tokens, with X in "told X that S"."""
    spans = piece(page, start, end)
    return Content(spans, "clause", addressee=addressee_of(page, cue, start), confidence=confidence)


def piece(page: Page, start: int, end: int) -> tuple[Span, ...]:
    """Tokens `start` to `end` as a proposal; () where there are none."""
    if start >= min(end, len(page.doc)):
        return ()
    last = page.doc[end - 1]
    return (Span(page.doc[start].idx, last.idx + max(1, len(last))),)


def unparsed(page: Page, cue: Cue, limit: int) -> Content | None:
    """The rest of the sentence after a plain verb of saying for which the parser found no clause."""
    if cue.noun or "question" not in cue.frames or cue.frames.keys() & TAKING_MORE:
        return None
    rest = list(page.tokens_between(cue.end, limit))
    quoted = page.quote_at[cue.head.i] >= 0
    if len(rest) < 3 or not may_open(rest[0], quoted) or not any(tells(token, quoted) for token in rest):
        return None
    subject = any(child.dep_ in grammar.SUBJECTS for child in cue.head.lefts)
    return clausal(page, cue, rest[0].i, limit, 0.6) if subject or cue.head.tag_ == grammar.GERUND else None


def may_open(token: Token, quoted: bool) -> bool:
    """May a token open a clause: a comma inside quotation marks, or what a noun phrase begins with?"""
    return quoted if token.text == "," else token.pos_ in grammar.CLAUSE_OPENERS


def tells(token: Token, quoted: bool) -> bool:
    """A finite verb, or in the words of others any verb."""
    if quoted and token.pos_ == grammar.VERB:
        return True
    return token.tag_ in grammar.FINITE and token.dep_ != grammar.RELATIVE_CLAUSE


def complement(cue: Cue, language: Language) -> Token | None:
    """The finite clause a cue governs, standing after it."""
    takes = noun_takes if cue.noun else verb_takes
    return next((child for child in cue.head.rights if takes(cue, child, language) and is_finite(child)), None)


def noun_takes(_cue: Cue, child: Token, language: Language) -> bool:
    """Is a child of a noun its clause with "that"?"""
    marks = language.cues.particles["clause"]
    marked = any(token.lower_ in marks and token.dep_ == grammar.MARKER for token in child.children)
    return marked and child.dep_ in grammar.CLAUSES_OF_NOUNS


def verb_takes(cue: Cue, child: Token, language: Language) -> bool:
    """Is a child of a verb its clause, no infinitive and not the clause of a noun before it?"""
    if child.dep_ != grammar.CLAUSAL_COMPLEMENT or is_infinitive(child, language):
        return False
    marks = (token for token in child.children if token.i and token.lower_ in language.cues.particles["clause"])
    return not any(governs_that(token.nbor(-1), cue, language) for token in marks)


def is_finite(verb: Token) -> bool:
    """A verb, but no participle without auxiliary and subject."""
    return verb.tag_ != grammar.GERUND or any(child.dep_ in grammar.FINITE_PARTS for child in verb.children)


def is_infinitive(verb: Token, language: Language) -> bool:
    """A base form with "to"."""
    return verb.tag_ == grammar.BASE_FORM and infinitive_mark(verb, language) is not None


def opening_that(page: Page, cue: Cue, limit: int) -> int | None:
    """Position of a `that` near a cue which opens a clause, whatever the parser made of it."""
    near = cue.end + (2 if cue.noun else CUE_NEAR)
    for token in page.tokens_between(cue.end, min(limit, near)):
        if opens_clause(token, page.language):
            if not cue.noun and governs_that(page.doc[token.i - 1], cue, page.language):
                return None
            if any(inside.tag_ in grammar.FINITE for inside in page.tokens_between(token.i + 1, limit)):
                return token.i
        if ends_search(token) or token.text == ":":
            return None
    return None


def ends_search(token: Token) -> bool:
    """A finite verb or a stop."""
    return token.tag_ in grammar.FINITE or token.text in STOPS


def governs_that(before: Token, cue: Cue, language: Language) -> bool:
    """Does a `that` belong to a noun of saying or a conjunction before it, not to the verb?"""
    nouns, lemma = language.cues.nouns, before.lemma_.lower()
    if before.i <= cue.head.i:
        return False
    return before.pos_ == grammar.COORDINATOR or lemma in nouns["said"] or lemma in nouns["attitude"]


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
            if token.lower_ in joins["adverbial"] and not opens_complement(token, cue):
                return None
            spans = piece(page, token.i, limit)
            return Content(spans, "question", addressee=addressee_of(page, cue, token.i), confidence=0.8)
        if ends_search(token):
            return None
    return None


def opens_complement(token: Token, cue: Cue) -> bool:
    """Is a token the first one of the clause a cue governs?"""
    clauses = (child for child in cue.head.children if child.dep_ == grammar.CLAUSAL_COMPLEMENT)
    return any(child.left_edge == token for child in clauses)
