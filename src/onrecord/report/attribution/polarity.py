"""What was not said: negated verbs, silence, and acts that are only intended or possible."""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.knowledge import grammar
from onrecord.knowledge.language import Language
from onrecord.options.reports import BETWEEN
from onrecord.report.attribution.model import Cue


def negated(token: Token, language: Language) -> bool:
    """Is the verb negated, by its own adverb or by that of a verb it completes ("did not want to say")?"""
    if any(negates(child, token, language) for child in token.children):
        return True
    if token.dep_ != grammar.OPEN_COMPLEMENT or token.head.i >= token.i:
        return False
    return any(negates(child, token.head, language) for child in token.head.children)


def negates(child: Token, verb: Token, language: Language) -> bool:
    """A negation close before a verb, with no comma or mark between."""
    if not verb.i - BETWEEN <= child.i < verb.i:
        return False
    negation = child.dep_ == grammar.NEGATION or child.lower_ in language.cues.negation["words"]
    return negation and not any(token.is_punct for token in verb.doc[child.i : verb.i])


def silent(cue: Cue, language: Language) -> bool:
    """Does the cue tell of silence: "did not mention", "declined to comment", "asked not to be named"?"""
    silence = language.cues.silence
    if cue.lemma.split()[0] in silence["verbs"] and (cue.negated or is_refused(cue.head, language)):
        return True
    completing = [child for child in cue.head.children if child.dep_ in grammar.CLAUSAL]
    if cue.lemma in silence["refusal"]:
        return any(tells_nothing(child, language) for child in completing)
    if cue.lemma not in silence["anonymity"]:
        return False
    refused = any(child.dep_ == grammar.NEGATION for child in cue.head.rights)
    return any(is_unnamed(child, language) and (refused or negated(child, language)) for child in completing)


def tells_nothing(verb: Token, language: Language) -> bool:
    """An infinitive of speech after a refusal: "comment", "be named"."""
    return is_unnamed(verb, language) or (not is_passive(verb) and verb.lemma_ in language.cues.silence["infinitives"])


def is_unnamed(verb: Token, language: Language) -> bool:
    """ "be named", "be quoted"."""
    return is_passive(verb) and verb.lower_ in language.cues.silence["unnamed"]


def is_passive(verb: Token) -> bool:
    """Has a verb an auxiliary of the passive?"""
    return any(child.dep_ == grammar.PASSIVE_AUXILIARY for child in verb.children)


def is_refused(verb: Token, language: Language) -> bool:
    """Does a verb complete one of refusing?"""
    return verb.dep_ == grammar.OPEN_COMPLEMENT and verb.head.lemma_.lower() in language.cues.silence["refusal"]


def unspoken(cue: Cue, language: Language) -> bool:
    """Is the act only intended or possible ("will reject", "urged them to condemn"), so that nothing was said yet?

    "went on to criticise" and the like tell an act that took place.
    """
    if cue.noun:
        return False
    if any(child.tag_ == grammar.MODAL for child in cue.head.lefts):
        return True
    realised = cue.head.head.lemma_.lower() in language.cues.light["realised"]
    return not realised and infinitive_mark(cue.head, language) is not None


def infinitive_mark(verb: Token, language: Language) -> Token | None:
    """The "to" of an infinitive."""
    marks = language.cues.particles["infinitive"]
    return next((child for child in verb.children if child.lower_ in marks and child.dep_ == grammar.AUXILIARY), None)


def is_clause_mark(token: Token, language: Language) -> bool:
    """ "that" before a clause, not the one that points at something."""
    return token.lower_ in language.cues.particles["clause"] and token.tag_ == grammar.SUBORDINATOR


def opens_clause(token: Token, language: Language) -> bool:
    """A `that` which the tagger or the parser takes for a conjunction."""
    marked = token.dep_ == grammar.MARKER and token.lower_ in language.cues.particles["clause"]
    return marked or is_clause_mark(token, language)
