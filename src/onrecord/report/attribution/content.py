"""The content of a cue by its frames: the first that fits the sentence."""

from __future__ import annotations

from collections.abc import Callable

from onrecord.report.attribution.clauses import Content, clause, question
from onrecord.report.attribution.cues import Cue
from onrecord.report.attribution.objects import (
    as_phrase,
    figure,
    infinitive,
    ing,
    np,
    object_to,
    predicate,
    preposition,
)
from onrecord.report.page import Page

PREPOSITIONS = ("of", "for", "about", "against", "over", "with")
RULES: tuple[tuple[str, Callable[[Page, Cue], Content | None]], ...] = (
    ("question", question),
    ("clause", clause),
    ("object_to", object_to),
    ("predicate", predicate),
    ("as", as_phrase),
    *((name, preposition(name)) for name in PREPOSITIONS),
    ("to", infinitive),
    ("ing", ing),
    ("at", figure),
    ("np", np),
)


def content_of(page: Page, cue: Cue) -> Content | None:
    """The content of a cue by the first of its frames that fits the sentence; None where it reports nothing."""
    for frame, rule in RULES:
        if frame in cue.frames:
            found = rule(page, cue)
            if found:
                return found
    return None
