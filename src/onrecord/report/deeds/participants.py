"""Who takes part in a happening: the heads around its trigger, resolved to actors of the cast, with country and sector.

A country is ISO 3166-1 alpha-3. Actors that are no state's carry PLOVER's code of their kind there: IGO for bodies of
several states, NGO for bodies of none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Token

from onrecord.knowledge.countries import country_in, country_named, states_in
from onrecord.lang import load, words
from onrecord.models import Actor, Participant, ParticipantRole, Statement
from onrecord.report.cast import Cast
from onrecord.report.deeds.arguments import BEFORE, Clause, clause_of, coordinated
from onrecord.report.deeds.home import Told, at_home
from onrecord.report.deeds.sides import is_dateline, is_pair, is_vague, missing_sides, pair_meant
from onrecord.report.deeds.triggers import PLACES, Trigger, acts_for_itself, is_people, joint_parts
from onrecord.report.page import Page
from onrecord.spans import Span

AIMING = frozenset({"AGREE", "PROTEST", "REJECT", "REQUEST"})  # what is done towards somebody named deep below
DONE_TO = frozenset({"AID", "ASSAULT", "COERCE", "CONCEDE", "PROTEST", "RETREAT"})
OFFICES = ("government-body", "media")  # they plan and cancel meetings of others
THINGS = frozenset({"FAC", "WORK_OF_ART", "PRODUCT", "LAW", "EVENT"})  # entities that do nothing


@dataclass(frozen=True, slots=True)
class Party:
    """One side of a happening as the report words it."""

    head: Token
    span: Span
    role: ParticipantRole


def phrase_of(head: Token) -> tuple[Token, ...]:
    """The noun phrase of a head up to the head: "the Foovian foreign minister"."""
    left = [c for c in head.children if c.i < head.i and c.dep_ in BEFORE]
    start = min((c.left_edge.i for c in left), default=head.i)
    if head.i - start > 20:
        start = head.i
    return tuple(head.doc[start : head.i + 1])


def _tail(head: Token) -> Iterator[Token]:
    """Where a noun is from: "security forces in Foo", "a group based in Foo", "workers allied with a Foovian union"."""
    for child in head.children:
        if child.dep_ == "acl" and child.lemma_.lower() in words("events", "around", "tied"):
            for prep in (c for c in child.children if c.dep_ == "prep"):
                yield from (t for inner in prep.children if inner.dep_ == "pobj" for t in phrase_of(inner))
            return
        if child.dep_ == "prep" and child.lower_ in ("of", "in", "from") and child.i > head.i:
            for inner in child.children:
                if inner.dep_ == "pobj":
                    yield from phrase_of(inner)
                    yield from _tail(inner)
                    return


def country_of(head: Token, actor: Actor | None) -> str | None:
    """The country of whom a noun phrase names: the actor's, else what the phrase says of it."""
    own = country_in(phrase_of(head))
    if own in ("IGO", "NGO"):
        return own
    if own and head.ent_type_ == "NORP" and head.tag_ in ("NNS", "NNPS"):
        ethnic = any(c.lower_ == "ethnic" for c in head.children)  # whose people they are is not where they are at home
        return country_in(_tail(head)) or (None if ethnic else own)  # "Foovians in Bar": Bar's
    if actor and actor.country:
        return actor.country
    return (
        own
        or country_in(_tail(head))
        or country_in(t for c in head.children if c.dep_ == "appos" for t in phrase_of(c))
    )


@lru_cache(maxsize=1 << 12)
def _sector_in(text: str) -> str | None:
    """The first sector of which a text holds a word."""
    padded = f" {text} "
    for sector, names in load("events")["sectors"].items():
        if any(f" {name} " in padded for name in names):
            return str(sector)
    return None


def sector_of(head: Token, actor: Actor | None) -> str | None:
    """The PLOVER sector that the words of a mention, or an actor's roles, tell; None where nothing does."""
    texts = [" ".join(t.lemma_.lower() for t in phrase_of(head))]
    if actor:
        texts += [r.role.lower() for r in actor.roles] + ([actor.name.lower()] if actor.name else [])
    found = next((sector for text in texts if (sector := _sector_in(text))), None)
    if found:
        return found
    return "GOV" if actor and actor.kind == "government-body" else None


