"""Laying out a brief: HTML with everything inside, and Markdown."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from onrecord.brief.view import Brief

MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|!~])")
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def html(brief: Brief) -> str:
    """The page. Style and script are our own files; their hashes stand in the content policy."""
    style, script = asset("brief.css"), asset("brief.js")
    return (
        environment(escape=True)
        .get_template("brief.html")
        .render(
            brief=brief,
            style=Markup(style),
            script=Markup(script),
            policy=f"default-src 'none'; style-src '{sha(style)}'; script-src '{sha(script)}'; base-uri 'none'",
        )
    )


def markdown(brief: Brief) -> str:
    """The same without the full texts: passages stand as footnotes."""
    text = environment(escape=False).get_template("brief.md").render(brief=brief)
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


def escaped_markdown(text: object) -> str:
    """Words of a report on one line, with nothing left that Markdown would obey."""
    line = " ".join(CONTROL.sub(" ", str(text)).split())
    return re.sub(r"^([-+]|\d+\.)(?=\s)", r"\\\1", MARKDOWN.sub(r"\\\1", line))


def day(value: str | None) -> str:
    """A date with the precision it has: `8 Jun 2031`, `Jun 2031`, `2031`, `2-7 Jun 2031`."""
    if not value:
        return "undated"
    start, _, end = value.partition("/")
    if end:
        a, b = start.split("-"), end.split("-")
        if len(a) == len(b) == 3 and a[:2] == b[:2]:
            return f"{int(a[2])}–{day(end)}"
        return f"{day(start)} – {day(end)}"
    parts = start.split("-")
    month = f"{MONTHS[int(parts[1]) - 1]} " if len(parts) > 1 else ""
    return (f"{int(parts[2])} " if len(parts) > 2 else "") + month + parts[0]


def shown(text: object) -> str:
    """A report's words without control characters and without marks that turn the direction of writing."""
    return CONTROL.sub(" ", str(text))


@cache
def environment(*, escape: bool) -> Environment:
    made = Environment(
        loader=PackageLoader("onrecord.brief", "templates"),
        autoescape=escape,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {"md": escaped_markdown, "day": day, "shown": shown}
    return made


@cache
def asset(name: str) -> str:
    return (resources.files("onrecord.brief") / "templates" / name).read_text(encoding="utf-8")


def sha(content: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
