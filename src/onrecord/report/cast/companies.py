"""Which names are those of companies and the like, by what the report says around them, and their short forms."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.knowledge.words import Words, given_names, legal_forms
from onrecord.lang import words as listed
from onrecord.report.cast.piece import Piece

Name = tuple[str, ...]


def companies_in(words: Words, names: Sequence[tuple[Piece, Name]], persons: frozenset[Name]) -> frozenset[Name]:
    """Names that some mention shows to be a company's, whatever the tagger takes the others for.

    It is shown by a legal form ("Inc"), a noun before or after ("the miner X", "X shares"), what it owns ("X's
    mine") and the office beside it ("X chief executive Jane Roe"). `persons` are names that a title makes a person's.
    """
    found = {name for piece, name in names if name not in persons and _company(words, piece, name)}
    beside = {name for name in _beside_offices(words) if name not in persons}
    known = {name for _, name in names}
    return frozenset(found | (beside & known))


def firm(words: Words, piece: Piece) -> bool:
    """Whether a name is of two joined by "&" ("Roe & Doe"), as firms are called; not of two given names."""
    run = piece.run.words(words)
    sides = [k for k in range(1, len(run)) if run[k].before == " & "]
    return any(run[k - 1].norm not in given_names() or run[k].norm not in given_names() for k in sides)


def short_forms(
    words: Words, names: Sequence[tuple[Piece, Name]], bodies: frozenset[Name], persons: Sequence[Name]
) -> frozenset[Name]:
    """One-word names that are the first word of one longer name of a body, and nobody's or nothing else's."""
    parts = {word for name in persons for word in name}
    small = {w.norm for w in words if not w.capital}
    found: set[Name] = set()
    for piece, name in names:
        if len(name) > 1 or name[0] in parts | small:
            continue
        longer = {b for b in bodies if len(b) > 1 and b[0] == name[0]}
        if words[piece.run.start].token.ent_type_ in ("GPE", "LOC"):
            continue  # "Tarn" is not the Tarn Police Department
        if len(longer) == 1 and words[piece.run.start].token.pos_ in ("PROPN", "NOUN", "ADJ"):
            found.add(name)
    return frozenset(found)


def _company(words: Words, piece: Piece, name: Name) -> bool:
    if any(r.trade == "company" for r in piece.before) or firm(words, piece):
        return True
    run = piece.run.words(words)
    if len(run) > 1 and run[-1].norm in legal_forms():
        return True
    return name[0] not in given_names() and _owner(words, piece.run.end)


def _owner(words: Words, at: int) -> bool:
    """Whether what stands before word `at` owns what companies own: "X's mine", "X shares"."""
    if at >= len(words):
        return False
    owned = listed("titles", "organisation_words", "owned")
    possessive = words[at - 1].possessive and words[at].before.strip(" ’'s") == ""
    for k in range(at, min(at + (3 if possessive else 1), len(words))):
        if k > at and (words[k].before != " " or words[k].token.pos_ not in ("NOUN", "ADJ", "PROPN")):
            return False
        if words[k].before.startswith("\n") or (not possessive and words[k].before != " "):
            return False
        if words[k].norm in owned or (words[k].norm == "chief" and _phrase(words, k)):
            return True
    return False


def _phrase(words: Words, at: int) -> bool:
    return any(" ".join(w.norm for w in words[at : at + n]) in listed("titles", "heads", "business") for n in (2, 3))


def _beside_offices(words: Words) -> set[Name]:
    """Capitalised words right before or after an office of companies alone: "X chief executive", "CEO of X"."""
    found: set[Name] = set()
    heads = listed("titles", "heads", "business")
    for word in words:
        length = next((n for n in (3, 2, 1) if " ".join(w.norm for w in words[word.i : word.i + n]) in heads), 0)
        if not length:
            continue
        end = start = word.i
        while start and end - start < 5 and words[start - 1].capital and _joined(words, start, end):
            start -= 1
        if start < end:
            found.add(tuple(w.norm for w in words[start:end] if w.norm not in legal_forms()))
        after = word.i + length
        if after + 1 < len(words) and words[after].norm in ("of", "at") and words[after + 1].capital:
            stop = after + 1
            while stop < len(words) and stop - after < 6 and words[stop].capital and words[stop].before == " ":
                stop += 1
            found.add(tuple(w.norm for w in words[after + 1 : stop] if w.norm not in legal_forms()))
    return found - {()}


def _joined(words: Words, at: int, end: int) -> bool:
    return words[at].before == " " or (at == end and words[at].before in ("'s ", "’s ", "' ", "’ "))
