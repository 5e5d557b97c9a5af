"""Mentions of a report before they are settled: titled names, bare names, places that act, and what the words of a
name tell of its kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from onrecord.knowledge.grammar import AGENTS_BUT_PERSONS, NOUNS, ORGANISATION, PERSON
from onrecord.knowledge.language import Language
from onrecord.knowledge.places import Entry, match
from onrecord.knowledge.residence import residence_at
from onrecord.knowledge.roles import Role
from onrecord.knowledge.words import Words, given_names
from onrecord.report.cast.party import BODIES, PERSONAL, Kind, Piece
from onrecord.report.cast.runs import Run, article_before, before, is_article, joined, runs_of, with_article, word_at
from onrecord.report.cast.states import known, offices_of
from onrecord.report.cast.titled import appositions, titled

BESIDE = (" ", "” ", '" ', "’ ", "' ")  # between a name and the noun of its trade: "“Foo” newspaper"


@dataclass(frozen=True)
class Pieces:
    """The pieces of a report and the roles that no name goes with."""

    names: tuple[Piece, ...]
    loose: tuple[Role, ...]


def split(
    words: Words, run: Run, roles: tuple[Role, ...], heard: frozenset[str], outlets: frozenset[int]
) -> Iterator[Piece]:
    """The names of a run; `roles` stand before it, `heard` are all words of the report, `outlets` are where
    "newspaper", "channel" begin."""
    if any(role.trade in PERSONAL for role in roles) and not member_state(words, run, roles):
        # "President Roe of Ruritania": the run ends before; a title makes a person of what follows it.
        yield Piece(run, opens_at(words, roles, run), run.end, before=roles)
        return
    start, length, entries = phrase_in(words, run)
    whole = start + length == run.end
    if whole or (length and not one_name(words, run, length)):
        head = Run(start, start + length)
        yield from with_roles(known(words, head, opens_at(words, roles, head), entries, heard), roles)
        if not whole:
            yield from split(words, Run(head.end, run.end), (), heard, outlets)
        return
    trade = any(role.trade in ("outlet", "company") for role in roles)  # "the daily Nova Kremlin" is one name
    tail = None if length or trade else only_tail(words, run)
    if tail is not None:
        yield from with_roles(known(words, tail, tail.start, match(words, tail.start, tail.end)[1], heard), ())
    else:
        yield named(words, without_party(words, run), roles, outlets)


def with_roles(piece: Piece | None, roles: tuple[Role, ...]) -> Iterator[Piece]:
    """A known name with the roles before it, which those that only stand for a state have none of."""
    if piece is not None:
        told = piece.form in ("name", "state")
        yield Piece(piece.run, piece.opens, piece.closes, piece.form, piece.entry, roles if told else ())


def phrase_in(words: Words, run: Run) -> tuple[int, int, tuple[Entry, ...]]:
    """Where a phrase of the gazetteer begins at the head of a run, with its article or behind it, how many words it
    has, and what it can stand for."""
    length, entries = match(words, run.start, run.end)
    if length or len(run) < 2 or not is_article(words, run.start):
        return run.start, length, entries
    return run.start + 1, *match(words, run.start + 1, run.end)


def without_party(words: Words, run: Run) -> Run:
    """A person's name without the party before it: "Republican Jane Roe"."""
    rest = Run(run.start + 1, run.end)
    party = words[run.start].norm in words.language.titles.modifiers["party"]
    return rest if party and len(run) > 2 and person_like(words, rest) else run


def member_state(words: Words, run: Run, roles: Sequence[Role]) -> bool:
    """Whether a state stands after a noun that states are called by too: "alliance member Ruritania", "rival X"."""
    head, given = roles[-1].head, words[run.start].norm in given_names(words.language)
    if given or head not in words.language.titles.heads["of_states"]:
        return False
    length, entries = match(words, run.start, run.end)
    return length == len(run) and any(entry.kind == "state" and entry.sense == "name" for entry in entries)


def only_tail(words: Words, run: Run) -> Run | None:
    """The longest end of a run that the gazetteer knows, where that alone is a name: "Eastern Ruritania"."""
    tails = (Run(k, run.end) for k in range(run.start + 1, run.end) if match(words, k, run.end)[0] == run.end - k)
    tail = next(tails, None)
    if tail is None or person_like(words, run) or ends_like_organisation(words, run):
        return None
    return tail if words[tail.start].token.ent_type_ in AGENTS_BUT_PERSONS else None


def opens_at(words: Words, roles: Sequence[Role], run: Run) -> int:
    """Where the mention begins: at the role right before the name, with its article; plural roles are many people's."""
    if not roles or roles[-1].plural:
        return run.start
    beside = roles[-1] if roles[-1].end == run.start else roles[0]
    definite = beside.determiner in words.language.mentions.articles["definite"]
    return beside.opens if definite else beside.start


