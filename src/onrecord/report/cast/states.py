"""Names of the gazetteer in the sense they have in a report: a state, its people, its adjective, its capital."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.knowledge.grammar import ADJECTIVE, IN_NOUN_PHRASES, NOUNS, NUMBER, PARTIES_OF_VERBS, PLACES_AND_STATES
from onrecord.knowledge.places import Entry, acts, fits_report, one_of
from onrecord.knowledge.words import Words
from onrecord.report.cast.near import DASHES, before, with_article, word_at
from onrecord.report.cast.piece import Piece
from onrecord.report.cast.runs import Run


def known(words: Words, run: Run, opens: int, entries: Sequence[Entry], heard: frozenset[str]) -> Piece | None:
    """A phrase of the gazetteer as a name; None where it is only a place or an adjective."""
    named, adjective = one_of(entries, "name"), one_of(entries, "adjective")
    if named is not None and not fits_report(named, heard):
        named = None
    if named is not None and named.kind == "group" and some(words, run.start):
        return None  # "fellow Greens", "many Greens" are people, not the party
    if adjective is not None and before_side(words, run.end):
        state = adjective.kind == "state"
        return Piece(run, with_article(words, opens), run.end + 1, "adjective", adjective) if state else None
    if named is not None:
        return Piece(run, opens, run.end, "state" if named.kind == "state" else "name", named)
    return standing_for_state(words, run, opens, entries)


def standing_for_state(words: Words, run: Run, opens: int, entries: Sequence[Entry]) -> Piece | None:
    """A people, an adjective or a capital that stands for its state."""
    people, adjective, capital = (one_of(entries, "people"), one_of(entries, "adjective"), one_of(entries, "capital"))
    if people is not None and as_state(words, run):
        return Piece(run, opens, run.end, "people", people)
    if adjective is not None and in_compound(words, run):
        return Piece(run, opens, run.end, "adjective", adjective)
    if capital is None or dateline(words, run) or not acts(words, run.start, run.end):
        return None
    if before_side(words, run.end):
        return Piece(run, with_article(words, opens), run.end + 1, "capital", capital)
    return Piece(run, opens, run.end, "capital", capital)


def before_side(words: Words, at: int) -> bool:
    """Whether a noun stands at a word that means who acts for a state: "the Ruritanian side"."""
    if at >= len(words) or words[at].before != " " or words[at - 1].possessive:
        return False
    return words[at].norm in words.language.metonyms.acting["side_nouns"]


def some(words: Words, at: int) -> bool:
    """Whether a number or a word of quantity stands before a word: "most Ruritanians"."""
    prior = before(words, at)
    if prior is None:
        return False
    return prior.norm in words.language.metonyms.acting["quantifiers"] or prior.token.pos_ == NUMBER


def as_state(words: Words, run: Run) -> bool:
    """Whether a people stands for its state: not "most Ruritanians", not a word that is an adjective here."""
    word, after, endings = words[run.end - 1], word_at(words, run.end), words.language.mentions.endings.ordered
    plural = word.norm.endswith(endings["plural"])
    acting = word.token.pos_ == ADJECTIVE and word.token.dep_ in PARTIES_OF_VERBS
    if word.token.pos_ not in NOUNS and not acting:
        return False
    describes = after is not None and after.before in (" ", "-") and after.token.pos_ in IN_NOUN_PHRASES
    if describes and not plural:
        return False
    if (prior := before(words, run.start)) is not None:
        return not some(words, run.start) and prior.token.pos_ != ADJECTIVE
    return plural or not word.norm.endswith(endings["adjectival"])


def in_compound(words: Words, run: Run) -> bool:
    """ "the Ruritanian-Borduran talks": an adjective that names a party."""
    after = word_at(words, run.end)
    left, right = words[run.start].before in DASHES, after is not None and after.before in DASHES
    if not (left or right) or (left and not words[run.start - 1].capital):
        return False
    far = run.end + right
    return any(w.norm in words.language.metonyms.acting["compound_nouns"] for w in words[far : far + 2])


def dateline(words: Words, run: Run) -> bool:
    """Whether a place stands at the head of a paragraph before a dash or an agency in brackets."""
    held, after = run.words(words), word_at(words, run.end)
    if not held[0].first or after is None:
        return False
    loud = all(word.text.isupper() for word in held) and len(held[0].text) > 3
    if not loud and held[-1].token.ent_type_ not in PLACES_AND_STATES:
        return False
    return any(dash in after.before for dash in ("—", "–", " - ", "--")) or after.before.startswith((" (", ", "))
