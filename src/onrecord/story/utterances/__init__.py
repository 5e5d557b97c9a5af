"""Which statements tell one utterance (`matches`, `utterances_of`) and which report rests on which (`lineage_of`)."""

from onrecord.story.utterances.align import Match, matches, utterances_of
from onrecord.story.utterances.lineage import Lineage, lineage_of, roots_of
from onrecord.story.utterances.renderings import Renderings, renderings_of

__all__ = ["Lineage", "Match", "Renderings", "lineage_of", "matches", "renderings_of", "roots_of", "utterances_of"]
