"""A language is its data: a view for every file, a field for every table, and nothing asked for that is not there."""

import pytest

from onrecord.knowledge import views
from onrecord.knowledge.language import Language, analysed, language, language_of, shared_language
from onrecord.knowledge.lists import Lists


@pytest.mark.parametrize(
    "name", sorted(n for n in vars(Language) if not n.startswith("_") and n not in {"code", "table"})
)
def test_every_view_reads_its_file(name: str) -> None:
    assert getattr(language("en"), name)


def test_a_table_without_a_field_is_told() -> None:
    with pytest.raises(TypeError, match="colours"):
        views.Nicknames({"nicknames": {}, "colours": {}})
    with pytest.raises(KeyError):
        views.Nicknames({})


def test_lists_are_sets_in_order_and_phrases() -> None:
    lists = Lists({"late": ["put off", "put", "delay"], "off": ["call off"]})
    assert lists["late"] == {"put off", "put", "delay"}
    assert lists.ordered["late"] == ("put off", "put", "delay")
    assert lists.phrases("late")["put"] == (("put", "off"), ("put",))
    assert lists.kinds["call off"] == "off"
    assert lists.every == {"put off", "put", "delay", "call off"}


def test_which_language() -> None:
    assert language_of(None) is language("en")
    assert analysed(None) and analysed("en") and not analysed("xx")
    assert shared_language(["xx", "en", None]).code == "en"
