"""Words of offices, ranks, trades and titles, which role phrases are made around."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Literal

from onrecord.knowledge.language import DEFAULT, Language
from onrecord.knowledge.words import phrase

Trade = Literal["office", "spokes", "rank", "occupation", "honorific", "outlet", "company", "unnamed"]
Gender = Literal["m", "f", ""]


def grammar(key: str, language: Language = DEFAULT) -> frozenset[str]:
    """Small words around a role phrase."""
    return language.titles.grammar[key]


@cache
def heads_of_roles(language: Language) -> dict[tuple[str, ...], tuple[str, Trade, bool]]:
    """Head phrase -> (singular, trade, plural)."""
    data, out = language.titles, {}
    heads, kinds = data.heads.ordered, data.organisation_words.ordered
    lists: tuple[tuple[Sequence[str], Trade], ...] = (
        (kinds["company_nouns"], "company"),
        (kinds["outlet_nouns"], "outlet"),
        (heads["occupations"], "occupation"),
        (heads["offices"], "office"),
        (heads["ranks"], "rank"),
        (heads["abbreviations"], "office"),
        (heads["spokes"], "spokes"),
        ([h for group in data.honorifics.ordered.values() for h in group], "honorific"),
    )
    for listed, trade in lists:
        for head in listed:
            out[phrase(head)] = (head, trade, False)
            if trade not in ("honorific", "rank"):
                out.setdefault(phrase(plural_of(head)), (head, trade, True))
    for head in data.unnamed.ordered["one"]:
        out.setdefault(phrase(head), (head, "unnamed", False))
        out.setdefault(phrase(plural_of(head)), (head, "unnamed", True))
    for head in data.unnamed.ordered["many"]:
        out.setdefault(phrase(head), (head, "unnamed", True))
    return out


def plural_of(head: str) -> str:
    """Plural of a head: the first word of "secretary of state", the last of "prime minister"."""
    first, of, rest = head.partition(" of ")
    if first.endswith("man") and first != "human":
        many = first[:-3] + "men"
    elif first.endswith("y") and first[-2:-1] not in "aeiou":
        many = first[:-1] + "ies"
    elif first.endswith(("s", "ch", "sh", "x")):
        many = first + "es"
    else:
        many = first + "s"
    return many + of + rest


@cache
def modifiers(language: Language = DEFAULT) -> frozenset[str]:
    return language.titles.modifiers.every


@cache
def gender_of_head(head: str, language: Language = DEFAULT) -> Gender:
    data = language.titles
    for gender, key in (("m", "masculine"), ("f", "feminine")):
        if head in data.gender[key] or head in data.honorifics[key]:
            return gender  # type: ignore[return-value]
    return ""


def same_head(described: str, borne: str, language: Language = DEFAULT) -> bool:
    return described == borne or borne in language.titles.same_office.get(described, frozenset())
