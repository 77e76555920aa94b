"""The watched folder: takes files that people drop, and puts them away when they are read."""

from api.inbox.watch import watch

__all__ = ["watch"]
