"""The question of a dispute, made of the words of a side, and a position in them; neither says who is right."""

from __future__ import annotations

import re
from functools import cache

from onrecord.knowledge.language import Language
from onrecord.knowledge.lists import either
from onrecord.knowledge.terms import is_function
from onrecord.options.stories import CUE_BESIDE, PASSAGE_LONG
from onrecord.story.claims import Telling, denied_by_cue, shortened


def question_of(claim: Telling) -> str:
    """A claim as a question that takes no side."""
    language, text = claim.language, bare(shortened(claim.text, PASSAGE_LONG), claim.language)
    first = text.split(" ")[0]
    if first.islower() and first.endswith(language.disputes.asserting.ordered["doing"]):
        return f"Did it come to {text}?"
    if first.casefold() in language.disputes.clauses["aim"]:
        return f"{text[:1].upper()}{text[1:]}, or not?"
    if claim.statement.kind != "direct":
        return f"Is it so that {closed(lowered(text, language))}?"
    name = claim.speaker.name if claim.speaker else None
    return f"Is it so, as {name} says: “{closed(text)}”?" if name else f"Is it so: “{closed(text)}”?"


def position_of(telling: Telling) -> str:
    """A statement as a position: its words, after the cue where that denies them ("denied that the dam leaks")."""
    text, start = telling.report.article.text, telling.statement.content[0].start
    cue = telling.statement.cue[-1:]
    if cue and denied_by_cue(telling) and 0 <= start - cue[0].end <= CUE_BESIDE:
        return shortened(text[cue[0].start : start] + telling.text, PASSAGE_LONG)
    return shortened(telling.text, PASSAGE_LONG)


def bare(text: str, language: Language) -> str:
    """A clause without what joins it to another one, and without the words of who relays it."""
    for pattern in added(language):
        text = pattern.sub("", text) or text
    return text


@cache
def added(language: Language) -> tuple[re.Pattern[str], ...]:
    """What is no part of what is asked: words that join a clause, words for what others say, words that hold back."""
    known = language.disputes
    relayed = rf"{either(known.denial['claims'])}\s{either(known.clauses['relay'])}"
    return (
        re.compile(rf"^(?:{either(known.leads['words'])}\b,?\s+)+", re.I),
        re.compile(rf"^(?:[\w’'-]+\s){{0,3}}{relayed}\s", re.I),
        re.compile(rf"\b{either(known.hedges['words'])}\s", re.I),
    )


def lowered(text: str, language: Language) -> str:
    """A clause as it goes on inside another: a word of grammar at its start loses its capital."""
    first = text.split(" ")[0]
    kept = first in language.disputes.clauses["capital"] or not is_function(first, language)
    return text if kept else text[:1].lower() + text[1:]


def closed(text: str) -> str:
    """A text with its quotation marks in pairs."""
    return text + '"' * (text.count('"') % 2) + "”" * (text.count("“") - text.count("”"))
