"""Statements of several reports made comparable: `tellings_of`, then what each claims, denies and quotes."""

from onrecord.story.claims.answers import Contradiction
from onrecord.story.claims.clauses import Clause, clauses_of, opposite
from onrecord.story.claims.contradictions import contradictions
from onrecord.story.claims.contraries import contrary_deeds, contrary_titles, turned_deed
from onrecord.story.claims.deeds import not_done, votes
from onrecord.story.claims.passages import passage, shortened
from onrecord.story.claims.quoted import Sentence, likeness, quoted, sentences
from onrecord.story.claims.reading import Reading, Word, phrases_in, read
from onrecord.story.claims.replies import sourced
from onrecord.story.claims.stances import NOT, Stance, denied_by_cue, negation, side_of, stance_of, told_of
from onrecord.story.claims.tellings import Telling, tellings_of, worth_of
from onrecord.story.claims.terms import term_of
from onrecord.story.claims.wording import Reworded, differ, reworded

__all__ = [
    "NOT",
    "Clause",
    "Contradiction",
    "Reading",
    "Reworded",
    "Sentence",
    "Stance",
    "Telling",
    "Word",
    "clauses_of",
    "contradictions",
    "contrary_deeds",
    "contrary_titles",
    "denied_by_cue",
    "differ",
    "likeness",
    "negation",
    "not_done",
    "opposite",
    "passage",
    "phrases_in",
    "quoted",
    "read",
    "reworded",
    "sentences",
    "shortened",
    "side_of",
    "sourced",
    "stance_of",
    "tellings_of",
    "term_of",
    "told_of",
    "turned_deed",
    "votes",
    "worth_of",
]
