"""The real stages on the example story: built once, twice, in portions, by several processes."""

from __future__ import annotations

import shlex
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from tests.ledger.conftest import tables_of
from typer.testing import CliRunner

import onrecord
from onrecord.cli.app import app
from onrecord.options import DEFAULTS
from onrecord.report import annotate

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples" / "strait"


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example reports beside a record of them."""
    folder = tmp_path_factory.mktemp("story")
    shutil.copytree(EXAMPLE, folder / "strait")
    onrecord.build([folder / "strait"], folder / "r.db").close()
    return folder


def test_every_span_slices_its_article(story: Path) -> None:
    with onrecord.open_record(story / "r.db") as record:
        texts = {a.path: a.text for a in record.articles}
        assert len(texts) == 6 and record.statements and record.events and record.utterances
        for s in record.statements:
            for span in (*s.content, *s.cue, *s.source):
                assert span.of(texts[s.article]).strip()
        for passage in [p for e in record.events for p in e.mentions]:
            assert passage.span.of(texts[passage.article]) == passage.text


def test_twice_in_portions_and_by_two_processes(story: Path) -> None:
    files = sorted(p for p in (story / "strait").iterdir() if p.suffix == ".txt")
    onrecord.build([story / "strait"], story / "r.db").close()
    parts = story / "parts.db"
    metadata = [story / "strait"] if (story / "strait" / "metadata.csv").exists() else files
    onrecord.build(files[3:] if metadata is files else metadata, parts, replace(DEFAULTS, workers=2, batch=2)).close()
    onrecord.build(metadata, parts).close()
    with onrecord.open_record(story / "r.db") as once, onrecord.open_record(parts) as twice:
        assert tables_of(once) == tables_of(twice)
        assert len(once.runs) == 1


def test_every_query_of_the_page_of_questions_finds_rows(story: Path) -> None:
    lines = (ROOT / "docs" / "questions.md").read_text(encoding="utf-8").splitlines()
    queries = [shlex.split(line)[1:] for line in lines if line.startswith("    onrecord show strait.db")]
    assert len(queries) > 15
    record = story / "placed.db"
    places = replace(DEFAULTS, places=str(ROOT / "examples" / "places.toml"))
    onrecord.build([story / "strait"], record, places).close()
    for query in queries:
        told = CliRunner().invoke(app, ["show", str(record), *query[2:]])
        assert told.exit_code == 0 and len(told.stdout.splitlines()) > 1, query


def test_a_record_holds_all_that_a_story_tells(story: Path) -> None:
    """No field of a statement, event or any other row is lost on the way into the tables and back."""
    articles = [a for a in onrecord.read([story / "strait"], base=story) if isinstance(a, onrecord.Article)]
    told = onrecord.relate(list(annotate(articles)))
    with onrecord.open_record(story / "r.db") as record:
        (kept,) = record.stories
    assert {s.id: replace(s, utterances=()) for s in kept.statements} == {
        s.id: replace(s, utterances=()) for s in told.statements
    }
    for name in ("utterances", "disputes", "discrepancies", "positions"):
        assert {x.id: x for x in getattr(kept, name)} == {x.id: x for x in getattr(told, name)}
    assert {e.id: e.mentions for e in kept.events} == {e.id: e.mentions for e in told.events}
    assert set(kept.lineage) == set(told.lineage)
