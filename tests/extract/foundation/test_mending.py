"""Words that a scan damaged: what is put right, what stays, and that a value says so."""

from collections.abc import Callable

import pytest

from extract import find_records
from extract.mending import mend
from schemas import Reading


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        ("รองผู้ว่าราชการจังหวัดอดรธานี", "รองผู้ว่าราชการจังหวัดอุดรธานี"),
        ("คณะผ้ตรวจติดตาม", "คณะผู้ตรวจติดตาม"),
        ("บริการปฐมภมิ", "บริการปฐมภูมิ"),
        ("เงินอุดหนุนเพือการศึกษา", "เงินอุดหนุนเพื่อการศึกษา"),
        ("คณะทำงานและเลขานการ", "คณะทำงานและเลขานุการ"),
        ("วันพธที่", "วันพุธที่"),
        ("อนามัยโรงเรี้ยน", "อนามัยโรงเรียน"),
        ("Best Practce (ถ้ามี)", "Best Practice (ถ้ามี)"),
        ("๐๙.๐O - ๑๐.๐o น.", "๐๙.๐๐ - ๑๐.๐๐ น."),
        ("1.l) โครงการสำคัญ", "1.1) โครงการสำคัญ"),
        (". รายงานการประชุม", "รายงานการประชุม"),
    ],
)
def test_a_damaged_word_is_put_right_where_one_word_only_can_have_been_printed(read: str, printed: str) -> None:
    assert mend(read, range(len(read)))[0] == printed


@pytest.mark.parametrize(
    "printed",
    [
        "รองผู้ว่าราชการจังหวัดอุดรธานี",
        "นายกิตติ คาขจร",  # a surname that no list has
        "สภานิติบัญญัติแห่งชาติ",
        "Smart Farm",
        "ที่ ฉช ๐๐๑๘/ว ๑๘๕๐",
        "office.75@example.go.th",
        "",
    ],
)
def test_what_is_right_or_unknown_stays(printed: str) -> None:
    assert mend(printed, range(len(printed))) == (printed, tuple(range(len(printed))), frozenset())


def test_a_lost_sign_stands_where_its_letter_was_read() -> None:
    text, places, changed = mend("อดรธานี", range(10, 17))

    assert (text, places) == ("อุดรธานี", (10, 10, 11, 12, 13, 14, 15, 16))
    assert changed == {10}


def test_a_value_with_a_mended_word_is_repaired_and_keeps_what_was_read(make_reading: Callable[..., Reading]) -> None:
    printed = make_reading(
        [
            "ที่ อด ๐๐๑๘/ว ๑๒",
            "เรื่อง การตรวจติดตามในจังหวัดอดรธานี",
            "เรียน นายอำเภอทุกอำเภอ",
            "ด้วยจังหวัดได้จัดทำแผน",
        ]
    )
    scanned = printed.model_copy(
        update={"pages": tuple(page.model_copy(update={"source": "ocr"}) for page in printed.pages)}
    )

    as_printed, record = find_records(printed)[0], find_records(scanned)[0]

    assert as_printed.letter is not None and record.letter is not None
    assert as_printed.letter.subject == "การตรวจติดตามในจังหวัดอดรธานี"
    assert record.letter.subject == "การตรวจติดตามในจังหวัดอุดรธานี"
    evidence = record.evidence["/letter/subject"]
    assert (evidence.state, evidence.text) == ("repaired", "การตรวจติดตามในจังหวัดอดรธานี")
