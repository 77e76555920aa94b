"""The other kinds of official papers."""

import datetime as dt
from collections.abc import Callable

import pytest

from extract import find_records
from schemas import Letter, Reading

Read = Callable[[str], Letter]


@pytest.fixture(scope="module")
def read(read_text: Callable[[str], Reading]) -> Read:
    def first_letter(text: str) -> Letter:
        letter = find_records(read_text(text))[0].letter
        assert letter is not None
        return letter

    return first_letter


MEMO = """\
ด่วนมาก
บันทึกข้อความ
ส่วนราชการ กองแผนงาน กรมตัวอย่าง โทร. ๐ ๒๑๔๑ ๖๒๑๓
ที่ มท ๐๔๐๒.๒/๑๕	วันที่ ๔ มีนาคม ๒๕๖๗
เรื่อง ขออนุมัติเดินทางไปราชการ
เรียน อธิบดี

๑. เรื่องเดิม
ตามที่กรมได้กำหนดแผนไว้ นั้น
๒. ข้อเสนอ
เห็นควรอนุมัติ

จึงเรียนมาเพื่อโปรดพิจารณา

(นางสาวสุดา ใจดี)
ผู้อำนวยการกองแผนงาน

(นายสมชาย รักไทย)
รองอธิบดี
"""


def test_a_memo_has_its_fields_on_leader_lines(read: Read) -> None:
    letter = read(MEMO)

    assert (letter.kind, letter.urgency) == ("memo", "very_urgent")
    assert letter.reference_number == "มท 0402.2/15"
    assert letter.date == dt.date(2024, 3, 4)
    assert letter.issuer == "กองแผนงาน กรมตัวอย่าง"
    assert letter.contact is not None
    assert letter.contact.telephone == ("021416213",)


def test_number_and_date_of_a_memo_may_stand_together_without_a_gap(read: Read) -> None:
    letter = read(MEMO.replace("๑๕\tวันที่", "๑๕ วันที่"))

    assert (letter.reference_number, letter.date) == ("มท 0402.2/15", dt.date(2024, 3, 4))


def test_sections_of_a_memo_are_paragraphs(read: Read) -> None:
    assert read(MEMO).body[:3] == ("๑. เรื่องเดิม", "ตามที่กรมได้กำหนดแผนไว้ นั้น", "๒. ข้อเสนอ")


def test_of_several_signers_the_first_is_the_papers_own(read: Read) -> None:
    signer = read(MEMO).signatory

    assert signer is not None
    assert (signer.name, signer.position) == ("นางสาวสุดา ใจดี", "ผู้อำนวยการกองแผนงาน")


STAMPED = """\
ที่ มท ๐๘๑๐.๖/ว ๑๒๓๔
ถึง สำนักงานจังหวัด ทุกจังหวัด

กรมตัวอย่างขอให้ส่งรายงาน ภายในวันที่ ๓๐ พฤษภาคม ๒๕๖๖

กรมตัวอย่าง
๑๒ พฤษภาคม ๒๕๖๖

กองแผนงาน
โทร. ๐ ๒๒๔๑ ๙๐๐๐
"""


def test_the_date_of_a_receiving_stamp_is_never_that_of_a_stamped_letter(read: Read) -> None:
    letter = read("เลขรับ ๖๖๖๓\nวันที่ ๓๐ พ.ค. ๒๕๖๖\n" + STAMPED.replace("๑๒ พฤษภาคม ๒๕๖๖", "พฤษภาคม ๒๕๖๖"))

    assert letter.date is None
    assert letter.received is not None
    assert letter.received.date == dt.date(2023, 5, 30)


def test_urgency_may_stand_before_the_number(read: Read) -> None:
    letter = read(STAMPED.replace("ที่ มท", "ด่วนมาก ที่ มท"))

    assert (letter.kind, letter.urgency, letter.reference_number) == ("stamped", "very_urgent", "มท 0810.6/ว 1234")


def test_a_stamped_letter_ends_with_office_and_date(read: Read) -> None:
    letter = read(STAMPED)

    assert (letter.kind, letter.issuer, letter.date) == ("stamped", "กรมตัวอย่าง", dt.date(2023, 5, 12))
    assert letter.addressees == ("สำนักงานจังหวัด ทุกจังหวัด",)
    assert (letter.subject, letter.closing, letter.signatory) == (None, None, None)
    assert letter.body == ("กรมตัวอย่างขอให้ส่งรายงาน ภายในวันที่ ๓๐ พฤษภาคม ๒๕๖๖",)
    assert letter.requests[0].due == dt.date(2023, 5, 30)
    assert letter.contact is not None
    assert letter.contact.units == ("กองแผนงาน",)


