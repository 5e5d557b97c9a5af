"""The brief: every line linked to its passage, every word of a report escaped, texts complete."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.brief import render
from onrecord.brief.build import brief_of
from onrecord.brief.citations import Citations, segments
from onrecord.brief.differences import compared
from onrecord.brief.page import day, escaped_markdown
from onrecord.models import (
    Actor,
    Article,
    Block,
    Discrepancy,
    Dispute,
    Event,
    Hop,
    Participant,
    Passage,
    Position,
    PositionLine,
    Statement,
    StatusClaim,
    Story,
    Utterance,
    When,
)
from onrecord.spans import Span

FIRST = "Dravec says no\n\nIlse Dravec said <script>alert(1)</script> the port & the strait stay shut.\n\n25 views"
SECOND = "The minister, Ilse Dravec, said “the strait stays shut” on Monday."


def article(path: str, text: str, **more: str) -> Article:
    blocks = [Block(Span(m.start(), m.end()), "body") for m in re.finditer(r"[^\n]+", text)]
    return Article(id=path, path=path, text=text, sha256="0", blocks=tuple(blocks), **more)  # type: ignore[arg-type]


def passage(path: str, text: str, words: str) -> Passage:
    at = text.index(words)
    return Passage(path, Span(at, at + len(words)), words)


def said(key: str, path: str, text: str, content: str, **more: object) -> Statement:
    cue = text.index("said")
    spans = {"content": (passage(path, text, content).span,), "cue": (Span(cue, cue + 4),), "source": ()}
    fields = {"class_": "said", "kind": "indirect", "speaker": "ilse-dravec", "speaker_name": "Ilse Dravec"} | more
    return Statement(id=key, article=path, **spans, **fields)  # type: ignore[arg-type]


@dataclass(frozen=True)
class Fake:
    """Two reports of one story."""

    articles: tuple[Article, ...] = (
        article("a.txt", FIRST, outlet="The <b>Ledger</b>", published="2031-06-09"),
        article("b.txt", SECOND, published="2031-06-10"),
    )
    stories: tuple[Story, ...] = (Story("st-1", "Dravec & the strait", ("a.txt", "b.txt")),)
    actors: tuple[Actor, ...] = (Actor("ilse-dravec", "Ilse Dravec", "person"),)
    statements: tuple[Statement, ...] = (
        said("s-1", "a.txt", FIRST, "<script>alert(1)</script> the port & the strait stay shut", venue="interview"),
        said("s-2", "b.txt", SECOND, "the strait stays shut", kind="direct", said=When("2031-06-09", "resolved")),
    )
    utterances: tuple[Utterance, ...] = (
        Utterance("u-1", "ilse-dravec", "Ilse Dravec", "2031-06-09", ("s-1", "s-2"), 2, 2),
    )
    events: tuple[Event, ...] = (
        Event(
            "e-1",
            "closure",
            None,
            (Participant(None, "Ilse Dravec", "initiator"),),
            (passage("b.txt", SECOND, "the strait stays shut"),),
            "planned",
            (StatusClaim("planned", "Ilse Dravec", statement="s-2", passage=passage("b.txt", SECOND, "stays shut")),),
        ),
    )
    disputes: tuple[Dispute, ...] = (
        Dispute("d-1", "Is it <shut>?", (Position("ilse-dravec", "Ilse Dravec", "shut", ("s-1", "s-2")),)),
    )
    discrepancies: tuple[Discrepancy, ...] = (
        Discrepancy(
            "x-1",
            "quote-wording",
            "low",
            "two wordings",
            (passage("a.txt", FIRST, "the strait stay shut"), passage("b.txt", SECOND, "the strait stays shut")),
        ),
    )
    positions: tuple[PositionLine, ...] = ()
    lineage: tuple[Hop, ...] = field(default_factory=tuple)


def test_every_link_lands_and_every_text_is_whole() -> None:
    page = render(Fake())
    anchors = set(re.findall(r'id="([^"]+)"', page))
    links = re.findall(r'href="#([^"]+)"', page)
    assert len(links) > 8
    assert set(links) <= anchors
    texts = re.findall(r'<div class="text">(.*?)</div>', page, re.S)
    assert [html.unescape(re.sub(r"<[^>]+>", "", t)) for t in texts] == [FIRST, SECOND]


def test_words_of_reports_are_never_markup() -> None:
    page = render(Fake())
    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;alert(1)" in page
    assert "The <b>Ledger" not in page
    assert page.count("<script>") == 1


def test_markdown_says_the_same_and_obeys_nothing() -> None:
    page = render(Fake(), "md")
    assert "## Where the reports differ" in page
    assert "<script>" not in page.replace(r"\<script\>", "")
    assert "in 2 reports, 2 independent" in page


def test_nothing_on_record() -> None:
    empty = Fake((), (), (), (), (), (), (), ())
    assert "Nothing on record" in render(empty)


def test_the_direct_rendering_leads_and_the_other_wording_stays() -> None:
    (story,) = brief_of(Fake()).stories
    ((_, (line,)),) = story.shared
    assert line.text == "the strait stays shut"
    assert [text for text, _ in line.renderings] == ["<script>alert(1)</script> the port & the strait stay shut"]
    assert line.said == "2031-06-09"


def test_scraps_and_what_is_told_within_a_line_shown_are_no_lines_of_their_own() -> None:
    inner = [
        said(f"n-{p}", f"{p}.txt", t, "the strait", nested_in=o)
        for p, t, o in (("a", FIRST, "s-1"), ("b", SECOND, "s-2"))
    ]
    told = [
        said(f"m-{p}", f"{p}.txt", t, w)
        for p, t, w in (("a", FIRST, "the port & the strait stay shut"), ("b", SECOND, "the strait stays shut"))
    ]
    held = [replace(s, id=f"k{s.id}", nested_in=o) for s, o in zip(told, ("s-1", "s-2"), strict=True)]
    more = (
        Utterance("u-0", None, "Odo", None, tuple(s.id for s in inner), 2, 2),
        Utterance("u-2", None, "Odo", None, tuple(s.id for s in held), 2, 2),
    )
    (story,) = brief_of(
        Fake(statements=(*Fake().statements, *inner, *held), utterances=(*more, *Fake().utterances))
    ).stories
    assert [name for name, _ in story.shared] == ["Ilse Dravec"]
    (apart,) = brief_of(
        Fake(
            statements=(*Fake().statements, *inner, *told),
            utterances=(more[0], Utterance("u-2", None, "Odo", None, tuple(s.id for s in told), 2, 2)),
        )
    ).stories
    assert [name for name, _ in apart.shared] == ["Odo"]


def test_words_that_lead_a_line_lead_no_second_one() -> None:
    again = replace(Fake().statements[0], id="s-3")
    twice = (*Fake().utterances, Utterance("u-2", "ilse-dravec", "Ilse Dravec", None, ("s-2", "s-3"), 2, 2))
    (story,) = brief_of(Fake(statements=(*Fake().statements, again), utterances=twice)).stories
    ((_, lines),) = story.shared
    assert len(lines) == 1


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2031", "2031"),
        ("2031-06", "Jun 2031"),
        ("2031-06-08", "8 Jun 2031"),
        ("2031-06-02/2031-06-07", "2–7 Jun 2031"),
        ("2031-05-30/2031-06-02", "30 May 2031 – 2 Jun 2031"),
        (None, "undated"),
    ],
)
def test_dates_keep_their_precision(value: str | None, expected: str) -> None:
    assert day(value) == expected


def test_differing_words_are_marked() -> None:
    marked = [p.text for p in compared("The strait must stay open", "The strait has to stay open") if p.differs]
    assert marked == ["must"]


@given(st.text(), st.text())
def test_compared_pieces_join_to_the_text(text: str, other: str) -> None:
    assert "".join(p.text for p in compared(text, other)) == text


@given(st.text(min_size=1), st.data())
def test_segments_join_to_the_text_and_hold_every_passage(text: str, data: st.DataObject) -> None:
    one = article("a.txt", text)
    citations = Citations([one])
    places = data.draw(st.lists(st.tuples(st.integers(0, len(text) - 1), st.integers(1, len(text)))))
    spans = [Span(a, b) for a, b in places if a < b]
    for span in spans:
        citations.cite("a.txt", span)
    runs = segments(one, citations)
    assert "".join(r.text for r in runs) == text
    for span in spans:
        key = citations.anchor("a.txt", span)
        assert "".join(r.text for r in runs if key in r.covers) == span.of(text)
        assert sum(key in r.begins for r in runs) == 1


@given(st.text())
def test_markdown_escapes_stay_on_one_line(text: str) -> None:
    made = escaped_markdown(text)
    assert "\n" not in made
    assert not re.search(r"(?<!\\)[<>\[\]*_`]", made.replace("\\\\", ""))
