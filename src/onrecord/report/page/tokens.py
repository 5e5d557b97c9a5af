"""The words of a report as it keeps them: where they stand, their base forms, their sentences, what is negated."""

from __future__ import annotations

from bisect import bisect_right

from onrecord.knowledge.terms import WORD
from onrecord.models import Tokens
from onrecord.report.page.page import Page
from onrecord.spans import Span

NEGATION = "neg"


def tokens_of(page: Page) -> Tokens:
    """The words of the whole text, furniture included; a word of several tokens has the lemma of all of them."""
    spans = [match.span() for match in WORD.finditer(page.text)]
    held = [page.tokens(Span(*span)) for span in spans]
    governed = under_negation(page)
    sentences = [first_word(spans, sent.start_char) for sent in page.doc.sents]
    return Tokens(
        starts=tuple(start for start, _ in spans),
        ends=tuple(end for _, end in spans),
        lemmas=tuple("".join(token.lemma_ for token in word).lower() for word in held),
        sentences=tuple(sorted({first for first in sentences if first < len(spans)})),
        negated=tuple(i for i, word in enumerate(held) if any(token.i in governed for token in word)),
    )


def first_word(spans: list[tuple[int, int]], offset: int) -> int:
    """The number of the first word that ends after an offset."""
    return bisect_right(spans, offset, key=lambda span: span[1])


def under_negation(page: Page) -> frozenset[int]:
    """The tokens that an odd number of negations governs: a negation governs all that hangs on its head."""
    odd: set[int] = set()
    for token in page.doc:
        if token.dep_ == NEGATION:
            odd ^= {below.i for below in token.head.subtree}
    return frozenset(odd)
