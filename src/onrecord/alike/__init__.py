"""One rule of sameness for report and story: whether two tellings are of one thing, how sure that is, and why."""

from onrecord.alike.claims import history, in_time, overall
from onrecord.alike.days import dates_agree, days_agree
from onrecord.alike.happenings import is_happening, kin, places_agree, same_happening
from onrecord.alike.occasions import close_reports, common_occasion, one_venue
from onrecord.alike.parties import parties_agree
from onrecord.alike.sameness import Sameness
from onrecord.alike.sayings import Saying
from onrecord.alike.statements import same_things
from onrecord.alike.voices import OFFICIAL, one_voice, only_grammar, spoken_for
from onrecord.alike.worth import CONCEPT, NAMED, Worth

__all__ = [
    "CONCEPT",
    "NAMED",
    "OFFICIAL",
    "Sameness",
    "Saying",
    "Worth",
    "close_reports",
    "common_occasion",
    "dates_agree",
    "days_agree",
    "history",
    "in_time",
    "is_happening",
    "kin",
    "one_venue",
    "one_voice",
    "only_grammar",
    "overall",
    "parties_agree",
    "places_agree",
    "same_happening",
    "same_things",
    "spoken_for",
]
