"""Contents that are infinitives, objects or prepositional phrases: "vowed to", "accused X of", "called X a Y"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cache, partial
from itertools import takewhile

from spacy.tokens import Token

from onrecord.knowledge import grammar
from onrecord.knowledge.language import Language
from onrecord.options.reports import CUE_BEFORE, CUE_NEAR, PHRASE_NEAR
from onrecord.report.attribution.clauses import clause, is_infinitive, piece, question
from onrecord.report.attribution.content import Draft, cut
from onrecord.report.attribution.model import Content, Cue
from onrecord.report.attribution.polarity import infinitive_mark, is_clause_mark
from onrecord.report.attribution.reach import short_limit, stretched
from onrecord.report.page import Page
from onrecord.spans import Span


def infinitives(cue: Cue, language: Language) -> Iterator[tuple[Token, Token]]:
    """Infinitives that a cue governs, with their `to`."""
    for child in cue.head.rights:
        if child.dep_ in grammar.INFINITIVAL and child.tag_ in grammar.INFINITIVE_HEADS:
            mark = infinitive_mark(child, language)
            if mark is not None:
                yield child, mark


def infinitive_span(page: Page, cue: Cue, verb: Token, mark: Token) -> tuple[Span, ...]:
    """An infinitive from its `to` on."""
    limit = short_limit(page, cue)
    return piece(page, mark.i, min(stretched(page, verb.right_edge.i + 1, limit), limit))


def infinitive(page: Page, cue: Cue) -> Content | None:
    """ "vowed to VP"."""
    for verb, mark in infinitives(cue, page.language):
        if verb.dep_ != grammar.ADVERBIAL_CLAUSE and not any(is_object(t, cue) for t in page.doc[cue.end : mark.i]):
            return Content(infinitive_span(page, cue, verb, mark), "infinitive", confidence=0.75)
    return None


def is_object(token: Token, cue: Cue) -> bool:
    """Is a token the object of a cue?"""
    return token.dep_ == grammar.OBJECT and token.head == cue.head


def object_to(page: Page, cue: Cue) -> Content | None:
    """ "urged X to VP"."""
    for verb, mark in infinitives(cue, page.language):
        between = page.doc[cue.end : max(cue.end, mark.i)]
        target = page.span(cue.end, mark.i)
        if target and len(between) <= PHRASE_NEAR and any(token.pos_ in grammar.NOMINALS for token in between):
            spans = infinitive_span(page, cue, verb, mark)
            return Content(spans, "object_to", target=target, confidence=0.8)
    return None


def ing(page: Page, cue: Cue) -> Content | None:
    """ "admitted taking X"."""
    for child in cue.head.children:
        near = cue.end <= child.i <= cue.end + 3
        if near and child.tag_ == grammar.GERUND and child.dep_ in grammar.GERUND_OBJECTS:
            end = min(child.right_edge.i + 1, short_limit(page, cue))
            return Content(piece(page, max(cue.end, child.left_edge.i), end), "ing", confidence=0.75)
    return None


def object_head(cue: Cue) -> Token | None:
    """The object of a cue, or of the preposition that ends it ("hinted at X")."""
    last = cue.head.doc[cue.positions[-1]]
    own = (child for child in cue.head.children if child.dep_ == grammar.OBJECT and child.i >= cue.end)
    of_last = (child for child in last.children if last != cue.head and child.dep_ in grammar.PREPOSITION_OBJECTS)
    return next(of_last, None) or next(own, None)


def is_phrasal(cue: Cue) -> bool:
    """Does a particle make another verb of the cue: "called the meeting off"?"""
    return any(child.dep_ == grammar.PARTICLE and child.i not in cue.positions for child in cue.head.children)


def np(page: Page, cue: Cue) -> Content | None:
    """ "reaffirmed its commitment"."""
    if is_phrasal(cue):
        return None
    head = object_head(cue)
    if head is None:
        return passive_subject(page, cue)
    start, end = max(head.left_edge.i, cue.end), head.right_edge.i + 1
    limit = short_limit(page, cue)
    if end < len(page.doc) and is_clause_mark(page.doc[end], page.language):
        end = limit  # the clause of a noun that the parser gave to the verb
    end = min(end, limit)
    if is_empty(head, page.language) or all(is_slight(token) for token in page.doc[start : max(start, end)]):
        return None
    return Content(piece(page, start, end), "np", confidence=0.6)


def is_empty(head: Token, language: Language) -> bool:
    """A pronoun that stands for nothing by itself: a relative or a reflexive one."""
    cues = language.cues
    empty = head.lower_ in cues.joins["complementizers"] or head.lower_ in cues.pronouns["reflexive"]
    return empty and head.pos_ == grammar.PRONOUN


def is_slight(token: Token) -> bool:
    """A pronoun, an article or a mark."""
    return token.is_space or token.pos_ in grammar.SLIGHT


def passive_subject(page: Page, cue: Cue) -> Content | None:
    """The subject of a passive with an agent is what the agent said: "the offer was rejected by X"."""
    subject = subject_of_passive(cue)
    if subject is None or subject.pos_ == grammar.PRONOUN:
        return None
    if not any(child.dep_ == grammar.AGENT for child in cue.head.children):
        return None
    end = min(subject.right_edge.i + 1, cue.positions[0])
    return Content(piece(page, subject.left_edge.i, end), "np", confidence=0.55)


def subject_of_passive(cue: Cue) -> Token | None:
    """The subject before a passive."""
    return next((child for child in cue.head.lefts if child.dep_ == grammar.PASSIVE_SUBJECT), None)


def figure(page: Page, cue: Cue) -> Content | None:
    """ "put the number of missing at 58": what is counted and the count."""
    marks = page.language.cues.particles["count"]
    behind = (t for t in cue.head.subtree if t.i > cue.end and t.lower_ in marks and t.dep_ == grammar.PREPOSITION)
    at = next(behind, None)
    if at is None or at.i - cue.end > CUE_NEAR or object_head(cue) is None:
        return None
    if not any(token.i > at.i and is_figure(token) for token in at.subtree):
        return None
    return Content(piece(page, cue.end, min(at.right_edge.i + 1, short_limit(page, cue))), "figure", confidence=0.9)


def is_figure(token: Token) -> bool:
    """A number in digits or in words."""
    return bool(token.like_num) or token.pos_ == grammar.NUMBER


# -- accuse X of Y, describe X as Y, call X Y


def prepositional(page: Page, cue: Cue, frame: str) -> Content | None:
    """What stands behind the preposition of a frame, with a target before it: "accused X of Y"."""
    limit, particles = short_limit(page, cue), page.language.cues.particles
    for token in page.tokens_between(cue.end, min(limit, cue.end + PHRASE_NEAR)):
        own = token.lower_ in page.language.cues.prepositions[frame] and token.pos_ in grammar.ADPOSITIONS
        if own and belongs(page, cue, token, limit):
            found = behind(page, cue, token, limit, frame)
            if found.target or token.lower_ in particles["untargeted"]:
                return found
    return None


def belongs(page: Page, cue: Cue, token: Token, limit: int) -> bool:
    """Is a preposition the cue's own, or that of its object where the parser erred ("accused X of doing Y")?"""
    head, holder = object_head(cue), token.head
    if holder == cue.head:
        return True
    if not accuses(token, page.language) or not is_doing(token, page.doc[min(token.i + 1, limit - 1)]):
        return False
    return head is not None and (holder.dep_ in grammar.OBJECT_OR_CONJUNCT or head in {holder, *holder.ancestors})


