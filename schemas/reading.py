"""The page model: what was read on each page, and where. `ingest` makes it, `extract` understands it."""

from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from schemas.base import Frozen
from schemas.geometry import BBox, Frame, Rotation
from schemas.problems import Message, Problem
from schemas.sharing import shared

Confidence = Annotated[float, Field(ge=0, le=1), AfterValidator(shared)]
PageSource = Literal["ocr", "text_layer", "text"]

COLUMN_GAP = "\t"
"""Stands in `Line.text` for a gap wide enough to part two columns; its box covers the gap."""


NOT_PRINT = "\ufffd"
"""Stands in `Line.text` for a letter by hand, or for as much of a scribble: ink that is there and is no print."""


class SourceFile(Frozen):
    """The file as it came. `id` is `sha256:` and the hash of its bytes."""

    id: str
    filename: str
    media_type: str
    size_bytes: int
    page_count: int


class EngineInfo(Frozen):
    """What read a page. `unreadable` lists the characters that the engine cannot print at all."""

    name: str
    version: str
    unreadable: str = ""


class Line(Frozen):
    """One run of text on one baseline, exactly as read, with a box and a confidence for every character."""

    text: str
    bbox: BBox
    boxes: tuple[BBox, ...]
    confidences: tuple[Confidence, ...]
    alternatives: dict[int, str] = Field(default_factory=dict)
    """Index of a character → other characters it may as well be; only where the engine cannot tell them apart."""

    @model_validator(mode="after")
    def _one_box_a_character(self) -> Self:
        if not len(self.text) == len(self.boxes) == len(self.confidences):
            raise ValueError("a line needs one box and one confidence for every character")
        return self


class Cell(Frozen):
    """One cell of a table, merged cells as one. `row` and `column` count from 0."""

    row: int
    column: int
    row_span: int = 1
    column_span: int = 1
    bbox: BBox
    lines: tuple[Line, ...] = ()


class Table(Frozen):
    """A table. Every grid position belongs to exactly one cell, or to none where the table has a hole."""

    bbox: BBox
    rows: int
    columns: int
    cells: tuple[Cell, ...]
    after: int
    """How many of the page's `lines` come before the table in reading order."""
    continues: bool = False
    """True when the table goes on from the last table of the page (or, in a text file, the table) before it."""
    header_rows: int = 0
    """How many rows at the top repeat the header of the table that it continues."""


RegionKind = Literal["picture", "stamp", "handwriting"]


class Region(Frozen):
    """A part of a page that is no print. `lines` are the numbers of those of the page's `lines` that were read there.

    A picture is an emblem, a seal or a photograph; handwriting is signatures and notes.
    """

    kind: RegionKind
    bbox: BBox
    lines: tuple[int, ...] = ()


class Page(Frozen):
    """One page. All boxes are in points of the page as shown; `frame` turns them upright."""

    number: int = Field(ge=1)
    width: float
    height: float
    rotation: Rotation = 0
    skew: float = 0.0
    source: PageSource
    reason: Message
    """Why the page was read the way it was: its text layer, or OCR."""
    engine: EngineInfo
    confidence: Confidence
    lines: tuple[Line, ...] = ()
    """Text outside tables, in reading order."""
    tables: tuple[Table, ...] = ()
    regions: tuple[Region, ...] = ()
    """What is no print, as far as it was told from print; of scans only."""
    rejected_text_layer: bool = False
    """True when the page has a text layer that was not trusted, so that OCR read it; `reason` says why."""
    partly_read: bool = False
    """True when most of what is on the page is noise or pictures, and only what is surely print was read."""
    problem: Problem | None = None
    """Why nothing could be read, when the page failed; the other pages are not affected."""

    @property
    def frame(self) -> Frame:
        """The turn from the page as shown to the page upright."""
        return Frame(self.width, self.height, self.rotation, self.skew)


class Reading(Frozen):
    """A whole file, read: the page model."""

    source: SourceFile
    pages: tuple[Page, ...]
