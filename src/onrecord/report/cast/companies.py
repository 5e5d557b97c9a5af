"""Which names are those of companies and the like, by what the report says around them, and their short forms."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from onrecord.knowledge.grammar import IN_NOUN_PHRASES, PLACES_AND_STATES
from onrecord.knowledge.words import Words, given_names, legal_forms
from onrecord.report.cast.near import joined, owned, phrase_at
from onrecord.report.cast.piece import Name, Piece

Named = Sequence[tuple[Piece, Name]]


def companies_in(words: Words, names: Named, persons: Collection[Name]) -> frozenset[Name]:
    """Names that some mention shows to be a company's, whatever the tagger takes the others for.

    It is shown by a legal form ("Inc"), a noun before or after ("the miner X", "X shares"), what it owns ("X's
    mine") and the office beside it ("X chief executive Jane Roe"). `persons` are names that a title makes a person's.
    """
    beside = frozenset(beside_offices(words))
    found = (name for piece, name in names if name in beside or shown_as_company(words, piece, name))
    return frozenset(found) - frozenset(persons)


def firm(words: Words, piece: Piece) -> bool:
    """Whether a name is of two joined by "&" ("Roe & Doe"), as firms are called; not of two given names."""
    given = given_names(words.language)
    sides = [k for k in range(piece.run.start + 1, piece.run.end) if words[k].before == " & "]
    return any(words[k - 1].norm not in given or words[k].norm not in given for k in sides)


def short_forms(words: Words, names: Named, bodies: Collection[Name], persons: Collection[Name]) -> frozenset[Name]:
    """One-word names that are the first word of one longer name of a body, and nobody's or nothing else's."""
    taken = {word for name in persons for word in name} | {w.norm for w in words if not w.capital}
    return frozenset(
        name
        for piece, name in names
        if len(name) == 1
        and name[0] not in taken
        and words[piece.run.start].token.ent_type_ not in PLACES_AND_STATES  # "Tarn" is not the Tarn Police Department
        and words[piece.run.start].token.pos_ in IN_NOUN_PHRASES
        and len({body for body in bodies if len(body) > 1 and body[0] == name[0]}) == 1
    )


def shown_as_company(words: Words, piece: Piece, name: Name) -> bool:
    """Whether one mention shows that a name is a company's."""
    if any(role.trade == "company" for role in piece.before) or firm(words, piece):
        return True
    if len(piece.run) > 1 and words[piece.run.end - 1].norm in legal_forms(words.language):
        return True
    return name[0] not in given_names(words.language) and owner(words, piece.run.end)


def owner(words: Words, at: int) -> bool:
    """Whether what stands before word `at` owns what companies own: "X's mine", "X's new mine", "X shares"."""
    if at >= len(words) or words[at].before.startswith("\n"):
        return False
    possessive = words[at - 1].possessive and owned(words, at)
    if not possessive:
        return words[at].before == " " and owned_by_companies(words, at)
    for k in range(at, min(at + 3, len(words))):
        if k > at and (words[k].before != " " or words[k].token.pos_ not in IN_NOUN_PHRASES):
            return False
        if owned_by_companies(words, k):
            return True
    return False


def owned_by_companies(words: Words, at: int) -> bool:
    """Whether a word, or an office that begins at it, is what companies have."""
    language = words.language
    if words[at].norm in language.titles.organisation_words["owned"]:
        return True
    chief = words[at].norm in language.mentions.nouns["chief"]
    return chief and any(phrase_at(words, at, n) in language.titles.heads["business"] for n in (2, 3))


def beside_offices(words: Words) -> Iterator[Name]:
    """Capitalised words right before or after an office of companies alone: "X chief executive", "CEO of X"."""
    offices, legal = words.language.titles.heads["business"], legal_forms(words.language)
    for at in range(len(words)):
        length = next((n for n in (3, 2, 1) if phrase_at(words, at, n) in offices), 0)
        for start, end in ((start_of_name(words, at), at), name_after(words, at + length)) if length else ():
            if name := tuple(word.norm for word in words[start:end] if word.norm not in legal):
                yield name


def start_of_name(words: Words, end: int) -> int:
    """Where the capitalised words before an office begin."""
    start = end
    while start and end - start < 5 and words[start - 1].capital:
        if words[start].before != " " and not (start == end and owned(words, start)):
            break
        start -= 1
    return start


def name_after(words: Words, at: int) -> tuple[int, int]:
    """The capitalised words after "of" or "at"."""
    if not joined(words, at, "of", "at") or at + 1 >= len(words) or not words[at + 1].capital:
        return at, at
    end = at + 1
    while end < min(len(words), at + 6) and words[end].capital and words[end].before == " ":
        end += 1
    return at + 1, end
