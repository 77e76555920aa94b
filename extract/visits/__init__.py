"""Plans of visits and programmes: tables, lists of times under days, and sentences of a letter."""

from extract.visits.find import find_schedules
from extract.visits.unread import unread_pages

__all__ = ["find_schedules", "unread_pages"]
