"""Where a happening is told to be: in its phrases, before its noun, as what it befalls; not where another one is."""

from __future__ import annotations

import pytest
from tests.report.analyses import sentence, word
from tests.report.deeds.telling import deed

from onrecord.knowledge.language import language
from onrecord.report.deeds import noun_trigger
from onrecord.report.deeds.places import first_place, is_place, is_undoing, phrases_that_place

ENGLISH = language()


@pytest.mark.parametrize(
    ("text", "type_", "place"),
    [
        ("The ministers of Kenya and Norway met in Nairobi on Tuesday.", "meeting", "Nairobi"),
        ("The police arrested two journalists in Oslo.", "arrest", "Oslo"),
        ("Norway and Kenya signed an agreement in Geneva on trade.", "agreement", "Geneva"),
        ("Two hundred people died in a flood in Kenya.", "flood", "Kenya"),
        # before the noun: a town that a meeting is called by, or that was struck
        ("The Nairobi talks ended without a deal.", "talks", "Nairobi"),
        ("The Oslo bombing killed three people.", "attack", "Oslo"),
        # the object of a visit
        ("Kenya's president visited Oslo on May 20.", "visit", "Oslo"),
        # of what is called off the place is not the place of calling it off
        ("Kenya cancelled a summit with Norway in Oslo.", "cancellation", None),
        ("Kenya recalled its ambassador from Oslo.", "withdrawal", None),
        ("Norway lifted the embargo on Kenya.", "easing", None),
    ],
)
def test_where_a_deed_is(text: str, type_: str, place: str | None) -> None:
    assert deed(text, type_).place == place


def test_a_thing_is_no_place() -> None:
    page = sentence("lifted")
    assert is_place(word(page, "Kenya"), ENGLISH) and not is_place(word(page, "embargo"), ENGLISH)
    assert first_place([("in", word(page, "embargo"))], ENGLISH) is None


def test_what_only_carries_is_no_undoing() -> None:
    noun = noun_trigger(word(sentence("talks"), "talks"), ENGLISH)
    assert noun is not None and not is_undoing(noun)
    assert phrases_that_place(noun) == list(noun.clause.preps)
