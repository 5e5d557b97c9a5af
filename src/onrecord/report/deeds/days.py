"""The day of a deed: the time that stands in its words, or with the verb that carries it.

Days that reports name without their year: well-known ones, and those of elections and meetings to come.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from onrecord.days import as_day
from onrecord.knowledge.deeds import rules
from onrecord.knowledge.grammar import SUBJECTS, VERBS
from onrecord.knowledge.language import Language
from onrecord.knowledge.lemmas import lemmas_in, lemmas_of
from onrecord.knowledge.tree import governors
from onrecord.models import Statement, When
from onrecord.options.reports import DEEDS
from onrecord.report.deeds.status import Outlook, lets_stand
from onrecord.report.deeds.triggers import Trigger
from onrecord.report.page import TimeExpression
from onrecord.spans import Span

YEAR = re.compile(r"\d{4}")
MONTH = len("2031-05")  # of a date that tells no day

Dated = tuple[When | None, When | None]  # a date, or what is known of one whose year or week is left out


def dated(trigger: Trigger, times: Sequence[TimeExpression], voice: Statement | None) -> Dated:
    """The date that belongs to the trigger: named in its own phrases, or by the verb that carries it.

    Inside direct speech (`voice`) relative words count from its day, where that is told. The second is what is known
    where the year or week is left out, for a later stage that knows the story."""
    reference = day_of_speech(voice)
    for time in times_of(trigger, times):
        if found := time.when(reference) or time.when():
            return found, None
        if time.partial:
            return None, When(time.partial, "resolved", time.span)
    return None, None


def day_of_speech(voice: Statement | None) -> str | None:
    """The day that relative words of direct speech count from; None where only that of the report is known."""
    if voice is None or voice.kind != "direct" or voice.said is None or voice.said.how == "published":
        return None
    return voice.said.value


def times_of(trigger: Trigger, times: Sequence[TimeExpression]) -> Iterator[TimeExpression]:
    """The times of the sentence that hang on the trigger or on the verb whose time is its."""
    doc, sent, verb = trigger.token.doc, trigger.token.sent, verb_of_time(trigger)
    for time in times:
        if time.span.end <= sent.start_char or time.span.start >= sent.end_char:
            continue
        words = doc.char_span(time.span.start, time.span.end, alignment_mode="expand")
        if words is not None and words.root.sent == sent:
            owner = owner_of(words.root, trigger)
            if owner is not None and owner in (trigger.token, verb):
                yield time


def owner_of(time: Token, trigger: Trigger) -> Token | None:
    """The verb or trigger that a time hangs on."""
    nouns = rules("noun", trigger.language)
    for token in governors(time):
        if token == trigger.token or token.pos_ in VERBS:
            return token
        if token.pos_ == "NOUN" and not nouns.keys().isdisjoint(lemmas_of(token, trigger.language)):
            return None  # "a war in answer to the attacks of May 3": the day of these
    return time if time.pos_ == "VERB" else None


def verb_of_time(trigger: Trigger) -> Token | None:
    """The verb whose time is the trigger's: its carrier, one that fixes its day, one that does it by telling it
    ("announced that it withdraws"), or the verb of an occasion ("said in an interview on Monday")."""
    token, language = trigger.token, trigger.language
    if trigger.carrier is not None:
        return trigger.carrier
    if fixes_day(token, language):
        return token.head
    return speaking_verb(trigger) if trigger.is_noun else announcing_verb(token, language)


def announcing_verb(verb: Token, language: Language) -> Token | None:
    """The verb that announces a verb, or what a verb that lets it stand governs: "informed X that they had decided to
    cancel"."""
    decided = verb.dep_ == "xcomp" and verb.head.dep_ == "ccomp" and lets_stand(verb.head, language)
    told = verb.head if decided else verb
    return told.head if told.dep_ == "ccomp" and announces(told.head, language) else None


