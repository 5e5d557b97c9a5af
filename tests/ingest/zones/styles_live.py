# ruff: noqa: E501 - a page stands on one line
"""Live pages, and the notes, credits and counters that stand below and between the report."""

from __future__ import annotations

from tests.ingest.zones.styles import BODY, LEAD, SECOND, THIRD, TITLE, Page

FOURTH = "Border guards on the Lurian side said no lorries had crossed since the morning."

LIVE = (
    Page("key points box", f"T|{TITLE}\nF|3 March 2031\nF|Key points\nR|- Thorn speaks of talks within a week\nR|- Luria has not responded to the offer\nR|- Lorries wait on both sides\n{BODY}", {"title": TITLE, "published": "2031-03-03"}),
    Page("key events, share", f"F|LIVE\nT|{TITLE} – as it happened\nF|Key events\nF|Share\nF|14:32 GMT\nH|Thorn announces the reopening\nR|{LEAD}\nF|Share\nF|13:05 GMT\nR|{SECOND}\nF|Share\nF|12:11 GMT\nR|{THIRD}"),
    Page("times at the start of entries", f"T|{TITLE}\nF|Monday, 3 March 2031\nF|14:32 GMT && R|{LEAD}\nF|14:05 GMT && R|{SECOND}\nF|13:50 GMT && R|{THIRD}", {"published": "2031-03-03"}),
    Page("times with a dash", f"T|{TITLE}\nF|Monday, 3 March 2031\nF|14:32 – && R|{LEAD}\nF|14:05 – && R|{SECOND}\nF|13:50 – && R|{THIRD}"),
    Page("times with points", f"T|{TITLE}\nF|3 March 2031\nF|16.05 BST\nH|Lorries wait at the crossing\nR|{FOURTH}\nF|15.40 BST\nR|{LEAD}\nF|Updated at 15.44 BST\nF|15.02 BST\nR|{SECOND}"),
    Page("ages of entries", f"T|{TITLE}\nF|Live\nF|3m ago\nR|{LEAD}\nF|1h ago\nR|{SECOND}\nF|2h ago (11:20 GMT)\nR|{THIRD}"),
    Page("what we know", f"T|{TITLE}\nF|3 March 2031\nF|What we know so far\nR|Thorn has offered to reopen the crossing within a week.\nR|Luria has yet to respond.\n{BODY}"),
    Page("summary in a live page", f"T|{TITLE}\nF|3 March 2031\nR|{LEAD}\nF|Summary\nR|Here is what happened today:\nR|- Thorn offered to reopen the crossing within a week.\nR|- Luria did not respond.\nR|{THIRD}"),
    Page("entry with a time zone in brackets", f"T|{TITLE}\nF|3 March 2031\nF|10:15 a.m. ET && R|{LEAD}\nF|9:50 a.m. ET && R|{SECOND}\nF|9:05 a.m. ET && R|{THIRD}"),
    Page("entries by hour in brackets", f"T|{TITLE}\nF|3 March 2031\nF|[14:32] && R|{LEAD}\nF|[14:05] && R|{SECOND}\nF|[13:50] && R|{THIRD}"),
    Page("share lines", f"T|{TITLE}\nF|3 March 2031\nF|Share this post\nF|Copy link\nF|Share on Facebook Share on X Share via Email\n{BODY}\nF|Share\nF|Facebook Twitter WhatsApp\nF|Back to top"),
    Page("reporter of an entry", f"T|{TITLE}\nF|3 March 2031\nF|14:32 GMT\nF|Jane Roe\nF|Reporting from Kalmar\nR|{LEAD}\nF|14:05 GMT\nR|{SECOND}\nR|{THIRD}"),
    Page("live coverage is over", f"T|{TITLE}\nF|This live page is now closed\nF|3 March 2031\n{BODY}\nF|That's all for today\nF|Our live coverage has ended."),
    Page("a time inside a report is no stamp", f"T|{TITLE}\nF|3 March 2031\nR|{LEAD}\nR|14:30 was the hour that guards on both sides had agreed on for the first lorry.\nR|{SECOND}"),
)  # fmt: skip

