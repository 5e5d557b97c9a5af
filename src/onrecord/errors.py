"""Coded, searchable messages: each names what is wrong, where, and the remedy."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

# code -> (what is wrong, remedy); `{}` fields are filled in where the error is raised.
MESSAGES: dict[str, tuple[str, str]] = {
    "E001": ("no such file or folder", "check the path; folders are read with everything below them"),
    "E002": ("not text: {detail}", "give plain text (UTF-8), .jsonl or .csv; convert other formats first"),
    "E003": ("the file is empty", "remove it or fill it"),
    "E004": ("line {line}: not a JSON object: {detail}", "each line of a .jsonl file holds one article as an object"),
    "E005": ("row {line}: no `{field}`", "every article needs `id` and `text`"),
    "E006": ("row {line}: the id {detail} stands twice", "give every article of a table an id of its own"),
    "E007": ("metadata.csv: {detail}", "columns: path, published, outlet, url, agency; all but `path` may be missing"),
    "E008": ("too long: {detail} code points", "split the file; one article has at most 1,000,000"),
    "E009": ("cannot be read: {detail}", "check the permissions of the file"),
    "E010": ("not a record: {detail}", "give the FILE that `onrecord build --record FILE` wrote"),
    "E011": ("the record was written by a newer onrecord ({detail})", "upgrade onrecord"),
    "E012": ("another build is writing this record: {detail}", "wait until it ends, then run the command again"),
    "E013": ("no table {detail}", "tables: {tables}"),
    "E014": ("format {detail} is not known", "formats: {formats}"),
    "E015": ("{detail} is not installed", "pip install 'onrecord[{extra}]'"),
    "E016": (
        "a model is missing or not the one onrecord was tested with: {detail}",
        "reinstall onrecord; in a source checkout, restore src/onrecord/models",
    ),
    "E017": ("could not be analysed, {stage}: {detail}", "the rest of the batch went on; report this with the file"),
    "E018": ("no article {detail} in the record", "see `onrecord show RECORD articles`"),
    "E019": ("cannot be written: {detail}", "check the folder, its permissions and the space left"),
    "E020": ("not a format that onrecord reads: {detail}", "give it by name to read it as text, or convert it first"),
    "E021": ("metadata.csv names a file that is not there", "correct the path in metadata.csv, or delete the row"),
    "E022": ("{detail} is not a day", "write 2025, 2025-10, 2025-10-26 or 2025-10-20/2025-10-25"),
    "E023": (
        "the query service did not answer: {detail}",
        "try again later, or ask fewer years with --since; nothing was written",
    ),
    "E024": (
        "the query service answered something else than results: {detail}",
        "check --endpoint; it must be a SPARQL service over Wikidata that gives JSON",
    ),
    "E025": (
        "line {line} of the register: {detail}",
        "correct the line; columns: of, office, name, start, end, wikidata, also (docs/register.md)",
    ),
    "E027": (
        "no gazetteer: {detail}",
        "give a TOML table a state, named by its code; fields: name, names, adjectives, people, capitals, places, with",
    ),
    "E026": (
        "given {detail} where {wanted} is wanted",
        "`read` gives articles, `annotate` makes reports of them, `relate` needs one report or more and no Failure",
    ),
}
SKIPPED = frozenset({"E020", "E021"})  # told, but no failure: what was asked for can be done without them


class OnrecordError(Exception):
    """An error a user can act on. `str()` gives `PATH: [CODE] what. Remedy: ...`, `details` what was filled in."""

    def __init__(self, code: str, path: str = "", **details: Any) -> None:
        what, remedy = MESSAGES[code]
        self.code = code
        self.path = path
        self.details = details
        self.message = what.format(**details)
        self.remedy = remedy.format(**details)
        super().__init__(f"{path + ': ' if path else ''}[{code}] {self.message}. Remedy: {self.remedy}.")

    def __reduce__(self) -> tuple[Callable[..., OnrecordError], tuple[str, str]]:
        """Made again out of its parts, so that it comes whole from another process."""
        return partial(type(self), **self.details), (self.code, self.path)


NO_ARTICLES_FAULT = frozenset({"E016"})  # a model is missing or another: nothing can be analysed, so everything stops


def failed_in(stage: str, path: str, error: Exception) -> OnrecordError:
    """Why a stage gave nothing: E017 with the stage and its exception as the cause; a coded error stands as is."""
    if isinstance(error, OnrecordError):
        return error
    coded = OnrecordError("E017", path, stage=stage, detail=f"{type(error).__name__}: {error}")
    coded.__cause__ = error
    return coded
