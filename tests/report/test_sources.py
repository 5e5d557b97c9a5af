"""Through whom a statement came, and what a report rests on."""

from __future__ import annotations

import pytest
from tests.report.marked import article_of, cast, marked, parsed_of, rested, told

from onrecord.report.sources import hops_of
from onrecord.spans import Span

LEAD = "{t1:Hopes for the gates fade}.\n\n"

# (marked text, relays of the last statement)
RELAYS = [
    ("{s1=x-official:A Palace official} {c1:told} the Tarn Gazette that {t1:no}.", ("Tarn Gazette",)),
    ("{s1=marn:Marn} {c1:told} reporters that {t1:no}.", ()),
    ("{s1=marn:Marn} {c1:told} the council that {t1:no}.", ()),
    (
        LEAD + "The Ostrel Herald reports this, referring to the weekly Zenit, {c1:citing} "
        "{s1=x-source:sources close to it}.",
        ("Zenit",),
    ),
    ("The Tarn Gazette quoted {s1=x-source:a source} {c1:as saying} {t1:no}.", ("Tarn Gazette",)),
    ("{s1=marn:Marn} was quoted by the news agency Zenit as {c1:saying} {t1:no}.", ("Zenit",)),
    (
        "In an interview with journalist Ida Roon, aired by state television outlet Zenit on Telegram, {s1=marn:Marn} "
        "{c1:said} {t1:no}.",
        ("Zenit",),
    ),
    ("In a statement released by the senator's office, {s1=marn:Marn} {c1:said} {t1:no}.", ("senator's office",)),
    ("{s1=x-official:An official} {c1:told} the Tarn Gazette {t1:no}. {s2=x-source:A source} {c2:said} {t2:yes}.", ()),
    (
        "{s1=x-source:A source} {c1:told} the Tarn Gazette {t1:no}. {s2=x-source:One source} {c2:said} {t2:yes}.",
        ("Tarn Gazette",),
    ),
    ("{s1=x-source:A source} {c1:told} the Tarn Gazette {t1:no}. {s2=vell:Vell} {c2:said} {t2:yes}.", ()),
    ("{s1=marn:Marn} {c1:said} {t1:no} in an interview with the weekly Zenit.", ()),
    ("{s1=marn:Marn} {c1:told} the Ostrel Herald that {t1:no}.", ()),
    ("{s1=marn:Marn} {c1:said} {t1:no}, according to state media.", ()),
]


@pytest.mark.parametrize(("source", "via"), RELAYS)
def test_relays(source: str, via: tuple[str, ...]) -> None:
    _, statements = told(source, outlet="Ostrel Herald")
    assert statements[-1].via == via


# (marked text, what the report rests on)
ORIGINS = [
    ("{s1=marn:Marn} {c1:said} {t1:no} in an interview with the Ostrel weekly Zenit.", [("interview", "Zenit")]),
    ("Speaking to reporters, {s1=marn:Marn} {c1:said} {t1:no}.", []),
    (
        "In an interview with journalist Ida Roon, aired by state television outlet Zenit, "
        "{s1=marn:Marn} {c1:said} {t1:no}.",
        [("interview", "Zenit (Ida Roon)")],
    ),
    (
        "{s1=x-official:An official} {c1:told} the Tarn Gazette {t1:no}.\n\n{s2=x-source:Sources} {c2:told} the Tarn "
        "Gazette {t2:yes}.",
        [("cites", "Tarn Gazette")],
    ),
    ("The Ostrel Herald reports this, referring to the weekly Zenit.", [("cites", "Zenit")]),
    ("In a statement, {s1=guild-organisation:the Guild} {c1:said} {t1:no}.", [("cites", "Guild statement")]),
    ("In a statement, {s1=marn:Marn} {c1:said} {t1:no}.", []),
    (
        "{s1=x-outlets:Eastern outlets} have {c1:reported} that {t1:the gates fell}.",
        [("cites", "Eastern outlets (unnamed)")],
    ),
    ("As the Ostrel Herald previously reported, the gates fell.", [("cites", "Ostrel Herald (own earlier report)")]),
    ("The Ostrel Herald reported that the gates fell.", []),
    ("{s1=gazette-media:The Tarn Gazette} {c1:reported} that {t1:the gates fell}.", [("cites", "Gazette")]),
    (
        "“{t1:I told the Tarn Gazette about it at the very beginning of the whole affair},” {s1=marn:Marn} {c1:said}.",
        [],
    ),
    ("The council fined the Tarn Gazette.", []),
    ("{s1=x-agencies:Law enforcement agencies} {c1:reported} {t1:no losses}.", []),
    ("{s1=x-agencies:News agencies} {c1:reported} {t1:no losses}.", [("cites", "News agencies (unnamed)")]),
    ("{s1=x-body:The National Guild of Bakers} {c1:said} {t1:no}.", []),
    ("{s1=x-body:A Tarn Security Agency envoy} {c1:said} {t1:no}.", []),
]


