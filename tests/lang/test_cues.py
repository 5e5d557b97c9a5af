"""The cue lexicon: sorted, lower case, no word twice in a list, frames known to the rules."""

from collections.abc import Iterator

from onrecord.lang import load
from onrecord.report.attribution.objects import LAST, RULES


def lists() -> Iterator[tuple[str, list[str]]]:
    for table, entries in load("cues").items():
        for name, found in entries.items():
            yield f"{table}.{name}", found


def test_lists_are_sorted_lower_case_and_without_repeats() -> None:
    for name, found in lists():
        assert found == sorted(set(found)), name
        assert all(word == word.lower().strip() for word in found), name


def test_every_frame_has_a_rule() -> None:
    data = load("cues")
    assert set(data["said"]) | set(data["attitude"]) <= {*RULES, *LAST, "quote", *data["prepositions"]}


def test_no_noun_is_of_both_classes() -> None:
    nouns = load("cues")["nouns"]
    assert not set(nouns["said"]) & set(nouns["attitude"])


def test_verbs_of_saying_are_not_attitudes_with_the_same_frame() -> None:
    data = load("cues")
    for frame, found in data["attitude"].items():
        assert not set(found) & set(data["said"].get(frame, [])), frame
