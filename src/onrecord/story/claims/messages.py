"""Word that one side says it sent and the other that it never had: "we warned the governor in March" against "no letter
reached the governor before October". The two share hardly a word; what ties them is who is said to have been told.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from onrecord.knowledge.names_compared import plain
from onrecord.knowledge.terms import WORD, is_function
from onrecord.lang import words
from onrecord.models import Actor
from onrecord.spans import Span
from onrecord.story.claims.clauses import Clause
from onrecord.story.claims.stances import Stance
from onrecord.story.claims.tellings import NAMED, Telling, Worth, spoken_for
from onrecord.story.people.cast import Merged

TELLING = 2.0  # worth of a term that ties what was sent to what was not had


def unreceived(
    stances: Sequence[Stance], told: Mapping[str, Sequence[Clause]], cast: Merged, worth: Worth
) -> Iterable[tuple[Stance, Stance, Span]]:
    """Pairs of a statement that somebody was told and of one of theirs that denies it, with the clause of the first."""
    sent = [(s, c) for s in stances for c in told[s.telling.id] if not s.denies and _sent(s.telling, c)]
    for denial in stances:
        if denial.telling.speaker is None or not any(_not_had(denial.telling, c) for c in told[denial.telling.id]):
            continue
        for claim, clause in sent:
            if _to(claim.telling, denial.telling.speaker, cast) and _tied(claim.telling, denial.telling, worth):
                yield claim, denial, clause.span


def _words(t: Telling, clause: Clause) -> list[str]:
    found = WORD.finditer(t.report.article.text, clause.span.start, clause.span.end)
    return [m.group() if m.group() == "May" else m.group().casefold().replace("’", "'") for m in found]


def _has(told: Iterable[str], name: str) -> bool:
    return bool(set(told) & words("disputes", "messages", name))


def _negation(told: Iterable[str]) -> bool:
    return bool(set(told) & words("differences", "polarity", "negations"))


def _sent(t: Telling, clause: Clause) -> bool:
    """Whether a clause says outright that word was sent; the cue may be the word itself: "warned the guild that"."""
    told = _words(t, clause)
    open_ = _has(told, "open") or _negation(told)
    return not open_ and _has(told, "sent")


def _not_had(t: Telling, clause: Clause) -> bool:
    """Whether a clause says that no word came, or that the first came on a day."""
    told = _words(t, clause)
    kept = _has(told, "carriers") and _has(told, "received")
    return kept and (_negation(told) or (_has(told, "first") and not _has(told, "open")))


def _to(claim: Telling, denier: Actor, cast: Merged) -> bool:
    """Whether a statement speaks of who denies it, or of the body that they speak for."""
    named = {term.removeprefix(NAMED) for term in claim.terms if term.startswith(NAMED)} | set(claim.statement.targets)
    return any(spoken_for(cast.get(n), denier) > 0 for n in sorted(named))


def _tied(claim: Telling, denial: Telling, worth: Worth) -> bool:
    """Whether both are of one matter: of one report, with a telling term in common, or the one names the other."""
    shared = claim.content_terms & denial.content_terms
    if claim.path == denial.path or any(worth.of(t) >= TELLING for t in shared):
        return True
    name = {w for w in plain(claim.speaker.name or "").split() if not is_function(w)} if claim.speaker else set()
    return bool(name & set(plain(denial.text).split()))
