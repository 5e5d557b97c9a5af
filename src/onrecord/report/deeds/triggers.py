"""Which words of a report stand for a happening: verbs and nouns that a rule of the lexicon fits.

Some verbs only carry a noun that does ("held a meeting"). Fights of words ("an attack on the senator's plan", "a war on
waste") are no violence: a word that may mean either is taken for it only where its sentence speaks of arms or victims,
where a state, a people or a place fights or is fought, or where it points back at what was told.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, replace

from spacy.tokens import Span as DocSpan
from spacy.tokens import Token

from onrecord.knowledge.countries import country_in
from onrecord.knowledge.deeds import Rule, nominal, rules
from onrecord.knowledge.grammar import (
    ADJECTIVAL,
    COMPOUND,
    DATE,
    EVENT,
    MODIFIER,
    NOUNS,
    OBJECT,
    ORGANISATION,
    PARTICIPLE,
    PLACES,
    PREPOSITION_OBJECT,
    PRONOUN,
    PROPER,
    SUBJECTS,
    UNDERGOERS_AND_PREDICATES,
    VERB,
    VERBS,
    VERBS_AS_MODIFIERS,
)
from onrecord.knowledge.language import Language
from onrecord.knowledge.lemmas import lemmas_in, lemmas_of
from onrecord.knowledge.tree import below, verb_above
from onrecord.report.deeds.arguments import Clause, clause_of, noun_clause
from onrecord.report.deeds.fitting import Surroundings, fits


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that stands for a happening, with the rule that fits. `carrier` is the light verb of a noun ("held")."""

    token: Token
    rule: Rule
    clause: Clause
    language: Language
    carrier: Token | None = None

    @property
    def is_noun(self) -> bool:
        return self.token.pos_ in NOUNS


def verb_trigger(token: Token, language: Language) -> Trigger | None:
    """The happening that a verb stands for, or that somebody is ready for; None where no rule fits."""
    if is_ready(token, language):
        target = language.events.prepositions.ordered["ready"]
        ready = Rule(type="promise", code="AGREE", verbal=True, frame="ready", target=target)
        return Trigger(token, ready, clause_of_adjective(token, language), language)
    options = [r for lemma in lemmas_of(token, language) for r in rules("verb", language).get(lemma, ())]
    return first_that_fits(options, clause_of(token, language), language) if options else None


def noun_trigger(token: Token, language: Language) -> Trigger | None:
    """The happening that a noun stands for, by its own rules or those of its verb; None where none fits."""
    if token.pos_ not in NOUNS:
        return None
    lemmas, verbs = lemmas_of(token, language), nominal(language)
    verb = next((verbs[lemma] for lemma in lemmas if lemma in verbs), "")
    options = [r for lemma in lemmas for r in rules("noun", language).get(lemma, ())]
    options += [r for r in rules("verb", language).get(verb, ()) if not r.particle]
    found = first_that_fits(options, noun_clause(token, language), language) if options else None
    return replace(found, carrier=carrier_of(token, language)) if found else None


def first_that_fits(options: Iterable[Rule], clause: Clause, language: Language) -> Trigger | None:
    """The head of a clause with the first rule that it fits."""
    seen = Surroundings(clause, language)
    rule = next((rule for rule in options if fits(rule, seen)), None)
    return Trigger(clause.head, rule, clause, language) if rule else None


def is_ready(token: Token, language: Language) -> bool:
    """Whether a word says that somebody is ready for something: "is willing to talk", "remains open to talks"."""
    if token.lower_ not in language.plover.frames["ready"]:
        return False
    follows = any(c.i > token.i for c in below(token, "xcomp", "prep", "ccomp"))
    predicate = token.dep_ in ADJECTIVAL or (token.tag_ == PARTICIPLE and token.dep_ not in VERBS_AS_MODIFIERS)
    return follows and predicate


def clause_of_adjective(token: Token, language: Language) -> Clause:
    """The clause of a predicate adjective: its subject is the copula's."""
    own = clause_of(token, language)
    if token.pos_ in VERBS:
        return replace(own, subjects=own.objects, objects=())
    return replace(own, subjects=clause_of(token.head, language).subjects)


def is_name(token: Token, language: Language) -> bool:
    """Whether a noun is part of a name, and so no happening ("Meeting Street", "the Farmers' Conference")."""
    if token.pos_ != PROPER:
        return False
    if token.dep_ == COMPOUND and token.head.pos_ == PROPER:
        return True
    bodies = language.events.kinds["bodies"]
    conference = any(rule.type in bodies for rule in rules("noun", language).get(token.lemma_.lower(), ()))
    return conference and any(c.pos_ == PROPER and c.ent_type_ == ORGANISATION for c in token.children)


def trigger_at(token: Token, language: Language) -> Trigger | None:
    """The happening that a word of a sentence stands for; None where it stands for none, or for a fight of words."""
    trigger = None
    if is_ready(token, language) or is_clause(token):
        trigger = verb_trigger(token, language)
    elif token.pos_ in NOUNS and not is_name(token, language):
        trigger = noun_trigger(token, language)
    return None if trigger is None or is_of_words(trigger) else trigger


def is_clause(token: Token) -> bool:
    """Whether a verb has a clause, and does not only qualify a noun."""
    return token.pos_ == VERB and (token.dep_ != MODIFIER or bool(below(token, "nsubj")))


