"""Where reports differ on the same thing: roles, spellings, wording, dates, numbers, who said it.

Rather nothing than a guess: a difference is told only where both sides stand in the reports' own words.
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from onrecord.alike.occasions import one_venue
from onrecord.alike.voices import spoken_for
from onrecord.alike.worth import Worth
from onrecord.knowledge.names_compared import plain, surname
from onrecord.lang import load
from onrecord.models import Actor, Discrepancy, DiscrepancyKind, Event, Passage, Report, Severity, Utterance
from onrecord.spans import Span
from onrecord.story.claims import Reworded, Telling, contrary_deeds, contrary_titles, quoted, reworded
from onrecord.story.differences.ages import differing_ages
from onrecord.story.differences.days import differently_dated
from onrecord.story.differences.moments import differently_timed
from onrecord.story.differences.numbers import disagreements
from onrecord.story.differences.places import misnamed
from onrecord.story.differences.titles import misheaded, opposed
from onrecord.story.happenings import differing
from onrecord.story.people.cast import Merged
from onrecord.story.people.offices import Office, is_name, office_of
from onrecord.story.people.spelling import spellings
from onrecord.story.utterances import Match, Renderings, renderings_of

DISCREPANCY_OF: Mapping[str, DiscrepancyKind] = {"date": "date", "place": "place", "status": "status"}
DAY = 10  # characters of a date that is a day
SURE = 0.6  # likeness from which two statements dated apart are renderings of one
ROUGHLY = 12  # code points before a date in which it is said to be rough
BESIDE = 200  # code points between passages of one sentence
GRAVEST: tuple[Severity, ...] = ("high", "medium", "low", "style")


def discrepancies_of(
    reports: Sequence[Report],
    cast: Merged,
    tellings: Sequence[Telling],
    found: Sequence[Match],
    utterances: Sequence[Utterance],
    events: Mapping[str, Sequence[Event]],
    worth: Worth,
) -> tuple[Discrepancy, ...]:
    """All differences of the reports of one story, the gravest first."""
    texts = {r.article.path: r.article.text for r in reports}
    by_id = {t.id: t for t in tellings}
    made = [
        *(d for a in cast.actors for d in _roles(a, texts)),
        *(d for a in cast.actors for d in _spellings(a)),
        *_wordings(found, by_id, renderings_of(tellings, worth), texts),
        *_dates(utterances, found, by_id, texts),
        *_attributions(tellings),
        *_places(reports, worth),
        *_numbers(reports, tellings, worth),
        *_ages(cast.actors, texts),
        *_calendar(reports, worth),
        *_titles(reports, cast, tellings, worth),
        *_happenings(events, texts),
    ]
    made += [d for d in _timed(reports, worth) if not any(_same_place(d, other) for other in made)]
    unique = {d.id: d for d in made}
    return tuple(sorted(unique.values(), key=lambda d: (GRAVEST.index(d.severity), d.kind, d.id)))


def discrepancy(kind: DiscrepancyKind, severity: Severity, what: str, between: Iterable[Passage]) -> Discrepancy:
    """A discrepancy with an id of its content."""
    places = tuple(dict.fromkeys(between))
    key = kind + "".join(f"\n{p.article} {p.span.start} {p.span.end}" for p in sorted(places, key=_spot))
    return Discrepancy("di-" + hashlib.sha256(key.encode()).hexdigest()[:12], kind, severity, what, places)


def _same_place(d: Discrepancy, other: Discrepancy) -> bool:
    """Whether a difference of dates is told already, by passages that stand beside its own."""
    return other.kind == d.kind and all(
        any(p.article == q.article and abs(p.span.start - q.span.start) < BESIDE for q in other.between)
        for p in d.between
    )


def _spot(p: Passage) -> tuple[str, Span]:
    return p.article, p.span


# Roles


def _roles(actor: Actor, texts: Mapping[str, str]) -> Iterable[Discrepancy]:
    """Offices that one person cannot hold together, and an office that one report calls former."""
    if actor.kind != "person" or not actor.name:
        return
    held: dict[str, list[tuple[Office, Passage]]] = defaultdict(list)
    for role in actor.roles:
        office = office_of(role.role)
        passage = _with_name(actor, role.article, role.span, texts)
        if office and not _another(role.role, passage, texts):
            held[role.article].append((office, passage))
    pairs = [
        (severity, x, y) for a, b in combinations(sorted(held), 2) for severity, x, y in _clashes(held[a], held[b])
    ]
    if not pairs:
        return
    passages: list[Passage] = []
    for _, x, y in sorted(pairs, key=lambda p: (GRAVEST.index(p[0]), _spot(p[1]), _spot(p[2]))):
        passages += [p for p in (x, y) if p.article not in {q.article for q in passages}]
    told = list(dict.fromkeys(f"“{p.text}”" for p in passages))
    gravest = min((p[0] for p in pairs), key=GRAVEST.index)
    yield discrepancy("role", gravest, f"{actor.name} is given different offices: {' / '.join(told)}", passages)


def _another(role: str, passage: Passage, texts: Mapping[str, str]) -> bool:
    """Whether "the president Strand worked for" is somebody else's role: no comma parts it from a lone surname."""
    before = texts[passage.article][max(0, passage.span.start - 4) : passage.span.start].casefold()
    name = passage.text[len(role) :].strip()
    return role.islower() and before == "the " and bool(name) and "," not in passage.text and " " not in name


