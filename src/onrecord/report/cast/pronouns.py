"""Pronouns resolved to one candidate by gender, recency and the part it plays; none where two are as near."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from spacy.tokens import Token

from onrecord.knowledge.roles import Gender
from onrecord.knowledge.words import Word
from onrecord.lang import load
from onrecord.lang import words as listed
from onrecord.report.cast.described import Placed
from onrecord.report.cast.kinds import Party
from onrecord.spans import Span

BACK = 4  # sentences back that candidates are looked for
DECAY = 0.55  # what a mention loses with each sentence
MARGIN = 1.25  # how much weightier the best candidate has to be than the next
ENOUGH = 0.6
ALONE = 0.3  # the same where there is but one
ACTING = 1.6  # the same for "it" and "they" that do something else than say
SPEAKING = 3.0  # what the subject of a verb of saying weighs at least
SURE = 2.0  # weight at which a pronoun tells the gender of who bears a name that does not
DOUBT = 0.75  # what such a name counts for beside one whose gender agrees
HARDLY = 0.15  # the same in one sentence with that one
INTRODUCED = 2.0  # what a person weighs more where the report brings them in with a role after the name
ELSEWHERE = 0.7  # what a mention of an earlier paragraph counts for where this one has named somebody
INSERTED = 12  # words between a name and "who" in which an age or a role may stand
BODIES = ("state", "government-body", "organisation", "media")


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
    taken: frozenset[int] = frozenset()  # where words of mentions begin
    breaks: Sequence[int] = ()  # where a new item of the report begins
    paragraphs: Sequence[int] = ()
    genders: Mapping[int, Gender] = field(default_factory=dict)  # of parties, by the pronouns that stood for them
    votes: dict[int, Counter[Gender]] = field(default_factory=dict)

    def distance(self, word: Word, mention: Placed) -> int:
        """Sentences back to a mention; those wholly inside quotations do not part the narrator's own."""
        there = self.words[mention.start].sentence
        if word.i in self.inside:
            return word.sentence - there
        return self.told[word.sentence] - self.told[there]

    def opens(self, word: Word) -> int:
        """Where the item of the report begins that a word stands in."""
        return max((b for b in self.breaks if b <= word.span.start), default=0)

    def paragraph(self, at: int) -> int:
        """Which paragraph the word at an index stands in."""
        return bisect_right(self.paragraphs, self.words[at].span.start)

    def gender(self, party: int) -> Gender:
        return self.parties[party].gender or self.genders.get(party, "")


def _inside(words: Sequence[Word], quoted: Sequence[Span]) -> frozenset[int]:
    """The words inside quotations."""
    starts = [w.span.start for w in words]
    found: set[int] = set()
    for quote in quoted:
        first = bisect_left(starts, quote.start)
        while first < len(words) and quote.contains(words[first].span):
            found.add(first)
            first += 1
    return frozenset(found)


def _scene(
    words: Sequence[Word],
    quoted: Sequence[Span],
    parties: Sequence[Party],
    taken: frozenset[int],
    breaks: Sequence[int],
    blocks: Sequence[int],
) -> _Scene:
    inside = _inside(words, quoted)
    outside = {w.sentence for w in words if w.i not in inside}
    told, count = {}, 0
    for sentence in sorted({w.sentence for w in words}):
        count += sentence in outside
        told[sentence] = count
    return _Scene(words, parties, inside, told, taken, breaks, blocks)


def resolve(
    words: Sequence[Word],
    quoted: Sequence[Span],
    parties: Sequence[Party],
    placed: list[Placed],
    breaks: Sequence[int] = (),
    blocks: Sequence[int] = (),
) -> None:
    """Add to `placed` the pronouns that stand for one party; none reaches back over one of the `breaks` (offsets).

    `blocks` are the offsets at which paragraphs begin. Where pronouns told the gender of somebody whose name does not,
    all are read once more with it.
    """
    taken = frozenset(words[i].token.idx for p in placed for i in range(p.opens, p.closes))
    scene = _scene(words, quoted, parties, taken, breaks, blocks)
    found = _resolved(scene, placed)
    told = {n: max(votes, key=lambda g: votes[g]) for n, votes in scene.votes.items() if _clear(votes)}
    if told:
        found = _resolved(replace(scene, genders=told), placed)
    placed[:] = found


def _clear(votes: Counter[Gender]) -> bool:
    return max(votes.values()) >= max(1, 2 * min(votes["m"], votes["f"]))


