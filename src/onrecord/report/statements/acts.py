"""What is done by the words of a statement: its PLOVER type, or STATE.

The cue settles it where it names an act ("accused", "urged"). Else the content does: readiness and promises are AGREE,
refusals REJECT, what another party must do REQUEST, harm foretold to it THREATEN, blame laid on it ACCUSE.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from onrecord.knowledge.deeds import Rule
from onrecord.knowledge.language import language
from onrecord.lang import load, words
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
AIMED = ("object", "to", "with", "against", "on", "from", "into", "toward", "for", "of", "in")
FIRST = frozenset({"we", "i", "us", "our"})


def act_of(page: Page, cast: Cast, attribution: Attribution) -> str:
    """The PLOVER type (16-type edition) of what a statement does by its words, STATE where it only tells."""
    lemma = attribution.cue_lemma.lower()
    by_cue = _of_cue(lemma)
    if attribution.negated:
        return "REJECT" if by_cue == "AGREE" else STATE
    if by_cue and lemma not in words("acts", "weak", "cues"):
        return by_cue
    done = _of_doing(page, attribution, by_cue is not None)
    if done:
        return done
    roots = list(_clauses(page, attribution))
    if by_cue and roots and roots[0].lower_ in words("acts", "weak", "question"):
        return STATE
    if by_cue and (lemma not in ("suggest", "suggestion", "caution", "ask") or not _told(roots)):
        return by_cue
    if attribution.class_ == "attitude" and roots:
        return _of_attitude(lemma, roots[0])
    side = _Side(page, cast, attribution)
    for verb in roots:
        act = _of_clause(verb, side)
        if act:
            return act
    return STATE


def _of_cue(lemma: str) -> str | None:
    """The act that a cue names; "be willing" and "apologize for" as "willing" and "apologize"."""
    parts = lemma.split()
    for form in dict.fromkeys((lemma, *parts[:1], *parts[-1:])):
        for act in load("acts")["cues"]:
            if form in words("acts", "cues", act):
                return str(act)
    return (
        "AGREE" if set(parts) & words("acts", "own", "ready") and parts[:1] in (["be"], ["remain"], ["stand"]) else None
    )


def _of_doing(page: Page, attribution: Attribution, known: bool) -> str | None:
    """The type of what a cue does besides telling: "announced a suspension of aid", "declared a curfew", "voiced
    support". Of a cue whose act is `known` only a deed says more: "ordered patrols", "called a strike"."""
    for token in (t for span in attribution.cue for t in page.tokens(span)):
        trigger = verb_trigger(token, language()) if token.pos_ == "VERB" else None
        if trigger is None and token.pos_ == "VERB":
            nouns = (noun_trigger(c, language()) for c in token.children if c.dep_ == "dobj")
            trigger = next((n for n in nouns if n and n.rule.code != "CONSULT"), None)
        if known and (trigger is None or trigger.rule.verbal or trigger.rule.frame or trigger.is_noun):
            continue
        if trigger is not None and trigger.rule.code and not _ahead(token):
            return trigger.rule.code
    return None


def _ahead(verb: Token) -> bool:
    """Whether a cue is not done yet, or only might be."""
    return verb.tag_ == "VB" or negated(verb, language()) or conditional(verb, language())


def _of_attitude(lemma: str, verb: Token) -> str:
    """The act of a want or a plan: what is planned decides, help or harm."""
    for act in load("acts")["attitude"]:
        if lemma in words("acts", "attitude", act):
            return str(act)
    trigger = verb_trigger(verb, language())
    if trigger is None or trigger.rule.code is None:
        return STATE
    if lemma in words("acts", "weak", "settled"):
        return trigger.rule.code
    return _to_come(trigger.rule.code) or STATE if lemma.split(" ")[0] in words("acts", "weak", "plans") else STATE


def _to_come(code: str | None) -> str | None:
    """What announcing an action is: an offer or a threat."""
    frames = load("plover")["frames"]
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
        if subject.lower_ in FIRST:
            return True
        who = who_is(self.cast, subject, language())
        if who.actor and who.actor == self.actor:
            return True
        if subject.lower_ in ("he", "she", "they", "it") and who.actor is None:
            return True
        return who.country is not None and (who.country == self.country or (self.country is None and self.office))

    def foreign(self, subject: Token) -> bool:
        """Whether a subject is known to be of another side than the speaker's, whose own is known."""
        country = who_is(self.cast, subject, language()).country
        return country is not None and self.country is not None and country != self.country


def _has(token: Token, *path: str) -> bool:
    """Whether the clause of a word holds a word of a list, as a lemma."""
    wanted = words("acts", *path)
    return any(t.lemma_.lower() in wanted for t in token.subtree)


def _near(token: Token, *path: str) -> bool:
    wanted = words("acts", *path)
    return token.lemma_.lower() in wanted or any(
        c.lemma_.lower() in wanted
        for c in token.children
        if c.dep_ in ("acomp", "attr", "oprd", "xcomp", "dobj", "advmod", "amod")
    )


