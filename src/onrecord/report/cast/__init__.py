"""The cast of a report: who and what is mentioned, which outlets are named, and whom the register knows."""

from onrecord.report.cast.cast import Cast, cast_of
from onrecord.report.cast.outlets import agencies_of, known_outlet_at, outlet_in
from onrecord.report.cast.outlets_of_trade import Outlet
from onrecord.report.cast.register import marked, registered

__all__ = ["Cast", "Outlet", "agencies_of", "cast_of", "known_outlet_at", "marked", "outlet_in", "registered"]
