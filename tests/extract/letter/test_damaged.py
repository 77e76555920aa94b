"""Letters as scans give them: lost slashes, damaged labels, stamps beside the letterhead, seals over the date."""

import datetime as dt
from collections.abc import Callable

import pytest

from extract import find_records
from extract.ink import Ground
from extract.labels import read_label
from schemas import Letter, Line, Reading

MakeReading = Callable[..., Reading]
MakeLine = Callable[..., Line]


def _letter(reading: Reading) -> Letter:
    letter = find_records(reading)[0].letter
    assert letter is not None
    return letter


TEXT = """\
{number}
ศาลากลางจังหวัดน่าน
ถนนสุริยพงษ์ นน ๕๕๐๐๐
๔ มีนาคม ๒๕๖๗
เรื่อง แผนการตรวจเยี่ยม
เรียน นายอำเภอทุกอำเภอ
ด้วยจังหวัดน่านได้จัดทำแผน
ขอแสดงความนับถือ
(นายสมชาย รักไทย)
ผู้ว่าราชการจังหวัดน่าน
"""


@pytest.mark.parametrize(
    ("printed", "number", "state"),
    [
        ("ที่ นน ๐๐๑๘ว ๑๒๓๔", "นน 0018/ว 1234", "repaired"),
        ("ที่ นน ๐๐๑๘ ว ๑๒๓๔", "นน 0018/ว 1234", "repaired"),
        ("ทกี่ นน ๐๐๑๘/ว ๑๒๓๔", "นน 0018/ว 1234", "normalized"),
        ("ทที นน ๐๐๑๘/ว ๑๒๓๔", "นน 0018/ว 1234", "normalized"),
    ],
)
def test_numbers_whose_slash_or_label_is_damaged(
    read_text: Callable[[str], Reading], printed: str, number: str, state: str
) -> None:
    record = find_records(read_text(TEXT.format(number=printed)))[0]

    assert record.letter is not None
    assert (record.letter.reference_number, record.letter.is_circular) == (number, True)
    assert record.evidence["/letter/reference_number"].state == state


def test_a_stamp_whose_labels_are_damaged_is_no_part_of_the_letterhead(
    make_reading: MakeReading, make_line: MakeLine
) -> None:
    reading = make_reading(["ก"])
    stamp = [
        make_line("ที่ทำการปกครองอำเภอ", 387, 40),
        make_line("เวียงสา", 440, 56),
        make_line("เลขที่รับ ๒๗๘๘", 387, 72),
        make_line("รมที่ 6 มี.ค. 2567", 387, 88),
    ]
    letter = [
        make_line(text, 72.0, 120.0 + 20 * at) for at, text in enumerate(TEXT.format(number="ที่ นน ๐๐๑๘/๑").splitlines())
    ]
    reading = reading.model_copy(update={"pages": (reading.pages[0].model_copy(update={"lines": (*stamp, *letter)}),)})

    found = _letter(reading)

    assert found.issuer == "ศาลากลางจังหวัดน่าน"
    assert found.date == dt.date(2024, 3, 4)
    assert found.received is not None
    assert (found.received.number, found.received.date) == ("2788", dt.date(2024, 3, 6))


def test_a_stamped_letter_whose_seal_covers_office_and_date_keeps_its_footer(
    make_reading: MakeReading, make_line: MakeLine
) -> None:
    reading = make_reading(["ก"])
    lines = (
        make_line("ที่ นน ๐๐๑๘/๑", 72, 100),
        make_line("ถึง ที่ทำการปกครองอำเภอปัว", 72, 130),
        make_line("จังหวัดน่านขอให้อำเภอตรวจสอบข้อมูลและส่งคืน", 140, 160),
        make_line("ศาลากล", 336, 260),
        make_line("สำนักงานจังหวัดน่าน", 72, 390),
        make_line("โทร. ๐ ๕๔๗๑ ๐๓๔๑", 72, 406),
    )
    letter = _letter(reading.model_copy(update={"pages": (reading.pages[0].model_copy(update={"lines": lines}),)}))

    assert (letter.kind, letter.issuer, letter.date) == ("stamped", None, None)
    assert letter.body == ("จังหวัดน่านขอให้อำเภอตรวจสอบข้อมูลและส่งคืน",)
    assert letter.contact is not None
    assert (letter.contact.units, letter.contact.telephone) == (("สำนักงานจังหวัดน่าน",), ("054710341",))


