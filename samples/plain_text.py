"""Prints the text of a circular, as another OCR system wrote it, as the letter that it once was.

The text has lines for paragraphs, runs of lines with tabs for tables, `<p>`, `<ul>` and `<li>` inside cells, and `**`
around headings. Nothing of it is understood: a line's place on the page follows from its first word.
"""

import html
import re
from collections.abc import Iterator

from samples.data import TEMPLATES
from samples.printing import Printed, print_html

_LABEL = re.compile(r"^(เรื่อง|เรียน|อ้างถึง|สิ่งที่ส่งมาด้วย)\s+(.*)$")
_NEW_PAGE = re.compile(r"^(\*\*|ประเด็นการติดตาม$)")
_LOOKS = (
    # class, words that a line of it has, and whether it stands only before the closing
    ("office", re.compile(r"^(ศาลากลาง|ถนน)"), True),
    ("date", re.compile(r"^[๐-๙0-9]{1,2} [ก-๙]+ [๐-๙0-9]{4}$"), True),
    ("body", re.compile(r"^(ด้วย|เนื่องจาก|ตาม|ในการนี้|จึง|ทั้งนี้|อนึ่ง|ดังนั้น)"), True),
    ("closing", re.compile(r"^ขอแสดงความนับถือ"), False),
    ("signed", re.compile(r"^\(นา.*\)$|ปฏิบัติราชการแทน|^ผู้ว่าราชการ"), False),
)


def print_text(words: str) -> Printed:
    """The text as an A4 PDF."""
    style = (TEMPLATES / "plain_text.css").read_text(encoding="utf-8")
    body = "\n".join(_blocks(words.splitlines()))
    page = f'<!doctype html><html lang="th"><meta charset="utf-8"><style>{style}</style><body>{body}</body></html>'
    return print_html(page)


def _blocks(rows: list[str]) -> Iterator[str]:
    index, seen_closing, heading, in_label = 0, False, False, False
    while index < len(rows):
        row = rows[index].strip()
        if "\t" in rows[index]:
            end = index
            while end < len(rows) and "\t" in rows[end]:
                end += 1
            yield _table([line.split("\t") for line in rows[index:end]])
            index = end
            continue
        index += 1
        if not row:
            in_label = False
            continue
        heading = heading or row.startswith("**")
        yield _line(row, heading, seen_closing, in_label)
        in_label = bool(_LABEL.match(row)) or (in_label and not heading)
        heading = heading and not row.endswith("**")
        seen_closing = seen_closing or row.startswith("ขอแสดงความนับถือ")


def _line(row: str, heading: bool, after_closing: bool, in_label: bool) -> str:
    shown = html.escape(row.strip("*"))
    starts_page = after_closing and _NEW_PAGE.match(row) is not None
    label = _LABEL.match(row)
    if label and not heading:
        return f'<div class="field"><span>{label[1]}</span><p>{html.escape(label[2])}</p></div>'
    look = "heading" if heading or starts_page else "under-label" if in_label else _look(row, after_closing)
    return f'<p class="{look}{" new-page" if starts_page else ""}">{shown}</p>'


def _look(row: str, after_closing: bool) -> str:
    """The place of a line on the page, by its words."""
    return next((look for look, words, early in _LOOKS if words.search(row) and not (early and after_closing)), "plain")


def _table(rows: list[list[str]]) -> str:
    """A ruled table. One with sentences in its cells goes over several pages in small type."""
    cells = "".join("<tr>" + "".join(f"<td>{_cell(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    long = any(len(cell) > 60 for row in rows for cell in row)
    return f'<table class="{"long" if long else "short"}">{cells}</table>'


def _cell(words: str) -> str:
    """The paragraphs of a cell; a dash between spaces begins a new one."""
    plain = re.sub(r"<[^>]*>", "\n", words)
    parts = re.split(r"\n|\s+(?=- [ก-๙])", plain)
    return "".join(f"<p>{html.escape(part.strip())}</p>" for part in parts if part.strip())