def _owners(token: Token) -> Iterator[Token]:
    """Whose a thing is: "a Foovian request", "calls by X", "X's plan"."""
    for child in token.children:
        if child.dep_ == "poss":
            yield from coordinated(child)
        elif child.dep_ in ("amod", "compound", "nmod") and country_in((child,)):
            yield child
        elif child.dep_ in ("prep", "agent") and child.lower_ in (
            "by",
            "from",
            "of",
            "to",
            "on",
            "against",
            "for",
            "with",
            "in",
        ):
            for inner in child.children:
                if inner.dep_ == "pobj" and (acts_for_itself(inner) or country_in(phrase_of(inner))):
                    yield from coordinated(inner)


def _agents(tokens: Iterable[Token]) -> Iterator[Token]:
    """The heads that act; of things, whose they are."""
    for token in tokens:
        if acts_for_itself(token) or is_people(token):
            yield token
            continue
        owners = tuple(_owners(token))
        yield from owners or ((token,) if country_in(phrase_of(token)) or country_in(_tail(token)) else ())


def _before(noun: Token) -> Iterator[Token]:
    """Parties named before an event noun: "Foo-Bar talks", "the latest Foovian sanctions", "the Roe–Doe call"."""
    for child in noun.children:
        if child.i > noun.i or child.dep_ not in ("compound", "amod", "nmod", "poss", "npadvmod"):
            continue
        for inner in (
            child,
            *(c for c in child.subtree if c != child and c.dep_ in ("compound", "conj", "amod", "nmod", "npadvmod")),
        ):
            if is_time(inner) or not inner.text[:1].isalpha():
                continue
            if not inner.text[:1].isupper():
                continue
            if inner.ent_type_ in ("PERSON", "ORG", "GPE", "NORP") or country_in((inner,)) or inner.pos_ == "PROPN":
                yield inner


def _complement_subjects(clause: Clause) -> tuple[Token, ...]:
    """Who is to do what is demanded: "demanded that X leave", "urged X to leave"."""
    found: list[Token] = []
    for child in clause.head.children:
        if child.dep_ in ("ccomp", "xcomp"):
            found += [s for s in clause_of(child).subjects if s.head == child or s.head == clause.head]
    return tuple(s for s in found if s not in clause.subjects)


def _complement_phrases(clause: Clause) -> Iterator[Token]:
    """Whom the action is about that a frame governs: "refused to send troops to X", "offered to meet X"."""
    for child in clause.head.children:
        if child.dep_ in ("xcomp", "ccomp", "pcomp", "prep", "dobj") and child.i > clause.head.i:
            inner = clause_of(child)
            yield from (h for h in (*inner.objects, *(h for _, h in inner.preps)) if h not in clause.subjects)
            for lower in child.children:
                if lower.dep_ in ("xcomp", "ccomp", "pcomp", "pobj"):
                    below = clause_of(lower)
                    yield from (h for h in (*below.objects, *(h for _, h in below.preps)) if h not in clause.subjects)


def _aims(head: Token) -> Iterator[Token]:
    """Whom the phrases and clauses after a word name first, however deep: "a march to demand the resignation of X",
    "agreed to extend the mandate of the force in Foo"."""
    below = [c for c in head.children if c.i > head.i and c.dep_ in ("advcl", "xcomp", "acl", "prep", "dobj", "conj")]
    for child in below:
        if child.lower_ in words("events", "condition", "beside") or any(c.dep_ == "mark" for c in child.children):
            continue
        for token in child.subtree:
            named = token.ent_type_ in ("GPE", "NORP", "PERSON", "ORG") and country_in(phrase_of(token))
            if named and token.i > head.i and token.dep_ not in ("compound", "poss"):
                yield token
                return


def _recipients(trigger: Trigger) -> tuple[Token, ...]:
    rule, clause = trigger.rule, trigger.clause
    for place in rule.target:
        heads: tuple[Token, ...]
        if place == "object":
            heads = clause.objects
        elif place == "subject":
            heads = clause.subjects
        else:
            heads = clause.after(place)
        heads = tuple(h for h in _agents(heads) if h != trigger.token and not is_time(h))
        if heads:
            return heads
    if rule.frame or rule.code == "PROTEST":
        heads = tuple(_agents(_complement_subjects(clause))) or tuple(_agents(_complement_phrases(clause)))
        heads = heads or (tuple(_aims(clause.head)) if rule.code in AIMING else ())
        if heads:
            return heads
    return tuple(_agents(clause.objects)) if not trigger.is_noun else ()


def is_time(token: Token) -> bool:
    """Whether a word is part of a time, and so nobody who takes part."""
    return (
        token.ent_type_ in ("DATE", "TIME", "CARDINAL", "PERCENT", "MONEY", "QUANTITY", "ORDINAL")
        and token.pos_ != "PRON"
    )