def accuses(token: Token, language: Language) -> bool:
    """The "of" of "accused X of Y"."""
    return token.lower_ in language.cues.particles["accusation"]


def is_doing(token: Token, behind: Token) -> bool:
    """Does a verbal noun or a clause stand behind a preposition?"""
    return behind.tag_ == grammar.GERUND or any(c.dep_ == grammar.PREPOSITION_CLAUSE for c in token.children)


def behind(page: Page, cue: Cue, token: Token, limit: int, frame: str) -> Content:
    """What stands behind a preposition, and before it the target; of a passive that is its subject."""
    end = max(token.right_edge.i + 1, token.i + 2)
    of = accuses(token, page.language)
    spans = piece(page, token.i + 1, min(stretched(page, end, limit) if of else end, limit))
    subject = next((child for child in cue.head.children if child.dep_ == grammar.PASSIVE_SUBJECT), None)
    target = whole(page, subject) if subject is not None else page.span(cue.end, token.i)
    return Content(spans, frame, target=target, confidence=0.8 if of else 0.65)


def whole(page: Page, head: Token) -> Span | None:
    """All words of a noun phrase."""
    return page.span(head.left_edge.i, head.right_edge.i + 1)


def role(page: Page, cue: Cue) -> Content | None:
    """ "described X as Y", "was dismissed by Z as Y": what is described and as what."""
    limit = short_limit(page, cue)
    near = page.tokens_between(cue.end, min(limit, cue.end + CUE_BEFORE))
    token = next((token for token in near if describes(token, cue, page.language)), None)
    if token is None:
        return None
    end = quoted_end(page, min(max(token.right_edge.i + 1, token.i + 2), limit), limit)
    subject = subject_of_passive(cue)
    if subject is None:
        target = page.span(cue.end, token.i)
        return Content(piece(page, cue.end, end), "role", target=target, confidence=0.75) if target else None
    last = min(subject.right_edge.i + 1, cue.positions[0])
    spans = (*piece(page, subject.left_edge.i, last), *piece(page, token.i, end))
    return Content(spans, "role", target=page.span(subject.left_edge.i, last), confidence=0.7)


