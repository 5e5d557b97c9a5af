"""A verdict of sameness is true where there is any, and names its reasons."""

from onrecord.alike.sameness import Sameness


def test_a_verdict_holds_where_its_score_is_above_nothing() -> None:
    assert Sameness(0.4, ("one speaker",))
    assert not Sameness(0.0)
