"""Words with their parts of speech written behind a slash, for tests of names and roles: "The/DET minister/NOUN".

A word without one is a proper noun where it begins with a capital, else a noun. `>` names the dependency and the lemma
of the head, for the few rules that ask: "premier/NOUN>dobj:accuse". What is glued to the word before begins with `_`.
"""

from __future__ import annotations

from tests.report.written import page

from onrecord.knowledge.words import Words


def words(text: str) -> Words:
    """The words of one sentence."""
    return page("\n".join(lines(text))).words


def lines(text: str) -> list[str]:
    """The analysis of a sentence, a token a line; the head that a word asks for is put where it stands."""
    pieces = text.split()
    bare = [piece.removeprefix("_").split("/")[0] for piece in pieces]
    out = []
    for n, piece in enumerate(pieces):
        _, _, told = piece.partition("/")
        pos, _, held = told.partition(">")
        pos = pos or ("PROPN" if bare[n][0].isupper() else "NOUN" if bare[n][0].isalpha() else "PUNCT")
        label, _, head = held.partition(":")
        at = next((k for k, word in enumerate(bare) if word.lower() == head), 0) + 1
        glue = "_" if n + 1 < len(pieces) and pieces[n + 1].startswith("_") else ""
        out.append(f"{bare[n]}{glue} {lemma(bare[n])} X {pos} {at} {label or ('ROOT' if n == 0 else 'dep')}")
    return out


def lemma(word: str) -> str:
    """The lemma of the few verbs that tests ask for."""
    return {"accused": "accuse", "was": "be", "visited": "visit", "travelled": "travel"}.get(word, word)
