"""What a specification of a table is made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Integer, Text

from onrecord.ledger.fields import Beside, Field, Ids, Kept, Many, Place, Value

Shown = Mapping[str, str | Callable[[Mapping[str, Any]], Any]]  # heading -> a field, or what is made of the row


@dataclass(frozen=True)
class Table:
    """One exported table: the objects, what of them is kept and exported, their order, and what `show` prints."""

    name: str
    meaning: str
    make: Callable[..., Any]
    fields: tuple[Field, ...]
    order: tuple[str, ...]  # terms of SQL; the same rows come in the same order whenever they were put in
    shown: Shown
    more: tuple[Value, ...] = ()  # columns that stand in no object
    key: str = "id"  # the column that names a row for the rows below it, where it has any


def words(name: str, meaning: str = "", **more: Any) -> Value:
    """A text that is always there."""
    return Value(name, meaning, type=Text, null=False, **more)


def count(name: str, meaning: str = "") -> Value:
    return Value(name, meaning, type=Integer, null=False)


def to(name: str, target: str, meaning: str = "", *, null: bool = False, index: bool = True, **more: Any) -> Value:
    """The id (or path) of a row of another table."""
    return Value(name, meaning, to=target, null=null, index=index, **more)


def below(parent: str, table: str, *fields: Field, make: Callable[..., Any], **more: Any) -> Kept:
    """A table of what one kind of row has many of."""
    return Kept(table, (parent,), (OF[parent],), fields, make, **more)


def statements_of(parent: str) -> Ids:
    """The table of the statements that a row gathers."""
    return Ids(f"{parent}_statements", (parent,), (OF[parent],), (to("statement", "statements.id"),))


OF = {
    "article": "articles.path",
    "statement": "statements.id",
    "utterance": "utterances.id",
    "event": "events.id",
    "dispute": "disputes.id",
    "discrepancy": "discrepancies.id",
    "position": "positions.id",
}
ID = Value("id", "derived from content, the same in every build", null=False, primary=True)
UNIQUE_ID = replace(ID, primary=False, unique=True)
NUMBER = Value("number", type=Integer, null=False, primary=True)
OF_STORY = to("story", "stories.id")
STORY = Beside("story", "the id of its story", type="id")
ARTICLE = to("article", "articles.path", "the path of the article")
PASSAGE = (ARTICLE, Place(), words("text", "the words there"))
TELLS = Many("statements", "ids of the statements it gathers")
SPEAKER = to("speaker", "actors.id", "the actor who speaks, null for an unnamed source", null=True)
SPEAKER_NAME = Value("speaker_name", "its name, null for an unnamed source")
