"""The outlet and the agency of a report among its actors, also where only its head or foot names them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from onrecord.knowledge.language import Language
from onrecord.knowledge.titles import plural_of
from onrecord.knowledge.words import normal, slug
from onrecord.models import Actor, Article, Passage
from onrecord.report.page import Page


def with_publisher(page: Page, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """The actors and the report's outlet and agency, with the places that name them; one known already gains these."""
    for name, passages in publishers(page.article, page.language):
        written = {name, *(" ".join(passage.text.split()) for passage in passages)}
        known = next((a for a in actors if a.kind in ("media", "organisation") and called(a, written, page)), None)
        if known is None:
            aliases = tuple(sorted(written))
            actors = (*actors, Actor(free_id(slug(name), actors), name, "media", aliases=aliases, mentions=passages))
        else:
            grown = with_name(known, name, written, passages, page)
            actors = tuple(grown if actor is known else actor for actor in actors)
    return actors


def publishers(article: Article, language: Language) -> Iterator[tuple[str, tuple[Passage, ...]]]:
    """The outlet and the agency of a report that have a name, with where it stands."""
    for field, name in (("outlet", article.outlet), ("agency", article.agency)):
        spans = sorted(span for key, span in article.evidence if key == field)
        if name and spans and normal(name) not in trade_words(language):
            yield name, tuple(Passage(article.path, span, span.of(article.text)) for span in spans)


def with_name(known: Actor, name: str, written: set[str], passages: tuple[Passage, ...], page: Page) -> Actor:
    """An actor that is the outlet or the agency of its report, under the name that this gives itself."""
    return replace(
        known,
        name=name if bare(name, page) == bare(known.name or "", page) else known.name,
        kind="media",
        aliases=tuple(dict.fromkeys((*known.aliases, *sorted(written)))),
        mentions=tuple(sorted({*known.mentions, *passages}, key=lambda passage: passage.span)),
    )


@cache
def trade_words(language: Language) -> frozenset[str]:
    """Words of the trade that name nobody: "Agencies"."""
    nouns = language.titles.organisation_words["outlet_nouns"]
    return nouns | {plural_of(noun, language) for noun in nouns} | language.mentions.nouns["newsrooms"]


def bare(name: str, page: Page) -> str:
    """A name to compare by: folded, without an article."""
    first, _, rest = normal(name).partition(" ")
    return rest if rest and first in page.language.mentions.articles["definite"] else normal(name)


def called(actor: Actor, written: set[str], page: Page) -> bool:
    """Whether an actor bears one of some names."""
    own = {bare(name, page) for name in (actor.name or "", *actor.aliases) if name}
    return not own.isdisjoint(bare(name, page) for name in written)


def free_id(key: str, actors: tuple[Actor, ...]) -> str:
    """An id that no actor has yet."""
    taken = {actor.id for actor in actors}
    return next(k for k in (key, *(f"{key}-{n}" for n in range(2, len(actors) + 3))) if k not in taken)
