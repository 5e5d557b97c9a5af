"""Deeds joined to happenings: tellings of one happening together, the latest that fits best being the one meant."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from onrecord.alike import days_agree, kin, parties_agree, places_agree
from onrecord.knowledge.language import Language
from onrecord.models import Participant, When
from onrecord.options.reports import JOINING
from onrecord.report.deeds import Deed
from onrecord.report.events.remarks import Remark


@dataclass(frozen=True)
class Happening:
    """Tellings of one happening, in the order of the text, and remarks on its status."""

    told: tuple[Deed, ...]
    remarks: tuple[Remark, ...] = ()

    @property
    def type(self) -> str:
        return self.told[0].type

    @property
    def fresh(self) -> bool:
        return self.told[0].fresh

    @cached_property
    def participants(self) -> tuple[Participant, ...]:
        """Those who take part by any telling, each once as first told."""
        found: dict[str, Participant] = {}
        for party in (party for deed in self.told for party in deed.roles):
            found.setdefault(party.actor or party.name.lower(), party)
        return tuple(found.values())

    @cached_property
    def place(self) -> str | None:
        return next((deed.place for deed in self.told if deed.place), None)

    @cached_property
    def when(self) -> When | None:
        """The most precise date told; an interval is less than a day."""
        dates = [deed.when for deed in self.told if deed.when]
        return max(dates, key=lambda when: len(when.value) if "/" not in when.value else 9, default=None)

    @cached_property
    def partly(self) -> When | None:
        return next((deed.partly for deed in self.told if deed.partly), None)

    @cached_property
    def done(self) -> bool:
        """Whether a telling that knows tells it as done."""
        return any(deed.status == "happened" for deed in self.known or self.told)

    @cached_property
    def known(self) -> tuple[Deed, ...]:
        """The tellings that know whether it was done."""
        return tuple(deed for deed in self.told if not deed.assumed)


@dataclass(frozen=True, slots=True)
class Agreement:
    """What a happening and a telling have in common; None where one of them does not tell it."""

    place: bool | None
    day: bool | None
    shared: float | None  # parties; None where two differ
    pointed: bool  # the words point back, and nothing else in them does

    @property
    def parted(self) -> bool:
        return self.place is False or self.day is False or self.shared is None

    @property
    def known(self) -> bool:
        """Whether more than kind and parties tells that they are one."""
        return bool(self.place or self.day or self.pointed)

    @property
    def score(self) -> int:
        parts = JOINING.place * bool(self.place) + JOINING.day * bool(self.day) + JOINING.pointing * self.pointed
        return parts + int(JOINING.party * (self.shared or 0))


def agreement(happening: Happening, deed: Deed) -> Agreement:
    """What a happening and a telling have in common."""
    return Agreement(
        place=places_agree(happening.place, deed.place),
        day=days_agree(happening.when, happening.partly, deed.when, deed.partly),
        shared=parties_agree(happening.participants, deed.roles),
        pointed=deed.pointing and not (deed.place or deed.when or deed.partly or deed.past),
    )


def likeness(happening: Happening, deed: Deed, language: Language) -> int:
    """How well a telling fits a happening; 0 where something parts them."""
    if not kin(happening.type, deed.type):
        return 0
    if deed.is_bare:
        return int(deed.pointing and (happening.fresh or not deed.fresh))
    both = agreement(happening, deed)
    if both.parted or not of_one_time(happening, deed, both):
        return 0
    strict = both.shared == 0 or happening.type in language.events.kinds["strict"]
    return 0 if strict and not both.known else both.score


def of_one_time(happening: Happening, deed: Deed, both: Agreement) -> bool:
    """Whether both may be done, or both to come, and both the first or both a further one."""
    done = deed.status == "happened"
    if happening.fresh != deed.fresh and (not both.place or done or happening.done):
        return False
    vague = deed.assumed and not (deed.place or deed.when or deed.partly)
    return happening.done == done or both.known or vague


def joined(deeds: Iterable[Deed], language: Language) -> tuple[Happening, ...]:
    """The happenings that deeds tell, in order of their first telling."""
    found: list[Happening] = []
    for deed in deeds:
        fits = [(score, i) for i, h in enumerate(found) if (score := likeness(h, deed, language))]
        score, index = max(fits, default=(0, -1))
        if score > JOINING.vague or (score and (deed.pointing or deed.fresh)):
            found[index] = replace(found[index], told=(*found[index].told, deed))
        elif not deed.is_bare:
            found.append(Happening((deed,)))
    return tuple(found)
