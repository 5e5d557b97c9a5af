"""The gazetteer over words: what a phrase can stand for, and whether a capital acts."""

from __future__ import annotations

import pytest
from tests.knowledge.tagged import words

from onrecord.knowledge.language import language
from onrecord.knowledge.places import acts, fits_report, gazetteer, match, one_of, openings


def test_the_longest_phrase_is_meant() -> None:
    found = words("South Korea said/VERB")
    assert [(match(found, i)[0], [e.country for e in match(found, i)[1]]) for i in (0, 1)] == [(2, ["KOR"]), (0, [])]


@pytest.mark.parametrize(("text", "length"), [("us/PRON", 0), ("Us/PRON", 0), ("US", 1), ("norway", 0), ("Norway", 1)])
def test_names_stand_in_capitals(text: str, length: int) -> None:
    assert match(words(text), 0)[0] == length


@pytest.mark.parametrize(
    ("text", "at", "acting"),
    [
        ("Oslo/PROPN>nsubj:said said/VERB no/INTJ", 0, True),
        ("they/PRON travelled/VERB to/ADP>prep:travelled Oslo/PROPN>pobj:to", 3, False),
        ("talks with/ADP Oslo/PROPN>pobj:with", 2, True),
        ("they/PRON visited/VERB Oslo/PROPN>dobj:visited", 2, False),
        ("in/ADP Oslo/PROPN>nsubj:said said/VERB", 1, False),
        ("Oslo _'s/PART main/ADJ demand", 0, True),
        ("Oslo _'s/PART streets", 0, False),
        ("the/DET Oslo side/NOUN", 1, True),
        ("Oslo/PROPN>nsubjpass:visited was/AUX visited/VERB", 0, False),
    ],
)
def test_a_capital_acts(text: str, at: int, acting: bool) -> None:
    assert acts(words(text), at, at + 1) is acting


def test_an_ambiguous_name_needs_its_words() -> None:
    entry = one_of(match(words("Georgia"), 0)[1], "name")
    assert entry is not None and entry.needs
    assert not fits_report(entry, frozenset({"atlanta"})) and fits_report(entry, entry.needs)


@pytest.mark.parametrize(
    ("text", "sense", "kind", "country"),
    [
        ("Kenya", "name", "state", "KEN"),
        ("Kenyan/ADJ", "adjective", "state", "KEN"),
        ("Kenyans", "people", "state", "KEN"),
        ("Nairobi", "capital", "state", "KEN"),
        ("NATO", "name", "organisation", None),
        ("foreign/ADJ ministry", "office", "government-body", None),
        ("White House", "name", "government-body", "USA"),
        ("Reuters", "name", "media", None),
    ],
)
def test_what_a_phrase_can_stand_for(text: str, sense: str, kind: str, country: str | None) -> None:
    length, entries = match(words(text), 0)
    assert length == len(words(text))
    assert (sense, kind, country) in [(e.sense, e.kind, e.country) for e in entries]


def test_a_phrase_may_be_joined_by_a_hyphen_and_ends_where_it_is_told() -> None:
    found = words("South _-/PUNCT _Korea")
    assert match(found, 0)[0] == 2 and match(found, 0, 1)[0] == 0 and match(found, 2) == (0, ())
    assert match(words("South (/PUNCT _Korea"), 0)[0] == 0


def test_a_common_word_is_an_outlet_only_as_a_name() -> None:
    assert match(words("reuters"), 0)[0] == 0 and match(words("REUTERS"), 0)[0] == 1


def test_every_phrase_is_reached_word_by_word() -> None:
    begun = openings(language())
    assert all(key[:n] in begun for key in gazetteer(language()) for n in range(1, len(key) + 1))


@pytest.mark.parametrize(
    ("text", "at", "acting"),
    [
        ("they/PRON urged/VERB Oslo/PROPN>dobj:urged", 2, True),
        ("they/PRON is/NOUN Oslo/PROPN>dobj:is", 2, False),  # no verb
        ("from/ADP>prep:travelled Oslo/PROPN>pobj:from", 1, False),
        ("between/ADP Nairobi/PROPN>pobj:between and/CCONJ Oslo/PROPN>conj:nairobi", 3, True),
        ("streets", 0, False),
    ],
)
def test_what_a_capital_hangs_on(text: str, at: int, acting: bool) -> None:
    assert acts(words(text), at, at + 1) is acting
