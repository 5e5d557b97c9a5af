"""Events: what happens by a report, each happening once, with the status that the report and its parties give it."""

from onrecord.report.events.events import events_of

__all__ = ["events_of"]
