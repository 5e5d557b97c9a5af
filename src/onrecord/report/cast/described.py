"""Descriptions ("the Ruritanian president") resolved to who bears the role, and sources that stay unnamed."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from onrecord.knowledge.roles import Role, grammar, modifiers, same_head
from onrecord.knowledge.words import Word, slug
from onrecord.lang import words as listed
from onrecord.models import ActorKind
from onrecord.report.cast.kinds import Party
from onrecord.report.cast.piece import Form
from onrecord.report.cast.varied import side_of, varied

_OWNED = ("'s", "her", "his", "its", "their")
NEAR = 3  # sentences back in which one of several fitting bearers may be meant


@dataclass(frozen=True, slots=True)
class Placed:
    """A mention of a settled party: words `opens` to `closes`, the name alone `start` to `end`."""

    opens: int
    closes: int
    start: int
    end: int
    party: int  # position in the list of parties
    form: Form


def describe(
    words: Sequence[Word], text: str, loose: Sequence[Role], parties: list[Party], placed: list[Placed]
) -> None:
    """Add to `placed` what the roles without a name stand for, and to `parties` the unnamed they tell of."""
    ends = {r.end for r in loose}
    for role in loose:
        if role.trade in ("honorific", "outlet", "company") and not (role.trade == "outlet" and role.plural):
            continue
        if words[role.start].zone in ("title", "heading") and not role.country:
            continue
        if _joined(words, role, ends):
            continue
        who = _bearer_of(words, text, role, parties, placed)
        if who is None and _definite(role) and not role.plural:
            who = _anaphor(words, text, role, parties, placed)
        if who is None and not _predicate(words, role):
            names = [(p.start, p.party) for p in placed if p.form == "name"]
            who = varied(words, role, _head_token(words, role), parties, names)
        if who is None:
            who = _unnamed(words, text, role, parties, placed)
        if who is not None:
            closes = role.end if parties[who].name else _far_end(words, role)
            placed.append(
                Placed(role.opens, closes, role.start, role.end, who, "description" if parties[who].name else "unnamed")
            )
    placed.sort(key=lambda p: p.opens)


def _joined(words: Sequence[Word], role: Role, ends: set[int]) -> bool:
    """Whether a role goes on with the one before: "the former mayor and Ruritanian senator" is one person."""
    last = words[role.start - 1] if role.start else None
    return (
        not role.determiner and not role.plural and last is not None and last.norm == "and" and role.start - 1 in ends
    )


def _predicate(words: Sequence[Word], role: Role) -> bool:
    """Whether a role is said of somebody else ("became the first president"), not a way to call its bearer."""
    token = _head_token(words, role)
    return token.dep_ in ("attr", "oprd", "acomp") or (token.dep_ == "pobj" and token.head.lower_ == "as")


def _definite(role: Role, bare_first: bool = False) -> bool:
    if role.determiner or role.plural:
        return role.determiner in grammar("definite")
    # "Foreign minister says ...": headlines and standfirsts leave the article out.
    return role.country is not None or role.body is not None or (bare_first and role.trade in ("office", "spokes"))


def _bearer_of(
    words: Sequence[Word], text: str, role: Role, parties: Sequence[Party], placed: Sequence[Placed]
) -> int | None:
    """The one person whose roles in this report fit a definite description; of several, the only one named lately."""
    if _predicate(words, role) or any(w.norm in grammar("not_yet") for w in words[role.start : role.end]):
        return None
    if role.plural or not _definite(role, words[role.start].first) or role.trade in ("unnamed", "honorific"):
        return None
    people = [n for n, p in enumerate(parties) if p.kind == "person" and p.name]
    fitting = [n for n in people if _fits(words, role, parties[n])]
    if role.country and role.head in listed("titles", "same_office", "lawmaker") | {"lawmaker", "minister"}:
        # Of an office that many hold, those whose country the report leaves out may be meant as well.
        anywhere = replace(role, country=None)
        fitting += [n for n in people if not parties[n].country and _fits(words, anywhere, parties[n])]
    if not fitting and role.country and role.country == _home(parties, placed, role.country):
        # "Ruritania's president" in a report of Ruritania that calls him "President Roe" alone.
        fitting = [
            n for n in people if not parties[n].country and _fits(words, replace(role, country=None), parties[n])
        ]
    if _time_of(words, role):
        fitting = [n for n in fitting if any(_time_of(words, own) for own, _ in parties[n].roles)]
    if len(fitting) > 1:
        now = [n for n in fitting if not _only_former(words, parties[n])]
        fitting = now if now and not _time_of(words, role) else fitting
    for nearer in (_of_one_office, _of_one_place, _borne_alike):
        closer = [n for n in fitting if nearer(words, role, parties[n])]
        fitting = closer or fitting
    if len(fitting) > 1:
        here = words[role.start].sentence
        lately = [
            p.party
            for p in placed
            if p.party in fitting and p.start < role.start and here - words[p.start].sentence <= NEAR
        ]
        fitting = [lately[-1]] if len(set(lately)) == 1 else []
    return fitting[0] if len(fitting) == 1 else None


def _home(parties: Sequence[Party], placed: Sequence[Placed], country: str) -> str | None:
    """The country of the state that a report names most; None where two are named as often, `country` where none is."""
    ranked = Counter(code for p in placed if (code := parties[p.party].country) and parties[p.party].kind == "state")
    best = ranked.most_common(2)
    if not best:
        return country
    return best[0][0] if (len(best) == 1 or best[0][1] > best[1][1]) else None


def _of_one_office(words: Sequence[Word], role: Role, party: Party) -> bool:
    """Whether somebody bears the very office a description names, not one that counts as the same."""
    short = listed("titles", "heads", "abbreviations")
    return any(
        (own.head == role.head or (own.head in short and same_head(role.head, own.head)))
        and _qualities(words, role) <= _qualities(words, own)
        for own, _ in party.roles
    )


def _borne_alike(words: Sequence[Word], role: Role, party: Party) -> bool:
    """Whether somebody bears a role as barely as a description gives it: "the president" is "President Roe", not
    "Borduran President Doe"."""
    return (
        role.country is None
        and role.body is None
        and any(own.head == role.head and own.country is None and own.body is None for own, _ in party.roles)
    )


def _of_one_place(words: Sequence[Word], role: Role, party: Party) -> bool:
    """Whether a role that somebody bears shares a capitalised word with a description: "the Borduran leader"."""
    told = _capitals(words, role)
    return bool(told) and any(told & _capitals(words, own) for own, _ in party.roles)


def _capitals(words: Sequence[Word], role: Role) -> frozenset[str]:
    return frozenset(
        w.norm for w in words[role.start : role.end] if w.capital and w.norm not in modifiers() | set(role.head.split())
    )


def _fits(words: Sequence[Word], role: Role, party: Party) -> bool:
    if role.country and party.country != role.country:
        return False
    asked = _qualities(words, role)
    for own, _ in party.roles:
        if not same_head(role.head, own.head):
            continue
        if role.body and own.body and role.body != own.body:
            continue
        if role.body and not own.body and role.country != own.country:
            continue
        have = _qualities(words, own)
        sides = (side_of(words, role), side_of(words, own))
        if None not in sides and sides[0] != sides[1]:
            continue
        if role.determiner in grammar("whose") and not (role.head == own.head and own.determiner in _OWNED):
            continue  # "his lawyer" is not the lawyer of somebody else
        if asked <= have or (role.head != own.head and not asked & grammar("telling")):
            return True
    return False


def _qualities(words: Sequence[Word], role: Role) -> frozenset[str]:
    """The words that tell one office of a head from another ("foreign", "deputy"), without country, body and time."""
    time = listed("titles", "modifiers", "time")
    return frozenset(
        w.norm
        for w in words[role.start : role.end]
        if w.norm in modifiers()
        and w.norm not in time
        and w.norm not in grammar("soft")
        and not (role.body and w.norm in ("house", "state"))
        and w.norm not in role.head.split()
    )


def _time_of(words: Sequence[Word], role: Role) -> bool:
    return any(w.norm in grammar("past") for w in words[role.start : role.end])


def _only_former(words: Sequence[Word], party: Party) -> bool:
    return bool(party.roles) and all(_time_of(words, r) for r, _ in party.roles)


def _anaphor(
    words: Sequence[Word], text: str, role: Role, parties: Sequence[Party], placed: Sequence[Placed]
) -> int | None:
    """ "the official" after "a Ruritanian official": the unnamed actor told last with the same noun."""
    if role.determiner not in ("the", "this", "that"):
        return None
    for seen in reversed([p for p in placed if p.start < role.start]):
        party = parties[seen.party]
        if party.name is None or not party.name:
            head = party.roles[0][0]
            told = head.head == role.head and not head.plural and _qualities(words, role) <= _qualities(words, head)
            if told and (not role.country or role.country == party.country):
                return seen.party
    return None


def _unnamed(
    words: Sequence[Word], text: str, role: Role, parties: list[Party], placed: Sequence[Placed]
) -> int | None:
    """A new unnamed actor where a source speaks or is spoken to; one of a group told before joins that group."""
    if not _takes_part(words, role) or _predicate(words, role):
        return None
    if not (role.determiner or role.plural or role.country or role.body or words[role.start].token.pos_ == "NUM"):
        return None
    crowd = role.plural and role.head in listed("titles", "unnamed", "crowds")
    alone = role.opens + 1 == role.start and role.end == role.start + 1
    one_of_them = (role.determiner == "one" and alone) or (role.determiner in ("a", "some") and role.head == "source")
    for n, party in enumerate(parties if crowd or one_of_them else ()):
        told = party.roles[0][0] if not party.name and party.roles else None
        if told and told.head == role.head and told.plural:
            return n
    start, end = role.opens, _far_end(words, role)
    described = text[words[start].span.start : words[end - 1].span.end]
    if words[start].norm in ("the", "a", "an") and end - start > 1:
        described = text[words[start + 1].span.start : words[end - 1].span.end]
    kind: ActorKind = "group" if role.plural else "person"
    digest = hashlib.sha256(f"{described}@{words[start].span.start}".encode()).hexdigest()[:8]
    party = Party("", kind, role.country, described=described, key=f"unnamed-{slug(described)[:24]}-{digest}")
    party.roles.append((role, None))
    parties.append(party)
    return len(parties) - 1


def _takes_part(words: Sequence[Word], role: Role) -> bool:
    """Whether a role stands where a source or a hearer stands: by a verb of saying, or after "according to"."""
    token = _head_token(words, role)
    if (
        role.head == "source"
        and role.end > role.start + 1
        and any(w.norm == "of" for w in words[role.start : role.end])
    ):
        return False
    if role.head in listed("titles", "unnamed", "anybody") and (role.determiner == "the" or token.dep_ != "nsubj"):
        return False
    while token.dep_ in ("conj", "appos") and token.head != token:
        token = token.head
    verb = token.head
    saying = listed("persons", "saying", "verbs")
    if token.dep_ in ("nsubj", "nsubjpass", "dobj", "dative", "iobj", "agent", "npadvmod"):
        return verb.lemma_ in saying or (
            token.dep_ == "nsubj"
            and role.determiner in grammar("determiners")
            and role.trade != "unnamed"
            and _definite(role)
        )
    if token.dep_ == "pobj":
        before = verb.lower_
        if (
            before in ("to", "by", "from") and verb.head.lemma_ in saying | {"accord"}
        ) or verb.head.lower_ == "according":
            return True
        return before in ("by", "from", "to") and verb.head.dep_ in ("dobj", "nsubj") and verb.head.pos_ == "NOUN"
    return False


def _head_token(words: Sequence[Word], role: Role) -> Token:
    """The token of the head noun: the last word of the phrase before its complement."""
    wanted = role.head.split()[-1][:4]
    for word in reversed(words[role.start : role.end]):
        if word.norm.startswith(wanted):
            return word.token
    return words[role.start].token


def _far_end(words: Sequence[Word], role: Role) -> int:
    """Where the words that go with an unnamed source end: "familiar with the talks", "close to the ministry"."""
    end = role.end
    if end >= len(words) or words[end].before != " " or words[end].norm not in grammar("tails"):
        return end
    while end < len(words) and end - role.end < 9 and words[end].before in (" ", "-", "'s ", "’s "):
        token = words[end].token
        if token.pos_ in ("VERB", "AUX") and end > role.end and token.tag_ in ("VBD", "VBZ", "VBP", "MD"):
            break
        end += 1
    while end > role.end and words[end - 1].token.pos_ in ("ADP", "DET", "CCONJ", "SCONJ", "PRON", "AUX"):
        end -= 1
    return end
