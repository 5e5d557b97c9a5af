"""States that one report takes for people, and capitals that stand for their state."""

from tests.story.desk import Desk

from onrecord.story.people.cast import merged

FIRST = "Tolvaria denied it. Officials met in Hadwen, the Tolvarian capital. Hadwen said no."
SECOND = "Tolvaria said yes. Hadwen said nothing. Jane Ostrel spoke."
THIRD = "Ostrel denied it."


def _rows() -> dict[str | None, tuple[str, set[str]]]:
    one, two, three = Desk("1.txt", FIRST), Desk("2.txt", SECOND), Desk("3.txt", THIRD)
    one.actor("Tolvaria", kind="state")
    one.actor("Hadwen", kind="person")
    two.actor("Tolvaria", kind="person")
    two.actor("Hadwen", kind="person")
    two.actor("Jane Ostrel", kind="person")
    three.actor("Ostrel", kind="state")
    return {a.name: (a.kind, set(a.aliases)) for a in merged([d.report() for d in (one, two, three)]).actors}


def test_a_state_of_one_report_is_nobody_in_another() -> None:
    assert _rows()["Tolvaria"] == ("state", {"Tolvaria", "Hadwen"})
    assert "Hadwen" not in _rows()


def test_a_surname_that_somebody_bears_stays_a_name() -> None:
    assert _rows()["Jane Ostrel"][0] == "person"
