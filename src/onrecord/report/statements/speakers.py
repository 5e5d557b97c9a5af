"""Who stands behind a source: the words an attribution cites, resolved to an actor of the cast."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from onrecord.knowledge.grammar import (
    APPOSITION,
    AUTHORS,
    COMPOUND,
    CONJUNCT,
    NO_SOURCES,
    NOMINALS,
    OWNERS,
    PLURAL_NOUN,
)
from onrecord.knowledge.tree import below, says
from onrecord.options.reports import SURE
from onrecord.report.cast import Cast
from onrecord.report.page import Page, span_of
from onrecord.spans import Span, trimmed


@dataclass(frozen=True, slots=True)
class Speaker:
    """A resolved source. `actor` is an id of the cast; `name` is None for an unnamed or unresolved one; `text` are
    the report's words; `co_speakers` are the ids of the others who speak jointly."""

    actor: str | None = None
    name: str | None = None
    text: str | None = None
    country: str | None = None
    co_speakers: tuple[str, ...] = ()
    confidence: float = 0.0


def speaker_of(source: Span | None, page: Page, cast: Cast, outer: Speaker | None = None) -> Speaker:
    """The speaker behind a source span; `outer` is who speaks the quotation it is in.

    Bare "we" and "I" are the outer speaker's. One candidate or none: an unresolved source keeps its words alone.
    """
    if source is None:
        return Speaker()
    text, pronouns = source.of(page.text), page.language.persons.pronouns
    if text.strip().lower() in pronouns["first_singular"] | pronouns["first_plural"]:
        known = outer is not None and (outer.actor or outer.text) is not None
        return replace(outer, text=text, confidence=SURE.outer) if outer and known else Speaker(text=text)
    ids = speakers_in(source, page, cast)
    if not ids:
        return Speaker(text=text)
    first = cast.get(ids[0])
    form = next((cast.forms[m] for m, actor in cast.in_span(source) if actor == first.id), "name")
    others = tuple(dict.fromkeys(i for i in ids[1:] if i != first.id))
    return Speaker(first.id, first.name, text, first.country, others, SURE.of(form))


def speakers_in(source: Span, page: Page, cast: Cast) -> list[str]:
    """The actors that a source stands for: those of its heads, else whom its other words tell."""
    heads = heads_of(page, source)
    ids = [actor for head in heads if (actor := speaks(head, page, cast)) is not None]
    return ids or apposed(heads, source, page, cast) or only_mention(source, page, cast)


def only_mention(source: Span, page: Page, cast: Cast) -> list[str]:
    """The one mention of a source whose head the parser missed, where it opens the source or is most of it, and is
    not whose the speaker is ("Roe's lawyer", "his lawyer")."""
    found = cast.in_span(source)
    if len(found) != 1 or is_possessed(found[0][0], source, page):
        return []
    mention, actor = found[0]
    words = source.of(page.text)
    if cast.forms[mention] == "pronoun" and len(words.split()) > 1:
        return []
    article, gap, _ = words.lower().partition(" ")
    lead = len(article + gap) if gap and article in page.language.mentions.articles["any"] else 0
    opens = mention.start <= source.start + lead and len(mention) * 3 >= len(source)
    return [actor] if opens or 2 * len(mention) >= len(source) else []


def is_possessed(mention: Span, source: Span, page: Page) -> bool:
    """Whether a mention is whose the speaker is, not the speaker: "Roe's lawyer"."""
    followed = mention.end < source.end and trimmed(page.text, mention.end, source.end)
    return bool(followed) and page.text[mention.end : mention.end + 2] in page.language.mentions.marks["possessed"]


def apposed(heads: Sequence[Token], source: Span, page: Page, cast: Cast) -> list[str]:
    """Whom an apposition names: "Roe's running mate, Governor Jane Doe,"; by the commas where the tree has none."""
    for head in heads:
        named = [a for c in below(head, APPOSITION) if (a := speaks(c, page, cast)) is not None]
        if len(named) == 1:
            return named if cast.get(named[0]).name else []
    # "Relatives of one of the doctors, Roe," are not Roe
    return [] if any(head.tag_ == PLURAL_NOUN for head in heads) else after_comma(source, page, cast)


def after_comma(source: Span, page: Page, cast: Cast) -> list[str]:
    """The person whose name is all that stands behind the last comma of a source."""
    last = source.of(page.text).rstrip(" ,").rfind(", ")
    part = trimmed(page.text, source.start + last + 2, source.end) if last > 0 else None
    found = [(m, a) for m, a in cast.in_span(part) if cast.forms[m] == "name"] if part else []
    if part is None or len(found) != 1:
        return []
    mention, actor = found[0]
    whole = mention.start == part.start and mention.end >= part.end - 1
    return [actor] if whole and cast.get(actor).kind == "person" else []


def heads_of(page: Page, source: Span) -> list[Token]:
    """The head of a source and the heads joined to it by "and"."""
    inside = [t for t in page.tokens(source) if not t.is_punct and not t.is_space]
    if not inside:
        return []
    indices = {t.i for t in inside}
    first = next((t for t in inside if t.head.i not in indices or t.head == t), inside[0])
    if first.pos_ in NO_SOURCES:
        first = next((t for t in inside if t.pos_ in NOMINALS), first)
    out = [first]
    for head in out:
        out.extend(c for c in below(head, CONJUNCT) if c.i in indices)
    return out


def speaks(head: Token, page: Page, cast: Cast) -> str | None:
    """The actor a head stands for; behind a statement, a letter, a post the one whose it is."""
    if found := cast.in_span(span_of(head)):
        return found[0][1]
    language = page.language
    press = says(head, language.mentions.nouns["press"], COMPOUND)
    if not press and head.lemma_.lower() not in language.persons.saying["documents"]:
        return None
    joins = [c for c in below(head, *AUTHORS) if c.lower_ in language.mentions.joins["authors"]]
    owners = [*below(head, *OWNERS), *(author for join in joins for author in join.children)]
    ids = {found[0][1] for owner in owners if (found := cast.in_span(span_of(owner)))}
    return ids.pop() if len(ids) == 1 else None
