"""Whether a report tells a happening as done, planned, proposed, postponed, cancelled, denied, or leaves it open.

Read off the words that govern the trigger, from the trigger up to the clause that reports it: negation and condition
first, so that what hangs on either is never told as done.
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass

from spacy.tokens import Token

from onrecord.lang import load, words
from onrecord.models import EventStatus
from onrecord.report.deeds.arguments import DEEPEST, lemmas_of
from onrecord.report.deeds.triggers import Trigger

REPORTED = frozenset({"ccomp", "parataxis"})
GOVERNING: tuple[EventStatus, ...] = ("cancelled", "postponed", "denied", "uncertain", "proposed", "planned")


@dataclass(frozen=True, slots=True)
class Outlook:
    """How a mention is told. `fresh`: an event not told of before ("another summit"); `past`: recalled history."""

    status: EventStatus
    fresh: bool = False
    past: bool = False
    ahead: bool = False  # in the future tense, told as coming
    negated: bool = False
    assumed: bool = False  # a noun that nothing says anything of: taken as done unless another mention knows better


def _path(trigger: Trigger) -> Iterator[Token]:
    """The trigger and the words above it, up to the verb of saying that reports the clause."""
    token = trigger.token
    yield token
    for _ in range(DEEPEST * 2):
        head = token.head
        if head == token:
            return
        if token.dep_ in ("conj", "appos", "relcl", "advcl", "acl") and token.pos_ == "VERB" and token.dep_ == "relcl":
            return
        if token.dep_ == "acl" and token.tag_ == "VBG":
            return  # "Roe, speaking in Brask, rejected it": the rejection is not of the speaking
        if token.dep_ in REPORTED and head.lemma_.lower() not in _governing_words():
            return
        if token.dep_ == "conj" and _own_clause(token):
            token = head
            if token.dep_ in REPORTED or token.head == token:
                return
            continue
        if token.dep_ in ("advcl", "npadvmod"):
            return
        yield head
        token = head


def _own_clause(verb: Token) -> bool:
    return any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children)


def _governing_words() -> frozenset[str]:
    status = load("events")["status"]
    return frozenset(w for name in (*GOVERNING, "refuse") for w in status[name])


def _around(token: Token) -> set[str]:
    """Lemmas that stand directly at a word: modals, negations, adjectives, adverbs."""
    near = {"aux", "neg", "det", "amod", "advmod", "mark", "preconj", "acomp", "prt", "predet", "compound"}
    return {w for c in token.children if c.dep_ in near for w in (c.lemma_.lower(), c.lower_)}


def negated(token: Token) -> bool:
    """Whether a word stands under a negation of its own ("no meeting", "did not meet", "without talks")."""
    nots = words("events", "condition", "negations")
    if any(c.dep_ in ("neg", "det", "preconj", "advmod") and c.lower_ in nots for c in token.children):
        # "not only met A but also B" denies nothing
        return not any(
            c.lower_ in nots and c.nbor(1).lower_ in ("only", "just") for c in token.children if c.i + 1 < len(c.doc)
        )
    if token.dep_ in ("pobj", "pcomp") and token.head.lower_ in nots:
        return True
    subject = next((c for c in token.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    return subject is not None and (
        subject.lower_ in nots or any(c.lower_ in nots for c in subject.children if c.dep_ == "det")
    )


def conditional(token: Token) -> bool:
    """Whether a clause is a condition or stands under one."""
    marks = words("events", "condition", "marks")
    if any(_marked(token, marks)) or _inverted(token):
        return True
    under = words("events", "condition", "bound")
    before = (c for c in token.children if c.dep_ == "advcl" or (c.dep_ == "ccomp" and c.i < token.i))
    return any(any(_marked(c, under)) or _inverted(c) for c in before)


def is_condition(token: Token) -> bool:
    """Whether a clause is itself what something else depends on: "if X attacks", "should X attack"."""
    return any(_marked(token, words("events", "condition", "bound"))) or _inverted(token)


def _marked(token: Token, marks: Set[str]) -> Iterator[bool]:
    yield token.dep_ == "ccomp" and token.head.lower_ in marks and token.head.pos_ == "VERB"
    yield token.left_edge.i > 0 and token.left_edge.nbor(-1).lower_ in marks  # cut off by the parser
    yield any(c.dep_ in ("mark", "advmod", "intj") and c.lower_ in marks for c in token.children)


def _inverted(token: Token) -> bool:
    """ "Should X attack": the auxiliary stands before the subject."""
    first = min((c.i for c in token.children if c.dep_ == "nsubj"), default=0)
    return any(c.dep_ == "aux" and c.lower_ in ("should", "had", "were") and c.i < first for c in token.children)


def _modal(token: Token, reported: bool) -> EventStatus | None:
    """What the auxiliaries of a verb say."""
    helpers = {c.lower_ for c in token.children if c.dep_ == "aux"} | ({"will"} if _going(token) else set())
    if helpers & words("events", "condition", "possible"):
        return "uncertain"
    if helpers & {"would", "'d"}:
        return "planned" if reported else "uncertain"
    if helpers & words("events", "condition", "future"):
        return "planned"
    if helpers & {"must", "should", "ought"}:
        return "proposed"
    return None


def _going(token: Token) -> bool:
    return token.dep_ == "xcomp" and token.head.lower_ == "going"


def _reported_in_past(token: Token) -> bool:
    """Whether the clause of a verb is told by a verb in the past: "said he would" looks ahead."""
    return token.dep_ == "ccomp" and token.head.tag_ in ("VBD", "VBN")


def _governed_by(node: Token) -> EventStatus | None:
    """What a governing word says of the event below it."""
    lemma, forms = node.lemma_.lower(), set(lemmas_of(node))
    found: EventStatus | None = next((s for s in GOVERNING if forms & words("events", "status", s)), None)
    parts = {c.lower_ for c in node.children if c.dep_ in ("prt", "advmod")}
    for status, phrases in load("events")["status"]["phrasal"].items():
        if any(f"{lemma} {part}" in phrases for part in parts):
            found = status
    if lemma in words("events", "status", "refuse"):
        found = "denied" if node.tag_ in ("VBD", "VBN", "VBZ", "VBP", "VB") else "uncertain"
    if found in ("cancelled", "postponed") and (
        negated(node) or _modal(node, _reported_in_past(node)) or conditional(node)
    ):
        return "uncertain"
    if found == "planned" and negated(node):
        return "uncertain"
    return found


def _predicated(node: Token) -> EventStatus | None:
    """What an adjective says of the subject of a copula: "the vote is due", "a deal is likely"."""
    if node.lemma_ != "be" or node.pos_ != "AUX":
        return None
    said = {c.lower_ for c in node.children if c.dep_ == "acomp"}
    kinds: tuple[EventStatus, ...] = ("uncertain", "planned")
    return next((s for s in kinds if said & words("events", "status", s)), None)


def _doubted(node: Token) -> bool:
    """Whether a noun above the event is only possible: "a potential venue for talks"."""
    return node.pos_ == "NOUN" and bool(
        {c.lower_ for c in node.children if c.dep_ == "amod"} & words("events", "status", "uncertain")
    )


def _at_trigger(trigger: Trigger) -> EventStatus | None:
    """What stands at the trigger itself: adjectives of a noun, tense and mood of a verb."""
    token, near = trigger.token, _around(trigger.token)
    for status in ("cancelled", "postponed"):
        if near & _participles(status):
            return status
    if near & words("events", "status", "uncertain"):
        return "uncertain"
    if trigger.is_noun:
        if "any" in near:
            return "proposed"
        if near & words("events", "condition", "planned") and not near & words("events", "condition", "past"):
            return "planned"
        return None
    found = _modal(token, _reported_in_past(token))
    if found:
        return found
    if token.tag_ == "VB" and not any(c.dep_ == "aux" and c.lower_ in ("do", "did", "does") for c in token.children):
        return "proposed" if token.dep_ not in ("xcomp", "ccomp", "acl", "advcl", "relcl") or _purpose(token) else None
    return None


def _purpose(token: Token) -> bool:
    return token.dep_ == "advcl" and any(c.dep_ == "aux" and c.lower_ == "to" for c in token.children)


def _participles(status: str) -> set[str]:
    return set(words("events", "status", status)) | {w + "ed" for w in words("events", "status", status)}


def outlook(trigger: Trigger) -> Outlook:
    """How the words around a trigger tell it."""
    near = _around(trigger.token)
    fresh = trigger.is_noun and bool(near & words("events", "condition", "fresh"))
    past = trigger.is_noun and bool(near & words("events", "condition", "past"))
    verb = trigger.carrier or trigger.token
    ahead = _modal(verb, _reported_in_past(verb)) == "planned"
    idiom = _idiom(trigger)
    if idiom:
        return Outlook(idiom, fresh, past)
    if _untrue(trigger) or any(negated(node) for node in _scope(trigger)):
        return Outlook("denied", fresh, past, ahead, negated=True)
    found = _at_trigger(trigger)
    if found is None and not fresh and _before_now(trigger.token):
        return Outlook("happened", fresh, past, ahead)
    for node in _path(trigger):
        if conditional(node) and found not in ("cancelled", "postponed"):
            return Outlook("proposed" if found == "proposed" else "uncertain", fresh, past, ahead)
        if node == trigger.token:
            continue
        modal = _modal(node, _reported_in_past(node))
        if node.pos_ in ("VERB", "AUX") and modal and not found:
            found = modal if not fresh or modal == "uncertain" else "proposed"
        said = _governed_by(node) or _predicated(node) or ("uncertain" if _doubted(node) else None)
        if (
            said
            and (found is None or GOVERNING.index(said) < GOVERNING.index(found))
            and not ((past or _past(trigger)) and said in ("planned", "proposed"))
        ):
            found = said
    if found is None and fresh and not _done(trigger):
        found = "proposed"
    if found is None and _open(trigger):
        found = "uncertain"
    unseen = found is None and not _witnessed(trigger, past)
    if unseen and _indefinite(trigger):
        return Outlook("uncertain", fresh, past, ahead, assumed=True)
    return Outlook(found or "happened", fresh, past, ahead, assumed=unseen)


def _untrue(trigger: Trigger) -> bool:
    """Whether the clause of a trigger is said to be false: "it is not true that", "it was untrue that"."""
    verb = trigger.token if not trigger.is_noun else trigger.carrier or trigger.token.head
    above = verb.head
    if verb.dep_ not in ("ccomp", "csubj", "acl") or above.lemma_ != "be":
        return False
    said = {c.lower_ for c in above.children if c.dep_ in ("acomp", "attr")}
    if said & words("acts", "other", "true"):
        return negated(above)
    return bool(said & words("acts", "other", "false")) and not negated(above)


def _indefinite(trigger: Trigger) -> bool:
    """Whether a noun names an occasion that parties plan, and no word points at one: "a meeting between X and Y".

    Nothing tells that it was held. What is a subject or object of a verb in the past was ("a call between them lasted
    an hour"), and so was what something is told to have come of or been said at."""
    token = trigger.token
    if not trigger.is_noun or trigger.rule.type not in words("events", "kinds", "arranged"):
        return False
    if any(c.dep_ in ("det", "poss") and c.lower_ not in ("a", "an", "any", "some") for c in token.children):
        return False
    if token.dep_ == "pobj" and token.head.lower_ == "about":
        return not set(lemmas_of(token.head.head)) & words("events", "condition", "asking")
    if token.dep_ == "pobj":
        return token.head.lower_ not in words("events", "condition", "held_at")
    verb = token.head
    return not (token.dep_ in ("nsubj", "nsubjpass") and verb.tag_ in ("VBD", "VBN") and verb.lemma_ != "be")


def _past(trigger: Trigger) -> bool:
    """Whether a trigger is a verb in a past tense, which no plan can govern: "announced that they had agreed"."""
    token = trigger.token
    have = any(c.dep_ == "aux" and c.lemma_ == "have" for c in token.children)
    return not trigger.is_noun and (token.tag_ == "VBD" or (token.tag_ == "VBN" and have))


def _before_now(token: Token) -> bool:
    """Whether a noun is what something else comes after: "after the call", "following their meeting"."""
    return token.dep_ in ("pobj", "dobj") and token.head.lower_ in words("events", "condition", "during")


def _witnessed(trigger: Trigger, past: bool) -> bool:
    """Whether something tells a noun as done: a verb, "after" or "during", "last", "ongoing"."""
    if not trigger.is_noun or past or _done(trigger):
        return True
    token = trigger.token
    if _around(token) & words("events", "condition", "ongoing"):
        return True
    return trigger.rule.code is None and token.dep_ == "pobj"


def _idiom(trigger: Trigger) -> EventStatus | None:
    """What a set phrase says of its subject: "the meeting is (not) off the table"."""
    token = trigger.token
    verb = token.head
    if not trigger.is_noun or token.dep_ not in ("nsubj", "nsubjpass"):
        return None
    rest = " ".join(t.lower_ for t in verb.doc[verb.i : min(verb.i + 12, verb.sent.end)])
    for status in GOVERNING:
        phrases = load("events")["idioms"].get(status, ())
        if any(phrase in rest for phrase in phrases):
            return "uncertain" if negated(verb) or any(n in rest.split() for n in ("not", "n't")) else status
    return None


def _scope(trigger: Trigger) -> Iterator[Token]:
    """The words whose negation denies the event: the trigger, its verb, and the verb it hangs on as a complement."""
    for node in _path(trigger):
        yield node
        if node.pos_ in ("VERB", "AUX") and node.dep_ not in ("xcomp", "pcomp") and node != trigger.token:
            return
        if node.head.lemma_ == "be" and trigger.is_noun:
            return  # "the meeting was not long" denies no meeting
        if node == trigger.token and not trigger.is_noun and node.dep_ not in ("xcomp", "pcomp"):
            return


def _done(trigger: Trigger) -> bool:
    """Whether a verb in a past or present tense tells the noun as done: "held a new meeting"."""
    if trigger.carrier is not None:
        verb = trigger.carrier
    elif trigger.token.dep_ in ("nsubj", "nsubjpass", "dobj"):
        verb = trigger.token.head
    else:
        return False
    if verb.lemma_ == "be" and verb.pos_ == "AUX" and not trigger.carrier:
        return False
    if trigger.carrier is None and verb.tag_ in ("VBZ", "VBP") and _indefinite(trigger):
        return any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.children)
    return verb.tag_ in ("VBD", "VBZ", "VBP", "VBN") and _modal(verb, False) is None


