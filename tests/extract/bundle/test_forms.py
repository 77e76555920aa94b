"""Papers that are no letters give no letter and no lists, whatever labels they have."""

from collections.abc import Callable

import pytest

from extract import find_records
from extract.bundle.forms import other_papers
from extract.flow import read_flow
from schemas import Reading

ReadText = Callable[[str], Reading]

LEAVE = """\
แบบใบลาป่วย ลากิจส่วนตัว
เขียนที่.............................
วันที่........เดือน..................พ.ศ.........
เรื่อง ขอลาป่วย
เรียน ผู้อำนวยการโรงเรียน
ข้าพเจ้า............................ตำแหน่ง..........................
ตั้งแต่วันที่.....เดือน..............พ.ศ........
ขอแสดงความนับถือ
(ลงชื่อ)...........................
"""
QUOTATION = """\
ใบเสนอราคา
บริษัท ตัวอย่าง จำกัด
เลขที่ 12/2567 วันที่ 3 มกราคม 2567
เรื่อง เสนอราคาวัสดุสำนักงาน
เรียน ผู้อำนวยการโรงเรียนบ้านตัวอย่าง
1. กระดาษ 100 รีม ราคา 12,000 บาท
2. หมึก 10 กล่อง ราคา 15,000 บาท
ขอแสดงความนับถือ
(นายสมชาย ใจดี)
กรรมการผู้จัดการ
"""
EMPTY_MEMO = """\
บันทึกข้อความ
ส่วนราชการ ...........................................
ที่ ........................ วันที่ .......................
เรื่อง ขออนุมัติเดินทางไปราชการ
เรียน ผู้อำนวยการ
ด้วยข้าพเจ้า..........................ตำแหน่ง...............
มีความประสงค์จะเดินทางไปราชการที่...............................
ตั้งแต่วันที่..................ถึงวันที่........................
ลงชื่อ.................................
(.......................................)
"""
UNTITLED = """\
เขียนที่
วันที่ เดือน พ.ศ.
เรื่อง รายงานการช่วยเหลือ
เรียน ผู้ว่าราชการจังหวัด
ข้าพเจ้า (นาย/นาง/นางสาว)
สังกัด
"""
NEWS = """\
ข่าวประชาสัมพันธ์
เรื่อง ผู้ว่าราชการจังหวัดน่านลงพื้นที่
เมื่อวันที่ 25 สิงหาคม 2563 เวลา 09.00 น. ได้ลงพื้นที่อำเภอเมืองน่าน
โดยมีแนวทาง ดังนี้
1. เร่งระบายน้ำ
2. เสริมคันกั้นน้ำ
"""
BILL = """\
ใบแจ้งหนี้
เลขที่ 0045/2567 วันที่ 5 เมษายน 2567
เรียน ฝ่ายบัญชี
1. กระดาษ 10 รีม 1,200.00
2. หมึกพิมพ์ 2 กล่อง 3,400.00
กำหนดชำระเงิน 5 พฤษภาคม 2567
"""
ENGLISH = """\
Ref. No. MOPH 0202/123
Tiwanon Road, Nonthaburi 11000
15 July 2015
Dear Sir,
I have the honour to invite you to the meeting on 29 July 2015 at 09.00 hrs. in ห้องประชุม.
Yours sincerely,
(Dr. Somchai Jaidee)
Tel. 0 2590 1500
"""


@pytest.mark.parametrize(
    "text",
    [LEAVE, QUOTATION, EMPTY_MEMO, UNTITLED, NEWS, BILL, ENGLISH],
    ids=["leave", "quotation", "empty memo", "untitled form", "news", "bill", "english"],
)
def test_nothing_is_made_of_papers_that_are_no_letters(read_text: ReadText, text: str) -> None:
    (record,) = find_records(read_text(text))

    assert record.letter is None
    assert (record.schedules, record.committees, record.topic_lists) == ((), (), ())
    assert record.evidence == {}


