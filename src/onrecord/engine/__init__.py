"""Where reports are annotated: in this process or in several, and what their results rest on."""

from __future__ import annotations

from onrecord.engine.local import Outcome, annotate

__all__ = ["Outcome", "annotate", "fingerprint"]
