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


def test_multitudes_are_ranges_apart() -> None:
    for low, high in load("differences")["multitudes"].values():
        assert low < high


def test_words_of_figures_days_and_places_are_sorted_and_lower_case() -> None:
    found = load("differences")
    for listed in (
        *found["tallies"].values(),
        found["ahead"]["words"],
        found["placing"]["words"],
    ):
        assert listed == sorted({w.lower() for w in listed})


def test_a_word_of_outcome_tells_one_and_contraries_are_known() -> None:
    found = load("differences")
    forms = [form for listed in found["outcomes"].values() for form in listed]
    assert len(forms) == len(set(forms))
    assert all(len(pair) == 2 and set(pair) <= set(found["outcomes"]) for pair in found["contraries"]["pairs"])


def test_kinds_of_sums_and_lost_jobs_are_sorted_and_apart() -> None:
    found = load("differences")
    forms = [form for listed in found["sums"].values() for form in listed]
    assert len(forms) == len(set(forms))
    assert all(len(form.split()) <= 2 and form == form.lower() for form in forms)
    for listed in (
        *found["sums"].values(),
        *found["losses"].values(),
        found["open"]["words"],
        found["selves"]["words"],
    ):
        assert listed == sorted(set(listed))
    assert set(found["contraries"]["ballots"]) <= set(found["outcomes"])
