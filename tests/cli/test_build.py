"""What a build tells of its inputs, and by which code it ends."""

from __future__ import annotations

import pytest

from onrecord.cli.build import SAID, code_of, outcomes, troubles
from onrecord.errors import OnrecordError
from onrecord.ledger import Account, FileOutcome
from onrecord.models import Failure


def file(path: str, outcome: str, code: str = "", language: str | None = None) -> FileOutcome:
    failure = Failure.of(path, OnrecordError(code, detail="x")) if code else None
    return FileOutcome(path, outcome, failure, language)  # type: ignore[arg-type]


READ, SAME = file("a.txt", "new"), file("b.txt", "unchanged")
FAILED, STRAY = file("c.bad", "failed", "E003"), file("d.pdf", "skipped", "E020")


@pytest.mark.parametrize(
    ("files", "code"),
    [
        ((READ, SAME), 0),
        ((READ, STRAY), 0),
        ((READ, FAILED), 3),
        ((FAILED,), 1),
        ((FAILED, STRAY), 1),
        ((STRAY,), 1),
        ((), 0),
    ],
)
def test_the_exit_code(files: tuple[FileOutcome, ...], code: int) -> None:
    assert code_of(Account(files)) == code


def test_a_story_that_could_not_be_related_is_a_failure() -> None:
    account = Account((READ,), skipped=(Failure("a.txt", "E017", "no", "yes"),))
    assert code_of(account) == 3 and [*troubles(account)] == ["a.txt: [E017] no. Remedy: yes."]


def test_every_outcome_has_its_words_in_their_order() -> None:
    told = [*outcomes(Account((FAILED, SAME, READ, file("e.txt", "new", language="fr"))))]
    assert [line.split(maxsplit=1) for line in told[:3]] == [["2", "read"], ["1", "unchanged"], ["1", "failed"]]
    assert told[3].strip().startswith("1 in a language that is not analysed (fr)")
    assert next(iter(SAID)) == "new" and [*outcomes(Account(()))] == ["nothing to read"]


def test_the_first_strays_are_named_and_the_others_counted() -> None:
    told = [*troubles(Account(tuple(file(f"{n}.pdf", "skipped", "E020") for n in range(25))))]
    assert len(told) == 21 and told[0].startswith("skipped: 0.pdf: [E020]") and told[-1] == "skipped: 5 more"
