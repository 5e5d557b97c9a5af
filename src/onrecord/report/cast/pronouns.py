"""Pronouns resolved to one candidate by gender, recency and the part it plays; none where two are as near."""

from __future__ import annotations

from bisect import insort
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache

from onrecord.knowledge.grammar import (
    CONJUNCT,
    OBJECTS_OF_VERBS,
    PLURALS,
    POINTING,
    PREPOSITION_OBJECT,
    RELATIVE_CLAUSE,
    SUBJECT,
    SUBJECTS,
    VERB,
    VERBS,
)
from onrecord.knowledge.language import Language
from onrecord.knowledge.titles import Gender
from onrecord.knowledge.words import Word, Words
from onrecord.options.reports import PRONOUNS
from onrecord.report.cast.bodies import ACTING
from onrecord.report.cast.party import Mention, Settling
from onrecord.report.cast.prominence import Number, Scene, prominence, rival_thing, value
from onrecord.report.cast.runs import joined

GENDERS: dict[Number, Gender] = {"masculine": "m", "feminine": "f"}
MANY: tuple[Number, ...] = ("plural", "neuter")


def resolved(state: Settling) -> Settling:
    """With the pronouns that stand for one party.

    Where pronouns told the gender of somebody whose name does not, all are read once more with it.
    """
    scene = Scene(state)
    mentions, told = read(scene)
    if told:
        mentions, _ = read(replace(scene, genders=told))
    return replace(state, mentions=mentions)


def read(scene: Scene) -> tuple[tuple[Mention, ...], Mapping[int, Gender]]:
    """The mentions and the pronouns of a report, each read with all before it, and the genders that these told, by
    party."""
    words, taken, votes = scene.words, scene.state.taken, defaultdict[int, Counter[Gender]](Counter)
    seen = sorted(scene.state.mentions, key=lambda mention: mention.start)
    weights = weights_of(scene, seen)
    for word in (word for word in words if word.i not in taken):
        party, gender = meant_by(scene, word, seen, weights)
        if party is not None:
            mention = Mention(word.i, word.i + 1, word.i, word.i + 1, party, "pronoun")
            insort(seen, mention, key=lambda m: m.start)
            weights[word.i] = PRONOUNS.of_body if joined(words, word.i, "which") else prominence(words, mention)
            votes[party].update([gender] if gender else [])
    return tuple(seen), {n: told.most_common(1)[0][0] for n, told in votes.items() if clear(told)}


def clear(votes: Counter[Gender]) -> bool:
    """Whether pronouns agree on a gender, but for a few."""
    return bool(votes) and max(votes.values()) >= 2 * min(votes["m"], votes["f"])


def meant_by(
    scene: Scene, word: Word, seen: Sequence[Mention], weights: Mapping[int, float]
) -> tuple[int | None, Gender]:
    """Whom a word stands for that is a pronoun, and the gender it tells of that party, whose name tells none."""
    language = scene.words.language
    if word.norm in language.persons.pronouns["relative"]:
        return antecedent(scene, word, seen), ""
    number = numbers(language).get(word.norm)
    return (None, "") if number is None else stands_for(scene, word, number, seen, weights)


@cache
def numbers(language: Language) -> Mapping[str, Number]:
    """Personal pronoun -> its gender or number."""
    return {form: number for number in (*GENDERS, *MANY) for form in language.persons.pronouns[number]}


def weights_of(scene: Scene, seen: Sequence[Mention]) -> dict[int, float]:
    """First word of a mention -> its weight; the next words are as a rule a person's whom the report brings in."""
    weights = {mention.start: prominence(scene.words, mention) for mention in scene.state.mentions}
    for first in {mention.party: mention for mention in reversed(seen)}.values():
        if weights[first.start] < PRONOUNS.speaking and introduced(scene, first):
            weights[first.start] += PRONOUNS.introduced
    return weights


