"""Where the sentences of a passage stand. Reports are stored without their parse, so this reads the text alone."""

from __future__ import annotations

import re

from onrecord.spans import Span, trimmed

DROP = ' \t\r\n\u00a0,;:–—-"“”«»„'
# A mark of the end before white space and anything but a lower-case letter, unless it follows a single capital or a
# short capitalised abbreviation ("Gov. Marsh", "U.S. Steel"); or, glued, before a capital.
_END = re.compile(
    r"(?<![^\W\d_][.][^\W\d_])(?<!\b[A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})[.!?…]+[’'”\"»)\]]{0,3}(?=\s+[^\Wa-z])"
    r"|[.!?…][’'”\"»)\]]{0,3}(?=\s+[“\"‘(\[])"
    r"|(?<=[^\W\d_]{3}[.!?])(?=[A-Z])"
)


def sentence_spans(text: str, span: Span) -> list[Span]:
    """The sentences of a passage, each trimmed to its words."""
    found: list[Span] = []
    start = span.start
    for end in [*(m.end() for m in _END.finditer(text, span.start, span.end)), span.end]:
        piece = trimmed(text, start, end, DROP)
        start = end
        if piece:
            found.append(piece)
    return found
