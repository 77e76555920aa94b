"""What a page is made of, for the templates: lines, tables and lists of members, every element with its id."""

from typing import Any, Literal, TypedDict


class Text(TypedDict):
    """One paragraph, indented by `level` steps."""

    text: str
    level: int
    id: str
    look: str


class Cell(TypedDict):
    """One table cell: its paragraphs, and how many rows and columns it spans."""

    lines: list[tuple[str, int]]
    rowspan: int
    colspan: int
    align: str


class Row(TypedDict):
    """One table row; a position covered by a merged cell above is left out."""

    id: str
    cells: list[Cell]


class Block(TypedDict):
    """A part of a page: `content` depends on the kind."""

    kind: Literal["title", "lines", "table", "members"]
    content: Any


class Annex(TypedDict):
    """An enclosure: it begins on a new page, may carry a tag at the top right, may lie sideways."""

    tag: str | None
    landscape: bool
    blocks: list[Block]


def text(words: str, id_: str, level: int = 0, look: str = "") -> Text:
    """A paragraph."""
    return {"text": words, "level": level, "id": id_, "look": look}


def cell(*lines: str | tuple[str, int], rowspan: int = 1, colspan: int = 1, align: str = "left") -> Cell:
    """A table cell of some paragraphs, each given as text or as text and level."""
    paragraphs = [line if isinstance(line, tuple) else (line, 0) for line in lines]
    return {"lines": paragraphs, "rowspan": rowspan, "colspan": colspan, "align": align}


def title(lines: list[str], part: str) -> Block:
    """Centred heading lines of the part that they belong to."""
    return {"kind": "title", "content": {"lines": lines, "id": part}}


def lines(content: list[Text]) -> Block:
    """Paragraphs."""
    return {"kind": "lines", "content": content}


def table(
    heads: list[tuple[str, float]],
    rows: list[Row],
    repeat: bool = True,
    ruled: bool = True,
    groups: list[tuple[str, int]] | None = None,
) -> Block:
    """A table of header words with their widths in per cent, and rows; `repeat` prints the header on every page.

    `groups` is a header row above the first: words and how many columns they span; a column without words there has
    one header cell over both rows.
    """
    content = {"heads": heads, "rows": rows, "repeat": repeat, "ruled": ruled, "groups": groups or []}
    return {"kind": "table", "content": content}
