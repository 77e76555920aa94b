"""The labelled lists of a letter: receivers, references, enclosures, copies, and how to reach the office."""

import datetime as dt
from collections.abc import Callable

import pytest

from extract import find_records
from schemas import Contact, Letter, Reading

Read = Callable[..., Letter]

TEXT = """\
ที่ นน ๐๐๑๘/ว ๑๒๓๔
ศาลากลางจังหวัดน่าน
ถนนสุริยพงษ์ นน ๕๕๐๐๐

๔ มีนาคม ๒๕๖๗

เรื่อง แผนการตรวจเยี่ยม

{salutation} {to}

{lists}
ด้วยจังหวัดน่านได้จัดทำแผนการตรวจเยี่ยม

{closing}

{signer}

{footer}
"""


@pytest.fixture(scope="module")
def read(read_text: Callable[[str], Reading]) -> Read:
    def letter(**words: str) -> Letter:
        usual = {
            "salutation": "เรียน",
            "to": "นายอำเภอทุกอำเภอ",
            "lists": "",
            "closing": "ขอแสดงความนับถือ",
            "signer": "(นายสมชาย รักไทย)\nผู้ว่าราชการจังหวัดน่าน",
            "footer": "",
        }
        found = find_records(read_text(TEXT.format(**{**usual, **words})))[0].letter
        assert found is not None
        return found

    return letter


def _contact(letter: Letter) -> Contact:
    assert letter.contact is not None
    return letter.contact


@pytest.mark.parametrize(
    ("printed", "title", "quantity", "unit"),
    [
        ("แผนการลงพื้นที่ จำนวน ๑ ฉบับ", "แผนการลงพื้นที่", 1, "ฉบับ"),
        ("แผนการลงพื้นที่ ๒ แผ่น", "แผนการลงพื้นที่", 2, "แผ่น"),
        ("แผนการลงพื้นที่ ............. จำนวน ๓ หน้า", "แผนการลงพื้นที่", 3, "หน้า"),
        ("แผนการลงพื้นที่ (จำนวน ๓ หน้า)", "แผนการลงพื้นที่", 3, "หน้า"),
        ("แผนการลงพื้นที่ จำนวนหนึ่งชุด", "แผนการลงพื้นที่", 1, "ชุด"),
        ("แบบรายงาน อย่างละ ๒ ชุด", "แบบรายงาน", 2, "ชุด"),
        ("แผ่นซีดี จำนวน ๑ แผ่น", "แผ่นซีดี", 1, "แผ่น"),
        ("แผนการลงพื้นที่ จำนวน ๑ ฉบับ (ส่งทางระบบ)", "แผนการลงพื้นที่", 1, "ฉบับ"),
        ("รายชื่อหมู่บ้านเป้าหมาย ปี ๒๕๖๗", "รายชื่อหมู่บ้านเป้าหมาย ปี ๒๕๖๗", None, None),
        ("เอกสารตามบัญชีแนบท้าย", "เอกสารตามบัญชีแนบท้าย", None, None),
    ],
)
def test_an_enclosure_has_its_count(
    read: Read, printed: str, title: str, quantity: int | None, unit: str | None
) -> None:
    (enclosure,) = read(lists=f"สิ่งที่ส่งมาด้วย {printed}\n").enclosures

    assert (enclosure.title, enclosure.quantity, enclosure.unit) == (title, quantity, unit)


@pytest.mark.parametrize(
    "printed",
    [
        "๑. แผนการลงพื้นที่ จำนวน ๑ ชุด\n๒. แบบรายงาน จำนวน ๒ แผ่น",
        "๑) แผนการลงพื้นที่ จำนวน ๑ ชุด\n๒) แบบรายงาน จำนวน ๒ แผ่น",
        "(๑) แผนการลงพื้นที่ จำนวน ๑ ชุด\n(๒) แบบรายงาน จำนวน ๒ แผ่น",
        "๑. แผนการลงพื้นที่ จำนวน ๑ ชุด ๒. แบบรายงาน จำนวน ๒ แผ่น",
    ],
)
def test_enclosures_are_told_apart_by_their_numbers(read: Read, printed: str) -> None:
    found = [(e.number, e.title, e.quantity) for e in read(lists=f"สิ่งที่ส่งมาด้วย {printed}\n").enclosures]

    assert found == [(1, "แผนการลงพื้นที่", 1), (2, "แบบรายงาน", 2)]