@pytest.mark.parametrize(("source", "origins"), ORIGINS)
def test_origins(source: str, origins: list[tuple[str, str]]) -> None:
    assert rested(source, outlet="Ostrel Herald") == origins


@pytest.mark.parametrize(("agency", "origin"), [("Zenit", "Zenit"), ("Agencies", "agencies (unspecified)")])
def test_an_agency_credit_is_an_origin_where_the_text_shows_it(agency: str, origin: str) -> None:
    text = f"The gates fell. — {agency}"
    span = Span(text.index(agency), len(text))
    shown = parsed_of(text, agency=agency, evidence=(("agency", span),))
    assert [(h.kind, h.derived_from, h.span) for h in hops_of(shown, cast({}, text), ())] == [("agency", origin, span)]
    assert hops_of(parsed_of(text, agency=agency), cast({}, text), ()) == ()


def test_marks_are_taken_out() -> None:
    found = marked("{s1=marn:Marn} {c1:said} {t1:no, {s2:she} {c2:thinks} {t2:so}}.")
    assert found.text == "Marn said no, she thinks so."
    assert [a.outer for a in found.attributions] == [None, 0]
    assert article_of(found.text).blocks[0].span == Span(0, len(found.text))


# (marked text, relays of the last statement)
MORE_RELAYS = [
    ("The Tarn Post and the Vell Post broke the news. {s1=marn:Marn} {c1:told} the Post {t1:no}.", ()),
    ("{s1=marn:Marn} {c1:told} Radio Tarn on Friday that {t1:no}.", ("Radio Tarn",)),
    ("{s1=marn:Marn} {c1:told} Tarn FM that {t1:no}.", ("Tarn FM",)),
    ("{s1=marn:Marn} {c1:confirmed} to the Tarn Gazette that {t1:no}.", ("Tarn Gazette",)),
    ("{s1=marn:Marn} {c1:told} the Tarn Telegraph Agency that {t1:no}.", ("Tarn Telegraph Agency",)),
    ("{s1=marn:Marn} {c1:told} the newspaper {t1:no}.", ()),
    ("{s1=marn:Marn} {c1:told} this newspaper {t1:no}.", ()),
    ("{s1=marn:Marn} {c1:told} the Zenit agency {t1:no}.", ()),
    ("{c1:According to} {s1=x-officials:two officials who told BXC}, {t1:the talks are over}.", ("BXC",)),
    (
        "{s1=x-diplomat:A diplomat}, who spoke to the Tarn Gazette on condition of anonymity, {c1:said} {t1:no}.",
        ("Tarn Gazette",),
    ),
    ("{s1=x-official:An official} {c1:told} BXC {t1:no}. {s2=x-one:Another official} {c2:said} {t2:yes}.", ()),
    ("{s1=x-official:An official} {c1:told} NATO {t1:no}.", ()),
]


@pytest.mark.parametrize(("source", "via"), MORE_RELAYS)
def test_outlets_told_and_told_again(source: str, via: tuple[str, ...]) -> None:
    _, statements = told(source, outlet="Ostrel Herald", agency="Zenit")
    assert statements[-1].via == via


# (marked text, what the report of the Ostrel Herald rests on)
MORE_ORIGINS = [
    ("In comments to the Tarn Gazette, {s1=marn:Marn} {c1:said} {t1:no}.", [("interview", "Tarn Gazette")]),
    ("In comments to the council, {s1=marn:Marn} {c1:said} {t1:no}.", []),
    ("In a letter to members, {s1=marn:Marn} {c1:said} {t1:no}.", []),
    ("{s1=marn:Marn} {c1:told} Radio Tarn that {t1:no}.", [("interview", "Radio Tarn")]),
    ("{s1=x-official:An official} {c1:told} BXC that {t1:no}.", [("cites", "BXC")]),
    (
        "{s1=marn:Marn} {c1:told} Radio Tarn {t1:no}. {s2=marn:She} {c2:told} the Italian broadcaster {t2:yes}.",
        [("interview", "Radio Tarn")],
    ),
    (
        "{t1:The talks are over}, {c1:according to} {s1=tarn-gazette-media:the Tarn Gazette}.",
        [("cites", "Tarn Gazette")],
    ),
    ("The resignation was first reported by the Tarn Gazette.", [("cites", "Tarn Gazette")]),
    ("{s1=marn:Marn} {c1:told} Ostrel Herald News {t1:no}.", []),
    (
        "In an interview with the Tarn-1 television channel, {s1=marn:Marn} {c1:said} {t1:no}.",
        [("interview", "Tarn-1")],
    ),
    (
        "{s1=union-organisation:The Pilots' Union} {c1:said} in an emailed statement that {t1:no}.",
        [("cites", "Pilots' Union statement")],
    ),
]


@pytest.mark.parametrize(("source", "origins"), MORE_ORIGINS)
def test_more_origins(source: str, origins: list[tuple[str, str]]) -> None:
    assert rested(source, outlet="Ostrel Herald") == origins
