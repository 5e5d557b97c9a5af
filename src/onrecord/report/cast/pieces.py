"""Mentions of a report before they are settled: titled names, bare names, places that act, ministries, groups."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from onrecord.knowledge.places import Entry, acts, fits_report, match, one_of
from onrecord.knowledge.residence import residence_at
from onrecord.knowledge.roles import Role, grammar
from onrecord.knowledge.words import Words, given_names
from onrecord.lang import load
from onrecord.lang import words as listed
from onrecord.report.cast.endings import ends_like_organisation
from onrecord.report.cast.offices import offices_of
from onrecord.report.cast.phrases import phrase_bodies
from onrecord.report.cast.piece import PERSONAL, Piece
from onrecord.report.page.runs import Run, runs_of

_BESIDE = (" ", "” ", '" ', "’ ", "' ")


@dataclass(frozen=True)
class Pieces:
    """The pieces of a report and the roles that no name goes with."""

    names: tuple[Piece, ...]
    loose: tuple[Role, ...]


def pieces_of(words: Words, roles: Sequence[Role]) -> Pieces:
    """Every name of a report with the roles that go with it."""
    heard = frozenset(w.norm for w in words)
    offices = list(offices_of(words, roles))
    taken = frozenset(i for r in roles for i in range(r.start, r.end))
    taken |= frozenset(i for p in offices for i in range(p.run.start, p.run.end))
    single = runs_of(words, taken, frozenset())
    surnames = frozenset(words[r.end - 1].norm for r in single if not _hyphened(words, r))
    runs = runs_of(words, taken, surnames)
    starts = {r.start: r for r in runs}
    titled, used = _titled(words, roles, starts)
    out: list[Piece] = list(offices)
    runs = [_lengthened(words, r) for r in runs if residence_at(words, r.start) is None]
    outlets = frozenset(
        r.start for r in roles if r.trade == "outlet" and r not in used and words[r.start].before in _BESIDE
    )
    for run in runs:
        out.extend(p for p in _split(words, run, titled.get(run.start, ()), heard, outlets))
    out = [_widened(words, p) for p in out]
    named = frozenset(i for p in out for i in range(p.run.start, p.run.end) if p.form == "name" or p in offices)
    taken = frozenset(i for r in roles if r.trade not in ("outlet", "company") for i in range(r.start, r.end))
    bodies = list(phrase_bodies(words, named | taken))
    inside = frozenset(i for p in bodies for i in range(p.run.start, p.run.end))
    out = [p for p in out if p.run.start not in inside] + bodies
    after, more = _appositions(words, out, [r for r in roles if r not in used])
    out = [replace(p, after=after.get(p.run)) for p in out]
    used |= more
    out.sort(key=lambda p: p.run.start)
    return Pieces(tuple(out), tuple(r for r in roles if r not in used))


def _lengthened(words: Words, run: Run) -> Run:
    """A run with the lower-case words that end the name of a known outlet or organisation."""
    length, entries = match(words, run.start)
    longer = run.start + length > run.end and any(e.kind in ("media", "organisation") for e in entries)
    return Run(run.start, run.start + length) if longer else run


def _hyphened(words: Words, run: Run) -> bool:
    return any(words[i].before in ("-", "‑") for i in range(run.start + 1, run.end))


def _titled(
    words: Words, roles: Sequence[Role], starts: Mapping[int, Run]
) -> tuple[dict[int, tuple[Role, ...]], set[Role]]:
    """Run start -> roles before it. A comma may part a definite role from the name ("the minister, Jane Roe,")."""
    found: dict[int, tuple[Role, ...]] = {}
    used: set[Role] = set()
    opening = {r.start: r for r in roles}
    for role in reversed(roles):
        nxt = role.end
        if nxt >= len(words) or words[nxt - 1].possessive:
            continue
        glue = words[nxt].before
        beside = glue in (" ", " (", ' "', " “", " ‘") or (
            role.trade in ("honorific", "rank", "office") and glue == ". "
        )
        if beside and nxt in starts:
            found[nxt] = (role, *found.get(nxt, ()))
            used.add(role)
            for run in _joint(words, role, starts[nxt], starts):
                found.setdefault(run.start, (role,))
        elif glue == ", " and (role.determiner or role.country):
            second = opening.get(nxt)
            named = starts.get(second.end) if second and second.end in found else starts.get(nxt)
            if (
                named
                and not role.plural
                and _closed(words, named.end)
                and len(named.words(words)) + (second is not None) > 1
            ):
                found[named.start] = (role, *found.get(named.start, ()))
                used.add(role)
    return found, used


def _joint(words: Words, role: Role, first: Run, starts: Mapping[int, Run]) -> Iterator[Run]:
    """ "Senators Roe and Doe": the further names a plural role goes with."""
    at = first.end
    while role.plural and at < len(words):
        nxt = at + 1 if words[at].norm == "and" else at
        if nxt not in starts or (words[nxt].before != ", " and nxt == at):
            return
        yield starts[nxt]
        at = starts[nxt].end


def _closed(words: Words, at: int) -> bool:
    """Whether an insertion ends before a word: a comma, a full stop, a dash, a bracket, a verb, the end."""
    if at >= len(words) or words[at].before[:1] in (",", ".", ";", ":", ")", "\n", "?", "!"):
        return True
    return any(d in words[at].before for d in "–—") or words[at].token.pos_ in ("VERB", "AUX")


def _appositions(words: Words, pieces: Sequence[Piece], roles: Sequence[Role]) -> tuple[dict[Run, Role], set[Role]]:
    """ "Jane Roe, the foreign minister of Ruritania,": the role after a name."""
    opening = {r.opens: r for r in roles}
    found: dict[Run, Role] = {}
    used: set[Role] = set()
    for piece in pieces:
        at = piece.run.end
        if piece.run.start and words[piece.run.start - 1].norm in ("of", "in", "from", "at", "for"):
            piece, at = next((p for p in pieces if p.run.end == piece.run.start - 1), piece), at
            if piece.run.end == at:
                continue
        if (piece.entry is not None and piece.entry.kind != "media") or at >= len(words) or words[at - 1].possessive:
            continue
        at, _ = _past_residence(words, at)
        if at < len(words) and words[at].token.pos_ == "NUM" and words[at].before == ", " and at + 1 < len(words):
            at += 1
        role = opening.get(at) or (
            opening.get(at + 1) if at < len(words) and words[at].norm in ("the", "a", "an") else None
        )
        if role is None and at < len(words) and (words[at].capital or words[at].norm in grammar("determiners")):
            # "Jane Roe, Acme's chief executive,", "Jane Roe, the group's director,": whose it is stands between.
            whose = next((k for k in range(at + 1, min(at + 5, len(words))) if words[k - 1].possessive), None)
            role = opening.get(whose) if whose is not None else None
        if role is None or role.trade == "honorific" or words[at].before[:2] not in (", ", " –", " —", " ("):
            continue
        if not role.plural and (_closed(words, role.end) or words[role.end].norm in grammar("follows")):
            found[piece.run] = role
            used.add(role)
    return found, used


def _past_residence(words: Words, at: int) -> tuple[int, str]:
    """Past a party and state: "Roe (R-Ariz.), the chairman", "Roe, R-Ariz., the chairman"."""
    if (told := residence_at(words, at)) is not None and words[at].before == ", ":
        return told[1], words[told[1]].before if told[1] < len(words) else ""
    end = at
    while end < len(words) and end - at < 5 and ((words[end].before.startswith(" (") and end == at) or end > at):
        if words[end].before.startswith(")"):
            return end, words[end].before
        end += 1
    return at, words[at].before


def _split(
    words: Words, run: Run, before: tuple[Role, ...], heard: frozenset[str], outlets: frozenset[int]
) -> Iterator[Piece]:
    """A run as one name, or as a state and what follows it."""
    if any(r.trade in PERSONAL for r in before) and not _member_state(words, run, before):
        # "President Roe of Ruritania": the run ends before; a title makes a person of what follows it.
        yield Piece(run, _opens(before, run), run.end, before=before)
        return
    start = run.start + 1 if words[run.start].norm == "the" and run.end - run.start > 1 else run.start
    length, entries = match(words, run.start, run.end)
    if not length and start > run.start:
        length, entries = match(words, start, run.end)
    else:
        start = run.start
    if start + length == run.end:
        yield from _known(words, Run(start, run.end), entries, before, heard)
        return
    if length and not _one_name(words, run, length):
        yield from _known(words, Run(start, start + length), entries, before, heard)
        yield from _split(words, Run(start + length, run.end), (), heard, outlets)
        return
    tail = next((k for k in range(run.start + 1, run.end) if match(words, k, run.end)[0] == run.end - k), None)
    called = any(r.trade in ("outlet", "company") for r in before)  # "the daily Nova Kremlin"
    if tail is not None and not length and not called and _only_tail(words, run, tail):
        yield from _known(words, Run(tail, run.end), match(words, tail, run.end)[1], (), heard)
        return
    first = words[run.start].norm
    if (
        first in listed("titles", "modifiers", "party")
        and run.end - run.start > 2
        and _person_like(words, Run(run.start + 1, run.end))
    ):
        run = Run(run.start + 1, run.end)
    yield _named(words, run, before, outlets)


def _member_state(words: Words, run: Run, before: Sequence[Role]) -> bool:
    """Whether a state stands after a noun that states are called by too: "alliance member Ruritania", "rival X"."""
    if before[-1].head not in listed("titles", "heads", "of_states") or words[run.start].norm in given_names():
        return False
    length, entries = match(words, run.start, run.end)
    named = one_of(entries, "name")
    return run.start + length == run.end and named is not None and named.kind == "state"


def _only_tail(words: Words, run: Run, tail: int) -> bool:
    """Whether only the end of a run is a name: "Eastern Ruritania"."""
    if _person_like(words, run) or ends_like_organisation(words, run) or _before_country(words, run.start, tail):
        return False
    return words[tail].token.ent_type_ in ("GPE", "NORP", "ORG")


def _before_country(words: Words, start: int, tail: int) -> bool:
    """Whether a country ends the name of a body: "Statistics Ruritania"."""
    return words[tail - 1].norm in listed("titles", "organisation_words", "before_country") and tail > start


def _opens(before: Sequence[Role], run: Run) -> int:
    """Where the mention begins: at the role right before the name, with its article; plural roles are many people's."""
    if not before or before[-1].plural:
        return run.start
    beside = before[-1] if before[-1].end == run.start else before[0]
    return beside.opens if beside.determiner == "the" else beside.start


