"""Sources: whose words they are - subject, agent or owner of a cue, as written."""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.lang import words
from onrecord.report.attribution.cues import Cue
from onrecord.report.page import MARKS, STOPS, Page
from onrecord.spans import Span, trimmed

SUBJECT = ("nsubj", "nsubjpass")
CARRIES = frozenset({"conj", "advcl", "xcomp", "parataxis", "dep", "ccomp"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "DET", "NUM", "ADJ"})
SET_OFF = frozenset({",", "—", "–", "-", "("})
TIMES = frozenset({"DATE", "TIME"})
BESIDE = 12  # tokens behind a cue in which an inverted subject stands
BOUND = 8  # steps up the tree; deeper chains are no source anyone could vouch for


def source_of(page: Page, cue: Cue) -> tuple[Span, ...]:
    """The source of a verb, adjective or noun; () where the report names none."""
    if cue.noun:
        return _owner(page, cue)
    head = cue.head
    if head.dep_ in {"acomp", "attr"} or (cue.lemma.startswith("be ") and head.pos_ in {"ADJ", "VERB"}):
        head = head.head if not subject_of(head) else head
    found = _agent(page, head) if _passive(head) and not cue.lemma.startswith("be ") else None
    if found is not None:
        return found
    return _climbed(page, head)


def subject_of(verb: Token) -> Token | None:
    """The subject of a verb among its own children, also after it ("said Smith")."""
    return max(
        (c for c in verb.children if c.dep_ in SUBJECT and c.i < verb.i), key=lambda c: c.i, default=None
    ) or next((c for c in verb.children if c.dep_ in SUBJECT), None)


def beside(page: Page, cue: Cue) -> tuple[Span, ...]:
    """Who stands beside a cue of quotations, outside of them: before it ("X said"), else behind ("said X")."""
    subject = subject_of(cue.head)
    if subject is not None and page.quote_at[subject.i] < 0 and subject.pos_ in NOMINAL:
        return _mentions(page, subject, cue.head)
    first, last = page.sentence(cue.head)
    before = list(page.tokens_between(first, cue.positions[0]))
    cut = max((n for n, t in enumerate(before) if page.quote_at[t.i] >= 0 or t.text in MARKS), default=-1)
    behind = list(page.tokens_between(cue.end, min(last, cue.end + BESIDE)))
    for run in (before[cut + 1 :], _unquoted_run(page, behind)):
        heads = [t for t in run if t.pos_ in {"NOUN", "PROPN", "PRON"}]
        if heads:
            head = heads[0]
            while head.head != head and head.head in heads:
                head = head.head
            found = mention(page, head, (run[0].i, run[-1].i + 1))
            return (found,) if found else ()
    return ()


def _unquoted_run(page: Page, run: list[Token]) -> list[Token]:
    for n, token in enumerate(run):
        if token.text in STOPS | MARKS | {","} or page.quote_at[token.i] >= 0 or token.pos_ in {"ADP", "SCONJ"}:
            return run[:n]
    return run


def mention(page: Page, head: Token, limit: tuple[int, int] | None = None) -> Span | None:
    """The noun phrase of a head: without relative clauses, participles, times and roles set off after a name.

    The name after a role ("the minister, Jane Roe,") stays: it says who is meant.
    """
    start, end = head.left_edge.i, min(head.right_edge.i + 1, *_cuts(page, head), len(page.doc))
    if limit:
        start, end = max(start, limit[0]), min(end, limit[1])
    start = _after_dateline(page, start, head.i)
    found = page.span(start, end) if start < end else None
    return trimmed(page.text, found.start, found.end, " ([\n,") if found else None


def _cuts(page: Page, head: Token) -> list[int]:
    """Positions at which a noun phrase may be cut short."""
    out = [len(page.doc)]
    for token in head.subtree:
        if token.i <= head.i or token.head.i > token.i:
            continue
        left = token.left_edge.i
        if token.dep_ in {"relcl", "parataxis"}:
            out.append(left)
        elif token.dep_ in {"appos", "acl", "advcl", "ccomp"} and not _names(token):
            if left > head.i + 1 and page.doc[left - 1].text in SET_OFF:
                out.append(left)
        elif (
            token.dep_ in {"prep", "npadvmod"}
            and token.head == head
            and any(t.ent_type_ in TIMES for t in token.subtree)
        ):
            out.append(left)
    return out


def _names(token: Token) -> bool:
    """Is an apposition the name of whoever the role before it describes?"""
    return token.dep_ == "appos" and token.pos_ == "PROPN" and token.head.pos_ == "NOUN" and token.ent_type_ == "PERSON"


def _after_dateline(page: Page, start: int, head: int) -> int:
    """A subject does not reach back over the dash of a dateline, a line break or an opening label."""
    for i in range(head - 1, start - 1, -1):
        text = page.doc[i].text
        if text in {"—", "–", "--", ":"} or "\n" in text or (text == "-" and page.doc[i - 1].is_punct):
            return i + 1
    return start