def introduced(scene: Scene, mention: Mention) -> bool:
    """Whether a mention brings in a person by full name and what he is."""
    party = scene.parties[mention.party]
    full = mention.form == "name" and mention.end - mention.start > 1 and party.kind == "person"
    return full and mention.start not in scene.inside and any(piece.after for piece in party.pieces[:1])


def antecedent(scene: Scene, word: Word, seen: Sequence[Mention]) -> int | None:
    """Whom "who" follows: the mention it touches or that an insertion parts from it, else the one its clause hangs on;
    "which" only touches, and a body or a state."""
    touching = [mention.party for mention in seen if mention.closes == word.i]
    if joined(scene.words, word.i, "which"):
        touching = [n for n in touching if scene.parties[n].kind in ACTING and word.before == ", "]
        return touching[-1] if touching else None
    if touching:
        return touching[-1]
    found = governing(scene.words, word, seen)
    return past_insertion(scene, word, seen) if found is None else found


def governing(words: Words, word: Word, seen: Sequence[Mention]) -> int | None:
    """The mention that the clause of a relative pronoun hangs on."""
    verb = word.token
    for _ in range(6):
        if verb.dep_ == RELATIVE_CLAUSE or verb.head == verb:
            break
        verb = verb.head
    if verb.dep_ != RELATIVE_CLAUSE:
        return None
    before = (m for m in reversed(seen) if m.closes <= word.i)
    return next((m.party for m in before if any(w.token == verb.head for w in words[m.opens : m.closes])), None)


def past_insertion(scene: Scene, word: Word, seen: Sequence[Mention]) -> int | None:
    """ "Roe, 56, who", "Roe, now the majority leader, who": the person named last, with no verb between."""
    last = next((m for m in reversed(seen) if m.closes <= word.i), None)
    if last is None or not scene.same_sentence(word, last) or scene.parties[last.party].kind != "person":
        return None
    between = scene.words[last.closes : word.i]
    if word.before != ", " or not 0 < len(between) <= PRONOUNS.inserted or between[0].before != ", ":
        return None
    clause = any(w.token.pos_ in VERBS or w.token.tag_ in PLURALS for w in between)
    return None if clause else last.party


def stands_for(
    scene: Scene, word: Word, number: Number, seen: Sequence[Mention], weights: Mapping[int, float]
) -> tuple[int | None, Gender]:
    """Whom a personal pronoun stands for, and the gender it tells."""
    if word.zone in ("title", "heading") or word.token.pos_ not in POINTING:
        return None, ""
    enough = PRONOUNS.enough
    if number in MANY and not refers(word, scene):
        enough = PRONOUNS.acting
        if not acts(word, scene):
            return None, ""
    before = [
        mention
        for mention in seen
        if mention.closes <= word.i
        and 0 <= scene.distance(word, mention) <= PRONOUNS.back
        and agrees(number, scene, mention.party)
        and not bound(scene.words, word, mention)
    ]
    return choose(scene, word, number, scores_of(scene, word, number, before, weights), enough)


def refers(word: Word, scene: Scene) -> bool:
    """Whether "it" or "they" may stand for an actor: as a possessive, or as the subject of a verb of saying."""
    language, outside = scene.words.language, word.i not in scene.inside
    if word.norm in language.persons.pronouns["possessive"]:
        return outside or word.norm in language.mentions.articles["its"]
    saying = word.token.head.lemma_ in language.persons.saying["verbs"]
    return outside and word.token.dep_ == SUBJECT and saying


def acts(word: Word, scene: Scene) -> bool:
    """Whether "it" or "they" is the subject of a verb that an actor does: "it declined", not "it seems"."""
    verb = word.token.head
    if word.i in scene.inside or word.token.dep_ != SUBJECT or verb.pos_ != VERB:
        return False
    return verb.lemma_ not in scene.words.language.persons.pronouns["impersonal"]


