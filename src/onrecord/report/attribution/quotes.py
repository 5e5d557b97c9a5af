"""Which cue a quotation belongs to: read from the marks, commas and order of words, not from the parse.

A quotation goes to the cue that follows it in its sentence ("A," X said), else to the one that leads up to it
(X said: "A"), else, in the same paragraph, to the cue of the quotation just before ("A," X said. "B.").
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from onrecord.knowledge import grammar
from onrecord.knowledge.language import Language
from onrecord.options.reports import ABRUPT_NEAR, CUE_BEFORE, CUE_BEHIND, QUOTED_SENTENCE
from onrecord.report.attribution.model import Cue
from onrecord.report.page import STOPS, Page, Quotation

SPEAKS = frozenset({"clause", "quote"})
COMMAS = frozenset({",", "—", "–", "-"})
ENDING = frozenset(",?!—–…")  # what a quotation ends in whose cue follows
CLOSING = frozenset(".,!?…")  # ... and one that ends its clause


@dataclass(frozen=True)
class Links:
    """Quotations by the position of the cue they belong to, and those of their own paragraph that nobody claims."""

    by_cue: Mapping[int, tuple[Quotation, ...]]
    free: tuple[Quotation, ...]


@dataclass(frozen=True)
class Placed:
    """A quotation with its place in the Doc: the first token, its mark, and the position after its last."""

    quotation: Quotation
    page: Page
    start: int
    end: int

    @property
    def inside(self) -> str:
        """The quoted words."""
        return self.quotation.inner.of(self.page.text)

    @property
    def first(self) -> str:
        return self.inside[:1]

    def beside(self, token: Token) -> bool:
        """Does a token stand in the paragraph of the quotation?"""
        return self.page.block_of[token.i] == self.page.block_of[self.start]


def links(page: Page, cues: Sequence[Cue]) -> Links:
    """Give every quoted sentence to at most one cue outside quotation marks."""
    speaking = [cue for cue in cues if not cue.noun and SPEAKS & cue.frames.keys() and page.quote_at[cue.head.i] < 0]
    placed = [placed_of(page, quotation) for quotation in page.outer_quotes]
    owners: list[Cue | None] = []
    for number, here in enumerate(placed):
        owner = cue_behind(here, speaking) or cue_before(here, speaking)
        if owner is None and number and owners[-1] is not None and goes_on(placed[number - 1], here, owners[-1]):
            owner = owners[-1]
        owners.append(owner)
    by_cue: dict[int, tuple[Quotation, ...]] = defaultdict(tuple)
    for here, owner in zip(placed, owners, strict=True):
        if owner is not None:
            by_cue[owner.head.i] += (here.quotation,)
    free = (here.quotation for here, owner in zip(placed, owners, strict=True) if owner is None)
    return Links(dict(by_cue), tuple(quotation for quotation in free if quotation.sentence))


def placed_of(page: Page, quotation: Quotation) -> Placed:
    """A quotation with its place."""
    found = page.tokens(quotation.span)
    return Placed(quotation, page, found.start, found.end)


def place_of(cue: Cue) -> int:
    """Where a cue stands, for the search in order."""
    return cue.head.i


def cue_behind(here: Placed, cues: Sequence[Cue]) -> Cue | None:
    """The cue that follows a quotation in the same sentence, with its subject between or right behind it."""
    if not (here.quotation.sentence or here.quotation.words > 1) or ends_outer_clause(here):
        return None
    last = bisect_left(cues, here.end + CUE_BEHIND + 1, key=place_of)
    following = cues[bisect_left(cues, here.end, key=place_of) : last]
    cue = next((cue for cue in following if here.beside(cue.head)), None)
    if cue is None:
        return None
    gap = list(here.page.tokens_between(here.end, cue.positions[0]))
    if is_closed(here.page, gap) or not (has_comma(here) or is_abrupt(here, gap, cue)):
        return None
    return cue if speaks_of(here.page, cue, gap) else None


def has_comma(here: Placed) -> bool:
    """Does a quotation end, or go on behind its mark, with a comma?"""
    doc = here.page.doc
    return here.inside[-1] in ENDING or (here.end < len(doc) and doc[here.end].text == ",")


def ends_outer_clause(here: Placed) -> bool:
    """Does a quotation end a clause begun outside it ("the plan ''is a mistake,'' X said"), or name a programme?"""
    before = here.page.doc[here.start - 1] if here.start else None
    if before is None or not here.beside(before) or here.page.quote_at[before.i] >= 0:
        return False
    if before.pos_ in grammar.BEFORE_NAMES and not here.first.islower():
        return here.quotation.words <= QUOTED_SENTENCE
    return here.first.islower() and (before.is_alpha or before.text[:1] in "’'")


def is_abrupt(here: Placed, gap: Sequence[Token], cue: Cue) -> bool:
    """No comma parts quotation and cue: then the cue's clause must start right there, in lower case or with a name."""
    if len(gap) > ABRUPT_NEAR:
        return False
    first = gap[0] if gap else cue.head
    if here.inside[-1] == ".":
        return first.text[:1].islower()
    return first.pos_ in grammar.NAMES_AND_PRONOUNS or (not gap and cue.head.tag_ in grammar.NARRATED)


