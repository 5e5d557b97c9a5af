"""The zones of a report's page: `layout` says of every paragraph what it is; nothing is cut."""

from onrecord.ingest.zones.bylines import without_byline_sign
from onrecord.ingest.zones.credits import is_help, source_credit
from onrecord.ingest.zones.layout import Layout, Piece, layout
from onrecord.ingest.zones.masthead import outlet_in

__all__ = ["Layout", "Piece", "is_help", "layout", "outlet_in", "source_credit", "without_byline_sign"]