def triggers(sent: DocSpan, language: Language) -> Iterator[Trigger]:
    """The triggers of a sentence in order, each with the arguments of its carrier.

    A verb that only carries a trigger noun is told with the noun, a noun with the verb that takes it; a meeting is told
    by itself."""
    found = [trigger for token in sent if (trigger := trigger_at(token, language))]
    nouns = {trigger.token for trigger in found if trigger.is_noun}
    taken = {noun for trigger in found if takes_object(trigger) for noun in trigger.clause.objects}
    for trigger in found:
        carries = trigger.rule.noun and not nouns.isdisjoint(trigger.clause.objects)
        if not carries and not is_taken(trigger, taken):
            yield carried(trigger)


def is_taken(trigger: Trigger, taken: Set[Token]) -> bool:
    """Whether a noun is told with the verb that takes it."""
    return trigger.is_noun and trigger.token in taken and trigger.rule.code not in (None, "CONSULT")


def takes_object(trigger: Trigger) -> bool:
    """Whether a verb is what it is by its object, which then is no happening beside it: "lifted the embargo"."""
    rule = trigger.rule
    return not trigger.is_noun and bool(rule.object) and not rule.noun and rule.code is not None


def carried(trigger: Trigger) -> Trigger:
    """A noun trigger with the arguments of the verb that carries it."""
    if trigger.carrier is None:
        return trigger
    own, verb = trigger.clause, clause_of(trigger.carrier, trigger.language)
    subjects = () if trigger.token in verb.subjects else verb.subjects
    pronouns = bool(subjects) and all(s.pos_ == PRONOUN for s in own.subjects)
    preps = tuple(p for p in verb.preps if p not in own.preps and p[1] != trigger.token)
    acting = (own.subjects if not pronouns else ()) or subjects
    return replace(trigger, clause=replace(own, subjects=acting, preps=own.preps + preps))


def carrier_of(noun: Token, language: Language) -> Token | None:
    """The verb that carries a noun; None where the verb above it says something of its own."""
    verb, words = verb_above(noun), language.events.light
    if verb is None:
        return None
    if noun.head == verb:
        goes_on = noun.dep_ in SUBJECTS and not words["self"].isdisjoint(lemmas_of(verb, language))  # "the talks ended"
        if goes_on or undergoes(noun, language):
            return verb
    light = not words["verbs"].isdisjoint(lemmas_of(verb, language))
    return verb if light and is_carried(noun, verb, language) else None


def undergoes(noun: Token, language: Language) -> bool:
    """Whether a noun made of a verb is the object of a verb that leaves its status: "sped up the withdrawal"."""
    made = noun.dep_ == OBJECT and noun.lemma_.lower() in nominal(language)
    return made and noun.head.lemma_.lower() not in language.events.status.every


def is_carried(noun: Token, verb: Token, language: Language) -> bool:
    """Whether a noun stands to a light verb as what it carries: as its object, or by a preposition, or under its
    measure; "held a rally after the shooting" carries no shooting."""
    head = noun.head
    if is_measured(noun, language):
        return head.head.dep_ == OBJECT
    if head == verb:
        return noun.dep_ in UNDERGOERS_AND_PREDICATES
    return (
        noun.dep_ == PREPOSITION_OBJECT and head.head == verb and head.lower_ not in language.events.condition["beside"]
    )


def is_measured(noun: Token, language: Language) -> bool:
    """Whether a noun stands under its measure: "two days of talks", "a second round of negotiations"."""
    under = noun.dep_ == PREPOSITION_OBJECT and noun.head.lower_ in language.events.prepositions["of"]
    return under and noun.head.head.lemma_.lower() in language.events.light["measures"]


def is_of_words(trigger: Trigger) -> bool:
    """Whether what a trigger tells, or the fight that is its object, is one of words: "waged a war on waste"."""
    if trigger.rule.code != "ASSAULT":
        return False
    language, wanted = trigger.language, trigger.rule.object
    fights = [o for o in trigger.clause.objects if not wanted.isdisjoint(lemmas_of(o, language))]
    clauses = (trigger.clause, *(noun_clause(fight, language) for fight in fights))
    return any(is_figurative(clause, language) for clause in clauses)


def is_figurative(clause: Clause, language: Language) -> bool:
    """Whether a word for a fight means one of words, as far as its sentence tells."""
    fights, word = language.events.fights, clause.head
    if fights["either"].isdisjoint(lemmas_of(word, language)):
        return False
    if not fights["violent"].isdisjoint(lemmas_in((t for t in word.sent if t != word), language)):
        return False
    sides = (*clause.subjects, *clause.objects, *clause.governed)
    return not (any(may_fight(t, language) for t in sides) or points_at_violence(word, bool(sides), language))


def may_fight(token: Token, language: Language) -> bool:
    """Whether a word names one that fights with arms or is fought: a state, a nation, a place."""
    return token.ent_type_ in PLACES or country_in((token,), language) not in (None, "IGO", "NGO")


def points_at_violence(word: Token, has_sides: bool, language: Language) -> bool:
    """Whether a noun says where or when it was ("the Brask attack", "the May 3 attack"), or without sides points back
    at what was told: "the attack"."""
    if word.pos_ not in NOUNS:
        return False
    before = [c for c in word.children if c.i < word.i]
    if any(c.ent_type_ in (*PLACES, DATE, EVENT) or country_in((c,), language) for c in before):
        return True
    return not has_sides and any(c.lower_ in language.events.function["pointing"] for c in before)
