"""A text as parsed paragraphs, for tests of the report stage: every line is a block, `# ` marks a title."""

from __future__ import annotations

import re

from tests.worlds import PLACES

from onrecord.models import Article, Block, Zone
from onrecord.report.page import Page, parse
from onrecord.spans import Span


def blocks_of(text: str) -> tuple[Block, ...]:
    out = []
    for line in re.finditer(r"[^\n]+", text):
        if line.group().strip():
            zone: Zone = "title" if line.group().startswith("# ") else "body"
            out.append(Block(Span(line.start() + (2 if zone == "title" else 0), line.end()), zone))
    return tuple(out)


def parsed(text: str) -> Page:
    return next(parse([Article(id="a", path="a.txt", text=text, sha256="", blocks=blocks_of(text))], PLACES))
