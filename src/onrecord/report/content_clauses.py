"""Contents that the grammar of a cue governs: clauses, infinitives, objects and prepositional phrases."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from onrecord.lang import words
from onrecord.report.attribution_reading import STOPS, Reading
from onrecord.report.cues import Cue, lemma_of, verbs
from onrecord.spans import Span

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
BREAKS = frozenset({",", "—", "–", "-", "(", ")", ":"})
JOINED = frozenset("\"“‘'$%#/&") | {"``"}
PREPOSITIONS = ("of", "for", "about", "against", "over", "with")


@dataclass(frozen=True)
class Content:
    """What a cue reports: spans, the frame it was read by, and X in "accuse X of Y" or "tell X that Y"."""

    spans: tuple[Span, ...]
    frame: str
    target: Span | None = None
    addressee: Span | None = None
    confidence: float = 0.8


def content_of(reading: Reading, cue: Cue) -> Content | None:
    """The content of a cue by the first of its frames that fits the sentence; None where it reports nothing."""
    for frame, rule in RULES:
        if frame in cue.frames:
            found = rule(reading, cue)
            if found:
                return found
    return None


# -- clauses


def _clause(reading: Reading, cue: Cue) -> Content | None:
    clause = complement(cue)
    limit = limits(reading, cue)
    if clause is not None:
        start = max(clause.left_edge.i, cue.end)
        return _clausal(reading, cue, start, max(clause.right_edge.i + 1, start), limit, 0.9)
    that = _that(reading, cue, limit)
    if that is not None:
        return _clausal(reading, cue, that, limit, limit, 0.8)
    return _unparsed(reading, cue, limit)


def _unparsed(reading: Reading, cue: Cue, limit: int) -> Content | None:
    """The rest of the sentence after a plain verb of saying for which the parser found no clause."""
    if cue.noun or "quote" in cue.frames or "np" in cue.frames or "question" not in cue.frames or "about" in cue.frames:
        return None
    rest = list(reading.tokens_between(cue.end, limit))
    if len(rest) < 3 or not any(t.tag_ in FINITE and t.dep_ not in {"relcl"} for t in rest):
        return None
    if reading.quote_at[cue.head.i] < 0 and rest[0].text == ",":
        return None
    if rest[0].text != "," and rest[0].pos_ not in {"PRON", "PROPN", "NOUN", "DET", "ADJ", "NUM", "ADV"}:
        return None
    if (
        not any(c.dep_ in {"nsubj", "nsubjpass"} and c.i < cue.head.i for c in cue.head.children)
        and cue.head.tag_ != "VBG"
    ):
        return None
    return _clausal(reading, cue, rest[0].i, limit, limit, 0.6)


def complement(cue: Cue) -> Token | None:
    """The finite clause a cue governs, standing after it."""
    kinds = {"ccomp", "acl"} if cue.noun else {"ccomp"}
    for child in cue.head.children:
        if child.i < cue.head.i or child.dep_ not in kinds:
            continue
        if cue.noun and not any(c.lower_ == "that" and c.dep_ == "mark" for c in child.children):
            continue
        if not cue.noun and _infinitive(child):
            continue
        if child.tag_ == "VBG" and not any(c.dep_ in {"aux", "nsubj"} for c in child.children):
            continue
        return child
    return None


def _infinitive(verb: Token) -> bool:
    return verb.tag_ == "VB" and any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)


def _that(reading: Reading, cue: Cue, limit: int) -> int | None:
    """Position after a `that` near a cue which opens a clause, whatever the parser made of it."""
    for token in reading.tokens_between(cue.end, min(limit, cue.end + 14)):
        if token.lower_ == "that" and (token.dep_ == "mark" or token.tag_ == "IN"):
            if not cue.noun and _governed(reading.doc[token.i - 1], cue):
                return None
            inside = list(reading.tokens_between(token.i + 1, limit))
            if any(t.tag_ in FINITE for t in inside) and (not cue.noun or token.i <= cue.end + 1):
                return token.i
        if token.tag_ in FINITE or token.text in STOPS or token.text == ":":
            return None
    return None


def _governed(before: Token, cue: Cue) -> bool:
    """Does a `that` belong to a noun of saying or a conjunction before it, not to the verb?"""
    nouns = words("cues", "nouns", "said") | words("cues", "nouns", "attitude")
    return before.i > cue.head.i and (before.pos_ == "CCONJ" or before.lemma_.lower() in nouns)


def _clausal(reading: Reading, cue: Cue, start: int, end: int, limit: int, confidence: float) -> Content | None:
    end = min((end if cue.noun else _stretched(reading, end, limit)), limit)
    start = _after_that(reading, start)
    pieces = _conjoined(reading, start, end)
    spans = tuple(reading.without_stop(s) for s in (reading.span(a, b) for a, b in pieces) if s)
    if not spans or not any(c.isalnum() for s in spans for c in s.of(reading.text)):
        return None
    return Content(spans, "clause", addressee=_addressee(reading, cue, start), confidence=confidence)


def _after_that(reading: Reading, start: int) -> int:
    while start < len(reading.doc):
        token = reading.doc[start]
        if token.text not in {",", ":"} and not (token.lower_ == "that" and token.tag_ == "IN"):
            break
        start += 1
    return start


def _stretched(reading: Reading, end: int, limit: int) -> int:
    """Where a content ends that the parser may have cut short: at the next comma, stop or clause of its own.

    A quotation that the parser cut belongs to the content as a whole.
    """
    while end < limit:
        here, before = reading.doc[end], reading.quote_at[end - 1]
        if before >= 0 and reading.quote_at[end] == before:
            end += 1
        elif here.text in STOPS | BREAKS or (here.is_punct and here.text not in JOINED) or _own_clause(here):
            break
        else:
            end += 1
    return end


def _own_clause(token: Token) -> bool:
    """A conjunction that opens a clause with a subject of its own."""
    return token.dep_ == "cc" and any(
        c.dep_ == "conj" and c.i > token.i and any(g.dep_ in {"nsubj", "nsubjpass"} for g in c.children)
        for c in token.head.children
    )


def limits(reading: Reading, cue: Cue) -> int:
    """Where the content of a cue ends at the latest: its sentence, or the next cue that shares its subject."""
    found = sibling(reading, cue)
    return reading.sentence(cue.head)[1] if found is None else _lead_in(reading, found, cue.end)


def _short_limit(reading: Reading, cue: Cue) -> int:
    """The limit of a content that is no clause: it also ends where "and that" goes on with an outer cue's clause."""
    limit = limits(reading, cue)
    for i in range(cue.end, limit - 1):
        if reading.doc[i].pos_ == "CCONJ" and reading.doc[i + 1].lower_ == "that" and reading.doc[i + 1].tag_ == "IN":
            return i
    return limit


