"""When two tellings are of one thing: statements, voices, occasions, happenings, and what a party says of a status."""

from onrecord.alike.claims import history, in_time, overall
from onrecord.alike.happenings import (
    country_of_place,
    dates_agree,
    days_agree,
    kin,
    parties_agree,
    places_agree,
    same_happening,
)
from onrecord.alike.occasions import close_reports, common_occasion, one_venue
from onrecord.alike.sameness import Sameness
from onrecord.alike.statements import Evidence, evidence_of, judged, same_thing
from onrecord.alike.told import is_happening
from onrecord.alike.voices import OFFICIAL, one_voice, only_grammar, spoken_for
from onrecord.alike.worth import CONCEPT, NAMED, Worth

__all__ = [
    "CONCEPT",
    "NAMED",
    "OFFICIAL",
    "Evidence",
    "Sameness",
    "Worth",
    "close_reports",
    "common_occasion",
    "country_of_place",
    "dates_agree",
    "days_agree",
    "evidence_of",
    "history",
    "in_time",
    "is_happening",
    "judged",
    "kin",
    "one_venue",
    "one_voice",
    "only_grammar",
    "overall",
    "parties_agree",
    "places_agree",
    "same_happening",
    "same_thing",
    "spoken_for",
]
