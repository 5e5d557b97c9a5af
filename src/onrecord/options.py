"""Every tunable once, with its default and a line on what it does; CLI help and docs are derived from here."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from datetime import timedelta
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
    places: str = _tunable("", "reports", "file of states and places that extends the package's gazetteer")
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
CLIMB = 8  # heads between a time and the verb that dates it
BESIDE_TOLD = timedelta(days=31)  # a day without a year is of the year of a date told so near
TOLD_WITHIN = 600  # code points: "two days earlier" counts from a day told no farther back
PAIRED = 80  # code points before an apostrophe in which a single mark may have opened
QUOTED_SENTENCE = 7  # words from which a quotation without end mark is taken for a sentence
SENTENCE = 200  # tokens to either side that a sentence reaches; a bound for text that is no prose
STILL_OPEN = 12  # quotations (a long one with its inner ones) that may still be open where a piece starts

# cast
BACK_VARIED = 3  # sentences back that somebody called by turns is looked for
ENUMERATION = 25  # tokens between a name and the verb the parser hangs it on, in which a quotation may end
FULL_NAMES_KEPT = 2  # full names after which a report shows that it keeps to them
LEARNED_FROM = 100_000  # code points in which a text may show an outlet
LONGEST_OUTLET = 6  # words of an outlet's name
LONGEST_VARIED = 5  # words of a role that people are called by in turn
LONG_SURNAME = 5  # letters from which one edit is a spelling, not another name
MODEL = 3  # letters before the number of an aircraft or a weapon: "Kv-17"
NEAR_BEARER = 3  # sentences back in which one of several fitting bearers may be meant
NEAR_BODY = 2  # sentences back in which one of several companies may be meant
NEAR_HOLDER = 600  # code points back in which the one stands whom "the president" without a country calls
NEAR_MEMBER = 3  # sentences back in which a member may be called by the party alone
SAME_START = 5  # letters alike at the start that count as a long surname does
STATE_OF_ITS = 80  # words back in which the state stands that "its" is
TASK = 4  # words of the task of a body before its noun
VERY_LONG_SURNAME = 8  # letters from which two edits are a spelling


@dataclass(frozen=True, slots=True)
class Pronouns:
    """Weights by which a pronoun is given to one of those named before it."""

    back: int = 4  # sentences back that candidates are looked for
    inserted: int = 12  # words between a name and "who" in which an age or a role may stand
    decay: float = 0.55  # what a mention loses with each sentence
    margin: float = 1.25  # how much weightier the best candidate has to be than the next
    enough: float = 0.6
    alone: float = 0.3  # the same where there is but one
    acting: float = 1.6  # the same for "it" and "they" that do something else than say
    speaking: float = 3.0  # what the subject of a verb of saying weighs at least
    sure: float = 2.0  # weight at which a pronoun tells the gender of who bears a name that does not
    doubt: float = 0.75  # what such a name counts for beside one whose gender agrees
    hardly: float = 0.15  # the same in one sentence with that one
    introduced: float = 2.0  # what a person weighs more where the report brings them in with a role after the name
    elsewhere: float = 0.7  # what a mention of an earlier paragraph counts for where this one has named somebody
    of_body: float = 0.5  # what a relative pronoun of a body weighs


PRONOUNS = Pronouns()

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