def test_a_number_inside_a_title_begins_no_enclosure(read: Read) -> None:
    (enclosure,) = read(lists="สิ่งที่ส่งมาด้วย ๑. แผนงานระยะที่ ๒. ของจังหวัด ระยะ ๔. ปี จำนวน ๑ ชุด\n").enclosures[:1]

    assert enclosure.number == 1


@pytest.mark.parametrize(
    ("printed", "number", "date", "others"),
    [
        (
            "หนังสือจังหวัดน่าน ด่วนที่สุด ที่ นน ๐๐๑๘/ว ๑๒๓ ลงวันที่ ๑ มีนาคม ๒๕๖๗",
            "นน 0018/ว 123",
            "2024-03-01",
            ("จังหวัดน่าน", "most_urgent", None),
        ),
        (
            "หนังสือกรมตัวอย่าง ลับ ด่วนมากที่ กค ๐๔๐๒/๑๒ ลงวันที่ ๒ ม.ค. ๒๕๖๗",
            "กค 0402/12",
            "2024-01-02",
            ("กรมตัวอย่าง", "very_urgent", "confidential"),
        ),
        (
            "หนังสือสำนักงานปลัดสำนักนายกรัฐมนตรี เลขที่ นร ๐๑๐๕/ว ๑๕ ลว. ๓ พ.ค. ๖๖",
            "นร 0105/ว 15",
            "2023-05-03",
            ("สำนักงานปลัดสำนักนายกรัฐมนตรี", None, None),
        ),
        ("คำสั่งจังหวัดน่าน ที่ ๑๒๓/๒๕๖๖ ลงวันที่ ๕ ตุลาคม ๒๕๖๖", "123/2566", "2023-10-05", ("จังหวัดน่าน", None, None)),
        (
            "วิทยุ ด่วนที่สุด ที่ มท ๐๘๑๖.๓/ว ๑๒๓ ลงวันที่ ๑ มีนาคม ๒๕๖๗",
            "มท 0816.3/ว 123",
            "2024-03-01",
            (None, "most_urgent", None),
        ),
        ("หนังสือที่ นน ๐๐๑๘/๑๒ ลงวันที่ ๑ มีนาคม ๒๕๖๗", "นน 0018/12", "2024-03-01", (None, None, None)),
        ("พระราชบัญญัติตัวอย่าง พ.ศ. ๒๕๖๒", None, None, (None, None, None)),
    ],
)
def test_a_reference_is_a_link(
    read: Read, printed: str, number: str | None, date: str | None, others: tuple[str | None, ...]
) -> None:
    (reference,) = read(lists=f"อ้างถึง {printed}\n").references

    assert reference.text == printed
    assert reference.reference_number == number
    assert reference.date == (dt.date.fromisoformat(date) if date else None)
    assert (reference.issuer, reference.urgency, reference.secrecy) == others


def test_references_in_brackets_are_two(read: Read) -> None:
    printed = "อ้างถึง (๑) ระเบียบกระทรวงตัวอย่าง พ.ศ. ๒๕๖๐\n(๒) ประกาศจังหวัดน่าน ลงวันที่ ๓ มกราคม ๒๕๖๗\n"

    assert [reference.date for reference in read(lists=printed).references] == [None, dt.date(2024, 1, 3)]


@pytest.mark.parametrize("salutation", ["เรียน", "กราบเรียน", "นมัสการ", "ขอประทานกราบทูล", "ทูล", "เจริญพร", "เรียน :"])
def test_every_salutation_is_a_label(read: Read, salutation: str) -> None:
    assert read(salutation=salutation).addressees == ("นายอำเภอทุกอำเภอ",)


