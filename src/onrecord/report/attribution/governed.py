"""The content of a cue by its frames: the first that fits the sentence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from onrecord.report.attribution.clauses import clause, question
from onrecord.report.attribution.content import Draft, cut
from onrecord.report.attribution.model import Content, Cue
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
        found = rule(page, cue) if frame in cue.frames else None
        spans = cut(Draft(page, cue.span()), found.spans) if found else ()
        if found and spans:
            return replace(found, spans=spans)
    return None
