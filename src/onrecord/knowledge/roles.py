"""Role phrases: "the Ruritanian foreign minister", "spokeswoman for the ministry", "Sen.", "the state channel"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.knowledge.grammar import (
    ADJECTIVE,
    DETERMINER_WORD,
    FIGURES,
    IN_NOUN_PHRASES,
    NOUNS,
    NUMBER,
    PERSON,
    PROPER,
    VERBS,
)
from onrecord.knowledge.places import Entry, match
from onrecord.knowledge.role_heads import adjective_of_place, capital_after, head_at, in_a_name, in_gazetteer
from onrecord.knowledge.titles import Head, Trade, modifiers
from onrecord.knowledge.words import Words, given_names
from onrecord.options.reports import ROLE_BEFORE, ROLE_BEHIND

GLUED = (" ", "-")
TITLES = ("office", "rank", "honorific")
WHOLE = ("honorific", "outlet", "company")  # trades that take no complement
OWNED = "'s"  # the determiner behind an owner
BODIES = ("government-body", "organisation", "group")


@dataclass(frozen=True, slots=True)
class Role:
    """A role phrase over words `start` to `end`, without its determiner; `end` includes the complement.

    `head` is singular; `country` and `body` (a gazetteer id) are those the phrase itself tells; `opens` is where the
    determiner stands (`start` where there is none)."""

    opens: int
    start: int
    end: int
    head: str
    trade: Trade
    plural: bool
    determiner: str
    country: str | None
    body: str | None
    capital: bool

    def text(self, words: Words, source: str) -> str:
        return source[words[self.start].span.start : words[self.end - 1].span.end]


def roles_of(words: Words) -> list[Role]:
    """The role phrases of a report in order; none overlaps another."""
    out: list[Role] = []
    covered = in_bodies(words)
    i = 0
    while i < len(words):
        length, head = (0, None) if i in covered else head_at(words, i)
        following = next_head(words, i + length) if head else None
        if head is None or in_a_name(words, i, i + length):
            i += 1
        elif following is not None:
            i = following
        else:
            out.append(role_at(words, i, i + length, head, out[-1].end if out else 0))
            i = max(i + length, out[-1].end)
    return out


def in_bodies(words: Words) -> frozenset[int]:
    """Words inside the names of bodies ("General Assembly", "the prime minister's office"), where no role begins."""
    found: set[int] = set()
    i = 0
    while i < len(words):
        length, entries = match(words, i)
        if length > 1 and any(e.sense in ("name", "office") and e.kind != "state" for e in entries):
            found.update(range(i, i + length))
        i += max(1, length)
    return frozenset(found)


def next_head(words: Words, at: int) -> int | None:
    """Where the next head stands if it follows at once ("campaign press secretary")."""
    for n in range(at, min(len(words), at + 3)):
        word = words[n]
        if word.before not in GLUED or words[n - 1].possessive:
            return None
        length, head = head_at(words, n)
        if head and head.trade != "honorific" and not in_a_name(words, n, n + length):
            # "President Senator" does not occur; "Republican leader Senator Roe" is two roles, kept as one phrase.
            return n
        named = word.capital and word.norm in given_names(words.language)
        if named or word.norm not in modifiers(words.language):
            return None
    return None


def role_at(words: Words, i: int, at: int, head: Head, floor: int) -> Role:
    """The role phrase around a head at words `i` to `at`; it begins behind `floor`."""
    lower = head.trade in ("outlet", "company") and not capital_after(words, at)
    start = i if head.trade == "honorific" else first_of(words, i, floor, lower)
    end = at if head.trade in WHOLE else end_of_complement(words, at, head.trade)
    opens, determiner = determiner_before(words, start, floor)
    country, body = whose(words, start, end)
    return Role(opens, start, end, *head, determiner, country, body, words[i].capital)


def determiner_before(words: Words, start: int, floor: int) -> tuple[int, str]:
    """Where the determiner of a phrase stands, and which it is: "'s" behind an owner, "" where there is none."""
    grammar = words.language.titles.grammar
    if words[start].owned:
        return start, OWNED
    before = words[start - 1] if start > floor and words[start].before == " " else None
    if before is None or before.norm not in grammar["determiners"]:
        return start, ""
    # "said that officials": a conjunction, no determiner.
    conjunction = before.norm in grammar["conjunctions"] and before.token.pos_ != DETERMINER_WORD
    return (start, "") if conjunction else (start - 1, before.norm)


def first_of(words: Words, i: int, floor: int, lower: bool) -> int:
    """Where the words that qualify a head begin; with `lower` names are no part of them ("the Roe newspaper")."""
    start = i
    while start > floor and i - start < ROLE_BEFORE and qualifies(words, start - 1, start):
        if lower and words[start - 1].token.pos_ == PROPER and not adjective_of_place(words, start - 1):
            break
        start -= 1
    return start - 2 if two_adjectives(words, start, floor) else start


def two_adjectives(words: Words, start: int, floor: int) -> bool:
    """ "Ruritanian and Foovian ministers": a second country before the first."""
    if start - 1 <= floor or words[start - 1].norm not in words.language.titles.grammar["joins"]:
        return False
    glued = words[start].before == " " == words[start - 1].before
    return glued and all(in_gazetteer(words, j) and adjective_of_place(words, j) for j in (start - 2, start))


def qualifies(words: Words, j: int, before: int) -> bool:
    """Whether a word is part of the phrase whose head, or next word, stands at `before`."""
    word, glue, titles = words[j], words[before].before, words.language.titles
    if word.possessive:
        return words[before].owned and owner_qualifies(words, j)
    if glue not in GLUED and not (glue == ". " and word.norm in titles.grammar["dotted"]):
        return False
    if word.norm in modifiers(words.language):
        return word.token.pos_ not in VERBS or word.capital
    if glue != "-" and (word.norm in titles.grammar["determiners"] or word.token.ent_type_ in FIGURES):
        return False
    return in_gazetteer(words, j) or qualifies_by_kind(words, j, glue)


def owner_qualifies(words: Words, j: int) -> bool:
    """Whether an owner is a country or a body ("Ruritania's minister"), or no name at all."""
    return words[j].token.pos_ in NOUNS and (in_gazetteer(words, j) or not words[j].capital)


def qualifies_by_kind(words: Words, j: int, glue: str) -> bool:
    """Whether the part of speech of a word lets it qualify a head."""
    word = words[j]
    # A verb or adverb that the tagger took for a noun at the start of a sentence is no part of a role.
    if word.first and word.token.pos_ != ADJECTIVE and not word.token.ent_type_:
        return word.token.pos_ == PROPER
    return word.token.pos_ in IN_NOUN_PHRASES or (word.token.pos_ == NUMBER and glue == "-")


def end_of_complement(words: Words, at: int, trade: Trade) -> int:
    """Where the complement of a head ends ("of state", "for the foreign ministry")."""
    if not opens_complement(words, at, trade):
        return at
    grammar = words.language.titles.grammar
    end, first = at + 1, at + 1
    while end < len(words) and end - first < ROLE_BEHIND and complements(words, end, first):
        end += 1
    while end > first and words[end - 1].norm in grammar["loose_ends"]:
        end -= 1
    placed = words[at].norm in grammar["before_names"]
    return at if end == first or (placed and not words[end - 1].capital) else end


def opens_complement(words: Words, at: int, trade: Trade) -> bool:
    """Whether a preposition behind a head begins its complement."""
    if at + 1 >= len(words) or words[at - 1].possessive or words[at].before != " ":
        return False
    preposition, grammar = words[at].norm, words.language.titles.grammar
    placed = trade in ("unnamed", "occupation") and preposition in grammar["of_places"]
    return preposition in grammar["complements"] and not placed


def complements(words: Words, k: int, first: int) -> bool:
    """Whether a word goes on with a complement that begins at `first`."""
    word, grammar = words[k], words.language.titles.grammar
    if breaks_off(words, k, first):
        return False
    joined = words[k - 1].norm in grammar["joins"]
    if word.norm in grammar["inside"]:
        return k == first or joined or word.norm in grammar["anywhere_inside"]
    another = k > first and joined and head_at(words, k)[1]
    return not another and word.token.pos_ in IN_NOUN_PHRASES


def breaks_off(words: Words, k: int, first: int) -> bool:
    """Whether a word stands behind a mark, is a figure, or begins what names somebody."""
    word = words[k]
    if not (word.before in GLUED or word.owned) or word.token.ent_type_ in FIGURES:
        return True
    return word.capital and (title_starts(words, k) or (k > first and bearer_starts(words, k)))


def title_starts(words: Words, k: int) -> bool:
    """Whether somebody's title begins here: "director for Rep. Roe"."""
    length, head = head_at(words, k)
    return head is not None and head.trade in TITLES and capital_after(words, k + length)


