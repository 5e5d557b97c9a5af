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


@dataclass(frozen=True, slots=True)
class Trust:
    """How sure one must be of what only the network or only the rules find, tuned on articles kept back from
    training."""

    said: float = 0.35  # the network, of speech
    unsourced: float = 0.3  # of speech of nobody in particular
    attitude: float = 0.2
    unknown: float = 0.2  # of a cue that is not in the lexicon
    alone: float = 0.93  # the rules, of speech
    doubted: float = 2.0  # the rules, of an attitude (above 1: never)


TRUST = Trust()
ABRUPT_NEAR = 8  # tokens between a quotation without a comma and the cue after it
ALIKE_CONTENTS = 0.5  # Jaccard index of two contents from which they are one attribution, whatever their cues
CERTAIN = 0.75  # confidence from which the network knows where a content begins
CITED_LONGEST = 14  # tokens of those whom an outlet cites
CITED_SHORT = 8  # ... of a name among them
CITING_NEAR = 40  # code points read before a content
CLIMB = 8  # steps up the tree to a subject; deeper chains are no source anyone could vouch for
COUNT_NEAR = 14  # tokens between "put" and "at"
CUE_BEFORE = 40  # tokens between a cue and the quotation it leads up to by a colon
CUE_BEHIND = 28  # tokens between a quotation and the cue after it: a name with its role
CUE_TAIL = 14  # tokens of adverbials and addressees behind a cue that comments
HEADING_NAME = 6  # words of a name beside the colon of a title
LEAD_NEAR = 6  # tokens between a cue and the colon that ends its paragraph
LOOSE_WORDS = 4  # tokens between two pieces of one content that nothing else holds
NEGATION_NEAR = 4  # tokens between a negation and its verb
NEIGHBOURS = 60  # attributions to either side that are looked at; a bound for text that is no prose
NICKNAME = 6  # tokens, with its marks, that a quoted part of a name may have
PARTICLE_NEAR = 6  # tokens between a verb and its particle behind a short object
PHRASE_NEAR = 25  # tokens between a cue and the preposition of its content
QUESTION_NEAR = 10  # tokens between a cue and the question it reports
QUOTATION_REST = 12  # tokens of a quotation that a content begins or ends in
QUOTED_NEAR = 14  # tokens between a cue and the quotation that completes it
ROLE_NEAR = 40  # tokens between "described" and "as"
SAYING_NEAR = 16  # tokens after "quoted" in which "as saying" follows
SMALL_WORD = 3  # letters of a name's small words ("de", "van")
SOURCE_HEAD = 6  # tokens of those whom an outlet cites in which their noun stands
SUBJECT_BESIDE = 12  # tokens behind a cue in which an inverted subject stands
SURE_ALONE = 0.9  # confidence over which a content needs no source
TARGET_LONGEST = 25  # tokens of X in "urged X to Y"
THAT_NEAR = 14  # tokens between a cue and its "that"
TITLE_LONGEST = 6  # words of the title of a programme
TRAILING = 60  # code points after the last words or cue of a paragraph: the speaker's name and role
VAGUE = 0.5  # confidence under which the subject of a cue goes before what the network points at

# occasion

# deeds and events

# statements and sources

# grouping, people and utterances

# claims and disputes

# differences

# ingest
