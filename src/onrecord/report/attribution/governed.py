"""The content of a cue by its frames: the first that fits the sentence."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache

from onrecord.knowledge.language import Language
from onrecord.report.attribution.clauses import clause, question
from onrecord.report.attribution.content import Draft, cut
from onrecord.report.attribution.model import Content, Cue
from onrecord.report.attribution.objects import (
    figure,
    infinitive,
    ing,
    np,
    object_to,
    predicate,
    preposition,
    role,
)
from onrecord.report.page import Page

Rule = Callable[[Page, Cue], Content | None]

RULES: Mapping[str, Rule] = {
    "question": question,
    "clause": clause,
    "object_to": object_to,
    "predicate": predicate,
    "role": role,
}
# What is asked for behind the frames that are prepositions.
LAST: Mapping[str, Rule] = {"infinitive": infinitive, "ing": ing, "figure": figure, "np": np}


def content_of(page: Page, cue: Cue) -> Content | None:
    """The content of a cue by the first of its frames that fits the sentence; None where it reports nothing."""
    for frame, rule in rules_of(page.language).items():
        found = rule(page, cue) if frame in cue.frames else None
        spans = cut(Draft(page, cue.span()), found.spans) if found else ()
        if found and spans:
            return replace(found, spans=spans)
    return None


@cache
def rules_of(language: Language) -> Mapping[str, Rule]:
    """The rule of every frame, in the order in which they are tried."""
    return {**RULES, **{frame: preposition(frame) for frame in language.cues.prepositions}, **LAST}
