"""Statements written as marks in a text, so that what follows from them is tested without finding them.

`{s1=marn:Ivo Marn} {c1:said} on Sunday that {t1:the gates stay shut}.` is statement 1 of the actor `marn`; marks may
stand inside one another. A statement inside the content of another is nested in it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

from onrecord.models import Actor, ActorKind, Article, Block, Statement
from onrecord.report.attribution import Attribution
from onrecord.report.cast import Cast
from onrecord.report.page import Page, parse
from onrecord.report.sources import hops_of
from onrecord.report.statements import statements_of
from onrecord.spans import Span

MARK = re.compile(r"\{(?P<role>[sct])(?P<n>\d)(?:=(?P<who>[\w-]+))?:|(?P<end>\})")


@dataclass(frozen=True)
class Marked:
    """A text without its marks, and what they said."""

    text: str
    attributions: tuple[Attribution, ...]
    mentions: Mapping[Span, str]


def marked(source: str) -> Marked:
    text, opened = "", []
    parts: dict[tuple[int, str], list[Span]] = defaultdict(list)
    mentions: dict[Span, str] = {}
    at = 0
    for found in MARK.finditer(source):
        text += source[at : found.start()]
        at = found.end()
        if found["end"] is None:
            opened.append((found["role"], int(found["n"]), found["who"], len(text)))
            continue
        role, number, who, start = opened.pop()
        span = Span(start, len(text))
        parts[number, role].append(span)
        if who:
            mentions[span] = who
    text += source[at:]
    numbers = sorted({n for n, _ in parts}, key=lambda n: parts[n, "t"][0])
    made = [_attribution(text, parts, n) for n in numbers]
    return Marked(text, tuple(_hung(a, made) for a in made), mentions)


def _attribution(text: str, parts: Mapping[tuple[int, str], list[Span]], n: int) -> Attribution:
    content = tuple(parts[n, "t"])
    quoted = all(text[s.start - 1] in '“"' for s in content if s.start)
    cue = tuple(parts.get((n, "c"), ()))
    return Attribution(
        source=tuple(parts.get((n, "s"), ())),
        cue=cue,
        content=content,
        class_="said",
        kind="direct" if quoted else "indirect",
        cue_lemma=cue[0].of(text) if cue else "",
    )


def _hung(one: Attribution, every: Sequence[Attribution]) -> Attribution:
    from dataclasses import replace

    holding = [
        i
        for i, other in enumerate(every)
        if other is not one and any(s.contains(one.content[0]) for s in other.content)
    ]
    return replace(one, outer=holding[-1] if holding else None)


def article_of(text: str, **fields: object) -> Article:
    """An article of body paragraphs parted by blank lines."""
    blocks, at = [], 0
    for paragraph in text.split("\n\n"):
        if paragraph.strip():
            blocks.append(Block(Span(at, at + len(paragraph)), "body"))
        at += len(paragraph) + 2
    return Article("id", "report.txt", text, "0", tuple(blocks), **fields)  # type: ignore[arg-type]


def parsed_of(text: str, **fields: object) -> Page:
    return next(parse([article_of(text, **fields)]))


def cast(mentions: Mapping[Span, str], text: str) -> Cast:
    """`palace-government-body` is the government body Palace; an id without a kind is a person; `x-` is unnamed."""
    actors = []
    for who in dict.fromkeys(mentions.values()):
        kinds = [k for k in get_args(ActorKind) if who.endswith("-" + k)]
        kind: ActorKind = kinds[0] if kinds else "person"
        name = None if who.startswith("x-") else who.removesuffix("-" + kind).replace("-", " ").title()
        actors.append(Actor(who, name, kind, aliases=(name,) if name else ()))
    return Cast(tuple(actors), dict(mentions), dict.fromkeys(mentions, "name"))


def told(source: str, **fields: object) -> tuple[str, tuple[Statement, ...]]:
    """The text of marked words and its statements, in the order of their contents."""
    found = marked(source)
    parsed = parsed_of(found.text, **fields)
    return found.text, statements_of(parsed, cast(found.mentions, found.text), found.attributions)


def rested(source: str, **fields: object) -> list[tuple[str, str]]:
    """Kind and origin of everything a marked report rests on."""
    found = marked(source)
    parsed = parsed_of(found.text, **fields)
    actors = cast(found.mentions, found.text)
    return [
        (h.kind, h.derived_from) for h in hops_of(parsed, actors, statements_of(parsed, actors, found.attributions))
    ]
