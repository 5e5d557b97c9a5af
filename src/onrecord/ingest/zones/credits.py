"""Credits behind a report: the agency or agencies it came from."""

from __future__ import annotations

import re

from onrecord.knowledge.language import Language
from onrecord.knowledge.press import agency_list, capitalised, outlet_like

_INITIALS = re.compile(r"[a-z]{2,4}(?:[/,] ?[a-z]{2,4}){0,3} \(([^()]{2,60})\)$")  # "ab/cd (AFP, Reuters)"


def source_credit(plain: str, language: Language) -> str | None:
    """The agency or agencies that a closing credit names: "SOURCE: XX", "(Reuters)", "— Agencies", "With inputs from
    agencies"; None where the line is no credit."""
    initials = _INITIALS.match(plain)
    bare = (initials[1] if initials else plain).strip(" .()[]—–-*")
    head, colon, rest = bare.partition(":")
    if colon and head.casefold().strip() in language.furniture.credits["starts"]:
        rest = rest.partition("|")[0].strip()
        return rest if rest and len(rest.split()) <= 8 and not rest.startswith("http") else None
    low = bare.casefold()
    inputs = next((i for i in language.furniture.credits.ordered["inputs"] if low.startswith(i + " ")), None)
    if inputs:
        rest = bare[len(inputs) :].strip()
        return rest if len(rest.split()) <= 8 and (agency_list(rest, language) or capitalised(rest, language)) else None
    first, _, others = bare.partition(" ")
    if first.casefold() in language.furniture.small["with"] and agency_list(others, language):
        return others
    if len(bare) <= 80 and agency_list(bare, language):
        return bare
    signed = plain[:1] in "(—–-["
    return (
        bare
        if signed and len(bare.split()) <= 5 and capitalised(bare, language) and outlet_like(bare, language)
        else None
    )
