"""A page written down is the page that was parsed."""

from tests.report.read_text import parsed
from tests.report.written import page, written

TEXT = """Valk’s ferry was late on Monday, Oda said. “It’s cold,” she said.
Ostrel denied it. Nobody believed Ostrel."""


def test_a_page_goes_through_its_lines_unchanged() -> None:
    found = parsed(TEXT)
    again = page(written(found.doc))
    assert again.text == TEXT and again.article.blocks == found.article.blocks
    for one, other in zip(found.doc, again.doc, strict=True):
        assert (one.text, one.idx, one.tag_, one.pos_, one.dep_) == (
            (other.text, other.idx, other.tag_, other.pos_, other.dep_)
        )
        assert (one.head.i, one.is_sent_start, one.ent_iob_, one.ent_type_) == (
            (other.head.i, other.is_sent_start, other.ent_iob_, other.ent_type_)
        )
    assert written(again.doc) == written(found.doc)


def test_what_is_written_holds_whatever_a_parser_would_find() -> None:
    doc = page("Late late JJ ADJ 2 amod\nOrrin_ Orrin NNP PROPN 2 ROOT B-GPE\n. . . PUNCT 2 punct").doc
    assert doc.text == "Late Orrin."
    assert [(e.text, e.label_) for e in doc.ents] == [("Orrin", "GPE")]
    assert doc[1].head.text == "Orrin" and doc[0].dep_ == "amod"