_NOTES = (
    "This article was amended on 4 March 2031. An earlier version said that Thorn had named a day.",
    "An earlier version of this article said that Thorn had named a day for the talks.",
    "A previous version of this story misstated the name of the crossing.",
    "Correction: An earlier version of this story misspelled the minister's name.",
    "CORRECTION: This story has been corrected to show that the talks are in May, not June.",
    "Correction, March 4, 2031: The headline of this report named the wrong town.",
    "Editor's note: This story was first published on March 2 and has been brought up to date.",
    "Editors’ Note: Some names have been changed at the wish of those who spoke to us.",
    "Clarification: The text was changed to make clear that no day was named.",
    "Note: This report was updated to include the ministry's answer.",
    "• This article was amended on 4 March 2031 to give the right number of lorries.",
    "This version corrects the spelling of the minister's first name in the third paragraph.",
    "(This story corrects the date in paragraph 3)",
    "(This March 3 story has been refiled to fix a typo in the headline)",
    "(Adds minister's quote, background)",
    "Jane Roe is our foreign affairs correspondent",
    "Jane Roe is the Gazette's diplomatic editor. She has covered the crossing since 2024.",
    "Jane Roe is a freelance journalist based in Kalmar.",
    "John Doe is a staff writer who covers trade and the borders.",
    "About the author: Jane Roe covers Ostmark.",
    "Follow Jane Roe on Twitter: @janeroe",
    "Contact Jane Roe at jane.roe@kalmarpost.example",
    "Email: jane.roe@kalmarpost.example",
    "Jane Roe can be reached at jane.roe@kalmarpost.example or on 555 0100.",
    "Photograph: John Doe/Kalmar Pictures/EPA",
    "Photo by John Doe for the Kalmar Post",
    "Image: John Doe/AFP via Getty Images",
    "PHOTO: REUTERS",
    "134 comments",
    "1.2K shares",
    "Comments (134)",
    "Show 134 comments",
    "(cp/rh)",
    "jr/jd (AFP, Reuters)",
    "jr/ab/cd",
    "JR/AB",
    "-jr-",
    "(END)",
    "###",
    "- 30 -",
    "(Reporting by Jane Roe; Editing by John Doe)",
    "Reporting by Jane Roe in Kalmar, John Doe in Dunmere; editing by Ann Poe and Bea Coe",
    "(Additional reporting by Jane Roe in Dunmere; Writing by John Doe; Editing by Ann Poe)",
    "-- With assistance from Jane Roe and John Doe.",
    "— With assistance by Jane Roe",
    "--With assistance from Jane Roe in Kalmar.",
    "Additional reporting by Jane Roe",
    "Jane Roe contributed to this report.",
    "Associated Press writers Jane Roe in Dunmere and John Doe in Kalmar contributed to this report.",
    "With reporting from Jane Roe",
    "Our Standards: The Kalmar Trust Principles.",
    "(c) 2031 Kalmar Post. All rights reserved.",
    "Copyright 2031 The Kalmar Press. This material may not be published or redistributed.",
    "The views expressed in this article are those of the author.",
    "This story was generated from a syndicated feed and has not been edited by our staff.",
    "(Except for the headline, this story has not been edited by Kalmar staff and is published from a syndicated feed.)",
    "Read the original article here",
    "Originally published by the Kalmar Post",
    "Do you have a story for us? Email newsdesk@kalmarpost.example",
    "Media contact: Jane Roe, press@ministry.example, +99 555 0100",
    "Topics: Ostmark, Luria, Velden crossing",
)  # fmt: skip
NOTES = tuple(
    Page(f"note: {note}", f"T|{TITLE}\nF|3 March 2031\n{BODY}\nF|{note}", {"published": "2031-03-03", "outlet": None} if "Kalmar" not in note else {})
    for note in _NOTES
)  # fmt: skip

