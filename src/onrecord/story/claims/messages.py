"""Word that one side says it sent and the other that it never had: "we warned the governor in March" against "no letter
reached the governor before October". The two share hardly a word; what ties them is who is said to have been told.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from onrecord.alike import Worth, spoken_for
from onrecord.knowledge.language import Language
from onrecord.knowledge.names_compared import plain
from onrecord.knowledge.terms import is_function
from onrecord.models import Actor
from onrecord.options import TELLING_TERM
from onrecord.spans import Span
from onrecord.story.claims.clauses import Clause
from onrecord.story.claims.stances import Stance, negation
from onrecord.story.claims.tellings import Telling
from onrecord.story.people import Merged


def unreceived(
    stances: Sequence[Stance], told: Mapping[str, Sequence[Clause]], cast: Merged, worth: Worth
) -> Iterable[tuple[Stance, Stance, Span]]:
    """Pairs of a statement that somebody was told and of one of theirs that denies it, with the clause of the first."""
    sent = [(s, c) for s in stances if not s.denies for c in told[s.telling.id] if says_sent(c, s.telling.language)]
    for denial in stances:
        if any(says_not_had(c, denial.telling.language) for c in told[denial.telling.id]):
            for claim, clause in sent:
                if goes_to(claim.telling, denial.telling.speaker, cast) and tied(claim.telling, denial.telling, worth):
                    yield claim, denial, clause.span


def says_sent(clause: Clause, language: Language) -> bool:
    """Whether a clause says outright that word was sent; the cue may be the word itself: "warned the guild that"."""
    told, messages = set(clause.piece.plain), language.disputes.messages
    return bool(told & messages["sent"]) and not told & messages["open"] and not negation(told, language)


def says_not_had(clause: Clause, language: Language) -> bool:
    """Whether a clause says that no word came, or that the first came on a day."""
    told, messages = set(clause.piece.plain), language.disputes.messages
    if not (told & messages["carriers"] and told & messages["received"]):
        return False
    return negation(told, language) or bool(told & messages["first"] and not told & messages["open"])


def goes_to(claim: Telling, denier: Actor | None, cast: Merged) -> bool:
    """Whether a statement speaks of who denies it, or of the body that they speak for."""
    return any(spoken_for(cast.get(n), denier, claim.language) > 0 for n in claim.named)


def tied(claim: Telling, denial: Telling, worth: Worth) -> bool:
    """Whether both are of one matter: of one report, with a telling term in common, or the one names the other."""
    shared = claim.content_terms & denial.content_terms
    if claim.path == denial.path or any(worth.of(t) >= TELLING_TERM for t in shared):
        return True
    name = plain(claim.speaker.name or "").split() if claim.speaker else ()
    return bool({w for w in name if not is_function(w, claim.language)} & set(plain(denial.text).split()))
