"""Whose voice a statement carries where the cast alone does not tell."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.report.cast.test_cast import article
from tests.report.marked import cast, marked, parsed_of, told

from onrecord.report.attribution import Attribution
from onrecord.report.cast import cast_of
from onrecord.report.page import parse
from onrecord.report.statements.speakers import Speaker
from onrecord.report.statements.voice import Voice, voices_of
from onrecord.spans import Span

# (marked text, name and co-speakers of the last statement)
VOICES = [
    ("The talks are over, {c1:according to} {s1:Norpress}, and {t1:all is lost}.", ("Norpress", ())),
    ("{s1:The Harbour Workers Federation} {c1:said} {t1:no}.", ("Harbour Workers Federation", ())),
    ("{s1:Officials} {c1:said} {t1:no}.", (None, ())),
    ("{s1:The Opposition Leader} {c1:said} {t1:no}.", (None, ())),
    ("{s1:Residents of Tarn} {c1:said} {t1:no}.", (None, ())),
    ("{s1:She} {c1:said} {t1:no}.", (None, ())),
    ("{s1=x-official:An official} {c1:said} {t1:no}.", (None, ())),
    ("{s1=marn:Marn} {c1:said} {t1:no}. {s2:Both leaders} {c2:said} {t2:yes}.", (None, ())),
    ("{s1=marn:Marn} {c1:said} {t1:no}. {s2:Both sides of the river} {c2:said} {t2:yes}.", (None, ())),
]


@pytest.mark.parametrize(("source", "found"), VOICES)
def test_who_speaks(source: str, found: tuple[str | None, tuple[str, ...]]) -> None:
    _, statements = told(source)
    assert (statements[-1].speaker_name, statements[-1].co_speakers) == found


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Jane Roe and Oscar Brant met. They said the talks went well.", "They", ["Jane Roe", "Oscar Brant"]),
        ("Jane Roe and Oscar Brant met. Ann Poe left. They said no.", "They", []),
        ("Jane Roe, Ann Poe and Oscar Brant met. They said no.", "They", []),
        ("Jane Roe and Oscar Brant met. The two men said no.", "The two men", ["Jane Roe", "Oscar Brant"]),
        ("Russia and China met. The two countries signed a deal.", "The two countries", ["Russia", "China"]),
        ("Jane Roe and Oscar Brant met. The two countries signed a deal.", "The two countries", []),
        ("Jane Roe and Oscar Brant met. The pair said no.", "The pair", ["Jane Roe", "Oscar Brant"]),
    ],
)
def test_two_who_speak_jointly(text: str, words: str, expected: list[str]) -> None:
    parsed = next(iter(parse([article(text)])))
    actors, at = cast_of(parsed), text.index(words)
    spans = (Span(at, at + len(words)),)
    voice = voices_of(parsed, actors, [Attribution(spans, spans, spans, "said", "indirect")])[0]
    assert [actors.get(a).name for a in (voice.actor, *voice.co) if a] == expected


def test_we_in_a_quotation_is_the_voice_it_stands_in_however_deep() -> None:
    _, statements = told("{s1=marn:Marn} {c1:said} {t1:{s2:we} {c2:hoped} {t2:that {s3:I} {c3:knew} {t3:the way}}}.")
    assert [one.speaker for one in statements] == ["marn"] * 3


def test_attributions_that_stand_in_one_another_in_a_ring_have_voices() -> None:
    found = marked("{s1=marn:Marn} {c1:said} {t1:no}. {s2:We} {c2:said} {t2:yes}.")
    ring = [replace(one, outer=1 - i) for i, one in enumerate(found.attributions)]
    voices = voices_of(parsed_of(found.text), cast(found.mentions, found.text), ring)
    assert voices[0].name == "Marn"


def test_both_who_spoke_jointly_right_before_speak_again() -> None:
    source = "{s1=marn:Marn} and Vell {c1:said} {t1:no}. {s2:Both leaders} {c2:said} {t2:yes}."
    found = marked(source)
    at = found.text.index("Vell")
    page, joint = parsed_of(found.text), replace(found.attributions[0], source=(Span(0, at + 4),))
    actors = cast({**found.mentions, Span(at, at + 4): "vell"}, found.text)
    first, second = voices_of(page, actors, [joint, found.attributions[1]])
    assert (first.actor, first.co, second.actor, second.co) == ("marn", ("vell",), "marn", ("vell",))
    assert second.text == "Both leaders"


@pytest.mark.parametrize(
    ("source", "party"),
    [
        ("{s1:the Norpress}", "name norpress"),
        ("{s1:Ida van Roon}", "name ida van roon"),
        ("{s1:the Deputy Minister}", None),  # an office in capitals
        ("{s1:a sailor of Tarn}", None),
        ("{s1:One Two Three Four Five Six Seven Eight}", None),  # longer than names are
    ],
)
def test_a_name_that_the_cast_does_not_hold_is_a_party(source: str, party: str | None) -> None:
    found = marked(f"It rained, {{c1:said}} {source}, {{t1:for days}}.")
    (voice,) = voices_of(parsed_of(found.text), cast({}, found.text), found.attributions)
    assert (voice.party, voice.actor) == (party, None)


def test_the_words_of_a_speaker_stand_on_one_line() -> None:
    assert Voice.of(Speaker(text="the  harbour\nmaster")).text == "the harbour master"


def test_who_has_no_name_is_a_party_and_no_actor() -> None:
    unnamed = Voice.of(Speaker("x-official", None, "an official", "KEN", (), 0.9))
    assert (unnamed.party, unnamed.actor, unnamed.country) == ("x-official", None, "KEN")
