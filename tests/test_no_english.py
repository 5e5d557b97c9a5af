"""No English in code: what a stage knows of a language stands in the data of that language."""

from __future__ import annotations

from pathlib import Path

import pytest
from evals.english import PACKAGE, Known, counts, english, held, in_file, known_of, labelled

KNOWN = Known(
    declared=frozenset({"spokes", "said"}),
    labels=frozenset({"nsubj", "prep", "agent"}),
    keys=frozenset({"title"}),
    tables=frozenset({"heads"}),
)


def test_no_english_in_code() -> None:
    found = english(PACKAGE)
    now, allowed = counts(PACKAGE, found), held()
    new = [str(one) for one in found if now[name(one.path)] > allowed.get(name(one.path), 0)]
    fewer = [f"{file}: {now.get(file, 0)}, not {n}" for file, n in allowed.items() if now.get(file, 0) < n]
    assert not new, "words of a text in files that have more of them than before:\n" + "\n".join(new)
    assert not fewer, "fewer than the list says, python -m evals.english --write lowers it:\n" + "\n".join(fewer)


def name(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


@pytest.fixture
def told(tmp_path: Path):  # type: ignore[no-untyped-def]
    """What is told of one file: (kind, literal)s."""

    def of(source: str) -> list[tuple[str, str]]:
        path = tmp_path / "one.py"
        path.write_text(source)
        return [(one.kind, one.literal) for one in in_file(KNOWN, path)]

    return of


@pytest.mark.parametrize(
    ("source", "kind", "literal"),
    [
        ('a == "the"', "comparison", "the"),
        ('"the " in a', "comparison", "the "),
        ('a not in ("who", "nsubj", "whom")', "comparison", "who, whom"),
        ('token.lower_ == "said"', "comparison", "said"),
        ('"agent" == word.casefold()', "comparison", "agent"),
        ('words[i - 1].norm in {"prep"}', "comparison", "prep"),
        ('token.lemma_ == "title"', "comparison", "title"),
        ('match a:\n    case "the":\n        pass', "comparison", "the"),
        ('a.startswith("the ")', "affix", "the "),
        ('a.endswith(("ed", "ing"))', "affix", "ed, ing"),
        ('a.removesuffix("s")', "affix", "s"),
        ('a.split(" of ")', "affix", " of "),
        ('a.get("minister")', "key", "minister"),
        ('a = {"he", "she"}', "word list", "he, she"),
        ('a = {"he": 1}', "word list", "he"),
        ('for a in ("who", "title"):\n    pass', "word list", "who"),
        ('"who which that".split()', "word list", "who, which, that"),
        ('NEAR = "about"', "constant", "about"),
        (r're.compile(r"\bof\s(\d+)")', "pattern", r"\bof\s(\d+)"),
        ('A = r"(?:mr|mrs)"', "pattern", "(?:mr|mrs)"),
        ("""re.sub(r"['’]s\\b", "", a)""", "pattern", r"['’]s\b"),
        ('re.compile(rf"{a}\\s(?:said|{b})")', "pattern", "\\s(?:said|"),
    ],
)
def test_a_word_of_a_text_is_told(told, source: str, kind: str, literal: str) -> None:  # type: ignore[no-untyped-def]
    assert told(source) == [(kind, literal)]


@pytest.mark.parametrize(
    "source",
    [
        'kind == "spokes"',
        'token.dep_ == "prep"',
        'token.dep_ in ("nsubj", "agent")',
        'code == "REJECT"',
        'how == "sentence_start"',
        'how == "nsubjVBD"',
        'a == "." or a in "\'’"',
        'a.endswith(".jsonl")',
        'a.startswith("http")',
        'a.get("heads")',
        'a.get("title")',
        'a = ("title", "said")',
        'A = Literal["the", "of"]',
        'def f(a: Literal["the"]) -> None: ...',
        '__all__ = ["render", "told"]',
        'raise ValueError(f"no such {a}" if a == "the" else "the")',
        '"""The doc."""',
        'print("no such file")',
        'a = {"ß": "ss", "æ": "ae"}',
        'a = ((b"PK", "an archive"),)',
        r're.compile(r"(?P<who>[a-z]+)\s(?P=who)(?i:\d{1,3})[^\W_]")',
        r're.compile(rb"<html\s")',
        r're.compile(r"https?://\S+")',
        r're.compile(r"\d{4}T\d\d")',
        'UNTOLD = "en"',
        'import urllib.request\na == "the"',
    ],
)
def test_what_is_no_word_of_a_text_is_not(told, source: str) -> None:  # type: ignore[no-untyped-def]
    assert told(source) == []


def made(folder: Path, files: dict[str, str]) -> Path:
    for path, source in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(source)
    return folder


def test_what_code_and_data_declare_is_read_from_them(tmp_path: Path) -> None:
    package = made(
        tmp_path,
        {
            "models.py": 'class Thing:\n    when: str\n    kind: Literal["act", "remark"]\n',
            "register/data/a.csv": "# An office.\nof,office\nX,president\n",
            "lang/en/cues.toml": '[verbs]\nsay = ["tell"]\n[[rows]]\nlemmas = ["x"]\nalone = true\n',
            "knowledge/grammar.py": 'PLACES = frozenset({"somewhere"})\n',
            "report/one.py": 'kind == "remark"\nkind == "office"\na = ("when", "office", "then")\na.get("alone")\n',
            "brief/one.py": 'a == "the"\n',
        },
    )
    known = known_of(package)
    assert known.declared == {"act", "remark"}
    assert {"when", "kind", "of", "office", "Thing"} == known.keys
    assert {"verbs", "say", "rows", "lemmas", "alone"} == known.tables
    assert {"somewhere", "nsubj", "ROOT"} <= known.labels
    assert [(one.line, one.literal) for one in english(package)] == [(2, "office"), (3, "then")]
    assert counts(package, english(package)) == {"report/one.py": 2}


def test_labels_of_the_parser_are_told_outside_their_one_place(tmp_path: Path) -> None:
    source = 'token.dep_ == "nsubj"\ntoken.pos_ in ("NOUN", "ADJ")\nkind == "agent"\n'
    package = made(tmp_path, {"knowledge/grammar.py": source, "report/one.py": source})
    assert [str(one).split("/")[-1] for one in labelled(package)] == [
        "one.py:1: label: 'nsubj'",
        "one.py:2: label: 'NOUN'",
        "one.py:2: label: 'ADJ'",
    ]


def test_the_list_of_what_is_left_is_read(tmp_path: Path) -> None:
    assert held(made(tmp_path, {"open.txt": "3 report/one.py\n"}) / "open.txt") == {"report/one.py": 3}
    assert held(tmp_path / "none.txt") == {}
