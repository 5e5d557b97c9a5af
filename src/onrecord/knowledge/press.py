"""Names of outlets and agencies as credits, bylines and headers write them."""

from __future__ import annotations

import re
from functools import cache

from onrecord.knowledge.language import Language, language
from onrecord.knowledge.lists import either

_INITIAL = re.compile(r"^[\"'“‘(\[]?[^\W\d_]", re.UNICODE)


def squeezed(name: str) -> str:
    """A name without spaces, punctuation, case and "the": two spellings of one outlet are equal."""
    bare = "".join(c for c in name.casefold() if c.isalnum())
    (article,) = language().furniture.small["articles"]
    return bare.removeprefix(article) if len(bare) > 5 else bare


@cache
def agencies(language: Language) -> frozenset[str]:
    return frozenset(form for names in language.agencies.agencies for form in names)


@cache
def outlets(language: Language) -> frozenset[str]:
    return frozenset(squeezed(name) for name in language.outlets.outlets)


def is_agency(name: str, language: Language) -> bool:
    """Whether a credit's name is that of a news agency, or one that names none ("Agencies"). Capitals count."""
    bare = without_article(name.strip(" .,;:()[]"), language)
    if bare in agencies(language) or bare.casefold() in language.agencies.unspecific:
        return True
    return any(bare.casefold().endswith(f" {ending}") for ending in language.agencies.endings)


def is_outlet(name: str, language: Language) -> bool:
    """Whether a name is that of a well-known outlet."""
    return squeezed(name) in outlets(language)


def outlet_like(name: str, language: Language) -> bool:
    """Whether a name ends as the names of outlets do ("The Daily Foo" does not, "Foo Times" and "FooNews" do)."""
    parts = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).casefold().split()
    if len(parts) < 2 or is_outlet(name, language):
        return is_outlet(name, language)
    small, outlets = language.furniture.small, language.outlets
    daily = len(parts) > 2 and parts[0] in small["articles"] and parts[1] in small["daily"]
    return daily or parts[-1] in outlets.nouns or parts[0] in outlets.heads


def without_article(name: str, language: Language) -> str:
    """A name without its article in small letters."""
    article, space, rest = name.partition(" ")
    return rest if space and article in language.furniture.small["articles"] else name


def agency_list(credit: str, language: Language) -> bool:
    """Whether a credit is nothing but agencies: "AFP", "Reuters/AP", "AP, Reuters and agencies"."""
    joint = rf"\s?[/,&+|]\s?|\s{either(language.furniture.small['and_with'])}\s"
    parts = [p for p in re.split(joint, credit.strip(" .()[]")[:120]) if p.strip()]
    return bool(parts) and all(is_agency(p, language) for p in parts)


def capitalised(text: str, language: Language, *, joints: bool = True) -> bool:
    """Whether every word begins with a capital, small joining words aside ("Jane van der Doe of the Foo")."""
    small = language.furniture.bylines["joints"] if joints else frozenset()
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


def without_role(name: str, language: Language) -> tuple[str, str]:
    """A name without the role behind it; "house" where only an outlet can have it ("Foo Staff", "Foo Web Desk")."""
    roles = sorted(language.furniture.bylines["roles"], key=len, reverse=True)
    role = next((role for role in roles if name.casefold().endswith(f" {role}")), None)
    if role is None:
        return name, ""
    house = role.split()[-1] in language.furniture.small["houses"]
    return name[: -len(role)].strip(), "house" if house else "role"


def closing_agency(name: str, language: Language) -> str | None:
    """The agency at the end of a byline: "JANE DOE Associated Press"; None without one."""
    tokens = name.split()
    ends = (" ".join(tokens[-k:]) for k in (3, 2, 1) if len(tokens) >= k)
    return next((end for end in ends if is_agency(end, language)), None)


def closing_outlet(name: str, language: Language) -> str | None:
    """The well-known outlet at the end of a byline: "Jane Doe Foo News"; None without one or a name before it."""
    tokens = name.split()
    if name.partition(" ")[0].casefold() in language.furniture.small["articles"]:
        return None
    ends = (" ".join(tokens[-k:]) for k in (4, 3, 2, 1) if len(tokens) > k + 1)
    return next((end for end in ends if is_outlet(end, language)), None)


def person_like(name: str, language: Language) -> bool:
    """Whether a name may be a person's: two or three plain words, none of which outlets' names end with."""
    tokens = name.split()
    plain = all(re.fullmatch(r"[^\W\d_]['’]?[^\W\d_]*[-.]?[^\W\d_]*", t) and t[:1].isupper() for t in tokens)
    articled = bool(tokens) and tokens[0].istitle() and tokens[0].lower() in language.furniture.small["articles"]
    return 2 <= len(tokens) <= 3 and plain and not articled and not outlet_like(name, language)
