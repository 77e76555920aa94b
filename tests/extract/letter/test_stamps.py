"""Receiving stamps: one or several, beside the letterhead or above it, whole or damaged."""

import datetime as dt
from collections.abc import Callable

import pytest

from extract import find_records
from schemas import Letter, Reading

Pieces = tuple[tuple[float, str], ...]

HEAD: tuple[Pieces, ...] = (
    ((85, "ที่ นน ๐๐๑๘/ว ๑๒๓๔"), (330, "ศาลากลางจังหวัดน่าน")),
    ((330, "ถนนสุริยพงษ์ นน ๕๕๐๐๐"),),
    ((310, "๔ มีนาคม ๒๕๖๗"),),
)
REST: tuple[Pieces, ...] = (
    ((85, "เรื่อง แผนการตรวจเยี่ยม"),),
    ((85, "เรียน นายอำเภอทุกอำเภอ"),),
    ((155, "ด้วยจังหวัดน่านได้จัดทำแผนการตรวจเยี่ยม"),),
    ((330, "ขอแสดงความนับถือ"),),
    ((330, "(นายสมชาย รักไทย)"),),
    ((330, "ปลัดจังหวัดน่าน"),),
)
DAY = dt.date(2024, 3, 5)


def _letter(reading: Reading) -> Letter:
    letter = find_records(reading)[0].letter
    assert letter is not None
    assert (letter.issuer, letter.issuer_address) == ("ศาลากลางจังหวัดน่าน", "ถนนสุริยพงษ์ นน ๕๕๐๐๐")
    assert letter.date == dt.date(2024, 3, 4)
    return letter


def _received(letter: Letter) -> tuple[str | None, dt.date | None, str | None]:
    assert letter.received is not None
    return letter.received.number, letter.received.date, letter.received.time


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        (("เลขรับ ๑๒๓๔", "วันที่ ๕ มี.ค. ๒๕๖๗", "เวลา ๑๐.๓๐ น."), ("1234", DAY, "10:30")),
        (("เลขรับ.....๑๒๓๔.....", "วันที่.....๕ มี.ค. ๖๗......", "เวลา....๑๐.๓๐.....น."), ("1234", DAY, "10:30")),
        (("เลขทะเบียนรับ ๑๒๓๔", "วันที่รับ ๕ มี.ค. ๒๕๖๗", "เวลา ๑๐ ๓๐ น."), ("1234", DAY, "10:30")),
        (("รับเลขที่ ๑๒๓๔", "ลงวันที่ ๕ มีนาคม ๒๕๖๗", "เวลา ๑๐,๓๐ น."), ("1234", DAY, "10:30")),
        (("ทะเบียนรับที่ ๑๒๓๔/๖๗", "วันที่ ๕/๓/๖๗", "เวลา ๑๐:๓๐"), ("1234/67", DAY, "10:30")),
        (("ขรับ", "นที่ ๕ มี.ค. ๒๕๖๗", "เวลา ๑๐.๓๐ น."), (None, DAY, "10:30")),
        (("เลขรับ", "* อนยายน 2569", "เวลา ๒๕.๓๐ น."), (None, None, None)),
    ],
)
@pytest.mark.parametrize("is_beside", [True, False])
def test_a_stamp(
    lay_out: Callable[..., Reading], is_beside: bool, printed: tuple[str, ...], expected: tuple[object, ...]
) -> None:
    lines = [((460, line),) for line in printed]
    head = [(*row, *stamp) for row, stamp in zip(HEAD, lines, strict=True)] if is_beside else [*lines, *HEAD]

    assert _received(_letter(lay_out([*head, *REST]))) == expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("๕ มี.ค. ๒๕๖๗", "๖ มี.ค. ๒๕๖๗", ("22", dt.date(2024, 3, 6), "11:00")),
        ("๗ มี.ค. ๒๕๖๗", "๖ มี.ค. ๒๕๖๗", ("11", dt.date(2024, 3, 7), "10:00")),
        ("๗ มี.ค. ๒๕๖๗", "มี.ค.", ("22", None, "11:00")),
    ],
)
def test_of_several_stamps_the_last_offices_is_the_records(
    lay_out: Callable[..., Reading], left: str, right: str, expected: tuple[object, ...]
) -> None:
    stamps: tuple[Pieces, ...] = (
        ((80, "อำเภอปัว"), (400, "ตำบลแงง")),
        ((80, "เลขรับ ๑๑"), (400, "เลขรับ ๒๒")),
        ((80, f"วันที่ {left}"), (400, f"วันที่ {right}")),
        ((80, "เวลา ๑๐.๐๐ น."), (400, "เวลา ๑๑.๐๐ น.")),
    )
    reading = lay_out([*stamps, *HEAD, *REST])

    assert _received(_letter(reading)) == expected
    noted = {pointer for finding in find_records(reading)[0].findings for pointer in finding.pointers}
    assert "/letter/received/number" in noted


def test_who_received_it_is_no_part_of_the_letterhead(lay_out: Callable[..., Reading]) -> None:
    stamp: tuple[Pieces, ...] = (((400, "เลขรับ ๑๒"),), ((400, "วันที่ ๕ มี.ค. ๒๕๖๗"),), ((400, "ผู้รับ สมศรี"),))

    assert _received(_letter(lay_out([*stamp, *HEAD, *REST]))) == ("12", DAY, None)


def test_boxes_of_stamps_side_by_side_are_no_table(make_reading: Callable[..., Reading]) -> None:
    boxes = [["อำเภอปัว\nเลขรับ ๑๑\nวันที่ ๕ มี.ค. ๒๕๖๗", "", "ตำบลแงง\nเลขรับ ๒๒\nวันที่ ๖ มี.ค. ๒๕๖๗"]]
    text = [" ".join(piece for _, piece in row) for row in REST]
    head = ["ที่ นน ๐๐๑๘/ว ๑๒๓๔", "ศาลากลางจังหวัดน่าน", "ถนนสุริยพงษ์ นน ๕๕๐๐๐", "๔ มีนาคม ๒๕๖๗"]

    assert _received(_letter(make_reading([boxes, *head, *text])))[:2] == ("22", dt.date(2024, 3, 6))


def test_a_stamp_in_the_heading_of_minutes_is_neither_their_office_nor_their_day(
    lay_out: Callable[..., Reading],
) -> None:
    minutes: tuple[Pieces, ...] = (
        ((180, "รายงานการประชุมคณะทำงาน"), (420, "อำเภอปัว")),
        ((265, "ครั้งที่ ๑/๒๕๖๗"), (420, "เลขรับ ๘๒๑")),
        ((170, "วันจันทร์ที่ ๔ มีนาคม ๒๕๖๗"), (420, "วันที่ ๕ มี.ค. ๒๕๖๗")),
        ((85, "ผู้มาประชุม"), (420, "เวลา ๑๐.๓๐ น.")),
        ((85, "๑. นายสมชาย รักไทย"), (300, "ประธาน")),
        ((85, "เริ่มประชุมเวลา ๐๙.๐๐ น."),),
        ((85, "ประธานกล่าวเปิดการประชุม"),),
        ((300, "นายสมชาย รักไทย ผู้จดรายงานการประชุม"),),
    )
    letter = find_records(lay_out(minutes))[0].letter

    assert letter is not None
    assert (letter.subject, letter.date, letter.issuer) == (
        "รายงานการประชุมคณะทำงาน ครั้งที่ ๑/๒๕๖๗",
        dt.date(2024, 3, 4),
        None,
    )
    assert letter.received is not None
    assert (letter.received.number, letter.received.date) == ("821", DAY)
