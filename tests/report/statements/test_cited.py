"""Who speaks where an outlet passes on what it was told."""

from __future__ import annotations

import pytest
from tests.report.marked import cast, marked, parsed_of, told

from onrecord.report.statements.cited import behind_citing, can_be_cited, is_citation
from onrecord.spans import Span

# (marked text, source and content of what is left)
CITED = [
    (
        "{t1:The talks are nearly over}.\n\nThe Ostrel Herald reports this with {c1:reference} to "
        "{s1=tarn-media:the Tarn Gazette}, which cites officials briefed on them.",
        [("officials briefed on them", "The talks are nearly over")],
    ),
    (
        "{s1=tarn-media:The Tarn Gazette}, quoting two officials, {c1:said} {t1:the ship had sunk}.",
        [("two officials", "the ship had sunk")],
    ),
    (
        "{s1=tarn-media:The Tarn Gazette} cited Ida Roon as a model and {c1:said} {t1:she was brave}.",
        [("The Tarn Gazette", "she was brave")],
    ),
    (  # the citation alone is no statement, and whom it names speaks
        "{t1:The talks are over}, {c1:according to} {s1=zenit-media:the Tarn Gazette}, {c2:citing} {t2:two officials}.",
        [("two officials", "The talks are over")],
    ),
    (
        "{s1=zenit-media:The Tarn Gazette} {c1:reported} that {t1:the roads are bad}.",
        [("The Tarn Gazette", "the roads are bad")],
    ),
    (  # who cites is no outlet
        "{s1=marn:Marn}, citing two officials, {c1:said} {t1:the ship had sunk}.",
        [("Marn", "the ship had sunk")],
    ),
    (  # what is cited speaks for itself already
        "{s1=tarn-media:The Tarn Gazette}, quoting two officials, {c1:said} {t1:no}, {c2:calling} "
        "{t2:two officials liars}.",
        [("two officials", "no"), ("", "two officials liars")],
    ),
    (
        "{s1=marn:Marn} {c1:said} {t1:the Gazette cited a source as saying it was over}.",
        [("Marn", "the Gazette cited a source as saying it was over")],
    ),
]


@pytest.mark.parametrize(("source", "left"), CITED)
def test_who_is_cited_speaks(source: str, left: list[tuple[str, str]]) -> None:
    text, statements = told(source)
    found = [(s.source[0].of(text) if s.source else "", " ".join(c.of(text) for c in s.content)) for s in statements]
    assert found == left


# (sentence, words behind its form of "cite")
BEHIND = [
    ("The Gazette left, citing two officials.", "two officials"),
    ("The Gazette, quoting Ida Roon, said no.", "Ida Roon"),
    ("The Gazette cited Ida Roon as a model.", None),
    ("The Gazette was quoted.", None),
]


@pytest.mark.parametrize(("text", "words"), BEHIND)
def test_whom_a_form_of_cite_names(text: str, words: str | None) -> None:
    page = parsed_of(text)
    found = next((who for token in page.doc if (who := behind_citing(page, token))), None)
    assert (found and found.of(text)) == words


@pytest.mark.parametrize(
    ("source", "able"),
    [
        ("Foo cited {s1=x-source:two officials} {c1:on} {t1:it}.", True),
        ("Foo cited {s1=marn:Marn} {c1:on} {t1:it}.", True),
        ("Foo cited {s1=palace-government-body:the Palace} {c1:on} {t1:it}.", True),
        ("Foo cited {s1=guild-organisation:the Guild} {c1:on} {t1:it}.", False),
        ("Foo cited {s1:bad weather} {c1:on} {t1:it}.", False),
    ],
)
def test_who_can_be_cited(source: str, able: bool) -> None:
    found = marked(source)
    actors, who = cast(found.mentions, found.text), found.attributions[0].source[0]
    assert can_be_cited(parsed_of(found.text), actors, who) == able


def test_a_citation_alone_holds_whom_it_cites() -> None:
    found = marked("Foo said no, {c1:citing} {t1:two officials}. Foo left, {c2:citing} {t2:two officials who saw it}.")
    page, actors = parsed_of(found.text), cast({}, found.text)
    assert [is_citation(page, actors, one) for one in found.attributions] == [True, False]
    assert Span(0, 3).of(found.text) == "Foo"
