"""Somebody of a report led to the person of the register who bears the name, where nobody else can be meant."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.days import bounds
from onrecord.knowledge.language import DEFAULT, Language
from onrecord.options.reports import HOLDER
from onrecord.register.offices import Told, told
from onrecord.register.tenures import Person, Register, Tenure, folded, is_state


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
    if full := [name for name in names if " " in name]:
        bearers = ((p, name) for name in full for p in register.by_name.get(name, ()))
        return only(p for p, name in bearers if fits(p, who, name, register, language))
    bearers = ((p, name) for name in names for p in register.by_surname.get(name, ()))
    return only(p for p, _ in bearers if not elsewhere(p, who) and holds(p, who, register, language))


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
    data, first = language.register, bare(text[start:end].split()[:1])
    if word_before(text, start) in data.past["words"] | data.unsettled["words"]:
        return False
    return first not in data.indefinite["words"] if named else first in language.titles.grammar["articles"]


def word_before(text: str, start: int) -> str:
    """The word right before a place of a text, in small letters; "" where there is none."""
    return bare(text[max(0, start - 30) : start].split()[-1:])


def bare(words: list[str]) -> str:
    return words[0].casefold().strip(".,;:-–—") if words else ""


def only(people: Iterable[Person]) -> Person | None:
    """The one of some people; None for none and for several."""
    found = list({id(p): p for p in people}.values())
    return found[0] if len(found) == 1 else None


def fits(person: Person, who: Mentioned, name: str, register: Register, language: Language) -> bool:
    """Whether a full name is the person's: nothing speaks against it, and office, country or surroundings for it."""
    if holds(person, who, register, language):
        return True
    if name in language.register.borne_by_many["names"] or elsewhere(person, who):
        return False
    if not timely(person, who.on) or not public(who.roles, register, language):
        return False
    if who.country and person.countries:
        return True  # one of the person's, or it would be elsewhere
    return bool(({t.of for t in person.tenures} | person.countries) & who.around)


def elsewhere(person: Person, who: Mentioned) -> bool:
    """Whether the report gives a country whose office the person never held."""
    return who.country is not None and bool(person.countries) and who.country not in person.countries


def timely(person: Person, on: str | None) -> bool:
    """Whether a day lies near a time in which the person held an office."""
    if on is None:
        return True
    first, last = bounds(on)
    begun = min(bounds(t.start)[0] for t in person.tenures)
    left = max(bounds(t.end)[1] if t.end else last for t in person.tenures)
    return begun - HOLDER.before <= last and first <= left + HOLDER.after


def public(roles: Iterable[str], register: Register, language: Language) -> bool:
    """Whether no role is told, or one that people of public life bear."""
    words = language.register.public_life["words"]
    given = [role.replace("-", " ").casefold().strip(" .,") for role in roles]
    return not given or any(words & set(role.split()) or told(role, register.offices, language) for role in given)


def holds(person: Person, who: Mentioned, register: Register, language: Language) -> bool:
    """Whether a role of the report names an office that the person held then, or had held where it says so."""
    roles = [role for text in who.roles if (role := told(text, register.offices, language))]
    return any(held_as(t, role, who) for role in roles for t in person.tenures)


def held_as(tenure: Tenure, role: Told, who: Mentioned) -> bool:
    """Whether an office as it is told is a tenure's: "deputy minister", "the party's president" are other offices."""
    if tenure.office not in role.offices or role.rest or not is_of(tenure, role, who):
        return False
    if who.on is None:
        return True
    first, last = bounds(who.on)
    if role.past:
        return bounds(tenure.start)[0] - HOLDER.near <= last
    return tenure.maybe_on(first, last, HOLDER.near)


def is_of(tenure: Tenure, role: Told, who: Mentioned) -> bool:
    """Whether the office is told to be of the tenure's state or body, or the report is about that state or body."""
    if role.of is not None:
        return role.of == tenure.of
    if is_state(tenure.of) and who.country is not None:
        return who.country == tenure.of
    return tenure.of in who.around