def describes(token: Token, cue: Cue, language: Language) -> bool:
    """Is a token the "as" of a cue?"""
    if token.lower_ not in language.cues.particles["comment"] or token.pos_ not in grammar.ADPOSITIONS:
        return False
    return cue.head in {token.head, token.head.head}


def quoted_end(page: Page, end: int, limit: int) -> int:
    """`end`, moved to the end of the quotation it stands in."""
    number = page.quote_at[min(end, len(page.doc)) - 1]
    return end + sum(1 for _ in takewhile(lambda i: 0 <= number == page.quote_at[i], range(end, limit)))


def predicate(page: Page, cue: Cue) -> Content | None:
    """ "called X a mistake": object and complement, also where the parser sees one noun phrase and a quotation."""
    if is_phrasal(cue):
        return None
    limit, parts = short_limit(page, cue), [child for child in cue.head.children if child.i >= cue.end]
    complements = [child for child in parts if is_complement(child, page.language)]
    objects = [child for child in parts if child.dep_ == grammar.OBJECT]
    if is_predicated(cue, complements, objects):
        end = max(child.right_edge.i + 1 for child in (*complements, *objects))
    else:
        end = quoted_complement(page, cue, limit) if objects or complements else 0
    if not end:
        return None
    of = objects or [child for verb in complements for child in verb.children if child.dep_ == grammar.SUBJECT]
    target = whole(page, of[0]) if of else None
    end = min(quoted_end(page, end, limit), limit)
    return Content(piece(page, cue.end, end), "predicate", target=target, confidence=0.75)


def is_complement(child: Token, language: Language) -> bool:
    """What is predicated of an object, but no infinitive."""
    return child.dep_ in grammar.OBJECT_PREDICATES and not is_infinitive(child, language)


def is_predicated(cue: Cue, complements: list[Token], objects: list[Token]) -> bool:
    """Is something predicated of an object or of a subject between cue and complement?"""
    if not complements:
        return False
    first = complements[0]
    between = first.left_edge.i > cue.end or any(child.dep_ == grammar.SUBJECT for child in first.children)
    return bool(objects) or between


def quoted_complement(page: Page, cue: Cue, limit: int) -> int:
    """End of a quotation that follows a short object: called X "a mistake"; 0 where none does."""
    for token in page.tokens_between(cue.end + 1, min(limit, cue.end + CUE_NEAR)):
        if 0 <= page.quote_at[token.i] != page.quote_at[cue.head.i]:
            return quoted_end(page, token.i + 1, limit)
        if token.text == "," or token.tag_ in grammar.FINITE:
            return 0
    return 0


Rule = Callable[[Page, Cue], Content | None]
RULES: Mapping[str, Rule] = {
    "question": question,
    "clause": clause,
    "object_to": object_to,
    "predicate": predicate,
    "role": role,
}
# What is asked for behind the frames that are prepositions.
LAST: Mapping[str, Rule] = {"infinitive": infinitive, "ing": ing, "figure": figure, "np": np}


def content_of(page: Page, cue: Cue) -> Content | None:
    """The content of a cue by the first of its frames that fits the sentence; None where it reports nothing."""
    for frame, rule in rules_of(page.language).items():
        found = rule(page, cue) if frame in cue.frames else None
        spans = cut(Draft(page, cue.span()), found.spans) if found else ()
        if found and spans:
            return replace(found, spans=spans)
    return None


@cache
def rules_of(language: Language) -> Mapping[str, Rule]:
    """The rule of every frame, in the order in which they are tried."""
    return {**RULES, **{frame: partial(prepositional, frame=frame) for frame in language.cues.prepositions}, **LAST}
