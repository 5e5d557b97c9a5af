"""Sentences whose analysis is written down (see `written`), for tests of rules that read it."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token
from tests.report.written import page

from onrecord.report.page import Page

ANALYSES = {
    "accused": """
    Holm Holm NNP PROPN 2 nsubj B-PERSON
    accused accuse VBD VERB 2 ROOT
    Rusk Rusk NNP PROPN 2 dobj B-PERSON
    of of IN ADP 2 prep
    bombing bomb VBG VERB 4 pcomp
    Norway_ Norway NNP PROPN 5 dobj B-GPE
    . . . PUNCT 2 punct
    """,
    "imposed": """
    Sanctions sanction NNS NOUN 5 nsubj
    imposed impose VBN VERB 1 acl
    by by IN ADP 2 agent
    Kenya Kenya NNP PROPN 3 pobj B-GPE
    hurt hurt VBD VERB 5 ROOT
    Norway_ Norway NNP PROPN 5 dobj B-GPE
    . . . PUNCT 5 punct
    """,
    "talks": """
    Kenya Kenya NNP PROPN 2 nsubj B-GPE
    held hold VBD VERB 2 ROOT
    two two CD NUM 4 nummod B-DATE
    days day NNS NOUN 2 dobj I-DATE
    of of IN ADP 4 prep
    talks talk NNS NOUN 5 pobj
    with with IN ADP 6 prep
    Norway Norway NNP PROPN 7 pobj B-GPE
    in in IN ADP 6 prep
    Lima_ Lima NNP PROPN 9 pobj B-GPE
    . . . PUNCT 2 punct
    """,
    "lifted": """
    Kenya Kenya NNP PROPN 2 nsubj B-GPE
    lifted lift VBD VERB 2 ROOT
    the the DT DET 4 det
    embargo embargo NN NOUN 2 dobj
    on on IN ADP 4 prep
    Norway_ Norway NNP PROPN 5 pobj B-GPE
    . . . PUNCT 2 punct
    """,
    "waste": """
    Kenya Kenya NNP PROPN 2 nsubj B-GPE
    launched launch VBD VERB 2 ROOT
    an an DT DET 4 det
    attack attack NN NOUN 2 dobj
    on on IN ADP 4 prep
    waste_ waste NN NOUN 5 pobj
    . . . PUNCT 2 punct
    """,
    "not_only": """
    Kenya Kenya NNP PROPN 4 nsubj B-GPE
    not not RB PART 4 preconj
    only only RB ADV 2 advmod
    met meet VBD VERB 4 ROOT
    Norway Norway NNP PROPN 4 dobj B-GPE
    but but CC CCONJ 5 cc
    also also RB ADV 6 advmod
    Peru_ Peru NNP PROPN 5 conj B-GPE
    . . . PUNCT 4 punct
    """,
    "denied": """
    Kenya Kenya NNP PROPN 4 nsubj B-GPE
    did do VBD AUX 4 aux
    not not RB PART 4 neg
    meet meet VB VERB 4 ROOT
    Norway_ Norway NNP PROPN 4 dobj B-GPE
    . . . PUNCT 4 punct
    """,
    "if": """
    If if IN SCONJ 3 mark
    Kenya Kenya NNP PROPN 3 nsubj B-GPE
    attacks attack VBZ VERB 8 advcl
    Norway_ Norway NNP PROPN 3 dobj B-GPE
    , , , PUNCT 8 punct
    Peru Peru NNP PROPN 8 nsubj B-GPE
    would would MD AUX 8 aux
    respond_ respond VB VERB 8 ROOT
    . . . PUNCT 8 punct
    """,
    "police": """
    Police police NNS NOUN 4 nsubj
    in in IN ADP 1 prep
    Kenya Kenya NNP PROPN 2 pobj B-GPE
    arrested arrest VBD VERB 4 ROOT
    30 30 CD NUM 6 nummod B-CARDINAL
    activists_ activist NNS NOUN 4 dobj
    . . . PUNCT 4 punct
    """,
    "sought": """
    Rusk Rusk NNP PROPN 2 nsubj B-PERSON
    sought seek VBD VERB 2 ROOT
    a a DT DET 4 det
    meeting meeting NN NOUN 2 dobj
    with with IN ADP 4 prep
    Holm_ Holm NNP PROPN 5 pobj B-PERSON
    . . . PUNCT 2 punct
    """,
    "refused": """
    Kenya Kenya NNP PROPN 2 nsubj B-GPE
    refused refuse VBD VERB 2 ROOT
    to to TO PART 4 aux
    deploy deploy VB VERB 2 xcomp
    troops troop NNS NOUN 4 dobj
    to to IN ADP 4 prep
    Norway_ Norway NNP PROPN 6 pobj B-GPE
    . . . PUNCT 2 punct
    """,
    "will": """
    Kenya Kenya NNP PROPN 3 nsubj B-GPE
    will will MD AUX 3 aux
    provide provide VB VERB 3 ROOT
    food food NN NOUN 5 compound
    aid aid NN NOUN 3 dobj
    to to IN ADP 3 prep
    Norway Norway NNP PROPN 6 pobj B-GPE
    on on IN ADP 3 prep
    Monday_ Monday NNP PROPN 8 pobj B-DATE
    . . . PUNCT 3 punct
    """,
    "planned": """
    A a DT DET 3 det
    planned plan VBN VERB 3 amod
    summit summit NN NOUN 9 nsubjpass
    between between IN ADP 3 prep
    Kenya Kenya NNP PROPN 4 pobj B-GPE
    and and CC CCONJ 5 cc
    Norway Norway NNP PROPN 5 conj B-GPE
    was be VBD AUX 9 auxpass
    postponed_ postpone VBN VERB 9 ROOT
    . . . PUNCT 9 punct
    """,
    "ministers": """
    Kenyan kenyan JJ ADJ 4 amod B-NORP
    and and CC CCONJ 1 cc
    Norwegian norwegian JJ ADJ 1 conj B-NORP
    ministers minister NNS NOUN 5 nsubj
    met_ meet VBD VERB 5 ROOT
    . . . PUNCT 5 punct
    """,
    "called_off": """
    Kenya Kenya NNP PROPN 2 nsubj B-GPE
    called call VBD VERB 2 ROOT
    off off RP ADP 2 prt
    the the DT DET 5 det
    talks_ talk NNS NOUN 2 dobj
    . . . PUNCT 2 punct
    """,
    "interview": """
    Holm Holm NNP PROPN 2 nsubj B-PERSON
    said say VBD VERB 2 ROOT
    in in IN ADP 2 prep
    an an DT DET 5 det
    interview interview NN NOUN 3 pobj
    with with IN ADP 5 prep
    Zenit Zenit NNP PROPN 6 pobj B-ORG
    on on IN ADP 5 prep
    Monday Monday NNP PROPN 8 pobj B-DATE
    that that IN SCONJ 12 mark
    she she PRP PRON 12 nsubj
    left_ leave VBD VERB 2 ccomp
    . . . PUNCT 2 punct
    """,
    "told": """
    Holm Holm NNP PROPN 2 nsubj B-PERSON
    told tell VBD VERB 2 ROOT
    reporters reporter NNS NOUN 2 dobj
    late late JJ ADJ 5 amod B-DATE
    Monday Monday NNP PROPN 2 npadvmod I-DATE
    that that IN SCONJ 8 mark
    she she PRP PRON 8 nsubj
    left_ leave VBD VERB 2 ccomp
    . . . PUNCT 2 punct
    """,
    "speaking": """
    Speaking speak VBG VERB 8 advcl
    to to IN ADP 1 prep
    Zenit Zenit NNP PROPN 2 pobj B-ORG
    on on IN ADP 1 prep
    Monday_ Monday NNP PROPN 4 pobj B-DATE
    , , , PUNCT 8 punct
    Holm Holm NNP PROPN 8 nsubj B-PERSON
    praised praise VBD VERB 8 ROOT
    Rusk_ Rusk NNP PROPN 8 dobj B-PERSON
    . . . PUNCT 8 punct
    """,
    "after": """
    After after IN ADP 7 prep
    Monday_ Monday NNP PROPN 4 poss B-DATE
    's 's POS PART 2 case
    vote_ vote NN NOUN 1 pobj
    , , , PUNCT 7 punct
    Holm Holm NNP PROPN 7 nsubj B-PERSON
    said say VBD VERB 7 ROOT
    she she PRP PRON 9 nsubj
    left_ leave VBD VERB 7 ccomp
    . . . PUNCT 7 punct
    """,
    "had": """
    Holm Holm NNP PROPN 4 nsubj B-PERSON
    had have VBD AUX 4 aux
    previously previously RB ADV 4 advmod
    said say VBN VERB 4 ROOT
    she she PRP PRON 6 nsubj
    left_ leave VBD VERB 4 ccomp
    . . . PUNCT 4 punct
    """,
}


def sentence(name: str, published: str | None = None) -> Page:
    """The page of one sentence."""
    return page(ANALYSES[name], published)


def word(page_: Page, text: str) -> Token:
    """The first token of a text."""
    return next(token for token in page_.doc if token.text == text)


def texts(tokens: Iterable[Token]) -> list[str]:
    """The words of tokens."""
    return [token.text for token in tokens]
