"""Pronouns resolved to one candidate by gender, recency and the part it plays; none where two are as near."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from spacy.tokens import Token

from onrecord.lang import load
from onrecord.lang import words as listed
from onrecord.report.actors_described import Placed
from onrecord.report.actors_people import Party
from onrecord.report.names import Word
from onrecord.spans import Span

BACK = 4  # sentences back that candidates are looked for
DECAY = 0.55  # what a mention loses with each sentence
MARGIN = 1.25  # how much weightier the best candidate has to be than the next
ENOUGH = 0.6


@cache
def _classes() -> dict[str, str]:
    data = load("persons")["pronouns"]
    return {form: name for name in ("masculine", "feminine", "plural", "neuter") for form in data[name]}


def resolve(words: Sequence[Word], quoted: Sequence[Span], parties: Sequence[Party], placed: list[Placed]) -> None:
    """Add to `placed` the pronouns that stand for one party."""
    inside = frozenset(w.i for w in words for q in _around(quoted, w))
    subjects = {p.start: _weight(words, p) for p in placed}
    seen = sorted(placed, key=lambda p: p.start)
    for word in words:
        kind = _classes().get(word.norm)
        if kind is None or word.zone in ("title", "heading") or word.token.pos_ not in ("PRON", "DET"):
            continue
        before = [p for p in seen if p.closes <= word.i and words[p.start].sentence >= word.sentence - BACK]
        who = _choose(words, word, kind, before, parties, inside, subjects)
        if who is not None:
            mention = Placed(word.i, word.i + 1, word.i, word.i + 1, who, "pronoun")
            subjects[word.i] = _weight(words, mention)
            seen.append(mention)
            seen.sort(key=lambda p: p.start)
    placed[:] = seen


def _around(quoted: Sequence[Span], word: Word) -> list[Span]:
    return [q for q in quoted if q.contains(word.span)]


def _weight(words: Sequence[Word], mention: Placed) -> float:
    """How much a mention puts its party before the reader: subjects first, most of all those that speak."""
    token = words[mention.end - 1].token
    if words[mention.end - 1].possessive:
        return 0.8
    while token.dep_ in ("compound", "conj", "appos", "flat", "nmod") and token.head is not token:
        if token.dep_ == "conj":
            return 1.0
        token = token.head
    if token.dep_ in ("nsubj", "nsubjpass"):
        main = token.head.dep_ == "ROOT"
        says = token.head.lemma_ in listed("persons", "saying", "verbs")
        return 2.0 + main * 1.0 + says * 1.0
    if token.dep_ in ("dobj", "dative", "agent"):
        return 1.0
    return 0.7


def _choose(
    words: Sequence[Word],
    word: Word,
    kind: str,
    before: Sequence[Placed],
    parties: Sequence[Party],
    inside: frozenset[int],
    weights: dict[int, float],
) -> int | None:
    scores: dict[int, float] = {}
    for mention in before:
        party = parties[mention.party]
        if not _agrees(kind, party) or _bound(words, word, mention):
            continue
        distance = word.sentence - words[mention.start].sentence
        if kind in ("neuter", "plural") and distance > 1:
            continue
        value = weights[mention.start] * DECAY**distance
        # What is said inside a quotation is further from the narrator's pronouns than what stands outside.
        if (mention.start in inside) != (word.i in inside):
            value *= 0.35 if mention.start in inside else 0.7
        if distance == 0 and _clause_subject(words, word, mention):
            value += 3.0
        scores[mention.party] = max(scores.get(mention.party, 0.0), value) + 0.15 * min(
            scores.get(mention.party, 0.0), value
        )
    ranked = sorted(((v, n) for n, v in scores.items()), reverse=True)
    if not ranked or ranked[0][0] < ENOUGH:
        return None
    if len(ranked) > 1 and ranked[0][0] < MARGIN * ranked[1][0]:
        return None
    return ranked[0][1]


def _agrees(kind: str, party: Party) -> bool:
    if kind == "masculine":
        return party.kind == "person" and party.gender != "f"
    if kind == "feminine":
        return party.kind == "person" and party.gender != "m"
    if kind == "plural":
        return party.kind == "group"
    return party.kind in ("state", "government-body", "organisation", "media")


def _bound(words: Sequence[Word], word: Word, mention: Placed) -> bool:
    """Whether grammar forbids a pronoun and an earlier name to be one: object and subject of one verb, "he and X"."""
    token, other = word.token, words[mention.end - 1].token
    if token.head is other.head and token.dep_ in ("dobj", "dative", "iobj") and other.dep_ in ("nsubj", "nsubjpass"):
        return True
    if (
        token.dep_ == "pobj"
        and other.dep_ == "nsubj"
        and token.head.head is other.head
        and word.norm not in listed("persons", "pronouns", "possessive")
    ):
        return True
    if token.dep_ == "nsubj" and other.dep_ == "nsubj" and token.head is other.head:
        return True
    return (other.dep_ == "conj" and other.head is token) or (token.dep_ == "conj" and token.head is other)


def _clause_subject(words: Sequence[Word], word: Word, mention: Placed) -> bool:
    """ "X said he ...": the mention is the subject of the verb whose clause the pronoun stands in."""
    other = words[mention.end - 1].token
    while other.dep_ in ("compound", "flat", "nmod") and other.head is not other:
        other = other.head
    if other.dep_ not in ("nsubj", "nsubjpass"):
        return False
    verb: Token = word.token.head
    for _ in range(12):
        if verb is other.head:
            return True
        if verb.head is verb:
            return False
        verb = verb.head
    return False
