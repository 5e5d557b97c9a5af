"""What numbers count, and where reports of one thing count differently; invented texts."""

from __future__ import annotations

import pytest
from tests.story.desk import Desk

from onrecord.story import relate
from onrecord.story.claims import read
from onrecord.story.differences.quantities import Quantity, quantities_of


def _told(text: str) -> list[tuple[str, float, float]]:
    return [(q.unit, q.low, q.high) for q in _quantities(text)]


def _quantities(text: str) -> tuple[Quantity, ...]:
    return quantities_of(read(Desk("a.txt", text).report()))


@pytest.mark.parametrize(
    ("text", "unit", "low", "high"),
    [
        ("The blast killed at least 43 people.", "#dead", 43, 43),
        ("Twenty-five people were killed in the blast.", "#dead", 25, 25),
        ("The death toll had risen to 1,204 by noon.", "#dead", 1204, 1204),
        ("The quake left two dozen people dead.", "#dead", 24, 24),
        ("Some 300 to 500 villagers fled the shelling.", "#displaced", 300, 500),
        ("Police arrested 12 marchers.", "#arrested", 12, 12),
        ("Nine sailors are still missing.", "#missing", 9, 9),
        ("The grant is worth US$20 million.", "USD", 20e6, 20e6),
        ("The grant is worth 20 million dollars.", "USD", 20e6, 20e6),
        ("The grant is worth €1.5bn.", "EUR", 1.5e9, 1.5e9),
        ("Turnout reached 43.5 per cent.", "%", 43.5, 43.5),
    ],
)
def test_what_a_number_counts(text: str, unit: str, low: float, high: float) -> None:
    assert (unit, low, high) in _told(text)


def test_each_number_counts_its_own() -> None:
    told = {u: v for u, v, _ in _told("The raid killed 43 people and wounded 120.")}
    assert told == {"#dead": 43, "#injured": 120}


@pytest.mark.parametrize(
    "text",
    [
        "The raid began at 4:40 p.m. on 14 March 2031.",
        "Seven of the dead were children.",
        "A man aged 19 died.",
        "The Tu-154 crashed and 19 other people died.",
        "He waited 11 minutes.",
    ],
)
def test_numbers_that_count_nobody(text: str) -> None:
    assert not [q for q in _quantities(text) if q.unit == "#dead"]


def test_a_bare_number_repeats_the_count_before_it() -> None:
    found = _quantities("The army said 14 people were killed. Hospital officials put the figure at nine.")
    assert [(q.unit, q.low, q.echo) for q in found] == [("#dead", 14, False), ("#dead", 9, True)]


def _numbers(*texts: str, days: tuple[str, ...] = ()) -> list[tuple[str, set[str]]]:
    when = days or ("2031-04-06",) * len(texts)
    reports = [Desk(f"{n}.txt", text, day).report() for n, (text, day) in enumerate(zip(texts, when, strict=True))]
    return [(d.severity, {p.text for p in d.between}) for d in relate(reports).discrepancies if d.kind == "number"]


def test_two_sources_of_one_report_differ() -> None:
    text = "The strike killed 14 people, the army said. Officials of the port put the figure at nine."
    assert _numbers(text) == [("medium", {"killed 14 people", "nine"})]


def test_one_count_under_other_words_in_other_reports() -> None:
    found = _numbers("The collapse killed 31 people in Orvo.", "Thirty-four bodies were recovered in Orvo.")
    assert [s for s, _ in found] == ["medium"]


def test_a_later_toll_is_an_update_and_a_bound_is_no_clash() -> None:
    days = ("2031-04-06", "2031-04-07")
    assert [s for s, _ in _numbers("The flood killed 8 people.", "The flood killed 12 people.", days=days)] == ["low"]
    assert [s for s, _ in _numbers("The flood killed at least 8 people.", "The flood killed 12 people.")] == ["low"]


@pytest.mark.parametrize(
    "other",
    [
        "The flood in Orvo killed 12 people.",
        "The fire injured 9 people.",
        "Fires have killed 900 people since 2019.",
        "A similar fire killed 3 people.",
        "The fire killed about 13 people.",
    ],
)
def test_counts_of_other_things_do_not_differ(other: str) -> None:
    assert _numbers("The fire in Tolm killed 12 people.", other) == []


