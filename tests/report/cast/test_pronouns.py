"""Pronouns and varied descriptions: whom they stand for, and where they stay open."""

from __future__ import annotations

import pytest
from tests.report.statements.test_speakers import speaker


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Jane Roe opened the bridge. She’ll leave on Monday.", "She", "Jane Roe"),
        ("Mr. Oscar Brant opened the bridge. He's claiming it is new.", "He", "Oscar Brant"),
        # The gender of a name that tells none is that of the pronouns that stood for it.
        (
            "Quill Marsh, a broker, said prices rose. She said they would fall. Oscar Brant met her. "
            "He said they would not.",
            "He",
            "Oscar Brant",
        ),
        # "He" is the candidate whom the report does not name here: nobody else.
        ("Mayor Oscar Brant left. The Borduran nominee spoke on Monday. He said no.", "He", None),
        ("Oscar Brant, 56, who has led the union for years, said no.", "who", "Oscar Brant"),
        ("It upset Oscar Brant, now the head of the union, who in May said that pay was low.", "who", "Oscar Brant"),
        ("They asked the Borduran Union, which said no.", "which", "Borduran Union"),
        ("They read the bill, which said no.", "which", None),
        ("The Kremlin regretted the vote. But it stopped short of a threat.", "it", "Kremlin"),
        ("The Kremlin regretted the vote. But it seems that nobody listened.", "it", None),
    ],
)
def test_pronouns(text: str, words: str, name: str | None) -> None:
    assert speaker(text, words).name == name


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Jane Roe promised jobs. The Borduran nominee would not say where.", "The Borduran nominee", "Jane Roe"),
        ("Jane Roe met Ann Poe. The nominee would not say where.", "The nominee", None),
        ("Spokeswoman Jane Roe left. The nominee would not say where.", "The nominee", None),
        (
            "Jane Roe met Governor Oscar Brant. The businesswoman said she would stay.",
            "The businesswoman",
            "Jane Roe",
        ),
        (
            "Republican candidate Jane Roe met Ann Poe. The Democratic nominee said no.",
            "The Democratic nominee",
            "Ann Poe",
        ),
        (
            "President Roe met Canadian President Doe. Days later, the president declined to comment.",
            "the president",
            "Roe",
        ),
    ],
)
def test_varied_descriptions(text: str, words: str, name: str | None) -> None:
    assert speaker(text, words).name == name


def test_it_is_the_thing_that_spoke_before_not_the_actor_it_spoke_of() -> None:
    text = "The cable also warned that the Borduran Union appeared to be weak. It said that help was late."
    assert speaker(text, "It").name is None


def test_the_former_minister_may_lead_another_office_now() -> None:
    text = "Opposition leader Jane Roe claimed victory. The former finance minister accused nobody."
    assert speaker(text, "The former finance minister").name == "Jane Roe"


def test_the_paper_is_the_newspaper() -> None:
    text = "It stood in the newspaper Dagens Kurs. Halden Radio had it too. The paper said no."
    assert speaker(text, "The paper").name == "Dagens Kurs"
