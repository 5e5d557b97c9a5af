"""What stands around a verb or a noun: its subject, objects and phrases, as far as one clause reaches."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
CLAUSES = frozenset({"ccomp", "advcl", "relcl", "acl", "csubj", "parataxis", "csubjpass"})
NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ"})
BEFORE = frozenset(
    {"compound", "amod", "det", "poss", "nummod", "nmod", "case", "quantmod", "punct", "npadvmod", "advmod"}
)
RELATIVES = frozenset({"who", "which", "that", "whom"})
DEEPEST = 12  # steps up or down a tree that still belong to a clause; parses of dirty text can be one long chain


@dataclass(frozen=True, slots=True)
class Clause:
    """The arguments of one verb or noun, heads only (with what is coordinated with them)."""

    head: Token
    subjects: tuple[Token, ...] = ()
    objects: tuple[Token, ...] = ()
    preps: tuple[tuple[str, Token], ...] = ()  # (preposition, what it governs)
    particles: frozenset[str] = frozenset()
    passive: bool = False

    def after(self, *preps: str) -> tuple[Token, ...]:
        """What the given prepositions govern, in order of the text."""
        return tuple(t for p, t in self.preps if p in preps)


def lemmas_of(token: Token) -> tuple[str, ...]:
    """The lemma of a word, and for "-ed" and "-ing" forms the one with an "e" that the tables of the model miss."""
    lemma, lower = token.lemma_.lower(), token.lower_
    if lower.endswith(("ed", "ing")):
        return (lemma, lower.removesuffix("ing").removesuffix("ed") + "e")
    if lower.endswith("ies"):
        return (lemma, lower.removesuffix("ies") + "y")
    if lower.endswith("s"):  # "hopes", and a plural the tagger took for a name
        return (lemma, lower.removesuffix("s"))
    return (lemma,)


def coordinated(token: Token) -> Iterator[Token]:
    """A head and what is joined to it by "and" or commas."""
    for _ in range(DEEPEST):
        yield token
        joined = [c for c in token.children if c.dep_ == "conj" and c.pos_ in NOUNS]
        if not joined:
            return
        yield from joined[:-1]
        token = joined[-1]


def _expand(heads: Iterator[Token] | list[Token]) -> tuple[Token, ...]:
    return tuple(t for head in heads for t in coordinated(head))


def _phrases(token: Token, depth: int = 0) -> Iterator[tuple[str, Token]]:
    """Prepositions under a token with what they govern; "out of X" counts as "of"."""
    for child in token.children:
        if child.dep_ not in ("prep", "agent", "dative", "prt") or child.tag_ not in ("IN", "TO", "RP", "VBG"):
            continue
        for inner in child.children:
            if inner.dep_ in ("pobj", "pcomp"):
                for part in coordinated(inner):
                    yield child.lower_, part
            elif inner.dep_ == "conj" and inner.pos_ == "ADP":  # "with X but also with Y"
                yield from ((inner.lower_, p) for c in inner.children if c.dep_ == "pobj" for p in coordinated(c))
        if depth < 2:
            yield from _phrases(child, depth + 1)


def subjects_of(verb: Token) -> list[Token]:
    """The subjects of a verb, taken from the clause above where it has none of its own."""
    for _ in range(DEEPEST):
        own = [c for c in verb.children if c.dep_ in SUBJECTS and c.dep_ != "expl"]
        if own:
            return [a for s in own if (a := _antecedent(s)).lower_ not in RELATIVES]
        head = verb.head
        if head == verb:
            return []
        if verb.dep_ in ("acl", "amod") and head.pos_ in NOUNS and head.dep_ not in ("dobj", "pobj"):
            return [head] if verb.tag_ == "VBG" else []
        if verb.dep_ in ("xcomp", "ccomp"):
            control = [c for c in head.children if c.dep_ in ("dobj", "dative") and c.i < verb.i]
            if control and verb.dep_ == "xcomp":
                return control
        if verb.dep_ == "pcomp" and head.lower_ in ("of", "from", "for", "into"):
            blamed = [c for c in head.head.children if c.dep_ in ("dobj", "nsubjpass") and c.i < verb.i]
            if blamed:
                return blamed  # "accused X of doing", "prevented X from doing"
        if verb.dep_ not in ("xcomp", "conj", "advcl", "pcomp", "ccomp", "prep", "acl", "aux", "dep"):
            return []
        verb = head
    return []


def _antecedent(subject: Token) -> Token:
    """For the "who" of a relative clause the noun the clause hangs on."""
    if subject.lower_ in RELATIVES and subject.head.dep_ == "relcl":
        return subject.head.head
    return subject


def _moved(verb: Token) -> list[Token]:
    """Whom a verb without an object makes or lets do something: "allowed X to return"."""
    below = [c for c in verb.children if c.dep_ in ("ccomp", "xcomp") and c.i > verb.i and c.tag_ == "VB"]
    plain = [c for c in below if not any(x.dep_ == "mark" or x.tag_ == "MD" for x in c.children)]
    return [s for c in plain for s in c.children if s.dep_ == "nsubj" and s.i > verb.i]


def clause_of(verb: Token) -> Clause:
    """The arguments of a verb; of a passive the agent is the subject."""
    raw = _expand(subjects_of(verb))
    passive = any(c.dep_ in ("nsubjpass", "auxpass") for c in verb.children)
    objects = _expand([c for c in verb.children if c.dep_ in ("dobj", "attr", "oprd")] or _moved(verb))
    preps = list(_phrases(verb))
    preps += [("dative", t) for c in verb.children if c.dep_ == "dative" and c.pos_ in NOUNS for t in coordinated(c)]
    for thing in objects:
        preps += _phrases(thing)
    particles = {c.lower_ for c in verb.children if c.dep_ in ("prt", "advmod", "prep")}
    if passive:
        agents = tuple(t for p, t in preps if p == "by")
        return Clause(verb, agents, raw + objects, tuple(preps), frozenset(particles), True)
    if verb.dep_ == "amod" and any(c.dep_ == "nsubj" for c in verb.children):  # a clause the parser took for a phrase
        return Clause(verb, raw, (verb.head, *objects), tuple(preps), frozenset(particles))
    if verb.dep_ in ("acl", "amod") and verb.tag_ == "VBN":  # "sanctions imposed by X"
        agents = tuple(t for p, t in preps if p == "by")
        return Clause(verb, agents, (verb.head,), tuple(preps), frozenset(particles), True)
    return Clause(verb, raw, objects, tuple(preps), frozenset(particles))


def noun_clause(noun: Token) -> Clause:
    """The arguments of a noun that names an action: possessive and "by" act, "of" suffers."""
    preps = tuple(_phrases(noun))
    preps += tuple(p for _, t in preps if t.pos_ == "NOUN" and t.head.lower_ == "of" for p in _phrases(t))
    owners = _expand([c for c in noun.children if c.dep_ == "poss"])
    agents = tuple(t for p, t in preps if p == "by")
    return Clause(noun, owners + agents, tuple(t for p, t in preps if p == "of"), preps)


def words_of(clause: Clause) -> frozenset[str]:
    """Lemmas of the phrases of a clause, without what clauses inside it say."""
    found: set[str] = set()

    def walk(token: Token, depth: int) -> None:
        found.update(lemmas_of(token))
        if depth < DEEPEST:
            for child in token.children:
                if (child.dep_ not in CLAUSES and child.dep_ not in ("xcomp", "conj")) or child.pos_ in NOUNS:
                    walk(child, depth + 1)

    for child in clause.head.children:
        if (child.dep_ not in CLAUSES and child.dep_ not in ("xcomp", "conj")) or child.dep_ == "compound":
            walk(child, 0)
    return frozenset(found)


def governors(token: Token) -> Iterator[Token]:
    """The words above a token, nearest first."""
    for _ in range(DEEPEST * 3):
        if token.head == token:
            return
        token = token.head
        yield token


def verb_above(token: Token) -> Token | None:
    """The nearest verb above a token."""
    return next((g for g in governors(token) if g.pos_ in ("VERB", "AUX")), None)
