"""Whose voice an attribution carries: the actor behind its source, or nobody by name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from spacy.tokens import Token

from onrecord.knowledge.grammar import PEOPLE, POSSESSIVE, PROPER, PROPER_PLURAL
from onrecord.knowledge.language import Language
from onrecord.knowledge.lists import Listed
from onrecord.options.reports import STATEMENT, SURE
from onrecord.report.attribution import Attribution
from onrecord.report.cast import Cast
from onrecord.report.page import Page
from onrecord.report.statements.joint import both_of
from onrecord.report.statements.speakers import Speaker, speaker_of
from onrecord.spans import Span

INNER = frozenset("-’'&.")  # marks that a name may hold


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks. `party` is the actor's id, named or not; `actor` and `name` are None for an unnamed source."""

    party: str | None = None
    text: str | None = None
    actor: str | None = None
    name: str | None = None
    country: str | None = None
    co: tuple[str, ...] = ()
    confidence: float = 0.0

    @classmethod
    def of(cls, speaker: Speaker) -> Voice:
        """The voice of a resolved source, its words on one line."""
        text = " ".join(speaker.text.split()) if speaker.text else None
        actor = speaker.actor if speaker.name else None
        return cls(speaker.actor, text, actor, speaker.name, speaker.country, speaker.co_speakers, speaker.confidence)


def voices_of(page: Page, cast: Cast, attributions: Sequence[Attribution]) -> list[Voice]:
    """The voice of every attribution, in order; "we" and "I" in a quotation are the voice it stands in.

    "Both leaders" are the two who spoke jointly, or were named, right before. A name that the cast does not hold is
    the name of a speaker without an actor.
    """
    voices: list[Voice] = []
    for index, one in enumerate(attributions):
        voice = Voice.of(speaker_at(page, cast, attributions, index))
        unknown = voice.name is None or voice.text in page.language.persons.pronouns["relative"]
        last = voices[-1] if voices else Voice()
        voices.append(behind(page, cast, one.source[0], voice, last) if one.source and unknown else voice)
    return voices


def speaker_at(page: Page, cast: Cast, attributions: Sequence[Attribution], index: int) -> Speaker:
    """The speaker of one attribution, read from the outermost one that it stands in."""
    chain: list[int] = []
    at: int | None = index
    while at is not None and at not in chain:  # attributions may stand in one another in a ring
        chain.append(at)
        at = attributions[at].outer
    speaker: Speaker | None = None
    for one in (attributions[i] for i in reversed(chain)):
        speaker = speaker_of(one.source[0] if one.source else None, page, cast, speaker)
    return speaker or Speaker()


def behind(page: Page, cast: Cast, source: Span, voice: Voice, last: Voice) -> Voice:
    """The voice behind a source whom the cast alone does not tell; `last` is the voice before it."""
    return jointly(page, cast, source, voice, last) or (voice if voice.name else by_name(page, source, voice))


def jointly(page: Page, cast: Cast, source: Span, voice: Voice, last: Voice) -> Voice | None:
    """The two behind "both leaders", "the two presidents", "they"; None where not exactly two are at hand."""
    said, joint = source.of(page.text).lower().split(), page.language.venues.joint
    if last.name and len(last.co) == 1 and " ".join(said[:-1]) in joint["before"] and said[-1] in joint["nouns"]:
        return replace(last, text=voice.text)
    ids = both_of(page, cast, source)
    return in_place_of(cast, ids[0], voice, ids[1:]) if ids else None


def in_place_of(cast: Cast, actor: str, voice: Voice, others: tuple[str, ...]) -> Voice:
    """An actor of the cast as the voice of words that only point to it."""
    first = cast.get(actor)
    return Voice(first.id, voice.text, first.id, first.name, first.country, others, SURE.pronoun)


def by_name(page: Page, source: Span, voice: Voice) -> Voice:
    """The voice with the name that its source is, where the cast has nobody there and the source is a name alone."""
    tokens = [t for t in page.tokens(source) if not t.is_space and t.text != ","]
    tokens = tokens[1:] if tokens and tokens[0].lower_ in page.language.calendar.words["articles"] else tokens
    if voice.party is not None or not is_name_alone(tokens, page.language):
        return voice
    first, last = tokens[0], tokens[-1]
    opens = first.is_sent_start or first.i == 0 or page.doc[first.i - 1].is_sent_start
    if opens and first.pos_ != PROPER:  # "Residents of Foo": a capital for its place alone
        return voice
    name = " ".join(page.text[first.idx : last.idx + len(last)].split())
    return replace(voice, party=f"name {name.lower()}", actor=None, name=name)


def is_name_alone(tokens: Sequence[Token], language: Language) -> bool:
    """Whether tokens are all of a name, and the last one ends one."""
    if not 0 < len(tokens) <= STATEMENT.name or not all(is_of_name(t, language) for t in tokens):
        return False
    last = tokens[-1]
    many = last.tag_ == PROPER_PLURAL or last.ent_type_ == PEOPLE
    return last.pos_ == PROPER and not many and last.lower_ not in offices(language)


def is_of_name(token: Token, language: Language) -> bool:
    small = token.lower_ in language.venues.particles["names"] or token.text in INNER
    return small or token.text[:1].isupper() or token.is_digit or token.tag_ == POSSESSIVE


@cache
def offices(language: Language) -> Listed:
    """Words for offices and trades, which in capitals name nobody: "Opposition Leader"."""
    heads = language.titles.heads
    return heads["offices"] | heads["spokes"] | heads["ranks"] | heads["abbreviations"] | heads["occupations"]
