"""The harbour talks: three reports of an invented story that differ as reports do.

The first and the second quote one interview in different words; the third calls the minister former, misspells the
president, counts other victims, and has an official deny what the second reports.
"""

from __future__ import annotations

from tests.story.desk import Desk

from onrecord.models import Report

FIRST = """Vestria ready for harbour talks, minister says

Vestrian Foreign Minister Mira Solane said on Sunday that the harbour talks in Tolm depend on Quenland's decision.

"The harbour froze all winter. When a neighbour calls us, we pick up and agree on a date," Solane told Radio Lumen.

She said President Oskar Brandt had cancelled the Tolm meeting.

The ferry fire killed 14 people near Tolm harbour, police said.

Quenland's government denied that it had closed the Tolm harbour to Vestrian ferries.
"""

SECOND = """Harbour talks hinge on Quenland: Solane

The prospects for harbour talks in Tolm would depend on Quenland, Foreign Minister Mira Solane said in
an interview with Radio Lumen.

"The harbour froze all winter. And if a neighbour rings, we answer the phone and settle on a day," she said.

Brandt said on Monday that the Tolm meeting is not off the table. The ferry fire killed 17 people near Tolm harbour.

Harbour workers claimed that Quenland's government had closed the Tolm harbour to Vestrian ferries.
"""

THIRD = """Tolm meeting postponed

The Tolm meeting is only postponed, the Quenland government said. President Oskar Brand would travel later.

Former Foreign Minister Mira Solane repeated that the talks depend on Quenland.
"""


def reports() -> tuple[Report, ...]:
    return _first(), _second(), _third()


def _first() -> Report:
    desk = Desk("one.txt", FIRST, "2031-04-06", "Vestria ready for harbour talks, minister says")
    solane = desk.actor("Mira Solane", "Solane", country="VES", roles=["Vestrian Foreign Minister"])
    brandt = desk.actor("Oskar Brandt", "Brandt", country="QUE", roles=["President"])
    quenland = desk.actor("Quenland", "Quenland's government", kind="state", country="QUE")
    place = "Radio Lumen interview"
    desk.said(solane, "said", "the harbour talks in Tolm depend on Quenland's decision", venue=place)
    quote = "The harbour froze all winter. When a neighbour calls us, we pick up and agree on a date,"
    desk.said(solane, "told", quote, kind="direct", venue=place)
    outer = desk.said(solane, "She said", "President Oskar Brandt had cancelled the Tolm meeting")
    desk.said(brandt, "cancelled", "cancelled the Tolm meeting", nested_in=outer, act="REJECT")
    desk.said(quenland, "denied", "it had closed the Tolm harbour to Vestrian ferries", act="REJECT")
    desk.hop("Radio Lumen", "Radio Lumen", "interview")
    return desk.report()


def _second() -> Report:
    desk = Desk("two.txt", SECOND, "2031-04-07", "Harbour talks hinge on Quenland: Solane")
    solane = desk.actor("Mira Solane", "Solane", country="VES", roles=["Foreign Minister"])
    brandt = desk.actor("Brandt", country="QUE")
    desk.actor("Quenland", "Quenland's government", kind="state", country="QUE")
    workers = desk.actor(None, "Harbour workers", kind="group")
    place = "an interview with Radio Lumen"
    desk.said(solane, "said", "The prospects for harbour talks in Tolm would depend on Quenland", venue=place)
    quote = "The harbour froze all winter. And if a neighbour rings, we answer the phone and settle on a day,"
    desk.said(solane, "she said", quote, kind="direct", venue=place)
    desk.said(brandt, "said on Monday", "the Tolm meeting is not off the table", said=("2031-04-07", "on Monday"))
    desk.said(workers, "claimed", "Quenland's government had closed the Tolm harbour to Vestrian ferries", act="ACCUSE")
    desk.hop("Radio Lumen", "an interview with Radio Lumen", "interview")
    return desk.report()


def _third() -> Report:
    desk = Desk("three.txt", THIRD, "2031-04-08", "Tolm meeting postponed")
    quenland = desk.actor("the Quenland government", kind="state", country="QUE")
    desk.actor("Oskar Brand", country="QUE", roles=["President"])
    solane = desk.actor("Mira Solane", country="VES", roles=["Former Foreign Minister"])
    desk.said(quenland, "said", "The Tolm meeting is only postponed")
    desk.said(solane, "repeated", "the talks depend on Quenland")
    return desk.report()
