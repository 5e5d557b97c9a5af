"""The question of a dispute, made of the words of a side, and a position in them; neither says who is right."""

from __future__ import annotations

import re
from functools import cache

from onrecord.knowledge.terms import is_function
from onrecord.lang import words
from onrecord.story.claims.stances import denied_by_cue
from onrecord.story.claims.tellings import Telling

LONG = 180  # code points of a passage as shown
BESIDE = 7  # code points between a cue and the content it leads to


def question_of(claim: Telling, passage: str, blamed: str | None = None, asked: str | None = None) -> str:
    """The passage of a claim as a question that takes no side; `blamed` is whom it accuses, `asked` who is to act."""
    text = _bare(shortened(passage))
    first = text.split(" ")[0]
    if first.islower() and first.endswith("ing"):
        return f"Is {blamed} to blame for {text}?" if blamed else f"Did it come to {text}?"
    if first.casefold() == "to":
        return f"Is {asked} {text}, or not?" if asked else f"{text[:1].upper()}{text[1:]}, or not?"
    name = claim.speaker.name if claim.speaker else None
    if claim.statement.kind == "direct":
        return f"Is it so, as {name} says: “{_closed(text)}”?" if name else f"Is it so: “{_closed(text)}”?"
    return f"Is it so that {_closed(_lowered(text))}?"


def position_of(telling: Telling) -> str:
    """A statement as a position: its words, after the cue where that denies them ("denied that the dam leaks")."""
    text, start = telling.report.article.text, telling.statement.content[0].start
    cue = telling.statement.cue[-1:]
    if cue and denied_by_cue(telling) and 0 <= start - cue[0].end <= BESIDE:
        return shortened(text[cue[0].start : start] + telling.text)
    return shortened(telling.text)


def shortened(text: str) -> str:
    """A passage on one line, cut at a word where it is long."""
    text = " ".join(text.split()).rstrip(",.;?")
    return text if len(text) <= LONG else text[:LONG].rsplit(" ", 1)[0] + " …"


@cache
def _led() -> re.Pattern[str]:
    leads = "|".join(map(re.escape, sorted(words("disputes", "leads", "words"), key=lambda w: (-len(w), w))))
    return re.compile(rf"^(?:(?:{leads})\b,?\s+)+", re.I)


@cache
def _hedge() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(words('disputes', 'hedges', 'words')))})\s", re.I)


@cache
def _relayed() -> re.Pattern[str]:
    nouns = "|".join(sorted(words("disputes", "denial", "claims")))
    return re.compile(rf"^(?:[\w’'-]+\s){{0,3}}(?:{nouns})\sthat\s", re.I)


def _bare(text: str) -> str:
    """A clause without what joins it to another one, and without the words of who relays it."""
    return _hedge().sub("", _relayed().sub("", _led().sub("", text))) or text


def _lowered(text: str) -> str:
    """A clause as it goes on after "that": a word of grammar at its start loses its capital."""
    first = text.split(" ")[0]
    return text[:1].lower() + text[1:] if is_function(first) and first != "I" else text


def _closed(text: str) -> str:
    """A text with its quotation marks in pairs."""
    return text + '"' * (text.count('"') % 2) + "”" * (text.count("“") - text.count("”"))
