"""How far a content reaches: to the end of its sentence, or to the next cue that shares the subject of its cue."""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.lang import words
from onrecord.report.attribution.cues import Cue, lemma_of, verbs
from onrecord.report.page import STOPS, Page

SPEAKERS = (
    ("cues", "sources", "nouns"),
    ("cues", "sources", "bodies"),
    ("titles", "heads", "offices"),
    ("titles", "heads", "spokes"),
    ("titles", "heads", "ranks"),
    ("titles", "heads", "occupations"),
)
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
BREAKS = frozenset({",", "—", "–", "-", "(", ")", ":"})
JOINED = frozenset("\"“‘'$%#/&") | {"``"}


def stretched(page: Page, end: int, limit: int) -> int:
    """Where a content ends that the parser may have cut short: at the next comma, stop or clause of its own.

    A quotation that the parser cut belongs to the content as a whole.
    """
    while end < limit:
        here, before = page.doc[end], page.quote_at[end - 1]
        if before >= 0 and page.quote_at[end] == before:
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


def limits(page: Page, cue: Cue) -> int:
    """Where the content of a cue ends at the latest: its sentence, or the next cue that shares its subject."""
    found = sibling(page, cue)
    if found is not None:
        return _lead_in(page, found, cue.end)
    end = page.sentence(cue.head)[1]
    comments = any(c.lower_ == "as" for c in cue.head.children)  # "As X said, S" tells what follows
    if cue.head.dep_ == "advcl" and cue.head.head.i > cue.end and not comments:  # "Asked whether A, he said B"
        main = next((c for c in cue.head.head.children if c.dep_ == "nsubj" and c.i > cue.end), None)
        if main is not None and page.doc[main.left_edge.i - 1].text == ",":
            return min(end, main.left_edge.i - 1)
    return end


def short_limit(page: Page, cue: Cue) -> int:
    """The limit of a content that is no clause: it also ends where "and that" goes on with an outer cue's clause."""
    limit = limits(page, cue)
    for i in range(cue.end, limit - 1):
        if page.doc[i].pos_ == "CCONJ" and page.doc[i + 1].lower_ == "that" and page.doc[i + 1].tag_ == "IN":
            return i
    return limit


def sibling(page: Page, cue: Cue) -> Token | None:
    """The next verb of saying in the sentence that shares the subject of a cue ("said A, adding that B")."""
    if cue.noun:
        return None
    for token in page.tokens_between(cue.end, page.sentence(cue.head)[1]):
        if page.quote_at[token.i] >= 0 and page.quote_at[cue.head.i] < 0:
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
    frames = said_frames(token)
    if token.tag_ == "VBG" and _set_off(token):
        if not frames & {"clause", "of", "object_to", "quote"} and "np" not in frames:
            return False
        if token.head == cue.head or (cue.head.is_ancestor(token) is False and _of_remarks(token.head)):
            return True
        if token.head.i > cue.head.i and thing(token.head):  # "ruled that the levy was void, rejecting an appeal"
            return True
        return bool(frames & {"clause", "of", "object_to"}) and token.head.i > cue.head.i and not _speaking(token.head)
    if token.dep_ == "conj" and frames and token.head == cue.head:
        return True
    if (
        token.dep_ == "conj"
        and (token.tag_ == cue.head.tag_ or (cue.head.tag_ == "VBG" and token.tag_ == "VBD"))
        and frames
        and token.head.i > cue.head.i
    ):
        again = lemma_of(token) == cue.lemma or token.head.tag_ != token.tag_ or thing(token.head)
        return again or ("clause" in frames and _has_clause(token) and not _speaking(token.head))
    return False


def thing(verb: Token) -> bool:
    """Is the subject of a verb a thing, so that a verb of saying or deciding joined to it has another subject?

    In "said the report was wrong and urged X to go" it is not the report that urges.
    """
    subject = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    if subject is None or subject.pos_ != "NOUN" or subject.ent_type_:
        return False
    lemma = subject.lemma_.lower()
    if lemma in words("cues", "nouns", "documents"):
        return verb.lemma_ == "be"
    return not any(lemma in words(*names) for names in SPEAKERS)


def said_frames(verb: Token) -> set[str]:
    """The frames in which a verb is one of saying."""
    return {f for _, found in verbs().get(lemma_of(verb), ()) for f, class_ in found.items() if class_ == "said"}


def _speaking(verb: Token) -> bool:
    """Is a verb itself one of saying, so that a participle after it is more likely its own?"""
    return bool(said_frames(verb)) and any(c.dep_ in {"ccomp", "xcomp", "dobj"} and c.i > verb.i for c in verb.children)


def _of_remarks(verb: Token) -> bool:
    """Is a verb told of remarks, not of a speaker ("his comments came after X said A, voicing B")?"""
    nouns = words("cues", "nouns", "documents")
    return any(c.dep_ == "nsubj" and c.lemma_.lower() in nouns for c in verb.children)


def decided(page: Page, start: int, end: int) -> int:
    """Position in `start` to `end` of a comma before a participle of deciding that a thing cannot do; else `end`.

    In "ruled that the levy was void, throwing out a challenge" who ruled throws out.
    """
    for token in page.tokens_between(start + 1, end):
        if token.tag_ == "VBG" and token.lemma_ in words("cues", "joins", "decisions") and page.quote_at[token.i] < 0:
            before = token.i - 1
            while before > start and page.doc[before].pos_ == "ADV":
                before -= 1
            if page.doc[before].text == "," and token.dep_ == "advcl" and thing(token.head):
                return before
    return end


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


def _lead_in(page: Page, token: Token, floor: int) -> int:
    """The start of a sibling's phrase: before its adverbs, its subordinator or `and`, and the comma."""
    i = token.i
    joins = words("cues", "joins", "subordinators")
    while i - 1 > floor and (
        page.doc[i - 1].pos_ in {"ADV", "AUX", "PART"} or page.doc[i - 1].lower_ in joins or page.doc[i - 1].text == ","
    ):
        i -= 1
        if page.doc[i].text == ",":
            break
    return i
