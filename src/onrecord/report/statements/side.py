"""Whose side a speaker is on, so that "we", a state's name and its leader are known as the speaker's own side."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from onrecord.knowledge.language import Language
from onrecord.report.attribution import Attribution
from onrecord.report.cast import Cast
from onrecord.report.deeds import Who, country_of, who_is
from onrecord.report.page import Page
from onrecord.report.statements.clause_acts import OWN_SIDE, decided
from onrecord.report.statements.predicate import predicates_of

NOBODY = Who(None, None, None)
ANNOUNCING = frozenset({"AGREE", "REJECT", "THREATEN"})


@dataclass(frozen=True)
class Side:
    """Who speaks, as far as the source tells, among the cast of a report."""

    cast: Cast
    language: Language
    who: Who = NOBODY

    @property
    def country(self) -> str | None:
        return self.who.country

    @property
    def office(self) -> bool:
        """Whether somebody speaks who holds an office of a state."""
        return self.who.sector == "GOV"

    def owns(self, subject: Token) -> bool:
        """Whether a subject is the speaker or the speaker's side."""
        sides, who = self.language.acts.sides, who_is(self.cast, subject, self.language)
        if who.actor is None:
            return subject.lower_ in sides["first"] | sides["third"] or self.rules(who.country)
        return subject.lower_ in sides["first"] or who.actor == self.who.actor or self.rules(who.country)

    def rules(self, country: str | None) -> bool:
        """Whether a country is the speaker's, or any one where an office without a country speaks."""
        return country is not None and (country == self.country or (self.country is None and self.office))

    def opposes(self, subject: Token) -> bool:
        """Whether a subject is known to be of another side than the speaker's, whose own is known."""
        country = who_is(self.cast, subject, self.language).country
        return country is not None and self.country is not None and country != self.country


def side_of(page: Page, cast: Cast, attribution: Attribution) -> Side:
    """The side of whoever is the source of an attribution."""
    run = page.tokens(attribution.source[0]) if attribution.source else ()
    return Side(cast, page.language, who_is(cast, run.root, page.language, tuple(run)) if run else NOBODY)


def speaks_for(page: Page, cast: Cast, attribution: Attribution) -> str | None:
    """The country (or IGO, NGO) of whom a source phrase names; None where it names none.

    An office without one speaks for the state whose own doings it announces: "Foo is ready to talk, the minister said".
    """
    side = side_of(page, cast, attribution)
    if side.country or not side.office:
        return side.country
    for clause in predicates_of(page, attribution):
        own = {country_of(s, None, page.language) for s in clause.subjects}
        if len(own) == 1 and decided(OWN_SIDE, clause) in ANNOUNCING:
            return own.pop()
    return None
