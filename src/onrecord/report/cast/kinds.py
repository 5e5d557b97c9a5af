"""What a name is, by the votes of all its mentions: a person, an organisation, a body, an outlet, or no actor."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from onrecord.knowledge.grammar import (
    CONJUNCT,
    NUMBER,
    ORGANISATION,
    PEOPLE,
    PERSON,
    PLACES,
    PROPER_PLURAL,
    PROPER_SINGULAR,
    SUBJECT,
    SUBJECTS,
    VERB,
)
from onrecord.knowledge.words import Words, given_names
from onrecord.options.reports import ENUMERATION, MODEL
from onrecord.report.cast.companies import companies_in, firm, short_forms
from onrecord.report.cast.endings import ending_kinds
from onrecord.report.cast.lone import goal, lone_names
from onrecord.report.cast.near import article_before, before, is_article, joined, word_at
from onrecord.report.cast.piece import BODIES, Name, Piece, plain, short_names
from onrecord.report.cast.states import dateline

if TYPE_CHECKING:
    from spacy.tokens import Token

Votes = Counter[str]
OF_ENTITY: Mapping[str, str] = {
    PERSON: "person",
    ORGANISATION: "organisation",
    PEOPLE: "other",
    **dict.fromkeys(PLACES, "place"),
}


@dataclass(frozen=True)
class Evidence:
    """What the names of a report tell of one another."""

    words: Words
    pieces: tuple[Piece, ...]

    @cached_property
    def names(self) -> Mapping[Piece, Name]:
        return {piece: plain(self.words, piece) for piece in self.pieces}

    @cached_property
    def votes(self) -> Mapping[Piece, Votes]:
        """What each mention by itself says of its kind."""
        return {piece: votes_of(self.words, piece) for piece in self.pieces}

    @cached_property
    def of_last(self) -> Mapping[str, Votes]:
        """The votes of all names with one last word (a surname)."""
        found: dict[str, Votes] = {}
        for piece, name in self.names.items():
            found.setdefault(name[-1], Counter()).update(self.votes[piece])
        return found

    @cached_property
    def often(self) -> Counter[Name]:
        """How often each name stands in the report."""
        return Counter(self.names.values())

    @cached_property
    def lone(self) -> frozenset[str]:
        return lone_names(self.words, self.pieces)

    @cached_property
    def filed(self) -> frozenset[Name]:
        """Names that stand in a dateline somewhere."""
        return frozenset(name for piece, name in self.names.items() if dateline(self.words, piece.run))

    @cached_property
    def bodies(self) -> Mapping[Name, str]:
        """Names that are bodies' wherever they stand, since one mention shows it, and the short forms of such names."""
        return bodies_in(self.words, tuple(self.names.items()))

    @cached_property
    def sure(self) -> frozenset[str]:
        """Surnames of people whose full names show them to be such: by a title, or by a given name that the tagger
        takes for no body's or place's."""
        full = {p: n for p, n in self.names.items() if len(n) > 1 and not p.kind_hint and n not in self.bodies}
        return frozenset(name[-1] for piece, name in full.items() if piece.personal or self.given(piece))

    def given(self, piece: Piece) -> bool:
        """Whether a name of two words or more begins with a given name and nothing tells of a body or a place."""
        votes = self.votes[piece]
        return votes["person"] >= 4 and not (votes["organisation"] or votes["place"] or votes["other"])


def kinds_of(words: Words, pieces: Sequence[Piece]) -> Mapping[Piece, str]:
    """The kind of every piece by the votes of all pieces with the same last word (surname) or the same words."""
    evidence = Evidence(words, tuple(pieces))
    return {piece: next(kind for rule in RULES if (kind := rule(evidence, piece)) is not None) for piece in pieces}


def of_personal_body(evidence: Evidence, piece: Piece) -> str | None:
    """ "the Roe administration"."""
    return "personal-body" if piece.kind_hint == "personal-body" else None


def of_firm(evidence: Evidence, piece: Piece) -> str | None:
    """ "Roe & Doe"."""
    told = piece.kind_hint in ("media", "government-body")
    return "organisation" if not told and firm(evidence.words, piece) else None


def of_title(evidence: Evidence, piece: Piece) -> str | None:
    return "person" if piece.personal else None


