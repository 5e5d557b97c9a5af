"""The command line: one module a command."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line."""
    from onrecord.cli.app import app

    sys.exit(app())
