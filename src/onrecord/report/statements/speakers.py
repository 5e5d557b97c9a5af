"""Who stands behind a source: the words an attribution cites, resolved to an actor of the cast."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Span as DocSpan
from spacy.tokens import Token

from onrecord.report.cast import Cast
from onrecord.report.page import Page, span_of
from onrecord.spans import Span, trimmed

# How sure each way of calling an actor is.
CONFIDENCE = {"name": 1.0, "state": 1.0, "people": 0.9, "adjective": 0.9, "capital": 0.9, "description": 0.85}
CONFIDENCE |= {"unnamed": 0.9, "pronoun": 0.75, "outer": 0.7}


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


def speaker_of(source: Span | None, at: int, page: Page, cast: Cast, outer: Speaker | None = None) -> Speaker:
    """The speaker behind a source span; `at` is where its content begins, `outer` who speaks the quotation it is in.

    Bare "we" and "I" are the outer speaker's. One candidate or none: an unresolved source keeps its words alone.
    """
    if source is None:
        return Speaker()
    text = source.of(page.text)
    if (
        text.strip().lower()
        in page.language.persons.pronouns["first_singular"] | page.language.persons.pronouns["first_plural"]
    ):
        return _outer(text, outer)
    heads = _heads(page.tokens(source), source)
    ids = [actor for head in heads if (actor := _speaks(head, cast, page)) is not None]
    if not ids:
        ids = _apposed(heads, source, cast, page) or _only_mention(source, cast, page) or _listed(source, cast, page)
    if not ids or _people_of(source, ids[0], cast, page):
        return Speaker(text=text)
    return _made(ids, source, text, cast)


def _people_of(source: Span, actor: str, cast: Cast, page: Page) -> bool:
    """Whether a person found is only whose people speak: "Relatives of one of the doctors, Jane Roe"."""
    inside = [t for t in page.tokens(source) if not t.is_space]
    many = len(inside) > 2 and inside[0].tag_ == "NNS" and inside[1].lower_ == "of"
    return many and cast.get(actor).kind == "person" and cast.get(actor).name is not None


def _outer(text: str, outer: Speaker | None) -> Speaker:
    if outer is None or (outer.actor is None and outer.text is None):
        return Speaker(text=text)
    return Speaker(outer.actor, outer.name, text, outer.country, outer.co_speakers, CONFIDENCE["outer"])


def _only_mention(source: Span, cast: Cast, page: Page) -> list[str]:
    """The one mention of a source whose head the parser missed, where it opens the source or is most of it, and is
    not whose the speaker is ("Roe's lawyer", "his lawyer")."""
    found = cast.in_span(source)
    if len(found) != 1 or _possessed(source, cast, page):
        return []
    mention, actor = found[0]
    if cast.forms[mention] == "pronoun" and len(source.of(page.text).split()) > 1:
        return []
    opening = source.of(page.text).lower()
    article = next((len(a) for a in ("the ", "a ", "an ") if opening.startswith(a)), 0)
    opens = mention.start <= source.start + article
    return [actor] if (opens and len(mention) * 3 >= len(source)) or 2 * len(mention) >= len(source) else []


def _apposed(heads: Sequence[Token], source: Span, cast: Cast, page: Page) -> list[str]:
    """Whom an apposition names: "Roe's running mate, Governor Jane Doe,"; by the commas where the tree has none."""
    for head in heads:
        named = [a for c in head.children if c.dep_ == "appos" and (a := _speaks(c, cast, page)) is not None]
        if len(named) == 1:
            return named if cast.get(named[0]).name else []
    if any(head.tag_ == "NNS" for head in heads):
        return []  # "Relatives of one of the doctors, Roe," are not Roe
    last = source.of(page.text).rstrip(" ,").rfind(", ")
    part = trimmed(page.text, source.start + last + 2, source.end) if last > 0 else None
    found = [(m, a) for m, a in cast.in_span(part) if cast.forms[m] == "name"] if part else []
    if part and len(found) == 1 and found[0][0].start == part.start and found[0][0].end >= part.end - 1:
        return [found[0][1]] if cast.get(found[0][1]).kind == "person" else []
    return []


def _listed(source: Span, cast: Cast, page: Page) -> list[str]:
    """The people of "candidates Jane Roe and John Doe", where the parser takes the noun for the head."""
    found = cast.in_span(source)
    people = [m for m, a in found if cast.forms[m] == "name" and cast.get(a).kind == "person"]
    if len(people) < 2 or len(people) != len(found) or people[-1].end < source.end - 1:
        return []
    gaps = [page.text[a.end : b.start].strip() for a, b in pairwise(people)]
    before = page.text[source.start : people[0].start].split()
    plain = all(g in (",", "and", ", and") for g in gaps) and len(before) < 4
    return [a for _, a in found] if plain and not {"of", "for", "to", "from", "with"} & set(before) else []


def _made(ids: Sequence[str], source: Span, text: str, cast: Cast) -> Speaker:
    first = cast.get(ids[0])
    form = next((cast.forms[m] for m, actor in cast.in_span(source) if actor == first.id), "name")
    others = tuple(dict.fromkeys(i for i in ids[1:] if i != first.id))
    return Speaker(first.id, first.name, text, first.country, others, CONFIDENCE[form])


def _heads(tokens: DocSpan, source: Span) -> list[Token]:
    """The head of a source and the heads joined to it by "and"."""
    inside = [t for t in tokens if not t.is_punct and not t.is_space]
    if not inside:
        return []
    indices = {t.i for t in inside}
    first = next((t for t in inside if t.head.i not in indices or t.head == t), inside[0])
    if first.pos_ in ("VERB", "AUX", "ADP"):
        first = next((t for t in inside if t.pos_ in ("NOUN", "PROPN", "PRON")), first)
    out, queue = [], [first]
    while queue:
        head = queue.pop(0)
        out.append(head)
        queue.extend(c for c in head.children if c.dep_ == "conj" and c.i in indices)
    return out


def _speaks(head: Token, cast: Cast, page: Page) -> str | None:
    """The actor a head stands for; behind a statement, a letter, a post the one whose it is."""
    found = cast.in_span(span_of(head))
    if found:
        return found[0][1]
    press = any(c.dep_ == "compound" and c.lower_ == "press" for c in head.children)
    if press or head.lemma_.lower() in page.language.persons.saying["documents"]:
        owners = [c for c in head.children if c.dep_ in ("poss", "compound", "amod", "nmod")]
        owners += [
            g
            for c in head.children
            if c.dep_ in ("prep", "agent") and c.lower_ in ("by", "from", "of")
            for g in c.children
        ]
        ids = {found[0][1] for o in owners if (found := cast.in_span(span_of(o)))}
        return ids.pop() if len(ids) == 1 else None
    return None


def _possessed(source: Span, cast: Cast, page: Page) -> bool:
    """Whether the only mention of a source is whose the speaker is, not the speaker: "Roe's lawyer"."""
    for mention, _ in cast.in_span(source):
        rest = trimmed(page.text, mention.end, source.end) if mention.end < source.end else None
        if rest and page.text[mention.end : mention.end + 2] in ("'s", "’s", "s'", "' ", "’ "):
            return True
    return False
