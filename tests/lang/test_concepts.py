"""A word tells one concept, and the lists are sorted."""

from collections import Counter

from onrecord.lang import load


def test_lists_are_sorted_and_lower_case() -> None:
    for found in load("concepts")["concepts"].values():
        assert found == sorted(set(found))
        assert all(word == word.lower() for word in found)


def test_a_word_stands_in_one_list() -> None:
    counted = Counter(w for found in load("concepts")["concepts"].values() for w in found)
    assert [w for w, n in counted.items() if n > 1] == []
