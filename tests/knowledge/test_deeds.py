"""Trigger rules as the file has them."""

from __future__ import annotations

from onrecord.knowledge.deeds import Rule, nominal, rule_of, rules
from onrecord.knowledge.language import language
from onrecord.knowledge.lists import Lists

EN = language()
CLASSES = Lists({"craft": ["ship", "plane"], "troops": ["soldier"]})


def test_a_rule_asks_for_nothing_that_its_row_does_not() -> None:
    assert rule_of({"type": "meeting"}, CLASSES) == Rule("meeting")


def test_lemmas_are_given_by_class_or_one_by_one() -> None:
    row = {
        "type": "strike",
        "object": ["craft"],
        "object_lemmas": ["port"],
        "with": ["troops"],
        "not_with_lemmas": ["a"],
    }
    rule = rule_of(row, CLASSES)
    assert rule.object == {"ship", "plane", "port"}
    assert rule.with_ == {"soldier"} and rule.not_with == {"a"}


def test_the_other_fields_are_taken_as_they_stand() -> None:
    rule = rule_of({"type": "x", "code": "AID", "prep": ["to"], "target": ["to", "for"], "party": True}, CLASSES)
    assert (rule.code, rule.prep, rule.target, rule.party) == ("AID", {"to"}, ("to", "for"), True)


def test_rules_are_found_by_lemma_in_their_order() -> None:
    verbs = rules("verb", EN)
    assert all(verbs.values()) and rules("noun", EN).keys() != verbs.keys()
    assert nominal(EN)["arrest"] in verbs
