"""Whose voice a statement carries where the cast alone does not tell."""

from __future__ import annotations

import pytest
from tests.report.marked import told

# (marked text, name and co-speakers of the last statement)
VOICES = [
    ("The talks are over, {c1:according to} {s1:Norpress}, and {t1:all is lost}.", ("Norpress", ())),
    ("{s1:The Harbour Workers Federation} {c1:said} {t1:no}.", ("Harbour Workers Federation", ())),
    ("{s1:Officials} {c1:said} {t1:no}.", (None, ())),
    ("{s1:The Opposition Leader} {c1:said} {t1:no}.", (None, ())),
    ("{s1:Residents of Tarn} {c1:said} {t1:no}.", (None, ())),
    ("{s1:She} {c1:said} {t1:no}.", (None, ())),
    ("{s1=x-official:An official} {c1:said} {t1:no}.", (None, ())),
    (
        "{s1=marn:Marn} {c1:said} {t1:{s2=vell:Vell} {c2:had said} {t2:no}}. {s3:Both leaders} {c3:said} {t3:yes}.",
        ("Marn", ("vell",)),
    ),
    ("{s1=marn:Marn} {c1:said} {t1:no}. {s2:Both leaders} {c2:said} {t2:yes}.", (None, ())),
    ("{s1=marn:Marn} {c1:said} {t1:no}. {s2:Both sides of the river} {c2:said} {t2:yes}.", (None, ())),
]


@pytest.mark.parametrize(("source", "found"), VOICES)
def test_who_speaks(source: str, found: tuple[str | None, tuple[str, ...]]) -> None:
    _, statements = told(source)
    assert (statements[-1].speaker_name, statements[-1].co_speakers) == found
