"""Reports grouped into stories: `group`, and its steps for a record that grows."""

from onrecord.story.grouping.group import Group, Grouping, group, grouping_of, parted_again
from onrecord.story.grouping.likeness import Vectors
from onrecord.story.grouping.meetings import candidates, compared
from onrecord.story.grouping.sketches import Sketch, Weights, copied, kind_of_term, sketch_of, weights_of

__all__ = [
    "Group",
    "Grouping",
    "Sketch",
    "Vectors",
    "Weights",
    "candidates",
    "compared",
    "copied",
    "group",
    "grouping_of",
    "kind_of_term",
    "parted_again",
    "sketch_of",
    "weights_of",
]
