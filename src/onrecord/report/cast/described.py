"""Descriptions ("the Ruritanian president") resolved to who bears the role."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from onrecord.knowledge.roles import Role
from onrecord.knowledge.titles import same_head
from onrecord.knowledge.words import Words
from onrecord.options.reports import NEAR_BEARER
from onrecord.report.cast.party import Mention, Party, Settling
from onrecord.report.cast.piece import Form
from onrecord.report.cast.role_phrases import (
    capitals,
    definite,
    far_end,
    goes_on,
    holds,
    predicate,
    qualities,
    side_of,
)
from onrecord.report.cast.unnamed import again, unnamed
from onrecord.report.cast.varied import varied


def described(state: Settling) -> Settling:
    """With what the roles without a name stand for, and with the unnamed they tell of."""
    ends = frozenset(role.end for role in state.loose)
    # Each description is read with those before it, which stand behind the names.
    for role in state.loose:
        if not may_describe(state.words, role) or goes_on(state.words, role, ends):
            continue
        state, who = bearer_of(state, role)
        if who is not None:
            named = bool(state.parties[who].name)
            closes = role.end if named else far_end(state.words, role)
            form: Form = "description" if named else "unnamed"
            found = Mention(role.opens, closes, role.start, role.end, who, form)
            state = replace(state, mentions=(*state.mentions, found))
    return state.with_mentions()


def may_describe(words: Words, role: Role) -> bool:
    """Whether a role without a name may call somebody: in headlines only one whose country is told."""
    trade = role.trade not in ("honorific", "outlet", "company") or (role.trade == "outlet" and role.plural)
    return trade and (role.country is not None or words[role.start].zone not in ("title", "heading"))


def bearer_of(state: Settling, role: Role) -> tuple[Settling, int | None]:
    """Whom a role calls: who bears it, the unnamed of before, who is called so by turns, else somebody unnamed, who
    is then one party more."""
    words = state.words
    who = known_bearer(state, role)
    if who is None and definite(words, role) and not role.plural:
        who = again(state, role)
    if who is None and not predicate(words, role):
        who = varied(state, role)
    return (state, who) if who is not None else unnamed(state, role)


def known_bearer(state: Settling, role: Role) -> int | None:
    """The one person whose roles in this report fit a definite description; of several, the only one named lately."""
    words = state.words
    if role.plural or role.trade in ("unnamed", "honorific") or predicate(words, role) or holds(words, role, "not_yet"):
        return None
    if not definite(words, role, bare=words[role.start].first):
        return None
    fitting = of_time(state, role, fitting_people(state, role))
    for nearer in (of_one_office, of_one_place, borne_alike):
        fitting = [n for n in fitting if nearer(words, role, state.parties[n])] or fitting
    if len(fitting) > 1:
        fitting = named_lately(state, role, fitting)
    return fitting[0] if len(fitting) == 1 else None


def fitting_people(state: Settling, role: Role) -> list[int]:
    """Who may be meant: whose role and country fit, and, of an office that many hold or in a report of that country,
    those whose country the report leaves out."""
    words, titles = state.words, state.page.language.titles
    people = list(state.people())
    found = [n for n, party in people if fits(words, role, party)]
    if not role.country:
        return found
    many = role.head in titles.grammar["of_many"]
    if many or (not found and role.country == home(state, role.country)):
        anywhere = replace(role, country=None)
        found += [n for n, party in people if not party.country and fits(words, anywhere, party)]
    return found


def of_time(state: Settling, role: Role, fitting: list[int]) -> list[int]:
    """Those who bore a role that is told to be over; else, of several, those who bear one still."""
    words, parties = state.words, state.parties
    if holds(words, role, "past"):
        return [n for n in fitting if any(holds(words, own, "past") for own, _ in parties[n].roles)]
    if len(fitting) < 2:
        return fitting
    return [n for n in fitting if not all(holds(words, own, "past") for own, _ in parties[n].roles)] or fitting


def named_lately(state: Settling, role: Role, fitting: Sequence[int]) -> list[int]:
    """The only one of several who is named in the sentences before."""
    words, here = state.words, state.words[role.start].sentence
    lately = {
        mention.party
        for mention in state.mentions
        if mention.party in fitting
        and mention.start < role.start
        and here - words[mention.start].sentence <= NEAR_BEARER
    }
    return list(lately) if len(lately) == 1 else []


def home(state: Settling, country: str) -> str | None:
    """The country of the state that a report names most; None where two are named as often, `country` where none is."""
    named = (state.parties[mention.party] for mention in state.mentions)
    ranked = Counter(party.country for party in named if party.country and party.kind == "state").most_common(2)
    if not ranked:
        return country
    return ranked[0][0] if len(ranked) == 1 or ranked[0][1] > ranked[1][1] else None


def of_one_office(words: Words, role: Role, party: Party) -> bool:
    """Whether somebody bears the very office a description names, not one that counts as the same."""
    short, asked = words.language.titles.heads["abbreviations"], qualities(words, role)
    return any(
        (own.head == role.head or (own.head in short and same_head(role.head, own.head, words.language)))
        and asked <= qualities(words, own)
        for own, _ in party.roles
    )


def borne_alike(words: Words, role: Role, party: Party) -> bool:
    """Whether somebody bears a role as barely as a description gives it: "the president" is "President Roe", not
    "Borduran President Doe"."""
    wanted = (role.head, None, None)
    bare = (role.head, role.country, role.body) == wanted
    return bare and any((own.head, own.country, own.body) == wanted for own, _ in party.roles)


def of_one_place(words: Words, role: Role, party: Party) -> bool:
    """Whether a role that somebody bears shares a capitalised word with a description: "the Borduran leader"."""
    told = capitals(words, role)
    return bool(told) and any(told & capitals(words, own) for own, _ in party.roles)


def fits(words: Words, role: Role, party: Party) -> bool:
    """Whether somebody of the country that a description names bears a role that fits it."""
    if role.country and party.country != role.country:
        return False
    return any(all(test(words, role, own) for test in TESTS) for own, _ in party.roles)


def same_office(words: Words, role: Role, own: Role) -> bool:
    return same_head(role.head, own.head, words.language)


def same_body(words: Words, role: Role, own: Role) -> bool:
    """Whether two roles may be of one body; where one tells none, of one country."""
    if not role.body:
        return True
    return role.body == own.body if own.body else role.country == own.country


def same_side(words: Words, role: Role, own: Role) -> bool:
    """Whether two roles may be of one party."""
    return len({side_of(words, role), side_of(words, own)} - {None}) < 2


def same_owner(words: Words, role: Role, own: Role) -> bool:
    """Whether "his lawyer" may be somebody: not the lawyer of somebody else."""
    if role.determiner not in words.language.titles.grammar["whose"]:
        return True
    return role.head == own.head and own.determiner in words.language.mentions.articles["owned"]


def same_qualities(words: Words, role: Role, own: Role) -> bool:
    """Whether a role has all that a description tells of one; another head may be told with less."""
    asked = qualities(words, role)
    telling = words.language.titles.grammar["telling"]
    return asked <= qualities(words, own) or (role.head != own.head and not asked & telling)


# All have to hold of a description and a role that somebody bears.
TESTS: tuple[Callable[[Words, Role, Role], bool], ...] = (
    same_office,
    same_body,
    same_side,
    same_owner,
    same_qualities,
)
