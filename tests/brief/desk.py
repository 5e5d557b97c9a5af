"""Two reports of one story, written down as a record tells them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from onrecord.brief.told import Told
from onrecord.models import (
    Actor,
    Article,
    Block,
    Discrepancy,
    Dispute,
    Event,
    Participant,
    Passage,
    Position,
    Statement,
    StatusClaim,
    Story,
    Utterance,
    When,
)
from onrecord.spans import Span

FIRST = "Dravec says no\n\nIlse Dravec said <script>alert(1)</script> the port & the strait stay shut.\n\n25 views"
SECOND = "The minister, Ilse Dravec, said “the strait stays shut” on Monday."
TEXTS = {"a.txt": FIRST, "b.txt": SECOND}


def article(path: str, text: str, **more: Any) -> Article:
    """A report whose lines are blocks of its body."""
    blocks = tuple(Block(Span(m.start(), m.end()), "body") for m in re.finditer(r"[^\n]+", text))
    return Article(id=path, path=path, text=text, sha256="0", blocks=blocks, **more)


def passage(path: str, words: str) -> Passage:
    at = TEXTS[path].index(words)
    return Passage(path, Span(at, at + len(words)), words)


def said(key: str, path: str, content: str, **more: Any) -> Statement:
    """What Ilse Dravec says in a report, indirectly unless told otherwise."""
    cue = passage(path, "said").span
    fields = {"class_": "said", "kind": "indirect", "speaker": "ilse-dravec", "speaker_name": "Ilse Dravec"} | more
    return Statement(id=key, article=path, content=(passage(path, content).span,), cue=(cue,), source=(), **fields)


def event(key: str, path: str, words: str, **more: Any) -> Event:
    fields: dict[str, Any] = {
        "participants": (Participant(None, "Ilse Dravec", "initiator"),),
        "mentions": (passage(path, words),),
        "status": "planned",
    }
    return Event(key, "closure", None, **fields | more)


INDIRECT = said("s-1", "a.txt", "<script>alert(1)</script> the port & the strait stay shut", venue="interview")
DIRECT = said("s-2", "b.txt", "the strait stays shut", kind="direct", said=When("2031-06-09", "resolved"))
CLOSURE = event(
    "e-1",
    "b.txt",
    "the strait stays shut",
    statuses=(StatusClaim("planned", "Ilse Dravec", statement="s-2", passage=passage("b.txt", "stays shut")),),
)
STORY = Story(
    "st-1",
    "Dravec & the strait",
    ("a.txt", "b.txt"),
    actors=(Actor("ilse-dravec", "Ilse Dravec", "person"),),
    statements=(INDIRECT, DIRECT),
    utterances=(Utterance("u-1", "ilse-dravec", "Ilse Dravec", "2031-06-09", ("s-1", "s-2"), 2, 2),),
    events=(CLOSURE,),
    disputes=(Dispute("d-1", "Is it <shut>?", (Position("ilse-dravec", "Ilse Dravec", "shut", ("s-1", "s-2")),)),),
    discrepancies=(
        Discrepancy(
            "x-1",
            "quote-wording",
            "low",
            "two wordings",
            (passage("a.txt", "the strait stay shut"), passage("b.txt", "the strait stays shut")),
        ),
    ),
)


@dataclass(frozen=True)
class Desk:
    """What a brief needs of a record."""

    stories: tuple[Story, ...] = (STORY,)
    articles: tuple[Article, ...] = (
        article("a.txt", FIRST, outlet="The <b>Ledger</b>", published="2031-06-09"),
        article("b.txt", SECOND, published="2031-06-10"),
    )


def told(**more: Any) -> Told:
    """The story with other rows."""
    return Told(replace(STORY, **more), Desk().articles)
