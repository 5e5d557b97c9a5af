"""The words that differences are read by are sorted, lower case and known."""

from onrecord.lang import load


def test_offices_held_together_are_known_offices() -> None:
    known = set(load("offices")["exclusive"])
    for line in load("differences")["offices"]["together"]:
        assert set(line) <= known
        assert len(line) > 1


def test_lists_are_sorted_and_lower_case() -> None:
    found = load("differences")
    for words in (found["polarity"]["negations"], *found["bounds"].values(), found["units"]["time"]):
        assert words == sorted(set(words))
        assert all(w == w.lower() for w in words)


def test_contractions_and_abbreviations_are_sorted_and_in_full() -> None:
    found = load("differences")
    for table in (found["contractions"], found["abbreviations"]):
        assert list(table) == sorted(table)
        assert all("'" not in full and not set(full.split()) & set(table) for full in table.values())


def test_idle_negations_hold_one() -> None:
    polarity = load("differences")["polarity"]
    assert polarity["idle"] == sorted(set(polarity["idle"]))
    assert all(set(phrase.split()) & set(polarity["negations"]) for phrase in polarity["idle"])


def test_a_word_of_counting_counts_one_thing() -> None:
    found = load("differences")["counted"]
    words = [word for listed in found.values() for word in listed]
    assert len(words) == len(set(words))
    assert all(listed == sorted(listed) for listed in found.values())
