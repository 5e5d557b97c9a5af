"""What results rest on besides the text: version, language model, weights, word lists and the code of a stage.

A stored result is taken over only when its fingerprint is that of the onrecord that reads it.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path

from onrecord.engine.closure import closure
from onrecord.options import Options
from onrecord.report import models
from onrecord.version import __version__

PACKAGE = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Basis:
    """What results rest on within the package, by path: modules with all that they import, and data."""

    modules: tuple[str, ...]
    data: tuple[str, ...]

    def files(self, package: Path = PACKAGE) -> tuple[Path, ...]:
        """All files of it, in order of name; `package` is the folder of the package or of a copy.

        Raises FileNotFoundError where a module or data of it are not there.
        """
        held = {file for name in self.data for file in data_files(package / name)}
        return tuple(sorted({*held, *closure(self.modules, package)}))


def data_files(path: Path) -> list[Path]:
    """A file, or all files of a folder. Raises FileNotFoundError where neither is there."""
    if not path.exists():
        raise FileNotFoundError(path)
    return [file for file in (path, *path.rglob("*")) if file.is_file() and "__pycache__" not in file.parts]


REPORT = Basis(("ingest", "report"), ("lang", "models/attribution.json", "register/data"))
SKETCH = Basis(("story/grouping/sketches",), ("lang",))
STORY = Basis(("story",), ("lang", "models/sameness.json", "register/data"))


def model_sha256() -> str:
    """One hash over the language model that parses the reports and the weights that find attributions.

    Raises OnrecordError E016 where either is not the one tested, before any report is read.
    """
    return digest(*models())


def of_report(register: str = "", places: str = "") -> str:
    """What the results of one report rest on; the files extend the register and the gazetteer of the package.

    Raises OnrecordError E001, E009, E025 or E027 for a file that is none.
    """
    return digest(of_shipped(), *of_files(register, places))


def of_files(register: str, places: str) -> tuple[str, ...]:
    """One hash over the register that is asked, and one over the places that a file adds, where there is one."""
    from onrecord.knowledge.added import added
    from onrecord.register import load

    return (load(register).digest, *filter(None, (added(places).digest,)))


@cache
def of_shipped() -> str:
    """What the results of a report rest on beside files of the user's."""
    return digest(__version__, model_sha256(), version("spacy"), of_basis(REPORT))


@cache
def of_sketch() -> str:
    """What the sketch of a report rests on besides the report."""
    return digest(__version__, of_basis(SKETCH))


def of_story(options: Options) -> str:
    """What the results of one story rest on besides its reports."""
    tuned = json.dumps(options.of("stories"), sort_keys=True)
    return digest(__version__, tuned, *of_files(options.register, options.places), of_basis(STORY))


@cache
def of_basis(basis: Basis, package: Path = PACKAGE) -> str:
    """One hash over the names and bytes of all files of a basis."""
    whole = hashlib.sha256()
    for path in basis.files(package):
        whole.update(path.relative_to(package).as_posix().encode() + b"\0" + path.read_bytes())
    return whole.hexdigest()


def digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()
