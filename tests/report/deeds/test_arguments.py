"""The arguments of a verb or noun: its own, those it has from the words above, and those of a passive."""

from __future__ import annotations

import pytest
from tests.report.analyses import sentence, texts, word

from onrecord.knowledge.language import language
from onrecord.report.deeds import clause_of
from onrecord.report.deeds.arguments import in_words, noun_clause, phrase_of, words_of

ENGLISH = language()


@pytest.mark.parametrize(
    ("name", "verb", "subjects", "objects"),
    [
        ("accused", "accused", ["Holm"], ["Rusk"]),
        ("accused", "bombing", ["Rusk"], ["Norway"]),  # who is blamed does it
        ("imposed", "imposed", ["Kenya"], ["Sanctions"]),  # a passive: the agent is the subject
        ("refused", "deploy", ["Kenya"], ["troops"]),  # of the frame above
        ("not_only", "met", ["Kenya"], ["Norway", "Peru"]),
        ("planned", "postponed", [], ["summit"]),
    ],
)
def test_arguments_of_a_verb(name: str, verb: str, subjects: list[str], objects: list[str]) -> None:
    clause = clause_of(word(sentence(name), verb), ENGLISH)
    assert (texts(clause.subjects), texts(clause.objects)) == (subjects, objects)


def test_a_passive_is_known_as_one() -> None:
    assert clause_of(word(sentence("imposed"), "imposed"), ENGLISH).passive
    assert not clause_of(word(sentence("lifted"), "lifted"), ENGLISH).passive


def test_phrases_of_a_noun_stand_by_their_preposition() -> None:
    clause = noun_clause(word(sentence("talks"), "talks"), ENGLISH)
    assert texts(clause.after(("with",))) == ["Norway"] and texts(clause.after(("in",))) == ["Lima"]
    assert texts(clause.governed) == ["Norway", "Lima"]


def test_words_of_a_clause_leave_out_what_a_clause_in_it_says() -> None:
    found = words_of(clause_of(word(sentence("interview"), "said"), ENGLISH), ENGLISH)
    assert "interview" in found and "leave" not in found


def test_a_phrase_ends_with_its_head_and_is_worded_without_its_article() -> None:
    run = phrase_of(word(sentence("lifted"), "embargo"))
    assert texts(run) == ["the", "embargo"] and in_words(run) == "embargo"
