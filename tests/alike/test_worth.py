"""What terms are worth: rare ones more, actors less."""

import pytest

from onrecord.alike.worth import Worth

WORTH = Worth(40, {"dam": 1, "talk": 40, "@brandt": 1})


def test_what_is_rare_in_the_story_is_worth_more() -> None:
    assert WORTH.of("dam") > WORTH.of("talk")


def test_an_actor_is_worth_less_than_another_rare_word() -> None:
    assert WORTH.of("@brandt") < WORTH.of("dam")


def test_shares_are_of_the_worth_of_all() -> None:
    assert WORTH.share({"dam"}, {"dam"}) == 1.0
    assert 0 < WORTH.share({"talk"}, {"dam", "talk"}) < 0.5
    assert WORTH.share((), ()) == 0.0


def test_several_terms_are_worth_what_each_is() -> None:
    assert WORTH.sum(["dam", "talk"]) == pytest.approx(WORTH.of("dam") + WORTH.of("talk"))


def test_an_actor_is_a_name_and_a_concept_a_word() -> None:
    assert (WORTH.kind("@strand"), WORTH.kind("=cancel"), WORTH.kind("17")) == ("name", "word", "number")
