"""Text of strangers in the terminal: harmless, on one line, as it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.cli import terminal
from onrecord.cli.terminal import Watching, clean, counted, one_line, say, table


def test_text_of_strangers_is_harmless() -> None:
    hostile = "\x1b]0;title\x07a\x1b[31mb\x1b[0m\x9bc\u202ed\x00e\x08\x7f"
    assert clean(hostile) == "abcde"
    assert one_line("a\n\tb \x1b[2Jc") == "a b c"


@given(st.text())
def test_no_escape_is_left_and_lines_stay_lines(text: str) -> None:
    assert "\x1b" not in clean(text) and "\r" not in clean(text)
    assert len(one_line(text).splitlines()) <= 1


def test_numbers_with_their_nouns() -> None:
    assert [counted(n, "story", "stories") for n in (1, 2)] == ["1 story", "2 stories"]
    assert counted(0, "report") == "0 reports"


def test_rows_are_parted_by_tabs_where_they_are_piped(capsys: pytest.CaptureFixture[str]) -> None:
    table(["who", "what"], [["Odo", "a\tb\nc"]])
    say("x\x1b[1m")
    assert capsys.readouterr().out == "who\twhat\nOdo\ta b c\nx\n"


def test_markup_of_strangers_is_text(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(terminal, "is_terminal", lambda: True)
    table(["who", "what"], [["[red]Odo[/red]", "[link=http://x]here[/link] \x1b[31m"]])
    shown = capsys.readouterr().out
    assert "[red]Odo[/red]" in shown and "[link=http://x]" in shown and "\x1b" not in shown


def test_progress_is_shown_on_a_terminal_alone_and_only_of_what_takes_long(monkeypatch: pytest.MonkeyPatch) -> None:
    with Watching() as watch:
        watch("read", 1, 2)
        assert watch.bar is None
        monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
        watch("read", 1, 2)
        assert watch.bar is None
        watch.started -= 10
        watch("read", 2, 2)
        assert watch.bar is not None and [task.description for task in watch.bar.tasks] == ["reading"]
