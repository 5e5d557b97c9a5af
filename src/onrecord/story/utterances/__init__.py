"""Which statements tell one utterance, and which report rests on which."""

from onrecord.story.utterances.align import Match, matches, utterances_of
from onrecord.story.utterances.lineage import Lineage, lineage_of, roots_of

__all__ = ["Lineage", "Match", "lineage_of", "matches", "roots_of", "utterances_of"]
