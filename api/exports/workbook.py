"""Records as an Excel workbook, one sheet for each kind of thing."""

import io
from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell, MergedCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from api.exports.columns import COLUMNS, KINDS, Kind
from api.exports.layout import table_lines
from api.exports.rows import flat_rows
from schemas import Record

LONGEST_CELL = 32_767
"""What Excel can hold in one cell."""
CUT = " … (ตัดให้พอดีกับ Excel / cut to fit Excel)"

WIDE = {
    *("subject", "enclosures", "references", "requests", "schedule_title", "activity", "responsible"),
    *("committee_title", "position", "duty", "list_title", "title", "points", "report_items"),
    *("message_th", "message_en"),
}
_TOP = Alignment(vertical="top", wrap_text=True)
_HEAD = Alignment(vertical="center", wrap_text=True)
_BOLD = Font(bold=True)
_SHADE = PatternFill("solid", fgColor="FFE7EEF7")


def workbook(records: Sequence[Record]) -> bytes:
    """The records as .xlsx: sheets letters, visits, committees, topics and findings, all there even when empty.

    Each header cell has the Thai name and, under it, the key of the column; the header row is frozen and can be
    filtered. Every cell is text, so that nothing is run as a formula and no leading zero is lost.
    """
    book = Workbook()
    book.remove(book.worksheets[0])
    for kind in KINDS:
        _fill(book.create_sheet(kind), kind, records)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _fill(sheet: Worksheet, kind: Kind, records: Sequence[Record]) -> None:
    rows = (row for record in records for row in flat_rows(record, kind))
    lines = list(table_lines(rows, kind))
    for index, (key, thai) in enumerate(COLUMNS[kind].items(), start=1):
        sheet.column_dimensions[get_column_letter(index)].width = 50 if key in WIDE else 18
        head = sheet.cell(1, index)
        _write_text(head, f"{thai}\n{key}")
        head.font, head.fill, head.alignment = _BOLD, _SHADE, _HEAD
    for number, line in enumerate(lines, start=2):
        for index, text in enumerate(line, start=1):
            _write_text(sheet.cell(number, index), text)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(COLUMNS[kind]))}{len(lines) + 1}"


def _write_text(cell: Cell | MergedCell, text: str) -> None:
    clean = ILLEGAL_CHARACTERS_RE.sub("", text)
    if len(clean) > LONGEST_CELL:
        clean = clean[: LONGEST_CELL - len(CUT)] + CUT
    if clean:
        cell.value = clean
        cell.data_type = "s"
    cell.number_format = "@"
    cell.alignment = _TOP
