"""Names of the gazetteer in the sense they have in a report: states, peoples, adjectives, capitals, and the ministries
and parliaments that every country has, with the country the words around them tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.knowledge.grammar import (
    ADJECTIVE,
    IN_NOUN_PHRASES,
    NOUNS,
    NUMBER,
    PARTIES_OF_VERBS,
    PLACES_AND_STATES,
    SUBJECTS,
)
from onrecord.knowledge.places import Entry, Sense, acts, fits_report, match, one_of
from onrecord.knowledge.words import Words, slug
from onrecord.options.reports import STATE_OF_ITS
from onrecord.report.cast.party import Piece
from onrecord.report.cast.runs import DASHES, Run, article_before, before, is_article, joined, with_article, word_at


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
    side = before_side(words, run.end)
    return Piece(run, with_article(words, opens) if side else opens, run.end + side, "capital", capital)


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


def offices_of(words: Words, taken: frozenset[int]) -> Iterator[Piece]:
    """Ministries and the like over words not `taken`: "the Ruritanian Foreign Ministry", "Ruritania's foreign
    ministry"."""
    i = 0
    while i < len(words):
        length, entries = match(words, i)
        entry = one_of(entries, "office")
        end = i + max(1, length if entry is None else 1)
        if entry is not None and i not in taken and (len(entries) == 1 or not one_of(entries, "name")):
            piece, end = office_at(words, i, i + length, entry)
            if piece is not None:
                yield piece
        i = max(end, i + 1)


def office_at(words: Words, i: int, own_end: int, entry: Entry) -> tuple[Piece | None, int]:
    """The body that an office at words `i` to `own_end` is, and where its words end; None where it may be any
    country's. Its name is that of its mentions, or tells whose "its" is."""
    (start, country), end = country_before(words, i), own_end
    if country is None:
        country, end = country_after(words, own_end)
    state = None if country else state_of_its(words, i)
    if not country and state is None and not definite(words, i, start, own_end - i):
        return None, end
    name, opens = "", start
    if state is not None:
        (own,), country, opens = words.language.mentions.marks["owner"], state.country, i - 1
        name = f"{state.name}{own} {' '.join(word.text for word in words[i:end])}"
    return Piece(Run(start, end), opens, end, "name", Entry(entry.id, name, "government-body", country, "office")), end


def definite(words: Words, i: int, start: int, length: int) -> bool:
    """Whether an office without its country stands for one body: in capitals, or of several words behind "the"."""
    capital = words[i].capital and not (words[i].first and length == 1)
    return (capital and length > 1) or (article_before(words, start) and (length > 1 or capital))


def state_of_its(words: Words, i: int) -> Entry | None:
    """The state that "its" before an office stands for: the only one of this sentence up to it, else the only one, or
    the subject, of the sentence before."""
    prior = before(words, i)
    if prior is None or prior.norm not in words.language.mentions.articles["its"]:
        return None
    near = words[max(0, prior.i - STATE_OF_ITS) : prior.i]
    told = [(word, one_of(match(words, word.i, prior.i)[1], "name")) for word in near]
    named = [(word, entry) for word, entry in told if entry is not None and entry.kind == "state"]
    last = [(w, e) for w, e in named if w.sentence == prior.sentence]
    last = last or [(w, e) for w, e in named if w.sentence == prior.sentence - 1]
    for states in (last, [(w, e) for w, e in last if w.token.dep_ in SUBJECTS]):
        if len({entry.country for _, entry in states}) == 1:
            return states[-1][1]
    return None


def country_before(words: Words, i: int) -> tuple[int, str | None]:
    """The adjective or possessor right before an office, and the country it names."""
    if words[i].before != " " and not words[i].owned:
        return i, None
    senses: tuple[Sense, ...] = ("adjective", "name", "capital", *(("place",) if words[i].owned else ()))
    for start in range(max(0, i - 3), i):
        length, entries = match(words, start, i)
        entry = one_of(entries, *senses) if start + length == i else None
        if entry is not None and entry.country:
            return start, entry.country
    return i, None


def country_after(words: Words, end: int) -> tuple[str | None, int]:
    """ "the foreign ministry of Ruritania"."""
    if end + 1 < len(words) and words[end].before == " " and joined(words, end, "of"):
        at = end + 1 + is_article(words, end + 1)
        length, entries = match(words, at)
        entry = one_of(entries, "name")
        if entry is not None and entry.kind == "state":
            return entry.country, at + length
    return None, end


def office_id(entry: Entry) -> str:
    """Id of a ministry: with the country where it is known."""
    return slug(f"{entry.country} {entry.id}") if entry.country else entry.id
