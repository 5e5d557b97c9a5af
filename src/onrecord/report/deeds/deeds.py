"""Deeds: what a report tells as done, planned, refused or meant, each telling by itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Span as DocSpan
from spacy.tokens import Token

from onrecord.knowledge.grammar import NOUNS
from onrecord.knowledge.tree import says
from onrecord.models import EventStatus, Participant, Statement, When
from onrecord.report.cast import Cast
from onrecord.report.deeds.arguments import in_words, phrase_of
from onrecord.report.deeds.coding import code_of, hangs_on_frame
from onrecord.report.deeds.days import dated, is_to_come, said_there, with_year
from onrecord.report.deeds.mention import mention_of
from onrecord.report.deeds.participants import participants_of
from onrecord.report.deeds.places import place_of
from onrecord.report.deeds.status import Outlook, outlook
from onrecord.report.deeds.triggers import Trigger, carried, triggers
from onrecord.report.deeds.witness import is_habit
from onrecord.report.page import Page
from onrecord.spans import Span


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

    Inside `statements` "he" and "we" may be the speaker, and relative words count from the day of speech. An action
    that hangs on the frame of another ("refused to deploy troops": the refusal) is none; a meeting is."""
    return tuple(deed for sent in page.sentences("body", "standfirst") for deed in _told(page, cast, statements, sent))


def _told(page: Page, cast: Cast, statements: Sequence[Statement], sent: DocSpan) -> Iterator[Deed]:
    """The deeds of one sentence."""
    found = [carried(trigger) for trigger in triggers(sent, page.language)]
    frames = {trigger.token.i for trigger in found if trigger.rule.frame}
    for trigger in found:
        if trigger.rule.code in (None, "CONSULT") or not hangs_on_frame(trigger, frames):
            voice = inside(statements, trigger.token.idx)
            view, when, partly = seen_from(page, trigger, statements, voice)
            deed = _deed(cast, trigger, view, voice)
            yield replace(deed, code=code_of(trigger, view, voice, frames), when=when, partly=partly)


def seen_from(
    page: Page,
    trigger: Trigger,
    statements: Sequence[Statement],
    voice: Statement | None,
) -> tuple[Outlook, When | None, When | None]:
    """How a trigger is told, its day, and what is known of one left out in part; what is to come is planned."""
    view, published = outlook(trigger), page.article.published
    when, partly = dated(trigger, page.times, voice)
    when = with_year(published, trigger, view, when) if when else None
    if trigger.rule.code is None and not (when or partly):
        when, partly = said_there(statements, mention_of(trigger))
    if view.status == "happened" and is_to_come(published, when):
        view = replace(view, status="planned", assumed=False)
    return view, when, partly


def _deed(cast: Cast, trigger: Trigger, view: Outlook, voice: Statement | None) -> Deed:
    """A deed without its day, coded as its rule has it."""
    at = place_of(trigger, cast)
    place = in_words(phrase_of(at)) if at is not None else None
    heads = (*trigger.clause.subjects, *trigger.clause.objects)
    return Deed(
        span=mention_of(trigger),
        type=trigger.rule.type,
        code=trigger.rule.code,
        roles=participants_of(cast, trigger, at, place, voice=voice),
        status=view.status,
        negated=view.negated,
        when=None,
        head=trigger.token,
        place=place,
        voice=voice,
        by_words=trigger.rule.verbal,
        retold=voice is not None and is_retold(trigger, voice),
        fresh=view.fresh,
        past=view.past,
        assumed=view.assumed,
        habit=is_habit(trigger),
        pointing=points_back(trigger),
        beside=not trigger.is_noun and any(head.pos_ == "NOUN" for head in heads),
    )


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