def scores_of(
    scene: Scene, word: Word, number: Number, before: Sequence[Mention], weights: Mapping[int, float]
) -> dict[int, float]:
    """What each party counts for a pronoun: its best mention, and a little of the others.

    A mention of an earlier paragraph counts less where this one has named somebody outside quotations.
    """
    here = scene.paragraph(word.i)
    own = word.i not in scene.inside and any(
        m.form in ("name", "description") and scene.paragraph(m.start) == here and m.start not in scene.inside
        for m in before
    )
    scores: dict[int, float] = {}
    for mention in before:
        counts = value(scene, word, number, mention, weights[mention.start])
        counts *= PRONOUNS.elsewhere if own and scene.paragraph(mention.start) < here else 1.0
        least, best = sorted((scores.get(mention.party, 0.0), counts))
        scores[mention.party] = best + 0.15 * least
    return by_gender(scene, word, before, scores) if number in GENDERS else scores


def by_gender(scene: Scene, word: Word, before: Iterable[Mention], scores: Mapping[int, float]) -> dict[int, float]:
    """The scores with names that tell no gender counting less beside one that does, least in the same sentence."""
    telling = [mention for mention in before if scene.gender(mention.party)]
    here = any(scene.same_sentence(word, m) and m.start not in scene.inside for m in telling)
    doubt = PRONOUNS.hardly if here else PRONOUNS.doubt if telling else 1.0
    known = {mention.party for mention in telling}
    return {n: score * (1.0 if n in known else doubt) for n, score in scores.items()}


def choose(
    scene: Scene, word: Word, number: Number, scores: Mapping[int, float], enough: float
) -> tuple[int | None, Gender]:
    """The weightiest candidate, where it is weighty enough and clearly weightier than the next, and the gender that
    the pronoun tells: that of a subject outside quotations with no other near it.

    It may be "the nominee" that nobody was found for: then the pronoun stands for nobody of the report either.
    """
    ranked = sorted(((score, n) for n, score in scores.items()), reverse=True)
    rival = max((score for score, _ in ranked[1:2]), default=0.0)
    least = PRONOUNS.alone if len(ranked) < 2 and enough <= PRONOUNS.enough else enough
    if not ranked or ranked[0][0] < max(least, PRONOUNS.margin * rival):
        return None, ""
    best, party = ranked[0]
    if unfound(scene, party) or (number in MANY and PRONOUNS.margin * rival_thing(scene, word, number) > best):
        return None, ""
    sure = best >= max(PRONOUNS.sure, 2 * rival) and word.token.dep_ == SUBJECT and word.i not in scene.inside
    return party, GENDERS.get(number, "") if sure and not scene.gender(party) else ""


def unfound(scene: Scene, number: int) -> bool:
    """Whether a party is "the nominee" that nobody was found for: as a rule somebody the report also names."""
    party, definite = scene.parties[number], scene.words.language.mentions.articles["definite"]
    return not party.name and any(role.determiner in definite for role, _ in party.roles[:1])


def agrees(number: Number, scene: Scene, n: int) -> bool:
    """Whether a party is of the gender or the number of a pronoun, as far as is known."""
    party = scene.parties[n]
    if number in GENDERS:
        return party.kind == "person" and scene.gender(n) in ("", GENDERS[number])
    return party.kind == "group" if number == "plural" else party.kind in ACTING


def bound(words: Words, word: Word, mention: Mention) -> bool:
    """Whether grammar forbids a pronoun and an earlier name to be one: object and subject of one verb, "he and X"."""
    token, other = word.token, words[mention.end - 1].token
    if token.head == other.head:
        objects = token.dep_ in OBJECTS_OF_VERBS and other.dep_ in SUBJECTS
        if objects or token.dep_ == other.dep_ == SUBJECT:
            return True
    if token.dep_ == PREPOSITION_OBJECT and other.dep_ == SUBJECT and token.head.head == other.head:
        return word.norm not in words.language.persons.pronouns["possessive"]
    return (other.dep_ == CONJUNCT and other.head == token) or (token.dep_ == CONJUNCT and token.head == other)
