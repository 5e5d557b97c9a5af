"""POLECAT: events and acts together, in the 40 tab-separated columns of its release.

Event types are those of the 16-type edition of PLOVER, which every row names in `Version`. What a record does not know
(modes but for the auxiliary ones, contexts, intensity, COW and GeoNames numbers, coordinates) is left empty.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from typing import BinaryIO

from onrecord.export.csv import cell
from onrecord.knowledge.countries import country_of_place, is_town
from onrecord.knowledge.language import language
from onrecord.ledger import Record
from onrecord.models import Actor, Article, Event, Participant, Passage, Statement
from onrecord.spans import Span
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
ORGANISATIONS = ("organisation", "government-body", "media")
Row = dict[str, str]


def write(record: Record, out: BinaryIO) -> None:
    """Write a record as one POLECAT table with a header, UTF-8, lines ended by a line feed."""
    for row in (dict(zip(COLUMNS, COLUMNS, strict=True)), *rows(record)):
        out.write(("\t".join(_plain(row.get(name, "")) for name in COLUMNS) + "\n").encode("utf-8", "replace"))


def _plain(value: str) -> str:
    """A cell without what would end it, and safe to open in a spreadsheet."""
    return cell(" ".join(value.split()))


def rows(record: Record) -> Iterator[Row]:
    """One row for every event that has a PLOVER type, then one for every act of words, told by however many reports."""
    names = _Names(record)
    for event in record.events:
        if event.code:
            yield _of_event(event, names)
    told: set[str] = set()
    for statement in record.statements:
        if statement.act in QUAD and not told & set(statement.utterances):
            told.update(statement.utterances)
            yield _of_act(statement, names)


class _Names:
    """The actors and articles of a record, as rows name them."""

    def __init__(self, record: Record) -> None:
        self.actors = {a.id: a for a in record.actors}
        self.articles = {a.path: a for a in record.articles}
        self.texts = {path: a.text for path, a in self.articles.items()}
        self.within: dict[str, list[Actor]] = {}
        for actor in record.actors:
            for path in sorted({m.article for m in actor.mentions}):
                self.within.setdefault(path, []).append(actor)

    def of(self, path: str, *kinds: str) -> str:
        """The names of the actors of some kinds that an article mentions."""
        return _joined(a.name for a in self.within.get(path, ()) if a.kind in kinds and a.name)

    def article(self, path: str) -> Row:
        """The columns that tell the report a row rests on."""
        found: Article | None = self.articles.get(path)
        return {
            "Source": (found and (found.outlet or found.agency)) or "",
            "Publication Date": (found and found.published) or "",
            "Language": (found and found.language) or "",
            "Story People": self.of(path, "person"),
            "Story Organizations": self.of(path, *ORGANISATIONS),
            "Story Locations": self.of(path, "state"),
        }


def _of_event(event: Event, names: _Names) -> Row:
    first = event.mentions[0]
    code = "REJECT" if event.status == "cancelled" and event.code == "CONSULT" else str(event.code)
    acting, suffering = _sides(event)
    return {
        **_head(event.id, code, event.when.value if event.when else None, _modes(event, code)),
        **_side("Actor", acting, event.mentions, names),
        **_side("Recipient", suffering, event.mentions, names),
        "Placename": event.place or "",
        "Raw Placename": event.place or "",
        "City": event.place if event.place and is_town(event.place, language()) else "",
        "Country": (event.place and country_of_place(event.place, language())) or "",
        **names.article(first.article),
    }


def _sides(event: Event) -> tuple[list[Participant], list[Participant]]:
    """Who acts and who is acted on; of parties that meet, the first named and the others."""
    acting = [p for p in event.participants if p.role in ACTING]
    suffering = [p for p in event.participants if p.role in SUFFERING]
    alike = [p for p in acting if p in suffering]
    if not alike:
        return acting, suffering
    first = acting[0]
    return [p for p in acting if p == first or p not in alike], [p for p in suffering if p != first]


def _head(id: str, code: str, day: str | None, modes: str) -> Row:
    return {
        "Event ID": id,
        "Event Date": day or "",
        "Event Type": code,
        "Event Mode": modes,
        "Quad Code": str(QUAD[code]),
        "Version": EDITION,
    }


def _modes(event: Event, code: str) -> str:
    """The auxiliary modes; a cancelled meeting is coded as a rejection and needs none."""
    found = ["historical"] if event.background else []
    if event.status == "denied" or (event.status == "cancelled" and code != "REJECT"):
        found.append("negation")
    elif event.status in AUXILIARY:
        found.append(AUXILIARY[event.status])
    return _joined(found)


def _of_act(statement: Statement, names: _Names) -> Row:
    """What is done by the words of a statement, by its speaker to whom they are aimed at."""
    cited = [
        Passage(statement.article, span, span.of(names.texts[statement.article]))
        for span in (*statement.source, *statement.content)
        if statement.article in names.texts
    ]
    speaker = names.actors.get(statement.speaker or "")
    name = statement.speaker_name or (speaker and speaker.name) or statement.speaker_text
    acting = [Participant(statement.speaker, name, "initiator", statement.speaker_country)] if name else []
    targets = [a for t in statement.targets if (a := names.actors.get(t))]
    suffering = [Participant(a.id, a.name or a.described or "", "recipient", a.country) for a in targets]
    row = {
        **_head(statement.id, statement.act, statement.said.value if statement.said else None, ""),
        **_side("Actor", acting, cited, names),
        **_side("Recipient", suffering, cited, names),
        **names.article(statement.article),
    }
    if statement.speaker_text and acting:
        row["Actor Name Raw"] = statement.speaker_text
    if not row["Recipient Country"]:
        row["Recipient Country"] = _joined(statement.target_countries)
    return row


def _side(side: str, parties: list[Participant], cited: Iterable[Passage], names: _Names) -> Row:
    """The columns of one side; several parties stand in one cell, parted by semicolons, in the same order."""
    known = [a for p in parties if (a := names.actors.get(p.actor or ""))]
    sectors = [s for p in parties if (s := p.sector or _sector(names.actors.get(p.actor or "")))]
    here = {p.article for p in cited}
    return {
        f"{side} Name": _joined(p.name for p in parties),
        f"{side} Country": _joined(p.country for p in parties if p.country),
        f"Primary {side} Sector": sectors[0] if sectors else "",
        f"{side} Sectors": _joined(sectors),
        f"{side} Title": _joined(_title(a, here) for a in known),
        f"{side} Name Raw": _joined(raw for a in known if (raw := _as_written(a, cited))),
    }


def _title(actor: Actor, here: Set[str]) -> str | None:
    """The role of an actor as the reports of a row give it, else as most reports do; None where none gives one."""
    told = [r.role for r in actor.roles if r.article in here] or [r.role for r in actor.roles]
    return max(told, key=told.count) if told else None


def _sector(actor: Actor | None) -> str | None:
    """The PLOVER sector that the roles and the kind of an actor tell; None where they tell none."""
    if actor is None or actor.kind == "state":
        return None
    for role in actor.roles:
        for sector, held in language().events.sectors.items():
            if any(f" {name} " in f" {role.role.lower()} " for name in held):
                return str(sector)
    return {"government-body": "GOV", "media": "JRN"}.get(actor.kind)


def _as_written(actor: Actor, cited: Iterable[Passage]) -> str | None:
    """The fullest words for an actor inside the passages that are cited; None where they do not name it."""
    inside = [m.text for p in cited for m in actor.mentions if m.article == p.article and _holds(p.span, m.span)]
    return max(inside, key=len, default=None)


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _joined(values: Iterable[str | None]) -> str:
    return "; ".join(dict.fromkeys(v.replace(";", ",") for v in values if v))
