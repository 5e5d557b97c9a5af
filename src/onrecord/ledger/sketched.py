"""The sketches of a record: which terms a report holds, which reports hold a term, how many hold it."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, and_, bindparam, delete, func, insert, or_, select, tuple_, update
from sqlalchemy.dialects.sqlite import insert as upsert

from onrecord.ledger import schema
from onrecord.ledger.runs import set_state, state
from onrecord.ledger.schema import among
from onrecord.options.stories import LAST_DAY
from onrecord.story import Sketch, Weights

S, T, LINKS, POSTINGS = schema.sketches.c, schema.terms.c, schema.report_links.c, schema.term_reports.c


def missing(connection: Connection, made_by: str) -> list[str]:
    """Paths of reports that have no sketch as it would be made now."""
    report = schema.report_annotations.c.article
    joined = select(report).outerjoin(schema.sketches, and_(S.article == report, S.made_by == made_by))
    return list(connection.scalars(joined.where(S.article.is_(None)).order_by(report)))


def add(connection: Connection, sketches: Sequence[Sketch], made_by: str) -> None:
    """Keep sketches of reports in place of older ones; they have to be placed in a story yet."""
    remove(connection, [s.path for s in sketches])
    if not sketches:
        return
    drifted(connection, len(sketches))
    counts, names = Counter(term for s in sketches for term in s.terms), {name for s in sketches for name in s.names}
    terms = upsert(schema.terms)
    more = {"held": T.held + terms.excluded.held, "name": or_(T.name, terms.excluded.name)}
    rows = [{"term": t, "name": t in names, "held": n, "counted": 0} for t, n in sorted(counts.items())]
    if rows:
        connection.execute(terms.on_conflict_do_update(index_elements=["term"], set_=more), rows)
    connection.execute(insert(schema.sketches), [row_of(s, made_by) for s in sketches])
    if postings := postings_of(connection, sketches):
        connection.execute(insert(schema.term_reports), postings)


def remove(connection: Connection, paths: Iterable[str]) -> None:
    """Forget the sketches of articles; what was linked to them has to be placed again."""
    gone = list(read(connection, among(S.article, paths)))
    if not gone:
        return
    drifted(connection, len(gone))
    keys = [s.key for s in gone]
    others = select(LINKS.other).where(among(LINKS.report, keys))
    connection.execute(update(schema.sketches).where(S.key.in_(others)).values(story=None))
    connection.execute(delete(schema.report_links).where(LINKS.report.in_(others), among(LINKS.other, keys)))
    connection.execute(delete(schema.report_links).where(among(LINKS.report, keys)))
    connection.execute(delete(schema.sketches).where(among(S.key, keys)))
    uncounted(connection, gone)


def uncounted(connection: Connection, gone: Sequence[Sketch]) -> None:
    """Count the terms of sketches no longer, and find nothing by them."""
    fewer = update(schema.terms).where(T.term == bindparam("of")).values(held=T.held - bindparam("by"))
    counts = Counter(term for s in gone for term in s.terms)
    if counts:
        connection.execute(fewer, [{"of": term, "by": n} for term, n in counts.items()])
    if postings := postings_of(connection, gone):
        same = and_(*(POSTINGS[name] == bindparam(f"the_{name}") for name in ("term", "day", "report")))
        connection.execute(
            delete(schema.term_reports).where(same), [{f"the_{n}": v for n, v in row.items()} for row in postings]
        )


def postings_of(connection: Connection, sketches: Sequence[Sketch]) -> list[dict[str, int]]:
    """The rows that say which terms by which reports meet each of these holds, in order."""
    rows = numbers(connection, {t for s in sketches for t in s.shared})
    held = sorted((rows[t], LAST_DAY if s.day is None else s.day, s.key) for s in sketches for t in s.shared)
    return [{"term": term, "day": day, "report": key} for term, day, key in held]


def numbers(connection: Connection, terms: Iterable[str]) -> dict[str, int]:
    """The numbers that terms have in a record."""
    found = connection.execute(select(T.term, T.number).where(among(T.term, terms)))
    return {row.term: row.number for row in found}


def sketches(connection: Connection, keys: Iterable[int] | None = None) -> list[Sketch]:
    """Sketches by key, all of them where no keys are given; the order says nothing."""
    return list(read(connection, *([] if keys is None else [among(S.key, keys)])))


def unplaced(connection: Connection) -> list[Sketch]:
    """Sketches of reports that have to be placed in a story."""
    return list(read(connection, S.story.is_(None)))


def count(connection: Connection) -> int:
    return connection.scalar(select(func.count()).select_from(schema.sketches)) or 0


def weights(connection: Connection, terms: Iterable[str], texts: int) -> Weights:
    """The weights of terms as they were last taken, over so many reports."""
    found = connection.execute(select(T.term, T.counted, T.held, T.name).where(among(T.term, terms))).all()
    counted, held = {row.term: row.counted for row in found}, {row.term: row.held for row in found}
    return Weights(texts, counted, held, frozenset(row.term for row in found if row.name))


def drift(connection: Connection) -> int:
    """Reports that came or went since the weights were last taken."""
    return int(state(connection, "drift") or 0)


def drifted(connection: Connection, by: int) -> None:
    set_state(connection, "drift", str(drift(connection) + by))


def weigh(connection: Connection, names: Iterable[str]) -> None:
    """Take the weights of all terms from what is held now; `names` are those that a report says are names."""
    set_state(connection, "drift", "0")
    connection.execute(delete(schema.terms).where(T.held <= 0))
    connection.execute(update(schema.terms).where(T.counted != T.held).values(counted=T.held))
    connection.execute(update(schema.terms).where(T.name.is_(True), ~among(T.term, names)).values(name=False))


def near(
    connection: Connection, numbers: Mapping[str, int], term: str, place: tuple[int, int], nearest: int, undated: int
) -> list[int]:
    """Keys of the reports that hold a term, the nearest before and after a place in time and some without a date."""
    held = select(POSTINGS.report).where(POSTINGS.term == numbers[term])
    at, here = (POSTINGS.day, POSTINGS.report), tuple_(POSTINGS.day, POSTINGS.report)
    before = held.where(here < place).order_by(*(column.desc() for column in at)).limit(nearest)
    after = held.where(here > place).order_by(*at).limit(nearest)
    if place[0] == LAST_DAY:
        return [*connection.scalars(before), *connection.scalars(after)]
    after = after.where(POSTINGS.day < LAST_DAY)
    dateless = held.where(POSTINGS.day == LAST_DAY).order_by(POSTINGS.report).limit(undated)
    return [*connection.scalars(before), *connection.scalars(after), *connection.scalars(dateless)]


def links(connection: Connection, keys: Iterable[int]) -> dict[tuple[int, int], float]:
    """The links of some reports, each as (report, other) with its margin."""
    found = connection.execute(select(schema.report_links).where(among(LINKS.report, keys)))
    return {(row.report, row.other): row.margin for row in found}


def put_links(connection: Connection, found: Mapping[tuple[int, int], float]) -> None:
    """Keep links between reports, in place of those of the same pairs."""
    both = {pair: margin for (a, b), margin in found.items() for pair in ((a, b), (b, a))}
    rows = [{"report": a, "other": b, "margin": margin} for (a, b), margin in sorted(both.items())]
    if rows:
        connection.execute(insert(schema.report_links).prefix_with("OR REPLACE"), rows)


def drop_links(connection: Connection) -> None:
    connection.execute(delete(schema.report_links))


def put_stories(connection: Connection, stories: Mapping[str, str]) -> None:
    """Say in which story (by id) the reports stand, by path."""
    rows = [{"of": path, "into": story} for path, story in sorted(stories.items())]
    if rows:
        change = update(schema.sketches).where(S.article == bindparam("of")).values(story=bindparam("into"))
        connection.execute(change, rows)


def members(connection: Connection) -> dict[str, list[str]]:
    """Story -> the paths of the reports that were placed in it."""
    found = defaultdict[str, list[str]](list)
    for article, story in connection.execute(select(S.article, S.story).order_by(S.article)).all():
        found[story].append(article)
    return found


def row_of(sketch: Sketch, made_by: str) -> dict[str, Any]:
    """A sketch as its row, to be placed in a story yet."""
    held = {name: getattr(sketch, name) for name in ("id", "terms", "back", "prints")}
    payload = json.dumps(
        {**held, "names": sorted(sketch.names)}, ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )
    row = {"key": sketch.key, "article": sketch.path, "day": sketch.day}
    return {**row, "made_by": made_by, "payload": payload, "story": None}


def read(connection: Connection, *where: Any) -> Iterator[Sketch]:
    """The sketches that meet the conditions."""
    for article, day, payload in connection.execute(select(S.article, S.day, S.payload).where(*where)):
        held = json.loads(payload)
        back, prints = tuple(held["back"]), tuple(held["prints"])
        yield Sketch(article, held["id"], day, held["terms"], frozenset(held["names"]), back, prints)
