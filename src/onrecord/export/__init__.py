"""Tables of a record as files, in one of three formats or one of their own; `annotated` needs no record."""

from __future__ import annotations

from onrecord.export.tables import FORMATS, TABLES, line, rows, writer

__all__ = ["FORMATS", "TABLES", "annotated", "line", "polecat", "rows", "writer"]