def _resolved(scene: _Scene, placed: Sequence[Placed]) -> list[Placed]:
    words, parties = scene.words, scene.parties
    weights = {p.start: _weight(words, p) for p in placed}
    seen = sorted(placed, key=lambda p: p.start)
    for first in {p.party: p for p in reversed(seen)}.values():
        if weights[first.start] < SPEAKING and _introduced(scene, first):
            weights[first.start] += INTRODUCED
    taken = frozenset(i for p in placed for i in range(p.opens, p.closes))
    for word in words:
        if word.i in taken:
            continue
        if word.norm in listed("persons", "pronouns", "relative"):
            who = _antecedent(words, word, seen, parties)
        else:
            who = _stands_for(scene, word, seen, weights)
        if who is not None:
            mention = Placed(word.i, word.i + 1, word.i, word.i + 1, who, "pronoun")
            insort(seen, mention, key=lambda p: p.start)
            weights[word.i] = 0.5 if word.norm == "which" else _weight(words, mention)
    return seen


def _stands_for(scene: _Scene, word: Word, seen: Sequence[Placed], weights: dict[int, float]) -> int | None:
    """Whom a personal pronoun stands for."""
    kind = _classes().get(word.norm)
    if kind is None or word.zone in ("title", "heading") or word.token.pos_ not in ("PRON", "DET"):
        return None
    many = kind in ("neuter", "plural")
    enough = ENOUGH if not many or _refers(word, scene) else ACTING
    if many and enough == ACTING and not _acts(word, scene):
        return None
    opens = scene.opens(word)
    before = [
        p
        for p in seen
        if p.closes <= word.i and 0 <= scene.distance(word, p) <= BACK and scene.words[p.start].span.start >= opens
    ]
    return _choose(scene, word, kind, before, weights, enough)


def _introduced(scene: _Scene, mention: Placed) -> bool:
    """Whether a mention brings in a person by full name and what he is: the next words are as a rule his."""
    party = scene.parties[mention.party]
    full = mention.form == "name" and mention.end - mention.start > 1 and party.kind == "person"
    return full and mention.start not in scene.inside and any(p.after for p in party.pieces[:1])


def _antecedent(words: Sequence[Word], word: Word, seen: Sequence[Placed], parties: Sequence[Party]) -> int | None:
    """Whom "who" follows: the mention it touches or that an insertion parts from it, else the one its clause hangs on;
    "which" only touches, and a body or a state."""
    touching = [p for p in seen if p.closes == word.i]
    if word.norm == "which":
        bodies = [p.party for p in touching if parties[p.party].kind in BODIES]
        return bodies[-1] if bodies and word.before == ", " else None
    if touching:
        return touching[-1].party
    verb = word.token
    for _ in range(6):
        if verb.dep_ == "relcl" or verb.head == verb:
            break
        verb = verb.head
    if verb.dep_ == "relcl":
        found = [p for p in seen if p.closes <= word.i and any(w.token == verb.head for w in words[p.opens : p.closes])]
        if found:
            return found[-1].party
    return _past_insertion(words, word, seen, parties)


def _past_insertion(words: Sequence[Word], word: Word, seen: Sequence[Placed], parties: Sequence[Party]) -> int | None:
    """ "Roe, 56, who", "Roe, now the majority leader, who": the person named last, with no verb between."""
    last = next((p for p in reversed(seen) if p.closes <= word.i), None)
    if last is None or word.before != ", " or word.i - last.closes > INSERTED or parties[last.party].kind != "person":
        return None
    between = words[last.closes : word.i]
    if not between or between[0].before != ", " or words[last.start].sentence != word.sentence:
        return None
    if any(w.token.pos_ in ("VERB", "AUX") or w.token.tag_ in ("NNS", "NNPS") for w in between):
        return None
    return last.party


def _refers(word: Word, scene: _Scene) -> bool:
    """Whether "it" or "they" may stand for an actor: as a possessive, or as the subject of a verb of saying."""
    if word.norm in listed("persons", "pronouns", "possessive"):
        return word.norm == "its" or word.i not in scene.inside
    if word.i in scene.inside:
        return False
    return word.token.dep_ == "nsubj" and word.token.head.lemma_ in listed("persons", "saying", "verbs")


def _acts(word: Word, scene: _Scene) -> bool:
    """Whether "it" or "they" is the subject of a verb that an actor does: "it declined", not "it seems"."""
    verb = word.token.head
    if word.i in scene.inside or word.token.dep_ != "nsubj" or verb.pos_ != "VERB":
        return False
    return verb.lemma_ not in listed("persons", "pronouns", "impersonal")


