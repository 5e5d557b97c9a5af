"""Pronouns resolved to one candidate by gender, recency and the part it plays; none where two are as near."""

from __future__ import annotations

from bisect import insort
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from onrecord.lang import load
from onrecord.lang import words as listed
from onrecord.report.actors_described import Placed
from onrecord.report.actors_kinds import Party
from onrecord.report.names import Word
from onrecord.spans import Span

BACK = 4  # sentences back that candidates are looked for
DECAY = 0.55  # what a mention loses with each sentence
MARGIN = 1.25  # how much weightier the best candidate has to be than the next
ENOUGH = 0.6
ALONE = 0.3  # the same where there is but one
SPEAKING = 3.0  # what the subject of a verb of saying weighs at least


@cache
def _classes() -> dict[str, str]:
    data = load("persons")["pronouns"]
    return {form: name for name in ("masculine", "feminine", "plural", "neuter") for form in data[name]}


@dataclass(frozen=True)
class _Scene:
    """What the choice rests on: the words inside quotations, and the narrator's sentences counted without them."""

    words: Sequence[Word]
    parties: Sequence[Party]
    inside: frozenset[int]
    told: dict[int, int]  # sentence -> number of the last sentence up to it that the narrator tells

    def distance(self, word: Word, mention: Placed) -> int:
        """Sentences back to a mention; those wholly inside quotations do not part the narrator's own."""
        there = self.words[mention.start].sentence
        if word.i in self.inside:
            return word.sentence - there
        return self.told[word.sentence] - self.told[there]


def _scene(words: Sequence[Word], quoted: Sequence[Span], parties: Sequence[Party]) -> _Scene:
    inside = frozenset(w.i for w in words if any(q.contains(w.span) for q in quoted))
    outside = {w.sentence for w in words if w.i not in inside}
    told, count = {}, 0
    for sentence in sorted({w.sentence for w in words}):
        count += sentence in outside
        told[sentence] = count
    return _Scene(words, parties, inside, told)


def resolve(words: Sequence[Word], quoted: Sequence[Span], parties: Sequence[Party], placed: list[Placed]) -> None:
    """Add to `placed` the pronouns that stand for one party."""
    scene = _scene(words, quoted, parties)
    weights = {p.start: _weight(words, p) for p in placed}
    seen = sorted(placed, key=lambda p: p.start)
    taken = frozenset(i for p in placed for i in range(p.opens, p.closes))
    for word in words:
        if word.i in taken:
            continue
        if word.norm in listed("persons", "pronouns", "relative"):
            who = _antecedent(words, word, seen)
            if who is not None:
                insort(seen, Placed(word.i, word.i + 1, word.i, word.i + 1, who, "pronoun"), key=lambda p: p.start)
                weights[word.i] = 0.5
            continue
        kind = _classes().get(word.norm)
        if kind is None or word.zone in ("title", "heading") or word.token.pos_ not in ("PRON", "DET"):
            continue
        if kind in ("neuter", "plural") and not _refers(word, scene):
            continue
        before = [p for p in seen if p.closes <= word.i and 0 <= scene.distance(word, p) <= BACK]
        who = _choose(scene, word, kind, before, weights)
        if who is not None:
            mention = Placed(word.i, word.i + 1, word.i, word.i + 1, who, "pronoun")
            weights[word.i] = _weight(words, mention)
            insort(seen, mention, key=lambda p: p.start)
    placed[:] = seen


def _antecedent(words: Sequence[Word], word: Word, seen: Sequence[Placed]) -> int | None:
    """Whom "who" follows: the mention it touches, else the one its clause hangs on."""
    touching = [p for p in seen if p.closes == word.i]
    if touching:
        return touching[-1].party
    verb = word.token
    for _ in range(6):
        if verb.dep_ == "relcl" or verb.head == verb:
            break
        verb = verb.head
    if verb.dep_ != "relcl":
        return None
    found = [p for p in seen if p.closes <= word.i and any(w.token == verb.head for w in words[p.opens : p.closes])]
    return found[-1].party if found else None


def _refers(word: Word, scene: _Scene) -> bool:
    """Whether "it" or "they" may stand for an actor: as a possessive, or as the subject of a verb of saying."""
    if word.norm in listed("persons", "pronouns", "possessive"):
        return word.norm == "its" or word.i not in scene.inside
    if word.i in scene.inside:
        return False
    return word.token.dep_ == "nsubj" and word.token.head.lemma_ in listed("persons", "saying", "verbs")