MEMO = """\
บันทึกข้อความ
{office} สำนักงานสาธารณสุขจังหวัดน่าน
{number}\t{date}
{subject} ขออนุมัติดำเนินโครงการ
เรียน ผู้ว่าราชการจังหวัดน่าน
ตามที่กรมได้มอบหมายให้จังหวัดดำเนินงาน นั้น
(นายสมชาย รักไทย)
นายแพทย์สาธารณสุขจังหวัดน่าน
"""


def test_a_memo_whose_labels_are_damaged_keeps_its_fields(make_reading: MakeReading, make_line: MakeLine) -> None:
    texts = MEMO.format(office="งาน", number="ท นน ๐๐๓๓ว ๘๒๔๗", date="นท ๙ มิ.ย. ๒๕๖๖", subject="รอง").splitlines()
    reading = make_reading(["ก"])
    lines = tuple(make_line(text, 72.0, 60.0 + 24 * at) for at, text in enumerate(texts))
    letter = _letter(reading.model_copy(update={"pages": (reading.pages[0].model_copy(update={"lines": lines}),)}))

    assert letter.kind == "memo"
    assert letter.reference_number == "นน 0033/ว 8247"
    assert letter.date == dt.date(2023, 6, 9)
    assert letter.issuer == "สำนักงานสาธารณสุขจังหวัดน่าน"
    assert letter.subject == "ขออนุมัติดำเนินโครงการ"


def test_the_signer_of_an_order_is_found_below_what_a_pen_left(read_text: Callable[[str], Reading]) -> None:
    text = """\
คำสั่งจังหวัดน่าน
ที่ ๑๒/๒๕๖๗
เรื่อง มอบหมายงาน
ให้ข้าราชการปฏิบัติหน้าที่
สั่ง ณ วันที่ ๒๗ มีนาคม พ.ศ. ๒๕๖๗
““-์ )
นายสมชาย รักไทย
ผู้ว่าราชการจังหวัดน่าน
"""
    signer = _letter(read_text(text)).signatory

    assert signer is not None
    assert (signer.name, signer.position) == ("นายสมชาย รักไทย", "ผู้ว่าราชการจังหวัดน่าน")


def test_the_number_of_the_person_to_ask_may_stand_on_the_next_line(read_text: Callable[[str], Reading]) -> None:
    text = TEXT.format(number="ที่ นน ๐๐๑๘/๑") + "กองคลัง\nแฟกซ์ ๐๔๔-๗๓๕๗๒๘\nผู้ประสานงาน นางสาวมาลี สมมติ โทร.\n๐๙๒-๑๐๕-๘๗๔๔\n"
    contact = _letter(read_text(text)).contact

    assert contact is not None
    assert (contact.persons, contact.telephone, contact.fax) == (("นางสาวมาลี สมมติ",), ("0921058744",), ("044735728",))


def test_a_phrase_of_signing_for_is_known_without_its_marks(read_text: Callable[[str], Reading]) -> None:
    text = TEXT.format(number="ที่ นน ๐๐๑๘/๑").replace("ผู้ว่าราชการจังหวัดน่าน", "ปลัดจังหวัด ปฏบัติราชการแทน\nผู้ว่าราชการจังหวัดน่าน")
    record = find_records(read_text(text))[0]

    assert record.letter is not None
    assert record.letter.signatory is not None
    assert record.letter.signatory.capacity == "ปฏิบัติราชการแทน"
    evidence = record.evidence["/letter/signatory/capacity"]
    assert (evidence.state, evidence.text) == ("repaired", "ปฏบัติราชการแทน")


def test_a_cause_as_far_in_as_the_text_of_a_label_is_a_paragraph(
    make_reading: MakeReading, make_line: MakeLine
) -> None:
    texts = TEXT.format(number="ที่ นน ๐๐๑๘/ว ๑").splitlines()
    at = next(index for index, text in enumerate(texts) if text.startswith("เรียน"))
    inserted = [
        ("สิ่งที่ส่งมาด้วย แผนการตรวจเยี่ยม", 72.0),
        ("เนื่องจากจังหวัดน่านได้รับจัดสรรงบประมาณเพื่อดำเนินงาน", 184.0),
        ("และต้องติดตามความก้าวหน้าอย่างต่อเนื่อง", 72.0),
    ]
    rows = [*((text, 72.0) for text in texts[: at + 1]), *inserted, *((text, 72.0) for text in texts[at + 1 :])]
    lines = tuple(make_line(text, left, 60.0 + 20 * number) for number, (text, left) in enumerate(rows))
    reading = make_reading(["ก"])
    letter = _letter(reading.model_copy(update={"pages": (reading.pages[0].model_copy(update={"lines": lines}),)}))

    assert [enclosure.title for enclosure in letter.enclosures] == ["แผนการตรวจเยี่ยม"]
    assert letter.body[0].startswith("เนื่องจากจังหวัดน่าน")


