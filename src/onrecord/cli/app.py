"""The commands together."""

from __future__ import annotations

from typing import Annotated

import typer

from onrecord.cli import build, files, register, show
from onrecord.version import __version__

HELP = {"help_option_names": ["-h", "--help"]}

app = typer.Typer(
    help="Many news reports in, one sourced record out: who said what, when, where and through whom.",
    epilog="Example: onrecord build reports/ --record news.db && onrecord brief news.db -o brief.html",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings=HELP,
)


def print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"onrecord {__version__}")
        raise typer.Exit


@app.callback()
def onrecord(
    version: Annotated[
        bool, typer.Option("--version", callback=print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    pass


for command in (build.build, show.show, files.brief, files.export, files.annotate, build.forget):
    app.command(context_settings=HELP)(command)
app.add_typer(register.app, name="register")
