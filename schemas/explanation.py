"""Why a record says what it says: the rule and the text of every value, and the readings that lost. Not the record."""

from typing import Literal

from schemas.base import Frozen
from schemas.evidence import Pointer, State
from schemas.geometry import BBox
from schemas.problems import Message
from schemas.record import Part

Outcome = Literal["won", "overlapped", "earlier_rule", "no_meaning", "contradicted", "digits_open", "not_first"]
"""What became of a reading: it stands, a longer one covers it, a rule before it found something, it means nothing (31
February), a check speaks against it, its digits could be others, or another one stands before it."""


class Tried(Frozen):
    """One reading that a rule made of a piece of text. `bbox` is in points of the page as shown, `page` from 1."""

    rule: str
    text: str
    value: str | None
    outcome: Outcome
    message: Message
    page: int
    bbox: BBox


class Why(Frozen):
    """One value of the record: its rule, its text and place, the patterns that read it, and the readings that lost.

    `examples` are what its patterns are written for. `confidence` is that of the record.
    """

    pointer: Pointer
    value: str | int | bool | None
    rule: str
    patterns: tuple[str, ...]
    examples: tuple[str, ...]
    text: str
    page: int
    bbox: BBox
    state: State
    confidence: float
    lost: tuple[Tried, ...]


class Explanation(Frozen):
    """The reasons of one record. `unused` was read, and no value was made of it."""

    document_id: str
    filename: str
    part: Part | None
    values: tuple[Why, ...]
    unused: tuple[Tried, ...]
