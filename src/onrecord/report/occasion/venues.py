"""Where something was said and to whom: an interview, a press conference, a letter, aboard a plane, on a platform."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Span as DocSpan
from spacy.tokens import Token

from onrecord.lang import load, phrases, words
from onrecord.report.cast import known_outlet_at
from onrecord.report.page import Page
from onrecord.spans import Span

TAIL = 25  # tokens a description of an occasion may run on
PROGRAMME = 9  # tokens of the title of a programme with its marks
BEFORE = 8  # tokens between "in" and "interview"


@dataclass(frozen=True, slots=True)
class Venue:
    """An occasion of speech or writing as one clause names it.

    `kind` is a key of `venues.toml` ("" for a bare place or platform), `words` the report's words without article and
    date, `partner` whom with ("with Foo"), `relay` who published it ("aired by Foo"). `definite`: "the interview"
    refers to one told before.
    """

    kind: str
    words: str
    span: Span
    partner: Span | None = None
    relay: Span | None = None
    definite: bool = False


@cache
def _last_words() -> frozenset[str]:
    return frozenset(noun.split()[-1] for noun in _kinds())


@cache
def _kinds() -> dict[str, str]:
    return {noun: kind for kind, nouns in load("venues")["kinds"].items() for noun in nouns}


def _within(page: Page, span: Span) -> list[Token]:
    """Tokens that lie wholly inside a span."""
    return [t for t in page.tokens(span) if span.start <= t.idx and t.idx + len(t) <= span.end and not t.is_space]


def venue_in(page: Page, clause: Span, dates: Sequence[Span] = (), stops: Sequence[Span] = ()) -> Venue | None:
    """The occasion that a clause names; None where it names none.

    `dates` are left out of its words; it ends before any of `stops` (source and cue of the statement).
    """
    tokens = _within(page, clause)
    for i in range(len(tokens)):
        kind = _kind_at(tokens, i)
        if kind == "call" and i + 1 < len(tokens) and tokens[i + 1].lower_ == "for":
            continue  # "in a call for reform"
        if kind and (head := _opening(tokens, i, kind)) is not None:
            return _described(page, tokens, head, i, kind, dates, stops)
    return (
        _platform(page, tokens)
        or _broadcast(page, tokens, dates, stops)
        or _programme(tokens)
        or _speaking(page, tokens, dates, stops)
        or _aboard(page, tokens, dates, stops)
    )


def _kind_at(tokens: list[Token], i: int) -> str | None:
    """The kind of occasion whose noun ends at token `i`; a longer noun there or one token on has precedence."""
    token = tokens[i]
    if token.pos_ not in ("NOUN", "PROPN", "X", "ADJ") or not token.text[:1].islower():
        return None
    ending = [token.lower_, token.lemma_.lower()]
    if _last_words().isdisjoint(ending):
        return None
    if i:
        ending[:0] = [f"{tokens[i - 1].lower_} {e}" for e in ending]
    if i + 1 < len(tokens) and f"{token.lower_} {tokens[i + 1].lower_}" in _kinds():
        return None
    if i + 1 < len(tokens) and tokens[i + 1].pos_ in ("NOUN", "PROPN") and token.dep_ == "compound":
        return None
    kind = next((_kinds()[e] for e in ending if e in _kinds()), None)
    several = token.tag_ == "NNS" and not any(e in _kinds() for e in ending if e.endswith(token.lower_))
    return None if several and kind not in words("venues", "written", "kinds") else kind


def _opening(tokens: list[Token], i: int, kind: str) -> int | None:
    """Where the noun phrase of an occasion begins, when "in", "at" ... or "gave", "issued" ... stands before it."""
    for k in range(i - 1, max(-1, i - 1 - BEFORE), -1):
        token = tokens[k]
        if token.lower_ in words("venues", "words", "prepositions"):
            return k + 1
        if token.lower_ in words("venues", "words", "prepositions_of_calls") and kind == "call":
            return k + 1
        if token.lemma_ in words("venues", "words", "verbs") and token.pos_ == "VERB":
            held = token.lemma_ not in words("venues", "words", "speaking")
            return None if held and kind in words("venues", "happenings", "kinds") else k + 1
        inside = token.pos_ in ("ADJ", "NOUN", "PROPN", "DET", "NUM", "PART", "X", "ADV") or token.is_quote
        modifies = token.dep_ == "amod" or token.lower_ in words("venues", "words", "relays")
        if not (inside or modifies or token.tag_ == "PRP$" or token.text in "-–’'"):
            return None
        if token.lower_ in words("venues", "words", "never_before"):
            return None
    return None


def _described(
    page: Page, tokens: list[Token], head: int, noun: int, kind: str, dates: Sequence[Span], stops: Sequence[Span]
) -> Venue:
    """An occasion with what follows its noun: with whom, where, published by whom."""
    last = _tail_end(tokens, noun, dates, stops)
    body = tokens[head : last + 1]
    definite = body[0].lower_ in words("venues", "words", "definite") and noun == last
    tail = [t for t in tokens[noun + 1 : last + 1] if not (_dated(t, dates) or _of_date(t, dates))]
    partner = _after(page, tail, words("venues", "words", "with"))
    relay = _relay(page, tail)
    span = Span(tokens[head].idx, tokens[last].idx + len(tokens[last]))
    return Venue(kind, _worded(body, dates) or kind, span, partner, relay, definite)


def _tail_end(
    tokens: list[Token], noun: int, dates: Sequence[Span], stops: Sequence[Span], *, joined: bool = True
) -> int:
    """The last token of the description that begins with the noun; `joined`: only what a preposition joins to it."""
    last = noun
    for k in range(noun + 1, min(len(tokens), noun + 1 + TAIL)):
        token = tokens[k]
        if any(s.start <= token.idx < s.end for s in stops):
            break
        tied = token.lower_ in words("venues", "words", "joins") or _relays(tokens, k) or token.is_quote
        if joined and k == noun + 1 and not (tied or _dated(token, dates) or _of_date(token, dates)):
            break
        if not (_goes_on(tokens, k) or _dated(token, dates)):
            break
        if not (_dated(token, dates) or token.pos_ in ("ADP", "DET") or token.tag_ == "TO" or token.is_punct):
            last = k
        elif token.is_quote or token.text in "”’":
            last = k if k > noun + 1 else last
    while last > noun and (tokens[last].pos_ == "ADV" or tokens[last].lower_ in words("venues", "words", "relays")):
        last -= 1
    while last > noun and tokens[last].text in ",;":
        last -= 1
    return last


def _dated(token: Token, dates: Sequence[Span]) -> bool:
    return any(d.start <= token.idx < d.end for d in dates)


def _of_date(token: Token, dates: Sequence[Span]) -> bool:
    """A preposition, an adverb or a possessive that belongs to a date: "on Sunday", "late Monday", "Tuesday's"."""
    doc = token.doc
    if token.text in ("'s", "’s"):
        return token.i > 0 and _dated(doc[token.i - 1], dates)
    after = doc[token.i + 1] if token.i + 1 < len(doc) else None
    small = token.pos_ == "ADP" or token.lower_ in words("calendar", "words", "parts_of_period")
    return after is not None and small and (_dated(after, dates) or (token.pos_ == "ADP" and _of_date(after, dates)))


def _relays(tokens: list[Token], k: int) -> bool:
    """A participle like "aired" at token `k`, behind a comma or an adverb at most ("first posted online by")."""
    for token in tokens[k : k + 3]:
        if token.lower_ in words("venues", "words", "relays"):
            return True
        if token.text != "," and token.pos_ not in ("ADV", "ADJ"):
            return False
    return False


def _goes_on(tokens: list[Token], k: int) -> bool:
    token = tokens[k]
    if token.lower_ in words("venues", "words", "bounds") and token.lower_ not in ("by", "from"):
        return False
    if token.text == ",":
        return _relays(tokens, k)
    if token.pos_ == "CCONJ":
        return k + 1 < len(tokens) and tokens[k + 1].pos_ in ("PROPN", "NOUN", "ADJ", "DET")
    if token.pos_ in ("VERB", "AUX", "SCONJ", "PRON") and not _relays(tokens, k):
        return token.lower_ in words("venues", "words", "joins") or token.tag_ == "PRP$"
    return not token.is_punct or token.is_quote or token.text in "-–’'&"


def _after(page: Page, tokens: list[Token], joins: frozenset[str]) -> Span | None:
    """The words after the first of `joins` up to the next preposition of place or publication."""
    for i, token in enumerate(tokens):
        if token.lower_ in joins:
            run = _until_join(tokens[i + 1 :])
            return Span(run[0].idx, run[-1].idx + len(run[-1])) if run else None
        if token.lower_ in words("venues", "words", "relays"):
            return None
    return None


def _until_join(tokens: list[Token]) -> list[Token]:
    run: list[Token] = []
    for token in tokens:
        ends = token.lower_ in words("venues", "words", "joins") - {"of"} or token.text == ","
        if ends or token.lower_ in words("venues", "words", "relays"):
            break
        run.append(token)
    return run


def _relay(page: Page, tokens: list[Token]) -> Span | None:
    """Who aired or published it: the words after "aired by", "posted online by" or "published in"."""
    for i, token in enumerate(tokens):
        if token.lower_ not in words("venues", "words", "relays"):
            continue
        joins = [k for k in range(i + 1, min(i + 4, len(tokens))) if tokens[k].lower_ in ("by", "in")]
        run = _until_join(tokens[joins[0] + 1 :]) if joins else []
        return Span(run[0].idx, run[-1].idx + len(run[-1])) if run else None
    return None


def _worded(body: list[Token], dates: Sequence[Span]) -> str:
    """The words of an occasion on one line, without its article and its date."""
    kept = [t for t in body if not (_dated(t, dates) or _of_date(t, dates))]
    if sum(t.is_quote for t in kept) == 1:  # the other mark stands outside
        kept = [t for t in kept if not t.is_quote]
    while kept and (kept[0].lower_ in words("venues", "words", "articles") or kept[0].text in ("'s", "’s")):
        kept = kept[1:]
    parts = []
    for i, token in enumerate(kept):
        apart = i + 1 < len(kept) and kept[i + 1].i != token.i + 1  # a date was left out between
        parts.append(token.text + (" " if token.whitespace_ or apart else ""))
    return " ".join("".join(parts).split())


def _speaking(page: Page, tokens: list[Token], dates: Sequence[Span], stops: Sequence[Span]) -> Venue | None:
    """ "Speaking to the Foo channel", "speaking in Bar", "speaking aboard": the words after the verb of speaking."""
    for i, token in enumerate(tokens[:-2]):
        if token.lemma_ not in words("venues", "words", "speaking") or token.tag_ != "VBG":
            continue
        join = tokens[i + 1]
        if join.lower_ not in words("venues", "words", "speaking_joins"):
            return None
        if join.lower_ not in words("venues", "words", "with") and not _place(tokens[i + 2 :]):
            return None
        last = _tail_end(tokens, i, dates, stops)
        if last < i + 2:
            return None
        span = Span(tokens[i + 1].idx, tokens[last].idx + len(tokens[last]))
        partner = _after(page, tokens[i + 1 : last + 1], words("venues", "words", "with"))
        run = tokens[i + 1 : last + 1]
        if partner is not None:
            return Venue("speaking", _worded(run, dates), span, partner)
        if all(t.pos_ == "PROPN" or t.text in ",-" for t in run[1:]):
            return Venue("", "", span)  # an occasion; a place's name alone is no word for it
        text = _worded(run[1:] if join.lower_ in ("in", "at") else run, dates)
        return Venue("", text, span) if text else None
    return None


def _place(tokens: list[Token]) -> bool:
    """Whether tokens begin with a name or "the": "in Foo", "at the gate", not "in a whisper"."""
    return bool(tokens) and (tokens[0].pos_ == "PROPN" or tokens[0].lower_ == "the")


def _aboard(page: Page, tokens: list[Token], dates: Sequence[Span], stops: Sequence[Span]) -> Venue | None:
    """ "aboard the plane", "en route to Bar", "on the sidelines of the summit"."""
    for i, token in enumerate(tokens):
        for parts in phrases("venues", "words", "aboard").get(token.lower_, ()):
            size = len(parts)
            if i + size < len(tokens) and tuple(t.lower_ for t in tokens[i : i + size]) == parts:
                last = _tail_end(tokens, i + size - 1, dates, stops, joined=False)
                run = tokens[i : last + 1]
                return Venue("", _worded(run, dates), Span(run[0].idx, run[-1].idx + len(run[-1])))
    return None


def _platform(page: Page, tokens: list[Token]) -> Venue | None:
    """ "wrote on Foo": a platform after "on" or "to"."""
    for i, token in enumerate(tokens[:-1]):
        if token.lower_ not in ("on", "to", "via"):
            continue
        for size in (2, 1):
            name = tokens[i + 1 : i + 1 + size]
            known = " ".join(t.lower_ for t in name) in words("venues", "words", "platforms")
            if len(name) == size and known and name[0].text[:1].isupper():
                run: DocSpan = page.doc[name[0].i : name[-1].i + 1]
                return Venue("post", f"post on {run.text}", Span(token.idx, run.end_char))
    return None


def _broadcast(page: Page, tokens: list[Token], dates: Sequence[Span], stops: Sequence[Span]) -> Venue | None:
    """ "said on Foo News", "on Foo's “Morning Hour”": a known outlet after "on"."""
    for i, token in enumerate(tokens[:-1]):
        if token.lower_ != "on":
            continue
        start = i + 1 + tokens[i + 1].is_quote
        outlet = known_outlet_at(page, tokens[start:]) if start < len(tokens) else None
        if outlet is None:
            continue
        last = max(_tail_end(tokens, i, dates, stops, joined=False), start)
        run = tokens[i + 1 : last + 1]
        span = Span(run[0].idx, run[-1].idx + len(run[-1]))
        return Venue("broadcast", _worded(run, ()), span, outlet.span)  # a programme may bear a day's name
    return None


def _programme(tokens: list[Token]) -> Venue | None:
    """ "Speaking on “Morning Hour,” a radio programme", "said on Foo's “Morning Hour”": a title in quotation marks."""
    speaks = words("venues", "words", "speaking") | words("venues", "words", "saying")
    for i, token in enumerate(tokens[:-3]):
        if token.lower_ != "on":
            continue
        owned = next((k for k in range(i + 1, min(i + 6, len(tokens))) if tokens[k].tag_ == "POS"), None)
        start = i + 1 if owned is None else owned + 1
        spoken = owned is not None or (i > 0 and tokens[i - 1].lemma_ in speaks)
        if start < len(tokens) and tokens[start].is_quote and spoken and (title := _title(tokens[start + 1 :])):
            text = " ".join(token.doc[title[0].i : title[-1].i + 1].text.split())
            return Venue("broadcast", text, Span(title[0].idx, title[-1].idx + len(title[-1])))
    return None


def _title(tokens: list[Token]) -> list[Token]:
    """The tokens of a title up to its closing mark; none where it does not begin and end with a capital."""
    end = next((k for k, t in enumerate(tokens[:PROGRAMME]) if t.is_quote), 0)
    title = tokens[:end]
    while title and title[-1].is_punct:
        title = title[:-1]
    return title if title and title[0].text[:1].isupper() and title[-1].text[:1].isupper() else []


def kind_of(text: str) -> str | None:
    """The kind of occasion that words end with: "a press conference"."""
    parts = text.split()
    if not parts or not parts[-1].islower():
        return None
    return next((_kinds()[e] for e in (" ".join(parts[-2:]).lower(), parts[-1]) if e in _kinds()), None)


def is_press(text: str) -> bool:
    """Whether words name the press at large: "reporters", "the media"."""
    return bool(frozenset(text.lower().split()) & words("venues", "words", "press"))
