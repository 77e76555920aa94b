"""The external letter, field by field."""

import datetime as dt
from collections.abc import Callable
from dataclasses import asdict, dataclass

import pytest

from extract import find_records
from schemas import Letter, Reading

Read = Callable[[str], Letter]

CIRCULAR = """\
{above}ที่ {number}
ศาลากลางจังหวัดน่าน
ถนนสุริยพงษ์ นน ๕๕๐๐๐

{date}

เรื่อง {subject}

เรียน {to}

{lists}ด้วยจังหวัดน่านได้จัดทำแผนการตรวจเยี่ยม

ในการนี้ ขอให้อำเภอเตรียมข้อมูล{by}

จึงเรียนมาเพื่อโปรดพิจารณาดำเนินการ

ขอแสดงความนับถือ

{signer}

{footer}
"""


@dataclass(frozen=True)
class Words:
    """What differs between two circulars."""

    above: str = ""
    number: str = "นน ๐๐๑๘/ว ๑๒๓๔"
    date: str = "๔ มีนาคม ๒๕๖๗"
    subject: str = "แผนการตรวจเยี่ยมอำเภอ"
    to: str = "นายอำเภอทุกอำเภอ"
    lists: str = ""
    by: str = ""
    signer: str = "(นายสมชาย รักไทย)\nผู้ว่าราชการจังหวัดน่าน"
    footer: str = "สำนักงานจังหวัดน่าน\nโทร. ๐ ๕๔๗๑ ๐๓๔๑"

    def text(self) -> str:
        return CIRCULAR.format(**asdict(self))


@pytest.fixture(scope="module")
def read(read_text: Callable[[str], Reading]) -> Read:
    def first_letter(text: str) -> Letter:
        letter = find_records(read_text(text))[0].letter
        assert letter is not None
        return letter

    return first_letter


def test_a_plain_circular_gives_every_labelled_field(read: Read) -> None:
    letter = read(Words().text())

    assert letter.kind == "external"
    assert letter.reference_number == "นน 0018/ว 1234"
    assert letter.is_circular is True
    assert letter.issuer == "ศาลากลางจังหวัดน่าน"
    assert letter.issuer_address == "ถนนสุริยพงษ์ นน ๕๕๐๐๐"
    assert letter.date == dt.date(2024, 3, 4)
    assert letter.subject == "แผนการตรวจเยี่ยมอำเภอ"
    assert letter.addressees == ("นายอำเภอทุกอำเภอ",)
    assert letter.closing == "ขอแสดงความนับถือ"


def test_the_body_is_the_paragraphs_between_header_and_closing(read: Read) -> None:
    assert read(Words().text()).body == (
        "ด้วยจังหวัดน่านได้จัดทำแผนการตรวจเยี่ยม",
        "ในการนี้ ขอให้อำเภอเตรียมข้อมูล",
        "จึงเรียนมาเพื่อโปรดพิจารณาดำเนินการ",
    )


@pytest.mark.parametrize(
    ("printed", "number", "is_circular"),
    [
        ("นน ๐๐๑๘/๑๒๓๔", "นน 0018/1234", False),
        ("นน ๐๐๑๘/ว๑๒๓๔", "นน 0018/ว 1234", True),
        ("นน๐๐๑๘/ ว ๑๒๓๔", "นน 0018/ว 1234", True),
        ("กษ. ๒๙๐๘.๐๒/๓๖๘๔", "กษ 2908.02/3684", False),
        ("กค (กวจ) ๐๔๐๕.๒/ว ๒๘๙", "กค (กวจ) 0405.2/ว 289", True),
        ("นร ๐๔๐๓ (กน)/๕๙๖", "นร 0403 (กน)/596", False),
        ("ศธ 04025/ ๓๔๕๙", "ศธ 04025/3459", False),
        ("สต ๐๐๐๔/ว ..........", "สต 0004/ว", True),
        ("พม ๐๓๐๓.๔๐/", "พม 0303.40/", None),
        ("ชม ๐๐๒๗.๐๐๗/", "ชม 0027.007/", None),
        ("๑๒/๒๕๖๗", "12/2567", False),
        ("พิเศษ / ๒๕๖๗", "พิเศษ/2567", False),
        ("อก0706/12709", "อก 0706/12709", False),
        ("นว ๕๒๐๐๗.๔/(๑)/๒๕๖๙", "นว 52007.4/(1)/2569", False),
        ("ศธ 04170./2117", "ศธ 04170/2117", False),
        ("สธ 0202.3.7/ว79", "สธ 0202.3.7/ว 79", True),
        ("กค 0402.2/ว.581", "กค 0402.2/ว 581", True),
        ("กค 0702/พ.104", "กค 0702/พ.104", False),
        ("ผบ.110/2558", "ผบ 110/2558", False),
        ("อว ๖๕๐๑.๐๑๐๑(๒)/๑๒", "อว 6501.0101 (2)/12", False),
        ("ศธ 0๔๐๒๕/๓4๕9", "ศธ 04025/3459", False),
    ],
)
def test_letter_numbers_get_one_form(read: Read, printed: str, number: str, is_circular: bool | None) -> None:
    letter = read(Words(number=printed).text())

    assert (letter.reference_number, letter.is_circular) == (number, is_circular)