def _of_clause(verb: Token, side: _Side) -> str | None:
    """The act of one clause of the content; None where it only tells."""
    subjects = clause_of(verb, language()).subjects
    modals = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    must = bool(modals & words("acts", "other", "must")) and side.country is None
    if any(side.own(s) and not (must and s.pos_ != "PRON") for s in subjects):
        return _of_own(verb, modals)
    if subjects:
        return _of_other(verb, modals, any(side.foreign(s) for s in subjects))
    if verb.tag_ == "VB" and not modals:
        return "REQUEST"  # an infinitive or an imperative: "to leave at once", "Stop it"
    return None


def _of_own(verb: Token, modals: set[str]) -> str | None:
    """The act of a clause about the speaker's own side."""
    future = bool(modals & {"will", "'ll", "wo", "would", "shall", "'d"}) or _going(verb)
    denied = negated(verb, language())
    if denied and (future or _near(verb, "own", "refuse")) and _has(verb, "own", "refuse"):
        return "REJECT"
    if denied:
        return (
            "REJECT"
            if verb.tag_ in ("VBD", "VB", "VBN") and not future and modals & {"did", "have", "had", "has"}
            else None
        )
    if _near(verb, "own", "ready"):
        return "AGREE"
    if future and _near(verb, "own", "threat"):
        return "THREATEN"
    if future and "only" in {c.lower_ for c in verb.children} and conditional(verb, language()):
        return "REJECT"
    if future and _near(verb, "own", "offer"):
        return "THREATEN" if any(t.lower_ == "unless" for t in verb.subtree) else "AGREE"
    trigger = verb_trigger(verb, language())
    if trigger and trigger.rule.code and not modals & {"may", "might", "could"}:
        if trigger.rule.verbal or trigger.rule.type == "cancellation":
            return trigger.rule.code
        if future:
            unless = any(t.lower_ == "unless" for t in verb.subtree)
            return "THREATEN" if unless else _to_come(trigger.rule.code)
    if verb.lemma_.lower() in words("acts", "own", "agree") and not modals & {"may", "might", "could"}:
        return "AGREE"
    if (
        verb.lemma_.lower() in words("acts", "own", "need")
        and verb.tag_ in ("VBP", "VBZ")
        and not any(c.dep_ == "xcomp" for c in verb.children)
    ):
        return "REQUEST"
    if verb.lemma_.lower() in ("thank", "congratulate", "support", "praise", "applaud", "welcome"):
        return "SUPPORT"
    return None


def _of_other(verb: Token, modals: set[str], foreign: bool) -> str | None:
    """The act of a clause about another party."""
    own_must = bool(modals & words("acts", "other", "must"))
    forced = verb.lemma_.lower() in ("have", "need") and any(c.dep_ == "xcomp" for c in verb.children)
    future = bool(modals & {"will", "'ll", "would", "shall"}) or _going(verb)
    if future and (_has(verb, "other", "harm") or _subject_has(verb, "own", "response")):
        return "THREATEN"
    if _idiom(verb, "refusal"):
        return "REJECT"
    if own_must or forced or _obliged(verb):
        return "REQUEST"
    if _near(verb, "other", "false") or (
        negated(verb, language()) and verb.lemma_ == "be" and _has(verb, "other", "true")
    ):
        return "REJECT"
    wrong = _has(verb, "other", "wrong") or (foreign and _has(verb, "other", "violence"))
    if not future and wrong and not negated(verb, language()):
        return "ACCUSE"
    if _near(verb, "other", "praise") and not negated(verb, language()):
        return "SUPPORT"
    return None


def _idiom(verb: Token, kind: str) -> bool:
    """Whether the clause holds a set phrase: "out of the question"."""
    run = " ".join(t.lower_ for t in verb.subtree)
    return any(f" {phrase} " in f" {run} " for phrase in words("acts", "idioms", kind)) and not negated(
        verb, language()
    )


def _obliged(verb: Token) -> bool:
    """ "has to leave", "needs to leave": the verb hangs on a word of need."""
    return verb.dep_ == "xcomp" and verb.head.lemma_.lower() in words("acts", "other", "must_verbs")


def _subject_has(verb: Token, *path: str) -> bool:
    wanted = words("acts", *path)
    return any(s.lemma_.lower() in wanted for s in clause_of(verb, language()).subjects)


def _going(verb: Token) -> bool:
    return verb.lower_ == "going" and any(c.dep_ == "xcomp" for c in verb.children)


def aimed_at(page: Page, cast: Cast, attribution: Attribution) -> tuple[Participant, ...]:
    """Whom the words of a statement are aimed at: X of "accused X", "rejected X's offer", "demanded that X leave".

    Countries are ISO 3166-1 alpha-3, IGO or NGO. Empty where the cue names no act or nobody is named.
    """
    sources = {t.i for span in attribution.source for t in page.tokens(span)}
    found: dict[str, Participant] = {}
    for token in (t for span in attribution.cue for t in page.tokens(span)):
        trigger = verb_trigger(token, language()) or noun_trigger(token, language())
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
    rule = Rule(type="promise", code=act, verbal=True, frame="ready", target=AIMED)
    but = {t.i for span in attribution.source for t in page.tokens(span)}
    clause = replace(clause_of(root, language()), subjects=()) if act != "REQUEST" else clause_of(root, language())
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
        own = {country_of(s, None, language()) for s in clause_of(verb, language()).subjects}
        if len(own) == 1 and _of_own(verb, modals) in ("AGREE", "REJECT", "THREATEN"):
            return own.pop()
    return None
