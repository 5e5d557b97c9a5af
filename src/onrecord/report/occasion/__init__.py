"""Occasions: when, where and to whom something was said, as the clause of a cue or a sentence tells it."""

from onrecord.report.occasion.clause import is_name
from onrecord.report.occasion.occasion import Occasion, bare_occasion, occasion_of
from onrecord.report.occasion.venues import Venue, venue_in

__all__ = ["Occasion", "Venue", "bare_occasion", "is_name", "occasion_of", "venue_in"]
