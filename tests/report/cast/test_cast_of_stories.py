"""Casts of reports as editors meet them: companies, bodies, headlines, descriptions, spellings, members."""

from functools import cache

import pytest
from tests.report.read_text import blocks_of, parsed

from onrecord.models import Article
from onrecord.report.cast import Cast, cast_of
from onrecord.report.page import parse
from onrecord.report.statements.speakers import Speaker, speaker_of
from onrecord.spans import Span

COMPANY = """# Gold miner halts work
The Canadian gold miner Orlan Vesper said on Monday that it had halted work. Orlan said the pit was flooded.
Shares of Orlan Vesper Inc. fell 5 percent. The company said it would pay. The miner added that no one was hurt.
Orlan Vesper chief executive Jane Rowan said the pit would reopen. "We will come back," the chief executive said."""
ENERGY = """Tessaly Energy Ltd. said on Friday it would close the plant. Tessaly Energy employs 500 people.
Tessaly's chief executive, Ivo Marn, told BNN that the decision was hard. BNN, which cites two officials, said no.
The Tessaly boss said: "We had no choice." """
PARTY = """The opposition party Nova Zemra said on Monday that it would not vote. Nova Zemra wants a recount.
Its leader, Petra Lund, said the count was false. "It was stolen," the party leader said."""
BODIES = """The Sennet Pilots' Union said on Monday that its members would strike. The union said the talks had failed.
The National Disaster Management Organisation (NDMO) said ten people had died. NDMO later said it was eleven.
The Ministry of Lands and Natural Resources said the licence was void. The ministry said the firm had been told."""
OFFICES = """Ghana's president, Kofi Adjei-Mensah, said on Monday the mine would close.
Ama Sarpong, the lands minister, wept. "We were lied to," the Ghanaian president said.
The lands minister said she would sue. The opposition leader, Yaw Darko, said it was late.
The bank's governor, Olga Prenn, said rates would rise. The governor said inflation was high.
The opposition leader said he would go to court."""
MEMBERS = """Sen. Carl Rudd (R-Ariz.) said the bill was dead. The Arizona Republican said it would not pass.
Rep. Lena Moss, D-Ohio, a member of the committee, voted for it. The Ohio Democrat said it was time.
Gov. Rita Hale of Nevada said she would sign."""
SPELT = """Kofi Osei-Tutu said on Monday the mine would close. Osei Tutu said he was sure. Anna Tarrow left.
Dmitriy Malikhov, the mayor, said the road was shut. Dmitry Malihov said it would open. Paul Tarrow left.
Mohammed Farouq said no. Muhammad Faruq said it again. Sen. William Hask said no. Bill Hask said yes."""


@cache
def cast(text: str) -> Cast:
    return cast_of(parsed(text))


def speaker(text: str, words: str) -> Speaker:
    at = text.index(words)
    return speaker_of(Span(at, at + len(words)), parsed(text), cast(text))


def names(text: str) -> set[str | None]:
    return {a.name for a in cast(text).actors}


@pytest.mark.parametrize(
    ("text", "words", "name", "kind"),
    [
        (COMPANY, "Orlan Vesper", "Orlan Vesper", "organisation"),
        (COMPANY, "Orlan said"[:5], "Orlan Vesper", "organisation"),
        (COMPANY, "Orlan Vesper Inc", "Orlan Vesper", "organisation"),
        (COMPANY, "The company", "Orlan Vesper", "organisation"),
        (COMPANY, "The miner", "Orlan Vesper", "organisation"),
        (COMPANY, "Orlan Vesper chief executive Jane Rowan", "Jane Rowan", "person"),
        (COMPANY, "the chief executive", "Jane Rowan", "person"),
        (ENERGY, "Tessaly Energy Ltd", "Tessaly Energy", "organisation"),
        (ENERGY, "Tessaly's chief executive, Ivo Marn", "Ivo Marn", "person"),
        (ENERGY, "The Tessaly boss", "Ivo Marn", "person"),
        (ENERGY, "BNN", "BNN", "media"),
        (PARTY, "The opposition party Nova Zemra", "Nova Zemra", "organisation"),
        (PARTY, "Its leader, Petra Lund", "Petra Lund", "person"),
        (PARTY, "the party leader", "Petra Lund", "person"),
        (BODIES, "The Sennet Pilots' Union", "Sennet Pilots' Union", "organisation"),
        (BODIES, "The union", "Sennet Pilots' Union", "organisation"),
        (BODIES, "NDMO", "National Disaster Management Organisation", "organisation"),
        (BODIES, "The ministry", "Ministry of Lands and Natural Resources", "government-body"),
        (OFFICES, "Ghana's president, Kofi Adjei-Mensah", "Kofi Adjei-Mensah", "person"),
        (OFFICES, "the Ghanaian president", "Kofi Adjei-Mensah", "person"),
        (OFFICES, "The lands minister", "Ama Sarpong", "person"),
        (OFFICES, "The opposition leader, Yaw Darko", "Yaw Darko", "person"),
        (OFFICES, "The opposition leader", "Yaw Darko", "person"),
        (OFFICES, "The bank's governor, Olga Prenn", "Olga Prenn", "person"),
        (OFFICES, "The governor", "Olga Prenn", "person"),
        (MEMBERS, "The Arizona Republican", "Carl Rudd", "person"),
        (MEMBERS, "The Ohio Democrat", "Lena Moss", "person"),
    ],
)
def test_who_speaks(text: str, words: str, name: str, kind: str) -> None:
    found = speaker(text, words)
    assert (found.name, cast(text).get(found.actor or "").kind) == (name, kind)


