"""The phrases by which parties contradict one another are lower case and known."""

from onrecord.lang import load


def test_phrases_are_lower_case_and_without_repeats() -> None:
    found = load("disputes")
    lists = [
        *found["denial"].values(),
        *found["status"].values(),
        found["conditions"]["words"],
        found["vague"]["words"],
    ]
    for phrases in lists:
        assert len(phrases) == len(set(phrases))
        assert all(p == p.lower() for p in phrases)


def test_strong_denials_are_denials() -> None:
    denial = load("disputes")["denial"]
    assert set(denial["strong"]) <= set(denial["content"])


def test_opposites_are_two_known_concepts() -> None:
    known = set(load("concepts")["concepts"])
    assert all(len(pair) == 2 and set(pair) <= known for pair in load("disputes")["opposites"]["pairs"])


def test_a_status_phrase_stands_for_one_status() -> None:
    phrases = [p for found in load("disputes")["status"].values() for p in found]
    assert len(phrases) == len(set(phrases))
