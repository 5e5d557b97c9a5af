"""The command line: what it prints, where, and how it ends."""

from __future__ import annotations

import gzip
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from tests.factories import Stages
from tests.ledger.conftest import desk, stages
from typer.testing import CliRunner, Result

from onrecord.cli import files, register
from onrecord.cli.app import app
from onrecord.ingest.sources import raw_articles
from onrecord.options import Options

__all__ = ["desk", "stages"]

COMMANDS = ("build", "show", "brief", "export", "annotate", "forget")
ONRECORD = Path(sys.executable).with_name("onrecord")


def run(*args: object, input: str | bytes | None = None) -> Result:
    return CliRunner().invoke(app, [str(a) for a in args], input=input)


@pytest.fixture
def record(desk: Path, stages: Stages) -> Path:
    assert run("build", desk, "--record", desk / "r.db").exit_code == 0
    return desk / "r.db"


def test_commands_are_shown_in_the_order_of_work() -> None:
    told = run("--help").stdout
    places = [told.index(f"\n  {name} ") for name in (*COMMANDS, "register")]
    assert places == sorted(places) and register.app.info.help and files.brief.__doc__


@pytest.mark.parametrize("flag", ["-h", "--help"])
@pytest.mark.parametrize("command", COMMANDS)
def test_help_has_an_example_and_the_exit_codes(command: str, flag: str) -> None:
    told = run(command, flag)
    assert told.exit_code == 0 and f"Example: onrecord {command}" in told.stdout and "Exit codes:" in told.stdout


def test_tunables_are_options_of_build() -> None:
    told = run("build", "-h").stdout
    for name in Options.__dataclass_fields__:
        assert f"--{name.replace('_', '-')}" in told


def test_build_accounts_for_every_file(record: Path, desk: Path) -> None:
    (desk / "a" / "one.txt").write_text("Talks at Port\nNothing.", encoding="utf-8")
    (desk / "a" / "new.txt").write_text("Harvest\nNothing.", encoding="utf-8")
    (desk / "a" / "empty.bad").touch()
    told = run("build", desk, "--record", record)
    assert told.exit_code == 3
    for words in ("1 read", "1 changed", "4 unchanged", "1 failed", "6 reports in 2 stories"):
        assert words in told.stdout
    assert "[E003]" in told.stderr and "Remedy: remove it or fill it." in told.stderr


