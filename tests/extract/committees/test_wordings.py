"""Members as offices write them: headings over line ends, offices among people, reasons, narrow columns of names."""

from collections.abc import Callable
from typing import Any

import pytest

from extract import find_records
from schemas import Reading

Find = Callable[[Reading], list[dict[str, Any]]]
LayOut = Callable[..., Reading]
Make = Callable[..., Reading]


def members(found: dict[str, Any]) -> list[tuple[str | None, str | None, str | None]]:
    return [(member["name"], member["position"], member["role"]) for member in found["members"]]


def test_the_heading_of_a_team_that_wraps_before_its_last_word(lay_out: LayOut, committees: Find) -> None:
    rows = (
        ((70.0, "หมายเหตุ : ๑. คณะติดตามการประเมินประสิทธิภาพองค์กรปกครองส่วน" + "ย่อยที่ตั้งอยู่ในพื้นที่จังหวัดเลยส่วน"),),
        ((70.0, "ท้องถิ่น ประกอบด้วย :"),),
        ((99.0, "- ๑) ท้องถิ่นจังหวัดเลย"),),
        ((99.0, "- ๒) นิติกรชำนาญการ"),),
    )
    (found,) = committees(lay_out(rows))
    assert found["title"].startswith("คณะติดตาม") and found["title"].endswith("ท้องถิ่น")
    assert [member["position"] for member in found["members"]] == ["ท้องถิ่นจังหวัดเลย", "นิติกรชำนาญการ"]


def test_offices_and_a_person_under_a_heading_that_says_no_more(lay_out: LayOut, committees: Find) -> None:
    rows = (
        ((84.0, "๒. คณะกรรมการดำเนินงาน"),),
        ((102.0, "๑. ผู้ว่าราชการจังหวัดเลย"),),
        ((102.0, "๒. ท่องเที่ยวและกีฬาจังหวัดเลย"),),
        ((102.0, "๓. นายมานะ แก้วดี"),),
        ((130.0, "ทันตแพทย์เชี่ยวชาญ"),),
        ((84.0, "หน้าที่ ให้คำปรึกษาแก่คณะทำงาน"),),
    )
    (found,) = committees(lay_out(rows))
    assert members(found) == [
        (None, "ผู้ว่าราชการจังหวัดเลย", None),
        (None, "ท่องเที่ยวและกีฬาจังหวัดเลย", None),
        ("นายมานะ แก้วดี", "ทันตแพทย์เชี่ยวชาญ", None),
    ]
    assert found["duties"] == ["ให้คำปรึกษาแก่คณะทำงาน"]


def test_what_is_done_by_offices_is_no_list_of_members(make_reading: Make, committees: Find) -> None:
    lines = ["๒. คณะกรรมการสถานศึกษา", "๑. ผู้อำนวยการโรงเรียนรายงานผล", "๒. มีการประชุมทุกเดือน", "๓. นายอำเภอติดตาม"]
    assert committees(make_reading(lines)) == []


@pytest.mark.parametrize("broken", [("กรรมการ (ติด", "ราชการ)"), ("กรรมการ", "(ลาป่วย)"), ("กรรมการ (ติดราชการ)", "")])
def test_a_reason_behind_a_role_is_no_part_of_it(broken: tuple[str, str], lay_out: LayOut, committees: Find) -> None:
    first, second = broken
    rows = [
        ((85.0, "ผู้ไม่มาประชุม"),),
        ((85.0, "๑. นายสมชาย ใจดี"), (255.0, "พัฒนาการจังหวัดเลย"), (430.0, first)),
        *([((430.0, second),)] if second else []),
        ((85.0, "๒. นางมานี มีนา"), (255.0, "เกษตรจังหวัดเลย"), (430.0, "กรรมการ")),
    ]
    (found,) = committees(lay_out(tuple(rows)))
    assert members(found) == [
        ("นายสมชาย ใจดี", "พัฒนาการจังหวัดเลย", "กรรมการ"),
        ("นางมานี มีนา", "เกษตรจังหวัดเลย", "กรรมการ"),
    ]


