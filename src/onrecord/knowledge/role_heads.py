"""Where the head of a role phrase stands: a word of an office or a trade that is used as one and is no name."""

from __future__ import annotations

from onrecord.knowledge.grammar import ADJECTIVE, NOUN, NOUNS, NUMBER, PERSON, VERBS
from onrecord.knowledge.places import match
from onrecord.knowledge.titles import Head, heads_of_roles
from onrecord.knowledge.words import Words, body_of_many, calendar_words, capitals, given_names, organisation_words

POSSESSIVES = ("'s ", "’s ", "' ", "’ ")
JOINTS = (" ", "-", ". ")  # between the words of a head
WORDS = 4  # of a head
IN_NAMES = ("bodies", "organisations", "media", "places", "things")


def head_at(words: Words, i: int) -> tuple[int, Head | None]:
    """How many words the longest head from a word on has, and which it is; (0, None) where none is used as one."""
    heads = heads_of_roles(words.language)
    key: tuple[str, ...] = ()
    length, head = 0, None
    for n in range(i, min(len(words), i + WORDS)):
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
    first, heads = words[start], words.language.titles.heads
    if head.trade == "honorific":
        return first.capital and capital_after(words, end) and len(first.norm) > 1
    if first.text.isupper() and end - start == 1 and head.text in heads["acronyms"]:
        return acronym_of_somebody(words, start)
    if head.text in heads["abbreviations"] or head.text in heads["ranks"]:
        return (first.capital and capital_after(words, end)) or written_out(words, end)
    return words[end - 1].token.pos_ in NOUNS or names_follow(words, start, end, head)


def acronym_of_somebody(words: Words, at: int) -> bool:
    """Whether an office in capitals stands behind a word, not a number: "Foo MP", not "4 PM"."""
    return at > 0 and words[at].before in (" ", "'s ", "’s ") and words[at - 1].token.pos_ != NUMBER


def written_out(words: Words, end: int) -> bool:
    """Whether a rank stands as a noun of its own, more than an abbreviation."""
    last = words[end - 1]
    return last.token.pos_ == NOUN and len(last.norm) > 4


def names_follow(words: Words, start: int, end: int, head: Head) -> bool:
    """Whether a head that the tagger takes for no noun stands before the name of its bearer."""
    first = words[start]
    if head.trade == "outlet" and not first.capital and before_name(words, start, end):
        return True
    titled = first.capital and not first.first and capital_after(words, end)
    return titled and words[end - 1].token.pos_ == ADJECTIVE


def before_name(words: Words, i: int, at: int) -> bool:
    """Whether "the weekly" stands before a name and no noun follows that: not "the weekly Cabinet meeting"."""
    if not i or not capital_after(words, at) or words[at].norm in calendar_words(words.language):
        return False
    if words[i].before not in (" ", "'s ", "’s ") or words[i].token.pos_ in VERBS:
        return False
    end = capitals(words, at, len(words))
    return end >= len(words) or words[end].before != " " or words[end].token.pos_ not in (NOUN, ADJECTIVE)


def in_a_name(words: Words, start: int, end: int) -> bool:
    """Whether a head is a surname here ("Rep. Peter King"), or part of the name of an organisation or a place."""
    if not words[start].capital:
        return False
    if any(rule(words, start, end) for rule in NAMED):
        return True
    if ends_a_medium(words, start, end):
        return words[start].before == " "
    return starts_a_medium(words, start, end) or ends_a_firm(words, start) or surname_here(words, start, end)


def many_of_a_body(words: Words, start: int, end: int) -> bool:
    """ "People Power Party", "Veterans Affairs": people in capitals who begin or end the name of a body."""
    if words[start].norm in words.language.titles.unnamed["many"]:
        stop = capitals(words, end, WORDS)
        if stop > end and words[stop - 1].norm in organisation_words(words.language):
            return True
    return within_capitals(words, start, end)


