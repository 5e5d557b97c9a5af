"""The labels of the parser and the tagger, by what they mean: the one place where code spells them.

The scheme is that of spaCy's English models: ClearNLP dependencies (`dep_`), universal parts of speech (`pos_`), Penn
Treebank tags (`tag_`) and OntoNotes entities (`ent_type_`).
"""

from __future__ import annotations

# Dependencies (dep_), one by one.
ADVERBIAL_CLAUSE = "advcl"
ADVERBIAL_NOUN = "npadvmod"
AGENT = "agent"  # the "by" of a passive
APPOSITION = "appos"
AUXILIARY = "aux"
CLAUSAL_COMPLEMENT = "ccomp"
COMPOUND = "compound"
CONJUNCT = "conj"
COORDINATION = "cc"
DETERMINER = "det"
MARKER = "mark"
MODIFIER = "amod"
NEGATION = "neg"
NOUN_CLAUSE = "acl"
OBJECT = "dobj"
OPEN_COMPLEMENT = "xcomp"
PARTICLE = "prt"
PASSIVE_AUXILIARY = "auxpass"
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
ADDED_CLAUSES = frozenset({"parataxis", "relcl"})
ADDED_PHRASES = frozenset({"acl", "advcl", "appos", "ccomp"})
ADVERBIAL_PHRASES = frozenset({"npadvmod", "prep"})
AUXILIARIES = frozenset({"aux", "auxpass"})
AUTHORS = frozenset({"agent", "prep"})  # before whose a document is
BEFORE_VERBS = frozenset({"advmod", "aux", "auxpass", "neg"})
CLAUSAL = frozenset({"advcl", "ccomp", "xcomp"})
ADVERBIAL_CLAUSES = frozenset({"acl", "advcl", "xcomp"})
BEFORE_NOUN = frozenset(
    {"advmod", "amod", "case", "compound", "det", "nmod", "npadvmod", "nummod", "poss", "punct", "quantmod"}
)
CLAUSES = frozenset({"acl", "advcl", "ccomp", "csubj", "csubjpass", "parataxis", "relcl"})
CLAUSES_OF_NOUNS = frozenset({"acl", "ccomp"})
CLAUSES_WITH_PRONOUN = frozenset({"acl", "ccomp", "relcl"})
CLAUSE_MARKS = frozenset({"advmod", "mark"})
COMPLEMENTS = frozenset({"ccomp", "xcomp"})
COMPLETING = frozenset({"acomp", "advmod", "amod", "attr", "dobj", "oprd", "xcomp"})  # what a verb says with its help
GOING_ON = frozenset({"ccomp", "conj", "parataxis"})  # of clauses that go on with the one above
LINKS = frozenset({"cc", "mark"})
FINITE_PARTS = frozenset({"aux", "nsubj"})
GERUND_OBJECTS = frozenset({"ccomp", "dobj", "pcomp", "xcomp"})
INFINITIVAL = frozenset({"acl", "advcl", "ccomp", "xcomp"})
NOUN_CLAUSES = frozenset({"acl", "relcl"})
NOUN_MODIFIERS = frozenset({"amod", "compound", "nmod"})
OBJECTS = frozenset({"dobj", "pobj"})
OBJECT_OR_CONJUNCT = frozenset({"conj", "dobj"})
OBJECT_PREDICATES = frozenset({"acomp", "attr", "ccomp", "oprd", "xcomp"})
OBJECTS_OF_VERBS = frozenset({"dative", "dobj", "iobj"})
OWNERS = frozenset({"amod", "compound", "nmod", "poss"})  # of a document
OTHER_NAMES = frozenset({"appos", "conj"})
PARTICLES = frozenset({"prep", "prt"})
PASSIVES = frozenset({"auxpass", "nsubjpass"})
PREDICATES = frozenset({"acomp", "attr"})
PREDICATIVE = frozenset({"ROOT", "acomp", "ccomp", "conj"})
PREPOSITION_OBJECTS = frozenset({"pcomp", "pobj"})
PREPOSITION_OR_MARKER = frozenset({"mark", "prep"})
RECIPIENTS = frozenset({"dative", "dobj", "pobj"})
RECIPIENT_PHRASES = frozenset({"dative", "prep"})
REPORTED = frozenset({"acomp", "ccomp", "dobj", "oprd", "xcomp"})
SHARING_SUBJECT = frozenset({"advcl", "ccomp", "conj", "dep", "parataxis", "xcomp"})
SIDE_VERBS = frozenset({"amod", "aux", "relcl"})
SPOKEN_OBJECTS = frozenset({"ccomp", "dobj", "xcomp"})
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
ADJECTIVAL = frozenset({"acomp", "oprd"})
ADVERBIALS = frozenset({"advcl", "npadvmod"})
INFINITIVES = frozenset({"acl", "xcomp"})
NAMES_OF_OWNERS = frozenset({"compound", "poss"})
OPEN_CLAUSES = frozenset({"pcomp", "xcomp"})
SHARED_VERBS = frozenset({"conj", "xcomp"})
SUBJECTS_AND_OBJECTS = frozenset({"dobj", "nsubj", "nsubjpass"})
TIMES_OF_VERBS = frozenset({"npadvmod", "pobj"})
UNDERGOERS_AND_PREDICATES = frozenset({"attr", "dobj", "nsubjpass"})
VERBS_AS_MODIFIERS = frozenset({"acl", "amod"})