def of_hint(evidence: Evidence, piece: Piece) -> str | None:
    return piece.kind_hint if piece.kind_hint in BODIES else None


def of_body(evidence: Evidence, piece: Piece) -> str | None:
    return evidence.bodies.get(evidence.names[piece])


def of_no_actor(evidence: Evidence, piece: Piece) -> str | None:
    """Places and things by their names, common nouns in capitals, words that only describe somebody."""
    alone = len(evidence.names[piece]) == 1 and no_name(evidence, piece)
    return "" if piece.kind_hint or alone or adherent(evidence.words, piece) else None


def of_votes(evidence: Evidence, piece: Piece) -> str:
    """By the full names of the report and by all its votes."""
    name = evidence.names[piece]
    everywhere = evidence.of_last[name[-1]]
    if surely_person(evidence, piece, everywhere):
        return "person"
    if name in evidence.filed or (name[-1] in evidence.lone and everywhere["where"] > 0):
        return ""
    own = evidence.votes[piece] if len(name) > 1 else Votes()
    return decided(everywhere + own + own, len(name))


# In this order: the first that says anything is right.
RULES: tuple[Callable[[Evidence, Piece], str | None], ...] = (
    of_personal_body,
    of_firm,
    of_title,
    of_hint,
    of_body,
    of_no_actor,
    of_votes,
)


def surely_person(evidence: Evidence, piece: Piece, everywhere: Votes) -> bool:
    """Whether a name is a person's by the full names of the report, whatever the tagger takes single mentions for."""
    name = evidence.names[piece]
    if name[-1] not in evidence.sure or everywhere["place"] > everywhere["person"]:
        return False
    if len(name) == 1:
        start = piece.run.start
        return not start or not is_article(evidence.words, start - 1)
    own = evidence.votes[piece]
    return evidence.given(piece) or not (own["organisation"] or own["place"] or own["the"])


def no_name(evidence: Evidence, piece: Piece) -> bool:
    """Whether a single word is a common noun in capitals ("Radio"), a number, or a word that a sentence begins with."""
    words, word, after = evidence.words, evidence.words[piece.run.start], word_at(evidence.words, piece.run.end)
    model = after is not None and after.before == "-" and after.norm.isdigit() and len(word.norm) <= MODEL
    if len(word.norm) == 1 or model or word.token.pos_ == NUMBER:
        return True
    once = word.first and evidence.often[(word.norm,)] == 1
    if once and word.token.tag_ != PROPER_SINGULAR and not word.possessive:
        return True
    return word.norm in ending_kinds(words.language) or word.norm in words.language.persons.particles["no_names"]


def adherent(words: Words, piece: Piece) -> bool:
    """Whether capitalised words only describe somebody: "the Ohio Democrat"."""
    start = piece.run.start
    article = is_article(words, start, "any") or (start > 0 and is_article(words, start - 1, "any"))
    return article and words[piece.run.end - 1].norm in words.language.titles.modifiers["party"]


def bodies_in(words: Words, names: Sequence[tuple[Piece, Name]]) -> Mapping[Name, str]:
    """Names of bodies and their kinds; a name that a title or a given name makes a person's is none."""
    given = given_names(words.language)
    persons = {n for p, n in names if p.personal or (len(n) > 1 and n[0] in given and not p.kind_hint)}
    persons |= {name[-1:] for name in persons}
    out = dict.fromkeys(companies_in(words, names, persons), "organisation")
    out |= {name: piece.kind_hint for piece, name in names if piece.kind_hint in BODIES and name not in persons}
    out |= bracketed(words, names, out)
    for name in short_forms(words, names, out, sorted(persons)):
        out.setdefault(name, next(kind for body, kind in out.items() if len(body) > 1 and body[0] == name[0]))
    return out


def bracketed(words: Words, names: Sequence[tuple[Piece, Name]], bodies: Mapping[Name, str]) -> Mapping[Name, str]:
    """Short forms in brackets right after a body's name ("the Weather Agency (WeA)"), and its initials."""
    singles = {name[0] for _, name in names if len(name) == 1}
    return {
        (short,): bodies[name]
        for piece, name in names
        if name in bodies and len(name) > 1
        for short in short_names(words, piece, name) & singles
    }


def votes_of(words: Words, piece: Piece) -> Votes:
    """What one mention says of the kind: its title, its given name, the entity label, a verb of saying."""
    votes = Votes()
    for voter in VOTERS:
        votes.update(voter(words, piece))
    return votes


