"""Terms of a text and what each is worth when two texts share it.

A term is a stemmed word, a name of one word, a pair of name words, or a number. Its weight is an inverse document
frequency (Spärck Jones 1972) smoothed with a prior by kind, so that in a batch of three reports a shared surname still
counts for more than a shared "said".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from onrecord.knowledge.language import DEFAULT, Language, language_of
from onrecord.knowledge.names_compared import bare
from onrecord.models import Article

UNWRITTEN = str.maketrans("", "", ".-'")
WORD = re.compile(r"[^\W_]+(?:[’'.\-][^\W_]+)*")
# Prior share of reports that hold a term, by kind.
SHARES = {"common": 0.15, "word": 0.03, "name": 0.01, "pair": 0.004, "number": 0.01}
TOLD = frozenset({"title", "standfirst", "heading", "body"})


@lru_cache(maxsize=200_000)
def stem(word: str, language: Language = DEFAULT) -> str:
    """A word without its ending and possessive, so that its forms meet: "cancelled", "cancellation" -> "cancel"."""
    known = language.terms
    word = bare(word.casefold().replace("’", "'"), known.possessive).translate(UNWRITTEN)
    ending, full = next((row for row in known.restored if word.endswith(row[0]) and len(word) > 4), ("", ""))
    word = word.removesuffix(ending) + full
    for _ in range(3):
        cut = next((s for s in known.suffixes if len(word) - len(s) >= 4 and word.endswith(s)), None)
        if cut is None:
            break
        word = word[: -len(cut)]
        if len(word) > 4 and word[-1] == word[-2] and word[-1] not in known.kept_doubled:
            word = word[:-1]
    return word


@cache
def _common(language: Language) -> frozenset[str]:
    return frozenset(stem(w, language) for w in language.terms.common)


def is_function(word: str, language: Language = DEFAULT) -> bool:
    """Whether a word is one of grammar, which says nothing about what a text tells."""
    return word.casefold().replace("’", "'").split("'")[0] in language.terms.function


@dataclass(frozen=True, slots=True)
class Bag:
    """The terms of one text, counted, the kind of each term (see `SHARES`) and the words it was first read from."""

    counts: Mapping[str, float]
    kinds: Mapping[str, str]
    shown: Mapping[str, str]


def kind_of(term: str, language: Language = DEFAULT) -> str:
    """What kind of term a single word is, from its own letters."""
    if term[0].isdigit():
        return "number"
    return "common" if term in _common(language) else "word"


def bag_of(text: str, weight: float = 1.0, language: Language = DEFAULT) -> Bag:
    """The terms of one text. A word is a name where it stands capitalised inside a sentence and never in lower case."""
    found = [(m.group(), m.start(), m.end()) for m in WORD.finditer(text)]
    lower = {w for w, _, _ in found if w.islower()}
    inside = {w for w, start, _ in found if w[0].isupper() and _inside(text, start)}
    counts: dict[str, float] = defaultdict(float)
    kinds: dict[str, str] = {}
    shown: dict[str, str] = {}
    before: tuple[int, int] | None = None
    for word, start, end in found:
        if is_function(word, language) or (len(word) < 2 and not word.isdigit()):
            before = None
            continue
        name = word in inside and word.lower() not in lower
        term = stem(word, language)
        kind = "name" if name and kind_of(term, language) == "word" else kind_of(term, language)
        counts[term] += weight
        kinds[term] = "name" if kind == "name" else kinds.get(term, kind)
        shown.setdefault(term, word)
        if name and before and start - before[1] == 1 and text[before[1]] == " ":
            pair = f"{stem(text[before[0] : before[1]], language)} {term}"
            counts[pair] += weight
            kinds[pair] = "pair"
            shown.setdefault(pair, text[before[0] : end])
        before = (start, end) if name else None
    return Bag(counts, kinds, shown)


def _inside(text: str, start: int) -> bool:
    """Whether a word stands after another word of its sentence."""
    before = text[max(0, start - 3) : start].rstrip(" ")
    return bool(before) and (before[-1].isalnum() or before[-1] in ",;-–—(’'")


def report_bag(article: Article, title_weight: float = 2.0, lead_weight: float = 2.0, lead: int = 600) -> Bag:
    """The terms of what a report tells: title, standfirst, headings and body, each passage once, no furniture.

    The title and the first `lead` code points of the rest weigh more: what a report is about stands there.
    """
    counts: dict[str, float] = defaultdict(float)
    kinds: dict[str, str] = {}
    shown: dict[str, str] = {}
    seen: set[str] = set()
    told = 0
    for piece, zone in _pieces(article):
        if piece.strip() in seen:
            continue
        seen.add(piece.strip())
        bag = bag_of(
            piece,
            title_weight if zone == "title" else lead_weight if told < lead else 1.0,
            language_of(article.language),
        )
        told += len(piece) if zone != "title" else 0
        for term, count in bag.counts.items():
            counts[term] += count
        for term, kind in bag.kinds.items():
            if kinds.get(term) not in ("name", "pair"):
                kinds[term] = kind
        shown = {**bag.shown, **shown}
    return Bag(counts, kinds, shown)


def _pieces(article: Article) -> Iterable[tuple[str, str]]:
    if article.title:
        yield article.title, "title"
    for block in article.blocks:
        if block.zone in TOLD:
            yield block.span.of(article.text), block.zone
