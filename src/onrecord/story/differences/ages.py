"""How old the reports say somebody is: "Mira Solane, 34," in one, "the 35-year-old Mira Solane" in another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from onrecord.knowledge.names_compared import plain
from onrecord.models import Actor, Discrepancy, Passage
from onrecord.spans import Span
from onrecord.story.differences.difference import Compared, discrepancy

BEFORE = 40  # code points between an age and the name that it leads to
_AFTER = re.compile(
    r",?\s(?:aged\s)?(\d{1,3})(?=[,.;)]|\s(?:and|who|of|was|is)\b)|,\s(?:a|an|the)\s(\d{1,3})[-\s]year[-\s]old\b"
)
_BRACKETED = re.compile(r"\s\((\d{1,3})\)")
_BEFORE = re.compile(r"(\d{1,3})[-\s]year[-\s]old\s(?:[a-z'’-]+\s){0,4}$")
OLDEST = 120


def ages_of(actor: Actor, texts: Mapping[str, str]) -> Iterable[tuple[int, Passage]]:
    """The ages that the reports give a person, each with its passage: the number with the name beside it."""
    if actor.kind != "person" or not actor.name:
        return
    for mention in sorted(actor.mentions, key=lambda m: (m.article, m.span)):
        text, span = texts[mention.article], mention.span
        if len(plain(mention.text).split()) < 2 and not mention.text[:1].isupper():
            continue
        after = _AFTER.match(text, span.end) or _BRACKETED.match(text, span.end)
        before = _BEFORE.search(text, max(0, span.start - BEFORE), span.start)
        for match, whole in (
            (after, Span(span.start, after.end() if after else span.end)),
            (before, Span(before.start() if before else span.start, span.end)),
        ):
            told = next((g for g in match.groups() if g), None) if match else None
            if told and 0 < int(told) <= OLDEST:
                yield int(told), Passage(mention.article, whole, whole.of(text))


def differing_ages(actors: Sequence[Actor], texts: Mapping[str, str]) -> Iterable[tuple[Actor, list[Passage]]]:
    """People whom two reports give other ages, with the first passage of each report for each age.

    A birthday may lie between reports of other days; that is for the reader to see.
    """
    for actor in actors:
        told: dict[tuple[str, int], Passage] = {}
        for age, passage in ages_of(actor, texts):
            told.setdefault((passage.article, age), passage)
        if len({age for _, age in told}) > 1 and len({article for article, _ in told}) > 1:
            yield actor, list(told.values())


def ages_apart(compared: Compared) -> Iterable[Discrepancy]:
    """Ages of one person that differ."""
    for actor, passages in differing_ages(compared.actors, compared.texts):
        told = " / ".join(f"“{p.text}”" for p in passages)
        yield discrepancy("number", "medium", f"the age of {actor.name} is given as {told}", passages)
