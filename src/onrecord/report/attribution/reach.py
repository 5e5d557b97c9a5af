"""How far a content can reach: to the end of its sentence, or to the next cue that shares the subject of its cue."""

from __future__ import annotations

from itertools import pairwise

from spacy.tokens import Token

from onrecord.knowledge import grammar
from onrecord.knowledge.language import Language
from onrecord.report.attribution.cues import is_document, lemma_of, said_frames, verbs
from onrecord.report.attribution.model import Cue
from onrecord.report.attribution.polarity import is_clause_mark
from onrecord.report.page import STOPS, Page

BREAKS = frozenset({",", "—", "–", "-", "(", ")", ":"})
SETTING_OFF = frozenset({",", "—", "–", "-", "”", '"', "''", "’"})
JOINED = frozenset("\"“‘'$%#/&") | {"``"}
HOLDING = frozenset({"clause", "of", "object_to"})  # frames that hold a statement of their own ...
TAKEN_UP = HOLDING | {"quote", "np"}  # ... and those in which a participle goes on with what was said


def stretched(page: Page, end: int, limit: int) -> int:
    """Where a content ends that the parser may have cut short: at the next comma, stop or clause of its own.

    A quotation that the parser cut belongs to the content as a whole.
    """
    while end < limit and (within_one(page, end) or not breaks_off(page.doc[end])):
        end += 1
    return end


def within_one(page: Page, i: int) -> bool:
    """Do token `i` and the one before it stand in one quotation?"""
    return 0 <= page.quote_at[i - 1] == page.quote_at[i]


def breaks_off(token: Token) -> bool:
    """A comma, a stop, or a conjunction that opens a clause with a subject of its own."""
    if token.is_punct or token.text in STOPS | BREAKS:
        return token.text not in JOINED
    joined = (verb for verb in token.head.rights if opens_clause(verb, token))
    return token.dep_ == grammar.COORDINATION and any(has_subject(verb) for verb in joined)


def opens_clause(verb: Token, conjunction: Token) -> bool:
    """Is a verb joined by a conjunction before it?"""
    return verb.dep_ == grammar.CONJUNCT and verb.i > conjunction.i


def has_subject(verb: Token) -> bool:
    """Has a verb a subject of its own?"""
    return any(child.dep_ in grammar.SUBJECTS for child in verb.children)


def limit_of(page: Page, cue: Cue) -> int:
    """Where the content of a cue ends at the latest: its sentence, or the next cue that shares its subject."""
    found = sibling(page, cue)
    if found is not None:
        return lead_in(page, found, cue.end)
    return min(page.sentence(cue.head)[1], main_clause(page, cue))


def main_clause(page: Page, cue: Cue) -> int:
    """Where the main clause behind a cue starts: "he" in "Asked whether A, he said B"; else the end of the Doc."""
    head, above, end = cue.head, cue.head.head, len(page.doc)
    comments = any(child.lower_ in page.language.cues.particles["comment"] for child in head.children)
    if comments or head.dep_ != grammar.ADVERBIAL_CLAUSE or above.i <= cue.end:  # "As X said, S" tells what follows
        return end
    subject = next((child for child in above.children if child.dep_ == grammar.SUBJECT and child.i > cue.end), None)
    if subject is None or page.doc[subject.left_edge.i - 1].text != ",":
        return end
    return subject.left_edge.i - 1


def short_limit(page: Page, cue: Cue) -> int:
    """The limit of a content that is no clause: it also ends where "and that" goes on with an outer cue's clause."""
    limit = limit_of(page, cue)
    for here, behind in pairwise(page.doc[cue.end : max(cue.end, limit)]):
        if here.pos_ == grammar.COORDINATOR and is_clause_mark(behind, page.language):
            return here.i
    return limit


def sibling(page: Page, cue: Cue) -> Token | None:
    """The next verb of saying in the sentence that shares the subject of a cue ("said A, adding that B")."""
    if cue.noun:
        return None
    inside = page.quote_at[cue.head.i] >= 0
    following = page.tokens_between(cue.end, page.sentence(cue.head)[1])
    visible = (token for token in following if inside or page.quote_at[token.i] < 0)
    return next((token for token in visible if shares_subject(token, cue, page.language)), None)


