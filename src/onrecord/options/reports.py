"""The bounds of the rules of a report, room by room: how far a rule looks, how much is enough, each with its unit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

# knowledge
LONGEST_PLACES = 5_000_000  # bytes of a file of states and places that is read


@dataclass(frozen=True, slots=True)
class Datelines:
    """Where the day of a report may stand at its head; code points where nothing else is said."""

    head: int = 90  # of a first paragraph within which a dateline ends
    place: int = 45  # of the place before the day
    words: int = 6  # words of that place
    agency: int = 45  # of the agency between the day and the dash
    lag: timedelta = timedelta(days=7)  # a report may be published so long after its dateline


DATELINE = Datelines()
NEAR_PAST = timedelta(days=2)  # a report may speak of "October 27" in the past tense when dated the 26th elsewhere
ACRONYM_NAME = 3  # letters of a word that is the name of a state only in capitals
ROLE_BEFORE, ROLE_BEHIND = 8, 9  # words before and behind a head that its phrase can have
DEEPEST = 12  # steps up or down a tree that still belong to a clause; parses of dirty text can be one long chain
LETTERS_COMPARED = 4  # letters from which names that sound alike, or first names one slip apart, may be one
LETTERS_LONG = 6  # letters from which vowels that other scripts leave open do not count

# register
LONGEST_REGISTER = 50_000_000  # bytes of a file of tenures that is read
SPELLINGS = 12  # of a name that are kept of what Wikidata has


@dataclass(frozen=True, slots=True)
class Holders:
    """How far from an office that is held a name or a role may still mean its holder."""

    margin: timedelta = timedelta(days=7)  # around a change of office within which nobody is taken for its holder
    near: timedelta = timedelta(days=120)  # off a tenure in which a report that gives somebody its office is about it
    before: timedelta = timedelta(days=2 * 365)  # the first office, from which a full name alone tells its bearer
    after: timedelta = timedelta(days=20 * 365)  # the last one, up to which it is


HOLDER = Holders()

# ingest
LONGEST_ARTICLE = 1_000_000  # code points; a longer text is refused
LANGUAGE_SAMPLE = 600  # code points that a language is told by: more tells no more
LANGUAGE_LETTERS = 24  # fewer tell no language
LANGUAGE_MARGIN = 4.0  # natural logarithm: fifty times as likely as the next language
PLAIN_WORDS = 40  # words of a sample that needs no model to be told
PLAIN_SHARE = 0.18  # of small words in it; they are a quarter to a third of running text
WRAPPED_AT_LEAST = 45  # code points of the lines of a text that was wrapped by hand or by mail
WRAPPED_AT_MOST = 100
HEADER_REACH = 24  # paragraphs a header may have
STANDFIRST_WORDS = 110  # words of running text above the last date or byline: more is no standfirst
TITLE_WORDS = 35
TITLE_SUFFIXES = 3  # behind a title: section, city, site
MASTHEAD_REACH = 4  # paragraphs in which the site's name stands
OUTLET_WORDS = 5  # of an outlet's name on a line of its own
HEADER_NAMES = 12  # paragraphs in which who wrote may stand without "by"
EARLY_NAMES = 5  # paragraphs in which names stand alone above the report
SIGNATURE_WORDS = 8  # of a line at the end that names who wrote
SUMMARY_WORDS = 40  # of a sentence below another story's headline
HEADING_WORDS = 14
NOTE_WORDS = 120  # of a correction
LONGEST_LIST = 120  # paragraphs of a list of stories
TEASER_WORDS = 25  # of another story's headline
DATELINE_REACH = 140  # code points within which a dateline ends

# page and network
CLIMB = 8  # steps up the tree, to the verb that dates a time or to a subject; deeper chains nobody could vouch for
BESIDE_TOLD = timedelta(days=31)  # a day without a year is of the year of a date told so near
TOLD_WITHIN = 600  # code points: "two days earlier" counts from a day told no farther back
TAKEN_TOGETHER = 16  # articles that are read before the first is given
PARSED_TOGETHER = 4  # articles: more are hardly faster, and hold more memory the longer the articles are
PAIRED = 80  # code points before an apostrophe in which a single mark may have opened
QUOTED_SENTENCE = 7  # words from which a quotation without end mark is taken for a sentence
SENTENCE = 200  # tokens to either side that a sentence reaches; a bound for text that is no prose
STILL_OPEN = 12  # quotations (a long one with its inner ones) that may still be open where a piece starts
WINDOW = 256  # word pieces that the network reads together, with [CLS] and [SEP]s; what it was trained on

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
    """How sure one must be of what only the network or only the rules find, tuned on held-out articles."""

    said: float = 0.35  # the network, of speech
    unsourced: float = 0.3  # of speech of nobody in particular
    attitude: float = 0.2
    unknown: float = 0.2  # of a cue that is not in the lexicon
    alone: float = 0.93  # the rules, of speech
    doubted: float = 2.0  # the rules, of an attitude (above 1: never)


ALIKE_CONTENTS = 0.5  # Jaccard index of two contents from which they are one attribution, whatever their cues
BETWEEN = 4  # tokens between two pieces of one content, or between a negation and its verb
CITING_NEAR = 40  # code points read before a content
CUE_BEFORE = 40  # tokens between a cue and the quotation or the role it leads up to
CUE_NEAR = 14  # tokens between a cue and its "that", count or quotation, or of whom it cites
HEADING_NAME = 6  # words of a name beside the colon of a title, or of the title of a programme
NEIGHBOURS = 60  # attributions to either side that are looked at; a bound for text that is no prose
NICKNAME = 6  # tokens, with its marks, that a quoted part of a name may have
PARTICLE_NEAR = 6  # tokens between a verb and its particle or colon, of a source up to its noun
PHRASE_NEAR = 25  # tokens between a cue and the preposition or infinitive of its content
QUESTION_NEAR = 10  # tokens between a cue and the question it reports
SAYING_NEAR = 16  # tokens after "quoted" in which "as saying" follows
SMALL_WORD = 3  # letters of a name's small words ("de", "van")
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
STATE_ONLY = 0.5  # how far a state and one who may act for it are one party


# statements and sources
@dataclass(frozen=True, slots=True)
class Statements:
    """How far the rules of statements and sources look."""

    name: int = 7  # words of a name that the cast does not hold
    most_targets: int = 2  # parties a content may be about; where there are more it is aimed at none of them
    cited: int = 8  # tokens of the name of an outlet after "citing"
    outlet: int = 60  # code points of a phrase that names an outlet
    subject: int = 10  # tokens of an outlet before its verb
    source: int = 8  # tokens of a source that is an outlet
    quoted_name: int = 40  # code points: shorter words in quotation marks may be a name
    recent: timedelta = timedelta(days=7)  # what was said longer ago than this before the report is background
    later: timedelta = timedelta(days=14)  # "later said" lies no longer before the report
    lead: int = 2  # paragraphs from a day without an outlet to the outlet it was told to
    back: int = 3  # paragraphs an occasion reaches back to what was said before it was told of


@dataclass(frozen=True, slots=True)
class Sureness:
    """How sure each way of calling a speaker is, from 0 to 1; the forms of mentions, and "we" in a quotation."""

    name: float = 1.0
    state: float = 1.0
    people: float = 0.9
    adjective: float = 0.9
    capital: float = 0.9
    unnamed: float = 0.9
    description: float = 0.85
    pronoun: float = 0.75
    outer: float = 0.7

    def of(self, form: str) -> float:
        """By the form of a mention. Raises AttributeError for none."""
        return float(getattr(self, form))


STATEMENT = Statements()
SURE = Sureness()
