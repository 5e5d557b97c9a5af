"""Invented articles as messy as real pages, each with what of it is what and what it says of itself."""

from __future__ import annotations

from dataclasses import dataclass, field

LEAD = "Foreign Minister Ilka Thorn said on Sunday that Ostmark would reopen the Velden crossing within a week."
SECOND = "“We have nothing to hide,” Thorn told reporters in Kalmar. She did not name a day for the talks."
THIRD = "Lurian officials have yet to respond to the offer, which follows months of quarrels over the crossing."


@dataclass(frozen=True)
class Messy:
    """`zones` lists the blocks that are not body, in order; `body` how many blocks are."""

    name: str
    text: str
    zones: tuple[tuple[str, str], ...]
    body: int
    title: str | None = None  # the title field of a table row
    fields: dict[str, str | None] = field(default_factory=dict)


def _page(*paragraphs: str, by: str = "\n\n") -> str:
    return by.join(paragraphs)


CASES = (
    Messy(
        "glued header and repeated title",
        _page(
            "Ostmark Ready to Reopen Crossing",
            LEAD,
            "March 3, 2031Kalmar Beacon",
            "Cover Image",
            "KalmarBeacon Editor",
            "KalmarBeacon",
            SECOND,
            "“No Hurry on Our Side”",
            THIRD,
            LEAD,
            "Ostmark Ready to Reopen Crossing",
        ),
        (
            ("title", "Ostmark Ready to Reopen Crossing"),
            ("standfirst", LEAD),
            ("furniture", "March 3, 2031Kalmar Beacon"),
            ("furniture", "Cover Image"),
            ("furniture", "KalmarBeacon Editor"),
            ("furniture", "KalmarBeacon"),
            ("heading", "“No Hurry on Our Side”"),
            ("furniture", "Ostmark Ready to Reopen Crossing"),
        ),
        3,
        fields={
            "title": "Ostmark Ready to Reopen Crossing",
            "published": "2031-03-03",
            "outlet": "Kalmar Beacon",
            "agency": None,
        },
    ),
    Messy(
        "caption with a photo credit, closing agency",
        "Crossing may reopen, Thorn says\nMinister speaks of talks within a week.\n"
        "(FILE) Thorn at the crossing last year. / Reuters\n3 March 2031\n\n"
        + _page(LEAD, SECOND, THIRD)
        + "\n\nSOURCE: XNA\n",
        (
            ("title", "Crossing may reopen, Thorn says"),
            ("standfirst", "Minister speaks of talks within a week."),
            ("furniture", "(FILE)"),
            ("caption", "Thorn at the crossing last year."),
            ("furniture", "/ Reuters"),
            ("furniture", "3 March 2031"),
            ("furniture", "SOURCE: XNA"),
        ),
        3,
        fields={"published": "2031-03-03", "agency": "XNA", "outlet": None},
    ),
    Messy(
        "section, dateline, credit run into the last sentence, sidebar",
        _page(
            "World",
            "Ostmark says crossing needs ‘a week of work’",
            "March 3, 2031",
            "KALMAR — " + LEAD,
            SECOND,
            THIRD + " — Agencies",
        )
        + "\n\n\nMarch 3, 2031\n31 views\nHIGHLIGHTS\nWorld\nhour ago\n\nStorm closes ports in Dunmere\n\n"
        "World\n2 hours ago\n\nBrenn parliament passes fishing bill ahead of vote",
        (
            ("furniture", "World"),
            ("title", "Ostmark says crossing needs ‘a week of work’"),
            ("furniture", "March 3, 2031"),
            ("furniture", "— Agencies"),
            ("furniture", "March 3, 2031"),
            ("furniture", "31 views"),
            ("furniture", "HIGHLIGHTS"),
            ("furniture", "World"),
            ("furniture", "hour ago"),
            ("furniture", "Storm closes ports in Dunmere"),
            ("furniture", "World"),
            ("furniture", "2 hours ago"),
            ("furniture", "Brenn parliament passes fishing bill ahead of vote"),
        ),
        3,
        fields={"published": "2031-03-03", "agency": "Agencies", "outlet": None, "dateline": "KALMAR"},
    ),
    Messy(
        "date run into the first sentence, no title",
        " date 2031-03-03 " + _page(LEAD, SECOND, THIRD),
        (("furniture", "date 2031-03-03"),),
        3,
        fields={"title": None, "published": "2031-03-03", "published_how": "text"},
    ),
    Messy(
        "own name inside the report, one newline between paragraphs",
        _page(
            "Seized Barges Cloud Planned Meeting",
            LEAD,
            "The Kalmar Beacon reports this with reference to BNN.",
            SECOND,
            "As The Kalmar Beacon previously reported, the crossing closed in May.",
            by="\n",
        ),
        (("title", "Seized Barges Cloud Planned Meeting"),),
        4,
        fields={"outlet": "The Kalmar Beacon", "published": None, "agency": None},
    ),
    Messy(
        "hard-wrapped mail with CRLF",
        "Crossing to reopen within a week\r\n\r\n"
        "Foreign Minister Ilka Thorn said on Sunday that Ostmark would reopen\r\n"
        "the Velden crossing within a week, and that her office had told the\r\nneighbours so.\r\n\r\n"
        "Lurian officials have yet to respond to the offer, which follows\r\n"
        "months of quarrels over the crossing and two rounds of talks that came\r\nto nothing.\r\n",
        (("title", "Crossing to reopen within a week"),),
        2,
        fields={"title": "Crossing to reopen within a week", "published": None, "language": "en"},
    ),
    Messy(
        "title only",
        "Ostmark to reopen crossing",
        (("title", "Ostmark to reopen crossing"),),
        0,
        fields={"title": "Ostmark to reopen crossing", "outlet": None},
    ),
    Messy("no title", _page(LEAD, SECOND, THIRD), (), 3, fields={"title": None, "published": None}),
    Messy(
        "Markdown",
        "# Crossing to reopen\n\n*By Jana Vell*\n\n"
        + LEAD
        + "\n\n## What comes next\n\n"
        + SECOND
        + "\n\n---\n\n"
        + THIRD,
        (
            ("title", "# Crossing to reopen"),
            ("furniture", "*By Jana Vell*"),
            ("heading", "## What comes next"),
            ("furniture", "---"),
        ),
        3,
        fields={"title": "Crossing to reopen", "outlet": None},
    ),
    Messy(
        "table row whose text repeats the title twice",
        _page("Crossing to reopen within a week.", "Crossing to reopen within a week", LEAD, SECOND),
        (("title", "Crossing to reopen within a week."), ("furniture", "Crossing to reopen within a week")),
        2,
        title="Crossing to reopen within a week",
        fields={"title": "Crossing to reopen within a week"},
    ),
    Messy(
        "table row whose title the text does not repeat",
        _page(LEAD, SECOND),
        (),
        2,
        title="Crossing to reopen within a week",
        fields={"title": "Crossing to reopen within a week"},
    ),
    Messy(
        "boxes, notices and a photo inside the body",
        _page(
            "Crossing to reopen within a week",
            "By Jana Vell, Staff Writer",
            "Published: 14:05 GMT, 3 March 2031 | Updated: 4 March 2031",
            LEAD,
            "Advertisement",
            SECOND,
            "READ MORE: Five things to know about the crossing",
            "Getty Images",
            "Also read",
            "Storm closes ports in Dunmere",
            THIRD,
            "Sign up for our newsletter to get the best of our reporting",
            "© 2031 The Kalmar Beacon. All rights reserved.",
        ),
        (
            ("title", "Crossing to reopen within a week"),
            ("furniture", "By Jana Vell, Staff Writer"),
            ("furniture", "Published: 14:05 GMT, 3 March 2031 | Updated: 4 March 2031"),
            ("furniture", "Advertisement"),
            ("furniture", "READ MORE: Five things to know about the crossing"),
            ("furniture", "Getty Images"),
            ("furniture", "Also read"),
            ("furniture", "Storm closes ports in Dunmere"),
            ("furniture", "Sign up for our newsletter to get the best of our reporting"),
            ("furniture", "© 2031 The Kalmar Beacon. All rights reserved."),
        ),
        3,
        fields={"published": "2031-03-03", "outlet": "The Kalmar Beacon", "agency": None},
    ),
    Messy(
        "lines of spaces, no-break spaces, control characters",
        "\ufeff  \t\nCrossing to reopen within a week\n \u00a0 \n\x00\x07"
        + LEAD
        + "\u200b\n   \n\u00a0"
        + SECOND
        + "\x0c\n",
        (("title", "Crossing to reopen within a week"),),
        2,
        fields={"title": "Crossing to reopen within a week"},
    ),
    Messy(
        "not Latin",
        "Переправа откроется через неделю\n\n3.03.2031\n\n"
        "Министр иностранных дел заявила в воскресенье, что переправа откроется в течение недели.\n\n"
        "«Нам нечего скрывать», — сказала она журналистам.\n",
        (("title", "Переправа откроется через неделю"), ("furniture", "3.03.2031")),
        2,
        fields={"published": "2031-03-03", "language": "ru"},
    ),
    Messy(
        "fields above the text",
        "Title: Crossing to reopen within a week\nOutlet: Kalmar Beacon\nDate: 03.03.2031\nURL: https://beacon.example/a\n\n"
        + _page(LEAD, SECOND),
        (
            ("furniture", "Title:"),
            ("title", "Crossing to reopen within a week"),
            ("furniture", "Outlet: Kalmar Beacon"),
            ("furniture", "Date: 03.03.2031"),
            ("furniture", "URL: https://beacon.example/a"),
        ),
        2,
        fields={
            "title": "Crossing to reopen within a week",
            "outlet": "Kalmar Beacon",
            "published": "2031-03-03",
            "url": "https://beacon.example/a",
        },
    ),
    Messy(
        "agency dateline and reporters",
        _page(
            "Crossing to reopen within a week",
            "KALMAR, March 3, 2031 (Reuters) - " + LEAD,
            SECOND,
            THIRD,
            "(Reporting by Jana Vell and Odo Lemm; Editing by Ines Marr)",
        ),
        (
            ("title", "Crossing to reopen within a week"),
            ("furniture", "(Reporting by Jana Vell and Odo Lemm; Editing by Ines Marr)"),
        ),
        3,
        fields={"agency": "Reuters", "published": "2031-03-03", "dateline": "KALMAR", "outlet": None},
    ),
    Messy(
        "dates of happenings are none of publication",
        _page(
            "Crossing closed since May 13, 2031, minister recalls",
            "On May 13, 2031, guards shut the Velden crossing.",
            LEAD,
            "May 13, 2031, was a dark day, Thorn said.",
            "The treaty was signed on 2 April 2029.",
        ),
        (("title", "Crossing closed since May 13, 2031, minister recalls"),),
        4,
        fields={"published": None, "published_how": None},
    ),
    Messy(
        "the date of a sidebar is not the report's",
        _page(
            "Crossing to reopen within a week",
            LEAD,
            SECOND,
            THIRD,
            "Most read",
            "March 9, 2031",
            "Storm closes ports in Dunmere",
        ),
        (
            ("title", "Crossing to reopen within a week"),
            ("furniture", "Most read"),
            ("furniture", "March 9, 2031"),
            ("furniture", "Storm closes ports in Dunmere"),
        ),
        3,
        fields={"published": None},
    ),
    Messy(
        "what only looks like furniture",
        _page(
            "Thorn defends record",
            LEAD,
            "By the end of March, Thorn said, the crossing will be open.",
            "“Follow us or leave,” Thorn told the Lurian guards.",
            "World leaders have asked for calm.",
            "Sources: three officials, two guards and a pilot, none of whom would be named.",
            "The image of the crossing, she said, had suffered.",
            "Related talks on grain will go on in June, Thorn said.",
            "Share prices in Kalmar fell by 4 percent.",
        ),
        (("title", "Thorn defends record"),),
        8,
    ),
    Messy(
        "a date no one can read",
        _page("Crossing to reopen within a week", "By Jana Vell", "03/04/2031", LEAD, SECOND),
        (("title", "Crossing to reopen within a week"), ("furniture", "By Jana Vell"), ("furniture", "03/04/2031")),
        2,
        fields={"published": None},
    ),
    Messy(
        "share buttons, writer's role, pictures without marks",
        _page(
            "Crossing to reopen, minister says",
            "3 hours ago",
            "Share",
            "Jana Vell",
            "Political correspondent",
            "Getty Images",
            "Ilka Thorn at the crossing on Sunday",
            LEAD,
            SECOND,
            "Image source, Reuters",
            "Image caption, Guards at the Velden crossing",
            THIRD,
            "More on this story",
            "Why the Velden crossing matters",
            "Related topics",
            "Ostmark",
            by="\n",
        ),
        (
            ("title", "Crossing to reopen, minister says"),
            ("furniture", "3 hours ago"),
            ("furniture", "Share"),
            ("furniture", "Jana Vell"),
            ("furniture", "Political correspondent"),
            ("furniture", "Getty Images"),
            ("caption", "Ilka Thorn at the crossing on Sunday"),
            ("furniture", "Image source, Reuters"),
            ("furniture", "Image caption,"),
            ("caption", "Guards at the Velden crossing"),
            ("furniture", "More on this story"),
            ("furniture", "Why the Velden crossing matters"),
            ("furniture", "Related topics"),
            ("furniture", "Ostmark"),
        ),
        3,
        fields={"published": None, "outlet": None, "agency": None},
    ),
    Messy(
        "a list of stories in the middle, an outlet among the agencies",
        _page(
            "News|Border disputes",
            "Crossing to reopen, minister says",
            "Ilka Thorn speaks in Kalmar [File: Jana Vell/Reuters]",
            "By CNN Staff and News Agencies",
            "Published On 3 Mar 2031",
            LEAD,
            "Recommended Stories",
            "list of 1 item",
            "list 1 of 1",
            "Storm closes ports in Dunmere",
            "end of list",
            SECOND,
            THIRD,
            "Source: CNN and news agencies",
            by="\n",
        ),
        (
            ("furniture", "News|Border disputes"),
            ("title", "Crossing to reopen, minister says"),
            ("caption", "Ilka Thorn speaks in Kalmar"),
            ("furniture", "[File: Jana Vell/Reuters]"),
            ("furniture", "By CNN Staff and News Agencies"),
            ("furniture", "Published On 3 Mar 2031"),
            ("furniture", "Recommended Stories"),
            ("furniture", "list of 1 item"),
            ("furniture", "list 1 of 1"),
            ("furniture", "Storm closes ports in Dunmere"),
            ("furniture", "end of list"),
            ("furniture", "Source: CNN and news agencies"),
        ),
        3,
        fields={"published": "2031-03-03", "outlet": "CNN", "agency": "news agencies"},
    ),
    Messy(
        "a day without a year above the title, agency between slashes",
        _page(
            "3 MAR, 14:05",
            "Thorn says crossing to reopen",
            "The minister named no day",
            "KALMAR, March 3. /TASS/. " + LEAD,
            SECOND,
        ),
        (
            ("furniture", "3 MAR, 14:05"),
            ("title", "Thorn says crossing to reopen"),
            ("standfirst", "The minister named no day"),
        ),
        2,
        fields={"published": None, "agency": "TASS", "dateline": "KALMAR"},
    ),
    Messy(
        "a place alone on its line",
        _page(
            "Crossing to reopen, minister says",
            "Jana Vell   |\n03.03.2031 - Update : 04.03.2031",
            "KALMAR",
            LEAD,
            SECOND,
        ),
        (
            ("title", "Crossing to reopen, minister says"),
            ("furniture", "Jana Vell   |"),
            ("furniture", "03.03.2031 - Update : 04.03.2031"),
            ("furniture", "KALMAR"),
        ),
        2,
        fields={"published": "2031-03-03", "dateline": "KALMAR", "outlet": None},
    ),
    Messy(
        "a title that ends like a byline, help from an agency",
        _page(
            "Guards Detain Senior Correspondent",
            "By Jana Vell  Foo News\nMarch 3, 2031",
            LEAD,
            SECOND,
            "The Associated Press contributed to this report.",
        ),
        (
            ("title", "Guards Detain Senior Correspondent"),
            ("furniture", "By Jana Vell  Foo News"),
            ("furniture", "March 3, 2031"),
            ("furniture", "The Associated Press contributed to this report."),
        ),
        2,
        fields={"outlet": "Foo News", "agency": "Associated Press", "published": "2031-03-03"},
    ),
)
