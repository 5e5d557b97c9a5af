"""One statement of one report as the story compares it, for tests of rooms that take tellings; invented texts."""

from __future__ import annotations

from tests.story.desk import Desk

from onrecord.story.claims import Stance, Telling, stance_of, tellings_of
from onrecord.story.people import merged


def telling(
    content: str, cue: str = "said", speaker: str = "Pavel Strand", path: str = "a.txt", **other: str
) -> Telling:
    """`Pavel Strand CUE CONTENT.` with the people whom the content may name."""
    speaker = "Pavel Strand"
    desk = Desk(path, f"{speaker} {cue} {content}. The ferry sailed.")
    who = desk.actor(speaker)
    for name in ("Ilse Kern", "Oskar Brandt"):
        if name in content:
            desk.actor(name)
    desk.said(who, cue, content, **other)  # type: ignore[arg-type]
    reports = [desk.report()]
    return tellings_of(reports, merged(reports))[0]


def stance(content: str, cue: str = "said", **other: str) -> Stance:
    """The stance that one statement takes."""
    told = telling(content, cue, **other)
    return stance_of(told, merged([told.report]))