LETTER = """\
ที่ นน ๐๐๑๘/ว ๑๒๓๔
ศาลากลางจังหวัดน่าน
๔ มีนาคม ๒๕๖๗
เรื่อง แผนการตรวจเยี่ยม
เรียน นายอำเภอทุกอำเภอ
สิ่งที่ส่งมาด้วย แบบตอบรับ จำนวน ๑ แผ่น
ด้วยจังหวัดน่านได้จัดทำแผน
ขอแสดงความนับถือ
(นายสมชาย รักไทย)
ผู้ว่าราชการจังหวัดน่าน
"""


def test_a_form_behind_a_letter_is_its_enclosure(read_text: ReadText) -> None:
    (record,) = find_records(read_text(LETTER + "\f" + LEAVE.replace("แบบใบลาป่วย ลากิจส่วนตัว", "แบบตอบรับ")))

    assert record.letter is not None
    assert [enclosure.pages for enclosure in record.letter.enclosures] == [(2,)]
    assert [page.kind for page in record.document.pages] == ["letter", "other"]


def test_a_letter_about_a_form_is_a_letter(read_text: ReadText) -> None:
    text = LETTER.replace("แผนการตรวจเยี่ยม", "แบบสอบถามความพึงพอใจ")

    assert find_records(read_text(text))[0].letter is not None


CLIPPING = """\
เสียงชุมชน
{reporter}ว่า ในช่วงที่ผ่านมา
เมื่อวันพุธที่ 23 เมษายน 2568 เวลา 09.30 น. ที่ศาลาประชาคมบ้านท่าข้าม
อำเภอเวียงชัย จังหวัดเชียงราย คณะผู้ตรวจราชการ ลงพื้นที่ตรวจเยี่ยมและรับฟังปัญหา
"""


@pytest.mark.parametrize(("reporter", "pages"), [("มีผู้แจ้ง", frozenset()), ("ผู้สื่อข่าวรายงาน", frozenset({1}))])
def test_news_without_its_heading_is_known_by_its_reporter(
    read_text: ReadText, reporter: str, pages: frozenset[int]
) -> None:
    assert other_papers(read_flow(read_text(CLIPPING.format(reporter=reporter))).items) == pages


def test_a_later_page_that_quotes_the_news_is_of_the_letter(read_text: ReadText) -> None:
    quoted = CLIPPING.format(reporter="ผู้สื่อข่าวรายงาน")
    assert other_papers(read_flow(read_text(f"เรื่อง ข่าว\nเรียน นายอำเภอ\f{quoted}")).items) == frozenset()


@pytest.mark.parametrize(
    ("mark", "pages"), [("", frozenset({1})), ("- ", frozenset())], ids=["two columns of text", "two lists abreast"]
)
def test_a_page_set_like_a_newspaper_is_no_letter(
    lay_out: Callable[..., Reading], mark: str, pages: frozenset[int]
) -> None:
    text = "ประชาชนร้องเรียนเรื่องน้ำท่วมและขอให้เร่งช่วยเหลือ"
    rows = [((80.0, "น้ำท่วมอำเภอเวียงชัย ทางการเร่งช่วยเหลือผู้ประสบภัยในหลายตำบลของจังหวัด"),)]
    rows += [((left, mark + text[: 40 - 3 * (at % 2)]),) for at in range(6) for left in (85.0, 323.0)]
    assert other_papers(read_flow(lay_out(tuple(rows))).items) == pages


def test_dots_from_a_name_to_its_role_are_no_blanks(read_text: ReadText) -> None:
    people = "".join(f"{number}. นายสมชาย ใจดี ................ กรรมการ\n" for number in "๑๒๓๔๕๖๗๘")
    order = "คำสั่งจังหวัดน่าน\nที่ ๖๗๐/๒๕๖๖\nเรื่อง แต่งตั้งคณะกรรมการพัฒนา\nจึงแต่งตั้งคณะกรรมการ ดังนี้\n"
    (record,) = find_records(read_text(f"{order}{people}สั่ง ณ วันที่ ๓๑ กรกฎาคม พ.ศ. ๒๕๖๖\n(นางสุดา ใจงาม)\n"))

    assert record.letter is not None and record.letter.kind == "order"
    assert [len(found.members) for found in record.committees] == [8]
