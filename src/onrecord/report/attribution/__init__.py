"""Who is cited, by what words, for what: the attributions of a report, and which of them tell something."""

from onrecord.report.attribution.attributions import attribute
from onrecord.report.attribution.model import Attribution
from onrecord.report.attribution.telling import is_telling

__all__ = ["Attribution", "attribute", "is_telling"]
