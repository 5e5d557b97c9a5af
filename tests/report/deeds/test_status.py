"""What a negation, a condition, a plan or a cancellation governs is never told as happened."""

from __future__ import annotations

import pytest
from tests.factories import article

from onrecord.alike import overall
from onrecord.models import StatusClaim
from onrecord.report.cast import cast_of
from onrecord.report.events import events_of
from onrecord.report.page import parse

# Done by words: these happen when what they govern does not.
BY_WORDS = {"refusal", "threat", "promise", "proposal", "invitation", "demand", "cancellation"}

GOVERNED = [
    ("Marland's president did not meet the Tolvian premier.", {"meeting": "denied"}),
    ("The two leaders never spoke by phone, the palace said.", {"call": "denied"}),
    ("There was no meeting between Marland and Tolvia in May.", {"meeting": "denied"}),
    ("No sanctions were imposed on Tolvia.", {"sanction": "denied"}),
    ("Tolvian forces have not shelled the border town.", {"attack": "denied"}),
    ("Neither side attacked the convoy.", {"attack": "denied"}),
    ("Premier Orla Venn denied that she had met the rebel leader.", {"meeting": "denied"}),
    ("The ministry denied shelling the town of Brask.", {"attack": "denied"}),
    ("Marland failed to sign the treaty with Tolvia.", {"agreement": "denied"}),
    ("The talks between Marland and Tolvia did not take place.", {"talks": "denied"}),
    ("Nobody arrested the Tolvian envoy.", {"arrest": "denied"}),
    ("Venn left without meeting the Tolvian president.", {"meeting": "denied"}),
    ("Tolvia hardly attacked anyone, Venn said.", {"attack": "denied"}),
    ("The government has not imposed a curfew.", {"repression": "denied"}),
    ("Marland refused to meet Tolvian negotiators.", {"meeting": "denied"}),
    ("The king declined to visit Tolvia.", {"visit": "denied"}),
    ("Police prevented protesters from attacking the embassy.", {"attack": "denied"}),
    ("The army avoided attacking the village.", {"attack": "denied"}),
    ("If Tolvia attacks Marland, the alliance will respond.", {"attack": "uncertain"}),
    ("Marland would bomb the base if talks failed.", {"attack": "uncertain"}),
    (
        "Unless Tolvia withdraws its troops, Marland will impose sanctions on it.",
        {"withdrawal": "uncertain", "sanction": "uncertain"},
    ),
    ("The leaders will meet only if the ceasefire holds.", {"meeting": "uncertain"}),
    ("Should Marland invade Tolvia, the bloc would impose sanctions on Marland.", {"sanction": "uncertain"}),
    ("It is unclear whether the two presidents met in Brask.", {"meeting": "uncertain"}),
    ("Venn asked whether Tolvia had attacked the ship.", {"attack": "uncertain"}),
    ("A summit between Venn and Rusk would depend on Tolvia.", {"summit": "uncertain"}),
    (
        "Provided Tolvia frees the prisoners, Marland will lift sanctions.",
        {"release": "uncertain", "easing": "uncertain"},
    ),
    ("Marland may impose sanctions on Tolvia.", {"sanction": "uncertain"}),
    ("Tolvian troops could invade Marland within weeks.", {"capture": "uncertain"}),
    ("Venn might visit Tolvia.", {"visit": "uncertain"}),
    ("The ministers may hold further talks in Brask.", {"talks": "uncertain"}),
    ("Tolvia allegedly attacked the tanker.", {"attack": "uncertain"}),
    ("Rebels reportedly kidnapped the Tolvian consul.", {"attack": "uncertain"}),
    ("A possible meeting between Venn and Rusk was discussed.", {"meeting": "uncertain"}),
    ("Marland threatened to attack Tolvia.", {}),
    ("Tolvia must release the Marlandian prisoners, Venn said.", {"release": "proposed"}),
    ("Venn will meet Rusk in Brask next month.", {"meeting": "planned"}),
    ("Marland plans to deploy troops to the border.", {"deployment": "planned"}),
    ("The presidents are going to meet in Brask.", {"meeting": "planned"}),
    ("A planned summit between Venn and Rusk is drawing interest.", {"summit": "planned"}),
    ("Tolvia promised to withdraw its troops from Brask.", {}),
    ("Marland proposed a meeting between Venn and Rusk.", {"meeting": "proposed"}),
    ("Venn invited Rusk to visit Marland.", {"visit": "proposed"}),
    ("Tolvia called for a summit with Marland.", {"summit": "proposed"}),
    ("Any future summit between Venn and Rusk would be held abroad.", {"summit": "proposed"}),
    ("Another meeting between Venn and Rusk is expected.", {"meeting": "planned"}),
    ("The prospects for holding a Marland-Tolvia summit are poor.", {"summit": "proposed"}),
    ("The two are preparing for a summit between Venn and Rusk.", {"summit": "planned"}),
    ("Marland vowed to attack Tolvia.", {"attack": "planned"}),
    ("Venn hopes to meet Rusk.", {"meeting": "proposed"}),
    ("Preparations for a meeting between Venn and Rusk began.", {"meeting": "planned"}),
    ("Venn canceled a summit with Rusk.", {"summit": "cancelled"}),
    ("The meeting between Venn and Rusk has been postponed.", {"meeting": "postponed"}),
    ("Marland called off the talks with Tolvia.", {"talks": "cancelled"}),
    ("A visit by Rusk to Marland was cancelled.", {"visit": "cancelled"}),
    ("Marland postponed the summit with Tolvia.", {"summit": "postponed"}),
    ("The planned meeting between Venn and Rusk was scrapped.", {"meeting": "cancelled"}),
    ("Venn confirmed the cancellation of the summit with Rusk.", {"summit": "cancelled"}),
    ("The summit between Venn and Rusk is off the table.", {"summit": "cancelled"}),
    ("Talks between Marland and Tolvia have been put on hold.", {"talks": "postponed"}),
]

