"""The PLOVER type of a deed (16-type edition): of the doing, of its announcement, or none where it is only meant."""

from __future__ import annotations

from collections.abc import Set

from spacy.tokens import Token

from onrecord.knowledge.tree import DEEPEST, below, governors, says
from onrecord.models import Statement
from onrecord.report.deeds.polarity import is_condition
from onrecord.report.deeds.status import Outlook
from onrecord.report.deeds.triggers import Trigger

ASKING = frozenset({"AGREE", "REJECT", "REQUEST", "THREATEN"})  # acts of words that are about a doing to come
OWN_TIME = frozenset({"ROOT", "advcl", "parataxis", "relcl"})  # clauses that hang on no frame
ABOVE_NOUN, ABOVE_VERB = 2, 4  # words above a noun or verb that may name the act it is about


def code_of(trigger: Trigger, view: Outlook, voice: Statement | None, frames: Set[int]) -> str | None:
    """The PLOVER type of what a trigger tells; None where it tells nothing done or announced."""
    return None if is_only_meant(trigger, view, voice, frames) else coded(trigger, view)


def coded(trigger: Trigger, view: Outlook) -> str | None:
    """The PLOVER type: in it, what is announced as coming is an offer or a threat, not yet the deed."""
    code, frames = trigger.rule.code, trigger.language.plover.frames
    if code is None:
        return None
    if trigger.is_noun:
        return "THREATEN" if view.ahead and view.status == "planned" and code in frames["threats"] else code
    if view.negated and view.ahead and not trigger.rule.mutual:
        return "REJECT"  # "will not release": a refusal
    if view.status == "planned":
        return announced(trigger)
    if view.status != "uncertain" or not view.ahead:
        return code
    return "THREATEN" if code in frames["offers"] else announced(trigger)  # "will withdraw unless": a means of pressure


def announced(trigger: Trigger) -> str | None:
    """What announcing a doing is: an offer or a threat."""
    code, frames = trigger.rule.code, trigger.language.plover.frames
    if code in frames["offers"]:
        return "AGREE"
    return "THREATEN" if code in frames["threats"] else code


def hangs_on_frame(trigger: Trigger, frames: Set[int]) -> bool:
    """Whether a trigger hangs on another's frame ("refused to deploy", "agreed to meet"); `frames` are tokens."""
    token = trigger.token
    for _ in range(DEEPEST):
        if stands_alone(token):
            return False
        token = token.head
        if token.i in frames:
            return True
    return False


def stands_alone(token: Token) -> bool:
    """Whether a clause is no part of what the words above it are about.

    "Committed to the understandings reached": reached they are."""
    joined = token.dep_ == "conj" and token.pos_ == "VERB"
    done = token.dep_ == "acl" and token.tag_ == "VBN"
    return joined or done or token.dep_ in OWN_TIME


def is_only_meant(trigger: Trigger, view: Outlook, voice: Statement | None, frames: Set[int]) -> bool:
    """Whether what a telling names is but what an act, a purpose or a condition is about, and has no PLOVER type.

    "Calls for X to adopt reforms" are a request, "opened the bridge to let aid in" is the opening; the act is coded on
    the statement (`voice`), or on the verb above."""
    if trigger.is_noun and trigger.rule.code == "CONSULT":
        return False
    if hangs_on_frame(trigger, frames) or is_condition(trigger.token, trigger.language) or is_purpose(trigger):
        return True
    asked = voice is not None and voice.act in ASKING and trigger.rule.code != voice.act
    return view.status != "happened" and (asked or is_asked_for(trigger))


def is_asked_for(trigger: Trigger) -> bool:
    """Whether a noun above a trigger names an act of words about it: "their demand that he release"."""
    above = tuple(governors(trigger.token))[: ABOVE_NOUN if trigger.is_noun else ABOVE_VERB]
    acts = trigger.language.plover.frames["acts"]
    return any(word.pos_ == "NOUN" and word.lemma_.lower() in acts for word in above)


def is_purpose(trigger: Trigger) -> bool:
    """Whether a verb tells only to what end another is done: "opened the bridge to let aid in". Meetings are no end."""
    verb = trigger.token
    if trigger.is_noun or trigger.rule.code == "CONSULT" or verb.tag_ != "VB":
        return False
    to = says(verb, trigger.language.events.function["to"], "aux")
    ends = verb.dep_ == "advcl" or (verb.dep_ in ("xcomp", "acl") and bool(below(verb.head, "dobj")))
    return to and ends