def bearer_starts(words: Words, k: int) -> bool:
    """Whether somebody's name begins here behind their role: "aide to premier Jane Roe", not "to the Roe campaign"."""
    before = words[k - 1]
    begins = words[k].token.ent_type_ == PERSON and before.token.ent_type_ != PERSON
    return begins and before.norm not in words.language.titles.grammar["inside"]


def whose(words: Words, start: int, end: int) -> tuple[str | None, str | None]:
    """Country and body that a role phrase names; the country only where one alone is named."""
    named = list(named_in(words, start, end))
    countries = {entry.country for entry in named if entry.country}
    body = next((entry.id for entry in named if entry.kind in BODIES), None)
    return (countries.pop() if len(countries) == 1 else None), body


def named_in(words: Words, start: int, end: int) -> Iterator[Entry]:
    """What a role phrase names of states and bodies, without where it is: "ambassador in X" is of no X."""
    titles = words.language.titles
    stop = next((k for k in range(start + 1, end) if words[k].norm in titles.grammar["located"]), end)
    k = start
    while k < stop:
        length, entries = match(words, k, stop)
        behind = words[k + length].norm if k + length < stop else ""
        alone = bool(entries) and entries[0].sense == "office" and length == 1
        if entries and not alone and behind not in titles.organisation_words["things"]:  # no "Iraq war veteran"
            yield entries[0]
        k += max(1, length)