def test_a_company_is_one_actor_under_all_its_names() -> None:
    assert names(COMPANY) >= {"Orlan Vesper", "Jane Rowan"}
    assert not names(COMPANY) & {"Orlan", "Orlan Vesper Inc", "Orlan Vesper Inc."}


def test_members_are_of_the_country_of_their_state() -> None:
    assert {a.name: a.country for a in cast(MEMBERS).actors if a.kind == "person"} == dict.fromkeys(
        ("Carl Rudd", "Lena Moss", "Rita Hale"), "USA"
    )


def test_spellings_meet_and_given_names_part() -> None:
    people = sorted(a.name or "" for a in cast(SPELT).actors if a.kind == "person")
    assert len(people) == 6
    assert {"Anna Tarrow", "Paul Tarrow"} <= set(people)


@pytest.mark.parametrize(
    ("title", "body", "mention", "wrong"),
    [
        (
            "Marta Quill Criticized for Harbor Remarks",
            "Marta Quill, a minister, left. Quill said no.",
            "Marta Quill",
            "Criticized",
        ),
        ("Quill Speech Draws Fire", "Marta Quill, the minister, left. Quill said no.", "Quill", "Speech"),
        ("Harbor Pilots Slam Quill", "Marta Quill, the minister, left. Quill said no.", "Quill", "Slam"),
    ],
)
def test_headline_words_do_not_stick_to_names(title: str, body: str, mention: str, wrong: str) -> None:
    found = cast(f"# {title}\n{body}")
    person = next(a for a in found.actors if a.kind == "person")
    assert person.name == "Marta Quill"
    assert mention in person.aliases
    assert not any(wrong in alias for a in found.actors for alias in a.aliases)


def test_documents_are_no_actors() -> None:
    text = "A review found on Monday that the dam was unsafe. The report said it should close. A poll showed more."
    assert names(text) == set()
    assert speaker(text, "A review").name is None


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "The Rail Transport Office (RaTO) said no. On Monday RaTO said yes.",
            "RaTO said"[:4],
            "Rail Transport Office",
        ),
        ("The Department for Rail said no. Later the DfR said yes.", "the DfR", "Department for Rail"),
        (
            "Jane Rowan came. A lawyer for the town, Odo Brant, said no.",
            "A lawyer for the town, Odo Brant,",
            "Odo Brant",
        ),
        ("Odo Brant is a lawyer. Jane Rowan came. Her lawyer said no.", "Her lawyer", None),
        (
            "Rep. Lena Moss, D-Alder Falls, left. The Alder Falls Democrat said no.",
            "The Alder Falls Democrat",
            "Lena Moss",
        ),
        ("Mayor Odo Brant left. The former mayor said no.", "The former mayor", None),
        ("The Kastrian president left. The Kastrians said no.", "The Kastrians", "Kastria"),
        ("The Carlow Observer said no. On Monday the Observer said yes.", "the Observer", "Carlow Observer"),
        ("William “Mo” Hask left. Hask said no.", "Hask said"[:4], "William Hask"),
        (
            "Governor Lena Moss left. Following Moss, Odo Brant, a pilot, left. Moss said no.",
            "Moss said"[:4],
            "Lena Moss",
        ),
        ("The Foreign Ministry's press service said no.", "The Foreign Ministry's press service", "Foreign Ministry"),
        (
            "Candidates Jane Rowan and Odo Brant said no. Jane Rowan left.",
            "Candidates Jane Rowan and Odo Brant",
            "Jane Rowan",
        ),
    ],
)
def test_short_names_and_descriptions(text: str, words: str, name: str | None) -> None:
    assert speaker(text, words).name == name


def test_the_outlet_of_a_report_is_an_actor() -> None:
    text = "Alder Gazette\nJane Rowan left."
    told = Article("a", "a.txt", text, "", blocks_of(text), outlet="Alder Gazette", evidence=(("outlet", Span(0, 13)),))
    found = cast_of(next(parse([told])))
    outlet = next(a for a in found.actors if a.name == "Alder Gazette")
    assert (outlet.kind, [m.text for m in outlet.mentions]) == ("media", ["Alder Gazette"])


MINER = (
    "Barrow Delta Inc. denied it on Monday, the Toronto-based gold company said. Senegal accused the premier of theft. "
    "Mark Brist, Barrow's chief executive, flew in. The Barrow CEO said he hoped for a deal. Premier Ivo Sonk left. "
    "The Chamber of Mines of Senegal warned of it."
)
KOREA = (
    "President Yun Seok-jin said the government would not back down. Park Min-seo, a minister, agreed. "
    "The ruling People Power Party defended the president. The Park-led panel met, Yun said."
)


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (MINER, "The Barrow CEO", "Mark Brist"),
        (MINER, "the premier", "Ivo Sonk"),
        (KOREA, "President Yun Seok-jin", "Yun Seok-jin"),
        (KOREA, "Park Min-seo", "Park Min-seo"),
        (KOREA, "The ruling People Power Party", "People Power Party"),
        (KOREA, "Yun said"[:3], "Yun Seok-jin"),
    ],
)
def test_names_of_other_makes(text: str, words: str, name: str) -> None:
    assert speaker(text, words).name == name
