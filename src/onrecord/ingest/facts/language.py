"""The language of a report, where it is plain."""

from __future__ import annotations

import re

from onrecord.ingest.zones.layout import Layout
from onrecord.knowledge.language import Language

_SAMPLE = 600  # code points: more tells no more
_LETTERS = 24
_MARGIN = 4.0  # natural logarithm: fifty times as likely as the next language
_PLAIN_WORDS = 40  # a sample of fewer is left to the model
_PLAIN_SHARE = 0.18  # the small words of a language are a quarter to a third of its running text


def language_told(text: str, marked: Layout, language: Language) -> str | None:
    """ISO 639-1 of the report's running text; None where it is too short or two languages are about as likely.

    `language` is known by its small words where the text is plainly in it; any other by py3langid (Lui and
    Baldwin, langid.py, ACL 2012, in Barbaresi's edition), loaded when first needed, on the first running text.
    """
    sample = _sample(text, marked)
    letters = re.sub(r"[^\w\s]|[\d_]", " ", sample)
    if sum(map(str.isalpha, letters)) < _LETTERS:
        return None
    if _plainly(letters, language):
        return language.code
    import py3langid  # a second to load, and most reports do without

    ranked = py3langid.rank(letters.encode(errors="replace").decode()[:_SAMPLE])
    best, score = ranked[0]
    following = max((s for name, s in ranked[1:] if name != best), default=float("-inf"))
    return str(best) if len(best) == 2 and score - following >= _MARGIN else None


def _sample(text: str, marked: Layout) -> str:
    """The beginning of the report's own text."""
    sample = ""
    for piece in marked.pieces:
        if piece.zone in ("body", "standfirst", "caption", "title") and len(sample) < _SAMPLE:
            sample += text[piece.span.start : min(piece.span.end, piece.span.start + _SAMPLE)] + "\n"
    return sample[:_SAMPLE]


def _plainly(letters: str, language: Language) -> bool:
    tokens = letters.casefold().split()
    small = language.furniture.language["small"]
    often = any(tokens.count(word) >= 2 for word in language.furniture.language["often"])
    return often and len(tokens) >= _PLAIN_WORDS and sum(t in small for t in tokens) >= _PLAIN_SHARE * len(tokens)
