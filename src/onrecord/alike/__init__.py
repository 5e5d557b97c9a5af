"""One rule of sameness for report and story: whether two tellings are of one thing, and how sure that is."""

from onrecord.alike.claims import history, in_time, overall
from onrecord.alike.days import dates_agree, days_agree
from onrecord.alike.happenings import kin, places_agree, same_happening
from onrecord.alike.parties import parties_agree
from onrecord.alike.sameness import Sameness
from onrecord.alike.told import is_happening

__all__ = [
    "Sameness",
    "dates_agree",
    "days_agree",
    "history",
    "in_time",
    "is_happening",
    "kin",
    "overall",
    "parties_agree",
    "places_agree",
    "same_happening",
]