def within_capitals(words: Words, start: int, end: int) -> bool:
    """Whether a plural in capitals is part of a name: "the Department of Veterans Affairs", not "Senators Roe and"."""
    if not capital_after(words, end) or words[start].first or words[start].before != " ":
        return False
    head = heads_of_roles(words.language).get(tuple(w.norm for w in words[start:end]))
    person = words[end].norm in given_names(words.language) or words[end].token.ent_type_ == PERSON
    return head is not None and head.plural and head.trade in ("occupation", "unnamed") and not person


def owner_of_a_body(words: Words, start: int, end: int) -> bool:
    """ "Pilots' Union": people whose possessive begins the name of a body."""
    return words[end - 1].possessive and end < len(words) and body_of_many(words, end) > end


def owned_by_many(words: Words, start: int, end: int) -> bool:
    """A head within the name of a body that its members' possessive begins."""
    owner = words[start - 1] if start else None
    return owner is not None and owner.capital and owner.possessive and body_of_many(words, start) > start


def last_before(words: Words, end: int) -> str:
    """The word in capitals behind a head where no other capital or particle follows it; empty elsewhere."""
    if not capital_after(words, end):
        return ""
    further = words[end + 1] if end + 1 < len(words) else None
    small = words.language.persons.particles["inside"]
    alone = further is None or further.before != " " or not (further.capital or further.norm in small)
    return words[end].norm if alone else ""


def starts_a_name(words: Words, start: int, end: int) -> bool:
    """ "King Street", "Weekly Standard editor": a word that ends names stands behind the head."""
    data = words.language.titles.organisation_words
    after = words[end].norm if capital_after(words, end) else ""
    last = last_before(words, end)
    named = bool(last) and any(last in data[group] for group in IN_NAMES)
    return named or (after in data["media"] and words[start].norm in data["outlet_nouns"])


def ends_a_medium(words: Words, start: int, end: int) -> bool:
    """ "Foo Weekly", "the Chronicle": a word that ends names of outlets, no capital behind it."""
    media, articles = words.language.titles.organisation_words["media"], words.language.titles.grammar["articles"]
    if words[start].norm not in media or not start or capital_after(words, end):
        return False
    return words[start - 1].capital or words[start - 1].norm in articles


def starts_a_medium(words: Words, start: int, end: int) -> bool:
    """ "Radio Foo" inside a sentence."""
    nouns = words.language.titles.organisation_words["outlet_nouns"]
    return capital_after(words, end) and not words[start].first and words[start].norm in nouns


def ends_a_firm(words: Words, start: int) -> bool:
    """ "Foo Radio", "Foo Company": a noun of outlets or companies behind a name that is no country's."""
    data = words.language.titles.organisation_words
    if not start or words[start].norm not in data["outlet_nouns"] | data["company_nouns"]:
        return False
    named = words[start - 1].capital and not words[start - 1].first
    return words[start].before == " " and named and not in_gazetteer(words, start - 1)


def surname_here(words: Words, start: int, end: int) -> bool:
    """Whether a head that is a surname too stands as one: behind a given name or a title, no name behind it."""
    titles = words.language.titles
    if end - start > 1 or words[start].norm not in titles.surname_like["words"] or words[start].before != " ":
        return False
    given, before = given_names(words.language), words[start - 1]
    middle = start > 1 and before.capital and before.before == " " and words[start - 2].norm in given
    titled = before.norm in titles.heads["abbreviations"] or before.norm in titles.surname_like["after"]
    return middle or (not capital_after(words, end) and (before.norm in given or titled))


NAMED = (many_of_a_body, owner_of_a_body, starts_a_name, owned_by_many)


def in_gazetteer(words: Words, j: int) -> bool:
    """Whether a phrase of the gazetteer ends with a word."""
    return any(match(words, start, j + 1)[0] == j + 1 - start for start in range(max(0, j - 2), j + 1))


def adjective_of_place(words: Words, j: int) -> bool:
    """Whether a word is the adjective of a country or a body."""
    return any(e.sense == "adjective" for e in match(words, j, j + 1)[1])
