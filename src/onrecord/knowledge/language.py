"""One language as the stages carry it: typed views on its data, made once.

A page carries its language and every function that needs a word gets it from there, so a second language is one more
folder of data. Nothing else imports `onrecord.lang`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache, cached_property

from onrecord.knowledge import views
from onrecord.knowledge.added import Added, added, extended
from onrecord.knowledge.views import Table, view_of
from onrecord.lang import languages, load

UNTOLD = "en"  # of a text too short to tell


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

    @cached_property
    def acts(self) -> views.Acts:
        return view_of(views.Acts, self.table("acts"))

    @cached_property
    def agencies(self) -> views.Agencies:
        return view_of(views.Agencies, self.table("agencies"))

    @cached_property
    def calendar(self) -> views.Calendar:
        return view_of(views.Calendar, self.table("calendar"))

    @cached_property
    def concepts(self) -> views.Concepts:
        return view_of(views.Concepts, self.table("concepts"))

    @cached_property
    def cues(self) -> views.Cues:
        return view_of(views.Cues, self.table("cues"))

    @cached_property
    def differences(self) -> views.Differences:
        return view_of(views.Differences, self.table("differences"))

    @cached_property
    def disputes(self) -> views.Disputes:
        return view_of(views.Disputes, self.table("disputes"))

    @cached_property
    def events(self) -> views.Events:
        return view_of(views.Events, self.table("events"))

    @cached_property
    def furniture(self) -> views.Furniture:
        return view_of(views.Furniture, self.table("furniture"))

    @cached_property
    def hops(self) -> views.Hops:
        return view_of(views.Hops, self.table("hops"))

    @cached_property
    def mentions(self) -> views.Mentions:
        return view_of(views.Mentions, self.table("mentions"))

    @cached_property
    def metonyms(self) -> views.Metonyms:
        return view_of(views.Metonyms, self.table("metonyms"))

    @cached_property
    def nicknames(self) -> views.Nicknames:
        return view_of(views.Nicknames, self.table("nicknames"))

    @cached_property
    def offices(self) -> views.Offices:
        return view_of(views.Offices, self.table("offices"))

    @cached_property
    def outlets(self) -> views.Outlets:
        return view_of(views.Outlets, self.table("outlets"))

    @cached_property
    def persons(self) -> views.Persons:
        return view_of(views.Persons, self.table("persons"))

    @cached_property
    def plover(self) -> views.Plover:
        return view_of(views.Plover, self.table("plover"))

    @cached_property
    def register(self) -> views.Register:
        return view_of(views.Register, self.table("register"))

    @cached_property
    def residence(self) -> views.Residence:
        return view_of(views.Residence, self.table("residence"))

    @cached_property
    def terms(self) -> views.Terms:
        return view_of(views.Terms, self.table("terms"))

    @cached_property
    def titles(self) -> views.Titles:
        return view_of(views.Titles, self.table("titles"))

    @cached_property
    def venues(self) -> views.Venues:
        return view_of(views.Venues, self.table("venues"))


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