def is_closed(page: Page, gap: Sequence[Token]) -> bool:
    """Does a sentence end, or another quotation stand, between quotation and cue?"""
    return any(page.quote_at[token.i] >= 0 or token.text in STOPS for token in gap)


def speaks_of(page: Page, cue: Cue, gap: Sequence[Token]) -> bool:
    """Is the cue the main verb of the clause after a quotation, and its subject inside that clause?"""
    if cue.head.tag_ == grammar.GERUND and not any(token.pos_ == grammar.COPULA for token in gap):
        return False
    plain = [token for token in gap if token.text not in COMMAS]
    if plain and is_joining(plain[0], page.language):
        return False
    if any(token.dep_ in grammar.SUBJECTS or token.pos_ in grammar.NAMES_AND_PRONOUNS for token in plain):
        return any(token.pos_ in grammar.NOMINALS for token in plain)
    if any(token.pos_ == grammar.NOUN for token in plain):
        return True
    behind = next(iter(page.tokens_between(cue.end, cue.end + 3)), None)
    return behind is not None and is_inverted(behind, page.language)


def is_joining(token: Token, language: Language) -> bool:
    """A word that joins a clause to the one before it."""
    joins = language.cues.joins
    return token.lower_ in joins["complementizers"] or token.lower_ in joins["subordinators"]


def is_inverted(behind: Token, language: Language) -> bool:
    """Does a subject follow right behind a cue: "said Smith"?"""
    if behind.lower_ in language.cues.joins["complementizers"]:
        return False
    return behind.pos_ in grammar.NOUN_PHRASE or bool(behind.ent_type_)


def cue_before(here: Placed, cues: Sequence[Cue]) -> Cue | None:
    """The cue that leads up to a quotation: by a colon, a comma, or directly."""
    page, start = here.page, here.start
    before = list(page.tokens_between(start - 3, start))
    colon = bool(before) and before[-1].text == ":"
    first, last = bisect_left(cues, start - CUE_BEFORE, key=place_of), bisect_left(cues, start, key=place_of)
    for cue in reversed(cues[first:last]):
        gap = list(page.tokens_between(cue.end, start))
        if is_closed(page, gap):
            return None
        if colon:
            near = here.quotation.sentence or len(gap) <= 3
            return cue if near and leads_up(here, cue) else None
        if not here.beside(cue.head):
            return None
        if follows(here, cue, gap):
            return cue
        if not are_fillers(gap, page.language):
            return None
    return None


def leads_up(here: Placed, cue: Cue) -> bool:
    """Does a cue before a colon stand in the paragraph of a quotation, or right before one that is all quotation?"""
    blocks, mine = here.page.block_of, here.page.block_of[cue.head.i]
    if here.beside(cue.head):
        return True
    number = blocks[here.start]
    alone = here.page.article.blocks[number].span.start >= here.page.doc[here.start].idx - 2
    return number == mine + 1 and alone


def follows(here: Placed, cue: Cue, gap: Sequence[Token]) -> bool:
    """Does the quotation follow the cue with nothing but the cue's own adverbials between, and end its clause?"""
    if not gap:
        return ends_clause(here)
    if not are_fillers(gap, here.page.language) or gap[-1].pos_ in grammar.LEADING_ON:
        return False
    opens = here.quotation.sentence and here.first.isupper()
    return (opens or gap[-1].text == ",") and ends_clause(here)


def ends_clause(here: Placed) -> bool:
    """Is nothing left of the clause after a quotation: stop, comma, end of block, or a new cue's clause?"""
    if here.inside[-1] in CLOSING:
        return True
    behind = next(iter(here.page.tokens_between(here.end, here.end + 2)), None)
    if behind is None or behind.text in STOPS | {",", "—", "–", ")", ":"}:
        return True
    return here.page.block_of[here.end - 1] != here.page.block_of[behind.i]


def are_fillers(gap: Sequence[Token], language: Language) -> bool:
    """Only adverbials, addressees and objects of the cue: no finite verb, no `that`, no subject."""
    return not any(is_main_verb(token) or is_opening(token, language) for token in gap)


def is_main_verb(token: Token) -> bool:
    """A finite verb, but not that of a relative clause."""
    return token.tag_ in grammar.FINITE and token.dep_ not in grammar.SIDE_VERBS


def is_opening(token: Token, language: Language) -> bool:
    """A word that opens a clause."""
    return token.lower_ in language.cues.joins["complementizers"] and token.dep_ in grammar.CLAUSE_MARKS


def goes_on(before: Placed, here: Placed, cue: Cue) -> bool:
    """Does a quotation without a cue of its own go on with the one just before it, which is that of `cue`?"""
    if here.quotation.continued:
        return True
    if not here.quotation.sentence or not here.beside(here.page.doc[before.start]):
        return False
    gap = list(here.page.tokens_between(before.end, here.start))
    return not gap or is_clause_of(cue, gap, here.start)


def is_clause_of(cue: Cue, gap: Sequence[Token], start: int) -> bool:
    """Between two quotations stands nothing but the clause of the first one's cue."""
    if not any(token.i == cue.head.i for token in gap):
        return False
    stops = [number for number, token in enumerate(gap) if token.text in STOPS]
    return not stops or stops[0] == len(gap) - 1