def _clashes(
    one: Sequence[tuple[Office, Passage]], other: Sequence[tuple[Office, Passage]]
) -> Iterable[tuple[Severity, Passage, Passage]]:
    """Pairs of passages of two reports that give offices which exclude one another."""
    for office, p in one:
        for against, q in other:
            if _told(office, other) or _told(against, one):
                continue
            severity = _clash(office, against)
            if severity:
                yield severity, p, q


def _told(office: Office, by: Sequence[tuple[Office, Passage]]) -> bool:
    return any(o.name == office.name and o.modifiers == office.modifiers for o, _ in by)


def _clash(a: Office, b: Office) -> Severity | None:
    if a.name == b.name:
        differ = a.modifiers ^ b.modifiers
        if "former" in differ:
            return "high"
        return "medium" if differ & {"deputy"} else "low" if differ else None
    if (a.modifiers | b.modifiers) & {"former", "elect", "candidate"} or _together(a.name, b.name):
        return None
    return "high"


def _together(a: str, b: str) -> bool:
    return any(a in line and b in line for line in load("differences")["offices"]["together"])


def _with_name(actor: Actor, article: str, span: Span, texts: Mapping[str, str]) -> Passage:
    """The role with the name that follows it, where one does."""
    ends = [
        m.span.end
        for m in actor.mentions
        if m.article == article and span.start <= m.span.start <= span.end + 2 and m.span.end > span.end
    ]
    whole = Span(span.start, min(ends)) if ends else span
    return Passage(article, whole, whole.of(texts[article]))


# Spelling


def _spellings(actor: Actor) -> Iterable[Discrepancy]:
    """One difference for a person, whichever of their names are spelt in two ways; for a state one for each name."""
    found = spellings(actor)
    rows = [found] if actor.kind == "person" and found else [(one,) for one in found]
    for row in rows:
        told = ", ".join(" / ".join(dict.fromkeys(f"“{p.text}”" for p in places)) for _, places in row)
        severity = min((s for s, _ in row), key=GRAVEST.index)
        what = f"the name of {actor.name} is spelt {told}"
        yield discrepancy("name-spelling", severity, what, [p for _, places in row for p in places])


def _places(reports: Sequence[Report], worth: Worth) -> Iterable[Discrepancy]:
    for passages in misnamed(reports, worth):
        told = " / ".join(dict.fromkeys(f"“{p.text}”" for p in passages))
        yield discrepancy("place", "medium", f"one place is named {told}", passages)


# Wording


