"""One article or failure for every input, whatever the input is."""

from __future__ import annotations

import gzip
import json
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.ingest import article_of, raw_articles, read
from onrecord.ingest.sources import Raw
from onrecord.models import Article, Failure

STORY = "Crossing to reopen\n\nThe minister said on Sunday that the crossing would reopen within a week.\n"


def _paths(found: list[Article | Failure]) -> list[tuple[str, str]]:
    return [(f.path, f.code if isinstance(f, Failure) else "ok") for f in found]


def test_a_folder_is_read_in_order_without_hidden_files(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / ".git").mkdir()
    for name in ("c.txt", "b/a.txt", "a.txt", ".hidden", ".git/x.txt"):
        (tmp_path / name).write_text(STORY)
    (tmp_path / "metadata.csv").write_text("path,published,outlet\na.txt,2031-03-03,The Foo\nb/a.txt,,The Bar\n")
    seen: list[tuple[int, int]] = []
    found = list(read([tmp_path, tmp_path / "a.txt"], base=tmp_path, progress=lambda a, b: seen.append((a, b))))
    assert _paths(found) == [("a.txt", "ok"), ("b/a.txt", "ok"), ("c.txt", "ok")]
    assert [(f.published, f.published_how, f.outlet) for f in found if isinstance(f, Article)] == [
        ("2031-03-03", "metadata", "The Foo"),
        (None, None, "The Bar"),
        (None, None, None),
    ]
    assert seen == [(1, 3), (2, 3), (3, 3)]


READ = ("a.txt", "b.TEXT", "c.md", "d", "No. 7", "e.2031", "f.markdown")
STRAYS = ("conf.toml", "data.json", "feed.xml", "page.html", "paper.pdf", "report.docx", "run.log", "s.py", "x.yaml")
LITTER = (".DS_Store", "Thumbs.db", "desktop.ini", "~$report.docx", ".hidden.txt")


def test_a_folder_gives_reports_and_accounts_for_what_is_none(tmp_path: Path) -> None:
    for name in (*READ, *STRAYS, *LITTER):
        (tmp_path / name).write_text(STORY)
    found = dict(_paths(list(read([tmp_path], base=tmp_path))))
    assert found == {**dict.fromkeys(READ, "ok"), **dict.fromkeys(STRAYS, "E020")}


def test_a_file_given_by_name_is_read_whatever_its_suffix(tmp_path: Path) -> None:
    for name in STRAYS:
        (tmp_path / name).write_text(STORY)
    (tmp_path / "page.html").write_text("<!DOCTYPE html><p>" + STORY)
    (tmp_path / "paper.pdf").write_bytes(b"%PDF-1.7 " + STORY.encode())
    found = dict(_paths(list(read([tmp_path / name for name in STRAYS], base=tmp_path))))
    assert found == {**dict.fromkeys(STRAYS, "ok"), "page.html": "E002", "paper.pdf": "E002"}
    by_folder_and_name = dict(_paths(list(read([tmp_path, tmp_path / "run.log"], base=tmp_path))))
    assert by_folder_and_name["run.log"] == "ok" and by_folder_and_name["conf.toml"] == "E020"


def test_metadata_of_files_that_are_not_there(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "t.jsonl").write_text(json.dumps({"id": "1", "text": STORY}))
    rows = "a.txt,Foo\ngone.txt,Foo\nt.jsonl#1,Foo\nu.jsonl#1,Foo\n,Foo\n"
    (tmp_path / "metadata.csv").write_text("path,outlet\n" + rows)
    found = dict(_paths(list(read([tmp_path], base=tmp_path))))
    assert found == {"a.txt": "ok", "t.jsonl#1": "ok", "gone.txt": "E021", "u.jsonl#1": "E021"}


def test_paths_are_relative_to_the_base(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "rec").mkdir()
    (tmp_path / "in" / "a.txt").write_text(STORY)
    assert _paths(list(read([tmp_path / "in"], base=tmp_path / "rec"))) == [("../in/a.txt", "ok")]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "E003"),
        (b" \n\t\xef\xbb\xbf", "E003"),
        (b"%PDF-1.7 ...", "E002"),
        (b"\x00\x01\x02" * 90, "E002"),
        (b"<!DOCTYPE html><p>x", "E002"),
        (b"\x89PNG\r\n", "E002"),
        (b"x" * 1_000_001, "E008"),
        (bytes(range(128, 256)) * 9, "E002"),
        (b"PK\x03\x04rest", "E002"),
        (b"a" * 4_100_000, "E008"),
    ],
)
def test_what_is_no_text_fails_and_the_rest_goes_on(tmp_path: Path, data: bytes, code: str) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    (tmp_path / "b.txt").write_text(STORY)
    assert _paths(list(read([tmp_path], base=tmp_path))) == [("a.txt", code), ("b.txt", "ok")]


