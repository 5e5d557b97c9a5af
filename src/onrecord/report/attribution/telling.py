"""What is no statement: words that only point ("this"), a place alone, the title of a programme."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from onrecord.knowledge import grammar
from onrecord.options.reports import CITING_NEAR, HEADING_NAME
from onrecord.report.attribution.model import Attribution
from onrecord.report.page import Page


def is_telling(page: Page, one: Attribution) -> bool:
    """Does the content of an attribution tell something?"""
    tokens = [t for span in one.content for t in page.tokens(span) if t.is_alpha or t.like_num]
    return bool(tokens) and not (points(one, tokens) or is_title(page, one, tokens))


def points(one: Attribution, tokens: Sequence[Token]) -> bool:
    """Words that only point at others, or a place alone: "this", "Foo"."""
    if one.kind == "direct" or len(tokens) > 3:
        return False
    pointing = len(tokens) == 1 and (tokens[0].pos_ == grammar.PRONOUN or tokens[0].tag_ in grammar.POINTING_TAGS)
    return pointing or all(token.ent_type_ in grammar.PLACES_AND_STATES for token in tokens)


def is_title(page: Page, one: Attribution, tokens: Sequence[Token]) -> bool:
    """A short name in quotation marks after "on", "in", "called": a programme, no words of anyone."""
    if len(one.content) != 1 or not leads_to_title(page, one.content[0].start):
        return False
    words, language = [token for token in tokens if token.is_alpha], page.language
    names, articles = language.venues.particles["names"], language.calendar.words["articles"]
    small = language.cues.layout["title_words"] | names | articles
    if not 0 < len(words) <= HEADING_NAME or not words[0].text[0].isupper():
        return False
    return all(token.text[0].isupper() or token.lower_ in small for token in words)


def leads_to_title(page: Page, start: int) -> bool:
    """Do a word that titles follow, or a possessive, and an opening mark stand before an offset?"""
    before = page.text[max(0, start - CITING_NEAR) : start]
    if not before or before[-1] not in "\"“‘'":
        return False
    last, cues = (before[:-1].lower().split() or [""])[-1], page.language.cues
    endings = tuple(ending for ending in cues.forms["possessive"] if len(ending) > 1)
    return last in cues.layout["before_titles"] or last.endswith(endings)
