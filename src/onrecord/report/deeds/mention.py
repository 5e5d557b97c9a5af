"""The words of a mention: a noun phrase with its phrases, or the core of a clause."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span as DocSpan
from spacy.tokens import Token

from onrecord.knowledge.grammar import BEFORE_NOUN, CLAUSES, SUBJECTS
from onrecord.knowledge.language import Language
from onrecord.knowledge.tree import DEEPEST, below
from onrecord.options.reports import DEEDS
from onrecord.report.deeds.arguments import phrase_of
from onrecord.report.deeds.triggers import Trigger
from onrecord.report.page import span_of
from onrecord.spans import Span

ANYWHERE = frozenset({"agent", "aux", "auxpass", "dative", "dobj", "neg", "prt"})  # arguments before a verb or after it
AFTER = frozenset({"npadvmod", "prep"})
PARTED = CLAUSES | {"cc", "punct", "xcomp"}
BREAKS = frozenset({"—", "–", ";", "("})
CLOSING = frozenset({")", "”", '"', "’"})
FRAMES = ("agree", "refuse", "demand", "threaten")


def mention_of(trigger: Trigger) -> Span:
    """The words of the mention of a happening."""
    token = trigger.token
    edges = [token.i, *(noun_edges(trigger) if trigger.is_noun else clause_edges(token, trigger.language))]
    start, end = min(edges), max(edges)
    if end - start >= DEEDS.mention:  # the parser's mistake
        start, end = max(start, token.i - DEEDS.mention // 3), min(end, token.i + DEEDS.mention // 2)
    inside = (t.i for t in token.doc[token.i : end + 1] if t.text in BREAKS and t.whitespace_)
    return span_of(trimmed(token.doc[start : next(inside, end + 1)]))


def trimmed(run: DocSpan) -> DocSpan:
    """A run without the marks and spaces around it; a bracket or quotation mark that closes it stays."""
    while len(run) > 1 and (run[0].is_punct or run[0].is_space):
        run = run[1:]
    while len(run) > 1 and (run[-1].is_punct or run[-1].is_space) and run[-1].text not in CLOSING:
        run = run[:-1]
    return run


def noun_edges(trigger: Trigger) -> Iterator[int]:
    """First and last tokens of the phrases of a noun, and of the clause of the verb that carries it."""
    noun, carrier = trigger.token, trigger.carrier
    yield from (c.left_edge.i for c in below(noun, *BEFORE_NOUN) if c.i < noun.i)
    yield from (last_of(c) for c in below(noun, "prep", "conj", "nmod") if c.i > noun.i)
    if carrier is not None and noun.head == carrier:
        yield carrier.i
        yield from clause_edges(carrier, trigger.language)


def clause_edges(verb: Token, language: Language) -> Iterator[int]:
    """First and last tokens of the arguments of a verb."""
    relatives = language.events.function["subject_relatives"]
    for child in verb.children:
        if child.dep_ in SUBJECTS and child.lower_ not in relatives:
            yield from (phrase_of(child)[0].i, last_of(child))
        elif (
            child.dep_ in ANYWHERE
            or (child.dep_ in AFTER and child.i > verb.i)
            or (child.dep_ == "xcomp" and is_frame(verb, language))
        ):
            yield from (child.i, last_of(child))


def last_of(token: Token, depth: int = 0) -> int:
    """The last token of a phrase without the clauses in it."""
    below_it = token.children if depth < DEEPEST else ()
    own = (c for c in below_it if c.dep_ not in PARTED and not (c.dep_ == "conj" and c.pos_ == "VERB"))
    return max((token.i, *(last_of(child, depth + 1) for child in own)))


def is_frame(verb: Token, language: Language) -> bool:
    """Whether a verb is told with the action it governs ("refused to meet")."""
    lemma, frames = verb.lemma_.lower(), language.plover.frames
    return any(lemma in frames[frame] for frame in FRAMES)
