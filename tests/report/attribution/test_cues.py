"""Cues, what the lexicon says of them, and what was not said."""

import pytest
from tests.report.read_text import parsed

from onrecord.knowledge.language import language
from onrecord.report.attribution.cues import cues_in, is_document, lemma_of, said_frames, verbs
from onrecord.report.attribution.model import Cue
from onrecord.report.attribution.polarity import silent, unspoken

CUES = [
    ("Ostrov did not point out that it was late.", "point out", ["did not point out"]),
    ("Ostrov made it clear that it was late.", "make it clear", ["made it clear"]),
    ("Ostrov was adamant that it was late.", "be adamant", ["was adamant"]),
    ("Ostrov’s claim that it was late was wrong.", "claim", ["claim"]),
]


def cue(text: str, lemma: str) -> Cue:
    return next(one for one in cues_in(parsed(text)) if one.lemma == lemma)


@pytest.mark.parametrize(("text", "lemma", "words"), CUES)
def test_all_words_of_a_cue_are_its_span(text: str, lemma: str, words: list[str]) -> None:
    assert [span.of(text) for span in cue(text, lemma).span()] == words


def test_the_longest_entry_of_a_verb_takes_what_the_shorter_takes_besides() -> None:
    found = cue("Ostrov called for a strike.", "call for")
    assert found.frames["np"] == "said" and "predicate" in found.frames


def test_a_negation_behind_a_comma_is_another_clause_s() -> None:
    assert cue("Ostrov never promised a strike.", "promise").negated
    assert not cue("Asked whether it was not late, Ostrov said it was.", "say").negated


SILENCE = [
    ("Ostrov declined to comment on it.", "decline", True),
    ("Ostrov declined the offer.", "decline", False),
    ("A guard asked not to be named.", "ask", True),
    ("A guard asked to be paid.", "ask", False),
    ("Ostrov did not mention it.", "mention", True),
]


@pytest.mark.parametrize(("text", "lemma", "expected"), SILENCE)
def test_silence(text: str, lemma: str, expected: bool) -> None:
    assert silent(cue(text, lemma), language()) == expected


UNSPOKEN = [
    ("Ostrov will reject the offer.", "reject", True),
    ("Ostrov rejected the offer.", "reject", False),
    ("Ostrov went on to criticise the offer.", "criticise", False),
]


@pytest.mark.parametrize(("text", "lemma", "expected"), UNSPOKEN)
def test_what_is_only_intended_was_not_said(text: str, lemma: str, expected: bool) -> None:
    assert unspoken(cue(text, lemma), language()) == expected


def test_entries_of_most_words_stand_first() -> None:
    for entries in verbs(language()).values():
        lengths = [len(rest) for rest, _ in entries]
        assert lengths == sorted(lengths, reverse=True)


def test_a_verb_taken_for_a_noun_has_its_lemma() -> None:
    page = parsed("The report warned of rain.")
    report, warned = page.doc[1], page.doc[2]
    assert lemma_of(warned, language()) == "warn" and "np" in said_frames(warned, language())
    assert is_document(report, language()) and not is_document(warned, language())
