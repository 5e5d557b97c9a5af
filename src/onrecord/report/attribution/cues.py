"""Cues: the words that report speech or thought, found in the parse by the lexicon `lang/en/cues.toml`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from onrecord.lang import load, words
from onrecord.models import StatementClass
from onrecord.report.page import Page
from onrecord.spans import Span

FRAMES = (
    "clause", "quote", "question", "to", "object_to", "predicate", "as", "of", "for", "about", "against", "over",
    "with", "ing", "at", "np",
)  # fmt: skip
COMPLEMENTS = frozenset({"xcomp", "ccomp", "advcl"})
MODAL = frozenset({"aux", "auxpass", "neg", "advmod"})


@dataclass(frozen=True)
class Cue:
    """A cue in a sentence: its head word, all its words (positions, in order), and what the lexicon says of it."""

    head: Token
    positions: tuple[int, ...]
    lemma: str
    frames: Mapping[str, StatementClass]
    negated: bool = False
    noun: bool = False

    @property
    def end(self) -> int:
        """Position after the last word of the cue that follows its head."""
        return max(self.positions[-1], self.head.i) + 1

    def span(self) -> tuple[Span, ...]:
        """The words of the cue as spans, neighbours joined."""
        doc, out, after = self.head.doc, list[Span](), 0
        for i in self.positions:
            token = doc[i]
            if out and all(doc[k].is_space for k in range(after, i)):
                out[-1] = Span(out[-1].start, token.idx + len(token))
            else:
                out.append(Span(token.idx, token.idx + len(token)))
            after = i + 1
        return tuple(out)


@cache
def verbs() -> dict[str, tuple[tuple[tuple[str, ...], dict[str, StatementClass]], ...]]:
    """First word -> (further words, frame -> class), longest first."""
    data = load("cues")
    frames: dict[str, dict[str, StatementClass]] = {}
    for class_ in ("said", "attitude"):
        for frame, lemmas in data[class_].items():
            for lemma in lemmas:
                frames.setdefault(lemma, {}).setdefault(frame, class_)
    table: dict[str, list[tuple[tuple[str, ...], dict[str, StatementClass]]]] = {}
    for lemma, found in frames.items():
        first, *rest = lemma.split()
        table.setdefault(first, []).append((tuple(rest), found))
    return {k: tuple(sorted(v, key=lambda e: -len(e[0]))) for k, v in table.items()}


@cache
def fixed() -> dict[str, tuple[tuple[str, ...], ...]]:
    """First word of a fixed expression -> further words (lemmas)."""
    table: dict[str, list[tuple[str, ...]]] = {}
    for expression in load("cues")["fixed"]["clause"]:
        first, *rest = expression.split()
        table.setdefault(first, []).append(tuple(rest))
    return {k: tuple(sorted(v, key=len, reverse=True)) for k, v in table.items()}


def cues_in(page: Page) -> Iterator[Cue]:
    """Every verb, adjective and noun that may be a cue, in order; whether it is one shows when content is found."""
    for token in page.doc:
        if token.is_space or page.zone(token) == "furniture":
            continue
        cue = _verb(token) or _noun(token) or _adjective(token)
        if cue:
            yield cue


def negated(token: Token) -> bool:
    """Is the verb negated, by its own adverb or by that of a verb it completes ("did not want to say")?"""
    if any(_negates(c, token) for c in token.children):
        return True
    return (
        token.dep_ == "xcomp" and token.head.i < token.i and any(_negates(c, token.head) for c in token.head.children)
    )


def _negates(child: Token, verb: Token) -> bool:
    """A negation close before a verb, with no comma or mark between."""
    if not verb.i - 4 <= child.i < verb.i:
        return False
    if child.dep_ != "neg" and child.lower_ not in words("cues", "negation", "words"):
        return False
    return not any(t.is_punct for t in verb.doc[child.i : verb.i])


def silent(cue: Cue) -> bool:
    """Does the cue tell of silence: "did not mention", "declined to comment", "asked not to be named"?"""
    silence = words("cues", "silence", "verbs")
    if cue.lemma.split()[0] in silence and (cue.negated or _refused(cue.head)):
        return True
    infinitives = words("cues", "silence", "infinitives")
    if cue.lemma in words("cues", "silence", "refusal"):
        return any(c.dep_ in COMPLEMENTS and _infinitive(c) in infinitives for c in cue.head.children)
    if cue.lemma in words("cues", "silence", "anonymity"):
        refused = any(c.dep_ == "neg" and c.i > cue.head.i for c in cue.head.children)
        return any(
            c.dep_ in COMPLEMENTS
            and (refused or negated(c))
            and _infinitive(c).startswith("be ")
            and _infinitive(c) in infinitives
            for c in cue.head.children
        )
    return False


def _infinitive(verb: Token) -> str:
    """ "comment", "be named"."""
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    return f"be {verb.lower_}" if passive else verb.lemma_


def unspoken(cue: Cue) -> bool:
    """Is the act only intended or possible ("will reject", "urged them to condemn"), so that nothing was said yet?

    "went on to criticise" and the like tell an act that took place.
    """
    if cue.noun:
        return False
    if any(c.tag_ == "MD" for c in cue.head.children if c.i < cue.head.i):
        return True
    to = any(c.lower_ == "to" and c.dep_ == "aux" for c in cue.head.children)
    return to and cue.head.head.lemma_.lower() not in words("cues", "light", "realised")


def _refused(token: Token) -> bool:
    return token.dep_ == "xcomp" and token.head.lemma_.lower() in words("cues", "silence", "refusal")


def _verb(token: Token) -> Cue | None:
    if token.pos_ not in {"VERB", "AUX"} and not _mistagged(token):
        return None
    lemma = lemma_of(token)
    for rest in fixed().get(lemma, ()):
        positions = _following(token, rest)
        if positions is not None:
            full = " ".join((lemma, *rest))
            return Cue(token, _around(token, positions), full, {"clause": "said"}, negated(token))
    best: Cue | None = None
    for rest, frames in verbs().get(lemma, ()):
        positions = _particles(token, rest)
        if positions is not None:
            if best is not None:
                merged = {**{f: c for f, c in frames.items() if f not in best.frames}, **best.frames}
                return Cue(token, best.positions, best.lemma, merged, best.negated)
            best = Cue(token, _around(token, positions), " ".join((lemma, *rest)), frames, negated(token))
    return best


def lemma_of(token: Token) -> str:
    """The lemma of a verb, lower case, also where the tagger took it for a noun."""
    lemma = token.lemma_.lower()
    if lemma in verbs():
        return lemma
    word = token.lower_
    if lemma != word:
        return lemma
    for ending, least in (("ing", 3), ("ed", 2), ("es", 2), ("d", 1), ("s", 1)):
        if word.endswith(ending) and word[:-least] in verbs():
            return word[:-least]
    return lemma


def _mistagged(token: Token) -> bool:
    """A capitalised verb of a headline, or a verb after a quotation that the tagger took for a noun."""
    return (
        token.pos_ in {"NOUN", "PROPN"}
        and token.tag_ in {"NNS", "NNPS", "NNP"}
        and token.lower_ in words("cues", "relays", "past")
    )


def _following(token: Token, rest: tuple[str, ...]) -> tuple[int, ...] | None:
    """Positions of the words of an expression right after its head, matched by lemma or form."""
    out, i, doc = [], token.i + 1, token.doc
    for word in rest:
        if i < len(doc) and doc[i].pos_ == "ADV" and doc[i].lower_ != word:
            i += 1
        if i >= len(doc) or word not in {doc[i].lower_, doc[i].lemma_.lower()}:
            return None
        out.append(i)
        i += 1
    return tuple(out)


def _particles(token: Token, rest: tuple[str, ...]) -> tuple[int, ...] | None:
    """Positions of particle and preposition of a verb: next to it, or the particle after a short object."""
    out: list[int] = []
    at = token.i + 1
    for word in rest:
        if at < len(token.doc) and token.doc[at].lower_ == word:
            out.append(at)
            at += 1
            continue
        child = next(
            (c for c in token.children if c.lower_ == word and token.i < c.i and c.dep_ in {"prt", "prep"}), None
        )
        if child is None or child.i > token.i + 6:
            return None
        out.append(child.i)
        at = child.i + 1
    return tuple(out)


def _around(token: Token, more: tuple[int, ...]) -> tuple[int, ...]:
    """The verb with its auxiliaries, negation, adverbs before it, and the rest of the expression."""
    mine = [c.i for c in token.children if c.dep_ in MODAL and c.i < token.i and not list(c.children)]
    run = token.i
    for i in sorted(mine, reverse=True):
        if i == run - 1:
            run = i
    return tuple(sorted({*range(run, token.i + 1), *more}))


def _noun(token: Token) -> Cue | None:
    if token.pos_ not in {"NOUN", "PROPN"}:
        return None
    nouns, lemma = load("cues")["nouns"], token.lemma_.lower()
    frames: dict[str, StatementClass] = {}
    if lemma in words("cues", "nouns", "said"):
        frames["clause"] = "said"
    elif lemma in words("cues", "nouns", "attitude"):
        frames["clause"] = "attitude"
    if lemma in nouns["to"]:
        frames["to"] = "said"
    return Cue(token, (token.i,), lemma, frames, noun=True) if frames else None


def _adjective(token: Token) -> Cue | None:
    if (
        token.pos_ not in {"ADJ", "VERB"}
        or token.dep_ not in {"acomp", "conj", "ROOT", "ccomp"}
        or token.head.lemma_ not in {"be", "feel", "remain"}
    ):
        return None
    for class_ in ("said", "attitude"):
        if token.lower_ in words("cues", "adjectives", class_):
            frames: dict[str, StatementClass] = {"clause": class_, "to": class_}
            be = token.head
            return Cue(token, tuple(sorted({be.i, token.i})), f"be {token.lower_}", frames, negated(be))
    return None
