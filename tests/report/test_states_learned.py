"""States that no gazetteer knows, learned from the report that speaks of them."""

from collections.abc import Callable

import pytest
from tests.report.read_text import parsed
from tests.report.written import page

from onrecord.report.actors import cast_of
from onrecord.report.metonyms_learned import learn_states
from onrecord.report.names import words_of
from onrecord.report.parse import Parsed

BORDER = """Tolvaria accused neighbouring Ostrel on Monday of shelling a village. Ostrel denied firing a shot.
Two Tolvarian soldiers were hurt, a diplomat said. Reporters went to the Ostreli border."""
ARMY = """
Hundreds   hundred   NNS  NOUN  2 nsubj B-CARDINAL
crossed    cross     VBD  VERB  2 ROOT
into       into      IN   ADP   2 prep
Ruritania  Ruritania NNP  PROPN 3 pobj B-GPE
on         on        IN   ADP   2 prep
Sunday     Sunday    NNP  PROPN 5 pobj B-DATE
as         as        IN   SCONJ 11 mark
Ruritania_ Ruritania NNP  PROPN 10 poss B-GPE
’s         ’s        POS  PART  8 case
army       army      NN   NOUN  11 nsubj
moved      move      VBD  VERB  2 advcl
north_     north     RB   ADV   11 advmod
.          .         .    PUNCT 2 punct

Ruritania  Ruritania NNP  PROPN 2 nsubj B-GPE
said       say       VBD  VERB  2 ROOT
it         it        PRP  PRON  6 nsubj
would      would     MD   AUX   6 aux
not        not       RB   PART  6 neg
stop_      stop      VB   VERB  2 ccomp
.          .         .    PUNCT 2 punct
"""
MAN = (
    """Jane Orrin's army of fans was back on Sunday. Orrin said the tour would go on. The Sundrali station aired it."""
)


PARTY = """Democratic officials said on Monday that a Democrat would win. The Christian state, Christ said, was his."""


@pytest.mark.parametrize(
    ("read", "text", "states"),
    [
        (parsed, BORDER, {"Tolvaria", "Ostrel"}),
        (page, ARMY, {"Ruritania"}),
        (parsed, MAN, set()),
        (parsed, PARTY, set()),
    ],
)
def test_states_are_told_by_their_adjectives_and_forces(
    read: Callable[[str], Parsed], text: str, states: set[str]
) -> None:
    words = words_of(told := read(text))
    learn_states(words)
    assert {e.name for entries in words.learned.values() for e in entries} == states
    assert {a.name for a in cast_of(told).actors if a.kind == "state"} == states
