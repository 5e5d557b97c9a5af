"""What one actor said on one matter over time."""

from onrecord.story.positions.positions import positions_of

__all__ = ["positions_of"]
