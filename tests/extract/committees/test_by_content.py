"""Lists of members that are known by what stands in them: tables with any heads, roles before names, lists abreast."""

from collections.abc import Callable
from typing import Any

import pytest

from schemas import Reading

Find = Callable[[Reading], list[dict[str, Any]]]
LayOut = Callable[..., Reading]
Make = Callable[..., Reading]
Members = list[tuple[str | None, str | None, str | None]]

CHAIR = ("นายสมชาย ใจดี", "พัฒนาการจังหวัดเลย", "ประธานกรรมการ")
MEMBER = ("นางมานี มีนา", "เกษตรจังหวัดเลย", "กรรมการ")
SECRETARY = ("นายวิชัย ทองดี", "นักวิชาการพัฒนาชุมชน", "กรรมการและเลขานุการ")
HEADING = ("mid", "คณะกรรมการพัฒนาจังหวัด")
OPENING = ((140.0, "จึงแต่งตั้งคณะทำงานติดตามงาน ประกอบด้วย"),)
END = (((140.0, "ทั้งนี้ ตั้งแต่บัดนี้เป็นต้นไป"),),)


def members(found: dict[str, Any]) -> Members:
    return [(member["name"], member["position"], member["role"]) for member in found["members"]]


@pytest.mark.parametrize(
    "table",
    [
        [["บทบาทในทีม", "ผู้ปฏิบัติ", "ต้นสังกัด"], *((role, name, post) for name, post, role in (CHAIR, MEMBER))],
        [["ที่", "ผู้รับผิดชอบ", "งานหลัก", "ปฏิบัติการเป็น"], ["๑", *CHAIR], ["๒", *MEMBER]],
        [["๑", *CHAIR], ["๒", *MEMBER]],
        [
            ["ลำดับ", "ชื่อ-สกุล", "ทำหน้าที่ใน", "ตำแหน่ง"],
            *((number, name, role, post) for number, (name, post, role) in zip("๑๒", (CHAIR, MEMBER), strict=True)),
        ],
    ],
    ids=["role first", "heads not known", "no heads", "post last"],
)
def test_columns_are_understood_by_what_stands_in_them(
    table: list[list[str]], make_reading: Make, committees: Find
) -> None:
    (found,) = committees(make_reading([HEADING, [list(row) for row in table]]))
    assert (found["title"], members(found)) == (HEADING[1], [CHAIR, MEMBER])


def test_a_name_in_three_columns(make_reading: Make, committees: Find) -> None:
    rows = [["ลำดับ", "ยศ", "ชื่อ", "สกุล", "ตำแหน่ง"], ["๑", "นาย", "สมชาย", "ใจดี", "ปลัดอำเภอ"]]
    (found,) = committees(make_reading([HEADING, [*rows, ["๒", "พ.ต.อ.", "กิตติ", "มั่นคง", "ผู้กำกับการ"]]]))
    assert [member["name"] for member in found["members"]] == ["นายสมชาย ใจดี", "พ.ต.อ.กิตติ มั่นคง"]


def test_names_without_titles_in_a_column_of_names(make_reading: Make, committees: Find) -> None:
    rows = [["ลำดับ", "ชื่อ-สกุล", "ตำแหน่ง"], ["๑", "สมชาย ใจดี", "ปลัดอำเภอ"], ["๒", "มานี มีนา", "นิติกร"]]
    (found,) = committees(make_reading([HEADING, rows]))
    assert [member["name"] for member in found["members"]] == ["สมชาย ใจดี", "มานี มีนา"]


def test_a_row_for_every_team(make_reading: Make, committees: Find) -> None:
    rows = [["ทีมที่", "รายชื่อ", "พื้นที่"], ["๑", "๑. นายสมชาย ใจดี\n๒. นางมานี มีนา", "อำเภอเมืองเลย"]]
    first, second = committees(make_reading([HEADING, [*rows, ["๒", "นายวิชัย ทองดี\nนางสาวสุดา ใจงาม", "อำเภอเชียงคาน"]]]))
    assert (first["title"], second["title"]) == ("ทีมที่ ๑", "ทีมที่ ๒")
    assert [member["name"] for member in second["members"]] == ["นายวิชัย ทองดี", "นางสาวสุดา ใจงาม"]


