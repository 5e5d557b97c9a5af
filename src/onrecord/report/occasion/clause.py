"""What the cue's own clause tells of a statement: the day, the occasion, and whether it is set apart from others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from onrecord.days import as_day
from onrecord.knowledge.reference import NEAR_PAST
from onrecord.lang import words
from onrecord.models import When
from onrecord.report.attribution import Attribution
from onrecord.report.cast import Cast
from onrecord.report.occasion.addressee import addressee_of, before_the_press, spoken_to
from onrecord.report.occasion.venues import Venue, kind_of, venue_in
from onrecord.report.page import Page, TimeExpression, span_of
from onrecord.spans import Span, without

LEAD = 8  # tokens of a leading adverbial ("Late on Thursday, ...")
CLIMB = 8
NAME = 4  # words of a name


@dataclass(frozen=True, slots=True)
class Clause:
    """The pieces of a sentence that belong to one cue: its own, and the sentence's beginning where that is free."""

    sentence: Span
    own: Span
    lead: Span | None = None

    @property
    def pieces(self) -> tuple[Span, ...]:
        return (self.own,) if self.lead is None else (self.lead, self.own)


@dataclass(frozen=True, slots=True)
class Hint:
    """What a clause tells. `partial` is a date without its year or week; `apart`: "had said", "previously";
    `earlier`: "previously"; `later`: "later said"; `fresh`: "following that meeting, she said", an occasion of its own
    without a day."""

    said: When | None = None
    partial: When | None = None
    venue: Venue | None = None
    addressee: Span | None = None
    apart: bool = False
    later: bool = False
    fresh: bool = False
    earlier: bool = False

    @property
    def opens(self) -> bool:
        """Whether the clause tells of an occasion: a day, a venue, or "after the vote"."""
        place = self.venue is not None and not (self.venue.definite and self.venue.kind in happenings())
        return bool(self.said or self.partial or place or self.fresh or self.later)


def happenings() -> frozenset[str]:
    return words("venues", "happenings", "kinds")


def anchor_of(attribution: Attribution) -> Span:
    return attribution.cue[0] if attribution.cue else attribution.content[0]


def clause_of(page: Page, index: int, attributions: Sequence[Attribution]) -> Clause:
    """The clause of one attribution: its sentence without the contents of statements, those it stands in excepted."""
    mine = attributions[index]
    anchor = anchor_of(mine)
    tokens = page.tokens(anchor)
    sentence = _in_block(page, span_of(tokens[0].sent), anchor) if len(tokens) else anchor
    outers = _outers(index, attributions)
    for outer in outers:
        held = [s for s in attributions[outer].content if s.overlaps(anchor)]
        if held:
            sentence = Span(max(sentence.start, held[0].start), min(sentence.end, held[0].end))
    near = (s for i, a in enumerate(attributions) if i not in outers for s in a.content if s.overlaps(sentence))
    holes = [s for s in near if not _cut(s, anchor, mine) and not is_name(page, s)]
    pieces = without(sentence, holes)
    own = next((p for p in pieces if p.overlaps(anchor)), anchor)
    first = pieces[0] if pieces and pieces[0] != own and pieces[0].start == sentence.start else None
    if first and len(page.tokens(first)) > LEAD:
        first = None
    return Clause(sentence, own, first)


def is_name(page: Page, span: Span) -> bool:
    """Whether words are a short name, which an attribution may have taken for its content: a programme, an outlet."""
    tokens = [t for t in page.tokens(span) if t.is_alpha]
    return 0 < len(tokens) <= NAME and all(t.text[:1].isupper() for t in tokens) and tokens[0].pos_ != "PRON"


def _in_block(page: Page, sentence: Span, anchor: Span) -> Span:
    """A sentence without what stands in another block: the parser may run a header line into it."""
    block = page.block_at(anchor.start)
    if block is None or not block.span.overlaps(sentence):
        return sentence
    return Span(max(sentence.start, block.span.start), min(sentence.end, block.span.end))


def _cut(content: Span, anchor: Span, mine: Attribution) -> bool:
    """A content that holds the cue itself says nothing of where the clause ends."""
    return content.overlaps(anchor) and content not in mine.content


def _outers(index: int, attributions: Sequence[Attribution]) -> list[int]:
    out: list[int] = []
    outer = attributions[index].outer
    while outer is not None and outer not in out and outer != index:
        out.append(outer)
        outer = attributions[outer].outer
    return out


