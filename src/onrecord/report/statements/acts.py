"""What is done by the words of a statement: its PLOVER type, or STATE.

The cue settles it where it names an act ("accused", "urged"). Else the content does: readiness and promises are AGREE,
refusals REJECT, what another party must do REQUEST, harm foretold to it THREATEN, blame laid on it ACCUSE.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from onrecord.knowledge.grammar import AUXILIARY, BASE_FORM, FINITE, OBJECT, PRONOUN, TELLING_HELPERS, VERB
from onrecord.knowledge.language import Language
from onrecord.knowledge.tree import below
from onrecord.report.attribution import Attribution
from onrecord.report.cast import Cast
from onrecord.report.deeds import Trigger, conditional, negated, noun_trigger, verb_trigger
from onrecord.report.page import Page
from onrecord.report.statements.clause_acts import OTHER_SIDE, OWN_SIDE, decided, to_come
from onrecord.report.statements.predicate import Predicate, predicates_of
from onrecord.report.statements.side import Side, side_of

STATE = "STATE"


def act_of(page: Page, cast: Cast, attribution: Attribution) -> str:
    """The PLOVER type (16-type edition) of what a statement does by its words, STATE where it only tells."""
    lemma = attribution.cue_lemma.lower()
    by_cue = act_of_cue(lemma, page.language)
    if attribution.negated:
        return "REJECT" if by_cue == "AGREE" else STATE
    if by_cue and lemma not in page.language.acts.weak["cues"]:
        return by_cue
    clauses = tuple(predicates_of(page, attribution))
    return (
        act_done(page, attribution, known=by_cue is not None)
        or act_of_weak_cue(by_cue, lemma, clauses, page.language)
        or act_of_content(page, cast, attribution, clauses)
    )


def act_of_cue(lemma: str, language: Language) -> str | None:
    """The act that a cue names; "be willing" and "apologize for" as "willing" and "apologize"."""
    parts, acts = lemma.split(), language.acts
    for form in (lemma, *parts[:1], *parts[-1:]):
        if act := acts.cues.kinds.get(form):
            return act
    ready = not acts.own["ready"].isdisjoint(parts) and acts.turns["being"].issuperset(parts[:1])
    return "AGREE" if ready else None


def act_done(page: Page, attribution: Attribution, *, known: bool) -> str | None:
    """The type of what a cue does besides telling: "announced a suspension of aid", "declared a curfew", "voiced
    support". Of a cue whose act is `known` only a deed says more: "ordered patrols", "called a strike"."""
    verbs = (t for span in attribution.cue for t in page.tokens(span) if t.pos_ == VERB)
    deeds = (deed for verb in verbs if not is_ahead(verb, page.language) and (deed := deed_of(verb, page.language)))
    return next((d.rule.code for d in deeds if d.rule.code and not (known and only_words(d))), None)


def deed_of(verb: Token, language: Language) -> Trigger | None:
    """The deed that a verb names, or that its object does."""
    nouns = (noun_trigger(c, language) for c in below(verb, OBJECT))
    return verb_trigger(verb, language) or next((n for n in nouns if n and n.rule.code != "CONSULT"), None)


def only_words(deed: Trigger) -> bool:
    return bool(deed.rule.verbal or deed.rule.frame or deed.is_noun)


def is_ahead(verb: Token, language: Language) -> bool:
    """Whether a cue is not done yet, or only might be."""
    return verb.tag_ == BASE_FORM or negated(verb, language) or conditional(verb, language)


def act_of_weak_cue(by_cue: str | None, lemma: str, clauses: Sequence[Predicate], language: Language) -> str | None:
    """The act of a cue that takes its force from what is said; STATE where a question is put, None where one tells."""
    if by_cue and clauses and clauses[0].verb.lower_ in language.acts.weak["question"]:
        return STATE
    return None if lemma in language.acts.turns["telling"] and is_told(clauses) else by_cue


def is_told(clauses: Sequence[Predicate]) -> bool:
    """Whether the content is a plain clause in the past or present: "suggested that X had left" tells."""
    verbs = [clause.verb for clause in clauses[:1]]
    return any(v.tag_ in FINITE or any(c.tag_ in TELLING_HELPERS for c in below(v, AUXILIARY)) for v in verbs)


def act_of_content(page: Page, cast: Cast, attribution: Attribution, clauses: Sequence[Predicate]) -> str:
    """The act of the first clause that does something; of a want or a plan that of its first clause."""
    if attribution.class_ == "attitude" and clauses:
        return act_of_attitude(attribution.cue_lemma.lower(), clauses[0])
    side = side_of(page, cast, attribution)
    return next((act for clause in clauses if (act := act_of_clause(clause, side))), STATE)


def act_of_attitude(lemma: str, clause: Predicate) -> str:
    """The act of a want or a plan: what is planned decides, help or harm."""
    acts = clause.language.acts
    if act := acts.attitude.kinds.get(lemma):
        return act
    if lemma in acts.weak["settled"]:
        return clause.code or STATE
    planned = lemma.split(" ")[0] in acts.weak["plans"]
    return (to_come(clause.code, clause.language) if planned else None) or STATE


def act_of_clause(clause: Predicate, side: Side) -> str | None:
    """The act of one clause of the content; None where it only tells."""
    must = side.country is None and clause.modals & clause.language.acts.other["must"]
    if any(side.owns(s) and not (must and s.pos_ != PRONOUN) for s in clause.subjects):
        return decided(OWN_SIDE, clause)
    if clause.subjects:
        return decided(OTHER_SIDE, replace(clause, foreign=any(map(side.opposes, clause.subjects))))
    # an infinitive or an imperative: "to leave at once", "Stop it"
    return "REQUEST" if clause.verb.tag_ == BASE_FORM and not clause.modals else None
