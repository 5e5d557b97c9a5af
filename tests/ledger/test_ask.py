"""Questions to a record: what meets them, in which order, how many more, and at what cost."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from tests.export.test_tables import kept
from tests.factories import article, report, story

from onrecord.errors import OnrecordError
from onrecord.ledger import Record, keep, store
from onrecord.ledger.ask import ask
from onrecord.ledger.question import Question
from onrecord.ledger.tables import TABLES
from onrecord.models import Actor, When

TEXTS = {
    "a/one.txt": 'Talks at Port\nBrannoc said "we will cancel it". Ilse said "never in Łódź".',
    "b/two.txt": 'Talks at Port\nIlse said "a zone, as a buffer". Señor said "the cancellation of talks".',
}


@pytest.fixture
def record(tmp_path: Path) -> Record:
    """A story of two reports; one statement stands inside another, one was said on a day, one in a week."""
    one, two = (
        report(article(path, text, outlet=f"Tide {path[0]}", published="2031-06-03")) for path, text in TEXTS.items()
    )
    first, second = one.statements
    first = replace(
        first, venue="interview with Radio Sund", act="REJECT", said=When("2031-06-02/2031-06-07", "resolved")
    )
    second = replace(second, nested_in=first.id, via=(), targets=(), said=None, speaker_country="XKA")
    actor = Actor("Ilse", "Ilse", "person", aliases=("Frau Ilse",), mentions=one.actors[1].mentions)
    ilse = [replace(r, actors=tuple(actor if a.id == "Ilse" else a for a in r.actors)) for r in (one, two)]
    return kept(tmp_path / "r.db", [replace(ilse[0], statements=(first, second)), ilse[1]])


def contents(record: Record, **asked: object) -> list[str]:
    """The words of the statements that meet a question."""
    return [row["content_text"] for row in record.ask(Question("statements", **asked)).rows]  # type: ignore[arg-type]


WILL, NEVER, ZONE, CANCELLATION = (
    "we will cancel it",
    "never in Łódź",
    "a zone, as a buffer",
    "the cancellation of talks",
)


@pytest.mark.parametrize(
    ("asked", "met"),
    [
        ({}, [WILL, NEVER, ZONE, CANCELLATION]),
        ({"actor": "bran"}, [WILL]),
        ({"actor": "frau il"}, [NEVER, ZONE]),
        ({"actor": "nobody"}, []),
        ({"target": "brannoc"}, [WILL]),
        ({"kind": "reject"}, [WILL]),
        ({"kind": "rej"}, []),
        ({"country": "xka"}, [NEVER]),
        ({"where": "radio"}, [WILL]),
        ({"through": "the tide"}, [WILL, ZONE, CANCELLATION]),
        ({"through": "brannoc"}, [NEVER]),
        ({"article": "b/"}, [ZONE, CANCELLATION]),
        ({"story": "talks at"}, [WILL, NEVER, ZONE, CANCELLATION]),
        ({"story": "harvest"}, []),
        ({"about": ("cancel",)}, [WILL, CANCELLATION]),
        ({"about": ("CANCEL talk",)}, [CANCELLATION]),
        ({"about": ("ancel",)}, []),
        ({"about": ("buffer zone", "never")}, [NEVER, ZONE]),
        ({"about": ("lodz",)}, [NEVER]),
        ({"about": ("senor",)}, [CANCELLATION]),
        ({"about": ("frau",)}, [ZONE]),
        ({"about": ("", "nothing")}, [WILL, NEVER, ZONE, CANCELLATION]),
        ({"on": "2031-06"}, [WILL, ZONE, CANCELLATION]),
        ({"on": "2031-06-03"}, []),
        ({"since": "2031-06-02", "until": "2031-06-02"}, [ZONE, CANCELLATION]),
        ({"actor": "ilse", "about": ("zone",)}, [ZONE]),
        ({"limit": 1, "offset": 1}, [NEVER]),
    ],
)
def test_a_row_meets_every_condition_or_none(record: Record, asked: dict[str, object], met: list[str]) -> None:
    assert contents(record, **asked) == met


def test_by_id_and_by_what_holds_it(record: Record) -> None:
    (outer, inner) = record.ask(Question("statements", article="a/one")).rows
    assert contents(record, id=outer["id"]) == [WILL] and contents(record, inside=outer["id"]) == [NEVER]
    assert inner["tellers"] == ["Brannoc"] and outer["tellers"] == []
    for table in TABLES:
        for row in record.ask(Question(table)).rows:
            if "id" in row:
                assert record.ask(Question(table, id=row["id"])).rows == (row,)


@pytest.mark.parametrize("table", TABLES)
def test_a_page_tells_how_many_more_there_are(record: Record, table: str) -> None:
    every = record.ask(Question(table, limit=None))
    assert every.more == 0
    for offset in range(len(every.rows) + 1):
        page = record.ask(Question(table, limit=1, offset=offset))
        assert page.rows == every.rows[offset : offset + 1]
        assert page.more == max(0, len(every.rows) - offset - 1)


@pytest.mark.parametrize("table", sorted(set(TABLES) - {"runs"}))
def test_every_table_is_found_by_its_story(record: Record, table: str) -> None:
    (one,) = record.ask(Question("stories")).rows
    every = record.ask(Question(table))
    assert every.rows and record.ask(Question(table, story=one["id"])) == every
    assert not record.ask(Question(table, story="another")).rows
    assert not record.ask(Question(table, actor="nobody at all")).rows


def test_no_table_and_no_day(record: Record) -> None:
    with pytest.raises(OnrecordError, match=r"E013.*statements"):
        record.ask(Question("people"))
    with pytest.raises(OnrecordError, match=r"E022.*--since last week"):
        record.ask(Question("events", since="last week"))


@pytest.mark.parametrize(
    ("on", "since", "until", "days"),
    [
        ("", "", "", None),
        ("2031-06", "", "", (date(2031, 6, 1), date(2031, 6, 30))),
        ("", "2031-06", "2031-07", (date(2031, 6, 1), date(2031, 7, 31))),
        ("", "2031-06-05", "", (date(2031, 6, 5), date.max)),
        ("2031-06", "2031-06-20", "", (date(2031, 6, 20), date(2031, 6, 30))),
    ],
)
def test_days_asked_for(on: str, since: str, until: str, days: tuple[date, date] | None) -> None:
    assert Question("events", on=on, since=since, until=until).days == days


@pytest.mark.parametrize(
    ("start", "text", "met"),
    [
        ("cancel", "The CANCELLATION of talks", True),
        ("ancel", "The cancellation of talks", False),
        ("senor", "Señor Verrin", True),
        ("o", "'off'", True),
        ("buffer", None, False),
    ],
)
def test_words_meet_the_beginnings_of_words(start: str, text: str | None, met: bool) -> None:
    assert store.begins(text, start) is met


@pytest.mark.parametrize("day", ["--10-16", "-W-1", "", None])
def test_a_day_in_part_lies_within_nothing(day: str | None) -> None:
    assert not store.within(day, "0001-01-01", "9999-12-31")


def steps(path: Path, question: Question) -> int:
    """How many hundreds of steps the database takes for one question."""
    engine, taken = store.open_engine(path), 0

    def count() -> int:
        nonlocal taken
        taken += 1
        return 0

    with engine.connect() as connection:
        connection.connection.driver_connection.set_progress_handler(count, 100)  # type: ignore[union-attr]
        ask(connection, question)
        connection.connection.driver_connection.set_progress_handler(None, 0)  # type: ignore[union-attr]
    engine.dispose()
    return taken


def many(path: Path, stories: int) -> Path:
    """A record of so many small stories that share their actors."""
    engine = store.open_engine(path, create=True)
    with engine.begin() as connection:
        for number in range(stories):
            told = [
                report(article(f"{number}/{name}", text.replace("Port", f"Port {number}")))
                for name, text in TEXTS.items()
            ]
            for one in told:
                keep.put_report(connection, one, keep.Input(one.article.id, "d"), "f")
            keep.replace_story(connection, story(told), f"s{number}", {r.article.path: r.article.text for r in told})
        keep.settle_actors(connection)
    engine.dispose()
    return path


def test_a_question_does_not_read_the_whole_record(tmp_path: Path) -> None:
    """Twenty times the record: the work of a page may double, that of one row may not grow."""
    small, large = many(tmp_path / "small.db", 10), many(tmp_path / "large.db", 200)
    with Record(large) as record:
        row = record.ask(Question("statements", article="5/a/one")).rows[0]
        event = record.ask(Question("events")).rows[-1]
    for question, times in (
        (Question("statements", id=row["id"]), 1.5),
        (Question("statements", limit=5), 2),
        (Question("events", id=event["id"]), 1.5),
    ):
        assert steps(large, question) <= times * steps(small, question), question
