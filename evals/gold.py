"""A gold record written by hand as snippets of the reports, resolved to code points."""

from __future__ import annotations

import hashlib
import tomllib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any


class GoldError(ValueError):
    """A gold file asks for words that a report does not hold."""


@dataclass(frozen=True)
class Gold:
    """The gold of a folder of `.txt` reports."""

    folder: Path
    source: Path
    data: dict[str, Any]

    @classmethod
    def load(cls, folder: Path, source: Path) -> Gold:
        """Read the gold `source` (TOML) of a folder. Raises FileNotFoundError where there is none."""
        return cls(folder, source, tomllib.loads(source.read_text(encoding="utf-8")))

    @cached_property
    def texts(self) -> dict[str, str]:
        return {p.name: p.read_bytes().decode("utf-8") for p in sorted(self.folder.glob("*.txt"))}

    def spot(self, report: str, snippet: str) -> tuple[int, int]:
        """Where a snippet stands; `words@2` asks for its second occurrence. Raises GoldError where there is none."""
        words, _, number = snippet.rpartition("@") if snippet[-2:-1] == "@" else (snippet, "", "1")
        at = -1
        for _ in range(int(number)):
            at = self.texts[report].find(words, at + 1)
            if at < 0:
                raise GoldError(f"{report}: no {snippet!r}")
        return at, at + len(words)

    @cached_property
    def sha256(self) -> str:
        """One hash over the gold and every report, so that floors are pinned to their data."""
        whole = hashlib.sha256()
        for path in [self.source, *sorted(self.folder.glob("*.txt")), self.folder / "metadata.csv"]:
            whole.update(path.name.encode() + b"\0" + path.read_bytes())
        return whole.hexdigest()
