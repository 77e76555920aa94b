"""What stamps, seals, pens and specks cover: the rest still says what kind of paper it is and whose."""

from collections.abc import Callable

import pytest

from extract import find_records
from schemas import Letter, Page, Reading, Record

Pieces = tuple[tuple[float, str], ...]
Lay = Callable[..., Reading]

SIGNED: tuple[Pieces, ...] = (((330, "(นายสมชาย รักไทย)"),), ((330, "ปลัดจังหวัดน่าน"),))


def _scanned(reading: Reading, sure: dict[str, float] | None = None) -> Record:
    """The record of the pages as an engine reads them; lines with a text of `sure` are as sure as it says."""

    def page(page: Page) -> Page:
        lines = (
            line.model_copy(update={"confidences": tuple((sure or {}).get(line.text, c) for c in line.confidences)})
            for line in page.lines
        )
        return page.model_copy(update={"source": "ocr", "lines": tuple(lines)})

    return find_records(reading.model_copy(update={"pages": tuple(page(one) for one in reading.pages)}))[0]


def _letter(record: Record) -> Letter:
    assert record.letter is not None
    return record.letter


@pytest.mark.parametrize("title", ["บันทึกข้อความ", "บันทึกข้ ความ", "บันทึกข้ วาม"])
def test_a_memo_with_damaged_labels(lay_out: Lay, title: str) -> None:
    memo: tuple[Pieces, ...] = (
        ((250, title),),
        ((124, "าน กลุ่มงานยุทธศาสตร์ สำนักงานจังหวัดน่าน"),),
        ((110, "นน ๐๐๑๘/"), (390, "ธันวาคม ๒๕๖๗")),
        ((98, "อง ขออนุมัติดำเนินโครงการ"),),
        ((86, "เรียน ผู้ว่าราชการจังหวัดน่าน"),),
        ((156, "ตามที่กรมได้มอบหมายให้จังหวัดรายงานผล นั้น"),),
        *SIGNED,
    )
    record = _scanned(lay_out(memo))
    letter = _letter(record)

    assert (letter.kind, letter.issuer) == ("memo", "กลุ่มงานยุทธศาสตร์ สำนักงานจังหวัดน่าน")
    assert (letter.subject, letter.reference_number) == ("ขออนุมัติดำเนินโครงการ", "นน 0018/")
    assert ("/letter/reference_number",) in [f.pointers for f in record.findings if f.code == "number_gap"]


def test_an_order_whose_heading_is_covered_is_known_by_its_number(lay_out: Lay) -> None:
    order: tuple[Pieces, ...] = (
        ((263, "ที่ ๒๗๕๐ /๒๕๖๘"),),
        ((190, "เรื่อง มอบหมายให้ข้าราชการรักษาราชการแทน"),),
        ((156, "เพื่อให้การปฏิบัติราชการเป็นไปด้วยความเรียบร้อย จึงให้มีคำสั่ง ดังนี้"),),
        ((156, "ข้อ ๑ ให้ผู้ได้รับมอบหมายปฏิบัติหน้าที่"),),
        ((267, "สั่ง ณ วันที่ ๑๘ เมษายน พ.ศ. ๒๕๖๘"),),
        *SIGNED,
    )
    letter = _letter(_scanned(lay_out(order)))

    assert (letter.kind, letter.reference_number, letter.issuer) == ("order", "2750/2568", None)
    assert letter.subject == "มอบหมายให้ข้าราชการรักษาราชการแทน"


HEAD: tuple[Pieces, ...] = (
    ((85, "ที่ นน ๐๐๑๘/ว ๑๒๓๔"), (330, "ศาลากลางจังหวัดน่าน")),
    ((310, "๔ มีนาคม ๒๕๖๗"),),
    ((85, "เรื่อง แผนการตรวจเยี่ยม"),),
    ((85, "เรียน นายอำเภอทุกอำเภอ"),),
)


