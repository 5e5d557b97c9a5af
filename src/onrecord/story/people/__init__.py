"""Who is who in the reports of one story."""

from onrecord.story.people.cast import Local, Merged, merged
from onrecord.story.people.held import held
from onrecord.story.people.offices import Modifier, Office, country_in, is_name, office_of

__all__ = ["Local", "Merged", "Modifier", "Office", "country_in", "held", "is_name", "merged", "office_of"]
