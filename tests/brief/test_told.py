"""A story as it is cited: numbers, links, and texts cut at the passages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.brief.desk import DIRECT, FIRST, INDIRECT, Desk, article, passage, told

from onrecord.brief.told import Told, speaker_of, zone_at
from onrecord.models import Block, Hop, Story
from onrecord.spans import Span


def test_reports_are_numbered_by_day_undated_ones_last() -> None:
    days = {"a": None, "b": "2031-06-02", "c": "2031-06-01", "d": "2031-06-03"}
    story = Story("st", "", ("a", "b", "c"))
    assert Told(story, [article(path, "x", published=day) for path, day in days.items()]).number == {
        "c": 1,
        "b": 2,
        "a": 3,
    }


def test_reports_that_rest_on_one_origin_have_one_root() -> None:
    hops = tuple(Hop(path, "Agency X", "agency", Span(0, 1)) for path in ("a.txt", "b.txt"))
    assert len(set(told().root.values())) == 2
    assert len(set(told(lineage=hops).root.values())) == 1


def test_a_link_is_remembered_and_of_this_story_alone() -> None:
    one = told()
    link = one.cite("a.txt", Span(0, 6))
    assert (link.number, link.anchor, link.text) == (1, "r1-0-6", "Dravec")
    assert one.used["a.txt"] == {Span(0, 6)} and not one.used["b.txt"]
    with pytest.raises(KeyError):
        one.cite("c.txt", Span(0, 6))


def test_content_in_pieces_is_one_line_and_one_link() -> None:
    pieces = (passage("a.txt", "the port").span, passage("a.txt", "stay shut").span)
    one, statement = told(), INDIRECT.__class__("s", "a.txt", "said", pieces, (), (), "indirect")
    assert one.words(statement) == "the port … stay shut"
    assert one.cite_content(statement).text == "the port & the strait stay shut"
    assert one.quoted(DIRECT)[:2] == ("the strait stays shut", "2031-06-09")
    assert speaker_of(statement) == "not named" and speaker_of(DIRECT) == "Ilse Dravec"


@pytest.mark.parametrize(("place", "zone"), [(0, "title"), (4, "title"), (5, "gap"), (6, "body"), (9, "gap")])
def test_zones(place: int, zone: str) -> None:
    made = (
        Desk()
        .articles[0]
        .__class__("i", "p", "title\nbody.", "0", (Block(Span(0, 5), "title"), Block(Span(6, 9), "body")))
    )
    assert zone_at(made, place) == zone


def test_a_text_without_links_is_cut_at_its_blocks() -> None:
    assert [(s.text, s.zone) for s in told().segments("a.txt")][:2] == [("Dravec says no", "body"), ("\n\n", "gap")]
    assert "".join(s.text for s in told().segments("a.txt")) == FIRST


@given(st.text(min_size=1), st.data())
def test_segments_join_to_the_text_and_hold_every_passage(text: str, data: st.DataObject) -> None:
    one = Told(Story("st", "", ("a.txt",)), [article("a.txt", text)])
    places = data.draw(st.lists(st.tuples(st.integers(0, len(text) - 1), st.integers(1, len(text)))))
    spans = [Span(a, b) for a, b in places if a < b]
    for span in spans:
        one.cite("a.txt", span)
    runs = one.segments("a.txt")
    assert "".join(r.text for r in runs) == text
    for span in spans:
        key = one.anchor("a.txt", span)
        assert "".join(r.text for r in runs if key in r.covers) == span.of(text)
        assert sum(key in r.begins for r in runs) == 1
