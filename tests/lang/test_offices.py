"""Every office phrase is lower case, sorted and stands for one office."""

from collections import Counter

from onrecord.lang import load


def test_phrases_are_sorted_and_lower_case() -> None:
    offices = load("offices")
    lists = [*offices["exclusive"].values(), *offices["modifiers"].values(), offices["honorifics"]["words"]]
    for found in lists:
        assert found == sorted(set(found))
        assert all(phrase == phrase.lower() and "." not in phrase for phrase in found)


def test_a_phrase_names_one_office() -> None:
    counted = Counter(p for phrases in load("offices")["exclusive"].values() for p in phrases)
    assert [p for p, n in counted.items() if n > 1] == []
