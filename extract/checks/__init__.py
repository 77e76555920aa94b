"""Checks across a whole record: what contradicts what, and what is missing."""

from collections.abc import Sequence

from extract.checks.dates import check_dates
from extract.checks.findings import merge_same
from extract.checks.letters import check_letter
from extract.checks.mixed import check_texts
from extract.checks.pages import check_confidence, check_pages, unread_plans
from extract.checks.places import check_places
from extract.checks.visits import check_visits
from extract.confidence import calibrate
from extract.found import Draft
from schemas import Page

__all__ = ["run_checks", "unread_plans"]


def run_checks(draft: Draft, pages: Sequence[Page] = ()) -> None:
    """Add the findings that a record deserves as a whole to its draft; `pages` are those of the record."""
    merge_same(draft)
    check_letter(draft)
    check_places(draft)
    check_visits(draft)
    check_texts(draft)
    check_dates(draft)
    check_pages(draft, pages)
    check_confidence(draft, calibrate(draft, pages))
