"""Who speaks in turn: statements and sentences that only tell of an occasion, as the rounds of talk of one report."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.knowledge.language import Language
from onrecord.knowledge.venues import kind_of
from onrecord.models import Actor
from onrecord.options.reports import STATEMENT
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
    paragraph: int = -1  # where its block begins

    @property
    def at(self) -> Span:
        return self.hint.clause.anchor

    @property
    def kind(self) -> str | None:
        """The kind of the venue, where its clause tells one."""
        return self.hint.venue.kind if self.hint.venue else None


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
    recalls = recalls_of(page, told)
    turns = [turn_of(page, i, one, recalls, through[i]) for i, one in enumerate(told) if one.speaker.party]
    spoken = [one.hint.clause.sentence for one in told if one.attribution.outer is None]
    turns += [t for t in bare_turns(page, cast, times) if not any(s.overlaps(Span(t.at, t.at + 1)) for s in spoken)]
    return tuple(sorted(turns, key=lambda t: t.at))


def with_documents(told: Sequence[Told], language: Language) -> list[Told]:
    """ "The statement said": the voice of the last one who said something in a statement."""
    out: list[Told] = []
    for one in told:
        kind = document_of(one, language)
        before = [o for o in out if o.kind == kind and o.at < one.at and o.speaker.party] if kind else []
        author = max(before, key=lambda o: o.at).speaker if before else None
        out.append(replace(one, speaker=replace(author, text=one.speaker.text)) if author else one)
    return out


def with_letters(page: Page, told: Sequence[Told]) -> list[Told]:
    """ "..., she wrote": of the letter, the post or the article that the paragraph told of right before."""
    out: list[Told] = []
    for one in told:
        before = next((o for o in reversed(out) if o.at < one.at), None)
        if before is not None and is_of_letter(page, one, before):
            one = replace(one, hint=replace(dated_as(one, before), venue=before.hint.venue))
        out.append(one)
    return out


def is_of_letter(page: Page, one: Told, before: Told) -> bool:
    """Whether somebody "wrote" what is right behind a letter, without an occasion of its own."""
    near, written = one.at.start - before.at.start <= STATEMENT.letter, page.language.venues.written
    writes = one.attribution.outer is None and not lemmas_of_cue(page, one).isdisjoint(written["cues"])
    return near and writes and not one.hint.opens and before.kind in written["kinds"]


def with_added(page: Page, told: Sequence[Told]) -> list[Told]:
    """ "..., its spokeswoman added": of the day of the sentence right before, whose speaker is told by "its"."""
    out: list[Told] = []
    for one in told:
        before = next((o for o in reversed(out) if o.at < one.at and o.attribution.outer is None), None)
        if before is not None and not (one.hint.said or one.hint.partial) and adds(page, one, before):
            one = replace(one, hint=dated_as(one, before))
        out.append(one)
    return out


def dated_as(one: Told, before: Told) -> Occasion:
    """The occasion of a statement on the day of the one before."""
    days = (before.hint.said, before.hint.partial)
    said, partial = (replace(when, how="carried", span=None) if when else None for when in days)
    return replace(one.hint, said=said, partial=partial)


def adds(page: Page, one: Told, before: Told) -> bool:
    """Whether a statement goes on with the one before, in its paragraph, for the same party or by its spokesperson."""
    hint = one.hint
    if one.attribution.outer is not None or hint.apart or hint.later or one.paragraph != before.paragraph:
        return False
    between = page.text[before.hint.clause.sentence.end : hint.clause.sentence.start]
    same = one.speaker.party == before.speaker.party or of_somebody(one, page.language)
    return same and not between.strip() and goes_on(page, one)


def of_somebody(one: Told, language: Language) -> bool:
    """Whether a speaker is told by whose they are: "its spokeswoman"."""
    first = (one.speaker.text or "").lower().split()[:1]
    return not language.venues.words["owned"].isdisjoint(first)


def goes_on(page: Page, one: Told) -> bool:
    """Whether a cue goes on with what was said: "added", "went on"."""
    words = page.language.venues.words
    cue = " ".join(s.of(page.text).lower() for s in one.attribution.cue)
    return not lemmas_of_cue(page, one).isdisjoint(words["going_on"]) or cue.endswith(words.ordered["went_on"])


def document_of(one: Told, language: Language) -> str | None:
    """The kind of document that stands as a source by itself: "the letter", "its statement"."""
    words = (one.speaker.text or "").lower().split()
    if one.speaker.party or len(words) != 2 or words[0] not in language.venues.words["definite"]:
        return None
    kind = kind_of(words[1], language)
    return kind if kind in language.venues.written["kinds"] else None


def turn_of(page: Page, index: int, one: Told, recalls: dict[int, int], through: frozenset[str]) -> Turn:
    attribution = one.attribution
    carries = attribution.outer is None and attribution.class_ == "said"
    who = one.speaker.party or ""
    if not carries:  # inside another statement, or told by the narrator: a round of its own
        who = f"{who} in {attribution.outer}"
    paragraph = paragraph_of(page, one.at.start)
    hint = replace(one.hint, apart=True) if recalls.get(paragraph, one.at.start) < one.at.start else one.hint
    number, sentence = number_of(page, one.at.start), one.hint.clause.sentence.start
    return Turn(index, one.at.start, paragraph, number, sentence, who, hint, carries, through)


def recalls_of(page: Page, told: Sequence[Told]) -> dict[int, int]:
    """Where a paragraph goes over to an earlier report ("as we previously reported"): what follows is of that time."""
    out: dict[int, int] = {}
    for one in told:
        if one.hint.apart and lemmas_of_cue(page, one) & page.language.hops.cites["recalling"]:
            out.setdefault(paragraph_of(page, one.at.start), one.at.start)
    return out


def lemmas_of_cue(page: Page, one: Told) -> frozenset[str]:
    return frozenset(t.lemma_.lower() for s in one.attribution.cue for t in page.tokens(s))


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
    return frozenset(b.id for b in bodies if any(f" {n.lower()} " in role for n in names_of(b) for role in plain))


def names_of(body: Actor) -> list[str]:
    return [name for name in (body.name, *body.aliases) if name]
