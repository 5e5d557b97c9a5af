"""Text without marks and case: what two spellings of one name share. It needs no parser, so every stage can ask it."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

# Letters that Unicode does not take apart.
_LETTERS = {"l": "łŁ", "o": "øØ", "d": "đĐð", "i": "ı", "th": "þÞ", "ae": "æÆ", "oe": "œŒ", "ss": "ß", "'": "’"}
STROKES = {ord(letter): plain for plain, letters in _LETTERS.items() for letter in letters}


@lru_cache(maxsize=100_000)
def fold(text: str) -> str:
    """Lower case, without diacritics and strokes, curly apostrophes straight."""
    parts = unicodedata.normalize("NFKD", text.translate(STROKES))
    return "".join(c for c in parts if not unicodedata.combining(c)).lower()
