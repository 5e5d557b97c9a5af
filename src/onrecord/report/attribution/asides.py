"""Cues set beside what they report: "S, X said", "S1, X said, S2", "according to X, S", "as X said, S"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from spacy.tokens import Token

from onrecord.knowledge import grammar
from onrecord.knowledge.lists import Phrases
from onrecord.options.reports import CUE_NEAR
from onrecord.report.attribution.clauses import piece
from onrecord.report.attribution.content import Draft, cut
from onrecord.report.attribution.model import Aside, Cue
from onrecord.report.attribution.reach import limit_of
from onrecord.report.attribution.source import mention, subject_of, without_possessive
from onrecord.report.page import STOPS, Page
from onrecord.spans import Span

COMMAS = frozenset({",", "—", "–", "-", ";"})
ENDING = COMMAS - {";"}  # what parts a clause from the cue behind it
TOPICAL = frozenset({"about"})  # frames of cues whose object need not be what they report
SHORT = 3  # tokens from which what stands before or behind a cue can be a clause


def parenthetical(page: Page, cue: Cue) -> tuple[Span, ...]:
    """What "X said" comments on from behind or from within; () where its clause does not stand between commas."""
    first, last = page.sentence(cue.head)
    start, end = core_of(page, cue)
    before = list(page.tokens_between(first, start))
    if len(before) < SHORT or not is_comma(page, before[-1]) or not is_set_beside(page, cue, start, before[0]):
        return ()
    if not is_bare(page, cue, end, last):
        return ()
    tail = tail_of(page, end, last)
    verbless = not any(token.tag_ in grammar.FINITE for token in before)
    if verbless and (not tail or cue.head.tag_ == grammar.GERUND):
        return ()
    stop = before[-1].i if before[-1].text in COMMAS else before[-1].i + 1
    return (*piece(page, body_of(page, first, before[-1].i), stop), *tail)


def is_set_beside(page: Page, cue: Cue, start: int, opening: Token) -> bool:
    """Is the clause of a cue joined to what stands before it by nothing but the comma, its subject behind that?"""
    joins = page.language.cues.joins
    subject = subject_of(cue.head)
    if subject is not None and subject.i < start:
        return False
    words = joins["complementizers"] | joins["subordinators"]
    if page.doc[start].lower_ in words - page.language.cues.particles["comment"]:
        return False
    return opening.lower_ not in words - joins["opening"]


def is_bare(page: Page, cue: Cue, end: int, last: int) -> bool:
    """Is a cue followed by nothing but adverbials and addressees up to the next comma or stop?"""
    behind = list(takewhile(lambda t: t.text not in COMMAS | STOPS, page.tokens_between(end, last)))
    if any(token.tag_ in grammar.FINITE or is_governed(token, cue) for token in behind):
        return False
    return all(token.i - end <= CUE_NEAR for token in behind)


def is_governed(token: Token, cue: Cue) -> bool:
    """Is a token what a cue reports, so that it comments on nothing?"""
    return token.head == cue.head and token.dep_ in grammar.REPORTED and not cue.frames.keys() & TOPICAL


def broken(page: Page, cue: Cue) -> tuple[Span, ...]:
    """The start of a sentence whose end is quoted behind the cue: X, in 'X, the minister said, "will not"'."""
    first, _ = page.sentence(cue.head)
    before = list(page.tokens_between(first, core_of(page, cue)[0]))
    if len(before) < 2 or not is_comma(page, before[-1]) or page.quote_at[before[0].i] >= 0:
        return ()
    if before[0].pos_ not in grammar.NOUN_PHRASE or before[0].tag_ == grammar.RELATIVE_PRONOUN:
        return ()
    return piece(page, first, before[-1].i)


def is_comma(page: Page, token: Token) -> bool:
    """A comma, also one inside the quotation that ends here."""
    if token.text in ENDING:
        return True
    ends = token.idx + len(token)
    return any(q.span.end == ends and page.text[q.inner.end - 1] == "," for q in page.outer_quotes)


def core_of(page: Page, cue: Cue) -> tuple[int, int]:
    """First token of the clause of a cue, and the position after its own words (subject, adverbials, addressee)."""
    start, end, subject = cue.positions[0], cue.end, subject_of(cue.head)
    if subject is not None and subject.i < start:
        start = subject.left_edge.i
    elif subject is not None:
        end = max(end, subject.right_edge.i + 1)
    while start > 0 and page.doc[start - 1].lower_ in page.language.cues.particles["comment"]:
        start -= 1
    return start, end


def tail_of(page: Page, end: int, last: int) -> tuple[Span, ...]:
    """The second part of a sentence that a cue breaks: after a comma, unless a participle clause begins there."""
    mark = next((token for token in page.tokens_between(end, last) if token.text in STOPS or token.text == ","), None)
    if mark is None or mark.text in STOPS:
        return ()
    rest = list(page.tokens_between(mark.i + 1, last))
    if len(rest) < SHORT or rest[0].tag_ in grammar.PARTICIPLES or rest[0].lower_ in page.language.cues.joins["asides"]:
        return ()
    told = any(token.tag_ in grammar.FINITE for token in rest) or rest[0].pos_ in grammar.TAIL_OPENERS
    return piece(page, mark.i + 1, last) if told else ()


def body_of(page: Page, first: int, end: int) -> int:
    """Start of a clause without a conjunction that joins it to the sentence before."""
    return first + sum(1 for _ in takewhile(lambda i: is_link(page, page.doc[i]), range(first, end - 2)))


def is_link(page: Page, token: Token) -> bool:
    """A conjunction, an adverb that ties a sentence to the one before, or a comma behind either."""
    links = page.language.cues.joins["links"]
    return token.is_space or token.pos_ == grammar.COORDINATOR or token.lower_ in links or token.text == ","


def asides(page: Page) -> Iterator[Aside]:
    """Every phrase of attribution of a report, in order."""
    for token in page.doc:
        if token.is_space or page.zone(token) == "furniture":
            continue
        found = opened(page, token) or view(page, token)
        if found:
            yield found


def opened(page: Page, token: Token) -> Aside | None:
    """ "according to X", "in the words of X": a phrase whose source follows it."""
    phrases = page.language.cues.phrases
    end = opener_end(page, token, phrases.phrases("according"))
    if end:
        return around(page, token.i, end, phrases.ordered["according"][0], 0.9)
    end = opener_end(page, token, phrases.phrases("of"))
    return around(page, token.i, end, page.doc[token.i : end].text.lower(), 0.8) if end else None


def opener_end(page: Page, token: Token, phrases: Phrases) -> int:
    """The position after an opening phrase that starts with a token; 0 where none does."""
    for words in phrases.get(token.lower_, ()):
        end = token.i + len(words)
        if end < len(page.doc) and tuple(word.lower_ for word in page.doc[token.i : end]) == words:
            return end
    return 0


def around(page: Page, start: int, end: int, lemma: str, confidence: float) -> Aside | None:
    """A phrase of attribution with its source behind it, and what it tells around it."""
    stop = source_end(page, end, page.sentence(page.doc[start])[1])
    source = page.span(end, stop)
    if not source:
        return None
    closing = page.doc[end - 1]
    cue = Span(page.doc[start].idx, closing.idx + len(closing))
    content = cut(Draft(page, (cue,), taken=(source,)), contents(page, start, stop))
    short = page.span(end, short_end(page, end, stop)) or source
    return Aside((short,), cue, content, lemma, start, confidence) if content else None


def view(page: Page, token: Token) -> Aside | None:
    """ "In X's view": the owner is the source."""
    cues = page.language.cues
    if token.lower_ not in cues.particles["opening"] or token.dep_ != grammar.PREPOSITION:
        return None
    heads = (child for child in token.children if child.dep_ == grammar.PREPOSITION_OBJECT)
    head = next((child for child in heads if child.lower_ in cues.phrases["possessive"]), None)
    owner = next((child for child in head.children if child.dep_ == grammar.POSSESSOR), None) if head else None
    source = mention(page, owner) if owner is not None else None
    if head is None or source is None:
        return None
    cue = Span(token.idx, head.idx + len(head))
    content = cut(Draft(page, (cue,)), contents(page, token.i, head.i + 1))
    lemma = f"{token.lower_} {head.lower_}"
    return Aside((without_possessive(page, source),), cue, content, lemma, token.i, 0.8) if content else None


def source_end(page: Page, start: int, last: int) -> int:
    """End of the noun phrase after "according to", with the appositions and relative clauses that belong to it."""
    heads = (child for child in page.doc[start - 1].children if child.dep_ in grammar.PREPOSITION_OBJECTS)
    head = next(heads, None)
    return min(head.right_edge.i + 1, last) if head is not None else clause_end(page, start, last)


def clause_end(page: Page, start: int, last: int) -> int:
    """The next comma or stop."""
    return next((i for i in range(start, last) if page.doc[i].text in COMMAS | STOPS), max(start, last))


def short_end(page: Page, start: int, end: int) -> int:
    """Cut a source at a comma that opens an apposition or a relative clause."""
    heads = (child for child in page.doc[start - 1].children if child.dep_ == grammar.PREPOSITION_OBJECT)
    head = next(heads, None)
    found = mention(page, head) if head is not None else None
    if found is None:
        return end
    return next((token.i for token in page.tokens_between(start, end) if token.idx >= found.end), end)


def contents(page: Page, start: int, end: int) -> tuple[Span, ...]:
    """What stands around a phrase in its sentence: after it where it opens the sentence, else before it."""
    first, last = page.sentence(page.doc[start])
    before = [token for token in page.tokens_between(first, start) if token.pos_ != grammar.PUNCTUATION]
    if len(before) <= 2 and all(token.pos_ in grammar.SENTENCE_LINKS for token in before):
        return piece(page, end, last)
    return both_sides(page, first, start, end, last)


def both_sides(page: Page, first: int, start: int, end: int, last: int) -> tuple[Span, ...]:
    """What stands before a phrase, and behind it where a comma sets it off."""
    tail = tail_of(page, end, last) if end < last and page.doc[end].text == "," else ()
    return (*piece(page, body_of(page, first, start), start), *tail)


def comment(page: Page, cue: Cue) -> tuple[Span, ...]:
    """What "as X said" comments on: the rest of its sentence, inside a quotation that of the quotation."""
    subject = subject_of(cue.head)
    own = min(cue.positions[0], subject.left_edge.i if subject is not None else cue.positions[0])
    start = own - 1
    if start < 0 or page.doc[start].lower_ not in page.language.cues.particles["comment"]:
        return ()
    first, last = page.sentence(cue.head)
    end = clause_end(page, max(cue.end, subject.right_edge.i + 1 if subject is not None else 0), last)
    if all(token.pos_ in grammar.COMMENT_LINKS for token in page.tokens_between(first, start)):
        return piece(page, end, limit_of(page, cue)) if page.doc[min(end, last - 1)].text == "," else ()
    return both_sides(page, first, start, end, last) if page.doc[start - 1].text in COMMAS else ()
