"""How well the differences and disputes of triples of real reports are found.

    python -m evals.triples [ARTICLES]    (unless told, ../shared/bench/grouping/articles.jsonl.gz)

The gold (`triples.toml`) holds article ids and code points alone; the texts stand outside the repository. A discrepancy
is found where two of its passages are cited, each overlapping its own place; a dispute where two of its sides are two
positions, by a statement each. Of shared utterances the gold lists only some, so their recall alone is told.
"""

from __future__ import annotations

import gzip
import json
import sys
import tempfile
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from evals.figures import Score, pair_off
from onrecord.models import Passage, Report, Statement, Story
from onrecord.spans import Span

GOLD = Path(__file__).resolve().parent / "triples.toml"
ARTICLES = GOLD.parent.parent.parent / "shared" / "bench" / "grouping" / "articles.jsonl.gz"
Place = tuple[str, int, int]


def triples_of(gold: Path = GOLD) -> list[dict[str, Any]]:
    return list(tomllib.loads(gold.read_text(encoding="utf-8"))["triples"])


def stories_of(articles: Path, triples: Sequence[Mapping[str, Any]]) -> list[Story]:
    """Annotate and relate each triple by itself; the texts are rows of a (packed) jsonl file with `id` and `text`."""
    from onrecord.ingest import Raw, article_of, raw_articles
    from onrecord.report import annotate
    from onrecord.story import relate

    wanted = {i for t in triples for i in t["articles"]}
    opened = gzip.open if articles.suffix == ".gz" else open
    with opened(articles, "rt", encoding="utf-8") as lines, tempfile.TemporaryDirectory() as work:
        kept = [row for line in lines if (row := json.loads(line))["id"] in wanted]
        rows = Path(work) / "triples.jsonl"
        rows.write_text("".join(json.dumps({**row, "story": None}) + "\n" for row in kept), encoding="utf-8")
        raws = [r for r in raw_articles([rows], base=Path(work)) if isinstance(r, Raw)]
        reports = {_id(r.article.path): r for r in annotate([article_of(r) for r in raws]) if isinstance(r, Report)}
    return [relate([reports[i] for i in t["articles"]]) for t in triples]


def _id(path: str) -> str:
    return path.rpartition("#")[2]


def _meets(place: Sequence[Any], article: str, spans: Iterable[Span]) -> bool:
    span = Span(place[1], place[2])
    return _id(article) == place[0] and any(span.overlaps(s) for s in spans)


def _cites(place: Sequence[Any], passage: Passage) -> bool:
    return _meets(place, passage.article, [passage.span])


def _told(place: Sequence[Any], statement: Statement) -> bool:
    return _meets(place, statement.article, statement.content)


def discrepancies(triple: Mapping[str, Any], story: Story) -> dict[int, int]:
    """Gold -> the discrepancy of the story that tells it, by number."""
    weights = []
    for g, want in enumerate(triple.get("discrepancies", ())):
        for n, made in enumerate(story.discrepancies):
            places = pair_off(
                (1.0, i, j)
                for i, place in enumerate(want["between"])
                for j, passage in enumerate(made.between)
                if _cites(place, passage)
            )
            if len(places) > 1:
                weights.append((len(places) + 0.5 * (made.kind == want["kind"]), g, n))
    return pair_off(weights)


def disputes(triple: Mapping[str, Any], story: Story) -> dict[int, int]:
    """Gold -> the dispute of the story that tells it, by number."""
    by_id = {s.id: s for s in story.statements}
    weights = []
    for g, want in enumerate(triple.get("disputes", ())):
        for n, made in enumerate(story.disputes):
            sides = pair_off(
                (1.0, i, j)
                for i, side in enumerate(want["sides"])
                for j, position in enumerate(made.positions)
                if any(_told(place, by_id[s]) for place in side for s in position.statements)
            )
            if len(sides) > 1:
                weights.append((1.0, g, n))
    return pair_off(weights)


def shared(triple: Mapping[str, Any], story: Story) -> tuple[int, int]:
    """How many of the pairs of renderings that the gold lists stand in one utterance, of how many."""
    by_id = {s.id: s for s in story.statements}
    groups = [[by_id[s] for s in u.statements] for u in story.utterances]
    pairs = [(a, b) for g in triple.get("same", ()) for n, b in enumerate(g) for a in g[:n] if a[0] != b[0]]
    found = sum(any(any(_told(a, s) for s in g) and any(_told(b, s) for s in g) for g in groups) for a, b in pairs)
    return found, len(pairs)


def figures(triples: Sequence[Mapping[str, Any]], stories: Sequence[Story]) -> dict[str, float]:
    """Recall and precision over all triples together."""
    both = list(zip(triples, stories, strict=True))
    found = [discrepancies(t, s) for t, s in both]
    of_kind = sum(
        s.discrepancies[n].kind == t["discrepancies"][g]["kind"]
        for (t, s), pairs in zip(both, found, strict=True)
        for g, n in pairs.items()
    )
    hits = sum(map(len, found))
    differ = Score(
        hits, sum(len(s.discrepancies) for s in stories), sum(len(t.get("discrepancies", ())) for t in triples)
    )
    contested = Score(
        sum(len(disputes(t, s)) for t, s in both),
        sum(len(s.disputes) for s in stories),
        sum(len(t.get("disputes", ())) for t in triples),
    )
    same = [shared(t, s) for t, s in both]
    return {
        "same.r": sum(n for n, _ in same) / max(1, sum(n for _, n in same)),
        "discrepancy.r": differ.recall,
        "discrepancy.p": differ.precision,
        "discrepancy.kind": of_kind / max(1, hits),
        "dispute.r": contested.recall,
        "dispute.p": contested.precision,
    }


def measured(articles: Path = ARTICLES) -> dict[str, float]:
    """The figures of the triples; the benchmark's articles have to be there."""
    triples = triples_of()
    return figures(triples, stories_of(articles, triples))


def main() -> int:
    for name, value in measured(Path(sys.argv[1]) if len(sys.argv) > 1 else ARTICLES).items():
        print(f"{name:16} {value:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
