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
SHORTEST_OF_ROLE = 4  # letters of a word in lower case from which what stands before a comma is a role
DAYS_APART = 3  # days by which reports may date one event apart
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
    """When two statements tell one utterance. Worth is that of `alike.worth`, likeness from 0 to 1."""

    least: float = 0.34  # score from which they do
    occasion: float = 0.06  # what a known common occasion adds to the score
    other_act: float = 0.8  # what is left of it where one reports a proposal, a warning ... and the other does not
    evidence: float = 4.2  # worth that the shared terms must have together
    of_both: float = 0.15  # share of all their terms that two words must be
    terms: int = 3  # terms of a sentence below which it is too short to be known again
    few: int = 2  # terms they must share, one of them no name
    sure_voice: float = 0.85  # voice from which a short sentence is known again
    telling: float = 2.4  # worth that a short sentence must have
    clause: int = 3  # words of the shortest sentence that says something
    sentences: int = 3  # sentences of a statement that is also taken as a whole
    shown: int = 6  # shared words that a verdict names


VOICE = VoiceBounds()
SAME = SameBounds()
PRIOR_STATEMENTS = 60  # statements that the prior share of a term counts as
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
    """When one statement contradicts another. Worth is that of `alike.worth`; shares and sureties from 0 to 1."""

    denied: float = 0.4  # share of what is denied that the claim must hold
    negated: float = 0.6  # share of the poorer clause that two clauses of opposite polarity must have in common
    union: float = 0.45  # and of both together, where they stand in two reports
    of_both: float = 0.25  # the same where both stand close together in one report
    tied: float = 2.4  # worth of what they share where both stand close together in one report
    known: float = 4.2  # and anywhere
    beside: int = 700  # code points between two statements of one report of which one answers or points to the other
    holders: int = 60  # statements that hold a term above which it brings no two of them together
    pointing: int = 10  # words of a statement that only points
    few: int = 2  # terms it may have beside the word that calls untrue
    bare: int = 6  # words of a denial of guilt that tells no more
    polarity: float = 0.9  # surety that clauses of opposite polarity contradict one another, of that of a denial
    of_best: float = 0.8  # of the surest claim against a denial that another must reach


@dataclass(frozen=True, slots=True)
class OutcomeBounds:
    """How outcomes ("passes", "voted down") are read and held against one another."""

    tied: float = 4.0  # worth of what two passages share beside the outcome
    one_voice: float = 0.9  # how far two speakers must be one
    words: int = 3  # words of the longest outcome
    reach: int = 4  # words before an outcome in which a negation turns it
    objects: int = 4  # words behind an outcome that may say of what it is
    shown: int = 2  # sentences of a body that are shown against a title


@dataclass(frozen=True, slots=True)
class QuoteBounds:
    """When two quoted sentences render one another. Likeness and shares from 0 to 1."""

    anchor: float = 0.35  # likeness from which two sentences are taken for renderings of one
    alike: float = 0.5  # and without a known common occasion
    identical: float = 0.8  # from which a sentence vouches for those beside it
    two_for_one: float = 0.03  # how much liker two sentences together must be to one than one of them is
    low: float = 0.4  # share of common content from which another wording is of low severity
    longer: float = 1.6  # times the words of the other from which a sentence is cut to the clauses that render it
    longer_by: int = 4  # and so many more
    short: int = 3  # content words below which a fragment is too short to compare
    liker: float = 0.05  # how much liker another sentence must be to be the counterpart
    verbatim: int = 8  # words of a sentence that two translators do not share
    part: float = 0.7  # share of a sentence's words that a part must have to stand for it
    in_order: float = 0.6  # share of the shorter rendering's words that both have in one order, untranslated


@dataclass(frozen=True, slots=True)
class DisputeBounds:
    """When a claim and its denial, or the terms of several sides, make a dispute; worth as above."""

    claim: float = 0.36  # likeness of a claim and its denial
    terms: int = 3  # terms that a claim must have to be asked about
    evidence: float = 4.0  # worth that a claim and its denial must share
    rare: float = 3.0  # worth of one shared term that ties a denial to a claim about the denier
    several: float = 5.0  # worth of several such terms together
    of_denied: float = 0.3  # share of what is denied that such a claim must hold
    one_voice: float = 0.9  # from which two speakers are too much one to stand against one another
    voices: int = 3  # speakers that must set terms for one thing


