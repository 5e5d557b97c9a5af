"""The heads around a trigger that take part, by the grammar of its clause: who acts, who is acted on, who meets.

Sides of a meeting or a call may be left out by its own phrase, or named only as a pair. "Roe sought a meeting with
Doe": the other side is who seeks it. "The two men": the last two persons named before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Literal

from spacy.tokens import Token

from onrecord.knowledge.countries import country_in
from onrecord.knowledge.grammar import (
    ADVERBIAL_CLAUSE,
    ADVERBIAL_CLAUSES,
    ADVERBIAL_NOUN,
    AGENTS,
    AUTHORS,
    CONJUNCT,
    NAMES_AND_PRONOUNS,
    NAMES_OF_OWNERS,
    NOUN_MODIFIERS,
    PEOPLE,
    POSSESSOR,
    PREPOSITION_OBJECT,
    PROPER,
    UNDERGOERS,
    VERB,
)
from onrecord.knowledge.language import Language
from onrecord.knowledge.lemmas import lemmas_of
from onrecord.knowledge.tree import below, says
from onrecord.models import ParticipantRole
from onrecord.options.reports import DEEDS
from onrecord.report.cast import Cast
from onrecord.report.deeds.arguments import (
    Clause,
    acts_for_itself,
    clause_of,
    coordinated,
    is_party,
    is_people,
    is_time,
    phrase_of,
    with_joined,
)
from onrecord.report.deeds.status import phrasal
from onrecord.report.deeds.triggers import Trigger
from onrecord.report.deeds.who import tail_of
from onrecord.spans import Span

AIMING = frozenset({"AGREE", "PROTEST", "REJECT", "REQUEST"})  # what is done towards somebody named deep below
Place = Literal["object", "subject"]  # where a rule looks for whom something is done to, or a preposition
Side = tuple[Token, ParticipantRole]
GOVERNED = ("ccomp", "dobj", "pcomp", "prep", "xcomp")  # what a frame governs
DEALING = ("cancelled", "postponed", "planned", "proposed")
QUALIFIERS = ("amod", "appos", "compound", "det", "nmod", "nummod", "poss", "prep")


def parties(trigger: Trigger) -> tuple[Side, ...]:
    """The heads around a trigger with their roles, those who act first."""
    if trigger.rule.suffered:
        clause = trigger.clause  # befalls somebody, and nobody does it: "died", "were killed in the flood"
        suffering = recipients_of(trigger) or agents_of(clause.objects or clause.subjects, trigger.language)
        return in_role("recipient", suffering)
    if trigger.rule.mutual:
        return in_role("participant", (*acting_in(trigger), *recipients_of(trigger), *partners_of(trigger)))
    acting, receiving = sides_of(trigger)
    if trigger.rule.host:
        return in_role("host", acting) + in_role("participant", receiving)
    return in_role("initiator", acting) + in_role("recipient", receiving)


def in_role(role: ParticipantRole, heads: Iterable[Token]) -> tuple[Side, ...]:
    return tuple((head, role) for head in heads)


def sides_of(trigger: Trigger) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    """Who acts and on whom; who is withdrawn goes."""
    clause, acting, receiving = trigger.clause, acting_in(trigger), recipients_of(trigger)
    if acting or trigger.rule.type not in trigger.language.events.kinds["leaving"] or not clause.passive:
        return acting, receiving
    going = tuple(h for h in clause.objects if is_people(h, trigger.language) or h.ent_type_ == PEOPLE)
    return going, tuple(head for head in receiving if head not in going)


def acting_in(trigger: Trigger) -> tuple[Token, ...]:
    """Who acts: the subjects, who speaks at an occasion, and who is named before a noun."""
    named = tuple(named_before(trigger.token, trigger.language)) if trigger.is_noun else ()
    return agents_of(trigger.clause.subjects or speaking_at(trigger), trigger.language) + named


def partners_of(trigger: Trigger) -> tuple[Token, ...]:
    """With whom something is done: "with X", "between X and Y", and of a noun "a meeting of the two leaders"."""
    clause = trigger.clause
    partners = clause.after(trigger.language.events.prepositions["partners"])
    return agents_of((*partners, *(clause.objects if trigger.is_noun else ())), trigger.language)


def speaking_at(trigger: Trigger) -> tuple[Token, ...]:
    """Who speaks at an occasion that only hangs on the verb: "X said in an interview with Y"."""
    token = trigger.token
    if trigger.rule.code is None and token.dep_ == PREPOSITION_OBJECT and token.head.head.pos_ == VERB:
        return clause_of(token.head.head, trigger.language).subjects
    return ()


def agents_of(heads: Iterable[Token], language: Language) -> tuple[Token, ...]:
    """The heads that act; of things, whose they are."""
    return tuple(agent for head in heads for agent in acting_for(head, language))


def acting_for(head: Token, language: Language) -> tuple[Token, ...]:
    """Who acts where a head is said to: itself, else whose it is."""
    if is_party(head, language):
        return (head,)
    of_country = country_in(phrase_of(head), language) or country_in(tail_of(head, language), language)
    return tuple(owners_of(head, language)) or ((head,) if of_country else ())


def owners_of(token: Token, language: Language) -> Iterator[Token]:
    """Whose a thing is: "a Foovian request", "calls by X", "X's plan"."""
    prepositions = language.events.prepositions["owners"]
    for child in token.children:
        if child.dep_ == POSSESSOR:
            yield from coordinated(child)
        elif child.dep_ in NOUN_MODIFIERS and country_in((child,), language):
            yield child
        elif child.dep_ in AUTHORS and child.lower_ in prepositions:
            yield from with_joined(owner for owner in below(child, "pobj") if may_own(owner, language))


def may_own(token: Token, language: Language) -> bool:
    """Whether a word names somebody who acts, or a country."""
    return acts_for_itself(token, language) or country_in(phrase_of(token), language) is not None


def named_before(noun: Token, language: Language) -> Iterator[Token]:
    """Parties named before an event noun: "Foo-Bar talks", "the latest Foovian sanctions", "the Roe–Doe call"."""
    for child in below(noun, *NOUN_MODIFIERS, "poss", "npadvmod"):
        if child.i < noun.i:
            inner = (t for t in child.subtree if t != child and t.dep_ in (*NOUN_MODIFIERS, CONJUNCT, ADVERBIAL_NOUN))
            yield from (t for t in (child, *inner) if is_named_party(t, language))


def is_named_party(token: Token, language: Language) -> bool:
    """Whether a word that a capital begins names a party."""
    if is_time(token) or not token.text[:1].isalpha() or not token.text[:1].isupper():
        return False
    return token.ent_type_ in AGENTS or token.pos_ == PROPER or country_in((token,), language) is not None


def recipients_of(trigger: Trigger) -> tuple[Token, ...]:
    """On whom something is done: where the rule looks for them, below a frame, or the objects of a verb."""
    rule, clause, language = trigger.rule, trigger.clause, trigger.language
    places: dict[Place | str, tuple[Token, ...]] = {"object": clause.objects, "subject": clause.subjects}
    for place in rule.target:
        found = agents_of(places.get(place) or clause.after((place,)), language)
        if heads := tuple(h for h in found if h != trigger.token and not is_time(h)):
            return heads
    framed = aimed_at(trigger) if rule.frame or rule.code == "PROTEST" else ()
    return framed or (() if trigger.is_noun else agents_of(clause.objects, language))


def aimed_at(trigger: Trigger) -> tuple[Token, ...]:
    """Whom what a frame governs is about: who is to do it, to whom, or whom it names first."""
    clause, language = trigger.clause, trigger.language
    found = agents_of(complement_subjects(clause, language), language)
    found = found or agents_of(complement_phrases(clause, language), language)
    return found or (first_named(clause.head, language) if trigger.rule.code in AIMING else ())


def complement_subjects(clause: Clause, language: Language) -> tuple[Token, ...]:
    """Who is to do what is demanded: "demanded that X leave", "urged X to leave"."""
    clauses = below(clause.head, "ccomp", "xcomp")
    found = ((s, c) for c in clauses for s in clause_of(c, language).subjects)
    return tuple(s for s, c in found if s.head in (c, clause.head) and s not in clause.subjects)


def complement_phrases(clause: Clause, language: Language) -> Iterator[Token]:
    """Whom the action is about that a frame governs: "refused to send troops to X", "offered to meet X"."""
    for child in below(clause.head, *GOVERNED):
        if child.i > clause.head.i:
            clauses = (child, *below(child, "xcomp", "ccomp", "pcomp", "pobj"))
            inner = (clause_of(c, language) for c in clauses)
            yield from (h for c in inner for h in (*c.objects, *c.governed) if h not in clause.subjects)


def first_named(head: Token, language: Language) -> tuple[Token, ...]:
    """Whom the phrases and clauses after a word name first, however deep, without those of what goes on beside it: "a
    march to demand the resignation of X", "agreed to extend the mandate of the force in Foo"."""
    after = [c for c in below(head, *ADVERBIAL_CLAUSES, "prep", "dobj", "conj") if c.i > head.i]
    own = [c for c in after if c.lower_ not in language.events.condition["beside"] and not below(c, "mark")]
    below_it = (t for phrase in own for t in phrase.subtree if t.i > head.i)
    return tuple(islice((token for token in below_it if is_named_aim(token, language)), 1))


