"""What a line is by its own words, and what only resembles it."""

from __future__ import annotations

import pytest

from onrecord.ingest.zones.lines import paragraphs
from onrecord.ingest.zones.marks import mark_of
from onrecord.knowledge.language import DEFAULT


def kind(line: str) -> str | None:
    mark = mark_of(line, paragraphs(line)[0], DEFAULT)
    return mark and mark.kind


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("* * *", "rule"),
        ("Title: Crossing to reopen", "title"),
        ("Publisher: The Foo", "outlet"),
        ("Section: World", "label"),
        ("https://foo.example/a", "url"),
        ("URL: www.foo.example/a", "url"),
        ("Updated 2 hours ago", "ago"),
        ("4 min read", "ago"),
        ("14:32 GMT", "stamp"),
        ("12 comments | 3 shares", "counter"),
        ("3.", None),
        ("Most read", "box"),
        ("Key points", "gist"),
        ("Story highlights", "points"),
        ("Full text", "abstract"),
        ("Read more: Talks in Kalmar", "lead"),
        ("Watch: Talks in Kalmar", "teaser"),
        ("Page 2 of 7", "notice"),
        ("Sign up for our newsletter", "notice"),
        ("#Ostmark #Luria", "notice"),
        ("Share on Facebook Share on X Share via Email", "notice"),
        ("Facebook | WhatsApp", "notice"),
        ("Facebook shares", None),
        ("Jane Roe is a staff writer at the Foo Times.", "bio"),
        ("Correction: the talks were on Monday.", "note"),
        ("Contact: press@foo.example", "note"),
        ("(cp/rh)", "label"),
        ("© 2031 Foo Times", "copyright"),
        ("(c) the third demand", None),
        ("Editing by Jane Roe", "reporters"),
        ("[Photo]", "image"),
        ("(Reuters)", "source"),
        ("Jane Roe/AFP", "photo"),
        ("World | Europe", "label"),
        ("3 March 2031", "date"),
        ("By Jane Roe", "byline"),
        ("Photo: guards at the crossing", "caption"),
        ("“Sign up for our newsletter,” he said.", None),
        ("The minister said so.", None),
    ],
)
def test_the_mark_of_a_line(line: str, expected: str | None) -> None:
    assert kind(line) == expected


def test_a_long_paragraph_carries_notes_and_captions_alone() -> None:
    assert kind("By Jane Roe " + "and others " * 30) is None
    assert kind("FILE PHOTO: " + "The minister stood at the gate. " * 9) == "caption"
    assert kind("Correction: " + "The report gave a wrong number. " * 15) == "note"


def test_a_date_line_tells_what_else_it_holds() -> None:
    line = "Foo Times | 3 March 2031, 14:02 GMT | By Jane Roe"
    mark = mark_of(line, paragraphs(line)[0], DEFAULT)
    assert mark is not None and (mark.kind, mark.rest) == ("date", "Foo Times | By Jane Roe")
