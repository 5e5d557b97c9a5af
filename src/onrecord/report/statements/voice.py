"""Whose voice an attribution carries: the actor behind its source, or nobody by name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from onrecord.knowledge.language import Language
from onrecord.report.attribution import Attribution
from onrecord.report.cast import Cast
from onrecord.report.page import Page
from onrecord.report.statements.joint import both_of
from onrecord.report.statements.party import party_of
from onrecord.report.statements.speakers import CONFIDENCE, Speaker, speaker_of
from onrecord.spans import Span

NAME = 7  # words of a name that the cast does not hold


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


def voices_of(page: Page, cast: Cast, attributions: Sequence[Attribution]) -> list[Voice]:
    """The voice of every attribution, in order; "we" and "I" in a quotation are the voice it stands in.

    "Both leaders" are the two who spoke jointly, or were named, right before. A name that the cast does not hold is
    the name of a speaker without an actor.
    """
    known: dict[int, Speaker] = {}
    for index in range(len(attributions)):
        _speaker(page, cast, attributions, index, known)
    voices: list[Voice] = []
    for index, one in enumerate(attributions):
        voice = _voice(known[index])
        if one.source and (voice.name is None or voice.text in page.language.persons.pronouns["relative"]):
            voice = (
                _jointly(page, cast, one.source[0], voice, voices)
                or _for_party(page, cast, one.source[0], voice)
                or (voice if voice.name else _by_name(page, one.source[0], voice))
            )
        voices.append(voice)
    return voices


def _jointly(page: Page, cast: Cast, source: Span, voice: Voice, before: Sequence[Voice]) -> Voice | None:
    """The two behind "both leaders", "the two presidents", "they"; None where not exactly two are at hand."""
    said = source.of(page.text).lower().split()
    two = (
        " ".join(said[:-1]) in page.language.venues.joint["before"] and said[-1] in page.language.venues.joint["nouns"]
    )
    last = before[-1] if before else None
    if two and last and last.name and len(last.co) == 1:
        return Voice(last.party, voice.text, last.actor, last.name, last.country, last.co, last.confidence)
    ids = both_of(page, cast, source)
    if ids is None:
        return None
    first = cast.get(ids[0])
    return Voice(first.id, voice.text, first.id, first.name, first.country, (ids[1],), CONFIDENCE["pronoun"])


def _for_party(page: Page, cast: Cast, source: Span, voice: Voice) -> Voice | None:
    """The party behind "her party", with who else the source names after it as its fellow speakers."""
    found = party_of(page, cast, source) if voice.name is None else None
    if found is None:
        return None
    first = cast.get(found)
    return Voice(first.id, voice.text, first.id, first.name, first.country, voice.co, CONFIDENCE["pronoun"])


def _by_name(page: Page, source: Span, voice: Voice) -> Voice:
    """The voice with the name that its source is, where the cast has nobody there and the source is a name alone."""
    tokens = [t for t in page.tokens(source) if not t.is_space and t.text != ","]
    tokens = tokens[1:] if tokens and tokens[0].lower_ in page.language.calendar.words["articles"] else tokens
    if (
        voice.party is not None
        or not tokens
        or len(tokens) > NAME
        or not all(_of_name(t, page.language) for t in tokens)
    ):
        return voice
    first, last = tokens[0], tokens[-1]
    opens = first.is_sent_start or first.i == 0 or page.doc[first.i - 1].is_sent_start
    if opens and first.pos_ != "PROPN":  # "Residents of Foo": a capital for its place alone
        return voice
    if (
        last.pos_ != "PROPN"
        or last.tag_ == "NNPS"
        or last.ent_type_ == "NORP"
        or last.lower_ in _offices(page.language)
    ):
        return voice
    name = " ".join(page.text[first.idx : last.idx + len(last)].split())
    return Voice(f"name {name.lower()}", voice.text, None, name, voice.country, voice.co, voice.confidence)


def _of_name(token: Token, language: Language) -> bool:
    plain = token.lower_ in language.venues.particles["names"] or token.text in "-’'&."
    return plain or token.text[:1].isupper() or token.is_digit or token.tag_ == "POS"


@cache
def _offices(language: Language) -> frozenset[str]:
    """Words for offices and trades, which in capitals name nobody: "Opposition Leader"."""
    groups = ("offices", "spokes", "ranks", "abbreviations", "occupations")
    return frozenset().union(*(language.titles.heads[group] for group in groups))


def _speaker(
    page: Page, cast: Cast, attributions: Sequence[Attribution], index: int, known: dict[int, Speaker]
) -> Speaker:
    if index in known:
        return known[index]
    known[index] = Speaker()  # ends a ring of attributions that stand in one another
    one = attributions[index]
    outer = None if one.outer is None else _speaker(page, cast, attributions, one.outer, known)
    source = one.source[0] if one.source else None
    known[index] = speaker_of(source, one.content[0].start, page, cast, outer)
    return known[index]


def _voice(speaker: Speaker) -> Voice:
    text = " ".join(speaker.text.split()) if speaker.text else None
    actor = speaker.actor if speaker.name else None
    return Voice(speaker.actor, text, actor, speaker.name, speaker.country, speaker.co_speakers, speaker.confidence)
