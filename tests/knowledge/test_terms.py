"""Terms of a text: stems, kinds, names that stand in capitals inside a sentence, and what a passage weighs."""

from __future__ import annotations

import pytest

from onrecord.knowledge.language import language
from onrecord.knowledge.terms import (
    SHARES,
    WORD,
    bag_of,
    inside,
    is_function,
    kind_of,
    names_in,
    report_bag,
    stem,
    terms_in,
    undoubled,
    weight_of,
)
from onrecord.models import Article, Block
from onrecord.options.stories import TERMS
from onrecord.spans import Span

EN = language()


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("cancelled", "cancellation"),
        ("denied", "deny"),
        ("minister's", "ministers"),
        ("talks", "talk"),
        ("U.S.", "us"),
        ("agree", "agreement"),  # a doubled letter that stays
        ("fall", "falls"),
    ],
)
def test_forms_of_a_word_meet(a: str, b: str) -> None:
    assert stem(a, EN) == stem(b, EN)


def test_short_words_keep_their_endings() -> None:
    assert stem("bed", EN) == "bed" and stem("red", EN) != stem("reds", EN) + "d"


def test_kinds_of_terms() -> None:
    told = list(terms_in("Yesterday Jane Roe fined 14 ferries. The ferries sail.", EN))
    assert {kind for _, kind, _ in told} <= SHARES.keys()
    assert [(kind, words) for _, kind, words in told] == [
        ("name", "Jane"),
        ("name", "Roe"),
        ("pair", "Jane Roe"),
        ("word", "fined"),
        ("number", "14"),
        ("word", "ferries"),
        ("word", "ferries"),
        ("word", "sail"),
    ]


def test_a_word_of_grammar_says_nothing() -> None:
    assert is_function("the", EN) and is_function("It’s", EN) and not is_function("ferry", EN)
    assert (kind_of("14", EN), kind_of(stem("ferry", EN), EN)) == ("number", "word")


def test_a_capital_is_no_name_where_the_word_stands_in_lower_case_too() -> None:
    kinds = {words: kind for _, kind, words in terms_in("He met Bank staff. The bank shut.", EN)}
    assert kinds["Bank"] == "word"


def test_what_is_a_name_once_is_one_in_every_passage() -> None:
    bag = bag_of([("Marn shut.", 1.0), ("In Tarn, Marn spoke.", 2.0)], EN)
    assert bag.kinds["marn"] == "name" and bag.counts["marn"] == 3 and bag.shown["marn"] == "Marn"


def test_the_title_and_the_lead_weigh_more_and_no_passage_counts_twice() -> None:
    text = "Ferries stop\n\nFerries stop\n\nThe gates shut.\n\nAdvertisement gates"
    spans = [(14, 26, "title"), (28, 43, "body"), (45, 64, "furniture")]
    article = Article("a", "a", text, "0", tuple(Block(Span(a, b), zone) for a, b, zone in spans), title="Ferries stop")
    bag = report_bag(article)
    assert (bag.counts[stem("ferries", EN)], bag.counts[stem("gates", EN)]) == (TERMS.title, TERMS.lead)
    assert (weight_of("body", TERMS.opening), weight_of("title", 9999)) == (1.0, TERMS.title)


@pytest.mark.parametrize(
    ("word", "left"), [("cancell", "cancel"), ("stopp", "stop"), ("egg", "egg"), ("harbour", "harbour")]
)
def test_a_letter_that_an_ending_doubled_goes(word: str, left: str) -> None:
    assert undoubled(word, EN) == left


@pytest.mark.parametrize(
    ("text", "word", "within"),
    [
        ("He met Marn.", "Marn", True),
        ("Marn left.", "Marn", False),
        ("It rained. Marn left.", "Marn", False),
        ("He left, Marn said.", "Marn", True),
        ("“Marn left.”", "Marn", False),
    ],
)
def test_a_word_stands_inside_a_sentence(text: str, word: str, within: bool) -> None:
    assert inside(text, text.index(word)) is within


def test_names_are_capitals_inside_a_sentence_never_in_lower_case() -> None:
    text = "Ferries met Marn in Port Tolm. The port shut."
    assert names_in(text, list(WORD.finditer(text))) == {"Marn", "Tolm"}


def test_a_pair_of_names_stands_side_by_side() -> None:
    pairs = [words for _, kind, words in terms_in("He met Ida Roon, Tarn Vell and Ada of Tolm.", EN) if kind == "pair"]
    assert pairs == ["Ida Roon", "Tarn Vell"]
