"""From a file to its records."""

import pytest

from api.service import process, understand
from ingest import ReadOptions
from ingest.errors import NoThaiText
from schemas import EngineInfo, Message, Page, Problem, Reading, SourceFile

LETTER = """ที่ ฉช 0018/ว 1850\tศาลากลางจังหวัดฉะเชิงเทรา
๓ เมษายน ๒๕๖๗
เรื่อง แผนการติดตามการดำเนินงาน
เรียน นายอำเภอ ทุกอำเภอ
ขอแสดงความนับถือ
"""


def page(number, problem=None):
    return Page(
        number=number,
        width=595,
        height=842,
        source="ocr",
        reason=Message(th="ภาพ", en="image"),
        engine=EngineInfo(name="none", version=""),
        confidence=0,
        problem=problem,
    )


def reading(*pages):
    source = SourceFile(
        id="sha256:x", filename="a.pdf", media_type="application/pdf", size_bytes=1, page_count=len(pages)
    )
    return Reading(source=source, pages=pages)


def test_a_text_file_becomes_a_record_and_tells_its_progress(tmp_path):
    path = tmp_path / "หนังสือ.txt"
    path.write_text(LETTER, encoding="utf-8")
    seen = []
    [record] = process(path, ReadOptions(), lambda done, total: seen.append((done, total)))
    assert record.document.filename == "หนังสือ.txt"
    assert record.letter.reference_number == "ฉช 0018/ว 1850"
    assert seen[-1] == (1, 1)


def test_a_file_without_a_thai_letter_is_refused(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Dear Sir or Madam", encoding="utf-8")
    with pytest.raises(NoThaiText):
        process(path, ReadOptions())


def test_empty_pages_have_no_thai():
    with pytest.raises(NoThaiText):
        understand(reading(page(1)))


def test_a_page_that_failed_may_have_had_thai():
    problem = Problem(code="page_failed", message=Message(th="เสีย", en="broken"), page=1)
    assert understand(reading(page(1, problem), page(2)))
