"""The wording inside quotation marks: where two reports quote one utterance in different words.

Two quotations are cut into sentences and aligned in order (Needleman and Wunsch 1970 over the worth of shared terms);
a sentence left over between or beside aligned ones is paired with its counterpart there. An editor's bracketed
insertions are not the speaker's words, and a quotation shortened at its ends is no difference.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz.distance import LCSseq

from onrecord.knowledge.sentences import DROP, sentence_spans
from onrecord.knowledge.terms import WORD, is_function, stem
from onrecord.lang import load, words
from onrecord.models import Article, Passage, Severity
from onrecord.spans import Span, trimmed
from onrecord.story.claims.tellings import Telling, Worth, term_of, terms_of

ANCHOR = 0.35  # likeness from which two sentences are taken for renderings of one
MARKS = re.compile(r'[“"«„]([^“”"«»„\n]{2,2000})[”"»“]')
_INSERTED = re.compile(r"\([^()]{0,200}\)|\[[^\[\]]{0,200}\]")
_CLAUSE = re.compile(r"(?:[,;:—–]|\.{2,}|…)\s*")
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
    sure = one_occasion or any(likeness(x, y, worth) >= IDENTICAL for x, y in pairs)
    return tuple(
        Reworded(x.passage, y.passage, *_distance(x, y, worth))
        for x, y in pairs
        if (sure or likeness(x, y, worth) >= ALIKE)
        and differ(x.passage.text, y.passage.text)
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
    return tuple(s for span in spans for whole in sentences(article, span) for s in _pieces(article, whole))


def _pieces(article: Article, whole: Sentence) -> list[Sentence]:
    """A quoted sentence as one, or its pieces where it leaves out words between longer ones."""
    start, edges = whole.passage.span.start, [m.span() for m in _ELLIPSIS.finditer(whole.passage.text)]
    bounds = [0, *(x for edge in edges for x in edge), len(whole.passage.text)]
    spans = [trimmed(whole.passage.text, a, b, DROP) for a, b in zip(bounds[::2], bounds[1::2], strict=True)]
    found = [p.shift(start) for p in spans if p and len(WORD.findall(p.of(whole.passage.text))) > SHORT]
    if len(found) < 2:
        return [whole]
    return [
        Sentence(Passage(article.path, p, p.of(article.text)), frozenset(terms_of(article.text, [p]))) for p in found
    ]


def _inside(text: str, span: Span) -> list[Span]:
    """The quoted parts of a content span; the marks may stand just outside it."""
    start, end = max(0, span.start - 1), min(len(text), span.end + 1)
    return [Span(m.start(1), m.end(1)) for m in MARKS.finditer(text, start, end)]


def sentences(article: Article, span: Span) -> list[Sentence]:
    """The sentences of a passage, each trimmed to its words."""
    return list(_sentences(article.path, article.text, span))


@lru_cache(maxsize=4096)
def _sentences(path: str, text: str, span: Span) -> tuple[Sentence, ...]:
    return tuple(
        Sentence(Passage(path, piece, piece.of(text)), frozenset(terms_of(text, [piece])))
        for piece in sentence_spans(text, span)
    )


def _aligned(
    left: Sequence[Sentence], right: Sequence[Sentence], worth: Worth, beside: bool
) -> list[tuple[Sentence, Sentence]]:
    """Pairs of sentences in order: those alike; with `beside` also those left over in one place between or beside them.

    A sentence still left over joins its neighbour where both together are liker to the other side.
    """
    pairs = _best_path([[likeness(x, y, worth) for y in right] for x in left])
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
            if adds and likeness(run, other, worth) > likeness(best, other, worth) + TWO_FOR_ONE:
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
    if len(words_of(text)) < 1.6 * len(words_of(other.passage.text)) + 4:
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
            if likeness(part, other, worth) > likeness(best, other, worth) + 1e-9:
                best = part
    return best


def likeness(a: Sentence, b: Sentence, worth: Worth) -> float:
    shared = worth.sum(a.terms & b.terms)
    smaller = min(worth.sum(a.terms), worth.sum(b.terms))
    both = worth.sum(a.terms | b.terms)
    if not a.terms or not b.terms:
        return 1.0 if words_of(a.passage.text) == words_of(b.passage.text) else 0.0
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


@lru_cache(maxsize=20_000)
def words_of(text: str) -> tuple[str, ...]:
    """The words a quotation gives as the speaker's, as compared: numbers in digits, nothing contracted."""
    bare = _INSERTED.sub(" ", text).replace("’", "'").replace("-", " ").replace("–", " ").replace("—", " ")
    found = (m.group().casefold().replace(".", "") for m in WORD.finditer(bare))
    return tuple(piece for word in found for piece in _in_full().get(word, word).split())