def one_name(words: Words, run: Run, length: int) -> bool:
    """Whether a run that begins with a place is one name: "Washington Times", "Paris Roe", "Ruritanian Airlines"."""
    ending = ends_like_organisation(words, run)
    if ending not in ("", "thing", "place") or words[run.start].norm in given_names(words.language):
        return True
    entries = match(words, run.start, run.end)[1]
    if ending or any(entry.kind in ("organisation", "government-body", "group") for entry in entries):
        return False
    return labels(words, run) in ({PERSON}, {ORGANISATION}) and len(run) - length < 4


def labels(words: Words, run: Run) -> set[str]:
    """What the tagger takes the words of a run for."""
    return {word.token.ent_type_ for word in run.words(words)}


def person_like(words: Words, run: Run) -> bool:
    """Whether a run begins with a given name, or the tagger takes all of it for a person."""
    return words[run.start].norm in given_names(words.language) or labels(words, run) == {PERSON}


def named(words: Words, run: Run, roles: tuple[Role, ...], outlets: frozenset[int]) -> Piece:
    """A run the gazetteer does not know."""
    after = word_at(words, run.end)
    personal = words.language.titles.organisation_words["personal_bodies"]
    if after is not None and after.before == " " and not words[run.end - 1].possessive and after.norm in personal:
        return Piece(run, with_article(words, run.start), run.end + 1, kind_hint="personal-body")
    return Piece(run, opens_at(words, roles, run), run.end, before=roles, kind_hint=hint_of(words, run, roles, outlets))


def hint_of(words: Words, run: Run, roles: Sequence[Role], outlets: frozenset[int]) -> Kind:
    """What the words around a name, or its own last words, tell of its kind; "" for nothing."""
    prior = before(words, run.start)
    any_outlet = prior is not None and is_article(words, run.start - 1, "indefinite")
    trades = {role.trade for role in roles}
    if "outlet" in trades or (run.end in outlets and not any_outlet):
        return "media"  # but "a Tarn newspaper" is not called Tarn
    if "company" in trades and not (len(run) == 2 and labels(words, run) == {PERSON}):
        return "organisation"  # two words after "publisher", "developer" that the tagger takes for a person's are one's
    return ends_like_organisation(words, run)


@cache
def ending_kinds(language: Language) -> Mapping[str, Kind]:
    """The last word of a name -> its kind."""
    lists = language.titles.organisation_words
    kinds: dict[Kind, frozenset[str]] = {
        "thing": lists["things"],
        "place": lists["places"],
        "media": lists["media"],
        "organisation": lists["organisations"],
        "government-body": lists["bodies"],
    }
    told: dict[str, Kind] = dict.fromkeys(language.outlets.nouns, "media")
    return told | {word: kind for kind, words in kinds.items() for word in words}


def ends_like_organisation(words: Words, run: Run) -> Kind:
    """What the first or the last word of a run ("Radio Sund", "the Tarn Times"; or the one before "of", "for", "on")
    tells of its kind; "" for nothing."""
    norms, lists = run.norms(words), words.language.titles.organisation_words
    if len(norms) < 2:
        return ""
    if norms[0] in lists["first_things"]:
        return "thing"
    if norms[0] in lists["first_media"] or " ".join(norms[-2:]) in lists["media_of_two"]:
        return "media"
    cut = next((k for k in range(1, len(norms)) if joined(words, run.start + k, "of_bodies")), len(norms))
    return ending_kinds(words.language).get(norms[cut - 1], "")


def pieces_of(words: Words, roles: Sequence[Role]) -> Pieces:
    """Every name of a report with the roles that go with it."""
    taken = frozenset(i for role in roles for i in range(role.start, role.end))
    found = list(offices_of(words, taken))
    runs = runs_of(words, taken.union(i for piece in found for i in range(piece.run.start, piece.run.end)))
    before, used = titled(words, roles, {run.start: run for run in runs})
    loose = [role for role in roles if role not in used]
    outlets = frozenset(r.start for r in loose if r.trade == "outlet" and words[r.start].before in BESIDE)
    heard = frozenset(word.norm for word in words)
    for run in runs:
        if residence_at(words, run.start) is None:
            found += split(words, run, before.get(run.start, ()), heard, outlets)
    found = [widened(words, piece) for piece in found]
    after = appositions(words, found, loose)
    names = sorted((replace(piece, after=after.get(piece.run)) for piece in found), key=lambda piece: piece.run.start)
    behind = frozenset(after.values())
    return Pieces(tuple(names), tuple(role for role in loose if role not in behind))


def of_a_noun(words: Words, piece: Piece) -> bool:
    """Whether a state only tells of what the article belongs to: "the Ruritania war"."""
    after = word_at(words, piece.closes)
    state = piece.entry is not None and piece.entry.kind == "state"
    return state and after is not None and after.before == " " and after.token.pos_ in NOUNS


def widened(words: Words, piece: Piece) -> Piece:
    """With the article that belongs to it: "the Kremlin", "the United States", "the National Rifle Association"."""
    if piece.before or not article_before(words, piece.opens):
        return piece
    known = piece.entry is not None and not of_a_noun(words, piece)
    return replace(piece, opens=piece.opens - 1) if known or piece.kind_hint in BODIES else piece
