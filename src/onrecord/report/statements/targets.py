"""Whom a statement is aimed at: who is accused, urged or told, else the other parties that its content is about."""

from __future__ import annotations

from dataclasses import replace

from onrecord.knowledge.deeds import Rule
from onrecord.knowledge.grammar import PRONOUN, SUBJECTS_AND_OWNERS, VERBS
from onrecord.models import Participant
from onrecord.options.reports import STATEMENT
from onrecord.report.attribution import Attribution
from onrecord.report.cast import Cast
from onrecord.report.deeds import Trigger, clause_of, noun_trigger, participants_of, verb_trigger
from onrecord.report.page import Page, span_of
from onrecord.report.statements.predicate import predicates_of
from onrecord.report.statements.side import side_of
from onrecord.report.statements.voice import Voice

ABOUT = frozenset({"AGREE", "REJECT", "REQUEST", "THREATEN"})
AIMED_AT = frozenset({"participant", "recipient"})
PARTIES = frozenset({"government-body", "organisation", "person", "state"})


def aimed_at(page: Page, cast: Cast, attribution: Attribution) -> tuple[Participant, ...]:
    """Whom the words of a statement are aimed at: X of "accused X", "rejected X's offer", "demanded that X leave".

    Countries are ISO 3166-1 alpha-3, IGO or NGO. Empty where the cue names no act or nobody is named.
    """
    but, tokens = words_of_source(page, attribution), (t for span in attribution.cue for t in page.tokens(span))
    triggers = (verb_trigger(t, page.language) or noun_trigger(t, page.language) for t in tokens)
    parties = [p for trigger in triggers if trigger for p in participants_of(cast, trigger, but=but)]
    found: dict[str, Participant] = {}
    for party in (p for p in parties if p.role in AIMED_AT):
        found.setdefault(party.actor or party.name, party)
    return tuple(found.values())


def words_of_source(page: Page, attribution: Attribution) -> set[int]:
    """Positions of the tokens of a source, which is nobody that it speaks of."""
    return {t.i for span in attribution.source for t in page.tokens(span)}


def meant_by(page: Page, cast: Cast, attribution: Attribution, act: str) -> tuple[Participant, ...]:
    """Whom an offer, a refusal, a threat or a demand is about that its content names: Y of "said X would help Y".

    Empty where the content only tells, or where nobody is named."""
    root = next((clause.verb for clause in predicates_of(page, attribution)), None) if act in ABOUT else None
    if root is None or root.pos_ not in VERBS:
        return ()
    aims = page.language.acts.aims.ordered["targets"]
    rule = Rule(type="promise", code=act, verbal=True, frame="ready", target=aims)
    clause = clause_of(root, page.language)
    clause = clause if act == "REQUEST" else replace(clause, subjects=())
    side, but = side_of(page, cast, attribution), words_of_source(page, attribution)
    found = participants_of(cast, Trigger(root, rule, clause, page.language), but=but)
    return tuple(p for p in found if p.role == "recipient" and p.country and p.country != side.country)


def targets_of(page: Page, cast: Cast, attribution: Attribution, voice: Voice) -> tuple[str, ...]:
    """Actor ids: the explicit target; else the subjects of the content that are of another party than the speaker.

    Empty where nobody is named or more than two are: no guess.
    """
    if attribution.target is not None:
        aimed = cast.at(attribution.target)
        return (aimed,) if aimed and aimed != voice.party else ()
    about = other_parties(page, cast, attribution, voice)
    return about if len(about) <= STATEMENT.most_targets else ()


def other_parties(page: Page, cast: Cast, attribution: Attribution, voice: Voice) -> tuple[str, ...]:
    """Foreign parties that are subject or owner in the content, in the order of the text."""
    tokens = (t for content in attribution.content for t in page.tokens(content))
    named = (cast.at(span_of(t)) for t in tokens if t.dep_ in SUBJECTS_AND_OWNERS and t.pos_ != PRONOUN)
    return tuple(dict.fromkeys(a for a in named if a and a != voice.party and on_other_side(cast, a, voice)))


def on_other_side(cast: Cast, actor_id: str, voice: Voice) -> bool:
    """Whether somebody with a name is of no country, or of another than the speaker's."""
    actor = cast.get(actor_id)
    named = actor.kind in PARTIES and actor.name is not None
    return named and (actor.country is None or actor.country != voice.country)
