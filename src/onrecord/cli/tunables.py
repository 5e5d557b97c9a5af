"""Options of the command line, derived from the tunables of `onrecord.options`."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable
from dataclasses import fields
from typing import Annotated, Any, get_type_hints

import typer

from onrecord.options import Options


def with_tunables(*names: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Give a command that takes `options: Options` one command-line option for each tunable (default: for all)."""
    hints = get_type_hints(Options)
    wanted = [f for f in fields(Options) if not names or f.name in names]

    def around(command: Callable[..., None]) -> Callable[..., None]:
        @functools.wraps(command)
        def run(**given: Any) -> None:
            chosen = {f.name: given.pop(f.name) for f in wanted}
            command(**given, options=Options(**chosen))

        own = [
            p.replace(annotation=get_type_hints(command, include_extras=True)[name])
            for name, p in inspect.signature(command).parameters.items()
            if name != "options"
        ]
        added = [
            inspect.Parameter(
                f.name,
                inspect.Parameter.KEYWORD_ONLY,
                default=f.default,
                annotation=Annotated[hints[f.name], typer.Option(help=f"{f.metadata['help'].capitalize()}.")],
            )
            for f in wanted
        ]
        keyed = [p.replace(kind=inspect.Parameter.KEYWORD_ONLY) for p in own]
        run.__signature__ = inspect.Signature([*keyed, *added])  # type: ignore[attr-defined]
        run.__annotations__ = {p.name: p.annotation for p in [*own, *added]}
        return run

    return around
