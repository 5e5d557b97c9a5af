"""The wording inside quotation marks: where two reports quote one utterance in different words.

Two quotations are cut into sentences and aligned in order (Needleman and Wunsch 1970 over the worth of shared terms);
a sentence left over between or beside aligned ones is paired with its counterpart there. An editor's bracketed
insertions are not the speaker's words, and a quotation shortened at its ends is no difference.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.lang import words
from onrecord.models import Article, Passage, Severity
from onrecord.spans import Span, trimmed
from onrecord.story.sentences import DROP, sentence_spans
from onrecord.story.tellings import Telling, Worth, term_of, terms_in
from onrecord.story.terms import WORD, is_function

ANCHOR = 0.35  # likeness from which two sentences are taken for renderings of one
MARKS = re.compile(r'[“"«„]([^“”"«»„\n]{2,2000})[”"»“]')
_INSERTED = re.compile(r"\([^()]{0,200}\)|\[[^\[\]]{0,200}\]")
_CLAUSE = re.compile(r"[,;:—–]\s*")
_ELLIPSIS = re.compile(r"\.{2,}|…")
ALIKE = 0.5  # and without a known common occasion
IDENTICAL = 0.8  # from which a sentence vouches for those beside it
TWO_FOR_ONE = 0.03  # how much liker two sentences together must be to one than one of them is
SHORT = 3  # content words below which a fragment is too short to compare


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence (or fragment) inside quotation marks, with its terms and whether it is a whole one."""

    passage: Passage
    terms: frozenset[str]


@dataclass(frozen=True, slots=True)
class Reworded:
    """One sentence as two reports quote it, and how far the renderings are from one another."""

    a: Passage
    b: Passage
    severity: Severity
    overlap: float


def reworded(a: Telling, b: Telling, worth: Worth, *, one_occasion: bool = False) -> tuple[Reworded, ...]:
    """The sentences that two statements of one utterance quote in different words.

    Speakers repeat themselves. Where the reports do not name one occasion, two sentences are renderings of one only if
    they are much alike or stand beside a sentence that is.
    """
    pairs = _aligned(quoted(a), quoted(b), worth, one_occasion)
    sure = one_occasion or any(_likeness(x, y, worth) >= IDENTICAL for x, y in pairs)
    return tuple(
        Reworded(x.passage, y.passage, *_distance(x, y, worth))
        for x, y in pairs
        if (sure or _likeness(x, y, worth) >= ALIKE)
        and _differ(x.passage.text, y.passage.text)
        and _enough(x)
        and _enough(y)
    )


def quoted(telling: Telling) -> tuple[Sentence, ...]:
    """The sentences of a statement that stand inside quotation marks."""
    article = telling.report.article
    spans = telling.statement.content
    if telling.statement.kind == "mixed":
        spans = tuple(q for s in spans for q in _inside(article.text, s))
    elif telling.statement.kind == "indirect":
        return ()
    return tuple(s for span in spans for s in sentences(article, span))


def _inside(text: str, span: Span) -> list[Span]:
    """The quoted parts of a content span; the marks may stand just outside it."""
    start, end = max(0, span.start - 1), min(len(text), span.end + 1)
    return [Span(m.start(1), m.end(1)) for m in MARKS.finditer(text, start, end)]


def sentences(article: Article, span: Span) -> list[Sentence]:
    """The sentences of a passage, each trimmed to its words."""
    return [
        Sentence(Passage(article.path, piece, piece.of(article.text)), frozenset(terms_in(article, [piece])))
        for piece in sentence_spans(article.text, span)
    ]


def _aligned(
    left: Sequence[Sentence], right: Sequence[Sentence], worth: Worth, beside: bool
) -> list[tuple[Sentence, Sentence]]:
    """Pairs of sentences in order: those alike; with `beside` also those left over in one place between or beside them.

    A sentence still left over joins its neighbour where both together are liker to the other side.
    """
    pairs = _best_path([[_likeness(x, y, worth) for y in right] for x in left])
    taken = ({i for i, _ in pairs}, {j for _, j in pairs})
    for x, y in [(i + step, j + step) for i, j in pairs for step in (1, -1)] if beside else ():
        if _only(x, len(left), taken[0]) and _only(y, len(right), taken[1]):
            pairs.append((x, y))
            taken[0].add(x)
            taken[1].add(y)
    found: list[tuple[Sentence, Sentence]] = []
    for i, j in sorted(pairs):
        wide = _widened(left, i, taken[0], right[j], worth)
        found.append((wide, _widened(right, j, taken[1], wide, worth)))
    return [(_tight(x, y, worth), _tight(y, x, worth)) for x, y in found]


def _widened(side: Sequence[Sentence], at: int, taken: set[int], other: Sentence, worth: Worth) -> Sentence:
    """A sentence with a free neighbour, where both together are liker to the other side than it is alone."""
    best = side[at]
    for first, last in ((at - 1, at + 1), (at, at + 2)):
        free = first if first < at else last - 1
        if 0 <= free < len(side) and free not in taken:
            run = _run(side[first:last])
            adds = len((side[free].terms & other.terms) - best.terms) > 1
            if adds and _likeness(run, other, worth) > _likeness(best, other, worth) + TWO_FOR_ONE:
                best = run
    return best