DONE = [
    ("Venn met Rusk in Brask on Monday.", "meeting"),
    ("Tolvian forces shelled the town of Brask.", "attack"),
    ("Marland imposed sanctions on Tolvia.", "sanction"),
    ("Not only did Venn meet Rusk, she also visited his palace.", "meeting"),
    ("After the call between Venn and Rusk, stocks rose.", "call"),
    ("Marland held a new meeting with Tolvian envoys on Friday.", "meeting"),
    ("Tolvia continued to shell the border.", "attack"),
    ("The ongoing war in Tolvia has cost thousands of lives.", "war"),
    ("Venn managed to meet Rusk.", "meeting"),
    ("The meeting between Venn and Rusk ended without a deal.", "meeting"),
    ("Police arrested three Tolvian officials.", "arrest"),
    ("The army ended the war with Tolvia.", "war"),
]


def told(text: str) -> list[tuple[str, str]]:
    """Type and status of the events of a report whose body is `text`."""
    parsed = next(parse([article("a.txt", f"A title\n{text}")]))
    return [(e.type, e.status) for e in events_of(parsed, cast_of(parsed), ())]


def test_the_golden_list_is_long_enough() -> None:
    assert len(GOVERNED) >= 60


@pytest.mark.parametrize(("text", "expected"), GOVERNED, ids=[t for t, _ in GOVERNED])
def test_what_is_governed_never_happened(text: str, expected: dict[str, str]) -> None:
    found = told(text)
    assert {(t, s) for t, s in found if t in expected} >= set(expected.items())
    assert not [(t, s) for t, s in found if s == "happened" and (t in expected or not (expected or t in BY_WORDS))]


@pytest.mark.parametrize(("text", "type_"), DONE, ids=[t for t, _ in DONE])
def test_what_is_told_as_done_happened(text: str, type_: str) -> None:
    assert (type_, "happened") in told(text)


@pytest.mark.parametrize(
    ("claims", "status"),
    [
        ([("cancelled", "Venn")], "cancelled"),
        ([("cancelled", "Venn"), ("postponed", "Rusk")], "uncertain"),
        ([("planned", "Venn"), ("postponed", "Venn")], "postponed"),
        ([("planned", None), ("cancelled", "Venn")], "cancelled"),
        ([("planned", None), ("happened", None)], "happened"),
        ([("proposed", "Rusk")], "proposed"),
        ([], "uncertain"),
    ],
)
def test_one_status_out_of_several_claims(claims: list[tuple[str, str | None]], status: str) -> None:
    assert overall(StatusClaim(s, by) for s, by in claims) == status  # type: ignore[arg-type]
