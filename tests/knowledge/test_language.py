"""A language is its data: a view for every file, a field for every table, and nothing asked for that is not there."""

import pytest

from onrecord.knowledge.language import Language, analysed, language, language_of, shared_language


@pytest.mark.parametrize(
    "name", sorted(n for n in vars(Language) if not n.startswith("_") and n not in {"code", "table"})
)
def test_every_view_reads_its_file(name: str) -> None:
    assert getattr(language("en"), name)


def test_which_language() -> None:
    assert language_of(None) is language("en")
    assert analysed(None) and analysed("en") and not analysed("xx")
    assert shared_language(["xx", "en", None]).code == "en"


def test_what_nothing_is_known_of_is_read_as_the_default() -> None:
    assert language_of("xx").code == language_of("en").code == "en"
    assert shared_language([]).code == "en" and shared_language(["xx"]).code == "en"


def test_two_languages_of_one_code_and_file_are_equal() -> None:
    assert language("en") is language() and Language("en") == language()
    assert language().table("terms") is language().table("terms")
    with pytest.raises(FileNotFoundError):
        language().table("nothing")
