"""The cue lexicon of a language as look-ups: verbs with the frames they take, and the lemma to look a verb up by.

The words themselves stand in `lang/<language>/cues.toml`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from spacy.tokens import Token

from onrecord.knowledge import grammar
from onrecord.knowledge.language import Language
from onrecord.models import StatementClass
from onrecord.report.attribution.model import Frames

Entry = tuple[tuple[str, ...], Frames]  # the words after the first, and what the whole takes

CLASSES: tuple[StatementClass, ...] = ("said", "attitude")


@cache
def verbs(language: Language) -> Mapping[str, tuple[Entry, ...]]:
    """First word -> its entries, those of most words first; of two classes of one frame the spoken one stands."""
    frames: dict[str, dict[str, StatementClass]] = defaultdict(dict)
    for class_, lists in zip(CLASSES, (language.cues.said, language.cues.attitude), strict=True):
        for frame, lemmas in lists.ordered.items():
            for lemma in lemmas:
                frames[lemma].setdefault(frame, class_)
    table: dict[str, list[Entry]] = defaultdict(list)
    for lemma, found in frames.items():
        first, *rest = lemma.split()
        table[first].append((tuple(rest), found))
    return {first: tuple(sorted(entries, key=lambda entry: -len(entry[0]))) for first, entries in table.items()}


@cache
def endings(language: Language) -> tuple[str, ...]:
    """What may be cut from a form to find its lemma, longest first."""
    return tuple(sorted(language.cues.forms["endings"], key=lambda ending: (-len(ending), ending)))


def lemma_of(token: Token, language: Language) -> str:
    """The lemma of a verb, lower case, also where the tagger took it for a noun."""
    lemma, word = token.lemma_.lower(), token.lower_
    if lemma in verbs(language) or lemma != word:
        return lemma
    cut = (word.removesuffix(ending) for ending in endings(language) if word.endswith(ending))
    return next((stem for stem in cut if stem in verbs(language)), lemma)


def said_frames(verb: Token, language: Language) -> frozenset[str]:
    """The frames in which a verb is one of saying."""
    entries = verbs(language).get(lemma_of(verb, language), ())
    return frozenset(frame for _, frames in entries for frame, class_ in frames.items() if class_ == "said")


def mistagged(token: Token, language: Language) -> bool:
    """A capitalised verb of a headline, or a verb after a quotation that the tagger took for a noun."""
    past = language.cues.relays["past"]
    return token.lower_ in past and token.pos_ in grammar.NOUNS and token.tag_ in grammar.TAKEN_FOR_NOUNS


def is_document(noun: Token, language: Language) -> bool:
    """Is a noun something that is issued and then "says"?"""
    return noun.lemma_.lower() in language.cues.nouns["documents"]