def test_money_told_otherwise() -> None:
    a = "The ministry paid the builder Halden $12 million for the unfinished Korr bridge."
    b = "Halden was paid $15 million by the ministry for the unfinished bridge at Korr."
    assert _numbers(a, b) == [("medium", {"$12 million", "$15 million"})]


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("Tolm agreed to lend 2.3 billion crowns to the mill.", "lend"),
        ("Tolm backed a 2.1 billion-crown rescue of the mill.", "lend"),
        ("Savers took out 40 million crowns before noon.", "withdraw"),
        ("He was told of payments of 1.9 million crowns.", "pay"),
        ("The quay, lent by Orvo, is valued at 3 million crowns.", ""),
    ],
)
def test_what_an_amount_is(text: str, head: str) -> None:
    (found,) = (q for q in _quantities(text) if q.unit == "SEK")
    assert found.head == head


def test_amounts_of_two_kinds_are_two_things() -> None:
    a = "Tolm lent the ferry guild 2.3 billion crowns after savers withdrew 400 million crowns in three days."
    b = "Tolm lends the ferry guild 2.1 billion crowns. Savers took out 40 million crowns before noon."
    shown = [told for _, told in _numbers(a, b)]
    assert {"2.3 billion crowns", "2.1 billion crowns"} in shown
    assert {"400 million crowns", "40 million crowns"} in shown
    assert len(shown) == 2


def test_one_result_of_a_vote_with_one_side_told_otherwise() -> None:
    a = "The senate of Tolm approved the ferry rescue with 61 votes to 58 late on Monday."
    b = "A day after the ferry rescue passed by 61 votes to 57, the harbour chief resigned."
    assert _numbers(a, b) == [("medium", {"61 votes to 58", "61 votes to 57"})]
    c = "The guild voted 30 to 12 for the ferry rescue."
    assert not _numbers(a, c)


@pytest.mark.parametrize(
    "other",
    [
        "Some 900 people will lose their jobs, the mill chief said.",
        "He called the job cuts, put at 700 by the guild, cruel.",
    ],
)
def test_jobs_that_go(other: str) -> None:
    (found,) = _numbers("At least 1,200 jobs are to go at the mill in Tolm.", other)
    assert found[0] == "medium"


@pytest.mark.parametrize(
    "other",
    [
        "The mill created 900 jobs.",
        "The country shed 900 jobs in March.",
        "The chief has had two jobs.",
        "Between 1,100 and 1,300 jobs will be cut.",
    ],
)
def test_no_other_count_of_jobs_that_go(other: str) -> None:
    assert not _numbers("About 1,200 jobs are to go at the mill in Tolm.", other)


def test_where_title_and_body_agree_the_body_is_cited() -> None:
    desk = Desk("a.txt", "Tolm lends mill 2.3 billion crowns\n\nTolm lent the ferry mill 2.3 billion crowns.")
    title = Desk("a.txt", desk.article.text, title="Tolm lends mill 2.3 billion crowns").report()
    other = Desk("b.txt", "The ferry mill was lent 2.1 billion crowns by Tolm.").report()
    (found,) = (d for d in relate([title, other]).discrepancies if d.kind == "number")
    assert {p.text for p in found.between} == {"2.3 billion crowns", "2.1 billion crowns"}


def test_a_figure_put_again_by_another_in_one_report() -> None:
    text = "The mill raised its offer to 5.2 percent, the guild said. The mill put the offer at 4.8 percent."
    assert _numbers(text) == [("medium", {"5.2 percent", "4.8 percent"})]
    assert not _numbers("The mill raised its offer to 5.2 percent. The guild put the quorum at 40 percent.")


@pytest.mark.parametrize(
    ("other", "differ"),
    [
        ("Voss is suspected of accepting 2.1 million crowns.", True),
        ("Brandt is suspected of accepting 2.1 million crowns.", False),
        ("Voss is suspected of accepting 21 million crowns.", False),
        ("Voss was fined 2.1 million crowns.", False),
        ("Every year Voss paid 2.1 million crowns.", False),
    ],
)
def test_nearly_as_much_paid_to_one(other: str, differ: bool) -> None:
    reports = []
    for path, text in (
        ("a.txt", "The guild says that Karl Voss took 2.4 million crowns from a builder."),
        ("b.txt", other),
    ):
        desk = Desk(path, text)
        desk.actor("Karl Voss", "Voss")
        reports.append(desk.report())
    assert [d.kind for d in relate(reports).discrepancies] == ["number"] * differ


def test_a_round_sum_of_one_kind_is_not_one_by_its_size_alone() -> None:
    a = "The ferry guild was fined 2.5 million crowns over herring. A court fined the mill 1 million crowns for smoke."
    assert not _numbers(a, "The baker Orvo was fined 1 million crowns.")
    b = "Over herring the ferry guild was fined 1 million crowns."
    assert _numbers("A court fined the mill 1 million crowns for smoke.", b) == []
