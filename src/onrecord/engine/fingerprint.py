"""What results rest on besides the text: version, language model, weights, word lists and the code of a stage.

A stored result is taken over only when its fingerprint is that of the onrecord that reads it.
"""

from __future__ import annotations

import hashlib
import json
from functools import cache
from importlib.metadata import version
from pathlib import Path

from onrecord.options import Options
from onrecord.version import __version__

PACKAGE = Path(__file__).resolve().parents[1]
REPORT = ("alike", "ingest", "knowledge", "lang", "models", "register", "report", "days.py", "models.py", "spans.py")
SKETCH = ("lang/en/terms.toml", "models.py", "spans.py", "story/grouping/sketches.py", "knowledge/terms.py")
STORY = ("alike", "knowledge", "lang", "models", "register", "story", "days.py", "models.py", "spans.py")


def model_sha256() -> str:
    """One hash over the language model that parses the reports and the weights that find attributions.

    Raises OnrecordError E016 where either is not the one tested, before any report is read.
    """
    from onrecord.report import network
    from onrecord.report.page import language_model

    return _digest(language_model.fingerprint(), network.fingerprint())


def of_report(register: str = "") -> str:
    """What the results of one report rest on; `register` is a file that extends the register of the package.

    Raises OnrecordError E001, E009 or E025 for a file that is none.
    """
    from onrecord.register import load

    return _digest(_of_report(), load(register).digest)


@cache
def _of_report() -> str:
    return _digest(__version__, model_sha256(), version("spacy"), _files(REPORT))


@cache
def of_sketch() -> str:
    """What the sketch of a report rests on besides the report."""
    return _digest(__version__, _files(SKETCH))


def of_story(options: Options) -> str:
    """What the results of one story rest on besides its reports."""
    from onrecord.register import load

    tuned = json.dumps(options.of("stories"), sort_keys=True)
    return _digest(__version__, tuned, load(options.register).digest, _files(STORY))


@cache
def _files(names: tuple[str, ...]) -> str:
    """One hash over parts of the package, in order of name."""
    whole = hashlib.sha256()
    for path in sorted(p for name in names for p in _below(PACKAGE / name)):
        whole.update(path.relative_to(PACKAGE).as_posix().encode() + b"\0" + path.read_bytes())
    return whole.hexdigest()


def _below(path: Path) -> list[Path]:
    if path.is_file():
        return [path]
    return [p for p in path.rglob("*") if p.is_file() and "__pycache__" not in p.parts]


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()
