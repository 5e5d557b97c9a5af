"""The readings of a dispute one by one: denials, plans, blame, demands and terms; invented texts."""

from __future__ import annotations

from tests.story.desk import Desk

from onrecord.models import Report
from onrecord.story.claims import Stance, stance_of, tellings_of, worth_of
from onrecord.story.disputes.denials import denials
from onrecord.story.disputes.found import Found, surface
from onrecord.story.disputes.plans import either, statuses
from onrecord.story.disputes.sides import blame, opposites, terms
from onrecord.story.people import Merged, merged

LANDS = (("Quenland", "QZQ"), ("Velgaria", "QZV"), ("Tarnia", "QZT"))


def _report(*told: tuple[str, str, str], act: str = "STATE") -> Report:
    """One report of (speaker, cue, content); the speakers are states where they are known to be."""
    desk = Desk("a.txt", "\n\n".join(f"{who} {cue} {content}." for who, cue, content in told))
    ids: dict[str, str] = {}
    for name, code in LANDS:
        if desk.spans(name):
            ids[name] = desk.actor(name, kind="state", country=code)
    for who, cue, content in told:
        ids[who] = ids.get(who) or desk.actor(who)
        targets = [ids[name] for name, _ in LANDS if name in content and name in ids]
        desk.said(ids[who], cue, content, act=act, targets=targets)
    return desk.report()


def _stances(report: Report) -> tuple[list[Stance], Merged]:
    cast = merged([report])
    return [stance_of(t, cast) for t in tellings_of([report], cast)], cast


def _sides(found: Found) -> set[str | None]:
    return {s.telling.speaker.name for s in found.stances if s.telling.speaker}


def test_a_denial_answers_the_claim_about_the_denier() -> None:
    stances, _ = _stances(
        _report(
            ("Pavel Strand", "said", "Ilse Kern sold the harbour mill to a cousin"),
            ("Ilse Kern", "denied", "having sold the mill to a cousin"),
        )
    )
    (found,) = denials(stances, worth_of([s.telling for s in stances]))
    assert _sides(found) == {"Pavel Strand", "Ilse Kern"}


def test_one_plan_with_two_fates() -> None:
    stances, _ = _stances(
        _report(("Pavel Strand", "said", "the talks are cancelled"), ("Ilse Kern", "said", "the talks are put off"))
    )
    (found,) = statuses(stances)
    assert found.question == "The talks: cancelled or postponed?"


def test_a_denied_fate_goes_without_saying_where_there_are_others() -> None:
    assert either(["cancelled", "not cancelled", "postponed"]) == "cancelled or postponed"
    assert either(["cancelled", "not cancelled"]) == "cancelled or not cancelled"


def test_sides_that_accuse_each_other() -> None:
    told = ("Quenland", "said", "Velgaria broke the dam"), ("Velgaria", "said", "Quenland broke the mill")
    stances, cast = _stances(_report(*told, act="ACCUSE"))
    (found,) = blame(stances, cast)
    assert found.question == "Who is to blame, Quenland or Velgaria?"
    assert not list(blame(stances[:1], cast))


def test_opposite_demands_on_one_matter() -> None:
    told = ("Quenland", "said", "the blockade must continue"), ("Velgaria", "said", "the blockade must end")
    stances, _ = _stances(_report(*told, act="REQUEST"))
    (found,) = opposites(stances)
    assert found.question == "The blockade: continue or end?"


def test_terms_that_three_states_set_for_one_thing() -> None:
    told = [
        (name, "said", f"a truce is possible only if the {what} opens")
        for (name, _), what in zip(LANDS, ("port", "dam", "mill"), strict=True)
    ]
    stances, _ = _stances(_report(*told))
    worth = worth_of([s.telling for s in stances])
    (found,) = terms(stances, worth)
    assert found.question == "On what terms: the truce?"
    assert not list(terms(stances[:2], worth))


def test_a_term_is_shown_in_the_word_used_most() -> None:
    stances, _ = _stances(_report(("Pavel Strand", "said", "the accord is a treaty and a treaty binds")))
    assert surface("=deal", stances) == "treaty"
    assert surface("=truce", stances) == "truce"
