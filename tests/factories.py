"""Hand-built articles, reports and stories, and stages that make them fast: for tests of what comes after analysis.

The stages know one sentence pattern, `NAME said "WORDS".`, and one story a first line.
"""

from __future__ import annotations

import hashlib
import re
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from onrecord.errors import OnrecordError
from onrecord.ingest import Raw
from onrecord.knowledge.terms import WORD
from onrecord.models import (
    Actor,
    Article,
    Block,
    Discrepancy,
    Dispute,
    Event,
    Failure,
    Hop,
    Participant,
    Passage,
    Position,
    PositionChange,
    PositionLine,
    Report,
    RoleMention,
    Statement,
    StatusClaim,
    Story,
    Tokens,
    Utterance,
    When,
)
from onrecord.options import Options
from onrecord.spans import Span
from onrecord.story.grouping import Sketch

SAID = re.compile(r'(\w+) (said) "([^"]{1,200})"')


def key(*parts: object) -> str:
    return hashlib.sha256("\0".join(map(str, parts)).encode()).hexdigest()[:12]


def article(path: str, text: str, **fields: object) -> Article:
    """An article with a title line and a body."""
    first = text.split("\n")[0]
    blocks = [Block(Span(0, len(first)), "title")] if first else []
    if len(text) > len(first) + 1:
        blocks.append(Block(Span(len(first) + 1, len(text)), "body"))
    sha = hashlib.sha256(text.encode()).hexdigest()
    name = Path(path).name
    return Article(id=key(name, sha), path=path, text=text, sha256=sha, blocks=tuple(blocks), title=first, **fields)  # type: ignore[arg-type]


def tokens(text: str) -> Tokens:
    """The words of a text as a report keeps them: one sentence, each word its own lemma, none negated."""
    spans = [m.span() for m in WORD.finditer(text)]
    starts = tuple(start for start, _ in spans)
    ends, lemmas = tuple(end for _, end in spans), tuple(text[start:end].lower() for start, end in spans)
    return Tokens(starts, ends, lemmas, (0,) if spans else ())


def report(article: Article) -> Report:
    """What the sentence pattern finds in an article."""
    statements, actors = [], {}
    for found in SAID.finditer(article.text):
        name = found[1]
        source = Span(*found.span(1))
        mention = Passage(article.path, source, name)
        role = (RoleMention("minister", article.path, source),)
        actors.setdefault(name, Actor(name, name, "person", "QZZ", aliases=(name,), mentions=(mention,), roles=role))
        statements.append(
            Statement(
                id=key(article.id, found.start()),
                article=article.path,
                class_="said",
                content=(Span(*found.span(3)),),
                cue=(Span(*found.span(2)),),
                source=(source,),
                kind="direct",
                speaker=name,
                speaker_name=name,
                speaker_text=name,
                said=When("2031-06-02", "resolved"),
                via=("The Tide", "Agency X"),
                targets=(name,),
            )
        )
    return Report(article, tuple(actors.values()), tuple(statements), tokens=tokens(article.text))


def story(reports: Sequence[Report], options: Options = Options()) -> Story:  # noqa: B008
    """A story with a row in every table, where the reports hold enough for it."""
    ordered = sorted(reports, key=lambda r: r.article.path)
    paths = tuple(r.article.path for r in ordered)
    statements = tuple(s for r in ordered for s in r.statements)
    alike: dict[str, list[Statement]] = defaultdict(list)
    texts = {r.article.path: r.article.text for r in ordered}
    for s in statements:
        alike[f"{s.speaker}: {s.content[0].of(texts[s.article])}"].append(s)
    utterances = tuple(
        Utterance(key("u", *(s.id for s in group)), group[0].speaker, group[0].speaker_name, "2031-06-02",
                  tuple(s.id for s in group), len({s.article for s in group}), 1, words)
        for words, group in sorted(alike.items())
    )  # fmt: skip
    held: dict[str, list[Actor]] = defaultdict(list)
    for r in ordered:
        for actor in r.actors:
            held[actor.id].append(actor)
    actors = tuple(_merged(group) for _, group in sorted(held.items()))
    id = key("story", *(r.article.id for r in ordered))
    tables = _tables(id, ordered, statements) if len(statements) > 1 else {}
    return Story(
        id, ordered[0].article.title or "", paths, f"shares {len(paths)}", actors, statements, utterances, **tables
    )  # type: ignore[arg-type]


