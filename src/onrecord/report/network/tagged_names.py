"""Names in a text as the tagger's network labels them: word pieces to spans of whole words, of one kind each.

The labels are B and I of spaCy's 18 kinds (PERSON, GPE, ORG ...), so a span can stand where an entity of a spaCy Doc
does.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from onrecord.knowledge.language import DEFAULT, Language
from onrecord.report.network.paths import Floats, best_paths
from onrecord.report.network.wordpieces import Ints, Pieces
from onrecord.spans import Span

Name = tuple[Span, str]  # where it stands, and its kind

# Kinds told by what a name names: an article calls one name by one of them. The others count and date.
OF_THINGS = frozenset(
    ("PERSON", "ORG", "GPE", "NORP", "LOC", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "LANGUAGE")
)
# Marks inside one word: "100,000", "3.2", "U.N.", not the stop after a sentence.
JOINED = re.compile(r"\d[.,:]\d(?:[\d.,:]{0,40}\d)?|(?<![^\W_])(?:[^\W\d_]\.){2,12}(?:[^\W\d_](?![^\W_]))?")


def names_of(
    text: str, pieces: Pieces, scores: Floats, kinds: Sequence[str], language: Language = DEFAULT
) -> tuple[Name, ...]:
    """The names of a text in order, none overlapping another.

    `scores`: a row a piece, of "no name" and then B and I of each kind.
    """
    if not (kinds and len(pieces)):
        return ()
    first = np.flatnonzero(firsts(text, pieces))
    chances = of_words(log_softmax(scores), first)
    labels = best_labels(chances, np.flatnonzero(np.diff(pieces.paragraph[first])) + 1, len(kinds))
    after = np.append(first[1:], len(pieces))  # where the pieces of each word end
    out: list[tuple[Span, Floats]] = []
    for begin, end in runs(labels):
        span = Span(int(pieces.start[first[begin]]), int(pieces.end[after[end - 1] - 1]))
        if not out or out[-1][0].end <= span.start:
            weights = np.exp(chances[begin:end, 1:]).mean(axis=0)
            out.append((span, weights[::2] + weights[1::2]))
    return agreed(text, out, kinds, language)


def best_labels(chances: Floats, borders: Ints, kinds: int) -> Ints:
    """The best label of every word, paragraph by paragraph."""
    order = np.array([0, 1, 2, 3, 4, *range(5, 1 + 2 * kinds, 2), *range(6, 1 + 2 * kinds, 2)])
    parts = [(part[:, order], np.zeros(len(part), dtype=np.bool_)) for part in np.split(chances, borders)]
    return np.concatenate([order[path] for path in best_paths(parts)])


def runs(labels: Ints) -> Iterator[tuple[int, int]]:
    """Runs of words that begin with a B (odd) and go on with its I."""
    begins = np.append(np.flatnonzero(labels % 2 == 1), len(labels)).tolist()
    for begin, limit in pairwise(begins):
        going = labels[begin + 1 : limit] == labels[begin] + 1
        yield begin, begin + 1 + (len(going) if going.all() else int(going.argmin()))


def agreed(
    text: str, found: Sequence[tuple[Span, Floats]], kinds: Sequence[str], language: Language
) -> tuple[Name, ...]:
    """Each name with its likeliest kind over all its mentions."""
    votes: dict[str, Floats] = defaultdict(lambda: np.zeros(len(kinds), dtype=np.float32))
    for span, weights in found:
        if kinds[int(weights.argmax())] in OF_THINGS:
            votes[bare(span.of(text), language)] += weights
    pronouns = language.persons.pronouns.every - language.mentions.nouns["acronyms"]

    def kind_of(span: Span, own: Floats) -> str:
        told = votes[bare(span.of(text), language)] if kinds[int(own.argmax())] in OF_THINGS else own
        return kinds[int(told.argmax())]

    return tuple((span, kind_of(span, own)) for span, own in found if span.of(text).lower() not in pronouns)


def bare(name: str, language: Language) -> str:
    """A name without the article it begins with."""
    articles = language.mentions.articles
    first, _, rest = name.partition(" ")
    return rest if rest and first in articles["definite"] | articles["capital"] else name


def of_words(scores: Floats, first: Ints) -> Floats:
    """The scores of words: the mean of their pieces, where the later ones count as going on."""
    spoken = scores.copy()
    later = np.ones(len(scores), dtype=np.bool_)
    later[first] = False
    spoken[later, 1::2] = scores[later, 2::2]
    lengths = np.diff(np.append(first, len(scores)))
    return np.asarray(np.add.reduceat(spoken, first, axis=0) / lengths[:, None], dtype=np.float32)


def log_softmax(scores: Floats) -> Floats:
    """Scores of labels as log probabilities, row by row."""
    raised = scores - scores.max(axis=1, keepdims=True)
    return np.asarray(raised - np.log(np.exp(raised).sum(axis=1, keepdims=True)), dtype=np.float32)


def firsts(text: str, pieces: Pieces) -> npt.NDArray[np.bool_]:
    """Which pieces begin a word: not those that go on, letter to letter, where the one before ends."""
    letters = np.array([c.isalnum() for c in text] or [False], dtype=np.bool_)
    for joined in JOINED.finditer(text):
        letters[joined.start() : joined.end()] = True
    first = np.ones(len(pieces), dtype=np.bool_)
    at = pieces.start[1:]
    first[1:] = ~((at == pieces.end[:-1]) & letters[at] & letters[at - 1])
    return first
