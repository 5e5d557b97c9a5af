"""A file of the user extends the register of a build; a change of it analyses the reports again, nothing else does."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from tests.factories import Stages
from tests.ledger.conftest import put_by

import onrecord
from onrecord.engine import fingerprint
from onrecord.errors import OnrecordError
from onrecord.export.annotated import annotated
from onrecord.options import DEFAULTS

HEAD = "of,office,name,start,end,wikidata,also\n"
ROW = "NOR,harbour minister,Tove Ravnholt,2014,,Q900000001,\n"


@pytest.fixture
def stages(monkeypatch: pytest.MonkeyPatch) -> Stages:
    return Stages().install(put_by(monkeypatch))  # type: ignore[arg-type]


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.txt").write_text('Title\nOdo said "yes".', encoding="utf-8")
    (folder / "b.txt").write_text('Other\nOdo said "no".', encoding="utf-8")
    return folder


def test_a_register_that_says_something_else_analyses_the_reports_again(
    tmp_path: Path, reports: Path, stages: Stages
) -> None:
    mine = tmp_path / "mine.csv"
    mine.write_text(HEAD + ROW, encoding="utf-8")
    options = replace(DEFAULTS, register=str(mine))

    def outcomes() -> set[str]:
        with onrecord.build([reports], tmp_path / "r.db", options) as record:
            assert record.account is not None
            return {f.outcome for f in record.account.files}

    assert outcomes() == {"new"}
    assert outcomes() == {"unchanged"}
    mine.write_text(HEAD + ROW.replace("2014", "2016-05"), encoding="utf-8")
    assert outcomes() == {"again"}


def test_a_file_that_is_no_register_stops_before_anything_is_read(
    tmp_path: Path, reports: Path, stages: Stages
) -> None:
    mine = tmp_path / "mine.csv"
    mine.write_text(HEAD + "NOR,king,,2014,,,\n", encoding="utf-8")
    with pytest.raises(OnrecordError, match="E025"):
        onrecord.build([reports], tmp_path / "r.db", replace(DEFAULTS, register=str(mine)))
    assert stages.annotated == []
    with pytest.raises(OnrecordError, match="E025"):
        list(annotated([json.dumps({"id": "a", "text": "T"}).encode()], replace(DEFAULTS, register=str(mine))))


def test_forgetting_keeps_to_the_options_of_the_last_build(tmp_path: Path, reports: Path, stages: Stages) -> None:
    mine = tmp_path / "mine.csv"
    mine.write_text(HEAD + ROW, encoding="utf-8")
    with onrecord.build([reports], tmp_path / "r.db", replace(DEFAULTS, register=str(mine))) as record:
        path = record.articles[0].path
    stages.annotated.clear()
    onrecord.forget(tmp_path / "r.db", path)
    assert stages.annotated == []


def test_what_a_report_rests_on_names_the_register(tmp_path: Path) -> None:
    mine = tmp_path / "mine.csv"
    mine.write_text(HEAD + ROW, encoding="utf-8")
    assert fingerprint.of_report(str(mine)) != fingerprint.of_report()
    assert fingerprint.of_story(replace(DEFAULTS, holders=True)) != fingerprint.of_story(DEFAULTS)
