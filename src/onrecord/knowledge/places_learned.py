"""States and the adjectives made of their names."""

from __future__ import annotations

from onrecord.knowledge.language import DEFAULT, Language

STEM = 3  # letters that a state and its adjective share at least


def adjective_of(name: str, adjective: str, language: Language = DEFAULT) -> bool:
    """Whether an adjective is made of a name: "Ruritania" and "Ruritanian", "Qarsh" and "Qarshi"."""
    stem = name.rstrip("aeiouy")
    if name == adjective or len(stem) < STEM or not adjective.startswith(stem):
        return False
    return adjective == name + "n" or adjective[len(stem) :] in language.mentions.endings["demonyms"]
