"""One telling of a happening: its words, who takes part, where, when, how it is told, and by whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from onrecord.knowledge.countries import country_in, is_town
from onrecord.knowledge.deeds import rules
from onrecord.lang import load, words
from onrecord.models import Participant, Statement, When
from onrecord.report.cast import Cast
from onrecord.report.deeds.arguments import BEFORE, CLAUSES, DEEPEST, clause_of, governors, lemmas_of
from onrecord.report.deeds.participants import actor_at, is_time, participants_of, phrase_of
from onrecord.report.deeds.status import Outlook, habitual, outlook
from onrecord.report.deeds.triggers import PLACES, Trigger, carried, triggers
from onrecord.report.events.coding import coded, framed, only_meant
from onrecord.report.events.days import turned
from onrecord.report.page import Page, TimeExpression
from onrecord.spans import Span

LONGEST = 30  # tokens of a mention: what is longer is the parser's mistake
PLACING = ("in", "at", "near", "off", "outside", "inside", "across", "aboard")


@dataclass(frozen=True, slots=True)
class Telling:
    """A mention of a happening, before the mentions of one happening are joined."""

    trigger: Trigger
    span: Span
    type: str
    code: str | None
    participants: tuple[Participant, ...]
    outlook: Outlook
    place: str | None = None
    when: When | None = None
    partly: When | None = None  # the year or week left out: "--10-16"
    statement: Statement | None = None

    @property
    def bare(self) -> bool:
        if not self.trigger.is_noun and any(
            t.pos_ == "NOUN" for t in (*self.trigger.clause.subjects, *self.trigger.clause.objects)
        ):
            return False
        return not (self.participants or self.place or self.when or self.partly)

    @property
    def definite(self) -> bool:
        """Whether the words point back: "the meeting", "that call", "such a summit", "our talk"."""
        return self.trigger.is_noun and any(
            c.lower_ in ("the", "this", "that", "these", "those", "such", "our", "their", "its")
            for c in self.trigger.token.children
            if c.dep_ in ("det", "poss", "predet", "amod")
        )


def tellings(
    page: Page, cast: Cast, statements: Sequence[Statement], times: Sequence[TimeExpression]
) -> Iterator[Telling]:
    """Every mention of a happening in the body of a report, in order."""
    cues = [span for s in statements for span in s.cue]
    for sent in page.sentences("body", "standfirst"):
        found = [carried(t) for t in triggers(sent)]
        frames = {t.token.i: t for t in found if t.rule.frame}
        for trigger in found:
            if _said(trigger, cues) or _governed(trigger, frames) or _retold(trigger, statements):
                continue
            told = _telling(page, cast, statements, times, trigger)
            if only_meant(trigger, told.outlook, told.statement, frames):
                told = replace(told, code=None)
            if told.outlook.status in ("happened", "denied") and not trigger.rule.verbal and habitual(trigger):
                continue
            empty = not (told.participants or told.place or told.when or told.partly)
            if told.outlook.negated and (empty or told.outlook.fresh):
                continue
            if not (empty and not trigger.is_noun and told.outlook.status in ("uncertain", "proposed", "denied")):
                yield told


def _said(trigger: Trigger, cues: Sequence[Span]) -> bool:
    """Whether the trigger is the cue of a statement, and what it does is coded there."""
    if not trigger.rule.verbal or trigger.rule.type == "interview":
        return False
    here = Span(trigger.token.idx, trigger.token.idx + len(trigger.token))
    return any(here.overlaps(cue) for cue in cues)


def _retold(trigger: Trigger, statements: Sequence[Statement]) -> bool:
    """Whether an act of words stands inside a statement whose own act tells it, or deep inside what is said."""
    if not trigger.rule.verbal or trigger.rule.type == "interview":
        return False
    holding = inside(statements, trigger.token.idx)
    if holding is None:
        return False
    above = trigger.token.head.idx
    return holding.act == trigger.rule.code or any(
        c.start <= above < c.end for c in holding.content if trigger.token.head != trigger.token
    )


def _governed(trigger: Trigger, frames: dict[int, Trigger]) -> bool:
    """Whether another trigger's frame is what happens ("refused to deploy troops": the refusal). Meetings stay."""
    return trigger.rule.code not in (None, "CONSULT") and framed(trigger, frames)


def _telling(
    page: Page, cast: Cast, statements: Sequence[Statement], times: Sequence[TimeExpression], trigger: Trigger
) -> Telling:
    view = outlook(trigger)
    statement = inside(statements, trigger.token.idx)
    at = place_of(trigger, cast)
    place = _worded(at) if at is not None else None
    when, partly = when_of(trigger, times, statement)
    when = turned(page.article.published, trigger, view, when) if when else None
    if trigger.rule.code is None and not (when or partly):
        when, partly = _said_there(statements, mention_of(trigger))
    if view.status == "happened" and _to_come(page, when):
        view = replace(view, status="planned", assumed=False)
    return Telling(
        trigger=trigger,
        span=mention_of(trigger),
        type=trigger.rule.type,
        code=coded(trigger, view),
        participants=participants_of(page, cast, trigger, at, place, voice=statement),
        outlook=view,
        place=place,
        when=when,
        partly=partly,
        statement=statement,
    )


