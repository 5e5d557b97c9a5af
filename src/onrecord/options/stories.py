"""The bounds of the rules of a story, room by room: how far a rule looks, how much is enough, each with its unit."""

from __future__ import annotations

from dataclasses import dataclass

# knowledge


@dataclass(frozen=True, slots=True)
class Terms:
    """What the terms of a passage weigh by where it stands; 1 elsewhere."""

    title: float = 2.0
    lead: float = 2.0
    opening: int = 600  # code points of a report, its title apart, that are its lead


TERMS = Terms()

# grouping, people and utterances


@dataclass(frozen=True, slots=True)
class GroupingBounds:
    """When reports are taken to tell one story.

    Guided by `evals.windows`, which measures stories with a gold (178 pairs of dated reports, 2010 to 2025): 95 of 100
    pairs lie within 7 days (`story_days`); a day is worth .018 of likeness inside that window, .011 over all days.
    Inside the window less than that is asked, because likeness alone tells stories apart there; the two slopes were
    then chosen on mixes of those stories.
    """

    per_day: float = 0.006  # likeness asked for more with every day apart, up to `story_days`
    per_later_day: float = 0.02  # and with every day from there
    undated: float = 0.05  # likeness asked for more where the time apart is not known
    fewer: float = 0.015  # likeness asked for less with every e-fold that a record is smaller than `enough`
    enough: int = 150  # reports: the unlikeliest pair of strangers is as alike as all their pairs are many
    copy: float = 0.4  # likeness below which two reports are no copies
    looked_back: int = 3  # days by which reports are apart at least when only a day told of brings them together
    coherent: float = 0.55  # likeness of two groups, as a share of that inside one, below which they are two stories
    close: float = 0.8  # likeness inside a group above which it says no more
    largest: int = 150  # reports that linkage takes at once; a larger component is cut at a higher likeness first
    keys: int = 40  # weightiest terms through which a report meets others
    nearest: int = 20  # reports before and as many after it that one term brings a report together with
    undated_met: int = 10  # and reports without a date
    meetings: int = 500  # meetings of one report through its weightiest terms, after which the others bring no more
    recent: int = 3  # days before publication from which a day told of is one looked back on
    past: int = 366  # days before publication up to which it is
    chronicle: int = 6  # days looked back on, above which none of them is what a report is about
    run: int = 6  # words of a print
    prints: int = 48  # of a report
    copied: float = 0.25  # share of prints from which two texts are one
    prior: int = 200  # reports that the prior share of a term counts as much as
    fewest: int = 10  # reports that a term may always stand in and still bring two together


GROUPING = GroupingBounds()
LAST_DAY = 10_000_000  # the day by which undated reports are ordered, after all others
FEW = 1000  # reports of a record that are grouped at once, in about a second
ONE = 30  # reports that are grouped at once in the time that placing one among them takes
LIKEST = 24  # of those that a report meets the ones that share most of its terms, which it is compared with in full
STORY_WEEKS = 31  # days from the other reports beyond which a day is history, not of this story
ACTORS_SHOWN, TERMS_SHOWN = 3, 5  # of what the reports of a story share
TITLE_LENGTH = 90  # code points of the first words of a report that stand for its title
LONGEST_COUNTRY = 3  # words of the name of a state before an office
LONGEST_TITLE = 4  # words of a title before a name
SHORTEST_INITIALS = 3  # letters by which a body may be known


@dataclass(frozen=True, slots=True)
class VoiceBounds:
    """How far two speakers that are not one actor can be one voice, from 0 to 1."""

    described: float = 0.9  # a source described by the office of a named speaker
    body: float = 0.9  # a body and who speaks for it
    country: float = 0.8  # two who hold office for one country, not both of them people
    unresolved: float = 0.75  # a speaker that a report leaves open, and any other
    unnamed: float = 0.7  # two sources described in nearly the same words
    of_description: float = 0.66  # share of the words of a description that a role must have


@dataclass(frozen=True, slots=True)
class SameBounds:
    """What a verdict on two statements says of them; the verdict itself is fitted (`models/sameness.json`)."""

    few: int = 2  # terms that two statements share at least,
    in_a_row: int = 3  # or words in a row
    shown: int = 6  # shared words that it names
    run: int = 5  # words in a row that are worth a word
    sources: float = 0.8  # likeness from which two nameless sources are told in the same words
    quotation: float = 0.6  # share of the quoted words that are the same
    inner: float = 0.5  # probability of statements that are one because those that hold them are


