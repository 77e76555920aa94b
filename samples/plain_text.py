"""Prints the text of a circular, as another OCR system wrote it, as the letter that it once was.

The text has lines for paragraphs, runs of lines with tabs for tables, `<p>`, `<ul>` and `<li>` inside cells, and `**`
around headings. Nothing of it is understood: a line's place on the page follows from its first word.
"""

import html
import re
from collections.abc import Iterator

from samples.data import TEMPLATES
from samples.printing import Printed, print_html

_PARAGRAPH = re.compile(r"<p>(.*?)</p>|<li>(.*?)</li>", re.DOTALL)
_LABEL = re.compile(r"^(เรื่อง|เรียน|อ้างถึง|สิ่งที่ส่งมาด้วย)\s+(.*)$")
_DATE = re.compile(r"^[๐-๙0-9]{1,2} [ก-๙]+ [๐-๙0-9]{4}$")
_NEW_PAGE = re.compile(r"^(\*\*|ประเด็นการติดตาม$)")
_BODY = re.compile(r"^(ด้วย|เนื่องจาก|ตาม|ในการนี้|จึง|ทั้งนี้|อนึ่ง|ดังนั้น)")


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
    new_page = " new-page" if _NEW_PAGE.match(row) and after_closing else ""
    label = _LABEL.match(row)
    if heading:
        return f'<p class="heading{new_page}">{shown}</p>'
    if label:
        return f'<div class="field"><span>{label[1]}</span><p>{html.escape(label[2])}</p></div>'
    if in_label:
        return f'<p class="under-label">{shown}</p>'
    if row.startswith(("ศาลากลาง", "ถนน")) and not after_closing:
        return f'<p class="office">{shown}</p>'
    if _DATE.match(row):
        return f'<p class="date">{shown}</p>'
    if row.startswith("ขอแสดงความนับถือ"):
        return f'<p class="closing">{shown}</p>'
    if row.startswith("(") and row.endswith(")"):
        return f'<p class="name">{shown}</p>'
    if "ปฏิบัติราชการแทน" in row or row.startswith("ผู้ว่าราชการ"):
        return f'<p class="signed">{shown}</p>'
    if _BODY.match(row) and not after_closing:
        return f'<p class="body">{shown}</p>'
    return f'<p class="{"heading" if new_page else "plain"}{new_page}">{shown}</p>'


def _table(rows: list[list[str]]) -> str:
    cells = "".join("<tr>" + "".join(f"<td>{_cell(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    return f'<table class="columns-{len(rows[0])}">{cells}</table>'


def _cell(words: str) -> str:
    parts = [first or second for first, second in _PARAGRAPH.findall(words)]
    outside = re.sub(r"</?ul>", "", _PARAGRAPH.sub("\n", words)).split("\n")
    if not parts:
        parts = [re.sub(r"<[^>]*>", "", words)]
    elif outside[0].strip():
        parts = [outside[0], *parts]
    return "".join(f"<p>{html.escape(part.strip())}</p>" for part in parts)
