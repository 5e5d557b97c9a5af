"""Whom a statement is aimed at: who is accused, urged or told, else the other parties that its content is about."""

from __future__ import annotations

from onrecord.report.attribution import Attribution
from onrecord.report.cast import Cast
from onrecord.report.page import Page
from onrecord.report.statements.voice import Voice
from onrecord.spans import Span

PARTIES = ("person", "state", "government-body", "organisation")
MOST = 2  # parties a content may be about; where it speaks of more, it is aimed at none of them in particular


def targets_of(page: Page, cast: Cast, attribution: Attribution, voice: Voice) -> tuple[str, ...]:
    """Actor ids: the explicit target; else the subjects of the content that are of another party than the speaker.

    Empty where nobody is named or more than two are: no guess.
    """
    if attribution.target is not None:
        aimed = cast.at(attribution.target)
        return (aimed,) if aimed and aimed != voice.party else ()
    about = _subjects(page, cast, attribution, voice)
    return about if len(about) <= MOST else ()


def _subjects(page: Page, cast: Cast, attribution: Attribution, voice: Voice) -> tuple[str, ...]:
    """Foreign parties that are subject or agent of a verb of the content, in the order of the text."""
    found: dict[str, None] = {}
    for content in attribution.content:
        for token in page.tokens(content):
            if token.dep_ not in ("nsubj", "nsubjpass", "poss") or token.pos_ == "PRON":
                continue
            actor = cast.at(Span(token.idx, token.idx + len(token)))
            if actor and actor != voice.party and _other_side(cast, actor, voice):
                found.setdefault(actor)
    return tuple(found)


def _other_side(cast: Cast, actor_id: str, voice: Voice) -> bool:
    actor = cast.get(actor_id)
    if actor.kind not in PARTIES or actor.name is None:
        return False
    return actor.country is None or actor.country != voice.country
