"""What a person should look at: contradictions, gaps and doubts, each pointing at the values it is about."""

from typing import Literal

from schemas.base import Frozen
from schemas.evidence import Pointer
from schemas.problems import Message

FindingCode = Literal[
    "province_mismatch",
    "weekday_mismatch",
    "date_outside_period",
    "date_before_letter",
    "sequence_gap",
    "duplicate_visit",
    "team_double_booked",
    "unknown_place",
    "enclosure_missing",
    "reference_prefix_mismatch",
    "number_gap",
    "low_confidence",
    "unreadable_page",
    "text_layer_rejected",
    "date_out_of_order",
    "due_before_letter",
    "enclosure_count_mismatch",
    "received_before_letter",
    "reference_after_letter",
    "visit_on_holiday",
    "plan_not_understood",
]
Severity = Literal["info", "warning", "error"]


class Finding(Frozen):
    """One doubt. `code` is stable; `pointers` name the values (or `/document/pages/…`) it is about."""

    code: FindingCode
    severity: Severity
    message: Message
    pointers: tuple[Pointer, ...] = ()
