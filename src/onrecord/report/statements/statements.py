"""Attributions to statements: who speaks, when, where, to whom, through whom, in which other statement, about whom."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from onrecord.days import as_day
from onrecord.knowledge.venues import is_press
from onrecord.models import Article, Statement, When
from onrecord.report.attribution import Attribution, is_telling
from onrecord.report.cast import Cast
from onrecord.report.occasion import Occasion, occasion_of
from onrecord.report.page import Page, TimeExpression, times_outside
from onrecord.report.statements.acts import act_of
from onrecord.report.statements.cited import is_citation, with_cited
from onrecord.report.statements.occasions import Round, later_than, occasions
from onrecord.report.statements.relays import bare_name, channels_of, relays_of
from onrecord.report.statements.side import speaks_for
from onrecord.report.statements.targets import aimed_at, meant_by, targets_of
from onrecord.report.statements.turns import Told, kin_of, turns_of, with_added
from onrecord.report.statements.voice import voices_of

Placed = Mapping[int, tuple[Round, bool]]


def statements_of(page: Page, cast: Cast, attributions: Sequence[Attribution]) -> tuple[Statement, ...]:
    """The statements of a report in the order of its attributions, each with every span inside the text.

    An attribution without content, or with neither a cue nor a place in a heading, is left out; what is nested in it
    then hangs on nothing.
    """
    article = page.article
    kept = with_cited(page, cast, sound(page, cast, attributions))
    times = times_told(page, kept)
    told = told_of(page, cast, kept, times)
    channels = channels_of(page, cast, told)
    through = [frozenset(bare_name(name, page.language) for name in names) for names in channels]
    turns = turns_of(page, cast, told, times, through)
    placed = occasions(turns, kin_of(page, cast, told), article.published, page.language)
    days, vias = days_of(page, cast, told, placed), relays_of(page, told, channels)
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
    """Every attribution with its voice and the occasion of its clause."""
    hints = [occasion_of(page, cast, attributions, i, times) for i in range(len(attributions))]
    return with_added(page, list(map(Told, attributions, voices_of(page, cast, attributions), hints)))


def statement_id(article: Article, attribution: Attribution) -> str:
    """Twelve hex digits over the article and all spans: the same in every build, another for every other reading."""
    spans = [[(s.start, s.end) for s in group] for group in (attribution.content, attribution.cue, attribution.source)]
    return "s-" + hashlib.sha256(f"{article.id} {spans}".encode()).hexdigest()[:12]


def sound(page: Page, cast: Cast, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Attributions whose spans lie in the text, that tell something and have a cue (or stand in a heading)."""
    telling = {i: a for i, a in enumerate(attributions) if is_sound(page.article, a) and is_telling(page, a)}
    keep = {i: a for i, a in telling.items() if not is_citation(page, cast, a)}
    place = {old: new for new, old in enumerate(keep)}
    return [replace(a, outer=place.get(a.outer) if a.outer is not None else None) for a in keep.values()]


def is_sound(article: Article, attribution: Attribution) -> bool:
    spans = [*attribution.content, *attribution.cue, *attribution.source]
    inside = all(s.end <= len(article.text) and s.of(article.text).strip() for s in spans)
    return inside and bool(attribution.content) and bool(attribution.cue or attribution.zone in ("title", "heading"))


def days_of(page: Page, cast: Cast, told: Sequence[Told], placed: Placed) -> list[tuple[When | None, When | None]]:
    """The day of speech of every statement, and in part where year or week is missing.

    "Later said" without a day lies between what was told right before and the report.
    """
    out: list[tuple[When | None, When | None]] = []
    for i in range(len(told)):
        hint = read_inside(page, cast, told, i, out)
        said, partial = hint.said, hint.partial
        if i in placed and not (said or partial):
            occasion, carried = placed[i]
            said, partial = (
                When(when.value, "carried") if when and carried else when for when in (occasion.said, occasion.partial)
            )
        if not (said or partial) and hint.later and told[i].attribution.outer is None:
            before = max(((told[k].at.start, k) for k in range(i) if told[k].at.start < told[i].at.start), default=None)
            said = later_than(out[before[1]][0] if before else None, page.article.published)
        out.append((said, None if said else partial))
    return out


def read_inside(
    page: Page, cast: Cast, told: Sequence[Told], index: int, days: Sequence[tuple[When | None, When | None]]
) -> Occasion:
    """The occasion of a statement, read again against the day of speech where it stands in the words of another."""
    hint, outer = told[index].hint, told[index].attribution.outer
    if outer is None or outer >= len(days) or told[outer].attribution.kind == "indirect":
        return hint
    day = days[outer][0]
    if day is None or as_day(day.value) is None:
        return hint
    attributions = [one.attribution for one in told]
    return occasion_of(page, cast, attributions, index, times_told(page, attributions), day.value)


def times_told(page: Page, attributions: Sequence[Attribution]) -> Sequence[TimeExpression]:
    """The times that the report itself tells, outside of what it quotes."""
    return times_outside(page, [span for a in attributions if a.kind == "direct" for span in a.content])


def countries_beside(cast: Cast, actors: Sequence[str], country: str | None) -> Iterator[str | None]:
    """The countries of some actors that are another than the speaker's."""
    return (found for actor in actors if (found := cast.get(actor).country) != country)


def unplaced(page: Page, cast: Cast, one: Told, identity: str) -> Statement:
    """A statement without day, venue, relays and the statement that it is nested in."""
    attribution, voice = one.attribution, one.speaker
    aimed = aimed_at(page, cast, attribution)
    told_to = tuple(p.actor for p in aimed if p.actor and not is_reporters(page, cast, p.actor))
    targets = told_to or targets_of(page, cast, attribution, voice)
    act = act_of(page, cast, attribution)
    country = voice.country or speaks_for(page, cast, attribution)
    meant: tuple[str | None, ...] = (
        () if aimed else tuple(p.country for p in meant_by(page, cast, attribution, act) if p.country)
    )
    about = meant or (*(p.country for p in aimed), *countries_beside(cast, targets, country))
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
        target_countries=tuple(dict.fromkeys(filter(None, about))),
        evidential=attribution.evidential,
        negated=attribution.negated,
        confidence=attribution.confidence,
    )


def is_reporters(page: Page, cast: Cast, actor: str) -> bool:
    """Whether an actor is unnamed reporters: they are spoken to, nothing is aimed at them."""
    return is_press((cast.get(actor).described or "").split(" ")[-1], page.language)
