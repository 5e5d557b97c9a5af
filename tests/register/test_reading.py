"""Files of tenures as users write them, with what is wrong in them told by file, line and remedy."""

from pathlib import Path

import pytest

from onrecord.errors import OnrecordError
from onrecord.register import load
from onrecord.register.reading import parsed

HEAD = "of,office,name,start,end,wikidata,also\n"


def test_a_file_extends_the_register_of_the_package(tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text(
        "# of our desk\n# as of 2024-01-31\n\noffice, of ,name,start\nharbour  Minister,NOR,Tove Ravn,2019-02\n",
        encoding="utf-8",
    )
    register = load(str(path))
    (tenure,) = register.seats["NOR", "harbour minister"]
    assert (tenure.name, tenure.start, tenure.end, tenure.as_of) == ("Tove Ravn", "2019-02", None, "2024-01-31")
    assert tenure.country == "NOR"
    assert len(register.tenures) == len(load().tenures) + 1
    assert register.digest != load().digest


def test_a_file_is_read_again_once_it_changed(tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text(HEAD + "NOR,harbour minister,Tove Ravn,2019-02,,,\n", encoding="utf-8")
    before = load(str(path)).digest
    assert load(str(path)).digest == before
    path.write_text(HEAD + "NOR,harbour minister,Tove Ravnsen,2019-02,,,\n", encoding="utf-8")
    assert load(str(path)).digest != before


def test_spreadsheets_may_write_a_mark_before_the_first_column(tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_bytes(
        b"\xef\xbb\xbf" + (HEAD + 'NOR,envoy,"Ravn, Tove",2019,2020,Q900000003,Tove R.; T. Ravn\n').encode()
    )
    (tenure,) = load(str(path)).seats["NOR", "envoy"]
    assert tenure.also == ("Tove R.", "T. Ravn")
    assert tenure.wikidata == "Q900000003"


@pytest.mark.parametrize(
    ("row", "line", "words"),
    [
        ("XYZ,king,Tove Ravn,2019,,,", 2, "`XYZ` is neither a country code"),
        ("NO,king,Tove Ravn,2019,,,", 2, "`NO` is neither a country code"),
        ("NOR,,Tove Ravn,2019,,,", 2, "`office` is empty"),
        ("NOR,king,,2019,,,", 2, "`name` is empty"),
        ("NOR,king,Tove Ravn,,,,", 2, "`start` is empty"),
        ("NOR,king,Tove Ravn,spring 2019,,,", 2, "`spring 2019` is no date"),
        ("NOR,king,Tove Ravn,2019-02-30,,,", 2, "`2019-02-30` is no date"),
        ("NOR,king,Tove Ravn,2019,2018-12,,", 2, "it ends (2018-12) before it starts (2019)"),
        ("NOR,king,Tove Ravn,2019,,900,", 2, "`900` is no item of Wikidata"),
        ("NOR,king,Tove Ravn,2019,,,,,x", 2, "cells more than columns"),
        ("NOR,1,Tove Ravn,2019,,,", 2, "`1` is no office"),
        ("\n# note\nNOR,king,A,2019,,,", 4, "`A` is no name"),
        ('NOR,king,"Tove Ravn,2019,,,', 2, "unexpected end of data"),
    ],
)
def test_a_bad_row_is_told_by_line(tmp_path: Path, row: str, line: int, words: str) -> None:
    path = tmp_path / "mine.csv"
    path.write_text(f"{HEAD}{row}\n", encoding="utf-8")
    with pytest.raises(OnrecordError) as raised:
        load(str(path))
    told = str(raised.value)
    assert told.startswith(f"{path}: [E025] line {line} of the register: ")
    assert words in told
    assert "columns: of, office, name, start" in told


def test_a_missing_column_and_a_bad_day_are_told() -> None:
    with pytest.raises(OnrecordError, match="no column `start`"):
        list(parsed("of,office,name\n", "x.csv"))
    with pytest.raises(OnrecordError, match="`soon` is no date"):
        list(parsed(f"# as of soon\n{HEAD}NOR,king,Tove Ravn,2019,,,\n", "x.csv"))


def test_an_empty_file_holds_nobody() -> None:
    assert list(parsed("", "x.csv")) == []
    assert list(parsed("# nothing yet\n", "x.csv")) == []


def test_no_file_no_folder_no_text(tmp_path: Path) -> None:
    with pytest.raises(OnrecordError, match="E001"):
        load(str(tmp_path / "none.csv"))
    with pytest.raises(OnrecordError, match="E009"):
        load(str(tmp_path))
    path = tmp_path / "latin.csv"
    path.write_bytes(HEAD.encode() + "NOR,king,Tøve,2019".encode("latin-1"))
    with pytest.raises(OnrecordError, match=r"line 2 of the register: not UTF-8"):
        load(str(path))