def hint_of(
    page: Page,
    cast: Cast,
    attribution: Attribution,
    clause: Clause,
    times: Sequence[TimeExpression],
    reference: str | None = None,
) -> Hint:
    """What the clause of an attribution tells. `reference` is the day of speech of a direct outer statement."""
    near = [t for t in times if any(p.contains(t.span) for p in clause.pieces) and _readable(page, t.span)]
    stops = [*attribution.cue, *attribution.source]
    dates = [t.span for t in near]
    venue = next((v for p in clause.pieces if (v := venue_in(page, p, dates, stops))), None)
    venue = spoken_to(page, cast, venue) if venue else None
    time = _time_of(page, attribution, clause, venue, near)
    said = time.when(reference) if time and not _to_come(page, time, reference) else None
    partial = When(time.partial, "resolved", time.span) if time and not said and time.partial else None
    addressee = addressee_of(page, attribution, clause.own)
    venue = venue or before_the_press(page, addressee)
    if addressee and kind_of(addressee.of(page.text)):
        addressee = None
    undated = time is not None and not (said or partial)  # "last week" in a report without a date
    fresh = undated or (not (said or partial or venue) and _follows(page, clause))
    earlier = _marked(page, attribution, "apart")
    apart = earlier or undated or _apart(page, attribution)
    later = _marked(page, attribution, "later") and not _goes_on(page, attribution)
    return Hint(said, partial, venue, addressee, apart, later, fresh, earlier)


def _readable(page: Page, span: Span) -> bool:
    """A time of the report itself: neither in furniture nor in the line that dates and places the report."""
    block = page.block_at(span.start)
    header = any(read.overlaps(span) for _, read in page.article.evidence)
    return block is not None and block.zone != "furniture" and not header


def _to_come(page: Page, time: TimeExpression, reference: str | None) -> bool:
    """Whether a time comes to a day after the report, when nothing can have been said yet."""
    when, published = time.when(reference), as_day(page.article.published)
    day = as_day(when.value) if when else None
    return day is not None and published is not None and day > published + NEAR_PAST


def _follows(page: Page, clause: Clause) -> bool:
    """ "Following that meeting, ...": the sentence opens with the time of something else."""
    first = next((t for t in page.tokens(clause.sentence) if not t.is_space and not t.is_punct), None)
    return first is not None and first.lower_ in words("venues", "words", "opening_bounds")


def _time_of(
    page: Page, attribution: Attribution, clause: Clause, venue: Venue | None, near: Sequence[TimeExpression]
) -> TimeExpression | None:
    """The expression that dates the cue; the closest where several could."""
    anchor = anchor_of(attribution)
    ranked = [
        (r, _gap(t.span, anchor), t) for t in near if (r := _rank(page, attribution, clause, venue, t)) is not None
    ]
    return min(ranked, key=lambda r: (r[0], r[1]))[2] if ranked else None


def _gap(a: Span, b: Span) -> int:
    return max(b.start - a.end, a.start - b.end, 0)


def _rank(
    page: Page, attribution: Attribution, clause: Clause, venue: Venue | None, time: TimeExpression
) -> int | None:
    """How surely a time dates the cue: 0 beside it or in its occasion, 1 at the head of the sentence, 2 by grammar."""
    if time.outlook == "ahead" or _bounded(page, time.span):
        return None
    if venue and venue.span.contains(time.span):
        return 0
    tokens = page.tokens(time.span)
    if page.text[time.span.end : time.span.end + 2] in ("'s", "’s") or not len(tokens):
        return None
    if _beside(page, attribution, time.span):
        return 0
    if (_leads(page, clause, time.span) and not _relative(page, attribution)) or _in_speaking(page, clause, time):
        return 1
    return 2 if _hangs_on(page, attribution, tokens.root, venue) else None


def _bounded(page: Page, span: Span) -> bool:
    """ "after Monday's vote", "since March": the time of something else."""
    before = page.text[max(0, span.start - 30) : span.start].rsplit("\n", 1)[-1].lower().split()[-2:]
    if before and before[-1] in ("the", "a", "early", "late", "last"):
        return before[0] in words("venues", "words", "bounds")
    return bool(before) and before[-1] in words("venues", "words", "bounds")


def _beside(page: Page, attribution: Attribution, span: Span) -> bool:
    """Nothing but names and prepositions between the cue and the time: "told reporters late Monday"."""
    for cue in attribution.cue:
        if cue.end <= span.start and span.start - cue.end <= 80:
            between = page.doc.char_span(cue.end, span.start, alignment_mode="contract")
            return between is None or not any(t.pos_ in ("VERB", "AUX", "SCONJ") or t.text in ",;:" for t in between)
        if span.end <= cue.start and _only_auxiliaries(page, span.end, cue.start):
            return True
    return False


