"""The borders of a content: one cutter for whoever proposes one, a rule at a time."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.report.read_text import parsed

from onrecord.report.attribution.content import RULES, Draft, cut
from onrecord.report.attribution.nested import apart
from onrecord.spans import Span


def at(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def kept(text: str, cue: str, *pieces: str, target: str = "", taken: str = "") -> list[str]:
    """What is left of the pieces of a proposal."""
    held = (at(text, taken),) if taken else ()
    draft = Draft(parsed(text), (at(text, cue),), at(text, target) if target else None, held)
    return [span.of(text) for span in cut(draft, [at(text, piece) for piece in pieces])]


LATE = "Ostrov said on Monday that the ferry was late and empty, and left."
PAGE = "# No Way Back\nOstrov said it was late."
TWO = "Ostrov said that the ferry was late and that the crew had left."
SANK = "Ostrov said the ferry was late and sank at noon."
QUOTED = "“It is late, and it is cold,” Ostrov said. “Nobody came.”"
CUTS = [
    # what stands in running text
    (PAGE, "said", ["No Way Back", "it was late."], ["it was late"]),
    # a few loose words between two pieces; none with a verb that a conjunction joins
    (LATE, "said", ["the ferry", "late"], ["the ferry was late"]),
    (LATE, "said", ["the ferry was late", "empty"], ["the ferry was late and empty"]),
    (SANK, "said", ["the ferry was late", "at noon"], ["the ferry was late", "at noon"]),
    # the rest of a quotation
    (QUOTED, "said", ["late, and it is cold"], ["It is late, and it is cold,"]),
    (QUOTED, "said", ["“It is late", "Nobody"], ["It is late, and it is cold,", "Nobody came."]),
    # "that A and that B"
    (TWO, "said", ["that the ferry was late and that the crew had left."], ["the ferry was late", "the crew had left"]),
    # edges, conjunctions and stops
    (LATE, "said", [" that the ferry was late and"], ["the ferry was late"]),
    (LATE, "said", [", and left."], ["and left"]),
    ("Ostrov confirmed that that Valk had left.", "confirmed", ["that that Valk had left."], ["Valk had left"]),
    ("Ostrov backed that plan.", "backed", ["that plan."], ["that plan"]),
]


@pytest.mark.parametrize(("text", "cue", "pieces", "expected"), CUTS)
def test_a_proposal_is_cut(text: str, cue: str, pieces: list[str], expected: list[str]) -> None:
    assert kept(text, cue, *pieces) == expected


def test_what_others_hold_is_not_taken() -> None:
    assert kept(LATE, "said", "the ferry", "late", taken="was") == ["the ferry", "late"]
    assert kept(QUOTED, "said", "late, and it is cold", taken="It is") == ["late, and it is cold,"]


TARGETS = [
    ("Ostrov urged Valk to leave.", "urged", "Valk", "Valk to leave", ["to leave"]),
    ("Ostrov accused Valk of a lie.", "accused", "Valk", "Valk of a lie", ["a lie"]),
    ("Ostrov blamed Valk for a lie.", "blamed", "Valk", "Valk for a lie", ["Valk for a lie"]),
]


@pytest.mark.parametrize(("text", "cue", "target", "piece", "expected"), TARGETS)
def test_content_begins_behind_the_target(text: str, cue: str, target: str, piece: str, expected: list[str]) -> None:
    assert kept(text, cue, piece, target=target) == expected


def test_a_cue_inside_a_quotation_has_no_stop_of_others() -> None:
    text = "“Valk told me that the ferry was late.”"
    assert kept(text, "told", "that the ferry was late.") == ["the ferry was late"]


@pytest.mark.parametrize(("text", "cue", "pieces", "expected"), CUTS)
def test_what_was_cut_is_not_cut_again(text: str, cue: str, pieces: list[str], expected: list[str]) -> None:
    draft = Draft(parsed(text), (at(text, cue),))
    once = cut(draft, [at(text, piece) for piece in pieces])
    assert cut(draft, once) == once


@settings(max_examples=25, deadline=None)
@given(st.text(alphabet="ab \"“”,.'thais\n", min_size=3, max_size=50), st.data())
def test_pieces_lie_apart_inside_the_text(words: str, data: st.DataObject) -> None:
    text = "Ostrov said x" + words + "x."
    page = parsed(text)
    start = data.draw(st.integers(12, len(text) - 2))
    found = cut(Draft(page, (at(text, "said"),)), [Span(12, start), Span(start, len(text))] if start > 12 else [])
    assert all(one.end < other.start for one, other in pairwise(found))
    assert all(span.end <= len(text) and span.of(text).strip() for span in found)


def test_every_rule_leaves_nothing_of_nothing() -> None:
    draft = Draft(parsed(LATE), (at(LATE, "said"),))
    assert [rule(draft, ()) for rule in RULES] == [()] * len(RULES)


def test_the_earlier_of_two_that_hold_one_another_is_cut() -> None:
    items = [((Span(4, 8),), (Span(9, 40),)), ((Span(30, 35),), (Span(0, 20),))]
    assert apart(items) == ((Span(9, 20),), (Span(0, 20),))
