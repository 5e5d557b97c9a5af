"""Options of the command line come from the tunables, each once."""

from __future__ import annotations

import inspect

from onrecord.cli.tunables import with_tunables
from onrecord.options import DEFAULTS, Options


def test_each_tunable_is_an_option_with_its_default_and_help() -> None:
    @with_tunables()
    def command(path: str, *, options: Options) -> None: ...

    made = inspect.signature(command).parameters
    assert [*made] == ["path", *Options.__dataclass_fields__]
    assert made["story_days"].default == DEFAULTS.story_days
    (option,) = made["story_days"].annotation.__metadata__
    assert option.help and option.help.endswith(".") and option.help[0].isupper()


def test_a_command_gets_what_was_chosen_and_defaults_for_the_rest() -> None:
    got: list[object] = []

    @with_tunables("workers", "batch")
    def command(path: str, *, options: Options) -> None:
        got.extend([path, options])

    assert [*inspect.signature(command).parameters] == ["path", "workers", "batch"]
    command(path="x", workers=3, batch=2)
    assert got == ["x", Options(workers=3, batch=2)]