def test_surnames_under_names_in_a_narrow_column(lay_out: LayOut, committees: Find) -> None:
    rows = (
        ((85.0, "๒. คณะกรรมการดำเนินงาน ประกอบด้วย"),),
        ((124.0, "๒.๑ ผู้ว่าราชการจังหวัดเลย"),),
        ((124.0, "๒.๒ นายเกรียงไกรวุฒิชัย"), (250.0, "นายกเทศมนตรีตำบลนาดี")),
        ((124.0, "ทองดี"),),
        ((124.0, "๒.๓ นางสาวดวงกมลรัตน์"), (250.0, "ผู้แทนกรมการจัดหางาน")),
        ((124.0, "ใจงาม"),),
        ((124.0, "๒.๔ นายก้องภพ เจริญ"),),
        ((124.0, "ดี"),),
    )
    (found,) = committees(lay_out(rows))
    assert members(found)[1:] == [
        ("นายเกรียงไกรวุฒิชัย ทองดี", "นายกเทศมนตรีตำบลนาดี", None),
        ("นางสาวดวงกมลรัตน์ ใจงาม", "ผู้แทนกรมการจัดหางาน", None),
        ("นายก้องภพ เจริญดี", None, None),
    ]


def test_a_surname_under_the_name_of_somebody_who_stayed_away(lay_out: LayOut, committees: Find) -> None:
    rows = (
        ((85.0, "ผู้ไม่มาประชุม"),),
        ((113.0, "๑. นายกิตติ ใจสกุล"), (440.0, "ลา")),
        ((113.0, "๒. นายบุญส่ง รัต"), (440.0, "ติดภารกิจ")),
        ((113.0, "นะดี"),),
    )
    (found,) = committees(lay_out(rows))
    assert [member["name"] for member in found["members"]] == ["นายกิตติ ใจสกุล", "นายบุญส่ง รัตนะดี"]


def test_a_name_over_the_end_of_a_line_and_titles_apart(lay_out: LayOut, committees: Find) -> None:
    filler = "เพื่อให้การดำเนินงานเป็นไปด้วยความเรียบร้อยและเกิดประโยชน์สูงสุด "
    rows = (
        ((155.0, f"{filler}ได้แต่งตั้งคณะติดตามการปฏิบัติตาม"),),
        ((85.0, "กฎหมาย ประกอบด้วย จ.ส.ต.สุรศักดิ์ เจริญดี ประธาน, รองศาสตราจารย์ ดร. ชุติมา จันทร์ดี กรรมการ"),),
    )
    (found,) = committees(lay_out(rows))
    assert found["title"].replace(" ", "") == "คณะติดตามการปฏิบัติตามกฎหมาย"
    assert members(found) == [
        ("จ.ส.ต.สุรศักดิ์ เจริญดี", None, "ประธาน"),
        ("รองศาสตราจารย์ ดร. ชุติมา จันทร์ดี", None, "กรรมการ"),
    ]


def test_duties_before_a_table_of_members(make_reading: Make, committees: Find) -> None:
    table = [["ที่", "ชื่อ-สกุล", "บทบาท"], ["๑", "นายสมชาย ใจดี", "ประธานกรรมการ"], ["๒", "นางมานี มีนา", "กรรมการ"]]
    rows = ["คณะกรรมการฝ่ายประเมินผล", "หน้าที่ ให้คำปรึกษาแก่คณะทำงาน", "ประกอบด้วย", table]
    (found,) = committees(make_reading(rows))
    assert (found["title"], found["duties"]) == ("คณะกรรมการฝ่ายประเมินผล", ["ให้คำปรึกษาแก่คณะทำงาน"])


def test_the_heading_of_a_table_in_minutes_is_no_paragraph(make_reading: Make) -> None:
    came = [["ที่", "ชื่อ-สกุล", "ตำแหน่ง"], ["๑", "นายสมชาย ใจดี", "ปลัดจังหวัดเลย"], ["๒", "นางมานี มีนา", "คลังจังหวัดเลย"]]
    head = [("mid", "รายงานการประชุมคณะกรมการจังหวัดเลย"), ("mid", "ครั้งที่ ๑/๒๕๖๗"), ("mid", "วันที่ ๓ เมษายน ๒๕๖๗")]
    end = ["เริ่มประชุมเวลา ๐๙.๓๐ น.", "ระเบียบวาระที่ ๑ เรื่องแจ้งให้ทราบ", "เลิกประชุมเวลา ๑๒.๐๐ น.", ("mid", "(นางสุดา ใจงาม)")]
    reading = make_reading([*head, "ผู้มาประชุม", came, "ผู้ร่วมประชุม", came, *end, ("mid", "ผู้จดรายงานการประชุม")])
    (record,) = find_records(reading)

    assert [found.title for found in record.committees] == ["ผู้มาประชุม", "ผู้ร่วมประชุม"]
    assert record.letter is not None and "ผู้ร่วมประชุม" not in record.letter.body


