"""What a number counts: by its own sign, by a word for the fate of people beside it, or by the noun that follows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.knowledge.terms import stem
from onrecord.options.stories import REACH
from onrecord.spans import Span
from onrecord.story.claims import Word, term_of
from onrecord.story.differences.lines import Line, Value, phrase
from onrecord.story.differences.sums import losing
from onrecord.story.differences.values import is_number

PEOPLE = "people"  # the unit of people of whom nothing else is counted
FATE = "#"  # marks a unit of `counted`
LOST = FATE + "jobs"  # the unit of jobs that go
IN_MARKS = re.compile(r", [^,.]+[,.]")  # an age: "Karl Voss, 34,"
SHORT_CAPITALS = 3  # letters up to which a word in capitals is a name, and no noun of a title


@dataclass(frozen=True, slots=True)
class Unit:
    """What is counted, who that is where it says more than "people", and the passage that tells it; the name is empty
    where a count told before is repeated."""

    name: str
    noun: str
    span: Span


@dataclass(frozen=True, slots=True)
class Noun:
    """The noun behind a number as compared, where it ends, and how many words stand up to it."""

    word: str
    end: int
    words: int


def is_fate(unit: str) -> bool:
    """Whether a unit is a fate of people."""
    return unit.startswith(FATE)


def fate_of(line: Line, word: Word) -> str | None:
    """The unit of people that a word tells: the dead, the wounded."""
    kind = line.told.counted.kinds.get(word.plain)
    return FATE + kind if kind else None


def units_of(line: Line, value: Value) -> list[Unit]:
    """What a number counts; nothing where it tells a part or an age."""
    if value.sign:
        return [Unit(value.sign, "", whole(line, value, value.span))]
    noun = noun_of(line, value)
    if is_part(line, value, noun):
        return []
    lost = losing(line, value)
    fates = [(LOST, lost)] if lost else fates_of(line, value, noun)
    if fates:
        anybody = lost or noun.word in line.told.everybody["words"] or noun.word in line.told.counted.every
        who = "" if anybody else stem(noun.word, line.language)
        spans = ((unit, Span(span.start, max(span.end, noun.end))) for unit, span in fates)
        return [Unit(unit, who, whole(line, value, span)) for unit, span in spans]
    return of_noun(line, value, noun)


def of_noun(line: Line, value: Value, noun: Noun) -> list[Unit]:
    """What a number counts by the noun behind it; without one it may repeat a count."""
    span = whole(line, value, Span(value.span.start, noun.end))
    if noun.word in line.told.everybody["words"] or all_told(line, value):
        return [Unit(PEOPLE, "", span)]
    if not noun.word:
        return [Unit("", "", whole(line, value, value.span))] if repeats(line, value) else []
    times = (stem(w, line.language) for w in line.told.units["time"])
    return [] if stem(noun.word, line.language) in times else [Unit(term_of(noun.word, line.language), "", span)]


def whole(line: Line, value: Value, span: Span) -> Span:
    """A passage from where its number begins with its bound."""
    return Span(min(span.start, bound(line, value)[0]), span.end)


def bound(line: Line, value: Value) -> tuple[int, str]:
    """Where a number begins with its bound, and which that is: "at least 12"."""
    before = line.before(value.span.start)[: REACH.bound][::-1]
    kinds = line.told.bounds.kinds
    runs = [before[n:] for n in range(len(before))]
    run = next((run for run in runs if phrase(run) in kinds), [])
    return (run[0].span.start, kinds[phrase(run)]) if run else (value.span.start, "")


def all_told(line: Line, value: Value) -> bool:
    """Whether a vague number stands for people by itself: "thousands marched"."""
    last = value.span.of(line.text).split()[-1]
    return value.low != value.high and value.bound == "about" and last not in line.told.counting["words"]


def noun_of(line: Line, value: Value) -> Noun:
    """The noun that follows a number."""
    noun = Noun("", value.span.end, 0)
    for n, word in enumerate(line.after(value.span.end)[: REACH.noun], 1):
        other_fate = bool(noun.word) and word.plain in line.told.counted.every
        between = line.text[noun.end : word.span.start].strip()
        if between or word.function or word.text[0].isdigit() or other_fate:
            break
        written = word.text.islower() or (n == 1 and word.text.isupper() and len(word.text) > SHORT_CAPITALS)
        noun = Noun(word.plain, word.span.end, n) if written else Noun(noun.word, word.span.end, noun.words)
        if plural(line, noun.word):
            break
    return noun


def plural(line: Line, noun: str) -> bool:
    """Whether a word is written as a plural, so that it is the noun counted and not what leads to it."""
    endings, other = (tuple(line.told.plural[key]) for key in ("endings", "other"))
    return noun.endswith(endings) and not noun.endswith(other)


def is_part(line: Line, value: Value, noun: Noun) -> bool:
    """Whether a number tells a part of those counted: "seven of the dead"; or an age: "a man aged 19"."""
    parts, after = line.told.parts, line.after(value.span.end)
    if not parts["behind"].isdisjoint((phrase(after[:1]), phrase(after[:2]))):
        return True
    between_marks = not noun.word and IN_MARKS.fullmatch(line.text, value.span.start - 2, value.span.end + 1)
    return bool(between_marks) or phrase(line.before(value.span.start)[:1]) in parts["before"]


def fates_of(line: Line, value: Value, noun: Noun) -> list[tuple[str, Span]]:
    """The words of `counted` by a number: a verb right before it; what follows its noun; else a word before it."""
    led = {unit: Span(w.span.start, value.span.end) for unit, w in led_by(line, value)}
    behind = {unit: Span(value.span.start, w.span.end) for unit, w in followed_by(line, value, noun)}
    found = {**led, **behind, **led}
    return list(found.items()) if found or noun.words else told_before(line, value)


def led_by(line: Line, value: Value) -> Iterator[tuple[str, Word]]:
    """A verb of counting before a number, with nothing but words of a bound between: "killed at least another 12"."""
    for word in line.clause_before(value.span.start, REACH.verb):
        unit = fate_of(line, word)
        if unit and word.plain.endswith(tuple(line.told.clauses["leading"])):
            yield unit, word
        if unit or word.plain not in line.told.between["words"]:
            return


def followed_by(line: Line, value: Value, noun: Noun) -> Iterator[tuple[str, Word]]:
    """A word of counting behind a number and its noun, up to another clause or number."""
    for word in line.clause_after(value.span.end, noun.words + REACH.behind):
        if word.plain in line.told.clauses["joins"] or is_number(line, word):
            return
        if unit := fate_of(line, word):
            yield unit, word
            return


def told_before(line: Line, value: Value) -> list[tuple[str, Span]]:
    """The nearest word of counting before a number without a noun: "the toll had risen to 19"."""
    for word in line.clause_before(value.span.start, REACH.before):
        if word.plain in line.told.clauses["joins"] or is_number(line, word):
            break
        if unit := fate_of(line, word):
            return [(unit, Span(word.span.start, value.span.end))]
    return []


def repeats(line: Line, value: Value) -> bool:
    """Whether a bare number ends its clause and a word of figures stands before it."""
    after = line.after(value.span.end)[:1]
    ends = all(line.stopped(value.span.end, w.span.start) for w in after)
    near = {w.plain for w in line.before(value.span.start)[: REACH.verb]}
    return ends and not near.isdisjoint(line.told.figures["words"])
