"""Attributions made fit to be statements: whose the words are when an outlet passes them on, and where they end.

"Foo quoted Roe as saying X", "X, Foo reported, citing two officials": Roe and the officials speak, Foo passes on. Words
that only point ("this"), a place alone and the title of a programme are no content.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from onrecord.lang import words
from onrecord.report.attribution.attributions import Attribution
from onrecord.report.cast import Cast, outlet_in
from onrecord.report.page import Page
from onrecord.spans import Span, trimmed

NEAR = 40  # code points read before or after a content
WHO = 12  # tokens of those whom an outlet cites
TITLE = 6  # words of the title of a programme
PERSONS = ("person", "government-body", "group", "state")

_AS_SAYING = re.compile(
    r"(?P<who>[^\n“”\"]{2,90}?),?\s(?P<cue>as (?:saying|telling|stating|writing|adding|warning|claiming|insisting))\b"
    r"[,:]?(?: that\b)?"
)
_BARE_AS = re.compile(
    r"(?P<cue>as (?:saying|telling|stating|writing|adding|warning|claiming|insisting))\b[,:]?(?: that\b)?"
)
_QUOTED_BY = re.compile(r",? (?:was|were|is|are|has been|have been) (?:also |later )?(?:quoted|cited) (?:by|in|as)\b")
_BEHIND_QUOTE = re.compile(r"(?P<words>[\"“][^\n]{1,2000}[\"”],?)\s(?P<who>[^\"“”\n]{2,60})")
_CITED_FIRST = re.compile(r"(?P<who>[^,\n]{3,90}),(?: that)?\s")
_BEFORE_TITLE = re.compile(
    r"\b(?:on|in|to|of|programme|program|show|podcast|series|called|titled|entitled|[’']s)\s?[\"“‘']$"
)
_TRAILING = re.compile(r"[\s,;]+(?:and|but|or|while|as|that|which|because)?$")


def repaired(page: Page, cast: Cast, attributions: Sequence[Attribution]) -> list[Attribution | None]:
    """The same attributions in the same order, None for one that is no statement of its own."""
    out: list[Attribution | None] = [_passed_on(page, one) for one in attributions]
    _cited(page, cast, out)
    for i, one in enumerate(out):
        if one is not None and (_twice(page, cast, i, out) or _points(page, one) or _title(page, one)):
            out[i] = None
    return [replace(one, content=_ends(page, one)) if one is not None else None for one in out]


def _passed_on(page: Page, one: Attribution) -> Attribution:
    """ "Foo quoted Roe as saying X": Roe's words, where the content runs over Roe."""
    if not one.content:
        return one
    text, first = page.text, one.content[0]
    match = _AS_SAYING.match(first.of(text))
    if match and _quotes(page, one):
        return _split(text, one, (first.start, *match.span("who")), (first.start, *match.span("cue")), match.end())
    if len(one.content) == 2 and _quotes(page, one) and (match := _BARE_AS.match(one.content[1].of(text))):
        start = one.content[1].start
        rest = trimmed(text, start + match.end(), one.content[1].end)
        return replace(one, source=(first,), content=(rest,)) if rest else one
    last = one.content[-1]
    if _QUOTED_BY.match(text, last.end) and (match := _BEHIND_QUOTE.fullmatch(last.of(text))):
        who = trimmed(text, last.start + match.start("who"), last.end)
        inner = trimmed(text, last.start + 1, last.start + match.end("words") - 1)
        inner = trimmed(text, inner.start, inner.end - 1) if inner and text[inner.end - 1] in '"”,' else inner
        return replace(one, source=(who,), content=(*one.content[:-1], inner), kind="direct") if who and inner else one
    return one


def _split(text: str, one: Attribution, who: tuple[int, int, int], cue: tuple[int, int, int], end: int) -> Attribution:
    """An attribution whose content began with its source and "as saying"."""
    first = one.content[0]
    source = trimmed(text, who[0] + who[1], who[0] + who[2])
    rest = trimmed(text, first.start + end, first.end)
    if source is None or rest is None:
        return one
    spoken = Span(cue[0] + cue[1], cue[0] + cue[2])
    wrapped = len(rest) > 2 and text[rest.start] in '"“' and text[rest.end - 1] in '"”' and len(one.content) == 1
    inner = trimmed(text, rest.start + 1, rest.end - 1) if wrapped else rest
    kind = "direct" if wrapped else one.kind
    return replace(one, source=(source,), cue=(spoken,), content=(inner or rest, *one.content[1:]), kind=kind)