def _merged(actors: list[Actor]) -> Actor:
    first = actors[0]
    return Actor(
        first.id, first.name, first.kind, first.country, aliases=first.aliases,
        roles=tuple(r for a in actors for r in a.roles), mentions=tuple(m for a in actors for m in a.mentions),
    )  # fmt: skip


def _tables(id: str, reports: Sequence[Report], statements: Sequence[Statement]) -> dict[str, object]:
    texts = {r.article.path: r.article.text for r in reports}
    one, two = statements[0], statements[-1]
    here = [Passage(s.article, s.content[0], s.content[0].of(texts[s.article])) for s in (one, two)]
    claim = StatusClaim("planned", "Brannoc", "2031-06-01", one.id, here[0])
    guests = (Participant(one.speaker, one.speaker_name or "", "initiator", "QZZ", "GOV"),)
    when = When("2031-06-08", "explicit", one.content[0])
    sides = tuple(Position(s.speaker, s.speaker_name or "", "for it", (s.id,)) for s in (one, two))
    return {
        "events": (Event(key("e", id), "meeting", "CONSULT", guests, tuple(here), "planned", (claim,), "Port", when),),
        "disputes": (Dispute(key("d", id), "Was it called off?", sides, "they differ"),),
        "discrepancies": (Discrepancy(key("x", id), "date", "high", "the day", tuple(here)),),
        "positions": (
            PositionLine(key("p", id), one.speaker or "", one.speaker_name or "", "the talks", (one.id, two.id),
                         (PositionChange(one.id, two.id, "later the opposite"),)),
        ),
        "lineage": (Hop(one.article, "Agency X", "agency", one.cue[0]),),
    }  # fmt: skip


class Stages:
    """Quick stand-ins of the stages; a text with BREAK cannot be analysed, a file .bad cannot be read."""

    def __init__(self, pause: float = 0.0) -> None:
        self.pause = pause
        self.annotated: list[str] = []
        self.related: list[tuple[str, ...]] = []

    def raw_articles(
        self, paths: Iterable[Path], *, base: Path, progress: Callable[[int, int], None] | None = None
    ) -> Iterator[Raw | Failure]:
        for path in paths:
            for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
                if file.suffix == ".bad" or not file.exists():
                    error = OnrecordError("E003" if file.exists() else "E001", str(file))
                    yield Failure(str(file), error.code, error.message, error.remedy)
                elif file.suffix == ".txt":
                    text = file.read_text(encoding="utf-8")
                    made = article(file.relative_to(base).as_posix(), text)
                    yield Raw(made.id, made.path, made.text, made.sha256)

    def article_of(self, raw: Raw) -> Article:
        return article(raw.path, raw.text)

    def annotate(
        self,
        articles: Iterable[Article],
        *,
        register: str = "",
        places: str = "",
        failed: Callable[[Article, OnrecordError], None] | None = None,
    ) -> Iterator[Report]:
        for one in articles:
            time.sleep(self.pause)
            self.annotated.append(one.path)
            if "BREAK" in one.text:
                raise ValueError("broken")
            yield report(one)

    def sketch_of(self, report: Report) -> Sketch:
        title = report.article.title or ""
        return Sketch(report.article.path, report.article.id, None, {f"title {title.lower()}": 1.0})

    def relate(self, reports: Sequence[Report], options: Options) -> Story:
        time.sleep(self.pause)
        self.related.append(tuple(sorted(r.article.path for r in reports)))
        return story(reports, options)

    def install(self, put: Callable[[str, object], None]) -> Stages:
        """Put the stand-ins in place of the stages, by `put(dotted name, value)`."""
        put("onrecord.ingest.raw_articles", self.raw_articles)
        put("onrecord.ingest.article_of", self.article_of)
        put("onrecord.report.annotate", self.annotate)
        put("onrecord.story.grouping.sketches.sketch_of", self.sketch_of)
        put("onrecord.story.relate", self.relate)
        return self