ORDER = """\
คำสั่งจังหวัดลำพูน
ที่ ๑๒๕ / ๒๕๖๙
เรื่อง แต่งตั้งคณะกรรมการตรวจเยี่ยม
ประจำปี ๒๕๖๙
-----------------------
ด้วยจังหวัดลำพูนกำหนดตรวจเยี่ยมอำเภอ จึงแต่งตั้งคณะกรรมการ ดังนี้
๑. ผู้ว่าราชการจังหวัดลำพูน	ประธานกรรมการ
๒. ปลัดจังหวัดลำพูน	กรรมการ
ทั้งนี้ ตั้งแต่บัดนี้เป็นต้นไป

สั่ง ณ วันที่ ๒๓ มิถุนายน พ.ศ. ๒๕๖๙

(นายวิชัย สุขใจ)
ผู้ว่าราชการจังหวัดลำพูน
"""


def test_an_orders_issuer_and_date_are_those_of_its_heading_and_end(read: Read) -> None:
    letter = read(ORDER)

    assert (letter.kind, letter.reference_number) == ("order", "125/2569")
    assert (letter.issuer, letter.date) == ("จังหวัดลำพูน", dt.date(2026, 6, 23))
    assert letter.subject == "แต่งตั้งคณะกรรมการตรวจเยี่ยม ประจำปี ๒๕๖๙"
    assert letter.signatory is not None
    assert letter.signatory.name == "นายวิชัย สุขใจ"


def test_a_wrapped_date_of_issue_is_whole(read: Read) -> None:
    assert read(ORDER.replace("พ.ศ. ๒๕๖๙", "พ.ศ.\n๒๕๖๙")).date == dt.date(2026, 6, 23)


def test_the_body_of_an_order_leaves_out_its_lists(read: Read) -> None:
    assert read(ORDER).body == (
        "ด้วยจังหวัดลำพูนกำหนดตรวจเยี่ยมอำเภอ จึงแต่งตั้งคณะกรรมการ ดังนี้",
        "ทั้งนี้ ตั้งแต่บัดนี้เป็นต้นไป",
    )


def test_an_orders_number_left_to_the_pen_is_null_and_noted(read_text: Callable[[str], Reading]) -> None:
    record = find_records(read_text(ORDER.replace("ที่ ๑๒๕ / ๒๕๖๙", "ที่        /๒๕๖๙")))[0]

    assert record.letter is not None
    assert record.letter.reference_number is None
    assert "number_gap" in {finding.code for finding in record.findings}


def test_an_announcement_without_a_day_has_no_date(read: Read) -> None:
    letter = read(
        "ประกาศเทศบาลตำบลตัวอย่าง\nเรื่อง รายชื่อผู้มีสิทธิ\n\nตามที่ได้ประกาศรับสมัคร นั้น\n\n"
        "ประกาศ ณ วันที่      เดือน กรกฎาคม พ.ศ. ๒๕๖๗\n\n(นายบุญมี มีทรัพย์)\nนายกเทศมนตรี\n"
    )

    assert (letter.kind, letter.issuer, letter.date) == ("announcement", "เทศบาลตำบลตัวอย่าง", None)


def test_a_certificate_is_a_record(read: Read) -> None:
    letter = read(
        "หนังสือรับรอง\nเลขที่ ๑๒/๒๕๖๗\nสำนักงานจังหวัดตาก\nหนังสือฉบับนี้ให้ไว้เพื่อรับรองว่า นายสมชาย ใจดี เป็นข้าราชการ\n"
        "ให้ไว้ ณ วันที่ ๕ มิถุนายน พ.ศ. ๒๕๖๗\n(นายมานะ อดทน)\nหัวหน้าสำนักงานจังหวัดตาก\n"
    )

    assert (letter.kind, letter.reference_number, letter.issuer) == ("record", "12/2567", "สำนักงานจังหวัดตาก")
    assert letter.date == dt.date(2024, 6, 5)
    assert letter.body == ("หนังสือฉบับนี้ให้ไว้เพื่อรับรองว่า นายสมชาย ใจดี เป็นข้าราชการ",)