VOICE = VoiceBounds()
SAME = SameBounds()
PRIOR_STATEMENTS = 60  # statements that the prior share of a term counts as
TELLING = 4.0  # worth that shared terms need to say something: half of it counts for half
CONTEXT = 200  # code points around a statement that are compared too
ACTOR_WORTH = 0.5  # an actor named in two statements says less about what they tell than another rare word
SHINGLE = 5  # words of a shingle
TEXT_SHARED = 0.25  # share of a report's shingles that another holds before the text counts as shared
TEXT_RUN = 12  # words of the shortest passage that is shown for it
TEXT_HOLDERS = 50  # reports that hold a shingle above which it is no sign of shared text
HOLDERS, HOLDERS_SHARE = 30, 0.1  # statements (or share of all) above which a term brings no two of them together
DAYS_MISDATED = 3  # days by which reports date one utterance apart
REPORTS_APART = 10  # days between two reports beyond which an undated utterance is not taken for the same

# claims and disputes


@dataclass(frozen=True, slots=True)
class AgainstBounds:
    """When a statement only points back to the one before it."""

    beside: int = 700  # code points between the two
    pointing: int = 10  # words of such a statement
    few: int = 2  # terms it may have beside those that point back or call untrue


@dataclass(frozen=True, slots=True)
class QuoteBounds:
    """When two quoted sentences render one another. Likeness and shares from 0 to 1."""

    anchor: float = 0.35  # likeness from which two sentences are taken for renderings of one
    alike: float = 0.5  # and without a known common occasion
    identical: float = 0.8  # from which a sentence vouches for those beside it
    two_for_one: float = 0.03  # how much liker two sentences together must be to one than one of them is
    low: float = 0.4  # share of common content from which another wording is of low severity
    short: int = 3  # content words below which a fragment is too short to compare


@dataclass(frozen=True, slots=True)
class DisputeBounds:
    """When a claim and its denial, or the terms of several sides, make a dispute; worth as above."""

    terms: int = 3  # terms that a claim must have to be asked about
    rare: float = 3.0  # worth of one shared term that ties a denial to a claim about the denier
    several: float = 5.0  # worth of several such terms together
    of_denied: float = 0.3  # share of what is denied that such a claim must hold
    one_voice: float = 0.9  # from which two speakers are too much one to stand against one another
    voices: int = 3  # speakers that must set terms for one thing


@dataclass(frozen=True, slots=True)
class TurnBounds:
    """When a later statement of an actor turns from an earlier one; worth as above."""

    lines: int = 4  # matters shown for one actor
    close: float = 4.2  # worth of the terms two moments must share where only a condition is new
    long: int = 160  # code points of a statement as a change shows it


AGAINST = AgainstBounds()
TURN = TurnBounds()
DISPUTE = DisputeBounds()
QUOTE = QuoteBounds()
CUE_BESIDE = 7  # code points between a cue and the content it leads to
PASSAGE_LONG = 180  # code points of a passage as a question or position shows it
HEADLINE = 0.9  # share of longer words with a capital from which a sentence is written like a headline
LONG_WORD = 4  # letters of these
NEGATION_BEFORE = 3  # words of a clause before the fate of a plan in which a negation turns it
OPENING_WORDS = 8  # words of a content in which its head stands

# differences


@dataclass(frozen=True, slots=True)
class Reach:
    """How many words around a number tell what it counts."""

    before: int = 12  # of its clause before it
    behind: int = 8  # and behind it
    noun: int = 5  # of these in which its noun may stand
    bound: int = 3  # words of the longest bound


@dataclass(frozen=True, slots=True)
class CountBounds:
    """How numbers are read, when two are of one thing, and when they are one. Worth is that of `alike.worth`."""

    first_year: int = 1900  # of the whole numbers that are read as a year
    last_year: int = 2100
    multiple: int = 100  # number words from which one multiplies what stands before it
    dozen: int = 12  # which does so too
    like: float = 0.2  # share of the poorer sentence's worth that two counts must have in common
    evidence: float = 4.0  # worth of the terms they share
    few: int = 2  # the largest of the numbers that any sentence may hold
    far: float = 2.0  # ratio above which two counts are of two things
    within: float = 1.5  # how many times a bound ("more than 40") another number may be and still be meant by it
    round: float = 1.012  # ratio up to which one number is another in round figures
    about: float = 1.15  # ratio up to which "about" covers a number
    many: int = 80  # numbers of one unit beyond which nothing is compared


REACH = Reach()
COUNT = CountBounds()
SLIPS_OF_NAME = 2  # letters by which two spellings of the name of a state may differ
LETTERS_OF_SPELLING = 4  # of the shortest name that is compared; one with marks ("Pål") may be shorter by one
SAME_WORDS = 7  # words of a quotation by which it is known again
SURE_DAY = 0.6  # likeness from which two statements dated apart are renderings of one

# brief

STORIES_SHOWN = 20  # stories on one page, those with most reports
SHARED_LINES = 6  # utterances that head a story, those that most independent reports carry
SENTENCE = 4  # words under which a content does not stand for itself
LEDE, SHORTEST_LEDE = 480, 60  # code points: a longer first paragraph is cut after a word, a shorter one is none
