"""Names of outlets and agencies as credits, bylines and headers write them."""

from __future__ import annotations

import re
from functools import cache

from onrecord.lang import load, words

_INITIAL = re.compile(r"^[\"'“‘(\[]?[^\W\d_]", re.UNICODE)


def squeezed(name: str) -> str:
    """A name without spaces, punctuation, case and "the": two spellings of one outlet are equal."""
    bare = "".join(c for c in name.casefold() if c.isalnum())
    return bare.removeprefix("the") if len(bare) > 5 else bare


@cache
def _agencies() -> dict[str, str]:
    return {form: names[0] for names in load("agencies")["agencies"] for form in names}


@cache
def _outlets() -> frozenset[str]:
    return frozenset(squeezed(name) for name in load("outlets")["outlets"])


@cache
def _unspecific() -> frozenset[str]:
    return words("agencies", "unspecific")


def is_agency(name: str) -> bool:
    """Whether a credit's name is that of a news agency, or one that names none ("Agencies"). Capitals count."""
    bare = name.strip(" .,;:()[]").removeprefix("the ")
    return bare in _agencies() or bare.casefold() in _unspecific()


def is_outlet(name: str) -> bool:
    """Whether a name is that of a well-known outlet."""
    return squeezed(name) in _outlets()


def outlet_like(name: str) -> bool:
    """Whether a name ends as the names of outlets do ("The Daily Foo" does not, "Foo Times" and "FooNews" do)."""
    parts = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).split()
    return is_outlet(name) or (len(parts) > 1 and parts[-1].casefold() in words("outlets", "nouns")) or _daily(parts)


def _daily(parts: list[str]) -> bool:
    return len(parts) > 2 and parts[0].casefold() == "the" and parts[1].casefold() in ("daily", "weekly")


def agency_list(credit: str) -> bool:
    """Whether a credit is nothing but agencies: "AFP", "Reuters/AP", "AP, Reuters and agencies"."""
    parts = [p for p in re.split(r"\s?[/,&+|]\s?|\sand\s|\swith\s", credit.strip(" .()[]")[:120]) if p.strip()]
    return bool(parts) and all(is_agency(p) for p in parts)


def capitalised(text: str, joints: bool = True) -> bool:
    """Whether every word begins with a capital, small joining words aside ("Jane van der Doe of the Foo")."""
    small = words("furniture", "bylines", "joints") if joints else frozenset()
    tokens = [t for t in re.split(r"[\s,|/•·–—-]+", text) if t]
    if not tokens or not any(_INITIAL.match(t) for t in tokens):
        return False
    return all(t.casefold().strip(".,") in small or _upper(t) for t in tokens)


def _upper(token: str) -> bool:
    match = _INITIAL.match(token)
    if match is None:
        return not any(c.isalpha() for c in token) or token[:1] in "@&("
    letter = match[0][-1]
    return letter.isupper() or not letter.islower()
