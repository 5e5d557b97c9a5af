"""Whose voice a statement carries where the cast alone does not tell."""

from __future__ import annotations

import pytest
from tests.report.cast.test_cast import article
from tests.report.marked import told

from onrecord.report.attribution import Attribution
from onrecord.report.cast import cast_of
from onrecord.report.page import parse
from onrecord.report.statements import voices_of
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
    cast, at = cast_of(parsed), text.index(words)
    spans = (Span(at, at + len(words)),)
    voice = voices_of(parsed, cast, [Attribution(spans, spans, spans, "said", "indirect")])[0]
    assert [cast.get(a).name for a in (voice.actor, *voice.co) if a] == expected
