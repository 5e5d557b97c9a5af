"""The stages of a report in the order they run, one line each: what a stage gives, and what it makes it of.

A stage is replaced by replacing its line. E017 names the stage that failed by its name here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from onrecord.errors import failed_in
from onrecord.models import Event, Hop, Statement, Tokens
from onrecord.register import Register
from onrecord.report.attribution import Attribution, attribute
from onrecord.report.cast import Cast, cast_of, marked, registered
from onrecord.report.events import events_of
from onrecord.report.page import Page, tokens_of
from onrecord.report.sources import hops_of
from onrecord.report.statements import statements_of

NOBODY = Cast(())
UNREAD = Tokens()


@dataclass(frozen=True)
class Draft:
    """A report in the making. Each stage fills the field of its name out of those before it."""

    page: Page
    register: Register
    own_cast: Cast = NOBODY  # as the report alone tells it
    cast: Cast = NOBODY  # with what the register knows
    attributions: tuple[Attribution, ...] = ()
    own_statements: tuple[Statement, ...] = ()
    statements: tuple[Statement, ...] = ()  # those that the register alone gives a speaker are marked
    events: tuple[Event, ...] = ()
    hops: tuple[Hop, ...] = ()
    tokens: Tokens = UNREAD


@dataclass(frozen=True)
class Stage:
    """One step of a report: the field of the draft that it fills, and how."""

    name: str
    gives: Callable[[Draft], Any]


STAGES: tuple[Stage, ...] = (
    Stage("own_cast", lambda draft: cast_of(draft.page)),
    Stage("cast", lambda draft: registered(draft.own_cast, draft.page.article, draft.register)),
    Stage("attributions", lambda draft: attribute(draft.page)),
    Stage("own_statements", lambda draft: statements_of(draft.page, draft.cast, draft.attributions)),
    Stage("statements", lambda draft: marked(draft.own_statements, draft.own_cast, draft.cast)),
    Stage("events", lambda draft: events_of(draft.page, draft.cast, draft.statements)),
    Stage("hops", lambda draft: hops_of(draft.page, draft.cast, draft.statements)),
    Stage("tokens", lambda draft: tokens_of(draft.page)),
)


def drafted(page: Page, register: Register) -> Draft:
    """The draft of a parsed article after all stages.

    Raises OnrecordError: E017 with the stage and its exception, or what a stage raises as a coded error of its own.
    """
    draft = Draft(page, register)
    for stage in STAGES:
        try:
            draft = replace(draft, **{stage.name: stage.gives(draft)})
        except Exception as error:  # whatever a hostile text sets off
            raise failed_in(stage.name, page.article.path, error)  # noqa: B904 - has its cause
    return draft
