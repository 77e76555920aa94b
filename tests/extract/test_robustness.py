"""Whatever a page says, a record comes back, soon, and says nothing that the page does not."""

import time
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract import find_records
from schemas import Reading, Record

ReadText = Callable[[str], Reading]

HEAD = "ที่ นน ๐๐๑๘/ว ๑๒๓๔\nศาลากลางจังหวัดน่าน\n๔ มีนาคม ๒๕๖๗\nเรื่อง แผนการตรวจเยี่ยม\nเรียน นายอำเภอทุกอำเภอ\n"
TAIL = "ขอแสดงความนับถือ\n(นายสมชาย รักไทย)\nผู้ว่าราชการจังหวัดน่าน\n"

_WORDS = """ที่ เรื่อง เรียน อ้างถึง สิ่งที่ส่งมาด้วย บันทึกข้อความ ส่วนราชการ คำสั่ง ประกาศ ระเบียบ ว่าด้วย รายงานการประชุม ผู้มาประชุม
    นน ๐๐๑๘/ว ๑๒๓๔ ๑๒๕/๒๕๖๗ วันที่ ๔ มีนาคม ๒๕๖๗ พุธ ๑๗ เม.ย. ๖๗ - ถึง และ , ๐๘.๓๐ น. 13.00 จำนวน ๑ ฉบับ ๑. ๒) (๓) - ข้อ ๑
    ประกอบด้วย นายสมชาย ใจดี ประธานกรรมการ กรรมการและเลขานุการ มีหน้าที่ ดังนี้ อำเภอเมืองน่าน จังหวัดน่าน ณ ห้องประชุม
    ด่วนที่สุด ลับ โทร. ๐ ๕๔๗๑ ๐๓๔๑ ต่อ ๑๓ ขอแสดงความนับถือ (นายสมชาย ใจดี) ปฏิบัติราชการแทน สั่ง ณ ทั้งนี้ ในการนี้ ขอให้
    ภายใน สำเนาส่ง หมายเหตุ ประเด็นการติดตาม โครงการ ........ / ( ) “ ” ๆ ฯ ํา เเ ้้ ๙๙๙๙๙๙๙๙๙๙ เลขรับ เวลา
    a@b.go.th www.a.go.th"""
WORDS = st.sampled_from(_WORDS.split())
LINES = st.lists(st.one_of(WORDS, st.text(max_size=12)), max_size=14).map(" ".join)
TEXTS = st.lists(LINES, max_size=40).map("\n".join)
ODD = st.text(
    st.sampled_from("กขคงจฉชซญดตถทธนบปผฝพฟมยรลวศษสหอฮะัาำิีึืุูเแโใไ็่้๊๋์ํฯๆ๐๑๒๓๔๕๖๗๘๙0123456789 .,-/()\n\t…"), max_size=600
)


def _is_grounded(record: Record, text: str) -> bool:
    """Every quotation of the evidence stands on the page."""
    whole = "".join(text.split())
    return all(piece in whole for e in record.evidence.values() for piece in e.text.split())


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
@given(st.one_of(TEXTS, ODD, TEXTS.map(lambda body: HEAD + body + "\n" + TAIL)))
def test_any_text_gives_a_record_whose_evidence_is_on_the_page(read_text: ReadText, text: str) -> None:
    for record in find_records(read_text(text)):
        assert _is_grounded(record, text)
        assert Record.model_validate_json(record.model_dump_json()) == record


PARTS = {
    "paragraphs": "ในการนี้ ขอให้อำเภอรายงานผลภายในวันที่ ๑๐ เมษายน ๒๕๖๗ ทางโทรสาร ๐ ๕๔๗๑ ๐๓๔๑\n",
    "members": "๑. นายสมชาย ใจดี ปลัดอำเภอเมืองน่าน กรรมการ\n",
    "visits": "วันที่ ๑๗ เมษายน ๒๕๖๗ เวลา ๐๘.๓๐ น. ตรวจเยี่ยม ณ ที่ว่าการอำเภอปัว จังหวัดน่าน\n",
    "digits": "๑๒๓๔๕๖๗๘๙๐ " * 12 + "\n",
    "one line": "กกกกกกกกกก ",
    "blanks": "ชื่อ .......................................... ตำแหน่ง ........................\n",
    "letters": HEAD + "ด้วยจังหวัดน่านได้จัดทำแผน\n" + TAIL,
    "headings": "(๑๐) รายงานปัญหาและผลที่เกิดขึ้นในตำบลจากการติดตามโครงการ\n(๑๑) ส่งเสริมการรวมกลุ่มของประชาชน\n",
    "items": "๑.๑ โครงการหมู่บ้านเศรษฐกิจพอเพียง\n- มีผลการดำเนินงาน\n",
}


@pytest.mark.parametrize("place", ["letter", "enclosure"])
@pytest.mark.parametrize("part", PARTS)
def test_time_grows_with_the_text_and_not_with_its_square(read_text: ReadText, part: str, place: str) -> None:
    def seconds(times: int) -> float:
        long = PARTS[part] * times + "\n"
        reading = read_text(HEAD + long + TAIL if place == "letter" else HEAD + TAIL + "\f" + long)
        began = time.process_time()
        find_records(reading)
        return time.process_time() - began

    seconds(20)
    short = min(seconds(80), seconds(80))
    assert min(seconds(480), seconds(480)) < 14 * short + 0.5
