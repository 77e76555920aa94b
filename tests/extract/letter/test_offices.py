"""Papers as offices type them: by wire, on dotted lines, with numbers and ranks of their own."""

from collections.abc import Callable

import pytest

from extract import find_records
from schemas import Letter, Reading

Read = Callable[[str], Letter]

WIRE = """\
โทรสารในราชการกรมตัวอย่าง
(ข้อความด่วนมาก)
ที่ มท ๐๔๐๒.๒/ว ๑๕	วันที่ ๔ มีนาคม ๒๕๖๗
จาก อธิบดีกรมตัวอย่าง
ถึง ผู้ว่าราชการจังหวัดทุกจังหวัด
เรื่อง ขอเชิญประชุม

ด้วยกรมตัวอย่างกำหนดจัดประชุม จึงขอให้จังหวัดส่งผู้แทนเข้าร่วมประชุม

(นายสมชาย รักไทย)
อธิบดีกรมตัวอย่าง
"""
MEMO = """\
บันทึกข้อความ
ส่วนราชการ...กลุ่มนิเทศ สพป.ตัวอย่าง เขต ๑..........
{number}
เรื่อง...ขออนุญาตออกนิเทศโรงเรียน.......................
เรียน ผู้อำนวยการ สพป.ตัวอย่าง เขต ๑

ด้วยข้าพเจ้าขออนุญาตออกนิเทศโรงเรียน

(นางสาวมาลี ใจดี)
ศึกษานิเทศก์
"""


@pytest.fixture(scope="module")
def read(read_text: Callable[[str], Reading]) -> Read:
    def first_letter(text: str) -> Letter:
        letter = find_records(read_text(text))[0].letter
        assert letter is not None
        return letter

    return first_letter


def test_a_letter_by_wire(read: Read) -> None:
    letter = read(WIRE)

    assert (letter.kind, letter.urgency) == ("external", "very_urgent")
    assert (letter.reference_number, str(letter.date)) == ("มท 0402.2/ว 15", "2024-03-04")
    assert (letter.issuer, letter.subject) == ("อธิบดีกรมตัวอย่าง", "ขอเชิญประชุม")
    assert letter.addressees == ("ผู้ว่าราชการจังหวัดทุกจังหวัด",)
    assert letter.signatory is not None
    assert letter.signatory.name == "นายสมชาย รักไทย"


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("ที่......./๒๕๖๗................วันที่..๔..มีนาคม..๒๕๖๗......", None),
        ("ที่ ๑๒/๒๕๖๗	วันที่ ๔ มีนาคม ๒๕๖๗", "12/2567"),
        ("ที่ พิเศษ/๒๕๖๗	วันที่ ๔ มีนาคม ๒๕๖๗", "พิเศษ/2567"),
        ("ที่ ศธ ๐๔๐๐๑/๑๒	วันที่....๔....เดือน....มีนาคม....พ.ศ....๒๕๖๗....", "ศธ 04001/12"),
    ],
)
def test_a_memo_on_dotted_lines(read: Read, line: str, number: str | None) -> None:
    letter = read(MEMO.format(number=line))

    assert (letter.reference_number, str(letter.date)) == (number, "2024-03-04")
    assert letter.issuer == "กลุ่มนิเทศ สพป.ตัวอย่าง เขต ๑"
    assert letter.subject == "ขออนุญาตออกนิเทศโรงเรียน"


@pytest.mark.parametrize(
    ("rank", "name"), [("พล.ต.", "พล.ต. สมชาย รักไทย"), ("พันตำรวจเอก ......", "พันตำรวจเอก สมชาย รักไทย")]
)
def test_a_rank_over_the_brackets(read: Read, rank: str, name: str) -> None:
    letter = read(WIRE.replace("(นายสมชาย รักไทย)", f"{rank}\n(สมชาย รักไทย)"))

    assert letter.signatory is not None
    assert letter.signatory.name == name


MINUTES = """\
รายงานการประชุมสภาเทศบาลตำบลตัวอย่าง สมัยที่ ๒ ครั้งที่ ๑
ประจำปี ๒๕๖๗
วันที่ ๔ มีนาคม ๒๕๖๗
ณ ห้องประชุมสภา
ผู้มาประชุม
๑. นายสมชาย รักไทย ประธานสภา
เริ่มประชุมเวลา ๐๙.๓๐ น.
"""


def test_the_heading_of_minutes_goes_on_with_the_year(read: Read) -> None:
    assert read(MINUTES).subject == "รายงานการประชุมสภาเทศบาลตำบลตัวอย่าง สมัยที่ ๒ ครั้งที่ ๑ ประจำปี ๒๕๖๗"


def test_a_heading_of_a_memo_is_a_paragraph_without_a_number_too(read: Read) -> None:
    text = MEMO.format(number="ที่ ๑๒/๒๕๖๗").replace("ด้วยข้าพเจ้าขออนุญาต", "ต้นเรื่อง\nตามแผน นั้น\nข้อพิจารณา\nกลุ่มนิเทศขออนุญาต")

    assert read(text).body == ("ต้นเรื่อง", "ตามแผน นั้น", "ข้อพิจารณา", "กลุ่มนิเทศขออนุญาตออกนิเทศโรงเรียน")