def parties(trigger: Trigger) -> Iterator[tuple[Token, ParticipantRole]]:
    """The heads around a trigger with their roles, those who act first."""
    rule, clause = trigger.rule, trigger.clause
    both: ParticipantRole = "participant"
    named = tuple(_before(trigger.token)) if trigger.is_noun else ()
    acting = tuple(_agents(clause.subjects or _speaker(trigger))) + named
    receiving = _recipients(trigger)
    if rule.suffered:
        for head in receiving or tuple(_agents(clause.objects or clause.subjects)):
            yield head, "recipient"
        return
    if rule.mutual:
        partners = clause.after("with", "between", "by", "among")
        of = clause.objects if trigger.is_noun else ()  # "a meeting of the two leaders"
        for head in (*acting, *receiving, *_agents((*partners, *of))):
            yield head, both
        return
    if not acting and rule.type == "withdrawal" and clause.passive:
        acting = tuple(h for h in clause.objects if is_people(h) or h.ent_type_ == "NORP")  # who is withdrawn goes
        receiving = tuple(h for h in receiving if h not in acting)
    for head in acting:
        yield head, "host" if rule.host else "initiator"
    for head in receiving:
        yield head, both if rule.host else "recipient"


def _speaker(trigger: Trigger) -> tuple[Token, ...]:
    """Who speaks at an occasion that only hangs on the verb: "X said in an interview with Y"."""
    token = trigger.token
    if trigger.rule.code is None and token.dep_ == "pobj" and token.head.head.pos_ == "VERB":
        return clause_of(token.head.head).subjects
    return ()


def participants_of(
    page: Page,
    cast: Cast,
    trigger: Trigger,
    at: Token | None = None,
    place: str | None = None,
    but: Set[int] = frozenset(),
    voice: Statement | None = None,
) -> tuple[Participant, ...]:
    """The participants of a happening, each once, in the order the clause names them.

    `voice` is the statement that tells it, whose speaker its "he" or "we" may be. What is done to nobody named is done
    to the country of its place, and what only a state can do there by that state (PLOVER codes it so): a protest in
    Foo, "was arrested in Foo".
    """
    found: dict[str, Told] = {}
    own = tuple(parties(trigger))
    alone = len({h.i for h, _ in own}) == 1
    for n, (head, role) in enumerate((*own, *_left_out(trigger))):
        placed = head == at and trigger.rule.type != "visit" and not (role == "recipient" and trigger.rule.verbal)
        if is_time(head) or head.i in but or placed or is_dateline(head):
            continue
        for participant in _those(page, cast, head, role, voice, alone):
            key = participant.actor or participant.name.lower()
            announcer = n >= len(own) and participant.actor and cast.get(participant.actor).kind in OFFICES
            if not announcer:
                found.setdefault(key, (participant, head))
    country = country_named(place) if place else None
    told = tuple(p for p, _ in found.values())
    if any(p.country is None for p in told):
        told = at_home(trigger.rule.code, tuple(found.values()), country, states_in(trigger.token))
    if country and trigger.rule.code in DONE_TO and all(p.role == "initiator" for p in told):
        told += (Participant(None, place or "", "recipient", country),)
    legal = trigger.rule.type in words("events", "kinds", "legal") and trigger.clause.passive
    if country and legal and all(p.role == "recipient" for p in told):
        told = (Participant(None, place or "", "initiator", country), *told)
    return told


def _left_out(trigger: Trigger) -> tuple[tuple[Token, ParticipantRole], ...]:
    """The sides of a meeting that its own phrase leaves out, where it names fewer than two."""
    named = {head.i for head, _ in parties(trigger)}
    if not (trigger.rule.mutual and trigger.is_noun) or len(named) > 1:
        return ()
    return tuple((head, "participant") for head in missing_sides(trigger))


def _those(
    page: Page, cast: Cast, head: Token, role: ParticipantRole, voice: Statement | None, alone: bool
) -> Iterator[Participant]:
    """The participants a head stands for: one, the two of a pair, or nobody; the two that one phrase names together
    only where it is `alone`."""
    if is_pair(head):
        pair = tuple(map(cast.get, pair_meant(page, cast, head)))
        yield from (Participant(a.id, str(a.name), role, a.country, sector_of(head, a)) for a in pair)
        if pair:
            return
    joint = joint_parts(head) if alone else ()
    states = [country_in((t,)) for t in joint]
    if joint and all(states) and len(set(states)) == len(states):
        yield from (_state(cast, str(code), role, sector_of(head, None)) for code in states)
        return
    participant = None if is_vague(head) else _resolved(page, cast, head, role) or _speaking(head, role, voice)
    if participant is not None:
        yield participant


