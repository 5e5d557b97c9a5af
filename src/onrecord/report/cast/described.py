"""Descriptions ("the Ruritanian president") resolved to who bears the role."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from onrecord.knowledge.grammar import SUBJECT
from onrecord.knowledge.roles import Role
from onrecord.knowledge.titles import same_head
from onrecord.knowledge.words import Words
from onrecord.options.reports import BACK_VARIED, LONGEST_VARIED, NEAR_BEARER
from onrecord.report.cast.party import PERSONAL, Form, Mention, Party, Settling, only
from onrecord.report.cast.role_phrases import (
    again,
    definite,
    far_end,
    head_token,
    holds,
    predicate,
    qualities,
    side_of,
    unnamed,
)


def described(state: Settling) -> Settling:
    """With what the roles without a name stand for, and with the unnamed they tell of."""
    # Each description is read with those before it, which stand behind the names.
    for role in state.loose:
        if not may_describe(state.words, role):
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
    """The one person whose roles in this report fit a definite description, and its time: still or no longer borne."""
    words, past = state.words, holds(state.words, role, "past")
    if not may_be_known(words, role):
        return None
    fitting = fitting_people(state, role)
    timely = [n for n in fitting if any(holds(words, own, "past") == past for own, _ in state.parties[n].roles)]
    found = timely if past or timely else fitting
    found = [n for n in found if borne_alike(role, state.parties[n])] or found
    lately = found if len(found) < 2 else named_lately(state, role).intersection(found)
    return only(lately)


def may_be_known(words: Words, role: Role) -> bool:
    """Whether a description is one of somebody known who bears the role, not about to."""
    if role.plural or role.trade in ("unnamed", "honorific") or predicate(words, role) or holds(words, role, "not_yet"):
        return False
    return definite(words, role, bare=words[role.start].first)


def named_lately(state: Settling, role: Role) -> set[int]:
    """Who is named in the sentences before a description."""
    words, since = state.words, state.words[role.start].sentence - NEAR_BEARER
    return {m.party for m in state.mentions if m.start < role.start and words[m.start].sentence >= since}


def fitting_people(state: Settling, role: Role) -> list[int]:
    """Who may be meant: whose role and country fit, and, of an office that many hold or in a report of that country,
    those whose country the report leaves out."""
    words, people = state.words, list(state.people())
    found = [n for n, party in people if fits(words, role, party)]
    if not role.country:
        return found
    many = role.head in words.language.titles.grammar["of_many"]
    if many or (not found and role.country == home(state, role.country)):
        anywhere = replace(role, country=None)
        found += [n for n, party in people if not party.country and fits(words, anywhere, party)]
    return found


def home(state: Settling, country: str) -> str | None:
    """The country of the state that a report names most; None where two are named as often, `country` where none is."""
    named = (state.parties[mention.party] for mention in state.mentions)
    ranked = Counter(party.country for party in named if party.country and party.kind == "state").most_common(2)
    if not ranked:
        return country
    return ranked[0][0] if len(ranked) == 1 or ranked[0][1] > ranked[1][1] else None


def borne_alike(role: Role, party: Party) -> bool:
    """Whether somebody bears a role as barely as a description gives it: "the president" is "President Roe", not
    "Borduran President Doe"."""
    wanted = (role.head, None, None)
    bare = (role.head, role.country, role.body) == wanted
    return bare and any((own.head, own.country, own.body) == wanted for own, _ in party.roles)


def fits(words: Words, role: Role, party: Party) -> bool:
    """Whether somebody of the country that a description names bears a role that fits it."""
    if role.country and party.country != role.country:
        return False
    return any(fits_role(words, role, own) for own, _ in party.roles)


def fits_role(words: Words, role: Role, own: Role) -> bool:
    """Whether a description may be a role that somebody bears: the office and the party are not others, and all that
    the description tells of it the role tells too; another head may be told with less."""
    if not same_head(role.head, own.head, words.language) or (role.body and own.body and role.body != own.body):
        return False
    if len({side_of(words, role), side_of(words, own)} - {None}) > 1:
        return False
    asked, telling = qualities(words, role), words.language.titles.grammar["telling"]
    return asked <= qualities(words, own) or (role.head != own.head and not asked & telling)


def varied(state: Settling, role: Role) -> int | None:
    """Whom a subject like "the nominee" calls otherwise: the one person without another office named in the nearest
    sentence before that names any; None where that names two."""
    words = state.words
    if not may_vary(words, role) or head_token(words, role).dep_ != SUBJECT:
        return None
    here = words[role.start].sentence
    named = [(words[m.start].sentence, m.party) for m in state.mentions if m.form == "name" and m.start < role.start]
    for sentence in range(here, here - BACK_VARIED - 1, -1):
        able = {n for told, n in named if told == sentence and may_bear(words, role, state.parties[n])}
        if able:
            return only(able)
    return None


def may_vary(words: Words, role: Role) -> bool:
    """Whether a role is one that people are called by in turn with their names: "the nominee", "the former mayor"."""
    the = role.determiner in words.language.mentions.articles["definite"]
    if not the or role.plural or role.end - role.start > LONGEST_VARIED:
        return False
    over = role.trade == "office" and holds(words, role, "past")
    return over or role.head in words.language.titles.heads["varied"]


def may_bear(words: Words, role: Role, party: Party) -> bool:
    """Whether a party may bear a role: a person who bears no other, is of no other party or country."""
    if party.kind != "person" or not party.name:
        return False
    if role.country and party.country and role.country != party.country:
        return False
    own = [r for r, _ in party.roles if r.trade in PERSONAL and r.trade not in ("honorific", "occupation")]
    told = {side_of(words, r) for r in own} - {None}
    return no_other(words, role, own) and (side_of(words, role) is None or not told or told == {side_of(words, role)})


def no_other(words: Words, role: Role, own: list[Role]) -> bool:
    """Whether the roles of somebody leave room for one: "Mayor Roe" is not "the former mayor" nor "the senator"."""
    held, language = [r for r in own if not holds(words, r, "past")], words.language
    if holds(words, role, "past"):
        return not any(same_head(role.head, r.head, language) for r in held)
    return all(same_head(role.head, r.head, language) or same_head(r.head, role.head, language) for r in held)
