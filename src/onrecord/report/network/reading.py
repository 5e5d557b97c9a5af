"""What the network finds in an article: its paragraphs read as they stand, doubled quotation marks as single ones."""

from __future__ import annotations

import re

from onrecord.knowledge.language import language_of
from onrecord.models import Article
from onrecord.report.network.tagger import Reading
from onrecord.report.network.weights import shipped

DOUBLED = re.compile(r'""(?=(?P<word>\w)|[^"]|$)')


def reading_of(article: Article) -> Reading:
    """What one run of the network finds in an article, furniture left out."""
    paragraphs = [block.span for block in article.blocks if block.zone != "furniture"]
    return shipped().read(single_marks(article.text), paragraphs, language_of(article.language))


def single_marks(text: str) -> str:
    """The text with doubled straight marks (of badly read tables) as one mark and a blank; offsets stay."""
    return DOUBLED.sub(lambda m: ' "' if m["word"] else '" ', text) if '""' in text else text
