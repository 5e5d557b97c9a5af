"""What `show` prints of each table: the columns an editor asks for first, and what a row can be found by."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
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

    def named(self, actor: str) -> tuple[str, ...]:
        """An actor's id, name and aliases."""
        return tuple(filter(None, (actor, self.actor_names.get(actor), *self.aliases.get(actor, ()))))

    def tellers(self, statement: str | None) -> Iterator[str]:
        """The speakers of a statement and of those that hold it, inmost first."""
        while statement is not None and (held := self.statements.get(statement)) is not None:
            if told := held.speaker_name or held.speaker_text:
                yield told
            statement = held.nested_in

    def located(self, keys: Keys) -> Keys:
        """Keys with the ids of their articles, and the titles and ids of their stories."""
        ids = {*keys.stories, *(self.record.story_of.get(path) for path in keys.articles)} - {None}
        stories = tuple(x for id in ids if id for x in (id, self.story_titles.get(id, "")))
        articles = (*keys.articles, *(self.article_ids.get(path, "") for path in keys.articles))
        return replace(keys, stories=stories, articles=articles)

    @cached_property
    def article_ids(self) -> dict[str, str]:
        return {a.path: a.id for a in self.record.articles}

    def words(self, statement: str) -> str:
        """The content of a statement as its report gives it."""
        s = self.statements[statement]
        return " … ".join(span.of(self.texts[s.article]) for span in s.content)


@dataclass(frozen=True, slots=True)
class Keys:
    """What a row is found by: names and ids of actors, of those it is aimed at, of articles and stories; countries;
    what kind it is; places and occasions; through whom it came; days; its words."""

    actors: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    stories: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    through: tuple[str, ...] = ()
    days: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class View:
    """Columns of a table, the cells of a row, and its keys."""

    header: tuple[str, ...]
    cells: Callable[[Row, Lookup], Iterable[Any]]
    keys: Callable[[Row, Lookup], Keys]


def file_name(path: str) -> str:
    """The last part of an article's path."""
    return path.rsplit("/", 1)[-1]


def _known(*values: str | None) -> tuple[str, ...]:
    return tuple(filter(None, values))


def _several(names: Iterable[str | None]) -> str:
    return ", ".join(dict.fromkeys(n for n in names if n))


def _statement_cells(row: Row, of: Lookup) -> Iterable[Any]:
    who = row["speaker_name"] or row["speaker_text"]
    who = f"{who} (by the register)" if row["speaker_how"] else who
    through = " < ".join((*of.tellers(row["nested_in"]), *reversed(row["via"])))
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
    actors = [row["speaker_name"], row["speaker_text"]]
    actors += [x for a in (row["speaker"], *row["co_speakers"]) if a for x in of.named(a)]
    targets = [x for a in row["targets"] for x in of.named(a)]
    return Keys(
        tuple(filter(None, actors)),
        (row["article"],),
        (row["kind"], row["class"], row["act"]),
        targets=tuple(targets),
        countries=_known(row["speaker_country"]),
        places=_known(row["venue"], row["addressee"]),
        through=(*row["via"], *of.tellers(row["nested_in"])),
        days=_known(row["said"] or row["said_in_part"]),
        texts=(of.words(row["id"]), *targets),
    )


def _claim(claim: Row) -> str:
    """What a party says of the status of an event, with the day on which it said so: "2031-06-03 Roe: cancelled"."""
    day = f"{claim['said']} " if claim["said"] else ""
    return f"{day}{claim['according_to'] or 'the report'}: {claim['status']}"


def _event_cells(row: Row, of: Lookup) -> Iterable[Any]:
    who = _several(p["name"] for p in row["participants"])
    told = _several(_claim(c) for c in row["statuses"])
    reports = len({m["article"] for m in row["mentions"]})
    words = row["mentions"][0]["text"] if row["mentions"] else ""
    return row["date"], row["status"], row["type"], row["code"], who, row["place"], told, reports, words


def _event_keys(row: Row, of: Lookup) -> Keys:
    actors = [x for p in row["participants"] for x in (p["actor"], p["name"]) if x]
    return Keys(
        tuple(actors),
        tuple(m["article"] for m in row["mentions"]),
        _known(row["type"], row["status"], row["code"], *(c["status"] for c in row["statuses"])),
        countries=_known(*(p["country"] for p in row["participants"])),
        places=_known(row["place"]),
        days=_known(row["date"]),
        texts=_known(row["type"], row["place"], *actors, *(m["text"] for m in row["mentions"])),
    )


def _actor_cells(row: Row, of: Lookup) -> Iterable[Any]:
    roles = _several(r["role"] for r in row["roles"])
    return row["name"] or row["described"], row["kind"], row["country"], _several(row["aliases"]), roles, row["id"]


