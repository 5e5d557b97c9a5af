"""Matches of statements, and the groups and days they make; invented texts."""

from __future__ import annotations

from dataclasses import replace

from tests.story.told import telling

from onrecord.models import When
from onrecord.story.claims import Telling, worth_of
from onrecord.story.utterances.align import Match, cliques, day_said, grown, matches, utterances_of, why
from onrecord.story.utterances.lineage import Lineage

WORDS = "the harbour mill of Tolm will be sold to the ferry guild in spring"


def _said(path: str, content: str = WORDS, day: str | None = None, venue: str | None = None) -> Telling:
    made = telling(content, path=path)
    said = When(day, "explicit") if day else None
    return replace(made, statement=replace(made.statement, id=path, said=said, venue=venue))


def test_two_statements_of_one_thing_match() -> None:
    a, b, other = _said("a.txt"), _said("b.txt"), _said("c.txt", "the herring fleet stays in the bay of Tarn")
    (found,) = matches([other, b, a], worth_of([a, b, other]))
    assert found.pair == ("a.txt", "b.txt")
    assert "harbour" in found.shared


def test_groups_in_which_everything_matches_everything() -> None:
    found = [
        Match(a, b, like, ()) for a, b, like in (("a", "b", 0.9), ("b", "c", 0.8), ("a", "c", 0.7), ("c", "d", 0.5))
    ]
    links = {m.pair: m for m in found}
    assert cliques(found, links) == [{"a", "b", "c"}, {"c", "d"}]
    neighbours = {"a": {"b", "c"}, "b": {"a", "c"}, "c": {"a", "b", "d"}, "d": {"c"}}
    assert grown(found[3], neighbours, links) == {"c", "d"}


def test_an_utterance_counts_its_reports_and_what_they_rest_on() -> None:
    told = [_said("a.txt"), _said("b.txt")]
    (found,) = utterances_of(told, matches(told, worth_of(told)), Lineage((), {"a.txt": "a.txt", "b.txt": "a.txt"}))
    assert (found.statements, found.reports, found.independent_sources) == (("a.txt", "b.txt"), 2, 1)
    assert (found.speaker, found.speaker_name) == ("pavel-strand", "Pavel Strand")


def test_the_day_is_the_most_precise_that_all_agree_on() -> None:
    assert day_said([_said("a", day="2031-04"), _said("b", day="2031-04-06"), _said("c")]) == "2031-04-06"
    assert day_said([_said("a", day="2031-04-05"), _said("b", day="2031-04-06")]) is None
    assert day_said([_said("a")]) is None


def test_why_in_words() -> None:
    a, b = _said("a", venue="Radio Tolm"), _said("b", venue="Radio Tolm")
    links = {("a", "b"): Match("a", "b", 0.9, ("mill", "=sell"))}
    assert why([a, b], links) == "one speaker; shared words: mill, sell; one occasion: Radio Tolm"
    outer = {("a", "b"): Match("a", "b", 0.9, (), by_outer=True)}
    assert why([a, _said("b")], outer) == "one speaker; told inside statements that match"
