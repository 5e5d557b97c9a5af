"""Whether a time expression looks back or ahead, read from the words it hangs on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from onrecord.knowledge.grammar import AUXILIARIES, INFINITIVE, PAST, PAST_FORMS, POSSESSOR, PRESENT, ROOT, VERBS
from onrecord.knowledge.lists import Lists
from onrecord.options.reports import CLIMB
from onrecord.spans import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

    from onrecord.report.page.page import Page

Outlook = Literal["back", "ahead", "open"]


def outlook(page: Page, span: Span) -> Outlook:
    """ "back" for the past, "ahead" for the future, "open" where grammar leaves it open."""
    tense = page.language.calendar.tense
    before = words_before(page, span.start)
    if before & tense["future_before"]:
        return "ahead"
    if before & tense["past_before"]:
        return "back"
    tokens = page.tokens(span)
    return of_heads(tokens.root, tense) if len(tokens) else "back"


def words_before(page: Page, offset: int) -> frozenset[str]:
    """The last word before an offset, and the one before it where that is an article."""
    line = page.text[max(0, offset - 30) : offset].rsplit("\n", 1)[-1]
    found = [word.lower() for word in re.findall(r"[^\W\d_]{1,20}", line)[-2:]]
    if found and found[-1] not in page.language.calendar.words["articles"]:
        found = found[-1:]
    return frozenset(found)


def of_heads(token: Token, tense: Lists) -> Outlook:
    """The first verb or noun of plan above a token decides; an infinitive leaves it to what governs it."""
    infinitive = False
    for head in heads_above(token):
        view = of_head(head, told=token.dep_ == POSSESSOR, tense=tense)
        if view == "infinitive":
            infinitive = True
        elif view:
            return "open" if infinitive and view == "back" else view
    return "open" if infinitive else "back"


def of_head(head: Token, *, told: bool, tense: Lists) -> Outlook | Literal["infinitive", ""]:
    """What one head says of the time that hangs on it: also that it is an infinitive, or nothing."""
    if head.lemma_.lower() in tense["future_governors"]:
        return "ahead"
    if head.pos_ not in VERBS:
        return ""
    helpers = [c for c in head.children if c.dep_ in AUXILIARIES]
    if any(c.lower_ in tense["future_aux"] for c in helpers):
        return "ahead"
    tags = {c.tag_ for c in helpers}
    if INFINITIVE in tags:
        return "infinitive"
    if head.tag_ in PAST_FORMS or PAST in tags:
        return "back"
    if head.tag_ in PRESENT and head.dep_ == ROOT:
        return "back" if told or head.lemma_ in tense["reporting"] else "open"
    return ""


def heads_above(token: Token) -> Iterator[Token]:
    """Heads of a token, nearest first, at most `CLIMB`."""
    for _ in range(CLIMB):
        if token.head.i == token.i:
            return
        token = token.head
        yield token
