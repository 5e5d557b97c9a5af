"""Many reports of one story related (`relate`), and reports grouped into stories (`group`), all at once or as a record
grows."""

from onrecord.story.grouping import (
    Group,
    Grouping,
    Sketch,
    Weights,
    candidates,
    compared,
    group,
    grouping_of,
    parted_again,
    sketch_of,
    weights_of,
)
from onrecord.story.related import relate
from onrecord.story.utterances import roots_of

__all__ = [
    "Group",
    "Grouping",
    "Sketch",
    "Weights",
    "candidates",
    "compared",
    "group",
    "grouping_of",
    "parted_again",
    "relate",
    "roots_of",
    "sketch_of",
    "weights_of",
]
