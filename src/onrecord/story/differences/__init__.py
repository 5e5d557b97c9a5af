"""Where the reports of one story differ on the same thing."""

from onrecord.story.differences.difference import Compared
from onrecord.story.differences.kinds import KINDS, Kind, discrepancies_of

__all__ = ["KINDS", "Compared", "Kind", "discrepancies_of"]