def test_a_footer_beside_the_signature_is_read_though_it_comes_first(lay_out: Lay) -> None:
    end: tuple[Pieces, ...] = (
        ((155, "ด้วยจังหวัดน่านได้จัดทำแผนการตรวจเยี่ยม"),),
        ((330, "ขอแสดงความนับถือ"),),
        ((85, "สำนักงานจังหวัดน่าน"),),
        ((85, "โทร. ๐ ๕๔๗๑ ๐๓๔๑"),),
        *SIGNED,
    )
    contact = _letter(_scanned(lay_out([*HEAD, *end]))).contact

    assert contact is not None
    assert (contact.units, contact.telephone) == (("สำนักงานจังหวัดน่าน",), ("054710341",))


def test_a_speck_at_one_line_does_not_part_the_paragraphs_of_all(lay_out: Lay) -> None:
    body: tuple[Pieces, ...] = (
        ((155, "ด้วยจังหวัดน่านได้จัดทำแผนการตรวจเยี่ยมหมู่บ้านในพื้นที่อำเภอ"),),
        ((62, "ต่าง ๆ ประจำปีงบประมาณ"),),
        ((155, "ในการนี้ ขอให้อำเภอเตรียมข้อมูลและสถานที่ให้พร้อมก่อนวัน"),),
        ((85, "ตรวจเยี่ยม"),),
        ((155, "ทั้งนี้ ขอให้แจ้งผู้เกี่ยวข้องทราบและถือปฏิบัติโดยเคร่งครัด"),),
        ((85, "ต่อไป"),),
        ((330, "ขอแสดงความนับถือ"),),
    )

    assert len(_letter(_scanned(lay_out([*HEAD, *body, *SIGNED]))).body) == 3


@pytest.mark.parametrize(
    ("printed", "mail"),
    [
        ("E-mail: saraban.13 example.go.th", ("saraban.13@example.go.th",)),
        ("อีเมล saraban_8001(@mail.example.go.th", ("saraban_8001@mail.example.go.th",)),
        ("E-mail : saraban.64@e P S", ()),
    ],
)
def test_a_damaged_address_of_mail_is_repaired_or_open(lay_out: Lay, printed: str, mail: tuple[str, ...]) -> None:
    end: tuple[Pieces, ...] = (
        ((155, "ด้วยจังหวัดน่านได้จัดทำแผนการตรวจเยี่ยม"),),
        ((330, "ขอแสดงความนับถือ"),),
        *SIGNED,
        ((85, "สำนักงานจังหวัดน่าน"),),
        ((85, printed),),
    )
    record = _scanned(lay_out([*HEAD, *end]))
    contact = _letter(record).contact

    assert contact is not None
    assert contact.email == mail
    if mail:
        assert record.evidence["/letter/contact/email/0"].state == "repaired"
    else:
        assert ("/letter/contact/email",) in [finding.pointers for finding in record.findings]


def test_the_office_under_a_seal_is_the_one_in_the_footer_where_only_letters_are_lost(lay_out: Lay) -> None:
    damaged = "สำนักงา แรงงานจังหวัดเชียง าย"
    letter: tuple[Pieces, ...] = (
        ((85, "ที่ ชร ๐๐๒๗/๕๔๓๑"),),
        ((85, "ถึง ที่ว่าการอำเภอเทิง"),),
        ((155, "จังหวัดเชียงรายขอให้อำเภอตรวจสอบข้อมูล"),),
        ((330, damaged),),
        ((340, "๑ กันยายน ๒๕๖๘"),),
        ((85, "สำนักงานแรงงานจังหวัดเชียงราย"),),
        ((85, "โทร. ๐ ๕๓๔๘ ๘๘๒๕"),),
    )
    record = _scanned(lay_out(letter), {damaged: 0.4})

    assert _letter(record).issuer == "สำนักงานแรงงานจังหวัดเชียงราย"
    assert record.evidence["/letter/issuer"].state == "repaired"
