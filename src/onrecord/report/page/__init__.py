"""A page: one report with its parse and every fact of its text, each computed once."""

from onrecord.report.page.page import EDGES, MARKS, STOPS, Page, span_of
from onrecord.report.page.parsing import parse
from onrecord.report.page.quotes import Quotation
from onrecord.report.page.times import TimeExpression, times_outside
from onrecord.report.page.words import tokens_of

__all__ = [
    "EDGES",
    "MARKS",
    "STOPS",
    "Page",
    "Quotation",
    "TimeExpression",
    "language_model",
    "parse",
    "span_of",
    "times_outside",
    "tokens_of",
]
