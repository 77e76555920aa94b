"""The paragraphs of the body, where the layout alone would part or join them wrongly."""

from collections.abc import Callable

from extract import find_records
from schemas import Reading

_HEAD = (
    ((85, "ที่ นน ๐๐๑๘/ว ๑๒๓๔"), (340, "ศาลากลางจังหวัดน่าน")),
    ((310, "๔ มีนาคม ๒๕๖๗"),),
    ((85, "เรื่อง แผนการตรวจเยี่ยม"),),
    ((85, "เรียน นายอำเภอทุกอำเภอ"),),
    ((155, "ด้วยจังหวัดน่านได้จัดทำแผนการตรวจเยี่ยม"),),
)
_END = (((330, "ขอแสดงความนับถือ"),), ((330, "(นายสมชาย รักไทย)"),), ((330, "ปลัดจังหวัดน่าน"),))


def _body(reading: Reading) -> tuple[str, ...]:
    letter = find_records(reading)[0].letter
    assert letter is not None
    return letter.body


def test_the_word_of_secrecy_at_the_foot_of_a_page_is_no_paragraph(lay_out: Callable[..., Reading]) -> None:
    page = [*_HEAD, *[((85, "และขอให้ดำเนินการตามแผน"),)] * 37, ((280, "ลับมาก"),)]
    reading = lay_out(page, [((85, "จึงเรียนมาเพื่อโปรดทราบ"),), *_END])

    assert not any("ลับ" in text for text in _body(reading))


def test_the_heading_of_a_chapter_is_a_paragraph(lay_out: Callable[..., Reading]) -> None:
    rule = (
        ((240, "ระเบียบจังหวัดน่าน"),),
        ((220, "ว่าด้วยการใช้ห้องประชุม"),),
        ((155, "ข้อ ๑ ให้เก็บรักษาเอกสารไว้ไม่น้อยกว่าห้าปี"),),
        ((182, "หมวด ๒ การดำเนินงาน"),),
        ((155, "ข้อ ๒ ให้หัวหน้าหน่วยงานรักษาการตามระเบียบนี้"),),
        ((155, "ประกาศ ณ วันที่ ๒๐ มิถุนายน พ.ศ. ๒๕๖๖"),),
        *_END[1:],
    )

    assert _body(lay_out(rule)) == (
        "ข้อ ๑ ให้เก็บรักษาเอกสารไว้ไม่น้อยกว่าห้าปี",
        "หมวด ๒ การดำเนินงาน",
        "ข้อ ๒ ให้หัวหน้าหน่วยงานรักษาการตามระเบียบนี้",
    )


_TABLE = (
    ((340, "วันที่เข้า"),),
    ((90, "ลำดับ"), (180, "สถานที่"), (340, "ตรวจ"), (470, "เวลา")),
    ((134, "จุดตรวจบ้านโคก"),),
    ((104, "๑"), (340, "๕ สิงหาคม ๒๕๖๘"), (470, "๑๓.๐๐ น.")),
    ((134, "สทิงพระ"),),
    ((134, "ตู้ยามบ้านหนอง"),),
    ((104, "๒"), (340, "๗ สิงหาคม ๒๕๖๘"), (470, "๙.๓๐ น.")),
    ((134, "กระแสสินธุ์"),),
)
_AROUND = ((155, "โดยมีกำหนดออกปฏิบัติงาน ดังนี้"),), ((155, "จึงเรียนมาเพื่อโปรดทราบ"),)


def test_a_table_without_rules_is_in_no_paragraph(lay_out: Callable[..., Reading]) -> None:
    more = ((85, "ประจำปีงบประมาณ พ.ศ. ๒๕๖๘"),)

    assert _body(lay_out([*_HEAD, more, _AROUND[0], *_TABLE, _AROUND[1], *_END])) == (
        "ด้วยจังหวัดน่านได้จัดทำแผนการตรวจเยี่ยม ประจำปีงบประมาณ พ.ศ. ๒๕๖๘",
        "โดยมีกำหนดออกปฏิบัติงาน ดังนี้",
        "จึงเรียนมาเพื่อโปรดทราบ",
    )


def test_a_table_of_which_nothing_was_made_is_noted(lay_out: Callable[..., Reading]) -> None:
    table = tuple(((100, f"ก{row}"), (220, f"{row}๐๐ บาท"), (360, f"{row}๕๐ บาท")) for row in "๑๒๓")
    record = find_records(lay_out([*_HEAD, _AROUND[0], *table, _AROUND[1], *_END]))[0]

    assert ("/letter/body",) in [finding.pointers for finding in record.findings]


def test_gaps_in_a_justified_line_make_no_table(lay_out: Callable[..., Reading]) -> None:
    line = ((85, "ประจำปี"), (150, "งบประมาณ"), (260, "พ.ศ. ๒๕๖๗"), (400, "แล้ว นั้น"))

    assert len(_body(lay_out([*_HEAD, line, _AROUND[1], *_END]))) == 2


def test_a_cause_on_one_line_is_no_more_of_the_enclosure_above_it(lay_out: Callable[..., Reading]) -> None:
    head = [*_HEAD[:-1], ((85, "สิ่งที่ส่งมาด้วย แผนการตรวจเยี่ยม"),)]
    body = [((169, "ตามที่จังหวัดน่านได้แจ้งแนวทางแล้ว นั้น"),), ((169, "ดังนั้น จึงขอให้ดำเนินการ"),), ((85, "ต่อไป"),)]
    reading = lay_out([*head, *body, *_END])

    assert _body(reading)[0] == "ตามที่จังหวัดน่านได้แจ้งแนวทางแล้ว นั้น"
    letter = find_records(reading)[0].letter
    assert letter is not None
    assert [entry.title for entry in letter.enclosures] == ["แผนการตรวจเยี่ยม"]


def test_the_rest_of_the_last_enclosure_is_no_paragraph_though_it_begins_like_one(
    lay_out: Callable[..., Reading],
) -> None:
    head = [*_HEAD[:-1], ((85, "สิ่งที่ส่งมาด้วย ๑. สำเนากำหนดการออกติดตามโครงการสำคัญ"),)]
    body = [((184, "ตามแผนปฏิบัติราชการ"),), ((155, "อนุสนธิการประชุมหัวหน้าส่วนราชการ"),), ((85, "ประจำจังหวัดน่าน"),)]
    letter = find_records(lay_out([*head, *body, *_END]))[0].letter

    assert letter is not None
    assert [entry.title for entry in letter.enclosures] == ["สำเนากำหนดการออกติดตามโครงการสำคัญ ตามแผนปฏิบัติราชการ"]
    assert letter.body == ("อนุสนธิการประชุมหัวหน้าส่วนราชการ ประจำจังหวัดน่าน",)
