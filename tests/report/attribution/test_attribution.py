"""Source, cue and content, pattern by pattern; countries and people are invented."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.report.read_text import parsed

from onrecord.report.attribution import Attribution, attribute


def found(text: str) -> list[tuple[str, str, tuple[str, ...], str]]:
    """(source, lemma, contents, kind) of every attribution."""
    out = []
    for one in attribute(parsed(text)):
        source = one.source[0].of(text) if one.source else ""
        out.append((source, one.cue_lemma, tuple(s.of(text) for s in one.content), one.kind))
    return out


CASES = [
    ("Valk said that the talks would resume.", [("Valk", "say", ("the talks would resume",), "indirect")]),
    ("The talks will resume, Valk said on Monday.", [("Valk", "say", ("The talks will resume",), "indirect")]),
    (
        '"The door is open," Valk said. "Nobody has knocked."',
        [("Valk", "say", ("The door is open,", "Nobody has knocked."), "direct")],
    ),
    (
        "“They must choose,” said Valk, who has led the talks, “between peace and isolation.”",
        [("Valk, who has led the talks", "say", ("They must choose,", "between peace and isolation."), "direct")],
    ),
    (
        'Borduria, the minister said, "will never kneel".',
        [("the minister", "say", ("Borduria", "will never kneel"), "mixed")],
    ),
    (
        "'I am not going,' the minister told reporters. 'The hunters' demands are absurd.'",
        [("the minister", "tell", ("I am not going,", "The hunters' demands are absurd."), "direct")],
    ),
    (
        "According to two diplomats familiar with the matter, the offer includes a ceasefire.",
        [("two diplomats familiar with the matter", "according to", ("the offer includes a ceasefire",), "indirect")],
    ),
    (
        "The minister warned that prices would rise, adding that subsidies would end, and vowed to protect pensioners.",
        [
            ("The minister", "warn", ("prices would rise",), "indirect"),
            ("The minister", "add", ("subsidies would end",), "indirect"),
            ("The minister", "vow", ("to protect pensioners",), "indirect"),
        ],
    ),
    (
        "The ministry confirmed that the talks had failed and that a new date was sought.",
        [("The ministry", "confirm", ("the talks had failed", "a new date was sought"), "indirect")],
    ),
    (
        "Borduria expelled four diplomats on Monday, citing activities incompatible with their status.",
        [("Borduria", "cite", ("activities incompatible with their status",), "indirect")],
    ),
    (
        "The agency quoted an official as saying the bridge stood.",
        [("an official", "say", ("the bridge stood",), "indirect")],
    ),
    ("The foreign ministry issued a statement saying the envoy had been recalled.",
     [("The foreign ministry", "say", ("the envoy had been recalled",), "indirect")]),
    (
        "SMITH: We will not go. We have said so.\nROE: Thank you.",
        [
            ("SMITH", ":", ("We will not go. We have said so.",), "direct"),
            ("ROE", ":", ("Thank you.",), "direct"),
        ],
    ),
    ("# Anna Valk: Borduria ready for talks", [("Anna Valk", ":", ("Borduria ready for talks",), "indirect")]),
    (
        "VELMAR, March 3 (RPA) - Borduria will not withdraw its forces, the minister said.",
        [("the minister", "say", ("Borduria will not withdraw its forces",), "indirect")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0][:40] for c in CASES])
def test_patterns(text: str, expected: list[tuple[str, str, tuple[str, ...], str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "He declined to comment on the reports.",
        "The minister would not say when the delegation would leave.",
        "They discussed the war and trade.",
        "The envoy did not mention a new meeting.",
        "The town was quiet on Sunday.",
    ],
)
def test_silence_and_narration_are_no_statements(text: str) -> None:
    assert found(text) == []


def test_accusing_and_urging_have_a_target() -> None:
    text = "Ostrov accused Syldavia of shelling the town. The council urged both sides to stop."
    accuse, urge = attribute(parsed(text))
    assert accuse.target and accuse.target.of(text) == "Syldavia"
    assert [s.of(text) for s in urge.content] == ["to stop"]
    assert urge.target and urge.target.of(text) == "both sides"


def test_attitudes_told_by_the_narrator_are_a_class_of_their_own() -> None:
    text = "The general believes the war will end soon."
    assert [a.class_ for a in attribute(parsed(text))] == ["attitude"]


def test_a_negated_cue_says_so() -> None:
    text = "Ostrov did not promise that the strike would end."
    assert [(a.cue_lemma, a.negated) for a in attribute(parsed(text))] == [("promise", True)]


def test_the_source_line_after_a_lead_gives_the_lead_to_its_sources() -> None:
    text = "The talks broke down on Friday.\nThe Courier reports this, citing sources in the ministry."
    assert found(text) == [("sources in the ministry", "cite", ("The talks broke down on Friday",), "indirect")]


def test_a_quotation_alone_in_its_paragraph_follows_the_speaker_before_it() -> None:
    text = '"The door is open," Valk said.\n"Nobody has knocked on it for more than a year."'
    contents = ("The door is open,", "Nobody has knocked on it for more than a year.")
    assert found(text) == [("Valk", "say", contents, "direct")]


def test_a_signed_quotation() -> None:
    text = '"I have never seen a winter like this one." — Lena Brandt, farmer'
    assert found(text) == [("Lena Brandt", "-", ("I have never seen a winter like this one.",), "direct")]


def every_span(one: Attribution) -> list[tuple[int, int]]:
    return [(s.start, s.end) for s in (*one.source, *one.cue, *one.content)]


PIECES = [
    "Valk",
    " said",
    " that",
    ' "',
    "“",
    "”",
    ",",
    ".",
    " the talks failed",
    "\n\n",
    " adding",
    " of",
    " he",
    ": ",
    "'",
    " according to",
    " as",
    "\u200b",
]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=24))
def test_dirty_text_gives_spans_inside_it(pieces: list[str]) -> None:
    text = "".join(pieces)
    made = attribute(parsed(text))
    for number, one in enumerate(made):
        assert all(0 <= a < b <= len(text) for a, b in every_span(one))
        assert one.content and one.outer != number
        assert 0 <= one.confidence <= 1


MORE = [
    (
        "She claimed that the votes were counted twice, and accused Merrin of cheating.",
        [("She", "claim", ("the votes were counted twice",)), ("She", "accuse", ("cheating",))],
    ),
    (
        "In a post on Monday, the president vowed to respond and thanked the fire crews for their work.",
        [("the president", "vow", ("to respond",)), ("the president", "thank", ("their work",))],
    ),
    (
        "An official, who asked not to be named because the talks are private, said the deal was close.",
        [("An official", "say", ("the deal was close",))],
    ),
    (
        "Hanna Merrin (Labour, Port Ostra): The bridge has been shut for a year.",
        [("Hanna Merrin", ":", ("The bridge has been shut for a year.",))],
    ),
    (
        "The company in question has grown, Dorn said Monday, a week after the fire.",
        [("Dorn", "say", ("The company in question has grown",))],
    ),
    (
        "The ministry said Valk stressed that the talks should be short.",
        [
            ("The ministry", "say", ("Valk stressed that the talks should be short",)),
            ("Valk", "stress", ("the talks should be short",)),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), MORE, ids=[text[:40] for text, _ in MORE])
def test_rules_and_tagger_together(text: str, expected: list[tuple[str, str, tuple[str, ...]]]) -> None:
    assert [(source, lemma, contents) for source, lemma, contents, _ in found(text)] == expected


def test_a_plan_is_an_attitude() -> None:
    text = "The council will reject the offer."
    assert {one.class_ for one in attribute(parsed(text))} <= {"attitude"}