def _open(trigger: Trigger) -> bool:
    """Whether nothing tells the event as done: an infinitive, or a thing that is only mentioned."""
    token = trigger.token
    if not trigger.is_noun and token.tag_ == "VBG" and _only_named(token):
        return True
    if not trigger.is_noun:
        return (
            token.tag_ == "VB"
            and not any(c.dep_ == "aux" and c.lower_ != "to" for c in token.children)
            and not _through(token)
        )
    carrier = trigger.carrier
    if carrier is not None and carrier.lemma_.lower() in words("events", "status", "presupposing"):
        return False  # what is to end is there
    if carrier is None or carrier.tag_ != "VB" or _modal(carrier, False) is not None or _through(carrier):
        return False
    return not any(c.dep_ == "aux" and c.lemma_ == "do" for c in carrier.children)  # "did make 47 arrests"


def habitual(trigger: Trigger) -> bool:
    """Whether a verb tells what is done in general, or orders it: "the law bars", "leaders do not meet", "Don't allow".

    A simple present that a day dates is no habit; nor is what a noun names.
    """
    verb = trigger.token
    if trigger.is_noun or verb.pos_ != "VERB":
        return False
    helpers = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    if any(c.lower_ in ("do", "does") for c in helpers):
        return True
    dated = any(t.ent_type_ in ("DATE", "TIME") for t in verb.subtree)
    return verb.tag_ in ("VBZ", "VBP") and not helpers and not dated


def _only_named(token: Token) -> bool:
    """Whether a form in -ing only names an action: "accused of killing", "measures such as lifting the ban"."""
    if any(c.dep_ == "aux" for c in token.children) or _through(token):
        return False
    if token.dep_ == "pcomp":
        return token.head.lower_ not in words("events", "condition", "manner")
    return token.dep_ in ("xcomp", "ccomp", "csubj", "dobj", "attr", "appos", "pobj", "ROOT")


def _through(token: Token) -> bool:
    """Whether a verb hangs on one that lets it stand: "continued to shell", "managed to meet"."""
    for _ in range(DEEPEST):
        if token.dep_ not in ("xcomp", "ccomp", "conj"):
            return False
        if token.dep_ != "conj" and token.head.lemma_.lower() in words("plover", "frames", "through"):
            return True
        token = token.head
    return False