def test_an_area_beside_the_position_is_no_part_of_it(make_reading: Make, committees: Find) -> None:
    rows = [["ที่", "ชื่อ - สกุล", "ตำแหน่ง", "พื้นที่"], ["๑", "นายสมชาย ใจดี", "จ่าจังหวัด", "อำเภอเชียงคาน"]]
    (found,) = committees(make_reading([HEADING, [*rows, ["๒", "นางมานี มีนา", "ป้องกันจังหวัด", "อำเภอปากชม"]]]))
    assert [member["position"] for member in found["members"]] == ["จ่าจังหวัด", "ป้องกันจังหวัด"]


def test_the_heading_of_a_table_may_say_anything(make_reading: Make, committees: Find) -> None:
    rows = [["ที่", "อำเภอ", "ชื่อ-สกุล", "ตำแหน่ง"], ["๑", "ปากชม", "นายสมชาย ใจดี", "ปลัดอำเภอ"]]
    (found,) = committees(make_reading([("mid", "รายชื่อผู้ประสานงานระดับอำเภอ"), rows]))
    assert found["title"] == "รายชื่อผู้ประสานงานระดับอำเภอ"


@pytest.mark.parametrize(
    "lines",
    [
        [
            ((85.0, "๑. ประธานกรรมการ"), (220.0, CHAIR[0]), (360.0, CHAIR[1])),
            ((85.0, "๒. กรรมการ"), (220.0, MEMBER[0]), (360.0, MEMBER[1])),
        ],
        [((85.0, "ประธานกรรมการ : นายสมชาย ใจดี พัฒนาการจังหวัดเลย"),), ((85.0, "กรรมการ : นางมานี มีนา เกษตรจังหวัดเลย"),)],
    ],
    ids=["columns", "colons"],
)
def test_roles_before_the_names(lines: list[Any], lay_out: LayOut, committees: Find) -> None:
    (found,) = committees(lay_out((OPENING, *lines, *END)))
    assert members(found) == [CHAIR, MEMBER]


def test_two_lists_abreast_are_read_one_after_the_other(lay_out: LayOut, committees: Find) -> None:
    rows = [
        ((85.0, "๑. นายสมชาย ใจดี"), (320.0, "๓. นายวิชัย ทองดี")),
        ((85.0, "๒. นางมานี มีนา"), (320.0, "๔. นางสาวสุดา ใจงาม")),
    ]
    (found,) = committees(lay_out((OPENING, *rows, *END)))
    assert [(member["order"], member["name"]) for member in found["members"]] == [
        (1, "นายสมชาย ใจดี"),
        (2, "นางมานี มีนา"),
        (3, "นายวิชัย ทองดี"),
        (4, "นางสาวสุดา ใจงาม"),
    ]


def test_a_surname_below_a_column_of_names(lay_out: LayOut, committees: Find) -> None:
    rows = [
        ((85.0, "๑. นายสมชาย ใจดี"), (255.0, "พัฒนาการจังหวัดเลย"), (430.0, "ประธานกรรมการ")),
        ((85.0, "๒. นางสาวมณีรัตน์ ประเสริฐ"), (255.0, "เกษตรจังหวัดเลย"), (430.0, "กรรมการ")),
        ((85.0, "สุขใจ"),),
        ((85.0, "๓. นายวิชัยชาญ ทองดีเลิศ"), (255.0, "คลังจังหวัดเลย"), (430.0, "กรรมการ")),
    ]
    (found,) = committees(lay_out((OPENING, *rows, *END)))
    assert found["members"][1]["name"] == "นางสาวมณีรัตน์ ประเสริฐสุขใจ"


def test_names_of_columns_over_a_list_without_rules(lay_out: LayOut, committees: Find) -> None:
    rows = [
        ((200.0, "รายชื่อคณะกรรมการพัฒนา"),),
        ((70.0, "ลำดับ"), (130.0, "ชื่อ-สกุล"), (265.0, "ตำแหน่ง"), (430.0, "บทบาท")),
        ((75.0, "1 นายสมชาย ใจดี"), (265.0, CHAIR[1]), (430.0, CHAIR[2])),
        ((75.0, "2 นางมานี มีนา"), (265.0, MEMBER[1]), (430.0, MEMBER[2])),
    ]
    (found,) = committees(lay_out(tuple(rows)))
    assert (found["title"], members(found)) == ("รายชื่อคณะกรรมการพัฒนา", [CHAIR, MEMBER])


