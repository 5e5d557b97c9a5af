"""What is done by the words of a statement: its PLOVER type, or STATE.

The cue settles it where it names an act ("accused", "urged"). Else the content does: readiness and promises are AGREE,
refusals REJECT, what another party must do REQUEST, harm foretold to it THREATEN, blame laid on it ACCUSE.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from onrecord.knowledge.deeds import Rule
from onrecord.knowledge.language import Language
from onrecord.models import Participant
from onrecord.report.attribution import Attribution
from onrecord.report.cast import Cast
from onrecord.report.deeds import (
    Trigger,
    clause_of,
    conditional,
    country_of,
    negated,
    noun_trigger,
    participants_of,
    verb_trigger,
    who_is,
)
from onrecord.report.page import Page

STATE = "STATE"
ABOUT = frozenset({"AGREE", "REJECT", "REQUEST", "THREATEN"})


def act_of(page: Page, cast: Cast, attribution: Attribution) -> str:
    """The PLOVER type (16-type edition) of what a statement does by its words, STATE where it only tells."""
    lemma = attribution.cue_lemma.lower()
    by_cue = _of_cue(lemma, page.language)
    if attribution.negated:
        return "REJECT" if by_cue == "AGREE" else STATE
    if by_cue and lemma not in page.language.acts.weak["cues"]:
        return by_cue
    done = _of_doing(page, attribution, by_cue is not None)
    if done:
        return done
    roots = list(_clauses(page, attribution))
    if by_cue and roots and roots[0].lower_ in page.language.acts.weak["question"]:
        return STATE
    if by_cue and (lemma not in page.language.acts.turns["telling"] or not _told(roots)):
        return by_cue
    if attribution.class_ == "attitude" and roots:
        return _of_attitude(lemma, roots[0], page.language)
    side = _Side(page, cast, attribution)
    for verb in roots:
        act = _of_clause(verb, side, page.language)
        if act:
            return act
    return STATE


def _of_cue(lemma: str, language: Language) -> str | None:
    """The act that a cue names; "be willing" and "apologize for" as "willing" and "apologize"."""
    parts = lemma.split()
    for form in dict.fromkeys((lemma, *parts[:1], *parts[-1:])):
        for act in language.acts.cues:
            if form in language.acts.cues[act]:
                return str(act)
    ready = bool(set(parts) & language.acts.own["ready"]) and language.acts.turns["being"].issuperset(parts[:1])
    return "AGREE" if ready else None


def _of_doing(page: Page, attribution: Attribution, known: bool) -> str | None:
    """The type of what a cue does besides telling: "announced a suspension of aid", "declared a curfew", "voiced
    support". Of a cue whose act is `known` only a deed says more: "ordered patrols", "called a strike"."""
    for token in (t for span in attribution.cue for t in page.tokens(span)):
        trigger = verb_trigger(token, page.language) if token.pos_ == "VERB" else None
        if trigger is None and token.pos_ == "VERB":
            nouns = (noun_trigger(c, page.language) for c in token.children if c.dep_ == "dobj")
            trigger = next((n for n in nouns if n and n.rule.code != "CONSULT"), None)
        if known and (trigger is None or trigger.rule.verbal or trigger.rule.frame or trigger.is_noun):
            continue
        if trigger is not None and trigger.rule.code and not _ahead(token, page.language):
            return trigger.rule.code
    return None


def _ahead(verb: Token, language: Language) -> bool:
    """Whether a cue is not done yet, or only might be."""
    return verb.tag_ == "VB" or negated(verb, language) or conditional(verb, language)


def _of_attitude(lemma: str, verb: Token, language: Language) -> str:
    """The act of a want or a plan: what is planned decides, help or harm."""
    for act in language.acts.attitude:
        if lemma in language.acts.attitude[act]:
            return str(act)
    trigger = verb_trigger(verb, language)
    if trigger is None or trigger.rule.code is None:
        return STATE
    if lemma in language.acts.weak["settled"]:
        return trigger.rule.code
    return (
        _to_come(trigger.rule.code, language) or STATE if lemma.split(" ")[0] in language.acts.weak["plans"] else STATE
    )


def _to_come(code: str | None, language: Language) -> str | None:
    """What announcing an action is: an offer or a threat."""
    frames = language.plover.frames
    return "AGREE" if code in frames["offers"] else "THREATEN" if code in frames["threats"] else None


def _told(roots: list[Token]) -> bool:
    """Whether the content is a plain clause in the past or present: "suggested that X had left" tells."""
    return (bool(roots) and roots[0].tag_ in ("VBD", "VBZ", "VBP", "MD")) or any(
        c.dep_ == "aux" and c.tag_ in ("VBD", "VBZ", "MD") for r in roots[:1] for c in r.children
    )


