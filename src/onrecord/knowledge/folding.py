"""Text without marks and case: what two spellings of one name share. It needs no parser, so every stage can ask it."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

# Letters that Unicode does not take apart.
STROKES = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss", "’": "'"}
)


@lru_cache(maxsize=100_000)
def fold(text: str) -> str:
    """Lower case, without diacritics and strokes, curly apostrophes straight."""
    parts = unicodedata.normalize("NFKD", text)
    return "".join(c for c in parts if not unicodedata.combining(c)).lower().translate(STROKES)
