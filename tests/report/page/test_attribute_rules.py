"""The attribute rules set what the attribute ruler of spaCy sets, token for token."""

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from onrecord.report.page import attribute_rules, language_model

WORDS = ["ai", "n't", "let", "'s", "gon", "na", "there", "is", "'d", "had", "gets", "nothin'", "y'", "all", "Roe", "\n"]
TAGS = ["VBZ", "VBD", "VBN", "MD", "PRP", "RB", "DT", "IN", "NNP", "_SP", ""]
DEPS = ["ROOT", "expl", "mark", "aux", "det", "nsubj", "dep", ""]


@pytest.fixture(scope="module")
def both():
    ruler = language_model.pipeline().get_pipe("attribute_ruler")
    rules = attribute_rules.rules_of(ruler.patterns)
    assert rules
    return ruler, attribute_rules.AttributeRules(ruler.vocab, rules)


def _set(doc):
    return [(t.tag_, t.pos_, t.lemma_, str(t.morph), t.dep_) for t in doc]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(*map(st.sampled_from, (WORDS, TAGS, DEPS))), max_size=8))
def test_rules_set_what_the_ruler_sets(both, tokens):
    ruler, rules = both
    words, tags, deps = (list(column) for column in zip(*tokens, strict=True)) if tokens else ([], [], [])
    one, other = (Doc(ruler.vocab, words=words, tags=tags, deps=deps, heads=[0] * len(words)) for _ in range(2))
    assert _set(rules(one)) == _set(ruler(other))


@pytest.mark.parametrize(
    "pattern",
    [
        [{"TAG": "NN", "OP": "+"}],
        [{"LENGTH": 3}],
        [{"LOWER": {"FUZZY": "roe"}}],
        [{"TAG": "NN"}, {"TAG": "NN"}, {"TAG": "NN"}],
    ],
)
def test_a_pattern_that_no_rule_can_test_leaves_the_ruler_in_place(pattern):
    assert attribute_rules.rules_of([{"patterns": [pattern], "attrs": {"POS": "X"}, "index": 0}]) is None


def test_the_quick_pipeline_parses_as_the_one_it_is_made_of():
    text = "Y'all ain't gonna like it, Roe said. There's one who'd been there; let's not tell 'em, she added.\n\nDone."
    quick = language_model.quick(names=False)
    assert "ner" not in quick.pipe_names
    full = spacy.load(language_model.package()[0])
    assert [(*row, t.head.i) for row, t in zip(_set(quick(text)), quick(text), strict=True)] == [
        (*row, t.head.i) for row, t in zip(_set(full(text)), full(text), strict=True)
    ]
