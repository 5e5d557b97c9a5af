"""What a name is, by the votes of all its mentions: a person, an organisation, a body, an outlet, or no actor."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from onrecord.knowledge.grammar import (
    CONJUNCT,
    NUMBER,
    ORGANISATION,
    PERSON,
    PLACES,
    PROPER_PLURAL,
    PROPER_SINGULAR,
    SUBJECT,
    SUBJECTS,
    VERB,
)
from onrecord.knowledge.words import Words, given_names, legal_forms
from onrecord.options.reports import ENUMERATION, MODEL
from onrecord.report.cast.names import ending_kinds
from onrecord.report.cast.party import BODIES, Kind, Name, Piece, plain, short_names
from onrecord.report.cast.runs import article_before, before, is_article, joined, word_at

if TYPE_CHECKING:
    from spacy.tokens import Token

Sort = Literal["person", "organisation", "place", "other", "none"]
Vote = Sort | Literal["acts", "speaks", "relays", "the"]
Votes = Counter[Vote]
SORTS: tuple[Sort, ...] = ("person", "organisation", "place", "other", "none")
OF_ENTITY: dict[str, Sort] = {PERSON: "person", ORGANISATION: "organisation", "": "none"}
OF_ENTITY |= dict.fromkeys(PLACES, "place")


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
    def bodies(self) -> Mapping[Name, Kind]:
        """Names that are bodies' wherever they stand, since one mention shows it."""
        return bodies_in(self.words, self.names)


def kinds_of(words: Words, pieces: Sequence[Piece]) -> Mapping[Piece, Kind]:
    """The kind of every piece by the votes of all pieces with the same last word (surname) or the same words."""
    evidence = Evidence(words, tuple(pieces))
    return {piece: kind_of_name(evidence, piece) for piece in pieces}


def kind_of_name(evidence: Evidence, piece: Piece) -> Kind:
    """What shows it first: a noun of bodies, a title, another mention; places and things by their names, common nouns
    in capitals and words that only describe somebody are no actors; else by the votes of all mentions with its last
    word, those of its own words counted more."""
    name, words, hint = evidence.names[piece], evidence.words, piece.kind_hint
    if hint == "personal-body":  # "the Roe administration"
        return hint
    if piece.personal:
        return "person"
    if hint in BODIES:
        return hint
    if name in evidence.bodies:
        return evidence.bodies[name]
    if hint or (len(name) == 1 and no_name(evidence, piece)) or adherent(words, piece):
        return ""
    own = evidence.votes[piece] if len(name) > 1 else Votes()
    return decided(evidence.of_last[name[-1]] + own + own, len(name))


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


def bodies_in(words: Words, names: Mapping[Piece, Name]) -> Mapping[Name, Kind]:
    """Names that some mention shows to be a body's: by a legal form ("Inc"), a noun before or within ("the miner X",
    "X Agency"), with the short forms beside it; none that a title or a given name makes a person's."""
    companies = {name for piece, name in names.items() if of_company(words, piece)}
    told: dict[Name, Kind] = dict.fromkeys(companies | {name[:1] for name in companies}, "organisation")
    told |= {name: piece.kind_hint for piece, name in names.items() if piece.kind_hint in BODIES}
    found = {name: told[name] for name in told.keys() - persons_in(words, names)}
    long = [(piece, name) for piece, name in names.items() if name in found and len(name) > 1]
    return found | {(short,): found[name] for piece, name in long for short in short_names(words, piece, name)}


def persons_in(words: Words, names: Mapping[Piece, Name]) -> set[Name]:
    """Names that a title or a given name makes a person's, and their surnames."""
    given = given_names(words.language)
    found = {n for p, n in names.items() if p.personal or (len(n) > 1 and n[0] in given and not p.kind_hint)}
    return found | {name[-1:] for name in found}


def of_company(words: Words, piece: Piece) -> bool:
    """Whether a noun of companies before a name, "&" inside or a legal form at its end shows that it is one's."""
    _, *rest = piece.run.words(words)
    legal = any(word.before == " & " for word in rest) or (rest and rest[-1].norm in legal_forms(words.language))
    return bool(legal) or any(role.trade == "company" for role in piece.before)


def votes_of(words: Words, piece: Piece) -> Votes:
    """What one mention says of the kind: its title, its given name, the entity label, a verb of saying."""
    votes = Votes(OF_ENTITY.get(label, "other") for label in {w.token.ent_type_ for w in piece.run.words(words)})
    for voter in (by_name, by_verb, by_place, by_article, by_capitals):
        votes.update(voter(words, piece))
    return votes


def by_name(words: Words, piece: Piece) -> dict[Vote, int]:
    """A title, a given name, a noun of bodies; not a plural, not the name of a party's people."""
    first, single = words[piece.run.start], len(piece.run) == 1
    party = first.token.tag_ == PROPER_PLURAL or first.norm in words.language.titles.modifiers["party"]
    given = not single and first.norm in given_names(words.language) and not piece.kind_hint
    person = 6 * piece.personal + 4 * given - 4 * (single and party)
    return {"person": person, "organisation": 4 * (piece.kind_hint in BODIES)}


def by_verb(words: Words, piece: Piece) -> dict[Vote, int]:
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


def ends_quotation(name: Token, verb: Token) -> bool:
    """Whether a quotation ends between a name and the verb after it."""
    between = name.doc[name.i + 1 : verb.i] if name.i < verb.i < name.i + ENUMERATION else ()
    return any(t.is_quote and not t.nbor(-1).whitespace_ for t in between)


def by_place(words: Words, piece: Piece) -> dict[Vote, int]:
    """ "in Ostrel"."""
    prior, acting = before(words, piece.run.start), words.language.metonyms.acting
    placed = prior is not None and prior.norm in acting["place_prepositions"]
    return {"place": 2 * (placed and not words[piece.run.end - 1].possessive)}


def by_article(words: Words, piece: Piece) -> dict[Vote, int]:
    """ "The Ostrel" is hardly anybody's name."""
    article = article_before(words, piece.run.start) or is_article(words, piece.run.start)
    return {"person": -3 * article, "the": article}


def by_capitals(words: Words, piece: Piece) -> dict[Vote, int]:
    """An acronym, and how it is cited: "told BNN", "according to BNN"."""
    word, verbs = words[piece.run.start], words.language.mentions.verbs
    if len(piece.run) > 1 or not word.text.isupper() or not 2 <= len(word.norm) <= 6:
        return {}
    if (prior := before(words, word.i)) is None:
        return {"organisation": 2}
    source = joined(words, prior.i, "to") and prior.token.head.lower_ in verbs["according"]
    speaks = prior.token.lemma_ in verbs["citing"] or source
    return {"organisation": 2, "relays": prior.token.lemma_ in verbs["telling"], "speaks": speaks}


def decided(votes: Votes, length: int) -> Kind:
    """The kind with most votes; "" for places, and for single words that never act (the tagger guesses at those)."""
    kind = max(SORTS, key=lambda sort: votes[sort])
    best, acts = votes[kind], votes["acts"] or votes["speaks"]
    if votes["the"] and votes["relays"] and best < 6:
        return "media"
    if best == 0 or kind not in ("person", "organisation"):
        return "person" if votes["speaks"] and length > 1 and votes["person"] >= best else ""
    if length == 1 and best == 1 and votes["none"]:
        return ""  # a word of one mention that no label knows
    if kind == "person":
        return kind if acts or best >= 4 else ""
    if length == 1 and not acts:
        return ""
    return "media" if votes["relays"] else kind
