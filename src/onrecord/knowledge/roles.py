"""Role phrases: "the Ruritanian foreign minister", "spokeswoman for the ministry", "Sen.", "the state channel"."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.knowledge.places import match
from onrecord.knowledge.roles_whose import whose
from onrecord.knowledge.titles import (
    Gender,
    Trade,
    gender_of_head,
    grammar,
    heads_of_roles,
    modifiers,
    plural_of,
    same_head,
)
from onrecord.knowledge.words import (
    TIMES,
    Words,
    body_of_many,
    calendar_words,
    given_names,
    organisation_words,
    particles,
)

__all__ = ["Gender", "Role", "gender_of_head", "grammar", "modifiers", "plural_of", "roles_of", "same_head"]
MAX_BEFORE, MAX_AFTER = 8, 9


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
    covered = _covered(words)
    i = 0
    while i < len(words):
        length, found = (0, None) if i in covered else _head_at(words, i)
        if not found or _is_name(words, i, length):
            i += 1
            continue
        at = i + length
        chain = _chain(words, at)
        if chain is not None:
            i = chain
            continue
        floor = out[-1].end if out else 0
        out.append(_role(words, i, at, found, floor))
        i = max(at, out[-1].end)
    return out


def _covered(words: Words) -> frozenset[int]:
    """Words inside the names of bodies ("General Assembly", "the prime minister's office"), where no role begins."""
    found: set[int] = set()
    i = 0
    while i < len(words):
        length, entries = match(words, i)
        if length > 1 and any(e.sense in ("name", "office") and e.kind != "state" for e in entries):
            found.update(range(i, i + length))
        i += max(1, length)
    return frozenset(found)


def _head_at(words: Words, i: int) -> tuple[int, tuple[str, Trade, bool] | None]:
    """The longest head that starts at a word."""
    heads = heads_of_roles(words.language)
    key: tuple[str, ...] = ()
    best: tuple[int, tuple[str, Trade, bool] | None] = (0, None)
    for n in range(i, min(len(words), i + 4)):
        if n > i and words[n].before not in (" ", "-", ". "):
            break
        key = (*key, words[n].norm)
        if key in heads:
            best = (n + 1 - i, heads[key])
    if best[1] and not _noun(words, i, best):
        return 0, None
    return best


def _noun(words: Words, i: int, found: tuple[int, tuple[str, Trade, bool] | None]) -> bool:
    """Whether a head is used as a noun; titles before a name are, whatever the tagger says."""
    length, head = found
    word, last = words[i], words[i + length - 1]
    heads = words.language.titles.heads
    if head is not None and head[1] == "honorific":
        return word.capital and _capital_after(words, i + length) and len(word.norm) > 1
    if head is not None and word.text.isupper() and length == 1 and head[0] in heads["acronyms"]:
        return i > 0 and word.before in (" ", "'s ", "’s ") and words[i - 1].token.pos_ != "NUM"
    if head is not None and head[0] in heads["abbreviations"] | heads["ranks"]:
        return (word.capital and _capital_after(words, i + length)) or (
            last.token.pos_ == "NOUN" and len(last.norm) > 4
        )
    if last.token.pos_ in ("NOUN", "PROPN"):
        return True
    if head is not None and head[1] == "outlet" and not word.capital and _before_name(words, i, i + length):
        return True
    return word.capital and not word.first and _capital_after(words, i + length) and last.token.pos_ == "ADJ"


def _before_name(words: Words, i: int, at: int) -> bool:
    """Whether "the weekly" stands before a name and no noun follows that: not "the weekly Cabinet meeting"."""
    if not i or not _capital_after(words, at) or words[at].norm in calendar_words(words.language):
        return False
    if words[i].before not in (" ", "'s ", "’s ") or words[i].token.pos_ in ("VERB", "AUX"):
        return False
    end = at
    while end < len(words) and words[end].capital and words[end].before == " ":
        end += 1
    return end >= len(words) or words[end].before != " " or words[end].token.pos_ not in ("NOUN", "ADJ")


def _capital_after(words: Words, at: int) -> bool:
    return at < len(words) and words[at].capital and words[at].before in (" ", " (")


def _is_name(words: Words, i: int, length: int) -> bool:
    """A head that is a surname here ("Rep. Peter King"), or begins the name of an organisation or a place."""
    word = words[i]
    if not word.capital:
        return False
    language = words.language
    data = language.titles.organisation_words
    if word.norm in language.titles.unnamed["many"] and _body_ahead(words, i + length):
        return True
    if _many_in_a_name(words, i, i + length):
        return True
    if words[i + length - 1].possessive and i + length < len(words) and body_of_many(words, i + length) > i + length:
        return True
    after = words[i + length].norm if _capital_after(words, i + length) else ""
    last = (
        i + length + 1 >= len(words)
        or words[i + length + 1].before != " "
        or not (words[i + length + 1].capital or words[i + length + 1].norm in particles(words.language))
    )
    if (
        after
        and last
        and any(after in data[group] for group in ("bodies", "organisations", "media", "places", "things"))
    ):
        return True
    if after in data["media"] and word.norm in data["outlet_nouns"]:
        return True  # "Weekly Standard editor Jane Roe"
    if i and words[i - 1].capital and words[i - 1].possessive and body_of_many(words, i) > i:
        return True
    if word.norm in data["media"] and i and (words[i - 1].capital or words[i - 1].norm == "the") and not after:
        return word.before == " "
    if after and not word.first and word.norm in data["outlet_nouns"]:
        return True
    outlet = word.norm in data["outlet_nouns"] or word.norm in data["company_nouns"]
    if (
        outlet
        and i
        and word.before == " "
        and words[i - 1].capital
        and not words[i - 1].first
        and not _known(words, i - 1)
    ):
        return True
    if length > 1 or word.norm not in language.titles.surname_like["words"] or i == 0 or word.before != " ":
        return False
    before = words[i - 1].norm
    middle = (
        i > 1
        and words[i - 1].capital
        and words[i - 1].before == " "
        and words[i - 2].norm in given_names(words.language)
    )
    return (not _capital_after(words, i + 1) or middle) and (
        middle
        or before in given_names(words.language)
        or before in language.titles.heads["abbreviations"]
        or before == "mr"
    )


def _many_in_a_name(words: Words, start: int, end: int) -> bool:
    """Whether a plural in capitals is part of a name: "the Department of Veterans Affairs", not "Senators Roe and"."""
    if not _capital_after(words, end) or words[start].first or words[start].before != " ":
        return False
    found = heads_of_roles(words.language).get(tuple(w.norm for w in words[start:end]))
    person = words[end].norm in given_names(words.language) or words[end].token.ent_type_ == "PERSON"
    return found is not None and found[2] and found[1] in ("occupation", "unnamed") and not person


def _body_ahead(words: Words, at: int) -> bool:
    """Whether the capitalised words from here on end the name of a body: "People Power Party"."""
    end = at
    while end < len(words) and end - at < 4 and words[end].capital and words[end].before == " ":
        end += 1
    return end > at and words[end - 1].norm in organisation_words(words.language)


def _chain(words: Words, at: int) -> int | None:
    """Where the next head stands if it follows at once ("campaign press secretary")."""
    for n in range(at, min(len(words), at + 3)):
        word = words[n]
        if word.before not in (" ", "-") or (words[n - 1].possessive):
            return None
        length, found = _head_at(words, n)
        if found and found[1] != "honorific" and not _is_name(words, n, length):
            # "President Senator" does not occur; "Republican leader Senator Roe" is two roles, kept as one phrase.
            return n
        if word.norm not in modifiers(words.language) or (word.capital and word.norm in given_names(words.language)):
            return None
    return None


def _role(words: Words, i: int, at: int, found: tuple[str, Trade, bool], floor: int) -> Role:
    head, trade, plural = found
    start = (
        i
        if trade == "honorific"
        else _left(words, i, floor, trade in ("outlet", "company") and not _capital_after(words, at))
    )
    end = at if trade in ("honorific", "outlet", "company") else _right(words, at, trade)
    opens, determiner = start, ""
    if start > floor and words[start].before == " " and words[start - 1].norm in grammar("determiners", words.language):
        # "said that officials": a conjunction, no determiner.
        conjunction = words[start - 1].norm == "that" and words[start - 1].token.pos_ != "DET"
        opens, determiner = (start, "") if conjunction else (start - 1, words[start - 1].norm)
    if not determiner and words[start].before in ("'s ", "’s ", "' ", "’ "):
        determiner = "'s"
    country, body = whose(words, start, end)
    return Role(opens, start, end, head, trade, plural, determiner, country, body, words[i].capital)


def _left(words: Words, i: int, floor: int, lower: bool) -> int:
    """Where the words that qualify a head begin; with `lower` names are no part of them ("the Roe newspaper")."""
    start = i
    while start > floor and i - start < MAX_BEFORE and _qualifies(words, start - 1, start):
        if lower and words[start - 1].token.pos_ == "PROPN" and not _adjective(words, start - 1):
            break
        start -= 1
    if start - 1 > floor and words[start - 1].norm == "and" and words[start].before == " " == words[start - 1].before:
        both = _known(words, start - 2) and _known(words, start)
        return start - 2 if both and _adjective(words, start - 2) and _adjective(words, start) else start
    return start


def _adjective(words: Words, j: int) -> bool:
    return any(e.sense == "adjective" for e in match(words, j, j + 1)[1])


def _qualifies(words: Words, j: int, before: int) -> bool:
    word = words[j]
    glue = words[before].before
    if word.possessive:
        return (
            glue in ("'s ", "’s ", "' ", "’ ")
            and (_known(words, j) or not word.capital)
            and word.token.pos_ in ("NOUN", "PROPN")
        )
    if glue not in (" ", "-") and not (glue == ". " and word.norm in ("us", "uk")):
        return False
    if word.norm in modifiers(words.language):
        return word.token.pos_ not in ("VERB", "AUX") or word.capital
    if word.norm in grammar("determiners", words.language) and glue != "-":
        return False
    if word.token.ent_type_ in TIMES and glue != "-":
        return False
    if _known(words, j):
        return True
    # A verb or adverb that the tagger took for a noun at the start of a sentence is no part of a role.
    if (
        word.first
        and word.token.pos_ != "ADJ"
        and word.token.ent_type_ == ""
        and word.norm not in modifiers(words.language)
    ):
        return word.token.pos_ == "PROPN"
    return word.token.pos_ in ("ADJ", "NOUN", "PROPN") or (word.token.pos_ == "NUM" and glue == "-")


def _known(words: Words, j: int) -> bool:
    return any(match(words, start, j + 1)[0] == j + 1 - start for start in range(max(0, j - 2), j + 1))


def _right(words: Words, at: int, trade: Trade) -> int:
    """Where the complement of a head ends ("of state", "for the foreign ministry")."""
    if (
        at + 1 >= len(words)
        or words[at - 1].possessive
        or words[at].before != " "
        or words[at].norm not in grammar("complements", words.language)
    ):
        return at
    if trade in ("unnamed", "occupation") and words[at].norm in ("in", "on", "from"):
        return at
    held = words[at - 1].token
    if words[at].norm == "of" and held.dep_ == "dobj" and held.head.lemma_ in ("accuse", "convict", "suspect"):
        return at  # "accused the premier of theft"
    end, first = at + 1, at + 1
    while end < len(words) and end - first < MAX_AFTER and _complements(words, end, first):
        end += 1
    while end > first and words[end - 1].norm in grammar("loose_ends", words.language):
        end -= 1
    if end == first or (words[at].norm in ("in", "on", "at", "from", "to") and not words[end - 1].capital):
        return at
    return end


def _complements(words: Words, k: int, first: int) -> bool:
    word = words[k]
    if word.before not in (" ", "-", "'s ", "’s ", " ’s ", "' ", "’ ") or word.token.ent_type_ in TIMES:
        return False
    if word.capital and ((k > first and _person_starts(words, k)) or _title_starts(words, k)):
        return False
    if word.norm in grammar("inside", words.language):
        return k == first or word.norm in ("and", "of", "the") or words[k - 1].norm == "and"
    if k > first and words[k - 1].norm == "and" and _head_at(words, k)[1]:
        return False
    return word.token.pos_ in ("ADJ", "NOUN", "PROPN")


def _title_starts(words: Words, k: int) -> bool:
    """Whether somebody's title begins here: "director for Rep. Roe"."""
    length, found = _head_at(words, k)
    return found is not None and found[1] in ("office", "rank", "honorific") and _capital_after(words, k + length)


def _person_starts(words: Words, k: int) -> bool:
    word = words[k]
    if (
        word.norm in given_names(words.language)
        and k + 1 < len(words)
        and words[k + 1].capital
        and words[k + 1].before == " "
    ):
        return True
    return word.token.ent_type_ == "PERSON" and words[k - 1].token.ent_type_ != "PERSON"
