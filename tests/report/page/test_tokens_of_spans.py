"""The tokens of a span are those that spaCy's own alignment gives."""

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.models import Article
from onrecord.report.page import Page
from onrecord.report.page.language_model import pipeline
from onrecord.spans import Span


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="ab' \n.—’é", max_size=40), st.integers(0, 45), st.integers(1, 20))
def test_tokens_of_a_span_are_those_that_share_a_character_with_it(text, start, length):
    doc = pipeline().make_doc(text)
    parsed = Page(Article(id="1", path="1", text=text, sha256="", blocks=()), doc)
    span = Span(start, start + length)
    expected = doc.char_span(span.start, span.end, alignment_mode="expand")
    found = parsed.tokens(span)
    assert (found.start, found.end) == ((expected.start, expected.end) if expected is not None else (0, 0))