def _only(at: int, length: int, taken: set[int]) -> bool:
    """Whether a sentence is free and the only free one between its neighbours."""
    return 0 <= at < length and at not in taken and all(not 0 <= n < length or n in taken for n in (at - 1, at + 1))


def _run(run: Sequence[Sentence]) -> Sentence:
    """Neighbouring sentences of one report as one passage; they stay apart where a cue stands between them."""
    if len(run) == 1:
        return run[0]
    first, last = run[0].passage, run[-1].passage
    span = Span(first.span.start, last.span.end)
    gap = " " * max(0, len(span) - len(first.text) - len(last.text))
    return Sentence(Passage(first.article, span, first.text + gap + last.text), run[0].terms | run[-1].terms)


def _tight(sentence: Sentence, other: Sentence, worth: Worth) -> Sentence:
    """The clauses of a sentence that render the other one, where it is much longer than that."""
    text = sentence.passage.text
    if len(_plain(text)) < 1.6 * len(_plain(other.passage.text)) + 4:
        return sentence
    edges = [0, *(m.end() for m in _CLAUSE.finditer(text)), len(text)]
    best = sentence
    for i, start in enumerate(edges):
        for end in edges[i + 1 :]:
            piece = trimmed(text, start, end, DROP)
            if piece is None:
                continue
            terms = frozenset(term_of(m.group()) for m in WORD.finditer(piece.of(text)) if not is_function(m.group()))
            passage = Passage(sentence.passage.article, piece.shift(sentence.passage.span.start), piece.of(text))
            part = Sentence(passage, terms)
            if _likeness(part, other, worth) > _likeness(best, other, worth) + 1e-9:
                best = part
    return best


def _likeness(a: Sentence, b: Sentence, worth: Worth) -> float:
    shared = worth.sum(a.terms & b.terms)
    smaller = min(worth.sum(a.terms), worth.sum(b.terms))
    both = worth.sum(a.terms | b.terms)
    if not a.terms or not b.terms:
        return 1.0 if _plain(a.passage.text) == _plain(b.passage.text) else 0.0
    return (shared / max(smaller, 1e-9) + shared / max(both, 1e-9)) / 2


def _best_path(likeness: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """The pairs, in order on both sides, whose likeness sums to most; pairs below `ANCHOR` count nothing."""
    rows, columns = len(likeness), len(likeness[0]) if likeness else 0
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows):
        for j in range(columns):
            gain = likeness[i][j] if likeness[i][j] >= ANCHOR else 0.0
            best[i + 1][j + 1] = max(best[i][j + 1], best[i + 1][j], best[i][j] + gain)
    pairs: list[tuple[int, int]] = []
    i, j = rows, columns
    while i and j:
        if best[i][j] == best[i - 1][j]:
            i -= 1
        elif best[i][j] == best[i][j - 1]:
            j -= 1
        else:
            pairs.append((i - 1, j - 1))
            i, j = i - 1, j - 1
    return pairs[::-1]


def _plain(text: str) -> list[str]:
    """The words a quotation gives as the speaker's, as compared."""
    bare = _INSERTED.sub(" ", text).replace("’", "'").replace("-", " ").replace("–", " ").replace("—", " ")
    return [m.group().casefold().replace(".", "") for m in WORD.finditer(bare)]


def _differ(a: str, b: str) -> bool:
    """Whether two renderings differ in words; one that only stops short or leaves out marked parts does not."""
    if _INSERTED.search(a) or _INSERTED.search(b):
        a, b = _unbracketed(a, b)
    x, y = _plain(a), _plain(b)
    shorter, longer, text = (x, y, a) if len(x) <= len(y) else (y, x, b)
    if _within(shorter, longer):
        return False
    parts = [_plain(p) for p in _ELLIPSIS.split(text)]
    return not (len(parts) > 1 and all(_within(p, longer) for p in parts if p))


def _unbracketed(a: str, b: str) -> tuple[str, str]:
    """Both texts with bracketed words kept where the other has them too, so "(the) plan" is "the plan"."""
    kept = [re.sub(r"[()\[\]]", "", t) for t in (a, b)]
    if _plain(kept[0]) == _plain(kept[1]):
        return kept[0], kept[1]
    return a, b


def _within(part: Sequence[str], whole: Sequence[str]) -> bool:
    n = len(part)
    return any(list(whole[i : i + n]) == list(part) for i in range(len(whole) - n + 1))


def _enough(sentence: Sentence) -> bool:
    return (
        sum(1 for w in _plain(sentence.passage.text) if not is_function(w)) >= SHORT
        or len(_plain(sentence.passage.text)) >= 2 * SHORT
    )


def _distance(a: Sentence, b: Sentence, worth: Worth) -> tuple[Severity, float]:
    """How grave a difference of wording is, and the share of content the renderings have in common.

    Other numbers or another polarity change what is said; little common content may; the rest are ways of rendering.
    """
    x, y = _plain(a.passage.text), _plain(b.passage.text)
    negations = words("differences", "polarity", "negations")
    overlap = worth.sum(a.terms & b.terms) / max(worth.sum(a.terms | b.terms), 1e-9)
    if {w for w in x if w[0].isdigit()} != {w for w in y if w[0].isdigit()}:
        return "high", overlap
    if sum(w in negations for w in x) % 2 != sum(w in negations for w in y) % 2:
        return "high", overlap
    if a.terms == b.terms:
        return "style", overlap
    return ("low" if overlap >= 0.4 else "medium"), overlap
