"""What a report tells of itself: its publication, its dateline and its language."""

from onrecord.ingest.facts.dateline import Dateline, dateline_of
from onrecord.ingest.facts.language import language_told
from onrecord.ingest.facts.publication import Publication, publication_of

__all__ = ["Dateline", "Publication", "dateline_of", "language_told", "publication_of"]
