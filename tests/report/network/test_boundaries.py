"""Links of word pieces as spans of whole words."""

import numpy as np

from onrecord.report.network.assembly import Calibration, Link, attributions
from onrecord.report.network.wordpieces import Pieces
from onrecord.spans import Span

TEXT = "Ostrov, said ferries came"
STARTS = [0, 2, 6, 8, 13, 18, 21]  # Os|trov , said ferr|ies came
ENDS = [2, 6, 7, 12, 17, 20, 25]
NONE = np.zeros(len(STARTS), dtype=np.int64)
PIECES = Pieces(NONE, np.array(STARTS), np.array(ENDS), NONE, NONE, NONE)


def link(source: tuple[int, int] | None, *content: tuple[int, int], sure: float = 0.9) -> Link:
    return Link(source, (3, 4), content, sure, sure, sure, sure)


def test_a_part_of_a_word_is_the_word() -> None:
    (found,) = attributions(TEXT, PIECES, [link((1, 3), (5, 6))], Calibration())
    assert (found.source, found.cue, found.content) == ((Span(0, 6),), (Span(8, 12),), (Span(13, 20),))


def test_nobody_is_no_source() -> None:
    (found,) = attributions(TEXT, PIECES, [link(None, (4, 6))], Calibration())
    assert found.source == ()


def test_attributions_stand_in_the_order_of_their_contents() -> None:
    found = attributions(TEXT, PIECES, [link(None, (6, 7)), link(None, (4, 6))], Calibration())
    assert [one.content[0].start for one in found] == [13, 21]


def test_a_surer_link_is_likelier_right() -> None:
    chances = [Calibration().chance(link(None, (4, 6), sure=sure)) for sure in (0.1, 0.5, 0.9)]
    assert chances == sorted(chances) and 0 < chances[0] < chances[-1] < 1