def test_a_signature_at_the_left_margin_has_its_position(make_reading: Callable[..., Reading]) -> None:
    lines = [
        "ที่ นน ๐๐๑๘/ว ๑๒",
        "ศาลากลางจังหวัดน่าน",
        "๔ มีนาคม ๒๕๖๗",
        "เรื่อง ขอเชิญประชุม",
        "เรียน นายอำเภอทุกอำเภอ",
        "ด้วยจังหวัดน่านกำหนดจัดประชุม จึงเรียนมาเพื่อโปรดทราบ",
        "ขอแสดงความนับถือ",
        "(นายสมชาย รักไทย)",
        "ผู้ว่าราชการจังหวัดน่าน",
        "สำนักงานจังหวัด",
        "โทร. ๐ ๕๔๗๑ ๐๓๔๑",
    ]
    letter = find_records(make_reading(lines))[0].letter

    assert letter is not None
    assert letter.signatory is not None
    assert letter.signatory.position == "ผู้ว่าราชการจังหวัดน่าน"
    assert letter.contact is not None
    assert letter.contact.units == ("สำนักงานจังหวัด",)


TYPED = """\
ที่ นน ๐๐๑๘/ว ๑๒	ศาลากลางจังหวัดน่าน
๔ มีนาคม ๒๕๖๗
เรื่อง	แผนการตรวจเยี่ยม
เรียน	นายอำเภอทุกอำเภอ
{body}
จึงเรียนมาเพื่อโปรดทราบ
ขอแสดงความนับถือ
(นายสมชาย รักไทย)
ผู้ว่าราชการจังหวัดน่าน
"""
LONG = "ด้วยจังหวัดน่านกำหนดออกตรวจเยี่ยมอำเภอ " + "เพื่อติดตามการดำเนินงานตามนโยบายสำคัญ " * 4
PARTS = [
    "ด้วยจังหวัดน่านกำหนดออกตรวจเยี่ยม ดังนี้",
    "๑. วันที่ ๘ เมษายน ๒๕๖๗",
    "๑.๑ เวลา ๐๙.๐๐ น. อำเภอปัว",
    "๑.๒ เวลา ๑๓.๐๐ น. อำเภอสันติสุข",
]
TEAMS = ["ด้วยจังหวัดน่านกำหนดออกตรวจเยี่ยม ดังนี้", "ทีมที่ ๑ วันที่ ๘ เมษายน ๒๕๖๗ อำเภอปัว", "ทีมที่ ๒ วันที่ ๙ เมษายน ๒๕๖๗ อำเภอเวียงสา"]


@pytest.mark.parametrize(
    "body",
    [
        [LONG.strip(), "จังหวัดน่านขอให้อำเภอเตรียมการ"],
        PARTS,
        TEAMS,
        ["ด้วยจังหวัดน่านขอแจ้ง ดังนี้", "๑. แผนการ", "๒. กำหนดการ", "จึงขอให้อำเภอเตรียมการ"],
    ],
)
def test_the_paragraphs_of_a_text_file(read: Read, body: list[str]) -> None:
    letter = read(TYPED.format(body="\n".join(body)))

    assert letter.subject == "แผนการตรวจเยี่ยม"
    assert letter.body == (*body, "จึงเรียนมาเพื่อโปรดทราบ")


def test_the_heading_of_a_part_is_no_addressee(read: Read) -> None:
    letter = read(TYPED.format(body="ต้นเรื่อง\nตามแผนการตรวจเยี่ยม นั้น"))

    assert letter.addressees == ("นายอำเภอทุกอำเภอ",)


def test_minutes_whose_day_stands_behind_their_number(read: Read) -> None:
    text = MINUTES.replace("รายงานการประชุม", "สรุปรายงานการประชุม", 1).replace(
        "ครั้งที่ ๑\nประจำปี ๒๕๖๗\nวันที่", "ครั้งที่ ๑/๒๕๖๗ วันจันทร์ที่"
    )
    letter = read(text)

    assert letter.subject == "สรุปรายงานการประชุมสภาเทศบาลตำบลตัวอย่าง สมัยที่ ๒ ครั้งที่ ๑/๒๕๖๗"
    assert (letter.kind, str(letter.date)) == ("record", "2024-03-04")


def test_text_behind_a_list_is_in_the_body(read: Read) -> None:
    order = (
        "คำสั่งจังหวัดน่าน\nที่ ๑๒/๒๕๖๗\nเรื่อง แต่งตั้งคณะกรรมการ\nจึงแต่งตั้งคณะกรรมการ ประกอบด้วย\n- นายสมชาย รักไทย ประธานกรรมการ\n"
        "- นางสาวมาลี ใจดี กรรมการและเลขานุการ\nโดยมีกำหนดออกตรวจ ดังนี้\nวันที่ ๘ เมษายน ๒๕๖๗ ตลาดสดเทศบาล\n"
        "สั่ง ณ วันที่ ๔ มีนาคม พ.ศ. ๒๕๖๗"
    )

    assert read(order).body[1:] == ("โดยมีกำหนดออกตรวจ ดังนี้", "วันที่ ๘ เมษายน ๒๕๖๗ ตลาดสดเทศบาล")
