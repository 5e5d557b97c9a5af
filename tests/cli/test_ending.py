"""How commands end, and what files they leave."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
import typer
from sqlalchemy.exc import OperationalError

from onrecord.cli.ending import Exit, as_coded, ends_well, put
from onrecord.errors import OnrecordError


@pytest.mark.parametrize(
    ("error", "code", "told"),
    [
        (KeyboardInterrupt(), Exit.INTERRUPTED, "Interrupted. All is kept."),
        (OnrecordError("E013", detail="'x'", tables="a"), Exit.NOTHING_DONE, "[E013] no table 'x'"),
        (OSError(28, "No space left on device", "/full"), Exit.NOTHING_DONE, "/full: [E019]"),
        (OperationalError("SELECT", {}, Exception("disk is full")), Exit.NOTHING_DONE, "[E019]"),
    ],
)
def test_errors_are_one_line_and_a_code(
    error: BaseException, code: Exit, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    @ends_well("All is kept.")
    def command() -> None:
        raise error

    with pytest.raises(typer.Exit) as ended:
        command()
    assert ended.value.exit_code == code
    shown = capsys.readouterr().err
    assert told in shown and len(shown.splitlines()) == 1


def test_what_nobody_can_act_on_is_no_line() -> None:
    assert as_coded(ZeroDivisionError()) is None

    @ends_well("")
    def broken() -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        broken()


def test_a_file_is_there_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "out"
    path.write_text("before")
    with pytest.raises(ValueError), put(path) as stream:
        stream.write(b"half")
        raise ValueError
    assert path.read_text() == "before" and [*tmp_path.iterdir()] == [path]
    with put(path) as stream:
        stream.write(b"whole")
        assert path.read_text() == "before"
    assert path.read_text() == "whole"


def test_packed_where_the_name_says_so_and_the_same_every_time(tmp_path: Path) -> None:
    for name in ("a.gz", "b.gz"):
        with put(tmp_path / name) as stream:
            stream.write(b"words")
    assert gzip.decompress((tmp_path / "a.gz").read_bytes()) == b"words"
    assert (tmp_path / "a.gz").read_bytes() == (tmp_path / "b.gz").read_bytes()
