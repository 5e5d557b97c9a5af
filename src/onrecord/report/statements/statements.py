"""Attributions to statements: who speaks, when, where, to whom, through whom, in which other statement, about whom."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace

from onrecord.days import as_day
from onrecord.knowledge.venues import is_press
from onrecord.models import Article, Statement, When
from onrecord.report.attribution import Attribution, Roles, passed_on
from onrecord.report.cast import Cast, outlet_in
from onrecord.report.occasion import Occasion, occasion_of
from onrecord.report.page import Page, TimeExpression, times_outside
from onrecord.report.statements.acts import act_of
from onrecord.report.statements.occasions import Round, later_than, occasions
from onrecord.report.statements.relays import bare_name, channels_of, interviewer, relays_of
from onrecord.report.statements.side import speaks_for
from onrecord.report.statements.targets import aimed_at, meant_by, targets_of
from onrecord.report.statements.turns import (
    Told,
    kin_of,
    paragraph_of,
    turns_of,
    with_added,
    with_documents,
    with_letters,
)
from onrecord.report.statements.voice import voices_of
from onrecord.spans import Span

CITED = frozenset({"person", "government-body", "group", "state"})
Placed = Mapping[int, tuple[Round, bool]]


def statements_of(page: Page, cast: Cast, attributions: Sequence[Attribution]) -> tuple[Statement, ...]:
    """The statements of a report in the order of its attributions, each with every span inside the text.

    An attribution without content, or with neither a cue nor a place in a heading, is left out; what is nested in it
    then hangs on nothing.
    """
    article = page.article
    kept = sound(article, passed_on(page, roles_of(page, cast), sound(article, attributions)))
    times = times_outside(page, [s for a in kept if a.kind == "direct" for s in a.content])
    told = told_of(page, cast, kept, times)
    channels = channels_of(page, cast, told)
    through = [
        frozenset(bare_name(name, page.language) for name in names) | interviewer(page, cast, one.hint.venue)
        for names, one in zip(channels, told, strict=True)
    ]
    turns = turns_of(page, cast, told, times, through)
    placed = occasions(turns, kin_of(page, cast, told), article.published, page.language)
    days, vias = days_of(page, cast, told, placed, times), relays_of(page, told, channels)
    ids = [statement_id(article, a) for a in kept]
    out: dict[str, Statement] = {}
    for i, one in enumerate(told):
        outer, venue = kept[i].outer, placed[i][0].venue if i in placed else one.hint.venue
        said, partial = days[i]
        made = replace(
            unplaced(page, cast, one, ids[i]),
            nested_in=ids[outer] if outer is not None and outer != i else None,
            said=said,
            said_in_part=partial,
            venue=venue.words or None if venue else None,
            venue_span=venue.span if venue and venue.words else None,
            via=vias[i],
        )
        out.setdefault(ids[i], made)
    return tuple(out.values())


def told_of(page: Page, cast: Cast, attributions: Sequence[Attribution], times: Sequence[TimeExpression]) -> list[Told]:
    """Every attribution with its voice and the occasion of its clause, or of the document or sentence right before."""
    hints = [occasion_of(page, cast, attributions, i, times) for i in range(len(attributions))]
    told = [
        Told(attribution, voice, hint, paragraph_of(page, hint.clause.anchor.start))
        for attribution, voice, hint in zip(attributions, voices_of(page, cast, attributions), hints, strict=True)
    ]
    return with_added(page, with_letters(page, with_documents(told, page.language)))


def roles_of(page: Page, cast: Cast) -> Roles:
    """Who of a report passes on, and who can be cited."""

    def is_actor(span: Span) -> bool:
        actor = cast.at(span)
        return actor is not None and cast.get(actor).kind in CITED

    return Roles(lambda span: outlet_in(page, cast, span) is not None, is_actor)


def statement_id(article: Article, attribution: Attribution) -> str:
    """Twelve hex digits over the article and all spans: the same in every build, another for every other reading."""
    spans = [[(s.start, s.end) for s in group] for group in (attribution.content, attribution.cue, attribution.source)]
    return "s-" + hashlib.sha256(f"{article.id} {spans}".encode()).hexdigest()[:12]


def sound(article: Article, attributions: Sequence[Attribution | None]) -> list[Attribution]:
    """Attributions whose spans lie in the text and that have content and a cue (or stand in a heading)."""
    keep = {i: a for i, a in enumerate(attributions) if a is not None and is_sound(article, a)}
    place = {old: new for new, old in enumerate(keep)}
    return [replace(a, outer=place.get(a.outer) if a.outer is not None else None) for a in keep.values()]


def is_sound(article: Article, attribution: Attribution) -> bool:
    spans = [*attribution.content, *attribution.cue, *attribution.source]
    inside = all(s.end <= len(article.text) and s.of(article.text).strip() for s in spans)
    return inside and bool(attribution.content) and bool(attribution.cue or attribution.zone in ("title", "heading"))


def days_of(
    page: Page, cast: Cast, told: Sequence[Told], placed: Placed, times: Sequence[TimeExpression]
) -> list[tuple[When | None, When | None]]:
    """The day of speech of every statement, and in part where year or week is missing.

    Inside a direct statement relative words count from that statement's day; a nested statement never takes the day of
    the outer one. "Later said" without a day lies between what was told before and the report.
    """
    out: list[tuple[When | None, When | None]] = []
    for i, one in enumerate(told):
        hint = read_inside(page, cast, told, i, out, times)
        said, partial = hint.said, hint.partial
        if i in placed and not (said or partial):
            occasion, carried = placed[i]
            said, partial = as_carried(occasion.said, carried), as_carried(occasion.partial, carried)
        if not (said or partial) and hint.later and one.attribution.outer is None:
            said = later_than(told_before(told, i, out), page.article.published)
        out.append((said, None if said else partial))
    return out


def as_carried(when: When | None, carried: bool) -> When | None:
    return When(when.value, "carried") if when and carried else when


def read_inside(
    page: Page,
    cast: Cast,
    told: Sequence[Told],
    index: int,
    days: Sequence[tuple[When | None, When | None]],
    times: Sequence[TimeExpression],
) -> Occasion:
    """The occasion of a statement, read again against the day of speech where it stands in a direct statement."""
    one = told[index]
    outer = one.attribution.outer
    if outer is None or outer >= len(days) or told[outer].attribution.kind == "indirect":
        return one.hint
    day = days[outer][0]
    reference = day.value if day and as_day(day.value) else None
    if reference is None:
        return one.hint
    return occasion_of(page, cast, [o.attribution for o in told], index, times, reference)


def told_before(told: Sequence[Told], index: int, days: Sequence[tuple[When | None, When | None]]) -> When | None:
    """The day of the statement told right before in the text; None where it has none."""
    at = told[index].at.start
    before = [(told[k].at.start, k) for k in range(len(days)) if told[k].at.start < at]
    return days[max(before)[1]][0] if before else None


def unplaced(page: Page, cast: Cast, one: Told, identity: str) -> Statement:
    """A statement without day, venue, relays and the statement that it is nested in."""
    attribution, voice = one.attribution, one.speaker
    aimed = aimed_at(page, cast, attribution)
    targets = tuple(p.actor for p in aimed if p.actor and not is_reporters(page, cast, p.actor)) or targets_of(
        page, cast, attribution, voice
    )
    act = act_of(page, cast, attribution)
    country = voice.country or speaks_for(page, cast, attribution)
    meant = () if aimed else (p.country for p in meant_by(page, cast, attribution, act))
    others = (c for t in targets if (c := cast.get(t).country) != country)
    about = tuple(filter(None, meant)) or filter(None, (*(p.country for p in aimed), *others))
    return Statement(
        id=identity,
        article=page.article.path,
        class_=attribution.class_,
        content=attribution.content,
        cue=attribution.cue,
        source=attribution.source,
        kind=attribution.kind,
        zone=attribution.zone,
        speaker=voice.actor,
        speaker_name=voice.name,
        speaker_text=voice.text,
        speaker_country=country,
        co_speakers=voice.co,
        addressee=" ".join(one.hint.addressee.of(page.text).split()) if one.hint.addressee else None,
        act=act,
        targets=targets,
        target_countries=tuple(dict.fromkeys(about)),
        evidential=attribution.evidential,
        negated=attribution.negated,
        confidence=attribution.confidence,
    )


def is_reporters(page: Page, cast: Cast, actor: str) -> bool:
    """Whether an actor is unnamed reporters: they are spoken to, nothing is aimed at them."""
    return is_press((cast.get(actor).described or "").split(" ")[-1], page.language)
