"""Who takes part: heads by grammar, then their actors, countries and sectors; sides that a phrase leaves out."""

from __future__ import annotations

import pytest
from tests.report.analyses import sentence, texts, word

from onrecord.knowledge.language import language
from onrecord.models import Actor, Participant, Statement
from onrecord.report.cast import Cast
from onrecord.report.deeds import noun_trigger, participants_of, verb_trigger, who_is
from onrecord.report.deeds.arguments import acts_for_itself, is_people, is_somebody, joint_parts
from onrecord.report.deeds.participants import at_home, speaker_as, state
from onrecord.report.deeds.parties import agents_of, is_pair, is_vague, missing_sides, owners_of, parties
from onrecord.report.deeds.who import sector_in
from onrecord.report.page import span_of
from onrecord.spans import Span

ENGLISH = language()
NOBODY = Cast(())


@pytest.mark.parametrize(
    ("name", "verb", "roles"),
    [
        ("lifted", "lifted", [("Kenya", "initiator"), ("Norway", "recipient")]),
        ("police", "arrested", [("Police", "initiator"), ("activists", "recipient")]),
        ("denied", "meet", [("Kenya", "participant"), ("Norway", "participant")]),
    ],
)
def test_roles_by_grammar(name: str, verb: str, roles: list[tuple[str, str]]) -> None:
    trigger = verb_trigger(word(sentence(name), verb), ENGLISH)
    assert trigger is not None and [(head.text, role) for head, role in dict.fromkeys(parties(trigger))] == roles


def test_whom_an_action_below_a_frame_is_about() -> None:
    trigger = verb_trigger(word(sentence("refused"), "refused"), ENGLISH)
    assert trigger is not None and ("Norway", "recipient") in [(h.text, r) for h, r in parties(trigger)]


def test_a_thing_stands_for_whose_it_is() -> None:
    page = sentence("lifted")
    assert texts(owners_of(word(page, "embargo"), ENGLISH)) == ["Norway"]
    assert texts(agents_of([word(page, "embargo")], ENGLISH)) == ["Norway"]


def test_who_is_somebody() -> None:
    page = sentence("police")
    assert is_people(word(page, "activists"), ENGLISH) and acts_for_itself(word(page, "Police"), ENGLISH)
    assert is_somebody(word(page, "30"), ENGLISH)
    assert not is_somebody(word(sentence("lifted"), "embargo"), ENGLISH)


def test_a_plural_may_be_of_two_states() -> None:
    page = sentence("ministers")
    assert texts(joint_parts(word(page, "ministers"), ENGLISH)) == ["Kenyan", "Norwegian"]
    trigger = verb_trigger(word(page, "met"), ENGLISH)
    assert trigger is not None and [p.country for p in participants_of(NOBODY, trigger)] == ["KEN", "NOR"]


def test_a_phrase_names_an_actor_or_a_country_and_a_sector() -> None:
    page = sentence("police")
    who = who_is(NOBODY, word(page, "Police"), ENGLISH)
    assert (who.actor, who.country, who.sector) == (None, "KEN", "COP")
    holm = word(sentence("told"), "Holm")
    cast = Cast((Actor("holm", "Orla Holm", "person", country="NOR"),), {span_of(holm): "holm"})
    assert (who_is(cast, holm, ENGLISH).actor, who_is(cast, holm, ENGLISH).country) == ("holm", "NOR")


def test_who_seeks_a_meeting_takes_part_in_it() -> None:
    trigger = noun_trigger(word(sentence("sought"), "meeting"), ENGLISH)
    assert trigger is not None and texts(missing_sides(trigger)) == ["Rusk"]
    assert [p.name for p in participants_of(NOBODY, trigger)] == ["Holm", "Rusk"]


def test_words_that_take_no_part_are_left_out() -> None:
    page = sentence("lifted")
    trigger = verb_trigger(word(page, "lifted"), ENGLISH)
    assert trigger is not None
    assert [p.country for p in participants_of(NOBODY, trigger, but={word(page, "Kenya").i})] == ["NOR"]


def test_ministers_of_two_states_are_no_pair_told_before() -> None:
    ministers = word(sentence("ministers"), "ministers")
    assert not is_pair(ministers, ENGLISH) and not is_vague(ministers, ENGLISH)


def test_what_states_do_at_home_is_done_to_their_own() -> None:
    page = sentence("police")
    told = (
        (Participant(None, "Police", "initiator", "KEN", "COP"), word(page, "Police")),
        (Participant(None, "activists", "recipient", None, "OPP"), word(page, "activists")),
    )
    assert [p.country for p in at_home("COERCE", told, None, {"KEN"}, ENGLISH)] == ["KEN", "KEN"]
    assert [p.country for p in at_home("COERCE", told, None, {"KEN", "NOR"}, ENGLISH)] == ["KEN", None]
    assert [p.country for p in at_home("AID", told, None, {"KEN"}, ENGLISH)] == ["KEN", None]


def test_a_pronoun_may_be_the_speaker() -> None:
    she = word(sentence("told"), "she")
    spans = (Span(0, 1),)
    voice = Statement("s-1", "a.txt", "said", spans, spans, spans, "indirect", speaker="holm", speaker_name="Orla Holm")
    found = speaker_as(she, "initiator", ENGLISH, voice)
    assert found is not None and found.actor == "holm"
    assert speaker_as(she, "initiator", ENGLISH, None) is None


def test_a_state_has_the_name_of_the_gazetteer() -> None:
    assert state(NOBODY, "KEN", "host", None, ENGLISH).name == "Kenya"
    assert state(NOBODY, "IGO", "host", None, ENGLISH).name == "IGO"


@pytest.mark.parametrize(
    ("text", "sector"),
    [("the foreign minister", "GOV"), ("two journalists", "JRN"), ("three soldiers", "MIL"), ("a cup of tea", None)],
)
def test_the_words_of_a_mention_tell_a_sector(text: str, sector: str | None) -> None:
    lemmas = text.replace("journalists", "journalist").replace("soldiers", "soldier")
    assert sector_in(lemmas, ENGLISH) == sector
