"""Terms of a text: stems, kinds, and names that stand in capitals inside a sentence."""

from __future__ import annotations

import pytest

from onrecord.knowledge.terms import bag_of, is_function, kind_of, stem


@pytest.mark.parametrize(
    ("a", "b"),
    [("cancelled", "cancellation"), ("denied", "deny"), ("minister's", "ministers"), ("talks", "talk"), ("U.S.", "us")],
)
def test_forms_of_a_word_meet(a: str, b: str) -> None:
    assert stem(a) == stem(b)


@pytest.mark.parametrize(("a", "b"), [("agree", "agreement"), ("fall", "falls")])
def test_doubled_letters_that_stay(a: str, b: str) -> None:
    assert stem(a) == stem(b)


def test_kinds_of_terms() -> None:
    bag = bag_of("Yesterday Jane Roe fined 14 ferries. The ferries sail.")
    assert bag.kinds[stem("Roe")] == "name" and bag.kinds[stem("ferries")] == "word" and bag.kinds["14"] == "number"
    assert bag.kinds[f"{stem('Jane')} {stem('Roe')}"] == "pair" and bag.counts[stem("ferries")] == 2
    assert is_function("the") and not is_function("ferry")
    assert kind_of("14") == "number"