def by_name(words: Words, piece: Piece) -> Mapping[str, int]:
    """A title, a given name, a noun of bodies; not a plural, not the name of a party's people."""
    first = words[piece.run.start]
    single = len(piece.run) == 1
    party = first.token.tag_ == PROPER_PLURAL or first.norm in words.language.titles.modifiers["party"]
    given = not single and first.norm in given_names(words.language) and not piece.kind_hint
    return {
        "person": 6 * piece.personal + 4 * given - 4 * (single and party),
        "organisation": 4 * (piece.kind_hint in BODIES),
    }


def by_label(words: Words, piece: Piece) -> Votes:
    """What the tagger takes the words for."""
    labels = {word.token.ent_type_ for word in piece.run.words(words)}
    return Counter(OF_ENTITY.get(label, "other" if label else "none") for label in labels)


def by_verb(words: Words, piece: Piece) -> Mapping[str, int]:
    """What the name is the subject of."""
    last, saying = words[piece.run.end - 1].token, words.language.persons.saying
    head = last
    while head.dep_ == CONJUNCT and head.head != head:
        head = head.head
    verb, subject = head.head, head.dep_ == SUBJECT
    relays = subject and verb.lemma_ in saying["relaying"]
    if ends_quotation(last, verb):  # "I mean Ostrel," Roe said: the parser may hang it on "said"
        return {"relays": relays}
    speaks = head.dep_ in SUBJECTS and verb.lemma_ in saying["verbs"]
    return {"person": speaks, "speaks": speaks, "acts": subject and verb.pos_ == VERB, "relays": relays}


def by_place(words: Words, piece: Piece) -> Mapping[str, int]:
    """ "in Ostrel", "a visit to Ostrel"."""
    prior = before(words, piece.run.start)
    placing = prior is not None and prior.norm in words.language.metonyms.acting["place_prepositions"]
    where = (placing or goal(words, piece)) and not words[piece.run.end - 1].possessive
    return {"place": 2 * where, "where": where}


def by_article(words: Words, piece: Piece) -> Mapping[str, int]:
    """ "the Ostrel"."""
    article = article_before(words, piece.run.start) or is_article(words, piece.run.start)
    return {"person": -3 * article, "the": article}


def by_capitals(words: Words, piece: Piece) -> Votes:
    """An acronym, and how it is cited: "told BNN", "according to BNN"."""
    word, verbs = words[piece.run.start], words.language.mentions.verbs
    if len(piece.run) > 1 or not word.text.isupper() or not 2 <= len(word.norm) <= 6:
        return Votes()
    votes = Votes(organisation=2)
    if (prior := before(words, word.i)) is not None:
        source = joined(words, prior.i, "to") and prior.token.head.lower_ in verbs["according"]
        votes["relays"] += prior.token.lemma_ in verbs["telling"]
        votes["speaks"] += prior.token.lemma_ in verbs["citing"] or source
    return votes


VOTERS: tuple[Callable[[Words, Piece], Mapping[str, int]], ...] = (
    by_name,
    by_label,
    by_verb,
    by_place,
    by_article,
    by_capitals,
)


def ends_quotation(name: Token, verb: Token) -> bool:
    """Whether a quotation ends between a name and the verb after it."""
    between = name.doc[name.i + 1 : verb.i] if name.i < verb.i < name.i + ENUMERATION else ()
    return any(t.is_quote and not t.nbor(-1).whitespace_ for t in between)


def decided(votes: Votes, length: int) -> str:
    """The kind with most votes; "" for places, and for single words that never act (the tagger guesses at those)."""
    kind = max(("person", "organisation", "place", "other", "none"), key=lambda kind: votes[kind])
    best = votes[kind]
    acts = votes["acts"] or votes["speaks"]
    if votes["the"] and votes["relays"] and best < 6:
        return "media"
    if best == 0 or kind in ("place", "none", "other"):
        return "person" if votes["speaks"] and length > 1 and votes["person"] >= best else ""
    if length == 1 and best == 1 and votes["none"]:
        return ""  # a word of one mention that no label knows
    if not acts and not (kind == "person" and best >= 4) and (length == 1 or kind == "person"):
        return ""
    return "media" if kind == "organisation" and votes["relays"] else kind
