"""Pictures of pages into lines and tables.

What comes in is the picture of one page and its size; what goes out is the text and tables on it, as an engine read
them, with boxes on the page as shown. Nothing outside needs more than `read_scan`.
"""

from ingest.scanned.scan import Scan, read_scan

__all__ = ["Scan", "read_scan"]