def test_a_province_that_is_spelt_like_a_label_is_no_label(make_line: MakeLine) -> None:
    assert read_label(Ground().ink(1, make_line("อ่างทอง อท ๑๔๐๐๐")), "reference") is None
    assert read_label(Ground().ink(1, make_line("อ้างถง หนังสือจังหวัดอ่างทอง")), "reference") is not None


def _letter_on(make_reading: MakeReading, make_line: MakeLine, rows: list[tuple[str, float, float]]) -> Letter:
    """The letter on a page whose lines stand at the given places: text, left, top."""
    lines = tuple(make_line(text, left, top) for text, left, top in rows)
    reading = make_reading(["ก"])
    return _letter(reading.model_copy(update={"pages": (reading.pages[0].model_copy(update={"lines": lines}),)}))


def _rows(number: str = "ที่ นน ๐๐๑๘/ว ๑") -> list[tuple[str, float, float]]:
    """The lines of a letter, the end of it in the right half of the page."""
    texts = TEXT.format(number=number).splitlines()
    return [(text, 320.0 if at in (1, 2, 3, 7, 8, 9) else 72.0, 60.0 + 20 * at) for at, text in enumerate(texts)]


@pytest.mark.parametrize(
    ("printed", "number"),
    [("ที่ นน ๐๐๑๘ ๔๖๗๗", "นน 0018/4677"), ("ที่ นน (กน) ๐๐๑๘ ๔๖๗๗", "นน (กน) 0018/4677")],
)
def test_a_number_whose_slash_is_lost_without_a_trace(
    read_text: Callable[[str], Reading], printed: str, number: str
) -> None:
    record = find_records(read_text(TEXT.format(number=printed)))[0]

    assert record.letter is not None
    assert record.letter.reference_number == number
    assert record.evidence["/letter/reference_number"].state == "repaired"


def test_a_slash_that_may_have_been_read_as_a_digit_leaves_the_number_open(
    read_text: Callable[[str], Reading],
) -> None:
    record = find_records(read_text(TEXT.format(number="ที่ นน ๐๐๑๘๑ ๑๔๖๗๗")))[0]

    assert record.letter is not None
    assert record.letter.reference_number is None
    assert any("/letter/reference_number" in finding.pointers for finding in record.findings)


def test_what_a_pen_wrote_beside_the_signer_is_no_part_of_name_and_position(
    make_reading: MakeReading, make_line: MakeLine
) -> None:
    rows = _rows()
    rows[8] = ("เรียน นอภ.\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t(นายสมชาย รักไทย)", 130.0, rows[8][2])
    letter = _letter_on(make_reading, make_line, rows)

    assert letter.signatory is not None
    assert (letter.signatory.name, letter.signatory.position) == ("นายสมชาย รักไทย", "ผู้ว่าราชการจังหวัดน่าน")


def test_a_closing_that_a_signature_crossed_is_the_one_that_it_nearly_is(
    make_reading: MakeReading, make_line: MakeLine
) -> None:
    rows = _rows()
    rows[7] = ("ขสสดงความนับถือ", *rows[7][1:])
    letter = _letter_on(make_reading, make_line, rows)

    assert letter.closing == "ขอแสดงความนับถือ"
    assert letter.body == ("ด้วยจังหวัดน่านได้จัดทำแผน",)


@pytest.mark.parametrize("stamp", ["คู่ฉบับ", "คูฉบับ", "สำเนาถูกต้อง", "สำเนาถูกตอง"])
def test_words_stamped_on_copies_are_in_no_field(make_reading: MakeReading, make_line: MakeLine, stamp: str) -> None:
    rows = _rows()
    above = [(stamp, 320.0, 40.0), *rows]
    below = [*rows, (stamp, 380.0, rows[-1][2] + 18)]

    assert _letter_on(make_reading, make_line, above) == _letter_on(make_reading, make_line, below)
    assert _letter_on(make_reading, make_line, above).issuer == "ศาลากลางจังหวัดน่าน"


