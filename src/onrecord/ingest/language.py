"""The language of a report, where it is plain."""

from __future__ import annotations

import re

from onrecord.ingest.clean import Layout
from onrecord.lang import words

_SAMPLE = 600  # code points: more tells no more
_LETTERS = 24
_MARGIN = 4.0  # natural logarithm: fifty times as likely as the next language
_PLAIN_WORDS = 40  # a sample of fewer is left to the model
_PLAIN_SHARE = 0.18  # small words of English are a quarter to a third of running text, those shared with others a tenth


def language_of(text: str, marked: Layout) -> str | None:
    """ISO 639-1 of the report's running text; None where it is too short or two languages are about as likely.

    Plain English is known by its small words; anything else by py3langid (Lui and Baldwin, langid.py, ACL 2012, in
    Barbaresi's edition), loaded when first needed, on the first running text.
    """
    sample = _sample(text, marked)
    letters = re.sub(r"[^\w\s]|[\d_]", " ", sample)
    if sum(map(str.isalpha, letters)) < _LETTERS:
        return None
    if _plainly_english(letters):
        return "en"
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


def _plainly_english(letters: str) -> bool:
    tokens = letters.casefold().split()
    small = words("furniture", "language", "small")
    often = tokens.count("the") >= 2
    return often and len(tokens) >= _PLAIN_WORDS and sum(t in small for t in tokens) >= _PLAIN_SHARE * len(tokens)
