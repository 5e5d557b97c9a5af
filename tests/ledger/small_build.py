"""Run as a program by the kill test: a build by the quick stages, slow enough to be caught in the middle."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.factories import Stages


def put(name: str, value: object) -> None:
    module, _, attribute = name.rpartition(".")
    __import__(module)
    setattr(sys.modules[module], attribute, value)


if __name__ == "__main__":
    Stages(pause=float(sys.argv[3])).install(put)
    from onrecord.pipeline import build

    build([sys.argv[1]], sys.argv[2]).close()
