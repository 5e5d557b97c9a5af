"""Ways through a parse, and the lemmas a word may have."""

from __future__ import annotations

from tests.knowledge.tagged import lines
from tests.report.written import page

from onrecord.knowledge.grammar import OBJECT, SUBJECT, SUBJECTS
from onrecord.knowledge.language import language
from onrecord.knowledge.lemmas import lemmas_in, lemmas_of
from onrecord.knowledge.tree import below, governors, says, verb_above

EN = language()
DOC = page(
    "\n".join(lines("Roe/PROPN>nsubj:visited visited/VERB>ROOT:visited the/DET>det:port port/NOUN>dobj:visited"))
).doc


def test_what_hangs_on_a_word() -> None:
    assert [t.text for t in below(DOC[1], SUBJECT, OBJECT)] == ["Roe", "port"]
    assert [t.text for t in below(DOC[1], *SUBJECTS)] == ["Roe"] and below(DOC[0], SUBJECT) == []


def test_a_word_of_a_list_hangs_on_it() -> None:
    assert says(DOC[1], frozenset({"port"})) and says(DOC[1], frozenset({"port"}), OBJECT)
    assert not says(DOC[1], frozenset({"port"}), SUBJECT) and not says(DOC[1], frozenset({"the"}))


def test_what_a_word_hangs_on() -> None:
    assert [t.text for t in governors(DOC[2])] == ["port", "visited"]
    assert verb_above(DOC[2]) == DOC[1] and verb_above(DOC[1]) is None


def test_the_ending_tells_a_lemma_that_the_tables_miss() -> None:
    told = page("\n".join(lines("axing/VERB"))).doc
    assert lemmas_of(told[0], EN)[0] == "axing" and "visit" in lemmas_in(DOC, EN)
