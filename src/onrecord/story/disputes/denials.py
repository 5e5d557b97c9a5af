"""Claims and what is said against them: denials of what another says, and words that only point back to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from onrecord.alike import NAMED, Worth, one_voice, only_grammar, spoken_for
from onrecord.options.stories import AGAINST, DISPUTE
from onrecord.story.claims import Stance, Telling, calls_untrue, denied_by_cue, others_words, side_of, terms_of_words
from onrecord.story.disputes.found import Found, against, tellable
from onrecord.story.disputes.questions import question_of


def denials(stances: Sequence[Stance], worth: Worth) -> Iterator[Found]:
    """Each denial with the claims it denies; one that it tells itself gives the question."""
    by_id = {s.telling.id: s for s in stances}
    claims = [s for s in stances if sourced(s.telling) and tellable(s)]
    for denial in (s for s in stances if s.denies == "strong"):
        inside = rejected_inside(denial, by_id)
        told = [*inside, *(s for s in claims if s not in inside and answered(s, denial, worth))]
        if told:
            asked = max(inside or told, key=lambda s: s.telling.id)
            yield Found("denial", question_of(asked.telling), (*told, denial))


def rejected_inside(denial: Stance, by_id: Mapping[str, Stance]) -> list[Stance]:
    """The claims of others that stand inside a statement whose cue itself denies them."""
    statement = denial.telling.statement
    if statement.act != "REJECT" or statement.negated:
        return []
    inside = [by_id[i] for i in denial.telling.nested if i in by_id]
    return [s for s in inside if against(s, denial) and tellable(s)]


def answered(claim: Stance, denial: Stance, worth: Worth) -> bool:
    """Whether a statement claims what another denies: it is about the denier, and shares with what is denied a rare
    term, or several that are worth as much."""
    denier = denial.telling.speaker
    if claim.denies or denier is None or not is_about(claim.telling, denier.id) or not apart(claim, denial):
        return False
    denied = denied_terms(denial)
    shared = claim.matter & denied
    rare = any(worth.of(t) >= DISPUTE.rare for t in shared)
    tied = rare or (len(shared) > 1 and worth.sum(shared) >= DISPUTE.several)
    return tied and worth.share(shared, denied) >= DISPUTE.of_denied


def is_about(claim: Telling, actor: str) -> bool:
    """Whether a claim names an actor, or accuses them."""
    return NAMED + actor in claim.terms or (claim.statement.act == "ACCUSE" and actor in claim.statement.targets)


def denied_terms(denial: Stance) -> frozenset[str]:
    """What the clauses of a statement are about that its cue denies, that call something untrue or hold a negation."""
    told, by_cue = denial.telling, denied_by_cue(denial.telling)
    pieces = (p for p in told.pieces if by_cue or p.negated or calls_untrue(p.plain, told.language))
    return own_matter(denial).intersection(word.term for piece in pieces for word in piece.words)


def own_matter(denial: Stance) -> frozenset[str]:
    """What a denial is about, beside words for what another says and words that call it untrue."""
    known, language = denial.telling.language.disputes, denial.telling.language
    return denial.matter - terms_of_words(known.denial["claims"] | known.untrue["words"], language)


def apart(claim: Stance, denial: Stance) -> bool:
    """Whether two statements come from two voices, neither inside the other nor both inside one."""
    outer = claim.telling.statement.nested_in
    if denial.telling.id in (*claim.telling.nested, outer):
        return False
    return against(claim, denial) and (outer is None or outer != denial.telling.statement.nested_in)


def replies(stances: Sequence[Stance]) -> Iterator[Found]:
    """Statements that only call untrue what stands right before them: "called that an invention"."""
    in_order = sorted(stances, key=lambda s: (s.telling.path, s.telling.extent))
    for at, reply in enumerate(in_order):
        told = reply.telling
        before = [s for s in in_order[:at] if stands_before(s.telling, told)][-1:] if points_back(reply) else []
        for claim in before:
            if sourced(claim.telling) and not one_side(claim.telling, told):
                yield Found("denial", question_of(claim.telling), (claim, reply))


def points_back(reply: Stance) -> bool:
    """Whether a statement in few words denies or calls untrue what another one says."""
    told = reply.telling
    if told.nested or len(told.words) > AGAINST.pointing or len(own_matter(reply)) > AGAINST.few:
        return False
    return calls_untrue(told.plain, told.language) or (denied_by_cue(told) and others_words(told))


def stands_before(claim: Telling, told: Telling) -> bool:
    """Whether a statement ends shortly before another one of its report."""
    near = claim.path == told.path and 0 < told.extent.start - claim.extent.end <= AGAINST.beside
    return near and not claim.statement.nested_in


def sourced(told: Telling) -> bool:
    """Whether somebody stands behind a statement: an actor, or a source in words that are no pronoun."""
    return told.speaker is not None or not only_grammar(told.statement.speaker_text or "", told.language)


def one_side(a: Telling, b: Telling) -> bool:
    """Whether two statements come from one side: an actor, a body and who speaks for it, one office in other words."""
    if a.speaker is None and b.speaker is None:
        return True
    if a.speaker is None or b.speaker is None:
        opened = a if a.speaker is None else b
        return not (opened.statement.speaker_text or opened.statement.nested_in) or one_voice(a, b) > 0
    side = side_of(a.speaker)
    return spoken_for(a.speaker, b.speaker, a.language) > 0 or (side is not None and side == side_of(b.speaker))
