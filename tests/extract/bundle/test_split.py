"""A file into letters and their enclosures."""

from collections.abc import Callable

import pytest

from extract import find_records
from extract.bundle import Bundle, split_bundles
from extract.flow import Row, read_flow
from schemas import Reading, Region

ReadText = Callable[[str], Reading]

LETTER = """\
ที่ {code} ๐๐๑๘/ว ๑๒๓๔
ศาลากลางจังหวัด{province}
ถนนสุริยพงษ์ {code} ๕๕๐๐๐
๔ มีนาคม ๒๕๖๗
เรื่อง แผนการตรวจเยี่ยม
เรียน นายอำเภอทุกอำเภอ
{lists}ด้วยจังหวัด{province}ได้จัดทำแผน
ขอแสดงความนับถือ
(นายสมชาย รักไทย)
ผู้ว่าราชการจังหวัด{province}
สำนักงานจังหวัด
โทร. ๐ ๕๔๗๑ ๐๓๔๑
เมืองน่าอยู่
"""
NAN = LETTER.format(code="นน", province="น่าน", lists="")
PHRAE = LETTER.format(code="พร", province="แพร่", lists="")


def _bundles(reading: Reading) -> tuple[Bundle, ...]:
    return split_bundles(read_flow(reading), tuple(page.number for page in reading.pages))


def _texts(bundle: Bundle) -> tuple[list[str], list[str]]:
    parts = (bundle.letter, bundle.enclosures)
    letter, enclosures = ([item.ink.text for item in part if isinstance(item, Row)] for part in parts)
    return letter, enclosures


def test_enclosures_begin_with_their_title_on_the_same_page(read_text: ReadText) -> None:
    bundle = _bundles(read_text(NAN + "\nแผนการตรวจเยี่ยมอำเภอ\nเดือนมีนาคม ๒๕๖๗\n"))[0]

    letter, enclosures = _texts(bundle)
    assert letter[-1] == "เมืองน่าอยู่"
    assert enclosures == ["แผนการตรวจเยี่ยมอำเภอ", "เดือนมีนาคม ๒๕๖๗"]


def test_enclosures_begin_on_the_page_after_the_signature(read_text: ReadText) -> None:
    bundle = _bundles(read_text(NAN + "\fเรื่องอื่น\n"))[0]

    assert _texts(bundle)[1] == ["เรื่องอื่น"]


def test_a_letter_goes_on_to_the_page_of_its_signature(read_text: ReadText) -> None:
    text = NAN.replace("ขอแสดง", "\f- ๒ -\nในการนี้ ขอให้ดำเนินการ\nขอแสดง")
    letter, enclosures = _texts(_bundles(read_text(text))[0])

    assert "ในการนี้ ขอให้ดำเนินการ" in letter
    assert not enclosures


def test_a_footer_alone_on_the_next_page_belongs_to_the_letter(read_text: ReadText) -> None:
    text = NAN.replace("สำนักงานจังหวัด\nโทร", "\fสำนักงานจังหวัด\nโทร") + "\fแผนการตรวจเยี่ยม\n"
    letter, enclosures = _texts(_bundles(read_text(text))[0])

    assert "โทร. ๐ ๕๔๗๑ ๐๓๔๑" in letter
    assert enclosures == ["แผนการตรวจเยี่ยม"]


@pytest.mark.parametrize("between", ["", "\f", "\n\n"])
def test_a_new_head_begins_a_new_bundle(read_text: ReadText, between: str) -> None:
    records = find_records(read_text(NAN + between + "ด่วนที่สุด\n" + PHRAE))

    assert [r.letter.reference_number for r in records if r.letter] == ["นน 0018/ว 1234", "พร 0018/ว 1234"]
    assert [r.letter.urgency for r in records if r.letter] == [None, "most_urgent"]
    assert [(r.document.part.index, r.document.part.count) for r in records if r.document.part] == [(1, 2), (2, 2)]


def test_pages_before_the_first_letter_go_with_it_as_enclosures(read_text: ReadText) -> None:
    bundles = _bundles(read_text("แผนการตรวจเยี่ยม\n\f" + NAN))

    assert len(bundles) == 1
    assert bundles[0].pages == (1, 2)
    assert _texts(bundles[0])[1] == ["แผนการตรวจเยี่ยม"]


def test_a_file_without_a_letter_has_one_record_without_one(read_text: ReadText) -> None:
    records = find_records(read_text("แผนการตรวจเยี่ยม\nเดือนมีนาคม ๒๕๖๗\n"))

    assert [record.letter for record in records] == [None]


def test_an_empty_file_has_one_record(read_text: ReadText) -> None:
    record = find_records(read_text("\n"))[0]

    assert record.letter is None
    assert [page.kind for page in record.document.pages] == ["blank"]


