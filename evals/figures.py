"""Figures of an exported record against a gold folder: precision, recall and F1 of every table.

Content spans match at a Jaccard index of word positions of at least one half, one to one, best first. Passages match
when they share a word and at least a third of the passage's words lie in the gold snippet. Rows are those of
`onrecord export TABLE --format jsonl`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from evals.gold import Gold

WORD = re.compile(r"\w+(?:['’-]\w+)*")
Row = Mapping[str, Any]
Tables = Mapping[str, Sequence[Row]]


@dataclass(frozen=True)
class Score:
    """Hits, what was made, what was wanted."""

    hits: int
    made: int
    wanted: int

    @property
    def precision(self) -> float:
        return self.hits / self.made if self.made else 0.0

    @property
    def recall(self) -> float:
        return self.hits / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def name_of(row: Row) -> str:
    return PurePosixPath(row.get("article") or row["path"]).name


def places(gold: Gold, report: str, spans: Iterable[Sequence[int]]) -> frozenset[tuple[str, int]]:
    """Word positions that spans of a report touch."""
    every = list(spans)
    return frozenset(
        (report, w.start())
        for w in WORD.finditer(gold.texts.get(report, ""))
        if any(w.start() < e and s < w.end() for s, e in every)
    )


def jaccard(a: frozenset[Any], b: frozenset[Any]) -> float:
    return len(a & b) / len(a | b) if a and b else 0.0


def pair_off(weights: Iterable[tuple[float, Hashable, Hashable]]) -> dict[Any, Any]:
    """One-to-one pairs, greedily from the heaviest."""
    left: dict[Any, Any] = {}
    right: set[Hashable] = set()
    for _, a, b in sorted(weights, key=lambda w: (-w[0], str(w[1]), str(w[2]))):
        if a not in left and b not in right:
            left[a] = b
            right.add(b)
    return left


def near(gold: Gold, report: str, snippet: str, passage: Row) -> bool:
    if name_of(passage) != report:
        return False
    want = places(gold, report, [gold.spot(report, snippet)])
    made = places(gold, report, [(passage["start"], passage["end"])])
    return bool(want & made) and 3 * len(want & made) >= len(made)


def plain(name: str | None) -> str:
    return re.sub(r"^(the|a|an) ", "", re.sub(r"\W+", " ", (name or "").lower()).strip())


def match_statements(gold: Gold, rows: Sequence[Row]) -> dict[str, Row]:
    """Gold key -> the exported row that tells it."""
    by_id = {r["id"]: r for r in rows}
    made = {r["id"]: places(gold, name_of(r), r["content"]) for r in rows}
    weights = []
    for want in gold.data["statements"]:
        words = places(gold, want["report"], [gold.spot(want["report"], c) for c in want["content"]])
        weights += [(j, want["key"], i) for i, w in made.items() if (j := jaccard(words, w)) >= 0.5]
    return {key: by_id[i] for key, i in pair_off(weights).items()}


def speaker_right(gold: Gold, want: Row, row: Row) -> bool:
    """The gold's speaker by name or alias; an unnamed source has no name, and its words stand in `speaker_text`.

    `speaker_alt` of the gold holds further names that are right too, "" for none.
    """
    name, text = plain(row.get("speaker_name")), plain(row.get("speaker_text"))
    also = {plain(n) for n in want.get("speaker_alt", ())}
    if want["speaker"]:
        return name in {plain(n) for n in [want["speaker"], *gold.data["actors"].get(want["speaker"], [])]} | also
    if name:
        return name in also
    return not want.get("speaker_text") or text in {plain(want["speaker_text"]), *also}


def statement_figures(gold: Gold, rows: Sequence[Row], found: Mapping[str, Row]) -> dict[str, float]:
    core = [s for s in gold.data["statements"] if not s.get("borderline")]
    free = {found[s["key"]]["id"] for s in gold.data["statements"] if s.get("borderline") and s["key"] in found}
    made = [r for r in rows if r["class"] == "said" and r["id"] not in free and r["zone"] in ("body", "standfirst")]
    hits = [s for s in core if s["key"] in found]
    right = [s for s in hits if speaker_right(gold, s, found[s["key"]])]
    dated = [s for s in hits if s.get("said")]
    nested = [s for s in core if s.get("nested_in")]
    hung = [
        s
        for s in nested
        if s["key"] in found and s["nested_in"] in found and found[s["key"]]["nested_in"] == found[s["nested_in"]]["id"]
    ]
    relayed = [s for s in core if s.get("via")]
    return {
        "statement.f1": Score(len(hits), len(made), len(core)).f1,
        "attributed.f1": Score(len(right), len(made), len(core)).f1,
        "kind": _share(hits, lambda s: found[s["key"]]["kind"] == s["kind"]),
        "said": _share(dated, lambda s: (found[s["key"]]["said"] or "").startswith(s["said"])),
        "nested": len(hung) / len(nested) if nested else 0.0,
        "via": _share(relayed, lambda s: s["key"] in found and found[s["key"]]["via"] == s["via"]),
    }


def _share(items: Sequence[Row], right: Callable[[Row], bool]) -> float:
    return sum(map(right, items)) / len(items) if items else 0.0


def same_figures(gold: Gold, tables: Tables, found: Mapping[str, Row]) -> dict[str, float]:
    report = {s["key"]: s["report"] for s in gold.data["statements"]}
    want = {frozenset((a, b)) for g in gold.data["same"].values() for a in g for b in g if report[a] != report[b]}
    keys = {row["id"]: key for key, row in found.items()}
    made = set()
    for group in tables["utterances"]:
        told = [keys[i] for i in group["statements"] if i in keys]
        made |= {frozenset((a, b)) for a in told for b in told if report[a] != report[b]}
    return {"same.f1": Score(len(want & made), len(made), len(want)).f1}


def discrepancy_figures(gold: Gold, tables: Tables) -> dict[str, float]:
    weights = []
    for g, want in enumerate(gold.data["discrepancies"]):
        for n, row in enumerate(tables["discrepancies"]):
            sides = [{k for k, (r, s) in enumerate(want["between"]) if near(gold, r, s, p)} for p in row["between"]]
            apart = min(len(set().union(*sides)), sum(map(bool, sides)))
            if apart > 1:
                weights.append((apart + 0.5 * (row["kind"] == want["kind"]), g, n))
    pairs = pair_off(weights)
    score = Score(len(pairs), len(tables["discrepancies"]), len(gold.data["discrepancies"]))
    return {"discrepancy.r": score.recall, "discrepancy.p": score.precision}


def dispute_figures(gold: Gold, tables: Tables, found: Mapping[str, Row]) -> dict[str, float]:
    def opposed(sides: list[set[str]], row: Row) -> bool:
        shown = [set(p["statements"]) for p in row["positions"]]
        met = pair_off(
            (len(a & b), x, y)
            for x, a in enumerate(sides)
            for y, b in enumerate(shown)
            if b and 2 * len(a & b) >= len(b)
        )
        return len(met) > 1

    wanted = [[{found[k]["id"] for k in side if k in found} for side in d["sides"]] for d in gold.data["disputes"]]
    rows = tables["disputes"]
    pairs = pair_off((1.0, g, n) for g, sides in enumerate(wanted) for n, row in enumerate(rows) if opposed(sides, row))
    score = Score(len(pairs), len(rows), len(wanted))
    return {"dispute.r": score.recall, "dispute.p": score.precision}


def article_figures(gold: Gold, tables: Tables) -> dict[str, float]:
    rows = {name_of(r): r for r in tables["articles"]}
    fields = [(n, f) for n in gold.data["articles"] for f in ("title", "published", "outlet", "agency")]
    right = sum((rows[n][f] or "") == gold.data["articles"][n][f] for n, f in fields)
    want: set[Any] = set()
    made: set[Any] = set()
    for name, fact in gold.data["articles"].items():
        want |= places(gold, name, [gold.spot(name, s) for s in fact["furniture"]])
        made |= places(gold, name, rows[name]["furniture"])
    return {"article": right / len(fields), "furniture.f1": Score(len(want & made), len(made), len(want)).f1}


def actor_figures(gold: Gold, tables: Tables) -> dict[str, float]:
    """Share of the gold's actors that are one row, all their strings on it, and nobody else's."""
    rows: dict[str, set[str]] = {}
    for row in tables["actors"]:
        for alias in [row["name"] or "", *row["aliases"]]:
            rows.setdefault(plain(alias), set()).add(row["id"])
    homes = {
        name: {i for s in strings for i in rows.get(plain(s), {f"missing {s}"})}
        for name, strings in gold.data["actors"].items()
    }
    whole = [n for n, ids in homes.items() if len(ids) == 1 and not any(ids & o for m, o in homes.items() if m != n)]
    return {"actor": len(whole) / len(homes)}


def lineage_figures(gold: Gold, tables: Tables) -> dict[str, float]:
    want = {(x["report"], plain(x["derived_from"])) for x in gold.data["lineage"]}
    made = {(name_of(r), plain(r["derived_from"])) for r in tables["lineage"] if r["kind"] != "text-reuse"}
    return {"lineage.f1": Score(len(want & made), len(made), len(want)).f1}


def change_figures(gold: Gold, tables: Tables, found: Mapping[str, Row]) -> dict[str, float]:
    made = {(c["from"], c["to"]) for p in tables["positions"] for c in p["changes"]}
    ids = {k: r["id"] for k, r in found.items()}
    return {"change": _share(gold.data["changes"], lambda c: (ids.get(c["from"]), ids.get(c["to"])) in made)}


def figures(gold: Gold, tables: Tables) -> dict[str, float]:
    """Every figure by name, between 0 and 1."""
    rows = tables["statements"]
    found = match_statements(gold, rows)
    return {
        **statement_figures(gold, rows, found),
        **same_figures(gold, tables, found),
        **discrepancy_figures(gold, tables),
        **dispute_figures(gold, tables, found),
        **article_figures(gold, tables),
        **actor_figures(gold, tables),
        **lineage_figures(gold, tables),
        **change_figures(gold, tables, found),
    }


def misses(gold: Gold, tables: Tables) -> list[str]:
    """What was missed, wrong or extra, a line each, for reading."""
    rows = tables["statements"]
    found = match_statements(gold, rows)
    matched = {r["id"] for r in found.values()}
    out = []
    for want in gold.data["statements"]:
        key, row = want["key"], found.get(want["key"])
        if row is None:
            out += [] if want.get("borderline") else [f"missed     {key}: {want['content'][0][:70]}"]
            continue
        if not speaker_right(gold, want, row):
            out.append(
                f"speaker    {key}: {row['speaker_name']} ({row['speaker_text']}), not {want['speaker'] or 'unnamed'}"
            )
        if want.get("said") and not (row["said"] or "").startswith(want["said"]):
            out.append(f"said       {key}: {row['said']}, not {want['said']}")
        if row["kind"] != want["kind"]:
            out.append(f"kind       {key}: {row['kind']}, not {want['kind']}")
        if want.get("nested_in") and row["nested_in"] != found.get(want["nested_in"], {}).get("id"):
            out.append(f"nested     {key}: not in {want['nested_in']}")
    for row in rows:
        if row["id"] not in matched and row["class"] == "said" and row["zone"] in ("body", "standfirst"):
            text = " / ".join(gold.texts[name_of(row)][s:e] for s, e in row["content"])
            out.append(f"extra      {name_of(row)[:2]} {row['speaker_text']}: {text[:90]}")
    return out
