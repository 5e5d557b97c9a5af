"""The two behind "both leaders", "the two countries", "they"."""

from __future__ import annotations

import pytest
from tests.report.statements.clauses import among, page_of, spot

from onrecord.knowledge.language import DEFAULT
from onrecord.report.cast import Cast
from onrecord.report.statements.joint import both_of, is_of_two

MET = """Ann Ann NNP PROPN 4 nsubj B-PERSON | and and CC CCONJ 1 cc | Tom Tom NNP PROPN 1 conj B-PERSON |
    met_ meet VBD VERB 4 ROOT | . . . PUNCT 4 punct"""
OR_MET = MET.replace("and and", "or or")
THREE_MET = """Ann Ann NNP PROPN 6 nsubj B-PERSON | , , , PUNCT 1 punct | Tom Tom NNP PROPN 1 conj B-PERSON |
    and and CC CCONJ 3 cc | Ida Ida NNP PROPN 3 conj B-PERSON | met_ meet VBD VERB 6 ROOT | . . . PUNCT 6 punct"""
LANDS_MET = MET.replace("Ann Ann", "Kenya Kenya").replace("Tom Tom", "Norway Norway").replace("PERSON", "GPE")
IDA_LEFT = "Ida Ida NNP PROPN 2 nsubj B-PERSON | left_ leave VBD VERB 2 ROOT | . . . PUNCT 2 punct"
KENYA_LEFT = "Kenya Kenya NNP PROPN 2 nsubj B-GPE | left_ leave VBD VERB 2 ROOT | . . . PUNCT 2 punct"
IT_RAINED = "It it PRP PRON 2 nsubj | rained_ rain VBD VERB 2 ROOT | . . . PUNCT 2 punct"
WHO = {"Ann": "ann", "Tom": "tom", "Ida": "ida", "Kenya": "kenya-state", "Norway": "norway-state"}


def closing(words: str) -> str:
    """A sentence whose subject the words are."""
    opening = [f"{w} {w.lower()} DT DET {len(words.split())} det" for w in words.split()[:-1]]
    noun, verb = words.split()[-1], len(words.split()) + 1
    subject = f"{noun} {noun.lower()} NNS NOUN {verb} nsubj"
    return " | ".join([*opening, subject, f"spoke_ speak VBD VERB {verb} ROOT", f". . . PUNCT {verb} punct"])


def both(sentences: list[str], words: str) -> tuple[str, str] | None:
    page = page_of(" || ".join([*sentences, closing(words)]))
    actors = among(page, {name: who for name, who in WHO.items() if name in page.text})
    return both_of(page, actors, spot(page, words)[0])


PERSONS, STATES = ("ann", "tom"), ("kenya-state", "norway-state")

CASES = [
    ([MET], "They", PERSONS),
    ([MET], "The pair", PERSONS),
    ([MET], "Both leaders", PERSONS),
    ([MET], "Both young leaders", PERSONS),
    ([MET], "Both very young leaders", None),
    ([MET], "The leaders", None),  # nothing tells that they are two
    ([MET], "The two countries", None),  # persons are no countries
    ([MET], "Both dogs", None),
    ([LANDS_MET], "The two countries", STATES),
    ([LANDS_MET], "Both leaders", None),
    ([LANDS_MET], "They", STATES),
    ([OR_MET], "They", None),  # one of them, or the other
    ([THREE_MET], "They", None),
    ([MET, IT_RAINED], "They", PERSONS),
    ([MET, IT_RAINED, IT_RAINED], "They", None),  # too far back
    ([MET, IDA_LEFT], "They", None),  # another subject of the kind stands between
    ([MET, KENYA_LEFT], "They", PERSONS),  # one of another kind does not matter
    ([IT_RAINED], "They", None),
]


@pytest.mark.parametrize(("sentences", "words", "found"), CASES)
def test_the_two_named_right_before(sentences: list[str], words: str, found: tuple[str, str] | None) -> None:
    assert both(sentences, words) == found


def test_who_is_named_by_a_pronoun_is_none_of_the_two() -> None:
    page = page_of(" || ".join([MET, closing("They")]))
    actors = among(page, {"Ann": "ann", "Tom": "tom"})
    ann = spot(page, "Ann")[0]
    unnamed = Cast(actors.actors, actors.mentions, {**actors.forms, ann: "pronoun"})
    assert both_of(page, unnamed, spot(page, "They")[0]) is None


def test_one_named_twice_is_not_two() -> None:
    page = page_of(" || ".join([MET, closing("They")]))
    assert both_of(page, among(page, {"Ann": "ann", "Tom": "ann"}), spot(page, "They")[0]) is None


@pytest.mark.parametrize(
    ("opening", "two"),
    [("both", True), ("both of the", True), ("the two", True), ("the two old", True), ("two", False), ("", False)],
)
def test_words_that_tell_of_two(opening: str, two: bool) -> None:
    assert is_of_two(opening.split(), DEFAULT) == two