def test_strays_of_a_folder_are_told_and_do_not_spoil_a_build(
    desk: Path, stages: Stages, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("onrecord.ingest.raw_articles", raw_articles)
    (desk / "a" / "settings.toml").write_text("a = 1", encoding="utf-8")
    (desk / "a" / "metadata.csv").write_text("path,outlet\none.txt,Foo\ngone.txt,Foo\n", encoding="utf-8")
    (desk / "a" / "Thumbs.db").write_bytes(b"\x00")
    told = run("build", desk / "a", "--record", desk / "r.db")
    assert told.exit_code == 0 and "2 read" in told.stdout and "2 skipped" in told.stdout
    assert "settings.toml: [E020]" in told.stderr and "gone.txt: [E021]" in told.stderr and "Thumbs" not in told.stderr
    assert "failed" not in told.stdout
    assert run("build", desk / "a", "--record", desk / "r.db").exit_code == 0
    assert "1 read" in run("build", desk / "a" / "settings.toml", "--record", desk / "r.db").stdout


def test_a_folder_of_nothing_but_strays(desk: Path, stages: Stages, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.ingest.raw_articles", raw_articles)
    (desk / "c").mkdir()
    (desk / "c" / "scan.pdf").write_bytes(b"%PDF-1.7")
    told = run("build", desk / "c", "--record", desk / "r.db")
    assert told.exit_code == 1 and "1 skipped" in told.stdout and "[E020]" in told.stderr


def test_build_of_nothing_that_can_be_read(desk: Path, stages: Stages) -> None:
    told = run("build", desk / "nowhere.txt", "--record", desk / "r.db")
    assert told.exit_code == 1 and "[E001]" in told.stderr


@pytest.mark.parametrize("command", [("show",), ("brief",), ("forget", "x")])
def test_a_file_that_is_no_record(desk: Path, command: tuple[str, ...]) -> None:
    told = run(command[0], desk / "a" / "one.txt", *command[1:])
    assert told.exit_code == 1 and "[E010]" in told.stderr and "Traceback" not in told.stderr


def test_the_heart_of_a_record(record: Path) -> None:
    told = run("show", record).stdout
    for words in (
        "5 reports",
        "2 stories",
        "Talks at Port",
        "in dispute",
        "Was it called off?",
        "[high] date: the day",
    ):
        assert words in told


@pytest.mark.parametrize(
    ("args", "seen", "unseen"),
    [
        (("statements",), "never again", ""),
        (("statements", "--actor", "ILSE"), "never again", "we will talk"),
        (("statements", "--article", "two.txt"), "we will talk", "never again"),
        (("statements", "--story", "harv"), "the wheat is in", "never again"),
        (("statements", "--kind", "direct"), "never again", ""),
        (("statements", "--kind", "indirect"), "what", "never again"),
        (("actors", "--kind", "person"), "Brannoc", ""),
        (("events", "--kind", "planned"), "meeting", ""),
        (("articles", "--story", "harvest"), "four.txt", "one.txt"),
        (("discrepancies", "--kind", "high"), "the day", ""),
        (("disputes", "--actor", "odo"), "called off", ""),
        (("positions",), "later the opposite", ""),
        (("utterances",), "we will talk", ""),
        (("lineage",), "Agency X", ""),
        (("stories",), "Harvest", ""),
        (("runs",), "started", ""),
    ],
)
def test_tables_in_the_terminal(record: Path, args: tuple[str, ...], seen: str, unseen: str) -> None:
    told = run("show", record, *args)
    assert told.exit_code == 0 and seen in told.stdout and "\x1b" not in told.stdout
    assert not unseen or unseen not in told.stdout
    assert len({line.count("\t") for line in told.stdout.splitlines()}) == 1


def test_a_limit_says_what_it_hides(record: Path) -> None:
    told = run("show", record, "statements", "--limit", "2")
    assert len(told.stdout.splitlines()) == 3 and "5 more" in told.stderr


def test_wrong_table_and_format(record: Path) -> None:
    assert "[E013]" in run("show", record, "people").stderr
    assert "[E013]" in run("export", "people", "--record", record).stderr
    assert "[E014]" in run("export", "actors", "--record", record, "--format", "xml").stderr


@pytest.mark.parametrize("format", ["jsonl", "csv"])
def test_export_to_a_file_and_to_the_pipe(record: Path, desk: Path, format: str) -> None:
    piped = run("export", "statements", "--record", record, "--format", format)
    assert run("export", "statements", "--record", record, "--format", format, "-o", desk / "out").exit_code == 0
    assert (desk / "out").read_text(encoding="utf-8") == piped.stdout
    assert "never again" in piped.stdout and "Ilse" in piped.stdout


def test_an_export_that_fails_leaves_no_file(record: Path, desk: Path) -> None:
    told = run("export", "actors", "--record", record, "-o", desk / "nowhere" / "out")
    assert told.exit_code == 1 and "[E019]" in told.stderr


def test_forget(record: Path) -> None:
    assert run("forget", record, "b/four.txt").exit_code == 0
    assert "four.txt" not in run("show", record, "articles").stdout
    assert "[E018]" in run("forget", record, "b/four.txt").stderr


def test_brief_is_written(record: Path, desk: Path) -> None:
    assert run("brief", record, "-o", desk / "brief.html").exit_code == 0
    assert "never again" in (desk / "brief.html").read_text(encoding="utf-8")
    assert "never again" in run("brief", record, "--format", "md").stdout


LINES = [
    {"id": "x1", "text": 'T\nIlse said "no".'},
    {"id": 7, "text": "T\nBREAK"},
    {"id": "x3"},
    "not an object",
    {"id": "x1", "text": 'T\nOdo said "yes". Odo said "no".'},
]


def lines(packed: bool = False) -> bytes:
    data = b"".join(json.dumps(row).encode() + b"\n" for row in LINES) + b"\n{\n"
    return gzip.compress(data) if packed else data


@pytest.mark.parametrize("packed", [False, True])
def test_annotate_gives_a_line_for_every_line(desk: Path, stages: Stages, packed: bool) -> None:
    source, out = desk / "in.jsonl", desk / "out.jsonl.gz"
    source.write_bytes(lines(packed))
    told = run("annotate", source, "-o", out, "--batch", "2")
    assert told.exit_code == 3 and "4 lines failed" in told.stderr
    found = [json.loads(line) for line in gzip.decompress(out.read_bytes()).splitlines()]
    assert [row["id"] for row in found] == ["x1", 7, "x3", None, "x1", None]
    assert [len(row["statements"]) for row in found] == [1, 0, 0, 0, 2, 0]
    assert [row["error"]["code"] for row in found if "error" in row] == ["E017", "E005", "E004", "E004"]
    assert "speaker_country" in found[0]["statements"][0] and "target_countries" in found[0]["statements"][0]


def test_annotate_through_the_pipe(stages: Stages) -> None:
    told = run("annotate", "-", input=json.dumps(LINES[0]))
    assert told.exit_code == 0
    assert json.loads(told.stdout)["statements"][0]["content"] == [[13, 15]]


def test_a_reader_who_has_had_enough(record: Path) -> None:
    program = subprocess.Popen(
        [ONRECORD, "export", "articles", "--record", record], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert program.stdout and program.stderr
    program.stdout.close()
    assert program.stderr.read() == b"" and program.wait(30) == 0


def test_ctrl_c_says_what_is_kept(desk: Path, stages: Stages, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*args: object, **kwargs: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("onrecord.ledger.placed.place", stop)
    told = run("build", desk, "--record", desk / "r.db")
    assert told.exit_code == 130 and "is kept" in told.stderr
    monkeypatch.undo()


def test_importing_is_quick_and_loads_no_parser() -> None:
    heavy = "'spacy', 'sqlalchemy', 'jinja2', 'numpy', 'rich'"
    code = f"import sys, onrecord; onrecord.brief; print([m for m in ({heavy}) if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout == "[]\n"


def test_the_verb_brief_stays_a_verb() -> None:
    code = "import onrecord; from onrecord.brief import page, render; print(callable(onrecord.brief))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout == "True\n"


def test_progress_is_for_terminals(record: Path, desk: Path) -> None:
    assert io.StringIO(run("build", desk, "--record", record).stderr).read() == ""


def test_the_codebook_needs_no_record(desk: Path) -> None:
    told = run("export", "codebook", "--record", desk / "none.db", "--format", "csv")
    assert told.exit_code == 0 and told.stdout.startswith("table,column,type,meaning\narticles,id,")
