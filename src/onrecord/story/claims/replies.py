"""What points back: a statement that only calls untrue what stands before it, or what another's document says, and a
denial of guilt in no more words than that."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from onrecord.alike import CONCEPT, NAMED, only_grammar
from onrecord.knowledge.terms import is_function, stem
from onrecord.options import AGAINST
from onrecord.story.claims.answers import Contradiction, Floor, one_side
from onrecord.story.claims.stances import Stance, calls_untrue, denied_by_cue, others_words
from onrecord.story.claims.tellings import Telling
from onrecord.story.claims.terms import term_of, terms_of_words


def replies(floor: Floor) -> Iterator[Contradiction]:
    """Statements that point back, each with what it points to."""
    in_order = sorted(floor.stances, key=lambda s: (s.telling.path, s.telling.extent))
    for at, s in enumerate(in_order):
        before = [o for o in in_order[:at] if stands_before(o.telling, s.telling)]
        for claim in (*pointed_to(s, before, floor), *accusations(s, before)):
            yield Contradiction(claim, s, floor.first(claim), "denial", AGAINST.pointed)


def stands_before(claim: Telling, t: Telling) -> bool:
    """Whether a statement ends shortly before another one of its report."""
    return claim.path == t.path and 0 < t.extent.start - claim.extent.end <= AGAINST.back


# "called that an invention", "dismissed the claim as nonsense"


def pointed_to(s: Stance, before: Sequence[Stance], floor: Floor) -> Sequence[Stance]:
    """What a statement points to that calls it untrue: the document it names, else what stands right before it."""
    points = denied_by_cue(s.telling) and others_words(s.telling) and not introduces(s.telling)
    if s.admits or not (points or calls_untrue(s.telling.plain, s.telling.language)):
        return ()
    document = [] if points else [o for o in floor.stances if told_out_of(o.telling, s.telling)]
    if document:
        return document
    claims = terms_of_words(s.telling.language.disputes.denial["claims"], s.telling.language)
    matter = {t for c in floor.told[s.telling.id] for t in c.terms} - claims
    if s.telling.nested or len(s.telling.words) > AGAINST.pointing or len(matter) > AGAINST.few:
        return ()
    told = [o for o in before if not o.telling.statement.nested_in]
    return answered(s.telling, [o for o in told if o.telling.terms & matter] if points and matter else told)


def answered(t: Telling, before: Sequence[Stance]) -> Sequence[Stance]:
    """Of the statements before one that points back those it answers: of whom it names, else the last."""
    if names_owner(t):
        return [o for o in before if owned(o.telling, t) and not one_side(o.telling, t)][-2:]
    return [o for o in before[-1:] if sourced(o.telling) and not one_side(o.telling, t)]


def sourced(t: Telling) -> bool:
    """Whether somebody stands behind a statement: an actor, or a source in words that are no pronoun."""
    return t.speaker is not None or not only_grammar(t.statement.speaker_text or "", t.language)


def introduces(t: Telling) -> bool:
    """Whether a statement names something new, so that it points to nothing told before: "a report in a newspaper"."""
    return not t.language.disputes.clauses["new"].isdisjoint(t.plain[:1])


def names_owner(t: Telling) -> bool:
    """Whether a statement says whose words it calls untrue: "the union's claims"."""
    return any(w.endswith(t.language.disputes.clauses.ordered["owner"]) for w in t.plain)


def owned(claim: Telling, t: Telling) -> bool:
    """Whether a statement that calls words untrue names the source of a claim as their owner."""
    named = {stem(w.text, t.language) for w in t.words if not w.function}
    source = f"{claim.statement.speaker_text or ''} {claim.speaker.name or '' if claim.speaker else ''}"
    return bool(named & {stem(w, t.language) for w in source.split()})


def told_out_of(claim: Telling, t: Telling) -> bool:
    """Whether a statement is told out of a document that another one names by its words: its maker and its kind."""
    if claim.id == t.id or one_side(claim, t):
        return False
    named = {term for term in t.terms if not term[0].isdigit()} & source_terms(claim)
    return len(named) > 1 and any(term.startswith(CONCEPT) for term in named)


def source_terms(t: Telling) -> frozenset[str]:
    """The terms of the words that name a source; an actor by its id and by its name."""
    words = [w for w in (t.statement.speaker_text or "").split() if not is_function(w, t.language)]
    actor = {NAMED + t.speaker.id} if t.speaker else set()
    told = {term_of(w, t.language) for w in words} | {stem(w, t.language) for w in words}
    return t.reading.terms(*t.statement.source, named=False) | actor | told


# "denies any wrongdoing"


def accusations(s: Stance, before: Sequence[Stance]) -> Iterable[Stance]:
    """The accusation of the denier told last before a denial of guilt in no more words."""
    guilt = s.telling.language.disputes.guilt["words"]
    if len(s.telling.words) > AGAINST.bare or guilt.isdisjoint(s.telling.plain) or not denied_by_cue(s.telling):
        return ()
    accusing = [o for o in before if accuses(o)][-1:]
    return [o for o in accusing if sourced(o.telling) and of_denier(o.telling, s.telling)]


def accuses(s: Stance) -> bool:
    """Whether a statement says that somebody is guilty."""
    accusing = s.telling.language.disputes.guilt["accusing"]
    return not s.denies and (s.telling.statement.act == "ACCUSE" or not accusing.isdisjoint(s.telling.plain))


def of_denier(claim: Telling, denial: Telling) -> bool:
    """Whether an accusation is of the one who denies it; "he", left open, is whom the report speaks of, and none of the
    people who accuse."""
    if denial.speaker is None:
        accuser = claim.speaker.kind if claim.speaker else None
        return accuser != "person" and only_grammar(denial.statement.speaker_text or "", denial.language)
    return denial.speaker.id in claim.named and not one_side(claim, denial)
