"""Whether a report tells a happening as done, planned, proposed, postponed, cancelled, denied, or leaves it open.

Read off the words that govern the trigger, from the trigger up to the clause that reports it: negation and condition
first, so that what hangs on either is never told as done. What no word says anything of was done where something tells
it so: a tense, a verb that carries it, a word that points at it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from spacy.tokens import Token

from onrecord.knowledge.grammar import (
    ADVERBIAL_CLAUSE,
    ADVERBIALS,
    BASE_FORM,
    CLAUSAL_COMPLEMENT,
    COMPLEMENTS,
    CONJUNCT,
    COPULA,
    DATES,
    GERUND,
    NOUN_CLAUSE,
    OBJECTS,
    OPEN_CLAUSES,
    OPEN_COMPLEMENT,
    PARTICIPLE,
    PAST,
    PAST_FORMS,
    PREPOSITION_CLAUSE,
    PREPOSITION_OBJECT,
    PREPOSITION_OBJECTS,
    PRESENT,
    RELATIVE_CLAUSE,
    SUBJECTS,
    SUBJECTS_AND_OBJECTS,
    VERB,
    VERB_FORMS,
    VERBS,
)
from onrecord.knowledge.language import Language
from onrecord.knowledge.lemmas import lemmas_of
from onrecord.knowledge.tree import below, says
from onrecord.models import EventStatus
from onrecord.options.reports import DEEDS, DEEPEST
from onrecord.report.deeds.triggers import Trigger

REPORTED = frozenset({"ccomp", "parataxis"})
GOVERNING: tuple[EventStatus, ...] = ("cancelled", "postponed", "denied", "uncertain", "proposed", "planned")
SAYING: tuple[EventStatus | Literal["refuse"], ...] = (*GOVERNING, "refuse")
OFF: tuple[EventStatus, ...] = ("cancelled", "postponed")
UNTENSED = ("xcomp", "ccomp", "acl", "advcl", "relcl")  # clauses in which a bare verb leaves it to what governs it
TRUTH_CLAUSES = frozenset({"ccomp", "csubj", "acl"})  # in which what is true or false is told
NAMED = frozenset({"xcomp", "ccomp", "csubj", "dobj", "attr", "appos", "pobj", "ROOT"})  # where "-ing" only names


@dataclass(frozen=True, slots=True)
class Outlook:
    """How a mention is told. `fresh`: an event not told of before ("another summit"); `past`: recalled history."""

    status: EventStatus
    fresh: bool = False
    past: bool = False
    ahead: bool = False  # in the future tense, told as coming
    negated: bool = False
    assumed: bool = False  # a noun that nothing says anything of: taken as done unless another mention knows better


def outlook(trigger: Trigger) -> Outlook:
    """How the words around a trigger tell it."""
    view = as_described(trigger)
    if idiom := idiom_of(trigger):
        return replace(view, status=idiom, ahead=False)
    if is_untrue(trigger) or any(negated(node, trigger.language) for node in scope(trigger)):
        return replace(view, status="denied", negated=True)
    found = at_trigger(trigger)
    if found is None and not view.fresh and comes_before(trigger):
        return view
    for node in path(trigger):
        if found not in OFF and conditional(node, trigger.language):
            return replace(view, status="proposed" if found == "proposed" else "uncertain")
        if node != trigger.token:
            found = governed(node, found, trigger, view)
    return replace(view, status=found) if found else left_open(trigger, view)


def as_described(trigger: Trigger) -> Outlook:
    """A happening as the adjectives of its noun and the tense of its verb tell it, done as yet."""
    condition = trigger.language.events.condition
    near = around(trigger.token) if trigger.is_noun else frozenset[str]()
    ahead = modality(trigger.carrier or trigger.token, trigger.language) == "planned"
    return Outlook("happened", bool(near & condition["fresh"]), bool(near & condition["past"]), ahead)


def left_open(trigger: Trigger, view: Outlook) -> Outlook:
    """How a happening is told of whose status no word says anything."""
    if view.fresh and not is_done(trigger):
        return replace(view, status="proposed")
    if is_open(trigger):
        return replace(view, status="uncertain")
    if view.past or is_witnessed(trigger):
        return view
    return replace(view, status="uncertain" if is_indefinite(trigger) else "happened", assumed=True)


def path(trigger: Trigger) -> Iterator[Token]:
    """The trigger and the words above it, up to the verb of saying that reports the clause."""
    token = trigger.token
    yield token
    for _ in range(DEEPEST * 2):
        if token.head == token or ends_path(token, trigger.language):
            return
        if token.dep_ == CONJUNCT and below(token, *SUBJECTS):  # a clause of its own beside the one it is joined to
            token = token.head
            if token.dep_ in REPORTED:
                return
        elif token.dep_ in ADVERBIALS:
            return
        else:
            token = token.head
            yield token


def ends_path(token: Token, language: Language) -> bool:
    """Whether what stands above a word says nothing of what the word governs.

    Of "Roe, speaking in Brask, rejected it" the rejection is not of the speaking."""
    if (token.dep_ == RELATIVE_CLAUSE and token.pos_ == VERB) or (token.dep_ == NOUN_CLAUSE and token.tag_ == GERUND):
        return True
    lemma, status = token.head.lemma_.lower(), language.events.status
    return token.dep_ in REPORTED and not any(lemma in status[name] for name in SAYING)


def scope(trigger: Trigger) -> Iterator[Token]:
    """The words whose negation denies the event: the trigger, its verb, and the verb it hangs on as a complement."""
    for node in path(trigger):
        yield node
        hangs = node.dep_ in OPEN_CLAUSES
        verb = node.pos_ in VERBS if node != trigger.token else not trigger.is_noun
        if verb and not hangs:
            return
        if trigger.is_noun and node.head.lemma_ in trigger.language.events.function["be"]:
            return  # "the meeting was not long" denies no meeting


def governed(node: Token, found: EventStatus | None, trigger: Trigger, view: Outlook) -> EventStatus | None:
    """The status of an event after one more word above it: what says more against it counts more."""
    language = trigger.language
    if found is None and node.pos_ in VERBS:  # of a further one "will" says no more than that it is proposed
        modal = modality(node, language)
        found = "proposed" if modal == "planned" and view.fresh else modal
    said = said_by(node, language) or predicated(node, language)
    if said is None or (found is not None and GOVERNING.index(said) >= GOVERNING.index(found)):
        return found
    impossible = said in ("planned", "proposed") and (view.past or is_past(trigger))
    return found if impossible else said


def said_by(node: Token, language: Language) -> EventStatus | None:
    """What a governing word says of the event below it."""
    status = language.events.status
    if node.lemma_.lower() in status["refuse"]:
        return "denied" if node.tag_ in VERB_FORMS else "uncertain"
    forms = lemmas_of(node, language)
    found = phrasal(node, language) or next((s for s in GOVERNING if not status[s].isdisjoint(forms)), None)
    undone = found in (*OFF, "planned") and negated(node, language)
    hangs = found in OFF and (modality(node, language) or conditional(node, language))
    return "uncertain" if undone or hangs else found


def phrasal(node: Token, language: Language) -> EventStatus | None:
    """What a verb says with its particle: "called off"."""
    said = {f"{node.lemma_.lower()} {part.lower_}" for part in below(node, "prt", "advmod")}
    return next((s for s in GOVERNING if said & language.events.phrasal.get(s, frozenset())), None)


def predicated(node: Token, language: Language) -> EventStatus | None:
    """What an adjective says of the subject of a copula: "the vote is due", "a deal is likely"."""
    if node.pos_ != COPULA or node.lemma_ not in language.events.function["be"]:
        return None
    kinds: tuple[EventStatus, ...] = ("uncertain", "planned")
    return next((s for s in kinds if says(node, language.events.status[s], "acomp")), None)


def at_trigger(trigger: Trigger) -> EventStatus | None:
    """What stands at the trigger itself: adjectives and articles of a noun ("any meeting", "the planned summit"),
    tense and mood of a verb."""
    events, near = trigger.language.events, around(trigger.token)
    for off in OFF:
        if near & events.status[off]:
            return off
    if near & events.status["uncertain"]:
        return "uncertain"
    if not trigger.is_noun:
        return of_mood(trigger.token, trigger.language)
    if near & events.function["any"]:
        return "proposed"
    return "planned" if near & events.condition["planned"] and not near & events.condition["past"] else None


def of_mood(verb: Token, language: Language) -> EventStatus | None:
    """What the auxiliaries of a verb say, or that it has none."""
    function, modal = language.events.function, modality(verb, language)
    if modal or verb.tag_ != BASE_FORM or says(verb, function["auxiliaries_of_denial"], "aux"):
        return modal
    purpose = verb.dep_ == ADVERBIAL_CLAUSE and says(verb, function["to"], "aux")
    return "proposed" if purpose or verb.dep_ not in UNTENSED else None


def is_untrue(trigger: Trigger) -> bool:
    """Whether the clause of a trigger is said to be false: "it is not true that", "it was untrue that"."""
    verb = trigger.token if not trigger.is_noun else trigger.carrier or trigger.token.head
    above, language = verb.head, trigger.language
    if verb.dep_ not in TRUTH_CLAUSES or above.lemma_ not in language.events.function["be"]:
        return False
    word = "true" if negated(above, language) else "false"
    return says(above, language.acts.other[word], "acomp", "attr")


def comes_before(trigger: Trigger) -> bool:
    """Whether a word is what something else comes after: "after the call", "following their meeting"."""
    token = trigger.token
    return token.dep_ in OBJECTS and token.head.lower_ in trigger.language.events.condition["during"]


def idiom_of(trigger: Trigger) -> EventStatus | None:
    """What a set phrase says of its subject: "the meeting is (not) off the table"."""
    token, verb, events = trigger.token, trigger.token.head, trigger.language.events
    if not trigger.is_noun or token.dep_ not in SUBJECTS:
        return None
    words = [t.lower_ for t in verb.doc[verb.i : min(verb.i + DEEDS.idiom, verb.sent.end)]]
    rest = " ".join(words)
    status = next((s for s in GOVERNING if any(phrase in rest for phrase in events.idioms.get(s, ()))), None)
    denied = status and (not events.function["denying"].isdisjoint(words) or negated(verb, trigger.language))
    return "uncertain" if denied else status


def is_done(trigger: Trigger) -> bool:
    """Whether a verb in a past or present tense tells the noun as done: "held a new meeting"."""
    function, carrier, verb = trigger.language.events.function, trigger.carrier, trigger.token.head
    if carrier is None:
        copula = verb.pos_ == COPULA and verb.lemma_ in function["be"]
        if trigger.token.dep_ not in SUBJECTS_AND_OBJECTS or copula:
            return False
        if verb.tag_ in PRESENT and is_indefinite(trigger):
            return any(c.lemma_ in function["have"] for c in below(verb, "aux"))
    told = carrier or verb
    return told.tag_ in PAST_FORMS | PRESENT and modality(told, trigger.language, reported=False) is None


def is_indefinite(trigger: Trigger) -> bool:
    """Whether a noun names an occasion that parties plan, and no word points at one: "a meeting between X and Y".

    Nothing tells that it was held. What is a subject or object of a verb in the past was ("a call between them lasted
    an hour"), and so was what something is told to have come of or been said at."""
    token, prep, events = trigger.token, trigger.token.head, trigger.language.events
    if not trigger.is_noun or trigger.rule.type not in events.kinds["arranged"]:
        return False
    if any(c.lower_ not in events.function["articles"] for c in below(token, "det", "poss")):
        return False
    if token.dep_ != PREPOSITION_OBJECT:
        past = prep.tag_ in PAST_FORMS and prep.lemma_ not in events.function["be"]
        return not (token.dep_ in SUBJECTS and past)
    if prep.lower_ in events.prepositions["about"]:
        return events.condition["asking"].isdisjoint(lemmas_of(prep.head, trigger.language))
    return prep.lower_ not in events.condition["held_at"]


def is_past(trigger: Trigger) -> bool:
    """Whether a trigger is a verb in a past tense, which no plan can govern: "announced that they had agreed"."""
    verb, have = trigger.token, trigger.language.events.function["have"]
    perfect = verb.tag_ == PARTICIPLE and any(c.lemma_ in have for c in below(verb, "aux"))
    return not trigger.is_noun and (verb.tag_ == PAST or perfect)


def is_witnessed(trigger: Trigger) -> bool:
    """Whether something tells a noun as done: a verb, or "ongoing", or that something is told to stand in it."""
    if not trigger.is_noun or is_done(trigger):
        return True
    ongoing = around(trigger.token) & trigger.language.events.condition["ongoing"]
    return bool(ongoing) or (trigger.rule.code is None and trigger.token.dep_ == PREPOSITION_OBJECT)


def is_open(trigger: Trigger) -> bool:
    """Whether nothing tells the event as done: an infinitive, or a thing that is only mentioned."""
    verb, language = trigger.carrier if trigger.is_noun else trigger.token, trigger.language
    if verb is None:
        return False
    if verb.tag_ != BASE_FORM:
        return not trigger.is_noun and verb.tag_ == GERUND and only_named(verb, language)
    function, status = language.events.function, language.events.status
    if not trigger.is_noun:
        helped = any(c.lower_ not in function["to"] for c in below(verb, "aux"))
    elif verb.lemma_.lower() in status["presupposing"]:
        return False  # what is to end is there
    else:
        did = any(c.lemma_ in function["do"] for c in below(verb, "aux"))  # "did make 47 arrests"
        helped = did or modality(verb, language, reported=False) is not None
    return not helped and not let_stand(verb, language)


def only_named(verb: Token, language: Language) -> bool:
    """Whether a form in -ing only names an action: "accused of killing", "measures such as lifting the ban"."""
    if below(verb, "aux") or let_stand(verb, language):
        return False
    if verb.dep_ == PREPOSITION_CLAUSE:
        return verb.head.lower_ not in language.events.condition["manner"]
    return verb.dep_ in NAMED


def let_stand(verb: Token, language: Language) -> bool:
    """Whether a verb hangs on one that lets it stand: "continued to shell", "managed to meet"."""
    for _ in range(DEEPEST):
        if verb.dep_ not in (*COMPLEMENTS, CONJUNCT):
            return False
        if verb.dep_ != CONJUNCT and lets_stand(verb.head, language):
            return True
        verb = verb.head
    return False


def lets_stand(verb: Token, language: Language) -> bool:
    """Whether a verb lets the action under it stand: "decided to cancel"."""
    return verb.lemma_.lower() in language.plover.frames["through"]


def is_habit(trigger: Trigger) -> bool:
    """Whether a verb tells what is done in general, or orders it: "the law bars", "leaders do not meet", "Don't allow".

    A simple present that a day dates is no habit; nor is what a noun names.
    """
    verb = trigger.token
    if verb.pos_ != VERB:
        return False
    if says(verb, trigger.language.events.function["auxiliaries_of_habit"], "aux", "auxpass"):
        return True
    dated = any(t.ent_type_ in DATES for t in verb.subtree)
    return verb.tag_ in PRESENT and not dated and not below(verb, "aux", "auxpass")


def negated(token: Token, language: Language) -> bool:
    """Whether a word stands under a negation of its own ("no meeting", "did not meet", "without talks")."""
    nots = language.events.condition["negations"]
    if says(token, nots, "neg", "det", "preconj", "advmod"):
        return not only_begins(token, language)
    if token.dep_ in PREPOSITION_OBJECTS and token.head.lower_ in nots:
        return True
    subjects = below(token, *SUBJECTS)[:1]
    return any(s.lower_ in nots or says(s, nots, "det") for s in subjects)


def only_begins(token: Token, language: Language) -> bool:
    """Whether a "not" only begins a row: "not only met A but also B" denies nothing."""
    nots, only = language.events.condition["negations"], language.events.function["only"]
    return any(c.nbor(1).lower_ in only for c in token.children if c.lower_ in nots and c.i + 1 < len(c.doc))


def conditional(token: Token, language: Language) -> bool:
    """Whether a clause is a condition or stands under one."""
    if marked(token, language.events.condition["marks"]) or inverted(token, language):
        return True
    clauses = (c for c in below(token, "advcl", "ccomp") if c.dep_ == ADVERBIAL_CLAUSE or c.i < token.i)
    return any(is_condition(c, language) for c in clauses)


def is_condition(token: Token, language: Language) -> bool:
    """Whether a clause is itself what something else depends on: "if X attacks", "should X attack"."""
    return marked(token, language.events.condition["bound"]) or inverted(token, language)


def inverted(token: Token, language: Language) -> bool:
    """ "Should X attack", "had X attacked": the auxiliary stands before the subject."""
    first = min((c.i for c in below(token, *SUBJECTS)), default=0)
    words = language.events.function["inverted"]
    return any(c.lower_ in words and c.i < first for c in below(token, "aux"))


def marked(token: Token, marks: frozenset[str]) -> bool:
    """Whether a word of a list opens a clause, as its mark or, where the parser cut it off, right before it."""
    if token.dep_ == CLAUSAL_COMPLEMENT and token.head.lower_ in marks and token.head.pos_ == VERB:
        return True
    first = token.left_edge
    return (first.i > 0 and first.nbor(-1).lower_ in marks) or says(token, marks, "mark", "advmod", "intj")


def modality(verb: Token, language: Language, *, reported: bool | None = None) -> EventStatus | None:
    """What the auxiliaries of a verb say, or that it is "going to". `reported`: a verb in the past reports it ("said he
    would"); None: as the verb stands."""
    condition, going = language.events.condition, language.events.function["going"]
    helpers = {c.lower_ for c in below(verb, "aux")}
    if verb.dep_ == OPEN_COMPLEMENT and verb.head.lower_ in going:
        helpers |= going
    if helpers & condition["possible"]:
        return "uncertain"
    if helpers & condition["would"]:
        in_past = verb.dep_ == CLAUSAL_COMPLEMENT and verb.head.tag_ in PAST_FORMS if reported is None else reported
        return "planned" if in_past else "uncertain"
    if helpers & condition["future"]:
        return "planned"
    return "proposed" if helpers & condition["obliged"] else None


def around(token: Token) -> frozenset[str]:
    """Lemmas and forms that stand directly at a word: modals, negations, adjectives, adverbs."""
    near = below(token, "aux", "neg", "det", "amod", "advmod", "mark", "preconj", "acomp", "prt", "predet", "compound")
    return frozenset(word for c in near for word in (c.lemma_.lower(), c.lower_))
