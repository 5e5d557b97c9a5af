"""What is done by the words of a statement: by its cue, else by what is said and of whom."""

from __future__ import annotations

import pytest
from tests.factories import article

from onrecord.report.attribution import Attribution
from onrecord.report.cast import cast_of
from onrecord.report.page import Page, parse
from onrecord.report.statements.acts import act_of
from onrecord.report.statements.targets import aimed_at
from onrecord.spans import Span


def parsed_of(text: str) -> Page:
    return next(parse([article("a.txt", f"A title\n{text}")]))


def said(parsed: Page, source: str, cue: str, content: str, lemma: str, **fields: bool) -> Attribution:
    def spot(words: str) -> tuple[Span, ...]:
        start = parsed.text.index(words)
        return (Span(start, start + len(words)),)

    return Attribution(spot(source), spot(cue), spot(content), "said", "indirect", cue_lemma=lemma, **fields)  # type: ignore[arg-type]


CASES = [
    ("Kenya accused Norway of spying.", "Kenya", "accused", "spying", "accuse", "ACCUSE"),
    ("Kenya urged Norway to leave.", "Kenya", "urged", "to leave", "urge", "REQUEST"),
    ("Kenya praised the deal.", "Kenya", "praised", "the deal", "praise", "SUPPORT"),
    ("Kenya rejected the offer.", "Kenya", "rejected", "the offer", "reject", "REJECT"),
    ("Kenya warned that war was near.", "Kenya", "warned", "war was near", "warn", "THREATEN"),
    ("Kenya said it was ready for talks.", "Kenya", "said", "it was ready for talks", "say", "AGREE"),
    ("Kenya said it would never accept the plan.", "Kenya", "said", "it would never accept the plan", "say", "REJECT"),
    ("Kenya said it will retaliate.", "Kenya", "said", "it will retaliate", "say", "THREATEN"),
    ("Kenya said it will send food aid to Chad.", "Kenya", "said", "it will send food aid to Chad", "say", "AGREE"),
    ("Kenya said Norway must withdraw.", "Kenya", "said", "Norway must withdraw", "say", "REQUEST"),
    ("Kenya said the claim was false.", "Kenya", "said", "the claim was false", "say", "REJECT"),
    ("Kenya said Norway had violated the treaty.", "Kenya", "said", "Norway had violated the treaty", "say", "ACCUSE"),
    ("Kenya said Norway will pay a price.", "Kenya", "said", "Norway will pay a price", "say", "THREATEN"),
    ("Kenya said the weather was good.", "Kenya", "said", "the weather was good", "say", "STATE"),
    ("Kenya asked when talks began.", "Kenya", "asked", "when talks began", "ask", "STATE"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "source", "cue", "content", "lemma", "act"), CASES, ids=[c[0] for c in CASES])
def test_act_of_a_statement(text: str, source: str, cue: str, content: str, lemma: str, act: str) -> None:
    parsed = parsed_of(text)
    assert act_of(parsed, cast_of(parsed), said(parsed, source, cue, content, lemma)) == act


def test_a_negated_accusation_accuses_nobody() -> None:
    parsed = parsed_of("Kenya did not accuse Norway of spying.")
    assert act_of(parsed, cast_of(parsed), said(parsed, "Kenya", "accuse", "spying", "accuse", negated=True)) == "STATE"


@pytest.mark.parametrize(
    ("text", "cue", "content", "country"),
    [
        ("Kenya accused Norway of spying.", "accused", "spying", "NOR"),
        ("Kenya rejected a Norwegian offer.", "rejected", "a Norwegian offer", "NOR"),
        ("Kenya demanded that Norway leave.", "demanded", "Norway leave", "NOR"),
        ("Kenya urged the United Nations to act.", "urged", "to act", "IGO"),
    ],
)
def test_whom_the_words_are_aimed_at(text: str, cue: str, content: str, country: str) -> None:
    parsed = parsed_of(text)
    aimed = aimed_at(parsed, cast_of(parsed), said(parsed, "Kenya", cue, content, cue))
    assert [p.country for p in aimed] == [country]