def test_bullets_are_no_part_of_a_receiver(read: Read) -> None:
    assert read(to="- นายอำเภอปัว\n- นายอำเภอเวียงสา").addressees == ("นายอำเภอปัว", "นายอำเภอเวียงสา")


@pytest.mark.parametrize(
    "closing",
    [
        "ขอแสดงความนับถือ",
        "ขอแสดงความนับถืออย่างยิ่ง",
        "ขอแสดงความเคารพ",
        "ด้วยความเคารพอย่างสูง",
        "ขอนมัสการด้วยความเคารพ",
        "ขอเจริญพร",
    ],
)
def test_every_closing_ends_the_body(read: Read, closing: str) -> None:
    letter = read(closing=closing)

    assert letter.closing == closing
    assert letter.body == ("ด้วยจังหวัดน่านได้จัดทำแผนการตรวจเยี่ยม",)


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        (
            "(นายสมชาย ใจดี)\nพัฒนาการจังหวัด ปฏิบัติราชการแทน\nผู้ว่าราชการจังหวัดน่าน",
            ("นายสมชาย ใจดี", "พัฒนาการจังหวัด", "ปฏิบัติราชการแทน", "ผู้ว่าราชการจังหวัดน่าน"),
        ),
        (
            "(นายสมชาย ใจดี)\nเภสัชกรเชี่ยวชาญ\nปฏิบัติราชการแทนนายแพทย์สาธารณสุขจังหวัดน่าน",
            ("นายสมชาย ใจดี", "เภสัชกรเชี่ยวชาญ", "ปฏิบัติราชการแทน", "นายแพทย์สาธารณสุขจังหวัดน่าน"),
        ),
        (
            "(นายสมชาย ใจดี)\nรองผู้อำนวยการ รักษาการในตำแหน่ง\nผู้อำนวยการกองแผนงาน",
            ("นายสมชาย ใจดี", "รองผู้อำนวยการ", "รักษาการในตำแหน่ง", "ผู้อำนวยการกองแผนงาน"),
        ),
        (
            "(นางสุดา ณ น่าน)\nปลัดเทศบาล ปฏิบัติหน้าที่\nนายกเทศมนตรีตำบลตัวอย่าง",
            ("นางสุดา ณ น่าน", "ปลัดเทศบาล", "ปฏิบัติหน้าที่", "นายกเทศมนตรีตำบลตัวอย่าง"),
        ),
        (
            "พันตำรวจเอก\n(สมชาย ใจดี)\nผู้บังคับการตำรวจภูธรจังหวัดน่าน",
            ("พันตำรวจเอก สมชาย ใจดี", "ผู้บังคับการตำรวจภูธรจังหวัดน่าน", None, None),
        ),
        ("พันตำรวจเอก (สมชาย ใจดี)\nผู้บังคับการ", ("พันตำรวจเอก สมชาย ใจดี", "ผู้บังคับการ", None, None)),
        ("(ลงชื่อ) สมชาย ใจดี\n(นายสมชาย ใจดี)\nนายอำเภอปัว", ("นายสมชาย ใจดี", "นายอำเภอปัว", None, None)),
        ("นายสมชาย ใจดี\nผู้ว่าราชการจังหวัดน่าน", ("นายสมชาย ใจดี", "ผู้ว่าราชการจังหวัดน่าน", None, None)),
        ("(............................)\nผู้ว่าราชการจังหวัดน่าน", (None, "ผู้ว่าราชการจังหวัดน่าน", None, None)),
        ("(นายสมชาย ใจดี)\nปลัดอำเภอ (เจ้าพนักงานปกครอง)", ("นายสมชาย ใจดี", "ปลัดอำเภอ (เจ้าพนักงานปกครอง)", None, None)),
        ("(นายสมชาย ใจดี)\nนายอำเภอปัว\nพันตำรวจเอก (กิตติ ใจงาม)", ("นายสมชาย ใจดี", "นายอำเภอปัว", None, None)),
        ("(นายสมชาย ใจดี)\nเจ้าหน้าที่ปฏิบัติหน้าที่ธุรการ", ("นายสมชาย ใจดี", "เจ้าหน้าที่ปฏิบัติหน้าที่ธุรการ", None, None)),
    ],
)
def test_signers_and_for_whom_they_sign(
    read: Read, printed: str, expected: tuple[str | None, str, str | None, str | None]
) -> None:
    signer = read(signer=printed).signatory

    assert signer is not None
    assert (signer.name, signer.position, signer.capacity, signer.on_behalf_of) == expected