def sibling(reading: Reading, cue: Cue) -> Token | None:
    """The next verb of saying in the sentence that shares the subject of a cue ("said A, adding that B")."""
    if cue.noun:
        return None
    for token in reading.tokens_between(cue.end, reading.sentence(cue.head)[1]):
        if reading.quote_at[token.i] >= 0 and reading.quote_at[cue.head.i] < 0:
            continue
        if _shares_subject(token, cue):
            return token
    return None


def _shares_subject(token: Token, cue: Cue) -> bool:
    """Is a later verb of saying the cue's own sibling ("said A, adding that B", "said A and warned that B")?"""
    if (
        token.pos_ not in {"VERB", "AUX"}
        or lemma_of(token) not in verbs()
        or any(c.dep_ == "nsubj" for c in token.children)
    ):
        return False
    if token.dep_ == "relcl" or (token.dep_ == "acl" and token.i and not _set_off(token)):
        return False
    frames = _frames(token)
    if token.tag_ == "VBG" and _set_off(token):
        if not frames & {"clause", "of", "object_to", "quote"} and "np" not in frames:
            return False
        if token.head == cue.head or (cue.head.is_ancestor(token) is False and _of_remarks(token.head)):
            return True
        return "clause" in frames and token.head.i > cue.head.i and not _speaking(token.head)
    if token.dep_ == "conj" and frames and token.head == cue.head:
        return True
    if token.dep_ == "conj" and token.tag_ == cue.head.tag_ and "clause" in frames and token.head.i > cue.head.i:
        again = lemma_of(token) == cue.lemma
        return again or token.head.tag_ != token.tag_ or (_has_clause(token) and not _speaking(token.head))
    return False


