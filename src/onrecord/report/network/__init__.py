"""The network and what it reads: attributions and names of a text, by one run."""

from onrecord.report.network.boundaries import RawAttribution
from onrecord.report.network.reading import reading_of
from onrecord.report.network.tagged_names import Name
from onrecord.report.network.tagger import Reading, Tagger
from onrecord.report.network.weights import available, fingerprint, shipped
from onrecord.report.network.wordpieces import lines

__all__ = ["Name", "RawAttribution", "Reading", "Tagger", "available", "fingerprint", "lines", "reading_of", "shipped"]
