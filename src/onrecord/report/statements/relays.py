"""Through whom a statement reached the report: outlets told, outlets quoted, who aired or released it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import takewhile

from spacy.tokens import Token

from onrecord.knowledge.grammar import (
    BASE_FORM,
    BREAKS,
    DATES,
    ENDS_OBJECTS,
    GERUND,
    PROPER,
    RELATIVES,
    SUBJECT,
    VERB,
    VERBS,
)
from onrecord.knowledge.language import Language
from onrecord.knowledge.tree import below
from onrecord.knowledge.venues import is_press
from onrecord.options.reports import STATEMENT
from onrecord.report.cast import Cast, Outlet, agencies_of, outlet_in
from onrecord.report.occasion import Venue, is_name
from onrecord.report.page import Page
from onrecord.report.statements.turns import Told
from onrecord.spans import Span, without


@dataclass(frozen=True, slots=True)
class Relay:
    """Who passed something on: the name, where it stands, and the words that say so."""

    name: str
    span: Span
    evidence: Span
    named: bool = True
    earlier: bool = False  # "previously reported"
    told: bool = False  # "told Foo"


def bare_name(name: str, language: Language) -> str:
    """A name to compare by: lower case, without article, one for all names of an outlet or agency."""
    low = without_article(" ".join(name.lower().split()), language)
    return first_forms(language).get(low, low)


def without_article(name: str, language: Language) -> str:
    """A name without the article it begins with."""
    articles = language.mentions.articles
    first, _, rest = name.partition(" ")
    return rest if rest and first in articles["definite"] | articles["capital"] else name


def same_outlet(a: str, b: str, language: Language) -> bool:
    """Whether two bare names are of one outlet: equal, or one has a word of the trade more ("foo", "foo news")."""
    longer, shorter = (a, b) if len(a) >= len(b) else (b, a)
    rest = longer.removeprefix(shorter).split()
    return a == b or (longer.startswith(f"{shorter} ") and all(w in language.hops.outlets["further"] for w in rest))


def same_name(a: str, b: str, language: Language) -> bool:
    """Whether two names, as they are written, are of one outlet."""
    return same_outlet(bare_name(a, language), bare_name(b, language), language)


@cache
def first_forms(language: Language) -> dict[str, str]:
    groups = [*language.agencies.agencies, *language.hops.outlets["same"]]
    return {without_article(form.lower(), language): group[0].lower() for group in groups for form in group}


def channels_of(page: Page, cast: Cast, told: Sequence[Told]) -> list[tuple[str, ...]]:
    """Every outlet that each statement names on its way here, outermost first, the report's own ones too."""
    return [tuple(relay.name for relay in named_by(page, cast, told, i)) for i in range(len(told))]