def _wordings(
    found: Sequence[Match], by_id: Mapping[str, Telling], every: Renderings, texts: Mapping[str, str]
) -> Iterable[Discrepancy]:
    """Each passage that is quoted in different words, with all its renderings."""
    pairs: list[tuple[Reworded, str]] = []
    for match in found:
        a, b = by_id[match.a], by_id[match.b]
        again = a.path == b.path and a.statement.zone == b.statement.zone
        if match.by_outer or "indirect" in (a.statement.kind, b.statement.kind) or again:
            continue
        name = (a.speaker.name if a.speaker else None) or "one speaker"
        one = one_venue(a, b) or a.path == b.path
        pairs += [(r, name) for r in reworded(a, b, every.worth, one_occasion=one) if every.of_one(r, a, b)]
    for group in _sharing(pairs):
        cited = _distinct(p for r, _ in group for p in (r.a, r.b))
        places = [replace(p, text=p.span.of(texts[p.article])) for p in cited]
        severity = min((r.severity for r, _ in group), key=GRAVEST.index)
        shown = " / ".join(dict.fromkeys(f"“{p.text}”" for p in places))
        yield discrepancy("quote-wording", severity, f"the words of {group[0][1]} are given as {shown}", places)


def _sharing(pairs: Sequence[tuple[Reworded, str]]) -> list[list[tuple[Reworded, str]]]:
    """Pairs that share a passage, together."""
    groups: list[list[tuple[Reworded, str]]] = []
    for pair in pairs:
        mine = [
            g for g in groups if any(_overlap(p, q) for r, _ in g for p in (r.a, r.b) for q in (pair[0].a, pair[0].b))
        ]
        joined = [pair] if not mine else [*(x for g in mine for x in g), pair]
        groups = [g for g in groups if g not in mine] + [joined]
    return groups


def _overlap(a: Passage, b: Passage) -> bool:
    return a.article == b.article and a.span.overlaps(b.span)


def _distinct(passages: Iterable[Passage]) -> list[Passage]:
    """The passages without those that overlap an earlier one, in order of article and place."""
    kept: list[Passage] = []
    for p in sorted(passages, key=_spot):
        if not any(_overlap(p, q) for q in kept):
            kept.append(p)
    return kept


# Dates


def _dates(
    utterances: Sequence[Utterance], found: Sequence[Match], by_id: Mapping[str, Telling], texts: Mapping[str, str]
) -> Iterable[Discrepancy]:
    """One utterance that two reports date differently, each by words of its own. Speakers repeat themselves on other
    days, so only renderings that are much alike count, and those told inside statements that match."""
    sure = {s for m in found if m.by_outer or m.likeness >= SURE for s in (m.a, m.b)}
    for utterance in utterances:
        dated: dict[str, tuple[str, Passage]] = {}
        for t in (by_id[s] for s in utterance.statements if s in sure):
            said = t.statement.said
            if said and said.span and said.how in ("explicit", "resolved"):
                passage = Passage(t.path, said.span, said.span.of(texts[t.path]))
                if t.path not in dated or len(said.value) == DAY:
                    dated[t.path] = (said.value, passage)
        if len({day for day, _ in dated.values() if len(day) == DAY}) > 1:
            told = " / ".join(f"{day} (“{p.text}”)" for day, p in sorted(dated.values(), key=lambda d: d[0]))
            who = utterance.speaker_name or "the source"
            what = f"the same words of {who} are dated {told}"
            yield discrepancy("date", "medium", what, [p for _, p in dated.values()])


# Attribution


def _attributions(tellings: Sequence[Telling]) -> Iterable[Discrepancy]:
    """The same words inside quotation marks given to two speakers."""
    holders: dict[tuple[str, ...], list[tuple[Telling, Passage]]] = defaultdict(list)
    for t in tellings:
        for sentence in quoted(t) if t.speaker and t.speaker.name and not t.statement.nested_in else ():
            said = tuple(plain(sentence.passage.text).split())
            if len(said) >= 7:
                holders[said[:7]].append((t, sentence.passage))
    for _, held in sorted(holders.items()):
        for (a, p), (b, q) in combinations(held, 2):
            if a.path == b.path or not a.speaker or not b.speaker or spoken_for(a.speaker, b.speaker):
                continue
            names = [x.name or "" for x in (a.speaker, b.speaker)]
            people = all(x.kind == "person" for x in (a.speaker, b.speaker)) and all(map(is_name, names))
            if people and surname(names[0]) != surname(names[1]):
                severity: Severity = "medium" if _spokesman(a.speaker, b.speaker) else "high"
                yield discrepancy(
                    "attribution", severity, f"“{p.text}” is given to {names[0]} and to {names[1]}", [p, q]
                )