def _to_come(page: Page, when: When | None) -> bool:
    """Whether a day lies after the publication, so that nothing can have happened on it yet."""
    published, value = page.article.published, when.value.partition("/")[0] if when else ""
    return bool(published) and len(value) in (4, 7, 10) and value > str(published)[: len(value)]


def _said_there(statements: Sequence[Statement], here: Span) -> tuple[When | None, When | None]:
    """The day of an occasion, where what was said at it is dated: an interview, remarks to the press."""
    made = [
        s for s in statements if (s.venue_span and s.venue_span.overlaps(here)) or any(here.contains(c) for c in s.cue)
    ]
    days = [(s.said, s.said_in_part) for s in made if s.said or s.said_in_part]
    return days[0] if len({(d and d.value, p and p.value) for d, p in days}) == 1 else (None, None)


def inside(statements: Sequence[Statement], offset: int) -> Statement | None:
    """The innermost statement whose content holds a code point."""
    holding = [s for s in statements if any(c.start <= offset < c.end for c in s.content)]
    return min(holding, key=lambda s: sum(len(c) for c in s.content), default=None)


def _right(token: Token, depth: int = 0) -> int:
    """The last token of a phrase without the clauses in it."""
    end = token.i
    if depth < DEEPEST:
        for child in token.children:
            if (
                child.dep_ not in CLAUSES
                and child.dep_ not in ("punct", "cc", "xcomp")
                and not (child.dep_ == "conj" and child.pos_ == "VERB")
            ):
                end = max(end, _right(child, depth + 1))
    return end


