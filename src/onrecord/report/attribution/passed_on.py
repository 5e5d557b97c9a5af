"""Whose the words are when an outlet passes them on, and what is no statement of its own.

"X, Foo reported, citing two officials": the officials speak, Foo passes on. Words that only point ("this"), a place
alone and the title of a programme are no content.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from onrecord.knowledge import grammar
from onrecord.options.reports import CITED_SHORT, CITING_NEAR, CUE_NEAR, HEADING_NAME, PARTICLE_NEAR
from onrecord.report.attribution.model import Attribution
from onrecord.report.page import Page
from onrecord.spans import Span

Kept = Sequence[Attribution | None]


@dataclass(frozen=True)
class Roles:
    """Who is named in a report, as far as it tells who can pass on and who can be cited."""

    is_outlet: Callable[[Span], bool]
    is_actor: Callable[[Span], bool]  # a person or a body that can speak


def passed_on(page: Page, roles: Roles, attributions: Sequence[Attribution]) -> list[Attribution | None]:
    """The same attributions in the same order, None for one that is no statement of its own."""
    told = handed_over(page, roles, attributions)
    return [one if one and is_statement(page, roles, one, told) else None for one in told]


def is_statement(page: Page, roles: Roles, one: Attribution, found: Kept) -> bool:
    """Does an attribution tell something, and something that no other one tells?"""
    return not (points(page, one) or is_title(page, one) or is_twice(page, roles, one, found))


def handed_over(page: Page, roles: Roles, found: Sequence[Attribution]) -> list[Attribution | None]:
    """Attributions with the words of an outlet given to those it cites in the same sentence; the citation alone is no
    statement."""
    out: list[Attribution | None] = []
    for one in found:
        who = cited_in(page, roles, one)
        if who and one.content == (who,):
            out.append(None)
        elif who and is_of_outlet(roles, one):
            out.append(replace(one, source=(who,), content=tuple(s for s in one.content if s != who)))
        else:
            out.append(one)
    return out


def cited_in(page: Page, roles: Roles, one: Attribution) -> Span | None:
    """The piece of a content that names whom an outlet cites."""
    return next((s for s in one.content if follows_citing(page, s) and can_be_cited(page, roles, s)), None)


def follows_citing(page: Page, content: Span) -> bool:
    """Does a form of "cite" stand right before?"""
    before = page.text[max(0, content.start - CITING_NEAR) : content.start].lower().split()
    return bool(before) and before[-1] in page.language.hops.cites["quoting_forms"]


def is_of_outlet(roles: Roles, one: Attribution) -> bool:
    """Is an attribution's source an outlet?"""
    return bool(one.source) and roles.is_outlet(one.source[0])


def can_be_cited(page: Page, roles: Roles, span: Span) -> bool:
    """Whether words are people who can be cited, and no clause of theirs: "two officials briefed on the talks"."""
    tokens = [token for token in page.tokens(span) if not token.is_space]
    if not tokens or len(tokens) > CUE_NEAR or any(is_finite(token) for token in tokens):
        return False
    unnamed = page.language.hops.unnamed
    nouns = unnamed["nouns"] | unnamed["told"]
    if any({token.lemma_.lower(), token.lower_} & nouns for token in tokens[:PARTICLE_NEAR]):
        return True
    return len(tokens) <= CITED_SHORT and roles.is_actor(span)


def is_finite(token: Token) -> bool:
    """A verb in the present, or an auxiliary."""
    return token.tag_ in grammar.PRESENT or token.pos_ == grammar.COPULA


def is_twice(page: Page, roles: Roles, one: Attribution, found: Kept) -> bool:
    """ "X, said Roe, according to Foo": Foo passes on what is a statement already, and nothing more."""
    if not one.content or not is_of_outlet(roles, one):
        return False
    mine = words_of(page, one.content)
    others = (other for other in found if other and other is not one and other.content)
    return any(repeats(page, mine, other) and not is_of_outlet(roles, other) for other in others)


def repeats(page: Page, mine: frozenset[int], other: Attribution) -> bool:
    """Do words tell what another attribution tells, with its cue and source perhaps, and nothing else?"""
    theirs = words_of(page, other.content)
    return theirs <= mine <= theirs | words_of(page, (*other.cue, *other.source))


def words_of(page: Page, spans: Sequence[Span]) -> frozenset[int]:
    """Positions of the words of spans."""
    return frozenset(token.i for span in spans for token in page.tokens(span) if token.is_alpha or token.like_num)


def points(page: Page, one: Attribution) -> bool:
    """Words that only point at others, or a place alone: "this", "Foo"."""
    tokens = [page.doc[i] for i in sorted(words_of(page, one.content))]
    if one.kind == "direct" or len(tokens) > 3:
        return not tokens
    pointing = len(tokens) == 1 and (tokens[0].pos_ == grammar.PRONOUN or tokens[0].tag_ in grammar.POINTING_TAGS)
    return pointing or all(token.ent_type_ in grammar.PLACES_AND_STATES for token in tokens)


def is_title(page: Page, one: Attribution) -> bool:
    """A short name in quotation marks after "on", "in", "called": a programme, no words of anyone."""
    if len(one.content) != 1 or not leads_to_title(page, one.content[0].start):
        return False
    tokens = [page.doc[i] for i in sorted(words_of(page, one.content)) if page.doc[i].is_alpha]
    language = page.language
    small = (
        language.cues.layout["title_words"] | language.venues.particles["names"] | language.calendar.words["articles"]
    )
    if not 0 < len(tokens) <= HEADING_NAME or not tokens[0].text[0].isupper():
        return False
    return all(token.text[0].isupper() or token.lower_ in small for token in tokens)


def leads_to_title(page: Page, start: int) -> bool:
    """Do a word that titles follow, or a possessive, and an opening mark stand before an offset?"""
    before = page.text[max(0, start - CITING_NEAR) : start]
    if not before or before[-1] not in "\"“‘'":
        return False
    words = before[:-1].lower().split() or [""]
    cues = page.language.cues
    endings = tuple(ending for ending in cues.forms["possessive"] if len(ending) > 1)
    return words[-1] in cues.layout["before_titles"] or words[-1].endswith(endings)