def test_members_with_their_roles_between_commas(make_reading: Make, committees: Find) -> None:
    lines = ["ในการนี้ ได้แต่งตั้งคณะติดตามงาน ประกอบด้วย นายสมชาย ใจดี ประธาน, นางมานี มีนา กรรมการ"]
    (found,) = committees(make_reading([lines[0] + " และ นายวิชัย ทองดี เลขานุการ"]))
    assert [(name, role) for name, _, role in members(found)] == [
        ("นายสมชาย ใจดี", "ประธาน"),
        ("นางมานี มีนา", "กรรมการ"),
        ("นายวิชัย ทองดี", "เลขานุการ"),
    ]


def test_groups_under_letters(lay_out: LayOut, committees: Find) -> None:
    rows = [((85.0, "ก. ที่ปรึกษา"),), ((110.0, "๑. ผู้ว่าราชการจังหวัดเลย"),), ((110.0, "๒. รองผู้ว่าราชการจังหวัดเลย"),)]
    first, second = committees(
        lay_out((*rows, ((85.0, "ข. คณะทำงาน"),), ((110.0, "๑. ปลัดจังหวัดเลย"),), ((110.0, "๒. คลังจังหวัดเลย"),)))
    )
    assert [(found["title"], len(found["members"])) for found in (first, second)] == [("ที่ปรึกษา", 2), ("คณะทำงาน", 2)]


def test_offices_that_stayed_away(make_reading: Make, committees: Find) -> None:
    came = ["ผู้มาประชุม", "๑. นายสมชาย ใจดี ปลัดจังหวัด", "ผู้ไม่มาประชุม", "๑. แรงงานจังหวัดเลย ติดราชการ", "๒. อัยการจังหวัดเลย ลา"]
    _, away = committees(make_reading([*came, "เริ่มประชุมเวลา ๐๙.๓๐ น."]))
    assert [member["position"] for member in away["members"]] == ["แรงงานจังหวัดเลย", "อัยการจังหวัดเลย"]


LETTER = ["เรื่อง ขอเชิญประชุม", "เรียน นายอำเภอ", "ด้วยจังหวัดเลยจะจัดประชุม จึงขอเชิญบุคคลดังต่อไปนี้เข้าร่วมประชุม"]


def test_people_whom_a_letter_calls(make_reading: Make, committees: Find) -> None:
    called = ["๑. นายสมชาย ใจดี พัฒนาการอำเภอ", "๒. นางมานี มีนา เกษตรอำเภอ", "จึงเรียนมาเพื่อทราบ", "ขอแสดงความนับถือ"]
    (found,) = committees(make_reading([*LETTER, *called]))
    assert [member["name"] for member in found["members"]] == ["นายสมชาย ใจดี", "นางมานี มีนา"]


COUNCIL = ["๑. ปลัดจังหวัด", "๒. หัวหน้าสำนักงานจังหวัด", "๓. ท้องถิ่นจังหวัด"]


@pytest.mark.parametrize(
    "parts",
    [
        ["สำเนาส่ง", *COUNCIL],
        [("mid", "บัญชีแนบท้ายหนังสือจังหวัดเลย ที่ ลย ๐๐๑๘/ว ๑๒๓"), *COUNCIL],
        [
            ("mid", "พระราชบัญญัติ"),
            "มาตรา ๖ สภาตำบล ประกอบด้วย",
            "(๑) สมาชิกซึ่งเป็นผู้แทนของชุมชน",
            "(๒) สมาชิกผู้ทรงคุณวุฒิ",
            "มาตรา ๗ ให้มีคณะกรรมการ ประกอบด้วย",
            "(๑) นายกรัฐมนตรี เป็นประธานกรรมการ",
            "(๒) ปลัดกระทรวง เป็นกรรมการ",
        ],
        [[["ผู้นิเทศ", "วันที่ ๒", "วันที่ ๓"], ["ทีม A", "อำเภอปากชม", "อำเภอเชียงคาน"], ["ทีม B", "อำเภอเชียงคาน", "อำเภอปากชม"]]],
        [
            ("mid", "รายชื่อผู้มีสิทธิสอบ"),
            [["ลำดับ", "ชื่อ-สกุล", "สังกัด"], ["๑", "นายสมชาย ใจดี", "โรงเรียนบ้านนา"], ["๒", "นางมานี มีนา", "โรงเรียนบ้านนา"]],
        ],
    ],
    ids=["copies", "receivers", "an Act", "a plan of teams", "candidates"],
)
def test_what_is_no_committee(parts: list[Any], make_reading: Make, committees: Find) -> None:
    assert committees(make_reading(parts)) == []


