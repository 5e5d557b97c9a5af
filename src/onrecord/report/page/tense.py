"""Whether a time expression looks back or ahead, read from the words it hangs on."""

from __future__ import annotations

import re
from typing import Literal

from spacy.tokens import Token

from onrecord.lang import words
from onrecord.report.page.page import Page
from onrecord.spans import Span

Outlook = Literal["back", "ahead", "open"]
CLIMB = 8  # heads between a time and the verb that dates it


def outlook(page: Page, span: Span) -> Outlook:
    """ "back" for the past, "ahead" for the future, "open" where grammar leaves it open."""
    before = _words_before(page.text, span.start)
    if before & words("calendar", "tense", "future_before"):
        return "ahead"
    if before & words("calendar", "tense", "past_before"):
        return "back"
    tokens = page.tokens(span)
    return _of_heads(tokens.root) if len(tokens) else "back"


def _words_before(text: str, offset: int) -> frozenset[str]:
    """The last word before an offset, and the one before it where that is an article."""
    found = re.findall(r"[^\W\d_]{1,20}", text[max(0, offset - 30) : offset].rsplit("\n", 1)[-1])[-2:]
    if found and found[-1].lower() not in words("calendar", "words", "articles"):
        found = found[-1:]
    return frozenset(w.lower() for w in found)


def _of_heads(token: Token) -> Outlook:
    """The first verb or noun of plan above a token decides; an infinitive leaves it to what governs it."""
    infinitive = False
    for head in _above(token):
        if head.lemma_.lower() in words("calendar", "tense", "future_governors"):
            return "ahead"
        if head.pos_ not in ("VERB", "AUX"):
            continue
        helpers = [c for c in head.children if c.dep_ in ("aux", "auxpass")]
        if any(c.lower_ in words("calendar", "tense", "future_aux") for c in helpers):
            return "ahead"
        if any(c.tag_ == "TO" for c in helpers):
            infinitive = True
        elif head.tag_ in ("VBD", "VBN") or any(c.tag_ == "VBD" for c in helpers):
            return "open" if infinitive else "back"
        elif head.tag_ in ("VBZ", "VBP") and head.dep_ == "ROOT":
            told = token.dep_ == "poss" or head.lemma_ in words("calendar", "tense", "reporting")
            return "back" if told and not infinitive else "open"
    return "open" if infinitive else "back"


def _above(token: Token) -> list[Token]:
    """Heads of a token, nearest first, at most `CLIMB`."""
    out = []
    for _ in range(CLIMB):
        if token.head.i == token.i:
            break
        token = token.head
        out.append(token)
    return out
