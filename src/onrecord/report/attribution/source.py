"""Sources: whose words they are - subject, agent or owner of a cue, as written."""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.knowledge import grammar
from onrecord.knowledge.language import Language
from onrecord.options.reports import CLIMB
from onrecord.report.attribution.cues import is_document
from onrecord.report.attribution.model import Cue
from onrecord.report.page import Page
from onrecord.spans import Span, trimmed

Source = tuple[Span, ...]

SET_OFF = frozenset({",", "—", "–", "-", "("})
DASHES = frozenset({"—", "–", "--", ":"})


def source_of(page: Page, cue: Cue) -> Source:
    """The source of a verb, adjective or noun; () where the report names none."""
    if cue.noun:
        return owner_of(page, cue)
    head = cue.head
    predicated = head.dep_ in grammar.PREDICATES or (cue.linked and head.pos_ in grammar.PREDICATIVE_WORDS)
    if predicated and subject_of(head) is None:
        head = head.head
    return agent_of(page, head) if not cue.linked and is_passive(head) else climbed(page, head)


def subject_of(verb: Token) -> Token | None:
    """The subject of a verb among its own children, the last one before it, or one behind it ("said Smith")."""
    before = [child for child in verb.lefts if child.dep_ in grammar.SUBJECTS]
    behind = (child for child in verb.rights if child.dep_ in grammar.SUBJECTS)
    return before[-1] if before else next(behind, None)


def spans_of(found: Span | None) -> Source:
    """A span or none as a source."""
    return (found,) if found else ()


def mention(page: Page, head: Token, limit: tuple[int, int] | None = None) -> Span | None:
    """The noun phrase of a head: without relative clauses, participles, times and roles set off after a name.

    The name after a role ("the minister, Jane Roe,") stays: it says who is meant.
    """
    first, last = limit or (0, len(page.doc))
    cuts = (token.left_edge.i for token in head.subtree if token.i > head.i and is_cut(page, head, token))
    start, end = max(head.left_edge.i, first), min(head.right_edge.i + 1, *cuts, last, len(page.doc))
    start = after_dateline(page, start, head.i)
    found = page.span(start, end) if start < end else None
    return trimmed(page.text, found.start, found.end, " ([\n,") if found else None


def is_cut(page: Page, head: Token, token: Token) -> bool:
    """Does a part of a noun phrase begin with what hangs on a token, that its name can do without?"""
    if token.head.i > token.i:
        return False
    if token.dep_ in grammar.ADDED_CLAUSES:
        return True
    if token.dep_ not in grammar.ADDED_PHRASES:  # a phrase of time: "on Monday"
        dated = token.dep_ in grammar.ADVERBIAL_PHRASES and any(t.ent_type_ in grammar.DATES for t in token.subtree)
        return token.head == head and dated
    left = token.left_edge.i
    return left > head.i + 1 and page.doc[left - 1].text in SET_OFF


def after_dateline(page: Page, start: int, head: int) -> int:
    """A subject does not reach back over a dash that no word stands before, a colon or a line break."""
    for i in range(head - 1, start - 1, -1):
        text = page.doc[i].text
        if text in DASHES or "\n" in text or (text == "-" and page.doc[i - 1].is_punct):
            return i + 1
    return start


def mentions(page: Page, head: Token, cue: Token) -> Source:
    """The span of a subject; for a relative pronoun that of the noun it stands for, then its own."""
    if 0 <= page.quote_at[cue.i] != page.quote_at[head.i]:
        return ()
    if is_relative(head, page.language):
        return (*antecedent(page, head.head), *spans_of(page.span(head.i, head.i + 1)))
    return spans_of(mention(page, head, (0, cue.i) if head.i < cue.i else (cue.i + 1, len(page.doc))))


def is_relative(head: Token, language: Language) -> bool:
    """A relative pronoun that is the subject of its clause."""
    if head.lower_ not in language.cues.pronouns["relative"] or head.pos_ not in grammar.POINTING:
        return False
    return head.head.dep_ in grammar.CLAUSES_WITH_PRONOUN


def antecedent(page: Page, clause: Token) -> Source:
    """The noun that a relative clause belongs to."""
    while clause.dep_ not in grammar.NOUN_CLAUSES and clause.head != clause:
        clause = clause.head
    if clause.dep_ not in grammar.NOUN_CLAUSES:
        return ()
    return spans_of(mention(page, clause.head, (0, clause.left_edge.i)))


def climbed(page: Page, cue: Token) -> Source:
    """The subject of a verb, or of the verb it shares its subject with."""
    verb = cue
    for _ in range(CLIMB):
        subject = subject_of(verb)
        if subject is not None and subject.i != cue.i:
            return mentions(page, subject, cue) if subject.pos_ in grammar.NOUN_PHRASE else ()
        if verb.dep_ == grammar.NOUN_CLAUSE and verb.head.pos_ in grammar.NOUN_PHRASE:
            return issuer(page, verb.head, cue)
        if verb.dep_ == grammar.RELATIVE_CLAUSE:
            return spans_of(mention(page, verb.head, (0, verb.left_edge.i)))
        quoted, above = quoted_as(page, verb), verb_above(verb)
        if quoted is not None:
            return spans_of(mention(page, quoted, (0, verb.head.i)))
        if above is None:
            return ()
        verb = above
    return ()


