# ruff: noqa: E501 - a page stands on one line
"""Pages in the make of wires, papers, live pages and scrapes, line by line with what each line is.

A page is a string of lines `Z|words`: T title, R readable (body or standfirst), F furniture, H heading, C caption. ` && `
parts a line of which the parts are different things; an empty line stays one.
"""

from __future__ import annotations

from dataclasses import dataclass, field

LEAD = "Foreign Minister Ilka Thorn said on Sunday that Ostmark would reopen the Velden crossing within a week."
SECOND = "“We have nothing to hide,” Thorn told reporters in Kalmar. She did not name a day for the talks."
THIRD = "Lurian officials have yet to respond to the offer, which follows months of quarrels over the crossing."
BODY = f"R|{LEAD}\nR|{SECOND}\nR|{THIRD}"


@dataclass(frozen=True)
class Page:
    """`lines` as above; `by` stands between two lines; `fields` is what the article says of itself."""

    name: str
    lines: str
    fields: dict[str, str | None] = field(default_factory=dict)
    by: str = "\n\n"

    @property
    def parts(self) -> list[list[tuple[str, str]]]:
        rows = (line.split(" && ") for line in self.lines.split("\n") if line)
        return [[(part[0], part[2:]) for part in row] for row in rows]

    @property
    def text(self) -> str:
        return self.by.join(" ".join(words for _, words in row) for row in self.parts)

    @property
    def expected(self) -> list[tuple[str, str]]:
        return [part for row in self.parts for part in row]


TITLE = "Ostmark to reopen Velden crossing within a week"

NAMES_ON_TOP = (
    Page("name in capitals", f"F|KALMAR NOW\nT|{TITLE}\nF|3 March 2031\n{BODY}", {"title": TITLE}),
    Page("name in capitals, lines", f"F|THE VELDEN EXAMINER\nT|{TITLE}\nF|By Jane Roe\n{BODY}", {"title": TITLE, "outlet": "THE VELDEN EXAMINER"}, by="\n"),
    Page("name and section behind a bar", f"F|The Daily Kalmar | World\nT|{TITLE}\nF|March 3, 2031\n{BODY}", {"title": TITLE, "outlet": "The Daily Kalmar"}),
    Page("name and section behind a dash", f"F|Kalmar Post - Politics\nT|{TITLE}\nF|By Jane Roe\n{BODY}", {"title": TITLE, "outlet": "Kalmar Post"}),
    Page("section before the name", f"F|World | Velden Gazette\nT|{TITLE}\nF|By Jane Roe | 3 March 2031\n{BODY}", {"title": TITLE, "outlet": "Velden Gazette", "published": "2031-03-03"}),
    Page("a site's address", f"F|kalmarpost.com\nT|{TITLE}\nF|By Jane Roe\n{BODY}", {"title": TITLE, "outlet": "kalmarpost.com"}),
    Page("a name with Online", f"F|Ostmark Online\nT|{TITLE}\nF|3 March 2031, 14:05\n{BODY}", {"title": TITLE, "outlet": "Ostmark Online"}),
    Page("a name with Herald and a tag line", f"F|The Velden Herald\nF|News\nT|{TITLE}\nF|Jane Roe\nF|March 3, 2031\n{BODY}", {"title": TITLE, "outlet": "The Velden Herald"}),
    Page("breadcrumbs", f"F|Home > World > Ostmark\nT|{TITLE}\nF|March 3, 2031\n{BODY}", {"title": TITLE, "outlet": None}),
    Page("a name that recurs as copyright", f"F|Brennwatch\nT|{TITLE}\nF|3 Mar 2031\n{BODY}\nF|© 2031 Brennwatch", {"title": TITLE, "outlet": "Brennwatch"}),
    Page("name with a city", f"F|Dunmere Tribune | Dunmere, Ostmark\nT|{TITLE}\nF|March 3, 2031\n{BODY}", {"title": TITLE, "outlet": "Dunmere Tribune"}),
    Page("name and date on one line", f"F|KALMAR COURIER — Monday, March 3, 2031\nT|{TITLE}\nF|By Jane Roe\n{BODY}", {"title": TITLE, "published": "2031-03-03", "outlet": "KALMAR COURIER"}),
    Page("headline in capitals stays the title", f"T|OSTMARK TO REOPEN CROSSING\nF|March 3, 2031\n{BODY}", {"title": "OSTMARK TO REOPEN CROSSING", "outlet": None}),
    Page("short headline stays the title", f"T|Thorn bows out\nF|By Jane Roe\nF|March 3, 2031\n{BODY}", {"title": "Thorn bows out", "outlet": None}),
    Page("headline that ends with News", f"T|Ostmark minister welcomes the good news\nF|March 3, 2031\n{BODY}", {"title": "Ostmark minister welcomes the good news", "outlet": None}),
    Page("wire with slug", f"F|REUTERS\nT|{TITLE}\nF|By Jane Roe\nR|KALMAR, March 3 (Reuters) - {LEAD}\nR|{SECOND}\nR|{THIRD}", {"title": TITLE, "agency": "REUTERS", "outlet": None, "dateline": "KALMAR"}),
)  # fmt: skip