def _quotes(page: Page, one: Attribution) -> bool:
    """Whether the cue, or the verb right before the content, is one of quoting."""
    if any(t.lemma_ in words("hops", "cites", "quoting") for s in one.cue for t in page.tokens(s)):
        return True
    before = page.text[max(0, one.content[0].start - NEAR) : one.content[0].start].lower().split()
    return bool(before) and before[-1] in words("hops", "cites", "quoting_forms")


def _cited(page: Page, cast: Cast, found: list[Attribution | None]) -> None:
    """ "X, Foo reported, citing two officials": the officials' words; the citation alone is no statement."""
    for i, one in enumerate(found):
        if one is None or not one.content:
            continue
        first = one.content[0]
        if _quotes(page, one) and _outlet(page, cast, one) and (match := _CITED_FIRST.match(first.of(page.text))):
            who = trimmed(page.text, first.start, first.start + match.end("who"))
            rest = trimmed(page.text, first.start + match.end(), first.end)
            if who and rest and _speaks(page, cast, who):
                found[i] = replace(one, source=(who,), content=(rest, *one.content[1:]))
                continue
            if rest and match[0].endswith(" that ") and _after_citing(page, first):  # "citing a report, that X"
                found[i] = replace(one, content=(rest, *one.content[1:]))
                continue
        for at, content in enumerate(one.content):
            if not (_after_citing(page, content) and _speaks(page, cast, content)):
                continue
            left = one.content[:at] + one.content[at + 1 :]
            if left and _outlet(page, cast, one):
                found[i] = replace(one, source=(content,), content=left)
            elif not left:
                _hand_over(page, cast, found, i, content)
            break
    for i, one in enumerate(found):
        if one is not None and one.cue and one.content and (who := _cites(page, cast, one, found)):
            found[i] = replace(one, source=(who,))


def _cites(page: Page, cast: Cast, one: Attribution, found: Sequence[Attribution | None]) -> Span | None:
    """Whom an outlet cites beside its cue where nothing is attributed to them: "Foo, which cites officials"."""
    tokens = page.tokens(one.cue[0])
    if not len(tokens) or not _outlet(page, cast, one):
        return None
    taken = [s for other in found if other for s in (*other.content, *(other.source if other is not one else ()))]
    for token in tokens[0].sent:
        if token.lower_ not in words("hops", "cites", "quoting_forms") or token.i + 1 >= len(page.doc):
            continue
        who = _until_comma(page, token.i + 1, token.sent.end)
        if who and not any(s.overlaps(who) or s.contains(Span(token.idx, token.idx + 1)) for s in taken):
            return who if _speaks(page, cast, who) else None
    return None


def _until_comma(page: Page, start: int, end: int) -> Span | None:
    run = []
    for token in page.doc[start : min(end, start + WHO)]:
        if token.lower_ == "as":  # "cited Roe as a model"
            return None
        if token.text in ",.;:" or token.is_quote or token.tag_ in ("VBZ", "VBP", "VBD", "MD"):
            break
        run.append(token)
    return Span(run[0].idx, run[-1].idx + len(run[-1])) if run else None


def _hand_over(page: Page, cast: Cast, found: list[Attribution | None], index: int, who: Span) -> None:
    """Give what an outlet says in the same sentence to those it cites there."""
    sentence = page.tokens(who)[0].sent
    for k, other in enumerate(found):
        if other is None or k == index or not other.cue or not other.content:
            continue
        here = sentence.start_char <= other.cue[0].start < sentence.end_char
        if here and not any(c.overlaps(who) for c in other.content) and _outlet(page, cast, other):
            found[k] = replace(other, source=(who,), outer=None if other.outer == index else other.outer)
            found[index] = None
            return
    found[index] = None


def _after_citing(page: Page, content: Span) -> bool:
    before = page.text[max(0, content.start - NEAR) : content.start].lower().split()
    return bool(before) and before[-1] in words("hops", "cites", "quoting_forms")


def _outlet(page: Page, cast: Cast, one: Attribution) -> bool:
    return bool(one.source) and outlet_in(page, cast, one.source[0]) is not None


