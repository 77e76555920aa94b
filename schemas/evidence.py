"""Where a value was read, and how it came about."""

from typing import Annotated, Literal

from pydantic import Field

from schemas.base import Frozen
from schemas.geometry import BBox
from schemas.reading import Confidence

Pointer = Annotated[str, Field(pattern=r"^(/[^/]+)*$")]
"""A JSON Pointer (RFC 6901) into the record."""

State = Literal["read", "normalized", "repaired", "inferred", "corrected"]
"""`read`: as printed. `normalized`: same meaning, machine form. `repaired`: changed with the help of a check.
`inferred`: stated elsewhere on the page and carried here. `corrected`: by a person."""


class Evidence(Frozen):
    """The place of a value on its page.

    `bbox` is in points of the page as shown, origin top left, around all characters on the page where the value
    begins; `text` is exactly as read; `confidence` is the probability that the value is right; `rule` is the
    stable name of the rule that found it.
    """

    page: int
    bbox: BBox
    text: str
    confidence: Confidence
    state: State
    rule: str