def test_one_row_that_holds_all_the_members(make_reading: Make, committees: Find) -> None:
    names, posts = (f"{CHAIR[0]}\n{MEMBER[0]}", f"{CHAIR[1]}\n{MEMBER[1]}")
    rows = [["ที่", "ชื่อ-สกุล", "ตำแหน่ง", "บทบาท"], ["๑.\n๒.", names, posts, f"{CHAIR[2]}\n{MEMBER[2]}"]]
    (found,) = committees(make_reading([HEADING, rows]))
    assert ([member["order"] for member in found["members"]], members(found)) == ([1, 2], [CHAIR, MEMBER])


def test_lists_in_boxes_under_the_names_of_their_groups(make_reading: Make, committees: Find) -> None:
    lists = ["๑. ปลัดจังหวัดเลย\n๒. คลังจังหวัดเลย", "๑. นายสมชาย ใจดี\n๒. นางมานี มีนา"]
    first, second = committees(make_reading([[["คณะกรรมการอำนวยการ", "คณะกรรมการฝ่ายสถานที่"], lists]]))
    assert (first["title"], len(first["members"])) == ("คณะกรรมการอำนวยการ", 2)
    assert [member["name"] for member in second["members"]] == ["นายสมชาย ใจดี", "นางมานี มีนา"]


def test_a_chart_of_boxes(make_reading: Make, committees: Find) -> None:
    boxes = ["\n".join((role, name, post)) for name, post, role in (CHAIR, MEMBER, SECRETARY)]
    (found,) = committees(make_reading([HEADING, [["", boxes[0]], boxes[1:]]]))
    assert members(found) == [CHAIR, MEMBER, SECRETARY]


def test_what_each_team_is_to_do(make_reading: Make, committees: Find) -> None:
    rows = [["ฝ่าย", "กรรมการ", "งาน"], ["ฝ่ายสถานที่", "๑. นายสมชาย ใจดี\n๒. นางมานี มีนา", "- จัดสถานที่\n- ต้อนรับ"]]
    found, _ = committees(
        make_reading([[*rows, ["ฝ่ายประเมินผล", "๑. นายวิชัย ทองดี\n๒. นางสาวสุดา ใจงาม", "- ประเมิน\n- สรุป"]]])
    )
    assert (found["title"], found["duties"]) == ("ฝ่ายสถานที่", ["จัดสถานที่", "ต้อนรับ"])


def test_names_and_surnames_in_two_columns(make_reading: Make, committees: Find) -> None:
    rows = [["ลำดับ", "ชื่อ", "นามสกุล", "ตำแหน่ง"], ["๑", "นายสมชาย", "ใจดี", CHAIR[1]], ["๒", "นางมานี", "มีนา", MEMBER[1]]]
    (found,) = committees(make_reading([("mid", "คณะกรรมการสอบ"), rows]))
    assert [(name, position) for name, position, _ in members(found)] == [CHAIR[:2], MEMBER[:2]]


def test_rows_across_that_name_the_role_of_those_below(make_reading: Make, committees: Find) -> None:
    rows = [
        ["ที่", "ชื่อ - สกุล", "ตำแหน่ง"],
        [("ประธานกรรมการ", 1, 3)],
        ["๑", CHAIR[0], CHAIR[1]],
        [("กรรมการ", 1, 3)],
        ["๒", MEMBER[0], MEMBER[1]],
        ["๓", "นางสุดา ใจงาม", "คลังจังหวัดเลย"],
    ]
    (found,) = committees(make_reading([("mid", "ทำเนียบคณะกรรมการสถานศึกษา"), ("mid", "โรงเรียนวังสะพุง"), rows]))

    assert found["title"] == "ทำเนียบคณะกรรมการสถานศึกษา โรงเรียนวังสะพุง"
    assert [role for _, _, role in members(found)] == ["ประธานกรรมการ", "กรรมการ", "กรรมการ"]


def test_votes_beside_the_elected(lay_out: LayOut, committees: Find) -> None:
    rows = (
        ((179.0, "รายชื่อคณะกรรมการดำเนินการสหกรณ์ทุกแห่ง"),),
        ((248.0, "แนบท้ายประกาศ"),),
        ((60.0, "ที่"), (104.0, "ชื่อ - สกุล"), (310.0, "ตำแหน่งที่ได้รับเลือกตั้ง"), (470.0, "คะแนน")),
        ((60.0, "1"), (104.0, CHAIR[0]), (310.0, "ประธานกรรมการ"), (470.0, "269")),
        ((60.0, "2"), (104.0, MEMBER[0]), (310.0, "กรรมการ"), (470.0, "40")),
    )
    (found,) = committees(lay_out(rows))
    assert members(found) == [(CHAIR[0], None, "ประธานกรรมการ"), (MEMBER[0], None, "กรรมการ")]


