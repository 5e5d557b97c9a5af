"""`onrecord register`: who held which office when, as the package and a file of the user's tell it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.ending import ends_well, put
from onrecord.cli.terminal import say, table

if TYPE_CHECKING:
    from onrecord.register import Register, Tenure

HELP = {"help_option_names": ["-h", "--help"]}
SERVICE = "https://query.wikidata.org/sparql"

app = typer.Typer(
    help="Who held which office when: a small dated list that helps to name people and never overrules reports.",
    epilog="Example: onrecord register show Norway --on 2021-06-01",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    context_settings=HELP,
)


@app.command(context_settings=HELP)
@ends_well("Nothing was changed.")
def show(
    who: Annotated[
        str, typer.Argument(metavar="[NAME|COUNTRY]", help="Part of a name, a country (NOR, Norway) or a body (NATO).")
    ] = "",
    on: Annotated[str, typer.Option("--on", help="Only who was in office on a day: 2021-06-01, 2021-06 or 2021.")] = "",
    register: Annotated[str, typer.Option("--register", help="File that extends the register.")] = "",
) -> None:
    """Print the tenures of a person, a state or a body; without an argument, how many there are of each.

    Example: onrecord register show Norway --on 2021-06-01

    Exit codes: 0 shown (nothing found is shown as nothing), 1 there is no such file or day.
    """
    from onrecord.days import bounds
    from onrecord.errors import OnrecordError
    from onrecord.register import load

    try:
        days = bounds(on) if on else None
    except ValueError:
        raise OnrecordError("E022", detail=f"`{on}`") from None
    found = load(register)
    if not who and days is None:
        summary(found)
        return
    rows = [t for t in asked_for(found, who) if days is None or t.maybe_on(*days, timedelta())]
    header = ["of", "office", "name", "from", "to", "wikidata", "other spellings"]
    if days is not None:
        header.insert(5, "certain")
    table(header, [row_of(t, found, on) for t in rows])
    if not rows:
        typer.echo(f"nobody of the register: {who or on}", err=True)


def row_of(t: Tenure, register: Register, on: str) -> list[str]:
    until = t.end or f"in office {t.as_of}" if t.end or t.as_of else "in office"
    certain = (
        ["yes" if register.holder(t.of, t.office, on) == t else "no: near a change, or not looked at"] if on else []
    )
    return [t.of, t.office, t.name, t.start, until, *certain, t.wikidata or "", "; ".join(t.also)]


def asked_for(register: Register, who: str) -> list[Tenure]:
    """The tenures of a state or body, else of everybody whose name or spelling holds the words."""
    from onrecord.register import folded, state_or_body

    of = who if any(t.of == who for t in register.tenures) else state_or_body(who)
    if of is not None:
        return [t for t in register.tenures if of in (t.of, t.country)]
    asked = folded(who)
    people = [p for p in register.people if any(asked in folded(name) for name in p.names)]
    return sorted((t for p in people for t in p.tenures), key=lambda t: (folded(t.name), t.start))


def summary(register: Register) -> None:
    """How many offices and tenures there are of each state and body."""
    seats: dict[str, set[str]] = {}
    for t in register.tenures:
        seats.setdefault(t.of, set()).add(t.office)
    rows = [
        [of, str(sum(t.of == of for t in register.tenures)), ", ".join(sorted(s))] for of, s in sorted(seats.items())
    ]
    table(["of", "tenures", "offices"], rows)
    named, days = len(register.people), sorted({t.as_of for t in register.tenures if t.as_of})
    looked = f"; looked through up to {days[-1]}" if days else ""
    typer.echo(f"{len(register.tenures)} tenures of {named} people at {len(seats)} states and bodies{looked}", err=True)


@app.command(context_settings=HELP)
@ends_well("Nothing was written.")
def update(
    out: Annotated[Path, typer.Option("-o", "--out", help="File to write; - for standard output.")],
    since: Annotated[
        int, typer.Option("--since", min=1900, max=2100, help="Only who was in office since then.")
    ] = 2014,
    endpoint: Annotated[str, typer.Option("--endpoint", help="SPARQL service over Wikidata.")] = SERVICE,
    contact: Annotated[
        str, typer.Option("--contact", help="Your mail address or page; Wikimedia asks programs to give one.")
    ] = "",
    timeout: Annotated[float, typer.Option("--timeout", min=1, help="Seconds to wait for each answer.")] = 70,
) -> None:
    """Fill a file from Wikidata: heads of state, heads of government and foreign ministers. Uses the network.

    Give the file to a build with --register. Wikidata's data is in the public domain (CC0). The file is written whole
    or not at all; a service that is busy is asked again, more slowly each time.

    Example: onrecord register update --since 2014 -o holders.csv

    Exit codes: 0 written, 1 the service did not answer or answered something else, 130 interrupted.
    """
    from onrecord.register import filled, wikidata

    service = wikidata.Service(endpoint, contact, timeout)
    today = datetime.now(UTC).date().isoformat()
    rows = service.rows(since, lambda query, n: typer.echo(f"{query}: {n} rows", err=True))
    made = filled.tenures_of(rows, today)
    text = filled.written(made, as_of=today, endpoint=endpoint, since=since)
    with put(out) as stream:
        stream.write(text.encode("utf-8"))
    for reason, n in made.left_out:
        typer.echo(f"left out: {n} ({reason})", err=True)
    if str(out) != "-":
        say(f"{out}: {len(made.tenures)} tenures; use it with: onrecord build ... --register {out}")
