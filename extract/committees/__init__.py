"""Committees, working groups and visiting teams: who is on them, as what, and what they are to do."""

from extract.committees.find import find_committees

__all__ = ["find_committees"]
