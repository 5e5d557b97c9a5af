"""Names are compared with tolerance, shares are counted right, and the sample is what it says."""

from __future__ import annotations

from pathlib import Path

import pytest
from evals.speakers import ARTICLES, Answer, Case, answers, articles, figures, same, sample

from onrecord.ingest import article_of_row
from onrecord.models import Article


@pytest.mark.parametrize(
    ("gold", "made", "expected"),
    [
        ("Jane Roe", "Roe", True),
        ("Jane Roe", "Jane A. Roe", True),
        ("Janey Roe", "Jane Roe", True),
        ("J. Roe", "Jane Roe", True),
        ("Jane Roe", "John Roe", False),
        ("Jane Roe", "Mary Roe", False),
        ("Jane Roe", "Jane Doe", False),
        ("Jane Marlowe", "Jane Marlow", True),
        ("Ministry of Public Works", "MPW", True),
        ("Weather Agency", "Ruritanian Weather Agency", True),
        ("", "Roe", False),
    ],
)
def test_names_are_compared_with_tolerance(gold: str, made: str, expected: bool) -> None:
    assert same(gold, made) is expected


def answer(names: tuple[str, ...], *made: str) -> Answer:
    return Answer(Case("a", 0, 1, names), "he", tuple((m,) for m in made))


def test_joint_speakers_are_right_only_together() -> None:
    both = ("Jane Roe", "John Doe")
    assert answer(both, "Doe", "Jane Roe").right
    assert not answer(both, "Doe").right
    assert not answer(both, "Doe", "Jane Roe", "Ann Poe").right


def test_shares_of_a_sample() -> None:
    found = [
        answer(("Jane Roe",), "Roe"),
        answer(("Jane Roe",), "Doe"),
        answer(("Jane Roe",)),
        answer(()),
        answer((), "Roe"),
    ]
    assert figures(found) == {"resolved": 2 / 3, "right": 1 / 2, "unnamed": 1 / 2}


def test_a_source_is_resolved_by_the_report_stage() -> None:
    text = 'Jane Roe, the mayor, opened the bridge on Monday.\n\n"It is late," she said. Critics said it leaks.'
    article = article_of_row({"id": "x", "text": text}, line=1)
    assert isinstance(article, Article)
    she, critics = text.index("she said"), text.index("Critics")
    cases = [Case("x", she, she + 3, ("Jane Roe",)), Case("x", critics, critics + 7, ())]
    assert [a.right for a in answers(cases, [article])] == [True, True]


def test_the_sample_has_two_hundred_sources_of_all_outlets() -> None:
    cases = sample()
    assert len(cases) == 200
    assert len({(c.article, c.start) for c in cases}) == 200
    assert all(0 <= c.start < c.end <= c.start + 60 for c in cases)
    outlets = [c.article.split("_")[0] for c in cases]
    assert len(set(outlets)) == 7
    assert min(map(outlets.count, set(outlets))) > 20
    assert 30 <= sum(not c.names for c in cases) <= 60


def test_a_sample_may_lie_elsewhere(tmp_path: Path) -> None:
    file = tmp_path / "s.jsonl"
    file.write_text('{"article": "a", "source": [1, 3], "name": null}\n', encoding="utf-8")
    assert sample(file) == [Case("a", 1, 3, ())]


@pytest.mark.shared
def test_most_sources_of_the_sample_are_resolved_and_hardly_one_wrongly() -> None:
    if not ARTICLES.is_file():
        pytest.skip("../shared is absent")
    cases = sample()
    found = figures(answers(cases, articles(frozenset(c.article for c in cases))))
    assert found["resolved"] >= 0.80
    assert found["right"] >= 0.95
    assert found["unnamed"] >= 0.95