def _spokesman(a: Actor, b: Actor) -> bool:
    """Whether the role of one of two people names the other: "a spokesman for Strand"."""
    return any(
        surname(other.name or "") in plain(role.role).split() for x, other in ((a, b), (b, a)) for role in x.roles
    )


# Events


def _happenings(events: Mapping[str, Sequence[Event]], texts: Mapping[str, str]) -> Iterable[Discrepancy]:
    """Events that reports date, place or call over differently, in the words of the reports themselves."""
    for _, told_of in sorted(events.items()):
        tellings = [_surely_dated(e, texts) for e in told_of]
        for kind, passages, values in differing(tellings):
            if len({p.article for p in passages}) > 1 or kind == "status":
                told = " / ".join(f"{v} (“{p.text}”)" for v, p in zip(values, passages, strict=True))
                severity: Severity = "high" if kind == "status" and "happened" in values else "medium"
                what = f"the {tellings[0].type} is given as {told}"
                yield discrepancy(DISCREPANCY_OF[kind], severity, what, passages)


def _surely_dated(event: Event, texts: Mapping[str, str]) -> Event:
    """An event without a day that its report tells but roughly: "almost two weeks earlier"."""
    if event.when is None or event.when.span is None:
        return event
    article, span = event.mentions[0].article, event.when.span
    told = texts[article][max(0, span.start - ROUGHLY) : span.end].casefold()
    rough = any(
        re.search(rf"\b{phrase}\b", told) for found in load("differences")["bounds"].values() for phrase in found
    )
    return replace(event, when=None) if rough or re.search(r"\b(?:weeks|months)\b", told) else event


# Numbers


def _numbers(reports: Sequence[Report], tellings: Sequence[Telling], worth: Worth) -> Iterable[Discrepancy]:
    for found in disagreements(reports, worth, tellings):
        told = " / ".join(dict.fromkeys(f"“{q.passage.text}”" for q in found.told))
        note = f" ({found.note})" if found.note else ""
        yield discrepancy(
            "number", found.severity, f"one count is given as {told}{note}", [q.passage for q in found.told]
        )


def _ages(actors: Sequence[Actor], texts: Mapping[str, str]) -> Iterable[Discrepancy]:
    for actor, passages in differing_ages(actors, texts):
        told = " / ".join(f"“{p.text}”" for p in passages)
        yield discrepancy("number", "medium", f"the age of {actor.name} is given as {told}", passages)


# Dates in sentences alike, titles against their body


def _calendar(reports: Sequence[Report], worth: Worth) -> Iterable[Discrepancy]:
    for a, b in differently_dated(reports, worth):
        yield discrepancy("date", "medium", f"one thing is dated “{a.text}” and “{b.text}”", [a, b])


def _timed(reports: Sequence[Report], worth: Worth) -> Iterable[Discrepancy]:
    for a, b in differently_timed(reports, worth):
        yield discrepancy("date", "medium", f"one thing is put on “{a.text}” and on “{b.text}”", [a, b])


def _titles(
    reports: Sequence[Report], cast: Merged, tellings: Sequence[Telling], worth: Worth
) -> Iterable[Discrepancy]:
    for found in (*misheaded(reports, cast, tellings, worth), *opposed(tellings, cast, worth)):
        told = " / ".join(f"“{p.text}”" for p in found.against)
        what = f"a title says that {found.actor} {found.verb}, the report says {told}"
        yield discrepancy("status", "high", what, [found.title, *found.against])
    for contrary in contrary_titles(reports, worth):
        told = " / ".join(f"“{p.text}”" for p in contrary.against)
        what = f"a title tells “{contrary.outcome}”, the report {told}"
        yield discrepancy("status", "high", what, [contrary.title, *contrary.against])
    for a, b in contrary_deeds(tellings, worth):
        yield discrepancy("status", "medium", f"one voice says “{a.text}” and “{b.text}”", [a, b])