def _mentions(page: Page, head: Token, cue: Token) -> tuple[Span, ...]:
    """The span of a subject; for a relative pronoun that of the noun it stands for, then its own."""
    number = page.quote_at[cue.i]
    if page.quote_at[head.i] != number and number >= 0:
        return ()
    if (
        head.lower_ in words("cues", "pronouns", "relative")
        and head.pos_ in {"PRON", "DET"}
        and head.head.dep_ in {"relcl", "ccomp", "acl"}
    ):
        clause = head.head
        while clause.dep_ not in {"relcl", "acl"} and clause.head != clause:
            clause = clause.head
        noun = mention(page, clause.head, (0, clause.left_edge.i)) if clause.dep_ in {"relcl", "acl"} else None
        own = page.span(head.i, head.i + 1)
        return tuple(s for s in (noun, own) if s)
    limit = (0, cue.i) if head.i < cue.i else (cue.i + 1, len(page.doc))
    found = mention(page, head, limit)
    return (found,) if found else ()


def _climbed(page: Page, verb: Token) -> tuple[Span, ...]:
    """The subject of a verb, or of the verb it shares its subject with."""
    node, cue = verb, verb
    for _ in range(BOUND):
        subject = subject_of(node)
        if subject is not None and subject.i != cue.i:
            if subject.pos_ not in NOMINAL:
                return ()
            return _mentions(page, subject, cue)
        if node.dep_ == "acl" and node.head.pos_ in NOMINAL:
            return _issuer(page, node.head, cue)
        if node.dep_ == "pcomp" and node.head.dep_ in {"prep", "mark"}:
            quoted = _quoted_as(page, node)
            if quoted is not None:
                return quoted
            node = node.head.head
            continue
        if node.dep_ == "relcl":
            found = mention(page, node.head, (0, node.left_edge.i))
            return (found,) if found else ()
        if node.dep_ not in CARRIES or node.head == node:
            return ()
        node = _carrier(node)
    return ()


def _quoted_as(page: Page, verb: Token) -> tuple[Span, ...] | None:
    """X in "quoted X as saying"; None where a verb is no such second half."""
    above = verb.head.head
    while above.pos_ != "VERB" and above.head != above:
        above = above.head
    if verb.head.lower_ != "as" or above.pos_ != "VERB":
        return None
    quoted = next((c for c in above.children if c.dep_ in {"dobj", "nsubjpass"} and c.i < verb.i), None)
    found = mention(page, quoted, (0, verb.head.i)) if quoted is not None else None
    return (found,) if found else None


def _carrier(node: Token) -> Token:
    """The verb whose subject a verb without one shares; "urged X to say" gives X where X stands between."""
    return node.head


def _issuer(page: Page, noun: Token, cue: Token) -> tuple[Span, ...]:
    """Who issued the "statement saying that"; the document itself where nobody did."""
    if noun.lemma_.lower() in words("cues", "nouns", "documents"):
        owner = _possessor(page, noun)
        if owner:
            return owner
        verb = noun.head
        if verb.dep_ == "prep":
            verb = verb.head
        if verb.pos_ == "VERB" and noun.dep_ in {"dobj", "pobj"}:
            subject = subject_of(verb)
            if subject is not None:
                return _mentions(page, subject, verb)
    found = mention(page, noun, (0, cue.i))
    return (found,) if found else ()


def _possessor(page: Page, noun: Token) -> tuple[Span, ...]:
    for child in noun.children:
        if child.dep_ == "poss":
            found = mention(page, child)
            return (_bare(page, found),) if found else ()
    before = noun.i - 1
    while before > 0 and page.doc[before].pos_ == "ADJ":
        before -= 1
    if before > 0 and page.doc[before].tag_ == "POS":  # whatever the parser made of the owner
        head = page.doc[before].head
        found = mention(page, head, (0, before)) if head.i < before else None
        return (found,) if found else ()
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in words("cues", "light", "prepositions"):
            owner = next(
                (
                    c
                    for c in child.children
                    if c.dep_ == "pobj" and (c.ent_type_ or c.pos_ in {"PROPN", "PRON"} or child.lower_ != "of")
                ),
                None,
            )
            found = mention(page, owner, (0, owner.right_edge.i + 1)) if owner is not None else None
            if found:
                return (found,)
    return ()


def _bare(page: Page, span: Span) -> Span:
    text = span.of(page.text)
    for tail in ("'s", "’s", "'", "’"):
        if text.endswith(tail) and len(text) > len(tail):
            return Span(span.start, span.end - len(tail))
    return span


def _owner(page: Page, cue: Cue) -> tuple[Span, ...]:
    """The source of a noun: its owner, or the subject of the verb it is made with ("issued a warning that")."""
    owner = _possessor(page, cue.head)
    if owner:
        return owner
    verb = cue.head.head
    if cue.head.dep_ == "dobj" and verb.lemma_.lower() in words("cues", "light", "verbs"):
        subject = subject_of(verb)
        return _mentions(page, subject, verb) if subject is not None else ()
    return ()


def _passive(verb: Token) -> bool:
    if verb.tag_ == "VBN" and verb.dep_ == "advcl" and not any(c.dep_ in {"aux", "nsubj"} for c in verb.children):
        return True  # "Asked about X, he said"
    return any(c.dep_ in {"auxpass", "nsubjpass"} for c in verb.children) or (
        verb.tag_ == "VBN" and verb.dep_ == "acl" and any(c.dep_ == "agent" for c in verb.children)
    )


def _agent(page: Page, verb: Token) -> tuple[Span, ...] | None:
    """The agent of a passive; () for a passive without one; None where the verb is told of its own subject."""
    agent = next((c for c in verb.children if c.dep_ == "agent" or (c.dep_ == "prep" and c.lower_ == "by")), None)
    if agent is not None:
        head = next((c for c in agent.children if c.dep_ == "pobj"), None)
        found = mention(page, head) if head is not None else None
        return (found,) if found else ()
    return ()