def speaking_verb(trigger: Trigger) -> Token | None:
    """The verb of an occasion that only hangs on it: "said in an interview"."""
    token, prepositions = trigger.token, trigger.language.events.prepositions
    if trigger.rule.code is not None or token.dep_ != "pobj" or token.head.lower_ not in prepositions["said_at"]:
        return None
    return token.head.head if token.head.head.pos_ == "VERB" else None


def announces(verb: Token, language: Language) -> bool:
    """Whether a verb does by telling: "announced that they left"."""
    return verb.lemma_.lower() in language.events.light["announcing"]


def fixes_day(noun: Token, language: Language) -> bool:
    """Whether a verb or copula fixes the day of its subject: "is scheduled for", "is due on"."""
    verb = noun.head
    if noun.dep_ not in SUBJECTS or verb.pos_ not in VERBS or (noun.dep_ == "nsubj" and verb.tag_ == "VBD"):
        return False
    said = lemmas_in((t for t in (verb, *verb.children) if t == verb or t.dep_ == "acomp"), language)
    return not said.isdisjoint(language.events.condition["fixing"])


def said_there(statements: Sequence[Statement], here: Span) -> Dated:
    """The day of an occasion, where what was said at it is dated: an interview, remarks to the press."""
    days = {_key(s): (s.said, s.said_in_part) for s in reversed(statements) if _made_at(s, here) and any(_key(s))}
    return next(iter(days.values())) if len(days) == 1 else (None, None)


def _made_at(statement: Statement, here: Span) -> bool:
    venue = statement.venue_span is not None and statement.venue_span.overlaps(here)
    return venue or any(here.contains(cue) for cue in statement.cue)


def _key(statement: Statement) -> tuple[str | None, str | None]:
    said, partly = statement.said, statement.said_in_part
    return said.value if said else None, partly.value if partly else None


def is_to_come(published: str | None, when: When | None) -> bool:
    """Whether a day lies after the publication, so that nothing can have happened on it yet."""
    value = when.value.partition("/")[0] if when else ""
    return bool(published) and len(value) in (4, 7, 10) and value > str(published)[: len(value)]


def with_year(published: str | None, trigger: Trigger, view: Outlook, when: When) -> When:
    """The date of a happening with the year that its words mean, where the nearest past one is not it.

    "The Sept. 11 attacks" are those of 2001 in any later report; "the November election", told in July and by nothing
    told as held, is the one to come."""
    if as_day(published) is None or when.span is None or "/" in when.value or not trigger.is_noun:
        return when
    if YEAR.search(when.span.of(trigger.token.doc.text)):
        return when  # the year is told
    if known := known_day(trigger, when, str(published)):
        return replace(when, value=known, how="explicit")
    return next_year(when) if is_awaited(trigger, view) and is_long_past(when, str(published)) else when


def is_awaited(trigger: Trigger, view: Outlook) -> bool:
    """Whether a happening is one that parties plan, and nothing tells it as held."""
    arranged = trigger.rule.type in trigger.language.events.kinds["arranged"]
    return arranged and not view.past and (view.assumed or view.status != "happened")


def is_long_past(when: When, published: str) -> bool:
    """Whether a month lies so long before the report that the next of its name is nearer."""
    day = as_day(published)
    if day is None or len(when.value) != MONTH:
        return False
    months = (day.year - int(when.value[:4])) * 12 + day.month - int(when.value[5:])
    return DEEDS.next_month <= months < 12


def next_year(when: When) -> When:
    """The same time a year later."""
    return replace(when, value=f"{int(when.value[:4]) + 1}{when.value[4:]}")


def known_day(trigger: Trigger, when: When, published: str) -> str | None:
    """The full date of a day that is a name: it stands before its noun, which is one of the kinds that bear it."""
    if when.span is None or when.span.start > trigger.token.idx:
        return None
    for row in trigger.language.events.known_days:
        if row["day"][5:] == when.value[5:] and trigger.rule.type in row["types"] and published > row["day"]:
            return str(row["day"])
    return None