def _actor_keys(row: Row, of: Lookup) -> Keys:
    names = (row["id"], row["name"], row["described"], *row["aliases"])
    articles = tuple(m["article"] for m in (*row["mentions"], *row["roles"]))
    return Keys(
        tuple(filter(None, names)),
        articles,
        (row["kind"],),
        countries=_known(row["country"]),
        texts=_known(*names, *(r["role"] for r in row["roles"])),
    )


def _of_statements(statements: Iterable[str], actors: Iterable[str | None], of: Lookup, *texts: str) -> Keys:
    """The keys of a row that gathers statements."""
    held = [of.statements[s] for s in statements]
    said = (s.said.value if s.said else s.said_in_part.value if s.said_in_part else None for s in held)
    return Keys(
        tuple(filter(None, actors)),
        tuple(s.article for s in held),
        countries=_known(*(s.speaker_country for s in held)),
        places=_known(*(s.venue for s in held)),
        through=tuple(name for s in held for name in s.via),
        days=_known(*said),
        texts=(*texts, *(of.words(s.id) for s in held)),
    )


def _utterance_cells(row: Row, of: Lookup) -> Iterable[Any]:
    longest = max((of.words(s) for s in row["statements"]), key=len, default="")
    return row["said"], of.who(row["speaker"], row["speaker_name"]), row["reports"], row["independent_sources"], longest


def _dispute_cells(row: Row, of: Lookup) -> Iterable[Any]:
    return row["question"], " / ".join(f"{p['name']}: {p['position']}" for p in row["positions"])


def _dispute_keys(row: Row, of: Lookup) -> Keys:
    held = [s for p in row["positions"] for s in p["statements"]]
    return _of_statements(held, [x for p in row["positions"] for x in (p["actor"], p["name"])], of, row["question"])


def _discrepancy_cells(row: Row, of: Lookup) -> Iterable[Any]:
    sides = " / ".join(f"{file_name(p['article'])}: {p['text']}" for p in row["between"])
    return row["severity"], row["kind"], row["what"], sides


def _discrepancy_keys(row: Row, of: Lookup) -> Keys:
    texts = (row["what"], *(p["text"] for p in row["between"]))
    return Keys(texts, tuple(p["article"] for p in row["between"]), (row["kind"], row["severity"]), texts=texts)


def _position_cells(row: Row, of: Lookup) -> Iterable[Any]:
    return row["name"], row["about"], len(row["statements"]), "; ".join(c["what"] for c in row["changes"])


ARTICLE = ("published", "outlet", "agency", "title", "path", "id")
RUN = ("started", "version", "files")

VIEWS: dict[str, View] = {
    "articles": View(
        ARTICLE,
        lambda row, of: (row[name] for name in ARTICLE),
        lambda row, of: Keys(
            _known(row["outlet"], row["agency"]),
            (row["path"],),
            stories=_known(row["story"]),
            days=_known(row["published"]),
            texts=_known(row["title"], row["text"]),
        ),
    ),
    "actors": View(("name", "kind", "country", "aliases", "roles", "id"), _actor_cells, _actor_keys),
    "statements": View(
        ("said", "who", "kind", "act", "what", "where", "through", "report"), _statement_cells, _statement_keys
    ),
    "utterances": View(
        ("said", "who", "reports", "independent", "what"),
        _utterance_cells,
        lambda row, of: _of_statements(row["statements"], (row["speaker"], row["speaker_name"]), of),
    ),
    "events": View(
        ("date", "status", "type", "code", "who", "place", "according to", "reports", "words"),
        _event_cells,
        _event_keys,
    ),
    "stories": View(
        ("title", "reports", "why", "id"),
        lambda row, of: (row["title"], len(row["articles"]), row["why"], row["id"]),
        lambda row, of: Keys((), tuple(row["articles"]), stories=(row["id"],), texts=(row["title"],)),
    ),
    "disputes": View(("question", "positions"), _dispute_cells, _dispute_keys),
    "discrepancies": View(
        ("severity", "kind", "what", "reports"),
        _discrepancy_cells,
        _discrepancy_keys,
    ),
    "positions": View(
        ("who", "about", "statements", "changes"),
        _position_cells,
        lambda row, of: _of_statements(row["statements"], (row["actor"], row["name"]), of, row["about"]),
    ),
    "lineage": View(
        ("report", "rests on", "how"),
        lambda row, of: (file_name(row["article"]), row["derived_from"], row["kind"]),
        lambda row, of: Keys((row["derived_from"],), (row["article"],), (row["kind"],), through=(row["derived_from"],)),
    ),
    "runs": View(
        (*RUN, "failed"),
        lambda row, of: (*(row[name] for name in RUN), len(row["failed"])),
        lambda row, of: Keys(),
    ),
}
