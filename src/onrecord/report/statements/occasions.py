"""Occasions: one interview, one speech, one day of talking carries its day and venue to what the speaker said there.

A clause that names a day or a venue opens an occasion of its speaker. Statements of that speaker without such words
belong to the occasion before them, or to the only one of the report. Where a report sets a statement apart ("had said",
"previously") nothing is carried to it, and what it opens reaches no farther than its paragraph.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from onrecord.days import as_day
from onrecord.knowledge.language import Language
from onrecord.models import When
from onrecord.options.reports import STATEMENT
from onrecord.report.occasion import Occasion, Venue


@dataclass(frozen=True, slots=True)
class Turn:
    """One time a party speaks: where it stands (`number` counts paragraphs), who, what its clause tells.

    `index` is the statement (None: a sentence that tells of an occasion without a statement); `carries` is
    False for what stands outside the round of talk.
    """

    index: int | None
    at: int
    paragraph: int
    number: int
    sentence: int
    who: str
    hint: Occasion
    carries: bool = True
    through: frozenset[str] = frozenset()  # outlets it came through


@dataclass(frozen=True, slots=True)
class Round:
    """A day and a venue, as far as told, with the turn that first told of it."""

    turn: Turn
    said: When | None
    partial: When | None
    venue: Venue | None
    background: bool = False
    through: frozenset[str] = frozenset()

    @property
    def day(self) -> str | None:
        """The day as far as it is told."""
        return (self.said and self.said.value) or (self.partial and self.partial.value) or None


def occasions(
    turns: Sequence[Turn], kin: Mapping[str, frozenset[str]], published: str | None, language: Language
) -> dict[int, tuple[Round, bool]]:
    """The occasion of every statement that has one, and whether it was carried to it (False: its own clause tells).

    `kin` gives, for who speaks for an institution, that institution, whose day is then theirs too.
    """
    out: dict[int, tuple[Round, bool]] = {}
    shared = shared_in_sentence(turns)
    for who in sorted({t.who for t in turns}):
        allowed = kin.get(who, frozenset()) | {who}
        stream = sorted((t for t in shared if t.who in allowed), key=lambda t: t.at)
        out.update(carried(stream, who, published, language))
    return out


def shared_in_sentence(turns: Sequence[Turn]) -> list[Turn]:
    """Turns of one speaker in one sentence share what one of their clauses tells: "said on Friday ..., adding ..."."""
    told = {(t.sentence, t.who): t.hint for t in reversed(turns) if t.hint.opens and t.carries}
    hints = (
        told.get((t.sentence, t.who)) if t.carries and not (t.hint.said or t.hint.partial or t.hint.later) else None
        for t in turns
    )
    return [with_hint(turn, hint) if hint else turn for turn, hint in zip(turns, hints, strict=True)]


def with_hint(turn: Turn, hint: Occasion) -> Turn:
    """A turn on the day, and at the venue where it has none, of another one."""
    return replace(
        turn, hint=replace(turn.hint, said=hint.said, partial=hint.partial, venue=turn.hint.venue or hint.venue)
    )


def carried(
    stream: Sequence[Turn], who: str, published: str | None, language: Language
) -> dict[int, tuple[Round, bool]]:
    """The occasions of one party's turns in order, then backward to the turns before the only one."""
    out: dict[int, tuple[int, bool]] = {}
    every: list[Round] = []
    waiting: list[Turn] = []
    for turn in stream:
        own = turn.index if turn.who == who else None
        if not turn.hint.opens and (own is None or not turn.carries):
            continue
        after = told_on(every, turn, published, language)
        if after is None:
            waiting += [] if turn.hint.apart else [turn]
            continue
        every = after
        if own is not None:
            out[own] = (len(every) - 1, not (turn.hint.opens and (turn.hint.said or turn.hint.partial)))
    if len(every) == 1 and not every[0].background:
        only = every[0].turn
        near = (t for t in waiting if t.at < only.at and only.number - t.number <= STATEMENT.back)
        out |= {t.index: (0, True) for t in near if t.index is not None}
    return {index: (every[n], by_carrying) for index, (n, by_carrying) in out.items()}


