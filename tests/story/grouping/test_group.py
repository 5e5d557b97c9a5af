"""Reports that tell one story are brought together; those that share only names and common words are not."""

from __future__ import annotations

import random

import numpy as np
from tests.story.desk import Desk

from onrecord.models import Report
from onrecord.options import Options
from onrecord.options.stories import GROUPING
from onrecord.story import relate
from onrecord.story.grouping import group
from onrecord.story.grouping.likeness import asked

FERRY = (
    "A ferry fire in Tolm harbour killed 14 people, police chief Anders Quill said. The Lumina burned for hours.",
    "Fourteen passengers died when the ferry Lumina burned in Tolm harbour, said police chief Anders Quill.",
)
TREATY = (
    "Vestria and Quenland signed a fishing treaty in Orsk. Minister Mira Solane praised quotas for herring.",
    "The fishing treaty signed in Orsk sets herring quotas for Vestria and Quenland, minister Mira Solane said.",
)


def _reports(texts: tuple[str, ...], published: str | None = "2031-04-06", name: str = "r") -> list[Report]:
    return [Desk(f"{name}{n}.txt", t, published).report() for n, t in enumerate(texts)]


def _members(reports: list[Report]) -> list[list[str]]:
    return sorted(sorted(g.members) for g in group(reports))


def test_two_stories_of_two_reports() -> None:
    found = _members(_reports(FERRY, name="f") + _reports(TREATY, name="t"))
    assert found == [["f0.txt", "f1.txt"], ["t0.txt", "t1.txt"]]


def test_a_report_alone_is_a_story() -> None:
    assert relate(_reports(FERRY[:1])).why == "no other report tells this"


def test_the_order_does_not_matter() -> None:
    reports = _reports(FERRY, name="f") + _reports(TREATY, name="t")
    shuffled = list(reports)
    random.Random(2).shuffle(shuffled)
    assert group(shuffled) == group(reports)


def test_undated_reports_take_part() -> None:
    assert len(group(_reports(FERRY, published=None))) == 1


def test_a_year_apart_is_another_story() -> None:
    later = ("Police chief Anders Quill opened the new ferry terminal of Tolm harbour with a speech on fire drills.",)
    first = _reports(FERRY[:1], "2031-04-06", "a")
    assert len(group(first + _reports(later, "2034-09-01", "b"))) == 2


def test_the_grouping_says_why() -> None:
    desks = [Desk(f"{n}.txt", text, f"2031-04-0{6 + n}") for n, text in enumerate(FERRY)]
    for desk in desks:
        quill = desk.actor("Anders Quill", country="QZZ")
        desk.said(quill, "said", desk.article.text.split(",")[0] if quill else "")
        desk.event("fire", "burned", quill, place="Tolm", when=("2031-04-06", "burned"))
    why = relate([desk.report() for desk in desks]).why
    assert why.startswith("shares 1 actor (Anders Quill), 1 event")
    assert "terms (" in why and "Tolm" in why and why.endswith("; 1 day apart")


def test_furniture_brings_nothing_together() -> None:
    import dataclasses

    reports = []
    for n, text in enumerate((FERRY[0], TREATY[0])):
        report = Desk(f"{n}.txt", text + "\n" + TREATY[1]).report()
        blocks = (report.article.blocks[0], dataclasses.replace(report.article.blocks[1], zone="furniture"))
        reports.append(dataclasses.replace(report, article=dataclasses.replace(report.article, blocks=blocks)))
    assert len(group(reports)) == 2


def test_more_days_ask_for_more_likeness() -> None:
    options = Options()
    asks = asked(np.array([0.0, 3, 7, 14, 60, 365]), options, GROUPING.enough).tolist()
    assert asks == sorted(asks)
