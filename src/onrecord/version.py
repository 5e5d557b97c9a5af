"""The version of onrecord, where every room can ask it."""

__version__ = "0.1.0"