def _speaks(page: Page, cast: Cast, span: Span) -> bool:
    """Whether words are people who can be cited, and no clause of theirs: "two officials briefed on the talks"."""
    tokens = [t for t in page.tokens(span) if not t.is_space]
    if not tokens or len(tokens) > 14 or any(t.tag_ in ("VBZ", "VBP") or t.pos_ == "AUX" for t in tokens):
        return False
    nouns = words("hops", "unnamed", "nouns") | words("hops", "unnamed", "told")
    if any(t.lemma_.lower() in nouns or t.lower_ in nouns for t in tokens[:6]):
        return True
    actor = cast.at(span)
    return actor is not None and cast.get(actor).kind in PERSONS and len(tokens) <= 8


def _twice(page: Page, cast: Cast, index: int, found: Sequence[Attribution | None]) -> bool:
    """ "X, said Roe, according to Foo": Foo passes on what is a statement already, and nothing more."""
    one = found[index]
    if one is None or not _outlet(page, cast, one) or not one.content:
        return False
    mine = _letters(page, one.content)
    for k, other in enumerate(found):
        if other is None or k == index or not other.content:
            continue
        theirs = _letters(page, other.content)
        same = theirs == mine
        same = same or (theirs < mine and mine <= theirs | _letters(page, [*other.cue, *other.source]))
        if same and not _outlet(page, cast, other):
            return True
    return False


def _letters(page: Page, spans: Sequence[Span]) -> frozenset[int]:
    return frozenset(t.i for s in spans for t in page.tokens(s) if t.is_alpha or t.like_num)


def _points(page: Page, one: Attribution) -> bool:
    """Words that only point at others, or a place alone: "this", "Foo"."""
    tokens = [t for t in _tokens(page, one) if t.is_alpha or t.like_num]
    if not tokens:
        return True
    if one.kind == "direct":
        return False
    if len(tokens) == 1 and (tokens[0].pos_ == "PRON" or tokens[0].tag_ in ("PRP", "DT", "WDT", "WP")):
        return True
    if len(tokens) <= 3 and all(t.ent_type_ in ("GPE", "LOC") for t in tokens):
        return True
    return tokens[0].lower_ == "this" and tokens[0].pos_ == "PRON" and _referring(page, one)


def _referring(page: Page, one: Attribution) -> bool:
    """ "reports this with reference to Foo"."""
    rest = " ".join(one.content[0].of(page.text).lower().split()[1:])
    return any(rest.startswith(p) for p in words("hops", "cites", "phrases") | {"with reference", "referring"})


def _tokens(page: Page, one: Attribution) -> Iterator[Token]:
    for span in one.content:
        yield from (t for t in page.tokens(span) if span.overlaps(Span(t.idx, t.idx + len(t))))


def _title(page: Page, one: Attribution) -> bool:
    """A short name in quotation marks after "on", "in", "called": a programme, no words of anyone."""
    if len(one.content) != 1:
        return False
    before = page.text[max(0, one.content[0].start - NEAR) : one.content[0].start]
    tokens = [t for t in _tokens(page, one) if t.is_alpha]
    if not _BEFORE_TITLE.search(before) or not 0 < len(tokens) <= TITLE:
        return False
    small = (
        words("venues", "particles", "names")
        | words("calendar", "words", "articles")
        | {"and", "for", "in", "on", "with"}
    )
    return all(t.text[:1].isupper() or t.lower_ in small for t in tokens) and tokens[0].text[:1].isupper()


def _ends(page: Page, one: Attribution) -> tuple[Span, ...]:
    """Contents without a leading "that" and without a conjunction that begins what follows."""
    return tuple(s for s in (_end(page, span, one) for span in one.content) if s is not None)


def _end(page: Page, span: Span, one: Attribution) -> Span | None:
    if one.kind == "direct":
        return span
    tokens = page.tokens(span)
    start, end = span.start, span.end
    if len(tokens) > 1 and tokens[0].lower_ == "that" and tokens[0].tag_ == "IN" and tokens[0].idx >= span.start:
        start = tokens[1].idx
    if (
        (match := _TRAILING.search(page.text, max(start, end - 12), end))
        and match.start() > start
        and match[0].strip(" ,;\n")
    ):
        end = match.start()
    return trimmed(page.text, start, end)
