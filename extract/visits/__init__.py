"""Plans of visits and programmes: tables, lists of times under days, and sentences of a letter."""

from extract.visits.find import find_schedules

__all__ = ["find_schedules"]