def is_named_aim(token: Token, language: Language) -> bool:
    """Whether a word names a state or somebody of one, and not whose something is."""
    named = token.ent_type_ in AGENTS and token.dep_ not in NAMES_OF_OWNERS
    return named and country_in(phrase_of(token), language) is not None


def missing_sides(trigger: Trigger) -> Iterator[Token]:
    """Heads of the sides that the words around a mutual noun name: who seeks, offers or calls it off, and to whom."""
    token, language = trigger.token, trigger.language
    verb = dealing_verb(token, language)
    if verb is None:
        yield from attending(token, language)
        return
    clause = clause_of(verb, language)
    asked = clause.after(language.events.prepositions["given"])
    others = (*clause.objects, *asked) if token in clause.objects else ()
    yield from (s for s in (*clause.subjects, *others) if s != token and acts_for_itself(s, language))


def dealing_verb(noun: Token, language: Language) -> Token | None:
    """The verb that deals with an event noun as its object: seeks, offers, plans, postpones or cancels it, or asks
    somebody about it."""
    verb = noun.head
    if noun.dep_ in UNDERGOERS and verb.pos_ == VERB:
        return verb if deals(verb, language) else None
    about = noun.dep_ == PREPOSITION_OBJECT and verb.lower_ in language.events.prepositions["asked"]
    asked = verb.head
    if not about or asked.pos_ != VERB or asked.dep_ != ADVERBIAL_CLAUSE or asked.head.pos_ != VERB:
        return None
    return asked.head if lemmas_of(asked, language)[0] in language.events.condition["asking"] else None


