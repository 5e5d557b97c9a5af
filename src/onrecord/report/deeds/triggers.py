"""Which words of a report stand for a happening: verbs and nouns that a rule of the lexicon fits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from spacy.tokens import Span as DocSpan
from spacy.tokens import Token

from onrecord.knowledge.deeds import Rule, nominal, rules
from onrecord.lang import load, words
from onrecord.report.deeds.arguments import Clause, clause_of, coordinated, lemmas_of, noun_clause, verb_above, words_of
from onrecord.report.deeds.figurative import is_figurative

READY = Rule(type="promise", code="AGREE", verbal=True, frame="ready", target=("with", "to"))
PLACES = frozenset({"GPE", "LOC", "FAC"})
TIMES = frozenset({"DATE", "TIME"})
AGENTS = frozenset({"PERSON", "ORG", "GPE", "NORP"})


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that stands for a happening, with the rule that fits. `carrier` is the light verb of a noun ("held")."""

    token: Token
    rule: Rule
    clause: Clause
    carrier: Token | None = None
    governed: Token | None = None  # the action that hangs on a frame ("refused to meet": meet)

    @property
    def is_noun(self) -> bool:
        return self.token.pos_ in ("NOUN", "PROPN")


@cache
def _offices() -> frozenset[str]:
    return frozenset(noun for nouns in load("events")["sectors"].values() for noun in nouns)


def acts_for_itself(token: Token) -> bool:
    """Whether a noun names someone who acts: a name, a pronoun, a state, or one who holds an office."""
    if token.pos_ in ("PROPN", "PRON") or token.ent_type_ in AGENTS:
        return True
    return token.lemma_.lower() in _offices()


def is_people(token: Token) -> bool:
    """Whether a noun names people, who act and suffer for themselves, not for the country named with them."""
    return token.pos_ == "NOUN" and token.lemma_.lower() in words("events", "people", "nouns")


def is_somebody(token: Token) -> bool:
    """Whether a head names a party of any kind, or counts some ("three", "dozens")."""
    counted = token.pos_ == "NUM" or token.ent_type_ == "CARDINAL"
    return counted or acts_for_itself(token) or is_people(token)


def _several(clause: Clause) -> bool:
    """Whether the subject of a clause names two parties or more."""
    return len(clause.subjects) > 1 or any(joint_parts(t) for t in clause.subjects)


def joint_parts(token: Token) -> tuple[Token, ...]:
    """The words that part a plural noun by the states it is of: "Foovian and Barrian ministers", "the presidents of
    Foo and Bar". Empty where it is of one alone."""
    if token.pos_ != "NOUN" or token.tag_ != "NNS":
        return ()
    for child in token.children:
        if child.dep_ in ("amod", "compound", "nmod") and child.text[:1].isupper():
            parts = [child, *(c for c in child.children if c.dep_ == "conj" and c.text[:1].isupper())]
        elif child.dep_ == "prep" and child.lower_ in ("of", "from"):
            parts = [p for c in child.children if c.dep_ == "pobj" and c.ent_type_ == "GPE" for p in coordinated(c)]
        else:
            continue
        if len(parts) > 1:
            return tuple(parts)
    return ()


def fits(rule: Rule, clause: Clause, around: frozenset[str]) -> bool:
    """Whether everything a rule asks for stands in the clause."""
    governed = {lemma for t in clause.objects for lemma in lemmas_of(t)}
    if rule.object and not governed & rule.object:
        return False
    if rule.wide:
        around = frozenset(lemma for t in clause.head.sent for lemma in lemmas_of(t))
    if (rule.with_ and not around & rule.with_) or rule.without & around:
        return False
    if rule.particle and not clause.particles & rule.particle:
        return False
    preps = {p for p, t in clause.preps if t.ent_type_ not in TIMES}
    preps |= {c.lower_ for c in clause.head.children if c.dep_ in ("prep", "mark") and not _of_time(c)}
    if (rule.prep and not preps & rule.prep) or rule.not_prep & preps:
        return False
    if rule.subject_not & {lemma for t in clause.subjects for lemma in lemmas_of(t)}:
        return False
    if rule.subject_person and not any(acts_for_itself(t) or is_people(t) for t in clause.subjects):
        return False
    if rule.person_object and not any(acts_for_itself(t) for t in clause.objects):
        return False
    if not _sides_fit(rule, clause):
        return False
    return not rule.plural or clause.head.lower_.endswith("s") or bool(preps & {"with", "between"})