def _weight(words: Sequence[Word], mention: Placed) -> float:
    """How much a mention puts its party before the reader: subjects first, most of all those that speak."""
    token = words[mention.end - 1].token
    if words[mention.end - 1].possessive:
        return 1.6 if token.head.dep_ == "nsubj" and token.head.head.dep_ == "ROOT" else 0.8
    while token.dep_ in ("compound", "conj", "appos", "flat", "nmod") and token.head != token:
        token = token.head
    if token.dep_ in ("nsubj", "nsubjpass"):
        main = token.head.dep_ == "ROOT"
        says = token.head.lemma_ in listed("persons", "saying", "verbs")
        return 2.0 + main * 1.0 + says * 1.0
    if token.dep_ in ("dobj", "dative", "agent"):
        return 1.0
    return 0.7


def _choose(
    scene: _Scene, word: Word, kind: str, before: Sequence[Placed], weights: dict[int, float], enough: float
) -> int | None:
    """The weightiest candidate, where it is weighty enough and clearly weightier than the next.

    It may be "the nominee" that nobody was found for: then the pronoun stands for nobody of the report either.
    """
    scores: dict[int, float] = {}
    before = [m for m in before if _agrees(kind, scene, m.party) and not _bound(scene.words, word, m)]
    here = scene.paragraph(word.i)
    own = word.i not in scene.inside and any(
        m.form in ("name", "description") and scene.paragraph(m.start) == here and m.start not in scene.inside
        for m in before
    )
    for mention in before:
        value = _value(scene, word, kind, mention, weights[mention.start])
        value *= ELSEWHERE if own and scene.paragraph(mention.start) < here else 1.0
        best, other = max(scores.get(mention.party, 0.0), value), min(scores.get(mention.party, 0.0), value)
        scores[mention.party] = best + 0.15 * other
    if kind in _GENDERS:
        scores = _by_gender(scene, word, before, scores)
    ranked = sorted(((v, n) for n, v in scores.items()), reverse=True)
    if not ranked or ranked[0][0] < (enough if len(ranked) > 1 or enough > ENOUGH else ALONE):
        return None
    if len(ranked) > 1 and ranked[0][0] < MARGIN * ranked[1][0]:
        return None
    best = ranked[0][1]
    if _unfound(scene.parties[best]) or (kind not in _GENDERS and MARGIN * _thing(scene, word, kind) > ranked[0][0]):
        return None
    if kind in _GENDERS and not scene.gender(best) and _surely(scene, word, ranked):
        scene.votes.setdefault(best, Counter())[_GENDERS[kind]] += 1
    return best


def _by_gender(scene: _Scene, word: Word, before: Sequence[Placed], scores: Mapping[int, float]) -> dict[int, float]:
    """The scores with names that tell no gender counting less beside one that does, least in the same sentence."""
    known = {m.party for m in before if scene.gender(m.party)}
    here = any(
        m.party in known and scene.words[m.start].sentence == word.sentence and m.start not in scene.inside
        for m in before
    )
    doubt = HARDLY if here else DOUBT if known else 1.0
    return {n: v * (1.0 if n in known else doubt) for n, v in scores.items()}


def _surely(scene: _Scene, word: Word, ranked: Sequence[tuple[float, int]]) -> bool:
    """Whether a choice tells the gender of the one chosen: a subject outside quotations with no other near it."""
    alone = len(ranked) < 2 or ranked[0][0] >= 2 * ranked[1][0]
    return alone and ranked[0][0] >= SURE and word.token.dep_ == "nsubj" and word.i not in scene.inside


_GENDERS: dict[str, Gender] = {"masculine": "m", "feminine": "f"}


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


def _thing(scene: _Scene, word: Word, kind: str) -> float:
    """What the last subject before "it" or "they" weighs that is no actor: "the cable also warned ... it said"."""
    token: Token = word.token
    start: int = token.sent.start
    for distance, sentence in enumerate([token.sent, *([token.doc[start - 1].sent] if start else [])]):
        for subject in sentence.root.children:
            if subject.dep_ in ("nsubj", "nsubjpass") and subject.i < token.i and subject.idx not in scene.taken:
                fits = subject.tag_ == "NNS" if kind == "plural" else subject.tag_ == "NN"
                says = sentence.root.lemma_ in listed("persons", "saying", "verbs")
                return (3.0 + says) * float(DECAY**distance) if fits else 0.0
    return 0.0


def _unfound(party: Party) -> bool:
    """Whether a party is "the nominee" that nobody was found for: as a rule somebody the report also names."""
    return not party.name and bool(party.roles) and party.roles[0][0].determiner == "the"


def _agrees(kind: str, scene: _Scene, number: int) -> bool:
    party = scene.parties[number]
    if kind in _GENDERS:
        return party.kind == "person" and scene.gender(number) in ("", _GENDERS[kind])
    return party.kind == "group" if kind == "plural" else party.kind in BODIES


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
