"""Language knowledge as data: one folder a language, TOML files, each with an integrity test.

Code holds no word lists: `load("cues")` gives the parsed `en/cues.toml`.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Any


@cache
def load(name: str, language: str = "en") -> dict[str, Any]:
    """The data file `name` of a language as a dict; read once. Raises FileNotFoundError where there is none."""
    source = resources.files(__package__) / language / f"{name}.toml"
    return tomllib.loads(source.read_text(encoding="utf-8"))


@cache
def words(name: str, *path: str, language: str = "en") -> frozenset[str]:
    """The list at `path` inside the data file `name`, as a set for look-ups."""
    found: Any = load(name, language)
    for part in path:
        found = found[part]
    return frozenset(found)


@cache
def phrases(name: str, *path: str, language: str = "en") -> dict[str, tuple[tuple[str, ...], ...]]:
    """The phrases of the list at `path`, each as its words, by their first word; longer ones first."""
    out: dict[str, list[tuple[str, ...]]] = {}
    for parts in sorted((tuple(p.split()) for p in words(name, *path, language=language)), key=lambda p: (-len(p), p)):
        out.setdefault(parts[0], []).append(parts)
    return {first: tuple(every) for first, every in out.items()}


@cache
def languages() -> frozenset[str]:
    """The codes (ISO 639-1) of the languages that have data."""
    return frozenset(f.name for f in resources.files(__package__).iterdir() if f.is_dir() and len(f.name) == 2)
