"""The heart of a record: figures, the largest stories, what failed; and cells as they are shown."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.export.test_tables import kept
from tests.factories import article, report

from onrecord.ledger import heart_of, shown
from onrecord.ledger.heart import count
from onrecord.ledger.schema import among, metadata

TEXTS = {"a.txt": 'Talks\nOdo said "yes". Ilse said "no".', "b.txt": 'Talks\nIlse said "no".'}


def test_the_figures_of_a_story(tmp_path: Path) -> None:
    with kept(tmp_path / "r.db", [report(article(p, t, outlet="Tide")) for p, t in TEXTS.items()]) as record:
        with record.engine.connect() as connection:
            found = heart_of(connection, 1)
            bare = heart_of(connection, 0)
        (story,) = found.stories
    assert dict(found.counts) == {
        "articles": 2, "stories": 1, "actors": 2, "statements": 3, "utterances": 2, "events": 1, "disputes": 1,
        "discrepancies": 1,
    }  # fmt: skip
    assert (story.title, story.outlets, story.said, story.several, story.events) == ("Talks", ("Tide",) * 2, 3, 1, 1)
    assert story.heard == (("Ilse", 2), ("Odo", 1))
    assert len(story.disputes) == len(story.discrepancies) == len(story.positions) == 1
    assert found.failed == () and bare.stories == ()


def test_many_values_are_asked_for_at_once(tmp_path: Path) -> None:
    with kept(tmp_path / "r.db", [report(article(p, t)) for p, t in TEXTS.items()]) as record:
        path = metadata.tables["articles"].c.path
        with record.engine.connect() as connection:
            wanted = [f"{n}.txt" for n in range(100_000)] + ["a.txt"]
            assert count(connection, "articles", among(path, wanted)) == 1
            assert count(connection, "articles", among(path, [])) == 0


@pytest.mark.parametrize(
    ("cell", "row", "told"),
    [
        (shown.speaker, {"speaker_name": "Odo", "speaker_text": "he", "speaker_how": None}, "Odo"),
        (shown.speaker, {"speaker_name": None, "speaker_text": "aides", "speaker_how": None}, "aides"),
        (shown.speaker, {"speaker_name": "O", "speaker_text": "", "speaker_how": "register"}, "O (by the register)"),
        (shown.chain, {"tellers": ["Odo"], "via": ["Tide", "Agency"]}, "Odo < Agency < Tide"),
        (shown.report, {"article": "a/b.txt"}, "b.txt"),
        (shown.parties, {"participants": [{"name": "Odo"}, {"name": "Odo"}, {"name": "Ilse"}]}, "Odo, Ilse"),
        (
            shown.claims,
            {
                "statuses": [
                    {"said": "2031-06-03", "according_to": "Odo", "status": "cancelled"},
                    {"said": None, "according_to": None, "status": "planned"},
                ]
            },
            "2031-06-03 Odo: cancelled, the report: planned",
        ),
        (shown.mentioning, {"mentions": [{"article": "a"}, {"article": "a"}]}, 1),
        (shown.first_mention, {"mentions": []}, ""),
        (shown.actor, {"name": None, "described": "aides"}, "aides"),
        (shown.sides, {"positions": [{"name": "A", "position": "1"}, {"name": "B", "position": "2"}]}, "A: 1 / B: 2"),
        (shown.passages, {"between": [{"article": "x/a", "text": "1"}, {"article": "b", "text": "2"}]}, "a: 1 / b: 2"),
        (shown.size("failed"), {"failed": [1, 2]}, 2),
    ],
)  # fmt: skip
def test_cells(cell: Any, row: dict[str, Any], told: Any) -> None:
    assert cell(row) == told
