"""The language of a report, where it is plain."""

from __future__ import annotations

import re

import py3langid

from onrecord.ingest.clean import Layout

_SAMPLE = 500  # code points: more tells no more
_LETTERS = 24
_MARGIN = 4.0  # natural logarithm: fifty times as likely as the next language


def language_of(text: str, marked: Layout) -> str | None:
    """ISO 639-1 of the report's running text; None where it is too short or two languages are about as likely.

    py3langid (Lui and Baldwin, langid.py, ACL 2012, in Barbaresi's edition) on the first running text.
    """
    sample = ""
    for piece in marked.pieces:
        if piece.zone in ("body", "standfirst", "caption", "title") and len(sample) < _SAMPLE:
            sample += text[piece.span.start : min(piece.span.end, piece.span.start + _SAMPLE)] + "\n"
    letters = re.sub(r"[^\w\s]|[\d_]", " ", sample)
    if sum(1 for c in letters if c.isalpha()) < _LETTERS:
        return None
    ranked = py3langid.rank(letters.encode(errors="replace").decode()[:_SAMPLE])
    best, score = ranked[0]
    following = max((s for name, s in ranked[1:] if name != best), default=float("-inf"))
    return str(best) if len(best) == 2 and score - following >= _MARGIN else None
