"""What a name is, by the votes of all its mentions: a person, an organisation, a body, an outlet, or no actor."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from spacy.tokens import Token

from onrecord.knowledge.roles import Gender, Role
from onrecord.knowledge.words import Word, Words, given_names, legal_forms, particles
from onrecord.lang import words as listed
from onrecord.models import ActorKind
from onrecord.report.cast.companies import companies_in, firm, short_forms
from onrecord.report.cast.endings import ending_kinds
from onrecord.report.cast.lone import goal, lone_names
from onrecord.report.cast.piece import PERSONAL, Piece
from onrecord.report.cast.pieces import dateline

MODEL = 3  # letters before the number of an aircraft or a weapon: "Kv-17"
ENUMERATION = 25  # tokens between a name and the verb the parser hangs it on, in which a quotation may end


@dataclass
class Party:
    """One actor while a report is being settled."""

    name: str
    kind: ActorKind
    country: str | None = None
    gender: Gender = ""
    forms: Counter[tuple[str, ...]] = field(default_factory=Counter)
    pieces: list[Piece] = field(default_factory=list)
    roles: list[tuple[Role, Piece | None]] = field(default_factory=list)
    described: str | None = None
    key: str = ""

    @property
    def surname(self) -> str:
        return max(self.forms, key=len)[-1]


def plain(words: Words, piece: Piece) -> tuple[str, ...]:
    """The words of a name without initials' periods, "Jr.", "Inc." and a leading article."""
    norms = [w.norm for w in _unquoted(words, piece)]
    while len(norms) > 1 and norms[-1] in listed("persons", "particles", "after") | legal_forms():
        norms.pop()
    return tuple(norms[1:] if len(norms) > 1 and norms[0] == "the" else norms)


def _unquoted(words: Words, piece: Piece) -> list[Word]:
    """The words of a name without a nickname in quotation marks inside it."""
    parts = list(piece.run.words(words))
    return [w for k, w in enumerate(parts) if not (k and w.before.strip() in ('"', "“", "'", "‘") and w != parts[-1])]


def nickname(words: Words, piece: Piece) -> tuple[str, ...] | None:
    """What a name with a nickname in quotation marks is as well: "Denise 'Dee' Roe" is Dee Roe."""
    run, bare = piece.run.words(words), _unquoted(words, piece)
    quoted = [w.norm for w in run if w not in bare]
    return (quoted[0], bare[-1].norm) if len(quoted) == 1 and len(bare) > 1 else None


def bare_surname(name: tuple[str, ...]) -> bool:
    """Whether a name is a surname alone: one word, with particles before it or none ("Van den Berg")."""
    return all(word in particles() - given_names().keys() for word in name[:-1])


def written(words: Words, piece: Piece) -> str:
    """The name as it stands, brackets left out: "President (John) Doe" is John Doe."""
    parts = _unquoted(words, piece)
    while len(parts) > 1 and parts[-1].norm in legal_forms():
        parts.pop()
    out = parts[0].text
    for word in parts[1:]:
        kept = word.before in ("-", "‑", " & ") or word.before.startswith(("'", "’"))
        out += (word.before if kept else " ") + word.text
    return out


def title_of(piece: Piece) -> Role | None:
    """The person's role or honorific right before a name."""
    return next((r for r in reversed(piece.before) if r.trade in PERSONAL), None)


def kinds_of(words: Words, pieces: Sequence[Piece]) -> dict[Piece, str]:
    """The kind of every piece by the votes of all pieces with the same last word (surname) or the same words."""
    full: dict[str, Counter[str]] = {}
    for piece in pieces:
        name = plain(words, piece)
        votes = full.setdefault(name[-1], Counter())
        votes.update(votes_of(words, piece))
    bodies = _bodies(words, pieces)
    sure = _sure_people(words, pieces, bodies)
    often = Counter(plain(words, p) for p in pieces)
    alone = lone_names(words, pieces)
    filed = {plain(words, p) for p in pieces if dateline(words, p.run)}
    out: dict[Piece, str] = {}
    for piece in pieces:
        name = plain(words, piece)
        if piece.kind_hint == "personal-body":
            out[piece] = "personal-body"
        elif firm(words, piece) and piece.kind_hint not in ("media", "government-body"):
            out[piece] = "organisation"
        elif title_of(piece) or (piece.after and piece.after.trade in PERSONAL):
            out[piece] = "person"
        elif piece.kind_hint in ("media", "organisation", "government-body"):
            out[piece] = piece.kind_hint
        elif name in bodies:
            out[piece] = bodies[name]
        elif piece.kind_hint or (len(name) == 1 and _no_name(words, piece, often)) or _adherent(words, piece):
            out[piece] = ""
        else:
            own = votes_of(words, piece) if len(name) > 1 else Counter()
            surely = _surely(words, piece, name, sure, full[name[-1]])
            place = name in filed or (name[-1] in alone and full[name[-1]]["where"] > 0)
            out[piece] = "person" if surely else "" if place else _decided(full[name[-1]] + own + own, len(name))
    return out


