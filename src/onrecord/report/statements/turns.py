"""Who speaks in turn: statements and sentences that only tell of an occasion, as the rounds of talk of one report."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.knowledge.language import Language
from onrecord.knowledge.venues import kind_of
from onrecord.models import Actor
from onrecord.report.attribution import Attribution
from onrecord.report.cast import Cast
from onrecord.report.occasion import Occasion, bare_occasion
from onrecord.report.page import Page, TimeExpression, span_of
from onrecord.report.statements.occasions import Turn
from onrecord.report.statements.voice import Voice
from onrecord.spans import Span

POSSESSIVE = re.compile(r"[’']s\b")
LETTER = 400  # code points from a letter to "she wrote"


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
    recalls = _recalls(page, told)
    turns = [_turn(page, i, one, recalls, through[i]) for i, one in enumerate(told) if one.speaker.party]
    spoken = [one.hint.clause.sentence for one in told if one.attribution.outer is None]
    turns += [t for t in _bare(page, cast, times) if not any(s.overlaps(Span(t.at, t.at + 1)) for s in spoken)]
    return tuple(sorted(turns, key=lambda t: t.at))


def with_documents(told: Sequence[Told], language: Language) -> list[Told]:
    """ "The statement said": the voice of the last one who said something in a statement."""
    out: list[Told] = []
    for one in told:
        kind = _document(one, language)
        if kind:
            before = [
                o for o in out if o.hint.venue and o.hint.venue.kind == kind and o.at < one.at and o.speaker.party
            ]
            if before:
                of = max(before, key=lambda o: o.at).speaker
                one = replace(one, speaker=replace(of, text=one.speaker.text))
        out.append(one)
    return out


def with_letters(page: Page, told: Sequence[Told]) -> list[Told]:
    """ "..., she wrote": of the letter, the post or the article that the paragraph told of right before."""
    out: list[Told] = []
    for one in told:
        hint, before = one.hint, next((o for o in reversed(out) if o.at < one.at), None)
        near = before is not None and one.at.start - before.at.start <= LETTER
        if before and near and _writes(page, one) and not hint.opens and _written(before, page.language):
            told_before = before.hint
            said, partial = (
                replace(w, how="carried", span=None) if w else None for w in (told_before.said, told_before.partial)
            )
            one = replace(one, hint=replace(hint, said=said, partial=partial, venue=told_before.venue))
        out.append(one)
    return out


def with_added(page: Page, told: Sequence[Told]) -> list[Told]:
    """ "..., its spokeswoman added": of the day of the sentence right before, whose speaker is told by "its"."""
    out: list[Told] = []
    for one in told:
        before = next((o for o in reversed(out) if o.at < one.at and o.attribution.outer is None), None)
        if before is not None and not (one.hint.said or one.hint.partial) and _adds(page, one, before):
            said, partial = (
                replace(w, how="carried", span=None) if w else None for w in (before.hint.said, before.hint.partial)
            )
            one = replace(one, hint=replace(one.hint, said=said, partial=partial))
        out.append(one)
    return out


def _adds(page: Page, one: Told, before: Told) -> bool:
    """Whether a statement goes on with the one before, in its paragraph, for the same party or by its spokesperson."""
    if one.attribution.outer is not None or one.hint.apart or one.hint.later or one.paragraph != before.paragraph:
        return False
    between = page.text[before.hint.clause.sentence.end : one.hint.clause.sentence.start]
    cue = " ".join(s.of(page.text).lower() for s in one.attribution.cue)
    on = bool(_lemmas(page, one) & page.language.venues.words["going_on"]) or cue.endswith("went on")
    first = (one.speaker.text or "").lower().split()[:1]
    own = bool(first) and first[0] in page.language.venues.words["definite"] - {"the", "that", "this", "same"}
    return on and not between.strip() and (own or one.speaker.party == before.speaker.party)


def _writes(page: Page, one: Told) -> bool:
    return one.attribution.outer is None and bool(_lemmas(page, one) & page.language.venues.written["cues"])


def _written(one: Told, language: Language) -> bool:
    return one.hint.venue is not None and one.hint.venue.kind in language.venues.written["kinds"]


def _document(one: Told, language: Language) -> str | None:
    """The kind of document that stands as a source by itself: "the letter", "its statement"."""
    words_of = (one.speaker.text or "").lower().split()
    if one.speaker.party or len(words_of) != 2 or words_of[0] not in language.venues.words["definite"]:
        return None
    kind = kind_of(words_of[1])
    return kind if kind in language.venues.written["kinds"] else None


def _turn(page: Page, index: int, one: Told, recalls: dict[int, int], through: frozenset[str]) -> Turn:
    attribution = one.attribution
    carries = attribution.outer is None and attribution.class_ == "said"
    who = one.speaker.party or ""
    if not carries:  # inside another statement, or told by the narrator: a round of its own
        who = f"{who} in {attribution.outer}"
    paragraph = paragraph_of(page, one.at.start)
    hint = replace(one.hint, apart=True) if recalls.get(paragraph, one.at.start) < one.at.start else one.hint
    number, sentence = _number(page, one.at.start), one.hint.clause.sentence.start
    return Turn(index, one.at.start, paragraph, number, sentence, who, hint, carries, through)


def _recalls(page: Page, told: Sequence[Told]) -> dict[int, int]:
    """Where a paragraph goes over to an earlier report ("as we previously reported"): what follows is of that time."""
    out: dict[int, int] = {}
    for one in told:
        if one.hint.apart and _lemmas(page, one) & page.language.hops.cites["recalling"]:
            out.setdefault(paragraph_of(page, one.at.start), one.at.start)
    return out


def _lemmas(page: Page, one: Told) -> frozenset[str]:
    return frozenset(t.lemma_.lower() for s in one.attribution.cue for t in page.tokens(s))


def paragraph_of(page: Page, at: int) -> int:
    block = page.block_at(at)
    return block.span.start if block else -1


def _number(page: Page, at: int) -> int:
    """How many blocks of the body begin before a place."""
    return sum(b.zone == "body" and b.span.start <= at for b in page.article.blocks)


def _bare(page: Page, cast: Cast, times: Sequence[TimeExpression]) -> Iterator[Turn]:
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
            yield Turn(None, at, paragraph_of(page, at), _number(page, at), at, who, occasion)


def kin_of(page: Page, cast: Cast, told: Sequence[Told]) -> dict[str, frozenset[str]]:
    """For each person told to speak for an institution of the cast ("Palace spokesman"), that institution.

    An institution has its spokesperson's days in turn where the report has one spokesperson alone.
    """
    speaks_for: dict[str, set[str]] = {}
    for actor in cast.actors:
        roles = {r.role for r in actor.roles} | {
            one.speaker.text or "" for one in told if one.speaker.party == actor.id
        }
        spokes = [r for r in roles if frozenset(r.lower().split()) & page.language.venues.words["spokes"]]
        bodies = {b.id for b in cast.actors if b.id != actor.id and b.kind != "person" and _named_in(b, spokes)}
        if actor.kind == "person" and bodies:
            speaks_for[actor.id] = bodies
    out = {person: frozenset(bodies) for person, bodies in speaks_for.items()}
    for body in {b for bodies in speaks_for.values() for b in bodies}:
        voices = [p for p, bodies in speaks_for.items() if body in bodies]
        if len(voices) == 1:
            out[body] = frozenset(voices)
    return out


def _named_in(body: Actor, roles: Sequence[str]) -> bool:
    """Whether a role names a body: "Palace spokesman", "the Palace's press secretary"."""
    names = [n for n in (body.name, *body.aliases) if n]
    plain = [f" {POSSESSIVE.sub(' ', role).lower()} " for role in roles]
    return any(f" {name.lower()} " in role for name in names for role in plain)