def _one_name(words: Words, run: Run, length: int) -> bool:
    """Whether a run that begins with a place is one name: "Washington Times", "Paris Roe", "Ruritanian Airlines"."""
    ending = ends_like_organisation(words, run)
    if ending not in ("", "thing", "place") or words[run.start].norm in given_names():
        return True
    if ending:
        return False
    if any(e.kind in ("organisation", "government-body", "group") for e in match(words, run.start, run.end)[1]):
        return False
    labels = {w.token.ent_type_ for w in run.words(words)}
    return labels in ({"PERSON"}, {"ORG"}) and run.end - run.start - length < 4


def _person_like(words: Words, run: Run) -> bool:
    return words[run.start].norm in given_names() or {w.token.ent_type_ for w in run.words(words)} == {"PERSON"}


def _known(
    words: Words, run: Run, entries: Sequence[Entry], before: tuple[Role, ...], heard: frozenset[str]
) -> Iterator[Piece]:
    """A phrase of the gazetteer in the sense it has here; nothing where it is only a place or an adjective."""
    opens = _opens(before, run)
    named = one_of(entries, "name")
    if named is not None and not fits_report(named, heard):
        named = None
    if named is not None and named.kind == "group" and _some(words, run.start):
        return  # "fellow Greens", "many Greens" are people, not the party
    capital = one_of(entries, "capital")
    people = one_of(entries, "people")
    adjective = one_of(entries, "adjective")
    nxt = words[run.end] if run.end < len(words) else None
    if (
        adjective is not None
        and nxt is not None
        and nxt.before == " "
        and nxt.norm in listed("metonyms", "acting", "side_nouns")
        and not words[run.end - 1].possessive
    ):
        if adjective.kind == "state":
            yield Piece(run, _with_the(words, opens), run.end + 1, "adjective", adjective)
        return
    if named is not None:
        yield Piece(run, opens, run.end, "name" if named.kind != "state" else "state", named, before)
    elif people is not None and _many(words, run):
        yield Piece(run, opens, run.end, "people", people)
    elif adjective is not None and _compound(words, run):
        yield Piece(run, opens, run.end, "adjective", adjective)
    elif capital is not None and not dateline(words, run) and acts(words, run.start, run.end):
        closes = run.end
        if (
            nxt is not None
            and nxt.before == " "
            and nxt.norm in listed("metonyms", "acting", "side_nouns")
            and not words[run.end - 1].possessive
        ):
            closes, opens = run.end + 1, _with_the(words, opens)
        yield Piece(run, opens, closes, "capital", capital)


