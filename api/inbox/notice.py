"""The text file beside a refused file: what happened, where, why, and what to do, in Thai and then in English."""

from pathlib import Path

from schemas import Problem

NOTICE = """\
อ่านไฟล์นี้ไม่ได้
ไฟล์: {name}
{page_th}เหตุผลและสิ่งที่ต้องทำ: {th}
เมื่อแก้ไขแล้ว ให้วางไฟล์ลงในโฟลเดอร์รับเอกสารอีกครั้ง

This file could not be read.
File: {name}
{page_en}Reason and what to do: {en}
When it is put right, drop the file into the inbox again.

({code})
"""


def write_notice(path: Path, name: str, problem: Problem) -> None:
    """Writes the notice, with a mark at its start by which Windows programs know that it is UTF-8."""
    shown = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    text = NOTICE.format(
        name=shown,
        page_th=f"หน้า: {problem.page}\n" if problem.page else "",
        page_en=f"Page: {problem.page}\n" if problem.page else "",
        th=problem.message.th,
        en=problem.message.en,
        code=problem.code,
    )
    path.write_text(text, encoding="utf-8-sig")