def _of_time(prep: Token) -> bool:
    """Whether a preposition only says when: "called up reservists on Thursday"."""
    return any(c.dep_ == "pobj" and c.ent_type_ in TIMES for c in prep.children)


def _sides_fit(rule: Rule, clause: Clause) -> bool:
    """Whether subjects and objects are of the kind a rule asks for."""
    acting = {lemma for t in clause.subjects for lemma in lemmas_of(t)}
    objects = {lemma for t in clause.objects for lemma in lemmas_of(t)}
    if (rule.subject and not acting & rule.subject) or rule.object_not & objects or (rule.alone and clause.objects):
        return False
    if rule.party_subject and not any(is_somebody(t) for t in clause.subjects):
        return False
    if rule.sides and not (clause.head.tag_ != "VBG" and _several(clause)):
        return False
    met = clause.after("with", "against") or clause.objects
    if rule.party and met and not any(is_somebody(t) for t in met):
        return False
    if rule.power and not any(_rules(t) for t in clause.subjects):
        return False
    return not (rule.helped and not any(_is_helped(t) for t in (*clause.objects, *clause.after("to", "dative"))))


def _rules(token: Token) -> bool:
    """Whether a word names a state or an office of one, which can let others do what they may not."""
    offices = ("COP", "GOV", "JUD", "LEG", "MIL")
    known = any(token.lemma_.lower() in words("events", "sectors", sector) for sector in offices)
    return known or token.ent_type_ in ("GPE", "NORP", "ORG", "PERSON")


def _is_helped(token: Token) -> bool:
    """Whether a word names people, a state or a body that is helped, and not a thing that is paid for."""
    return token.ent_type_ in ("GPE", "NORP", "ORG") or is_people(token) or token.pos_ == "PRON"


def verb_trigger(token: Token) -> Trigger | None:
    """The happening that a verb stands for, or that somebody is ready for; None where no rule fits."""
    if is_ready(token):
        return Trigger(token, READY, _of_adjective(token))
    options = tuple(r for lemma in lemmas_of(token) for r in rules("verb").get(lemma, ()))
    if not options:
        return None
    clause = clause_of(token)
    around = words_of(clause)
    rule = next((r for r in options if fits(r, clause, around)), None)
    return Trigger(token, rule, clause) if rule else None


def noun_trigger(token: Token) -> Trigger | None:
    """The happening that a noun stands for; None where no rule fits."""
    if token.pos_ not in ("NOUN", "PROPN"):
        return None
    forms = lemmas_of(token)
    options = tuple(r for lemma in forms for r in rules("noun").get(lemma, ()))
    clause = noun_clause(token)
    around = words_of(clause)
    rule = next((r for r in options if fits(r, clause, around)), None)
    if rule:
        return Trigger(token, rule, clause, _carrier(token))
    verb = next((nominal()[lemma] for lemma in forms if lemma in nominal()), None)
    rule = next((r for r in rules("verb").get(verb or "", ()) if not r.particle and fits(r, clause, around)), None)
    return Trigger(token, rule, clause, _carrier(token)) if rule else None


def _carrier(noun: Token) -> Token | None:
    """The verb that only carries the noun: "held a meeting", "the talks ended"."""
    verb = verb_above(noun)
    if verb is None:
        return None
    lemmas = set(lemmas_of(verb))
    light = bool(lemmas & words("events", "light", "verbs"))
    if noun.dep_ == "pobj" and noun.head.lower_ == "of":
        measure = noun.head.head  # "two days of talks", "a second round of negotiations"
        if measure.lemma_.lower() in words("events", "light", "measures"):
            return verb if measure.dep_ == "dobj" and light else None
    if noun.dep_ in ("nsubj", "nsubjpass") and noun.head == verb and lemmas & words("events", "light", "self"):
        return verb
    if noun.dep_ == "dobj" and noun.head == verb and noun.lemma_.lower() in nominal() and not _governs(verb):
        return verb  # "sped up the withdrawal"
    direct = noun.dep_ in ("dobj", "nsubjpass", "attr") and noun.head == verb
    beside = noun.head.lower_ in words("events", "condition", "beside")  # "held a rally after the shooting"
    through = noun.dep_ == "pobj" and noun.head.head == verb and not beside
    return verb if (direct or through) and light else None


