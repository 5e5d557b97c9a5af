"""Pairs of statements labelled by hand, found again in the reports that onrecord makes of their articles."""

from __future__ import annotations

import gzip
import json
import pickle
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from onrecord import read
from onrecord.alike.sayings import Measures, Pair, comparable, measured, paired
from onrecord.ingest import article_of_row
from onrecord.knowledge.language import shared_language
from onrecord.models import Article, Report
from onrecord.options import DEFAULTS
from onrecord.register import load
from onrecord.report import annotate
from onrecord.story.claims import Telling, tellings_of, worth_of
from onrecord.story.completed import completed
from onrecord.story.people import held, merged
from onrecord.story.utterances.align import candidates

Row = dict[str, Any]
HALF = 0.5  # share of characters from which a statement is one of the gold
CLOSE = 0.6  # share of words from which a statement is the one that was labelled, if its cut differs a little


@dataclass(frozen=True)
class Example:
    """A pair with its features, its story and what was decided by hand; "" where nobody looked."""

    story: str
    pair: Pair
    features: Measures
    label: str


def rows(path: Path) -> list[Row]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def reports_of(name: str, articles: Sequence[Row], cache: Path) -> list[Report]:
    """The reports of a story; kept in a file of the cache, for they take a second each."""
    kept = cache / f"{name}.pickle"
    if not kept.exists():
        given = [{k: r[k] for k in ("id", "text", "title", "published", "outlet") if r.get(k)} for r in articles]
        made = [a for n, g in enumerate(given) if isinstance(a := article_of_row(g, table=name, line=n), Article)]
        kept.write_bytes(pickle.dumps(list(annotate(made))))
    return list(pickle.loads(kept.read_bytes()))  # our own file


def told(reports: Sequence[Report]) -> list[Telling]:
    """The statements of a story, as `relate` compares them."""
    ordered = sorted(reports, key=lambda report: report.article.path)
    language = shared_language(report.article.language for report in ordered)
    whole = completed(ordered, language)
    cast, _ = held(merged(whole, language), whole, load(""), named=DEFAULTS.holders, language=language)
    return list(tellings_of(whole, cast, language))


def words(text: str | None) -> list[str]:
    return re.findall(r"\w+", (text or "").lower())


def found(tellings: Sequence[Telling], side: Row) -> Telling | None:
    """The statement that was labelled: its words, if possible its voice too, else the nearest."""
    content, voice = words(side["content"]), words(side["voice"])
    same = [t for t in tellings if words(t.text) == content]
    if same:
        return next((t for t in same if words(t.statement.speaker_text) == voice), same[0])
    share, best = max(((overlap(words(t.text), content), n) for n, t in enumerate(tellings)), default=(0.0, 0))
    return tellings[best] if share >= CLOSE else None


def overlap(a: Sequence[str], b: Sequence[str]) -> float:
    return len({*a} & {*b}) / max(1, len({*a, *b}))


def examples(shared: Path, cache: Path) -> Iterator[Example]:
    """Every pair of two reports that were held against one another, labelled or not."""
    cache.mkdir(parents=True, exist_ok=True)
    articles = {
        row["id"]: row for folder in ("feed", "grouping") for row in rows(shared / folder / "articles.jsonl.gz")
    }
    labelled: dict[str, list[Row]] = defaultdict(list)
    for row in rows(shared / "pairs" / "reports.jsonl.gz"):
        labelled[row["story"]].append(row)
    for story, pairs in sorted(labelled.items()):
        held_by = sorted({row[side]["article"] for row in pairs for side in "ab"} & articles.keys())
        yield from of_story(story, pairs, told(reports_of(story, [articles[i] for i in held_by], cache)))


def of_story(story: str, rows: Sequence[Row], tellings: Sequence[Telling]) -> Iterator[Example]:
    """The examples of one story."""
    by_article: dict[str, list[Telling]] = defaultdict(list)
    for telling in tellings:
        by_article[telling.path.rsplit("#", 1)[-1]].append(telling)
    labels: dict[frozenset[str], str] = {}
    for row in rows:
        a, b = (found(by_article[row[side]["article"]], row[side]) for side in "ab")
        if a and b:
            labels[frozenset((a.id, b.id))] = row["label"]
    looked_at = {frozenset(row[side]["article"] for side in "ab") for row in rows}
    worth = worth_of(tellings)
    pairs = [Pair(a, b, worth) for a, b in candidates(tellings, worth) if comparable(a, b) and a.path != b.path]
    pairs = [p for p in pairs if frozenset(t.path.rsplit("#", 1)[-1] for t in (p.a, p.b)) in looked_at]
    pairs = [p for p in pairs if {p.a.statement.zone, p.b.statement.zone} == {"body"}]  # headings were not labelled
    for pair, features in zip(pairs, measured(pairs), strict=True):
        yield Example(story, pair, features, labels.get(frozenset((pair.a.id, pair.b.id)), ""))


@dataclass(frozen=True)
class Story:
    """A story with a gold: its pairs with their features, which gold statements each statement tells, and the pairs of
    these that are one utterance."""

    name: str
    pairs: list[Pair]
    features: list[Measures]
    tells: dict[str, set[str]]
    wanted: set[frozenset[str]]


def stories(shared: Path, cache: Path) -> Iterator[Story]:
    """The open stories. A statement tells those of the gold that it shares half of its characters with."""
    for path in sorted((shared / "stories").glob("*/gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        tellings = told(reports_in(path.parent, cache))
        tells: dict[str, set[str]] = defaultdict(set)
        for row in gold["statements"]:
            of_file = [t for t in tellings if Path(t.path).name == row["file"]]
            near = [(common(t, row), t.id) for t in of_file]
            share, best = max(near, default=(0.0, ""))
            if share >= HALF:
                tells[best].add(row["id"])
        worth = worth_of(tellings)
        pairs = paired(candidates(tellings, worth), worth)
        file = {row["id"]: row["file"] for row in gold["statements"]}
        same = (pair for group in gold["same_statement"] for pair in combinations(group, 2))
        wanted = {frozenset(pair) for pair in same if file[pair[0]] != file[pair[1]]}
        yield Story(path.parent.name, pairs, measured(pairs), tells, wanted)


def reports_in(folder: Path, cache: Path) -> list[Report]:
    kept = cache / f"open-{folder.name}.pickle"
    if not kept.exists():
        kept.write_bytes(pickle.dumps(list(annotate(a for a in read(folder) if isinstance(a, Article)))))
    return list(pickle.loads(kept.read_bytes()))  # our own file


def common(telling: Telling, row: Row) -> float:
    """The share of the characters of a statement and of one of the gold that both have."""
    mine = {n for span in telling.statement.content for n in range(span.start, span.end)}
    other = {n for start, end, _ in row["content"] for n in range(start, end)}
    return len(mine & other) / max(1, len(mine | other))
