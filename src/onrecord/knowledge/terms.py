"""Terms of a text and what each is worth when two texts share it.

A term is a stemmed word, a name of one word, a pair of name words, or a number. Its weight is an inverse document
frequency (Spärck Jones 1972) smoothed with a prior by kind, so that in a batch of three reports a shared surname still
counts for more than a shared "said".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Literal

from onrecord.knowledge.language import Language, language_of
from onrecord.knowledge.names_compared import bare
from onrecord.models import Article
from onrecord.options.stories import TERMS

Kind = Literal["common", "word", "name", "pair", "number"]
UNWRITTEN = str.maketrans("", "", ".-'")
WORD = re.compile(r"[^\W_]+(?:[’'.\-][^\W_]+)*")
# Prior share of reports that hold a term, by kind.
SHARES: dict[str, float] = {"common": 0.15, "word": 0.03, "name": 0.01, "pair": 0.004, "number": 0.01}
TOLD = frozenset({"title", "standfirst", "heading", "body"})


@lru_cache(maxsize=200_000)
def stem(word: str, language: Language) -> str:
    """A word without its ending and possessive, so that its forms meet: "cancelled", "cancellation" -> "cancel"."""
    known = language.terms
    word = bare(word.casefold().replace("’", "'"), known.possessive).translate(UNWRITTEN)
    ending, full = next((row for row in known.restored if word.endswith(row[0]) and len(word) > 4), ("", ""))
    word = word.removesuffix(ending) + full
    for _ in range(3):
        ending = next((s for s in known.suffixes if len(word) - len(s) >= 4 and word.endswith(s)), "")
        word = undoubled(word.removesuffix(ending), language) if ending else word
    return word


def undoubled(word: str, language: Language) -> str:
    """A word without the letter that its ending doubled: "cancell"."""
    doubled = len(word) > 4 and word[-1] == word[-2] and word[-1] not in language.terms.kept_doubled
    return word[:-1] if doubled else word


@cache
def common(language: Language) -> frozenset[str]:
    return frozenset(stem(w, language) for w in language.terms.common)


def is_function(word: str, language: Language) -> bool:
    """Whether a word is one of grammar, which says nothing about what a text tells."""
    return word.casefold().replace("’", "'").split("'")[0] in language.terms.function


@dataclass(frozen=True, slots=True)
class Bag:
    """The terms of a text, counted, the kind of each term and the words it was first read from."""

    counts: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    kinds: dict[str, Kind] = field(default_factory=dict)
    shown: dict[str, str] = field(default_factory=dict)


def kind_of(term: str, language: Language) -> Kind:
    """What kind of term a single word is, from its own letters."""
    if term[0].isdigit():
        return "number"
    return "common" if term in common(language) else "word"


def bag_of(pieces: Iterable[tuple[str, float]], language: Language) -> Bag:
    """The terms of some texts, each text with what its terms weigh. A term that is a name once is one everywhere."""
    bag = Bag()
    for text, weight in pieces:
        for term, kind, words in terms_in(text, language):
            bag.counts[term] += weight
            bag.kinds[term] = kind if kind == "name" else bag.kinds.get(term, kind)
            bag.shown.setdefault(term, words)
    return bag


def terms_in(text: str, language: Language) -> Iterator[tuple[str, Kind, str]]:
    """The terms of one text in order, each with its kind and the words it is read from."""
    found = list(WORD.finditer(text))
    names, before = names_in(text, found), None
    for match in found:
        word = match[0]
        if is_function(word, language) or (len(word) < 2 and not word.isdigit()):
            before = None
            continue
        term, named = stem(word, language), word in names
        kind = kind_of(term, language)
        yield term, ("name" if named and kind == "word" else kind), word
        if before and named and text[before.end() : match.start()] == " ":
            yield f"{stem(before[0], language)} {term}", "pair", text[before.start() : match.end()]
        before = match if named else None


def names_in(text: str, found: Sequence[re.Match[str]]) -> frozenset[str]:
    """The words that stand capitalised inside a sentence and never in lower case."""
    lower = {m[0] for m in found if m[0].islower()}
    return frozenset(m[0] for m in found if m[0][0].isupper() and inside(text, m.start()) and m[0].lower() not in lower)


def inside(text: str, start: int) -> bool:
    """Whether a word stands after another word of its sentence."""
    before = text[max(0, start - 3) : start].rstrip(" ")
    return bool(before) and (before[-1].isalnum() or before[-1] in ",;-–—(’'")


def report_bag(article: Article) -> Bag:
    """The terms of what a report tells: title, standfirst, headings and body, each passage once, no furniture."""
    return bag_of(weighted(article), language_of(article.language))


def weighted(article: Article) -> Iterator[tuple[str, float]]:
    """The passages of a report, each once: its title and its beginning weigh more, as they tell what it is about."""
    seen, told = {(article.title or "").strip()}, 0
    if article.title:
        yield article.title, TERMS.title
    for block in article.blocks:
        text = block.span.of(article.text)
        if block.zone not in TOLD or text.strip() in seen:
            continue
        seen.add(text.strip())
        yield text, weight_of(block.zone, told)
        told += len(text) if block.zone != "title" else 0


def weight_of(zone: str, told: int) -> float:
    """What the terms of a passage weigh that stands behind so many code points of the report."""
    if zone == "title":
        return TERMS.title
    return TERMS.lead if told < TERMS.opening else 1.0
