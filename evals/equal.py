"""What a change of the code changes in the record: every exported table, kept before and compared after.

    python -m evals.equal keep FOLDER [--only strait,seeds,dev]    build, export and annotate into FOLDER
    python -m evals.equal compare BEFORE AFTER [--most 20]         exit status 1 where a row differs

A move of code changes nothing here; anything else is read line by line before it is committed. Measured are the
example, the invented stories, and, where ../shared is present, its seeds, its open stories, and `annotate` over the
development articles of attribution. When a report was read is left out; nothing else is.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from difflib import unified_diff
from pathlib import Path
from typing import Any

from evals.gate import SHARED, STORIES, tables_of

DEV = SHARED / "attribution" / "dev.jsonl.gz"
UNSTABLE = frozenset({"read_at", "started"})  # of the clock


def folders() -> dict[str, Path]:
    """Name -> folder of the reports of one story."""
    found = {name: folder for name, (folder, _) in STORIES.items()}
    if SHARED.is_dir():
        found["seeds"] = SHARED.parent / "seeds"
        found |= {path.parent.name: path.parent for path in sorted((SHARED / "stories").glob("*/gold.json"))}
    return found


def keep_story(name: str, folder: Path, out: Path) -> str:
    """Write every table of a story's record as sorted JSON lines."""
    for table, rows in tables_of(folder).items():
        if table != "runs":
            write(out / name / f"{table}.jsonl", rows)
    return name


def keep_dev(out: Path) -> str:
    """Write what `annotate` gives for the development articles."""
    import gzip

    from onrecord.cli.app import app

    articles = out / "dev.jsonl"
    with gzip.open(DEV, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    out.mkdir(parents=True, exist_ok=True)
    wanted = ("id", "text", "title")
    articles.write_text(
        "".join(json.dumps({k: r.get(k) for k in wanted}) + "\n" for r in rows if r.get("primary", True))
    )
    made = out / "dev" / "annotated.jsonl"
    made.parent.mkdir(parents=True, exist_ok=True)
    app(["annotate", str(articles), "-o", str(made)], standalone_mode=False)
    return "dev"


def write(path: Path, rows: list[dict[str, Any]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    plain = [{key: value for key, value in row.items() if key not in UNSTABLE} for row in rows]
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in plain), encoding="utf-8")


def keep(out: Path, only: set[str]) -> None:
    """Keep everything, on two processes."""
    with ProcessPoolExecutor(2) as pool:
        jobs = [pool.submit(keep_dev, out)] if DEV.is_file() and (not only or "dev" in only) else []
        jobs += [pool.submit(keep_story, n, f, out) for n, f in folders().items() if not only or n in only]
        for job in jobs:
            print("kept", job.result(), flush=True)


def differences(before: Path, after: Path) -> Iterator[tuple[str, list[str]]]:
    """File -> the lines of it that differ, for every file of `after`; fields that only one side has are told once."""
    for path in sorted(p for p in after.rglob("*.jsonl") if p.parent != after):
        name = path.relative_to(after)
        one, other = (rows_of(p) for p in (before / name, path))
        new = [f"field {mark}{field}" for mark, field in fields_apart(one, other)]
        shared = fields_of(one) & fields_of(other) if one and other else fields_of(one) | fields_of(other)
        lines = [[line_of(row, shared) for row in rows] for rows in (one, other)]
        changed = [line for line in unified_diff(*lines, n=0, lineterm="") if not line.startswith(("@@", "---", "+++"))]
        if new or changed:
            yield str(name), new + changed


def rows_of(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.exists() else []


def fields_of(rows: list[dict[str, Any]]) -> set[str]:
    return {field for row in rows for field in row}


def fields_apart(one: list[dict[str, Any]], other: list[dict[str, Any]]) -> list[tuple[str, str]]:
    """The fields of one side alone, where both have rows: "-" for those that went, "+" for those that came."""
    if not (one and other):
        return []
    gone, come = fields_of(one) - fields_of(other), fields_of(other) - fields_of(one)
    return [*(("-", field) for field in sorted(gone)), *(("+", field) for field in sorted(come))]


def line_of(row: dict[str, Any], fields: set[str]) -> str:
    return json.dumps({key: row[key] for key in sorted(row) if key in fields}, ensure_ascii=False)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    keeping = commands.add_parser("keep")
    keeping.add_argument("folder", type=Path)
    keeping.add_argument("--only", default="")
    comparing = commands.add_parser("compare")
    comparing.add_argument("before", type=Path)
    comparing.add_argument("after", type=Path)
    comparing.add_argument("--most", type=int, default=20, help="lines shown of a file")
    args = parser.parse_args()
    if args.command == "keep":
        keep(args.folder, {name for name in args.only.split(",") if name})
        return 0
    found = list(differences(args.before, args.after))
    for name, lines in found:
        print(f"{name}: {len(lines)} lines differ", *(line[:400] for line in lines[: args.most]), sep="\n  ")
    print("equal" if not found else f"{len(found)} files differ")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
