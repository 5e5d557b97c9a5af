"""Every tunable once, with its default and a line on what it does; CLI help and docs are derived from here."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Any, Literal

# What has to be done again when a tunable changes: reports are analysed anew where the file says something else,
# stories are grouped anew, or nothing (it steers only the run).
Part = Literal["reports", "stories", "run"]


def _tunable(default: Any, part: Part, help: str) -> Any:
    return field(default=default, metadata={"part": part, "help": help})


@dataclass(frozen=True, slots=True)
class Options:
    """Tunables of a build."""

    workers: int = _tunable(1, "run", "processes that annotate reports")
    batch: int = _tunable(16, "run", "reports that are handed to a process at a time")
    register: str = _tunable("", "reports", "file of offices and their holders that extends the package's register")
    holders: bool = _tunable(False, "stories", "name who holds an office by the register where the reports name nobody")
    story_days: int = _tunable(7, "stories", "days between reports beyond which they rarely share a story")
    story_threshold: float = _tunable(0.2, "stories", "likeness from which two reports share a story")
    block_rarity: float = _tunable(
        0.2, "stories", "share of reports above which a term no longer brings two reports together"
    )
    regroup_after: float = _tunable(
        0.1, "stories", "share by which a record may grow or shrink before all its reports are grouped anew"
    )

    def of(self, part: Part) -> dict[str, Any]:
        """The tunables of one part, by name."""
        return {f.name: getattr(self, f.name) for f in fields(self) if f.metadata["part"] == part}


DEFAULTS = Options()


# The bounds of the rules, room by room: how far a rule looks and how much it takes for enough, with its unit.

# page and network

# cast

# attribution


# occasion
@dataclass(frozen=True, slots=True)
class Occasions:
    """How far the rules of occasions look; tokens where nothing else is said."""

    lead: int = 8  # of a leading adverbial: "Late on Thursday, ..."
    name: int = 4  # words of a name
    addressee: int = 12
    description: int = 25  # that the description of a venue may run on
    opening: int = 8  # between "in" and "interview"
    climb: int = 8  # steps from a time up to the cue
    opening_words: int = 5  # before a time that opens a sentence
    auxiliaries: int = 2  # between a day and its cue: "on Saturday had said"
    beside: int = 80  # code points from a cue to its time
    bound: int = 30  # code points before a time in which "after" or "since" stands
    day_after: int = 5  # code points from the words of a venue to its day
    day_before: int = 25  # code points from a day to its venue


OCCASION = Occasions()


# deeds and events
@dataclass(frozen=True, slots=True)
class Deeds:
    """How far the rules of deeds and events look."""

    nested_prepositions: int = 2  # prepositions under prepositions that still belong to a clause
    phrase: int = 20  # tokens of a noun phrase before its head; what is longer is the parser's mistake
    mention: int = 30  # tokens of a mention; likewise
    idiom: int = 12  # tokens from a verb in which a set phrase may stand
    pair: int = 600  # code points before "the two men" in which the two are named
    dateline_before: int = 6  # tokens before a word of a dateline
    dateline_after: int = 8  # tokens from it to the dash
    next_month: int = 7  # months ago from which a month of that name is rather the next one
    recalled: int = 60  # days before publication from which a dated happening is history
    denied_before: int = 4  # tokens before a phrase in which a negation denies it
    called_wrong: int = 6  # tokens behind a phrase in which it is called wrong
    denial: int = 14  # tokens before a phrase in which a denial of the word governs it


DEEDS = Deeds()


@dataclass(frozen=True, slots=True)
class Joining:
    """How much what a telling and a happening have in common counts for their being one."""

    place: int = 3
    day: int = 2
    party: int = 2
    pointing: int = 1  # "the meeting"
    vague: int = 1  # no more than this is enough only where the words point back, or tell a further one


JOINING = Joining()

# statements and sources

# grouping, people and utterances

# claims and disputes

# differences

# ingest
