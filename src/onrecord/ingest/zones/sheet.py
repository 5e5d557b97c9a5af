"""A text as paragraphs, each with the mark it is known by: what every rule of the zones looks at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from onrecord.ingest.zones.lines import Paragraph
from onrecord.knowledge.language import Language
from onrecord.knowledge.press import capitalised
from onrecord.models import Zone
from onrecord.spans import Span

Kind = Literal[
    "abstract", "ago", "box", "byline", "caption", "copyright", "counter", "date", "gist", "image", "label", "lead",
    "masthead", "note", "notice", "outlet", "photo", "points", "reporters", "rule", "source", "stamp", "teaser",
    "title", "url",
]  # fmt: skip
NOTHING = Paragraph(Span(0, 1), "", 0)  # what stands above the first paragraph and below the last


@dataclass(frozen=True, slots=True)
class Mark:
    """What a paragraph looks like. `pieces` part it where only some of it is furniture; `rest` is what a date line
    holds besides dates ("Foo Report", "By Jane Doe")."""

    kind: Kind
    pieces: tuple[tuple[Span, Zone], ...] = ()
    rest: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The paragraphs of a text and their marks; a rule that knows a line by what stands around it marks it here."""

    text: str
    language: Language
    found: list[Paragraph]
    marks: list[Mark | None]

    def __len__(self) -> int:
        return len(self.found)

    def line(self, i: int) -> Paragraph:
        """A paragraph; an empty one outside of the text."""
        return self.found[i] if 0 <= i < len(self.found) else NOTHING

    def kind(self, i: int) -> str:
        """The kind of a paragraph's mark; "" without one, and outside of the text."""
        mark = self.marks[i] if 0 <= i < len(self.marks) else None
        return mark.kind if mark else ""

    def rest(self, i: int) -> str:
        """What a paragraph's mark leaves of it."""
        mark = self.marks[i] if 0 <= i < len(self.marks) else None
        return mark.rest if mark else ""

    def mark(self, i: int, kind: Kind) -> None:
        self.marks[i] = Mark(kind)

    def names(self, i: int) -> bool:
        """Every word of a paragraph begins with a capital."""
        return capitalised(self.line(i).plain, self.language)
