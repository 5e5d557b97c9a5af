"""The network and what it reads: attributions and names of a text, by one run."""

from onrecord.report.network.assembly import RawAttribution
from onrecord.report.network.tagged_names import Name
from onrecord.report.network.tagger import Reading, Tagger, fingerprint, reading_of, shipped
from onrecord.report.network.wordpieces import lines

__all__ = ["Name", "RawAttribution", "Reading", "Tagger", "fingerprint", "lines", "reading_of", "shipped"]
