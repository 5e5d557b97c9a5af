"""A user's file extends the gazetteer; one that is wrong is told with what is wrong in it."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from tests.worlds import PLACES

from onrecord.errors import OnrecordError
from onrecord.knowledge.added import Added, added, extended, folded, is_name, wrong_in
from onrecord.knowledge.countries import country_named, is_town
from onrecord.knowledge.language import language
from onrecord.knowledge.places import gazetteer

EXAMPLE = Path(__file__).parents[2] / "examples" / "places.toml"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "places.toml"


def test_a_state_of_the_user_has_its_spellings(file: Path) -> None:
    file.write_text(
        '[XRU]\nname = "Ruritania"\nadjectives = ["Ruritanian"]\ncapitals = ["Strelsau"]\nplaces = ["Zenda"]'
    )
    known = language("en", str(file))
    assert [country_named(t, known) for t in ("Ruritania", "ruritanian", "Zenda")] == ["XRU"] * 3
    assert is_town("Strelsau", known) and is_town("Zenda", known) and not is_town("Ruritania", known)
    assert [e.sense for e in gazetteer(known)["zenda",]] == ["place"]
    assert country_named("Ruritania", language()) is None


def test_a_state_of_the_package_takes_further_spellings(file: Path) -> None:
    file.write_text('[NOR]\nname = "Noreg"\nnames = ["Noreg"]')
    known = language("en", str(file))
    assert country_named("Noreg", known) == country_named("Norway", known) == "NOR"
    assert {e.name for e in gazetteer(known)["noreg",]} == {"Norway"}


def test_a_file_that_has_changed_is_read_again(file: Path) -> None:
    file.write_text('[XRU]\nname = "Ruritania"')
    first = language("en", str(file))
    file.write_text('[XRU]\nname = "Greater Ruritania"')
    assert language("en", str(file)).countries["XRU"]["name"] == "Greater Ruritania"
    assert first.countries["XRU"]["name"] == "Ruritania" or first != language("en", str(file))


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("[XRU", "declaration"),
        ('[ru]\nname = "Ruritania"', r"\[ru\] is no code"),
        ("[XRU]\ncapitals = []", "no `name`"),
        ('[XRU]\nname = "Ruritania"\ntowns = []', "field `towns`"),
        ('[XRU]\nname = "Ruritania"\ncapitals = "Strelsau"', "`capitals` is no list"),
        ('[XRU]\nname = "Ruritania"\npeople = [7]', "`people` is no list"),
        ('XRU = "Ruritania"', "no `name`"),
    ],
)
def test_what_is_wrong_in_a_file_is_told(text: str, wrong: str, file: Path) -> None:
    file.write_text(text)
    with pytest.raises(OnrecordError, match=rf"E027.*{wrong}"):
        language("en", str(file))


def test_a_file_that_is_not_there_is_told(file: Path) -> None:
    with pytest.raises(OnrecordError, match="E001"):
        language("en", str(file))


def test_the_countries_of_the_example_are_those_of_the_tests() -> None:
    example, world = tomllib.loads(EXAMPLE.read_text()), tomllib.loads(Path(PLACES).read_text())
    assert example and example == {code: world[code] for code in example}
    assert not world.keys() & language().countries.keys()


@pytest.mark.parametrize(
    ("code", "row", "wrong"),
    [
        ("XRU", {"name": "Ruritania"}, None),
        ("xru", {"name": "Ruritania"}, "is no code of three capitals"),
        ("XRU", {"names": ["Ruritania"]}, "has no `name`"),
        ("XRU", {"name": "17"}, "has no `name`"),
        ("XRU", {"name": "Ruritania", "towns": ["Zenda"]}, "has a field `towns`"),
        ("XRU", {"name": "Ruritania", "places": "Zenda"}, "`places` is no list of names"),
        ("XRU", {"name": "Ruritania", "places": ["Zenda", 7]}, "`places` is no list of names"),
    ],
)
def test_what_is_wrong_with_a_row(code: str, row: object, wrong: str | None) -> None:
    assert wrong_in(code, row) == wrong


def test_a_name_has_a_letter_and_is_short() -> None:
    assert is_name("Zenda")
    assert not is_name("17")
    assert not is_name("Z" * 101)


def test_the_name_of_a_row_is_one_of_its_spellings_where_it_gives_none() -> None:
    assert folded({"name": "Ruritania"})["names"] == ["ruritania"]
    assert folded({"name": "Ruritania", "names": ["Rurítania", "The Kingdom"]})["names"][1] == "the kingdom"


def test_a_code_of_both_keeps_its_name_and_takes_all_spellings() -> None:
    own = {"XRU": {"name": "Ruritania", "names": ["ruritania"]}}
    more = {"XRU": {"name": "Other", "names": ["rury"], "places": ["zenda"]}, "XST": {"name": "Strelsau"}}
    both = extended(own, more)
    assert both["XRU"] == {"name": "Ruritania", "names": ["ruritania", "rury"], "places": ["zenda"]}
    assert both["XST"] == {"name": "Strelsau"}


def test_without_a_file_nothing_is_added() -> None:
    assert added() == Added()
    assert (Added().rows, Added().digest) == ({}, "")
