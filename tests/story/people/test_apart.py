"""What parts two actors for certain, and who is one by which evidence; invented people."""

from __future__ import annotations

import pytest

from onrecord.knowledge.language import DEFAULT
from onrecord.models import Actor, Passage, RoleMention
from onrecord.spans import Span
from onrecord.story.people.apart import apart, country_of, full_name, full_names
from onrecord.story.people.described import fitting, one_held
from onrecord.story.people.joined import Joined, alone
from onrecord.story.people.joins import by, join_cores, join_spellings, join_surnames, own_names
from onrecord.story.people.united import id_of, name_of, united


def _actor(
    name: str | None, kind: str = "person", country: str | None = None, *aliases: str, item: str | None = None
) -> Actor:
    return Actor(name or "x", name, kind, country, None, aliases, wikidata=item)  # type: ignore[arg-type]


def _joined(*actors: Actor) -> Joined:
    return alone([(f"{n}.txt", actor) for n, actor in enumerate(actors)])


@pytest.mark.parametrize(
    ("a", "b", "two"),
    [
        (_actor("Mira Solane"), _actor("Solane"), False),
        (_actor("Mira Solane"), _actor("Edo Solane"), True),
        (_actor("Georgia"), _actor("Georgia", "state"), True),
        (_actor("Solane", "person", "FRA"), _actor("Solane", "person", "ITA"), True),
        (_actor("Mira Solane", item="Q1"), _actor("Edo Solane", item="Q1"), False),
        (_actor("Mira Solane", item="Q1"), _actor("Mira Solane", item="Q2"), True),
        (_actor("French Harbour Office", "government-body"), _actor("Harbour Office", "government-body", "ITA"), True),
    ],
)
def test_who_is_certainly_two(a: Actor, b: Actor, two: bool) -> None:
    assert apart([a], [b]) is apart([b], [a]) is two


def test_names_and_countries_of_an_actor() -> None:
    minister = _actor("Foreign Minister Mira Solane", "person", None, "Solane", "Mira K. Solane")
    assert full_name(minister) == "mira solane"
    assert full_names(minister) == {"mira solane", "mira k solane"}
    assert full_name(_actor("Solane")) is None
    assert country_of(_actor("French Harbour Office", "government-body")) == "FRA"
    assert country_of(_actor("French Herald", "media")) is None


def test_a_join_is_refused_where_two_are_apart() -> None:
    both = _joined(_actor("Mira Solane"), _actor("Edo Solane"))
    assert both.join(0, 1) is both
    one = _joined(_actor("Mira Solane"), _actor("Solane"))
    assert [len(group) for group in one.join(0, 1).groups()] == [2]
    assert one.join_only(0, [0, 1]) is one


@pytest.mark.parametrize(
    ("join", "a", "b"),
    [
        (by(own_names), _actor("Mira Solane"), _actor("Minister Mira Solane")),
        (join_spellings, _actor("Piotr Leszko"), _actor("Pyotr Leshko")),
        (
            join_cores,
            _actor("French Harbour Office", "government-body"),
            _actor("Harbour Office", "government-body", "FRA"),
        ),
        (join_cores, _actor("Harbour Workers Union", "organisation"), _actor("HWU", "organisation")),
        (join_surnames, _actor("Mira Solane"), _actor("Solane")),
        (join_surnames, _actor("Solane"), _actor("Solane")),
    ],
)
def test_who_is_one_by_which_evidence(join: object, a: Actor, b: Actor) -> None:
    assert [len(group) for group in join(_joined(a, b)).groups()] == [2]  # type: ignore[operator]


def test_an_office_that_one_holds_and_who_may_hold_it() -> None:
    assert one_held("French president", DEFAULT) == "head of state"
    assert one_held("deputy foreign minister", DEFAULT) == "deputy foreign minister"
    assert one_held("former president", DEFAULT) is None
    assert one_held("ambassador", DEFAULT) is None
    assert fitting(("president", "FRA"), {0: {"FRA"}, 1: {"ITA"}}) == {0}
    assert fitting(("president", "FRA"), {0: {None}, 1: {"ITA"}}) == {0}
    assert fitting(("president", None), {0: {"FRA"}, 1: {"ITA"}}) == {0, 1}


def test_the_fullest_of_the_most_frequent_names_stands_for_all() -> None:
    assert name_of([_actor("Orbán"), _actor("Viktor Orbán"), _actor("Viktor Orban")]) == "Viktor Orbán"
    bodies = [_actor(name, "organisation") for name in ("Harbour Union", "HU", "HU")]
    assert name_of(bodies) == "HU"


def test_an_actor_has_everything_of_those_that_are_one() -> None:
    said = Passage("a.txt", Span(0, 6), "Solane")
    role = RoleMention("Minister", "b.txt", Span(0, 8))
    a = Actor("s", "Solane", "person", None, aliases=("Solane",), mentions=(said,))
    b = Actor("t", "Mira Solane", "person", "FRA", roles=(role,), wikidata="Q1")
    found = united([("a.txt", a), ("b.txt", b)], set())
    assert (found.id, found.name, found.country, found.wikidata) == ("mira-solane", "Mira Solane", "FRA", "Q1")
    assert (found.aliases, found.roles, found.mentions) == (("Mira Solane", "Solane"), (role,), (said,))


def test_an_id_that_is_taken_has_a_country_or_a_number() -> None:
    row = [("a.txt", _actor("Mira Solane", "person", "FRA"))]
    assert id_of(row, "Mira Solane", {"mira-solane"}) == "mira-solane-fra"
    assert id_of(row, "Mira Solane", {"mira-solane", "mira-solane-fra"}) == "mira-solane-2"
    assert id_of([("a.txt", _actor(None))], None, set()).startswith("unnamed-")