@cache
def _in_full() -> Mapping[str, str]:
    """Words as compared, by how else they are written."""
    found = load("differences")
    digits = {word: str(value) for word, value in found["numbers"].items() if 1 < value < 100}
    return {"1": "one", **digits, **found["abbreviations"], **found["contractions"]}


def differ(a: str, b: str) -> bool:
    """Whether two renderings differ in words; one that only stops short or leaves out marked parts does not."""
    if _INSERTED.search(a) or _INSERTED.search(b):
        a, b = _unbracketed(a, b)
    x, y = words_of(a), words_of(b)
    shorter, longer, text = (x, y, a) if len(x) <= len(y) else (y, x, b)
    mine, other = _common_part(x, y)
    if _within(shorter, longer) or (mine == other and len(mine) >= 2 * SHORT):
        return False
    parts = [words_of(p) for p in _ELLIPSIS.split(text)]
    return not (len(parts) > 1 and all(_within(p, longer) for p in parts if p))


def _unbracketed(a: str, b: str) -> tuple[str, str]:
    """Both texts with bracketed words kept where the other has them too, so "(the) plan" is "the plan"."""
    kept = [re.sub(r"[()\[\]]", "", t) for t in (a, b)]
    if words_of(kept[0]) == words_of(kept[1]):
        return kept[0], kept[1]
    return a, b


def _within(part: Sequence[str], whole: Sequence[str]) -> bool:
    n = len(part)
    return any(list(whole[i : i + n]) == list(part) for i in range(len(whole) - n + 1))


def _common_part(x: Sequence[str], y: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """Two renderings without the words at an edge that only one of them goes on to quote."""
    blocks = [o for o in LCSseq.opcodes(x, y) if o.tag == "equal"]
    if not blocks:
        return x, y
    first, last = blocks[0], blocks[-1]
    head = min(first.src_start, first.dest_start) == 0
    tail = last.src_end == len(x) or last.dest_end == len(y)
    low = (first.src_start, first.dest_start) if head else (0, 0)
    high = (last.src_end, last.dest_end) if tail else (len(x), len(y))
    return x[low[0] : high[0]], y[low[1] : high[1]]


def _enough(sentence: Sentence) -> bool:
    return (
        sum(1 for w in words_of(sentence.passage.text) if not is_function(w)) >= SHORT
        or len(words_of(sentence.passage.text)) >= 2 * SHORT
    )


def _distance(a: Sentence, b: Sentence, worth: Worth) -> tuple[Severity, float]:
    """How grave a difference of wording is, and the share of content the renderings have in common.

    Other numbers or another polarity change what is said; little common content may; the rest are ways of rendering.
    """
    wholes = words_of(a.passage.text), words_of(b.passage.text)
    x, y = _common_part(*wholes)
    overlap = worth.sum(a.terms & b.terms) / max(worth.sum(a.terms | b.terms), 1e-9)
    if {w for w in x if w[0].isdigit()} != {w for w in y if w[0].isdigit()}:
        return "high", overlap
    if all(_negations(one) % 2 != _negations(other) % 2 for one, other in (wholes, (x, y))):
        return "high", overlap
    told, other = ([stem(w) for w in side if not is_function(w)] for side in (x, y))
    if a.terms == b.terms or told == other:
        return "style", overlap
    return ("low" if overlap >= 0.4 else "medium"), overlap


def _negations(told: Sequence[str]) -> int:
    """How many negations there are, but for phrases in which one denies nothing: "cannot help but"."""
    text = f" {' '.join(told)} "
    for phrase in words("differences", "polarity", "idle"):
        text = text.replace(f" {phrase} ", " ")
    return sum(w in words("differences", "polarity", "negations") for w in text.split())