# Sentences of reports that begin as notes do.
_SENTENCES = (
    "Correction of the border line is what Luria asks for, officials said.",
    "Ann Poe is the deputy foreign minister of Luria and leads its delegation.",
    "Jane Roe, a lorry driver, contributed to the fund for those who wait.",
    "An earlier version of the treaty said that both sides would keep the crossing open.",
    "This agreement was amended on 4 March 2031, Thorn said.",
    "Editing by the ministry changed the tone of the letter, she said.",
    "“This story has been told too often,” Thorn said.",
    "Comments by the minister drew anger in Luria.",
    "Reporting by local papers had put the number of lorries at 300.",
    "Note the date, Thorn told reporters: it is the last offer.",
    "Ann Poe is a border guard who has served at the crossing since 2019.",
    "The text was amended on Friday, said a diplomat based in Dunmere.",
    "Follow the money, Thorn told those who asked who gains from the closure.",
    "Share prices in Luria fell by 3 percent on the news.",
    "Source: an official close to the talks who spoke to reporters said no day was named.",
    "Additional reporting requirements for hauliers were dropped, the ministry said.",
    "At 14:32 the first lorry crossed, border guards said.",
    "With help from Luria, the crossing could open within days, Thorn said.",
    "Photographs of the crossing showed empty lanes, the ministry said.",
    "The views expressed in the letter are those of the minister, her office said.",
)
SENTENCES = tuple(
    Page(f"{where}: {sentence}", f"T|{TITLE}\nF|3 March 2031\n{lines}", {"published": "2031-03-03", "outlet": None})
    for sentence in _SENTENCES
    for where, lines in (("within", f"R|{LEAD}\nR|{sentence}\nR|{THIRD}"), ("at the end", f"{BODY}\nR|{sentence}"))
)  # fmt: skip

_LEADS = "R|{}\nR|" + SECOND + "\nR|" + THIRD
CITED = (
    Page("cited outlet is not the report's", f"T|{TITLE}\nF|3 March 2031\nR|{LEAD}\nR|The Kalmar Post reported on Saturday that talks had begun.\nR|Thorn told the Velden Gazette that no day was set.", {"outlet": None}),
    Page("cited outlet recurs", f"T|{TITLE}, Kalmar Post reports\nF|3 March 2031\nR|The Kalmar Post, citing officials, said on Sunday that the crossing would reopen.\nR|The Kalmar Post said it had seen the letter.\nR|{THIRD}", {"outlet": None, "title": f"{TITLE}, Kalmar Post reports"}),
    Page("own name with a source", f"F|Velden Gazette\nT|{TITLE}\nF|3 March 2031\nR|Thorn told the Kalmar Post that the crossing would reopen within a week.\nR|{SECOND}\nR|{THIRD}", {"outlet": "Velden Gazette"}),
    Page("credit names another source", f"T|{TITLE}\nF|Velden Gazette, 3 March 2031\n{BODY}\nF|Source: TASS", {"outlet": "Velden Gazette", "agency": "TASS"}),
    Page("foreign dateline of an agency", f"T|{TITLE}\nF|Velden Gazette\nF|3 March 2031\n" + _LEADS.format(f"KALMAR, March 3. /TASS/. {LEAD}"), {"outlet": "Velden Gazette", "agency": "TASS", "dateline": "KALMAR"}),
    Page("Xinhua", f"T|{TITLE}\nF|Source: Xinhua | 2031-03-03 21:15:30 | Editor: huaxia\n" + _LEADS.format(f"KALMAR, March 3 (Xinhua) -- {LEAD}"), {"agency": "Xinhua", "dateline": "KALMAR", "published": "2031-03-03", "outlet": None}),
    Page("AP dateline in capitals", f"T|{TITLE}\nF|By JANE ROE\nF|March 3, 2031\n" + _LEADS.format(f"KALMAR, Ostmark (AP) — {LEAD}"), {"agency": "AP", "dateline": "KALMAR, Ostmark", "outlet": None}),
    Page("dateline of two places", f"T|{TITLE}\nF|March 3, 2031\n" + _LEADS.format(f"KALMAR/DUNMERE, March 3 (Reuters) - {LEAD}"), {"agency": "Reuters", "dateline": "KALMAR/DUNMERE"}),
    Page("press release", f"F|FOR IMMEDIATE RELEASE\nT|{TITLE}\nR|KALMAR, March 3, 2031 – {LEAD}\nR|{SECOND}\nR|{THIRD}\nF|###\nF|Media contact: Jane Roe, press@ministry.example", {"title": TITLE, "published": "2031-03-03", "dateline": "KALMAR", "outlet": None}),
    Page("aggregator", f"F|Kalmar Post\nF|·\nF|3h\nT|{TITLE}\nF|Story by Jane Roe\nF|• 2 min read\n{BODY}\nF|Read more", {"title": TITLE, "outlet": "Kalmar Post"}),
)  # fmt: skip
