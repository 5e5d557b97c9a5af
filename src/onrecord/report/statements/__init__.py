"""Statements: attributions with who speaks, when, where, through whom, what it does, and whom it is aimed at."""

from onrecord.report.statements.relays import (
    Relay,
    bare_name,
    relay_of_venue,
    relays_in,
    same_name,
    same_outlet,
    without_article,
)
from onrecord.report.statements.statements import statements_of
from onrecord.report.statements.voice import voices_of

__all__ = [
    "Relay",
    "bare_name",
    "relay_of_venue",
    "relays_in",
    "same_name",
    "same_outlet",
    "statements_of",
    "voices_of",
    "without_article",
]
