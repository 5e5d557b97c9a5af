"""Who contradicts whom, who turns round, and titles against their bodies; invented texts."""

from __future__ import annotations

from tests.story.desk import Desk

from onrecord.models import Dispute, Story
from onrecord.story import relate


def _sides(story: Story) -> list[set[str]]:
    return [{p.name for p in d.positions} for d in story.disputes]


def _two(a: tuple[str, str, str], b: tuple[str, str, str], text: str, act: str = "STATE") -> tuple[Dispute, ...]:
    """The disputes of one report in which two people (name, cue, content) speak."""
    desk = Desk("a.txt", text)
    desk.said(desk.actor(a[0], a[0].split()[-1]), a[1], a[2], act=act)
    desk.said(desk.actor(b[0], b[0].split()[-1]), b[1], b[2])
    return relate([desk.report()]).disputes


def test_a_denial_of_what_another_says() -> None:
    found = _two(
        ("Pavel Strand", "accused", "shooting down the rescue helicopter over the pass"),
        ("Ilse Kern", "denied", "firing at the aircraft"),
        "Pavel Strand accused Ilse Kern of shooting down the rescue helicopter over the pass.\n\n"
        "Ilse Kern denied firing at the aircraft.",
        act="ACCUSE",
    )
    assert [{p.name for p in d.positions} for d in found] == [{"Pavel Strand", "Ilse Kern"}]


def test_what_is_called_a_fantasy_is_denied() -> None:
    found = _two(
        ("Pavel Strand", "said", "the minister gave him his word on the quarry"),
        ("Ilse Kern", "called", "a polite invention"),
        "Pavel Strand said the minister gave him his word on the quarry.\n\nIlse Kern called that a polite invention.",
    )
    assert len(found) == 1


def test_a_demand_and_its_refusal() -> None:
    found = _two(
        ("Karl Voss", "urged", "to step down"),
        ("Pavel Strand", "said", "he would not resign"),
        "Karl Voss urged the dam chief to step down.\n\nPavel Strand said he would not resign.",
        act="REQUEST",
    )
    assert [d.question for d in found] == ["Is Pavel Strand to step down, or not?"]


def test_one_truce_held_and_not_observed() -> None:
    found = _two(
        ("Karl Voss", "said", "his troops observed it for nine hours"),
        ("Pavel Strand", "said", "there was nothing to observe"),
        "Karl Voss said his troops observed it for nine hours. Pavel Strand said there was nothing to observe.",
    )
    assert len(found) == 1


def test_the_same_words_and_other_matters_are_no_dispute() -> None:
    assert not _two(
        ("Karl Voss", "said", "the bridge at Tolm had never been safe"),
        ("Pavel Strand", "said", "the bridge at Tolm had never been safe"),
        "Karl Voss said the bridge at Tolm had never been safe.\n\n"
        "Pavel Strand said the bridge at Tolm had never been safe.",
    )
    assert not _two(
        ("Karl Voss", "said", "the ferry will sail to Korr on Sunday"),
        ("Pavel Strand", "said", "there was no sense in a new school at Korr"),
        "Karl Voss said the ferry will sail to Korr on Sunday.\n\n"
        "Pavel Strand said there was no sense in a new school at Korr.",
    )


def _turns(*said: tuple[str, str, str]) -> list[str]:
    """Changes of one speaker: (day, cue, content) in reports of their own."""
    reports = []
    for n, (day, cue, content) in enumerate(said):
        desk = Desk(f"{n}.txt", f"Pavel Strand {cue} {content}.", day)
        desk.said(desk.actor("Pavel Strand", "Strand"), cue, content)
        reports.append(desk.report())
    return [c.what.split(":")[0] for p in relate(reports).positions for c in p.changes]


def test_a_refusal_taken_back() -> None:
    assert _turns(("2031-04-06", "said", "he will not resign"), ("2031-04-09", "said", "he will resign")) == [
        "refused, then affirmed"
    ]