@pytest.mark.parametrize("mark", ["”", '"', "-”-", "〃"])
def test_a_mark_stands_for_what_stands_above_it(mark: str, make_reading: Make, committees: Find) -> None:
    rows = [["ที่", "ชื่อ - สกุล", "บทบาท"], ["๑", CHAIR[0], "กรรมการ"], ["๒", MEMBER[0], mark], ["๓", "นางสุดา ใจงาม", mark]]
    (found,) = committees(make_reading([("mid", "คณะกรรมการพัฒนา"), rows]))
    assert [role for _, _, role in members(found)] == ["กรรมการ"] * 3


def test_roles_as_headings_over_people(lay_out: LayOut, committees: Find) -> None:
    rows = (
        ((220.0, "คณะกรรมการบริหารความเสี่ยง"),),
        ((72.0, "ที่ปรึกษา"),),
        ((100.0, "๑. นายสมชาย ใจดี นายแพทย์เชี่ยวชาญ"),),
        ((72.0, "ประธานกรรมการ"),),
        ((100.0, "๒. นางมานี มีนา พยาบาลวิชาชีพ"),),
        ((72.0, "กรรมการ"),),
        ((100.0, "๓. นายวิชัย ทองดี เภสัชกรชำนาญการ"),),
        ((100.0, "๔. นางสุดา ใจงาม นักวิชาการ"),),
    )
    (found,) = committees(lay_out(rows))
    assert found["title"] == "คณะกรรมการบริหารความเสี่ยง"
    assert [(member["order"], member["role"]) for member in found["members"]] == [
        (1, "ที่ปรึกษา"),
        (2, "ประธานกรรมการ"),
        (3, "กรรมการ"),
        (4, "กรรมการ"),
    ]


def test_people_one_after_the_other_behind_their_role(lay_out: LayOut, committees: Find) -> None:
    rows = (
        ((189.0, "คณะทำงานหน่วยแพทย์อาสากาชาด"),),
        (
            (56.0, "ที่ปรึกษา :"),
            (195.0, "(๑) นางสาวดวงกมล ดีเลิศ (๒) พันตำรวจเอกสัญญา"),
        ),
        ((195.0, "มั่นดี"),),
        ((56.0, "เลขานุการ :"), (195.0, "นางสุดา ใจงาม")),
    )
    (found,) = committees(lay_out(rows))
    assert [(member["order"], member["name"], member["role"]) for member in found["members"]] == [
        (1, "นางสาวดวงกมล ดีเลิศ", "ที่ปรึกษา"),
        (2, "พันตำรวจเอกสัญญา มั่นดี", "ที่ปรึกษา"),
        (None, "นางสุดา ใจงาม", "เลขานุการ"),
    ]


def test_heads_that_no_gap_parts(lay_out: LayOut, committees: Find) -> None:
    rows = (
        ((155.0, "ด้วยใกล้ถึงช่วงเทศกาล จึงแต่งตั้งคณะกรรมการลดอุบัติเหตุ ดังนี้"),),
        ((89.0, "ลำดับ ตำแหน่ง"), (330.0, "หน้าที่"), (430.0, "โทรศัพท์")),
        ((89.0, "1"), (134.0, "ปลัดจังหวัดเลย"), (330.0, "ประธานกรรมการ"), (430.0, "068 563 0518")),
        ((89.0, "2"), (134.0, "คลังจังหวัดเลย"), (330.0, "กรรมการ"), (430.0, "068 563 0519")),
    )
    (found,) = committees(lay_out(rows))
    assert [(position, role) for _, position, role in members(found)] == [
        ("ปลัดจังหวัดเลย", "ประธานกรรมการ"),
        ("คลังจังหวัดเลย", "กรรมการ"),
    ]


