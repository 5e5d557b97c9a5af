"""Words as the names of outlets are read from them."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from onrecord.knowledge.language import Language
from onrecord.report.page import Page
from onrecord.spans import Span


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet as a report names it. `named` is False for "Western outlets" and the like."""

    name: str
    span: Span
    named: bool = True


@dataclass(frozen=True)
class Tokens:
    """The words in which an outlet is looked for, without white space, and the page they stand on."""

    page: Page
    all: tuple[Token, ...]

    def __len__(self) -> int:
        return len(self.all)

    def __getitem__(self, i: int) -> Token:
        return self.all[i]

    @property
    def language(self) -> Language:
        return self.page.language

    def text(self, first: Token, last: Token) -> str:
        """The words from one token to another in one line."""
        return " ".join(self.page.doc[first.i : last.i + 1].text.split())

    def outlet(self, first: Token, last: Token, *, named: bool = True) -> Outlet:
        """The outlet that the words from one token to another name."""
        name, span = self.text(first, last), Span(first.idx, last.idx + len(last))
        opens = first.text in self.language.mentions.articles["definite"]
        return Outlet(name[0].upper() + name[1:] if opens else name, span, named)

    def before(self, i: int) -> Token | None:
        return self.all[i - 1] if i else None

    def after(self, i: int) -> Token | None:
        return self.all[i + 1] if i + 1 < len(self.all) else None

    def is_the(self, token: Token) -> bool:
        return token.lower_ in self.language.mentions.articles["definite"]


def capital(token: Token | None) -> bool:
    """Whether a word of a name: in capitals, or a number."""
    return token is not None and (token.text[:1].isupper() or token.is_digit)


def name_like(token: Token) -> bool:
    """A word of a name, with a number behind a hyphen perhaps: "Foo", "Foo-1"."""
    return capital(token) and token.text.replace("-", "").isalnum()