def _frames(verb: Token) -> set[str]:
    """The frames in which a verb is one of saying."""
    return {f for _, found in verbs().get(lemma_of(verb), ()) for f, class_ in found.items() if class_ == "said"}


def _speaking(verb: Token) -> bool:
    """Is a verb itself one of saying, so that a participle after it is more likely its own?"""
    return bool(_frames(verb)) and any(c.dep_ in {"ccomp", "xcomp", "dobj"} and c.i > verb.i for c in verb.children)


def _of_remarks(verb: Token) -> bool:
    """Is a verb told of remarks, not of a speaker ("his comments came after X said A, voicing B")?"""
    nouns = words("cues", "nouns", "documents")
    return any(c.dep_ == "nsubj" and c.lemma_.lower() in nouns for c in verb.children)


def _has_clause(verb: Token) -> bool:
    return any(c.dep_ == "ccomp" and c.i > verb.i for c in verb.children)


def _set_off(token: Token) -> bool:
    """Does a comma, a dash, a closing mark or a subordinator stand before a participle (adverbs aside)?"""
    i = token.i - 1
    while i > 0 and (
        token.doc[i].pos_ in {"ADV", "SPACE"} or token.doc[i].lower_ in words("cues", "joins", "subordinators")
    ):
        if token.doc[i].lower_ in words("cues", "joins", "subordinators"):
            return True
        i -= 1
    return token.doc[i].text in {",", "—", "–", "-", "”", '"', "''", "’"}


def _lead_in(reading: Reading, token: Token, floor: int) -> int:
    """The start of a sibling's phrase: before its adverbs, its subordinator or `and`, and the comma."""
    i = token.i
    joins = words("cues", "joins", "subordinators")
    while i - 1 > floor and (
        reading.doc[i - 1].pos_ in {"ADV", "AUX", "PART"}
        or reading.doc[i - 1].lower_ in joins
        or reading.doc[i - 1].text == ","
    ):
        i -= 1
        if reading.doc[i].text == ",":
            break
    return i


def _conjoined(reading: Reading, start: int, end: int) -> list[tuple[int, int]]:
    """Parts of a content at each ", and that": the second `that` with its conjunction is no content."""
    out, begin = [], start
    for i in range(start + 1, end - 1):
        token = reading.doc[i]
        if token.lower_ == "that" and token.tag_ == "IN" and reading.doc[i - 1].lower_ in {"and", "but", "or"}:
            out.append((begin, i - 1))
            begin = i + 1
    out.append((begin, end))
    return [(a, b) for a, b in out if a < b]


def _addressee(reading: Reading, cue: Cue, start: int) -> Span | None:
    """X in "told X that": the object between cue and content."""
    for child in cue.head.children:
        if (
            child.dep_ in {"dobj", "dative", "pobj"}
            and cue.end <= child.i < start
            and child.pos_ in {"NOUN", "PROPN", "PRON"}
        ):
            return reading.span(child.left_edge.i, min(child.right_edge.i + 1, start))
        if child.dep_ in {"prep", "dative"} and child.lower_ == "to" and cue.end <= child.i < start:
            head = next((c for c in child.children if c.dep_ == "pobj"), None)
            if head is not None:
                return reading.span(head.left_edge.i, min(head.right_edge.i + 1, start))
    return None


def _question(reading: Reading, cue: Cue) -> Content | None:
    """An embedded question: "asked whether", "would not say why" (silence is sorted out elsewhere)."""
    limit = limits(reading, cue)
    for token in reading.tokens_between(cue.end, min(limit, cue.end + 10)):
        if token.lower_ in words("cues", "joins", "complementizers") and token.lower_ != "that":
            if token.lower_ in {"when", "where"} and not any(
                c.dep_ == "ccomp" and c.left_edge.i == token.i for c in cue.head.children
            ):
                return None
            spans = _piece(reading, token.i, limit)
            return (
                Content(spans, "question", addressee=_addressee(reading, cue, token.i), confidence=0.8)
                if spans
                else None
            )
        if token.tag_ in FINITE or token.text in STOPS:
            return None
    return None


# -- infinitives, gerunds, objects


def _piece(reading: Reading, start: int, end: int) -> tuple[Span, ...]:
    found = reading.span(start, end)
    return (reading.without_stop(found),) if found else ()


