"""Statements of several reports made comparable: `tellings_of`, then what each claims, denies and quotes."""

from onrecord.story.claims.quoted import Sentence, likeness, quoted
from onrecord.story.claims.reading import Reading, Word, passage, phrases_in, read, shortened, term_of, terms_of_words
from onrecord.story.claims.stances import NOT, Stance, calls_untrue, denied_by_cue, others_words, side_of, stance_of
from onrecord.story.claims.tellings import Telling, tellings_of, worth_of
from onrecord.story.claims.wording import Reworded, differ, reworded

__all__ = [
    "NOT",
    "Reading",
    "Reworded",
    "Sentence",
    "Stance",
    "Telling",
    "Word",
    "calls_untrue",
    "denied_by_cue",
    "differ",
    "likeness",
    "others_words",
    "passage",
    "phrases_in",
    "quoted",
    "read",
    "reworded",
    "shortened",
    "side_of",
    "stance_of",
    "tellings_of",
    "term_of",
    "terms_of_words",
    "worth_of",
]