def shares_subject(token: Token, cue: Cue, language: Language) -> bool:
    """Is a later verb of saying the cue's own sibling ("said A, adding that B", "said A and warned that B")?"""
    if token.pos_ not in grammar.VERBS or lemma_of(token, language) not in verbs(language):
        return False
    if token.dep_ == grammar.RELATIVE_CLAUSE or any(child.dep_ == grammar.SUBJECT for child in token.children):
        return False
    apart = set_off(token, language)
    if token.tag_ == grammar.GERUND and apart:
        return takes_up(token, cue, language)
    if token.dep_ == grammar.NOUN_CLAUSE and not apart:
        return False
    return token.dep_ == grammar.CONJUNCT and goes_on(token, cue, language)


def takes_up(participle: Token, cue: Cue, language: Language) -> bool:
    """Does a participle behind a comma tell more of what the subject of a cue said: "said A, adding B"?"""
    frames, head = said_frames(participle, language), participle.head
    if not frames & TAKEN_UP:
        return False
    if head == cue.head:
        return True
    if head.i <= cue.head.i:
        return False
    # "ruled that the levy was void, rejecting an appeal"
    return is_thing(head, language) or (bool(frames & HOLDING) and not is_speaking(head, language))


def goes_on(verb: Token, cue: Cue, language: Language) -> bool:
    """Does a verb joined to another one go on for the subject of a cue: "said A and warned that B"?"""
    frames, head = said_frames(verb, language), verb.head
    if not frames or head == cue.head:
        return bool(frames)
    alike = verb.tag_ == cue.head.tag_ or (cue.head.tag_ == grammar.GERUND and verb.tag_ == grammar.PAST)
    if not alike or head.i <= cue.head.i:
        return False
    if lemma_of(verb, language) == cue.lemma or head.tag_ != verb.tag_ or is_thing(head, language):
        return True
    return "clause" in frames and has_clause(verb) and not is_speaking(head, language)


def is_thing(verb: Token, language: Language) -> bool:
    """Is the subject of a verb a thing, so that a verb of saying or deciding joined to it has another subject?

    In "said the report was wrong and urged X to go" it is not the report that urges.
    """
    subject = next((child for child in verb.children if child.dep_ in grammar.SUBJECTS), None)
    if subject is None or subject.pos_ != grammar.NOUN or subject.ent_type_:
        return False
    if is_document(subject, language):
        return verb.lemma_ in language.cues.forms["copulas"]
    lemma, heads = subject.lemma_.lower(), language.titles.heads
    offices = (heads["offices"], heads["spokes"], heads["ranks"], heads["occupations"])
    return lemma not in language.cues.sources.every and not any(lemma in office for office in offices)


def is_speaking(verb: Token, language: Language) -> bool:
    """Is a verb itself one of saying, so that a participle after it is more likely its own?"""
    return bool(said_frames(verb, language)) and any(child.dep_ in grammar.SPOKEN_OBJECTS for child in verb.rights)


def has_clause(verb: Token) -> bool:
    """Does a clause that the verb governs stand behind it?"""
    return any(child.dep_ == grammar.CLAUSAL_COMPLEMENT for child in verb.rights)


def set_off(token: Token, language: Language) -> bool:
    """Does a comma, a dash, a closing mark or a subordinator stand before a participle (adverbs aside)?"""
    joins = language.cues.joins["subordinators"]
    i = token.i - 1
    while i > 0 and token.doc[i].pos_ in grammar.ADVERBS_AND_SPACE and token.doc[i].lower_ not in joins:
        i -= 1
    return token.i > 0 and (token.doc[i].text in SETTING_OFF or (i > 0 and token.doc[i].lower_ in joins))


def lead_in(page: Page, token: Token, floor: int) -> int:
    """The start of a sibling's phrase: before its adverbs, its subordinator or `and`, and the comma."""
    joins = page.language.cues.joins["subordinators"]
    i = token.i
    while i - 1 > floor and (page.doc[i - 1].pos_ in grammar.BEFORE_VERB_PHRASES or page.doc[i - 1].lower_ in joins):
        i -= 1
    return i - (i - 1 > floor and page.doc[i - 1].text == ",")