def _clauses(page: Page, attribution: Attribution) -> Iterator[Token]:
    """The main clauses of the content: heads of its sentences, and what is joined to them."""
    for span in attribution.content:
        run = page.tokens(span)
        inside = {t.i for t in run}
        for token in run:
            top = token.head.i not in inside or token.head == token
            joined = (
                token.dep_ in ("conj", "parataxis", "ccomp")
                and token.head.i in inside
                and token.pos_ in ("VERB", "AUX")
            )
            if (top and not token.is_punct and token.dep_ not in ("cc", "mark")) or joined:
                yield token


class _Side:
    """Who speaks, so that "we", a state's name and its leader are known as the speaker's own side."""

    def __init__(self, page: Page, cast: Cast, attribution: Attribution) -> None:
        self.cast = cast
        self.language = page.language
        self.actor: str | None = None
        self.country: str | None = None
        self.office = False
        for span in attribution.source[:1]:
            run = tuple(page.tokens(span))
            if not run:
                continue
            head = page.tokens(span).root
            who = who_is(cast, head, page.language, run)
            self.actor, self.country, self.office = who.actor, who.country, who.sector == "GOV"

    def own(self, subject: Token) -> bool:
        """Whether a subject is the speaker or the speaker's side."""
        if subject.lower_ in self.language.acts.sides["first"]:
            return True
        who = who_is(self.cast, subject, self.language)
        if who.actor and who.actor == self.actor:
            return True
        if subject.lower_ in self.language.acts.sides["third"] and who.actor is None:
            return True
        return who.country is not None and (who.country == self.country or (self.country is None and self.office))

    def foreign(self, subject: Token) -> bool:
        """Whether a subject is known to be of another side than the speaker's, whose own is known."""
        country = who_is(self.cast, subject, self.language).country
        return country is not None and self.country is not None and country != self.country


def _has(token: Token, wanted: frozenset[str]) -> bool:
    """Whether the clause of a word holds a word of a list, as a lemma."""
    return any(t.lemma_.lower() in wanted for t in token.subtree)


def _near(token: Token, wanted: frozenset[str]) -> bool:
    return token.lemma_.lower() in wanted or any(
        c.lemma_.lower() in wanted
        for c in token.children
        if c.dep_ in ("acomp", "attr", "oprd", "xcomp", "dobj", "advmod", "amod")
    )


def _of_clause(verb: Token, side: _Side, language: Language) -> str | None:
    """The act of one clause of the content; None where it only tells."""
    subjects = clause_of(verb, language).subjects
    modals = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    must = bool(modals & language.acts.other["must"]) and side.country is None
    if any(side.own(s) and not (must and s.pos_ != "PRON") for s in subjects):
        return _of_own(verb, modals, language)
    if subjects:
        return _of_other(verb, modals, any(side.foreign(s) for s in subjects), language)
    if verb.tag_ == "VB" and not modals:
        return "REQUEST"  # an infinitive or an imperative: "to leave at once", "Stop it"
    return None


def _of_own(verb: Token, modals: set[str], language: Language) -> str | None:
    """The act of a clause about the speaker's own side."""
    future = bool(modals & language.acts.modals["own_future"]) or _going(verb, language)
    denied = negated(verb, language)
    if denied and (future or _near(verb, language.acts.own["refuse"])) and _has(verb, language.acts.own["refuse"]):
        return "REJECT"
    if denied:
        return (
            "REJECT"
            if verb.tag_ in ("VBD", "VB", "VBN") and not future and modals & language.acts.modals["done"]
            else None
        )
    if _near(verb, language.acts.own["ready"]):
        return "AGREE"
    if future and _near(verb, language.acts.own["threat"]):
        return "THREATEN"
    if future and any(c.lower_ in language.acts.turns["only"] for c in verb.children) and conditional(verb, language):
        return "REJECT"
    if future and _near(verb, language.acts.own["offer"]):
        return "THREATEN" if any(t.lower_ in language.acts.turns["unless"] for t in verb.subtree) else "AGREE"
    trigger = verb_trigger(verb, language)
    if trigger and trigger.rule.code and not modals & language.acts.modals["open"]:
        if trigger.rule.verbal or trigger.rule.type == "cancellation":
            return trigger.rule.code
        if future:
            unless = any(t.lower_ in language.acts.turns["unless"] for t in verb.subtree)
            return "THREATEN" if unless else _to_come(trigger.rule.code, language)
    if verb.lemma_.lower() in language.acts.own["agree"] and not modals & language.acts.modals["open"]:
        return "AGREE"
    if (
        verb.lemma_.lower() in language.acts.own["need"]
        and verb.tag_ in ("VBP", "VBZ")
        and not any(c.dep_ == "xcomp" for c in verb.children)
    ):
        return "REQUEST"
    if verb.lemma_.lower() in language.acts.turns["supporting"]:
        return "SUPPORT"
    return None


