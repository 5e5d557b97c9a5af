"""A page: one report with its parse and every fact of its text, each computed once."""

from onrecord.report.page.page import EDGES, MARKS, STOPS, Page, span_of
from onrecord.report.page.parsing import parse
from onrecord.report.page.quotes import LONG, Quotation
from onrecord.report.page.times import TimeExpression, expressions

__all__ = ["EDGES", "LONG", "MARKS", "STOPS", "Page", "Quotation", "TimeExpression", "expressions", "parse", "span_of"]
