"""Who is cited, by what words, for what: the attributions of a report, and whose words an outlet passes on."""

from onrecord.report.attribution.attributions import attribute
from onrecord.report.attribution.model import Attribution
from onrecord.report.attribution.passed_on import Roles, passed_on

__all__ = ["Attribution", "Roles", "attribute", "passed_on"]
