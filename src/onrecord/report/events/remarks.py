"""Remarks on the status of an event told before: "probably meant a delay", "it is not off the table".

The event is not named in such words, or named only beside them, so the words that govern it do not tell its status.
A remark counts where it stands on the event, on a pronoun for it, inside quotation marks, or as what somebody means.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from spacy.tokens import Span as DocSpan
from spacy.tokens import Token

from onrecord.knowledge.grammar import OBJECT, PREPOSITION, SUBJECTS, VERBS
from onrecord.knowledge.language import Language
from onrecord.knowledge.lemmas import lemmas_of
from onrecord.knowledge.tree import below
from onrecord.models import EventStatus
from onrecord.options.reports import DEEDS
from onrecord.report.deeds import noun_trigger
from onrecord.report.page import Page
from onrecord.spans import Span

STATUSES: tuple[EventStatus, ...] = ("uncertain", "planned", "postponed", "cancelled")
QUOTES = frozenset({"‘", "’", "'"})  # that the tokens do not know for quotation marks

Hit = tuple[EventStatus, DocSpan]


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
        meaning = verb_of_meaning(sent, page.language)
        for status, run in hits(sent, page.language):
            if meaning is None or run.start > meaning.i:
                remark = remark_in(status, run, meaning, page.language)
                if remark is not None:
                    found.setdefault(remark.status, remark)
        yield from sorted(found.values(), key=lambda remark: remark.span)


def remark_in(status: EventStatus, run: DocSpan, meaning: Token | None, language: Language) -> Remark | None:
    """The remark that a status phrase makes; None where it speaks of no event, or tells nothing of its status."""
    told = status_told(status, run, language)
    noun = next((token for token in around(run.root, language) if is_occasion(token, language)), None)
    if told is None or not (noun is not None or meaning is not None or is_quoted(run) or is_of_it(run, language)):
        return None
    start = noun.idx if noun is not None and noun.i < run.start else run.start_char
    said_at = run.end_char - 1 if meaning is None else meaning.idx
    return Remark(Span(start, run.end_char), told, said_at, noun)


def hits(sent: DocSpan, language: Language) -> Iterator[Hit]:
    """Status phrases of a sentence in order, the longest where several begin."""
    forms, taken = [token.lower_ for token in sent], 0
    for at, form in enumerate(forms):
        options = status_phrases(language).get(form, ()) if at >= taken else ()
        fit = next((o for o in options if tuple(forms[at : at + len(o[0])]) == o[0]), None)
        if fit is not None:
            taken = at + len(fit[0])
            yield fit[1], sent[at:taken]


@cache
def status_phrases(language: Language) -> Mapping[str, Sequence[tuple[tuple[str, ...], EventStatus]]]:
    """The status phrases as their words, by their first word; longer ones first."""
    out: dict[str, list[tuple[tuple[str, ...], EventStatus]]] = {}
    phrases = [(tuple(p.split()), status) for status in STATUSES for p in language.events.remarks.ordered[status]]
    for parts, status in sorted(phrases, key=lambda entry: -len(entry[0])):
        out.setdefault(parts[0], []).append((parts, status))
    return out


def verb_of_meaning(sent: DocSpan, language: Language) -> Token | None:
    """The verb that says what words mean: "meant a delay", "was referring to a postponement"."""
    verbs = language.events.remarks["meaning"]
    return next((token for token in sent if not verbs.isdisjoint(lemmas_of(token, language))), None)


def status_told(status: EventStatus, run: DocSpan, language: Language) -> EventStatus | None:
    """The status a phrase tells: what is denied to be off is open, and what is denied to be put off tells nothing."""
    condition, remarks = language.events.condition, language.events.remarks
    frame, near = (words_before(run, reach) for reach in (DEEDS.denial, DEEDS.denied_before))
    denied = near & condition["negations"] or frame & remarks["denying"]
    if denied or is_called_wrong(run, language):
        return "uncertain" if status in ("cancelled", "uncertain") else None
    open_ = condition["marks" if status == "planned" else "bound"]
    return None if frame & open_ else status  # "unclear when or whether it will take place"


def words_before(run: DocSpan, reach: int) -> frozenset[str]:
    """The words of the sentence right before a phrase."""
    return frozenset(t.lower_ for t in run.doc[max(run.sent.start, run.start - reach) : run.start])


def is_called_wrong(run: DocSpan, language: Language) -> bool:
    """Whether what a phrase ends is said to be false: "calling it “off” was inaccurate"."""
    following = (t for t in run.doc[run.end : min(run.sent.end, run.end + DEEDS.called_wrong)] if not t.is_quote)
    behind = list(takewhile(lambda t: not t.is_punct, following))
    if not behind or behind[0].lemma_ not in language.events.function["be"]:
        return False
    said, condition = {t.lower_ for t in behind[1:]}, language.events.condition
    return bool(said & language.events.remarks["denying"]) and not said & condition["negations"]


def around(root: Token, language: Language) -> Iterator[Token]:
    """Subjects and objects of the verb a phrase belongs to, what "of" gives, and what is described "as" it."""
    prepositions = language.events.prepositions["remarked"]
    for node in (root, root.head) if root.pos_ in VERBS else (root, root.head, root.head.head):
        for child in node.children:
            if child.dep_ in SUBJECTS or child.dep_ == OBJECT:
                yield child
            elif child.dep_ == PREPOSITION and child.lower_ in prepositions:
                yield from below(child, "pobj")


def is_occasion(token: Token, language: Language) -> bool:
    """Whether a word names an event that can be put off, by a rule of the lexicon or as a plan for one."""
    if token.lemma_.lower() in language.events.remarks["occasions"]:
        return True
    trigger = noun_trigger(token, language)
    return trigger is not None and trigger.rule.type in language.events.kinds["arranged"]


def is_of_it(run: DocSpan, language: Language) -> bool:
    """Whether a phrase stands on a pronoun for an event."""
    return any(token.lower_ in language.events.remarks["pronouns"] for token in around(run.root, language))


def is_quoted(run: DocSpan) -> bool:
    """Whether quotation marks stand right around a phrase."""
    doc = run.doc
    if run.start == 0 or run.end == len(doc):
        return False
    before, behind = doc[run.start - 1], doc[run.end : run.end + 2]
    opened = before.is_quote or before.text in QUOTES - {"’"}
    return opened and any(token.is_quote or token.text in QUOTES - {"‘"} for token in behind)