def _governs(verb: Token) -> bool:
    """Whether a verb says something of the status of what it governs."""
    return any(verb.lemma_.lower() in words("events", "status", status) for status in load("events")["status"])


def is_ready(token: Token) -> bool:
    """Whether a word says that somebody is ready for something: "is willing to talk", "remains open to talks"."""
    if token.lower_ not in words("plover", "frames", "ready"):
        return False
    follows = any(c.dep_ in ("xcomp", "prep", "ccomp") and c.i > token.i for c in token.children)
    predicate = token.dep_ in ("acomp", "oprd") or (token.tag_ == "VBN" and token.dep_ not in ("amod", "acl"))
    return follows and predicate


def _of_adjective(token: Token) -> Clause:
    """The clause of a predicate adjective: its subject is the copula's."""
    own = clause_of(token)
    if token.pos_ in ("VERB", "AUX"):
        return replace(own, subjects=own.objects, objects=())
    return replace(own, subjects=clause_of(token.head).subjects)


def _named(token: Token) -> bool:
    """Whether a noun is part of a name, and so no happening ("Meeting Street", "the Farmers' Conference")."""
    within = token.dep_ == "compound" and token.head.pos_ == "PROPN"
    options = {r.type for r in rules("noun").get(token.lemma_.lower(), ())}
    body = "conference" in options and any(c.pos_ == "PROPN" and c.ent_type_ == "ORG" for c in token.children)
    return token.pos_ == "PROPN" and (within or body)


def triggers(sent: DocSpan) -> Iterator[Trigger]:
    """The triggers of a sentence in order; a verb that only carries a trigger noun is told with the noun."""
    found: list[Trigger] = []
    for token in sent:
        if is_ready(token) or (
            token.pos_ == "VERB" and (token.dep_ != "amod" or any(c.dep_ == "nsubj" for c in token.children))
        ):
            trigger = verb_trigger(token)
        elif token.pos_ in ("NOUN", "PROPN") and not _named(token):
            trigger = noun_trigger(token)
        else:
            trigger = None
        if trigger and not (trigger.rule.code == "ASSAULT" and _of_words(trigger)):
            found.append(trigger)
    nouns = {t.token.i for t in found if t.is_noun}
    told = {o.i for t in found if not t.is_noun and _takes(t.rule) for o in t.clause.objects}
    for trigger in found:
        if trigger.rule.noun and any(o.i in nouns for o in trigger.clause.objects):
            continue
        if trigger.is_noun and trigger.token.i in told and trigger.rule.code not in (None, "CONSULT"):
            continue
        yield trigger


def _of_words(trigger: Trigger) -> bool:
    """Whether what a trigger tells, or the fight that is its object, is one of words: "waged a war on waste"."""
    if is_figurative(trigger.token, trigger.clause):
        return True
    fights = [o for o in trigger.clause.objects if trigger.rule.object & set(lemmas_of(o))]
    return any(is_figurative(o, noun_clause(o)) for o in fights)


def _takes(rule: Rule) -> bool:
    """Whether a verb is what it is by its object, which then is no happening beside it: "lifted the embargo"."""
    return bool(rule.object) and not rule.noun and rule.code is not None


def carried(trigger: Trigger) -> Trigger:
    """A noun trigger with the arguments of the verb that carries it."""
    if trigger.carrier is None:
        return trigger
    verb = clause_of(trigger.carrier)
    subjects = () if trigger.token in verb.subjects else tuple(s for s in verb.subjects if s != trigger.token)
    own = () if subjects and all(s.pos_ == "PRON" for s in trigger.clause.subjects) else trigger.clause.subjects
    clause = replace(
        trigger.clause,
        subjects=own or subjects,
        preps=trigger.clause.preps
        + tuple(p for p in verb.preps if p not in trigger.clause.preps and p[1] != trigger.token),
    )
    return replace(trigger, clause=clause)
