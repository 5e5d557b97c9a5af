"""Whether everything a rule of the lexicon asks for stands around a word."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from spacy.tokens import Token

from onrecord.knowledge.deeds import Rule
from onrecord.knowledge.grammar import DATES, GERUND, PLURALS
from onrecord.knowledge.language import Language
from onrecord.knowledge.lemmas import lemmas_in
from onrecord.knowledge.tree import below
from onrecord.report.deeds.arguments import (
    Clause,
    acts_for_itself,
    has_power,
    is_helped,
    is_party,
    is_somebody,
    joint_parts,
    words_of,
)


@dataclass(frozen=True)
class Surroundings:
    """What rules ask of the clause of a word, each found once; the lemmas of its words."""

    clause: Clause
    language: Language

    @cached_property
    def acting(self) -> frozenset[str]:
        return lemmas_in(self.clause.subjects, self.language)

    @cached_property
    def objects(self) -> frozenset[str]:
        return lemmas_in(self.clause.objects, self.language)

    @cached_property
    def around(self) -> frozenset[str]:
        return words_of(self.clause, self.language)

    @cached_property
    def sentence(self) -> frozenset[str]:
        return lemmas_in(self.clause.head.sent, self.language)

    @cached_property
    def preps(self) -> frozenset[str]:
        """Prepositions and conjunctions that do not only say when: not those of "called up reservists on Thursday"."""
        governing = {prep for prep, token in self.clause.preps if token.ent_type_ not in DATES}
        under = below(self.clause.head, "prep", "mark")
        of_time = {c for c in under if any(t.ent_type_ in DATES for t in below(c, "pobj"))}
        return frozenset(governing | {c.lower_ for c in under if c not in of_time})

    def any(self, heads: Iterable[Token], test: Callable[[Token, Language], object]) -> bool:
        return any(test(token, self.language) for token in heads)


def has_two_sides(seen: Surroundings) -> bool:
    """Whether several act, or one plural noun names those of two states."""
    several = len(seen.clause.subjects) > 1 or seen.any(seen.clause.subjects, joint_parts)
    return several and seen.clause.head.tag_ != GERUND


def meets_somebody(seen: Surroundings) -> bool:
    met = seen.clause.after(seen.language.events.prepositions["met"]) or seen.clause.objects
    return not met or seen.any(met, is_somebody)


def helps_somebody(seen: Surroundings) -> bool:
    given = seen.clause.after(seen.language.events.prepositions["given"])
    return seen.any((*seen.clause.objects, *given), is_helped)


def is_of_several(seen: Surroundings) -> bool:
    mutual = seen.language.events.prepositions["mutual"]
    return seen.clause.head.tag_ in PLURALS or bool(seen.preps & mutual)


# What a rule asks for by a mark of its own, see plover.toml.
Demand = Literal[
    "alone", "helped", "party", "party_subject", "person_object", "plural", "power", "sides", "subject_person"
]
DEMANDS: Mapping[Demand, Callable[[Surroundings], bool]] = {
    "alone": lambda seen: not seen.clause.objects,
    "helped": helps_somebody,
    "party": meets_somebody,
    "party_subject": lambda seen: seen.any(seen.clause.subjects, is_somebody),
    "person_object": lambda seen: seen.any(seen.clause.objects, acts_for_itself),
    "plural": is_of_several,
    "power": lambda seen: seen.any(seen.clause.subjects, has_power),
    "sides": has_two_sides,
    "subject_person": lambda seen: seen.any(seen.clause.subjects, is_party),
}


def fits(rule: Rule, seen: Surroundings) -> bool:
    """Whether everything a rule asks for stands in the clause."""
    return words_fit(rule, seen) and all(met(seen) for name, met in DEMANDS.items() if getattr(rule, name))


def words_fit(rule: Rule, seen: Surroundings) -> bool:
    """Whether the words a rule asks for stand in the clause, and none that it excludes."""
    asked: tuple[tuple[frozenset[str], frozenset[str], Callable[[], frozenset[str]]], ...] = (
        (rule.object, rule.object_not, lambda: seen.objects),
        (rule.subject, rule.subject_not, lambda: seen.acting),
        (rule.particle, frozenset(), lambda: seen.clause.particles),
        (rule.prep, rule.not_prep, lambda: seen.preps),
        (rule.with_, rule.not_with, lambda: seen.sentence if rule.wide else seen.around),
    )
    return all(
        excluded.isdisjoint(words := found()) and not (wanted and wanted.isdisjoint(words))
        for wanted, excluded, found in asked
        if wanted or excluded
    )
