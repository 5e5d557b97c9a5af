"""The trigger rules of `lang/en/plover.toml`, typed: which verbs and nouns stand for which happening.

Types are those of the 16-type edition of PLOVER (Open Event Data Alliance), the current manual's and not the older
README's 19.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from onrecord.knowledge.language import DEFAULT, Language
from onrecord.knowledge.lists import Lists

PLOVER = [
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "COOPERATE",
    "AID",
    "CONCEDE",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: what must stand around the lemma, and what it then is. Empty sets ask for nothing."""

    type: str
    code: str | None
    object: frozenset[str] = frozenset()
    with_: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()
    prep: frozenset[str] = frozenset()
    not_prep: frozenset[str] = frozenset()
    particle: frozenset[str] = frozenset()
    subject: frozenset[str] = frozenset()
    subject_not: frozenset[str] = frozenset()
    object_not: frozenset[str] = frozenset()
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
    target: tuple[str, ...] = ()
    mutual: bool = False
    host: bool = False
    verbal: bool = False
    noun: bool = False
    plural: bool = False
    frame: str | None = None


def _lemmas(row: Mapping[str, Any], key: str, classes: Lists) -> frozenset[str]:
    """The lemmas a rule asks for: those of the classes named under `key` and those of `key`_lemmas."""
    found = set(row.get(f"{key}_lemmas", ()))
    for name in row.get(key, ()):
        found.update(classes[name])
    return frozenset(found)


def _rule(row: Mapping[str, Any], classes: Lists) -> Rule:
    return Rule(
        type=row["type"],
        code=row.get("code"),
        object=_lemmas(row, "object", classes),
        with_=_lemmas(row, "with", classes),
        without=_lemmas(row, "not_with", classes),
        prep=frozenset(row.get("prep", ())),
        not_prep=frozenset(row.get("not_prep", ())),
        particle=frozenset(row.get("particle", ())),
        subject=_lemmas(row, "subject", classes),
        subject_not=_lemmas(row, "subject_not", classes),
        object_not=_lemmas(row, "object_not", classes),
        party=row.get("party", False),
        party_subject=row.get("party_subject", False),
        alone=row.get("alone", False),
        sides=row.get("sides", False),
        power=row.get("power", False),
        helped=row.get("helped", False),
        suffered=row.get("suffered", False),
        wide=row.get("wide", False),
        subject_person=row.get("subject_person", False),
        person_object=row.get("person_object", False),
        target=tuple(row.get("target", ())),
        mutual=row.get("mutual", False),
        host=row.get("host", False),
        verbal=row.get("verbal", False),
        noun=row.get("noun", False),
        plural=row.get("plural", False),
        frame=row.get("frame"),
    )


@cache
def rules(part: str, language: Language = DEFAULT) -> dict[str, tuple[Rule, ...]]:
    """The rules of a part ("verb" or "noun") by lemma, in the order they are tried."""
    data = {"verb": language.plover.verb, "noun": language.plover.noun}
    found: dict[str, list[Rule]] = {}
    for row in data[part]:
        rule = _rule(row, language.plover.classes)
        for lemma in row["lemmas"]:
            found.setdefault(lemma, []).append(rule)
    return {lemma: tuple(of) for lemma, of in found.items()}


@cache
def nominal(language: Language = DEFAULT) -> Mapping[str, str]:
    """Nouns made of verbs: "withdrawal" -> "withdraw"."""
    return language.plover.nominal
