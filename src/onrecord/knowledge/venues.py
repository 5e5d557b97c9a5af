"""Kinds of occasions by the nouns that name them, and words for the press at large."""

from __future__ import annotations

from functools import cache

from onrecord.knowledge.language import Language


@cache
def last_words(language: Language) -> frozenset[str]:
    """The words that the nouns of occasions end with: "conference" of "press conference"."""
    return frozenset(noun.split()[-1] for noun in language.venues.kinds.every)


def kind_of(text: str, language: Language) -> str | None:
    """The kind of occasion that words end with: "a press conference"."""
    parts, kinds = text.split(), language.venues.kinds.kinds
    if not parts or not parts[-1].islower():
        return None
    return kinds.get(" ".join(parts[-2:]).lower()) or kinds.get(parts[-1])


def is_press(text: str, language: Language) -> bool:
    """Whether words name the press at large: "reporters", "the media"."""
    return not language.venues.words["press"].isdisjoint(text.lower().split())
