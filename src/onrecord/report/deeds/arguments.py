"""What stands around a verb or a noun: its subject, objects and phrases, as far as one clause reaches; and whether a
word of it names somebody: who acts for itself, people, a state, one who holds an office."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Token

from onrecord.knowledge.grammar import (
    ADPOSITION,
    AGENTS,
    BASE_FORM,
    BEFORE_NOUN,
    CLAUSES,
    CONJUNCT,
    COUNT,
    DETERMINER,
    GERUND,
    MARKER,
    MODAL,
    MODIFIER,
    NAMES_AND_PRONOUNS,
    NOUN,
    NOUN_MODIFIERS,
    NUMBER,
    NUMBERED,
    OBJECTS,
    OPEN_COMPLEMENT,
    PARTICIPLE,
    PHRASE_HEADS,
    PLURAL_NOUN,
    PREPOSITION,
    PREPOSITION_CLAUSE,
    PREPOSITION_OBJECTS,
    PRONOUN,
    RELATIVE_CLAUSE,
    STATE,
    VERB_OBJECTS,
    VERBS_AS_MODIFIERS,
)
from onrecord.knowledge.language import Language
from onrecord.knowledge.lemmas import lemmas_in
from onrecord.knowledge.tree import below
from onrecord.options.reports import DEEDS, DEEPEST

PREPOSITIONS = frozenset({"agent", "dative", "prep", "prt"})
PREPOSITION_TAGS = frozenset({"IN", "RP", "TO", "VBG"})
SUBJECTS = frozenset({"csubj", "nsubj", "nsubjpass"})
SHARING = frozenset({"acl", "advcl", "aux", "ccomp", "conj", "dep", "pcomp", "prep", "xcomp"})  # the subject above
PARTED = CLAUSES | {"conj", "xcomp"}  # what a clause says for itself
POWERS = ("COP", "GOV", "JUD", "LEG", "MIL")  # sectors that let others do what they may not
STATES_AND_BODIES = frozenset({"GPE", "NORP", "ORG"})


@dataclass(frozen=True, slots=True)
class Clause:
    """The arguments of one verb or noun, heads only (with what is coordinated with them)."""

    head: Token
    subjects: tuple[Token, ...] = ()
    objects: tuple[Token, ...] = ()
    preps: tuple[tuple[str, Token], ...] = ()  # (preposition, what it governs)
    particles: frozenset[str] = frozenset()
    passive: bool = False

    def after(self, preps: Iterable[str]) -> tuple[Token, ...]:
        """What the given prepositions govern, in order of the text."""
        return tuple(token for prep, token in self.preps if prep in preps)

    @property
    def governed(self) -> tuple[Token, ...]:
        """Everything that a preposition of the clause governs."""
        return tuple(token for _, token in self.preps)


def coordinated(token: Token) -> Iterator[Token]:
    """A head and what is joined to it by "and" or commas."""
    for _ in range(DEEPEST):
        yield token
        joined = [c for c in below(token, "conj") if c.pos_ in PHRASE_HEADS]
        if not joined:
            return
        yield from joined[:-1]
        token = joined[-1]


def with_joined(heads: Iterable[Token]) -> tuple[Token, ...]:
    """Heads, each with what is coordinated with it."""
    return tuple(token for head in heads for token in coordinated(head))


def phrases_of(token: Token, depth: int = 0) -> Iterator[tuple[str, Token]]:
    """Prepositions under a word with what they govern, and those under them."""
    for prep in token.children:
        if prep.dep_ in PREPOSITIONS and prep.tag_ in PREPOSITION_TAGS:
            for inner in prep.children:
                if inner.dep_ in PREPOSITION_OBJECTS:
                    yield from ((prep.lower_, token) for token in coordinated(inner))
                elif inner.dep_ == CONJUNCT and inner.pos_ == ADPOSITION:  # "with X but also with Y"
                    yield from ((inner.lower_, token) for token in with_joined(below(inner, "pobj")))
            if depth < DEEDS.nested_prepositions:
                yield from phrases_of(prep, depth + 1)


def subjects_of(verb: Token, language: Language) -> list[Token]:
    """The subjects of a verb, taken from the clause above where it has none of its own."""
    relatives = language.events.function["relatives"]
    for _ in range(DEEPEST):
        if own := below(verb, *SUBJECTS):
            return [a for s in own if (a := antecedent(s, language)).lower_ not in relatives]
        lent = [] if verb.head == verb else borrowed(verb, language)
        if lent is not None:
            return lent
        verb = verb.head
    return []


def borrowed(verb: Token, language: Language) -> list[Token] | None:
    """The subjects that a verb without one has from what it hangs on; None where they are those of the verb above."""
    head = verb.head
    if verb.dep_ in VERBS_AS_MODIFIERS and head.pos_ in PHRASE_HEADS and head.dep_ not in OBJECTS:
        return [head] if verb.tag_ == GERUND else []
    return controllers(verb, language) or (None if verb.dep_ in SHARING else [])


def controllers(verb: Token, language: Language) -> list[Token]:
    """Who is made or blamed to do what a verb says: "urged X to leave", "accused X of doing it"."""
    if verb.dep_ == OPEN_COMPLEMENT:
        return [c for c in below(verb.head, "dobj", "dative") if c.i < verb.i]
    if verb.dep_ == PREPOSITION_CLAUSE and verb.head.lower_ in language.events.prepositions["blaming"]:
        return [c for c in below(verb.head.head, "dobj", "nsubjpass") if c.i < verb.i]
    return []


def antecedent(subject: Token, language: Language) -> Token:
    """For the "who" of a relative clause the noun the clause hangs on."""
    relative = subject.lower_ in language.events.function["relatives"] and subject.head.dep_ == RELATIVE_CLAUSE
    return subject.head.head if relative else subject


def moved_by(verb: Token) -> list[Token]:
    """Whom a verb without an object makes or lets do something: "allowed X to return"."""
    clauses = [c for c in below(verb, "ccomp", "xcomp") if c.i > verb.i and c.tag_ == BASE_FORM]
    plain = [c for c in clauses if not any(x.dep_ == MARKER or x.tag_ == MODAL for x in c.children)]
    return [s for c in plain for s in below(c, "nsubj") if s.i > verb.i]


def clause_of(verb: Token, language: Language) -> Clause:
    """The arguments of a verb; of a passive the agent is the subject."""
    subjects = with_joined(subjects_of(verb, language))
    objects = with_joined(below(verb, *VERB_OBJECTS) or moved_by(verb))
    datives = with_joined(c for c in below(verb, "dative") if c.pos_ in PHRASE_HEADS)
    preps = (*phrases_of(verb), *(("dative", t) for t in datives), *(p for t in objects for p in phrases_of(t)))
    clause = Clause(verb, subjects, objects, preps, frozenset(c.lower_ for c in below(verb, "prt", "advmod", "prep")))
    agents = clause.after(language.events.prepositions["agent"])
    if below(verb, "nsubjpass", "auxpass"):
        return replace(clause, subjects=agents, objects=subjects + objects, passive=True)
    if verb.dep_ == MODIFIER and below(verb, "nsubj"):  # a clause the parser took for a phrase
        return replace(clause, objects=(verb.head, *objects))
    if verb.dep_ in VERBS_AS_MODIFIERS and verb.tag_ == PARTICIPLE:  # "sanctions imposed by X"
        return replace(clause, subjects=agents, objects=(verb.head,), passive=True)
    return clause


def noun_clause(noun: Token, language: Language) -> Clause:
    """The arguments of a noun that names an action: possessive and "by" act, "of" suffers."""
    prepositions = language.events.prepositions
    preps = tuple(phrases_of(noun))
    nouns = (t for _, t in preps if t.pos_ == NOUN and t.head.lower_ in prepositions["of"])
    clause = Clause(noun, preps=(*preps, *(p for t in nouns for p in phrases_of(t))))
    acting = with_joined(below(noun, "poss")) + clause.after(prepositions["agent"])
    return replace(clause, subjects=acting, objects=clause.after(prepositions["of"]))


def words_of(clause: Clause, language: Language) -> frozenset[str]:
    """Lemmas of the phrases of a clause, without what clauses inside it say."""
    phrases = (c for c in clause.head.children if c.dep_ not in PARTED)
    return lemmas_in((t for phrase in phrases for t in phrase_below(phrase)), language)


def phrase_below(token: Token, depth: int = 0) -> Iterator[Token]:
    """A word and the phrases under it."""
    yield token
    for child in token.children if depth < DEEPEST else ():
        if child.dep_ not in PARTED or child.pos_ in PHRASE_HEADS:
            yield from phrase_below(child, depth + 1)


def phrase_of(head: Token) -> tuple[Token, ...]:
    """The noun phrase of a head up to the head: "the Foovian foreign minister"."""
    left = [c for c in head.children if c.i < head.i and c.dep_ in BEFORE_NOUN]
    start = min((c.left_edge.i for c in left), default=head.i)
    return tuple(head.doc[head.i if head.i - start > DEEDS.phrase else start : head.i + 1])


def in_words(run: tuple[Token, ...]) -> str:
    """A noun phrase on one line as the text has it, without the articles and marks around it."""
    while len(run) > 1 and (run[0].dep_ == DETERMINER or run[0].is_space or run[0].is_punct):
        run = run[1:]
    while len(run) > 1 and (run[-1].is_space or run[-1].is_punct):
        run = run[:-1]
    return " ".join(run[0].doc[run[0].i : run[-1].i + 1].text.split())


def acts_for_itself(token: Token, language: Language) -> bool:
    """Whether a noun names someone who acts: a name, a pronoun, a state, or one who holds an office."""
    if token.pos_ in NAMES_AND_PRONOUNS or token.ent_type_ in AGENTS:
        return True
    return token.lemma_.lower() in language.events.sectors.every


def is_people(token: Token, language: Language) -> bool:
    """Whether a noun names people, who act and suffer for themselves, not for the country named with them."""
    return token.pos_ == NOUN and token.lemma_.lower() in language.events.people["nouns"]


def is_party(token: Token, language: Language) -> bool:
    """Whether a noun names people or someone who acts."""
    return acts_for_itself(token, language) or is_people(token, language)


def is_somebody(token: Token, language: Language) -> bool:
    """Whether a head names a party of any kind, or counts some ("three", "dozens")."""
    return token.pos_ == NUMBER or token.ent_type_ == COUNT or is_party(token, language)


def has_power(token: Token, language: Language) -> bool:
    """Whether a word names a state or an office of one, which can let others do what they may not."""
    lemma = token.lemma_.lower()
    return token.ent_type_ in AGENTS or any(lemma in language.events.sectors[sector] for sector in POWERS)


def is_helped(token: Token, language: Language) -> bool:
    """Whether a word names people, a state or a body that is helped, and not a thing that is paid for."""
    return token.ent_type_ in STATES_AND_BODIES or is_people(token, language) or token.pos_ == PRONOUN


def is_time(token: Token) -> bool:
    """Whether a word is part of a time or an amount, and so nobody who takes part."""
    return token.ent_type_ in NUMBERED and token.pos_ != PRONOUN


def joint_parts(token: Token, language: Language) -> tuple[Token, ...]:
    """The words that part a plural noun by the states it is of: "Foovian and Barrian ministers", "the presidents of
    Foo and Bar". Empty where it is of one alone."""
    if token.pos_ != NOUN or token.tag_ != PLURAL_NOUN:
        return ()
    every = (parts_in(child, language) for child in token.children)
    return next((parts for parts in every if len(parts) > 1), ())


def parts_in(child: Token, language: Language) -> tuple[Token, ...]:
    """The states that one word under a noun names."""
    if child.dep_ in NOUN_MODIFIERS and child.text[:1].isupper():
        return (child, *(c for c in below(child, "conj") if c.text[:1].isupper()))
    if child.dep_ == PREPOSITION and child.lower_ in language.events.prepositions["states"]:
        return tuple(p for c in below(child, "pobj") if c.ent_type_ == STATE for p in coordinated(c))
    return ()
