"""The language of a report, where it is plain."""

from __future__ import annotations

import re

from onrecord.ingest.zones import Layout
from onrecord.knowledge.language import Language
from onrecord.options.reports import LANGUAGE_LETTERS, LANGUAGE_MARGIN, LANGUAGE_SAMPLE, PLAIN_SHARE, PLAIN_WORDS

OWN = ("body", "standfirst", "caption", "title")


def language_told(marked: Layout) -> str | None:
    """ISO 639-1 of the report's running text; None where it is too short or two languages are about as likely.

    The layout's own language is known by its small words where the text is plainly in it; any other by py3langid (Lui
    and Baldwin, langid.py, ACL 2012, in Barbaresi's edition), loaded when first needed, on the first running text.
    """
    letters = re.sub(r"[^\w\s]|[\d_]", " ", sample_of(marked))
    if sum(map(str.isalpha, letters)) < LANGUAGE_LETTERS:
        return None
    if is_plainly(letters, marked.language):
        return marked.language.code
    import py3langid  # a second to load, and most reports do without

    ranked = py3langid.rank(letters.encode(errors="replace").decode())
    best, score = ranked[0]
    following = max((s for name, s in ranked[1:] if name != best), default=float("-inf"))
    return str(best) if len(best) == 2 and score - following >= LANGUAGE_MARGIN else None


def sample_of(marked: Layout) -> str:
    """The beginning of the report's own text."""
    own = (p.span.of(marked.text)[:LANGUAGE_SAMPLE] for p in marked.pieces if p.zone in OWN)
    return "".join(f"{part}\n" for part, _ in zip(own, range(LANGUAGE_SAMPLE), strict=False))[:LANGUAGE_SAMPLE]


def is_plainly(letters: str, language: Language) -> bool:
    tokens, lists = letters.casefold().split(), language.furniture.language
    often = any(tokens.count(word) >= 2 for word in lists["often"])
    return (
        often and len(tokens) >= PLAIN_WORDS and sum(t in lists["small"] for t in tokens) >= PLAIN_SHARE * len(tokens)
    )
