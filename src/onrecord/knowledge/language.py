"""One language as the stages carry it: typed views on its data, made once.

A page carries its language and every function that needs a word gets it from there, so a second language is one more
folder of data. Nothing else imports `onrecord.lang`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import TypeVar

from onrecord.knowledge import views
from onrecord.knowledge.added import Added, added, extended
from onrecord.knowledge.views import Table
from onrecord.lang import languages, load

UNTOLD = "en"  # of a text too short to tell


T = TypeVar("T", bound=views.View)


def viewed(view: type[T]) -> cached_property[T]:
    """The data file of a view's name, read when a language is first asked for it."""
    return cached_property(lambda language: view(language.table(view.__name__.lower())))


@dataclass(frozen=True)
class Language:
    """What is known of one language (ISO 639-1), with the states and places of a user's file.

    Two of one code and file are equal, so results can be cached by it.
    """

    code: str
    added: Added = field(default_factory=Added)

    def __hash__(self) -> int:
        return hash(self.code)  # asked for at each look into a cache: a string remembers its hash, a table does not

    def table(self, name: str) -> Table:
        """A data file of the language as it stands. Raises FileNotFoundError where the language has none."""
        return load(name, self.code)

    @cached_property
    def countries(self) -> Table:
        """States by ISO 3166-1 alpha-3 code, with the spellings reports use."""
        return extended(self.table("countries"), self.added.rows)

    acts = viewed(views.Acts)
    agencies = viewed(views.Agencies)
    calendar = viewed(views.Calendar)
    concepts = viewed(views.Concepts)
    cues = viewed(views.Cues)
    differences = viewed(views.Differences)
    disputes = viewed(views.Disputes)
    events = viewed(views.Events)
    furniture = viewed(views.Furniture)
    hops = viewed(views.Hops)
    mentions = viewed(views.Mentions)
    metonyms = viewed(views.Metonyms)
    nicknames = viewed(views.Nicknames)
    offices = viewed(views.Offices)
    outlets = viewed(views.Outlets)
    persons = viewed(views.Persons)
    plover = viewed(views.Plover)
    register = viewed(views.Register)
    residence = viewed(views.Residence)
    terms = viewed(views.Terms)
    titles = viewed(views.Titles)
    venues = viewed(views.Venues)


@cache
def known(code: str, more: Added) -> Language:
    """One object a code, file and process, so that what is made of its data is made once."""
    return Language(code, more)


def language(code: str = UNTOLD, places: str = "") -> Language:
    """The language of a code; `places` is a file that extends the gazetteer.

    Raises OnrecordError E001, E009 or E027 for a file that is none.
    """
    return known(code, added(places))


DEFAULT = language()  # of callers that do not tell one yet


def language_of(told: str | None, places: str = "") -> Language:
    """The language whose data serve an article: the default one where its own is not known or has no data."""
    return language(told if told and analysed(told) else UNTOLD, places)


def analysed(told: str | None) -> bool:
    """Whether there are data for the language of an article; where it is not known, those of the default one serve."""
    return (told or UNTOLD) in languages()


def shared_language(told: Iterable[str | None], places: str = "") -> Language:
    """The language of several articles: the one most of them are in that has data."""
    codes = [code or UNTOLD for code in told if analysed(code)]
    return language(max(sorted(set(codes)), key=codes.count, default=UNTOLD), places)