@pytest.mark.parametrize(
    ("above", "urgency", "secrecy"),
    [
        ("ด่วนที่สุด\n", "most_urgent", None),
        ("ด่วนมาก\n", "very_urgent", None),
        ("ด่วน\n", "urgent", None),
        ("ลับมาก\nด่วนที่สุด\n", "most_urgent", "secret"),
        ("ด่วนที่สุด ", "most_urgent", None),
        ("ลับ\n", None, "confidential"),
        ("", None, None),
    ],
)
def test_urgency_and_secrecy_stand_above_the_number(
    read: Read, above: str, urgency: str | None, secrecy: str | None
) -> None:
    letter = read(Words(above=above).text())

    assert (letter.urgency, letter.secrecy) == (urgency, secrecy)
    assert letter.reference_number == "นน 0018/ว 1234"


def test_a_date_whose_day_is_left_to_the_pen_is_null(read: Read) -> None:
    assert read(Words(date="      มีนาคม ๒๕๖๗").text()).date is None


@pytest.mark.parametrize(
    "date",
    [
        "วันที่ ..๔.. เดือน ..มีนาคม.. พ.ศ. ..๒๕๖๗..",
        "วันที่ ...๔... เดือน ...มีนาคม...\nพ.ศ. ...๒๕๖๗...",
        "วันที่ ..๔.. เดือน ..มีนาคม.. พ.ศ. ..\n๒๕๖๗..",
    ],
)
def test_a_date_that_fills_the_blanks_of_a_form_is_read_on_one_line_or_two(read: Read, date: str) -> None:
    assert read(Words(date=date).text()).date == dt.date(2024, 3, 4)


def test_wrapped_subjects_are_one_line(read: Read) -> None:
    letter = read(Words(subject="แผนการตรวจเยี่ยม\nในระดับอำเภอ").text())

    assert letter.subject == "แผนการตรวจเยี่ยม ในระดับอำเภอ"


@pytest.mark.parametrize(
    "printed",
    [
        "นายอำเภอทุกอำเภอ / หัวหน้าส่วนราชการทุกส่วน",
        "นายอำเภอทุกอำเภอ/หัวหน้าส่วนราชการทุกส่วน",
        "นายอำเภอทุกอำเภอ\nหัวหน้าส่วนราชการทุกส่วน",
        "๑. นายอำเภอทุกอำเภอ\n๒. หัวหน้าส่วนราชการทุกส่วน",
    ],
)
def test_every_receiver_is_one_entry(read: Read, printed: str) -> None:
    assert read(Words(to=printed).text()).addressees == ("นายอำเภอทุกอำเภอ", "หัวหน้าส่วนราชการทุกส่วน")


def test_references_have_number_and_date(read: Read) -> None:
    lists = (
        "อ้างถึง ๑. หนังสือกระทรวงมหาดไทย ลับ ด่วนที่สุด ที่ มท ๐๔๐๒.๒/ว ๑๔๗ ลงวันที่ ๑ มกราคม ๒๕๖๗\n"
        "๒. คำสั่งจังหวัดน่าน ที่ ๑๒/๒๕๖๗ ลงวันที่ ๒ กุมภาพันธ์ ๒๕๖๗\n\n"
    )
    letter = read(Words(lists=lists).text())

    assert [(r.reference_number, r.date) for r in letter.references] == [
        ("มท 0402.2/ว 147", dt.date(2024, 1, 1)),
        ("12/2567", dt.date(2024, 2, 2)),
    ]


