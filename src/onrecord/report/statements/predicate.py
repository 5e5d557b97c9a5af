"""The main clauses of what is said, and what can be asked of each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Token

from onrecord.knowledge.grammar import AUXILIARY, COMPLETING, GOING_ON, LINKS, OPEN_COMPLEMENT, VERBS
from onrecord.knowledge.language import Language
from onrecord.knowledge.lists import Listed
from onrecord.knowledge.tree import below
from onrecord.report.attribution import Attribution
from onrecord.report.deeds import Trigger, clause_of, negated, verb_trigger
from onrecord.report.page import Page


@dataclass(frozen=True)
class Predicate:
    """A clause by its verb. `foreign`: its subject is known to be of another side than the speaker."""

    verb: Token
    language: Language
    foreign: bool = False

    @cached_property
    def subjects(self) -> tuple[Token, ...]:
        return clause_of(self.verb, self.language).subjects

    @cached_property
    def modals(self) -> Listed:
        return frozenset(c.lower_ for c in below(self.verb, AUXILIARY))

    @cached_property
    def negated(self) -> bool:
        return negated(self.verb, self.language)

    @cached_property
    def trigger(self) -> Trigger | None:
        return verb_trigger(self.verb, self.language)

    @property
    def code(self) -> str | None:
        """The type of the deed that the verb names, where it names one."""
        return self.trigger.rule.code if self.trigger else None

    @property
    def lemma(self) -> str:
        return self.verb.lemma_.lower()

    @property
    def leads(self) -> bool:
        """Whether an infinitive hangs on the verb."""
        return bool(below(self.verb, OPEN_COMPLEMENT))

    def has(self, wanted: Listed) -> bool:
        """Whether the clause holds a word of a list, as a lemma."""
        return any(t.lemma_.lower() in wanted for t in self.verb.subtree)

    def near(self, wanted: Listed) -> bool:
        """Whether the verb, or what completes it, is a word of a list, as a lemma."""
        return any(t.lemma_.lower() in wanted for t in (self.verb, *below(self.verb, *COMPLETING)))

    def ahead(self, modals: Listed) -> bool:
        """Whether the clause is about what will be: by one of these auxiliaries, or "going to"."""
        return bool(self.modals & modals) or (self.verb.lower_ in self.language.acts.modals["going"] and self.leads)


def predicates_of(page: Page, attribution: Attribution) -> Iterator[Predicate]:
    """The main clauses of the content: heads of its sentences, and what is joined to them."""
    for run in map(page.tokens, attribution.content):
        inside = frozenset(t.i for t in run)
        yield from (Predicate(t, page.language) for t in run if is_top(t, inside) or is_joined(t, inside))


def is_top(token: Token, inside: frozenset[int]) -> bool:
    """Whether a word hangs on nothing within a content and is none that only links."""
    free = token.head.i not in inside or token.head == token
    return free and not token.is_punct and token.dep_ not in LINKS


def is_joined(token: Token, inside: frozenset[int]) -> bool:
    """Whether a verb goes on with one above it in a content."""
    return token.dep_ in GOING_ON and token.head.i in inside and token.pos_ in VERBS
