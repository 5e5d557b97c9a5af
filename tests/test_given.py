"""What callers hand to the verbs: the obvious thing is done, and what is none is told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.factories import article

import onrecord
from onrecord.errors import OnrecordError
from onrecord.given import each, paths_of
from onrecord.ingest import raw_articles
from onrecord.models import Failure, Report

TEXT = "A title\n\nAnna Berg said the ferry was late."
ONE = article("a.txt", TEXT)
FAILURE = Failure("b.txt", "E003", "the file is empty", "fill it")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.txt").write_text(TEXT, encoding="utf-8")
    return path


@pytest.mark.parametrize("kind", [str, Path])
def test_a_lone_path_is_one(kind: Callable[[Path], Any], file: Path) -> None:
    assert [Path(a.path).name for a in onrecord.read(kind(file))] == ["a.txt"]
    assert [Path(a.path).name for a in onrecord.read(kind(file.parent))] == ["a.txt", "b.txt"]
    assert [Path(a.path).name for a in raw_articles(kind(file))] == ["a.txt"]


def test_a_record_of_a_lone_path(file: Path) -> None:
    with onrecord.build(str(file)) as record:
        assert [Path(a.path).name for a in record.articles] == ["a.txt"]


@pytest.mark.parametrize("paths", ["", [""], ["a.txt", ""]])
def test_an_empty_path_is_no_folder(paths: str | list[str]) -> None:
    for verb in (onrecord.read, onrecord.build):
        with pytest.raises(OnrecordError, match="E001"):
            verb(paths)


def test_a_lone_article_and_what_could_not_be_read() -> None:
    (report,) = onrecord.annotate(ONE)
    assert isinstance(report, Report)
    assert list(onrecord.annotate(FAILURE)) == [FAILURE]
    assert list(onrecord.annotate([FAILURE, ONE, FAILURE])) == [FAILURE, report, FAILURE]
    assert list(onrecord.annotate([])) == []
    assert onrecord.relate(report) == onrecord.relate([report])


def test_what_is_read_is_annotated_as_it_comes(file: Path) -> None:
    found = list(onrecord.annotate(onrecord.read([file, file.parent / "none.txt"])))
    assert [(type(one), getattr(one, "code", "")) for one in found] == [(Failure, "E001"), (Report, "")]


@pytest.mark.parametrize("articles", ["a.txt", ["a.txt"], [Report(ONE)]])
def test_annotate_takes_articles(articles: Any) -> None:
    with pytest.raises(OnrecordError, match=r"\[E026\] given (str|Report) where Article or Failure is wanted"):
        list(onrecord.annotate(articles))


@pytest.mark.parametrize(
    ("reports", "what"), [([], "nothing"), ("a", "str"), ([ONE], "Article"), ([Report(ONE), FAILURE], "Failure")]
)
def test_relate_takes_reports(reports: Any, what: str) -> None:
    with pytest.raises(OnrecordError, match=rf"\[E026\] given {what} where Report is wanted"):
        onrecord.relate(reports)


def test_a_brief_in_no_format_that_there_is() -> None:
    with onrecord.build([]) as record, pytest.raises(OnrecordError, match=r"E014.*html, md"):
        onrecord.brief(record, "pdf")  # type: ignore[arg-type]


def test_paths_are_those_given_a_lone_one_as_the_one_it_is() -> None:
    assert paths_of("a.txt") == paths_of(Path("a.txt")) == [Path("a.txt")]
    assert paths_of(["a.txt", Path("b")]) == [Path("a.txt"), Path("b")]


def test_an_empty_string_names_no_path() -> None:
    with pytest.raises(OnrecordError) as told:
        paths_of(["a.txt", ""])
    assert told.value.code == "E001"


def test_each_is_of_the_kinds_that_are_wanted() -> None:
    assert list(each(FAILURE, Report, Failure)) == [FAILURE]
    assert list(each([FAILURE, FAILURE], Failure)) == [FAILURE, FAILURE]
    with pytest.raises(OnrecordError) as told:
        list(each([FAILURE, "b.txt"], Failure))
    assert told.value.code == "E026"