@pytest.mark.parametrize(
    "printed",
    [
        "สิ่งที่ส่งมาด้วย ๑. แผนการตรวจเยี่ยม จำนวน ๒ ฉบับ\n๒. แบบรายงาน จำนวน ๑ ชุด\n\n",
        "สิ่งที่ส่งมาด้วย ๑. แผนการตรวจเยี่ยม ............... จำนวน ๒ ฉบับ\n๒. แบบรายงาน.......จำนวน ๑ ชุด\n\n",
        "สิ่งที่ส่งมาด้วย ๑. แผนการ\tจำนวน ๒ ฉบับ\nตรวจเยี่ยม\n๒. แบบรายงาน\tจำนวน ๑ ชุด\n\n",
    ],
)
def test_enclosures_have_number_title_and_count(read: Read, printed: str) -> None:
    letter = read(Words(lists=printed).text())

    found = [(e.number, (e.title or "").replace(" ", ""), e.quantity, e.unit) for e in letter.enclosures]
    assert found == [(1, "แผนการตรวจเยี่ยม", 2, "ฉบับ"), (2, "แบบรายงาน", 1, "ชุด")]


def test_a_single_enclosure_needs_no_number(read: Read) -> None:
    enclosure = read(Words(lists="สิ่งที่ส่งมาด้วย แผนการตรวจเยี่ยม จำนวน ๑ ชุด\n\n").text()).enclosures[0]

    assert (enclosure.number, enclosure.title) == (None, "แผนการตรวจเยี่ยม")


@pytest.mark.parametrize(
    ("lines", "position", "capacity", "principal"),
    [
        ("ผู้ว่าราชการจังหวัดน่าน", "ผู้ว่าราชการจังหวัดน่าน", None, None),
        ("ปลัดจังหวัด รักษาราชการแทน\nผู้ว่าราชการจังหวัดน่าน", "ปลัดจังหวัด", "รักษาราชการแทน", "ผู้ว่าราชการจังหวัดน่าน"),
        ("ปลัดจังหวัด\nรักษาราชการแทนผู้ว่าราชการ\nจังหวัดน่าน", "ปลัดจังหวัด", "รักษาราชการแทน", "ผู้ว่าราชการ จังหวัดน่าน"),
        ("พัฒนาการจังหวัด\nปฏิบัติราชการแทน\nผู้ว่าราชการจังหวัดน่าน", "พัฒนาการจังหวัด", "ปฏิบัติราชการแทน", "ผู้ว่าราชการจังหวัดน่าน"),
        ("รองปลัด ปฏิบัติ\nราชการแทน ปลัดจังหวัด", "รองปลัด", "ปฏิบัติราชการแทน", "ปลัดจังหวัด"),
    ],
)
def test_the_signers_lines_are_parted_at_the_phrase(
    read: Read, lines: str, position: str, capacity: str | None, principal: str | None
) -> None:
    signer = read(Words(signer=f"(นางสุดา ใจดี)\n{lines}").text()).signatory

    assert signer is not None
    assert (signer.name, signer.position, signer.capacity, signer.on_behalf_of) == (
        "นางสุดา ใจดี",
        position,
        capacity,
        principal,
    )


def test_a_rank_above_the_brackets_belongs_to_the_name(read: Read) -> None:
    signer = read(Words(signer="พันตำรวจเอก\n(สมชาย ใจดี)\nผู้กำกับการ").text()).signatory

    assert signer is not None
    assert signer.name == "พันตำรวจเอก สมชาย ใจดี"


def test_brackets_with_dots_hold_no_name(read: Read) -> None:
    signer = read(Words(signer="(.......................)\nผู้ว่าราชการจังหวัดน่าน").text()).signatory

    assert signer is not None
    assert (signer.name, signer.position) == (None, "ผู้ว่าราชการจังหวัดน่าน")


@pytest.mark.parametrize(
    ("printed", "telephone", "fax"),
    [
        ("โทร. ๐ ๕๔๗๑ ๐๓๔๑", ("054710341",), ()),
        ("โทร./โทรสาร ๐ ๕๔๗๑ ๐๓๔๑", ("054710341",), ("054710341",)),
        ("โทร ๐๕๔-๗๑๐๓๔๑-๓ ต่อ ๑๒", ("054710341", "054710342", "054710343"), ()),
        ("โทรศัพท์ 0 5471 0341 โทรสาร 0 5471 0342", ("054710341",), ("054710342",)),
        ("โทร. ๐ ๕๔๗๑ ๐๓๔๑, ๐๘๑-๒๓๔๕๖๗๘", ("054710341", "0812345678"), ()),
        ("โทรสาร ๐ ๕๔๗๑ ๐๓๔๒", (), ("054710342",)),
    ],
)
def test_numbers_in_the_footer_are_digits_only(
    read: Read, printed: str, telephone: tuple[str, ...], fax: tuple[str, ...]
) -> None:
    contact = read(Words(footer=f"สำนักงานจังหวัดน่าน\n{printed}").text()).contact

    assert contact is not None
    assert (contact.units, contact.telephone, contact.fax) == (("สำนักงานจังหวัดน่าน",), telephone, fax)


