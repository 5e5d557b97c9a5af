"""The labels of the parser and the tagger, by what they mean: the one place where code spells them.

The scheme is that of spaCy's English models: ClearNLP dependencies (`dep_`), universal parts of speech (`pos_`), Penn
Treebank tags (`tag_`) and OntoNotes entities (`ent_type_`).
"""

from __future__ import annotations

# Dependencies (dep_), one by one.
ADVERBIAL_CLAUSE = "advcl"
AGENT = "agent"  # the "by" of a passive
APPOSITION = "appos"
AUXILIARY = "aux"
CLAUSAL_COMPLEMENT = "ccomp"
COMPOUND = "compound"
CONJUNCT = "conj"
DETERMINER = "det"
INDIRECT = "dative"
MARKER = "mark"
NEGATION = "neg"
NOUN_CLAUSE = "acl"
OBJECT = "dobj"
OPEN_COMPLEMENT = "xcomp"
PARTICLE = "prt"
PASSIVE_SUBJECT = "nsubjpass"
POSSESSOR = "poss"
PREDICATE = "attr"
PREPOSITION = "prep"
PREPOSITION_CLAUSE = "pcomp"
PREPOSITION_OBJECT = "pobj"
RELATIVE_CLAUSE = "relcl"
ROOT = "ROOT"
SUBJECT = "nsubj"

# Dependencies, by what they have in common.
ADVERBIAL_CLAUSES = frozenset({"acl", "advcl", "xcomp"})
AUXILIARIES = frozenset({"aux", "auxpass"})
AUTHORS = frozenset({"agent", "prep"})  # before whose a document is
BEFORE_NOUN = frozenset(
    {"advmod", "amod", "case", "compound", "det", "nmod", "npadvmod", "nummod", "poss", "punct", "quantmod"}
)
CLAUSES = frozenset({"acl", "advcl", "ccomp", "csubj", "csubjpass", "parataxis", "relcl"})
COMPLEMENTS = frozenset({"ccomp", "xcomp"})
COMPLETING = frozenset({"acomp", "advmod", "amod", "attr", "dobj", "oprd", "xcomp"})  # what a verb says with its help
GOING_ON = frozenset({"ccomp", "conj", "parataxis"})  # of clauses that go on with the one above
INDIRECT_OBJECTS = frozenset({"dative", "iobj"})
LINKS = frozenset({"cc", "mark"})
NOUN_CLAUSES = frozenset({"acl", "relcl"})
NOUN_MODIFIERS = frozenset({"amod", "compound", "nmod"})
OBJECTS = frozenset({"dobj", "pobj"})
OBJECTS_OF_VERBS = frozenset({"dative", "dobj", "iobj"})
OWNERS = frozenset({"amod", "compound", "nmod", "poss"})  # of a document
OTHER_NAMES = frozenset({"appos", "conj"})
PREDICATES = frozenset({"acomp", "attr"})
PREPOSITION_OBJECTS = frozenset({"pcomp", "pobj"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
SUBJECTS_AND_OWNERS = SUBJECTS | {"poss"}
UNDERGOERS = frozenset({"dobj", "nsubjpass"})  # whom a verb is done to
VERB_OBJECTS = frozenset({"attr", "dobj", "oprd"})

PARTIES_OF_VERBS = frozenset({"dobj", "nsubj", "nsubjpass", "pobj"})
PARTS_OF_CLAUSES = frozenset({"agent", "dative", "dobj", "iobj", "npadvmod", "nsubj", "nsubjpass"})
PARTS_OF_NAMES = frozenset({"appos", "compound", "conj", "flat", "nmod"})
PREDICATES_OF_ROLES = frozenset({"acomp", "attr", "oprd"})
OBJECTS_AND_AGENTS = frozenset({"agent", "dative", "dobj"})
SUBJECT_OR_OBJECT = frozenset({"dobj", "nsubj"})
WITHIN_NAMES = frozenset({"compound", "flat", "nmod"})

# Parts of speech (pos_).
ADJECTIVE = "ADJ"
ADPOSITION = "ADP"
ADVERB = "ADV"
COPULA = "AUX"
NOUN = "NOUN"
NUMBER = "NUM"
PRONOUN = "PRON"
PROPER = "PROPN"
VERB = "VERB"
IN_NOUN_PHRASES = frozenset({"ADJ", "NOUN", "PROPN"})
NOMINALS = frozenset({"NOUN", "PRON", "PROPN"})
NOT_IN_NAMES = frozenset({"ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "PART", "PRON", "SCONJ", "VERB"})
NOUNS = frozenset({"NOUN", "PROPN"})
NO_SOURCES = frozenset({"ADP", "AUX", "VERB"})
BREAKS = frozenset({"AUX", "SCONJ", "VERB"})  # a name ends before
ENDS_OBJECTS = frozenset({"ADP", "PRON", "SCONJ"})
PHRASE_HEADS = frozenset({"ADJ", "NOUN", "NUM", "PRON", "PROPN"})
POINTING = frozenset({"DET", "PRON"})
VERBS = frozenset({"AUX", "VERB"})

ADJECTIVE_OR_NOUN = frozenset({"ADJ", "NOUN"})
DETERMINER_WORD = "DET"
OF_NAMES = frozenset({"PROPN", "X"})
SMALL_WORDS = frozenset({"ADP", "AUX", "CCONJ", "DET", "PRON", "SCONJ"})

# Tags (tag_).
BASE_FORM = "VB"
GERUND = "VBG"
INFINITIVE = "TO"
MODAL = "MD"
PLURAL_NOUN = "NNS"
PROPER_PLURAL = "NNPS"
PROPER_SINGULAR = "NNP"
SINGULAR_NOUN = "NN"
PARTICIPLE = "VBN"
PAST = "VBD"
POSSESSIVE = "POS"
BASE_OR_PAST = frozenset({"VB", "VBD", "VBN"})
FINITE = frozenset({"MD", "VBD", "VBP", "VBZ"})
RELATIVES = frozenset({"WDT", "WP"})
PAST_FORMS = frozenset({"VBD", "VBN"})
PLURALS = frozenset({"NNPS", "NNS"})
PRESENT = frozenset({"VBP", "VBZ"})
TELLING_HELPERS = frozenset({"MD", "VBD", "VBZ"})  # auxiliaries of a clause that tells

# Entities (ent_type_).
ORGANISATION = "ORG"
PEOPLE = "NORP"  # nationalities, faiths and parties
PERSON = "PERSON"
STATE = "GPE"
AGENTS = frozenset({"GPE", "NORP", "ORG", "PERSON"})
DATES = frozenset({"DATE", "TIME"})
FIGURES = frozenset({"DATE", "MONEY", "PERCENT", "QUANTITY", "TIME"})
LOUD = frozenset({"GPE", "NORP", "PERSON"})  # what stands for itself in a name that "and" joins
PLACES = frozenset({"FAC", "GPE", "LOC"})
AGENTS_BUT_PERSONS = frozenset({"GPE", "NORP", "ORG"})
PLACES_AND_STATES = frozenset({"GPE", "LOC"})
NUMBERED = FIGURES | {"CARDINAL", "ORDINAL"}
THINGS = frozenset({"EVENT", "FAC", "LAW", "PRODUCT", "WORK_OF_ART"})  # that do nothing
