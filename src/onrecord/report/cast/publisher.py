"""The outlet and the agency of a report among its actors, also where only its head or foot names them."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from onrecord.knowledge.roles import plural_of
from onrecord.knowledge.words import normal, slug
from onrecord.lang import load
from onrecord.models import Actor, Article, Passage


def with_publisher(article: Article, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """The actors and the report's outlet and agency, with the places that name them; one known already gains these."""
    for field, name in (("outlet", article.outlet), ("agency", article.agency)):
        spans = sorted(span for key, span in article.evidence if key == field)
        if not name or not spans or normal(name) in _trade():
            continue
        passages = tuple(Passage(article.path, s, s.of(article.text)) for s in spans)
        written = {name, *(" ".join(p.text.split()) for p in passages)}
        known = next((a for a in actors if a.kind in ("media", "organisation") and _called(a, written)), None)
        if known is None:
            own = Actor(_free(slug(name), actors), name, "media", aliases=tuple(sorted(written)), mentions=passages)
            actors = (*actors, own)
        else:
            aliases = tuple(dict.fromkeys((*known.aliases, *sorted(written))))
            mentions = tuple(sorted({*known.mentions, *passages}, key=lambda p: p.span))
            whole = name if bare(name) == bare(known.name or "") else known.name
            grown = replace(known, name=whole, kind="media", aliases=aliases, mentions=mentions)
            actors = tuple(grown if a is known else a for a in actors)
    return actors


@cache
def _trade() -> frozenset[str]:
    """Words of the trade that name nobody: "Agencies"."""
    nouns = load("titles")["organisation_words"]["outlet_nouns"]
    return frozenset({*nouns, *(plural_of(n) for n in nouns), "staff", "wires"})


def bare(name: str) -> str:
    """A name to compare by: folded, without an article."""
    return normal(name).removeprefix("the ")


def _called(actor: Actor, written: set[str]) -> bool:
    return bool({bare(n) for n in (actor.name or "", *actor.aliases) if n} & {bare(n) for n in written})


def _free(key: str, actors: tuple[Actor, ...]) -> str:
    taken = {a.id for a in actors}
    return next(k for k in (key, *(f"{key}-{n}" for n in range(2, len(actors) + 3))) if k not in taken)
