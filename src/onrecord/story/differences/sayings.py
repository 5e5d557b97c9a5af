"""One utterance that reports date differently."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.models import Discrepancy, Passage
from onrecord.story.differences.difference import Compared, discrepancy

DAY = 10  # characters of a date that is a day
SURE = 0.6  # likeness from which two statements dated apart are renderings of one


def differing_days_of_speech(compared: Compared) -> Iterable[Discrepancy]:
    """One utterance that two reports date differently, each by words of its own. Speakers repeat themselves on other
    days, so only renderings that are much alike count, and those told inside statements that match."""
    sure = {s for m in compared.matches if m.by_outer or m.likeness >= SURE for s in (m.a, m.b)}
    for utterance in compared.utterances:
        dated: dict[str, tuple[str, Passage]] = {}
        for t in (compared.by_id[s] for s in utterance.statements if s in sure):
            said = t.statement.said
            if said and said.span and said.how in ("explicit", "resolved"):
                passage = Passage(t.path, said.span, said.span.of(compared.texts[t.path]))
                if t.path not in dated or len(said.value) == DAY:
                    dated[t.path] = (said.value, passage)
        if len({day for day, _ in dated.values() if len(day) == DAY}) > 1:
            told = " / ".join(f"{day} (“{p.text}”)" for day, p in sorted(dated.values(), key=lambda d: d[0]))
            who = utterance.speaker_name or "the source"
            what = f"the same words of {who} are dated {told}"
            yield discrepancy("date", "medium", what, [p for _, p in dated.values()])
