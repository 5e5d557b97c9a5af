"""The trigger rules of `lang/en/plover.toml`, typed: which verbs and nouns stand for which happening.

Types are those of the 16-type edition of PLOVER (Open Event Data Alliance), the current manual's and not the older
README's 19.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from onrecord.knowledge.language import Language
from onrecord.knowledge.lists import Listed, Lists
from onrecord.knowledge.views import Ordered


class Lemmas(frozenset[str]):
    """Lemmas that the file gives by the names of their classes or one by one."""


ANY = Lemmas()


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: what must stand around the lemma, and what it then is. Empty sets ask for nothing."""

    type: str
    code: str | None = None
    object: Lemmas = ANY
    with_: Lemmas = ANY
    not_with: Lemmas = ANY
    prep: Listed = frozenset()
    not_prep: Listed = frozenset()
    particle: Listed = frozenset()
    subject: Lemmas = ANY
    subject_not: Lemmas = ANY
    object_not: Lemmas = ANY
    party: bool = False
    party_subject: bool = False
    alone: bool = False
    sides: bool = False
    power: bool = False
    helped: bool = False
    suffered: bool = False
    wide: bool = False
    subject_person: bool = False
    person_object: bool = False
    target: Ordered = ()
    mutual: bool = False
    host: bool = False
    verbal: bool = False
    noun: bool = False
    plural: bool = False
    frame: str | None = None


def rule_of(row: Mapping[str, Any], classes: Lists) -> Rule:
    """A rule of the file. The lemmas it asks for are those of the classes under a name and those of `name`_lemmas."""
    made: dict[str, Any] = {}
    for field in fields(Rule):
        name = field.name.rstrip("_")
        if isinstance(field.default, Lemmas):
            named = (classes[kind] for kind in row.get(name, ()))
            made[field.name] = Lemmas(row.get(f"{name}_lemmas", ())).union(*named)
        elif name in row:
            many: Any = type(field.default)
            made[field.name] = many(row[name]) if isinstance(row[name], list) else row[name]
    return Rule(**made)


@cache
def rules(part: str, language: Language) -> dict[str, tuple[Rule, ...]]:
    """The rules of a part ("verb" or "noun") by lemma, in the order they are tried."""
    data = {"verb": language.plover.verb, "noun": language.plover.noun}
    found: dict[str, list[Rule]] = {}
    for row in data[part]:
        rule = rule_of(row, language.plover.classes)
        for lemma in row["lemmas"]:
            found.setdefault(lemma, []).append(rule)
    return {lemma: tuple(of) for lemma, of in found.items()}


@cache
def nominal(language: Language) -> Mapping[str, str]:
    """Nouns made of verbs: "withdrawal" -> "withdraw"."""
    return language.plover.nominal