def _infinitives(cue: Cue) -> Iterator[tuple[Token, Token]]:
    """Infinitives that a cue governs, with their `to`."""
    for child in cue.head.children:
        if (
            child.dep_ in {"xcomp", "ccomp", "acl", "advcl"}
            and child.i > cue.head.i
            and child.tag_ in {"VB", "VBN", "VBG", "JJ", "NN", "NNP"}
        ):
            to = next((c for c in child.children if c.lower_ == "to" and c.dep_ == "aux"), None)
            if to is not None:
                yield child, to


def _to(reading: Reading, cue: Cue) -> Content | None:
    for verb, to in _infinitives(cue):
        if verb.dep_ == "advcl" or any(t.dep_ == "dobj" and t.head == cue.head for t in reading.doc[cue.end : to.i]):
            continue
        limit = _short_limit(reading, cue)
        spans = _piece(reading, to.i, min(_stretched(reading, verb.right_edge.i + 1, limit), limit))
        return Content(spans, "to", confidence=0.75) if spans else None
    return None


def _object_to(reading: Reading, cue: Cue) -> Content | None:
    limit = _short_limit(reading, cue)
    for verb, to in _infinitives(cue):
        if to.i <= cue.end:
            continue
        target = reading.span(cue.end, to.i)
        spans = _piece(reading, to.i, min(_stretched(reading, verb.right_edge.i + 1, limit), limit))
        if (
            spans
            and target
            and to.i - cue.end <= 25
            and any(t.pos_ in {"NOUN", "PROPN", "PRON"} for t in reading.doc[cue.end : to.i])
        ):
            return Content(spans, "object_to", target=target, confidence=0.8)
    return None


def _ing(reading: Reading, cue: Cue) -> Content | None:
    for child in cue.head.children:
        if (
            child.dep_ in {"xcomp", "ccomp", "pcomp", "dobj"}
            and child.tag_ == "VBG"
            and child.i <= cue.end + 3
            and child.i >= cue.end
        ):
            spans = _piece(
                reading, max(cue.end, child.left_edge.i), min(child.right_edge.i + 1, _short_limit(reading, cue))
            )
            return Content(spans, "ing", confidence=0.75) if spans else None
    return None


def object_head(cue: Cue) -> Token | None:
    """The object of a cue, or of the preposition that ends it ("hinted at X")."""
    last = cue.head.doc[cue.positions[-1]]
    for child in last.children:
        if last != cue.head and child.dep_ in {"pobj", "pcomp"}:
            return child
    for child in cue.head.children:
        if child.dep_ == "dobj" and child.i >= cue.end:
            return child
    return None


def _np(reading: Reading, cue: Cue) -> Content | None:
    head = object_head(cue)
    if head is None:
        return _passive_np(reading, cue)
    if head.pos_ == "PRON" and head.lower_ in words("cues", "joins", "complementizers") | {
        "himself",
        "herself",
        "themselves",
        "itself",
    }:
        return None
    start, end = max(head.left_edge.i, cue.end), head.right_edge.i + 1
    spans = _piece(reading, start, min(end, _short_limit(reading, cue)))
    if not spans or all(t.pos_ in {"PRON", "DET", "PUNCT"} for t in reading.parsed.tokens(spans[0])):
        return None
    return Content(spans, "np", confidence=0.6)


def _passive_np(reading: Reading, cue: Cue) -> Content | None:
    """The subject of a passive with an agent is what the agent said: "the offer was rejected by X"."""
    if not any(c.dep_ == "agent" for c in cue.head.children):
        return None
    subject = next((c for c in cue.head.children if c.dep_ == "nsubjpass" and c.i < cue.head.i), None)
    if subject is None or subject.pos_ == "PRON":
        return None
    spans = _piece(reading, subject.left_edge.i, min(subject.right_edge.i + 1, cue.positions[0]))
    return Content(spans, "np", confidence=0.55) if spans else None


# -- accuse X of Y, describe X as Y, call X Y


