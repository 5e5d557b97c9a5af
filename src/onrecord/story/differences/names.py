"""One name that reports spell in two ways: marks left out, a slip of letters, an older name of a capital."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from rapidfuzz.distance import OSA

from onrecord.knowledge.language import DEFAULT, Language
from onrecord.knowledge.names_compared import near, plain
from onrecord.models import Actor, Discrepancy, Passage, Severity
from onrecord.options.stories import LETTERS_OF_SPELLING, SLIPS_OF_NAME
from onrecord.spans import Span
from onrecord.story.differences.difference import Compared, discrepancy, gravest, place_of, side_by_side

WORD = re.compile(r"[^\W\d_]+(?:[’'\-][^\W\d_]+)*")
Forms = Mapping[str, Sequence[Passage]]  # a word of a name as written -> where
Spelling = tuple[Severity, tuple[Passage, ...]]


def differing_spellings(compared: Compared) -> Iterable[Discrepancy]:
    """Names of actors that the reports spell in two ways."""
    for actor in compared.actors:
        yield from rows_of(actor, compared.language)


def rows_of(actor: Actor, language: Language) -> Iterable[Discrepancy]:
    """One difference for a person, whichever of their names are spelt in two ways; for a state one for each name."""
    found = spellings(actor, language)
    for row in [found] if actor.kind == "person" and found else [(one,) for one in found]:
        told = ", ".join(side_by_side(places) for _, places in row)
        what = f"the name of {actor.name} is spelt {told}"
        yield discrepancy("name-spelling", gravest(s for s, _ in row), what, [p for _, places in row for p in places])


def spellings(actor: Actor, language: Language = DEFAULT) -> tuple[Spelling, ...]:
    """The spellings of an actor's name that differ: how grave, and one passage for each spelling in each report."""
    forms = forms_of(actor, language) if actor.kind in ("person", "state") else {}
    found: list[Spelling] = []
    done: set[str] = set()
    for form in sorted(forms, key=lambda f: (-len(forms[f]), f)):
        others = [f for f in sorted(forms) if f not in done and f != form] if form not in done else []
        variants = [f for f in others if variant(actor, form, f, language)]
        if variants:
            done |= {form, *variants}
            found.append((severity([form, *variants], forms), places_of([form, *variants], forms)))
    return tuple(found)


def forms_of(actor: Actor, language: Language) -> Forms:
    """The words an actor is named by, as written, with the passages; for a state only names and capitals."""
    row = language.countries.get(actor.country or "", {})
    known = frozenset(map(plain, (*row.get("names", ()), *row.get("capitals", ()))))
    forms: dict[str, list[Passage]] = defaultdict(list)
    for passage in (p for mention in actor.mentions for p in words_of(mention, language)):
        long = len(passage.text) + (not passage.text.isascii()) >= LETTERS_OF_SPELLING
        if long and passage.text[0].isupper() and (actor.kind != "state" or plain(passage.text) in known):
            forms[passage.text].append(passage)
    return forms


def words_of(mention: Passage, language: Language) -> Iterator[Passage]:
    """The words of a mention, without a possessive ending."""
    for match in WORD.finditer(mention.text):
        ending = next((e for e in language.offices.grammar["possessives"] if match.group().endswith(e)), "")
        word, start = match.group().removesuffix(ending), mention.span.start + match.start()
        yield Passage(mention.article, Span(start, start + len(word)), word)


def variant(actor: Actor, a: str, b: str, language: Language) -> bool:
    """Whether two words are spellings of one: but for marks and case alike, or a slip or two apart.

    A land and its people ("Norland", "Norlander") are no spellings of one name.
    """
    if of_land(plain(a), plain(b), language) or of_land(plain(b), plain(a), language):
        return False
    x, y = (bare(word, language) for word in (a, b))
    if x == y:
        return plain(a) != plain(b) or letters(a) != letters(b)
    if actor.kind == "state":
        return (x[0], x[-1], len(x)) == (y[0], y[-1], len(y)) and OSA.distance(x, y) <= SLIPS_OF_NAME
    return near(x, y, language) and not grown(x, y, language)


def bare(word: str, language: Language) -> str:
    """A word of a name as compared, without the article that some write before it."""
    article, dash, rest = plain(word).partition("-")
    return rest if dash and article in language.persons.transliteration["articles"] else plain(word)


def grown(a: str, b: str, language: Language) -> bool:
    """Whether one word is the other in the plural or the genitive."""
    endings = language.differences.peoples["plural"]
    return any(a == b + ending or b == a + ending for ending in endings)


def of_land(land: str, people: str, language: Language) -> bool:
    """Whether one word is the other with an ending of peoples."""
    told = language.differences.peoples
    stems = {land, land.rstrip("".join(told["vowels"]))}
    many = ("", *told["plural"])
    return land != people and any(people == s + end + m for end in told["endings"] for s in stems for m in many)


def letters(word: str) -> str:
    """The letters of a word, marks between them left out."""
    return re.sub(r"[’'\-]", "", word).casefold()


def severity(forms: Sequence[str], places: Forms) -> Severity:
    """Marks left out and older names are style; a spelling that its own report contradicts is a slip of the pen."""
    if len({plain(f) for f in forms}) == 1 or all(len(f) <= LETTERS_OF_SPELLING for f in forms):
        return "style"
    held = [{p.article for p in places[f]} for f in forms]
    return "medium" if any(x & y for i, x in enumerate(held) for y in held[:i]) else "low"


def places_of(forms: Sequence[str], places: Forms) -> tuple[Passage, ...]:
    """The first place of each spelling in each report; the spellings that fewest reports use come first."""
    rarest = sorted(forms, key=lambda f: (len({p.article for p in places[f]}), len(places[f]), f))
    return tuple(p for form in rarest for p in first_of_each(places[form]))


def first_of_each(passages: Iterable[Passage]) -> list[Passage]:
    """The first passage of each report, by report."""
    found = {p.article: p for p in sorted(passages, key=place_of, reverse=True)}
    return sorted(found.values(), key=place_of)
