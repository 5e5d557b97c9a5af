"""The gate: no figure sinks below its floor, and every floor is pinned with the hash of its data.

    python -m evals.gate            check every floor; exit status 1 where one is broken
    python -m evals.gate --misses   also list what the records of the stories miss
    python -m evals.gate --pin      raise floors to what was reached; never lowers one
    python -m evals.gate --pin --allow-lower   lowers too: say why in CHANGES.md

The stories with a gold (`examples/strait`, `evals/stories/*`), a suite each, and the invented sentences of
`plover.jsonl` are measured everywhere; the benchmarks of `../shared/bench`, the samples decided by hand on their
articles (`speakers.jsonl`, `triples.toml`), and the share of functions that act in them (`idle.json`), where these are.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from evals import idle, plover, speakers, triples
from evals.figures import figures, misses
from evals.gold import Gold

HERE = Path(__file__).resolve().parent
FLOORS = HERE / "floors.json"
STORIES = {
    "strait": (HERE.parent / "examples" / "strait", HERE / "strait.toml"),
    **{gold.parent.name: (gold.parent, gold) for gold in sorted((HERE / "stories").glob("*/gold.toml"))},
}
INVENTED = frozenset(folder for folder, _ in STORIES.values())
PLACES = str(HERE.parent / "tests" / "worlds" / "places.toml")
SHARED = HERE.parent.parent / "shared" / "bench"
SLACK = 0.02  # sums in 32 bits differ a little between processors: a flipped span or two must not break a build
TASKS = {"attribution": "attribution", "record": "seeds_gold", "grouping": "grouping", "events": "events"}
# Suite -> its gold, the articles it needs where the gold has none, and what measures it.
SAMPLES: dict[str, tuple[Path, Path | None, Callable[[], Mapping[str, float]]]] = {
    "plover": (plover.OWN, None, plover.measured),
    "speakers": (speakers.SAMPLE, speakers.ARTICLES, speakers.measured),
    "triples": (triples.GOLD, triples.ARTICLES, triples.measured),
    "idle": (idle.GROUPED, idle.TRAIN, idle.share),
}


def tables_of(folder: Path) -> dict[str, list[dict[str, Any]]]:
    """Build the record of a story's reports, its gold not among them, and give every table as rows.

    The countries of an invented story are added to the gazetteer.
    """
    import onrecord
    from onrecord.export.tables import TABLES, rows

    with tempfile.TemporaryDirectory() as work:
        reports = Path(work) / folder.name
        shutil.copytree(folder, reports, ignore=shutil.ignore_patterns("*.toml"))
        options = onrecord.Options(places=PLACES if folder in INVENTED else "")
        with onrecord.build([reports], Path(work) / "gate.db", options) as record:
            return {table: list(rows(record, table)) for table in TABLES}


def hash_of(folder: Path) -> str:
    return hash_of_files(*(p for p in folder.rglob("*") if p.is_file() and p.suffix in {".json", ".jsonl", ".gz"}))


def hash_of_files(*paths: Path) -> str:
    """One hash over the names and bytes of files, in order of path."""
    whole = hashlib.sha256()
    for path in sorted(paths):
        whole.update(path.name.encode() + b"\0" + path.read_bytes())
    return whole.hexdigest()


def shared_figures(tasks: list[str]) -> dict[str, float]:
    """Figures of the benchmark scoreboard, by name."""
    with tempfile.TemporaryDirectory() as work:
        out = Path(work) / "figures.json"
        command = [sys.executable, str(SHARED / "scoreboard"), "--only", ",".join(tasks), "--json", str(out)]
        command += ["--onrecord", f"{sys.executable} -m onrecord"]
        subprocess.run(command, check=False, stdout=subprocess.DEVNULL)
        return dict(json.loads(out.read_text(encoding="utf-8"))) if out.exists() else {}


def broken(floors: Mapping[str, float], reached: Mapping[str, float]) -> list[str]:
    """The floors that do not hold, a line each."""
    return [
        f"{name}: {reached.get(name, 0.0):.3f} is under its floor {floor:.3f}"
        for name, floor in floors.items()
        if reached.get(name, 0.0) < floor - SLACK
    ]


def pinned(floors: Mapping[str, float], reached: Mapping[str, float], *, lower: bool) -> dict[str, float]:
    """Floors raised to what was reached, to three places; lowered only where that is asked for."""
    return {n: round(reached[n] if lower else max(f, reached[n]), 3) for n, f in floors.items() if n in reached}


def measure(pins: Mapping[str, Any], *, show_misses: bool) -> dict[str, tuple[str, dict[str, float]]]:
    """Suite -> (hash of its data, figures), for every suite that can be measured here."""
    out = {}
    for story, (folder, source) in STORIES.items():
        gold, tables = Gold.load(folder, source), tables_of(folder)
        if show_misses:
            print(f"{story}:", *misses(gold, tables), sep="\n  ")
        out[story] = (gold.sha256, figures(gold, tables))
    for sample, (source, needed, measured) in SAMPLES.items():
        if needed is None or needed.is_file():
            out[sample] = (hash_of_files(source, *filter(None, (needed,))), dict(measured()))
    if not SHARED.is_dir():
        print("shared benchmarks and the samples on their articles: skipped, ../shared is absent")
        return out
    suites = [t for t in TASKS if t in pins]
    found = shared_figures(suites) if suites else {}
    for task in suites:
        mine = {n.partition(".")[2]: v for n, v in found.items() if n.startswith(task + ".")}
        out[task] = (hash_of(SHARED / TASKS[task]), mine)
    return out


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pin", action="store_true")
    parser.add_argument("--allow-lower", action="store_true")
    parser.add_argument("--misses", action="store_true")
    args = parser.parse_args()
    pins = json.loads(FLOORS.read_text(encoding="utf-8"))
    faults = 0
    for suite, (sha, reached) in measure(pins, show_misses=args.misses).items():
        floors = pins[suite]["floors"]
        if args.pin:
            pins[suite] = {"data_sha256": sha, "floors": pinned(floors, reached, lower=args.allow_lower)}
            floors = pins[suite]["floors"]
        lines = broken(floors, reached)
        if pins[suite]["data_sha256"] != sha:
            lines.append("the data changed: pin its floors again")
        print(f"{suite}: " + ", ".join(f"{n} {reached.get(n, 0.0):.3f} (>= {f:.3f})" for n, f in floors.items()))
        print(*(f"  BROKEN {line}" for line in lines), sep="\n", end="\n" if lines else "")
        faults += len(lines)
    if args.pin:
        FLOORS.write_text(json.dumps(pins, indent=1) + "\n", encoding="utf-8")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
