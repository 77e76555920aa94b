"""Reads files into the page model.

What comes in is a PDF, TIFF, JPEG, PNG or text file, hostile until proven otherwise. What goes out is the page model
(`schemas.Reading`): lines, characters with boxes and confidence, and tables. Promised: one page in memory at a time,
a page that fails never takes others with it, the same file gives the same reading, a refusal says what to do next.
"""

from ingest import errors
from ingest.engines import create_engine
from ingest.engines.digits import DigitTest, try_digits
from ingest.intake import inspect_file
from ingest.joining import join_pages
from ingest.options import Limits, ReadOptions
from ingest.plaintext import thai_font
from ingest.read import read_document, read_page, render_page

__all__ = [
    "DigitTest",
    "Limits",
    "ReadOptions",
    "create_engine",
    "errors",
    "inspect_file",
    "join_pages",
    "read_document",
    "read_page",
    "render_page",
    "thai_font",
    "try_digits",
]
