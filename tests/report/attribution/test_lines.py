"""Words without a cue verb beside them: transcripts, signed letters, paragraphs behind a colon."""

import pytest
from tests.report.read_text import blocks_of, parsed

from onrecord.report.attribution.cues import cues_in
from onrecord.report.attribution.lines import led, signatures, turns
from onrecord.report.attribution.model import Aside
from onrecord.report.network.tagger import single_marks
from onrecord.report.page.quotes import quotations


def shown(text: str, asides: list[Aside]) -> list[tuple[str, list[str]]]:
    return [(a.source[0].of(text), [s.of(text) for s in a.content]) for a in asides]


TURNS = [
    (
        "OSTROV: The ferry is late.\n\nVALK (on deck): Why?",
        [("OSTROV", ["The ferry is late."]), ("VALK", ["Why?"])],
    ),
    (
        "Valk: Why?\n\nOstrov: It blows.\n\nValk: Where?\n\nOstrov: Here.",
        [("Valk", ["Why?"]), ("Ostrov", ["It blows."]), ("Valk", ["Where?"]), ("Ostrov", ["Here."])],
    ),
    ("Weather: It blows.\n\nSea: It is high.", []),  # labels that do not return
    ("UPDATE: The ferry is late.\n\nWATCH: It leaves.", []),
    ("BOOM: The ferry has left.\n\nNobody saw it.", []),  # a label alone
    (  # what is shown between turns is nobody's turn
        '"VALK: Listen.\n\n"VIDEO: It blows.\n\n"OSTROV: I see."',
        [("VALK", ["Listen."]), ("OSTROV", ["I see."])],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TURNS)
def test_turns_of_a_transcript(text: str, expected: list[tuple[str, list[str]]]) -> None:
    assert shown(text, list(turns(parsed(text)))) == expected


LETTERS = [
    ("“The ferry is late.” — Ann Valk", [("Ann Valk", ["The ferry is late."])]),
    ("”The ferry is late and cold.” ― Ann Valk.", [("Ann Valk", ["The ferry is late and cold."])]),
    (
        "“It is late. ‘So it goes.” And that is “the whole of it.” — Ann Valk, Ostra",
        [("Ann Valk", ["It is late. ‘So it goes.” And that is “the whole of it."])],
    ),
    ("He called it “late.” — Ann Valk", []),
]


@pytest.mark.parametrize(("text", "expected"), LETTERS)
def test_signed_letters(text: str, expected: list[tuple[str, list[str]]]) -> None:
    assert shown(text, list(signatures(parsed(text)))) == expected


BEHIND = "The ferry never sails on time, and nobody is paid for it."
LED = [
    (f"The mayor added:\n\n{BEHIND}", [("The mayor", [BEHIND])]),
    (f"On Monday, Valk made the following comment:\n\n{BEHIND}", [("Valk", [BEHIND])]),
    (f"The ferries are:\n\n{BEHIND}", []),
    (f"The mayor spoke:\n\n{BEHIND}", []),
    ("The mayor said the plan names:\n\nOstra: A ferry that sails on time, for once.", []),
    ("The mayor added:\n\n- a ferry that sails on time, and that is all", []),
]


@pytest.mark.parametrize(("text", "expected"), LED)
def test_a_paragraph_behind_a_cue_and_a_colon(text: str, expected: list[tuple[str, list[str]]]) -> None:
    page = parsed(text)
    assert shown(text, list(led(page, list(cues_in(page))))) == expected


def test_doubled_marks_are_one() -> None:
    text = '""It is late,"" he said. ""It is cold.""'
    assert [q.inner.of(text) for q in quotations(text, blocks_of(text))] == ["It is late,", "It is cold."]
    assert single_marks(text) == ' "It is late,"  he said.  "It is cold." '
    assert single_marks('He said "no".') == 'He said "no".'
