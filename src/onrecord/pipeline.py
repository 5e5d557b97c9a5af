"""The steps of a build, in reading order: read, skip what is unchanged, annotate, group, relate, keep."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from sqlalchemy import Engine

from onrecord import engine as annotating
from onrecord.engine import fingerprint
from onrecord.errors import SKIPPED, OnrecordError, failed_in
from onrecord.given import Paths, paths_of
from onrecord.knowledge.language import analysed
from onrecord.ledger import (
    Account,
    FileOutcome,
    Outcome,
    Record,
    building,
    keep,
    open_engine,
    placed,
    runs,
    sketched,
    sound,
)
from onrecord.models import Article, Failure, Report
from onrecord.options import DEFAULTS, Options
from onrecord.version import __version__

if TYPE_CHECKING:
    from onrecord.ingest import Raw

# Told after every step: which stage, how many are done, of how many (None: not known yet).
Watch = Callable[[str, int, int | None], None]


def unwatched(stage: str, done: int, of: int | None) -> None: ...


@dataclass(frozen=True, slots=True)
class Plan:
    """What a build has to analyse, by path with the id of the record, and what becomes of every input."""

    todo: tuple[Raw, ...]
    ids: Mapping[str, str]
    outcomes: Mapping[str, FileOutcome]


def build(
    paths: Paths, record: str | Path | None = None, options: Options = DEFAULTS, *, watch: Watch | None = None
) -> Record:
    """Read files and folders (one or several) and write or extend a record; without `record` it lives as long as the
    result.

    Nothing is done twice: what is unchanged is skipped, a changed file replaces its article and keeps the old version,
    and a build that was cut off is completed. Inputs that fail are told in `Record.account`.
    Raises OnrecordError E010, E011 or E012 for a file that cannot be the record.
    """
    folder = TemporaryDirectory(prefix="onrecord-") if record is None else None
    path = Path(folder.name) / "record.db" if folder else Path(record or "")
    base = Path.cwd() if folder else path.absolute().parent
    with building(path):
        engine = open_engine(path, create=True)
        try:
            account = built(engine, paths_of(paths), base, options, watch or unwatched)
        finally:
            engine.dispose()
    return Record(path, account=account, folder=folder)


def forget(record: str | Path, article: str, options: Options | None = None, *, watch: Watch | None = None) -> str:
    """Remove one article (path or id) with its older versions and relate the rest of its story anew; its path.

    Without `options` those of the last build hold, so that nothing else changes. Raises OnrecordError E018 where the
    record has no such article.
    """
    path = Path(record)
    with Record(path) as opened:
        found = opened.article(article).path
        options = options or last_options(opened)
    with building(path):
        engine = open_engine(path)
        try:
            with engine.begin() as connection:
                keep.forget(connection, found)
            built(engine, [], path.absolute().parent, options, watch or unwatched)
        finally:
            engine.dispose()
    return found


def last_options(record: Record) -> Options:
    """The tunables of the last build, as far as this onrecord has them; else the defaults."""
    told = json.loads(record.runs[-1].options) if record.runs else {}
    return replace(DEFAULTS, **{f.name: told[f.name] for f in fields(Options) if f.name in told})


def built(engine: Engine, paths: list[Path], base: Path, options: Options, tell: Watch) -> Account:
    """Bring a record up to date with what is read; what became of every input."""
    made_by = fingerprint.of_report(options.register, options.places)
    run = runs.Run(engine, fingerprint.model_sha256(), asdict(options))
    plan = planned(engine, *(read(paths, base, tell) if paths else ([], [])), made_by)
    outcomes = dict(plan.outcomes)
    for n, (raw, outcome) in enumerate(annotated(plan, options), 1):
        if isinstance(outcome, Failure):
            outcomes[raw.path] = FileOutcome(raw.path, "failed", outcome)
        else:
            told = outcome.article.language
            outcomes[raw.path] = replace(outcomes[raw.path], language=None if analysed(told) else told)
            run.begin()
            with engine.begin() as connection:
                keep.put_report(connection, outcome, keep.Input(raw.id, raw.digest, raw.fields), made_by)
        tell("annotate", n, len(plan.todo))
    stories, skipped = related(engine, options, tell, run)
    account = Account(tuple(outcomes[path] for path in sorted(outcomes)), stories, skipped)
    run.end(account)
    return account


def read(paths: list[Path], base: Path, tell: Watch) -> tuple[list[Raw], list[Failure]]:
    """Every input once, and those that give no article."""
    from onrecord.ingest import raw_articles

    raws: dict[str, Raw] = {}
    failures: dict[str, Failure] = {}
    for one in raw_articles(paths, base=base, progress=lambda done, of: tell("read", done, of)):
        if isinstance(one, Failure):
            failures.setdefault(one.path, one)
        else:
            raws.setdefault(one.path, one)
    return list(raws.values()), list(failures.values())


def planned(engine: Engine, raws: Sequence[Raw], failures: Sequence[Failure], made_by: str) -> Plan:
    """Skip what the record already holds as it would be made now."""
    with engine.connect() as connection:
        known = keep.known(connection)
        ids = told_apart({path: k.given_id for path, k in known.items()} | {raw.path: raw.id for raw in raws})
        holds = {path for path, k in known.items() if k.id == ids[path] and k.fingerprint == made_by}
        stale = known.keys() - holds - {raw.path for raw in raws}
        older = [reread(*row) for row in keep.inputs(connection, stale)]

    told = {f.path: FileOutcome(f.path, "skipped" if f.code in SKIPPED else "failed", f) for f in failures}
    every = sorted([*raws, *older], key=lambda raw: raw.path)
    told |= {raw.path: FileOutcome(raw.path, outcome_of(raw, known.get(raw.path), holds)) for raw in every}
    return Plan(tuple(raw for raw in every if told[raw.path].outcome != "unchanged"), ids, told)


def outcome_of(raw: Raw, known: keep.Known | None, holds: Container[str]) -> Outcome:
    """What becomes of an input, where `holds` are the paths whose results are as they would be made now."""
    if known is None:
        return "new"
    if known.input_digest != raw.digest:
        return "changed"
    return "unchanged" if raw.path in holds else "again"


def reread(path: str, text: str, sha256: str, given: keep.Input) -> Raw:
    from onrecord.ingest import Raw

    return Raw(given.given_id, path, text, sha256, given.fields)


def told_apart(given: Mapping[str, str]) -> dict[str, str]:
    """Path -> id: the id of the content, with the path hashed in where several articles have the same."""
    bearers = Counter(given.values())
    return {
        path: id if bearers[id] == 1 else hashlib.sha256(f"{id}\0{path}".encode()).hexdigest()[: len(id) or 16]
        for path, id in given.items()
    }


def annotated(plan: Plan, options: Options) -> Iterator[tuple[Raw, annotating.Outcome]]:
    """Every article to be analysed with its report or the reason why there is none, in order."""
    at = runs.now()

    def inputs() -> Iterator[Article | Failure]:
        for raw in plan.todo:
            found = article_of(raw)
            yield found if isinstance(found, Failure) else replace(found, id=plan.ids[raw.path], read_at=at)

    how = {name: getattr(options, name) for name in ("workers", "batch", "register", "places")}
    return zip(plan.todo, annotating.annotate(inputs(), **how), strict=True)


def article_of(raw: Raw) -> Article | Failure:
    from onrecord import ingest

    try:
        return ingest.article_of(raw)
    except Exception as error:  # whatever a hostile text sets off must not take the batch along
        return Failure.of(raw.path, failed_in("read", raw.path, error))


def related(engine: Engine, options: Options, tell: Watch, run: runs.Run) -> tuple[int, tuple[Failure, ...]]:
    """Relate every story whose membership or members changed; how many there were, and what could not be kept."""
    base = fingerprint.of_story(options)
    with engine.connect() as connection:
        known = keep.known(connection)
        settled = signed([base, *(f"{path}\0{known[path].digest}" for path in sorted(known))])
        if runs.state(connection, "settled") == settled:
            return 0, ()
        unsettled = keep.unsettled(connection)  # an article went, or a build was cut off
        held = keep.story_signatures(connection)
    todo = {s: paths for s, paths in grouped(engine, options, base, known).items() if s not in held}
    skipped: list[Failure] = []
    actors: set[str] = set()
    for n, (signature, paths) in enumerate(todo.items(), 1):
        run.begin()
        with engine.connect() as connection:
            reports = list(keep.reports(connection, paths))
        touched, failure = kept_story(engine, reports, signature, options)
        actors |= touched
        skipped += filter(None, [failure])
        tell("relate", n, len(todo))
    with engine.begin() as connection:
        keep.settle_actors(connection, None if unsettled is None else actors | unsettled)
        if not skipped:
            runs.set_state(connection, "settled", settled)
    return len(todo), tuple(skipped)


def grouped(engine: Engine, options: Options, base: str, known: Mapping[str, keep.Known]) -> dict[str, list[str]]:
    """The stories of the record by signature, each with its paths; every report that needs it is placed in one."""
    from onrecord.story import sketch_of

    made_by = fingerprint.of_sketch()
    with engine.connect() as connection:
        missing = sketched.missing(connection, made_by)
    for start in range(0, len(missing), 500):  # reports that are held in memory at once
        with engine.begin() as connection:
            reports = keep.reports(connection, missing[start : start + 500])
            sketched.add(connection, [sketch_of(r) for r in reports], made_by)
    with engine.begin() as connection:
        placed.place(connection, options, base)
        found = sketched.members(connection)
    return {signed([base, *(f"{p}\0{known[p].digest}" for p in paths)]): paths for paths in found.values()}


def kept_story(
    engine: Engine, reports: Sequence[Report], signature: str, options: Options
) -> tuple[set[str], Failure | None]:
    """Relate the reports of one story and put it into the record: the actors it touched, and what could not be kept.

    What cites what is not there is left out and told; the rest of the story is kept.
    """
    from onrecord.story import relate

    texts = {report.article.path: report.article.text for report in reports}
    name = ", ".join(sorted(texts)[:3]) + (" …" if len(texts) > 3 else "")
    try:
        inspection = sound.Inspection(relate(reports, options), texts)
        story = inspection.sound()
        with engine.begin() as connection:
            touched = keep.replace_story(connection, story, signature, texts)
    except OnrecordError:
        raise
    except Exception as error:  # one story must not take the others along
        return set(), Failure.of(name, failed_in("relate", name, error))
    if not inspection.problems:
        return touched, None
    left_out = ValueError(
        f"{len(inspection.problems)} left out, for what they cite is not there: {inspection.problems[0]}"
    )
    return touched, Failure.of(name, failed_in("relate", name, left_out))


def signed(parts: Iterable[str]) -> str:
    return hashlib.sha256(json.dumps([__version__, *parts]).encode()).hexdigest()