# Parts of speech (pos_).
ADJECTIVE = "ADJ"
ADPOSITION = "ADP"
ADVERB = "ADV"
COORDINATOR = "CCONJ"
COPULA = "AUX"
NOUN = "NOUN"
NUMBER = "NUM"
PRONOUN = "PRON"
PROPER = "PROPN"
PUNCTUATION = "PUNCT"
VERB = "VERB"
ADPOSITIONS = frozenset({"ADP", "SCONJ"})
ADVERBS_AND_SPACE = frozenset({"ADV", "SPACE"})
ARTICLES_AND_MARKS = frozenset({"ADP", "DET", "PUNCT"})
BEFORE_NAMES = frozenset({"ADP", "DET"})
BEFORE_VERB_PHRASES = frozenset({"ADV", "AUX", "PART"})
CLAUSE_OPENERS = frozenset({"ADJ", "ADV", "DET", "NOUN", "NUM", "PRON", "PROPN"})
COMMENT_LINKS = frozenset({"ADV", "CCONJ", "PUNCT"})
IDLE = frozenset({"ADP", "AUX", "DET", "PART", "PRON", "PUNCT"})
IN_NOUN_PHRASES = frozenset({"ADJ", "NOUN", "PROPN"})
LEADING_ON = frozenset({"ADP", "AUX", "CCONJ", "DET", "PART", "SCONJ"})
NAMES_AND_PRONOUNS = frozenset({"PRON", "PROPN"})
NOMINALS = frozenset({"NOUN", "PRON", "PROPN"})
NOT_IN_NAMES = frozenset({"ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "PART", "PRON", "SCONJ", "VERB"})
NOUNS = frozenset({"NOUN", "PROPN"})
NO_SOURCES = frozenset({"ADP", "AUX", "VERB"})
BREAKS = frozenset({"AUX", "SCONJ", "VERB"})  # a name ends before
ENDS_OBJECTS = frozenset({"ADP", "PRON", "SCONJ"})
NOUN_PHRASE = frozenset({"ADJ", "DET", "NOUN", "NUM", "PRON", "PROPN"})
PREDICATIVE_WORDS = frozenset({"ADJ", "VERB"})
SENTENCE_LINKS = frozenset({"ADP", "ADV", "CCONJ", "INTJ", "SCONJ"})
SLIGHT = frozenset({"DET", "PRON", "PUNCT"})
TAIL_OPENERS = frozenset({"ADP", "CCONJ", "SCONJ"})
PHRASE_HEADS = frozenset({"ADJ", "NOUN", "NUM", "PRON", "PROPN"})
POINTING = frozenset({"DET", "PRON"})
VERBS = frozenset({"AUX", "VERB"})

DETERMINER_WORD = "DET"
OF_NAMES = frozenset({"PROPN", "X"})
SMALL_WORDS = frozenset({"ADP", "AUX", "CCONJ", "DET", "PRON", "SCONJ"})
FOREIGN = "X"
LINKING_WORDS = frozenset({"PRON", "SCONJ"})
COUNTED = frozenset({"NOUN", "NUM"})
MODIFYING_WORDS = frozenset({"ADJ", "ADV"})
PHRASE_OPENERS = frozenset({"ADP", "CCONJ", "DET"})

# Tags (tag_).
BASE_FORM = "VB"
DETERMINER_TAG = "DT"
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
RELATIVE_PRONOUN = "WP"
SUBORDINATOR = "IN"
INFINITIVE_HEADS = frozenset({"JJ", "NN", "NNP", "VB", "VBG", "VBN"})
NARRATED = frozenset({"VBD", "VBZ"})
PARTICIPLES = frozenset({"VBG", "VBN"})
PAST_FORMS = frozenset({"VBD", "VBN"})
PLURALS = frozenset({"NNPS", "NNS"})
POINTING_TAGS = frozenset({"DT", "PRP", "WDT", "WP"})
PRESENT = frozenset({"VBP", "VBZ"})
TELLING_HELPERS = frozenset({"MD", "VBD", "VBZ"})  # auxiliaries of a clause that tells
TAKEN_FOR_NOUNS = frozenset({"NNP", "NNPS", "NNS"})
POSSESSIVE_PRONOUN = "PRP$"
CLAUSE_TAGS = frozenset({"IN", "WDT", "WP"})
VERB_FORMS = frozenset({"VB", "VBD", "VBN", "VBP", "VBZ"})

# Entities (ent_type_).
ORGANISATION = "ORG"
COUNT = "CARDINAL"
DATE = "DATE"
EVENT = "EVENT"
PEOPLE = "NORP"  # nationalities, faiths and parties
PERSON = "PERSON"
STATE = "GPE"
AGENTS = frozenset({"GPE", "NORP", "ORG", "PERSON"})
CITED = frozenset({"ORG", "PERSON"})
DATES = frozenset({"DATE", "TIME"})
FIGURES = frozenset({"DATE", "MONEY", "PERCENT", "QUANTITY", "TIME"})
LOUD = frozenset({"GPE", "NORP", "PERSON"})  # what stands for itself in a name that "and" joins
PLACES = frozenset({"FAC", "GPE", "LOC"})
AGENTS_BUT_PERSONS = frozenset({"GPE", "NORP", "ORG"})
PLACES_AND_STATES = frozenset({"GPE", "LOC"})
NUMBERED = FIGURES | {"CARDINAL", "ORDINAL"}
THINGS = frozenset({"EVENT", "FAC", "LAW", "PRODUCT", "WORK_OF_ART"})  # that do nothing