def _only_auxiliaries(page: Page, start: int, end: int) -> bool:
    """Nothing, or no more than "had", between the day and the cue: "who on Saturday had described"."""
    between = page.text[start:end].split()
    return len(between) <= 2 and all(w.lower() in words("venues", "words", "auxiliaries") for w in between)


def _in_speaking(page: Page, clause: Clause, time: TimeExpression) -> bool:
    """ "Speaking after a meeting with farmers on Monday, ...": the time ends the phrase of speaking."""
    before = [t for t in page.tokens(clause.own) if clause.own.start <= t.idx and t.idx + len(t) <= time.span.start]
    speaking = [i for i, t in enumerate(before) if t.lemma_ in words("venues", "words", "speaking") and _spoke(t, i)]
    if not speaking:
        return False
    between = before[speaking[-1] + 1 :]
    return not any(t.pos_ in ("VERB", "AUX", "SCONJ") or t.text in ",;:" for t in between)


def _spoke(verb: Token, place: int) -> bool:
    """A verb in -ing, or "Asked" at the head of the clause."""
    return verb.tag_ == "VBG" or (place == 0 and verb.tag_ in ("VBN", "VBD"))


def _relative(page: Page, attribution: Attribution) -> bool:
    """The cue stands in a relative clause, which the head of the sentence does not date."""
    return any(t.dep_ == "relcl" for s in attribution.cue for t in page.tokens(s))


def _leads(page: Page, clause: Clause, span: Span) -> bool:
    """The time opens the sentence, behind function words at most."""
    if span.start == clause.sentence.start:
        return True
    before = page.doc.char_span(clause.sentence.start, span.start, alignment_mode="expand")
    return (
        before is not None
        and all(t.pos_ in ("ADP", "ADV", "CCONJ", "SCONJ", "DET", "PUNCT", "SPACE", "ADJ") for t in before)
        and len(before) <= 5
    )


def _hangs_on(page: Page, attribution: Attribution, token: Token, venue: Venue | None) -> bool:
    """Whether the time hangs on the cue, on a verb of speaking before it, or on the verb that governs the cue."""
    cue = {t.i for s in attribution.cue for t in page.tokens(s)}
    above = {a.i for i in cue for a in page.doc[i].ancestors} if cue else set()
    crossed = any(page.doc[i].dep_ == "relcl" for i in cue)
    for _ in range(CLIMB):
        if token.i in cue:
            return True
        if token.pos_ in ("VERB", "AUX"):
            speaks = token.lemma_ in words("venues", "words", "speaking") and token.tag_ == "VBG"
            speaks = speaks or (venue is not None and token.lower_ in words("venues", "words", "dating"))
            return speaks or (token.i in above and not crossed)
        inside = venue is not None and venue.span.start <= token.idx < venue.span.end
        timed = token.dep_ in ("npadvmod", "pobj") and token.ent_type_ in ("DATE", "TIME")
        if token.pos_ == "NOUN" and not (inside or timed or token.lower_ in words("venues", "words", "press")):
            return False
        if token.head.i == token.i:
            return not cue
        token = token.head
    return False


def _apart(page: Page, attribution: Attribution) -> bool:
    """ "had said", "previously warned", "her warning that": told as of another time."""
    cue = [t for s in attribution.cue for t in page.tokens(s)]
    helpers = [c for t in cue for c in t.children if c.dep_ in ("aux", "auxpass")]
    noun = bool(cue) and all(t.pos_ in ("NOUN", "PROPN", "DET", "ADJ") for t in cue)
    return noun or any(t.lower_ == "had" for t in [*helpers, *cue])


def _goes_on(page: Page, attribution: Attribution) -> bool:
    """ "added later": the same round of talk."""
    cue = {t.lemma_.lower() for s in attribution.cue for t in page.tokens(s)}
    return bool(cue & words("venues", "words", "going_on"))


def _marked(page: Page, attribution: Attribution, group: str) -> bool:
    """Whether the cue, or an adverb beside it, is a word of a group."""
    cue = [t for s in attribution.cue for t in page.tokens(s)]
    near = [c for t in cue for c in t.children if c.dep_ == "advmod"]
    found = {t.lower_ for t in [*cue, *near]}
    if cue and cue[0].i:
        found.add(page.doc[cue[0].i - 1].lower_)
    return bool(found & words("venues", "words", group))