@pytest.mark.parametrize(
    ("printed", "telephone", "fax", "extensions"),
    [
        (
            "กองคลัง\nโทร. ๐ ๒๑๔๑ ๕๐๐๐ ต่อ ๑๐๑-๑๐๓\nโทรสาร ๐ ๒๑๔๑ ๕๐๐๑",
            ("021415000",),
            ("021415001",),
            [("021415000", "101-103")],
        ),
        ("กองคลัง\nโทร. ๐๒-๒๘๑-๕๕๕๕ ต่อ ๑๒๓ หรือ ๑๒๔", ("022815555",), (), [("022815555", "123,124")]),
        ("กองคลัง\nโทร./โทรสาร ๐-๕๔๗๑-๐๓๔๑", ("054710341",), ("054710341",), []),
        ("กองคลัง\nโทร. ๐๔๓-๒๔๖๖๖๓-๕", ("043246663", "043246664", "043246665"), (), []),
        ("กองคลัง\nโทร. ๐๕๔ ๗๑๐๓๔๑ , ๐๘๙ ๑๒๓ ๔๕๖๗ (นางสาวมาลี)", ("054710341", "0891234567"), (), []),
        ("กองคลัง\nสายด่วน ๑๕๖๗", (), (), []),
    ],
)
def test_telephones_ranges_and_inside_lines(
    read: Read, printed: str, telephone: tuple[str, ...], fax: tuple[str, ...], extensions: list[tuple[str, str]]
) -> None:
    contact = _contact(read(footer=printed))

    assert contact.units == ("กองคลัง",)
    assert (contact.telephone, contact.fax) == (telephone, fax)
    assert [(inside.telephone, inside.extension) for inside in contact.extensions] == extensions


def test_addresses_of_the_web_and_of_mail(read: Read) -> None:
    contact = _contact(
        read(footer="กองคลัง\nอีเมล a_b@example.com, c@d.go.th\nเว็บไซต์ www.nan.example.go.th\nhttps://example.go.th/a")
    )

    assert contact.email == ("a_b@example.com", "c@d.go.th")
    assert contact.web == ("www.nan.example.go.th", "https://example.go.th/a")


def test_the_person_to_ask_is_no_unit_and_ends_no_list_of_units(read: Read) -> None:
    contact = _contact(read(footer="ผู้ประสานงาน : นายมานะ อดทน โทร. ๐๘-๑๒๓๔-๕๖๗๘\nกลุ่มงานปกครอง\nโทร. ๐ ๕๔๗๑ ๐๓๔๑"))

    assert contact.persons == ("นายมานะ อดทน",)
    assert contact.units == ("กลุ่มงานปกครอง",)
    assert contact.telephone == ("0812345678", "054710341")


@pytest.mark.parametrize(
    "printed",
    [
        "สำเนาส่ง ๑. ส่วนราชการในสังกัด ๒. อำเภอทุกอำเภอ",
        "สำเนาเรียน\n๑. ส่วนราชการในสังกัด\n๒. อำเภอทุกอำเภอ\nกลุ่มงานปกครอง\nโทร. ๐ ๕๔๗๑ ๐๓๔๑",
    ],
)
def test_copies_are_told_apart(read: Read, printed: str) -> None:
    assert read(footer=printed).copies_to == ("ส่วนราชการในสังกัด", "อำเภอทุกอำเภอ")