def test_a_denial_and_an_admission() -> None:
    first = ("2031-04-06", "denied", "having had any letter about the dam")
    assert _turns(first, ("2031-04-12", "said", "we were wrong and the letters did arrive")) == [
        "denied, then admitted"
    ]


def test_other_words_are_no_turn() -> None:
    assert not _turns(
        ("2031-04-06", "said", "the ferry to Tolm will be repaired in spring"),
        ("2031-04-09", "said", "work on the ferry to Tolm begins in April"),
    )


def test_a_title_that_says_the_contrary_of_its_body() -> None:
    title = "Quenland admits it shelled Korr"
    desk = Desk("a.txt", f"{title}\n\nQuenland's defence minister denied that her guns shelled Korr.", title=title)
    desk.actor("Quenland", kind="state")
    desk.said(None, "denied", "that her guns shelled Korr")
    (found,) = relate([desk.report()]).discrepancies
    assert (found.kind, found.severity) == ("status", "high")
    assert found.between[0].text == title


def test_a_land_and_its_people_are_not_two_spellings() -> None:
    a = Desk("a.txt", "Velgaria envoy Mira Solane spoke. The Velgarian envoy left.")
    a.actor("Mira Solane", "Velgaria envoy Mira Solane", "Velgarian envoy")
    assert not relate([a.report()]).discrepancies


def test_a_short_name_with_and_without_its_mark_is_spelt_in_two_ways() -> None:
    a = Desk("a.txt", "Pål Gravik spoke.")
    a.actor("Pål Gravik")
    b = Desk("b.txt", "Paal Gravik left.")
    b.actor("Paal Gravik")
    (found,) = relate([a.report(), b.report()]).discrepancies
    assert found.kind == "name-spelling"
    assert {p.text for p in found.between} == {"Pål", "Paal"}


def test_short_words_are_known_again() -> None:
    reports = []
    for n, words in enumerate(("I will not resign", "I am not going to resign", "I will resign")):
        desk = Desk(f"{n}.txt", f"Pavel Strand said: “{words}.” The ferry sailed.")
        desk.said(desk.actor("Pavel Strand", "Strand"), "said", words, kind="direct")
        reports.append(desk.report())
    (found,) = relate(reports).utterances
    assert {s.split("-")[0] for s in found.statements} == {"0.txt", "1.txt"}


def test_two_readings_of_one_claim_are_one_dispute() -> None:
    text = (
        "Pavel Strand said his firm had warned Ilse Kern of the crack in spring.\n\n"
        "Ilse Kern rejected claims that the port had been warned of the crack in spring. "
        "No letter had reached her, she said."
    )
    desk = Desk("a.txt", text)
    desk.said(desk.actor("Pavel Strand"), "said", "his firm had warned Ilse Kern of the crack in spring")
    kern = desk.actor("Ilse Kern")
    desk.said(kern, "rejected", "claims that the port had been warned of the crack in spring", act="REJECT")
    desk.said(kern, "she said", "No letter had reached her")
    assert _sides(relate([desk.report()])) == [{"Pavel Strand", "Ilse Kern"}]


def test_a_denial_of_guilt_answers_the_accusation_before_it() -> None:
    accused = "Ilse Kern is suspected of taking barges from the dam"
    text = f"Pavel Strand said {accused}.\n\nIlse Kern denies any wrongdoing."
    found = _two(("Pavel Strand", "said", accused), ("Ilse Kern", "denies", "any wrongdoing"), text)
    assert [{p.name for p in d.positions} for d in found] == [{"Pavel Strand", "Ilse Kern"}]


def test_a_denial_of_guilt_answers_no_accusation_of_another() -> None:
    accused = "Karl Voss is suspected of taking barges from the dam"
    text = f"Pavel Strand said {accused}.\n\nIlse Kern denies any wrongdoing."
    assert not _two(("Pavel Strand", "said", accused), ("Ilse Kern", "denies", "any wrongdoing"), text)
