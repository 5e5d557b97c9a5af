"""What stands beside a word of a report: the word before and after it, articles, marks that join two words."""

from __future__ import annotations

from onrecord.knowledge.grammar import NOUNS
from onrecord.knowledge.words import Word, Words

HYPHENS = ("-", "‐", "‑")
DASHES = ("-", "–", "—", "‑")


def word_at(words: Words, i: int) -> Word | None:
    """The word at a position; None before the first and after the last."""
    return words[i] if 0 <= i < len(words) else None


def before(words: Words, i: int) -> Word | None:
    """The word before a position where a single blank parts the two."""
    return words[i - 1] if 0 < i < len(words) and words[i].before == " " else None


def article_before(words: Words, i: int, kind: str = "definite") -> bool:
    """Whether an article ("definite", "indefinite", "any") and a blank stand before a word."""
    prior = before(words, i)
    return prior is not None and prior.norm in words.language.mentions.articles[kind]


def is_article(words: Words, i: int, kind: str = "definite") -> bool:
    """Whether a word is an article of a kind."""
    return words[i].norm in words.language.mentions.articles[kind]


def with_article(words: Words, i: int) -> int:
    """Where a mention begins that begins at a word: at the definite article before it, if there is one."""
    return i - article_before(words, i)


def joined(words: Words, i: int, *joins: str) -> bool:
    """Whether a word is one of a kind of small words ("and", "of", "to" ...)."""
    return 0 <= i < len(words) and any(words[i].norm in words.language.mentions.joins[kind] for kind in joins)


def before_noun(words: Words, i: int) -> bool:
    """Whether a word only tells of the noun after it: "the ministry building"."""
    after = word_at(words, i + 1)
    return after is not None and after.before in (" ", "-") and after.token.pos_ in NOUNS


def phrase_at(words: Words, i: int, length: int) -> str:
    """Some words from a position on, as phrases are written in the data."""
    return " ".join(word.norm for word in words[i : i + length])
