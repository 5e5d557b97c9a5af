"""What the reports of a story share, in words, and the parts of `relate`; invented texts."""

from __future__ import annotations

import pytest
from tests.story.desk import Desk

from onrecord.errors import OnrecordError
from onrecord.models import Actor, Passage
from onrecord.spans import Span
from onrecord.story.related import id_of, in_time, relate, title_of
from onrecord.story.shared import actors_of_several, counted, days_apart, listed, shared, terms_of_most

FERRY = "The ferry Lumina burned in the harbour of Tolm."
AGAIN = "In Tolm harbour the ferry Lumina burned for hours."


def _actor(name: str, *paths: str) -> Actor:
    return Actor(name, name, "person", mentions=tuple(Passage(p, Span(0, 1), "x") for p in paths))


@pytest.mark.parametrize(
    ("n", "examples", "told"),
    [
        (0, [], ""),
        (1, [], "1 actor"),
        (2, ["Solane"], "2 actors (Solane, …)"),
        (2, ["Solane", "Brandt"], "2 actors (Solane, Brandt)"),
    ],
)
def test_a_number_of_things_with_examples(n: int, examples: list[str], told: str) -> None:
    assert counted(n, "actor", examples) == told


def test_parts_as_one_list() -> None:
    assert listed([]) == ""
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"]) == "a, b and c"


def test_actors_of_several_reports_come_first_where_most_name_them() -> None:
    actors = [_actor("Brandt", "a", "b"), _actor("Solane", "a", "b", "c"), _actor("Voss", "a", "a")]
    assert actors_of_several(actors) == ["Solane", "Brandt"]


@pytest.mark.parametrize(
    ("days", "told"),
    [
        (("2031-04-06", "2031-04-06"), "; of one day"),
        (("2031-04-06", "2031-04-08"), "; 2 days apart"),
        (("2031-04-06", None), ""),
    ],
)
def test_days_between_the_first_and_the_last(days: tuple[str | None, ...], told: str) -> None:
    assert days_apart([Desk(f"{n}.txt", FERRY, day).report() for n, day in enumerate(days)]) == told


def test_terms_that_most_reports_tell() -> None:
    reports = [Desk(f"{n}.txt", text).report() for n, text in enumerate((FERRY, AGAIN, "The herring are back."))]
    told = terms_of_most(reports)
    assert {"ferry", "Lumina", "Tolm"} <= set(told)
    assert not {"hours", "herring"} & set(told)


def test_a_report_alone_and_reports_with_nothing_in_common() -> None:
    ferry, herring = Desk("a.txt", FERRY).report(), Desk("b.txt", "Fine weather.").report()
    assert shared([ferry], (), (), ()) == "no other report tells this"
    assert shared([ferry, herring], (), (), ()) == "shares common words; of one day"


def test_the_title_is_that_of_the_first_report_else_its_first_words() -> None:
    late = Desk("a.txt", f"Ferry burns\n\n{FERRY}", "2031-04-08", title="Ferry burns").report()
    early, undated = Desk("b.txt", FERRY, "2031-04-06").report(), Desk("c.txt", AGAIN, None).report()
    in_order = sorted([undated, late, early], key=in_time)
    assert [r.article.path for r in in_order] == ["b.txt", "a.txt", "c.txt"]
    assert title_of(in_order) == "Ferry burns"
    assert title_of([early]) == FERRY


def test_an_id_is_that_of_the_reports_in_any_order() -> None:
    a, b = Desk("a.txt", FERRY).report(), Desk("b.txt", AGAIN).report()
    assert id_of([a, b]) == id_of([b, a]) != id_of([a])


def test_nothing_to_relate_is_an_error() -> None:
    with pytest.raises(OnrecordError, match="E026"):
        relate([])
