"""A report in a language that has no data is kept, says so, and tells nothing."""

from dataclasses import replace

from tests.factories import article

import onrecord
from onrecord.report import annotate

TEXT = "“The bridge will open in May,” the mayor said on Monday."
GERMAN = (
    "Der Bürgermeister sagte am Montag, die Brücke werde im Mai geöffnet. Die Arbeiten an der Brücke dauern seit "
    "zwei Jahren. Der Rat stimmt in der nächsten Woche darüber ab, ob das Geld dafür reicht, hieß es im Rathaus."
)


def test_nothing_is_found_in_a_language_without_data_and_its_neighbours_are_read() -> None:
    one, other = article("a.txt", TEXT), replace(article("b.txt", TEXT), language="xx")
    first, empty, last = annotate([one, other, one])
    assert first.statements and last.statements
    assert empty.article == other and not (empty.statements or empty.events or empty.actors or empty.tokens.starts)


def test_a_build_says_which_language_it_did_not_analyse(tmp_path) -> None:
    (tmp_path / "de.txt").write_text(GERMAN, encoding="utf-8")
    (tmp_path / "en.txt").write_text(TEXT, encoding="utf-8")
    with onrecord.build(tmp_path) as record:
        assert record.account.unanalysed == {"de": 1}
        assert {a.path.rpartition("/")[2]: a.language for a in record.articles}["de.txt"] == "de"
        assert all(s.article.endswith("en.txt") for s in record.statements) and record.statements
