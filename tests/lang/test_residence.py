"""Short forms of states are lower case, sorted, and no two states share one."""

from collections import Counter

from onrecord.lang import load


def test_short_forms_belong_to_one_state() -> None:
    states = load("residence")["states"]
    assert list(states) == sorted(states)
    shared = Counter(form for forms in states.values() for form in forms)
    assert [form for form, count in shared.items() if count > 1] == []
    assert all(
        forms == sorted(forms) and all(f == f.lower() and "." not in f for f in forms) for forms in states.values()
    )


def test_sides_are_named_by_their_letter_or_word() -> None:
    assert all(name.startswith(key[0]) for key, name in load("residence")["sides"].items())
