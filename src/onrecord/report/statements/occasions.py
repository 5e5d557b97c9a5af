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
from onrecord.options import STATEMENT
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
    """A day and a venue, as far as told, with the paragraph it was told in."""

    at: int
    paragraph: int
    number: int
    said: When | None
    partial: When | None
    venue: Venue | None
    background: bool = False
    through: frozenset[str] = frozenset()


def occasions(
    turns: Sequence[Turn], kin: Mapping[str, frozenset[str]], published: str | None, language: Language
) -> dict[int, tuple[Round, bool]]:
    """The occasion of every statement that has one, and whether it was carried to it (False: its own clause tells).

    `kin` gives, for who speaks for an institution, that institution, whose day is then theirs too.
    """
    out: dict[int, tuple[Round, bool]] = {}
    shared = _shared(turns)
    for who in sorted({t.who for t in turns}):
        allowed = kin.get(who, frozenset()) | {who}
        stream = sorted((t for t in shared if t.who in allowed), key=lambda t: t.at)
        out.update(_carried(stream, who, published, language))
    return out


def _shared(turns: Sequence[Turn]) -> list[Turn]:
    """Turns of one speaker in one sentence share what one of their clauses tells: "said on Friday ..., adding ..."."""
    told = {(t.sentence, t.who): t.hint for t in reversed(turns) if t.hint.opens and t.carries}
    out = []
    for turn in turns:
        hint = told.get((turn.sentence, turn.who))
        if hint and turn.carries and not (turn.hint.said or turn.hint.partial or turn.hint.later):
            mine = turn.hint
            turn = replace(
                turn, hint=replace(mine, said=hint.said, partial=hint.partial, venue=mine.venue or hint.venue)
            )
        out.append(turn)
    return out


def _carried(
    stream: Sequence[Turn], who: str, published: str | None, language: Language
) -> dict[int, tuple[Round, bool]]:
    """The occasions of one party's turns in order, then backward to the turns before the only one."""
    out: dict[int, tuple[int, bool]] = {}
    every: list[Round] = []
    waiting: list[Turn] = []
    for turn in stream:
        if turn.hint.opens:
            _open(every, turn, published, language)
            if turn.who == who and turn.index is not None:
                out[turn.index] = (len(every) - 1, turn.hint.said is None and turn.hint.partial is None)
            continue
        if turn.who != who or turn.index is None or not turn.carries:
            continue
        if turn.through and not (every and _one_channel(every[-1], turn)):
            every.append(Round(turn.at, turn.paragraph, turn.number, None, None, None, turn.hint.apart, turn.through))
            out[turn.index] = (len(every) - 1, True)
        elif every and _reaches(every[-1], turn):
            out[turn.index] = (len(every) - 1, True)
        elif not turn.hint.apart:
            waiting.append(turn)
    if len(every) == 1 and not every[0].background:
        near = [t for t in waiting if t.at < every[0].at and every[0].number - t.number <= STATEMENT.back]
        out.update({t.index: (0, True) for t in near if t.index is not None})
    return {index: (every[n], carried) for index, (n, carried) in out.items()}


def _open(every: list[Round], turn: Turn, published: str | None, language: Language) -> None:
    """Add the occasion a turn tells of, or join it to the one before."""
    hint = turn.hint
    new = Round(
        turn.at,
        turn.paragraph,
        turn.number,
        hint.said,
        hint.partial,
        hint.venue,
        _background(hint, published, language),
        turn.through,
    )
    last = every[-1] if every else None
    if last is not None and not (hint.fresh or hint.later) and _same(last, new):
        every[-1] = replace(
            last,
            said=last.said or new.said,
            partial=last.partial or new.partial,
            venue=_fuller(last.venue, new.venue),
            through=last.through | new.through,
        )
    else:
        every.append(new)


def _same(last: Round, new: Round) -> bool:
    """Whether a turn goes on with the occasion before: the same day, "the interview", or the venue of a day told."""
    if new.through and not (last.through & new.through) and (last.through or last.venue):
        return False
    days = (last.said and last.said.value) or (last.partial and last.partial.value)
    day = (new.said and new.said.value) or (new.partial and new.partial.value)
    if days and day:
        return days == day and (not last.venue or not new.venue or last.venue.kind == new.venue.kind)
    if new.background or last.background:
        return False
    if last.venue and new.venue:
        return last.venue.kind == new.venue.kind and (not new.venue.partner or last.venue.words == new.venue.words)
    return bool(days and not last.venue and new.venue)


def _one_channel(occasion: Round, turn: Turn) -> bool:
    """Whether a statement through an outlet is of the occasion before: the same outlet, or a day told right before."""
    if occasion.through:
        return bool(occasion.through & turn.through)
    return occasion.venue is None and turn.number - occasion.number <= STATEMENT.lead


def _fuller(a: Venue | None, b: Venue | None) -> Venue | None:
    return a if b is None or (a is not None and len(a.words) >= len(b.words)) else b


def _background(hint: Occasion, published: str | None, language: Language) -> bool:
    """Told as of another time: "had announced", or said long before the report, or within an interval."""
    if hint.apart or _of_its_own_time(hint, language):
        return True
    if hint.said is None:
        return False
    day, today = as_day(hint.said.value), as_day(published)
    return day is None or (today is not None and today - day > STATEMENT.recent)


def _of_its_own_time(hint: Occasion, language: Language) -> bool:
    """ "In the March debate", "at a 2013 rally": a month or a year tells it from what the report is about."""
    if hint.venue is None or hint.said or hint.partial:
        return False
    told = hint.venue.words.lower().split()
    return any(w in language.calendar.months or (len(w) == 4 and w.isdigit()) for w in told)


def _reaches(occasion: Round, turn: Turn) -> bool:
    if occasion.background:
        return turn.paragraph == occasion.paragraph and not turn.hint.earlier
    return not turn.hint.apart


def later_than(before: When | None, published: str | None) -> When | None:
    """ "later said": some day from the one told before to the day of the report; None where either is unknown."""
    first = as_day(before.value.split("/")[0]) if before else None
    last = as_day(published)
    if first is None or last is None or not timedelta() <= last - first <= STATEMENT.later:
        return None
    return When(f"{first}/{last}" if first < last else f"{first}", "resolved")
