"""What the last words of a name tell of its kind: "the Weather Agency", "the Tarn Times"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from onrecord.knowledge.language import Language
from onrecord.knowledge.words import Words
from onrecord.report.cast.near import joined
from onrecord.report.cast.runs import Run

KINDS = (
    ("things", "thing"),
    ("places", "place"),
    ("media", "media"),
    ("organisations", "organisation"),
    ("bodies", "government-body"),
)
FIRST_KINDS = (("first_media", "media"), ("first_things", "thing"))


@cache
def ending_kinds(language: Language) -> Mapping[str, str]:
    """The last word of a name -> its kind."""
    lists = language.titles.organisation_words
    return dict.fromkeys(language.outlets.nouns, "media") | {w: kind for group, kind in KINDS for w in lists[group]}


@cache
def ending_kinds_first(language: Language) -> Mapping[str, str]:
    """What the first word of a name tells of its kind, whatever follows: "Radio Sund", "Hurricane Jane"."""
    lists = language.titles.organisation_words
    return {word: kind for group, kind in FIRST_KINDS for word in lists[group]}


def ends_like_organisation(words: Words, run: Run) -> str:
    """What the last word of a run (or the one before "of", "for", "on") tells of its kind; "" for nothing."""
    norms = run.norms(words)
    if len(norms) < 2:
        return ""
    if (first := ending_kinds_first(words.language).get(norms[0])) is not None:
        return first
    if " ".join(norms[-2:]) in words.language.titles.organisation_words["media_of_two"]:
        return "media"
    cut = next((k for k in range(1, len(norms)) if joined(words, run.start + k, "of_bodies")), len(norms))
    return ending_kinds(words.language).get(norms[cut - 1], "")
