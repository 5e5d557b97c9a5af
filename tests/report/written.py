"""Pages whose analysis is written down, so that a rule is tested without a parser and a network to find it first.

A line is a token: the word as it stands in the text, its lemma, tag, part of speech, the number of its head in the
sentence (from 1; the root has its own), its dependency label and, where it is part of a name, `B-KIND` or `I-KIND`. A
word that ends in `_` has no space behind it. A blank line ends a sentence, a line `¶` a paragraph.

    Orrin   Orrin  NNP  PROPN 2 nsubj B-PERSON
    spoke_  speak  VBD  VERB  2 ROOT
    .       .      .    PUNCT 2 punct

`written(doc)` gives the lines of a Doc, to begin a new test from. What it says of a doubtful word is to be put right by
hand: a test must not rest on what a parser happened to find.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import spacy
from spacy.tokens import Doc
from spacy.vocab import Vocab
from tests.report.read_text import blocks_of

from onrecord.models import Article
from onrecord.report.parse import Parsed
from onrecord.report.tagger import Reading

PARAGRAPH = "¶"


class Row(NamedTuple):
    """A token as it is written down; `head` counts within its sentence, from 1."""

    word: str
    lemma: str
    tag: str
    pos: str
    head: str
    label: str
    name: str = "O"


def page(analysis: str) -> Parsed:
    """The parsed page of an analysis; the network has found nothing but the names in it."""
    rows, heads, starts = [], [], []
    for lines in sentences(analysis):
        first = len(rows)
        rows += [Row(*line.split()) for line in lines]
        heads += [first + int(row.head) - 1 for row in rows[first:]]
        starts += [n == 0 for n in range(len(lines))]
    doc = Doc(
        vocabulary(),
        words=[row.word.removesuffix("_").replace(PARAGRAPH, "\n") for row in rows],
        spaces=[not row.word.endswith(("_", PARAGRAPH)) for row in rows[:-1]] + [False],
        lemmas=[row.lemma.replace(PARAGRAPH, "\n") for row in rows],
        tags=[row.tag for row in rows],
        pos=[row.pos for row in rows],
        heads=heads,
        deps=[row.label for row in rows],
        ents=[row.name for row in rows],
        sent_starts=starts,
    )
    blocks = blocks_of(doc.text)
    article = Article(id="a", path="a.txt", text=doc.text, sha256="", blocks=blocks)
    return Parsed(article, doc, tuple(block.span.start for block in blocks), Reading((), ()))


def sentences(analysis: str) -> list[list[str]]:
    """The lines of each sentence; the break that ends a paragraph hangs on the word before it, as the parser has it."""
    out: list[list[str]] = [[]]
    for line in analysis.strip().splitlines():
        if not line.strip() or line == PARAGRAPH:
            if line == PARAGRAPH:
                out[-1][-1] = out[-1][-1].replace(" ", "_ ", 1)
                out[-1].append(f"{PARAGRAPH} {PARAGRAPH} _SP SPACE {len(out[-1])} dep")
            out.append([])
        else:
            out[-1].append(line.strip())
    return [lines for lines in out if lines]


def written(doc: Doc) -> str:
    """The lines of a Doc that has no more than one blank between words and one line break between paragraphs."""
    out = []
    for sentence in doc.sents:
        words = [token for token in sentence if not token.is_space]
        for token in words:
            joined = not token.whitespace_ and token is not words[-1]
            name = f" {token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else ""
            head = token.head.i - sentence.start + 1
            out.append(f"{token.text}{'_' * joined} {token.lemma_} {token.tag_} {token.pos_} {head} {token.dep_}{name}")
        out.append(PARAGRAPH if len(words) < len(sentence) else "")
    return "\n".join(out).strip()


@cache
def vocabulary() -> Vocab:
    """Words with the shapes and flags of English, without a model."""
    return spacy.blank("en").vocab