def _some(words: Words, at: int) -> bool:
    prior = words[at - 1] if at and words[at].before == " " else None
    return prior is not None and (
        prior.norm in listed("metonyms", "acting", "quantifiers") or prior.token.pos_ == "NUM"
    )


def _with_the(words: Words, at: int) -> int:
    return at - 1 if at and words[at].before == " " and words[at - 1].norm == "the" else at


def _many(words: Words, run: Run) -> bool:
    """Whether a people stands for its state: not "most Ruritanians", not a word that is an adjective here."""
    word = words[run.end - 1]
    if word.token.pos_ not in ("PROPN", "NOUN") and not (
        word.token.pos_ == "ADJ" and word.token.dep_ in ("nsubj", "pobj", "dobj", "nsubjpass")
    ):
        return False
    nxt = words[run.end] if run.end < len(words) else None
    if (
        nxt is not None
        and nxt.before in (" ", "-")
        and nxt.token.pos_ in ("NOUN", "PROPN", "ADJ")
        and not word.norm.endswith("s")
    ):
        return False
    if run.start and words[run.start].before == " ":
        prior = words[run.start - 1]
        return prior.norm not in listed("metonyms", "acting", "quantifiers") and prior.token.pos_ not in ("ADJ", "NUM")
    return not word.norm.endswith(("ese", "ish", "ch", "ss")) or word.norm.endswith("s")