def _of_other(verb: Token, modals: set[str], foreign: bool, language: Language) -> str | None:
    """The act of a clause about another party."""
    own_must = bool(modals & language.acts.other["must"])
    forced = verb.lemma_.lower() in language.acts.turns["forced"] and any(c.dep_ == "xcomp" for c in verb.children)
    future = bool(modals & language.acts.modals["future"]) or _going(verb, language)
    if future and (
        _has(verb, language.acts.other["harm"]) or _subject_has(verb, language.acts.own["response"], language)
    ):
        return "THREATEN"
    if _idiom(verb, "refusal", language):
        return "REJECT"
    if own_must or forced or _obliged(verb, language):
        return "REQUEST"
    untrue = negated(verb, language) and verb.lemma_ in language.acts.turns["existing"]
    if _near(verb, language.acts.other["false"]) or (untrue and _has(verb, language.acts.other["true"])):
        return "REJECT"
    wrong = _has(verb, language.acts.other["wrong"]) or (foreign and _has(verb, language.acts.other["violence"]))
    if not future and wrong and not negated(verb, language):
        return "ACCUSE"
    if _near(verb, language.acts.other["praise"]) and not negated(verb, language):
        return "SUPPORT"
    return None


def _idiom(verb: Token, kind: str, language: Language) -> bool:
    """Whether the clause holds a set phrase: "out of the question"."""
    run = " ".join(t.lower_ for t in verb.subtree)
    return any(f" {phrase} " in f" {run} " for phrase in language.acts.idioms[kind]) and not negated(verb, language)


def _obliged(verb: Token, language: Language) -> bool:
    """ "has to leave", "needs to leave": the verb hangs on a word of need."""
    return verb.dep_ == "xcomp" and verb.head.lemma_.lower() in language.acts.other["must_verbs"]


def _subject_has(verb: Token, wanted: frozenset[str], language: Language) -> bool:
    return any(s.lemma_.lower() in wanted for s in clause_of(verb, language).subjects)


def _going(verb: Token, language: Language) -> bool:
    return verb.lower_ in language.acts.modals["going"] and any(c.dep_ == "xcomp" for c in verb.children)


def aimed_at(page: Page, cast: Cast, attribution: Attribution) -> tuple[Participant, ...]:
    """Whom the words of a statement are aimed at: X of "accused X", "rejected X's offer", "demanded that X leave".

    Countries are ISO 3166-1 alpha-3, IGO or NGO. Empty where the cue names no act or nobody is named.
    """
    sources = {t.i for span in attribution.source for t in page.tokens(span)}
    found: dict[str, Participant] = {}
    for token in (t for span in attribution.cue for t in page.tokens(span)):
        trigger = verb_trigger(token, page.language) or noun_trigger(token, page.language)
        if trigger is None:
            continue
        for party in participants_of(cast, trigger, but=sources):
            if party.role in ("recipient", "participant"):
                found.setdefault(party.actor or party.name, party)
    return tuple(found.values())


def meant_by(page: Page, cast: Cast, attribution: Attribution, act: str) -> tuple[Participant, ...]:
    """Whom an offer, a refusal, a threat or a demand is about that its content names: Y of "said X would help Y".

    Empty where the content only tells, or where nobody is named."""
    root = next(_clauses(page, attribution), None) if act in ABOUT else None
    if root is None or root.pos_ not in ("VERB", "AUX"):
        return ()
    aimed = ("object", *page.language.acts.aims.ordered["prepositions"])
    rule = Rule(type="promise", code=act, verbal=True, frame="ready", target=aimed)
    but = {t.i for span in attribution.source for t in page.tokens(span)}
    clause = (
        replace(clause_of(root, page.language), subjects=()) if act != "REQUEST" else clause_of(root, page.language)
    )
    side = _Side(page, cast, attribution)
    found = participants_of(cast, Trigger(root, rule, clause, page.language), but=but)
    return tuple(p for p in found if p.role == "recipient" and p.country and p.country != side.country)


def speaks_for(page: Page, cast: Cast, attribution: Attribution) -> str | None:
    """The country (or IGO, NGO) of whom a source phrase names; None where it names none.

    An office without one speaks for the state whose own doings it announces: "Foo is ready to talk, the minister said".
    """
    side = _Side(page, cast, attribution)
    if side.country or not side.office:
        return side.country
    for verb in _clauses(page, attribution):
        modals = {c.lower_ for c in verb.children if c.dep_ == "aux"}
        own = {country_of(s, None, page.language) for s in clause_of(verb, page.language).subjects}
        if len(own) == 1 and _of_own(verb, modals, page.language) in ("AGREE", "REJECT", "THREATEN"):
            return own.pop()
    return None
