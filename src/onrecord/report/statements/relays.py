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
    IN_NOUN_PHRASES,
    NOUNS,
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
    again: bool = False  # "the newspaper": an outlet told of before, which `name` does not tell


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
    found = [list(named_by(page, cast, told, i)) for i in range(len(told))]
    heard = sorted({(r.span.start, r.name) for r in outlets_heard(page, cast, told, found)})
    return [tuple(name for r in relays if (name := heard_last(heard, r) if r.again else r.name)) for relays in found]


def relays_of(page: Page, told: Sequence[Told], channels: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """The relays of every statement: its channels without the report's own outlet and agency, and its speaker."""
    own = {bare_name(n, page.language) for n in (page.article.outlet, *agencies_of(page.article.agency)) if n}
    out: list[tuple[str, ...]] = []
    for i, one in enumerate(told):
        never = own | {bare_name(n, page.language) for n in (one.speaker.name, one.speaker.text) if n}
        bare = {name: bare_name(name, page.language) for name in channels[i]}
        out.append(tuple(n for n in bare if not any(same_outlet(bare[n], other, page.language) for other in never)))
    return out


def outlets_heard(
    page: Page, cast: Cast, told: Sequence[Told], found: Sequence[Sequence[Relay]]
) -> Iterator[Relay | Outlet]:
    """Every outlet with a name that statements come through, are given to or are made by."""
    for one, relays in zip(told, found, strict=True):
        yield from (r for r in relays if r.named and not r.again)
        spans = [one.hint.venue.partner if one.hint.venue else None, one.hint.addressee, *one.attribution.source]
        for span in spans:
            outlet = outlet_in(page, cast, span) if span and len(span) <= STATEMENT.outlet else None
            if outlet and outlet.named:
                yield outlet


def heard_last(heard: Sequence[tuple[int, str]], relay: Relay) -> str | None:
    """The outlet told of last before "the newspaper"."""
    before = [name for at, name in heard if relay.span.start - STATEMENT.outlet_back <= at < relay.span.start]
    return before[-1] if before else None


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


def interviewer(page: Page, cast: Cast, venue: Venue | None) -> frozenset[str]:
    """The bare name of the outlet that an interview was given to; empty where it was given to none."""
    outlet = outlet_in(page, cast, venue.partner) if venue and venue.partner else None
    return frozenset({bare_name(outlet.name, page.language)}) if outlet and outlet.named else frozenset()


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
    rest = addressed(tokens, i, lemma, page.language)
    if found := outlet_told(page, cast, rest):
        yield replace(relay_by(token, found), told=True)
    elif again := told_again(rest, page.language):
        yield again
    if lemma in page.language.hops.cites["verbs"] and token.pos_ in VERBS and token.tag_ != BASE_FORM:
        outlet = outlet_before(page, cast, tokens, i)
        if outlet:
            yield relay_by(token, outlet, earlier=is_earlier(tokens, i, page.language))


def addressed(tokens: list[Token], i: int, lemma: str, language: Language) -> list[Token]:
    """What follows "told", "confirmed to" or "spoke to"; "speaking to" is an occasion of its own."""
    if lemma in language.venues.words["addressing"]:
        return tokens[i + 1 :]
    speaks = lemma in language.hops.cites["spoken_to"] and tokens[i].pos_ == VERB and tokens[i].tag_ != GERUND
    joined = i + 1 < len(tokens) and tokens[i + 1].lower_ in language.venues.words["with"]
    return tokens[i + 2 :] if speaks and joined else []


def told_again(tokens: list[Token], language: Language) -> Relay | None:
    """ "the newspaper", "the Ruritanian broadcaster": an article and a noun of the trade, without a name behind it."""
    nouns = language.hops.outlets["nouns"]
    if not tokens or tokens[0].lower_ not in language.hops.again["articles"]:
        return None
    for token, after in zip(tokens[1 : STATEMENT.cited], [*tokens[2 : STATEMENT.cited + 1], None], strict=False):
        ends = after is None or after.lower_ not in nouns  # "the radio station" goes on
        if of_trade(token, language) and ends:
            named = after is not None and (after.pos_ in NOUNS or after.is_quote)
            span = Span(tokens[0].idx, token.idx + len(token))
            return None if named else Relay("", span, span, again=True)
        if not of_trade(token, language) and token.pos_ not in IN_NOUN_PHRASES and not token.is_punct:
            return None
    return None


def of_trade(token: Token, language: Language) -> bool:
    """Whether a word is a noun of the trade and no part of a name."""
    return token.lower_ in language.hops.outlets["nouns"] and not token.text[:1].isupper()


def relay_by(word: Token, outlet: Outlet, *, earlier: bool = False) -> Relay:
    start, end = min(word.idx, outlet.span.start), max(word.idx + len(word), outlet.span.end)
    return Relay(outlet.name, outlet.span, Span(start, end), outlet.named, earlier)


def phrase_at(tokens: list[Token], i: int, language: Language) -> int:
    """How many tokens a citing phrase at token `i` takes; 0 for none."""
    for parts in language.hops.cites.phrases("phrases").get(tokens[i].lower_, ()):
        if tuple(t.lower_ for t in tokens[i : i + len(parts)]) == parts:
            return len(parts)
    return 0


def outlet_opening(page: Page, cast: Cast, tokens: list[Token]) -> Outlet | None:
    """The outlet that begins a run of tokens; the run ends at a comma, a verb or a relative pronoun."""
    run: list[Token] = []
    for token in tokens:
        if token.text in ",;:.()" or token.pos_ in BREAKS or token.tag_ in RELATIVES:
            break
        run.append(token)
    if not run or run[0].text == ",":
        return None
    span = Span(run[0].idx, run[-1].idx + len(run[-1]))
    return None if is_press(span.of(page.text), page.language) and not is_proper(run) else outlet_in(page, cast, span)


def is_proper(run: list[Token]) -> bool:
    return any(t.pos_ == PROPER and t.text[:1].isupper() for t in run)


def outlet_told(page: Page, cast: Cast, tokens: list[Token]) -> Outlet | None:
    """The outlet right after "told": up to the next preposition or "that"."""
    run: list[Token] = []
    for token in tokens[: STATEMENT.cited]:
        dated = token.ent_type_ in DATES and token.lower_ not in page.language.hops.outlets["nouns"]
        if token.pos_ in ENDS_OBJECTS or dated or token.lower_ in page.language.hops.cites["that"]:
            break  # but "the weekly Foo", whose noun the tagger takes for a time
        run.append(token)
    return outlet_opening(page, cast, run) if run else None


def outlet_before(page: Page, cast: Cast, tokens: list[Token], i: int) -> Outlet | None:
    """The outlet that is the subject of the verb at token `i`, by the parse, and near before it."""
    verb = tokens[i]
    child = next((c for c in below(verb, SUBJECT) if 0 < verb.i - c.i <= STATEMENT.subject), None)
    if child is None:
        return None
    left = max(child.left_edge.i, verb.i - STATEMENT.subject)
    # "the broadcaster Foo", whose noun the parser may take for the head
    names = takewhile(lambda t: is_proper([t]), verb.doc[child.i + 1 : verb.i])
    run = [t for t in (*verb.doc[left : child.i + 1], *names) if not t.is_space]
    return outlet_opening(page, cast, run) if run and run[0].idx >= tokens[0].idx else None


def is_earlier(tokens: list[Token], i: int, language: Language) -> bool:
    near = tokens[max(0, i - 2) : i] + tokens[i + 1 : i + 2]
    return any(t.lower_ in language.hops.cites["earlier"] for t in near)