def _preposition(name: str) -> Callable[[Reading, Cue], Content | None]:
    def rule(reading: Reading, cue: Cue) -> Content | None:
        limit = _short_limit(reading, cue)
        for token in reading.tokens_between(cue.end, min(limit, cue.end + 25)):
            if token.lower_ != name or token.pos_ not in {"ADP", "SCONJ"}:
                continue
            head, holder = object_head(cue), token.head
            if holder != cue.head and not (
                head is not None and (holder == head or holder.dep_ in {"dobj", "conj"} or head.is_ancestor(holder))
            ):
                continue
            if head is not None and holder != cue.head and name != "of":
                continue
            if name == "of" and holder != cue.head and not any(c.dep_ == "pcomp" for c in token.children):
                continue
            target = reading.span(cue.end, token.i)
            end = max(token.right_edge.i + 1, token.i + 2)
            if name == "of":
                end = _stretched(reading, end, limit)
            spans = _piece(reading, token.i + 1, min(end, limit))
            passive = next((c for c in cue.head.children if c.dep_ == "nsubjpass"), None)
            if passive is not None:
                target = reading.span(passive.left_edge.i, passive.right_edge.i + 1)
            if spans and (target or name in {"about", "against", "of"}):
                return Content(spans, name, target=target, confidence=0.8 if name == "of" else 0.65)
        return None

    return rule


def _as(reading: Reading, cue: Cue) -> Content | None:
    limit = _short_limit(reading, cue)
    for token in reading.tokens_between(cue.end + 1, min(limit, cue.end + 40)):
        if (
            token.lower_ == "as"
            and token.pos_ in {"ADP", "SCONJ"}
            and (token.head == cue.head or token.head.head == cue.head)
            and token.i > cue.end
        ):
            if any(c.dep_ == "pcomp" and "clause" in _frames(c) for c in token.children):
                return None  # "quoted X as saying that": the second verb tells it
            end = min(max(token.right_edge.i + 1, token.i + 2), limit)
            number = reading.quote_at[end - 1]
            while end < limit and number >= 0 and reading.quote_at[end] == number:
                end += 1
            spans = _piece(reading, cue.end, end)
            return Content(spans, "as", target=reading.span(cue.end, token.i), confidence=0.75) if spans else None
    return None


def _predicate(reading: Reading, cue: Cue) -> Content | None:
    """ "called X a mistake": object and complement, also where the parser sees one noun phrase and a quotation."""
    limit, parts = _short_limit(reading, cue), [c for c in cue.head.children if c.i >= cue.end]
    complements = [c for c in parts if c.dep_ in {"oprd", "xcomp", "ccomp", "acomp", "attr"} and not _infinitive(c)]
    objects = [c for c in parts if c.dep_ == "dobj"]
    end = 0
    if complements and (
        objects or complements[0].left_edge.i > cue.end or any(c.dep_ == "nsubj" for c in complements[0].children)
    ):
        end = max(c.right_edge.i + 1 for c in [*complements, *objects])
    elif objects or complements:
        end = _quoted_complement(reading, cue, limit)
    if not end:
        return None
    number = reading.quote_at[min(end, len(reading.doc)) - 1]
    while end < limit and number >= 0 and reading.quote_at[end] == number:
        end += 1
    spans = _piece(reading, cue.end, min(end, limit))
    target = objects[0] if objects else next((c for n in complements for c in n.children if c.dep_ == "nsubj"), None)
    span = reading.span(target.left_edge.i, target.right_edge.i + 1) if target is not None else None
    return Content(spans, "predicate", target=span, confidence=0.75) if spans else None


def _quoted_complement(reading: Reading, cue: Cue, limit: int) -> int:
    """End of a quotation that follows a short object: called X "a mistake"."""
    for token in reading.tokens_between(cue.end + 1, min(limit, cue.end + 14)):
        number = reading.quote_at[token.i]
        if number >= 0 and reading.quote_at[cue.head.i] != number:
            end = token.i
            while end < limit and reading.quote_at[end] == number:
                end += 1
            return end
        if token.text in {","} or token.tag_ in FINITE:
            return 0
    return 0


RULES: tuple[tuple[str, Callable[[Reading, Cue], Content | None]], ...] = (
    ("question", _question),
    ("clause", _clause),
    ("object_to", _object_to),
    ("predicate", _predicate),
    ("as", _as),
    *((name, _preposition(name)) for name in PREPOSITIONS),
    ("to", _to),
    ("ing", _ing),
    ("np", _np),
)
