"""Pages of invented reports whose analysis is written down, for tests of the cast."""

from __future__ import annotations

from functools import cache

from tests.report import written

from onrecord.report.page import Page


@cache
def page(name: str) -> Page:
    """A page of `ANALYSES`."""
    return written.page(ANALYSES[name])


ANALYSES = {
    "people": """
    President President NNP PROPN 3 compound
    Jane Jane NNP PROPN 3 compound B-PERSON
    Orrin Orrin NNP PROPN 4 nsubj I-PERSON
    met meet VBD VERB 4 ROOT
    Tomas Tomas NNP PROPN 6 compound B-PERSON
    Velk Velk NNP PROPN 4 dobj I-PERSON
    on on IN ADP 4 prep
    Monday_ Monday NNP PROPN 7 pobj B-DATE
    . . . PUNCT 4 punct

    Orrin Orrin NNP PROPN 2 nsubj B-PERSON
    said say VBD VERB 2 ROOT
    he he PRP PRON 4 nsubj
    was be VBD AUX 2 ccomp
    wrong_ wrong JJ ADJ 4 acomp
    . . . PUNCT 2 punct

    The the DT DET 2 det
    president president NN NOUN 3 nsubj
    left leave VBD VERB 3 ROOT
    with with IN ADP 3 prep
    Velk_ Velk NNP PROPN 4 pobj B-PERSON
    . . . PUNCT 3 punct
    """,
    "namesakes": """
    Tomas Tomas NNP PROPN 2 compound B-PERSON
    Velk Velk NNP PROPN 8 nsubj I-PERSON
    and and CC CCONJ 2 cc
    his his PRP$ PRON 5 poss
    wife wife NN NOUN 2 conj
    Maria Maria NNP PROPN 7 compound B-PERSON
    Velk Velk NNP PROPN 5 appos I-PERSON
    spoke_ speak VBD VERB 8 ROOT
    . . . PUNCT 8 punct

    Mr. Mr. NNP PROPN 2 compound
    Velk Velk NNP PROPN 3 nsubj B-PERSON
    laughed_ laugh VBD VERB 3 ROOT
    . . . PUNCT 3 punct
    """,
    "agency": """
    The the DT DET 3 det B-ORG
    Weather Weather NNP PROPN 3 compound I-ORG
    Agency Agency NNP PROPN 7 nsubj I-ORG
    (_ ( -LRB- PUNCT 3 punct
    WEA_ WEA NNP PROPN 3 appos
    ) ) -RRB- PUNCT 3 punct
    said say VBD VERB 7 ROOT
    it it PRP PRON 9 nsubj
    was be VBD AUX 7 ccomp
    late_ late JJ ADJ 9 acomp
    . . . PUNCT 7 punct

    WEA WEA NNP PROPN 2 nsubj
    closed_ close VBD VERB 2 ROOT
    . . . PUNCT 2 punct

    The the DT DET 2 det
    agency agency NN NOUN 3 nsubj
    told tell VBD VERB 3 ROOT
    reporters_ reporter NNS NOUN 3 dobj
    . . . PUNCT 3 punct
    """,
    "firms": """
    Melvor Melvor NNP PROPN 2 compound B-ORG
    Inc Inc NNP PROPN 3 compound I-ORG
    shares share NNS NOUN 4 nsubj
    fell_ fall VBD VERB 4 ROOT
    . . . PUNCT 4 punct

    The the DT DET 3 det
    miner miner NN NOUN 3 compound
    Sarn Sarn NNP PROPN 4 nsubj B-PERSON
    said say VBD VERB 4 ROOT
    it it PRP PRON 7 nsubj
    would would MD AUX 7 aux
    close_ close VB VERB 4 ccomp
    . . . PUNCT 4 punct

    Roe Roe NNP PROPN 4 nsubj
    & & CC CCONJ 1 cc
    Doe Doe NNP PROPN 1 conj
    left_ leave VBD VERB 4 ROOT
    . . . PUNCT 4 punct
    """,
    "insertions": """
    The the DT DET 2 det
    mayor_ mayor NN NOUN 7 nsubj
    , , , PUNCT 2 punct
    Ada Ada NNP PROPN 5 compound B-PERSON
    Holm_ Holm NNP PROPN 2 appos I-PERSON
    , , , PUNCT 2 punct
    left_ leave VBD VERB 7 ROOT
    . . . PUNCT 7 punct

    Ben Ben NNP PROPN 2 compound B-PERSON
    Rusk_ Rusk NNP PROPN 9 nsubj I-PERSON
    , , , PUNCT 2 punct
    the the DT DET 5 det
    mayor mayor NN NOUN 2 appos
    of of IN ADP 5 prep
    Tarn_ Tarn NNP PROPN 6 pobj B-GPE
    , , , PUNCT 2 punct
    stayed_ stay VBD VERB 9 ROOT
    . . . PUNCT 9 punct
    """,
    "plural": """
    Senators senator NNS NOUN 2 compound
    Holm Holm NNP PROPN 5 nsubj B-PERSON
    and and CC CCONJ 2 cc
    Rusk Rusk NNP PROPN 2 conj B-PERSON
    spoke_ speak VBD VERB 5 ROOT
    . . . PUNCT 5 punct
    """,
    "state": """
    Kenya Kenya NNP PROPN 2 nsubj B-GPE
    accused accuse VBD VERB 2 ROOT
    Norway_ Norway NNP PROPN 2 dobj B-GPE
    . . . PUNCT 2 punct

    The the DT DET 3 det
    Norwegian norwegian JJ ADJ 3 amod B-NORP
    government government NN NOUN 4 nsubj
    denied deny VBD VERB 4 ROOT
    it_ it PRP PRON 4 dobj
    . . . PUNCT 4 punct

    Kenyans Kenyans NNPS PROPN 2 nsubj B-NORP
    marched_ march VBD VERB 2 ROOT
    . . . PUNCT 2 punct
    """,
    "hyphen": """
    Ana Ana NNP PROPN 4 compound B-PERSON
    Roe_ Roe NNP PROPN 4 compound I-PERSON
    -_ - HYPH PUNCT 4 punct I-PERSON
    Smith Smith NNP PROPN 5 nsubj I-PERSON
    met meet VBD VERB 5 ROOT
    Yun Yun NNP PROPN 9 compound B-PERSON
    Seok_ Seok NNP PROPN 9 compound I-PERSON
    -_ - HYPH PUNCT 9 punct I-PERSON
    jin jin NN NOUN 5 dobj I-PERSON
    near near IN ADP 9 prep
    the the DT DET 12 det B-ORG
    Bank Bank NNP PROPN 10 pobj I-ORG
    of of IN ADP 12 prep
    Tarn_ Tarn NNP PROPN 13 pobj B-GPE
    . . . PUNCT 5 punct
    """,
    "member": """
    Sen. Sen. NNP PROPN 3 compound
    Ana Ana NNP PROPN 3 compound B-PERSON
    Roe_ Roe NNP PROPN 9 nsubj I-PERSON
    , , , PUNCT 3 punct
    R_ R NNP PROPN 7 compound
    -_ - HYPH PUNCT 7 punct
    Ariz._ Ariz. NNP PROPN 3 appos B-GPE
    , , , PUNCT 3 punct
    spoke_ speak VBD VERB 9 ROOT
    . . . PUNCT 9 punct

    The the DT DET 3 det
    Arizona Arizona NNP PROPN 3 compound B-GPE
    Republican Republican NNP PROPN 4 nsubj B-NORP
    left_ leave VBD VERB 4 ROOT
    . . . PUNCT 4 punct
    """,
    "official": """
    An an DT DET 2 det
    official official NN NOUN 3 nsubj
    told tell VBD VERB 3 ROOT
    reporters reporter NNS NOUN 3 dobj
    that that IN SCONJ 7 mark
    he he PRP PRON 7 nsubj
    was be VBD AUX 3 ccomp
    late_ late JJ ADJ 7 acomp
    . . . PUNCT 3 punct

    The the DT DET 2 det
    official official NN NOUN 3 nsubj
    left_ leave VBD VERB 3 ROOT
    . . . PUNCT 3 punct
    """,
    "outlets": """
    The the DT DET 4 det
    weekly weekly JJ ADJ 4 amod
    Sarn Sarn NNP PROPN 4 compound B-ORG
    Post Post NNP PROPN 5 nsubj I-ORG
    said say VBD VERB 5 ROOT
    so_ so RB ADV 5 advmod
    . . . PUNCT 5 punct

    Radio Radio NNP PROPN 2 compound
    Tarn Tarn NNP PROPN 3 nsubj
    reported report VBD VERB 3 ROOT
    it_ it PRP PRON 3 dobj
    , , , PUNCT 3 punct
    and and CC CCONJ 3 cc
    state state NN NOUN 8 compound
    television television NN NOUN 9 nsubj
    aired air VBD VERB 3 conj
    it_ it PRP PRON 9 dobj
    . . . PUNCT 9 punct
    """,
    "learned": """
    BXC_ BXC NNP PROPN 6 nsubj B-ORG
    , , , PUNCT 6 punct
    citing cite VBG VERB 6 advcl
    officials_ official NNS NOUN 3 dobj
    , , , PUNCT 6 punct
    reported report VBD VERB 6 ROOT
    it_ it PRP PRON 6 dobj
    . . . PUNCT 6 punct

    Local local JJ ADJ 2 amod
    media medium NNS NOUN 3 nsubj
    repeated repeat VBD VERB 3 ROOT
    it_ it PRP PRON 3 dobj
    . . . PUNCT 3 punct
    """,
    "who": """
    Ada Ada NNP PROPN 2 compound B-PERSON
    Holm_ Holm NNP PROPN 8 nsubj I-PERSON
    , , , PUNCT 2 punct
    who who WP PRON 5 nsubj
    left leave VBD VERB 2 relcl
    Norway_ Norway NNP PROPN 5 dobj B-GPE
    , , , PUNCT 2 punct
    said say VBD VERB 8 ROOT
    she she PRP PRON 10 nsubj
    was be VBD AUX 8 ccomp
    glad_ glad JJ ADJ 10 acomp
    . . . PUNCT 8 punct

    Ben Ben NNP PROPN 2 compound B-PERSON
    Rusk Rusk NNP PROPN 3 nsubj I-PERSON
    told tell VBD VERB 3 ROOT
    her she PRP PRON 3 dobj
    that that IN SCONJ 7 mark
    he he PRP PRON 7 nsubj
    was be VBD AUX 3 ccomp
    not_ not RB PART 7 neg
    . . . PUNCT 3 punct
    """,
    "its": """
    Norway Norway NNP PROPN 2 nsubj B-GPE
    said say VBD VERB 2 ROOT
    its its PRP$ PRON 4 poss
    navy navy NN NOUN 5 nsubj
    sailed_ sail VBD VERB 2 ccomp
    . . . PUNCT 2 punct
    """,
}