def test_lines_of_a_stamp_beside_the_office_are_not_the_office(make_reading: MakeReading, make_line: MakeLine) -> None:
    rows = _rows()
    stamp = [("เวลา ๑๐.๒๓", 470.0, 66.0), ("วันที่", 470.0, 86.0)]
    letter = _letter_on(make_reading, make_line, [rows[0], stamp[0], rows[1], stamp[1], *rows[2:]])

    assert (letter.issuer, letter.issuer_address) == ("ศาลากลางจังหวัดน่าน", "ถนนสุริยพงษ์ นน ๕๕๐๐๐")


def test_the_end_of_a_word_of_secrecy_tells_which_it_was(make_reading: MakeReading, make_line: MakeLine) -> None:
    rows = _rows()
    letter = _letter_on(make_reading, make_line, [("บมาก", 90.0, 40.0), *rows])

    assert (letter.secrecy, letter.issuer) == ("secret", "ศาลากลางจังหวัดน่าน")


def test_minutes_end_with_who_took_them_whoever_stamped_a_copy(read_text: Callable[[str], Reading]) -> None:
    text = """\
รายงานการประชุมคณะทำงาน
ครั้งที่ ๑/๒๕๖๗
ผู้มาประชุม
๑. นายมานะ อดทน นายอำเภอปัว
(นายสิทธิชัย หอมเลิศ)
เริ่มประชุมเวลา ๐๙.๐๐ น.
ที่ประชุมรับทราบ
เลิกประชุมเวลา ๑๒.๐๐ น.
(นางมาลี สมมติ)
ผู้จดรายงานการประชุม
"""
    letter = _letter(read_text(text))

    assert letter.signatory is not None
    assert (letter.signatory.name, letter.signatory.position) == ("นางมาลี สมมติ", "ผู้จดรายงานการประชุม")
    assert letter.body[-1] == "เลิกประชุมเวลา ๑๒.๐๐ น."


@pytest.mark.parametrize(
    ("read", "name", "position"),
    [
        ("รยุทธ์ นท์)", None, "ผู้ว่าราชการจังหวัดน่าน"),
        ("(สมชา", None, "ผู้ว่าราชการจังหวัดน่าน"),
        ("นายสมชาย รักไทย)", "นายสมชาย รักไทย", "ผู้ว่าราชการจังหวัดน่าน"),
    ],
)
def test_a_name_under_a_signature_is_open_and_its_position_stays(
    make_reading: MakeReading, make_line: MakeLine, read: str, name: str | None, position: str
) -> None:
    rows = _rows()
    rows[8] = (read, *rows[8][1:])
    lines = tuple(make_line(text, left, top) for text, left, top in rows)
    reading = make_reading(["ก"])
    reading = reading.model_copy(update={"pages": (reading.pages[0].model_copy(update={"lines": lines}),)})
    record = find_records(reading)[0]

    assert record.letter is not None and record.letter.signatory is not None
    assert (record.letter.signatory.name, record.letter.signatory.position) == (name, position)
    assert any("/letter/signatory/name" in finding.pointers for finding in record.findings)


def test_items_below_a_heading_that_hangs_are_paragraphs_of_their_own(
    make_reading: MakeReading, make_line: MakeLine
) -> None:
    rows = _rows()
    full = "ให้ทุกอำเภอเตรียมข้อมูลและสถานที่สำหรับคณะตรวจเยี่ยมตามแผนที่กำหนดไว้ทุกแห่งโดยพร้อมเพรียงกัน"
    body = [
        ("๑. การตรวจเยี่ยม", 110.0),
        (f"๑.๑ {full}", 128.0),
        ("และรายงานผล", 72.0),
        ("๒. งานอื่น", 110.0),
        (f"งานอื่น {full}", 128.0),
        ("ตามที่มอบหมาย", 72.0),
    ]
    placed = [(text, left, 180.0 + 20 * at) for at, (text, left) in enumerate(body)]
    letter = _letter_on(make_reading, make_line, [*rows[:6], *placed, *((t, x, y + 160) for t, x, y in rows[7:])])

    starts = [text.split()[0] for text in letter.body]
    assert starts[-4:] == ["๑.", "๑.๑", "๒.", "งานอื่น"]


