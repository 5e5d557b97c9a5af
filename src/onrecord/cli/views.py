"""What `show` prints of each table: the columns an editor asks for first, and what a row can be found by."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from onrecord.ledger.record import Record
from onrecord.models import Statement

Row = dict[str, Any]


class Lookup:
    """The names behind the ids of a record."""

    def __init__(self, record: Record) -> None:
        self.record = record

    @cached_property
    def actor_names(self) -> dict[str, str]:
        return {a.id: a.name or a.described or "unnamed" for a in self.record.actors}

    @cached_property
    def aliases(self) -> dict[str, tuple[str, ...]]:
        return {a.id: a.aliases for a in self.record.actors}

    @cached_property
    def texts(self) -> dict[str, str]:
        return {a.path: a.text for a in self.record.articles}

    @cached_property
    def statements(self) -> dict[str, Statement]:
        return {s.id: s for s in self.record.statements}

    @cached_property
    def story_titles(self) -> dict[str, str]:
        return {s.id: s.title for s in self.record.stories}

    def who(self, actor: str | None, name: str | None = None) -> str:
        return name or self.actor_names.get(actor or "", "")

    def words(self, statement: str) -> str:
        """The content of a statement as its report gives it."""
        s = self.statements[statement]
        return " … ".join(span.of(self.texts[s.article]) for span in s.content)


@dataclass(frozen=True, slots=True)
class Keys:
    """What a row is found by: ids and names of actors, paths of articles, what kind it is."""

    actors: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    story: str | None = None


@dataclass(frozen=True, slots=True)
class View:
    """Columns of a table, the cells of a row, and its keys."""

    header: tuple[str, ...]
    cells: Callable[[Row, Lookup], Iterable[Any]]
    keys: Callable[[Row, Lookup], Keys]


def file_name(path: str) -> str:
    """The last part of an article's path."""
    return path.rsplit("/", 1)[-1]


def _several(names: Iterable[str | None]) -> str:
    return ", ".join(dict.fromkeys(n for n in names if n))


def _statement_cells(row: Row, of: Lookup) -> Iterable[Any]:
    who = row["speaker_name"] or row["speaker_text"]
    through = " < ".join(reversed(row["via"]))
    return (
        row["said"],
        who,
        row["kind"],
        row["act"],
        of.words(row["id"]),
        row["venue"],
        through,
        file_name(row["article"]),
    )


def _statement_keys(row: Row, of: Lookup) -> Keys:
    actors = [row["speaker"], row["speaker_name"], row["speaker_text"], *row["co_speakers"]]
    actors += [of.actor_names.get(a) for a in row["co_speakers"]]
    actors += of.aliases.get(row["speaker"] or "", ())
    return Keys(tuple(filter(None, actors)), (row["article"],), (row["kind"], row["class"], row["act"]))


def _event_cells(row: Row, of: Lookup) -> Iterable[Any]:
    who = _several(p["name"] for p in row["participants"])
    told = _several(f"{c['according_to'] or 'the report'}: {c['status']}" for c in row["statuses"])
    reports = len({m["article"] for m in row["mentions"]})
    words = row["mentions"][0]["text"] if row["mentions"] else ""
    return row["date"], row["status"], row["type"], row["code"], who, row["place"], told, reports, words


def _event_keys(row: Row, of: Lookup) -> Keys:
    actors = [x for p in row["participants"] for x in (p["actor"], p["name"]) if x]
    return Keys(
        tuple(actors),
        tuple(m["article"] for m in row["mentions"]),
        tuple(filter(None, (row["type"], row["status"], row["code"]))),
    )


def _actor_cells(row: Row, of: Lookup) -> Iterable[Any]:
    roles = _several(r["role"] for r in row["roles"])
    return row["name"] or row["described"], row["kind"], row["country"], _several(row["aliases"]), roles, row["id"]


def _actor_keys(row: Row, of: Lookup) -> Keys:
    names = (row["id"], row["name"], row["described"], *row["aliases"])
    articles = tuple(m["article"] for m in (*row["mentions"], *row["roles"]))
    return Keys(tuple(filter(None, names)), articles, (row["kind"],))


def _of_statements(row: Row, statements: Iterable[str], actors: Iterable[str | None], of: Lookup) -> Keys:
    articles = tuple(of.statements[s].article for s in statements)
    return Keys(tuple(filter(None, actors)), articles)


def _utterance_cells(row: Row, of: Lookup) -> Iterable[Any]:
    longest = max((of.words(s) for s in row["statements"]), key=len, default="")
    return row["said"], of.who(row["speaker"], row["speaker_name"]), row["reports"], row["independent_sources"], longest


def _dispute_cells(row: Row, of: Lookup) -> Iterable[Any]:
    return row["question"], " / ".join(f"{p['name']}: {p['position']}" for p in row["positions"])


def _dispute_keys(row: Row, of: Lookup) -> Keys:
    held = [s for p in row["positions"] for s in p["statements"]]
    return _of_statements(row, held, [x for p in row["positions"] for x in (p["actor"], p["name"])], of)


def _discrepancy_cells(row: Row, of: Lookup) -> Iterable[Any]:
    sides = " / ".join(f"{file_name(p['article'])}: {p['text']}" for p in row["between"])
    return row["severity"], row["kind"], row["what"], sides


def _position_cells(row: Row, of: Lookup) -> Iterable[Any]:
    return row["name"], row["about"], len(row["statements"]), "; ".join(c["what"] for c in row["changes"])


ARTICLE = ("published", "outlet", "agency", "title", "path", "id")
RUN = ("started", "version", "files")

VIEWS: dict[str, View] = {
    "articles": View(
        ARTICLE,
        lambda row, of: (row[name] for name in ARTICLE),
        lambda row, of: Keys((), (row["path"],), (), row["story"]),
    ),
    "actors": View(("name", "kind", "country", "aliases", "roles", "id"), _actor_cells, _actor_keys),
    "statements": View(
        ("said", "who", "kind", "act", "what", "where", "through", "report"), _statement_cells, _statement_keys
    ),
    "utterances": View(
        ("said", "who", "reports", "independent", "what"),
        _utterance_cells,
        lambda row, of: _of_statements(row, row["statements"], (row["speaker"], row["speaker_name"]), of),
    ),
    "events": View(
        ("date", "status", "type", "code", "who", "place", "according to", "reports", "words"),
        _event_cells,
        _event_keys,
    ),
    "stories": View(
        ("title", "reports", "why", "id"),
        lambda row, of: (row["title"], len(row["articles"]), row["why"], row["id"]),
        lambda row, of: Keys((), tuple(row["articles"]), (), row["id"]),
    ),
    "disputes": View(("question", "positions"), _dispute_cells, _dispute_keys),
    "discrepancies": View(
        ("severity", "kind", "what", "reports"),
        _discrepancy_cells,
        lambda row, of: Keys((), tuple(p["article"] for p in row["between"]), (row["kind"], row["severity"])),
    ),
    "positions": View(
        ("who", "about", "statements", "changes"),
        _position_cells,
        lambda row, of: _of_statements(row, row["statements"], (row["actor"], row["name"]), of),
    ),
    "lineage": View(
        ("report", "rests on", "how"),
        lambda row, of: (file_name(row["article"]), row["derived_from"], row["kind"]),
        lambda row, of: Keys((row["derived_from"],), (row["article"],), (row["kind"],)),
    ),
    "runs": View(
        (*RUN, "failed"),
        lambda row, of: (*(row[name] for name in RUN), len(row["failed"])),
        lambda row, of: Keys(),
    ),
}
