"""Whether a report tells a happening as done, planned, proposed, postponed, cancelled, denied, or leaves it open.

Read off the words that govern the trigger, from the trigger up to the clause that reports it: negation and condition
first, so that what hangs on either is never told as done.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from spacy.tokens import Token

from onrecord.knowledge.grammar import SUBJECTS, VERBS
from onrecord.knowledge.language import Language
from onrecord.knowledge.lemmas import lemmas_of
from onrecord.knowledge.tree import DEEPEST, below, says
from onrecord.models import EventStatus
from onrecord.options.reports import DEEDS
from onrecord.report.deeds.polarity import around, conditional, modality, negated
from onrecord.report.deeds.triggers import Trigger
from onrecord.report.deeds.witness import is_done, is_indefinite, is_open, is_past, is_witnessed

REPORTED = frozenset({"ccomp", "parataxis"})
GOVERNING: tuple[EventStatus, ...] = ("cancelled", "postponed", "denied", "uncertain", "proposed", "planned")
OFF: tuple[EventStatus | None, ...] = ("cancelled", "postponed")


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
    view = _as_described(trigger)
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


def _as_described(trigger: Trigger) -> Outlook:
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
        if is_joined_clause(token):
            token = token.head
            if token.dep_ in REPORTED:
                return
        elif token.dep_ in ("advcl", "npadvmod"):
            return
        else:
            token = token.head
            yield token


def ends_path(token: Token, language: Language) -> bool:
    """Whether what stands above a word says nothing of what the word governs.

    Of "Roe, speaking in Brask, rejected it" the rejection is not of the speaking."""
    if (token.dep_ == "relcl" and token.pos_ == "VERB") or (token.dep_ == "acl" and token.tag_ == "VBG"):
        return True
    return token.dep_ in REPORTED and not governs(token.head, language)


def is_joined_clause(token: Token) -> bool:
    """Whether a word is a clause of its own beside the one it is joined to."""
    return token.dep_ == "conj" and bool(below(token, *SUBJECTS))


def governs(token: Token, language: Language) -> bool:
    """Whether a word says something of the status of what stands below it."""
    lemma, status = token.lemma_.lower(), language.events.status
    return any(lemma in status[name] for name in (*GOVERNING, "refuse"))


def governed(node: Token, found: EventStatus | None, trigger: Trigger, view: Outlook) -> EventStatus | None:
    """The status of an event after one more word above it: what says more against it counts more."""
    language = trigger.language
    found = found or as_modal(node, view, language)
    said = said_by(node, language) or predicated(node, language) or doubted(node, language)
    if said is None or (found is not None and GOVERNING.index(said) >= GOVERNING.index(found)):
        return found
    impossible = said in ("planned", "proposed") and (view.past or is_past(trigger))
    return found if impossible else said


def as_modal(node: Token, view: Outlook, language: Language) -> EventStatus | None:
    """What the auxiliaries of a verb above an event say; of a further one no more than that it is proposed."""
    modal = modality(node, language) if node.pos_ in VERBS else None
    return "proposed" if modal == "planned" and view.fresh else modal


def said_by(node: Token, language: Language) -> EventStatus | None:
    """What a governing word says of the event below it."""
    if node.lemma_.lower() in language.events.status["refuse"]:
        return "denied" if node.tag_ in ("VBD", "VBN", "VBZ", "VBP", "VB") else "uncertain"
    forms = lemmas_of(node, language)
    plain = next((s for s in GOVERNING if not language.events.status[s].isdisjoint(forms)), None)
    found = phrasal(node, language) or plain
    undone = found in (*OFF, "planned") and negated(node, language)
    hangs = found in OFF and (modality(node, language) or conditional(node, language))
    return "uncertain" if undone or hangs else found


def phrasal(node: Token, language: Language) -> EventStatus | None:
    """What a verb says with its particle: "called off"."""
    said = {f"{node.lemma_.lower()} {part.lower_}" for part in below(node, "prt", "advmod")}
    return next((s for s in GOVERNING if said & language.events.phrasal.get(s, frozenset())), None)


def predicated(node: Token, language: Language) -> EventStatus | None:
    """What an adjective says of the subject of a copula: "the vote is due", "a deal is likely"."""
    if node.pos_ != "AUX" or node.lemma_ not in language.events.function["be"]:
        return None
    kinds: tuple[EventStatus, ...] = ("uncertain", "planned")
    return next((s for s in kinds if says(node, language.events.status[s], "acomp")), None)


def doubted(node: Token, language: Language) -> EventStatus | None:
    """What the adjective of a noun above the event says: "a potential venue for talks"."""
    possible = node.pos_ == "NOUN" and says(node, language.events.status["uncertain"], "amod")
    return "uncertain" if possible else None


def at_trigger(trigger: Trigger) -> EventStatus | None:
    """What stands at the trigger itself: adjectives of a noun, tense and mood of a verb."""
    status, near = trigger.language.events.status, around(trigger.token)
    for off in OFF:
        if off and near & participles(status[off], trigger.language):
            return off
    if near & status["uncertain"]:
        return "uncertain"
    return _of_adjectives(trigger, near) if trigger.is_noun else _of_mood(trigger)


@cache
def participles(verbs: frozenset[str], language: Language) -> frozenset[str]:
    """The words of a list, and their forms as adjectives."""
    return verbs | {verb + ending for verb in verbs for ending in language.events.function["adjective_endings"]}


def _of_adjectives(trigger: Trigger, near: frozenset[str]) -> EventStatus | None:
    """What the adjectives and articles of a noun say: "any meeting", "the planned summit"."""
    condition = trigger.language.events.condition
    if near & trigger.language.events.function["any"]:
        return "proposed"
    return "planned" if near & condition["planned"] and not near & condition["past"] else None


def _of_mood(trigger: Trigger) -> EventStatus | None:
    """What the auxiliaries of a verb say, or that it has none."""
    verb, function = trigger.token, trigger.language.events.function
    modal = modality(verb, trigger.language)
    if modal or verb.tag_ != "VB" or says(verb, function["auxiliaries_of_denial"], "aux"):
        return modal
    purpose = verb.dep_ == "advcl" and says(verb, function["to"], "aux")
    return "proposed" if purpose or verb.dep_ not in ("xcomp", "ccomp", "acl", "advcl", "relcl") else None


def is_untrue(trigger: Trigger) -> bool:
    """Whether the clause of a trigger is said to be false: "it is not true that", "it was untrue that"."""
    verb = trigger.token if not trigger.is_noun else trigger.carrier or trigger.token.head
    above, language = verb.head, trigger.language
    if verb.dep_ not in ("ccomp", "csubj", "acl") or above.lemma_ not in language.events.function["be"]:
        return False
    if says(above, language.acts.other["true"], "acomp", "attr"):
        return negated(above, language)
    return says(above, language.acts.other["false"], "acomp", "attr") and not negated(above, language)


def comes_before(trigger: Trigger) -> bool:
    """Whether a word is what something else comes after: "after the call", "following their meeting"."""
    token = trigger.token
    return token.dep_ in ("pobj", "dobj") and token.head.lower_ in trigger.language.events.condition["during"]


def idiom_of(trigger: Trigger) -> EventStatus | None:
    """What a set phrase says of its subject: "the meeting is (not) off the table"."""
    token, verb = trigger.token, trigger.token.head
    if not trigger.is_noun or token.dep_ not in SUBJECTS:
        return None
    words = [t.lower_ for t in verb.doc[verb.i : min(verb.i + DEEDS.idiom, verb.sent.end)]]
    idioms, rest = trigger.language.events.idioms, " ".join(words)
    status = next((s for s in GOVERNING if any(phrase in rest for phrase in idioms.get(s, ()))), None)
    if status is None:
        return None
    denied = not trigger.language.events.function["denying"].isdisjoint(words)
    return "uncertain" if denied or negated(verb, trigger.language) else status


def scope(trigger: Trigger) -> Iterator[Token]:
    """The words whose negation denies the event: the trigger, its verb, and the verb it hangs on as a complement."""
    for node in path(trigger):
        yield node
        hangs = node.dep_ in ("xcomp", "pcomp")
        own = node == trigger.token
        if node.pos_ in VERBS and not hangs and not own:
            return
        if own and not trigger.is_noun and not hangs:
            return
        if trigger.is_noun and node.head.lemma_ in trigger.language.events.function["be"]:
            return  # "the meeting was not long" denies no meeting