@pytest.mark.parametrize("last", ["คณะทำงานฝ่ายเลขานุการ", "๒. คณะทำงานฝ่ายเลขานุการ", "ประกอบด้วย"])
def test_duties_end_before_the_next_heading_and_before_what_only_opens(
    last: str, lay_out: LayOut, committees: Find
) -> None:
    full = "- ให้คำปรึกษา แนะนำ และแก้ไขปัญหาที่เกิดขึ้นจากการดำเนินงานทั้งหมดทุกด้าน"
    first = (
        ((85.0, "๑. คณะกรรมการดำเนินงาน"),),
        ((85.0, "มีหน้าที่และอำนาจ ดังนี้"),),
        ((150.0, full),),
    )
    people = (((124.0, "๑. ปลัดจังหวัดเลย"), (430.0, "ประธาน")), ((124.0, "๒. คลังจังหวัดเลย"), (430.0, "กรรมการ")))
    found = committees(lay_out((*first[:1], *people, *first[1:]), (((85.0, last),), *people)))

    assert found[0]["duties"] == [full.removeprefix("- ")]


def test_a_position_is_no_surname(lay_out: LayOut, committees: Find) -> None:
    rows = (
        ((85.0, "คณะทำงาน ประกอบด้วย"),),
        ((124.0, "๑. ปลัดจังหวัดเลย"), (434.0, "ประธานคณะทำงาน")),
        ((124.0, "๒. ร้อยเอกทวีศักดิ์ นายช่างเครื่องกลชำนาญงานประจำสำนักงาน"), (434.0, "คณะทำงาน")),
        ((124.0, "ทองดี"),),
        ((124.0, "๓. คลังจังหวัดเลย"), (434.0, "เลขานุการ")),
    )
    (found,) = committees(lay_out(rows))
    assert members(found)[1] == ("ร้อยเอกทวีศักดิ์ ทองดี", "นายช่างเครื่องกลชำนาญงานประจำสำนักงาน", "คณะทำงาน")


def test_a_team_and_its_topics_under_a_plan_without_rules(lay_out: LayOut) -> None:
    rows = [((195.0, "กำหนดการตรวจเยี่ยม"),), ((60.0, "ข้อ"), (100.0, "วันที่"), (230.0, "เวลา"), (330.0, "อำเภอ"))]
    days = zip(("๑๓", "๑๕", "๑๖"), ("ปัว", "นาน้อย", "เวียงสา"), strict=True)
    rows += [
        ((60.0, number), (100.0, f"{day} พ.ค. ๖๗"), (230.0, "๙.๓๐ น."), (330.0, place))
        for number, (day, place) in zip("๑๒๓", days, strict=True)
    ]
    rows += [((56.0, "คณะตรวจเยี่ยม ประกอบด้วย"),), ((85.0, "๑. ปลัดจังหวัดน่าน"),), ((85.0, "๒. คลังจังหวัดน่าน"),)]
    rows += [((56.0, "กรอบการติดตามและประเมินผล"),), ((85.0, "๑. การจัดการขยะ"),), ((85.0, "๒. การดูแลผู้สูงอายุ"),)]
    (record,) = find_records(lay_out(tuple(rows)))

    assert [len(plan.visits) for plan in record.schedules] == [3]
    assert [(one.title, len(one.members)) for one in record.committees] == [("คณะตรวจเยี่ยม", 2)]
    assert [(one.title, len(one.topics)) for one in record.topic_lists] == [("กรอบการติดตามและประเมินผล", 2)]


def test_teams_under_each_other_whose_headings_say_no_more(lay_out: LayOut, committees: Find) -> None:
    teams = [
        row
        for number in "๑๒"
        for row in (
            ((85.0, f"ทีมที่ {number}"),),
            ((113.0, "๑) นายสมชาย ใจดี"), (470.0, "หัวหน้าคณะ")),
            ((113.0, "๒) นางมานี มีนา"), (470.0, "ผู้ตรวจสอบ")),
        )
    ]
    found = committees(lay_out((((85.0, "จึงแต่งตั้งคณะผู้ตรวจสอบ ดังนี้"),), *teams)))
    assert [(one["title"], len(one["members"])) for one in found] == [("ทีมที่ ๑", 2), ("ทีมที่ ๒", 2)]


@pytest.mark.parametrize("mark", [" (ต่อ)", "(ต่อ)", " (ต่อจากหน้า ๑)"])
def test_a_table_under_its_own_heading_on_the_next_page(mark: str, make_reading: Make, committees: Find) -> None:
    head = ["ที่", "ชื่อ-สกุล", "บทบาท"]
    title = "คณะกรรมการคุ้มครองเด็กจังหวัด"
    first = [head, ["๑", "นายสมชาย ใจดี", "ประธานกรรมการ"], ["๒", "นางมานี มีนา", "กรรมการ"]]
    rest = [head, ["๓", "นางสุดา ใจงาม", "กรรมการ"], ["๔", "นายกิตติ ทองดี", "เลขานุการ"]]
    (found,) = committees(make_reading([("mid", title), first], [("mid", title + mark), rest]))

    assert (found["title"], found["pages"]) == (title, [1, 2])
    assert [member["order"] for member in found["members"]] == [1, 2, 3, 4]


