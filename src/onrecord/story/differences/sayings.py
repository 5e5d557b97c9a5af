"""One utterance that reports date differently."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set

from onrecord.models import Discrepancy, Passage, Utterance
from onrecord.options.stories import SURE_DAY
from onrecord.story.differences.difference import Compared, discrepancy

DAY = len("2031-06-04")
OWN = ("explicit", "resolved")  # how a report finds a date that is its own


def differing_days_of_speech(compared: Compared) -> Iterable[Discrepancy]:
    """One utterance that two reports date differently, each by words of its own. Speakers repeat themselves on other
    days, so only renderings that are much alike count, and those told inside statements that match."""
    sure = {s for m in compared.matches if m.by_outer or m.likeness >= SURE_DAY for s in (m.a, m.b)}
    for utterance in compared.utterances:
        dated = days_of(utterance, sure, compared)
        if len({day for day, _ in dated.values() if len(day) == DAY}) > 1:
            told = " / ".join(f"{day} (“{p.text}”)" for day, p in sorted(dated.values(), key=lambda d: d[0]))
            what = f"the same words of {utterance.speaker_name or 'the source'} are dated {told}"
            yield discrepancy("date", "medium", what, [p for _, p in dated.values()])


def days_of(utterance: Utterance, sure: Set[str], compared: Compared) -> Mapping[str, tuple[str, Passage]]:
    """The day that each report gives an utterance by words of its own, the last whole day or else the first date."""
    dated: dict[str, tuple[str, Passage]] = {}
    for t in (compared.by_id[s] for s in utterance.statements if s in sure):
        said = t.statement.said
        if said and said.span and said.how in OWN and (t.path not in dated or len(said.value) == DAY):
            dated[t.path] = said.value, Passage(t.path, said.span, said.span.of(compared.texts[t.path]))
    return dated
