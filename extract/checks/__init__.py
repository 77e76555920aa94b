"""Checks across a whole record: what contradicts what, and what is missing."""

from extract.found import Draft


def run_checks(draft: Draft) -> None:
    """Add the findings that a record deserves as a whole to its draft."""
