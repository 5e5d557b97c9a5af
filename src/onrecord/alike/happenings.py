"""Whether two tellings are of one happening: kind, participants, place and date must not part them.

The same rule serves inside a report and between the reports of a story.
"""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.alike.days import dates_agree
from onrecord.alike.parties import parties_agree
from onrecord.alike.sameness import Sameness
from onrecord.knowledge.countries import country_of_place
from onrecord.knowledge.language import DEFAULT, Language
from onrecord.models import Event
from onrecord.options.reports import STATE_ONLY

NOT_ONE = Sameness(0.0)
OVER = "happened"
OPEN = frozenset({"proposed", "uncertain"})  # statuses of what is talked of
GROUNDS = {"participants": 0.5, "place": 0.25, "date": 0.25}  # what each ground adds to the score


@dataclass(frozen=True, slots=True)
class Agreement:
    """What two tellings agree in: how far the parties (None: they part), place and day (None: one is not told)."""

    parties: float | None
    place: bool | None
    day: bool | None

    @property
    def parted(self) -> bool:
        return self.parties is None or self.place is False or self.day is False

    @property
    def located(self) -> bool:
        """Whether place or day are the same."""
        return bool(self.place or self.day)

    @property
    def wholly_located(self) -> bool:
        return bool(self.place and self.day)

    @property
    def sameness(self) -> Sameness:
        """The verdict where nothing parts the two."""
        held = zip(GROUNDS, (self.parties, self.place, self.day), strict=True)
        why = tuple(ground for ground, holds in held if holds)
        return Sameness(sum(GROUNDS[ground] for ground in why), why)


def same_happening(a: Event, b: Event, language: Language = DEFAULT) -> Sameness:
    """Whether two events, of one report or of two, are one happening, by which of participants, place and date."""
    if not kin(a.type, b.type, language) or a.renewed != b.renewed:
        return NOT_ONE
    found = Agreement(
        parties_agree(a.participants, b.participants, language),
        places_agree(a.place, b.place, language),
        dates_agree(a.when, b.when),
    )
    if found.parted or not (found.located or may_be_one(a, b, found)):
        return NOT_ONE
    return found.sameness if named_by_place(a, b, found) or enough(a.type, found, language) else NOT_ONE


def may_be_one(a: Event, b: Event, found: Agreement) -> bool:
    """Whether two tellings that share no place and no day may be one: both are over or neither, and a state's name
    alone, which fits a summit and a meeting of its ministers, is not all they share of two kinds."""
    by_state_alone = (found.parties or 0) % 1 and a.type != b.type
    return (a.status == OVER) == (b.status == OVER) and not by_state_alone


def named_by_place(a: Event, b: Event, found: Agreement) -> bool:
    """Whether the place is all that one of the tellings has of a happening of that kind: "the Brask summit"."""
    return bool(found.place) and a.type == b.type and not (a.participants and b.participants)


def enough(type_: str, found: Agreement, language: Language = DEFAULT) -> bool:
    """Whether what two tellings share tells them as one, by how often the same parties do such a thing."""
    kinds, parties = language.events.kinds, found.parties or 0
    if type_ in kinds["strict"]:
        return bool(parties) and found.located
    if type_ in kinds["series"]:
        return found.wholly_located or parties >= 2 or (parties >= 1 and (found.located or type_ in kinds["once"]))
    return found.wholly_located or parties >= STATE_ONLY


def families(type_: str, language: Language = DEFAULT) -> frozenset[str]:
    """Kinds that reports use for one another: a summit is a meeting, talks may be a meeting or a call."""
    found = {name for name, types in language.events.families.items() if type_ in types}
    return frozenset(found or {type_})


def kin(a: str, b: str, language: Language = DEFAULT) -> bool:
    """Whether two plain types may name one happening."""
    return not families(a, language).isdisjoint(families(b, language))


def places_agree(a: str | None, b: str | None, language: Language = DEFAULT) -> bool | None:
    """Whether two places may be one; None where one is not told. A seat lies in its
    capital, a capital in its country."""
    if a is None or b is None:
        return None
    first, second = a.lower(), b.lower()
    if first in second or second in first:
        return True
    country = country_of_place(a, language)
    return country is not None and country == country_of_place(b, language)


# Which events of a report a story tells: happenings, and not what is done by words alone or by nobody in particular. A
# report keeps all of them, since a coder of single sentences wants each; on a timeline an act of words is the
# statement's, and "the law allows" is nothing that happened.


def is_happening(event: Event, language: Language = DEFAULT) -> bool:
    """Whether an event is a happening of its own, with enough told to know it by."""
    if by_words(event, language) or only_aired(event, language):
        return False
    kinds = language.events.kinds
    if event.type in kinds["sided"]:
        return len(event.participants) > 1 or (bool(event.participants) and bound(event))
    if event.type in kinds["undoing"]:
        return any(party.role == "initiator" for party in event.participants)
    return bool(event.participants) or bound(event) or event.type in kinds["alone"]


def by_words(event: Event, language: Language = DEFAULT) -> bool:
    """Whether an event is done by words alone, or is the refusal of one that is denied."""
    return event.type in language.events.kinds["words"] or (event.status == "denied" and event.code == "REJECT")


def only_aired(event: Event, language: Language = DEFAULT) -> bool:
    """Whether an event is talked of, of nobody known and at no time or place: "to deport every offender"."""
    if event.status not in OPEN or event.type in language.events.kinds["arranged"] or bound(event):
        return False
    return len(event.participants) < 2 and not any(party.actor or party.country for party in event.participants)


def bound(event: Event) -> bool:
    """Whether a place or a day is told."""
    return bool(event.place or event.when or event.when_in_part)
