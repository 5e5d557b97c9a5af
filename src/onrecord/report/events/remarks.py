"""Remarks on the status of an event told before: "probably meant a delay", "it is not off the table".

The event is not named in such words, or named only beside them, so the words that govern it do not tell its status.
A remark counts where it stands on the event, on a pronoun for it, inside quotation marks, or as what somebody means.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from spacy.tokens import Span as DocSpan
from spacy.tokens import Token

from onrecord.lang import load, words
from onrecord.models import EventStatus
from onrecord.report.deeds.arguments import lemmas_of
from onrecord.report.deeds.triggers import noun_trigger
from onrecord.report.page import Page
from onrecord.spans import Span

STATUSES: tuple[EventStatus, ...] = ("uncertain", "planned", "postponed", "cancelled")
BEFORE = 4  # tokens before a phrase in which a negation denies it
BEHIND = 6  # tokens behind a phrase in which it is called wrong
FRAME = 14  # tokens before a phrase in which a denial of the word governs it


@dataclass(frozen=True, slots=True)
class Remark:
    """What some words say of the status of an event; `noun` is the event noun they stand on, where there is one.

    `said_at` is the code point that tells whose words they are: of "meant a delay" the verb's."""

    span: Span
    status: EventStatus
    said_at: int
    noun: Token | None = None


def remarks_of(page: Page) -> Iterator[Remark]:
    """The remarks of a report on the status of events, in order of the text; one a sentence and status."""
    for sent in page.sentences("body", "standfirst"):
        found: dict[EventStatus, Remark] = {}
        hits = list(_hits(sent))
        meant = _meaning(sent)
        if meant is not None:
            hits = [h for h in hits if h[1].start > meant.i]
        for status, run in hits:
            anchored, noun = _anchor(run, meant)
            told = _told(status, run, sent)
            if anchored and told:
                start = noun.idx if noun is not None and noun.i < run.start else run.start_char
                said_at = run.end_char - 1 if meant is None else meant.idx
                found.setdefault(told, Remark(Span(start, run.end_char), told, said_at, noun))
        yield from sorted(found.values(), key=lambda r: r.span)


def _hits(sent: DocSpan) -> Iterator[tuple[EventStatus, DocSpan]]:
    """Status phrases of a sentence in order, the longest where several begin."""
    forms = [t.lower_ for t in sent]
    taken = 0
    for at in range(len(forms)):
        if at < taken:
            continue
        for parts, status in _phrases().get(forms[at], ()):
            if tuple(forms[at : at + len(parts)]) == parts:
                taken = at + len(parts)
                yield status, sent[at:taken]
                break


@cache
def _phrases() -> dict[str, tuple[tuple[tuple[str, ...], EventStatus], ...]]:
    """The status phrases as their words, by their first word; longer ones first."""
    out: dict[str, list[tuple[tuple[str, ...], EventStatus]]] = {}
    for status in STATUSES:
        for phrase in load("events")["remarks"][status]:
            parts = tuple(phrase.split())
            out.setdefault(parts[0], []).append((parts, status))
    return {first: tuple(sorted(every, key=lambda e: -len(e[0]))) for first, every in out.items()}


def _meaning(sent: DocSpan) -> Token | None:
    """The verb that says what words mean: "meant a delay", "was referring to a postponement"."""
    verbs = words("events", "remarks", "meaning")
    return next((t for t in sent if set(lemmas_of(t)) & verbs and not _instrument(t)), None)


def _instrument(token: Token) -> bool:
    """Whether "means" is a noun: "by means of", "the means"."""
    return token.i > 0 and token.nbor(-1).lower_ in ("by", "the", "all", "any", "other", "no")


def _told(status: EventStatus, run: DocSpan, sent: DocSpan) -> EventStatus | None:
    """The status a phrase tells: what is denied to be off is open, and what is denied to be put off tells nothing."""
    first = max(sent.start, run.start - BEFORE)
    before = {t.lower_ for t in sent.doc[first : run.start]}
    frame = {t.lower_ for t in sent.doc[max(sent.start, run.start - FRAME) : run.start]}
    denied = (
        bool(before & words("events", "condition", "negations"))
        or bool(frame & words("events", "remarks", "denying"))
        or _called_wrong(run, sent)
    )
    if not denied:
        open_ = words("events", "condition", "marks" if status == "planned" else "bound")
        return status if not frame & open_ else None  # "unclear when or whether it will take place"
    return "uncertain" if status in ("cancelled", "uncertain") else None


def _called_wrong(run: DocSpan, sent: DocSpan) -> bool:
    """Whether what a phrase ends is said to be false: "calling it “off” was inaccurate"."""
    following = (t for t in sent.doc[run.end : min(sent.end, run.end + BEHIND)] if not t.is_quote)
    behind = list(takewhile(lambda t: not t.is_punct, following))
    if not behind or behind[0].lemma_ != "be":
        return False
    said = {t.lower_ for t in behind[1:]}
    return bool(said & words("events", "remarks", "denying")) and not said & words("events", "condition", "negations")


def _anchor(run: DocSpan, meant: Token | None) -> tuple[bool, Token | None]:
    """Whether a phrase speaks of an event, and the noun it stands on."""
    root = run.root
    for token in _around(root):
        if _is_occasion(token):
            return True, token
    if meant is not None or _quoted(run):
        return True, None
    return any(t.lower_ in words("events", "remarks", "pronouns") for t in _around(root)), None


def _around(root: Token) -> Iterator[Token]:
    """Subjects and objects of the verb a phrase belongs to, what "of" gives, and what is described "as" it."""
    nodes = [root, root.head, root.head.head] if root.pos_ not in ("VERB", "AUX") else [root, root.head]
    for node in nodes:
        for child in node.children:
            if child.dep_ in ("nsubj", "nsubjpass", "dobj"):
                yield child
            elif child.dep_ == "prep" and child.lower_ in ("of", "to", "in", "for"):
                yield from (c for c in child.children if c.dep_ == "pobj")


def _is_occasion(token: Token) -> bool:
    """Whether a word names an event that can be put off, by a rule of the lexicon or as a plan for one."""
    if token.lemma_.lower() in words("events", "remarks", "occasions"):
        return True
    trigger = noun_trigger(token) if token.pos_ in ("NOUN", "PROPN") else None
    return trigger is not None and trigger.rule.type in words("events", "kinds", "arranged")


def _quoted(run: DocSpan) -> bool:
    """Whether quotation marks stand right around a phrase."""
    doc = run.doc
    return (
        run.start > 0
        and run.end < len(doc)
        and (doc[run.start - 1].is_quote or doc[run.start - 1].text in ("‘", "'"))
        and any(t.is_quote or t.text in ("’", "'") for t in doc[run.end : run.end + 2])
    )