@pytest.mark.parametrize("mark", ["- ๒ -", "-2-", "หน้า ๒", "หน้า ๒/๕", "หน้าที่ 2 จาก 5", "Page 2 of 5"])
def test_page_numbers_are_dropped(read_text: ReadText, mark: str) -> None:
    letter, enclosures = _texts(_bundles(read_text(f"{NAN}\f{mark}\nแผนการตรวจเยี่ยม\n"))[0])

    assert mark not in letter + enclosures


@pytest.mark.parametrize("catchword", ["/๑๑. นายสมชาย...", "/อนุกรรมการ…", "/ในการนี้"])
def test_catchwords_are_dropped(read_text: ReadText, catchword: str) -> None:
    text = NAN.replace("ขอแสดง", f"{catchword}\n\f- ๒ -\nในการนี้ ขอให้ดำเนินการ\nขอแสดง")
    letter, _ = _texts(_bundles(read_text(text))[0])

    assert not [row for row in letter if row.startswith("/")]


def test_a_line_that_begins_with_a_slash_and_is_repeated_nowhere_stays(read_text: ReadText) -> None:
    text = NAN.replace("ขอแสดง", "/หรือผู้แทน\n\fในการนี้ ขอให้ดำเนินการ\nขอแสดง")

    assert "/หรือผู้แทน" in _texts(_bundles(read_text(text))[0])[0]


def test_enclosures_are_linked_to_their_pages(read_text: ReadText) -> None:
    lists = "สิ่งที่ส่งมาด้วย ๑. แผนการตรวจเยี่ยมอำเภอฯ จำนวน ๑ ชุด\n๒. แบบรายงานผล จำนวน ๑ ชุด\n๓. แผนที่ จำนวน ๑ แผ่น\n\n"
    letter = LETTER.format(code="นน", province="น่าน", lists=lists)
    text = f"{letter}\fแผนการตรวจเยี่ยมอำเภอ\nเดือนมีนาคม\n\fต่อจากหน้าก่อน\n\fสิ่งที่ส่งมาด้วย ๒\nตารางสรุป\n"
    record = find_records(read_text(text))[0]

    assert record.letter is not None
    assert [e.pages for e in record.letter.enclosures] == [(2, 3), (4,), ()]
    missing = [f for f in record.findings if f.code == "enclosure_missing"]
    assert [f.pointers for f in missing] == [("/letter/enclosures/2",)]


def test_a_signer_without_brackets_may_stand_on_the_page_after_the_date(read_text: ReadText) -> None:
    text = (
        "คำสั่งจังหวัดน่าน\nที่ ๑๒/๒๕๖๗\nเรื่อง มอบหมายงาน\nให้ข้าราชการปฏิบัติหน้าที่\n"
        "สั่ง ณ วันที่ ๒๗ มีนาคม พ.ศ. ๒๕๖๗\fนายสมชาย รักไทย\nผู้ว่าราชการจังหวัดน่าน\n"
    )
    (record,) = find_records(read_text(text))

    assert record.letter is not None
    assert record.letter.signatory is not None
    assert record.letter.signatory.name == "นายสมชาย รักไทย"
    assert record.letter.signatory.position == "ผู้ว่าราชการจังหวัดน่าน"


def test_a_stamp_between_the_heading_of_minutes_and_their_day_does_not_hide_them(read_text: ReadText) -> None:
    stamp = tuple(f"งานสารบรรณ {number}" for number in range(9))
    after = ("ครั้งที่ ๗/๒๕๖๗", "เมื่อวันที่ ๒๕ ธันวาคม ๒๕๖๗", "ผู้มาประชุม", "๑. นายสมชาย รักไทย ประธานกรรมการ")
    reading = read_text("\n".join(("รายงานการประชุมคณะกรรมการจังหวัด", *stamp, *after)))
    assert _bundles(reading)[0].kind is None
    (page,) = reading.pages
    region = Region(kind="stamp", bbox=page.lines[1].bbox, lines=tuple(range(1, 1 + len(stamp))))
    stamped = reading.model_copy(update={"pages": (page.model_copy(update={"regions": (region,)}),)})
    assert _bundles(stamped)[0].kind == "record"


@pytest.mark.parametrize(
    ("after", "pages"),
    [
        ("", (2,)),
        ("\f", (2,)),
        ("\f\fต่อจากหน้าก่อน\n", (2, 3, 4)),
        ("\fภาพถ่ายประกอบการรายงาน\n", (2,)),
        ("\fต่อจากหน้าก่อน\n", (2, 3)),
    ],
)
def test_an_enclosure_has_the_blank_pages_inside_it_and_none_of_another_paper(
    read_text: ReadText, after: str, pages: tuple[int, ...]
) -> None:
    letter = LETTER.format(code="นน", province="น่าน", lists="สิ่งที่ส่งมาด้วย แผนการตรวจเยี่ยม ๑ ชุด\n\n")
    record = find_records(read_text(f"{letter}\fแผนการตรวจเยี่ยม\nบ้านนา\n{after}"))[0]

    assert record.letter is not None
    assert [entry.pages for entry in record.letter.enclosures] == [pages]
