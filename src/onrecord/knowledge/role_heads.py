"""Where the head of a role phrase stands: a word of an office or a trade that is used as one and is no name."""

from __future__ import annotations

from onrecord.knowledge.grammar import ADJECTIVE, NOUN, NOUNS, NUMBER, PERSON, VERBS
from onrecord.knowledge.places import match
from onrecord.knowledge.titles import Head, heads_of_roles, longest_head
from onrecord.knowledge.words import Words, body_of_many, calendar_words, capitals, given_names

IN_NAMES = ("bodies", "organisations", "media", "places")  # of words that end names
JOINTS = (" ", "-", ". ")  # between the words of a head


def head_at(words: Words, i: int) -> tuple[int, Head | None]:
    """How many words the longest head from a word on has, and which it is; (0, None) where none is used as one."""
    heads = heads_of_roles(words.language)
    key: tuple[str, ...] = ()
    length, head = 0, None
    for n in range(i, min(len(words), i + longest_head(words.language))):
        if n > i and words[n].before not in JOINTS:
            break
        key = (*key, words[n].norm)
        if key in heads:
            length, head = n + 1 - i, heads[key]
    return (length, head) if head and used_as_head(words, i, i + length, head) else (0, None)


def capital_after(words: Words, at: int) -> bool:
    """Whether a word in capitals follows, in brackets or not."""
    return at < len(words) and words[at].capital and words[at].before in (" ", " (")


def used_as_head(words: Words, start: int, end: int, head: Head) -> bool:
    """Whether a head is used as a noun; titles before a name are, whatever the tagger says."""
    first, last, heads = words[start], words[end - 1], words.language.titles.heads
    titled = first.capital and capital_after(words, end)
    if head.trade == "honorific":
        return titled and len(first.norm) > 1
    if first.text.isupper() and end - start == 1 and head.text in heads["acronyms"]:
        return acronym_of_somebody(words, start)
    if head.text in heads["abbreviations"] or head.text in heads["ranks"]:
        return titled or (last.token.pos_ == NOUN and len(last.norm) > 4)  # "a general", more than an abbreviation
    return last.token.pos_ in NOUNS or (head.trade == "outlet" and before_name(words, start, end))


def before_name(words: Words, i: int, at: int) -> bool:
    """Whether "the weekly" stands before a name and no noun follows that: not "the weekly Cabinet meeting"."""
    word = words[i]
    if not i or word.capital or not capital_after(words, at) or words[at].norm in calendar_words(words.language):
        return False
    if not (word.before == " " or word.owned) or word.token.pos_ in VERBS:
        return False
    end = capitals(words, at, len(words))
    return end >= len(words) or words[end].before != " " or words[end].token.pos_ not in (NOUN, ADJECTIVE)


def acronym_of_somebody(words: Words, at: int) -> bool:
    """Whether an office in capitals stands behind a word, not a number: "Foo MP", not "4 PM"."""
    return at > 0 and (words[at].before == " " or words[at].owned) and words[at - 1].token.pos_ != NUMBER


def in_a_name(words: Words, start: int, end: int) -> bool:
    """Whether a head is a surname here ("Rep. Peter King"), or part of the name of an organisation."""
    return words[start].capital and any(rule(words, start, end) for rule in NAMED)


def within_capitals(words: Words, start: int, end: int) -> bool:
    """Whether a plural in capitals is part of a name: "the Department of Veterans Affairs", not "Senators Roe and"."""
    if not capital_after(words, end) or words[start].first or words[start].before != " ":
        return False
    head = heads_of_roles(words.language).get(tuple(w.norm for w in words[start:end]))
    person = words[end].norm in given_names(words.language) or words[end].token.ent_type_ == PERSON
    return head is not None and head.plural and head.trade in ("occupation", "unnamed") and not person


def in_a_body_of_many(words: Words, start: int, end: int) -> bool:
    """ "Pilots' Union": people whose possessive begins the name of a body, or a noun within such a name."""
    owned = (at for at in (start, end) if 0 < at < len(words) and words[at - 1].possessive)
    return any(body_of_many(words, at) > at for at in owned)


def ends_a_medium(words: Words, start: int, end: int) -> bool:
    """ "Foo Weekly", "the Chronicle": a word that ends names of outlets, no capital behind it."""
    titles, word = words.language.titles, words[start]
    if word.norm not in titles.organisation_words["media"] or not start or word.before != " ":
        return False
    before = words[start - 1]
    return not capital_after(words, end) and (before.capital or before.norm in titles.grammar["articles"])


def starts_a_medium(words: Words, start: int, end: int) -> bool:
    """ "Radio Foo" inside a sentence."""
    nouns = words.language.titles.organisation_words["outlet_nouns"]
    return capital_after(words, end) and not words[start].first and words[start].norm in nouns


def ends_a_firm(words: Words, start: int, end: int) -> bool:
    """ "Foo Radio", "Foo Company": a noun of outlets or companies behind a name that is no country's."""
    data = words.language.titles.organisation_words
    if not start or words[start].norm not in data["outlet_nouns"] | data["company_nouns"]:
        return False
    named = words[start - 1].capital and not words[start - 1].first
    return words[start].before == " " and named and not in_gazetteer(words, start - 1)


def starts_a_name(words: Words, start: int, end: int) -> bool:
    """ "King County", "General Assembly": the one word in capitals behind a head is one that ends names."""
    if start + 1 < end or not capital_after(words, end) or capital_after(words, end + 1):
        return False
    data = words.language.titles.organisation_words
    return any(words[end].norm in data[group] for group in IN_NAMES)


def surname_here(words: Words, start: int, end: int) -> bool:
    """Whether a head that is a surname too stands as one: behind a given name or a title, no name behind it."""
    titles, given = words.language.titles, given_names(words.language)
    if end - start > 1 or words[start].norm not in titles.surname_like["words"] or words[start].before != " ":
        return False
    before = words[start - 1]
    titled = before.norm in titles.heads["abbreviations"] or before.norm in titles.surname_like["after"]
    if not capital_after(words, end) and (before.norm in given or titled):
        return True
    return start > 1 and before.capital and before.before == " " and words[start - 2].norm in given  # "Jane A. King"


NAMED = (within_capitals, in_a_body_of_many, ends_a_medium, starts_a_medium, ends_a_firm, starts_a_name, surname_here)


def in_gazetteer(words: Words, j: int) -> bool:
    """Whether a phrase of the gazetteer ends with a word."""
    return any(match(words, start, j + 1)[0] == j + 1 - start for start in range(max(0, j - 2), j + 1))


def adjective_of_place(words: Words, j: int) -> bool:
    """Whether a word is the adjective of a country or a body."""
    return any(e.sense == "adjective" for e in match(words, j, j + 1)[1])
