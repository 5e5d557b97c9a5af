"""Which words of a report stand for a happening: verbs and nouns that a rule of the lexicon fits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Span as DocSpan
from spacy.tokens import Token

from onrecord.knowledge.deeds import Rule, nominal, rules
from onrecord.knowledge.grammar import NOUNS, VERBS
from onrecord.knowledge.language import Language
from onrecord.knowledge.lemmas import lemmas_of
from onrecord.knowledge.tree import below
from onrecord.report.deeds.arguments import Clause, clause_of, noun_clause
from onrecord.report.deeds.carriers import carrier_of
from onrecord.report.deeds.figurative import is_figurative
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
    clause = clause_of(token, language) if options else None
    rule = first_that_fits(options, clause, language) if clause else None
    return Trigger(token, rule, clause, language) if rule and clause else None


def noun_trigger(token: Token, language: Language) -> Trigger | None:
    """The happening that a noun stands for; None where no rule fits."""
    if token.pos_ not in NOUNS:
        return None
    options = rules_of_noun(lemmas_of(token, language), language)
    clause = noun_clause(token, language) if options else None
    rule = first_that_fits(options, clause, language) if clause else None
    return Trigger(token, rule, clause, language, carrier_of(token, language)) if rule and clause else None


def rules_of_noun(lemmas: tuple[str, ...], language: Language) -> list[Rule]:
    """The rules of a noun, then those of the verb it is made of."""
    verbs = nominal(language)
    verb = next((verbs[lemma] for lemma in lemmas if lemma in verbs), "")
    own = [r for lemma in lemmas for r in rules("noun", language).get(lemma, ())]
    return own + [r for r in rules("verb", language).get(verb, ()) if not r.particle]


def first_that_fits(options: Iterable[Rule], clause: Clause, language: Language) -> Rule | None:
    """The first rule that a clause fits."""
    seen = Surroundings(clause, language)
    return next((rule for rule in options if fits(rule, seen)), None)


def is_ready(token: Token, language: Language) -> bool:
    """Whether a word says that somebody is ready for something: "is willing to talk", "remains open to talks"."""
    if token.lower_ not in language.plover.frames["ready"]:
        return False
    follows = any(c.i > token.i for c in below(token, "xcomp", "prep", "ccomp"))
    predicate = token.dep_ in ("acomp", "oprd") or (token.tag_ == "VBN" and token.dep_ not in ("amod", "acl"))
    return follows and predicate


def clause_of_adjective(token: Token, language: Language) -> Clause:
    """The clause of a predicate adjective: its subject is the copula's."""
    own = clause_of(token, language)
    if token.pos_ in VERBS:
        return replace(own, subjects=own.objects, objects=())
    return replace(own, subjects=clause_of(token.head, language).subjects)


def is_name(token: Token, language: Language) -> bool:
    """Whether a noun is part of a name, and so no happening ("Meeting Street", "the Farmers' Conference")."""
    if token.pos_ != "PROPN":
        return False
    if token.dep_ == "compound" and token.head.pos_ == "PROPN":
        return True
    bodies = language.events.kinds["bodies"]
    conference = any(rule.type in bodies for rule in rules("noun", language).get(token.lemma_.lower(), ()))
    return conference and any(c.pos_ == "PROPN" and c.ent_type_ == "ORG" for c in token.children)


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
    return token.pos_ == "VERB" and (token.dep_ != "amod" or bool(below(token, "nsubj")))


def is_of_words(trigger: Trigger) -> bool:
    """Whether what a trigger tells, or the fight that is its object, is one of words: "waged a war on waste"."""
    if trigger.rule.code != "ASSAULT":
        return False
    language, wanted = trigger.language, trigger.rule.object
    fights = [o for o in trigger.clause.objects if not wanted.isdisjoint(lemmas_of(o, language))]
    clauses = (trigger.clause, *(noun_clause(fight, language) for fight in fights))
    return any(is_figurative(clause, language) for clause in clauses)


def triggers(sent: DocSpan, language: Language) -> Iterator[Trigger]:
    """The triggers of a sentence in order; a verb that only carries a trigger noun is told with the noun."""
    found = [trigger for token in sent if (trigger := trigger_at(token, language))]
    nouns = {trigger.token for trigger in found if trigger.is_noun}
    taken = {noun for trigger in found if takes_object(trigger) for noun in trigger.clause.objects}
    return (trigger for trigger in found if not (only_carries(trigger, nouns) or is_taken(trigger, taken)))


def only_carries(trigger: Trigger, nouns: frozenset[Token] | set[Token]) -> bool:
    """Whether a verb is one that only carries a noun, and the noun is a trigger."""
    return trigger.rule.noun and not nouns.isdisjoint(trigger.clause.objects)


def is_taken(trigger: Trigger, taken: frozenset[Token] | set[Token]) -> bool:
    """Whether a noun is told with the verb that takes it; a meeting is told by itself."""
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
    pronouns = bool(subjects) and all(s.pos_ == "PRON" for s in own.subjects)
    preps = tuple(p for p in verb.preps if p not in own.preps and p[1] != trigger.token)
    acting = (own.subjects if not pronouns else ()) or subjects
    return replace(trigger, clause=replace(own, subjects=acting, preps=own.preps + preps))