def told_on(every: list[Round], turn: Turn, published: str | None, language: Language) -> list[Round] | None:
    """The occasions with the one that a turn is of, the last; None where it is of none told so far."""
    last = every[-1] if every else None
    if turn.hint.opens:
        return opened(every, turn, published, language)
    if turn.through and not (last and one_channel(last, turn)):  # nothing else is told of that occasion
        return [*every, Round(turn, None, None, None, turn.hint.apart, turn.through)]
    return every if last and reaches(last, turn) else None


def opened(every: list[Round], turn: Turn, published: str | None, language: Language) -> list[Round]:
    """The occasions with the one that a turn tells of, joined to the one before where it goes on with that."""
    hint = turn.hint
    background = is_background(hint, published, language)
    new = Round(turn, hint.said, hint.partial, hint.venue, background, turn.through)
    if not every or hint.fresh or hint.later or not is_same(every[-1], new):
        return [*every, new]
    last = every[-1]
    joined = replace(
        last,
        said=last.said or new.said,
        partial=last.partial or new.partial,
        venue=fuller(last.venue, new.venue),
        through=last.through | new.through,
    )
    return [*every[:-1], joined]


def is_same(last: Round, new: Round) -> bool:
    """Whether a turn goes on with the occasion before: the same day, "the interview", or the venue of a day told."""
    if new.through and not (last.through & new.through) and (last.through or last.venue):
        return False
    if last.day and new.day:
        return last.day == new.day and (not last.venue or not new.venue or last.venue.kind == new.venue.kind)
    if new.background or last.background:
        return False
    return same_venue(last.venue, new.venue) if last.venue and new.venue else bool(last.day and new.venue)


def same_venue(last: Venue, new: Venue) -> bool:
    return last.kind == new.kind and (not new.partner or last.words == new.words)


def one_channel(occasion: Round, turn: Turn) -> bool:
    """Whether a statement through an outlet is of the occasion before: the same outlet, or a day told right before."""
    if occasion.through:
        return bool(occasion.through & turn.through)
    return occasion.venue is None and turn.number - occasion.turn.number <= STATEMENT.lead


def fuller(a: Venue | None, b: Venue | None) -> Venue | None:
    return a if b is None or (a is not None and len(a.words) >= len(b.words)) else b


def is_background(hint: Occasion, published: str | None, language: Language) -> bool:
    """Told as of another time: "had announced", or said long before the report, or within an interval."""
    if hint.apart or of_its_own_time(hint, language):
        return True
    if hint.said is None:
        return False
    day, today = as_day(hint.said.value), as_day(published)
    return day is None or (today is not None and today - day > STATEMENT.recent)


def of_its_own_time(hint: Occasion, language: Language) -> bool:
    """ "In the March debate", "at a 2013 rally": a month or a year tells it from what the report is about."""
    if hint.venue is None or hint.said or hint.partial:
        return False
    told = hint.venue.words.lower().split()
    return any(w in language.calendar.months or (len(w) == 4 and w.isdigit()) for w in told)


def reaches(occasion: Round, turn: Turn) -> bool:
    if occasion.background:
        return turn.paragraph == occasion.turn.paragraph and not turn.hint.earlier
    return not turn.hint.apart


def later_than(before: When | None, published: str | None) -> When | None:
    """ "later said": some day from the one told before to the day of the report; None where either is unknown."""
    first = as_day(before.value.split("/")[0]) if before else None
    last = as_day(published)
    if first is None or last is None or not timedelta() <= last - first <= STATEMENT.later:
        return None
    return When(f"{first}/{last}" if first < last else f"{first}", "resolved")
