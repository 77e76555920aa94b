"""Understands readings: the page model comes in, records (`schemas.Record`) go out.

Rules, not guesses: every value was read at a place on a page, by a named rule, and what could not be read is null.
The same reading always gives the same records; nothing here looks at a clock, a network or a file of the user's.
"""

from extract.find import find_records

__all__ = ["find_records"]