def relays_of(page: Page, told: Sequence[Told], channels: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """The relays of every statement: its channels without the report's own outlet and agency, and its speaker.

    Sources without a name that one outlet spoke to keep it: "one source" said it to whom "sources" did before.
    """
    own = {bare_name(n, page.language) for n in (page.article.outlet, *agencies_of(page.article.agency)) if n}
    out: list[tuple[str, ...]] = []
    for i, one in enumerate(told):
        never = own | {bare_name(n, page.language) for n in (one.speaker.name, one.speaker.text) if n}
        names = channels[i] or of_group(told, out, page.language)
        bare = {name: bare_name(name, page.language) for name in names}
        out.append(tuple(n for n in bare if not any(same_outlet(bare[n], other, page.language) for other in never)))
    return out


def of_group(told: Sequence[Told], before: Sequence[tuple[str, ...]], language: Language) -> tuple[str, ...]:
    """The relay of the unnamed sources told of last, for one more of them right behind the statements `before`."""
    one = told[len(before)]
    noun = unnamed_noun(one, language) if one.attribution.outer is None else None
    known = ((names, unnamed_noun(told[k], language, before=True)) for k, names in enumerate(before) if names)
    return next((names for names, other in reversed(list(known)) if noun and other == noun), ())


def unnamed_noun(one: Told, language: Language, *, before: bool = False) -> str | None:
    """The noun of a source without a name ("source"), None for every other speaker."""
    if one.speaker.name or not one.speaker.text:
        return None
    said, unnamed = one.speaker.text.lower().split(), language.hops.unnamed
    listed = unnamed["nouns"] | unnamed["told"] if before or unnamed["one"] & frozenset(said) else unnamed["nouns"]
    plural = language.mentions.endings.ordered["plural"]
    return next((n for w in said for n in (w, *map(w.removesuffix, plural)) if n in listed), None)


def named_by(page: Page, cast: Cast, told: Sequence[Told], index: int) -> Iterator[Relay]:
    one = told[index]
    source = one.attribution.source
    for piece in free_pieces(page, told, index):
        for relay in relays_in(page, cast, piece):
            if not any(s.overlaps(relay.span) and relay.evidence.start <= s.start for s in source):
                yield relay  # "officials who told Foo" came through Foo, "Foo" alone did not
    if one.attribution.outer is None and one.hint.venue and (aired := relay_of_venue(page, cast, one.hint.venue)):
        yield aired


def free_pieces(page: Page, told: Sequence[Told], index: int) -> list[Span]:
    """The pieces of the sentence that are content of nothing and hold no other cue than this one."""
    one = told[index]
    pieces = without(one.hint.clause.sentence, holes_of(page, told, index))
    others = [t.at for k, t in enumerate(told) if k != index]
    return [p for p in pieces if p.overlaps(one.at) or not any(map(p.contains, others))]


def holes_of(page: Page, told: Sequence[Told], index: int) -> list[Span]:
    """The contents in the sentence of a statement, but for those that it stands in and for names."""
    one = told[index]
    inner = [t for k, t in enumerate(told) if not stands_in(told, index, k)]
    holes = (s for t in inner for s in t.attribution.content if s.overlaps(one.hint.clause.sentence))
    return [h for h in holes if (not h.overlaps(one.at) or h in one.attribution.content) and not is_name(page, h)]


def stands_in(told: Sequence[Told], inner: int, outer: int) -> bool:
    """Whether one statement stands in another, however deep."""
    seen: set[int] = set()
    above = told[inner].attribution.outer
    while above is not None and above not in seen and above != outer:
        seen.add(above)
        above = told[above].attribution.outer
    return above == outer


def relay_of_venue(page: Page, cast: Cast, venue: Venue) -> Relay | None:
    """ "an interview aired by Foo", "a statement released by the senator's office"."""
    if venue.relay is None:
        return None
    outlet = outlet_in(page, cast, venue.relay)
    text = " ".join(venue.relay.of(page.text).split())
    name = outlet.name if outlet else without_article(text, page.language)
    return Relay(name, outlet.span if outlet else venue.relay, venue.span)


def relays_in(page: Page, cast: Cast, piece: Span) -> Iterator[Relay]:
    """Every relay that a piece of a sentence names, in the order of the text."""
    tokens = [t for t in page.tokens(piece) if piece.start <= t.idx < piece.end and not t.is_space]
    found: dict[Span, Relay] = {}
    for i, token in enumerate(tokens):
        for relay in relays_at(page, cast, tokens, i, token):
            found.setdefault(relay.span, relay)
    yield from sorted(found.values(), key=lambda r: r.span)


def relays_at(page: Page, cast: Cast, tokens: list[Token], i: int, token: Token) -> Iterator[Relay]:
    size = phrase_at(tokens, i, page.language)
    if size:
        outlet = outlet_opening(page, cast, tokens[i + size : i + size + STATEMENT.cited])
        if outlet:
            yield relay_by(token, outlet)
    lemma = token.lemma_.lower()
    if found := outlet_told(page, cast, addressed(tokens, i, lemma, page.language)):
        yield replace(relay_by(token, found), told=True)
    if lemma in page.language.hops.cites["verbs"] and token.pos_ in VERBS and token.tag_ != BASE_FORM:
        outlet = outlet_before(page, cast, tokens, i)
        if outlet:
            near = (*tokens[max(0, i - 2) : i], *tokens[i + 1 : i + 2])
            earlier = any(t.lower_ in page.language.hops.cites["earlier"] for t in near)
            yield replace(relay_by(token, outlet), earlier=earlier)


def addressed(tokens: list[Token], i: int, lemma: str, language: Language) -> list[Token]:
    """What follows "told", "confirmed to" or "spoke to"; "speaking to" is an occasion of its own."""
    if lemma in language.venues.words["addressing"]:
        return tokens[i + 1 :]
    speaks = lemma in language.hops.cites["spoken_to"] and tokens[i].pos_ == VERB and tokens[i].tag_ != GERUND
    joined = i + 1 < len(tokens) and tokens[i + 1].lower_ in language.venues.words["with"]
    return tokens[i + 2 :] if speaks and joined else []


def relay_by(word: Token, outlet: Outlet) -> Relay:
    start, end = min(word.idx, outlet.span.start), max(word.idx + len(word), outlet.span.end)
    return Relay(outlet.name, outlet.span, Span(start, end), outlet.named)


def phrase_at(tokens: list[Token], i: int, language: Language) -> int:
    """How many tokens a citing phrase at token `i` takes; 0 for none."""
    for parts in language.hops.cites.phrases("phrases").get(tokens[i].lower_, ()):
        if tuple(t.lower_ for t in tokens[i : i + len(parts)]) == parts:
            return len(parts)
    return 0


def outlet_opening(page: Page, cast: Cast, tokens: Sequence[Token]) -> Outlet | None:
    """The outlet that begins a run of tokens; the run ends at a comma, a verb or a relative pronoun."""
    run = list(takewhile(lambda t: not (t.text in ",;:.()" or t.pos_ in BREAKS or t.tag_ in RELATIVES), tokens))
    span = Span(run[0].idx, run[-1].idx + len(run[-1])) if run else None
    named = any(t.pos_ == PROPER and t.text[:1].isupper() for t in run)
    return outlet_in(page, cast, span) if span and (named or not is_press(span.of(page.text), page.language)) else None


def outlet_told(page: Page, cast: Cast, tokens: Sequence[Token]) -> Outlet | None:
    """The outlet right after "told": up to the next preposition or "that"."""
    hops = page.language.hops

    def goes_on(token: Token) -> bool:  # also "the weekly Foo", whose noun the tagger takes for a time
        dated = token.ent_type_ in DATES and token.lower_ not in hops.outlets["nouns"]
        return not (token.pos_ in ENDS_OBJECTS or dated or token.lower_ in hops.cites["that"])

    return outlet_opening(page, cast, list(takewhile(goes_on, tokens[: STATEMENT.cited])))


def outlet_before(page: Page, cast: Cast, tokens: list[Token], i: int) -> Outlet | None:
    """The outlet that is the subject of the verb at token `i`, by the parse, and near before it."""
    verb = tokens[i]
    child = next((c for c in below(verb, SUBJECT) if 0 < verb.i - c.i <= STATEMENT.subject), None)
    if child is None:
        return None
    left = max(child.left_edge.i, verb.i - STATEMENT.subject)
    # "the broadcaster Foo", whose noun the parser may take for the head
    names = takewhile(lambda t: t.pos_ == PROPER and t.text[:1].isupper(), verb.doc[child.i + 1 : verb.i])
    run = [t for t in (*verb.doc[left : child.i + 1], *names) if not t.is_space]
    return outlet_opening(page, cast, run) if run and run[0].idx >= tokens[0].idx else None
