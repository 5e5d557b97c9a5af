"""The PLOVER type of a telling (16-type edition): of the deed, of its announcement, or none where it is only meant."""

from __future__ import annotations

from collections.abc import Mapping

from onrecord.lang import load, words
from onrecord.models import Statement
from onrecord.report.deeds.arguments import DEEPEST, governors
from onrecord.report.deeds.status import Outlook, is_condition
from onrecord.report.deeds.triggers import Trigger

ASKING = frozenset({"AGREE", "REJECT", "REQUEST", "THREATEN"})  # acts of words that are about a doing to come


def coded(trigger: Trigger, view: Outlook) -> str | None:
    """The PLOVER type: in it, what is announced as coming is an offer or a threat, not yet the deed."""
    code = trigger.rule.code
    frames = load("plover")["frames"]
    if code and view.negated and view.ahead and not trigger.is_noun and not trigger.rule.mutual:
        return "REJECT"  # "will not release": a refusal
    if trigger.is_noun or not code:
        return "THREATEN" if view.ahead and view.status == "planned" and code in frames["threats"] else code
    if view.status == "planned" or (view.status == "uncertain" and view.ahead):
        if view.status == "uncertain" and code in frames["offers"]:
            return "THREATEN"  # "will withdraw unless": the offer is a means of pressure
        return "AGREE" if code in frames["offers"] else "THREATEN" if code in frames["threats"] else code
    return code


def framed(trigger: Trigger, frames: Mapping[int, Trigger]) -> bool:
    """Whether a trigger hangs on another's frame ("refused to deploy", "agreed to meet")."""
    token = trigger.token
    for _ in range(DEEPEST):
        if token.dep_ in ("relcl", "advcl", "ROOT", "parataxis") or (token.dep_ == "conj" and token.pos_ == "VERB"):
            return False
        if token.dep_ == "acl" and token.tag_ == "VBN":
            return False  # "committed to the understandings reached": reached they are
        token = token.head
        if token.i in frames:
            return True
    return False


def only_meant(trigger: Trigger, view: Outlook, statement: Statement | None, frames: Mapping[int, Trigger]) -> bool:
    """Whether what a telling names is but what an act, a purpose or a condition is about, and has no PLOVER type.

    "Calls for X to adopt reforms" are a request, "opened the bridge to let aid in" is the opening; the act is coded on
    the statement, or on the verb above."""
    if trigger.rule.code == "CONSULT" and trigger.is_noun:
        return False
    if framed(trigger, frames) or is_condition(trigger.token) or _purpose(trigger):
        return True
    if view.status == "happened":
        return False
    above = tuple(governors(trigger.token))[: 2 if trigger.is_noun else 4]
    if any(g.pos_ == "NOUN" and g.lemma_.lower() in words("plover", "frames", "acts") for g in above):
        return True
    return statement is not None and statement.act in ASKING and trigger.rule.code != statement.act


def _purpose(trigger: Trigger) -> bool:
    """Whether a verb tells only to what end another is done: "opened the bridge to let aid in". Meetings are no end."""
    token = trigger.token
    if trigger.is_noun or trigger.rule.code == "CONSULT" or token.tag_ != "VB":
        return False
    if token.dep_ not in ("advcl", "xcomp", "acl"):
        return False
    to = any(c.dep_ == "aux" and c.lower_ == "to" for c in token.children)
    return to and (token.dep_ == "advcl" or any(c.dep_ == "dobj" for c in token.head.children))
