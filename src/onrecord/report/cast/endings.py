"""What the last words of a name tell of its kind: "the Weather Agency", "the Tarn Times"."""

from __future__ import annotations

from functools import cache

from onrecord.knowledge.words import Words
from onrecord.lang import load
from onrecord.report.page.runs import Run


@cache
def ending_kinds() -> dict[str, str]:
    data = load("titles")["organisation_words"]
    kinds = (
        ("things", "thing"),
        ("places", "place"),
        ("media", "media"),
        ("organisations", "organisation"),
        ("bodies", "government-body"),
    )
    return dict.fromkeys(load("outlets")["nouns"], "media") | {w: kind for group, kind in kinds for w in data[group]}


@cache
def ending_kinds_first() -> dict[str, str]:
    """What the first word of a name tells of its kind, whatever follows: "Radio Sund", "Hurricane Jane"."""
    data = load("titles")["organisation_words"]
    return dict.fromkeys(data["first_media"], "media") | dict.fromkeys(data["first_things"], "thing")


@cache
def words_of_two() -> frozenset[str]:
    """Pairs of words that end the name of an outlet: "Tarn Press Agency"."""
    return frozenset(load("titles")["organisation_words"]["media_of_two"])


def ends_like_organisation(words: Words, run: Run) -> str:
    """What the last word of a run (or the one before "of", "for", "on") tells of its kind; "" for nothing."""
    norms = run.norms(words)
    if len(norms) < 2:
        return ""
    if (first := ending_kinds_first().get(norms[0])) is not None:
        return first
    if " ".join(norms[-2:]) in words_of_two():
        return "media"
    cut = next((k for k, n in enumerate(norms) if n in ("of", "for", "on") and k), len(norms))
    return ending_kinds().get(norms[cut - 1], "") or (
        ending_kinds().get(norms[0], "") if cut < len(norms) and cut == 1 else ""
    )
