"""Text that two reports share makes the later rest on the earlier."""

from __future__ import annotations

from tests.story.desk import Desk

from onrecord.models import Report
from onrecord.story.utterances.lineage import lineage_of

WIRE = "The old ferry of Tolm sank in the storm on Monday night and all of her crew swam home."


def _reports(a: str, b: str) -> list[Report]:
    return [Desk("a.txt", a, "2031-04-07").report(), Desk("b.txt", b, "2031-04-06").report()]


def test_the_later_report_rests_on_the_earlier_with_the_passage_they_share() -> None:
    reports = _reports(f"Nobody was hurt. {WIRE}", WIRE)
    lineage = lineage_of(reports)
    (hop,) = lineage.hops
    assert (hop.article, hop.derived_from, hop.kind) == ("a.txt", "b.txt", "text-reuse")
    assert hop.span.of(reports[0].article.text) == WIRE.rstrip(".")
    assert lineage.independent(["a.txt", "b.txt"]) == 1


def test_a_phrase_in_common_is_no_shared_text() -> None:
    lineage = lineage_of(_reports("The old ferry of Tolm sank in the storm.", "The old ferry of Tolm sank in spring."))
    assert not lineage.hops
    assert lineage.independent(["a.txt", "b.txt"]) == 2


def test_a_long_report_that_shares_one_sentence_does_not_rest_on_the_other() -> None:
    one, other = (" ".join(f"{word}{n}" for n in range(200)) for word in ("herring", "mill"))
    assert not lineage_of(_reports(f"{WIRE} {one}", f"{WIRE} {other}")).hops
