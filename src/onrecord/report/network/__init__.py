"""The trained network over one text: attributions as it proposes them, and names."""

from onrecord.report.network.boundaries import RawAttribution
from onrecord.report.network.tagged_names import Name
from onrecord.report.network.tagger import Reading, Tagger, available, fingerprint, tagger

__all__ = ["Name", "RawAttribution", "Reading", "Tagger", "available", "fingerprint", "tagger"]