def test_the_number_of_a_meeting_is_no_paper_number(read: Read) -> None:
    letter = read(
        "รายงานการประชุมคณะกรรมการพัฒนาจังหวัด\nครั้งที่ ๑/๒๕๖๗\nเมื่อวันที่ ๑๒ มกราคม ๒๕๖๗\nณ ห้องประชุม\nผู้มาประชุม\n"
        "๑. นายสมชาย ใจดี ประธาน\n(นางสาวสุดา ใจงาม)\nผู้จดรายงานการประชุม\n"
    )

    assert (letter.kind, letter.reference_number, letter.date) == ("record", None, dt.date(2024, 1, 12))


MINUTES = """\
รายงานการประชุมคณะทำงานติดตามงาน
ครั้งที่ ๓/๒๕๖๗
วันอังคารที่ ๙ มกราคม ๒๕๖๗
ผู้เข้าร่วมประชุม
๑. นายสมชาย ใจดี ประธาน
เปิดประชุมเวลา ๐๙.๓๐ น.
วาระที่ ๑ เรื่องแจ้งให้ทราบ
ประธานแจ้งว่าได้รับงบประมาณแล้ว
\fวาระที่ ๒ เรื่องเพื่อพิจารณา
ที่ประชุมเห็นชอบ
ปิดประชุมเวลา ๑๒.๐๐ น.
ลงชื่อ นางมาลี สมมติ ผู้จดรายงานการประชุม
"""


def test_minutes_go_on_to_whoever_wrote_them(read: Read) -> None:
    letter = read(MINUTES)

    assert letter.subject == "รายงานการประชุมคณะทำงานติดตามงาน ครั้งที่ ๓/๒๕๖๗"
    assert letter.date == dt.date(2024, 1, 9)
    assert letter.body[-3:] == ("วาระที่ ๒ เรื่องเพื่อพิจารณา", "ที่ประชุมเห็นชอบ", "ปิดประชุมเวลา ๑๒.๐๐ น.")
    assert letter.signatory is not None
    assert (letter.signatory.name, letter.signatory.position) == ("นางมาลี สมมติ", "ผู้จดรายงานการประชุม")


@pytest.mark.parametrize(
    ("heading", "signed", "name"),
    [
        ("ข้อกำหนดคณะกรรมการคุ้มครองป่าชุมชน", "สมชาย รักไทย\nรัฐมนตรีว่าการกระทรวงตัวอย่าง", "สมชาย รักไทย"),
        ("ข้อบัญญัติองค์การบริหารส่วนตำบลตัวอย่าง", "พลเอก สมชาย รักไทย\nรองนายกรัฐมนตรี", "พลเอก สมชาย รักไทย"),
        ("ระเบียบคณะกรรมการคุ้มครองป่าชุมชน", "สมชาย รักไทย\nตามที่เห็นสมควร", None),
        ("ระเบียบคณะกรรมการคุ้มครองป่าชุมชน", "คณะกรรมการ คุ้มครองป่า\nประธานกรรมการ", None),
    ],
)
def test_rules_of_the_gazette_are_signed_without_brackets(
    read: Read, heading: str, signed: str, name: str | None
) -> None:
    letter = read(
        f"{heading}\nว่าด้วยการใช้ป่า\nพ.ศ. ๒๕๖๗\n\nโดยที่เป็นการสมควรปรับปรุงการใช้ป่า จึงกำหนดไว้ดังนี้\n"
        f"ข้อ ๑ ให้ใช้ตั้งแต่บัดนี้เป็นต้นไป\n\nประกาศ ณ วันที่ ๔ มีนาคม พ.ศ. ๒๕๖๗\n{signed}\n"
    )

    assert (letter.kind, letter.subject) == ("order", "ว่าด้วยการใช้ป่า พ.ศ. ๒๕๖๗")
    assert (letter.signatory and letter.signatory.name) == name


def test_a_wrapped_heading_of_minutes_names_no_office(read: Read) -> None:
    letter = read(
        "รายงานการประชุมคณะกรรมการแก้ไขปัญหาความเดือดร้อนระดับ\nจังหวัด\nครั้งที่ ๕/๒๕๖๘\nเมื่อวันที่ ๒๑ กรกฎาคม ๒๕๖๘\n"
        "ณ ห้องประชุมพุทธรักษา\n\nผู้มาประชุม\n๑. นางสุดา ใจดี\tประธาน\n๒. นายสมชาย รักไทย\tกรรมการ\n\nเริ่มประชุมเวลา ๐๙.๐๐ น.\n"
    )
    assert letter.issuer is None
    assert letter.subject == "รายงานการประชุมคณะกรรมการแก้ไขปัญหาความเดือดร้อนระดับ จังหวัด ครั้งที่ ๕/๒๕๖๘"
