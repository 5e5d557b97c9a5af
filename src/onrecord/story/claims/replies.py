"""What points back: a statement that only calls untrue what stands before it, or what another's document says, and a
denial of guilt in no more words than that."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from onrecord.alike import only_grammar
from onrecord.options.stories import AGAINST
from onrecord.story.claims.answers import Contradiction, Floor, one_side
from onrecord.story.claims.stances import Stance, calls_untrue, denied_by_cue, others_words
from onrecord.story.claims.tellings import Telling
from onrecord.story.claims.terms import terms_of_words


def replies(floor: Floor) -> Iterator[Contradiction]:
    """Statements that point back, each with what it points to."""
    in_order = sorted(floor.stances, key=lambda s: (s.telling.path, s.telling.extent))
    for at, s in enumerate(in_order):
        before = [o for o in in_order[:at] if stands_before(o.telling, s.telling)]
        for claim in (*pointed_to(s, before, floor), *accusations(s, before)):
            yield Contradiction(claim, s, floor.first(claim), "denial", 1.0)


def stands_before(claim: Telling, telling: Telling) -> bool:
    """Whether a statement ends shortly before another one of its report."""
    return claim.path == telling.path and 0 < telling.extent.start - claim.extent.end <= AGAINST.beside


# "called that an invention", "dismissed the claim as nonsense"


def pointed_to(stance: Stance, before: Sequence[Stance], floor: Floor) -> Sequence[Stance]:
    """What stands right before a statement that only calls it untrue."""
    language, points = stance.telling.language, denied_by_cue(stance.telling) and others_words(stance.telling)
    if stance.admits or stance.telling.nested or not (points or calls_untrue(stance.telling.plain, language)):
        return ()
    claims = terms_of_words(language.disputes.denial["claims"], language)
    matter = {t for c in floor.told[stance.telling.id] for t in c.terms} - claims
    if len(stance.telling.words) > AGAINST.pointing or len(matter) > AGAINST.few:
        return ()
    told = [o for o in before if not o.telling.statement.nested_in]
    last = [o for o in told if o.telling.terms & matter][-1:] if points and matter else told[-1:]
    return [o for o in last if sourced(o.telling) and not one_side(o.telling, stance.telling)]


def sourced(telling: Telling) -> bool:
    """Whether somebody stands behind a statement: an actor, or a source in words that are no pronoun."""
    return telling.speaker is not None or not only_grammar(telling.statement.speaker_text or "", telling.language)


# "denies any wrongdoing"


def accusations(stance: Stance, before: Sequence[Stance]) -> Iterable[Stance]:
    """The accusation of the denier told last before a denial of guilt in no more words."""
    guilt = stance.telling.language.disputes.guilt["words"]
    if (
        len(stance.telling.words) > AGAINST.bare
        or guilt.isdisjoint(stance.telling.plain)
        or not denied_by_cue(stance.telling)
    ):
        return ()
    accusing = [o for o in before if accuses(o)][-1:]
    return [o for o in accusing if sourced(o.telling) and of_denier(o.telling, stance.telling)]


def accuses(stance: Stance) -> bool:
    """Whether a statement says that somebody is guilty."""
    accusing = stance.telling.language.disputes.guilt["accusing"]
    return not stance.denies and (
        stance.telling.statement.act == "ACCUSE" or not accusing.isdisjoint(stance.telling.plain)
    )


def of_denier(claim: Telling, denial: Telling) -> bool:
    """Whether an accusation is of the one who denies it; "he", left open, is whom the report speaks of, and none of the
    people who accuse."""
    if denial.speaker is None:
        accuser = claim.speaker.kind if claim.speaker else None
        return accuser != "person" and only_grammar(denial.statement.speaker_text or "", denial.language)
    return denial.speaker.id in claim.named and not one_side(claim, denial)
