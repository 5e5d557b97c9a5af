"""`metadata.csv`: what a folder says of its files."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.errors import OnrecordError
from onrecord.ingest.metadata import absent_files, fields_for, metadata_of


def test_columns_are_found_by_name_and_empty_cells_say_nothing(tmp_path: Path) -> None:
    (tmp_path / "metadata.csv").write_text(
        " Path ,OUTLET,more,url\n./a.txt, The Foo ,x,\nb\\\\c.txt,,,https://foo.example\n"
    )
    assert metadata_of(tmp_path) == {"a.txt": {"outlet": "The Foo"}, "b//c.txt": {"url": "https://foo.example"}}


def test_a_folder_without_metadata_says_nothing_and_broken_ones_fail(tmp_path: Path) -> None:
    assert metadata_of(tmp_path) == {}
    (tmp_path / "metadata.csv").write_text("file,outlet\na.txt,The Foo\n")
    with pytest.raises(OnrecordError, match="E007"):
        metadata_of(tmp_path)


def test_the_nearest_folder_goes_first(tmp_path: Path) -> None:
    near, far = tmp_path / "x", tmp_path
    told = {near: {"a.txt": {"outlet": "Near"}}, far: {"x/a.txt": {"outlet": "Far", "agency": "AP"}}}
    assert fields_for(near / "a.txt", told) == {"outlet": "Near", "agency": "AP"}
    assert fields_for(near / "t.csv", {far: {"x/t.csv#r1": {"url": "u"}}}, "r1") == {"url": "u"}


def test_a_table_that_is_there_has_its_rows(tmp_path: Path) -> None:
    (tmp_path / "t.csv").touch()
    told: dict[str, dict[str, str]] = {"t.csv#1": {}, "gone.txt": {}, "u.csv#1": {}, "": {}}
    assert [file.name for file in absent_files(tmp_path, told)] == ["gone.txt", "u.csv#1"]