def quoted_as(page: Page, verb: Token) -> Token | None:
    """X in "quoted X as saying"; None where a verb is no such second half."""
    if verb.dep_ != grammar.PREPOSITION_CLAUSE or verb.head.lower_ not in page.language.cues.particles["comment"]:
        return None
    above = verb.head.head
    while above.pos_ != grammar.VERB and above.head != above:
        above = above.head
    before = (child for child in above.children if child.dep_ in grammar.UNDERGOERS and child.i < verb.i)
    return next(before, None) if above.pos_ == grammar.VERB else None


def verb_above(verb: Token) -> Token | None:
    """The verb that a verb can share its subject with."""
    if verb.dep_ == grammar.PREPOSITION_CLAUSE and verb.head.dep_ in grammar.PREPOSITION_OR_MARKER:
        return verb.head.head
    return verb.head if verb.dep_ in grammar.SHARING_SUBJECT and verb.head != verb else None


def issuer(page: Page, noun: Token, cue: Token) -> Source:
    """Who issued the "statement saying that"; the document itself where nobody did."""
    if is_document(noun, page.language):
        owner = possessor(page, noun)
        if owner:
            return owner
        verb = noun.head.head if noun.head.dep_ == grammar.PREPOSITION else noun.head
        subject = subject_of(verb) if verb.pos_ == grammar.VERB and noun.dep_ in grammar.OBJECTS else None
        if subject is not None:
            return mentions(page, subject, verb)
    return spans_of(mention(page, noun, (0, cue.i)))


def possessor(page: Page, noun: Token) -> Source:
    """Whose a noun is: "X's claim", "a claim by X"."""
    owner = next((child for child in noun.children if child.dep_ == grammar.POSSESSOR), None)
    if owner is not None:
        found = mention(page, owner)
        return (without_possessive(page, found),) if found else ()
    before = noun.i - 1
    while before > 0 and page.doc[before].pos_ == grammar.ADJECTIVE:
        before -= 1
    if before > 0 and page.doc[before].tag_ == grammar.POSSESSIVE:  # whatever the parser made of the owner
        head = page.doc[before].head
        return spans_of(mention(page, head, (0, before)) if head.i < before else None)
    return behind_noun(page, noun)


def behind_noun(page: Page, noun: Token) -> Source:
    """The owner of a noun behind its preposition; behind "of" only a name or a pronoun."""
    cues = page.language.cues
    for child in noun.children:
        if child.dep_ != grammar.PREPOSITION or child.lower_ not in cues.light["prepositions"]:
            continue
        anybody = child.lower_ not in cues.particles["owner"]
        for owner in (token for token in child.children if token.dep_ == grammar.PREPOSITION_OBJECT):
            if anybody or owner.ent_type_ or owner.pos_ in grammar.NAMES_AND_PRONOUNS:
                return spans_of(mention(page, owner, (0, owner.right_edge.i + 1)))
    return ()


def without_possessive(page: Page, span: Span) -> Span:
    """A name without its possessive ending."""
    text = span.of(page.text)
    for tail in sorted(page.language.cues.forms["possessive"], key=len, reverse=True):
        if text.endswith(tail) and len(text) > len(tail):
            return Span(span.start, span.end - len(tail))
    return span


def owner_of(page: Page, cue: Cue) -> Source:
    """The source of a noun: its owner, or the subject of the verb it is made with ("issued a warning that")."""
    owner = possessor(page, cue.head)
    if owner:
        return owner
    verb = cue.head.head
    made = cue.head.dep_ == grammar.OBJECT and verb.lemma_.lower() in page.language.cues.light["verbs"]
    subject = subject_of(verb) if made else None
    return mentions(page, subject, verb) if subject is not None else ()


def is_passive(verb: Token) -> bool:
    """Is a verb in the passive, also one that opens a sentence ("Asked about X, he said")?"""
    parts = {child.dep_ for child in verb.children}
    if parts & grammar.PASSIVES:
        return True
    if verb.tag_ != grammar.PARTICIPLE:
        return False
    if verb.dep_ == grammar.ADVERBIAL_CLAUSE:
        return not parts & {grammar.AUXILIARY, grammar.SUBJECT}
    return verb.dep_ == grammar.NOUN_CLAUSE and grammar.AGENT in parts


def agent_of(page: Page, verb: Token) -> Source:
    """The agent of a passive; () for a passive without one."""
    by = page.language.cues.particles["agent"]
    for agent in verb.children:
        if agent.dep_ == grammar.AGENT or (agent.dep_ == grammar.PREPOSITION and agent.lower_ in by):
            head = next((child for child in agent.children if child.dep_ == grammar.PREPOSITION_OBJECT), None)
            return spans_of(mention(page, head)) if head is not None else ()
    return ()