@dataclass(frozen=True, slots=True)
class TurnBounds:
    """When a later statement of an actor turns from an earlier one; worth as above."""

    lines: int = 4  # matters shown for one actor
    close: float = 4.2  # worth of the terms two moments must share where only a condition or a denial is new
    tied: float = 2.4  # worth of what two clauses must share of which one takes back the other
    half: float = 0.55  # share of their worth in common from which one is the other with or without a negation
    long: int = 160  # code points of a statement as a change shows it


AGAINST = AgainstBounds()
TURN = TurnBounds()
DISPUTE = DisputeBounds()
QUOTE = QuoteBounds()
OUTCOME = OutcomeBounds()
CUE_BESIDE = 7  # code points between a cue and the content it leads to
PASSAGE_LONG = 180  # code points of a passage as a question or position shows it
LED_BY = 300  # code points before a statement in which it may be told who goes
NEGATION_REACH = 6  # words after a negation that it turns
HEADLINE = 0.9  # share of longer words with a capital from which a sentence is written like a headline
LONG_WORD = 4  # letters of these
NEGATION_BEFORE = 3  # words of a clause before the fate of a plan in which a negation turns it
OPENING_WORDS = 8  # words of a content in which its head stands

# differences


@dataclass(frozen=True, slots=True)
class Reach:
    """How far around a number its words stand: in words, but where code points are told."""

    before: int = 12  # in which a word may say what it counts
    verb: int = 6  # words before it in which a verb of counting may
    behind: int = 4  # and words after its noun
    noun: int = 5  # in which its noun may stand
    nearest: int = 2  # terms to either side that stand nearest to it
    clause: int = 9  # words to either side that say what it is told of
    kind: int = 8  # words before an amount in which its kind may stand
    kind_behind: int = 2  # and words behind it
    jobs: int = 8  # words to either side in which jobs and their loss are told
    put: int = 5  # words before a figure in which "put" may stand
    bound: int = 3  # words of the longest bound
    vote: int = 70  # code points to either side in which words of a vote stand
    echo: int = 320  # code points back to the count that a bare number repeats
    again: int = 200  # code points between a figure and another's for the same


@dataclass(frozen=True, slots=True)
class CountBounds:
    """When two numbers are of one thing, and when they are one. Worth is that of `alike.worth`."""

    like: float = 0.3  # share of the poorer surroundings' worth that two counts must have in common
    like_of_shares: float = 0.5  # the same for percentages and money, of which one text tells many
    like_of_few: float = 0.6  # the same for small numbers, which stand in many sentences
    few: int = 3  # the largest of these
    shared: int = 2  # terms they must share beside what is counted
    evidence: float = 4.0  # worth of these together
    telling: float = 2.0  # worth of a term that says what a number is told of
    rare: float = 2.5  # worth of a term that ties two amounts of one kind
    voice: float = 0.75  # voice from which two figures are one speaker's
    of_voice: float = 3.0  # how many times the one such figure the other may be
    large: float = 1000.0  # numbers of one noun from which nearly the same number is of one thing
    nearly: float = 1.25  # how many times the one the other may be
    within: float = 1.5  # how many times a bound ("more than 40") another number may be and still be meant by it
    miscount: float = 0.1  # share of the larger side of a vote by which two results may differ on the other
    hundreds: float = 100.0  # the smallest step of round whole numbers
    round: float = 0.1  # share of a number that its step may be where it is a round figure for another
    close: float = 1.15  # ratio within which "about" covers a value
    far: float = 6.0  # ratio from which two counts of people need more than their kind in common
    many: int = 80  # numbers of one unit beyond which nothing is compared


REACH = Reach()
COUNT = CountBounds()
LETTERS_OF_PLACE, SLIPS_OF_PLACE = 5, 2  # letters of the shortest place compared, and letters by which two may differ
TIED_PLACES = 3.0  # worth that two sentences must share beside the places they name
LETTERS_OF_SPELLING = 4  # of the shortest name that is compared; one with marks ("Pål") may be shorter by one
TITLE_VERB = 3  # words between an actor and the verb of a title
TITLE_TIED = 2.0  # worth of the terms that a title and a statement must share
SAME_WORDS = 7  # words of a quotation by which it is known again
SURE_DAY = 0.6  # likeness from which two statements dated apart are renderings of one
ROUGH_DATE = 12  # code points before a date in which it is said to be rough
