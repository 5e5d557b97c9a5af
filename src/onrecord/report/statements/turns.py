"""Who speaks in turn: statements and sentences that only tell of an occasion, as the rounds of talk of one report."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.knowledge.language import Language
from onrecord.report.attribution import Attribution
from onrecord.report.cast import Cast
from onrecord.report.occasion import Occasion, bare_occasion
from onrecord.report.page import Page, TimeExpression, span_of
from onrecord.report.statements.occasions import Turn
from onrecord.report.statements.voice import Voice
from onrecord.spans import Span


@dataclass(frozen=True, slots=True)
class Told:
    """An attribution with who speaks and what its clause tells, before days and venues are carried."""

    attribution: Attribution
    speaker: Voice
    hint: Occasion

    @property
    def at(self) -> Span:
        return self.hint.clause.anchor


def turns_of(
    page: Page,
    cast: Cast,
    told: Sequence[Told],
    times: Sequence[TimeExpression],
    through: Sequence[frozenset[str]],
) -> tuple[Turn, ...]:
    """Every statement of a party the cast knows, and every sentence that opens an occasion for one, in order.

    `through` are the outlets each statement came through.
    """
    turns = [turn_of(page, i, one, through[i]) for i, one in enumerate(told) if one.speaker.party]
    spoken = [one.hint.clause.sentence for one in told if one.attribution.outer is None]
    turns += [t for t in bare_turns(page, cast, times) if not any(s.overlaps(Span(t.at, t.at + 1)) for s in spoken)]
    return tuple(sorted(turns, key=lambda t: t.at))


def with_added(page: Page, told: Sequence[Told]) -> list[Told]:
    """ "..., its spokeswoman added": of the day of the sentence right before, whose speaker is told by "its"."""
    out: list[Told] = []
    for one in told:
        before = next((o for o in reversed(out) if o.at < one.at and o.attribution.outer is None), None)
        if before is not None and adds(page, one, before):
            days = (before.hint.said, before.hint.partial)
            said, partial = (replace(when, how="carried", span=None) if when else None for when in days)
            one = replace(one, hint=replace(one.hint, said=said, partial=partial))
        out.append(one)
    return out


def adds(page: Page, one: Told, before: Told) -> bool:
    """Whether a statement without a day goes on with the one before, for its party or by its spokesperson."""
    hint, words = one.hint, page.language.venues.words
    if one.attribution.outer is not None or hint.said or hint.partial or hint.apart or hint.later:
        return False
    between = page.text[before.hint.clause.sentence.end : hint.clause.sentence.start]
    if between.strip() or "\n" in between:
        return False
    owned = not words["owned"].isdisjoint((one.speaker.text or "").lower().split()[:1])  # "its spokeswoman"
    lemmas = {t.lemma_.lower() for span in one.attribution.cue for t in page.tokens(span)}
    return (owned or one.speaker.party == before.speaker.party) and not words["going_on"].isdisjoint(lemmas)


def turn_of(page: Page, index: int, one: Told, through: frozenset[str]) -> Turn:
    attribution, at = one.attribution, one.at.start
    carries = attribution.outer is None and attribution.class_ == "said"
    # inside another statement, or told by the narrator: a round of its own
    who = one.speaker.party if carries else f"{one.speaker.party} in {attribution.outer}"
    sentence = one.hint.clause.sentence.start
    return Turn(index, at, paragraph_of(page, at), number_of(page, at), sentence, who or "", one.hint, carries, through)


def paragraph_of(page: Page, at: int) -> int:
    block = page.block_at(at)
    return block.span.start if block else -1


def number_of(page: Page, at: int) -> int:
    """How many blocks of the body begin before a place."""
    return sum(b.zone == "body" and b.span.start <= at for b in page.article.blocks)


def bare_turns(page: Page, cast: Cast, times: Sequence[TimeExpression]) -> Iterator[Turn]:
    """Sentences that begin with an occasion of the subject: "Speaking to Foo radio on Friday, she discussed ..."."""
    for sentence in page.sentences("title", "standfirst", "body"):
        found = bare_occasion(page, cast, sentence, times)
        if found is None:
            continue
        subject, occasion = found
        left, right = subject.left_edge, subject.right_edge
        who = cast.at(Span(left.idx, right.idx + len(right))) or cast.at(span_of(subject))
        if who:
            at = occasion.clause.sentence.start
            yield Turn(None, at, paragraph_of(page, at), number_of(page, at), at, who, occasion)


def kin_of(page: Page, cast: Cast, told: Sequence[Told]) -> dict[str, frozenset[str]]:
    """For each person told to speak for an institution of the cast ("Palace spokesman"), that institution.

    An institution has its spokesperson's days in turn where the report has one spokesperson alone.
    """
    called = {a.id: {r.role for r in a.roles} for a in cast.actors if a.kind == "person"}
    for one in told:
        called.get(one.speaker.party or "", set()).add(one.speaker.text or "")
    spoken = {person: bodies_of(cast, roles, page.language) for person, roles in called.items()}
    out = {person: bodies for person, bodies in spoken.items() if bodies}
    voices = {body: [p for p, bodies in out.items() if body in bodies] for body in frozenset().union(*out.values())}
    return out | {body: frozenset(persons) for body, persons in voices.items() if len(persons) == 1}


def bodies_of(cast: Cast, roles: Iterable[str], language: Language) -> frozenset[str]:
    """The bodies that somebody speaks for by their roles: "Palace spokesman", "the Palace's press secretary"."""
    owning = re.compile(rf"(?:{'|'.join(sorted(language.mentions.marks['own']))})\b")
    spokes = [r for r in roles if not language.venues.words["spokes"].isdisjoint(r.lower().split())]
    plain = [f" {owning.sub(' ', role).lower()} " for role in spokes]
    bodies = (a for a in cast.actors if a.kind != "person") if plain else ()
    return frozenset(
        b.id for b in bodies if any(f" {n.lower()} " in role for n in (b.name, *b.aliases) if n for role in plain)
    )
