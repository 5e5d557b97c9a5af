"""Short forms of first names are lower case, sorted, and none stands for itself."""

from onrecord.lang import load


def test_names_and_short_forms_are_sorted_and_lower_case() -> None:
    found = load("nicknames")["nicknames"]
    assert list(found) == sorted(found)
    for name, short in found.items():
        assert short == sorted(set(short))
        assert name not in short
        assert all(s == s.lower() and s.isalpha() for s in (name, *short))
