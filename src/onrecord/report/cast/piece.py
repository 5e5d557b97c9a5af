"""A name as it stands in a report, before it is settled whose it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from onrecord.knowledge.places import Entry
from onrecord.knowledge.roles import Role
from onrecord.knowledge.words import Word, Words, given_names, legal_forms, particles
from onrecord.report.cast.near import is_article
from onrecord.report.cast.runs import Run

Form = Literal["name", "state", "people", "adjective", "capital", "description", "unnamed", "pronoun"]
Name = tuple[str, ...]
PERSONAL = ("office", "spokes", "rank", "occupation", "honorific", "unnamed")
BODIES = ("media", "organisation", "government-body")


@dataclass(frozen=True, slots=True)
class Piece:
    """A name as it stands: the words of the name alone, what stands before and after it, and what the gazetteer knows.

    `opens` and `closes` bound the whole mention in words; `kind_hint` is set where the words around tell the kind."""

    run: Run
    opens: int
    closes: int
    form: Form = "name"
    entry: Entry | None = None
    before: tuple[Role, ...] = ()
    after: Role | None = None
    kind_hint: str = ""

    @property
    def title(self) -> Role | None:
        """The person's role or honorific right before the name."""
        return next((role for role in reversed(self.before) if role.trade in PERSONAL), None)

    @property
    def personal(self) -> bool:
        """Whether a role beside the name is a person's."""
        return self.title is not None or (self.after is not None and self.after.trade in PERSONAL)

    @property
    def roles(self) -> tuple[Role, ...]:
        return self.before if self.after is None else (*self.before, self.after)


def plain(words: Words, piece: Piece) -> Name:
    """The words of a name without initials' periods, "Jr.", "Inc." and a leading article."""
    norms = [word.norm for word in unquoted(words, piece)]
    behind = words.language.persons.particles["after"] | legal_forms(words.language)
    while len(norms) > 1 and norms[-1] in behind:
        norms.pop()
    return tuple(norms[1:] if len(norms) > 1 and is_article(words, piece.run.start) else norms)


def unquoted(words: Words, piece: Piece) -> tuple[Word, ...]:
    """The words of a name without a nickname in quotation marks inside it."""
    first, *rest = piece.run.words(words)
    return (first, *(w for w in rest if w is rest[-1] or w.before.strip() not in ('"', "“", "'", "‘")))


def written(words: Words, piece: Piece) -> str:
    """The name as it stands, brackets left out: "President (John) Doe" is John Doe."""
    parts = list(unquoted(words, piece))
    while len(parts) > 1 and parts[-1].norm in legal_forms(words.language):
        parts.pop()
    return parts[0].text + "".join(glue_of(word) + word.text for word in parts[1:])


def glue_of(word: Word) -> str:
    """What joins a word of a name to the one before, as it is written: hyphens, "&" and apostrophes stay."""
    kept = word.before in ("-", "‑", " & ") or word.before.startswith(("'", "’"))
    return word.before if kept else " "


def bare_surname(words: Words, name: Name) -> bool:
    """Whether a name is a surname alone: one word, with particles before it or none ("Van den Berg")."""
    return set(name[:-1]) <= particles(words.language) - given_names(words.language).keys()


def acronyms(words: Words, piece: Piece, name: Name) -> Iterator[str]:
    """What a body may be called in one word: the word in brackets after its name, its initials."""
    small = words.language.mentions.joins["small"]
    yield "".join(word[0] for word in name)
    yield "".join(word[0] for word in name if word not in small)
    at = piece.run.end
    if at < len(words) and words[at].before == " (" and words[at].capital:
        closed = at + 1 >= len(words) or words[at + 1].before.startswith(")") or words[at + 1].first
        yield words[at].norm if closed else ""


def short_names(words: Words, piece: Piece, name: Name) -> frozenset[str]:
    """The one-word names of a body that have two letters or more."""
    return frozenset(short for short in acronyms(words, piece, name) if len(short) > 1)
