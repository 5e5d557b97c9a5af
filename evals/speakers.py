"""Who a pronoun or a description stands for: shares of a sample that was decided by hand.

    python -m evals.speakers [--misses]

`speakers.jsonl` holds, drawn by seed over all outlets from the sources of the attribution benchmark, an article id, the
offsets of the source and the right name as the article first gives it in full: null where nobody is named, a list where
several speak jointly. Titles, initials and given names may be left out or differ in form; another surname is wrong.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rapidfuzz.distance import OSA

from onrecord.ingest import article_of_row
from onrecord.models import Article

HERE = Path(__file__).resolve().parent
SAMPLE = HERE / "speakers.jsonl"
ARTICLES = HERE.parent.parent / "shared" / "bench" / "attribution" / "dev.jsonl.gz"
SHORT = 5  # letters up to which one edit makes another name, not a spelling
SMALL = frozenset(("the", "of", "for", "and", "on", "jr", "sr", "ii", "iii"))


@dataclass(frozen=True)
class Case:
    """A source and whom it stands for: no name, one, or several."""

    article: str
    start: int
    end: int
    names: tuple[str, ...]


@dataclass(frozen=True)
class Answer:
    """What was made of a case: for every speaker the names that the record knows it by."""

    case: Case
    text: str
    speakers: tuple[tuple[str, ...], ...]

    @property
    def right(self) -> bool:
        """Whether exactly the right ones speak."""
        wanted = self.case.names
        met = [[n for n, name in enumerate(wanted) if any(same(name, m) for m in made)] for made in self.speakers]
        return all(met) and {n for every in met for n in every} == set(range(len(wanted)))


def sample(path: Path = SAMPLE) -> list[Case]:
    """The cases of a file, in its order."""
    out = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        name = row["name"]
        names = () if name is None else (name,) if isinstance(name, str) else tuple(name)
        start, end = row["source"]
        out.append(Case(row["article"], start, end, names))
    return out


def parts(name: str) -> list[str]:
    """The words of a name, folded, without particles of titles."""
    folded = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return [w for w in re.findall(r"[a-z0-9]+", folded.replace("'s", "").replace(".", "")) if w not in SMALL]


def same(gold: str, made: str) -> bool:
    """Whether two names can be one's: the surname alike and no given name against another, or short and long form."""
    a, b = parts(gold), parts(made)
    if not a or not b:
        return False
    if set(a) <= set(b) or set(b) <= set(a):
        return True
    if OSA.distance(a[-1], b[-1]) <= (len(a[-1]) > SHORT):
        if 1 in (len(a), len(b)):
            return True
        return a[0][0] == b[0][0] and (a[0] in b[0] or b[0] in a[0] or min(len(a[0]), len(b[0])) == 1)
    short, long = sorted((a, b), key=len)
    return len(short) == 1 and len(long) > 1 and short[0] == "".join(w[0] for w in long)


def articles(wanted: frozenset[str], path: Path = ARTICLES) -> Iterator[Article]:
    """The articles of the benchmark with these ids, each once."""
    seen: set[str] = set()
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            row = json.loads(line)
            if row["id"] in wanted - seen:
                seen.add(row["id"])
                given = {"id": row["id"], "text": row["text"], "title": row["title"], "published": row["date"]}
                found = article_of_row(given, line=number)
                if isinstance(found, Article):
                    yield found


def answers(cases: Sequence[Case], given: Iterable[Article]) -> list[Answer]:
    """What the report stage makes of every case: the source given, the speaker resolved."""
    from onrecord.report.attribution import Attribution
    from onrecord.report.cast import cast_of
    from onrecord.report.page import parse
    from onrecord.report.statements import voices_of
    from onrecord.spans import Span

    out = []
    for parsed in parse(given):
        mine = [c for c in cases if parsed.article.path.rpartition("#")[2] == c.article]
        cast = cast_of(parsed)
        spans = [(Span(c.start, c.end),) for c in mine]
        found = voices_of(parsed, cast, [Attribution(s, s, s, "said", "indirect") for s in spans])
        for case, voice in zip(mine, found, strict=True):
            called = []
            for actor in [voice.actor, *voice.co] if voice.actor else ():
                one = cast.get(actor)
                called.append((one.name or "", *(one.aliases if one.kind != "person" else ())))
            if voice.name and not called:
                called.append((voice.name,))
            out.append(Answer(case, parsed.text[case.start : case.end], tuple(called)))
    return out


def figures(found: Sequence[Answer]) -> Mapping[str, float]:
    """`resolved` of the named ones, `right` of those resolved, `unnamed` that stay so."""
    named = [a for a in found if a.case.names]
    resolved = [a for a in named if a.speakers]
    rest = [a for a in found if not a.case.names]
    return {
        "resolved": len(resolved) / len(named) if named else 0.0,
        "right": sum(a.right for a in resolved) / len(resolved) if resolved else 0.0,
        "unnamed": sum(not a.speakers for a in rest) / len(rest) if rest else 0.0,
    }


def measured() -> Mapping[str, float]:
    """The figures of the sample; the benchmark's articles have to be there."""
    cases = sample()
    return figures(answers(cases, articles(frozenset(c.article for c in cases))))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--misses", action="store_true")
    args = parser.parse_args()
    cases = sample()
    found = answers(cases, articles(frozenset(c.article for c in cases)))
    print(", ".join(f"{name} {value:.3f}" for name, value in figures(found).items()), f"({len(found)} sources)")
    for a in found if args.misses else ():
        if not (a.right if a.speakers else not a.case.names):
            made: Any = [names[0] for names in a.speakers] or None
            print(f"{a.case.article[:44]:44} {a.case.start:6} {a.text!r}: {made}, not {list(a.case.names) or None}")


if __name__ == "__main__":
    main()
