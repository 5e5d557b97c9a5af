"""States that no gazetteer knows, learned from the report that speaks of them."""

import pytest
from tests.report.read_text import parsed

from onrecord.knowledge.places_learned import learn_states
from onrecord.report.cast import cast_of
from onrecord.report.page.words import words_of

BORDER = """Tolvaria accused neighbouring Ostrel on Monday of shelling a village. Ostrel denied firing a shot.
Two Tolvarian soldiers were hurt, a diplomat said. Reporters went to the Ostreli border."""
ARMY = (
    """Hundreds crossed into Ruritania on Sunday as Ruritania’s army moved north. Ruritania said it would not stop."""
)
MAN = (
    """Jane Orrin's army of fans was back on Sunday. Orrin said the tour would go on. The Sundrali station aired it."""
)


PARTY = """Democratic officials said on Monday that a Democrat would win. The Christian state, Christ said, was his."""


@pytest.mark.parametrize(
    ("text", "states"),
    [
        (BORDER, {"Tolvaria", "Ostrel"}),
        (ARMY, {"Ruritania"}),
        (MAN, set()),
        (PARTY, set()),
    ],
)
def test_states_are_told_by_their_adjectives_and_forces(text: str, states: set[str]) -> None:
    words = words_of(parsed(text))
    learn_states(words)
    assert {e.name for entries in words.learned.values() for e in entries} == states
    assert {a.name for a in cast_of(parsed(text)).actors if a.kind == "state"} == states
