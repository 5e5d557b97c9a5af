"""What a clause of a content does, by tables: the first line that holds decides, also where it gives no act."""

from __future__ import annotations

from collections.abc import Callable

from onrecord.knowledge.grammar import BASE_OR_PAST, PRESENT
from onrecord.knowledge.language import Language
from onrecord.report.statements.predicate import Predicate

Act = str | None
Line = tuple[Callable[[Predicate], bool], Act | Callable[[Predicate], Act]]


def decided(lines: tuple[Line, ...], clause: Predicate) -> Act:
    """The act of a clause by the first line that holds; None where it only tells."""
    act = next((act for holds, act in lines if holds(clause)), None)
    return act(clause) if callable(act) else act


def to_come(code: Act, language: Language) -> Act:
    """What announcing an action is: an offer or a threat."""
    frames = language.plover.frames
    return "AGREE" if code in frames["offers"] else "THREATEN" if code in frames["threats"] else None


# Of the speaker's own side.


def plans(clause: Predicate) -> bool:
    return clause.ahead(clause.language.acts.modals["own_future"])


def refuses(clause: Predicate) -> bool:
    """ "Will never accept", "does not negotiate"."""
    wanted = clause.language.acts.own["refuse"]
    return clause.negated and (plans(clause) or clause.near(wanted)) and clause.has(wanted)


def takes_back(clause: Predicate) -> bool:
    """ "Has not sent": a deed said to have been done is denied."""
    done = clause.negated and clause.verb.tag_ in BASE_OR_PAST and not plans(clause)
    return done and bool(clause.modals & clause.language.acts.modals["done"])


def is_ready(clause: Predicate) -> bool:
    return clause.near(clause.language.acts.own["ready"])


def threatens(clause: Predicate) -> bool:
    return plans(clause) and clause.near(clause.language.acts.own["threat"])


def offers(clause: Predicate) -> bool:
    return plans(clause) and clause.near(clause.language.acts.own["offer"])


def does(clause: Predicate) -> bool:
    """Whether the verb names a deed that is not just possible."""
    return bool(clause.code) and not clause.modals & clause.language.acts.modals["open"]


def does_by_words(clause: Predicate) -> bool:
    rule = clause.trigger.rule if clause.trigger and does(clause) else None
    return rule is not None and (rule.verbal or rule.type in clause.language.acts.turns["taking_back"])


def announces(clause: Predicate) -> bool:
    return does(clause) and plans(clause)


def announced(clause: Predicate) -> Act:
    return to_come(clause.code, clause.language)


def agrees(clause: Predicate) -> bool:
    acts = clause.language.acts
    return clause.lemma in acts.own["agree"] and not clause.modals & acts.modals["open"]


def needs(clause: Predicate) -> bool:
    return clause.lemma in clause.language.acts.own["need"] and clause.verb.tag_ in PRESENT and not clause.leads


def supports(clause: Predicate) -> bool:
    return clause.lemma in clause.language.acts.turns["supporting"]


OWN_SIDE: tuple[Line, ...] = (
    (refuses, "REJECT"),
    (takes_back, "REJECT"),
    (lambda clause: clause.negated, None),
    (is_ready, "AGREE"),
    (threatens, "THREATEN"),
    (offers, "AGREE"),
    (does_by_words, lambda clause: clause.code),
    (announces, announced),
    (agrees, "AGREE"),
    (needs, "REQUEST"),
    (supports, "SUPPORT"),
)


# Of another party.


def foretells(clause: Predicate) -> bool:
    return clause.ahead(clause.language.acts.modals["future"])


def foretells_harm(clause: Predicate) -> bool:
    """ "Will pay a price", "the response will come"."""
    acts = clause.language.acts
    return foretells(clause) and (
        clause.has(acts.other["harm"]) or any(s.lemma_.lower() in acts.own["response"] for s in clause.subjects)
    )


def rules_out(clause: Predicate) -> bool:
    """ "Is out of the question"."""
    return clause.phrased(clause.language.acts.idioms["refusal"]) and not clause.negated


def is_bound(clause: Predicate) -> bool:
    """ "Must leave", "has to leave": by its auxiliary, its verb, or the word of need that it hangs on."""
    other = clause.language.acts.other
    forced = clause.lemma in clause.language.acts.turns["forced"] and clause.leads
    return bool(clause.modals & other["must"]) or forced


def calls_untrue(clause: Predicate) -> bool:
    """ "Is false", "is not true"."""
    acts = clause.language.acts
    untrue = clause.negated and clause.verb.lemma_ in acts.turns["existing"] and clause.has(acts.other["true"])
    return clause.near(acts.other["false"]) or untrue


def blames(clause: Predicate) -> bool:
    """Whether a wrong is told as done; of a foreign side also violence."""
    other = clause.language.acts.other
    wrong = other["wrong"] | (other["violence"] if clause.foreign else frozenset())
    return not foretells(clause) and not clause.negated and clause.has(wrong)


def praises(clause: Predicate) -> bool:
    return clause.near(clause.language.acts.other["praise"]) and not clause.negated


OTHER_SIDE: tuple[Line, ...] = (
    (foretells_harm, "THREATEN"),
    (rules_out, "REJECT"),
    (is_bound, "REQUEST"),
    (calls_untrue, "REJECT"),
    (blames, "ACCUSE"),
    (praises, "SUPPORT"),
)