def mention_of(trigger: Trigger) -> Span:
    """The words of the mention: a noun phrase with its phrases, or the core of a clause."""
    token = trigger.token
    pieces = [token.i]
    if trigger.is_noun:
        pieces += [c.left_edge.i for c in token.children if c.i < token.i and c.dep_ in BEFORE]
        pieces += [_right(c) for c in token.children if c.i > token.i and c.dep_ in ("prep", "conj", "nmod")]
        carrier = trigger.carrier
        if carrier is not None and token.head == carrier:
            pieces.append(carrier.i)
            pieces += _clause_edges(carrier)
    else:
        pieces += _clause_edges(token)
    start, end = min(pieces), max(pieces)
    if end - start >= LONGEST:
        start, end = max(start, token.i - LONGEST // 3), min(end, token.i + LONGEST // 2)
    breaks = [
        t.i for t in token.doc[token.i : end + 1] if t.text in ("—", "–", ";", "(") and t.whitespace_ + t.text != t.text
    ]
    end = breaks[0] - 1 if breaks else end
    run = token.doc[start : end + 1]
    while len(run) > 1 and (run[0].is_punct or run[0].is_space):
        run = run[1:]
    while len(run) > 1 and (run[-1].is_punct or run[-1].is_space) and run[-1].text not in (")", "”", '"', "’"):
        run = run[:-1]
    return Span(run.start_char, run.end_char)


def _clause_edges(verb: Token) -> list[int]:
    """First and last tokens of the arguments of a verb."""
    edges = []
    for child in verb.children:
        if child.dep_ in ("nsubj", "nsubjpass") and child.lower_ not in ("who", "which", "that"):
            edges += [min(t.i for t in phrase_of(child)), _right(child)]
        elif child.dep_ in ("dobj", "dative", "prep", "agent", "prt", "npadvmod", "aux", "auxpass", "neg"):
            if child.i > verb.i or child.dep_ not in ("prep", "npadvmod"):
                edges += [child.i, _right(child)]
        elif child.dep_ == "xcomp" and _frame(verb):
            edges += [child.i, _right(child)]
    return edges


def _frame(verb: Token) -> bool:
    """Whether a verb is told with the action it governs ("refused to meet")."""
    return any(verb.lemma_.lower() in words("plover", "frames", f) for f in ("agree", "refuse", "demand", "threaten"))


def place_of(trigger: Trigger, cast: Cast) -> Token | None:
    """The head of the words for where it happens; None where no place is named."""
    token = trigger.token
    own = (
        [t for c in token.children if c.dep_ == "prep" for t in c.children]
        if trigger.rule.frame or _undone(trigger)
        else None
    )
    for prep, head in trigger.clause.preps:
        if prep in PLACING and _is_place(head) and (own is None or head in own):
            return head
    if _fixed(token):
        for prep, head in clause_of(token.head).preps:
            if prep in PLACING and _is_place(head):
                return head
    if trigger.is_noun and trigger.rule.mutual:
        before = [
            c for c in token.children if c.i < token.i and c.dep_ in ("compound", "nmod", "amod") and c.pos_ == "PROPN"
        ]
        before = [c for c in before if not is_time(c)]
        if len(before) == 1 and not any(c.dep_ in ("compound", "punct") for c in before[0].children):
            state = country_in(before)
            nobody = not state and actor_at(cast, tuple(before), before[0]) is None
            return before[0] if nobody or is_town(before[0].text) else None
    if trigger.is_noun and (trigger.rule.code in ("ASSAULT", "PROTEST") or trigger.rule.suffered):
        before = [
            c for c in token.children if c.i < token.i and c.dep_ in ("compound", "nmod") and c.ent_type_ in PLACES
        ]
        if len(before) == 1:
            return before[0]  # "the Brask bombing" was there, "the Tolvian bombing" was theirs
    if trigger.rule.suffered and trigger.carrier is not None:
        return next((c for c in trigger.carrier.children if c.dep_ == "dobj" and _is_place(c)), None)
    if trigger.rule.type == "visit":
        heads = (*trigger.clause.objects, *trigger.clause.after("to", "in", "at"))
        return next((h for h in heads if _is_place(h)), None)
    return None


def _undone(trigger: Trigger) -> bool:
    """Whether the trigger calls another happening off, whose place is not its own."""
    return trigger.token.lemma_.lower() in words("events", "status", "cancelled") | words(
        "events", "status", "postponed"
    )


def _is_place(head: Token) -> bool:
    named = head.ent_type_ in PLACES or (country_in((head,)) not in (None, "IGO", "NGO") and head.pos_ == "PROPN")
    return named or (head.pos_ == "PROPN" and head.ent_type_ == "" and head.dep_ == "pobj") or _seat(head)


def _seat(head: Token) -> bool:
    """Whether a noun phrase names a seat of government, where something can happen ("at the White House")."""
    text = " ".join(t.lower_ for t in phrase_of(head) if t.dep_ != "det")
    return any(text in row.get("names", ()) for row in load("metonyms").get("seats", {}).values())


def _worded(head: Token) -> str:
    run = phrase_of(head)
    while len(run) > 1 and (run[0].dep_ == "det" or run[0].is_space or run[0].is_punct):
        run = run[1:]
    return " ".join(head.doc[run[0].i : run[-1].i + 1].text.split())


def when_of(
    trigger: Trigger, times: Sequence[TimeExpression], statement: Statement | None
) -> tuple[When | None, When | None]:
    """The date that belongs to the trigger: named in its own phrases, or by the verb that carries it.

    The second is what is known where the year or week is left out, for a later stage that knows the story."""
    reference = None
    if statement and statement.kind == "direct" and statement.said and statement.said.how != "published":
        reference = statement.said.value
    verb = _telling_verb(trigger)
    for time in times:
        heads = trigger.token.doc.char_span(time.span.start, time.span.end, alignment_mode="expand")
        if heads is None or heads.root.sent != trigger.token.sent:
            continue
        owner = _owner(heads.root, trigger)
        if owner is not None and owner in (trigger.token, verb):
            found = time.when(reference) or time.when()
            if found:
                return found, None
            if time.partial:
                return None, When(time.partial, "resolved", time.span)
    return None, None


def _telling_verb(trigger: Trigger) -> Token | None:
    """The verb whose time is the noun's: its carrier, or the verb of an occasion ("said in an interview on Monday")."""
    if trigger.carrier is not None:
        return trigger.carrier
    token = trigger.token
    if _fixed(token):
        return token.head
    announcing = words("events", "light", "announcing")
    if not trigger.is_noun and token.dep_ == "ccomp" and token.head.lemma_.lower() in announcing:
        return token.head
    if token.dep_ == "xcomp" and token.head.dep_ == "ccomp" and _through(token.head):
        above = token.head.head  # "informed X that Y had decided to cancel"
        return above if above.lemma_.lower() in announcing else None
    if (
        trigger.is_noun
        and token.dep_ == "pobj"
        and token.head.lower_ in ("in", "during", "at")
        and token.head.head.pos_ == "VERB"
    ):
        return token.head.head if trigger.rule.code is None else None
    return None


def _fixed(noun: Token) -> bool:
    """Whether a verb or copula fixes the day of its subject: "is scheduled for", "is due on"."""
    verb = noun.head
    if noun.dep_ not in ("nsubj", "nsubjpass") or verb.pos_ not in ("VERB", "AUX"):
        return False
    said = {w for t in (verb, *verb.children) if t == verb or t.dep_ == "acomp" for w in lemmas_of(t)}
    return bool(said & words("events", "condition", "fixing")) and noun.dep_ + verb.tag_ != "nsubjVBD"


def _through(verb: Token) -> bool:
    """Whether a verb lets the action under it stand: "decided to cancel"."""
    return verb.lemma_.lower() in words("plover", "frames", "through")


def _owner(time: Token, trigger: Trigger) -> Token | None:
    """The verb or trigger that a time hangs on."""
    for token in governors(time):
        if token == trigger.token or token.pos_ in ("VERB", "AUX"):
            return token
        if token.pos_ == "NOUN" and any(lemma in rules("noun") for lemma in lemmas_of(token)):
            return None  # "a war in answer to the attacks of May 3": the day of these
    return time if time.pos_ == "VERB" else None
