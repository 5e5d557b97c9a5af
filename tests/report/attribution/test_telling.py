"""What is no statement: words that only point, a place alone, titles."""

from __future__ import annotations

import pytest
from tests.report.marked import marked, parsed_of

from onrecord.report.attribution.telling import is_telling

# (marked text, whether its first attribution tells something)
CONTENTS = [
    ("{s1=marn:Marn} {c1:announced} {t1:this} on Friday.", False),
    ("{s1=marn:Marn} {c1:demanded} {t1:it}.", False),
    ("{s1=marn:Marn} {c1:mentioned} {t1:France}.", False),
    ('{s1=marn:Marn} {c1:said} on "{t1:The Morning Table},".', False),
    ('{s1=marn:Marn} {c1:said} in his "{t1:Letters of the Harbour}".', True),
    ('{s1=marn:Marn} {c1:said}: "{t1:Never}".', True),
    ('{s1=marn:Marn} {c1:said}: "{t1:…}".', False),
    ("{s1=marn:Marn} {c1:said} {t1:that is late}.", True),
    ("{s1=marn:Marn} {c1:called} {t1:the plan an insult}.", True),
    ("{s1=marn:Marn} {c1:said} {t1:France left in May}.", True),
]


@pytest.mark.parametrize(("source", "tells"), CONTENTS)
def test_what_only_points_is_no_content(source: str, tells: bool) -> None:
    found = marked(source)
    assert is_telling(parsed_of(found.text), found.attributions[0]) == tells