def _state(cast: Cast, country: str, role: ParticipantRole, sector: str | None) -> Participant:
    """A state as a participant, as the cast names it; a body of several states or of none by its code alone."""
    known = next((a for a in cast.actors if a.kind == "state" and a.country == country), None)
    data = load("countries")
    name = str(data[country]["name"]) if country in data else country
    return Participant(known.id if known else None, (known.name if known else None) or name, role, country, sector)


def _speaking(head: Token, role: ParticipantRole, voice: Statement | None) -> Participant | None:
    """The speaker of the statement that a pronoun stands in, which nothing else in the report explains."""
    if voice is None or head.pos_ != "PRON" or head.dep_ not in ("nsubj", "nsubjpass"):
        return None
    own = ("i", "we") if voice.kind == "direct" else ("he", "she", "we", "it", "they")
    if head.lower_ not in own or not voice.speaker_name:
        return None
    return Participant(voice.speaker, voice.speaker_name, role, voice.speaker_country)


def _resolved(page: Page, cast: Cast, head: Token, role: ParticipantRole) -> Participant | None:
    """One participant; None for a pronoun or a thing that resolves to nobody."""
    head = _spoken_of(cast, head)
    run = phrase_of(head)
    actor_id = actor_at(cast, run, head)
    if actor_id is None or cast.get(actor_id).name is None:
        named = (actor_at(cast, phrase_of(c), c) for c in head.children if c.dep_ == "appos")
        actor_id = next((a for a in named if a), actor_id)
    actor = cast.get(actor_id) if actor_id else None
    country = country_of(head, actor)
    if actor is None and (head.pos_ == "PRON" or not (country or acts_for_itself(head) or is_people(head))):
        return None
    if actor is None and head.ent_type_ in THINGS:
        return None
    if actor is None and len(run) == 1 and country in load("countries") and run[0].dep_ in ("amod", "compound", "nmod"):
        return _state(cast, str(country), role, None)
    name = (actor.name or actor.described) if actor else None
    return Participant(actor_id, name or _as_written(page, run), role, country, sector_of(head, actor))


def _as_written(page: Page, run: tuple[Token, ...]) -> str:
    """The words of a phrase as the text has them, without the articles and quotation marks around them."""
    while len(run) > 1 and (run[0].dep_ == "det" or run[0].is_space or run[0].is_punct):
        run = run[1:]
    while len(run) > 1 and (run[-1].is_space or run[-1].is_punct):
        run = run[:-1]
    return " ".join(Span(run[0].idx, run[-1].idx + len(run[-1])).of(page.text).split())


def _spoken_of(cast: Cast, head: Token) -> Token:
    """For an unresolved "he" or "we" whose clause is reported, the subject of the verb that reports it."""
    if (
        head.pos_ != "PRON"
        or head.dep_ not in ("nsubj", "nsubjpass")
        or head.lower_ not in ("he", "she", "it", "i", "we")
    ):
        return head
    if cast.at(Span(head.idx, head.idx + len(head))):
        return head
    verb = head.head
    while verb.dep_ in ("xcomp", "conj") and verb.head != verb:
        verb = verb.head
    above = [c for c in verb.head.children if c.dep_ == "nsubj"] if verb.dep_ == "ccomp" else []
    return above[0] if len(above) == 1 and above[0].pos_ != "PRON" else head


def actor_at(cast: Cast, run: tuple[Token, ...], head: Token) -> str | None:
    """The actor that a noun phrase names: the mention at its head, else the only one in it."""
    at_head = cast.at(Span(head.idx, head.idx + len(head)))
    if at_head or head.ent_type_ in PLACES or head.pos_ == "PRON":
        return at_head
    if head.pos_ == "PROPN":
        return cast.at(Span(run[0].idx, run[-1].idx + len(run[-1])))
    if head.lemma_.lower() not in words("plover", "classes", "media"):
        return None
    names = [t for t in run if t.pos_ == "PROPN" and t.dep_ != "poss"]
    if len({t.head for t in names}) < len(names) and len(names) > 1 and any(t.is_quote for t in run):
        return None  # "the “Bar” FooTube channel": which of the names is it
    inside = {a for _, a in cast.in_span(Span(run[0].idx, run[-1].idx + len(run[-1]))) if cast.get(a).kind == "media"}
    return inside.pop() if len(inside) == 1 else None  # "Foo's “Bar” channel"