def _compound(words: Words, run: Run) -> bool:
    """ "the Ruritanian-Borduran talks": an adjective that names a party."""
    dashes = ("-", "–", "—", "‑")
    left, right = words[run.start].before in dashes, run.end < len(words) and words[run.end].before in dashes
    if not (left or right):
        return False
    nouns = listed("metonyms", "acting", "compound_nouns")
    far = run.end + 1 if right else run.end
    return any(w.norm in nouns for w in words[far : far + 2]) and (not left or words[run.start - 1].capital)


def dateline(words: Words, run: Run) -> bool:
    """Whether a place stands at the head of a paragraph before a dash or an agency in brackets."""
    run_words = run.words(words)
    if not run_words[0].first or run.end >= len(words):
        return False
    after = words[run.end].before
    loud = all(w.text.isupper() for w in run_words) and len(run_words[0].text) > 3
    if not loud and run_words[-1].token.ent_type_ not in ("GPE", "LOC"):
        return False
    return any(d in after for d in ("—", "–", " - ", "--")) or after.startswith((" (", ", "))


def _person_named(words: Words, run: Run) -> bool:
    """Whether a name after "publisher", "developer" is a person's: two words that the tagger takes for one."""
    return run.end - run.start == 2 and {w.token.ent_type_ for w in run.words(words)} == {"PERSON"}


def _named(words: Words, run: Run, before: tuple[Role, ...], outlets: frozenset[int]) -> Piece:
    """A run the gazetteer does not know; `outlets` are where "newspaper", "channel" begin."""
    hint = ends_like_organisation(words, run)
    tails = [k for k in range(run.start + 1, run.end) if match(words, k, run.end)[0] == run.end - k]
    if not hint and tails and _before_country(words, run.start, tails[0]):
        hint = "organisation"
    prior = words[run.start - 1].norm if run.start and words[run.start].before == " " else ""
    if any(r.trade == "outlet" for r in before) or (run.end in outlets and prior not in ("a", "an")):
        hint = "media"  # but "a Tarn newspaper" is not called Tarn
    elif any(r.trade == "company" for r in before) and not _person_named(words, run):
        hint = "organisation"
    closes = run.end
    nxt = words[run.end] if run.end < len(words) else None
    if nxt is not None and nxt.before == " " and not words[run.end - 1].possessive and nxt.norm in _personal_bodies():
        return Piece(run, _with_the(words, run.start), run.end + 1, kind_hint="personal-body")
    return Piece(run, _opens(before, run), closes, before=before, kind_hint=hint)


@cache
def _personal_bodies() -> frozenset[str]:
    return frozenset(load("titles")["organisation_words"]["personal_bodies"])


def _of_a_noun(words: Words, piece: Piece) -> bool:
    """Whether a state only tells of what the article belongs to: "the Ruritania war"."""
    after = words[piece.closes] if piece.closes < len(words) else None
    state = piece.entry is not None and piece.entry.kind == "state"
    return state and after is not None and after.before == " " and after.token.pos_ in ("NOUN", "PROPN")


def _widened(words: Words, piece: Piece) -> Piece:
    """With the article that belongs to it: "the Kremlin", "the United States", "the National Rifle Association"."""
    first = words[piece.opens]
    if piece.opens and first.before == " " and words[piece.opens - 1].norm == "the" and not piece.before:
        known = piece.entry is not None and not _of_a_noun(words, piece)
        if known or piece.kind_hint in ("media", "organisation", "government-body"):
            return replace(piece, opens=piece.opens - 1)
    return piece
