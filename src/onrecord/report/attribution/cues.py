"""Cues: the words that report speech or thought, found in the parse by the lexicon (`lang/<language>/cues.toml`)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from spacy.tokens import Token

from onrecord.knowledge import grammar
from onrecord.knowledge.language import Language
from onrecord.models import StatementClass
from onrecord.options.reports import PARTICLE_NEAR
from onrecord.report.attribution.model import Cue, Frames, Positions
from onrecord.report.attribution.polarity import negated
from onrecord.report.page import Page

Entry = tuple[tuple[str, ...], Frames]  # the words after the first, and what the whole takes

CLASSES: tuple[StatementClass, ...] = ("said", "attitude")


@cache
def verbs(language: Language) -> Mapping[str, tuple[Entry, ...]]:
    """First word -> its entries, those of most words first; of two classes of one frame the spoken one stands."""
    frames: dict[str, dict[str, StatementClass]] = defaultdict(dict)
    for class_, lists in zip(CLASSES, (language.cues.said, language.cues.attitude), strict=True):
        for frame, lemmas in lists.ordered.items():
            for lemma in lemmas:
                frames[lemma].setdefault(frame, class_)
    table: dict[str, list[Entry]] = defaultdict(list)
    for lemma, found in frames.items():
        first, *rest = lemma.split()
        table[first].append((tuple(rest), found))
    return {first: tuple(sorted(entries, key=lambda entry: -len(entry[0]))) for first, entries in table.items()}


@cache
def endings(language: Language) -> tuple[str, ...]:
    """What may be cut from a form to find its lemma, longest first."""
    return tuple(sorted(language.cues.forms["endings"], key=lambda ending: (-len(ending), ending)))


def lemma_of(token: Token, language: Language) -> str:
    """The lemma of a verb, lower case, also where the tagger took it for a noun."""
    lemma, word = token.lemma_.lower(), token.lower_
    if lemma in verbs(language) or lemma != word:
        return lemma
    cut = (word.removesuffix(ending) for ending in endings(language) if word.endswith(ending))
    return next((stem for stem in cut if stem in verbs(language)), lemma)


def said_frames(verb: Token, language: Language) -> frozenset[str]:
    """The frames in which a verb is one of saying."""
    entries = verbs(language).get(lemma_of(verb, language), ())
    return frozenset(frame for _, frames in entries for frame, class_ in frames.items() if class_ == "said")


def mistagged(token: Token, language: Language) -> bool:
    """A capitalised verb of a headline, or a verb after a quotation that the tagger took for a noun."""
    past = language.cues.relays["past"]
    return token.lower_ in past and token.pos_ in grammar.NOUNS and token.tag_ in grammar.TAKEN_FOR_NOUNS


def is_document(noun: Token, language: Language) -> bool:
    """Is a noun something that is issued and then "says"?"""
    return noun.lemma_.lower() in language.cues.nouns["documents"]


def cues_in(page: Page) -> Iterator[Cue]:
    """Every verb, adjective and noun that may be a cue, in order; whether it is one shows when content is found."""
    language = page.language
    for token in page.doc:
        if token.is_space or page.zone(token) == "furniture":
            continue
        cue = verb_cue(token, language) or noun_cue(token, language) or adjective_cue(token, language)
        if cue:
            yield cue


def verb_cue(token: Token, language: Language) -> Cue | None:
    """A verb of the lexicon with its particles, or the first word of a fixed expression."""
    if token.pos_ not in grammar.VERBS and not mistagged(token, language):
        return None
    return fixed_cue(token, language) or framed_cue(token, language)


def fixed_cue(token: Token, language: Language) -> Cue | None:
    """ "make it clear", "go on to say": an expression that has its own place in the lexicon."""
    for words in language.cues.fixed.phrases("clause").get(lemma_of(token, language), ()):
        positions = following(token, words[1:])
        if positions is not None:
            linked = words[0] in language.cues.forms["copulas"]
            frames: Frames = {"clause": "said"}
            return Cue(token, whole(token, positions), " ".join(words), frames, negated(token, language), linked=linked)
    return None


def framed_cue(token: Token, language: Language) -> Cue | None:
    """A verb with the most of its particles that stand there; what it takes with fewer, it takes besides."""
    lemma, found = lemma_of(token, language), list[tuple[str, Positions, Frames]]()
    for rest, frames in verbs(language).get(lemma, ()):
        positions = particles_at(token, rest)
        if positions is not None:
            found.append((" ".join((lemma, *rest)), whole(token, positions), frames))
    if not found:
        return None
    (name, positions, own), *others = found
    besides = {frame: class_ for frame, class_ in (others[0][2] if others else {}).items() if frame not in own}
    return Cue(token, positions, name, {**besides, **own}, negated(token, language))


def noun_cue(token: Token, language: Language) -> Cue | None:
    """A noun of saying or thinking, with a clause or an infinitive."""
    lemma, nouns = token.lemma_.lower(), language.cues.nouns
    if token.pos_ not in grammar.NOUNS:
        return None
    class_ = next((name for name in CLASSES if lemma in nouns[name]), None)
    frames: dict[str, StatementClass] = {"clause": class_} if class_ else {}
    if lemma in nouns["infinitive"]:
        frames["infinitive"] = "said"
    return Cue(token, (token.i,), lemma, frames, noun=True) if frames else None


def adjective_cue(token: Token, language: Language) -> Cue | None:
    """ "is adamant that": an adjective of the lexicon behind a linking verb."""
    cues, link = language.cues, token.head
    if (
        token.pos_ not in grammar.PREDICATIVE_WORDS
        or token.dep_ not in grammar.PREDICATIVE
        or link.lemma_ not in cues.forms["links"]
    ):
        return None
    for class_ in CLASSES:
        if token.lower_ in cues.adjectives[class_]:
            frames: Frames = {"clause": class_, "infinitive": class_}
            lemma = f"{cues.forms.ordered['copulas'][0]} {token.lower_}"
            both = tuple(sorted({link.i, token.i}))
            return Cue(token, both, lemma, frames, negated(link, language), linked=True)
    return None


def following(token: Token, rest: tuple[str, ...]) -> Positions | None:
    """Positions of the words of an expression right after its head, by lemma or form; adverbs may stand between."""
    out, at, doc = [], token.i + 1, token.doc
    for word in rest:
        at += at < len(doc) and doc[at].pos_ == grammar.ADVERB and doc[at].lower_ != word
        if at >= len(doc) or word not in {doc[at].lower_, doc[at].lemma_.lower()}:
            return None
        out.append(at)
        at += 1
    return tuple(out)


def particles_at(token: Token, rest: tuple[str, ...]) -> Positions | None:
    """Positions of particle and preposition of a verb: next to it, or the particle after a short object."""
    out, at = list[int](), token.i + 1
    for word in rest:
        if at < len(token.doc) and token.doc[at].lower_ == word:
            place = at
        else:
            place = next(
                (c.i for c in token.rights if c.lower_ == word and c.dep_ in grammar.PARTICLES),
                token.i + PARTICLE_NEAR + 1,
            )
            if place > token.i + PARTICLE_NEAR:
                return None
        out.append(place)
        at = place + 1
    return tuple(out)


def whole(token: Token, more: Positions) -> Positions:
    """A verb with the auxiliaries, the negation and the adverbs right before it, and the rest of the expression."""
    run = token.i
    for child in sorted(token.lefts, key=lambda left: -left.i):
        if child.i == run - 1 and child.dep_ in grammar.BEFORE_VERBS and not list(child.children):
            run = child.i
    return tuple(sorted({*range(run, token.i + 1), *more}))
