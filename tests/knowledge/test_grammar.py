"""The labels of the parser: each is one that it gives, and no two names stand for the same ones."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
import spacy.glossary

from onrecord.knowledge import grammar

SOURCE = Path(grammar.__file__)
KINDS = re.split(r"(?m)^# .*\((dep_|pos_|tag_|ent_type_)\).*$", SOURCE.read_text(encoding="utf-8"))
NAMES = {name: value for name, value in vars(grammar).items() if name.isupper()}


def names_of(kind: str) -> list[str]:
    """The names of one kind of label, in the order of the file."""
    pieces = [piece for label, piece in zip(KINDS[1::2], KINDS[2::2], strict=True) if label == kind]
    trees = [ast.parse(piece) for piece in pieces]
    return [ast.unparse(node.targets[0]) for tree in trees for node in tree.body if isinstance(node, ast.Assign)]


@pytest.mark.parametrize("name", sorted(NAMES))
def test_the_parser_gives_the_label(name: str) -> None:
    labels = {NAMES[name]} if isinstance(NAMES[name], str) else NAMES[name]
    assert labels and all(spacy.glossary.explain(label) for label in labels)


@pytest.mark.parametrize("kind", ["dep_", "pos_", "tag_", "ent_type_"])
def test_no_two_names_stand_for_the_same_labels(kind: str) -> None:
    values = [NAMES[name] for name in names_of(kind)]
    assert len(values) == len(set(values))


def test_no_name_is_given_twice() -> None:
    every = [name for kind in ("dep_", "pos_", "tag_", "ent_type_") for name in names_of(kind)]
    assert sorted(every) == sorted(NAMES)