def test_slogans_below_the_telephone_are_no_units(read: Read) -> None:
    footer = "สำนักงานจังหวัดน่าน\nกลุ่มงานอำนวยการ\nโทร. ๐ ๕๔๗๑ ๐๓๔๑\n\nเมืองน่านน่าอยู่\nChange for Good\nกรมการปกครอง"
    contact = read(Words(footer=footer).text()).contact

    assert contact is not None
    assert contact.units == ("สำนักงานจังหวัดน่าน", "กลุ่มงานอำนวยการ")


def test_addresses_and_copies_are_read_from_the_footer(read: Read) -> None:
    footer = "สำนักงานจังหวัดน่าน\nโทร. ๐ ๕๔๗๑ ๐๓๔๑\nE-mail : oﬃce@nan.example\nสำเนาส่ง ๑. ปลัดจังหวัด\n๒. คลังจังหวัด"
    letter = read(Words(footer=footer).text())

    assert letter.contact is not None
    assert letter.contact.email == ("office@nan.example",)
    assert letter.copies_to == ("ปลัดจังหวัด", "คลังจังหวัด")


def test_a_request_has_the_day_by_which(read: Read) -> None:
    requests = read(Words(by=" ภายในวันที่ ๑๕ มีนาคม ๒๕๖๗").text()).requests

    assert [(r.text, r.due) for r in requests] == [
        ("ในการนี้ ขอให้อำเภอเตรียมข้อมูล ภายในวันที่ ๑๕ มีนาคม ๒๕๖๗", dt.date(2024, 3, 15))
    ]


def test_a_deadline_without_a_year_is_reckoned_from_the_letters_date(read: Read) -> None:
    letter = read(Words(date="๒๐ ธันวาคม ๒๕๖๗", by=" ภายในวันที่ ๕ มกราคม").text())

    assert letter.requests[0].due == dt.date(2025, 1, 5)


def test_a_receiving_stamp_is_not_the_letters_own_number_and_date(read: Read) -> None:
    stamp = "สำนักงานจังหวัดแพร่\nเลขรับ ๔๕๖๗\nวันที่ - ๙ มี.ค. ๒๕๖๗\nเวลา ๑๖.๐๒ น.\n\n"
    letter = read(Words(above=stamp).text())

    assert letter.received is not None
    assert (letter.received.number, letter.received.date, letter.received.time) == (
        "4567",
        dt.date(2024, 3, 9),
        "16:02",
    )
    assert (letter.reference_number, letter.date) == ("นน 0018/ว 1234", dt.date(2024, 3, 4))
    assert letter.issuer == "ศาลากลางจังหวัดน่าน"


def test_labels_without_their_marks_are_still_labels(read: Read) -> None:
    text = Words().text().replace("เรื่อง", "เรือง").replace("เรียน", "เรยน")
    letter = read(text)

    assert letter.subject == "แผนการตรวจเยี่ยมอำเภอ"
    assert letter.addressees == ("นายอำเภอทุกอำเภอ",)


def test_a_numbered_part_of_the_text_is_no_reference(read: Read) -> None:
    lists = "อ้างถึง ๑. หนังสือจังหวัดน่าน ที่ นน ๐๐๑๘/๑ ลงวันที่ ๓ มีนาคม ๒๕๖๗\n๒. หนังสือจังหวัดแพร่ ที่ พร ๐๐๑๘/๒ ลงวันที่ ๔ มีนาคม ๒๕๖๗\n"
    letter = read(Words(lists=f"{lists}๑) เรื่องเดิม\n\n").text())

    assert len(letter.references) == 2
    assert letter.body[0] == "๑) เรื่องเดิม"


def test_the_name_of_a_part_asks_for_nothing(read: Read) -> None:
    letter = read(Words(lists="๓) สิ่งที่ขอความร่วมมือ\n\n").text())
    assert [request.text for request in letter.requests] == ["ในการนี้ ขอให้อำเภอเตรียมข้อมูล"]
