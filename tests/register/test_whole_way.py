"""From reports to a record with a register of the user's own: who is named, by whom, and how a reader sees it."""

from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

import onrecord
from onrecord.cli.app import app
from onrecord.options import DEFAULTS

MINE = (
    "# as of 2024-01-31\nof,office,name,start,end,wikidata,also\n"
    "NOR,harbour minister,Tove Ravnholt,2014-02,,Q900000001,Thove Ravnholt\n"
)
NAMED = "Harbour closed\n\nNorway will close the harbour, Tove Ravnholt said on Monday, and fishermen agreed.\n"
TOLD = "Ships wait\n\nThe Norwegian harbour minister said on Monday that ships would have to wait outside.\n"


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    (tmp_path / "mine.csv").write_text(MINE, encoding="utf-8")
    (folder / "metadata.csv").write_text("path,published\na.txt,2020-06-01\n", encoding="utf-8")
    (folder / "a.txt").write_text(TOLD, encoding="utf-8")
    return folder


def test_the_register_names_whom_no_report_names_only_where_it_is_asked_to(tmp_path: Path, reports: Path) -> None:
    options = replace(DEFAULTS, register=str(tmp_path / "mine.csv"))
    with onrecord.build([reports], tmp_path / "r.db", options) as record:
        (said,) = record.statements
        assert (said.speaker_name, said.speaker_how) == (None, None)
    with onrecord.build([reports], tmp_path / "r.db", replace(options, holders=True)) as record:
        (said,) = record.statements
        assert (said.speaker_name, said.speaker_how) == ("Tove Ravnholt", "register")
        assert said.speaker_text == "The Norwegian harbour minister"
        actor = next(a for a in record.actors if a.id == said.speaker)
        assert (actor.country, actor.wikidata, actor.described) == ("NOR", "Q900000001", "Norwegian harbour minister")
        page = onrecord.brief(record, "md")
    assert "Tove Ravnholt" in page
    assert "by “The Norwegian harbour minister”" in page or "The Norwegian harbour minister" in page
    shown = CliRunner().invoke(app, ["show", str(tmp_path / "r.db"), "statements"])
    assert "Tove Ravnholt (by the register)" in shown.stdout


def test_a_surname_keeps_its_name_beside_a_description(tmp_path: Path, reports: Path) -> None:
    (reports / "a.txt").write_text(
        "Ships wait\n\nBrandvik said on Monday that Norway would pay. The Norwegian president left at once.\n",
        encoding="utf-8",
    )
    with onrecord.build([reports], tmp_path / "r.db") as record:
        assert {a.name for a in record.actors if a.kind == "person"} == {"Brandvik"}


def test_the_holder_whom_the_report_names_is_the_minister_of_the_next_sentence(tmp_path: Path, reports: Path) -> None:
    (reports / "a.txt").write_text(NAMED + "\n" + TOLD.split("\n\n")[1], encoding="utf-8")
    options = replace(DEFAULTS, register=str(tmp_path / "mine.csv"))
    with onrecord.build([reports], tmp_path / "r.db", options) as record:
        minister = next(s for s in record.statements if s.speaker_text == "The Norwegian harbour minister")
        assert (minister.speaker_name, minister.speaker_how) == ("Tove Ravnholt", "register")
        (by_name,) = (s for s in record.statements if s != minister)
        assert (by_name.speaker, by_name.speaker_how) == (minister.speaker, None)
