"""Titles and how far a header reaches."""

from __future__ import annotations

import pytest

from onrecord.ingest.zones.header import Header, header_of, same_title
from onrecord.ingest.zones.lines import Sheet, paragraphs
from onrecord.ingest.zones.marks import mark_of
from onrecord.ingest.zones.masthead import names_outlet, outlet_in, with_mastheads
from onrecord.knowledge.language import DEFAULT

TITLE = "Ostmark to reopen crossing within a week"
BODY = ("The minister said on Sunday that it would reopen.", "“We have nothing to hide,” she told reporters.")


def sheet_of(*lines: str) -> Sheet:
    text = "\n\n".join(lines)
    found = paragraphs(text)
    return Sheet(text, DEFAULT, found, [mark_of(text, p, DEFAULT) for p in found])


def header(*lines: str, title: str | None = None) -> Header:
    return header_of(sheet_of(*lines), title)


@pytest.mark.parametrize(
    ("above", "number"),
    [
        ((TITLE,), 0),
        (("World", TITLE), 1),
        (("EXCLUSIVE", TITLE), 1),
        (("CNN", TITLE), 1),
        (("Why did the talks fail?",), 0),
        ((f"Title: {TITLE}",), 0),
        ((), None),
    ],
)
def test_the_title_is_the_first_line_that_reads_as_one(above: tuple[str, ...], number: int | None) -> None:
    assert header(*above, *BODY).title == number


def test_a_title_known_from_elsewhere_is_found_again() -> None:
    assert header("Live", "Some other line of words", TITLE, *BODY, title=TITLE).title == 2


@pytest.mark.parametrize(
    ("line", "title"),
    [(f"{TITLE} | World | The Foo", TITLE), (f"{TITLE} - Foo Times", TITLE), (f"{TITLE} - minister", None)],
)
def test_the_site_behind_a_title_is_none_of_it(line: str, title: str | None) -> None:
    found = header(line, *BODY)
    assert found.title_span is not None and found.title_span.of(line) == (title or line)


def test_an_outlet_that_the_report_cites_is_no_site() -> None:
    line = f"{TITLE} - Foo Times"
    assert header(line, "It will reopen, according to the Foo Times, within days.").suffix is None


@pytest.mark.parametrize(
    ("between", "end"),
    [
        ((), 1),
        (("By Jane Roe", "3 March 2031"), 3),
        (("A first talk in years", "3 March 2031"), 3),
        (("A first talk in the years of the dispute",), 2),
        (("Getty Images", "Guards at the Velden crossing"), 3),
        (("3 March 2031", "Foo Times"), 3),
    ],
)
def test_how_far_a_header_reaches(between: tuple[str, ...], end: int) -> None:
    assert header(TITLE, *between, *BODY).end == end


def test_a_title_that_is_repeated_is_known() -> None:
    names = header(TITLE, *BODY).names
    assert same_title(TITLE.upper(), names) and same_title(TITLE + " - Foo Times", names)
    assert not same_title(BODY[0], names)


def test_mastheads_name_an_outlet_and_nothing_else() -> None:
    sheet = sheet_of("Foo Times | Kalmar", TITLE, *BODY)
    with_mastheads(sheet)
    assert [sheet.kind(i) for i in range(4)] == ["masthead", "", "", ""]
    assert names_outlet("foo.example", DEFAULT) and not names_outlet("Foo Times reports it.", DEFAULT)
    assert outlet_in("Foo Times | World", DEFAULT) == "Foo Times"
    assert outlet_in("FOO NEWS LIVE", DEFAULT) == "FOO NEWS"
    assert outlet_in("Ministry of Foreign Affairs", DEFAULT) is None
