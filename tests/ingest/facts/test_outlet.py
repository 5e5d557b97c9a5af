"""The outlet that a report names as its own, by what names it."""

from __future__ import annotations

import pytest

from onrecord.ingest import article_of_row
from onrecord.ingest.facts.outlet import outlet_of
from onrecord.ingest.zones import layout
from onrecord.models import Article

TITLE = "Crossing to reopen within a week\n\n"
BODY = "The foreign minister said on Sunday that the crossing would reopen within a week."


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        (f"{TITLE}Outlet: The Foo\n\n{BODY}", "The Foo"),
        (f"Foo Times\n\n{TITLE}3 March 2031\n\n{BODY}", "Foo Times"),
        (f"foo.example\n\n{TITLE}3 March 2031\n\n{BODY}", "foo.example"),
        (f"{TITLE}Foo Times\n3 March 2031\n\n{BODY}", "Foo Times"),
        (f"{TITLE}Jane Roe of Foo Times | 3 March 2031\n\n{BODY}", "Foo Times"),
        (f"{TITLE}{BODY}\n\n© 2031 Foo Times Inc", "Foo Times"),
        (f"{TITLE}{BODY}\n\nCopyright 2031 by Foo Times", "Foo Times"),
        (f"{TITLE}{BODY}\n\n© 2031 All rights reserved", None),
        (f"{TITLE}{BODY}\n\n© 2031 AFP", None),
        (f"{TITLE}{BODY}\n\nAs The Foo previously reported, the talks failed.", "The Foo"),
        (f"{TITLE}{BODY}\n\nThe Foo Times has contacted the ministry.", "The Foo Times"),
        (f"{TITLE}{BODY}\n\nLuria has contacted the ministry.", None),
        (f"{TITLE}{BODY}", None),
        (f"{TITLE}By Jane Roe, Special to The Foo Times\n\n{BODY}", "The Foo Times"),
        (f"{TITLE}Foo Times reporter Jane Roe\n3 March 2031\n\n{BODY}", "Foo Times"),
        (f"{TITLE}By Jane Roe\n\n{BODY}\n\nJane Roe is a correspondent for the Foo Times.", "Foo Times"),
        (f"{TITLE}By Ann Poe\n\n{BODY}\n\nJane Roe is a correspondent for the Foo Times.", None),
        (f"{TITLE}{BODY}\n\nSource: Foo Times and agencies", "Foo Times"),
        (f"{TITLE}{BODY}\n\nWith files from CBC News", None),
        (f"{TITLE}{BODY}\n\nJane Roe, The Foo Times", "The Foo Times"),
        (f"{TITLE}{BODY}\n\nSubscribe to the Foo Times for more.", "Foo Times"),
    ],
)
def test_the_outlet_of_a_report(text: str, outlet: str | None) -> None:
    found = outlet_of(layout(text))
    assert (found and found.value) == outlet
    assert found is None or found.span.of(text) == found.value


def test_the_most_frequent_of_several_names_is_the_outlet() -> None:
    header = "By Jane Roe | Foo Times\nFoo Times | Bar Post\n3 March 2031"
    found = outlet_of(layout(f"{TITLE}{header}\n\n{BODY}"))
    assert found is not None and found.value == "Foo Times"
    assert outlet_of(layout(f"{TITLE}Foo Times | Bar Post\n3 March 2031\n\n{BODY}")) is None


def test_other_outlets_are_not_the_reports_own() -> None:
    for line in (
        "Foo Times reports, citing officials.",
        "“It is so,” he told The Foo Times.",
        "As CNN previously reported, he left, according to CNN.",
    ):
        found = article_of_row({"id": "x", "text": "Crossing to reopen within a week" + "\n\n" + BODY + "\n\n" + line})
        assert isinstance(found, Article)
        assert found.outlet is None
