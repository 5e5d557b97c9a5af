"""POLECAT: events and acts together, in the 40 tab-separated columns of its release.

Event types are those of the 16-type edition of PLOVER, which every row names in `Version`. What a record does not know
(modes but for the auxiliary ones, contexts, intensity, COW and GeoNames numbers, coordinates) is left empty.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from typing import BinaryIO

from onrecord.export.tables import cell
from onrecord.knowledge.countries import country_of_place, is_town
from onrecord.knowledge.language import DEFAULT
from onrecord.ledger import Record
from onrecord.models import Actor, Event, Participant, Passage, Statement, When
from onrecord.version import __version__

COLUMNS = (
    "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts", "Actor Name",
    "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title", "Actor Name Raw",
    "Wikipedia Actor ID", "Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector",
    "Recipient Sectors", "Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID", "Placename", "City",
    "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename", "Feature Type",
    "Source", "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language", "Version",
)  # fmt: skip
EDITION = f"PLOVER 16-type edition; onrecord {__version__}"
# 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.
QUAD = {
    **dict.fromkeys(("AGREE", "CONSULT", "SUPPORT"), 1),
    **dict.fromkeys(("COOPERATE", "AID", "CONCEDE", "RETREAT"), 2),
    **dict.fromkeys(("REQUEST", "ACCUSE", "REJECT", "THREATEN"), 3),
    **dict.fromkeys(("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"), 4),
}
# PLOVER's auxiliary modes: how what is told stands to what is.
AUXILIARY = {"planned": "future", "postponed": "future", "proposed": "hypothetical", "uncertain": "hypothetical"}
ACTING, SUFFERING = ("initiator", "host", "participant"), ("recipient", "participant")
# Columns of the people, organisations and places of a story -> the kinds of actors that stand in them.
MENTIONED = {
    "Story People": ("person",),
    "Story Organizations": ("organisation", "government-body", "media"),
    "Story Locations": ("state",),
}
Row = dict[str, str]


def write(record: Record, out: BinaryIO) -> None:
    """Write a record as one POLECAT table with a header, UTF-8, lines ended by a line feed."""
    for row in (dict(zip(COLUMNS, COLUMNS, strict=True)), *rows(record)):
        # What would end a cell goes, and it is safe to open in a spreadsheet.
        cells = (cell(" ".join(row.get(name, "").split())) for name in COLUMNS)
        out.write(("\t".join(cells) + "\n").encode("utf-8", "replace"))


def rows(record: Record) -> Iterator[Row]:
    """One row for every event that has a PLOVER type, then one for every act of words, told by however many reports."""
    names = Names(record)
    yield from (event_row(event, names) for event in record.events if event.code)
    told: set[str] = set()
    for statement in record.statements:
        if statement.act in QUAD and told.isdisjoint(statement.utterances):
            told.update(statement.utterances)
            yield act_row(statement, names)


class Names:
    """The actors and articles of a record, as rows name them."""

    def __init__(self, record: Record) -> None:
        self.actors = {a.id: a for a in record.actors}
        self.articles = {a.path: a for a in record.articles}
        self.within = defaultdict[str, list[Actor]](list)
        for actor in record.actors:
            for path in {m.article for m in actor.mentions}:
                self.within[path].append(actor)

    def report(self, path: str) -> Row:
        """The columns that tell the report a row rests on."""
        found, here = self.articles[path], self.within[path]
        told = {column: joined(a.name for a in here if a.kind in kinds) for column, kinds in MENTIONED.items()}
        source = {"Source": found.outlet or found.agency, "Publication Date": found.published}
        return {**told, **{name: value or "" for name, value in {**source, "Language": found.language}.items()}}


def event_row(event: Event, names: Names) -> Row:
    code = "REJECT" if event.status == "cancelled" and event.code == "CONSULT" else str(event.code)
    acting, suffering = sides_of(event)
    place = event.place or ""
    return {
        **head(event.id, code, event.when),
        "Event Mode": modes_of(event, code),
        **side("Actor", acting, event.mentions, names),
        **side("Recipient", suffering, event.mentions, names),
        "Placename": place,
        "Raw Placename": place,
        "City": place if is_town(place, DEFAULT) else "",
        "Country": country_of_place(place, DEFAULT) or "",
        **names.report(event.mentions[0].article),
    }


def sides_of(event: Event) -> tuple[list[Participant], list[Participant]]:
    """Who acts and who is acted on; of parties that meet, the first named and the others."""
    acting = [p for p in event.participants if p.role in ACTING]
    suffering = [p for p in event.participants if p.role in SUFFERING]
    alike = [p for p in acting if p in suffering]
    if not alike:
        return acting, suffering
    return [acting[0], *(p for p in acting[1:] if p not in alike)], [p for p in suffering if p != acting[0]]


def head(id: str, code: str, day: When | None) -> Row:
    told = {"Event ID": id, "Event Date": day.value if day else "", "Event Type": code}
    return {**told, "Quad Code": str(QUAD[code]), "Version": EDITION}


def modes_of(event: Event, code: str) -> str:
    """The auxiliary modes; a cancelled meeting is coded as a rejection and needs none."""
    denied = event.status == "denied" or (event.status == "cancelled" and code != "REJECT")
    return joined(["historical" if event.background else None, "negation" if denied else AUXILIARY.get(event.status)])


def act_row(statement: Statement, names: Names) -> Row:
    """What is done by the words of a statement, by its speaker to whom they are aimed at."""
    text = names.articles[statement.article].text
    cited = [Passage(statement.article, s, s.of(text)) for s in (*statement.source, *statement.content)]
    speaker = names.actors.get(statement.speaker or "")
    name = statement.speaker_name or (speaker and speaker.name) or statement.speaker_text
    acting = [Participant(statement.speaker, name, "initiator", statement.speaker_country)] if name else []
    targets = [names.actors[t] for t in statement.targets if t in names.actors]
    suffering = [Participant(a.id, a.name or a.described or "", "recipient", a.country) for a in targets]
    row = {
        **head(statement.id, statement.act, statement.said),
        **side("Actor", acting, cited, names),
        **side("Recipient", suffering, cited, names),
        **names.report(statement.article),
    }
    row["Recipient Country"] = row["Recipient Country"] or joined(statement.target_countries)
    return row | ({"Actor Name Raw": statement.speaker_text} if statement.speaker_text and acting else {})


def side(side: str, parties: list[Participant], cited: Sequence[Passage], names: Names) -> Row:
    """The columns of one side; several parties stand in one cell, parted by semicolons, in the same order."""
    known = [names.actors.get(p.actor or "") for p in parties]
    sectors = [p.sector or sector_of(actor) for p, actor in zip(parties, known, strict=True)]
    actors = [actor for actor in known if actor]
    return {
        f"{side} Name": joined(p.name for p in parties),
        f"{side} Country": joined(p.country for p in parties),
        f"Primary {side} Sector": next(filter(None, sectors), ""),
        f"{side} Sectors": joined(sectors),
        f"{side} Title": joined(title_of(actor, {p.article for p in cited}) for actor in actors),
        f"{side} Name Raw": joined(as_written(actor, cited) for actor in actors),
    }


def title_of(actor: Actor, here: Set[str]) -> str | None:
    """The role of an actor as the reports of a row give it, else as most reports do; None where none gives one."""
    told = [r.role for r in actor.roles if r.article in here] or [r.role for r in actor.roles]
    return max(told, key=told.count, default=None)


def sector_of(actor: Actor | None) -> str | None:
    """The PLOVER sector that the roles and the kind of an actor tell; None where they tell none."""
    if actor is None or actor.kind == "state":
        return None
    for role in actor.roles:
        for sector, held in DEFAULT.events.sectors.items():
            if any(f" {name} " in f" {role.role.lower()} " for name in held):
                return str(sector)
    return {"government-body": "GOV", "media": "JRN"}.get(actor.kind)


def as_written(actor: Actor, cited: Iterable[Passage]) -> str | None:
    """The fullest words for an actor inside the passages that are cited; None where they do not name it."""
    inside = (m for p in cited for m in actor.mentions if m.article == p.article and p.span.contains(m.span))
    return max((m.text for m in inside), key=len, default=None)


def joined(values: Iterable[str | None]) -> str:
    return "; ".join(dict.fromkeys(v.replace(";", ",") for v in values if v))
