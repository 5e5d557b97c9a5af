"""Words of offices, ranks, trades and titles, which role phrases are made around."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Literal, NamedTuple

from onrecord.knowledge.language import Language
from onrecord.knowledge.words import phrase

Trade = Literal["office", "spokes", "rank", "occupation", "honorific", "outlet", "company", "unnamed"]
Gender = Literal["m", "f", ""]


class Head(NamedTuple):
    """A head as the data have it: in the singular, its trade, and whether it stands in the plural."""

    text: str
    trade: Trade
    plural: bool


@cache
def heads_of_roles(language: Language) -> Mapping[tuple[str, ...], Head]:
    """Head phrase -> which head it is; of two, the trade that is listed later, and the singular."""
    data, out = language.titles, dict[tuple[str, ...], Head]()
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
            out[phrase(head)] = Head(head, trade, False)
            if trade not in ("honorific", "rank"):
                out.setdefault(phrase(plural_of(head, language)), Head(head, trade, True))
    for head in data.unnamed.ordered["one"]:
        out.setdefault(phrase(head), Head(head, "unnamed", False))
        out.setdefault(phrase(plural_of(head, language)), Head(head, "unnamed", True))
    for head in data.unnamed.ordered["many"]:
        out.setdefault(phrase(head), Head(head, "unnamed", True))
    return out


@cache
def longest_head(language: Language) -> int:
    """Words of the longest head."""
    return max(map(len, heads_of_roles(language)))


def plural_of(head: str, language: Language) -> str:
    """Plural of a head: the first word of "secretary of state", the last of "prime minister"."""
    of = next((f" {w} " for w in language.titles.grammar["of"] if f" {w} " in head), "")
    first, rest = head.split(of, 1) if of else (head, "")
    one, many = next(row for row in language.titles.plurals if first.endswith(row[0]))
    return first.removesuffix(one) + many + of + rest


def modifiers(language: Language) -> frozenset[str]:
    return language.titles.modifiers.every


@cache
def gender_of_head(head: str, language: Language) -> Gender:
    told, honorifics = language.titles.gender, language.titles.honorifics
    if head in told["masculine"] | honorifics["masculine"]:
        return "m"
    return "f" if head in told["feminine"] | honorifics["feminine"] else ""


def same_head(described: str, borne: str, language: Language) -> bool:
    return described == borne or borne in language.titles.same_office.get(described, frozenset())
