"""Parquet: typed columns, lists and objects nested, by pyarrow."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, BinaryIO

from onrecord.errors import OnrecordError


def write(rows: Iterable[dict[str, Any]], out: BinaryIO) -> None:
    """Write rows as one Parquet file. Raises OnrecordError E015 where pyarrow is not installed."""
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        raise OnrecordError("E015", detail="pyarrow", extra="parquet") from None
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(list(rows)), out)
