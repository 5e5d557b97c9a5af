"""What is said, word by word as a parser would have it, so that the acts of clauses are tested without one.

`page_of("We we PRP PRON 2 nsubj | left_ leave VBD VERB 2 ROOT | . . . PUNCT 2 punct")`: see tests/report/written.py.
"""

from __future__ import annotations

from collections.abc import Mapping

from tests.report.marked import cast
from tests.report.written import page

from onrecord.report.attribution import Attribution
from onrecord.report.cast import Cast
from onrecord.report.page import Page
from onrecord.report.statements.predicate import Predicate, predicates_of
from onrecord.spans import Span

ACCEPT = """We we PRP PRON 4 nsubj | will will MD AUX 4 aux | never never RB ADV 4 neg | accept accept VB VERB 4 ROOT |
    the the DT DET 6 det | plan_ plan NN NOUN 4 dobj | . . . PUNCT 4 punct"""
SENT = """Kenya Kenya NNP PROPN 4 nsubj B-GPE | has have VBZ AUX 4 aux | not not RB PART 4 neg |
    sent send VBN VERB 4 ROOT | troops_ troop NNS NOUN 4 dobj | . . . PUNCT 4 punct"""
RESTED = """We we PRP PRON 4 nsubj | do do VBP AUX 4 aux | not not RB PART 4 neg | rest_ rest VB VERB 4 ROOT |
    . . . PUNCT 4 punct"""
READY = """We we PRP PRON 2 nsubj | are be VBP AUX 2 ROOT | ready ready JJ ADJ 2 acomp | for for IN ADP 3 prep |
    talks_ talk NNS NOUN 4 pobj | . . . PUNCT 2 punct"""
HELP = """We we PRP PRON 3 nsubj | will will MD AUX 3 aux | help help VB VERB 3 ROOT |
    Norway_ Norway NNP PROPN 3 dobj B-GPE | . . . PUNCT 3 punct"""
STRIKE = """We we PRP PRON 3 nsubj | are be VBP AUX 3 aux | going go VBG VERB 3 ROOT | to to TO PART 5 aux |
    strike_ strike VB VERB 3 xcomp | . . . PUNCT 3 punct"""
AGREE = "We we PRP PRON 2 nsubj | agree_ agree VBP VERB 2 ROOT | . . . PUNCT 2 punct"
MAY_AGREE = """We we PRP PRON 3 nsubj | may may MD AUX 3 aux | agree_ agree VB VERB 3 ROOT | . . . PUNCT 3 punct"""
WANT = """It it PRP PRON 2 nsubj | wants want VBZ VERB 2 ROOT | peace_ peace NN NOUN 2 dobj | . . . PUNCT 2 punct"""
WANT_TO = """It it PRP PRON 2 nsubj | wants want VBZ VERB 2 ROOT | to to TO PART 4 aux | rest_ rest VB VERB 2 xcomp |
    . . . PUNCT 2 punct"""
PRICE = """They they PRP PRON 3 nsubj | will will MD AUX 3 aux | pay pay VB VERB 3 ROOT | a a DT DET 5 det |
    price_ price NN NOUN 3 dobj | . . . PUNCT 3 punct"""
PAID = """They they PRP PRON 2 nsubj | paid pay VBD VERB 2 ROOT | a a DT DET 4 det | price_ price NN NOUN 2 dobj |
    . . . PUNCT 2 punct"""
RESPONSE = """A a DT DET 2 det | response response NN NOUN 4 nsubj | will will MD AUX 4 aux |
    come_ come VB VERB 4 ROOT | . . . PUNCT 4 punct"""
MUST = """Norway Norway NNP PROPN 3 nsubj B-GPE | must must MD AUX 3 aux | rest_ rest VB VERB 3 ROOT |
    . . . PUNCT 3 punct"""
NEED = """They they PRP PRON 2 nsubj | need need VBP VERB 2 ROOT | to to TO PART 4 aux | rest_ rest VB VERB 2 xcomp |
    . . . PUNCT 2 punct"""
NEED_REST = "They they PRP PRON 2 nsubj | need need VBP VERB 2 ROOT | rest_ rest NN NOUN 2 dobj | . . . PUNCT 2 punct"
UNTRUE = """The the DT DET 2 det | claim claim NN NOUN 3 nsubj | is be VBZ AUX 3 ROOT | not not RB PART 3 neg |
    true_ true JJ ADJ 3 acomp | . . . PUNCT 3 punct"""
FALSE = """The the DT DET 2 det | claim claim NN NOUN 3 nsubj | is be VBZ AUX 3 ROOT | false_ false JJ ADJ 3 acomp |
    . . . PUNCT 3 punct"""
ATTACKED = """Norway Norway NNP PROPN 2 nsubj B-GPE | attacked attack VBD VERB 2 ROOT |
    Kenya_ Kenya NNP PROPN 2 dobj B-GPE | . . . PUNCT 2 punct"""
CHEATED = "Norway Norway NNP PROPN 2 nsubj B-GPE | cheated_ cheat VBD VERB 2 ROOT | . . . PUNCT 2 punct"
NEVER_CHEATED = """Norway Norway NNP PROPN 3 nsubj B-GPE | never never RB ADV 3 neg | cheated_ cheat VBD VERB 3 ROOT |
    . . . PUNCT 3 punct"""
GREAT = """Norway Norway NNP PROPN 2 nsubj B-GPE | was be VBD AUX 2 ROOT | great_ great JJ ADJ 2 acomp |
    . . . PUNCT 2 punct"""
NOT_GREAT = """Norway Norway NNP PROPN 2 nsubj B-GPE | was be VBD AUX 2 ROOT | not not RB PART 2 neg |
    great_ great JJ ADJ 2 acomp | . . . PUNCT 2 punct"""
ORDERS = """Leave leave VB VERB 1 ROOT | at at IN ADP 1 prep | once once RB ADV 2 pcomp | and and CC CCONJ 1 cc |
    stop stop VB VERB 1 conj | the the DT DET 7 det | war_ war NN NOUN 5 dobj | . . . PUNCT 1 punct"""


def page_of(words: str, published: str | None = None) -> Page:
    """The page of words with their analysis, parted by `|`; `||` ends a sentence."""
    return page("\n".join(word.strip() for word in words.replace("||", "|  |").split("|")), published)


def spot(page: Page, words: str | None) -> tuple[Span, ...]:
    """Where words stand first; nowhere for None."""
    if words is None:
        return ()
    start = page.text.index(words)
    return (Span(start, start + len(words)),)


def attributed(
    page: Page, content: str | None = None, source: str | None = None, cue: str | None = None
) -> Attribution:
    """The attribution of words of a page, of all of it where no content is told."""
    content = page.text if content is None else content
    lemma = next((t.lemma_ for span in spot(page, cue) for t in page.tokens(span)), "")
    return Attribution(spot(page, source), spot(page, cue), spot(page, content), "said", "indirect", cue_lemma=lemma)


def among(page: Page, who: Mapping[str, str]) -> Cast:
    """The cast of words -> actor id; ids as for `tests.report.marked.cast`."""
    return cast({spot(page, words)[0]: actor for words, actor in who.items()}, page.text)


def clause_of(words: str) -> Predicate:
    """The first clause of words."""
    page = page_of(words)
    return next(iter(predicates_of(page, attributed(page))))
