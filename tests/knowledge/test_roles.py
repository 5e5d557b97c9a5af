"""Role phrases: where they begin and end, and what in capitals is a name and no role."""

from __future__ import annotations

import pytest
from tests.knowledge.tagged import words

from onrecord.knowledge.roles import roles_of, whose


def told(text: str) -> list[str]:
    """The role phrases of a sentence, as its words."""
    found = words(text)
    return [" ".join(w.text for w in found[r.start : r.end]) for r in roles_of(found)]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("the/DET Kenyan/ADJ foreign/ADJ minister spoke/VERB", ["Kenyan foreign minister"]),
        ("Kenyan/ADJ and/CCONJ Norwegian/ADJ ministers met/VERB", ["Kenyan and Norwegian ministers"]),
        ("lawyers and/CCONJ Norwegian/ADJ ministers met/VERB", ["lawyers", "Norwegian ministers"]),
        ("the/DET secretary of/ADP state left/VERB", ["secretary of state"]),
        ("a/DET spokeswoman for/ADP the/DET foreign/ADJ ministry said/VERB", ["spokeswoman for the foreign ministry"]),
        ("a/DET four/NUM _-/PUNCT _star general left/VERB", ["four star general"]),
        ("the/DET spokesman for/ADP the/DET Marn campaign", ["spokesman for the Marn campaign"]),
        ("the/DET founder of/ADP the/DET Jane Roe Centre", ["founder of the Jane Roe Centre"]),
        ("Kenya _'s/PART foreign/ADJ minister", ["Kenya foreign minister"]),
        ("Roe _'s/PART lawyer", ["lawyer"]),
        ("the/DET leader of/ADP the/DET party and/CCONJ premier", ["leader of the party", "premier"]),
        ("Sen. Roe spoke/VERB", ["Sen."]),
        ("the/DET campaign press secretary left/VERB", ["campaign press secretary"]),
        ("director for/ADP Sen. Roe", ["director", "Sen."]),
        ("a/DET lawyer in/ADP Kenya said/VERB", ["lawyer"]),
    ],
)
def test_a_role_has_its_words(text: str, roles: list[str]) -> None:
    assert told(text) == roles


@pytest.mark.parametrize(
    "text",
    [
        "Peter King spoke/VERB",  # a surname
        "Mr. King left/VERB",
        "the/DET Department of/ADP Veterans Affairs said/VERB",
        "they/PRON meet/VERB at/ADP 4/NUM PM",
    ],
)
def test_a_name_is_no_role(text: str) -> None:
    assert told(text) == [] or (text.startswith("Mr.") and told(text) == ["Mr."])


def test_a_conjunction_is_no_determiner() -> None:
    (owned,) = roles_of(words("Roe _'s/PART lawyer"))
    assert owned.determiner == "'s"
    (said,) = roles_of(words("said/VERB that/SCONJ officials left/VERB"))
    (these,) = roles_of(words("said/VERB that/DET official left/VERB"))
    assert (said.determiner, these.determiner) == ("", "that")


def test_a_role_is_its_own_country_s() -> None:
    assert whose(words("Kenyan/ADJ foreign/ADJ minister"), 0, 3) == ("KEN", None)
    assert whose(words("ambassador in/ADP Kenya"), 0, 3) == (None, None)
    assert whose(words("Kenyan/ADJ and/CCONJ Norwegian/ADJ ministers"), 0, 4) == (None, None)
    assert whose(words("NATO spokesman"), 0, 2) == (None, "nato")