def _sure_people(words: Words, pieces: Sequence[Piece], bodies: dict[tuple[str, ...], str]) -> frozenset[str]:
    """Surnames of people whose full names show them to be such: by a title, or by a given name that the tagger takes
    for no body's or place's."""
    found = set()
    for piece in pieces:
        name = plain(words, piece)
        if len(name) < 2 or piece.kind_hint or name in bodies:
            continue
        if title_of(piece) or (piece.after and piece.after.trade in PERSONAL) or _given(words, piece):
            found.add(name[-1])
    return frozenset(found)


def _given(words: Words, piece: Piece) -> bool:
    """Whether a name of two words or more begins with a given name and nothing tells of a body or a place."""
    votes = votes_of(words, piece)
    return votes["person"] >= 4 and not (votes["organisation"] or votes["place"] or votes["other"])


def _surely(words: Words, piece: Piece, name: tuple[str, ...], sure: frozenset[str], everywhere: Counter[str]) -> bool:
    """Whether a name is a person's by the full names of the report, whatever the tagger takes single mentions for."""
    if name[-1] not in sure or everywhere["place"] > everywhere["person"] or piece.kind_hint:
        return False
    if len(name) == 1:
        return words[piece.run.start - 1].norm != "the" or not piece.run.start
    own = votes_of(words, piece)
    return _given(words, piece) or not (own["organisation"] or own["place"] or own["the"])


def _bracketed(
    words: Words, names: Sequence[tuple[Piece, tuple[str, ...]]], bodies: dict[tuple[str, ...], str]
) -> dict[tuple[str, ...], str]:
    """Short forms in brackets right after a body's name ("the Weather Agency (WeA)"), and its initials."""
    found: dict[tuple[str, ...], str] = {}
    singles = {name for _, name in names if len(name) == 1}
    for piece, name in names:
        if name in bodies and len(name) > 1:
            found.update({(short,): bodies[name] for short in short_names(words, piece, name) if (short,) in singles})
    return found


def short_names(words: Words, piece: Piece, name: tuple[str, ...]) -> set[str]:
    """What a body may be called in one word: the word in brackets after its name, its initials."""
    small = ("of", "for", "the", "and", "on")
    found = {"".join(w[0] for w in name), "".join(w[0] for w in name if w not in small)}
    at = piece.run.end
    if at < len(words) and words[at].before == " (" and words[at].capital:
        closed = at + 1 >= len(words) or words[at + 1].before.startswith(")") or words[at + 1].first
        found |= {words[at].norm} if closed else set()
    return {short for short in found if len(short) > 1}


def _no_name(words: Words, piece: Piece, often: Counter[tuple[str, ...]]) -> bool:
    """Whether a single word is a common noun in capitals ("Radio"), a number, or a word that a sentence begins with."""
    word = words[piece.run.start]
    after = words[piece.run.end] if piece.run.end < len(words) else None
    model = after is not None and after.before == "-" and after.norm.isdigit() and len(word.norm) <= MODEL
    if len(word.norm) == 1 or model:
        return True
    if word.first and often[(word.norm,)] == 1 and word.token.tag_ != "NNP" and not word.possessive:
        return True
    return (
        word.norm in ending_kinds()
        or word.norm in listed("persons", "particles", "no_names")
        or word.token.pos_ == "NUM"
    )


def _adherent(words: Words, piece: Piece) -> bool:
    """Whether capitalised words only describe somebody: "the Ohio Democrat"."""
    start, last = piece.run.start, words[piece.run.end - 1].norm
    article = words[start].norm if words[start].norm in ("the", "a", "an") else words[start - 1].norm if start else ""
    return article in ("the", "a", "an") and last in listed("titles", "modifiers", "party")


def _bodies(words: Words, pieces: Sequence[Piece]) -> dict[tuple[str, ...], str]:
    """Names that are bodies' wherever they stand, since one mention shows it, and the short forms of such names."""
    names = [(p, plain(words, p)) for p in pieces]
    titled = {n for p, n in names if title_of(p) or (p.after and p.after.trade in PERSONAL)}
    titled |= {n for p, n in names if len(n) > 1 and n[0] in given_names() and not p.kind_hint}
    titled |= {n[-1:] for n in titled}
    out = dict.fromkeys(companies_in(words, names, frozenset(titled)), "organisation")
    for piece, name in names:
        if piece.kind_hint in ("media", "organisation", "government-body") and name not in titled:
            out[name] = piece.kind_hint
    out.update(_bracketed(words, names, out))
    for name in short_forms(words, names, frozenset(out), sorted(titled)):
        out.setdefault(name, next(kind for body, kind in out.items() if len(body) > 1 and body[0] == name[0]))
    return out


