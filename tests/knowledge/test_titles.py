"""Heads of roles: their trade, plural, gender, and which stand for one office."""

from __future__ import annotations

import pytest

from onrecord.knowledge.language import language
from onrecord.knowledge.titles import gender_of_head, heads_of_roles, longest_head, modifiers, plural_of, same_head

EN = language()


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("minister", "ministers"),
        ("prime minister", "prime ministers"),
        ("secretary of state", "secretaries of state"),
        ("spokesman", "spokesmen"),
        ("envoy", "envoys"),
        ("witness", "witnesses"),
        ("coach", "coaches"),
    ],
)
def test_the_plural_of_a_head(one: str, many: str) -> None:
    assert plural_of(one, EN) == many


def test_a_head_is_known_in_both_numbers() -> None:
    heads = heads_of_roles(EN)
    assert heads["minister",].trade == "office" and heads["prime", "minister"].text == "prime minister"
    assert heads["ministers",].plural and heads["ministers",].text == "minister"
    assert heads["mr",].trade == "honorific" and ("mrs",) in heads and not heads["mrs",].plural
    assert longest_head(EN) == max(len(key) for key in heads)


def test_the_gender_of_a_head() -> None:
    assert [gender_of_head(head, EN) for head in ("spokesman", "congresswoman", "mr", "minister")] == [
        "m",
        "f",
        "m",
        "",
    ]


def test_heads_that_stand_for_one_office() -> None:
    assert same_head("premier", "premier", EN) and same_head("leader", "president", EN)
    assert not same_head("nurse", "president", EN)
    assert "former" in modifiers(EN)
