"""Whose party "her party" is."""

from __future__ import annotations

import pytest
from tests.report.marked import told

# (marked text, speaker of the last statement)
PARTIES = [
    ("{s1=league-organisation:The Foo League}'s {s2=marn:Marn} left. {s3:Her party} {c3:said} {t3:no}.", "League"),
    ("{s2=marn:Marn} of the {s1=league-organisation:Foo League} left. {s3:Her party} {c3:said} {t3:no}.", "League"),
    ("{s2=marn:Marn} met the {s1=league-organisation:Foo League}. {s3:Her party} {c3:said} {t3:no}.", None),
    ("{s2=marn:Marn} of the {s1=league-organisation:Foo League} left. {s3:Her lawyer} {c3:said} {t3:no}.", None),
]


@pytest.mark.parametrize(("text", "name"), PARTIES)
def test_a_party_told_by_its_member_is_the_one_that_the_report_ties_to_it(text: str, name: str | None) -> None:
    plain = text.replace("{s1=", "{s9=").replace("{s2=", "{s8=")
    _, statements = told(plain + " {t8:.}{t9:.}")
    spoken = [s for s in statements if s.speaker_text in ("Her party", "Her lawyer")]
    assert [s.speaker_name for s in spoken] == [name]