def test_members_whose_numbers_go_on_from_an_earlier_order(lay_out: LayOut) -> None:
    rows = (
        ((230.0, "คำสั่งจังหวัดเลย"),),
        ((250.0, "ที่ ๑๒/๒๕๖๗"),),
        ((180.0, "เรื่อง แต่งตั้งคณะกรรมการป่าชุมชนเพิ่มเติม"),),
        ((140.0, "ตามคำสั่งแต่งตั้งคณะกรรมการชุดเดิม นั้น เพื่อให้ครอบคลุมทุกภาคส่วนของจังหวัดเลยอย่างแท้จริง"),),
        ((85.0, "จึงแต่งตั้งบุคคลดังต่อไปนี้เพิ่มเติม"),),
        ((113.0, "(๑๓) นายสมชาย ใจดี"), (470.0, "กรรมการ")),
        ((113.0, "(๑๔) นางมานี มีนา"), (470.0, "กรรมการ")),
        ((140.0, "สั่ง ณ วันที่ ๓ เมษายน พ.ศ. ๒๕๖๗"),),
    )
    (record,) = find_records(lay_out(rows))
    assert [found.title for found in record.committees] == ["คณะกรรมการป่าชุมชนเพิ่มเติม"]
    assert [member.order for member in record.committees[0].members] == [13, 14]


@pytest.mark.parametrize(
    ("heads", "is_found"),
    [(["ลาป่วย", "ลากิจ"], False), (["เพศชาย", "เพศหญิง"], False), (["บทบาท", "รุ่นที่"], True)],
    ids=["days of leave", "counts", "a role and one count"],
)
def test_people_of_whom_something_is_counted(
    heads: list[str], is_found: bool, make_reading: Make, committees: Find
) -> None:
    cells = ["กรรมการ", "๕"] if is_found else ["๓", "๕"]
    rows = [["ที่", "ชื่อ - สกุล", *heads], ["๑", "นายสมชาย ใจดี", *cells], ["๒", "นางมานี มีนา", *cells]]
    assert bool(committees(make_reading([("mid", "สรุปของข้าราชการ"), rows]))) is is_found


def test_a_telephone_beside_a_member_is_no_part_of_the_position(lay_out: LayOut, committees: Find) -> None:
    rows = (
        ((56.0, "รายชื่อผู้ประสานงานประจำอำเภอ"),),
        ((60.0, "ที่"), (100.0, "ชื่อ - สกุล"), (230.0, "ตำแหน่ง"), (430.0, "โทรศัพท์")),
        ((60.0, "๑"), (100.0, "นายสมชาย ใจดี"), (230.0, "นักพัฒนาสังคม"), (430.0, "๐๙๕-๕๕๕๒๐๑๗")),
        ((60.0, "๒"), (100.0, "นางมานี มีนา"), (230.0, "นิติกร"), (430.0, "๐๘๘ ๕๕๕ ๒๘๖๗")),
    )
    (found,) = committees(lay_out(rows))
    assert [position for _, position, _ in members(found)] == ["นักพัฒนาสังคม", "นิติกร"]


def test_a_surname_below_the_number_beside_a_role(lay_out: LayOut, committees: Find) -> None:
    rows = (
        ((85.0, "คณะอนุกรรมการกลั่นกรอง ประกอบด้วย"),),
        ((124.0, "๖.๑ ผู้ว่าราชการจังหวัดเลย"), (434.0, "หัวหน้าคณะทำงาน")),
        ((124.0, "๖.๒ นายวรวุฒิ ไชย"), (434.0, "คณะทำงาน")),
        ((124.0, "ประดี"),),
        ((124.0, "๖.๓ นายสมชาย ใจดี"), (434.0, "คณะทำงาน")),
        ((144.0, "พัฒนาการอำเภอเมืองเลย"),),
    )
    (found,) = committees(lay_out(rows))
    assert members(found)[1:] == [
        ("นายวรวุฒิ ไชยประดี", None, "คณะทำงาน"),
        ("นายสมชาย ใจดี", "พัฒนาการอำเภอเมืองเลย", "คณะทำงาน"),
    ]
