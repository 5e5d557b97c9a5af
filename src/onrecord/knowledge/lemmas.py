"""The lemmas a word may have: the tagger's, and what its ending tells where the tables of the model miss it."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from onrecord.knowledge.language import Language


def lemmas_of(token: Token, language: Language) -> tuple[str, ...]:
    """The lemma of a word, and the one that its ending tells ("-ed" and "-ing" leave a verb in "-e")."""
    lemma, lower = token.lemma_.lower(), token.lower_
    for ending, instead in language.events.endings:
        if lower.endswith(ending):
            return (lemma, lower.removesuffix(ending) + instead)
    return (lemma,)


def lemmas_in(tokens: Iterable[Token], language: Language) -> frozenset[str]:
    """The lemmas of several words."""
    return frozenset(lemma for token in tokens for lemma in lemmas_of(token, language))