def test_missing_paths_and_unreadable_metadata_are_failures(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "metadata.csv").write_text("file,outlet\na.txt,The Foo\n")
    found = list(read([tmp_path / "none.txt", tmp_path], base=tmp_path))
    assert _paths(found) == [("none.txt", "E001"), ("metadata.csv", "E007"), ("a.txt", "ok")]


def test_table_rows(tmp_path: Path) -> None:
    rows = [
        json.dumps({"id": "r1", "text": STORY, "published": "2031-03-03T10:00:00Z", "outlet": "The Foo", "more": 1}),
        "not json",
        "[1]",
        json.dumps({"text": STORY}),
        json.dumps({"id": "r2"}),
        json.dumps({"id": "r1", "text": STORY}),
        "",
        json.dumps({"id": 7, "text": STORY, "title": "Crossing to reopen"}),
        json.dumps({"id": "r3", "text": " "}),
        json.dumps({"id": "r4", "text": "bad \ud800 text here"}),
    ]
    (tmp_path / "t.jsonl").write_bytes("\n".join(rows).encode())
    (tmp_path / "z.jsonl.gz").write_bytes(gzip.compress(rows[0].encode()))
    found = list(read([tmp_path], base=tmp_path))
    assert _paths(found) == [
        ("t.jsonl#r1", "ok"),
        ("t.jsonl:2", "E004"),
        ("t.jsonl:3", "E004"),
        ("t.jsonl:4", "E005"),
        ("t.jsonl:5", "E005"),
        ("t.jsonl:6", "E006"),
        ("t.jsonl#7", "ok"),
        ("t.jsonl#r3", "E003"),
        ("t.jsonl#r4", "ok"),
        ("z.jsonl.gz#r1", "ok"),
    ]
    first = found[0]
    assert isinstance(first, Article)
    assert (first.published, first.published_how, first.outlet, first.text) == (
        "2031-03-03",
        "metadata",
        "The Foo",
        STORY,
    )


def test_csv_rows_keep_their_newlines_and_take_metadata(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_bytes(
        b'\xef\xbb\xbfid,text,outlet\r\na,"One line.\r\nTwo lines.",The Foo\r\nb,,x\r\nc,Three.,\r\n'
    )
    (tmp_path / "bad.csv").write_text("name,words\n1,2\n")
    (tmp_path / "metadata.csv").write_text("path,outlet,agency\nt.csv,The Bar,\nt.csv#c,,AP\n")
    found = list(read([tmp_path], base=tmp_path))
    assert _paths(found) == [("bad.csv", "E005"), ("t.csv#a", "ok"), ("t.csv#b", "E003"), ("t.csv#c", "ok")]
    a, c = found[1], found[3]
    assert isinstance(a, Article) and isinstance(c, Article)
    assert a.text == "One line.\r\nTwo lines."
    assert (a.outlet, c.outlet, c.agency) == ("The Foo", "The Bar", "AP")


def test_a_long_text_in_a_csv(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("id,text\na," + "word " * 60_000 + "\n")
    assert _paths(list(read([tmp_path], base=tmp_path))) == [("t.csv#a", "ok")]


def test_ids_follow_content_and_digests_cover_the_fields(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    for name in ("a.txt", "x/a.txt", "b.txt"):
        (tmp_path / name).write_text(STORY)
    first = [r for r in raw_articles([tmp_path], base=tmp_path) if isinstance(r, Raw)]
    assert first[0].id == first[2].id != first[1].id
    assert len({r.sha256 for r in first}) == 1 and len({r.digest for r in first}) == 1
    (tmp_path / "metadata.csv").write_text("path,outlet\nb.txt,The Foo\n")
    again = [r for r in raw_articles([tmp_path], base=tmp_path) if isinstance(r, Raw)]
    assert [a.digest == b.digest for a, b in zip(first, again, strict=True)] == [True, False, True]
    assert article_of(first[0]).id == first[0].id and article_of(first[0]).sha256 == first[0].sha256


def test_dates_of_file_names_and_addresses(tmp_path: Path) -> None:
    (tmp_path / "2031-03-03-crossing.txt").write_text(STORY)
    (tmp_path / "b.txt").write_text(STORY)
    (tmp_path / "metadata.csv").write_text("path,url\nb.txt,https://foo.example/2031/03/04/crossing\n")
    found = [a for a in read([tmp_path], base=tmp_path) if isinstance(a, Article)]
    assert [(a.published, a.published_how) for a in found] == [("2031-03-03", "filename"), ("2031-03-04", "url")]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_does_not_hang_the_batch(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert _paths(list(read([tmp_path], base=tmp_path))) == [("pipe", "E002")]


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=300), st.sampled_from(["a.txt", "a.csv", "a.jsonl", "a.jsonl.gz", "metadata.csv"]))
def test_random_bytes_never_raise(tmp_path: Path, data: bytes, name: str) -> None:
    folder = tmp_path / "in"
    folder.mkdir(exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    (folder / name).write_bytes(data)
    (folder / "b.txt").write_text(STORY)
    assert ("b.txt", "ok") in _paths(list(read([folder], base=folder)))
