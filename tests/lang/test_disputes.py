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


def test_cues_that_deny_and_cues_that_refuse_are_told_apart() -> None:
    denial = load("disputes")["denial"]
    assert not set(denial["cues"]) & set(denial["rejections"])
    assert denial["claims"] == sorted(set(denial["claims"]))


def test_words_of_questions_are_sorted_and_lower_case() -> None:
    found = load("disputes")
    for words in (found["leads"], found["hedges"]):
        assert words["words"] == sorted({w.lower() for w in words["words"]})


def test_words_that_call_untrue_are_sorted() -> None:
    for listed in load("disputes")["untrue"].values():
        assert listed == sorted(set(listed))
