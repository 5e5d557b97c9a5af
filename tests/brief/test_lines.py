"""Who said what: which words lead a line, who stands above it, what heads a story."""

from __future__ import annotations

from dataclasses import replace

from tests.brief.desk import DIRECT, INDIRECT, STORY, said, told

from onrecord.brief.lines import attitudes, grouped, line_of, shared, speakers
from onrecord.models import Actor, RoleMention, Statement, Utterance
from onrecord.spans import Span


def utterance(key: str, name: str | None, *statements: Statement) -> Utterance:
    return Utterance(key, None, name, None, tuple(s.id for s in statements), 2, 2)


def test_the_direct_rendering_leads_and_the_other_wording_stays() -> None:
    ((_, (line,)),) = shared(told())
    assert line.text == "the strait stays shut" and line.lead.kind == "direct"
    assert [text for text, _ in line.renderings] == ["<script>alert(1)</script> the port & the strait stay shut"]
    assert line.said and line.said.value == "2031-06-09"
    assert line.venue == "interview"  # the other report tells it
    assert [c.number for c in line.cites] == [2, 1]


def test_reports_are_counted_where_no_utterance_tells() -> None:
    line = line_of(told(), [INDIRECT, replace(INDIRECT, id="s-9")], None)
    assert (line.reports, line.independent, line.renderings) == (1, 1, ())


def test_the_mention_is_told_where_nobody_is_named_or_the_register_names() -> None:
    unnamed = replace(DIRECT, speaker_name=None, speaker_text="the minister")
    by_register = replace(DIRECT, speaker_text="the minister", speaker_how="register")
    mentions = [line_of(told(), [s], None).mention for s in (DIRECT, unnamed, by_register)]
    assert mentions == [None, "the minister", "the minister"]


def test_the_outer_speaker_is_told() -> None:
    inner = said("n-1", "a.txt", "the strait", nested_in="s-1", speaker_name="Odo")
    assert line_of(told(), [inner], None).inside == "Ilse Dravec"


def test_a_statement_stands_in_its_widest_utterance() -> None:
    more = (utterance("u-0", None, DIRECT), replace(STORY.utterances[0], reports=3))
    assert [(len(same), used and used.id) for same, used in grouped(told(utterances=more), STORY.statements)] == [
        (2, "u-1")
    ]
    assert [used for _, used in grouped(told(utterances=()), STORY.statements)] == [None, None]


def test_speakers_by_day_those_left_open_last() -> None:
    open_ones = [said(f"o-{n}", "a.txt", "the port", speaker=None, speaker_name=None, speaker_text="he") for n in "12"]
    furniture = said("f-1", "a.txt", "25 views", zone="furniture", speaker="odo", speaker_name="Odo")
    named, left = speakers(told(statements=(*open_ones, furniture, *STORY.statements), utterances=()))
    assert (named.name, named.reports, named.lines) == ("Ilse Dravec", 2, 2)
    assert [day for day, _ in named.days] == ["2031-06-09", None]
    assert (left.name, left.lines) == ("Speaker left open", 2)


def test_roles_those_of_most_reports_first() -> None:
    roles = [("minister", "a.txt"), ("the minister", "a.txt"), ("minister", "b.txt"), ("mayor", "c.txt")]
    actor = Actor("ilse-dravec", "Ilse Dravec", "person", roles=tuple(RoleMention(*r, Span(0, 3)) for r in roles))
    (speaker,) = speakers(told(actors=(actor,)))
    assert [role for role, _ in speaker.roles] == ["minister", "the minister"]
    assert speaker.roles[0][1].number == 1


def test_attitudes_stand_apart() -> None:
    hope = said("h-1", "b.txt", "the strait", class_="attitude")
    one = told(statements=(hope, replace(hope, id="h-2", nested_in="s-2"), DIRECT))
    ((name, line),) = attitudes(one)
    assert (name, line.text) == ("Ilse Dravec", "the strait")
    assert sum(s.lines for s in speakers(one)) == 1


def test_scraps_and_what_is_told_within_a_line_shown_are_no_lines_of_their_own() -> None:
    scraps = [said(f"n-{p}", f"{p}.txt", "the strait", nested_in=o) for p, o in (("a", "s-1"), ("b", "s-2"))]
    long = [said("m-a", "a.txt", "the port & the strait stay shut"), said("m-b", "b.txt", "the strait stays shut")]
    held = [replace(s, nested_in=o) for s, o in zip(long, ("s-1", "s-2"), strict=True)]
    more = (utterance("u-0", "Odo", *scraps), utterance("u-2", "Odo", *held))
    inside = told(statements=(*STORY.statements, *scraps, *held), utterances=(*more, *STORY.utterances))
    assert [name for name, _ in shared(inside)] == ["Ilse Dravec"]
    apart = told(statements=(*STORY.statements, *scraps, *long), utterances=more)
    assert [name for name, _ in shared(apart)] == ["Odo"]


def test_words_that_lead_a_line_lead_no_second_one() -> None:
    again = replace(INDIRECT, id="s-3")
    twice = (*STORY.utterances, utterance("u-2", "Ilse Dravec", DIRECT, again))
    ((_, lines),) = shared(told(statements=(*STORY.statements, again), utterances=twice))
    assert len(lines) == 1


def test_what_one_report_tells_heads_nothing() -> None:
    assert shared(told(utterances=(replace(STORY.utterances[0], reports=1),))) == ()
    titles = tuple(replace(s, zone="title") for s in STORY.statements)
    assert shared(told(statements=titles)) == ()
