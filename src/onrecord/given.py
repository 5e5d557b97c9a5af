"""What callers hand to the verbs: one thing or several of a kind, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from os import PathLike
from pathlib import Path
from typing import Any, TypeVar

from onrecord.errors import OnrecordError

T = TypeVar("T")
Paths = str | PathLike[str] | Iterable[str | PathLike[str]]


def paths_of(given: Paths) -> list[Path]:
    """The paths given, a lone one as the one it is. Raises OnrecordError E001 for an empty string, which names none."""
    several = [given] if isinstance(given, str | PathLike) else list(given)
    if "" in several:
        raise OnrecordError("E001", "''")
    return [Path(path) for path in several]


def each(given: Any, *kinds: type[T]) -> Iterator[T]:
    """The objects given, a lone one as the one it is. Raises OnrecordError E026 at the first of another kind."""
    for one in (given,) if isinstance(given, (str, *kinds)) else given:
        if not isinstance(one, kinds):
            wanted = " or ".join(kind.__name__ for kind in kinds)
            raise OnrecordError("E026", detail=type(one).__name__, wanted=wanted)
        yield one
