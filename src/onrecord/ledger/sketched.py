"""The sketches of a record: which terms a report holds, which reports hold a term, how many hold it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from sqlalchemy import Connection, and_, bindparam, delete, func, insert, select, tuple_, update

from onrecord.ledger import schema
from onrecord.options.stories import LAST_DAY
from onrecord.story import Sketch, Weights

T = TypeVar("T")
AT_ONCE = 500  # values of one IN (...)


def missing(connection: Connection, made_by: str) -> list[str]:
    """Paths of reports that have no sketch as it would be made now."""
    s, r = schema.sketches, schema.report_annotations
    joined = select(r.c.article).outerjoin_from(r, s, and_(s.c.article == r.c.article, s.c.made_by == made_by))
    return list(connection.scalars(joined.where(s.c.article.is_(None)).order_by(r.c.article)))


def add(connection: Connection, sketches: Sequence[Sketch], made_by: str) -> None:
    """Keep sketches of reports in place of older ones; they have to be placed in a story yet."""
    remove(connection, [s.path for s in sketches])
    if not sketches:
        return
    _drift(connection, len(sketches))
    counts = Counter(term for s in sketches for term in s.terms)
    names = {name for s in sketches for name in s.names}
    rows = numbers(connection, counts)
    fresh = [{"term": t, "name": t in names, "held": 0, "counted": 0} for t in sorted(counts.keys() - rows.keys())]
    if fresh:
        connection.execute(insert(schema.terms), fresh)
        rows = numbers(connection, counts)
    _count(connection, {rows[term]: n for term, n in counts.items()})
    named = [{"of": rows[name]} for name in sorted(names)]
    if named:
        connection.execute(
            update(schema.terms).where(schema.terms.c.number == bindparam("of")).values(name=True), named
        )
    connection.execute(insert(schema.sketches), [_row(s, made_by) for s in sketches])
    held = sorted((rows[t], LAST_DAY if s.day is None else s.day, s.key) for s in sketches for t in s.shared)
    if held:
        connection.execute(
            insert(schema.term_reports), [{"term": t, "day": day, "report": key} for t, day, key in held]
        )


def remove(connection: Connection, paths: Iterable[str]) -> int:
    """Forget the sketches of articles; what was linked to them has to be placed again. How many there were."""
    gone = [s for chunk in chunks(paths) for s in _read(connection, schema.sketches.c.article.in_(chunk))]
    if not gone:
        return 0
    _drift(connection, len(gone))
    table, keys = schema.report_links, [s.key for s in gone]
    for part in chunks(keys):
        others = select(table.c.other).where(table.c.report.in_(part))
        connection.execute(update(schema.sketches).where(schema.sketches.c.key.in_(others)).values(story=None))
        connection.execute(delete(table).where(table.c.other.in_(part), table.c.report.in_(others)))
        connection.execute(delete(table).where(table.c.report.in_(part)))
        connection.execute(delete(schema.sketches).where(schema.sketches.c.key.in_(part)))
    counts = Counter(term for s in gone for term in s.terms)
    rows = numbers(connection, counts)
    _count(connection, {rows[term]: -n for term, n in counts.items() if term in rows})
    postings = schema.term_reports
    which = and_(
        postings.c.term == bindparam("t"), postings.c.day == bindparam("d"), postings.c.report == bindparam("r")
    )
    held = [{"t": rows[t], "d": LAST_DAY if s.day is None else s.day, "r": s.key} for s in gone for t in s.shared]
    if held:
        connection.execute(delete(postings).where(which), held)
    return len(gone)


def sketches(connection: Connection, keys: Iterable[int] | None = None) -> list[Sketch]:
    """Sketches by key, all of them where no keys are given; the order says nothing."""
    if keys is None:
        return list(_read(connection))
    return [s for chunk in chunks(keys) for s in _read(connection, schema.sketches.c.key.in_(chunk))]


def unplaced(connection: Connection) -> list[Sketch]:
    """Sketches of reports that have to be placed in a story."""
    return list(_read(connection, schema.sketches.c.story.is_(None)))


def count(connection: Connection) -> int:
    return int(connection.scalar(select(func.count()).select_from(schema.sketches)) or 0)


def weights(connection: Connection, terms: Iterable[str], texts: int) -> Weights:
    """The weights of terms as they were last taken, over so many reports."""
    t = schema.terms.c
    columns = select(t.term, t.counted, t.held, t.name)
    found = [row for part in chunks(terms) for row in connection.execute(columns.where(t.term.in_(part))).all()]
    return Weights(
        texts,
        {row.term: row.counted for row in found},
        {row.term: row.held for row in found},
        frozenset(row.term for row in found if row.name),
    )


def drift(connection: Connection) -> int:
    """Reports that came or went since the weights were last taken."""
    table = schema.record_state
    return int(connection.scalar(select(table.c.value).where(table.c.key == "drift")) or 0)


def _drift(connection: Connection, by: int) -> None:
    table, now = schema.record_state, drift(connection)
    connection.execute(delete(table).where(table.c.key == "drift"))
    connection.execute(insert(table).values(key="drift", value=str(now + by)))


def weigh(connection: Connection, names: Iterable[str]) -> None:
    """Take the weights of all terms from what is held now; `names` are those that a report says are names."""
    terms = schema.terms
    _drift(connection, -drift(connection))
    connection.execute(delete(terms).where(terms.c.held <= 0))
    connection.execute(update(terms).where(terms.c.counted != terms.c.held).values(counted=terms.c.held))
    stale = set(connection.scalars(select(terms.c.term).where(terms.c.name.is_(True)))) - set(names)
    for part in chunks(sorted(stale)):
        connection.execute(update(terms).where(terms.c.term.in_(part)).values(name=False))


def near(connection: Connection, number: int, place: tuple[int, int], nearest: int, undated: int) -> list[int]:
    """Keys of the reports that hold a term, the nearest before and after a place in time and some without a date."""
    table = schema.term_reports
    held = select(table.c.report).where(table.c.term == number)
    here = tuple_(table.c.day, table.c.report)
    dated = place[0] != LAST_DAY
    before = held.where(here < place).order_by(table.c.day.desc(), table.c.report.desc()).limit(nearest)
    after = (
        held.where(here > place, *([table.c.day < LAST_DAY] if dated else []))
        .order_by(table.c.day, table.c.report)
        .limit(nearest)
    )
    found = [*connection.scalars(before), *connection.scalars(after)]
    if dated:
        found += connection.scalars(held.where(table.c.day == LAST_DAY).order_by(table.c.report).limit(undated))
    return found


def links(connection: Connection, keys: Iterable[int]) -> dict[tuple[int, int], float]:
    """The links of some reports, each as (report, other) with its margin."""
    table = schema.report_links
    every = select(table)
    found = [row for chunk in chunks(keys) for row in connection.execute(every.where(table.c.report.in_(chunk)))]
    return {(row.report, row.other): row.margin for row in found}


def put_links(connection: Connection, found: Mapping[tuple[int, int], float]) -> None:
    """Keep links between reports, in place of those of the same pairs."""
    table = schema.report_links
    both = {pair: margin for (a, b), margin in found.items() for pair in ((a, b), (b, a))}
    rows = [{"report": a, "other": b, "margin": margin} for (a, b), margin in sorted(both.items())]
    if rows:
        same = and_(table.c.report == bindparam("report"), table.c.other == bindparam("other"))
        connection.execute(delete(table).where(same), [{"report": r["report"], "other": r["other"]} for r in rows])
        connection.execute(insert(table), rows)


def drop_links(connection: Connection) -> None:
    connection.execute(delete(schema.report_links))


def put_stories(connection: Connection, stories: Mapping[str, str]) -> None:
    """Say in which story (by id) the reports stand, by path."""
    table = schema.sketches
    rows = [{"of": path, "into": story} for path, story in sorted(stories.items())]
    if rows:
        change = update(table).where(table.c.article == bindparam("of")).values(story=bindparam("into"))
        connection.execute(change, rows)


def members(connection: Connection) -> dict[str, list[str]]:
    """Story -> the paths of the reports that were placed in it."""
    table, found = schema.sketches, dict[str, list[str]]()
    for article, story in connection.execute(select(table.c.article, table.c.story).order_by(table.c.article)).all():
        found.setdefault(story, []).append(article)
    return found


def numbers(connection: Connection, terms: Iterable[str]) -> dict[str, int]:
    """The numbers that terms have in a record."""
    t = schema.terms.c
    return {
        row.term: row.number
        for part in chunks(sorted(terms))
        for row in connection.execute(select(t.term, t.number).where(t.term.in_(part)))
    }


def chunks(values: Iterable[T]) -> Iterator[list[T]]:
    every = list(values)
    return (every[n : n + AT_ONCE] for n in range(0, len(every), AT_ONCE))


def _count(connection: Connection, changes: Mapping[int, int]) -> None:
    table = schema.terms
    change = update(table).where(table.c.number == bindparam("of")).values(held=table.c.held + bindparam("by"))
    connection.execute(change, [{"of": number, "by": by} for number, by in sorted(changes.items())])


def _row(sketch: Sketch, made_by: str) -> dict[str, Any]:
    payload = {
        "id": sketch.id,
        "terms": sketch.terms,
        "names": sorted(sketch.names),
        "back": sketch.back,
        "prints": sketch.prints,
    }
    return {
        "key": sketch.key,
        "article": sketch.path,
        "day": sketch.day,
        "made_by": made_by,
        "payload": json.dumps(payload, ensure_ascii=False, sort_keys=True, separators=(",", ":")),
        "story": None,
    }


def _read(connection: Connection, where: Any = None) -> Iterator[Sketch]:
    table = schema.sketches
    columns = select(table.c.article, table.c.day, table.c.payload)
    for article, day, payload in connection.execute(columns if where is None else columns.where(where)):
        held = json.loads(payload)
        yield Sketch(
            article,
            held["id"],
            day,
            held["terms"],
            frozenset(held["names"]),
            tuple(held["back"]),
            tuple(held["prints"]),
        )
