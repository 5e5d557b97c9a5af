"""The stages of a report: what fails is named with its stage and cause, and a stage is replaced in its line."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from tests.factories import article

from onrecord.engine.local import annotate_batch
from onrecord.errors import OnrecordError
from onrecord.models import Article, Failure
from onrecord.report import annotate, annotate_one, stages
from onrecord.report import page as paging
from onrecord.report.page import Page
from onrecord.report.stages import Draft, Stage

NAMES = tuple(stage.name for stage in stages.STAGES)
GIVEN = [article(name, f"A title\n{name}") for name in ("One.", "BREAK", "Two.")]


def broken(error: Exception) -> Callable[[Any], Any]:
    """A stage that fails for a text with BREAK, and gives nothing for others."""

    def gives(draft: Draft) -> tuple[()]:
        if "BREAK" in draft.page.text:
            raise error
        return ()

    return gives


def put(monkeypatch: pytest.MonkeyPatch, name: str, gives: Callable[[Draft], Any]) -> None:
    """Replace the stage of a name."""
    others = (Stage(name, gives) if stage.name == name else stage for stage in stages.STAGES)
    monkeypatch.setattr(stages, "STAGES", tuple(others))


def test_every_field_of_the_draft_is_filled_by_one_stage() -> None:
    filled = [name for name in Draft.__dataclass_fields__ if name not in ("page", "register")]
    assert list(NAMES) == filled


def test_a_stage_is_replaced_in_its_line(monkeypatch: pytest.MonkeyPatch) -> None:
    given = article("a.txt", "A title\nAnna Berg said the ferry was late.")
    assert annotate_one(given).statements
    put(monkeypatch, "attributions", lambda draft: ())
    found = annotate_one(given)
    assert found.actors
    assert not found.statements


@pytest.mark.parametrize("name", ["attributions", "statements", "events", "hops"])
def test_what_fails_is_named_with_its_stage_and_cause(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    cause = ValueError("no such token")
    put(monkeypatch, name, broken(cause))
    with pytest.raises(OnrecordError) as caught:
        annotate_one(GIVEN[1])
    assert caught.value.code == "E017"
    assert caught.value.details["stage"] == name
    assert caught.value.__cause__ is cause
    assert f"BREAK: [E017] could not be analysed, {name}: ValueError: no such token." in str(caught.value)


def test_one_article_that_fails_does_not_stop_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    put(monkeypatch, "attributions", broken(ValueError("broken")))
    failed: list[tuple[Article, OnrecordError]] = []
    reports = list(annotate(GIVEN, failed=lambda one, error: failed.append((one, error))))
    assert [r.article.path for r in reports] == ["One.", "Two."]
    assert [(one.path, error.code) for one, error in failed] == [("BREAK", "E017")]


def test_a_coded_error_of_a_stage_stands_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    put(monkeypatch, "events", broken(OnrecordError("E009", "a file", detail="why")))
    with pytest.raises(OnrecordError, match="E009"):
        annotate_one(GIVEN[1])


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (KeyError("lemma"), ("E017", "could not be analysed, parse: KeyError: 'lemma'")),
        (OnrecordError("E009", "a file", detail="why"), ("E009", "cannot be read: why")),
    ],
)
def test_what_the_parser_raises_is_told(
    error: Exception, told: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(articles: list[Article], places: str = "") -> list[Page]:
        if any("BREAK" in one.text for one in articles):
            raise error
        return [made for one in articles for made in real([one])]

    real = paging.parse
    monkeypatch.setattr(paging, "parse", fails)
    found = annotate_batch(GIVEN)
    assert [one.path if isinstance(one, Failure) else one.article.path for one in found] == ["One.", "BREAK", "Two."]
    failures = [one for one in found if isinstance(one, Failure)]
    assert [(one.code, one.message.startswith(told[1])) for one in failures] == [(told[0], True)]
    with pytest.raises(OnrecordError) as caught:
        annotate_one(GIVEN[1])
    assert error in (caught.value, caught.value.__cause__)


def test_an_error_comes_whole_out_of_another_process() -> None:
    error = OnrecordError("E017", "a.txt", stage="events", detail="ValueError: broken")
    again = pickle.loads(pickle.dumps(error))
    assert (str(again), again.code, again.details) == (str(error), "E017", error.details)
    assert replace(Failure.of("a.txt", again), remedy="") == replace(Failure.of("a.txt", error), remedy="")
