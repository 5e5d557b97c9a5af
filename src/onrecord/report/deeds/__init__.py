"""Deeds: what verbs and nouns of a report tell as done. Events are made of them, and so are the acts of statements."""

from onrecord.report.deeds.arguments import Clause, clause_of
from onrecord.report.deeds.deeds import Deed, deeds_of, inside
from onrecord.report.deeds.participants import participants_of
from onrecord.report.deeds.polarity import conditional, negated
from onrecord.report.deeds.triggers import Trigger, noun_trigger, verb_trigger
from onrecord.report.deeds.who import Who, country_of, who_is

__all__ = [
    "Clause",
    "Deed",
    "Trigger",
    "Who",
    "clause_of",
    "conditional",
    "country_of",
    "deeds_of",
    "inside",
    "negated",
    "noun_trigger",
    "participants_of",
    "verb_trigger",
    "who_is",
]
