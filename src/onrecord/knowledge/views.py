"""The data files of a language, a typed view each: what `Language` gives by name.

A view has a field for every table of its file; `Lists` are its lists of words, a `Table` what has a shape of its own,
told by the comments in the file.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from inspect import get_annotations
from typing import Any

from onrecord.knowledge.lists import Listed, Lists

Numbers = Mapping[str, int]
Names = Mapping[str, str]
Rows = tuple[tuple[str, ...], ...]
Ordered = tuple[str, ...]
Entries = tuple[Mapping[str, Any], ...]
Table = Mapping[str, Any]

# How the value of a field is read, by the name of its type.
_READ: Mapping[str, Callable[[Any], Any]] = {
    "Lists": Lists,
    "Listed": frozenset,
    "Rows": lambda rows: tuple(map(tuple, rows)),
    "Ordered": tuple,
    "Entries": tuple,
    "Numbers": dict,
    "Names": dict,
    "Table": dict,
}


class View:
    """A data file as a field for every table of it.

    Raises KeyError where a table is missing, TypeError where one has no field.
    """

    def __init__(self, data: Table) -> None:
        known = get_annotations(type(self))
        if unknown := set(data) - set(known):
            raise TypeError(f"{type(self).__name__} has no field for {sorted(unknown)}")
        for name, kind in known.items():
            setattr(self, name, _READ[kind](data[name]))


class Acts(View):  # what is done by the words of a statement
    cues: Lists
    weak: Lists
    own: Lists
    other: Lists
    idioms: Lists
    attitude: Lists
    modals: Lists
    turns: Lists
    sides: Lists
    aims: Lists


class Agencies(View):  # news agencies
    agencies: Rows
    unspecific: Listed
    endings: Listed
    services: Listed


class Calendar(View):  # words of time
    weekdays: Numbers
    weekday_short: Numbers
    months: Numbers
    month_short: Numbers
    days: Numbers
    told_days: Numbers
    numbers: Numbers
    unit_days: Numbers
    shifts: Numbers
    words: Lists
    tense: Lists


class Concepts(View):  # words that tell one thing in two reports
    concepts: Lists
    phrases: Lists


class Cues(View):  # words that report what somebody said or holds, by the frames they take
    said: Lists
    attitude: Lists
    adjectives: Lists
    fixed: Lists
    nouns: Lists
    phrases: Lists
    evidential: Lists
    silence: Lists
    sources: Lists
    narration: Lists
    negation: Lists
    joins: Lists
    relays: Lists
    layout: Lists
    pronouns: Lists
    light: Lists
    particles: Lists
    prepositions: Lists
    forms: Lists


class Differences(View):  # what reports differ by
    offices: Table
    polarity: Lists
    contractions: Names
    abbreviations: Names
    bounds: Lists
    units: Lists
    counted: Lists
    clauses: Lists
    plural: Lists
    parts: Lists
    ranges: Lists
    scales: Numbers
    everybody: Lists
    apart: Lists
    currency: Lists
    peoples: Lists
    heads: Lists
    numbers: Numbers


class Disputes(View):  # how parties contradict one another
    denial: Lists
    status: Lists
    conditions: Lists
    opposites: Table
    vague: Lists
    untrue: Lists
    clauses: Lists
    leads: Lists
    hedges: Lists
    asserting: Lists


class Events(View):  # how a report tells whether something happened, and who takes part in it
    endings: Rows
    status: Lists
    phrasal: Lists
    function: Lists
    prepositions: Lists
    idioms: Lists
    remarks: Lists
    condition: Lists
    light: Lists
    kinds: Lists
    occasion: Lists
    sectors: Lists
    pairs: Lists
    around: Lists
    fights: Lists
    people: Lists
    bodies: Lists
    elsewhere: Lists
    groups: Lists
    families: Lists


class Furniture(View):  # what stands around a report on a page
    months: Rows
    notice_pairs: Rows
    dates: Lists
    counters: Lists
    labels: Lists
    keys: Lists
    images: Lists
    boxes: Lists
    notices: Lists
    notes: Lists
    bylines: Lists
    credits: Lists
    datelines: Lists
    selves: Lists
    small: Lists
    language: Lists


class Hops(View):  # how a report names what it rests on
    outlets: Table
    cites: Lists
    learned: Lists
    unnamed: Lists
    statements: Lists
    frames: Names


class Mentions(View):  # small words and marks around names and other mentions
    articles: Lists
    joins: Lists
    marks: Lists
    apostrophes: Lists
    nouns: Lists
    verbs: Lists
    endings: Lists


class Metonyms(View):  # seats, bodies, organisations and places that act
    acting: Lists
    seats: Table
    bodies: Table
    offices: Table
    organisations: Table
    groups: Table
    stand_ins: Names
    places: Lists
    learned: Lists
    common_words: Lists


class Nicknames(View):  # first names and the short forms that news use for them
    nicknames: Lists


class Offices(View):  # offices as reports name them, grouped by the one office they stand for
    exclusive: Lists
    shared: Lists
    modifiers: Lists
    honorifics: Lists
    grammar: Lists


class Outlets(View):  # well-known outlets, and the words that the names of outlets end with
    outlets: Listed
    nouns: Listed
    heads: Listed
    issuers: Listed


class Persons(View):  # pronouns, by who they can stand for, and given names by the gender of most who bear them
    pronouns: Lists
    given_names: Lists
    particles: Lists
    saying: Lists
    transliteration: Table


class Plover(View):  # what verbs and nouns of political reporting do, as plain types and PLOVER types
    classes: Lists
    frames: Lists
    verb: Entries
    noun: Entries
    nominal: Names


class Register(View):  # offices of the register (src/onrecord/register/data) and the words by which reports call them
    offices: Lists
    of_many: Lists
    of_women: Names
    beside: Table
    of_bodies: Lists
    fillers: Lists
    indefinite: Lists
    past: Lists
    present: Lists
    unsettled: Lists
    public_life: Lists
    borne_by_many: Lists


class Residence(View):  # party and state of members of parliament: "(D-N.Y.)"
    sides: Names
    side_words: Names
    members: Table
    states: Lists


class Terms(View):  # weights of words where reports are compared
    function: Listed
    common: Listed
    restored: Rows
    kept_doubled: Listed
    possessive: Ordered
    suffixes: Ordered


class Titles(View):  # words of roles
    plurals: Rows
    heads: Lists
    surname_like: Lists
    modifiers: Lists
    honorifics: Lists
    gender: Lists
    same_office: Lists
    unnamed: Lists
    organisation_words: Lists
    grammar: Lists


class Venues(View):  # where and how people speak on the record
    kinds: Lists
    written: Lists
    happenings: Lists
    words: Lists
    particles: Lists
    joint: Lists
