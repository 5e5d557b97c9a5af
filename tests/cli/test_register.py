"""`onrecord register show`: what it prints, and how it ends."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from onrecord.cli.app import app


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    path = tmp_path / "mine.csv"
    path.write_text(
        "# as of 2024-01-31\nof,office,name,start,end,wikidata,also\n"
        "AND,harbour minister,Tove Ravnholt,2014-02,2019-05-01,Q900000001,Thove Ravnholt\n"
        "AND,harbour minister,Aksel Brandvik,2019-05-01,,,\n"
        "opec,pilot,Ruud Kestrel,2011,2015-06,,\n",
        encoding="utf-8",
    )
    return path


def show(*args: object) -> Result:
    return CliRunner().invoke(app, ["register", "show", *(str(a) for a in args)])


def rows(told: Result) -> list[list[str]]:
    assert told.exit_code == 0
    return [line.split("\t") for line in told.stdout.splitlines()]


@pytest.mark.parametrize("command", ["show", "update"])
def test_help_has_an_example_and_the_exit_codes(command: str) -> None:
    told = CliRunner().invoke(app, ["register", command, "-h"])
    assert told.exit_code == 0
    assert f"Example: onrecord register {command}" in told.stdout
    assert "Exit codes:" in told.stdout


def test_a_person_by_any_spelling(mine: Path) -> None:
    header, row = rows(show("thove ravn", "--register", mine))
    assert header == ["of", "office", "name", "from", "to", "wikidata", "other spellings"]
    assert row == ["AND", "harbour minister", "Tove Ravnholt", "2014-02", "2019-05-01", "Q900000001", "Thove Ravnholt"]


@pytest.mark.parametrize("who", ["AND", "Andorra", "andorran"])
def test_a_state_by_code_and_name(mine: Path, who: str) -> None:
    found = {row[2]: row[4] for row in rows(show(who, "--register", mine))[1:]}
    assert found == {"Tove Ravnholt": "2019-05-01", "Aksel Brandvik": "in office 2024-01-31"}


def test_a_day_tells_who_was_in_office_and_how_sure_that_is(mine: Path) -> None:
    (row,) = rows(show("AND", "--on", "2016-03", "--register", mine))[1:]
    assert (row[2], row[5]) == ("Tove Ravnholt", "yes")
    near = rows(show("AND", "--on", "2019-05-01", "--register", mine))[1:]
    assert {row[2] for row in near} == {"Tove Ravnholt", "Aksel Brandvik"}
    assert all(row[5].startswith("no") for row in near)


def test_a_body_by_its_name(mine: Path) -> None:
    assert "Ruud Kestrel" in {row[2] for row in rows(show("OPEC", "--register", mine))}


def test_without_an_argument_how_much_there_is(mine: Path) -> None:
    told = show("--register", mine)
    assert ["AND", "2", "harbour minister"] in rows(told)
    assert "looked through up to 2025-09-30" in told.stderr


def test_nobody_is_said_and_no_failure() -> None:
    told = show("Nobody Whatsoever")
    assert told.exit_code == 0
    assert "nobody of the register: Nobody Whatsoever" in told.stderr


def test_what_is_no_day_and_no_file() -> None:
    told = show("AND", "--on", "last May")
    assert told.exit_code == 1
    assert "[E022] `last May` is not a day" in told.stderr
    assert show("AND", "--register", "nowhere.csv").exit_code == 1


def test_showing_loads_no_parser_and_asks_no_network() -> None:
    code = (
        "import socket, sys\n"
        "def no(*a, **k): raise AssertionError('network')\n"
        "socket.socket.connect = no\n"
        "from typer.testing import CliRunner\n"
        "from onrecord.cli.app import app\n"
        "assert CliRunner().invoke(app, ['register', 'show', 'NATO']).exit_code == 0\n"
        "assert 'spacy' not in sys.modules and 'urllib.request' not in sys.modules\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
