# ruff: noqa: E501 - a page stands on one line
"""Bylines that name an outlet, captions with credits, live entries with headings, and what stands below reports."""

from __future__ import annotations

from tests.ingest.zones.styles import BODY, LEAD, SECOND, THIRD, TITLE, Page

_BESIDE = tuple(
    Page(
        f"outlet beside the writer: {line}", f"T|{TITLE}\nF|{line}\n{BODY}", {"outlet": "Velden Herald", "title": TITLE}
    )
    for line in (
        "By Jane Roe, Velden Herald political editor",
        "By Jane Roe, political editor, Velden Herald",
        "Jane Roe | Velden Herald | 3 March 2031",
        "Velden Herald reporter Jane Roe",
        "By Velden Herald Staff",
        "Velden Herald Politics Desk",
        "By Jane Roe (Velden Herald)",
        "Published in Velden Herald on 3 March 2031",
        "Velden Herald, Monday 3 March 2031, page 4",
        "By Jane Roe for the Velden Herald",
        "Publication: Velden Herald",
    )
)
OUTLETS = (
    *_BESIDE,
    Page("holder with a year behind", f"T|{TITLE}\nF|3 March 2031\n{BODY}\nF|© Velden Herald 2031", {"outlet": "Velden Herald"}),
    Page("signature", f"T|{TITLE}\nF|3 March 2031\n{BODY}\nF|Jane Roe, The Velden Herald", {"outlet": "The Velden Herald"}),
    Page("the site's feed", f"T|{TITLE}\nF|3 March 2031\n{BODY}\nF|The post {TITLE} appeared first on Velden Herald.", {"outlet": "Velden Herald"}),
    Page("bio of the writer", f"T|{TITLE}\nF|By Jane Roe\n{BODY}\nF|Jane Roe is the Velden Herald's diplomatic editor.", {"outlet": "Velden Herald"}),
    Page("bio of somebody else", f"T|{TITLE}\nF|By Ann Poe\n{BODY}\nF|Jane Roe is the Velden Herald's diplomatic editor.", {"outlet": None}),
    Page("asking for itself", f"T|{TITLE}\nF|By Ann Poe\n{BODY}\nR|The Velden Herald has contacted the ministry for comment.", {"outlet": "The Velden Herald"}),
    Page("a state that asks", f"T|{TITLE}\nF|By Ann Poe\n{BODY}\nR|Luria has contacted the ministry for comment.", {"outlet": None}),
    Page("a wire of its own", f"F|NORVA PRESS\nT|{TITLE}\nR|KALMAR, March 3, 2031 (Norva Press) - {LEAD}\nR|{SECOND}\nR|{THIRD}", {"outlet": None, "agency": "Norva Press"}),
    Page("name by place", f"F|The Harrow Line\nT|{TITLE}\nF|By Jane Roe\n{BODY}", {"outlet": "The Harrow Line", "title": TITLE}),
    Page("public body", f"F|Ministry of Foreign Affairs of Ostmark\nF|Press release No. 14/2031\nT|{TITLE}\nF|Kalmar, 3 March 2031\n{BODY}", {"outlet": None, "title": TITLE}),
    Page("station", f"F|Channel 4 Kalmar\nT|{TITLE}\nF|3 March 2031\n{BODY}", {"outlet": "Channel 4 Kalmar", "title": TITLE}),
    Page("name, then live", f"F|BRENNAN NOW LIVE\nT|{TITLE}\nF|3 March 2031\n{BODY}", {"outlet": "BRENNAN NOW", "title": TITLE}),
    Page("headline that cites", f"T|Ostmark to reopen crossing - Kalmar Post\nF|3 March 2031\nR|The Kalmar Post reported on Monday that the crossing would reopen.\nR|{SECOND}\nR|{THIRD}", {"outlet": None, "title": "Ostmark to reopen crossing - Kalmar Post"}),
)  # fmt: skip

_CAPTIONS = (
    ("Lorries wait at the crossing.", "Photo: Jane Roe/The Velden Herald"),
    ("Lorries wait at the crossing", "(Picture: Jane Roe)"),
    ("Lorries wait at the crossing.", "(Jane Roe / The Velden Herald)"),
    ("Lorries wait at the crossing", "| Photo by Jane Roe"),
    ("Lorries wait at the crossing", "— Photograph: Jane Roe"),
    ("Lorries wait at the crossing.", "Image: Velden Herald archive"),
    ("Ilka Thorn at a briefing.", "Lensfeld Pictures"),
)
CAPTIONS = tuple(
    Page(f"caption: {credit}", f"T|{TITLE}\nC|{caption} && F|{credit}\nF|By Jane Roe\n{BODY}", {"title": TITLE, "outlet": None})
    for caption, credit in _CAPTIONS
)  # fmt: skip

_STAMPED = tuple(
    Page(f"entry: {a}", f"T|{TITLE}\nF|{a} && R|{LEAD}\nF|{b} && R|{SECOND}\nF|{c} && R|{THIRD}")
    for a, b, c in (
        ("1402 GMT:", "1310 GMT:", "1201 GMT:"),
        ("14h32", "13h10", "12h01"),
        ("March 3, 14:32 GMT —", "March 3, 13:10 GMT —", "March 3, 12:01 GMT —"),
        ("● 14:32 GMT —", "● 13:10 GMT —", "● 12:01 GMT —"),
        ("**14:32**", "**13:10**", "**12:01**"),
        ("2.32pm GMT", "1.10pm GMT", "12.01pm GMT"),
    )
)
ENTRIES = (
    *_STAMPED,
    Page("entry with a heading", f"T|{TITLE}\nF|14:32 GMT && H|Thorn announces the reopening\nR|{LEAD}\nF|14:05 GMT && R|{SECOND}\nR|{THIRD}"),
)  # fmt: skip

PARTED_NOTES = (
    Page("note below its date", f"T|{TITLE}\nF|3 March 2031\n{BODY}\nF|Correction: March 4, 2031\nF|The report gave the wrong number of lorries.", {"published": "2031-03-03"}),
    Page("note below its label", f"T|{TITLE}\nF|3 March 2031\n{BODY}\nF|This post has been revised to reflect the following correction:\nF|The report gave the wrong number of lorries."),
)  # fmt: skip

FOOT = tuple(
    Page(f"below: {line}", f"T|{TITLE}\nF|By Ann Poe\n{BODY}\nF|{line}")
    for line in (
        "– Jane Roe", "Jane Roe in Kalmar", "Have your say: letters@herald.example", "Comments are now closed",
        "12 comments | Add yours", "Already subscribed? Log in", "Ostmark | Luria | Borders", "#Ostmark #Luria",
        "Reading time: 3 minutes", "Text: Jane Roe", "Words: Jane Roe. Pictures: John Doe", "Graphics: Ann Poe",
        "Additional research by Ann Poe", "Next: Storm closes ports", "Watch: Thorn speaks to reporters",
        "WATCH | Thorn speaks to reporters in Kalmar", "In pictures: the crossing", "Roe reported from Dunmere.",
        "A version of this article appears in print on March 4, 2031, Section A, Page 4",
    )
)  # fmt: skip
