"""Deeds: what a report tells as done, planned, refused or meant, each telling by itself.

Each has the words of its mention, a noun phrase with its phrases or the core of a clause, and a PLOVER type (16-type
edition): of the doing, of its announcement, or none where it is only meant.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from typing import Literal

from spacy.tokens import Span as DocSpan
from spacy.tokens import Token

from onrecord.knowledge.grammar import (
    ADVERBIAL_CLAUSE,
    BASE_FORM,
    BEFORE_NOUN,
    CLAUSES,
    CONJUNCT,
    INFINITIVES,
    NOUN,
    NOUN_CLAUSE,
    NOUNS,
    OPEN_COMPLEMENT,
    PARTICIPLE,
    SUBJECTS,
    VERB,
)
from onrecord.knowledge.language import Language
from onrecord.knowledge.tree import below, governors, says
from onrecord.models import EventStatus, Participant, Statement, When
from onrecord.options.reports import DEEDS, DEEPEST
from onrecord.report.cast import Cast
from onrecord.report.deeds.arguments import in_words, phrase_of
from onrecord.report.deeds.days import dated, is_to_come, said_there
from onrecord.report.deeds.participants import participants_of
from onrecord.report.deeds.places import place_of
from onrecord.report.deeds.polarity import is_condition
from onrecord.report.deeds.status import Outlook, is_habit, outlook
from onrecord.report.deeds.triggers import Trigger, triggers
from onrecord.report.page import Page, span_of
from onrecord.spans import Span

Frame = Literal["agree", "refuse", "demand", "threaten"]  # that are told with the action they govern
ASKING = frozenset({"AGREE", "REJECT", "REQUEST", "THREATEN"})  # acts of words that are about a doing to come
OWN_TIME = frozenset({"ROOT", "advcl", "parataxis", "relcl"})  # clauses that hang on no frame
ABOVE_NOUN, ABOVE_VERB = 2, 4  # words above a noun or verb that may name the act it is about
ANYWHERE = frozenset({"agent", "aux", "auxpass", "dative", "dobj", "neg", "prt"})  # arguments before a verb or after it
AFTER = frozenset({"npadvmod", "prep"})
PARTED = CLAUSES | {"cc", "punct", "xcomp"}
BREAKS = frozenset({"—", "–", ";", "("})
CLOSING = frozenset({")", "”", '"', "’"})
FRAMES: tuple[Frame, ...] = ("agree", "refuse", "demand", "threaten")


@dataclass(frozen=True, slots=True)
class Deed:
    """One telling of something done, with what its sentence and the statement around it tell of it.

    `type` is a plain word ("meeting"), `code` its PLOVER type (16-type edition), None where the doing is only meant;
    `roles` are those who take part, `when` is the day, `partly` what is known of one whose year or week is left out,
    `voice` the innermost statement whose content tells it, `head` the word that stands for it.
    """

    span: Span
    type: str
    code: str | None
    roles: tuple[Participant, ...]
    status: EventStatus
    negated: bool
    when: When | None
    head: Token
    partly: When | None = None
    place: str | None = None
    voice: Statement | None = None
    by_words: bool = False  # done by saying something
    retold: bool = False  # what the statement around it does by its own words, or what stands deep inside of it
    fresh: bool = False  # not told of before: "another summit"
    past: bool = False  # recalled: "last year's summit"
    assumed: bool = False  # nothing tells whether it was done
    habit: bool = False  # told as what is done in general
    pointing: bool = False  # the words point back: "the meeting", "such a summit"
    beside: bool = False  # a verb with a noun beside it, which says something of it even where nobody known takes part

    @property
    def is_noun(self) -> bool:
        return self.head.pos_ in NOUNS

    @property
    def is_empty(self) -> bool:
        """Whether nobody takes part in it, and nothing places or dates it."""
        return not (self.roles or self.place or self.when or self.partly)

    @property
    def is_bare(self) -> bool:
        """Whether it tells no more than that something happened."""
        return self.is_empty and not self.beside


def deeds_of(page: Page, cast: Cast, statements: Sequence[Statement] = ()) -> tuple[Deed, ...]:
    """Every deed that the body of a report tells, in order.

    Inside `statements` "he" and "we" may be the speaker. An action that hangs on the frame of another ("refused to
    deploy troops": the refusal) is none; a meeting is."""
    found: list[Deed] = []
    for sent in page.sentences("body", "standfirst"):
        told = list(triggers(sent, page.language))
        frames = {trigger.token.i for trigger in told if trigger.rule.frame}
        own = (t for t in told if t.rule.code in (None, "CONSULT") or not hangs_on_frame(t, frames))
        found += [deed_of(page, cast, trigger, statements, frames) for trigger in own]
    return tuple(found)


def deed_of(page: Page, cast: Cast, trigger: Trigger, statements: Sequence[Statement], frames: Set[int]) -> Deed:
    """What a trigger tells; `frames` are the tokens of its sentence on which others hang."""
    voice, at = inside(statements, trigger.token.idx), place_of(trigger, cast)
    view, when, partly = seen_from(page, trigger, statements)
    place = in_words(phrase_of(at)) if at is not None else None
    heads = (*trigger.clause.subjects, *trigger.clause.objects)
    return Deed(
        span=mention_of(trigger),
        type=trigger.rule.type,
        code=None if is_only_meant(trigger, view, voice, frames) else coded(trigger, view),
        roles=participants_of(cast, trigger, at, place, voice=voice),
        status=view.status,
        negated=view.negated,
        when=when,
        head=trigger.token,
        partly=partly,
        place=place,
        voice=voice,
        by_words=trigger.rule.verbal,
        retold=voice is not None and is_retold(trigger, voice),
        fresh=view.fresh,
        past=view.past,
        assumed=view.assumed,
        habit=is_habit(trigger),
        pointing=points_back(trigger),
        beside=not trigger.is_noun and any(head.pos_ == NOUN for head in heads),
    )


def seen_from(
    page: Page, trigger: Trigger, statements: Sequence[Statement]
) -> tuple[Outlook, When | None, When | None]:
    """How a trigger is told, its day, and what is known of one left out in part; what is to come is planned."""
    view, (when, partly) = outlook(trigger), dated(trigger, page.times)
    if trigger.rule.code is None and not (when or partly):
        when, partly = said_there(statements, mention_of(trigger))
    if view.status == "happened" and is_to_come(page.article.published, when):
        view = replace(view, status="planned", assumed=False)
    return view, when, partly


def points_back(trigger: Trigger) -> bool:
    """Whether the words point back: "the meeting", "that call", "such a summit", "our talk"."""
    words = trigger.language.events.function["back"]
    return trigger.is_noun and says(trigger.token, words, "det", "poss", "predet", "amod")


def is_retold(trigger: Trigger, voice: Statement) -> bool:
    """Whether what a trigger does is what the statement around it does, or stands deep inside what is said."""
    above = trigger.token.head
    deep = above != trigger.token and any(c.start <= above.idx < c.end for c in voice.content)
    return deep or voice.act == trigger.rule.code


def inside(statements: Sequence[Statement], offset: int) -> Statement | None:
    """The innermost statement whose content holds a code point."""
    holding = [s for s in statements if any(c.start <= offset < c.end for c in s.content)]
    return min(holding, key=lambda s: sum(len(c) for c in s.content), default=None)


def coded(trigger: Trigger, view: Outlook) -> str | None:
    """The PLOVER type: in it, what is announced as coming is an offer or a threat, not yet the deed."""
    code, frames = trigger.rule.code, trigger.language.plover.frames
    if trigger.is_noun:
        return announced(trigger, view) if view.ahead and code in frames["threats"] else code
    if code and view.negated and view.ahead and not trigger.rule.mutual:
        return "REJECT"  # "will not release": a refusal
    return announced(trigger, view)


def announced(trigger: Trigger, view: Outlook) -> str | None:
    """What announcing a doing is: an offer, a threat, a means of pressure ("will withdraw unless")."""
    code, frames, planned = trigger.rule.code, trigger.language.plover.frames, view.status == "planned"
    if not (planned or (view.ahead and view.status == "uncertain" and not trigger.is_noun)):
        return code
    if code in frames["offers"] and not trigger.is_noun:
        return "AGREE" if planned else "THREATEN"
    return "THREATEN" if code in frames["threats"] else code


def hangs_on_frame(trigger: Trigger, frames: Set[int]) -> bool:
    """Whether a trigger hangs on another's frame ("refused to deploy", "agreed to meet"); `frames` are tokens.

    "Committed to the understandings reached": what stands alone hangs on none, reached they are."""
    token = trigger.token
    for _ in range(DEEPEST):
        joined = token.dep_ == CONJUNCT and token.pos_ == VERB
        done = token.dep_ == NOUN_CLAUSE and token.tag_ == PARTICIPLE
        if joined or done or token.dep_ in OWN_TIME:
            return False
        token = token.head
        if token.i in frames:
            return True
    return False


def is_only_meant(trigger: Trigger, view: Outlook, voice: Statement | None, frames: Set[int]) -> bool:
    """Whether what a telling names is but what an act, a purpose or a condition is about, and has no PLOVER type.

    "Calls for X to adopt reforms" are a request, "opened the bridge to let aid in" is the opening; the act is coded on
    the statement (`voice`), or on the verb above."""
    if trigger.is_noun and trigger.rule.code == "CONSULT":
        return False
    if hangs_on_frame(trigger, frames) or is_condition(trigger.token, trigger.language) or is_purpose(trigger):
        return True
    asked = voice is not None and voice.act in ASKING and trigger.rule.code != voice.act
    return view.status != "happened" and (asked or is_asked_for(trigger))


def is_asked_for(trigger: Trigger) -> bool:
    """Whether a noun above a trigger names an act of words about it: "their demand that he release"."""
    above = tuple(governors(trigger.token))[: ABOVE_NOUN if trigger.is_noun else ABOVE_VERB]
    acts = trigger.language.plover.frames["acts"]
    return any(word.pos_ == NOUN and word.lemma_.lower() in acts for word in above)


def is_purpose(trigger: Trigger) -> bool:
    """Whether a verb tells only to what end another is done: "opened the bridge to let aid in". Meetings are no end."""
    verb = trigger.token
    if trigger.is_noun or trigger.rule.code == "CONSULT" or verb.tag_ != BASE_FORM:
        return False
    to = says(verb, trigger.language.events.function["to"], "aux")
    ends = verb.dep_ == ADVERBIAL_CLAUSE or (verb.dep_ in INFINITIVES and bool(below(verb.head, "dobj")))
    return to and ends


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
    """First and last tokens of the arguments of a verb, of a frame with the action it governs ("refused to meet")."""
    relatives = language.events.function["subject_relatives"]
    frame = any(verb.lemma_.lower() in language.plover.frames[name] for name in FRAMES)
    for child in verb.children:
        if child.dep_ in SUBJECTS and child.lower_ not in relatives:
            yield from (phrase_of(child)[0].i, last_of(child))
            continue
        behind = child.dep_ in AFTER and child.i > verb.i
        if child.dep_ in ANYWHERE or behind or (child.dep_ == OPEN_COMPLEMENT and frame):
            yield from (child.i, last_of(child))


def last_of(token: Token, depth: int = 0) -> int:
    """The last token of a phrase without the clauses in it."""
    below_it = token.children if depth < DEEPEST else ()
    own = (c for c in below_it if c.dep_ not in PARTED and not (c.dep_ == CONJUNCT and c.pos_ == VERB))
    return max((token.i, *(last_of(child, depth + 1) for child in own)))