def votes_of(words: Words, piece: Piece) -> Counter[str]:
    """What one mention says of the kind: its title, its given name, the entity label, a verb of saying."""
    votes: Counter[str] = Counter()
    run = piece.run.words(words)
    if title_of(piece) or (piece.after and piece.after.trade in PERSONAL):
        votes["person"] += 6
    if len(run) > 1 and run[0].norm in given_names() and not piece.kind_hint:
        votes["person"] += 4
    if piece.kind_hint in ("media", "organisation", "government-body"):
        votes["organisation"] += 4
    if len(run) == 1 and (run[0].token.tag_ == "NNPS" or run[0].norm in listed("titles", "modifiers", "party")):
        votes["person"] -= 4
    for label in {w.token.ent_type_ for w in run}:
        votes[_LABELS.get(label, "other" if label else "none")] += 1
    head = run[-1].token
    while head.dep_ == "conj" and head.head != head:
        head = head.head
    if not _ends_quotation(run[-1].token, head.head):  # "I mean Ostrel," Roe said: the parser may hang it on "said"
        if head.dep_ in ("nsubj", "nsubjpass") and head.head.lemma_ in listed("persons", "saying", "verbs"):
            votes["person"] += 1
            votes["speaks"] += 1
        if head.dep_ == "nsubj" and head.head.pos_ == "VERB":
            votes["acts"] += 1
    before = words[piece.run.start - 1].norm if piece.run.start and run[0].before == " " else ""
    if (before in listed("metonyms", "acting", "place_prepositions") or goal(words, piece)) and not run[-1].possessive:
        votes["place"] += 2
        votes["where"] += 1
    if before == "the" or run[0].norm == "the":
        votes["person"] -= 3
        votes["the"] += 1
    if head.dep_ == "nsubj" and head.head.lemma_ in listed("persons", "saying", "relaying"):
        votes["relays"] += 1
    if len(run) == 1 and run[0].text.isupper() and 2 <= len(run[0].norm) <= 6:
        votes["organisation"] += 2
        votes.update(_cited(words, piece))
    return votes


def _ends_quotation(name: Token, verb: Token) -> bool:
    """Whether a quotation ends between a name and the verb after it."""
    between = name.doc[name.i + 1 : verb.i] if name.i < verb.i < name.i + ENUMERATION else ()
    return any(t.is_quote and not t.nbor(-1).whitespace_ for t in between)


def _cited(words: Words, piece: Piece) -> Counter[str]:
    """What an unknown acronym is by how it is cited: "told BNN", "BNN, which cites", "according to BNN"."""
    votes: Counter[str] = Counter()
    prior = words[piece.run.start - 1].token if piece.run.start else None
    ahead = words[piece.run.end : piece.run.end + 3]
    if prior is not None and words[piece.run.start].before == " ":
        votes["relays"] += prior.lemma_ == "tell"
        votes["speaks"] += prior.lemma_ in ("tell", "cite") or (
            prior.lower_ == "to" and prior.head.lower_ == "according"
        )
    if len(ahead) > 1 and ahead[0].norm in ("which", "that") and ahead[0].before == ", ":
        votes["relays"] += any(w.token.lemma_ in listed("persons", "saying", "relaying") for w in ahead[1:])
        votes["speaks"] += votes["relays"]
    return votes


_LABELS = {"PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place", "NORP": "other"}


def _decided(votes: Counter[str], length: int) -> str:
    """The kind with most votes; "" for places, and for single words that never act (the tagger guesses at those)."""
    ranked = [(votes[k], k) for k in ("person", "organisation", "place", "other", "none")]
    best, kind = max(ranked, key=lambda r: r[0])
    if votes["the"] and votes["relays"] and best < 6:
        return "media"
    if best == 0 or kind in ("place", "none", "other"):
        return "person" if votes["speaks"] and length > 1 and votes["person"] >= best else ""
    if length == 1 and best == 1 and votes["none"]:
        return ""  # a word of one mention that no label knows
    if length == 1 and not (votes["acts"] or votes["speaks"] or (kind == "person" and best >= 4)):
        return ""
    if length > 1 and kind == "person" and best < 4 and not (votes["acts"] or votes["speaks"]):
        return ""
    return "media" if kind == "organisation" and votes["relays"] else kind