def test_what_had_no_room_goes_on_at_the_margin(make_reading: MakeReading, make_line: MakeLine) -> None:
    rows = _rows()
    full = "เรื่อง การลงพื้นที่ติดตามการดำเนินงานโครงการอาหารกลางวันและอาหารเสริมนมโรงเรียน"
    short, filler = ("เรื่อง แผนการตรวจเยี่ยม", 72.0), "ก" * max(0, 84 - len(full))
    top = rows[4][2]
    wrapped = [
        *rows[:4],
        (full + filler, 72.0, top),
        ("ในสังกัด", 72.0, top + 16),
        *((t, x, y + 16) for t, x, y in rows[5:]),
    ]
    apart = [*rows[:4], (*short, top), ("ในสังกัด", 72.0, top + 16), *((t, x, y + 16) for t, x, y in rows[5:])]

    assert (_letter_on(make_reading, make_line, wrapped).subject or "").endswith(" ในสังกัด")
    assert _letter_on(make_reading, make_line, apart).subject == "แผนการตรวจเยี่ยม"


@pytest.mark.parametrize(
    ("lines", "paragraph"),
    [
        (("จังหวัดจึงมีคำสั่งแต่งตั้งคณะทำงาน ประกอบด้วย", "ปลัดจังหวัดเลย และคลังจังหวัดเลย"), "ประกอบด้วย ปลัดจังหวัดเลย"),
        (("ได้มอบหมาย (๑) ปลัดจังหวัดเลย (๒) คลังจังหวัดเลย", "(๓) เกษตรจังหวัดเลย"), "(๒) คลังจังหวัดเลย (๓) เกษตรจังหวัดเลย"),
    ],
    ids=["the word before a list", "a number inside the sentence"],
)
def test_a_sentence_goes_on_at_the_margin(
    make_reading: MakeReading, make_line: MakeLine, lines: tuple[str, str], paragraph: str
) -> None:
    rows = _rows()
    first = "ด้วย" + lines[0].rjust(70, "ก")
    placed = [(first, 110.0, 180.0), (lines[1], 72.0, 196.0)]
    letter = _letter_on(make_reading, make_line, [*rows[:6], *placed, *((t, x, y + 60) for t, x, y in rows[7:])])

    assert any(paragraph in text for text in letter.body)


def test_the_last_sentence_is_a_paragraph_under_one_of_one_line(make_reading: MakeReading, make_line: MakeLine) -> None:
    rows = _rows()
    placed = [("ตามที่จังหวัดน่านได้แจ้งแนวทางงานอำเภอให้อำเภอทราบและถือปฏิบัติแล้ว นั้น", 110.0, 180.0)]
    placed += [("จึงเรียนมาเพื่อโปรดทราบ", 110.0, 196.0)]
    letter = _letter_on(make_reading, make_line, [*rows[:6], *placed, *((t, x, y + 60) for t, x, y in rows[7:])])

    assert [text.split()[0][:5] for text in letter.body] == ["ตามที", "จึงเร"]


def test_a_receiver_of_copies_goes_on_below_a_full_line(make_reading: MakeReading, make_line: MakeLine) -> None:
    rows = _rows()
    long = "หัวหน้าสำนักงานพัฒนาสังคมและความมั่นคงของมนุษย์ประจำพื้นที่และจังหวัด"
    copies = [("โทร. ๐ ๕๔๗๑ ๐๓๔๑", 72.0, 300.0), (f"สำเนาส่ง {long}", 72.0, 320.0), ("น่าน", 126.0, 336.0)]
    letter = _letter_on(make_reading, make_line, [*rows, *copies, ("ปลัดอำเภอทุกอำเภอ", 126.0, 352.0)])

    assert len(letter.copies_to) == 2
    assert letter.copies_to[0].endswith("น่าน")


def test_an_item_goes_on_below_its_number_and_ends_before_the_last_sentence(
    make_reading: MakeReading, make_line: MakeLine
) -> None:
    rows = _rows()
    body = [
        ("ด้วยข้าพเจ้าจะเดินทางไปตรวจพื้นที่ ดังนี้", 150.0),
        ("๑. วันจันทร์ที่ ๑๓ กุมภาพันธ์ พ.ศ. ๒๕๖๖ เวลา ๑๓.๓๐ น. ณ ชุมชนริมน้ำบ้านหนองนา", 96.0),
        ("แวงน้อย อำเภอหนองใหญ่", 96.0),
        ("๒. วันอังคารที่ ๑๔ กุมภาพันธ์ พ.ศ. ๒๕๖๖", 96.0),
        ("จึงเรียนมาเพื่อโปรดทราบ", 110.0),
    ]
    placed = [(text, left, 180.0 + 16 * at) for at, (text, left) in enumerate(body)]
    letter = _letter_on(make_reading, make_line, [*rows[:6], *placed, *((t, x, y + 100) for t, x, y in rows[7:])])

    assert [text.split()[0][:6] for text in letter.body] == ["ด้วยข้", "๑.", "๒.", "จึงเรี"]