def test_groups_of_people_named_one_after_the_other(lay_out: LayOut, committees: Find) -> None:
    rows = (
        ((85.0, "จึงมอบหมายหน้าที่แก่บุคคลดังต่อไปนี้"),),
        ((102.0, "๑. ฝ่ายตัดสิน ประกอบด้วย นพ.วิชัย ใจภักดี, นางปาริชาต มั่นวัฒนา, พ.ต.ท.ดำรง ฤทธิ์ดี และนาย"),),
        ((119.0, "เอกชัย ชัยสกุล"),),
        ((102.0, "๒. ฝ่ายการเงิน ประกอบด้วย นางสุดา ใจงาม และนายกิตติ ทองดี"),),
    )
    first, second = committees(lay_out(rows))
    assert (first["title"], [name for name, _, _ in members(first)][-1]) == ("ฝ่ายตัดสิน", "นายเอกชัย ชัยสกุล")
    assert (second["title"], len(second["members"])) == ("ฝ่ายการเงิน", 2)


@pytest.mark.parametrize(
    ("row", "member"),
    [
        (["๑", "ปลัดจังหวัดเลย (นายสมชาย ใจดี)", "ประธานกรรมการ"], ("นายสมชาย ใจดี", "ปลัดจังหวัดเลย", "ประธานกรรมการ")),
        (["๑", "คลังจังหวัดเลย (หรือผู้แทน)", "กรรมการ"], (None, "คลังจังหวัดเลย (หรือผู้แทน)", "กรรมการ")),
    ],
    ids=["who holds the office", "or a deputy"],
)
def test_what_stands_in_brackets_behind_an_office(
    row: list[str], member: tuple[str | None, ...], make_reading: Make, committees: Find
) -> None:
    rows = [["ที่", "ตำแหน่ง", "บทบาท"], row, ["๒", "เกษตรจังหวัดเลย", "เลขานุการ"]]
    (found,) = committees(make_reading([("mid", "คณะกรรมการพัฒนา"), rows]))
    assert members(found)[0] == member


def test_positions_in_brackets_under_names(lay_out: LayOut, committees: Find) -> None:
    rows = [((72.0, "คณะทำงาน ประกอบด้วย"),)]
    for number, name in zip("๑๒", (CHAIR[0], MEMBER[0]), strict=True):
        rows += [((90.0, f"{number}. {name}"), (430.0, "กรรมการ")), ((110.0, "(พยาบาลเรือนจำ) –"),)]
    (found,) = committees(lay_out(tuple(rows)))
    assert [position for _, position, _ in members(found)] == ["พยาบาลเรือนจำ", "พยาบาลเรือนจำ"]


def test_votes_in_a_table_of_the_elected_and_marks_of_candidates(make_reading: Make, committees: Find) -> None:
    elected = [["ที่", "ชื่อ - สกุล", "ตำแหน่งที่ได้รับเลือกตั้ง", "คะแนน"], ["๑", "นายสมชาย ฤทธิ์\nจินดา", "กรรมการ", "๙๖"]]
    examined = [["ที่", "ชื่อ - สกุล", "คะแนน"], ["๑", CHAIR[0], "๘๐"], ["๒", MEMBER[0], "๗๕"]]
    (found,) = committees(make_reading([("mid", "คณะกรรมการสหกรณ์"), elected], [("mid", "ผลการสอบ"), examined]))
    assert members(found) == [("นายสมชาย ฤทธิ์จินดา", None, "กรรมการ")]


def test_a_group_over_its_duties_right_under_those_of_another(lay_out: LayOut, committees: Find) -> None:
    rows = (
        ((85.0, "๑. คณะกรรมการฝ่ายประชาสัมพันธ์ ประกอบด้วย"),),
        ((102.0, "๑. ปลัดจังหวัดเลย"),),
        ((102.0, "๒. คลังจังหวัดเลย"),),
        ((85.0, "โดยมีหน้าที่ ดังนี้ ประสานงานกับหน่วยงานที่เกี่ยวข้องทั้งภาครัฐและภาคเอกชนในพื้นที่จังหวัดเลย"),),
        ((85.0, "คณะกรรมการฝ่ายประเมินผล"),),
        ((85.0, "มีหน้าที่และอำนาจ ดังนี้"),),
        ((184.0, "- จัดเตรียมสถานที่"),),
        ((85.0, "ประกอบด้วย"),),
        ((102.0, "๑. รองผู้ว่าราชการจังหวัดเลย"),),
        ((102.0, "๒. ประชาสัมพันธ์จังหวัดเลย"),),
    )
    first, second = committees(lay_out(rows))
    assert (first["title"], len(first["duties"])) == ("คณะกรรมการฝ่ายประชาสัมพันธ์", 1)
    assert (second["title"], second["duties"]) == ("คณะกรรมการฝ่ายประเมินผล", ["จัดเตรียมสถานที่"])
    assert len(second["members"]) == 2