def attending(noun: Token, language: Language) -> Iterator[Token]:
    """Who does something at or after a meeting that names only the other side: "said after talks with Doe"."""
    verb = noun.head.head
    held = noun.dep_ == PREPOSITION_OBJECT and noun.head.lower_ in language.events.condition["held_at"]
    if held and verb.pos_ == VERB and says(noun, language.events.prepositions["with"]):
        yield from (s for s in clause_of(verb, language).subjects if s.pos_ in NAMES_AND_PRONOUNS)


def deals(verb: Token, language: Language) -> bool:
    """Whether a verb plans, proposes, postpones or cancels."""
    status, lemmas = language.events.status, lemmas_of(verb, language)
    return any(not status[name].isdisjoint(lemmas) for name in DEALING) or phrasal(verb, language) is not None


def is_pair(head: Token, language: Language) -> bool:
    """Whether a phrase means two parties named before: "the two men", "both leaders", "the two sides"."""
    two = any(c.lower_ in language.events.condition["both"] for c in head.children if c.i < head.i)
    lemmas, pairs = lemmas_of(head, language), language.events.pairs
    return two and not (pairs["persons"] | pairs["states"]).isdisjoint(lemmas)


def pair_meant(cast: Cast, head: Token, language: Language) -> tuple[str, ...]:
    """The ids of the two actors that "the two men" means: the last two of their kind named before, if near enough."""
    persons = not language.events.pairs["persons"].isdisjoint(lemmas_of(head, language))
    near = cast.in_span(Span(max(0, head.idx - DEEDS.pair), head.idx))
    before = [cast.get(actor) for _, actor in reversed(near)]
    named = [
        list(dict.fromkeys(a.id for a in before if a.kind == kind and a.name))[:2]
        for kind in (("person",) if persons else ("state", "person"))
    ]
    return next((tuple(reversed(pair)) for pair in named if len(pair) == 2), ())


def is_vague(head: Token, language: Language) -> bool:
    """Whether a phrase names nobody in particular: "leaders", "officials", without whose they are or a determiner."""
    vague = not language.events.pairs["vague"].isdisjoint(lemmas_of(head, language))
    return vague and not below(head, *QUALIFIERS)
