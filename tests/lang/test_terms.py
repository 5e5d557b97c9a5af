"""The word weights are sorted, lower case and free of repeats."""

from onrecord.lang import load


def test_lists_are_sorted_lower_case_and_without_repeats() -> None:
    for name in ("function", "common"):
        found = load("terms")[name]
        assert found == sorted(set(found))
        assert all(word == word.lower() and word.isalpha() for word in found)


def test_a_word_is_of_grammar_or_common_not_both() -> None:
    assert not set(load("terms")["function"]) & set(load("terms")["common"])


def test_suffixes_stand_longest_first() -> None:
    found = load("terms")["suffixes"]
    assert found == sorted(set(found), key=lambda s: (-len(s), s))
