"""The trigger rules of events: known types, known classes, nothing twice."""

from __future__ import annotations

from typing import Any

import pytest

from onrecord.export.polecat import QUAD
from onrecord.knowledge.deeds import nominal, rules
from onrecord.knowledge.language import language
from onrecord.lang import load

DATA = load("plover")
KEYS = {
    "type", "code", "lemmas", "particle", "object", "object_lemmas", "with", "with_lemmas", "not_with", "prep",
    "not_with_lemmas", "not_prep", "subject", "subject_not", "subject_person", "person_object", "target", "mutual",
    "wide", "subject_lemmas", "object_not", "object_not_lemmas", "party", "party_subject", "alone", "sides",
    "power", "helped", "suffered", "host",
    "verbal", "noun", "plural", "bare", "frame",
}  # fmt: skip


@pytest.mark.parametrize("row", [*DATA["verb"], *DATA["noun"]], ids=lambda r: f"{r['type']}-{r['lemmas'][0]}")
def test_rules_use_known_types_classes_and_fields(row: dict[str, Any]) -> None:
    assert row.get("code") in (None, *QUAD)
    assert set(row) <= KEYS
    for key in ("object", "with", "not_with", "subject", "subject_not", "object_not"):
        assert set(row.get(key, ())) <= set(DATA["classes"])
    assert row.get("frame") in (None, *DATA["frames"])
    assert len(set(row["lemmas"])) == len(row["lemmas"])
    assert all(lemma == lemma.lower().strip() for lemma in row["lemmas"])


@pytest.mark.parametrize("part", ["classes", "frames"])
def test_classes_are_lower_case_without_doubles(part: str) -> None:
    for name, lemmas in DATA[part].items():
        assert len(set(lemmas)) == len(lemmas), name
        assert name in ("offers", "threats") or all(lemma == lemma.lower() for lemma in lemmas), name


def test_every_plover_type_has_a_verb() -> None:
    assert {rule.code for of in rules("verb", language()).values() for rule in of} >= set(QUAD)


def test_nouns_made_of_verbs_have_a_rule() -> None:
    without = {verb for verb in nominal(language()).values() if verb not in rules("verb", language())}
    assert without <= {"move", "postpone", "abandon"}
