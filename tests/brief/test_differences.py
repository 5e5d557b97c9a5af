"""Words side by side, sides of a dispute, changes of position."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from tests.brief.desk import STORY, passage, told

from onrecord.brief.differences import changes, compared, differences, disputes
from onrecord.models import PositionChange, PositionLine


def test_the_gravest_first_and_house_style_last() -> None:
    (one,) = STORY.discrepancies
    found = differences(told(discrepancies=tuple(replace(one, severity=s) for s in ("style", "low", "high"))))  # type: ignore[arg-type]
    assert [d.severity for d in found] == ["high", "low", "style"]


def test_passages_are_compared_with_the_first_and_that_with_the_second() -> None:
    (found,) = differences(told())
    assert [[p.text for p in pieces if p.differs] for _, pieces in found.sides] == [["stay"], ["stays"]]
    assert [c.number for c, _ in found.sides] == [1, 2]


def test_one_passage_alone_differs_in_nothing() -> None:
    (one,) = STORY.discrepancies
    (found,) = differences(told(discrepancies=(replace(one, between=(passage("a.txt", "the port"),)),)))
    ((_, pieces),) = found.sides
    assert not any(p.differs for p in pieces)


def test_differing_words_are_marked() -> None:
    marked = [p.text for p in compared("The strait must stay open", "The strait has to stay open") if p.differs]
    assert marked == ["must"]


@given(st.text(), st.text())
def test_compared_pieces_join_to_the_text(text: str, other: str) -> None:
    assert "".join(p.text for p in compared(text, other)) == text


def test_a_side_stands_with_its_statements() -> None:
    (found,) = disputes(told())
    assert found.question == "Is it <shut>?"
    ((name, lines),) = found.sides
    assert name == "Ilse Dravec" and [day for _, day, _ in lines] == [None, "2031-06-09"]


def test_a_change_needs_both_statements() -> None:
    both = PositionChange("s-1", "s-2", "later the opposite")
    line = PositionLine("p", "ilse-dravec", "Ilse Dravec", "the strait", ("s-1", "s-2"), (both,))
    (found,) = changes(told(positions=(line,)))
    assert (found.before[2].number, found.after[2].number, found.what) == (1, 2, "later the opposite")
    assert changes(told(positions=(replace(line, changes=(replace(both, later="s-9"),)),))) == ()
