"""Text files into pages: lines, and tables from tab-separated rows.

A text has no places, so they are made up, the same way every time: an A4 page, margins of 36 points, 16 points a
line, every character of a line as wide as the others and never wider than 7 points, so that the longest line
still fits between the margins. A blank line leaves one line free. A page grows downwards when it needs to. The columns
of a table share the width evenly.
"""

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from PIL import Image, ImageDraw, ImageFont

from schemas import Cell, EngineInfo, Line, Message, Page, Table, union

ENGINE = EngineInfo(name="text", version="1")
REASON = Message(th="ไฟล์เป็นข้อความอยู่แล้ว จึงไม่ต้องอ่านจากภาพ", en="The file is text already; nothing had to be recognised.")

_WIDTH, _HEIGHT, _MARGIN, _ROW, _CHARACTER = 595.0, 842.0, 36.0, 16.0, 7.0
_BREAK = re.compile(r"<\s*(?:br|/p|p|/li|li|/ul|ul|/ol|ol|/div|div)\b[^<>]{0,200}>", re.IGNORECASE)
_TAG = re.compile(r"</?(?:span|b|i|u|strong|em|font|sup|sub|p|br|ul|ol|li|div|center)\b[^<>]{0,200}>", re.IGNORECASE)
_EMPHASIS = re.compile(r"\*\*|__(?=\S)|(?<=\S)__")
_HEADING = re.compile(r"^\s{0,3}#{1,6}\s+")
_THAI_FONTS = (
    "Laksaman.otf",
    "Laksaman.ttf",
    "Garuda.otf",
    "Garuda.ttf",
    "LeelawUI.ttf",
    "tahoma.ttf",
    "NotoSansThai-Regular.ttf",
)
_LABEL = re.compile(r"\s*(?:(?:กราบ)?เรียน|นมัสการ|อ้างถึง|สิ่งที่(?:ส่ง|แนบ)มาด้วย|ส่วนราชการ|สำเนา(?:ส่ง|เรียน))\s*[:\t ]")
"""How rows with tabs begin that are the head of a letter, and no table."""
_NO_HEAD = re.compile(r"^\s*(?:[(\[]?[0-9๐-๙]|ที่\s+\S[^\t]*/|เวลา\s?[0-9๐-๙]|วัน\S{0,9}ที่\s?[0-9๐-๙])")
"""How cells begin that head no column: with a number, the number of a letter, a time or a date."""


@dataclass
class _Sheet:
    """The page being filled, from the top down."""

    y: float = _MARGIN
    lines: list[Line] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)


def text_page(text: str, number: int) -> Page:
    """The page with its lines and tables, in reading order; confidence 1, boxes made up as said above."""
    sheet = _Sheet()
    rows = text.split("\n")
    index = 0
    while index < len(rows):
        end = _end_of_table(rows, index, bool(sheet.tables))
        if end > index:
            _add_table(sheet, [row.split("\t") for row in rows[index:end]])
            index = end
            continue
        _add_line(sheet, rows[index])
        index += 1
    return Page(
        number=number,
        width=_WIDTH,
        height=max(_HEIGHT, sheet.y + _MARGIN),
        source="text",
        reason=REASON,
        engine=ENGINE,
        confidence=1.0,
        lines=tuple(sheet.lines),
        tables=tuple(sheet.tables),
    )


def plain(text: str) -> str:
    """The text without tags, entities and Markdown's signs for bold and headings; list markers stay."""
    return _EMPHASIS.sub("", html.unescape(_TAG.sub(" ", _HEADING.sub("", text)))).replace("\xa0", " ")


def cell_lines(content: str) -> list[str]:
    """The lines of a table cell: paragraphs, list items and breaks each begin one."""
    pieces = (plain(piece).replace("\t", " ").strip() for piece in _BREAK.sub("\n", content).split("\n"))
    return [piece for piece in pieces if piece]


def _end_of_table(rows: Sequence[str], start: int, after_table: bool) -> int:
    """The row after the table that begins at `start`; `start` when none does.

    Rows with tabs are a table when they have markup in them, or two or more follow each other under a header:
    a first row whose cells are filled and hold no number, time or date. Later ones may go on without a header.
    """
    end = start
    while end < len(rows) and "\t" in rows[end]:
        end += 1
    if end == start:
        return start
    block = rows[start:end]
    header = [cell.strip() for cell in block[0].split("\t")]
    if any(_LABEL.match(row) for row in block):
        return start
    titled = len(block) > 1 and all(header) and not any(_NO_HEAD.match(cell) for cell in header)
    marked = any(_BREAK.search(row) for row in block)
    continued = after_table and len(header) > 2 and len(block) > 1
    return end if titled or marked or continued else start


def _add_line(sheet: _Sheet, row: str) -> None:
    text = plain(row).strip(" \r")
    if text.strip():
        sheet.lines.append(_line(text, _MARGIN, sheet.y, _WIDTH - 2 * _MARGIN))
    sheet.y += _ROW


def _add_table(sheet: _Sheet, rows: list[list[str]]) -> None:
    columns = max(len(row) for row in rows)
    width = (_WIDTH - 2 * _MARGIN) / columns
    top, cells = sheet.y, []
    for r, row in enumerate(rows):
        contents = [cell_lines(content) for content in row] + [[]] * (columns - len(row))
        height = _ROW * max(1, *(len(content) for content in contents))
        for c, content in enumerate(contents):
            left = _MARGIN + c * width
            box = (left, sheet.y, left + width, sheet.y + height)
            lines = (_line(text, left, sheet.y + i * _ROW, width) for i, text in enumerate(content))
            cells.append(Cell(row=r, column=c, bbox=box, lines=tuple(lines)))
        sheet.y += height
    bbox = (_MARGIN, top, _WIDTH - _MARGIN, sheet.y)
    table = Table(bbox=bbox, rows=len(rows), columns=columns, cells=tuple(cells), after=len(sheet.lines))
    sheet.tables.append(table)


def _line(text: str, left: float, top: float, width: float) -> Line:
    step = min(_CHARACTER, width / len(text))
    boxes = tuple((left + i * step, top, left + (i + 1) * step, top + _ROW) for i in range(len(text)))
    return Line(text=text, bbox=union(boxes), boxes=boxes, confidences=(1.0,) * len(text))


def draw_text_page(page: Page, dpi: float) -> Image.Image:
    """The page as a picture: each line where its made-up boxes are, tables with their rules."""
    scale = dpi / 72
    image = Image.new("RGB", (round(page.width * scale), round(page.height * scale)), "white")
    draw = ImageDraw.Draw(image)
    for table in page.tables:
        for cell in table.cells:
            draw.rectangle([side * scale for side in cell.bbox], outline="gray")
    for line in [*page.lines, *(line for table in page.tables for cell in table.cells for line in cell.lines)]:
        _draw_line(draw, line, scale)
    return image


def _draw_line(draw: ImageDraw.ImageDraw, line: Line, scale: float) -> None:
    x0, y0, x1, _ = (side * scale for side in line.bbox)
    text = line.text.replace("\t", "   ")
    size = 0.75 * _ROW * scale
    width = thai_font(size).getlength(text)
    draw.text((x0, y0), text, fill="black", font=thai_font(max(1.0, size * min(1.0, (x1 - x0) / max(width, 1.0)))))


@lru_cache(maxsize=32)
def thai_font(size: float) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    """A font with Thai letters when the system has one, else Pillow's own."""
    for name in _THAI_FONTS:
        try:
            return ImageFont.truetype(name, size)
        except OSError:
            continue
    return ImageFont.load_default(size)