def _weight(words: Sequence[Word], mention: Placed) -> float:
    """How much a mention puts its party before the reader: subjects first, most of all those that speak."""
    token = words[mention.end - 1].token
    if words[mention.end - 1].possessive:
        return 0.8
    while token.dep_ in ("compound", "conj", "appos", "flat", "nmod") and token.head != token:
        token = token.head
    if token.dep_ in ("nsubj", "nsubjpass"):
        main = token.head.dep_ == "ROOT"
        says = token.head.lemma_ in listed("persons", "saying", "verbs")
        return 2.0 + main * 1.0 + says * 1.0
    if token.dep_ in ("dobj", "dative", "agent"):
        return 1.0
    return 0.7


def _choose(scene: _Scene, word: Word, kind: str, before: Sequence[Placed], weights: dict[int, float]) -> int | None:
    """The weightiest candidate, where it is weighty enough and clearly weightier than the next."""
    scores: dict[int, float] = {}
    for mention in before:
        if not _agrees(kind, scene.parties[mention.party]) or _bound(scene.words, word, mention):
            continue
        value = _value(scene, word, kind, mention, weights[mention.start])
        best, other = max(scores.get(mention.party, 0.0), value), min(scores.get(mention.party, 0.0), value)
        scores[mention.party] = best + 0.15 * other
    ranked = sorted(((v, n) for n, v in scores.items()), reverse=True)
    if not ranked or ranked[0][0] < (ENOUGH if len(ranked) > 1 else ALONE):
        return None
    if len(ranked) > 1 and ranked[0][0] < MARGIN * ranked[1][0]:
        return None
    return ranked[0][1]


def _value(scene: _Scene, word: Word, kind: str, mention: Placed, weight: float) -> float:
    """What one mention counts for a pronoun after it."""
    distance = scene.distance(word, mention)
    if kind in ("neuter", "plural") and distance > 1:
        return 0.0
    value = weight * float(DECAY**distance)
    if word.i in scene.inside:
        # Who speaks says "I": a third person inside a quotation is hardly the speaker.
        value *= 1.0 if mention.start in scene.inside else (0.25 if weight >= SPEAKING else 0.8)
    elif mention.start in scene.inside:
        value *= 0.35
    if scene.words[mention.start].sentence == word.sentence and _clause_subject(scene.words, word, mention, kind):
        value += 4.5 if kind == "neuter" else 3.0
    if _told_to(scene.words, word, mention):
        value += 5.0
    return value


def _told_to(words: Sequence[Word], word: Word, mention: Placed) -> bool:
    """ "Roe urged Doe to give up his seat": the mention is asked to do what the pronoun stands in."""
    verb: Token = word.token
    while verb.pos_ not in ("VERB", "AUX") and verb.head != verb:
        verb = verb.head
    if not any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children) or verb.head == verb:
        return False
    other = words[mention.end - 1].token
    if other.i > verb.i or any(c.dep_ == "nsubj" for c in verb.children):
        return False
    return (other.dep_ == "dobj" and other.head == verb.head) or (
        other.dep_ == "pobj" and other.head.head == verb.head and other.head.lower_ in ("on", "upon", "to", "with")
    )


def _agrees(kind: str, party: Party) -> bool:
    # "the nominee" that nobody was found for is as a rule somebody the report also names.
    if not party.name and party.roles and party.roles[0][0].determiner == "the":
        return False
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
    if token.head == other.head and token.dep_ in ("dobj", "dative", "iobj") and other.dep_ in ("nsubj", "nsubjpass"):
        return True
    if (
        token.dep_ == "pobj"
        and other.dep_ == "nsubj"
        and token.head.head == other.head
        and word.norm not in listed("persons", "pronouns", "possessive")
    ):
        return True
    if token.dep_ == "nsubj" and other.dep_ == "nsubj" and token.head == other.head:
        return True
    return (other.dep_ == "conj" and other.head == token) or (token.dep_ == "conj" and token.head == other)


def _clause_subject(words: Sequence[Word], word: Word, mention: Placed, kind: str) -> bool:
    """ "X said he ...": the mention is the subject of the verb whose clause the pronoun stands in (for "its" also
    whose the subject is: "X's position has not changed since its ...")."""
    other = words[mention.end - 1].token
    while other.dep_ in ("compound", "flat", "nmod") and other.head != other:
        other = other.head
    if kind == "neuter" and other.dep_ == "poss":
        other = other.head
    if other.dep_ not in ("nsubj", "nsubjpass"):
        return False
    verb: Token = word.token.head
    for depth in range(12):
        if verb == other.head:
            return kind != "neuter" or depth < 6
        if verb.head == verb or (kind == "neuter" and any(c.dep_ == "nsubj" for c in verb.children)):
            return False
        verb = verb.head
    return False
