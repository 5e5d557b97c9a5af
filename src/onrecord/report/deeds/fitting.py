"""Whether everything a rule of the lexicon asks for stands around a word."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Token

from onrecord.knowledge.deeds import Rule
from onrecord.knowledge.grammar import DATES
from onrecord.knowledge.language import Language
from onrecord.knowledge.lemmas import lemmas_in
from onrecord.knowledge.tree import below
from onrecord.report.deeds.arguments import Clause, words_of
from onrecord.report.deeds.somebody import acts_for_itself, has_power, is_helped, is_party, is_somebody, joint_parts


@dataclass(frozen=True)
class Surroundings:
    """What rules ask of the clause of a word, each found once."""

    clause: Clause
    language: Language

    @cached_property
    def acting(self) -> frozenset[str]:
        """Lemmas of the subjects."""
        return lemmas_in(self.clause.subjects, self.language)

    @cached_property
    def objects(self) -> frozenset[str]:
        """Lemmas of the objects."""
        return lemmas_in(self.clause.objects, self.language)

    @cached_property
    def around(self) -> frozenset[str]:
        """Lemmas of the phrases of the clause."""
        return words_of(self.clause, self.language)

    @cached_property
    def sentence(self) -> frozenset[str]:
        """Lemmas of the sentence."""
        return lemmas_in(self.clause.head.sent, self.language)

    @cached_property
    def preps(self) -> frozenset[str]:
        """Prepositions and conjunctions that do not only say when: not those of "called up reservists on Thursday"."""
        governing = {prep for prep, token in self.clause.preps if token.ent_type_ not in DATES}
        return frozenset(governing | {c.lower_ for c in below(self.clause.head, "prep", "mark") if not of_time(c)})

    def any(self, heads: Iterable[Token], test: Callable[[Token, Language], bool]) -> bool:
        return any(test(token, self.language) for token in heads)


def of_time(prep: Token) -> bool:
    """Whether a preposition only says when."""
    return any(c.ent_type_ in DATES for c in below(prep, "pobj"))


def _two_sides(seen: Surroundings) -> bool:
    several = len(seen.clause.subjects) > 1 or any(joint_parts(t, seen.language) for t in seen.clause.subjects)
    return several and seen.clause.head.tag_ != "VBG"


def _met_somebody(seen: Surroundings) -> bool:
    met = seen.clause.after(seen.language.events.prepositions["met"]) or seen.clause.objects
    return not met or seen.any(met, is_somebody)


def _helps_somebody(seen: Surroundings) -> bool:
    given = seen.clause.after(seen.language.events.prepositions["given"])
    return seen.any((*seen.clause.objects, *given), is_helped)


def _several(seen: Surroundings) -> bool:
    mutual = seen.language.events.prepositions["mutual"]
    return seen.clause.head.tag_ in ("NNS", "NNPS") or bool(seen.preps & mutual)


# What a rule asks for by a mark of its own, see plover.toml.
DEMANDS: Mapping[str, Callable[[Surroundings], bool]] = {
    "alone": lambda seen: not seen.clause.objects,
    "helped": _helps_somebody,
    "party": _met_somebody,
    "party_subject": lambda seen: seen.any(seen.clause.subjects, is_somebody),
    "person_object": lambda seen: seen.any(seen.clause.objects, acts_for_itself),
    "plural": _several,
    "power": lambda seen: seen.any(seen.clause.subjects, has_power),
    "sides": _two_sides,
    "subject_person": lambda seen: seen.any(seen.clause.subjects, is_party),
}


def fits(rule: Rule, seen: Surroundings) -> bool:
    """Whether everything a rule asks for stands in the clause."""
    return words_fit(rule, seen) and all(met(seen) for name, met in DEMANDS.items() if getattr(rule, name))


def words_fit(rule: Rule, seen: Surroundings) -> bool:
    """Whether the words a rule asks for stand in the clause, and none that it excludes."""
    asked = (
        (rule.object, rule.object_not, lambda: seen.objects),
        (rule.subject, rule.subject_not, lambda: seen.acting),
        (rule.particle, frozenset[str](), lambda: seen.clause.particles),
        (rule.prep, rule.not_prep, lambda: seen.preps),
        (rule.with_, rule.not_with, lambda: seen.sentence if rule.wide else seen.around),
    )
    return all(_agrees(wanted, excluded, found) for wanted, excluded, found in asked)


def _agrees(wanted: frozenset[str], excluded: frozenset[str], found: Callable[[], frozenset[str]]) -> bool:
    if not (wanted or excluded):
        return True
    words = found()
    return not excluded & words and (not wanted or bool(wanted & words))
