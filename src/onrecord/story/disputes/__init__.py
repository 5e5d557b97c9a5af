"""Parties that deny, contradict or blame one another."""

from onrecord.story.disputes.disputes import disputes_of

__all__ = ["disputes_of"]
