"""Through whom a statement reached the report: outlets told, outlets quoted, who aired or released it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from spacy.tokens import Token

from onrecord.knowledge.language import Language
from onrecord.knowledge.venues import is_press
from onrecord.options import STATEMENT
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
    return _first_forms(language).get(low, low)


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
def _first_forms(language: Language) -> dict[str, str]:
    groups = [*language.agencies.agencies, *language.hops.outlets["same"]]
    return {without_article(form.lower(), language): group[0].lower() for group in groups for form in group}


def channels_of(page: Page, cast: Cast, told: Sequence[Told]) -> list[tuple[str, ...]]:
    """Every outlet that each statement names on its way here, outermost first, the report's own ones too."""
    found = [list(_of_statement(page, cast, told, i)) for i in range(len(told))]
    heard = sorted({(r.span.start, r.name) for r in _heard(page, cast, told, found)})
    return [tuple(name for r in relays if (name := _last_heard(heard, r) if r.again else r.name)) for relays in found]


def relays_of(page: Page, told: Sequence[Told], channels: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """The relays of every statement: its channels without the report's own outlet and agency and without its speaker.

    Sources without a name that one outlet spoke to keep it: "one source" said it to whom "sources" did before.
    """
    own = {bare_name(n, page.language) for n in (page.article.outlet, *agencies_of(page.article.agency)) if n}
    out: list[tuple[str, ...]] = []
    for i, one in enumerate(told):
        names = list(channels[i]) or _of_group(told, i, out, page.language)
        never = own | {bare_name(n, page.language) for n in (one.speaker.name, one.speaker.text) if n}
        bare = {name: bare_name(name, page.language) for name in names}
        out.append(tuple(n for n in bare if not any(same_outlet(bare[n], other, page.language) for other in never)))
    return out


def _heard(page: Page, cast: Cast, told: Sequence[Told], found: Sequence[Sequence[Relay]]) -> Iterator[Relay | Outlet]:
    """Every outlet with a name that statements come through, are given to or are made by."""
    for one, relays in zip(told, found, strict=True):
        yield from (r for r in relays if r.named and not r.again)
        spans = [one.hint.venue.partner if one.hint.venue else None, one.hint.addressee, *one.attribution.source]
        for span in spans:
            outlet = outlet_in(page, cast, span) if span and len(span) <= STATEMENT.outlet else None
            if outlet and outlet.named:
                yield outlet


def _last_heard(heard: Sequence[tuple[int, str]], relay: Relay) -> str | None:
    """The outlet told of last before "the newspaper"."""
    before = [name for at, name in heard if relay.span.start - STATEMENT.outlet_back <= at < relay.span.start]
    return before[-1] if before else None


def _of_statement(page: Page, cast: Cast, told: Sequence[Told], index: int) -> Iterator[Relay]:
    one = told[index]
    source = one.attribution.source
    for piece in _free_pieces(page, told, index):
        for relay in relays_in(page, cast, piece):
            if not any(s.overlaps(relay.span) and relay.evidence.start <= s.start for s in source):
                yield relay  # "officials who told Foo" came through Foo, "Foo" alone did not
    if one.attribution.outer is None and one.hint.venue and (aired := relay_of_venue(page, cast, one.hint.venue)):
        yield aired


def _free_pieces(page: Page, told: Sequence[Told], index: int) -> list[Span]:
    """The pieces of the sentence that are content of nothing and hold no other cue than this one."""
    one = told[index]
    sentence, own = one.hint.clause.sentence, one.attribution.content
    near = [(k, s) for k, t in enumerate(told) for s in t.attribution.content if s.overlaps(sentence)]
    holes = [s for k, s in near if not _holds(told, k, index)]
    holes = [h for h in holes if (not h.overlaps(one.at) or h in own) and not is_name(page, h)]
    pieces = without(sentence, holes)
    others = [t.at for k, t in enumerate(told) if k != index]
    return [p for p in pieces if p.overlaps(one.at) or not any(p.contains(o) for o in others)]


def _holds(told: Sequence[Told], outer: int, inner: int | None) -> bool:
    seen: set[int] = set()
    while inner is not None and inner not in seen:
        seen.add(inner)
        inner = told[inner].attribution.outer
        if inner == outer:
            return True
    return False


def _of_group(told: Sequence[Told], index: int, before: Sequence[tuple[str, ...]], language: Language) -> list[str]:
    """The relay of the unnamed sources told of before, for one more of them."""
    one = told[index]
    noun = _unnamed(one, language)
    if noun is None or one.attribution.outer is not None:
        return []
    earlier = sorted(
        (told[k].at.start, v) for k, v in enumerate(before) if v and _unnamed(told[k], language, before=True) == noun
    )
    earlier = [e for e in earlier if e[0] < one.at.start]
    return list(earlier[-1][1]) if earlier else []


def _unnamed(one: Told, language: Language, *, before: bool = False) -> str | None:
    """The noun of a source without a name ("source"), None for every other speaker."""
    if one.speaker.name or not one.speaker.text:
        return None
    said = one.speaker.text.lower().split()
    listed = language.hops.unnamed["nouns"]
    if before or language.hops.unnamed["one"] & frozenset(said):
        listed |= language.hops.unnamed["told"]
    plural = language.mentions.endings.ordered["plural"]
    return next((n for w in said for n in (w, *map(w.removesuffix, plural)) if n in listed), None)


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
        for relay in _at(page, cast, tokens, i, token):
            found.setdefault(relay.span, relay)
    yield from sorted(found.values(), key=lambda r: r.span)


def _at(page: Page, cast: Cast, tokens: list[Token], i: int, token: Token) -> Iterator[Relay]:
    size = _phrase_at(tokens, i, page.language)
    if size:
        outlet = _outlet(page, cast, tokens[i + size : i + size + STATEMENT.cited])
        if outlet:
            yield _relay(token, outlet)
    lemma = token.lemma_.lower()
    rest = _addressed(tokens, i, lemma, page.language)
    if found := _told_outlet(page, cast, rest):
        yield replace(_relay(token, found), told=True)
    elif again := _again(rest, page.language):
        yield again
    if lemma in page.language.hops.cites["verbs"] and token.pos_ in ("VERB", "AUX") and token.tag_ != "VB":
        outlet = _subject(page, cast, tokens, i)
        if outlet:
            yield _relay(token, outlet, earlier=_earlier(tokens, i, page.language))


def _addressed(tokens: list[Token], i: int, lemma: str, language: Language) -> list[Token]:
    """What follows "told", "confirmed to" or "spoke to"; "speaking to" is an occasion of its own."""
    if lemma in language.venues.words["addressing"]:
        return tokens[i + 1 :]
    speaks = lemma in language.hops.cites["spoken_to"] and tokens[i].pos_ == "VERB" and tokens[i].tag_ != "VBG"
    joined = i + 1 < len(tokens) and tokens[i + 1].lower_ in language.venues.words["with"]
    return tokens[i + 2 :] if speaks and joined else []


def _again(tokens: list[Token], language: Language) -> Relay | None:
    """ "the newspaper", "the Ruritanian broadcaster": an article and a noun of the trade, without a name behind it."""
    if not tokens or tokens[0].lower_ not in language.hops.again["articles"]:
        return None
    for k, token in enumerate(tokens[1 : STATEMENT.cited], start=1):
        if token.lower_ in language.hops.outlets["nouns"] and not token.text[:1].isupper():
            after = tokens[k + 1] if k + 1 < len(tokens) else None
            if after is not None and after.lower_ in language.hops.outlets["nouns"]:
                continue  # "the radio station"
            named = after is not None and (after.pos_ in ("NOUN", "PROPN") or after.is_quote)
            span = Span(tokens[0].idx, token.idx + len(token))
            return None if named else Relay("", span, span, again=True)
        if token.pos_ not in ("ADJ", "NOUN", "PROPN") and not token.is_punct:
            return None
    return None


def _relay(word: Token, outlet: Outlet, *, earlier: bool = False) -> Relay:
    start, end = min(word.idx, outlet.span.start), max(word.idx + len(word), outlet.span.end)
    return Relay(outlet.name, outlet.span, Span(start, end), outlet.named, earlier)


def _phrase_at(tokens: list[Token], i: int, language: Language) -> int:
    """How many tokens a citing phrase at token `i` takes; 0 for none."""
    for parts in language.hops.cites.phrases("phrases").get(tokens[i].lower_, ()):
        if tuple(t.lower_ for t in tokens[i : i + len(parts)]) == parts:
            return len(parts)
    return 0


def _outlet(page: Page, cast: Cast, tokens: list[Token]) -> Outlet | None:
    """The outlet that begins a run of tokens; the run ends at a comma, a verb or a relative pronoun."""
    run: list[Token] = []
    for token in tokens:
        if token.text in ",;:.()" or token.pos_ in ("VERB", "AUX", "SCONJ") or token.tag_ in ("WDT", "WP"):
            break
        run.append(token)
    if not run or run[0].text == ",":
        return None
    span = Span(run[0].idx, run[-1].idx + len(run[-1]))
    return None if is_press(span.of(page.text)) and not _proper(run) else outlet_in(page, cast, span)


def _proper(run: list[Token]) -> bool:
    return any(t.pos_ == "PROPN" and t.text[:1].isupper() for t in run)


def _told_outlet(page: Page, cast: Cast, tokens: list[Token]) -> Outlet | None:
    """The outlet right after "told": up to the next preposition or "that"."""
    run: list[Token] = []
    for token in tokens[: STATEMENT.cited]:
        dated = token.ent_type_ in ("DATE", "TIME") and token.lower_ not in page.language.hops.outlets["nouns"]
        if token.pos_ in ("ADP", "SCONJ", "PRON") or dated or token.lower_ in page.language.hops.cites["that"]:
            break  # but "the weekly Foo", whose noun the tagger takes for a time
        run.append(token)
    return _outlet(page, cast, run) if run else None


def _subject(page: Page, cast: Cast, tokens: list[Token], i: int) -> Outlet | None:
    """The outlet that is the subject of the verb at token `i`, by the parse, and near before it."""
    verb = tokens[i]
    for child in verb.children:
        if child.dep_ == "nsubj" and child.i < verb.i and verb.i - child.i <= STATEMENT.subject:
            left = max(child.left_edge.i, verb.i - STATEMENT.subject)
            last = child.i + 1  # "the broadcaster Foo", whose noun the parser may take for the head
            while last < verb.i and verb.doc[last].pos_ == "PROPN" and verb.doc[last].text[:1].isupper():
                last += 1
            run = [t for t in verb.doc[left:last] if not t.is_space]
            return _outlet(page, cast, run) if run and run[0].idx >= tokens[0].idx else None
    return None


def _earlier(tokens: list[Token], i: int, language: Language) -> bool:
    near = tokens[max(0, i - 2) : i] + tokens[i + 1 : i + 2]
    return any(t.lower_ in language.hops.cites["earlier"] for t in near)
