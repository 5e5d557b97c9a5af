"""What a stored result rests on."""

import pytest

from onrecord.engine import fingerprint
from onrecord.report import network


def test_other_weights_give_another_hash(monkeypatch: pytest.MonkeyPatch) -> None:
    before = fingerprint.model_sha256()
    monkeypatch.setattr(network, "fingerprint", lambda: "0" * 64)
    assert fingerprint.model_sha256() != before