SUFFIXES = (
    Page("title again with the site", f"T|{TITLE} && F|- Kalmar Post\nF|{TITLE}\nF|March 3, 2031\n{BODY}", {"title": TITLE, "outlet": "Kalmar Post"}),
    Page("site behind a bar", f"T|{TITLE} && F|| Velden Gazette\nF|March 3, 2031\n{BODY}", {"title": TITLE, "outlet": "Velden Gazette"}),
    Page("section and site behind bars", f"T|{TITLE} && F|| World | The Daily Kalmar\nF|By Jane Roe\n{BODY}", {"title": TITLE, "outlet": "The Daily Kalmar"}),
    Page("Markdown title", f"T|# {TITLE}\nF|*3 March 2031*\n{BODY}", {"title": TITLE, "published": "2031-03-03"}),
    Page("Markdown title and deck", f"T|# {TITLE}\nR|## Minister speaks of talks with Luria, names no day\nF|By Jane Roe\n{BODY}", {"title": TITLE}),
    Page("deck in bullets", f"T|{TITLE}\nR|- Thorn speaks of talks within a week\nR|- Luria has not responded\nF|3 March 2031\n{BODY}", {"title": TITLE}),
    Page("a dash inside the headline", f"T|Ostmark to reopen crossing - minister\nF|3 March 2031\n{BODY}", {"title": "Ostmark to reopen crossing - minister", "outlet": None}),
    Page("a speaker behind a bar", f"T|Crossing may reopen within a week – Thorn\nF|3 March 2031\n{BODY}", {"title": "Crossing may reopen within a week – Thorn", "outlet": None}),
    Page("the title between name and date", f"F|Kalmar Post\nT|{TITLE} && F|- Kalmar Post\nF|3 March 2031\n{BODY}", {"title": TITLE, "outlet": "Kalmar Post"}),
)  # fmt: skip

DATES = tuple(
    Page(f"date line: {line}", f"T|{TITLE}\nF|{line}\n{BODY}", {"published": day, "title": TITLE})
    for line, day in (
        ("Fri 7 Mar 2031 17.40 BST", "2031-03-07"),
        ("Fri 7 Mar 2031 17.40 BST Last modified on Sat 8 Mar 2031 09.12 BST", "2031-03-07"),
        ("15/03/2031 | 08:12", "2031-03-15"),
        ("Published 12:01, 3 March 2031", "2031-03-03"),
        ("Last updated on March 5, 2031. Published March 3, 2031", "2031-03-03"),
        ("Updated: 5 March 2031 10:00 | Published: 3 March 2031 08:00", "2031-03-03"),
        ("Mar 3, 2031 9:15 AM EST", "2031-03-03"),
        ("2031-03-03T09:15:00Z", "2031-03-03"),
        ("2031-03-03T09:15:00+02:00", "2031-03-03"),
        ("2031-W10-1", "2031-03-03"),
        ("Mon., March 3, 2031 at 6:30 p.m. EST", "2031-03-03"),
        ("Monday 03 March 2031 11:24 GMT | Comments", "2031-03-03"),
        ("First published: 3 Mar 2031, 5:15 PM IST", "2031-03-03"),
        ("March 3, 2031 / 7:15 PM EST / Kalmar News", "2031-03-03"),
        ("3 MAR, 14:05", None),
        ("Published: 21:06 BST, 3 March 2031 | Updated: 02:11 BST, 4 March 2031", "2031-03-03"),
        ("Updated 4 March 2031", "2031-03-04"),
        ("Date: Monday 3rd March 2031", "2031-03-03"),
        ("By Jane Roe | March 3, 2031 | 3:04pm", "2031-03-03"),
        ("Posted on March 3, 2031 by Jane Roe", "2031-03-03"),
        ("Jane Roe Published 3 March 2031", "2031-03-03"),
        ("03 March 2031 - 14:11", "2031-03-03"),
        ("Kalmar, March 3, 2031", "2031-03-03"),
        ("FOR IMMEDIATE RELEASE: March 3, 2031", "2031-03-03"),
    )
)  # fmt: skip

BYLINES = tuple(
    Page(f"byline: {line}", f"T|{TITLE}\nF|{line}\nF|3 March 2031\n{BODY}", {"title": TITLE, "outlet": None, "agency": agency, "published": "2031-03-03"})
    for line, agency in (
        ("By Jane Roe in Kalmar", None),
        ("Jane Roe in Kalmar and John Doe in Dunmere", None),
        ("Jane Roe, diplomatic editor", None),
        ("Jane Roe Diplomatic editor", None),
        ("Jane Roe and agencies", "agencies"),
        ("Jane Roe and John Doe, Kalmar", None),
        ("By JANE ROE and JOHN DOE", None),
        ("By JANE ROE, Associated Press", "Associated Press"),
        ("By Jane Roe, Chief Political Correspondent", None),
        ("By Jane Roe, Special to the Page", None),
        ("Written by Jane Roe, Senior Correspondent", None),
        ("Agence France-Presse in Kalmar", "Agence France-Presse"),
        ("Reuters", "Reuters"),
        ("by Jane Roe", None),
        ("JANE ROE", None),
        ("By Jane Roe, John Doe and Ann Poe", None),
        ("Jane Roe Security correspondent", None),
        ("Jane Roe Foreign affairs correspondent, Kalmar", None),
        ("By Jane Roe @janeroe", None),
        ("By Jane Roe and John Doe | Staff Writers", None),
        ("By our foreign staff", None),
    )
)  # fmt: skip
