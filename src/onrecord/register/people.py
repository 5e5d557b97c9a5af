"""Somebody of a report led to the person of the register who bears the name, where nobody else can be meant."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from onrecord.days import bounds
from onrecord.knowledge.language import DEFAULT, Language
from onrecord.register.offices import Told, told
from onrecord.register.tenures import Person, Register, Tenure, folded, is_state

BEFORE = timedelta(days=2 * 365)  # how long before the first office a full name alone is taken for its bearer
AFTER = timedelta(days=20 * 365)  # and how long after the last
NEAR = 120  # days off a tenure in which a report that gives somebody its office is still about it


@dataclass(frozen=True, slots=True)
class Mentioned:
    """What reports tell of somebody: names as written, roles in their words, country (ISO alpha-3), the states and
    bodies they name beside, and the day (`2014-05-26`, or less of it) they were published."""

    names: tuple[str, ...]
    roles: tuple[str, ...] = ()
    country: str | None = None
    around: frozenset[str] = frozenset()
    on: str | None = None


def person_of(register: Register, who: Mentioned, language: Language = DEFAULT) -> Person | None:
    """Who of the register somebody is: by full name where country, office or surroundings fit, by surname and office.

    None where two fit, where the report gives another country, or roles that nobody of public life bears alone.
    """
    names = [folded(name) for name in who.names]
    full = [name for name in names if " " in name]
    found = _unique(
        p for name in full for p in register.by_name.get(name, ()) if _fits(p, who, name, register.offices, language)
    )
    if found or full:
        return found
    return _unique(
        p
        for name in names
        for p in register.by_surname.get(name, ())
        if _elsewhere(p, who) is False and _holds(p, who, register.offices, language)
    )


def day_of(published: str | None) -> str | None:
    """The date of publication as far as it is known; None where it is not, or is an interval."""
    day = (published or "").partition("T")[0].partition(" ")[0]
    try:
        bounds(day)
    except ValueError:
        return None
    return day


def definite(text: str, start: int, end: int, *, named: bool, language: Language = DEFAULT) -> bool:
    """Whether the words of a text from `start` to `end` call one who is in office ("the president", "Ruritania's
    president"), not any ("a president"), nor, by the word before them, one who is not ("the acting Ruritanian
    president"); where no state or body is `named`, only with "the"."""
    first = _word(text[start:end].split()[:1])
    if word_before(text, start) in language.register.past["words"] | language.register.unsettled["words"]:
        return False
    return (
        first in language.titles.grammar["articles"]
        if not named
        else first not in language.register.indefinite["words"]
    )


def word_before(text: str, start: int) -> str:
    """The word right before a place of a text, in small letters; "" where there is none."""
    return _word(text[max(0, start - 30) : start].split()[-1:])


def _word(words: list[str]) -> str:
    return words[0].casefold().strip(".,;:-–—") if words else ""


def _unique(people: Iterable[Person]) -> Person | None:
    found = list({id(p): p for p in people}.values())
    return found[0] if len(found) == 1 else None


def _fits(person: Person, who: Mentioned, name: str, offices: frozenset[str], language: Language) -> bool:
    """Whether a full name is the person's: nothing speaks against it, and office, country or surroundings for it."""
    if _holds(person, who, offices, language):
        return True
    if name in language.register.borne_by_many["names"]:
        return False
    if _elsewhere(person, who) or not _timely(person, who.on) or not _public(who.roles, offices, language):
        return False
    if who.country and person.countries:
        return True  # one of the person's, or it would be elsewhere
    return bool(({t.of for t in person.tenures} | person.countries) & who.around)


def _elsewhere(person: Person, who: Mentioned) -> bool:
    """Whether the report gives a country whose office the person never held."""
    return who.country is not None and bool(person.countries) and who.country not in person.countries


def _timely(person: Person, on: str | None) -> bool:
    if on is None:
        return True
    first, last = bounds(on)
    begun = min(bounds(t.start)[0] for t in person.tenures)
    left = max(bounds(t.end)[1] if t.end else last for t in person.tenures)
    return begun - BEFORE <= last and first <= left + AFTER


def _public(roles: Iterable[str], offices: frozenset[str], language: Language) -> bool:
    """Whether no role is told, or one that people of public life bear."""
    public = language.register.public_life["words"]
    given = [role.replace("-", " ").casefold().strip(" .,").split() for role in roles]
    return not given or any(public & set(words) or told(" ".join(words), offices, language) for words in given)


def _holds(person: Person, who: Mentioned, offices: frozenset[str], language: Language) -> bool:
    """Whether a role of the report names an office that the person held then, or had held where it says so."""
    return any(
        _held(t, role, who) for text in who.roles if (role := told(text, offices, language)) for t in person.tenures
    )


def _held(tenure: Tenure, role: Told, who: Mentioned) -> bool:
    if tenure.office not in role.offices or role.rest or not _of(tenure, role, who):
        return False  # "deputy minister", "the party's president", "president-elect" are other offices
    if who.on is None:
        return True
    first, last = bounds(who.on)
    if role.past:
        return bounds(tenure.start)[0] - timedelta(days=NEAR) <= last
    return tenure.maybe_on(first, last, NEAR)


def _of(tenure: Tenure, role: Told, who: Mentioned) -> bool:
    """Whether the office is told to be of the tenure's state or body, or the report is about that state or body."""
    if role.of is not None:
        return role.of == tenure.of
    if is_state(tenure.of) and who.country is not None:
        return who.country == tenure.of
    return tenure.of in who.around
