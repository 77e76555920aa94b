"""How sure a record says it is of each value: its confidences and findings."""

from collections.abc import Mapping
from typing import Any

SURE = 0.9
"""From this confidence on a clerk is not asked to look at a value, unless a finding points at it."""


class Doubts:
    """The confidences and findings of one record, by pointer."""

    def __init__(self, record: Mapping[str, Any]) -> None:
        self._evidence = record.get("evidence") or {}
        self._pointers = {
            pointer for finding in record.get("findings") or () for pointer in finding.get("pointers") or ()
        }

    def confidence(self, pointer: str) -> float:
        """The confidence of a leaf, 0 to 1. A leaf without evidence claims to be certain: 1."""
        evidence = self._evidence.get(pointer)
        return 1.0 if evidence is None else float(evidence["confidence"])

    def has_finding(self, pointer: str) -> bool:
        """True when a finding points at the leaf or at something that contains it."""
        parts = pointer.split("/")
        return any("/".join(parts[:length]) in self._pointers for length in range(1, len(parts) + 1))

    def is_flagged(self, pointer: str) -> bool:
        """True when the record itself sends a person to look at the leaf."""
        return self.confidence(pointer) < SURE or self.has_finding(pointer)
